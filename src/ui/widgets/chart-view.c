/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/chart-view.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "ui/widgets/chart-bubble.h"
#include "ui/widgets/chart-view-private.h"
#include "ui/widgets/drawn.h"

/* In pixels, at the usual size of text. */
#define LABEL_SIZE 12.0f
#define PLOT_HEIGHT 108
#define SMALLEST_WIDTH 240

/* Of labels around a plot, while nothing is shown that tells how many there are. */
#define LABEL_LINES 3
#define LINE_HEIGHT 1.4f

/* Screen readers take a value to be the same while its number is. So each value of a chart has a
 * number of its own: that of its layer times this, and its own. */
#define LAYER_STRIDE 1e6

static void foulee_chart_view_range_init (GtkAccessibleRangeInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FouleeChartView, foulee_chart_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_RANGE,
                                                      foulee_chart_view_range_init))

enum { STOPPED, ACTIVATED, WINDOW_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* ---- Looks ----------------------------------------------------------------------------------- */

static void
fill_palette (FouleeChartView *self, FouleeChartPalette *palette)
{
  GtkWidget *widget = GTK_WIDGET (self);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));

  *palette = *foulee_chart_palette (foulee_drawn_palette (widget));
  /* The one that is meant for fine lines. */
  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (style),
                                       adw_style_manager_get_dark (style),
                                       &palette->inks[FOULEE_CHART_INK_ACCENT]);
}

/* Texts that were laid out for another look are forgotten. */
void
foulee_chart_view_get_look (FouleeChartView *self, FouleeChartLook *look)
{
  PangoContext *pango = gtk_widget_get_pango_context (GTK_WIDGET (self));
  float label_size = LABEL_SIZE * foulee_drawn_text_scale (GTK_WIDGET (self));
  FouleeChartPalette palette;

  fill_palette (self, &palette);
  if (self->texts == NULL || self->label_size != label_size ||
      self->pango_serial != pango_context_get_serial (pango) ||
      memcmp (&palette, &self->palette, sizeof palette) != 0) {
    g_clear_pointer (&self->node, gsk_render_node_unref);
    g_clear_pointer (&self->texts, foulee_text_cache_free);
    self->texts = foulee_text_cache_new ();
    self->label_size = label_size;
    self->pango_serial = pango_context_get_serial (pango);
    self->palette = palette;
  }
  *look = (FouleeChartLook) {
    .palette = &self->palette,
    .pango = pango,
    .font_features = "tnum",
    .label_size = label_size,
    .texts = self->texts,
  };
}

static int
get_height (FouleeChartView *self, int width)
{
  float scale = foulee_drawn_text_scale (GTK_WIDGET (self));
  float plot = (float) self->plot_height * scale;
  FouleeChartLook look;

  if (self->chart == NULL)
    return (int) ceilf (plot + LABEL_LINES * LINE_HEIGHT * LABEL_SIZE * scale);
  foulee_chart_view_get_look (self, &look);
  return (int) ceilf (
      foulee_chart_height (self->chart, &look, (float) MAX (width, SMALLEST_WIDTH), plot));
}

static GtkSizeRequestMode
foulee_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
foulee_chart_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                           int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  FouleeChartView *self = FOULEE_CHART_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = *natural = SMALLEST_WIDTH;
    return;
  }
  self->asked_width = for_size;
  self->asked_height = get_height (self, for_size);
  *minimum = *natural = self->asked_height;
}

/* ---- Drawing --------------------------------------------------------------------------------- */

static graphene_size_t
get_size (FouleeChartView *self)
{
  return GRAPHENE_SIZE_INIT ((float) gtk_widget_get_width (GTK_WIDGET (self)),
                             (float) gtk_widget_get_height (GTK_WIDGET (self)));
}

/* The value whose words are shown; none while the runner looks elsewhere. */
static FouleeChartStop
get_told (FouleeChartView *self)
{
  if (foulee_chart_is_stop (self->hovered))
    return self->hovered;
  return gtk_widget_has_focus (GTK_WIDGET (self)) ? self->cursor : FOULEE_CHART_NO_STOP;
}

static void
draw_bubble (FouleeChartView *self, GtkSnapshot *snapshot, const FouleeChartLook *look)
{
  graphene_size_t size = get_size (self);
  FouleeChartStop told = get_told (self);
  g_autofree char *words = NULL;
  graphene_point_t middle;
  graphene_rect_t plot;

  if (!foulee_chart_is_stop (told) ||
      !foulee_chart_locate (self->chart, look, size.width, size.height, told, &middle, &plot))
    return;
  words = foulee_chart_stop_words (self->chart, told);
  foulee_chart_bubble_snapshot (snapshot, look, foulee_chart_stop_name (self->chart, told), words,
                                middle, size);
}

/* A move of the cursor or the pointer does not lay the chart out anew. NULL where there is nothing
 * to see. */
