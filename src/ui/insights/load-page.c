/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/insights/load-page.h"

#include <glib/gi18n.h>

#include "chart/dose-chart.h"
#include "chart/load-chart.h"
#include "chart/load-words.h"
#include "chart/run-words.h"
#include "ui/widgets/chart-pane.h"
#include "ui/widgets/shown-units.h"

/* How many runs are listed; the table has all weeks. */
#define N_BEYOND 10

/* Zoomed in, so much stays to be seen. */
#define LEAST_SECONDS (28 * 86400)

#define PLOT_HEIGHT 220

struct _FouleeLoadPage {
  FouleeInsightPage parent_instance;

  GtkLabel *sentence;
  FouleeChartPane *pane;
  GtkBox *columns;
  AdwPreferencesRow *change_row;
  AdwPreferencesRow *strain_row;
  AdwPreferencesRow *rest_row;
  AdwPreferencesRow *effort_row;
  AdwPreferencesRow *descent_row;
  FouleeChartView *dose_view;
  AdwPreferencesGroup *beyond_group;
  GtkListBox *beyond_list;
  AdwPreferencesGroup *shoes_group;
  GtkListBox *shoes_list;
};

G_DEFINE_FINAL_TYPE (FouleeLoadPage, foulee_load_page, FOULEE_TYPE_INSIGHT_PAGE)

static FouleeUnits
get_units (FouleeLoadPage *self)
{
  return foulee_shown_units (
      foulee_journal_get_history (foulee_insight_page_get_journal (FOULEE_INSIGHT_PAGE (self))));
}

/* ---- Chart and table ------------------------------------------------------------------------- */

typedef struct {
  FouleeFindings *findings;
  FouleeUnits units;
} Table;

static void
table_free (gpointer data)
{
  Table *table = data;

  foulee_findings_unref (table->findings);
  g_free (table);
}

/* The newest week first. */
static char *
cell (guint row, guint column, gpointer data)
{
  const Table *table = data;

  return foulee_load_cell (table->findings, foulee_findings_n_weeks (table->findings) - 1 - row,
                           (FouleeLoadColumn) column, table->units, foulee_language_of_system ());
}

static void
show_table (FouleeLoadPage *self, FouleeFindings *findings)
{
  FouleeDataColumn columns[FOULEE_N_LOAD_COLUMNS];
  Table *table = g_new0 (Table, 1);

  for (int i = 0; i < FOULEE_N_LOAD_COLUMNS; i++)
    columns[i] = (FouleeDataColumn) {
      .title = foulee_load_column_title ((FouleeLoadColumn) i, foulee_language_of_system ()),
      .number = i != FOULEE_LOAD_COLUMN_WEEK,
    };
  table->findings = foulee_findings_ref (findings);
  table->units = get_units (self);
  foulee_data_table_show (foulee_chart_pane_get_table (self->pane), C_ ("of training", "Load"),
                          columns, FOULEE_N_LOAD_COLUMNS, foulee_findings_n_weeks (findings), cell,
                          table, table_free);
}

/* The last weeks, for who cannot see the bars. */
static char *
describe (FouleeLoadPage *self, FouleeFindings *findings)
{
  const guint n = foulee_findings_n_weeks (findings);

  if (n == 0)
    return g_strdup ("");
  return foulee_load_week_words (findings, n - 1, get_units (self), foulee_language_of_system ());
}

static void
show_chart (FouleeLoadPage *self, FouleeFindings *findings, const FouleeScope *scope)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  FouleeJournal *journal = foulee_insight_page_get_journal (FOULEE_INSIGHT_PAGE (self));
  GTimeZone *zone = foulee_clock_zone (foulee_journal_get_clock (journal));
  const FouleeUnits units = get_units (self);
  g_autofree char *sentence =
      foulee_load_sentence (findings, scope->first, scope->last, units, language);
  g_autofree char *description = describe (self, findings);

  gtk_label_set_label (self->sentence, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->pane), foulee_findings_n_weeks (findings) > 0);
  foulee_chart_view_show (foulee_chart_pane_get_view (self->pane),
                          foulee_load_chart_new (findings, scope->first, scope->last, zone, units,
                                                 language, FOULEE_CHART_SIZE_PAGE),
                          sentence, description);
  show_table (self, findings);
}

/* ---- Now ------------------------------------------------------------------------------------- */

/* Takes the text; without one the row is not seen. */
static void
show_row (AdwPreferencesRow *row, char *text)
{
  g_autofree char *title = text;

  gtk_widget_set_visible (GTK_WIDGET (row), title != NULL);
  adw_preferences_row_set_title (row, title ? title : "");
}

