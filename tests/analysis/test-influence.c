/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/influence.h"

#include <math.h>

#include "analysis/soreness-trace.h"

#define HOUR 3600
#define DAY (24 * HOUR)

/* Monday 2 November 2026, 00:00 UTC. */
#define MONDAY G_GINT64_CONSTANT (1793577600)

static FouleeInstant
at (gint64 seconds)
{
  return (FouleeInstant) { seconds, 0 };
}

static void
add_action (GPtrArray *records, gint64 when, FouleeActionKind kind)
{
  FouleeAction *action = foulee_action_new ();

  action->at = at (when);
  action->action_kind = kind;
  g_ptr_array_add (records, action);
}

static void
add_level (GArray *levels, gint64 when, int level)
{
  FouleeLevelReading reading = { .at = at (when), .level = level };

  g_array_append_val (levels, reading);
}

/* A trace of the legs that has kept outcomes. Actions are those of the history. */
static FouleeSorenessTrace *
trace_of (const FouleeHistory *history, GArray *runs, GArray *levels)
{
  FouleeSorenessTrace *trace = foulee_soreness_trace_new (240, FOULEE_TRACE_OUTCOMES);
  g_autoptr (GArray) actions = g_array_new (FALSE, FALSE, sizeof (gint64));
  FouleeTraceEvents events = { runs, levels, actions };

  for (guint i = 0; i < foulee_history_n (history, FOULEE_KIND_ACTION); i++)
    g_array_append_val (actions, foulee_history_action (history, i)->at.seconds);
  g_assert_true (foulee_soreness_trace_follow (trace, &events, NULL));
  return trace;
}

static void
assert_same_bytes (const FouleeInfluences *a, const FouleeInfluences *b)
{
  for (int kind = 0; kind < FOULEE_N_ACTION_KINDS; kind++) {
    const FouleeEffect *ea = &a->actions[kind].effect;
    const FouleeEffect *eb = &b->actions[kind].effect;

    g_assert_cmpuint (ea->n_with, ==, eb->n_with);
    g_assert_cmpuint (ea->n_without, ==, eb->n_without);
    g_assert_cmpmem (&ea->difference, sizeof (double), &eb->difference, sizeof (double));
    g_assert_cmpmem (&ea->lower, sizeof (double), &eb->lower, sizeof (double));
    g_assert_cmpmem (&ea->upper, sizeof (double), &eb->upper, sizeof (double));
    g_assert_cmpmem (&ea->p, sizeof (double), &eb->p, sizeof (double));
    g_assert_cmpmem (&ea->p_corrected, sizeof (double), &eb->p_corrected, sizeof (double));
    g_assert_cmpint (ea->stage, ==, eb->stage);
  }
}

/* Ninety days without a run, a level each morning, massage on the evening of each third day; the
 * morning after it is 2 lower than all others. So outcomes with it lie 2 below those without, but
 * for what the forecasts have learnt of yesterday's level, which is the same for both. */
static void
test_action_that_takes_2_off (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (GArray) levels = g_array_new (FALSE, FALSE, sizeof (FouleeLevelReading));
  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (FouleeRunDone));
  g_autoptr (FouleeHistory) history = NULL;
  g_autoptr (FouleeSorenessTrace) trace = NULL;
  g_autoptr (FouleeInfluences) influences = NULL;
  const FouleeEffect *effect;

  for (int day = 0; day < 90; day++) {
    add_level (levels, MONDAY + day * DAY + 7 * HOUR, day % 3 == 1 ? 3 : 5);
    if (day % 3 == 0)
      add_action (records, MONDAY + day * DAY + 8 * HOUR, FOULEE_ACTION_MASSAGE);
  }
  history = foulee_history_new (g_steal_pointer (&records));
  trace = trace_of (history, runs, levels);
  influences = foulee_influences_new (history, MONDAY + 90 * DAY, runs,
                                      foulee_soreness_trace_outcomes (trace), NULL);
  effect = &influences->actions[FOULEE_ACTION_MASSAGE].effect;

  /* Ten readings and their day are not looked at; nor is a morning within 12 h of massage, which
   * leaves the second one of each three. */
  g_assert_cmpuint (effect->n_with, >=, 25);
  g_assert_cmpuint (effect->n_without, >=, 25);
  g_assert_cmpfloat (effect->difference, <, -1.5);
  g_assert_cmpfloat (effect->difference, >, -2.5);
  g_assert_cmpfloat (effect->upper, <, 0.0);
  g_assert_cmpint (effect->stage, ==, FOULEE_EFFECT_LIKELY);
  for (int kind = 0; kind < FOULEE_N_ACTION_KINDS; kind++)
    if (kind != FOULEE_ACTION_MASSAGE)
      g_assert_cmpuint (influences->actions[kind].trials->len, ==, 0);
}

