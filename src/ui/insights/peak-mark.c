/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/insights/peak-mark.h"

#include "ui/widgets/drawn.h"

#define WIDTH 110
#define HEIGHT 20
#define MARGIN 5.0f
#define RADIUS 4.0f
#define CAP 4.0f

#define WINDOW_FIRST 24.0
#define WINDOW_LAST 72.0

struct _FouleePeakMark {
  GtkWidget parent_instance;

  FouleePeak peak;
  gboolean has_peak;
};

G_DEFINE_FINAL_TYPE (FouleePeakMark, foulee_peak_mark, GTK_TYPE_WIDGET)

/* ---- Drawing --------------------------------------------------------------------------------- */

static float
place (FouleePeakMark *self, double hours)
{
  const float width = (float) gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN;

  return MARGIN + width * (float) (CLAMP (hours, 0.0, FOULEE_PEAK_HOURS) / FOULEE_PEAK_HOURS);
}

static void
draw_box (GtkSnapshot *snapshot, const GdkRGBA *ink, float x, float y, float width, float height)
{
  gtk_snapshot_append_color (snapshot, ink, &GRAPHENE_RECT_INIT (x, y, width, height));
}

static void
draw_bracket (FouleePeakMark *self, GtkSnapshot *snapshot, const GdkRGBA *ink, float middle)
{
  const float from = place (self, self->peak.bracket_first);
  const float to = place (self, self->peak.bracket_last);

  draw_box (snapshot, ink, from, middle - 0.5f, to - from, 1);
  draw_box (snapshot, ink, from - 0.5f, middle - CAP, 1, 2 * CAP);
  if (!self->peak.open)
    draw_box (snapshot, ink, to - 0.5f, middle - CAP, 1, 2 * CAP);
}

static GskPath *
outline (FouleePeakClass peak_class, float x, float y)
{
  GskPathBuilder *builder = gsk_path_builder_new ();

  switch (peak_class) {
  case FOULEE_PEAK_EARLY:
    gsk_path_builder_move_to (builder, x, y - RADIUS);
    gsk_path_builder_line_to (builder, x + RADIUS, y + RADIUS * 0.8f);
    gsk_path_builder_line_to (builder, x - RADIUS, y + RADIUS * 0.8f);
    gsk_path_builder_close (builder);
    break;
  case FOULEE_PEAK_LATE:
    gsk_path_builder_add_rect (builder, &GRAPHENE_RECT_INIT (x - RADIUS * 0.9f, y - RADIUS * 0.9f,
                                                             RADIUS * 1.8f, RADIUS * 1.8f));
    break;
  case FOULEE_PEAK_WINDOW:
  case FOULEE_PEAK_CANNOT_TELL:
    gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (x, y), RADIUS);
  }
  return gsk_path_builder_free_to_path (builder);
}

static void
draw_sign (FouleePeakMark *self, GtkSnapshot *snapshot, const FouleeChartPalette *palette,
           float middle)
{
  const gboolean is_told = self->peak.peak_class != FOULEE_PEAK_CANNOT_TELL;
  const GdkRGBA *ink = &palette->inks[FOULEE_CHART_INK_STRONG];
  g_autoptr (GskPath) path =
      outline (self->peak.peak_class, place (self, self->peak.hours), middle);

  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING,
                            is_told ? ink : &palette->surface);
  if (!is_told) {
    g_autoptr (GskStroke) stroke = gsk_stroke_new (1.5f);

    gtk_snapshot_append_stroke (snapshot, path, stroke, ink);
  }
}

static void
foulee_peak_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FouleePeakMark *self = FOULEE_PEAK_MARK (widget);
  const FouleeChartPalette *palette = foulee_chart_palette (foulee_drawn_palette (widget));
  const float height = (float) gtk_widget_get_height (widget);
  const float from = place (self, WINDOW_FIRST), to = place (self, WINDOW_LAST);
  const float left = place (self, 0), right = place (self, FOULEE_PEAK_HOURS);

  draw_box (snapshot, &palette->inks[FOULEE_CHART_INK_SPAN], from, 0, to - from, height);
  draw_box (snapshot, &palette->inks[FOULEE_CHART_INK_GRID], left, height - 1, right - left, 1);
  if (!self->has_peak)
    return;
  draw_bracket (
      self, snapshot,
      &palette->inks[self->peak.peak_class == FOULEE_PEAK_CANNOT_TELL ? FOULEE_CHART_INK_FENCE
                                                                      : FOULEE_CHART_INK_STRONG],
      height / 2);
  draw_sign (self, snapshot, palette, height / 2);
}

static void
foulee_peak_mark_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

/* ---- The widget ------------------------------------------------------------------------------ */

static void
foulee_peak_mark_class_init (FouleePeakMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = foulee_peak_mark_snapshot;
  widget_class->measure = foulee_peak_mark_measure;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
foulee_peak_mark_init (FouleePeakMark *self)
{
  foulee_drawn_follow_style (GTK_WIDGET (self));
}

GtkWidget *
foulee_peak_mark_new (void)
{
  return g_object_new (FOULEE_TYPE_PEAK_MARK, NULL);
}

void
foulee_peak_mark_show (FouleePeakMark *self, const FouleePeak *peak)
{
  g_return_if_fail (FOULEE_IS_PEAK_MARK (self));

  self->has_peak = peak != NULL && peak->level > 0;
  if (self->has_peak)
    self->peak = *peak;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