/* Takes the text. */
static void
show_dose (AdwPreferencesRow *row, char *text, const FouleeSoreness *legs,
           const FouleeDoseEffect *effect)
{
  g_autofree char *note = foulee_load_dose_note (legs, effect, foulee_language_of_system ());

  show_row (row, text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), note);
}

/* Its numbers stand in the rows above. */
static void
show_dose_chart (FouleeLoadPage *self, const FouleeSoreness *legs, FouleeUnits units)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  g_autofree char *effort = foulee_load_effort_sentence (legs, language);
  g_autofree char *descent = foulee_load_descent_sentence (legs, units, language);

  foulee_chart_view_show (self->dose_view, foulee_dose_chart_new (legs, units, language), effort,
                          descent);
}

static void
show_now (FouleeLoadPage *self, FouleeFindings *findings)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  const FouleeSoreness *legs = foulee_findings_legs (findings);
  const FouleeUnits units = get_units (self);

  show_row (self->change_row, foulee_load_change_sentence (findings, units, language));
  show_row (self->strain_row, foulee_load_strain_sentence (findings, language));
  show_row (self->rest_row, foulee_load_rest_sentence (findings, language));
  show_dose (self->effort_row, foulee_load_effort_sentence (legs, language), legs, &legs->per_load);
  show_dose (self->descent_row, foulee_load_descent_sentence (legs, units, language), legs,
             &legs->per_descent);
  show_dose_chart (self, legs, units);
}

/* ---- Runs beyond ----------------------------------------------------------------------------- */

static GtkWidget *
make_beyond_row (const FouleeRunReach *reach, FouleeDate day, FouleeUnits units)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  g_autofree char *date = foulee_format_date (language, day, FOULEE_DATE_SHORT);
  g_autofree char *brief = foulee_run_brief (reach->run, units, language);
  g_autofree char *excess = foulee_reach_excess_label (reach, language);
  g_autofree char *longest = foulee_format_distance (language, units, reach->longest_before);
  g_autofree char *title = g_strdup_printf ("▲ %s · %s", excess, brief);
  /* Translators: date of a run, and the distance of the longest run of the 30 days before. */
  g_autofree char *subtitle = g_strdup_printf (_ ("%s; the longest before was %s"), date, longest);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (row, "numeric");
  gtk_accessible_update_property (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_PROPERTY_LABEL, "", -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "date", GINT_TO_POINTER (day));
  return row;
}

/* Whether there is a run whose distance is not known. */
static gboolean
has_unmeasured (FouleeFindings *findings, const FouleeScope *scope, int day_start)
{
  for (guint i = 0; i < foulee_findings_n_reaches (findings); i++) {
    const FouleeRun *run = foulee_findings_reach (findings, i)->run;
    const FouleeDate day = foulee_record_day (run, day_start);

    if (day >= scope->first && day <= scope->last && run->distance == FOULEE_UNSET)
      return TRUE;
  }
  return FALSE;
}

/* Whether it is known of any run how far it went beyond others. */
static gboolean
has_reach (FouleeFindings *findings, const FouleeScope *scope, int day_start)
{
  for (guint i = foulee_findings_n_reaches (findings); i-- > 0;) {
    const FouleeRunReach *reach = foulee_findings_reach (findings, i);
    const FouleeDate day = foulee_record_day (reach->run, day_start);

    if (day < scope->first)
      return FALSE;
    if (day <= scope->last && reach->reach != FOULEE_REACH_UNKNOWN)
      return TRUE;
  }
  return FALSE;
}

static void
show_beyond (FouleeLoadPage *self, FouleeFindings *findings, const FouleeScope *scope)
{
  const int day_start = foulee_history_day_start (foulee_findings_history (findings));
  const FouleeRunReach *last = foulee_load_last_beyond (findings, scope->first, scope->last);
  g_autofree char *reason = NULL;
  guint n = 0;

  gtk_list_box_remove_all (self->beyond_list);
  gtk_widget_set_visible (GTK_WIDGET (self->beyond_group), has_reach (findings, scope, day_start));
  gtk_widget_set_visible (GTK_WIDGET (self->beyond_list), last != NULL);
  adw_preferences_group_set_description (
      self->beyond_group,
      has_unmeasured (findings, scope, day_start)
          ? _ ("Of the runs of this period that have a distance, none went more than a tenth "
               "beyond the longest of the 30 days before.")
          : _ ("No run of this period went more than a tenth beyond the longest of the 30 days "
               "before."));
  if (!last)
    return;
  for (guint i = foulee_findings_n_reaches (findings); i-- > 0 && n < N_BEYOND;) {
    const FouleeRunReach *reach = foulee_findings_reach (findings, i);
    const FouleeDate day = foulee_record_day (reach->run, day_start);

    if (day < scope->first)
      break;
    if (day > scope->last || !foulee_reach_is_beyond (reach))
      continue;
    gtk_list_box_append (self->beyond_list, make_beyond_row (reach, day, get_units (self)));
    n++;
  }
  reason = foulee_reach_reason (last->reach, foulee_language_of_system ());
  adw_preferences_group_set_description (self->beyond_group, reason);
}

