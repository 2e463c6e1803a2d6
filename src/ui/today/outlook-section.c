/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/outlook-section.h"

#include <glib/gi18n.h>

#include "ui/advice/advisor.h"
#include "ui/today/outlook-chart.h"
#include "ui/today/outlook-words.h"
#include "ui/widgets/chart-view.h"
#include "ui/widgets/forecast-gate.h"

/* The present moves on: so often it is looked at, and a forecast is made anew when it is so old. */
#define TICK_SECONDS 300
#define STALE_SECONDS 3600

struct _FouleeOutlookSection {
  FouleeSection parent_instance;

  GtkWidget *gate;
  GtkWidget *paused;
  AdwActionRow *paused_row;
  GtkWidget *card;
  GtkLabel *sentence;
  FouleeChartView *chart;
  GtkLabel *caption;

  FouleeJournal *journal; /* whose findings are listened to */
  guint tick;
};

G_DEFINE_FINAL_TYPE (FouleeOutlookSection, foulee_outlook_section, FOULEE_TYPE_SECTION)

#define DAY(self) (foulee_section_get_day (FOULEE_SECTION (self)))

/* ---- Showing it ------------------------------------------------------------------------------ */

static void
show_course (FouleeOutlookSection *self, const FouleeFindings *findings, const FouleeCourse *course,
             GTimeZone *zone)
{
  const FouleeForecast *forecast = foulee_findings_forecast (findings, FOULEE_SERIES_LEGS);
  g_autofree char *sentence = foulee_outlook_sentence (course, zone);
  g_autofree char *description = foulee_outlook_description (course);
  g_autofree char *caption = foulee_outlook_caption (
      course, zone, forecast, foulee_findings_legs (findings)->readings->len);

  gtk_label_set_markup (self->sentence, sentence);
  gtk_label_set_label (self->caption, caption);
  foulee_chart_view_show (self->chart, foulee_outlook_chart_new (findings, course, zone),
                          gtk_label_get_text (self->sentence), description);
}

/* Nothing was worked out yet: the room for it is there, as high as it will be. */
static void
show_waiting (FouleeOutlookSection *self, gint64 now, GTimeZone *zone)
{
  g_autofree char *two_lines = g_strdup_printf ("%s\n", _ ("Being worked out…"));

  gtk_label_set_label (self->sentence, two_lines);
  gtk_label_set_label (self->caption, "\n");
  foulee_chart_view_show (self->chart, foulee_outlook_chart_new_empty (now, zone),
                          _ ("Being worked out…"), "");
}

static void
show (FouleeOutlookSection *self)
{
  FouleeClock *clock = foulee_journal_get_clock (self->journal);
  GTimeZone *zone = foulee_clock_zone (clock);
  gint64 now = foulee_clock_now (clock).seconds;
  FouleeFindings *findings = foulee_journal_get_findings (self->journal);
  FouleeCourse course;

  if (findings != NULL && ABS (now - foulee_findings_now (findings).seconds) > STALE_SECONDS)
    foulee_journal_renew_findings (self->journal);
  if (findings != NULL && foulee_course_of_legs (&course, findings, now))
    show_course (self, findings, &course, zone);
  else
    show_waiting (self, now, zone);
}

static void refresh (FouleeOutlookSection *self);

static void
on_tick (gpointer data)
{
  FouleeOutlookSection *self = data;

  self->tick = 0;
  refresh (self);
}

static void
refresh (FouleeOutlookSection *self)
{
  FouleeDay *day = DAY (self);
  gboolean is_today = foulee_day_is_today (day);
  gboolean is_open = foulee_forecast_gate_is_open (foulee_forecast_gate_of (self->journal));
  FouleeAdvisor *advisor = foulee_advisor_of (self->journal);
  /* Beside a sign, or a departure from the usual, what a forecast says would only calm. */
  gboolean is_paused = foulee_advisor_is_paused (advisor);

  gtk_widget_set_visible (GTK_WIDGET (self), is_today);
  gtk_widget_set_visible (self->paused, is_paused);
  gtk_widget_set_visible (self->gate, !is_open && !is_paused);
  gtk_widget_set_visible (self->card, is_open && !is_paused);
  g_clear_handle_id (&self->tick, g_source_remove);
  if (is_paused)
    adw_action_row_set_subtitle (self->paused_row, foulee_advisor_describe_state (advisor));
  if (!is_today || !is_open || is_paused)
    return;
  show (self);
  self->tick = g_timeout_add_seconds_once (TICK_SECONDS, on_tick, self);
}

static void
follow_journal (FouleeOutlookSection *self)
{
  g_signal_connect_object (self->journal, "analysed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (foulee_forecast_gate_of (self->journal), "changed", G_CALLBACK (refresh),
                           self, G_CONNECT_SWAPPED);
}

static void
foulee_outlook_section_refresh (FouleeSection *section, FouleeDay *day)
{
  FouleeOutlookSection *self = FOULEE_OUTLOOK_SECTION (section);

  if (g_set_object (&self->journal, foulee_day_get_journal (day)))
    follow_journal (self);
  refresh (self);
}

static void
on_show_clicked (FouleeOutlookSection *self)
{
  GtkWidget *view = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  /* The button goes, and the focus must not go with it. */
  gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD);
  foulee_forecast_gate_open (foulee_forecast_gate_of (self->journal));
  gtk_accessible_announce (GTK_ACCESSIBLE (self), gtk_label_get_text (self->sentence),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
foulee_outlook_section_dispose (GObject *object)
{
  FouleeOutlookSection *self = FOULEE_OUTLOOK_SECTION (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  if (self->journal) {
    g_signal_handlers_disconnect_by_data (foulee_forecast_gate_of (self->journal), self);
    g_signal_handlers_disconnect_by_data (self->journal, self);
  }
  g_clear_object (&self->journal);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_OUTLOOK_SECTION);
  G_OBJECT_CLASS (foulee_outlook_section_parent_class)->dispose (object);
}

static void
foulee_outlook_section_class_init (FouleeOutlookSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_outlook_section_dispose;
  FOULEE_SECTION_CLASS (klass)->refresh = foulee_outlook_section_refresh;

  g_type_ensure (FOULEE_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/outlook-section.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeOutlookSection, gate);
  gtk_widget_class_bind_template_child (widget_class, FouleeOutlookSection, paused);
  gtk_widget_class_bind_template_child (widget_class, FouleeOutlookSection, paused_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeOutlookSection, card);
  gtk_widget_class_bind_template_child (widget_class, FouleeOutlookSection, sentence);
  gtk_widget_class_bind_template_child (widget_class, FouleeOutlookSection, chart);
  gtk_widget_class_bind_template_child (widget_class, FouleeOutlookSection, caption);
  gtk_widget_class_bind_template_callback (widget_class, on_show_clicked);
}

static void
foulee_outlook_section_init (FouleeOutlookSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
