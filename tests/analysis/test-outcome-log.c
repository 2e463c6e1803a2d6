/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/outcome-log.h"

#define HOUR 3600
#define DAY (24 * HOUR)

/* Monday 2 November 2026, 00:00 UTC. */
#define MONDAY G_GINT64_CONSTANT (1793577600)

#define NO_RUN G_MAXUINT
#define MOST_READINGS 6

static const FouleeDose dose = { .load = 1.5, .descent = 0.5 };

/* A model that has seen so many readings, twice a day, all before MONDAY. */
static FouleeSorenessModel *
model_with (int n_readings)
{
  FouleeSorenessModel *model = foulee_soreness_model_new (FOULEE_LEVELS);

  for (int i = n_readings; i > 0; i--)
    foulee_soreness_model_add_reading (model, MONDAY - i * 12 * HOUR, i % 3);
  return model;
}

/* All soreness is held by the background, but for what `run` holds. */
static FouleeShares
shares_of (guint run, double share)
{
  FouleeShares shares = { .background = 1.0 - share };

  if (run != NO_RUN) {
    shares.runs[0] = (FouleeShare) { .run = run, .share = share };
    shares.n_runs = 1;
  }
  return shares;
}

typedef struct {
  double hours; /* after MONDAY */
  int level;
  guint holder;
  double share;
} Read;

static void
add_reading (FouleeOutcomeLog *log, const Read *reading)
{
  FouleeShares shares = shares_of (reading->holder, reading->share);

  foulee_outcome_log_add_reading (log, MONDAY + (gint64) (reading->hours * HOUR), reading->level,
                                  &shares);
}

