/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What helps you, and Load: what their pages say of a journal, of treatments, and the trial that a
 * coin decides. */

#include "config.h"
#include "display/harness.h"
#include "display/insight-scenes.h"
#include "ui/insights/helps-page.h"
#include "ui/insights/load-page.h"
#include "ui/insights/treatments-section.h"
#include "ui/insights/trial-setting.h"
#include "ui/widgets/chart-pane.h"

static GtkApplication *application;

typedef struct {
  FouleeJournal *journal;
  FouleeWindow *window;
  GSettings *settings;
  gboolean unmeasured; /* no run has a distance */
  gboolean treated;    /* there were treatments and medicine */
} Fixture;

/* A run of 60 minutes at 5 on each Tuesday and Saturday of the eight weeks before, 10 km and on the
 * last Saturday 13 km, which is 30 % more; the last on Tuesday 17 November. */
static GPtrArray *
make_records (FouleeClock *clock)
{
  GPtrArray *records = foulee_record_array_new ();
  const gint64 tuesday = foulee_clock_now (clock).seconds - 2 * 86400;

  for (int week = 0; week < 8; week++)
    for (int i = 0; i < 2; i++) {
      FouleeRun *run = foulee_run_new ();

      run->start = (FouleeInstant) { tuesday - (week * 7 + i * 3) * 86400, 60 };
      run->duration = 3600;
      run->rpe = 5;
      run->distance = week == 0 && i == 1 ? 13000 : 10000;
      run->warm_up = FOULEE_WARM_UP_DONE;
      g_ptr_array_add (records, run);
    }
  return records;
}

static void
add_action (GPtrArray *records, gint64 at, FouleeActionKind kind, const char *name)
{
  FouleeAction *action = foulee_action_new ();

  action->at = (FouleeInstant) { at, 60 };
  action->action_kind = kind;
  foulee_record_set_text (&action->name, name);
  g_ptr_array_add (records, action);
}

static void
add_level (GPtrArray *records, gint64 at, int level)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = (FouleeInstant) { at, 60 };
  check_in->readings[FOULEE_REGION_CALF_LEFT].level = (gint8) level;
  g_ptr_array_add (records, check_in);
}

/* Three a week apart, the last on Tuesday 17 November, with a level an hour before and a day after;
 * and one of another kind long before all check-ins. */
static void
add_treatments (GPtrArray *records, FouleeClock *clock)
{
  static const int levels[3][2] = { { 5, 4 }, { 6, 4 }, { 3, 2 } };
  const gint64 tuesday = foulee_clock_now (clock).seconds - 2 * 86400;

  for (int week = 0; week < 3; week++) {
    const gint64 at = tuesday - week * 7 * 86400;

    add_level (records, at - 3600, levels[week][0]);
    add_action (records, at, FOULEE_ACTION_CLINIC_MANUAL, "Osteopathy");
    add_level (records, at + 86400, levels[week][1]);
  }
  add_action (records, tuesday - 100 * 86400, FOULEE_ACTION_CLINIC_SHOCKWAVE, NULL);
  add_action (records, tuesday, FOULEE_ACTION_MEDICINE, "Paracetamol");
}

static void
open_window (Fixture *fixture, gboolean empty, gboolean sample)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();
  g_autoptr (GPtrArray) records = empty ? foulee_record_array_new () : make_records (clock);
  FouleeCheckIn *check_in = foulee_check_in_new ();

  for (guint i = 0; fixture->unmeasured && i < records->len; i++)
    ((FouleeRun *) g_ptr_array_index (records, i))->distance = FOULEE_UNSET;
  if (fixture->treated)
    add_treatments (records, clock);
  /* Of nothing at all there are no cards. */
  check_in->at = foulee_clock_now (clock);
  check_in->readings[FOULEE_REGION_CALF_LEFT].level = 0;
  g_ptr_array_add (records, check_in);
  fixture->settings = g_settings_new (FOULEE_APPLICATION);
  g_settings_reset (fixture->settings, FOULEE_TRIAL_SETTING);
  fixture->journal = harness_journal_new (clock, records);
  fixture->window = foulee_window_new (application, fixture->journal, fixture->settings, sample);
  gtk_window_present (GTK_WINDOW (fixture->window));
  scene_insights (fixture->window);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  open_window (fixture, FALSE, FALSE);
}

