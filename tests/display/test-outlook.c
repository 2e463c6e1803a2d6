/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "chart/chart-marks.h"
#include "display/harness.h"
#include "support/records.h"
#include "ui/today/outlook-section.h"
#include "ui/widgets/chart-view.h"

#define WIDTH 360

/* The outlook of Thursday 19 November 2026, 18:34, in a window as narrow as they come. */
typedef struct {
  GtkWidget *window;
  FouleeJournal *journal;
  FouleeDay *day;
  GtkWidget *section;
} Fixture;

static void
open_window (Fixture *fixture, GPtrArray *records)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->journal = harness_journal_new (clock, records);
  fixture->day = foulee_day_new (fixture->journal);
  fixture->section = g_object_new (FOULEE_TYPE_OUTLOOK_SECTION, "day", fixture->day, NULL);
  fixture->window = adw_window_new ();
  gtk_box_append (GTK_BOX (box), fixture->section);
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("Next"));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), WIDTH, 640);
  adw_window_set_content (ADW_WINDOW (fixture->window), box);
  gtk_window_present (GTK_WINDOW (fixture->window));
  harness_wait_frames (fixture->window, 2);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  open_window (fixture, NULL);
}

static void
set_up_nothing (Fixture *fixture, gconstpointer data)
{
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->day);
  foulee_journal_close (fixture->journal);
  g_object_unref (fixture->journal);
}

static FouleeCheckIn *
new_check_in (const char *at, FouleeRegion region, int level)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = test_instant (at);
  check_in->readings[region].level = (gint8) level;
  return check_in;
}

static FouleeRun *
new_hills (const char *start)
{
  FouleeRun *run = foulee_run_new ();

  run->start = test_instant (start);
  run->duration = 4500;
  run->rpe = 8;
  run->descent = 500;
  run->run_kind = FOULEE_RUN_HILLS;
  return run;
}

static GtkWidget *
find_chart (Fixture *fixture)
{
  return harness_find (fixture->section, FOULEE_TYPE_CHART_VIEW);
}

/* The first label below the title, or the one after it. */
static const char *
get_text (Fixture *fixture, gboolean caption)
{
  GtkWidget *chart = find_chart (fixture);

  return gtk_label_get_text (GTK_LABEL (caption ? gtk_widget_get_next_sibling (chart)
                                                : gtk_widget_get_prev_sibling (chart)));
}

static gboolean
is_gated (Fixture *fixture)
{
  gboolean gated = harness_find_text (fixture->section, _ ("Show Anyway")) != NULL;

  g_assert_true (gated == (find_chart (fixture) == NULL));
  return gated;
}

/* Shown at once; the forecast follows when "analysed" is emitted. */
static void
save (Fixture *fixture, FouleeCheckIn *check_in)
{
  foulee_day_save (fixture->day, check_in, "Soreness", NULL);
}

/* ---- Reading before forecast ----------------------------------------------------------------- */

/* One line, until soreness of the legs is read off today: not of a knee, not yesterday's. */
static void
test_gate (Fixture *fixture, gconstpointer data)
{
  g_assert_true (is_gated (fixture));
  save (fixture, new_check_in ("2026-11-18T08:00:00+01:00", FOULEE_REGION_QUADRICEPS_LEFT, 4));
  g_assert_true (is_gated (fixture));
  save (fixture, new_check_in ("2026-11-19T08:00:00+01:00", FOULEE_REGION_KNEE_LEFT, 4));
  g_assert_true (is_gated (fixture));
  save (fixture, new_check_in ("2026-11-19T09:00:00+01:00", FOULEE_REGION_QUADRICEPS_LEFT, 0));
  g_assert_false (is_gated (fixture));
  foulee_journal_undo (fixture->journal);
  harness_wait_frames (fixture->window, 2);
  g_assert_true (is_gated (fixture));
}

static void
go_to (Fixture *fixture, FouleeDate date)
{
  foulee_day_set_date (fixture->day, date);
  harness_wait_frames (fixture->window, 2);
}

/* Asked for, it stays for the day, and the focus goes on to what comes next. */
static void
test_show_anyway (Fixture *fixture, gconstpointer data)
{
  FouleeDate today = foulee_day_get_date (fixture->day);
  GtkWidget *button = harness_find_text (fixture->section, _ ("Show Anyway"));

  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
  harness_wait_frames (fixture->window, 2);
  g_assert_false (is_gated (fixture));
  g_assert_cmpstr (
      gtk_button_get_label (GTK_BUTTON (gtk_window_get_focus (GTK_WINDOW (fixture->window)))), ==,
      "Next");
  g_assert_nonnull (strstr (get_text (fixture, TRUE), _ ("Typical of runners, not yet yours.")));

  go_to (fixture, today - 1);
  g_assert_false (gtk_widget_get_visible (fixture->section));
  go_to (fixture, today);
  g_assert_true (gtk_widget_get_visible (fixture->section));
  g_assert_false (is_gated (fixture));

  foulee_clock_set (foulee_journal_get_clock (fixture->journal),
                    test_instant ("2026-11-20T07:00:00+01:00").seconds * 1000);
  foulee_day_follow_clock (fixture->day);
  harness_wait_frames (fixture->window, 2);
  g_assert_true (is_gated (fixture));
}

