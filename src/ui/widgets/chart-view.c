/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/chart-view.h"

#include <math.h>

#include "ui/widgets/drawn.h"

/* In pixels, at the usual size of text. */
#define LABEL_SIZE 12.0f

#define PLOT_HEIGHT 108
#define SMALLEST_WIDTH 240

/* Lines of labels above and below the plot that there is room for. */
#define LABEL_LINES 3
#define LINE_HEIGHT 1.4f

struct _FouleeChartView {
  GtkWidget parent_instance;

  FouleeChart *chart;
  int plot_height; /* pixels at the usual size of text */
  double least;    /* of the axis across that zooming leaves; 0 for no zooming */
  FouleeChartStop cursor;
};

G_DEFINE_FINAL_TYPE (FouleeChartView, foulee_chart_view, GTK_TYPE_WIDGET)

enum { STOPPED, ACTIVATED, WINDOW_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static float
label_size (GtkWidget *widget)
{
  return LABEL_SIZE * foulee_drawn_text_scale (widget);
}

static void
foulee_chart_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                           int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = SMALLEST_WIDTH;
  else
    *minimum = *natural = FOULEE_CHART_VIEW (widget)->plot_height +
                          (int) ceilf (LABEL_LINES * LINE_HEIGHT * label_size (widget));
}

static void
foulee_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FouleeChartView *self = FOULEE_CHART_VIEW (widget);
  FouleeChartLook look = {
    .palette = foulee_chart_palette (foulee_drawn_palette (widget)),
    .pango = gtk_widget_get_pango_context (widget),
    .font_features = "tnum",
    .label_size = label_size (widget),
  };

  if (self->chart != NULL)
    foulee_chart_snapshot (self->chart, snapshot, &look, (float) gtk_widget_get_width (widget),
                           (float) gtk_widget_get_height (widget));
}

static void
foulee_chart_view_finalize (GObject *object)
{
  g_clear_pointer (&FOULEE_CHART_VIEW (object)->chart, foulee_chart_unref);
  G_OBJECT_CLASS (foulee_chart_view_parent_class)->finalize (object);
}

static void
foulee_chart_view_class_init (FouleeChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = foulee_chart_view_finalize;
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
  self->plot_height = PLOT_HEIGHT;
  self->cursor = FOULEE_CHART_NO_STOP;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  foulee_drawn_follow_style (GTK_WIDGET (self));
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (gtk_widget_queue_resize), self, G_CONNECT_SWAPPED);
}

void
foulee_chart_view_show (FouleeChartView *self, FouleeChart *chart, const char *label,
                        const char *description)
{
  g_return_if_fail (FOULEE_IS_CHART_VIEW (self));

  g_clear_pointer (&self->chart, foulee_chart_unref);
  self->chart = chart;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
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

void
foulee_chart_view_set_interactive (FouleeChartView *self, gboolean interactive)
{
  g_return_if_fail (FOULEE_IS_CHART_VIEW (self));

  gtk_widget_set_focusable (GTK_WIDGET (self), interactive);
}

void
foulee_chart_view_set_zoom (FouleeChartView *self, double least)
{
  g_return_if_fail (FOULEE_IS_CHART_VIEW (self));

  self->least = least;
}

void
foulee_chart_view_move_to (FouleeChartView *self, double from, double to, gboolean glide)
{
  g_return_if_fail (FOULEE_IS_CHART_VIEW (self));

  if (self->chart == NULL)
    return;
  foulee_chart_set_window (self->chart, from, to);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[WINDOW_CHANGED], 0);
}

void
foulee_chart_view_set_cursor (FouleeChartView *self, FouleeChartStop stop)
{
  g_return_if_fail (FOULEE_IS_CHART_VIEW (self));

  self->cursor = stop;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[STOPPED], 0, &self->cursor);
}

FouleeChartStop
foulee_chart_view_get_cursor (FouleeChartView *self)
{
  g_return_val_if_fail (FOULEE_IS_CHART_VIEW (self), FOULEE_CHART_NO_STOP);

  return self->cursor;
}