static GskRenderNode *
get_node (FouleeChartView *self, const FouleeChartLook *look)
{
  graphene_size_t size = get_size (self);
  double from, to;

  foulee_chart_get_window (self->chart, &from, &to);
  if (self->node == NULL || self->node_from != from || self->node_to != to ||
      !graphene_size_equal (&self->node_size, &size)) {
    GtkSnapshot *snapshot = gtk_snapshot_new ();

    foulee_chart_snapshot (self->chart, snapshot, look, size.width, size.height);
    g_clear_pointer (&self->node, gsk_render_node_unref);
    self->node = gtk_snapshot_free_to_node (snapshot);
    self->node_from = from;
    self->node_to = to;
    self->node_size = size;
  }
  return self->node;
}

static void
foulee_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FouleeChartView *self = FOULEE_CHART_VIEW (widget);
  graphene_size_t size = get_size (self);
  FouleeChartLook look;
  GskRenderNode *node;

  if (self->chart == NULL)
    return;
  foulee_chart_view_get_look (self, &look);
  node = get_node (self, &look);
  if (node != NULL)
    gtk_snapshot_append_node (snapshot, node);
  if (foulee_chart_is_stop (self->cursor))
    foulee_chart_snapshot_cursor (self->chart, snapshot, &look, size.width, size.height,
                                  self->cursor);
  if (foulee_chart_is_stop (self->hovered))
    foulee_chart_snapshot_cursor (self->chart, snapshot, &look, size.width, size.height,
                                  self->hovered);
  draw_bubble (self, snapshot, &look);
}

/* ---- What is told ---------------------------------------------------------------------------- */

/* The value can be read, not set. */
static gboolean
set_current_value (GtkAccessibleRange *range, double value)
{
  return FALSE;
}

static void
foulee_chart_view_range_init (GtkAccessibleRangeInterface *iface)
{
  iface->set_current_value = set_current_value;
}

static char *
make_value_text (FouleeChartView *self, gboolean named)
{
  FouleeChartStop first = FOULEE_CHART_NO_STOP;
  const char *name;
  char *words;

  if (self->chart == NULL || !foulee_chart_step (self->chart, FOULEE_STEP_FIRST, &first))
    return g_strdup ("");
  if (!foulee_chart_is_stop (self->cursor))
    return g_strdup (_ ("Arrow keys go through the values"));
  words = foulee_chart_stop_words (self->chart, self->cursor);
  name = foulee_chart_stop_name (self->chart, self->cursor);
  if (named && name != NULL && *name != '\0') {
    g_autofree char *alone = words;

    /* Translators: a series of a chart, and one of its values: "Sat 31 Oct, Trail 18.2 km. Sun
     * 1 Nov, 07:10: 7 of 10". */
    words = g_strdup_printf (C_ ("value of a chart", "%s. %s"), name, alone);
  }
  return words;
}

/* `named`: the series is told too. */
static void
tell_value (FouleeChartView *self, gboolean named)
{
  g_autofree char *text = NULL;
  double number = 0.0;

  if (!self->interactive)
    return;
  text = make_value_text (self, named);
  if (foulee_chart_is_stop (self->cursor))
    number = self->cursor.layer * LAYER_STRIDE + self->cursor.index + 1.0;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, number,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
}