static void
set_up_empty (Fixture *fixture, gconstpointer data)
{
  open_window (fixture, TRUE, FALSE);
}

/* As of a diary that counts minutes only. */
static void
set_up_unmeasured (Fixture *fixture, gconstpointer data)
{
  fixture->unmeasured = TRUE;
  open_window (fixture, FALSE, FALSE);
}

static void
set_up_treated (Fixture *fixture, gconstpointer data)
{
  fixture->treated = TRUE;
  open_window (fixture, FALSE, FALSE);
}

static void
set_up_sample (Fixture *fixture, gconstpointer data)
{
  open_window (fixture, FALSE, TRUE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  foulee_journal_close (fixture->journal);
  g_object_unref (fixture->journal);
  g_object_unref (fixture->settings);
}

/* The label that can be seen with this text; NULL for none. */
static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return NULL;
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, text);
  return found;
}

static void
assert_text (GtkWidget *widget, const char *text)
{
  if (!find_label (widget, text))
    g_error ("“%s” is not shown", text);
}

/* ---- Load ------------------------------------------------------------------------------------ */

static void
test_load (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = scene_open_card (fixture->window, FOULEE_TYPE_LOAD_PAGE);
  GtkWidget *pane = harness_find (page, FOULEE_TYPE_CHART_PANE);
  FouleeDataTable *table = foulee_chart_pane_get_table (FOULEE_CHART_PANE (pane));
  g_autofree char *text = foulee_data_table_as_text (table);

  assert_text (page, "Your 13.0\u00a0km on Saturday 14 November went 30% beyond your longest run "
                     "of the 30 days before.");
  assert_text (page, "Last week 23.0\u00a0km, 15% more than the week before.");
  assert_text (page, "Last run 2 days ago.");
  /* Weeks of the Tuesday of 29 September and of all after it, and the Saturday before the first. */
  g_assert_cmpuint (foulee_data_table_n_rows (table), ==, 9);
  g_assert_nonnull (
      strstr (text, "9 November 2026\t23.0\u00a0km\t+15%\t13.0\u00a0km\t▲ +30%\t600"));
  harness_assert_names (page);
}

static void
take_day (gpointer page, int date, int *taken)
{
  *taken = date;
}

static void
test_load_opens_the_day (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = scene_open_card (fixture->window, FOULEE_TYPE_LOAD_PAGE);
  GtkWidget *row = gtk_widget_get_ancestor (harness_find_text (page, "▲ +30% · Run 13.0\u00a0km"),
                                            GTK_TYPE_LIST_BOX_ROW);
  int taken = 0;

  g_assert_nonnull (row);
  g_signal_connect (page, "day-activated", G_CALLBACK (take_day), &taken);
  gtk_widget_activate (row);
  g_assert_cmpint (taken, ==, foulee_date_from_civil (2026, 11, 14));
}

static void
test_load_empty (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = scene_open_card (fixture->window, FOULEE_TYPE_LOAD_PAGE);

  assert_text (page, "How far you run a week appears here with your first run: log it with its "
                     "distance.");
  assert_text (page,
               "It takes ten readings to tell what an hour at effort 5 adds: so far there is 1.");
  /* The prior of science.md, section 2. */
  assert_text (page, "Until then, forecasts assume about 0.8 points, mostly from what is typical "
                     "of runners.");
  g_assert_null (harness_find (page, FOULEE_TYPE_CHART_PANE));
}

static void
assert_no_claim (GtkWidget *widget)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_LABEL (widget)) {
    const char *text = gtk_label_get_text (GTK_LABEL (widget));

    if (strstr (text, "0\u00a0km") || strstr (text, "beyond") || strstr (text, "km a week"))
      g_error ("“%s” is said of runs without a distance", text);
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    assert_no_claim (child);
}

