/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/day-marks.h"

#include "analysis/hint.h"
#include "support/records.h"

#define TODAY foulee_date_from_civil (2026, 11, 19)

static FouleeCheckIn *
add_check_in (GPtrArray *records, const char *iso, FouleeRegion region, int level)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = test_instant (iso);
  check_in->readings[region].level = (gint8) level;
  g_ptr_array_add (records, check_in);
  return check_in;
}

static FouleeRun *
add_run (GPtrArray *records, const char *iso, int metres)
{
  FouleeRun *run = foulee_run_new ();

  run->start = test_instant (iso);
  run->distance = metres;
  g_ptr_array_add (records, run);
  return run;
}

static void
add_answer (GPtrArray *records, const char *iso, const char *ticked)
{
  FouleeSignAnswer *answer = foulee_record_new (FOULEE_KIND_SIGN_ANSWER);

  answer->at = test_instant (iso);
  answer->list_version = 1;
  foulee_record_set_text (&answer->ticked, ticked);
  g_ptr_array_add (records, answer);
}

static FouleeHistory *
make_history (void)
{
  GPtrArray *records = foulee_record_array_new ();
  FouleeShoe *shoe = foulee_record_new (FOULEE_KIND_SHOE);
  FouleeSleep *sleep = foulee_sleep_new ();

  add_check_in (records, "2026-11-19T07:00:00+01:00", FOULEE_REGION_CALF_LEFT, 3);
  add_check_in (records, "2026-11-19T18:00:00+01:00", FOULEE_REGION_CALF_LEFT, 4);
  /* The knee is no muscle. */
  add_check_in (records, "2026-11-18T07:00:00+01:00", FOULEE_REGION_KNEE_LEFT, 9);
  add_check_in (records, "2026-11-17T07:00:00+01:00", FOULEE_REGION_CALF_LEFT, 0);
  /* At half past three it is still the day before. */
  add_run (records, "2026-11-20T03:30:00+01:00", 5600);
  add_run (records, "2026-11-19T12:00:00+01:00", 9600);
  add_run (records, "2026-11-16T12:00:00+01:00", FOULEE_UNSET);
  add_run (records, "2026-11-22T12:00:00+01:00", 8000)->planned = 1;
  add_answer (records, "2026-11-17T08:00:00+01:00", "swelling");
  add_answer (records, "2026-11-16T08:00:00+01:00", NULL);
  sleep->night = TODAY - 9;
  g_ptr_array_add (records, sleep);
  foulee_record_set_text (&shoe->name, "Road");
  shoe->first_used = TODAY - 400;
  g_ptr_array_add (records, shoe);
  return foulee_history_new (records);
}

static void
test_days (void)
{
  static const struct {
    int days; /* from today */
    int level;
    guint flags;
    int n_check_ins, n_runs, distance;
  } cases[] = {
    { 0, 4, FOULEE_DAY_RECORDED | FOULEE_DAY_SORE | FOULEE_DAY_RUN, 2, 2, 15200 },
    { -1, -1, FOULEE_DAY_RECORDED, 1, 0, 0 },
    { -2, 0, FOULEE_DAY_RECORDED | FOULEE_DAY_SIGN | FOULEE_DAY_TICKED, 1, 0, 0 },
    { -3, -1, FOULEE_DAY_RECORDED | FOULEE_DAY_RUN, 0, 1, 0 },
    { -4, -1, 0, 0, 0, 0 },
    { -9, -1, FOULEE_DAY_RECORDED, 0, 0, 0 },
    { 1, -1, 0, 0, 0, 0 },
    { 3, -1, FOULEE_DAY_RECORDED, 0, 0, 0 },
    { -400, -1, 0, 0, 0, 0 },
    { 40000, -1, 0, 0, 0, 0 },
  };
  g_autoptr (FouleeHistory) history = make_history ();
  g_autoptr (FouleeDayMarks) marks = foulee_day_marks_new (history);
  FouleeDate first, last;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    const FouleeDayMark *mark = foulee_day_marks_get (marks, TODAY + cases[i].days);

    g_assert_cmpint (mark->level, ==, cases[i].level);
    g_assert_cmpuint (mark->flags, ==, cases[i].flags);
    g_assert_cmpint (mark->n_check_ins, ==, cases[i].n_check_ins);
    g_assert_cmpint (mark->n_runs, ==, cases[i].n_runs);
    g_assert_cmpint (mark->distance, ==, cases[i].distance);
  }
  g_assert_true (foulee_day_marks_span (marks, &first, &last));
  g_assert_cmpint (first, ==, TODAY - 9);
  g_assert_cmpint (last, ==, TODAY + 3);
}