/* The same with what nothing may be claimed of: it is not looked at, nor does it make what is
 * looked for beside it less sure. */
static void
test_not_compared (void)
{
  static const FouleeActionKind kinds[] = {
    FOULEE_ACTION_MEDICINE,
    FOULEE_ACTION_CLINIC_MANUAL,
    FOULEE_ACTION_CLINIC_NEUROMODULATION,
    FOULEE_ACTION_CLINIC_SHOCKWAVE,
    FOULEE_ACTION_CLINIC_LASER,
    FOULEE_ACTION_CLINIC_OTHER,
  };
  double corrected[2];

  for (int treated = 0; treated < 2; treated++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    g_autoptr (GArray) levels = g_array_new (FALSE, FALSE, sizeof (FouleeLevelReading));
    g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (FouleeRunDone));
    g_autoptr (FouleeHistory) history = NULL;
    g_autoptr (FouleeSorenessTrace) trace = NULL;
    g_autoptr (FouleeInfluences) influences = NULL;

    for (int day = 0; day < 90; day++) {
      add_level (levels, MONDAY + day * DAY + 7 * HOUR, day % 3 == 1 ? 3 : 5);
      if (day % 3 == 0)
        add_action (records, MONDAY + day * DAY + 8 * HOUR, FOULEE_ACTION_MASSAGE);
      for (gsize i = 0; treated && day % 3 == 0 && i < G_N_ELEMENTS (kinds); i++)
        add_action (records, MONDAY + day * DAY + 9 * HOUR, kinds[i]);
    }
    history = foulee_history_new (g_steal_pointer (&records));
    trace = trace_of (history, runs, levels);
    influences = foulee_influences_new (history, MONDAY + 90 * DAY, runs,
                                        foulee_soreness_trace_outcomes (trace), NULL);
    g_assert_cmpint (influences->actions[FOULEE_ACTION_MASSAGE].effect.stage, ==,
                     FOULEE_EFFECT_LIKELY);
    corrected[treated] = influences->actions[FOULEE_ACTION_MASSAGE].effect.p_corrected;
    for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++) {
      g_assert_false (foulee_action_is_compared (kinds[i]));
      g_assert_cmpuint (influences->actions[kinds[i]].trials->len, ==, 0);
      g_assert_cmpint (influences->actions[kinds[i]].effect.stage, ==, FOULEE_EFFECT_COUNTS);
    }
  }
  g_assert_cmpfloat (corrected[1], ==, corrected[0]);
}

/* Forty runs alike, every other one after a warm-up and 2 less sore. */
static void
test_factor_that_takes_2_off (void)
{
  static const int levels_after[2][4] = { { 3, 5, 2, 0 }, { 1, 3, 0, 0 } };
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (GArray) levels = g_array_new (FALSE, FALSE, sizeof (FouleeLevelReading));
  g_autoptr (GArray) runs = NULL;
  g_autoptr (FouleeHistory) history = NULL;
  g_autoptr (FouleeSorenessTrace) trace = NULL;
  g_autoptr (FouleeInfluences) influences = NULL;
  const FouleeEffect *effect;

  for (int i = 0; i < 40; i++) {
    FouleeRun *run = foulee_run_new ();
    gint64 start = MONDAY + i * 6 * DAY + 18 * HOUR;

    run->start = at (start);
    run->duration = HOUR;
    run->rpe = 7;
    run->warm_up = i % 2 == 0 ? FOULEE_WARM_UP_NONE : FOULEE_WARM_UP_DONE;
    g_ptr_array_add (records, run);
    for (int day = 1; day <= 4; day++)
      add_level (levels, start + day * DAY - 6 * HOUR, levels_after[i % 2][day - 1]);
  }
  history = foulee_history_new (g_steal_pointer (&records));
  runs = foulee_run_log_new (history, MONDAY + 300 * DAY);
  trace = trace_of (history, runs, levels);
  influences = foulee_influences_new (history, MONDAY + 300 * DAY, runs,
                                      foulee_soreness_trace_outcomes (trace), NULL);
  effect = &influences->factors[FOULEE_FACTOR_WARM_UP].effect;
  g_assert_cmpuint (effect->n_with, >=, 15);
  g_assert_cmpuint (effect->n_without, >=, 15);
  g_assert_cmpfloat (effect->difference, <, -1.5);
  g_assert_cmpfloat (effect->difference, >, -2.5);
  g_assert_cmpint (effect->stage, ==, FOULEE_EFFECT_LIKELY);
  g_assert_cmpuint (influences->factors[FOULEE_FACTOR_SLEEP].trials->len, ==, 0);
  g_assert_cmpuint (influences->factors[FOULEE_FACTOR_FLUIDS].trials->len, ==, 0);
}