/* Nothing is 0 km, and nothing is said of the longest run where none is known. */
static void
test_load_unmeasured (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = scene_open_card (fixture->window, FOULEE_TYPE_LOAD_PAGE);
  GtkWidget *pane = harness_find (page, FOULEE_TYPE_CHART_PANE);
  FouleeDataTable *table = foulee_chart_pane_get_table (FOULEE_CHART_PANE (pane));
  g_autofree char *text = foulee_data_table_as_text (table);

  assert_text (page, "How far you run a week appears here once your runs have a distance: note it "
                     "with the next one.");
  assert_text (page, "Week by week");
  assert_no_claim (page);
  g_assert_null (strstr (text, "0\u00a0km"));
  g_assert_nonnull (strstr (text, "9 November 2026\t–\t\t\t\t600"));
}

/* ---- What helps ------------------------------------------------------------------------------ */

static void
test_helps (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = scene_open_card (fixture->window, FOULEE_TYPE_HELPS_PAGE);
  GtkWidget *pane = harness_find (page, FOULEE_TYPE_CHART_PANE);
  FouleeDataTable *table = foulee_chart_pane_get_table (FOULEE_CHART_PANE (pane));
  g_autofree char *text = foulee_data_table_as_text (table);

  assert_text (page, "Log 6 more runs with a warm-up and 6 more runs without one, each with how "
                     "your legs feel in the days after, to see them side by side.");
  g_assert_cmpuint (foulee_data_table_n_rows (table), ==, FOULEE_N_FACTORS);
  g_assert_nonnull (strstr (text, "Warm-up\t0\t0\t\t\tcounted only"));
  harness_assert_names (page);
}

/* ---- Treatments ------------------------------------------------------------------------------ */

/* Before 5 6 3, a day later 4 4 2. Of medicine nothing is said here, and neither is compared with
 * anything. */
static void
test_treatments (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = scene_open_card (fixture->window, FOULEE_TYPE_HELPS_PAGE);
  GtkWidget *section = harness_find (page, FOULEE_TYPE_TREATMENTS_SECTION);
  GtkWidget *own = harness_find (section, FOULEE_TYPE_CHART_PANE);
  GtkWidget *compared = harness_find (page, FOULEE_TYPE_CHART_PANE);
  g_autofree char *text =
      foulee_data_table_as_text (foulee_chart_pane_get_table (FOULEE_CHART_PANE (own)));

  assert_text (section, "Osteopathy · Manual therapy, 3 times");
  assert_text (section, "Before 5, a day later 4 (medians of 3).");
  assert_text (section, "Shockwave · 1 time");
  assert_text (section,
               "Shown with a check-in in the two days before, and one a day or three days after.");
  assert_text (section, "Foulée makes no claim about treatments: these are your own numbers. They "
                        "cannot say what a change was due to: soreness goes by itself, too.");
  g_assert_nonnull (strstr (text, "\tOsteopathy\tLegs\t6\t4\t"));
  g_assert_null (strstr (text, "Paracetamol"));
  g_assert_true (compared != own);
  g_assert_cmpuint (
      foulee_data_table_n_rows (foulee_chart_pane_get_table (FOULEE_CHART_PANE (compared))), ==,
      FOULEE_N_FACTORS);
  harness_assert_names (page);
}

static void
test_no_treatment (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = scene_open_card (fixture->window, FOULEE_TYPE_HELPS_PAGE);

  g_assert_null (find_label (page, "Treatments"));
}

/* ---- A trial --------------------------------------------------------------------------------- */

static void
activate (GtkWidget *page, const char *title)
{
  GtkWidget *row = gtk_widget_get_ancestor (harness_find_text (page, title), ADW_TYPE_BUTTON_ROW);

  g_assert_nonnull (row);
  gtk_widget_activate (row);
  harness_wait_frames (page, 12);
}

/* Begun, it says what to do before the next hard run; ended, what came of it stays. */
static void
test_trial (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = scene_open_card (fixture->window, FOULEE_TYPE_HELPS_PAGE);
  FouleeFairTrialPlan plan;

  activate (page, "Begin a fair trial");
  plan = foulee_trial_setting_get (fixture->settings);
  g_assert_true (foulee_fair_trial_goes_on (plan));
  assert_text (page, foulee_fair_trial_says (plan.seed, 0) ? "The coin says: with a warm-up"
                                                           : "The coin says: without a warm-up");
  assert_text (page, "0 of 12 runs");

  activate (page, "End the trial");
  plan = foulee_trial_setting_get (fixture->settings);
  g_assert_true (foulee_fair_trial_is_planned (plan));
  g_assert_false (foulee_fair_trial_goes_on (plan));
  assert_text (page, "Begin a new trial");
  assert_text (page, "0 of 12 runs");
}

