/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/insights/timeline-page.h"

#include <glib/gi18n.h>
#include <math.h>

#include "chart/timeline-chart.h"
#include "ui/insights/forecast-record-card.h"
#include "ui/insights/timeline-table.h"
#include "ui/insights/timeline-view.h"
#include "ui/widgets/chart-pane.h"
#include "ui/widgets/forecast-gate.h"

#define DAY (24.0 * 3600)

/* A closer look than two days shows nothing more. */
#define CLOSEST (2 * DAY)

#define PLOT_HEIGHT 240

/* Where there is less room than this, fewer days are shown at first. */
#define WIDE 620

/* How many days back each range looks, in the order of their toggles; 0 for all. */
static const int range_days[] = { FOULEE_TIMELINE_DAYS, 91, 0 };

/* What is no further from a range than this is that range, in seconds: time goes on while the chart
 * stays where it is. */
#define SAME (2.0 * 3600)

/* What the page shows, made in a thread of its own. */
typedef struct {
  FouleeTimelineView view; /* with references of its own */
  FouleeCourse course;
  FouleeFindings *findings;

  FouleeChart *chart;
  FouleeTimelineOverview *overview;
} Scene;

struct _FouleeTimelinePage {
  FouleeInsightPage parent_instance;

  GtkLabel *sentence;
  GtkWidget *gate;
  FouleeChartPane *pane;
  GtkWidget *all_entries;
  FouleeChartView *overview;
  AdwToggleGroup *ranges;
  FouleeForecastRecordCard *record;

  double away;      /* from the range that was chosen, in seconds, when it was last looked */
  gboolean showing; /* the toggles follow the chart just now, not the runner */