static void
put_cursor (FouleeChartView *self, FouleeChartStop stop)
{
  gboolean named = stop.layer != self->cursor.layer;

  self->cursor = stop;
  tell_value (self, named);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* ---- What the runner does -------------------------------------------------------------------- */

double
foulee_chart_view_value_at (FouleeChartView *self, double x)
{
  graphene_size_t size = get_size (self);
  FouleeChartLook look;

  foulee_chart_view_get_look (self, &look);
  return foulee_chart_value_at (self->chart, &look, size.width, size.height, (float) x);
}

void
foulee_chart_view_visit (FouleeChartView *self, FouleeChartStop stop)
{
  put_cursor (self, stop);
  if (foulee_chart_is_stop (stop))
    foulee_chart_glide_reveal (self->glide, foulee_chart_stop_x (self->chart, stop));
  g_signal_emit (self, signals[STOPPED], 0, &stop);
}

void
foulee_chart_view_hover (FouleeChartView *self, FouleeChartStop stop)
{
  if (stop.layer == self->hovered.layer && stop.index == self->hovered.index)
    return;
  self->hovered = stop;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
foulee_chart_view_activate (FouleeChartView *self)
{
  FouleeChartStop stop = self->cursor;

  if (foulee_chart_is_stop (stop))
    g_signal_emit (self, signals[ACTIVATED], 0, &stop);
}

static void
on_moved (GtkWidget *widget)
{
  /* What was below the pointer has moved on. */
  FOULEE_CHART_VIEW (widget)->hovered = FOULEE_CHART_NO_STOP;
  gtk_widget_queue_draw (widget);
  g_signal_emit (widget, signals[WINDOW_CHANGED], 0);
}

/* ---- The widget ------------------------------------------------------------------------------ */

static void
foulee_chart_view_dispose (GObject *object)
{
  FouleeChartView *self = FOULEE_CHART_VIEW (object);

  g_clear_pointer (&self->glide, foulee_chart_glide_free);
  g_clear_pointer (&self->chart, foulee_chart_unref);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->texts, foulee_text_cache_free);
  G_OBJECT_CLASS (foulee_chart_view_parent_class)->dispose (object);
}

static void
foulee_chart_view_class_init (FouleeChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_chart_view_dispose;
  widget_class->get_request_mode = foulee_chart_view_get_request_mode;
  widget_class->measure = foulee_chart_view_measure;
  widget_class->snapshot = foulee_chart_view_snapshot;

  signals[STOPPED] = g_signal_new ("stopped", FOULEE_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[ACTIVATED] = g_signal_new ("activated", FOULEE_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[WINDOW_CHANGED] = g_signal_new ("window-changed", FOULEE_TYPE_CHART_VIEW,
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "chart-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
foulee_chart_view_init (FouleeChartView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->plot_height = PLOT_HEIGHT;
  self->cursor = self->hovered = FOULEE_CHART_NO_STOP;
  self->glide = foulee_chart_glide_new (widget, on_moved);
  /* Time runs from left to right in every language. */
  gtk_widget_set_direction (widget, GTK_TEXT_DIR_LTR);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  foulee_drawn_follow_style (widget);
  g_signal_connect_object (gtk_widget_get_settings (widget), "notify::gtk-xft-dpi",
                           G_CALLBACK (gtk_widget_queue_resize), self, G_CONNECT_SWAPPED);
  g_signal_connect (widget, "notify::has-focus", G_CALLBACK (gtk_widget_queue_draw), NULL);
}

/* A chart that is made anew with each frame, such as an overview, must not have the whole page laid
 * out anew each time. */
static void
queue_resize_or_draw (FouleeChartView *self, int smallest_before)
{
  if (get_height (self, self->asked_width) == self->asked_height &&
      get_height (self, SMALLEST_WIDTH) == smallest_before)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  else
    gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
foulee_chart_view_show (FouleeChartView *self, FouleeChart *chart, const char *label,
                        const char *description)
{
  int smallest_before;

  g_return_if_fail (FOULEE_IS_CHART_VIEW (self));

  smallest_before = get_height (self, SMALLEST_WIDTH);
  self->cursor = self->hovered = FOULEE_CHART_NO_STOP;
  foulee_chart_glide_set_chart (self->glide, chart);
  g_clear_pointer (&self->chart, foulee_chart_unref);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->chart = chart;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  tell_value (self, FALSE);
  queue_resize_or_draw (self, smallest_before);
}

FouleeChart *
foulee_chart_view_get_chart (FouleeChartView *self)
{
  g_return_val_if_fail (FOULEE_IS_CHART_VIEW (self), NULL);

  return self->chart;
}

void
foulee_chart_view_set_plot_height (FouleeChartView *self, int height)
{
  g_return_if_fail (FOULEE_IS_CHART_VIEW (self));

  self->plot_height = height;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* A slider that cannot be set: its value is what screen readers tell anew when it changes. */
void
foulee_chart_view_set_interactive (FouleeChartView *self, gboolean interactive)
{
  g_return_if_fail (FOULEE_IS_CHART_VIEW (self));

  if (self->interactive || !interactive)
    return;
  self->interactive = TRUE;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  foulee_chart_view_add_input (self);
  g_object_set (self, "accessible-role", GTK_ACCESSIBLE_ROLE_SLIDER, NULL);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_ROLE_DESCRIPTION,
      C_ ("kind of control", "chart"), GTK_ACCESSIBLE_PROPERTY_READ_ONLY, TRUE,
      GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, G_MAXDOUBLE, -1);
  tell_value (self, FALSE);
}

void
foulee_chart_view_set_zoom (FouleeChartView *self, double least)
{
  g_return_if_fail (FOULEE_IS_CHART_VIEW (self));

  foulee_chart_glide_set_least (self->glide, least);
}

void
foulee_chart_view_move_to (FouleeChartView *self, double from, double to, gboolean glide)
{
  g_return_if_fail (FOULEE_IS_CHART_VIEW (self));

  foulee_chart_glide_to (self->glide, from, to, glide ? FOULEE_GLIDE_STEP : FOULEE_GLIDE_JUMP);
}

void
foulee_chart_view_set_cursor (FouleeChartView *self, FouleeChartStop stop)
{
  g_return_if_fail (FOULEE_IS_CHART_VIEW (self));
  g_return_if_fail (self->chart != NULL || !foulee_chart_is_stop (stop));

  put_cursor (self, stop);
  if (foulee_chart_is_stop (stop))
    foulee_chart_glide_reveal (self->glide, foulee_chart_stop_x (self->chart, stop));
}

FouleeChartStop
foulee_chart_view_get_cursor (FouleeChartView *self)
{
  g_return_val_if_fail (FOULEE_IS_CHART_VIEW (self), FOULEE_CHART_NO_STOP);

  return self->cursor;
}
