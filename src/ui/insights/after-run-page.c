/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/insights/after-run-page.h"

#include <glib/gi18n.h>

#include "chart/after-run-chart.h"
#include "chart/after-run-words.h"
#include "chart/one-run-words.h"
#include "ui/insights/peak-cells.h"
#include "ui/insights/peak-list.h"
#include "base/capital.h"
#include "ui/widgets/chart-pane.h"
#include "ui/widgets/shown-units.h"

#define PLOT_HEIGHT 320

struct _FouleeAfterRunPage {
  FouleeInsightPage parent_instance;

  GtkStack *stack;
  AdwStatusPage *empty;
  GtkLabel *heading;
  GtkLabel *detail;
  GtkWidget *picked_bar;
  FouleeChartPane *pane;
  FouleePeakList *list;

  FouleeAfterRuns *after; /* NULL before there are findings */
  GArray *stops;          /* FouleeAfterRunStop: of the chart that is shown */
  guint picked;           /* a run that is shown alone; FOULEE_NO_RUN */
};

G_DEFINE_FINAL_TYPE (FouleeAfterRunPage, foulee_after_run_page, FOULEE_TYPE_INSIGHT_PAGE)

static FouleeUnits
get_units (FouleeAfterRunPage *self)
{
  return foulee_shown_units (foulee_findings_history (self->after->findings));
}

static gboolean
is_alone (FouleeAfterRunPage *self)
{
  return self->picked != FOULEE_NO_RUN;
}

/* ---- The chart ------------------------------------------------------------------------------- */

/* What one looks for first among all runs: the latest whose peak could be told, or that has a
 * reading at all. */
static guint
find_latest (FouleeAfterRunPage *self)
{
  guint latest = FOULEE_NO_RUN;

  for (guint i = self->after->runs->len; i-- > 0;) {
    const FouleeAfterRun *run = foulee_after_run (self->after, i);

    if (run->peak && run->peak->peak_class != FOULEE_PEAK_CANNOT_TELL)
      return i;
    if (latest == FOULEE_NO_RUN && run->n_readings > 0)
      latest = i;
  }
  return latest;
}

static char *
name_run (FouleeAfterRunPage *self, guint run)
{
  g_autofree char *name = foulee_after_run_name (self->after, foulee_after_run (self->after, run),
                                                 get_units (self), foulee_language_of_system ());

  return foulee_capital (name);
}

static char *
tell_readings (const FouleeAfterRun *run)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  g_autofree char *peak = NULL;
  g_autofree char *share = NULL;

  if (run->n_readings == 0)
    return g_strdup (_ ("There is no reading in the 120 h after it."));
  if (!foulee_after_run_has_peak (run))
    return foulee_after_run_class (run, language);
  peak = foulee_after_run_peak (run, language);
  share = foulee_after_run_share (run, language);
  if (!share)
    return g_steal_pointer (&peak);
  /* Translators: what is told of a run's peak, and how much of it is of other runs. */
  return g_strdup_printf (C_ ("peak and its share", "%s. %s"), peak, share);
}

/* What is told of the run that is shown alone. */
static char *
tell_picked (FouleeAfterRunPage *self)
{
  const FouleeAfterRun *run = foulee_after_run (self->after, self->picked);
  g_autofree char *readings = tell_readings (run);
  g_autofree char *warm_up = foulee_warm_up_label (run->run, foulee_language_of_system ());

  /* Translators: what is told of a run's peak, and below it the run's warm-up. */
  return g_strdup_printf (_ ("%s\nWarm-up: %s"), readings, warm_up);
}