  Scene *scene; /* NULL until the first is made */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (FouleeTimelinePage, foulee_timeline_page, FOULEE_TYPE_INSIGHT_PAGE)

/* ---- Working it out -------------------------------------------------------------------------- */

static void
scene_free (gpointer data)
{
  Scene *self = data;

  g_clear_pointer (&self->view.timeline, foulee_timeline_unref);
  g_time_zone_unref (self->view.zone);
  foulee_findings_unref (self->findings);
  g_clear_pointer (&self->chart, foulee_chart_unref);
  g_clear_pointer (&self->overview, foulee_timeline_overview_free);
  g_free (self);
}

static Scene *
scene_new (FouleeTimelinePage *page, FouleeFindings *findings)
{
  Scene *self = g_new0 (Scene, 1);
  FouleeJournal *journal = foulee_insight_page_get_journal (FOULEE_INSIGHT_PAGE (page));

  self->findings = foulee_findings_ref (findings);
  self->view = foulee_timeline_view_now (
      journal, foulee_insight_page_get_filter (FOULEE_INSIGHT_PAGE (page)), &self->course);
  g_time_zone_ref (self->view.zone);
  return self;
}

static void
make_scene (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Scene *self = data;

  self->view.timeline =
      foulee_timeline_new (self->findings, self->view.scope.series, FOULEE_DATE_NONE);
  self->chart = foulee_timeline_chart_new (&self->view, FOULEE_CHART_SIZE_PAGE);
  self->overview = foulee_timeline_overview_new (&self->view);
  g_task_return_boolean (task, TRUE);
}

/* ---- What the chart shows -------------------------------------------------------------------- */

static FouleeChartView *
get_view (FouleeTimelinePage *self)
{
  return foulee_chart_pane_get_view (self->pane);
}

/* 0 for all days. */
static void
look_back (FouleeTimelinePage *self, int days)
{
  double from, to;

  if (self->scene == NULL)
    return;
  foulee_timeline_chart_window (&self->scene->view, days, &from, &to);
  foulee_chart_view_move_to (get_view (self), from, to, TRUE);
}

static void
on_range_chosen (FouleeTimelinePage *self)
{
  const guint range = adw_toggle_group_get_active (self->ranges);

  if (self->showing || range >= G_N_ELEMENTS (range_days))
    return;
  self->away = INFINITY;
  look_back (self, range_days[range]);
}

/* How far what the chart shows is from one of the ranges, in seconds. */
static double
away_from (FouleeTimelinePage *self, guint range)
{
  double from, to, shown_from, shown_to;

  foulee_chart_get_window (foulee_chart_view_get_chart (get_view (self)), &shown_from, &shown_to);
  foulee_timeline_chart_window (&self->scene->view, range_days[range], &from, &to);
  return fabs (shown_from - from) + fabs (shown_to - to);
}

/* The range that was chosen stands while the chart glides there, and until it goes elsewhere; of
 * what fits two, the one that was chosen. */
static void
show_range (FouleeTimelinePage *self)
{
  guint range = adw_toggle_group_get_active (self->ranges);
  const double away = range < G_N_ELEMENTS (range_days) ? away_from (self, range) : INFINITY;
  const gboolean stays = away < SAME || away < self->away;

  self->away = away;
  if (stays)
    return;
  for (range = 0; range < G_N_ELEMENTS (range_days) && away_from (self, range) >= SAME; range++)
    ;
  self->showing = TRUE;
  adw_toggle_group_set_active (
      self->ranges, range < G_N_ELEMENTS (range_days) ? range : GTK_INVALID_LIST_POSITION);
  self->showing = FALSE;
  self->away = 0;
}

static void
show_overview (FouleeTimelinePage *self)
{
  double from, to;

  if (self->scene == NULL)
    return;
  show_range (self);
  foulee_chart_get_window (foulee_chart_view_get_chart (get_view (self)), &from, &to);
  foulee_chart_view_show (self->overview,
                          foulee_timeline_overview_chart (self->scene->overview, from, to),
                          _ ("All entries, and which of them the chart shows"), "");
}

/* Moves the window, as wide as it is, so that it begins at `from` or as near as can be. */
static void
move_window (FouleeTimelinePage *self, double from, gboolean glide)
{
  FouleeChart *chart = foulee_chart_view_get_chart (get_view (self));
  double first, last, shown_from, shown_to;

  foulee_chart_get_extent (chart, &first, &last);
  foulee_chart_get_window (chart, &shown_from, &shown_to);
  from = CLAMP (from, first, last - (shown_to - shown_from));
  foulee_chart_view_move_to (get_view (self), from, from + (shown_to - shown_from), glide);
}

static void
on_today_clicked (FouleeTimelinePage *self)
{
  if (self->scene != NULL)
    move_window (self, G_MAXDOUBLE, TRUE);
}

/* ---- The overview ---------------------------------------------------------------------------- */

static void
center_window (FouleeTimelinePage *self, double x, gboolean glide)
{
  FouleeChart *chart;
  double from, to;

  if (self->scene == NULL)
    return;
  chart = foulee_chart_view_get_chart (get_view (self));
  foulee_chart_get_window (chart, &from, &to);
  move_window (self, foulee_chart_view_value_at (self->overview, x) - (to - from) / 2, glide);
}

static void
on_drag_begin (FouleeTimelinePage *self, double x)
{
  center_window (self, x, TRUE);
}

static void
on_drag_update (FouleeTimelinePage *self, double offset_x, double offset_y, GtkGestureDrag *drag)
{
  double x, y;

  if (gtk_gesture_drag_get_start_point (drag, &x, &y) && offset_x != 0)
    center_window (self, x + offset_x, FALSE);
}

static void
add_drag (FouleeTimelinePage *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (on_drag_begin), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (on_drag_update), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->overview), GTK_EVENT_CONTROLLER (drag));
}

/* ---- Days ------------------------------------------------------------------------------------ */

static void
activate_day (FouleeTimelinePage *self, FouleeDate date)
{
  FouleeJournal *journal = foulee_insight_page_get_journal (FOULEE_INSIGHT_PAGE (self));

  if (date != FOULEE_DATE_NONE && date <= foulee_journal_today (journal))
    foulee_insight_page_activate_day (FOULEE_INSIGHT_PAGE (self), date);
}