/* ---- What it says ---------------------------------------------------------------------------- */

static float
count_letters (const char *text, gboolean bold, gpointer data)
{
  return (float) g_utf8_strlen (text, -1) * 6;
}

/* How many marks of this kind and ink the chart has, or (with a text) of this text; of dots and
 * lines, how many dots and parts. */
static guint
count_marks (Fixture *fixture, FouleeChartMarkKind kind, FouleeChartInk ink, const char *text)
{
  const FouleeChartMeasure measure = { count_letters, NULL, 16 };
  g_autoptr (FouleeChartLayout) layout = foulee_chart_lay_out (
      foulee_chart_view_get_chart (FOULEE_CHART_VIEW (find_chart (fixture))), 400, 160, &measure);
  guint n = 0;

  for (guint i = 0; i < layout->marks->len; i++) {
    const FouleeChartMark *mark = g_ptr_array_index (layout->marks, i);

    if (mark->kind != kind || mark->ink != ink || (text && g_strcmp0 (mark->text, text) != 0))
      continue;
    n += kind == FOULEE_CHART_MARK_DOTS ? mark->points->len : 1;
    for (guint j = 0; kind == FOULEE_CHART_MARK_LINE && j < mark->points->len; j++)
      n += isnan (g_array_index (mark->points, graphene_point_t, j).x);
  }
  return n;
}

/* The beginning of a sentence, up to its first value. */
static void
assert_begins (const char *text, const char *format)
{
  g_autofree char *plain = NULL;

  g_assert_true (pango_parse_markup (format, -1, 0, NULL, &plain, NULL, NULL));
  *strchr (plain, '%') = '\0';
  g_test_message ("“%s”: “%s”", plain, text);
  g_assert_true (g_str_has_prefix (text, plain));
}

/* Five hours after hard hills, and sorer already than before: the peak is still to come. */
static void
test_peak_to_come (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (foulee_record_unref);

  g_ptr_array_add (records, new_hills ("2026-11-19T12:00:00+01:00"));
  g_ptr_array_add (records,
                   new_check_in ("2026-11-19T08:00:00+01:00", FOULEE_REGION_QUADRICEPS_LEFT, 0));
  g_ptr_array_add (records,
                   new_check_in ("2026-11-19T18:30:00+01:00", FOULEE_REGION_QUADRICEPS_LEFT, 2));
  open_window (fixture, records);
  g_assert_false (is_gated (fixture));
  assert_begins (get_text (fixture, FALSE),
                 _ ("<b>Likely to peak %s, at about %d</b>%s, then ease to "
                    "about %d by %s."));
  g_assert_cmpuint (count_marks (fixture, FOULEE_CHART_MARK_TEXT, FOULEE_CHART_INK_TEXT,
                                 _ ("24–72 h after the hills")),
                    ==, 1);
  g_assert_cmpuint (count_marks (fixture, FOULEE_CHART_MARK_TEXT, FOULEE_CHART_INK_TEXT,
                                 C_ ("kind of run", "Hills")),
                    ==, 1);
  g_assert_cmpuint (count_marks (fixture, FOULEE_CHART_MARK_TRIANGLE, FOULEE_CHART_INK_EVENT, NULL),
                    ==, 1);
  g_assert_cmpuint (count_marks (fixture, FOULEE_CHART_MARK_DOTS, FOULEE_CHART_INK_SERIES, NULL),
                    ==, 2);
  harness_assert_fits (fixture->section, WIDTH);
}

/* Two weeks without soreness. */
static void
add_quiet_days (GPtrArray *records)
{
  for (int day = 2; day <= 16; day++) {
    g_autofree char *at = g_strdup_printf ("2026-11-%02dT08:00:00+01:00", day);

    g_ptr_array_add (records, new_check_in (at, FOULEE_REGION_QUADRICEPS_LEFT, 0));
  }
}

/* Three days after the hills, and less sore each day. More than a day lies between the last two
 * readings: no line joins them. */