/* What comes after a run that ended on Monday at 0:00, and what it amounts to. */
static void
test_runs (void)
{
  static const struct {
    const char *what;
    Read readings[MOST_READINGS]; /* up to the first of level −1 */
    guint n;
    double observed;
  } rows[] = {
    { "the highest from 12 h to 96 h",
      { { 11.9, 9, NO_RUN, 0 },
        { 12, 2, NO_RUN, 0 },
        { 48, 5, NO_RUN, 0 },
        { 96, 4, NO_RUN, 0 },
        { 96.1, 8, NO_RUN, 0 },
        { 0, -1, NO_RUN, 0 } },
      3,
      5 },
    { "its own soreness is not another's",
      { { 24, 6, 3, 0.9 }, { 100, 0, NO_RUN, 0 }, { 0, -1, NO_RUN, 0 } },
      1,
      6 },
    { "not what others hold 30 % of",
      { { 24, 6, 2, 0.3 }, { 36, 4, 2, 0.29 }, { 100, 0, NO_RUN, 0 }, { 0, -1, NO_RUN, 0 } },
      1,
      4 },
    { "nothing to go by",
      { { 24, 6, 2, 0.5 }, { 100, 0, NO_RUN, 0 }, { 0, -1, NO_RUN, 0 } },
      0,
      0 },
    { "not over yet", { { 24, 6, NO_RUN, 0 }, { 96, 1, NO_RUN, 0 }, { 0, -1, NO_RUN, 0 } }, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (FouleeOutcomeLog) log = foulee_outcome_log_new ();
    g_autoptr (FouleeSorenessModel) model = model_with (12);
    const GArray *runs = foulee_outcome_log_runs (log);
    double expected = 0.0;

    g_test_message ("%s", rows[i].what);
    foulee_soreness_model_add_run (model, MONDAY, 3, &dose);
    foulee_outcome_log_add_run (log, MONDAY, 3, &dose, model);
    for (const Read *reading = rows[i].readings; reading->level >= 0; reading++)
      add_reading (log, reading);
    g_assert_cmpuint (runs->len, ==, rows[i].n > 0 ? 1 : 0);
    if (rows[i].n == 0)
      continue;
    g_assert_cmpuint (g_array_index (runs, FouleeRunOutcome, 0).run, ==, 3);
    g_assert_cmpuint (g_array_index (runs, FouleeRunOutcome, 0).n_readings, ==, rows[i].n);
    g_assert_cmpfloat (g_array_index (runs, FouleeRunOutcome, 0).observed, ==, rows[i].observed);

    /* Expected at the readings that count, by the model that knew the run and nothing after it. */
    for (const Read *reading = rows[i].readings; reading->level >= 0; reading++)
      if (reading->hours >= 12 && reading->hours <= 96 &&
          (reading->holder == NO_RUN || reading->holder == 3 || reading->share < 0.3))
        expected =
            MAX (expected,
                 foulee_soreness_model_expect (model, MONDAY + (gint64) (reading->hours * HOUR)));
    g_assert_cmpfloat (expected, >, 0.5);
    g_assert_cmpfloat_with_epsilon (g_array_index (runs, FouleeRunOutcome, 0).expected, expected,
                                    1e-12);
  }
}

/* Before the tenth reading, nothing is expected of anything. */
static void
test_too_early (void)
{
  static const struct {
    int n_readings;
    guint n;
  } rows[] = { { 0, 0 }, { 9, 0 }, { 10, 1 } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (FouleeOutcomeLog) log = foulee_outcome_log_new ();
    g_autoptr (FouleeSorenessModel) model = model_with (rows[i].n_readings);

    foulee_outcome_log_add_run (log, MONDAY, 0, &dose, model);
    foulee_outcome_log_add_moment (log, MONDAY, 0, model);
    add_reading (log, &(Read) { 24, 3, NO_RUN, 0 });
    add_reading (log, &(Read) { 120, 3, NO_RUN, 0 });
    g_assert_cmpuint (foulee_outcome_log_runs (log)->len, ==, rows[i].n);
    g_assert_cmpuint (foulee_outcome_log_days (log)->len, ==, rows[i].n);
  }
}

/* What comes a day after an action on Monday at 0:00. */
static void
test_days (void)
{
  static const struct {
    const char *what;
    double hours[MOST_READINGS]; /* up to the first 0; the level is the position and 1 */
    double run;                  /* hours at which one ends; 0 for none */
    double until;                /* of the reading that counts; 0 for none */
    gboolean told;               /* the run is told of */
  } rows[] = {
    { "the nearest to 24 h", { 17.9, 20, 25, 30, 31 }, 0, 25, FALSE },
    { "of two as near the first", { 23, 25, 31 }, 0, 23, FALSE },
    { "18 h after", { 18, 31 }, 0, 18, FALSE },
    { "30 h after", { 17.9, 30, 31 }, 0, 30, FALSE },
    { "none near enough", { 17.9, 30.1, 31 }, 0, 0, FALSE },
    { "not over yet", { 24, 30 }, 0, 0, FALSE },
    { "a run between", { 24, 31 }, 6, 24, TRUE },
    { "a run at the reading", { 24, 31 }, 24, 24, FALSE },
    { "a run after the reading", { 24, 31 }, 25, 24, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (FouleeOutcomeLog) log = foulee_outcome_log_new ();
    g_autoptr (FouleeSorenessModel) model = model_with (12);
    const GArray *days = foulee_outcome_log_days (log);
    const FouleeDayOutcome *day;
    gint64 run = MONDAY + (gint64) (rows[i].run * HOUR);
    gint64 until = MONDAY + (gint64) (rows[i].until * HOUR);

    g_test_message ("%s", rows[i].what);
    foulee_outcome_log_add_moment (log, MONDAY, 7, model);
    for (int j = 0; j < MOST_READINGS && rows[i].hours[j] > 0; j++) {
      if (rows[i].run > 0 && rows[i].run <= rows[i].hours[j] &&
          (j == 0 || rows[i].run > rows[i].hours[j - 1]))
        foulee_outcome_log_add_run (log, run, 0, &dose, model);
      add_reading (log, &(Read) { rows[i].hours[j], j + 1, NO_RUN, 0 });
    }
    g_assert_cmpuint (days->len, ==, rows[i].until > 0 ? 1 : 0);
    if (rows[i].until <= 0)
      continue;
    day = &g_array_index (days, FouleeDayOutcome, 0);
    g_assert_cmpint (day->from, ==, MONDAY);
    g_assert_cmpint (day->until, ==, until);
    g_assert_cmpint (day->action, ==, 7);
    g_assert_cmpfloat (rows[i].hours[(int) day->observed - 1], ==, rows[i].until);
    if (rows[i].told)
      foulee_soreness_model_add_run (model, run, 0, &dose);
    g_assert_cmpfloat_with_epsilon (day->expected, foulee_soreness_model_expect (model, until),
                                    1e-12);
  }
}

/* Of readings, those that lie 20 h after the last one that was taken; of actions, all. */
static void
test_which_moments (void)
{
  static const struct {
    double hours;
    int action;
    gboolean taken;
  } rows[] = {
    { 0, -1, TRUE },      { 1, 4, TRUE },   { 2, 5, TRUE },      { 12, -1, FALSE },
    { 19.99, -1, FALSE }, { 20, -1, TRUE }, { 39.9, -1, FALSE }, { 41, -1, TRUE },
  };
  g_autoptr (FouleeOutcomeLog) log = foulee_outcome_log_new ();
  g_autoptr (FouleeSorenessModel) model = model_with (12);
  const GArray *days = foulee_outcome_log_days (log);
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    foulee_outcome_log_add_moment (log, MONDAY + (gint64) (rows[i].hours * HOUR), rows[i].action,
                                   model);
  for (int hour = 42; hour < 100; hour++)
    add_reading (log, &(Read) { hour, 1, NO_RUN, 0 });
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    const FouleeDayOutcome *day;

    /* The first reading came at 42 h: too late for what lies before 12 h. */
    if (!rows[i].taken || rows[i].hours < 12)
      continue;
    g_assert_cmpuint (n, <, days->len);
    day = &g_array_index (days, FouleeDayOutcome, n++);
    g_assert_cmpint (day->from, ==, MONDAY + (gint64) (rows[i].hours * HOUR));
    g_assert_cmpint (day->action, ==, rows[i].action);
  }
  g_assert_cmpuint (days->len, ==, n);
}

/* A copy goes its own way, and what it shared stays as it was. */
static void
test_copy (void)
{
  g_autoptr (FouleeOutcomeLog) log = foulee_outcome_log_new ();
  g_autoptr (FouleeOutcomeLog) copy = NULL;
  g_autoptr (FouleeSorenessModel) model = model_with (12);

  foulee_outcome_log_add_run (log, MONDAY, 0, &dose, model);
  foulee_outcome_log_add_moment (log, MONDAY, -1, model);
  add_reading (log, &(Read) { 20, 4, NO_RUN, 0 });
  copy = foulee_outcome_log_copy (log);
  add_reading (log, &(Read) { 24, 7, NO_RUN, 0 });
  add_reading (log, &(Read) { 100, 0, NO_RUN, 0 });
  add_reading (copy, &(Read) { 30, 2, NO_RUN, 0 });
  add_reading (copy, &(Read) { 100, 0, NO_RUN, 0 });
  g_assert_cmpfloat (g_array_index (foulee_outcome_log_runs (log), FouleeRunOutcome, 0).observed,
                     ==, 7);
  g_assert_cmpfloat (g_array_index (foulee_outcome_log_runs (copy), FouleeRunOutcome, 0).observed,
                     ==, 4);
  g_assert_cmpfloat (g_array_index (foulee_outcome_log_days (log), FouleeDayOutcome, 0).observed,
                     ==, 7);
  g_assert_cmpfloat (g_array_index (foulee_outcome_log_days (copy), FouleeDayOutcome, 0).observed,
                     ==, 4);
  g_assert_true (g_array_index (foulee_outcome_log_days (log), FouleeDayOutcome, 0).expected !=
                 g_array_index (foulee_outcome_log_days (copy), FouleeDayOutcome, 0).expected);
}

/* A copy remembers which reading was the last moment, and passes over those within 20 h. */
static void
test_copied_moment (void)
{
  g_autoptr (FouleeOutcomeLog) log = foulee_outcome_log_new ();
  g_autoptr (FouleeOutcomeLog) copy = NULL;
  g_autoptr (FouleeSorenessModel) model = model_with (12);

  foulee_outcome_log_add_moment (log, MONDAY, -1, model);
  copy = foulee_outcome_log_copy (log);
  foulee_outcome_log_add_moment (copy, MONDAY + 10 * HOUR, -1, model);
  add_reading (copy, &(Read) { 30, 2, NO_RUN, 0 });
  add_reading (copy, &(Read) { 100, 0, NO_RUN, 0 });
  g_assert_cmpuint (foulee_outcome_log_days (copy)->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/outcome-log/runs", test_runs);
  g_test_add_func ("/analysis/outcome-log/too-early", test_too_early);
  g_test_add_func ("/analysis/outcome-log/days", test_days);
  g_test_add_func ("/analysis/outcome-log/which-moments", test_which_moments);
  g_test_add_func ("/analysis/outcome-log/copy", test_copy);
  g_test_add_func ("/analysis/outcome-log/copied-moment", test_copied_moment);
  return g_test_run ();
}