/* On Today too, and no longer than it goes on. */
static void
test_trial_on_today (Fixture *fixture, gconstpointer data)
{
  const gint64 now = foulee_clock_now (foulee_journal_get_clock (fixture->journal)).seconds;
  FouleeFairTrialPlan plan = { .start = now, .seed = 1 };
  const char *text = foulee_fair_trial_says (plan.seed, 0)
                         ? "Next hard run, the coin says: with a warm-up"
                         : "Next hard run, the coin says: without a warm-up";
  GtkWidget *window = GTK_WIDGET (fixture->window);

  foulee_window_show_view (fixture->window, "today");
  harness_wait_frames (window, 3);
  g_assert_null (find_label (window, text));
  foulee_trial_setting_set (fixture->settings, plan);
  harness_wait_frames (window, 3);
  assert_text (window, text);
  plan.end = now + 1;
  foulee_trial_setting_set (fixture->settings, plan);
  harness_wait_frames (window, 3);
  g_assert_null (find_label (window, text));
}

/* Of the sample nothing is kept: a trial goes on as long as its page is open. */
static void
test_trial_of_sample (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = scene_open_card (fixture->window, FOULEE_TYPE_HELPS_PAGE);

  activate (page, "Begin a fair trial");
  assert_text (page, "0 of 12 runs");
  g_assert_false (foulee_fair_trial_is_planned (foulee_trial_setting_get (fixture->settings)));
}

/* Begun three weeks ago: six of the runs, all with a warm-up, half of them against the coin or one
 * more. */
static void
test_trial_goes_on (Fixture *fixture, gconstpointer data)
{
  const gint64 start = foulee_clock_now (foulee_journal_get_clock (fixture->journal)).seconds -
                       (gint64) (2 + 2 * 7 + 4) * 86400;
  const guint32 seed = 1;
  GtkWidget *page;
  guint n_without = 0;
  g_autofree char *ignored = NULL;

  g_settings_set (fixture->settings, FOULEE_TRIAL_SETTING, "(xxu)", start, (gint64) 0, seed);
  for (guint i = 0; i < 6; i++)
    n_without += foulee_fair_trial_says (seed, i) ? 0 : 1;
  ignored = g_strdup_printf ("Then both sides can be shown. The peaks of 0 of 6 could be timed. "
                             "%u went against the coin and count as the coin said.",
                             n_without);
  page = scene_open_card (fixture->window, FOULEE_TYPE_HELPS_PAGE);
  assert_text (page, "6 of 12 runs");
  assert_text (page, ignored);
  assert_text (page, foulee_fair_trial_says (seed, 6) ? "The coin says: with a warm-up"
                                                      : "The coin says: without a warm-up");
}

/* The page goes while its figures are still being worked out. */
static void
test_gone_early (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = scene_open_card (fixture->window, FOULEE_TYPE_HELPS_PAGE);

  foulee_insight_page_queue_refresh (FOULEE_INSIGHT_PAGE (page));
  harness_wait_frames (GTK_WIDGET (fixture->window), 1);
}

#define ADD(path, set_up_first, test)                                                              \
  g_test_add (path, Fixture, NULL, set_up_first, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();

  ADD ("/helps/load", set_up, test_load);
  ADD ("/helps/load/opens-the-day", set_up, test_load_opens_the_day);
  ADD ("/helps/load/empty", set_up_empty, test_load_empty);
  ADD ("/helps/load/unmeasured", set_up_unmeasured, test_load_unmeasured);
  ADD ("/helps/page", set_up, test_helps);
  ADD ("/helps/treatments", set_up_treated, test_treatments);
  ADD ("/helps/no-treatment", set_up, test_no_treatment);
  ADD ("/helps/trial", set_up, test_trial);
  ADD ("/helps/trial/on-today", set_up, test_trial_on_today);
  ADD ("/helps/trial/of-sample", set_up_sample, test_trial_of_sample);
  ADD ("/helps/trial/goes-on", set_up, test_trial_goes_on);
  ADD ("/helps/gone-early", set_up, test_gone_early);
  return g_test_run ();
}
