/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/fair-trial.h"

#include <math.h>

#include "analysis/soreness-trace.h"

#define HOUR 3600
#define DAY (24 * HOUR)

/* Monday 2 November 2026, 00:00 UTC. */
#define MONDAY G_GINT64_CONSTANT (1793577600)

#define SEED 20261119u

static guint
count_with (guint32 seed, guint block)
{
  guint n = 0;

  for (guint i = 0; i < FOULEE_FAIR_TRIAL_BLOCK; i++)
    n += foulee_fair_trial_says (seed, block * FOULEE_FAIR_TRIAL_BLOCK + i) ? 1 : 0;
  return n;
}

static void
test_blocks_are_balanced (void)
{
  for (guint32 seed = 0; seed < 200; seed++)
    for (guint block = 0; block < 50; block++)
      g_assert_cmpuint (count_with (seed, block), ==, FOULEE_FAIR_TRIAL_BLOCK / 2);
}

/* Each of six orders in 10,000 blocks: 1,667 times, with a standard deviation of 37. */
static void
test_all_orders_come (void)
{
  guint counts[16] = { 0 };
  guint n_orders = 0;

  for (guint block = 0; block < 10000; block++) {
    guint order = 0;

    for (guint i = 0; i < FOULEE_FAIR_TRIAL_BLOCK; i++)
      order |= (guint) foulee_fair_trial_says (SEED, block * FOULEE_FAIR_TRIAL_BLOCK + i) << i;
    counts[order]++;
  }
  for (guint order = 0; order < G_N_ELEMENTS (counts); order++) {
    if (counts[order] == 0)
      continue;
    n_orders++;
    g_assert_cmpuint (counts[order], >, 1667 - 4 * 37);
    g_assert_cmpuint (counts[order], <, 1667 + 4 * 37);
  }
  g_assert_cmpuint (n_orders, ==, 6);
}

/* A trial goes on over years and versions of the program: the coin must go on saying what it said.
 * By a SplitMix64 of its own, in Python. */
static void
test_same_for_ever (void)
{
  static const struct {
    guint32 seed;
    const char *says;
  } cases[] = {
    { 0u, "+-+---++-+-+" },
    { 1u, "-+-++-+-++--" },
    { 20261119u, "+--++--++-+-" },
    { 4294967295u, "--+++--++--+" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint j = 0; cases[i].says[j] != '\0'; j++)
      g_assert_cmpint (foulee_fair_trial_says (cases[i].seed, j), ==, cases[i].says[j] == '+');
}

/* ---- Runs ------------------------------------------------------------------------------------ */

static FouleeRun *
add_run (GPtrArray *records, gint64 start, int minutes, int rpe, int warm_up)
{
  FouleeRun *run = foulee_run_new ();

  run->start = (FouleeInstant) { start, 0 };
  run->duration = minutes * 60;
  run->rpe = rpe;
  run->warm_up = warm_up;
  g_ptr_array_add (records, run);
  return run;
}

static FouleeFairTrial *
trial_of (GPtrArray *records, FouleeFairTrialPlan plan, FouleeHistory **history)
{
  g_autoptr (GArray) runs = NULL;

  *history = foulee_history_new (g_ptr_array_ref (records));
  runs = foulee_run_log_new (*history, MONDAY + 300 * DAY);
  return foulee_fair_trial_new (plan, runs, NULL);
}

/* Only hard runs that began within the plan, in the order in which they began: not that in which
 * they ended, nor that in which they were entered. */
static void
test_which_runs (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeHistory) history = NULL;
  g_autoptr (FouleeFairTrial) trial = NULL;
  const FouleeFairTrialPlan plan = { .start = MONDAY, .end = MONDAY + 10 * DAY, .seed = SEED };
  const FouleeRun *late, *first, *second;

  late = add_run (records, MONDAY + 9 * DAY, 60, 5, FOULEE_WARM_UP_DONE);
  add_run (records, MONDAY + 10 * DAY, 60, 5, FOULEE_WARM_UP_DONE); /* after its end */
  add_run (records, MONDAY + 3 * DAY, 30, 2, FOULEE_WARM_UP_DONE);  /* easy */
  second = add_run (records, MONDAY + 1 * DAY + 10, 60, 5, FOULEE_WARM_UP_NONE);
  first = add_run (records, MONDAY + 1 * DAY, 180, 5, FOULEE_UNSET); /* ends after the second */
  add_run (records, MONDAY - 1, 60, 5, FOULEE_WARM_UP_DONE);         /* before its start */
  trial = trial_of (records, plan, &history);

  g_assert_cmpuint (trial->runs->len, ==, 3);
  g_assert_true (g_array_index (trial->runs, FouleeFairTrialRun, 0).run == first);
  g_assert_true (g_array_index (trial->runs, FouleeFairTrialRun, 1).run == second);
  g_assert_true (g_array_index (trial->runs, FouleeFairTrialRun, 2).run == late);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (g_array_index (trial->runs, FouleeFairTrialRun, i).said, ==,
                     foulee_fair_trial_says (SEED, i));
  g_assert_cmpint (trial->next, ==, foulee_fair_trial_says (SEED, 3));
}