/* Without an action, without outcomes: counts only, and they are 0. */
static void
test_nothing (void)
{
  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (FouleeRunDone));
  g_autoptr (GArray) levels = g_array_new (FALSE, FALSE, sizeof (FouleeLevelReading));
  g_autoptr (FouleeHistory) history = foulee_history_new (foulee_record_array_new ());
  g_autoptr (FouleeSorenessTrace) trace = NULL;

  for (int day = 0; day < 40; day++)
    add_level (levels, MONDAY + day * DAY, day % 4);
  trace = trace_of (history, runs, levels);
  g_assert_cmpuint (foulee_outcome_log_days (foulee_soreness_trace_outcomes (trace))->len, >, 20);
  for (int has_log = 0; has_log < 2; has_log++) {
    g_autoptr (FouleeInfluences) influences =
        foulee_influences_new (history, MONDAY + 40 * DAY, runs,
                               has_log ? foulee_soreness_trace_outcomes (trace) : NULL, NULL);

    for (int i = 0; i < FOULEE_N_FACTORS + FOULEE_N_ACTION_KINDS; i++) {
      const FouleeInfluence *influence = i < FOULEE_N_FACTORS
                                             ? &influences->factors[i]
                                             : &influences->actions[i - FOULEE_N_FACTORS];

      g_assert_cmpuint (influence->trials->len, ==, 0);
      g_assert_cmpint (influence->effect.stage, ==, FOULEE_EFFECT_COUNTS);
      g_assert_true (isnan (influence->effect.difference));
    }
  }
}

/* One reading a day before another, and one action: is the reading one without it? */
static void
test_wake (void)
{
  static const struct {
    gint64 at; /* s, since the first reading */
    guint n_without;
  } rows[] = {
    { -40 * HOUR, 1 },    { -12 * HOUR - 1, 1 }, { -12 * HOUR, 0 }, { 0, 0 },
    { 10 * HOUR, 0 },     { 24 * HOUR, 0 }, /* at the reading that it is held against */
    { 24 * HOUR + 1, 1 }, { 300 * HOUR, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (FouleeRunDone));
    g_autoptr (FouleeOutcomeLog) log = foulee_outcome_log_new ();
    g_autoptr (FouleeSorenessModel) model = foulee_soreness_model_new (FOULEE_LEVELS);
    g_autoptr (FouleeHistory) history = NULL;
    g_autoptr (FouleeInfluences) influences = NULL;
    const FouleeShares shares = { .background = 1.0 };

    for (int reading = 10; reading > 0; reading--)
      foulee_soreness_model_add_reading (model, MONDAY - reading * 8 * HOUR, 2);
    foulee_outcome_log_add_moment (log, MONDAY, -1, model);
    foulee_outcome_log_add_reading (log, MONDAY + DAY, 3, &shares);
    foulee_outcome_log_add_reading (log, MONDAY + 2 * DAY, 3, &shares);
    add_action (records, MONDAY + rows[i].at, FOULEE_ACTION_COLD_WATER);
    history = foulee_history_new (g_steal_pointer (&records));
    influences = foulee_influences_new (history, MONDAY + 400 * HOUR, runs, log, NULL);
    g_test_message ("an action at %d s", (int) rows[i].at);
    g_assert_cmpuint (influences->actions[FOULEE_ACTION_COLD_WATER].effect.n_without, ==,
                      rows[i].n_without);
    g_assert_cmpuint (influences->actions[FOULEE_ACTION_COLD_WATER].effect.n_with, ==, 0);
    g_assert_cmpuint (influences->actions[FOULEE_ACTION_MASSAGE].effect.n_without, ==, 0);
  }
}

