/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/report/sheet-view.h"

#include <math.h>

/* Narrower than this no window is. */
#define LEAST_WIDTH 200

struct _FouleeSheetView {
  GtkWidget parent_instance;

  double width, height; /* of the paper, points */
  double zoom;
  GskRenderNode *node; /* NULL while the page is not filled */
};

G_DEFINE_FINAL_TYPE (FouleeSheetView, foulee_sheet_view, GTK_TYPE_WIDGET)

static int
width_at (FouleeSheetView *self, double zoom)
{
  return (int) ceil (self->width * zoom * FOULEE_PIXELS_PER_POINT);
}

static int
height_at (FouleeSheetView *self, int width)
{
  return (int) ceil (width * self->height / self->width);
}

static GtkSizeRequestMode
foulee_sheet_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
foulee_sheet_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                           int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  FouleeSheetView *self = FOULEE_SHEET_VIEW (widget);
  const gboolean fits = self->zoom == FOULEE_SHEET_FIT;
  const int most = width_at (self, fits ? FOULEE_SHEET_FIT_MOST : self->zoom);
  const int least = fits ? MIN (LEAST_WIDTH, most) : most;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = least;
    *natural = most;
  } else {
    *minimum = height_at (self, for_size >= 0 ? MIN (for_size, most) : least);
    *natural = height_at (self, for_size >= 0 ? MIN (for_size, most) : most);
  }
}

static void
foulee_sheet_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FouleeSheetView *self = FOULEE_SHEET_VIEW (widget);
  const float scale = (float) (gtk_widget_get_width (widget) / self->width);

  if (!self->node)
    return;
  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                               (float) gtk_widget_get_height (widget)));
  gtk_snapshot_scale (snapshot, scale, scale);
  gtk_snapshot_append_node (snapshot, self->node);
  gtk_snapshot_pop (snapshot);
}

static void
foulee_sheet_view_finalize (GObject *object)
{
  g_clear_pointer (&FOULEE_SHEET_VIEW (object)->node, gsk_render_node_unref);
  G_OBJECT_CLASS (foulee_sheet_view_parent_class)->finalize (object);
}

static void
foulee_sheet_view_class_init (FouleeSheetViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = foulee_sheet_view_finalize;
  widget_class->get_request_mode = foulee_sheet_view_get_request_mode;
  widget_class->measure = foulee_sheet_view_measure;
  widget_class->snapshot = foulee_sheet_view_snapshot;
  gtk_widget_class_set_css_name (widget_class, "sheet-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
foulee_sheet_view_init (FouleeSheetView *self)
{
  self->width = self->height = 1;
}

GtkWidget *
foulee_sheet_view_new (void)
{
  return g_object_new (FOULEE_TYPE_SHEET_VIEW, "halign", GTK_ALIGN_CENTER, NULL);
}

void
foulee_sheet_view_set_paper (FouleeSheetView *self, double width, double height)
{
  g_return_if_fail (FOULEE_IS_SHEET_VIEW (self));

  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->width = width;
  self->height = height;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
foulee_sheet_view_set_zoom (FouleeSheetView *self, double zoom)
{
  g_return_if_fail (FOULEE_IS_SHEET_VIEW (self));

  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

double
foulee_sheet_view_get_scale (FouleeSheetView *self)
{
  g_return_val_if_fail (FOULEE_IS_SHEET_VIEW (self), 0);
  return gtk_widget_get_width (GTK_WIDGET (self)) / (self->width * FOULEE_PIXELS_PER_POINT);
}

void
foulee_sheet_view_fill (FouleeSheetView *self, GskRenderNode *node, const char *text)
{
  g_return_if_fail (FOULEE_IS_SHEET_VIEW (self));

  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->node = gsk_render_node_ref (node);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
foulee_sheet_view_is_filled (FouleeSheetView *self)
{
  g_return_val_if_fail (FOULEE_IS_SHEET_VIEW (self), FALSE);
  return self->node != NULL;
}