static void
on_stop_activated (FouleeTimelinePage *self, FouleeChartStop *stop)
{
  FouleeJournal *journal = foulee_insight_page_get_journal (FOULEE_INSIGHT_PAGE (self));
  FouleeChart *chart = foulee_chart_view_get_chart (get_view (self));
  const gint64 at = (gint64) foulee_chart_stop_x (chart, *stop);

  activate_day (self, foulee_instant_day (foulee_instant_in_zone (self->scene->view.zone, at),
                                          foulee_journal_get_day_start (journal)));
}

static void
on_row_activated (FouleeTimelinePage *self, guint row)
{
  activate_day (self, foulee_timeline_table_day (&self->scene->view, row));
}

/* ---- Showing --------------------------------------------------------------------------------- */

static void
show_words (FouleeTimelinePage *self)
{
  const FouleeTimelineView *view = &self->scene->view;
  g_autofree char *sentence = foulee_timeline_sentence (view);
  g_autofree char *detail = foulee_timeline_detail (view);
  g_autofree char *markup = detail != NULL
                                ? g_markup_printf_escaped ("<b>%s</b> %s", sentence, detail)
                                : g_markup_printf_escaped ("<b>%s</b>", sentence);
  g_autofree char *title = foulee_timeline_title (self->scene->view.scope.series, view->language);

  gtk_label_set_markup (self->sentence, markup);
  foulee_chart_pane_set_title (self->pane, title, _ ("0 none – 10 worst imaginable"));
}

/* Where the runner had gone in the chart that is to be replaced; at first, the last days. */
static void
set_window (FouleeTimelinePage *self, const FouleeTimelineView *view, FouleeChart *chart)
{
  FouleeChart *old = foulee_chart_view_get_chart (get_view (self));
  /* The page itself may not have been laid out yet. */
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  const gboolean narrow = root != NULL && gtk_widget_get_width (GTK_WIDGET (root)) < WIDE;
  double from, to, first, last;

  if (self->scene != NULL && old != NULL)
    foulee_chart_get_window (old, &from, &to);
  else
    foulee_timeline_chart_window (view, narrow ? FOULEE_TIMELINE_NARROW_DAYS : FOULEE_TIMELINE_DAYS,
                                  &from, &to);
  foulee_chart_get_extent (chart, &first, &last);
  foulee_chart_set_window (chart, CLAMP (from, first, last - CLOSEST),
                           CLAMP (to, first + CLOSEST, last));
}

static void
show_scene (FouleeTimelinePage *self, Scene *scene)
{
  g_autofree char *description = foulee_timeline_description (&scene->view);
  g_autofree char *sentence = foulee_timeline_sentence (&scene->view);

  set_window (self, &scene->view, scene->chart);
  g_clear_pointer (&self->scene, scene_free);
  self->scene = scene;
  show_words (self);
  foulee_chart_view_show (get_view (self), foulee_chart_ref (scene->chart), sentence, description);
  foulee_timeline_table_show (foulee_chart_pane_get_table (self->pane), &scene->view);
  show_overview (self);
  gtk_widget_set_visible (self->all_entries, TRUE);
}

static void
on_made (GObject *object, GAsyncResult *result, gpointer data)
{
  FouleeTimelinePage *self = FOULEE_TIMELINE_PAGE (object);
  Scene *scene = data;

  if (g_task_propagate_boolean (G_TASK (result), NULL))
    show_scene (self, scene);
  else
    scene_free (scene);
}