/* What differed from usual marks the day of the check-in at which it did, by its clock. */
static void
test_hints (void)
{
  g_autoptr (FouleeHistory) history = make_history ();
  g_autoptr (GArray) hints = g_array_new (FALSE, FALSE, sizeof (FouleeHint));
  g_autoptr (FouleeDayMarks) marks = foulee_day_marks_new (history);
  FouleeHint hint = { .kind = FOULEE_HINT_SEVERE,
                      .at = test_instant ("2026-11-18T07:00:00+01:00").seconds };

  g_array_append_val (hints, hint);
  foulee_day_marks_set_hints (marks, history, hints);
  g_assert_cmpuint (foulee_day_marks_get (marks, TODAY - 1)->flags, ==,
                    FOULEE_DAY_RECORDED | FOULEE_DAY_SIGN | FOULEE_DAY_DIFFERED);
  g_assert_false (foulee_day_marks_get (marks, TODAY)->flags & FOULEE_DAY_SIGN);
  /* Without hints what was ticked stays. */
  g_array_set_size (hints, 0);
  foulee_day_marks_set_hints (marks, history, hints);
  g_assert_false (foulee_day_marks_get (marks, TODAY - 1)->flags & FOULEE_DAY_SIGN);
  g_assert_true (foulee_day_marks_get (marks, TODAY - 2)->flags & FOULEE_DAY_SIGN);
}

/* Changes, within what is known and far beyond it, mark as the whole history does. */
static void
test_update (void)
{
  static const char *const moments[] = { "2026-11-18T12:00:00+01:00", "2027-06-01T12:00:00+02:00",
                                         "2019-03-01T12:00:00+01:00", "2026-11-13T12:00:00+01:00" };
  g_autoptr (FouleeHistory) history = make_history ();
  g_autoptr (FouleeDayMarks) marks = foulee_day_marks_new (history);

  for (gsize i = 0; i < G_N_ELEMENTS (moments); i++) {
    g_autoptr (GPtrArray) changed = foulee_record_array_new ();
    FouleeRun *run = add_run (changed, moments[i], 1000);
    FouleeDate date = foulee_record_day (run, FOULEE_DAY_START_DEFAULT);
    FouleeHistory *next = foulee_history_with (history, changed);

    foulee_history_unref (history);
    history = next;
    foulee_day_marks_update (marks, history, date, date);
    g_assert_cmpint (foulee_day_marks_get (marks, date)->n_runs, ==, 1);
    g_assert_cmpint (foulee_day_marks_get (marks, date)->distance, ==, 1000);
    g_assert_cmpint (foulee_day_marks_get (marks, TODAY)->level, ==, 4);
    g_assert_cmpint (foulee_day_marks_get (marks, TODAY)->n_runs, ==, 2);
  }
  g_assert_cmpint (foulee_day_marks_get (marks, TODAY - 1)->n_check_ins, ==, 1);
  foulee_day_marks_update (marks, history, FOULEE_DATE_MIN, FOULEE_DATE_MAX);
  g_assert_cmpint (foulee_day_marks_get (marks, TODAY - 1)->n_runs, ==, 1);
  g_assert_cmpint (foulee_day_marks_get (marks, TODAY)->distance, ==, 15200);
}

static void
test_empty (void)
{
  g_autoptr (FouleeHistory) history = foulee_history_new (foulee_record_array_new ());
  g_autoptr (FouleeDayMarks) marks = foulee_day_marks_new (history);
  FouleeDate first, last;

  foulee_day_marks_update (marks, history, FOULEE_DATE_MAX, FOULEE_DATE_MIN);
  g_assert_false (foulee_day_marks_span (marks, &first, &last));
  g_assert_cmpint (foulee_day_marks_get (marks, TODAY)->level, ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day-marks/days", test_days);
  g_test_add_func ("/day-marks/hints", test_hints);
  g_test_add_func ("/day-marks/update", test_update);
  g_test_add_func ("/day-marks/empty", test_empty);
  return g_test_run ();
}