static void
test_easing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (foulee_record_unref);

  add_quiet_days (records);
  g_ptr_array_add (records, new_hills ("2026-11-16T18:00:00+01:00"));
  g_ptr_array_add (records,
                   new_check_in ("2026-11-17T18:00:00+01:00", FOULEE_REGION_QUADRICEPS_LEFT, 7));
  g_ptr_array_add (records,
                   new_check_in ("2026-11-18T09:00:00+01:00", FOULEE_REGION_QUADRICEPS_LEFT, 5));
  g_ptr_array_add (records,
                   new_check_in ("2026-11-19T18:30:00+01:00", FOULEE_REGION_QUADRICEPS_LEFT, 3));
  open_window (fixture, records);
  assert_begins (get_text (fixture, FALSE),
                 _ ("<b>Likely at or past its peak:</b> about %d now, easing to about %d by %s."));
  g_assert_cmpuint (count_marks (fixture, FOULEE_CHART_MARK_LINE, FOULEE_CHART_INK_SERIES, NULL),
                    ==, 2);
}

/* Nothing sore for weeks, and no run. */
static void
test_low (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (foulee_record_unref);
  g_autofree char *whose =
      g_strdup_printf (ngettext ("Yours, %u reading.", "Yours, %u readings.", 19), 19);

  for (int day = 1; day <= 19; day++) {
    g_autofree char *at = g_strdup_printf ("2026-11-%02dT08:00:00+01:00", day);

    g_ptr_array_add (records, new_check_in (at, FOULEE_REGION_QUADRICEPS_LEFT, 0));
  }
  open_window (fixture, records);
  assert_begins (get_text (fixture, FALSE), _ ("<b>Likely to stay low:</b> about %d%s until %s."));
  g_assert_nonnull (strstr (get_text (fixture, TRUE), whose));
  g_assert_cmpuint (count_marks (fixture, FOULEE_CHART_MARK_BOX, FOULEE_CHART_INK_SPAN, NULL), ==,
                    0);
}

/* ---- To those who do not see it -------------------------------------------------------------- */

static void
test_names (Fixture *fixture, gconstpointer data)
{
  GtkAccessible *chart;

  harness_assert_names (fixture->section);
  save (fixture, new_check_in ("2026-11-19T09:00:00+01:00", FOULEE_REGION_QUADRICEPS_LEFT, 3));
  harness_wait_signal (fixture->journal, "analysed");
  chart = GTK_ACCESSIBLE (find_chart (fixture));
  g_assert_cmpint (gtk_accessible_get_accessible_role (chart), ==, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       get_text (fixture, FALSE));
  g_assert_true (gtk_test_accessible_has_property (chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  harness_assert_fits (fixture->section, WIDTH);
}

/* ---- Time ------------------------------------------------------------------------------------ */

/* What was read off is in the forecast as soon as that is worked out; and after an hour or more a
 * forecast is made anew. */
static void
test_follows (Fixture *fixture, gconstpointer data)
{
  const gint64 later = test_instant ("2026-11-19T20:34:00+01:00").seconds;
  guint before;

  save (fixture, new_check_in ("2026-11-19T09:00:00+01:00", FOULEE_REGION_QUADRICEPS_LEFT, 3));
  harness_wait_signal (fixture->journal, "analysed");
  before = count_marks (fixture, FOULEE_CHART_MARK_DOTS, FOULEE_CHART_INK_SERIES, NULL);
  save (fixture, new_check_in ("2026-11-19T18:00:00+01:00", FOULEE_REGION_QUADRICEPS_LEFT, 5));
  harness_wait_signal (fixture->journal, "analysed");
  g_assert_cmpuint (count_marks (fixture, FOULEE_CHART_MARK_DOTS, FOULEE_CHART_INK_SERIES, NULL),
                    ==, before + 1);

  foulee_clock_set (foulee_journal_get_clock (fixture->journal), later * 1000);
  g_signal_emit_by_name (fixture->day, "refreshed");
  harness_wait_signal (fixture->journal, "analysed");
  g_assert_cmpint (foulee_findings_now (foulee_journal_get_findings (fixture->journal)).seconds, ==,
                   later);
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  harness_take_language ();
  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
#define ADD(name, begin, function)                                                                 \
  g_test_add ("/display/outlook/" name, Fixture, NULL, begin, function, tear_down)
  ADD ("gate", set_up, test_gate);
  ADD ("show-anyway", set_up, test_show_anyway);
  ADD ("peak-to-come", set_up_nothing, test_peak_to_come);
  ADD ("easing", set_up_nothing, test_easing);
  ADD ("low", set_up_nothing, test_low);
  ADD ("names", set_up, test_names);
  ADD ("follows", set_up, test_follows);
#undef ADD
  return g_test_run ();
}