/* Against the coin, as it said, and not recorded. */
static void
test_who_follows (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeHistory) history = NULL;
  g_autoptr (FouleeFairTrial) trial = NULL;

  for (guint i = 0; i < 9; i++) {
    const gboolean said = foulee_fair_trial_says (SEED, i);

    add_run (records, MONDAY + i * DAY, 60, 5,
             i < 2   ? FOULEE_UNSET
             : i < 5 ? (said ? FOULEE_WARM_UP_NONE : FOULEE_WARM_UP_DONE)
                     : (said ? FOULEE_WARM_UP_DONE : FOULEE_WARM_UP_NONE));
  }
  trial = trial_of (records, (FouleeFairTrialPlan) { .start = MONDAY, .seed = SEED }, &history);
  g_assert_cmpuint (trial->runs->len, ==, 9);
  g_assert_cmpuint (trial->n_unknown, ==, 2);
  g_assert_cmpuint (trial->n_ignored, ==, 3);
  g_assert_cmpuint (trial->result.trials->len, ==, 0);
  g_assert_cmpint (trial->result.effect.stage, ==, FOULEE_EFFECT_COUNTS);
}

/* ---- What comes of it ------------------------------------------------------------------------ */

/* Forty hard runs alike. Where the coin said with, the legs were 2 less sore; what was done was the
 * opposite of what it said each third time, and it must not matter. */
static void
test_intention_to_treat (void)
{
  static const int levels_after[2][4] = { { 3, 5, 2, 0 }, { 1, 3, 0, 0 } };
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (GArray) levels = g_array_new (FALSE, FALSE, sizeof (FouleeLevelReading));
  g_autoptr (GArray) actions = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (FouleeSorenessTrace) trace = foulee_soreness_trace_new (240, FOULEE_TRACE_OUTCOMES);
  g_autoptr (GArray) runs = NULL;
  g_autoptr (FouleeHistory) history = NULL;
  g_autoptr (FouleeFairTrial) trial = NULL;
  const FouleeEffect *effect;

  for (guint i = 0; i < 40; i++) {
    const gint64 start = MONDAY + i * 6 * DAY + 18 * HOUR;
    const gboolean said = foulee_fair_trial_says (SEED, i);
    const gboolean done = i % 3 == 0 ? !said : said;

    add_run (records, start, 60, 7, done ? FOULEE_WARM_UP_DONE : FOULEE_WARM_UP_NONE);
    for (int day = 1; day <= 4; day++) {
      FouleeLevelReading reading = { .at = { start + day * DAY - 6 * HOUR, 0 },
                                     .level = levels_after[said][day - 1] };

      g_array_append_val (levels, reading);
    }
  }
  history = foulee_history_new (g_steal_pointer (&records));
  runs = foulee_run_log_new (history, MONDAY + 300 * DAY);
  g_assert_true (
      foulee_soreness_trace_follow (trace, &(FouleeTraceEvents) { runs, levels, actions }, NULL));
  trial = foulee_fair_trial_new ((FouleeFairTrialPlan) { .start = MONDAY, .seed = SEED }, runs,
                                 foulee_soreness_trace_outcomes (trace));
  effect = &trial->result.effect;

  g_assert_cmpuint (trial->n_ignored, ==, 14);
  g_assert_cmpuint (effect->n_with, >=, 15);
  g_assert_cmpuint (effect->n_without, >=, 15);
  g_assert_cmpfloat (effect->difference, <, -1.5);
  g_assert_cmpfloat (effect->difference, >, -2.5);
  g_assert_cmpint (effect->stage, ==, FOULEE_EFFECT_LIKELY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fair-trial/blocks-are-balanced", test_blocks_are_balanced);
  g_test_add_func ("/fair-trial/all-orders-come", test_all_orders_come);
  g_test_add_func ("/fair-trial/same-for-ever", test_same_for_ever);
  g_test_add_func ("/fair-trial/which-runs", test_which_runs);
  g_test_add_func ("/fair-trial/who-follows", test_who_follows);
  g_test_add_func ("/fair-trial/intention-to-treat", test_intention_to_treat);
  return g_test_run ();
}
