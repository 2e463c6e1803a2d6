/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/insights/helps-page.h"

#include <glib/gi18n.h>

#include "chart/influence-chart.h"
#include "chart/influence-together.h"
#include "journal/influences.h"
#include "ui/insights/treatments-section.h"
#include "ui/insights/trial-group.h"
#include "ui/insights/trial-setting.h"
#include "ui/widgets/chart-pane.h"

struct _FouleeHelpsPage {
  FouleeInsightPage parent_instance;

  GtkLabel *sentence;
  FouleeChartPane *pane;
  GtkBox *columns;
  AdwPreferencesRow *together_row;
  FouleeTrialGroup *trial_group;
  FouleeTreatmentsSection *treatments;

  FouleeFairTrialPlan plan;  /* of a trial that is not kept */
  GCancellable *cancellable; /* of what is being worked out; NULL where nothing is */
};

G_DEFINE_FINAL_TYPE (FouleeHelpsPage, foulee_helps_page, FOULEE_TYPE_INSIGHT_PAGE)

static gint64
get_now (FouleeHelpsPage *self)
{
  FouleeJournal *journal = foulee_insight_page_get_journal (FOULEE_INSIGHT_PAGE (self));

  return foulee_clock_now (foulee_journal_get_clock (journal)).seconds;
}

/* ---- The table ------------------------------------------------------------------------------- */

/* The rows are of influences that the findings own. */
typedef struct {
  FouleeFindings *findings;
  FouleeFairTrial *trial;
  GArray *rows;
} Table;

static void
table_free (gpointer data)
{
  Table *table = data;

  g_array_unref (table->rows);
  g_clear_pointer (&table->trial, foulee_fair_trial_free);
  foulee_findings_unref (table->findings);
  g_free (table);
}

static char *
cell (guint row, guint column, gpointer data)
{
  const Table *table = data;

  return foulee_influence_cell (&g_array_index (table->rows, FouleeInfluenceRow, row),
                                (FouleeInfluenceColumn) column, foulee_language_of_system ());
}

/* Takes the rows, and the trial out of the report. */
static void
show_table (FouleeHelpsPage *self, FouleeInfluenceReport *report, GArray *rows)
{
  FouleeDataColumn columns[FOULEE_N_INFLUENCE_COLUMNS];
  Table *table = g_new0 (Table, 1);

  for (int i = 0; i < FOULEE_N_INFLUENCE_COLUMNS; i++)
    columns[i] = (FouleeDataColumn) {
      .title =
          foulee_influence_column_title ((FouleeInfluenceColumn) i, foulee_language_of_system ()),
      .number = i != FOULEE_INFLUENCE_COLUMN_WHAT && i != FOULEE_INFLUENCE_COLUMN_STAGE,
    };
  table->findings = foulee_findings_ref (report->findings);
  table->trial = g_steal_pointer (&report->trial);
  table->rows = rows;
  foulee_data_table_show (foulee_chart_pane_get_table (self->pane), _ ("What helps you"), columns,
                          FOULEE_N_INFLUENCE_COLUMNS, rows->len, cell, table, table_free);
}

/* ---- Showing --------------------------------------------------------------------------------- */

static void
show_sentence (FouleeHelpsPage *self, const FouleeInfluenceReport *report,
               const FouleeInfluence *trial)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  const FouleeInfluenceTopic best = foulee_influences_best (report->influences, trial);
  g_autofree char *sentence = NULL;

  if (best >= 0)
    sentence = foulee_influence_sentence (
        best, &foulee_influence_of_topic (report->influences, trial, best)->effect, language);
  else
    sentence = foulee_influences_missing (report->influences, language);
  gtk_label_set_label (self->sentence, sentence);
}

static void
show_together (FouleeHelpsPage *self, const FouleeInfluences *influences)
{
  g_autofree char *names = foulee_influences_together (influences, foulee_language_of_system ());

  gtk_widget_set_visible (GTK_WIDGET (self->together_row), names != NULL);
  adw_preferences_row_set_title (self->together_row, names ? names : "");
}