static void
foulee_timeline_page_refresh (FouleeInsightPage *page, FouleeFindings *findings)
{
  FouleeTimelinePage *self = FOULEE_TIMELINE_PAGE (page);
  FouleeForecastGate *gate = foulee_forecast_gate_of (foulee_insight_page_get_journal (page));
  Scene *scene = scene_new (self, findings);
  g_autoptr (GTask) task = NULL;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, on_made, scene);
  g_task_set_task_data (task, scene, NULL);
  g_task_run_in_thread (task, make_scene);

  gtk_widget_set_visible (self->gate, scene->view.scope.series == FOULEE_SERIES_LEGS &&
                                          !foulee_forecast_gate_is_open (gate));
  foulee_forecast_record_card_show (self->record,
                                    foulee_findings_forecast (findings, FOULEE_SERIES_LEGS));
}

static void
on_show_clicked (FouleeTimelinePage *self)
{
  /* The button goes, and the focus must not go with it. */
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                          GTK_DIR_TAB_FORWARD);
  foulee_forecast_gate_open (
      foulee_forecast_gate_of (foulee_insight_page_get_journal (FOULEE_INSIGHT_PAGE (self))));
}

/* ---- The object ------------------------------------------------------------------------------ */

static void
foulee_timeline_page_constructed (GObject *object)
{
  FouleeTimelinePage *self = FOULEE_TIMELINE_PAGE (object);
  FouleeJournal *journal = foulee_insight_page_get_journal (FOULEE_INSIGHT_PAGE (self));

  G_OBJECT_CLASS (foulee_timeline_page_parent_class)->constructed (object);
  g_signal_connect_object (foulee_forecast_gate_of (journal), "changed",
                           G_CALLBACK (foulee_insight_page_queue_refresh), self, G_CONNECT_SWAPPED);
}

static void
foulee_timeline_page_dispose (GObject *object)
{
  FouleeTimelinePage *self = FOULEE_TIMELINE_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->scene, scene_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_TIMELINE_PAGE);
  G_OBJECT_CLASS (foulee_timeline_page_parent_class)->dispose (object);
}

static void
foulee_timeline_page_class_init (FouleeTimelinePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = foulee_timeline_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = foulee_timeline_page_dispose;
  FOULEE_INSIGHT_PAGE_CLASS (klass)->refresh = foulee_timeline_page_refresh;

  g_type_ensure (FOULEE_TYPE_CHART_PANE);
  g_type_ensure (FOULEE_TYPE_CHART_VIEW);
  g_type_ensure (FOULEE_TYPE_FORECAST_RECORD_CARD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/timeline-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeTimelinePage, sentence);
  gtk_widget_class_bind_template_child (widget_class, FouleeTimelinePage, gate);
  gtk_widget_class_bind_template_child (widget_class, FouleeTimelinePage, pane);
  gtk_widget_class_bind_template_child (widget_class, FouleeTimelinePage, all_entries);
  gtk_widget_class_bind_template_child (widget_class, FouleeTimelinePage, overview);
  gtk_widget_class_bind_template_child (widget_class, FouleeTimelinePage, ranges);
  gtk_widget_class_bind_template_child (widget_class, FouleeTimelinePage, record);
  gtk_widget_class_bind_template_callback (widget_class, on_show_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_range_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_today_clicked);
}

static void
foulee_timeline_page_init (FouleeTimelinePage *self)
{
  FouleeChartView *view;

  gtk_widget_init_template (GTK_WIDGET (self));
  view = get_view (self);
  foulee_chart_view_set_plot_height (view, PLOT_HEIGHT);
  foulee_chart_view_set_zoom (view, CLOSEST);
  g_signal_connect_object (view, "window-changed", G_CALLBACK (show_overview), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "activated", G_CALLBACK (on_stop_activated), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (foulee_chart_pane_get_table (self->pane), "activated",
                           G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
  add_drag (self);
}

AdwNavigationPage *
foulee_timeline_page_new (FouleeJournal *journal, FouleeInsightFilter *filter)
{
  return g_object_new (FOULEE_TYPE_TIMELINE_PAGE, "journal", journal, "filter", filter, NULL);
}