/* Massage on every third evening, and foam rolling on some in the second half of it. */
static FouleeHistory *
months_of_actions (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();

  for (int day = 0; day < 110; day++) {
    if (day % 3 == 0)
      add_action (records, MONDAY + day * DAY + 20 * HOUR, FOULEE_ACTION_MASSAGE);
    if (day > 50 && day % 5 < 2)
      add_action (records, MONDAY + day * DAY + 21 * HOUR, FOULEE_ACTION_FOAM_ROLLING);
  }
  return foulee_history_new (g_steal_pointer (&records));
}

/* A journal that grows: with what was found before, the same as without. */
static void
test_before (void)
{
  g_autoptr (GArray) levels = g_array_new (FALSE, FALSE, sizeof (FouleeLevelReading));
  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (FouleeRunDone));
  g_autoptr (FouleeHistory) history = months_of_actions ();
  g_autoptr (FouleeInfluences) last = NULL;

  for (int day = 0; day < 110; day++) {
    g_autoptr (FouleeSorenessTrace) trace = NULL;
    g_autoptr (FouleeInfluences) anew = NULL;
    FouleeInfluences *next;

    add_level (levels, MONDAY + day * DAY + 19 * HOUR, (day * 7 + day / 3) % 6);
    if (day % 4 != 3)
      continue;
    trace = trace_of (history, runs, levels);
    anew = foulee_influences_new (history, MONDAY + day * DAY + 19 * HOUR, runs,
                                  foulee_soreness_trace_outcomes (trace), NULL);
    next = foulee_influences_new (history, MONDAY + day * DAY + 19 * HOUR, runs,
                                  foulee_soreness_trace_outcomes (trace), last);
    assert_same_bytes (next, anew);
    g_clear_pointer (&last, foulee_influences_unref);
    last = next;
  }
  g_assert_cmpint (last->actions[FOULEE_ACTION_FOAM_ROLLING].effect.stage, >=,
                   FOULEE_EFFECT_ESTIMATE);
}

/* As many trials as before, under the same circumstances; but one came out otherwise. */
static void
test_before_came_out_otherwise (void)
{
  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (FouleeRunDone));
  g_autoptr (FouleeHistory) history = months_of_actions ();
  g_autoptr (FouleeInfluences) last = NULL;
  double differences[2];

  for (int otherwise = 0; otherwise < 2; otherwise++) {
    g_autoptr (GArray) levels = g_array_new (FALSE, FALSE, sizeof (FouleeLevelReading));
    g_autoptr (FouleeSorenessTrace) trace = NULL;
    g_autoptr (FouleeInfluences) anew = NULL;
    FouleeInfluences *next;

    for (int day = 0; day <= 100; day++)
      add_level (levels, MONDAY + day * DAY + 19 * HOUR, day % 6);
    /* The last to be closed: of the evening of day 99, a massage. */
    if (otherwise)
      g_array_index (levels, FouleeLevelReading, 100).level = 9;
    add_level (levels, MONDAY + 103 * DAY, 1);
    trace = trace_of (history, runs, levels);
    anew = foulee_influences_new (history, MONDAY + 103 * DAY, runs,
                                  foulee_soreness_trace_outcomes (trace), NULL);
    next = foulee_influences_new (history, MONDAY + 103 * DAY, runs,
                                  foulee_soreness_trace_outcomes (trace), last);
    assert_same_bytes (next, anew);
    if (last)
      g_assert_cmpuint (last->actions[FOULEE_ACTION_MASSAGE].trials->len, ==,
                        next->actions[FOULEE_ACTION_MASSAGE].trials->len);
    differences[otherwise] = next->actions[FOULEE_ACTION_MASSAGE].effect.difference;
    g_clear_pointer (&last, foulee_influences_unref);
    last = next;
  }
  g_assert_cmpfloat (differences[1], >, differences[0]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/influence/action-that-takes-2-off", test_action_that_takes_2_off);
  g_test_add_func ("/analysis/influence/not-compared", test_not_compared);
  g_test_add_func ("/analysis/influence/factor-that-takes-2-off", test_factor_that_takes_2_off);
  g_test_add_func ("/analysis/influence/nothing", test_nothing);
  g_test_add_func ("/analysis/influence/wake", test_wake);
  g_test_add_func ("/analysis/influence/before", test_before);
  g_test_add_func ("/analysis/influence/before-came-out-otherwise", test_before_came_out_otherwise);
  return g_test_run ();
}