static void
on_beyond_activated (FouleeLoadPage *self, GtkWidget *row)
{
  foulee_insight_page_activate_day (FOULEE_INSIGHT_PAGE (self),
                                    GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "date")));
}

/* ---- Shoes ----------------------------------------------------------------------------------- */

static GtkWidget *
make_shoe_row (const FouleeShoe *shoe, gint64 distance, FouleeUnits units)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *bar = gtk_level_bar_new ();
  g_autofree char *text =
      foulee_shoe_distance_label (distance, units, foulee_language_of_system ());
  gint64 from, to;

  foulee_shoe_convention (units, &from, &to);
  /* Its colours would say that far is good, or bad: it is only far. */
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_FULL);
  gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), MIN ((double) distance / (double) to, 1.0));
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (bar, 96, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), shoe->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), bar);
  gtk_widget_add_css_class (row, "numeric");
  return row;
}

/* Those that are worn. */
static void
show_shoes (FouleeLoadPage *self, FouleeFindings *findings)
{
  FouleeHistory *history = foulee_findings_history (findings);
  guint n_shown = 0;

  gtk_list_box_remove_all (self->shoes_list);
  for (guint i = 0; i < foulee_history_n (history, FOULEE_KIND_SHOE); i++) {
    const FouleeShoe *shoe = foulee_history_get (history, FOULEE_KIND_SHOE, i);

    if (shoe->retired != FOULEE_DATE_NONE)
      continue;
    gtk_list_box_append (self->shoes_list,
                         make_shoe_row (shoe,
                                        foulee_findings_shoe_distance (findings, shoe->record.id),
                                        get_units (self)));
    n_shown++;
  }
  gtk_widget_set_visible (GTK_WIDGET (self->shoes_group), n_shown > 0);
}

/* ---- The object ------------------------------------------------------------------------------ */

static void
foulee_load_page_refresh (FouleeInsightPage *page, FouleeFindings *findings)
{
  FouleeLoadPage *self = FOULEE_LOAD_PAGE (page);
  const FouleeScope scope = foulee_insight_page_get_scope (page);

  show_chart (self, findings, &scope);
  show_now (self, findings);
  show_beyond (self, findings, &scope);
  show_shoes (self, findings);
}

static void
foulee_load_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_LOAD_PAGE);
  G_OBJECT_CLASS (foulee_load_page_parent_class)->dispose (object);
}

static void
foulee_load_page_class_init (FouleeLoadPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_load_page_dispose;
  FOULEE_INSIGHT_PAGE_CLASS (klass)->refresh = foulee_load_page_refresh;

  g_type_ensure (FOULEE_TYPE_CHART_PANE);
  g_type_ensure (FOULEE_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/load-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeLoadPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, FouleeLoadPage, pane);
  gtk_widget_class_bind_template_child (widget_class, FouleeLoadPage, columns);
  gtk_widget_class_bind_template_child (widget_class, FouleeLoadPage, change_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeLoadPage, strain_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeLoadPage, rest_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeLoadPage, effort_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeLoadPage, descent_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeLoadPage, dose_view);
  gtk_widget_class_bind_template_child (widget_class, FouleeLoadPage, beyond_group);
  gtk_widget_class_bind_template_child (widget_class, FouleeLoadPage, beyond_list);
  gtk_widget_class_bind_template_child (widget_class, FouleeLoadPage, shoes_group);
  gtk_widget_class_bind_template_child (widget_class, FouleeLoadPage, shoes_list);
  gtk_widget_class_bind_template_callback (widget_class, on_beyond_activated);
}

static void
foulee_load_page_init (FouleeLoadPage *self)
{
  FouleeChartView *view;

  gtk_widget_init_template (GTK_WIDGET (self));
  foulee_insight_page_set_columns (FOULEE_INSIGHT_PAGE (self), self->columns);
  /* All of it are strips. */
  foulee_chart_view_set_plot_height (self->dose_view, 0);
  view = foulee_chart_pane_get_view (self->pane);
  foulee_chart_pane_set_title (self->pane, _ ("Week by week"), NULL);
  foulee_chart_view_set_zoom (view, LEAST_SECONDS);
  foulee_chart_view_set_plot_height (view, PLOT_HEIGHT);
}

AdwNavigationPage *
foulee_load_page_new (FouleeJournal *journal, FouleeInsightFilter *filter)
{
  return g_object_new (FOULEE_TYPE_LOAD_PAGE, "journal", journal, "filter", filter, NULL);
}
