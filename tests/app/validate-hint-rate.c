/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How often hints open the list of warning signs for runners with whom nothing is wrong: those of
 * `foulee simulate`, who check in three times a day for a year and answer "none" ten minutes after
 * each time that they are asked.
 *
 *   validate-hint-rate [RUNNERS] */
#include "analysis/findings.h"
#include "app/simulated-journal.h"

#include <stdlib.h>

#define DAY 86400
#define FIRST_DAY 20454 /* 1 January 2026 */
#define N_DAYS 365
#define RUNNERS 300
#define ANSWERED_AFTER 600

/* What is not to be passed on average, in a year. */
#define MARK 5.0

static const char *const labels[FOULEE_N_HINTS] = {
  [FOULEE_HINT_LONG_AFTER] = "long after a run",
  [FOULEE_HINT_RISE_AGAIN] = "rises again",
  [FOULEE_HINT_ONE_SIDED] = "one-sided",
  [FOULEE_HINT_SEVERE] = "severe",
  [FOULEE_HINT_PERSISTENT] = "persistent",
  [FOULEE_HINT_BEYOND] = "beyond the forecast",
  [FOULEE_HINT_NOT_MUSCLE] = "not muscle",
  [FOULEE_HINT_MASS_GAIN] = "mass gained",
  [FOULEE_HINT_MARKED] = "marked",
  [FOULEE_HINT_DARK_URINE] = "dark urine",
};

static guint n_runners = RUNNERS;

typedef struct {
  guint asked[FOULEE_N_HINTS];
  guint n_asked, n_lists, most;
} Count;

static FouleeInstant
end_of_year (void)
{
  return (FouleeInstant) { (FIRST_DAY + N_DAYS) * (gint64) DAY, 0 };
}

/* What was forecast of the legs a day before each reading. The other places, of which nothing is
 * forecast, are left out, since they are much to go through. */
static GArray *
checks_of (GPtrArray *records)
{
  GArray *checks = g_array_new (FALSE, FALSE, sizeof (FouleeForecastCheck));
  GPtrArray *legs = foulee_record_array_new ();
  g_autoptr (FouleeHistory) history = NULL;
  g_autoptr (FouleeFindings) findings = NULL;
  const GArray *past;

  for (guint i = 0; i < records->len; i++) {
    FouleeRecord *record = g_ptr_array_index (records, i);
    FouleeCheckIn *check_in;

    if (record->kind != FOULEE_KIND_CHECK_IN) {
      g_ptr_array_add (legs, foulee_record_ref (record));
      continue;
    }
    check_in = foulee_record_copy (record);
    check_in->overall = foulee_check_in_legs (check_in);
    for (int region = 0; region < FOULEE_N_REGIONS; region++)
      check_in->readings[region].level = -1;
    g_ptr_array_add (legs, check_in);
  }
  history = foulee_history_new (legs);
  findings = foulee_findings_new (history, end_of_year (), 1);
  past = foulee_findings_forecast (findings, FOULEE_SERIES_LEGS)->past;
  for (guint i = 0; i < past->len; i++) {
    const FouleePastForecast *forecast = &g_array_index (past, FouleePastForecast, i);
    FouleeForecastCheck check = { .at = forecast->made_for,
                                  .level = forecast->observed,
                                  .q90 = forecast->q90 };

    if (forecast->horizon == 0)
      g_array_append_val (checks, check);
  }
  return checks;
}

static GArray *
hints_of (GPtrArray *records, const GArray *checks)
{
  g_autoptr (FouleeHistory) history = foulee_history_new (g_ptr_array_ref (records));

  return foulee_hints_new (history, end_of_year (), (const FouleeForecastCheck *) checks->data,
                           checks->len);
}

/* An answer changes what is asked after it and nothing before, so that they come one by one. What
 * is asked before the first answer to it comes is answered with it. */
static GArray *
answer_all (GPtrArray *records, const GArray *checks)
{
  GArray *hints = hints_of (records, checks);
  gint64 answered = G_MININT64;

  for (guint i = 0; i < hints->len; i++) {
    const gint64 at = g_array_index (hints, FouleeHint, i).at;
    FouleeSignAnswer *answer;

    if (at <= answered)
      continue;
    answered = at + ANSWERED_AFTER;
    answer = foulee_record_new (FOULEE_KIND_SIGN_ANSWER);
    answer->at = (FouleeInstant) { answered, 0 };
    answer->list_version = 1;
    g_ptr_array_add (records, answer);
    g_array_unref (hints);
    hints = hints_of (records, checks);
  }
  return hints;
}

static void
count_runner (Count *count, guint64 seed)
{
  const FouleeSimulationOptions options = { .seed = seed,
                                            .first_day = FIRST_DAY,
                                            .n_days = N_DAYS,
                                            .n_levels = FOULEE_LEVELS,
                                            .rhythm = FOULEE_SIMULATION_THREE_A_DAY };
  g_autoptr (FouleeSimulation) simulation = foulee_simulation_new (&options);
  g_autoptr (GPtrArray) records = foulee_simulated_journal_new (simulation);
  g_autoptr (GArray) checks = checks_of (records);
  g_autoptr (GArray) hints = NULL;

  g_assert_cmpuint (checks->len, >, N_DAYS);
  hints = answer_all (records, checks);
  for (guint i = 0; i < hints->len; i++) {
    const FouleeHint *hint = &g_array_index (hints, FouleeHint, i);

    count->asked[hint->kind]++;
    count->n_lists += i == 0 || hint->at != g_array_index (hints, FouleeHint, i - 1).at;
  }
  count->n_asked += hints->len;
  count->most = MAX (count->most, hints->len);
}

static void
test_rate (void)
{
  Count count = { 0 };

  for (guint64 seed = 1; seed <= n_runners; seed++)
    count_runner (&count, seed);
  for (int kind = 0; kind < FOULEE_N_HINTS; kind++)
    g_test_message ("%-20s %.3f", labels[kind], (double) count.asked[kind] / n_runners);
  g_test_message ("%-20s %.2f a year, on %.2f lists; %u at most", "all",
                  (double) count.n_asked / n_runners, (double) count.n_lists / n_runners,
                  count.most);
  /* They are asked now and then: the rules were looked at. */
  g_assert_cmpuint (count.n_asked, >, n_runners / 4);
  g_assert_cmpfloat ((double) count.n_asked / n_runners, <=, MARK);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (argc > 1)
    n_runners = (guint) strtoul (argv[1], NULL, 10);
  g_assert_cmpuint (n_runners, >, 0);
  g_test_add_func ("/app/hint-rate/simulated", test_rate);
  return g_test_run ();
}
