/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/insights/insights-view.h"

#include <glib/gi18n.h>

#include "ui/insights/peak-words.h"
#include "ui/widgets/capital.h"
#include "chart/run-words.h"
#include "ui/widgets/shown-units.h"

/* How many peaks are shown at first, and how many more at each press. */
#define N_PEAKS 12
#define N_MORE 50

#define N_WEEKS 8

struct _FouleeInsightsView {
  AdwBin parent_instance;

  GtkStack *stack;
  GtkLabel *sentence;
  GtkListBox *peaks;
  GtkWidget *more_row;
  GtkListBox *weeks;

  FouleeJournal *journal;
  guint n_shown;
};

G_DEFINE_FINAL_TYPE (FouleeInsightsView, foulee_insights_view, ADW_TYPE_BIN)

enum { PROP_JOURNAL = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

enum { DAY_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

static FouleeUnits
get_units (FouleeInsightsView *self)
{
  return foulee_shown_units (foulee_journal_get_history (self->journal));
}

static void
on_peak_activated (FouleeInsightsView *self, GtkWidget *row)
{
  g_signal_emit (self, signals[DAY_ACTIVATED], 0,
                 GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "date")));
}

static GtkWidget *
make_peak_row (FouleeInsightsView *self, const FouleePeak *peak)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  int day_start = foulee_journal_get_day_start (self->journal);
  FouleeDate date = foulee_record_day (peak->run, day_start);
  g_autofree char *plain_day = foulee_format_date (language, date, FOULEE_DATE_SHORT);
  g_autofree char *day = foulee_capital (plain_day);
  g_autofree char *run =
      foulee_run_brief (peak->run, get_units (self), foulee_language_of_system ());
  /* Translators: the date of a run and what was run: "Sat 14 Nov, Hills 12.1 km". */
  g_autofree char *title = g_strdup_printf (_ ("%s, %s"), day, run);
  g_autofree char *description = foulee_peak_describe (peak);
  g_autofree char *sign = foulee_peak_sign (peak->peak_class);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (sign);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), description);
  gtk_widget_add_css_class (row, "numeric");
  if (peak->peak_class == FOULEE_PEAK_CANNOT_TELL) {
    gtk_widget_add_css_class (label, "dimmed");
    gtk_accessible_update_state (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "date", GINT_TO_POINTER (date));
  g_signal_connect_object (row, "activated", G_CALLBACK (on_peak_activated), self,
                           G_CONNECT_SWAPPED);
  return row;
}

static void
show_peaks (FouleeInsightsView *self, const FouleeFindings *findings)
{
  guint n = foulee_findings_legs (findings)->peaks->len;
  guint shown = MIN (n, self->n_shown);

  gtk_list_box_remove_all (self->peaks);
  for (guint i = 0; i < shown; i++)
    gtk_list_box_append (
        self->peaks, make_peak_row (self, &g_array_index (foulee_findings_legs (findings)->peaks,
                                                          FouleePeak, n - 1 - i)));
  gtk_widget_set_visible (self->more_row, shown < n);
}

static GtkWidget *
make_week_row (FouleeInsightsView *self, const FouleeWeek *week)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  g_autofree char *first = foulee_format_date (language, week->first, FOULEE_DATE_TINY);
  g_autofree char *last = foulee_format_date (language, week->first + 6, FOULEE_DATE_TINY);
  g_autofree char *distance = foulee_format_distance (language, get_units (self), week->distance);
  /* Translators: the first and the last day of a week. */
  g_autofree char *title = g_strdup_printf (_ ("%s to %s"), first, last);
  g_autofree char *subtitle =
      g_strdup_printf (ngettext ("%u run", "%u runs", week->n_runs), week->n_runs);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (week->n_runs > 0 ? distance : "–");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), week->n_runs > 0 ? subtitle : _ ("no runs"));
  gtk_widget_add_css_class (row, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  return row;
}

static void
show_weeks (FouleeInsightsView *self, const FouleeFindings *findings)
{
  guint n = foulee_findings_n_weeks (findings);

  gtk_list_box_remove_all (self->weeks);
  for (guint i = 0; i < MIN (n, N_WEEKS); i++)
    gtk_list_box_append (self->weeks,
                         make_week_row (self, foulee_findings_week (findings, n - 1 - i)));
}

static void
show (FouleeInsightsView *self)
{
  FouleeFindings *findings = foulee_journal_get_findings (self->journal);
  g_autofree char *sentence = NULL;

  if (!findings || foulee_findings_legs (findings)->peaks->len == 0) {
    gtk_stack_set_visible_child_name (self->stack, findings ? "empty" : "waiting");
    return;
  }
  sentence = foulee_peaks_summarise (findings);
  gtk_label_set_label (self->sentence, sentence);
  show_peaks (self, findings);
  show_weeks (self, findings);
  gtk_stack_set_visible_child_name (self->stack, "findings");
}

static void
on_more_activated (FouleeInsightsView *self)
{
  self->n_shown += N_MORE;
  show (self);
}

static void
set_journal (FouleeInsightsView *self, FouleeJournal *journal)
{
  if (!g_set_object (&self->journal, journal) || !journal)
    return;
  g_signal_connect_object (journal, "analysed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}

static void
foulee_insights_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_JOURNAL:
    g_value_set_object (value, FOULEE_INSIGHTS_VIEW (object)->journal);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_insights_view_set_property (GObject *object, guint id, const GValue *value,
                                   GParamSpec *pspec)
{
  switch (id) {
  case PROP_JOURNAL:
    set_journal (FOULEE_INSIGHTS_VIEW (object), g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_insights_view_dispose (GObject *object)
{
  FouleeInsightsView *self = FOULEE_INSIGHTS_VIEW (object);

  /* The stack is the bin's own child: the bin has to know that it goes. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_INSIGHTS_VIEW);
  g_clear_object (&self->journal);
  G_OBJECT_CLASS (foulee_insights_view_parent_class)->dispose (object);
}

static void
foulee_insights_view_class_init (FouleeInsightsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = foulee_insights_view_get_property;
  object_class->set_property = foulee_insights_view_set_property;
  object_class->dispose = foulee_insights_view_dispose;

  properties[PROP_JOURNAL] = g_param_spec_object ("journal", NULL, NULL, FOULEE_TYPE_JOURNAL,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[DAY_ACTIVATED] =
      g_signal_new ("day-activated", FOULEE_TYPE_INSIGHTS_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/insights-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeInsightsView, stack);
  gtk_widget_class_bind_template_child (widget_class, FouleeInsightsView, sentence);
  gtk_widget_class_bind_template_child (widget_class, FouleeInsightsView, peaks);
  gtk_widget_class_bind_template_child (widget_class, FouleeInsightsView, more_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeInsightsView, weeks);
  gtk_widget_class_bind_template_callback (widget_class, on_more_activated);
}

static void
foulee_insights_view_init (FouleeInsightsView *self)
{
  self->n_shown = N_PEAKS;
  gtk_widget_init_template (GTK_WIDGET (self));
}