static void
show_chart (FouleeAfterRunPage *self)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  const FouleeAfterRunLook look = {
    .size = FOULEE_CHART_SIZE_PAGE,
    .units = get_units (self),
    .language = language,
    .chosen = is_alone (self) ? self->picked : find_latest (self),
  };
  g_autofree char *title = foulee_after_run_title (self->after, language);
  g_autofree char *label = NULL;
  g_autofree char *description = NULL;
  FouleeChart *chart;

  g_array_set_size (self->stops, 0);
  if (is_alone (self)) {
    chart = foulee_one_run_chart_new (self->after, &look, self->stops);
    label = name_run (self, self->picked);
    description = tell_picked (self);
  } else {
    chart = foulee_after_run_chart_new (self->after, &look, self->stops);
    label = foulee_after_run_heading (self->after, language);
    description = foulee_after_run_description (self->after, language);
  }
  foulee_chart_pane_set_title (self->pane, title, _ ("0 none – 10 worst imaginable"));
  foulee_chart_view_show (foulee_chart_pane_get_view (self->pane), chart, label, description);
}

static void
show_table (FouleeAfterRunPage *self)
{
  FouleePeakCells *cells = foulee_peak_cells_new (self->after, get_units (self), self->picked);

  foulee_data_table_show (foulee_chart_pane_get_table (self->pane), _ ("Readings after each run"),
                          foulee_reading_columns (), FOULEE_N_READING_COLUMNS,
                          foulee_peak_cells_n_readings (cells), foulee_reading_cell, cells,
                          foulee_peak_cells_free);
}

static void
show_words (FouleeAfterRunPage *self)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  const gboolean says_all = self->after->is_muscle && self->after->has_usual;
  g_autofree char *heading = is_alone (self) ? name_run (self, self->picked)
                                             : foulee_after_run_heading (self->after, language);
  g_autofree char *detail =
      is_alone (self) ? tell_picked (self) : foulee_after_run_detail (self->after, language);

  gtk_label_set_label (self->heading, heading);
  gtk_label_set_label (self->detail, detail);
  gtk_widget_set_visible (GTK_WIDGET (self->detail), is_alone (self) || !says_all);
  gtk_widget_set_visible (self->picked_bar, is_alone (self));
}

static void
show_runs (FouleeAfterRunPage *self)
{
  show_words (self);
  show_chart (self);
  show_table (self);
}

/* ---- Picking a run --------------------------------------------------------------------------- */

/* Shows a run alone, all of them for FOULEE_NO_RUN. */
static void
pick (FouleeAfterRunPage *self, guint run)
{
  if (self->picked == run)
    return;
  self->picked = run;
  foulee_peak_list_pick (self->list, run);
  show_runs (self);
}

static void
on_picked (FouleeAfterRunPage *self, guint run)
{
  pick (self, run);
}

/* In the chart of all, a value stands for its run. */
static void
on_chart_activated (FouleeAfterRunPage *self, FouleeChartStop *stop)
{
  const guint run = foulee_after_run_stops_find (self->stops, *stop);

  if (is_alone (self) || run == FOULEE_NO_RUN)
    return;
  pick (self, run);
  foulee_chart_view_set_cursor (foulee_chart_pane_get_view (self->pane),
                                foulee_after_run_stops_peak (self->stops, run));
}

static void
on_all_clicked (FouleeAfterRunPage *self)
{
  const guint run = self->picked;
  FouleeChartView *view = foulee_chart_pane_get_view (self->pane);

  pick (self, FOULEE_NO_RUN);
  /* The button goes; the chart shows where one was. */
  foulee_chart_view_set_cursor (view, foulee_after_run_stops_peak (self->stops, run));
  gtk_widget_grab_focus (GTK_WIDGET (view));
}

static void
open_day (FouleeAfterRunPage *self, guint run)
{
  foulee_insight_page_activate_day (
      FOULEE_INSIGHT_PAGE (self),
      foulee_record_day (
          foulee_after_run (self->after, run)->run,
          foulee_history_day_start (foulee_findings_history (self->after->findings))));
}

static void
on_activated (FouleeAfterRunPage *self, guint run)
{
  open_day (self, run);
}

static void
on_day_clicked (FouleeAfterRunPage *self)
{
  open_day (self, self->picked);
}

/* ---- Findings -------------------------------------------------------------------------------- */