static void
show (FouleeHelpsPage *self, FouleeInfluenceReport *report)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  FouleeJournal *journal = foulee_insight_page_get_journal (FOULEE_INSIGHT_PAGE (self));
  GTimeZone *zone = foulee_clock_zone (foulee_journal_get_clock (journal));
  const FouleeInfluence *trial = report->trial ? &report->trial->result : NULL;
  GArray *rows = foulee_influence_rows_new (report->influences, trial, FOULEE_CHART_SIZE_PAGE);
  g_autofree char *description = foulee_influence_description (rows, language);

  show_sentence (self, report, trial);
  foulee_chart_view_show (foulee_chart_pane_get_view (self->pane),
                          foulee_influence_chart_new (rows, zone, language, FOULEE_CHART_SIZE_PAGE),
                          gtk_label_get_label (self->sentence), description);
  show_together (self, report->influences);
  show_table (self, report, rows);
}

static FouleeFairTrialPlan
get_plan (FouleeHelpsPage *self)
{
  g_autoptr (GSettings) settings = foulee_trial_settings (GTK_WIDGET (self));

  return settings ? foulee_trial_setting_get (settings) : self->plan;
}

static void
set_plan (FouleeHelpsPage *self, FouleeFairTrialPlan plan)
{
  g_autoptr (GSettings) settings = foulee_trial_settings (GTK_WIDGET (self));

  self->plan = plan;
  if (settings)
    foulee_trial_setting_set (settings, plan);
  foulee_insight_page_queue_refresh (FOULEE_INSIGHT_PAGE (self));
}

static void
on_worked_out (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (FouleeInfluenceReport) report = foulee_influence_report_finish (result, NULL);
  FouleeHelpsPage *self = data;

  /* Cancelled: the page may be gone. */
  if (!report)
    return;
  g_clear_object (&self->cancellable);
  foulee_trial_group_show (self->trial_group, get_plan (self), report->trial);
  show (self, report);
}

static void
stop (FouleeHelpsPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
foulee_helps_page_refresh (FouleeInsightPage *page, FouleeFindings *findings)
{
  FouleeHelpsPage *self = FOULEE_HELPS_PAGE (page);

  stop (self);
  foulee_treatments_section_show (self->treatments, findings);
  self->cancellable = g_cancellable_new ();
  foulee_influence_report_async (findings, get_plan (self), self->cancellable, on_worked_out, self);
}

/* ---- The trial ------------------------------------------------------------------------------- */

static void
on_begun (FouleeHelpsPage *self)
{
  set_plan (self, (FouleeFairTrialPlan) { .start = get_now (self), .seed = g_random_int () });
}

static void
on_ended (FouleeHelpsPage *self)
{
  FouleeFairTrialPlan plan = get_plan (self);

  plan.end = MAX (get_now (self), plan.start + 1);
  set_plan (self, plan);
}

/* ---- The object ------------------------------------------------------------------------------ */

static void
foulee_helps_page_dispose (GObject *object)
{
  stop (FOULEE_HELPS_PAGE (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_HELPS_PAGE);
  G_OBJECT_CLASS (foulee_helps_page_parent_class)->dispose (object);
}

static void
foulee_helps_page_class_init (FouleeHelpsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_helps_page_dispose;
  FOULEE_INSIGHT_PAGE_CLASS (klass)->refresh = foulee_helps_page_refresh;

  g_type_ensure (FOULEE_TYPE_CHART_PANE);
  g_type_ensure (FOULEE_TYPE_TREATMENTS_SECTION);
  g_type_ensure (FOULEE_TYPE_TRIAL_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/helps-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeHelpsPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, FouleeHelpsPage, pane);
  gtk_widget_class_bind_template_child (widget_class, FouleeHelpsPage, columns);
  gtk_widget_class_bind_template_child (widget_class, FouleeHelpsPage, together_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeHelpsPage, trial_group);
  gtk_widget_class_bind_template_child (widget_class, FouleeHelpsPage, treatments);
  gtk_widget_class_bind_template_callback (widget_class, on_begun);
  gtk_widget_class_bind_template_callback (widget_class, on_ended);
}

static void
foulee_helps_page_init (FouleeHelpsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  foulee_insight_page_set_columns (FOULEE_INSIGHT_PAGE (self), self->columns);
  /* All of it are strips. */
  foulee_chart_view_set_plot_height (foulee_chart_pane_get_view (self->pane), 0);
  foulee_chart_pane_set_title (self->pane, _ ("With or without"),
                               /* Translators: what the axis of a chart counts. */
                               C_ ("axis of differences", "points of soreness, 0–10"));
}

AdwNavigationPage *
foulee_helps_page_new (FouleeJournal *journal, FouleeInsightFilter *filter)
{
  return g_object_new (FOULEE_TYPE_HELPS_PAGE, "journal", journal, "filter", filter, NULL);
}