static guint
find_run (const FouleeAfterRuns *after, const char *id)
{
  for (guint i = 0; i < after->runs->len; i++)
    if (g_str_equal (foulee_after_run (after, i)->run->record.id, id))
      return i;
  return FOULEE_NO_RUN;
}

static void
show_empty (FouleeAfterRunPage *self)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  g_autofree char *sentence = foulee_after_run_sentence (self->after, language);
  g_autofree char *detail = foulee_after_run_detail (self->after, language);

  adw_status_page_set_title (self->empty, sentence);
  adw_status_page_set_description (self->empty, detail);
}

/* What is shown alone stays so, where it is still there. */
static void
foulee_after_run_page_refresh (FouleeInsightPage *page, FouleeFindings *findings)
{
  FouleeAfterRunPage *self = FOULEE_AFTER_RUN_PAGE (page);
  const FouleeScope scope = foulee_insight_page_get_scope (page);
  g_autoptr (FouleeAfterRuns) before = g_steal_pointer (&self->after);
  gboolean has_runs;

  self->after = foulee_after_runs_new (findings, &scope);
  if (before && is_alone (self))
    self->picked = find_run (self->after, foulee_after_run (before, self->picked)->run->record.id);
  has_runs = self->after->runs->len > 0;
  gtk_stack_set_visible_child_name (self->stack, has_runs ? "runs" : "empty");
  if (!has_runs) {
    show_empty (self);
    return;
  }
  foulee_peak_list_show (self->list, self->after, get_units (self));
  foulee_peak_list_pick (self->list, self->picked);
  show_runs (self);
}

static void
foulee_after_run_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_AFTER_RUN_PAGE);
  G_OBJECT_CLASS (foulee_after_run_page_parent_class)->dispose (object);
}

static void
foulee_after_run_page_finalize (GObject *object)
{
  FouleeAfterRunPage *self = FOULEE_AFTER_RUN_PAGE (object);

  g_clear_pointer (&self->after, foulee_after_runs_unref);
  g_array_unref (self->stops);
  G_OBJECT_CLASS (foulee_after_run_page_parent_class)->finalize (object);
}

static void
foulee_after_run_page_class_init (FouleeAfterRunPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_after_run_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = foulee_after_run_page_finalize;
  FOULEE_INSIGHT_PAGE_CLASS (klass)->refresh = foulee_after_run_page_refresh;

  g_type_ensure (FOULEE_TYPE_CHART_PANE);
  g_type_ensure (FOULEE_TYPE_PEAK_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/after-run-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeAfterRunPage, stack);
  gtk_widget_class_bind_template_child (widget_class, FouleeAfterRunPage, empty);
  gtk_widget_class_bind_template_child (widget_class, FouleeAfterRunPage, heading);
  gtk_widget_class_bind_template_child (widget_class, FouleeAfterRunPage, detail);
  gtk_widget_class_bind_template_child (widget_class, FouleeAfterRunPage, picked_bar);
  gtk_widget_class_bind_template_child (widget_class, FouleeAfterRunPage, pane);
  gtk_widget_class_bind_template_child (widget_class, FouleeAfterRunPage, list);
  gtk_widget_class_bind_template_callback (widget_class, on_all_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_day_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_picked);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
}

static void
foulee_after_run_page_init (FouleeAfterRunPage *self)
{
  FouleeChartView *view;

  self->picked = FOULEE_NO_RUN;
  self->stops = g_array_new (FALSE, FALSE, sizeof (FouleeAfterRunStop));
  gtk_widget_init_template (GTK_WIDGET (self));
  view = foulee_chart_pane_get_view (self->pane);
  foulee_chart_view_set_plot_height (view, PLOT_HEIGHT);
  g_signal_connect_object (view, "activated", G_CALLBACK (on_chart_activated), self,
                           G_CONNECT_SWAPPED);
}

AdwNavigationPage *
foulee_after_run_page_new (FouleeJournal *journal, FouleeInsightFilter *filter)
{
  return g_object_new (FOULEE_TYPE_AFTER_RUN_PAGE, "journal", journal, "filter", filter, NULL);
}
