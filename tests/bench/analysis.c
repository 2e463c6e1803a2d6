/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/analyst.h"
#include "analysis/peak-log.h"
#include "analysis/run-log.h"
#include "support/lived-journal.h"

#include <malloc.h>
#include <math.h>
#include <stdio.h>
#include <sys/resource.h>
#include <time.h>

/* How long the analysis of a ten-year journal takes, in time of the processor, the best of three
 * rounds; and where the time goes. Exits 1 where a target is missed.
 *
 * usage: analysis */

#define HOUR 3600
#define DAY (24 * HOUR)
#define N_DAYS 3653
#define FIRST_DAY 16801 /* 2016-01-01 */
#define ROUNDS 3
#define NO_TARGET NAN

static gboolean missed;

static double
processor_seconds (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec + time.tv_nsec * 1e-9;
}

/* A line of the report: what, how long, and what it may take. */
static void
tell (const char *what, double seconds, double target)
{
  if (isnan (target))
    printf ("  %-52s %9.2f ms\n", what, seconds * 1e3);
  else
    printf ("  %-52s %9.2f ms   at most %g ms%s\n", what, seconds * 1e3, target * 1e3,
            seconds <= target ? "" : "   MISSED");
  if (seconds > target)
    missed = TRUE;
}

/* What is measured: a journal, and what was read off it beforehand. */
typedef struct {
  GPtrArray *records;
  FouleeHistory *history;
  FouleeInstant now;
  GArray *runs; /* FouleeRunDone */
  FouleeSorenessReadings *readings;
  GArray *actions; /* gint64 */
} Bench;

static double
best_of_rounds (const Bench *bench, void (*measured) (const Bench *bench, gpointer data),
                gpointer data)
{
  double best = INFINITY;

  for (int round = 0; round < ROUNDS; round++) {
    double began = processor_seconds ();

    measured (bench, data);
    best = MIN (best, processor_seconds () - began);
  }
  return best;
}

/* ---- Parts ---------------------------------------------------------------------------------- */

static void
read_levels (const Bench *bench, gpointer data)
{
  foulee_soreness_readings_free (foulee_soreness_readings_new (bench->history, bench->now.seconds));
}

static void
log_runs (const Bench *bench, gpointer data)
{
  g_array_unref (foulee_run_log_new (bench->history, bench->now.seconds));
}

typedef struct {
  FouleeSeries first, last;
  FouleeTraceParts parts;
} Traced;

static void
trace (const Bench *bench, gpointer data)
{
  const Traced *traced = data;

  for (FouleeSeries series = traced->first; series <= traced->last; series++) {
    g_autoptr (FouleeSorenessTrace) own = NULL;
    FouleeTraceEvents events = { bench->runs, bench->readings->levels[series], bench->actions };

    if (events.readings->len == 0)
      continue;
    own = foulee_soreness_trace_new (240, traced->parts);
    foulee_soreness_trace_follow (own, &events, NULL);
  }
}

/* The filter alone, without keeping anything. */
static void
filter_levels (const Bench *bench, const GArray *levels)
{
  g_autoptr (FouleeSorenessModel) model = foulee_soreness_model_new (FOULEE_LEVELS);
  guint run = 0;

  for (guint i = 0; i < levels->len; i++) {
    const FouleeLevelReading *reading = &g_array_index (levels, FouleeLevelReading, i);

    for (; run < bench->runs->len; run++) {
      const FouleeRunDone *done = &g_array_index (bench->runs, FouleeRunDone, run);

      if (done->end > reading->at.seconds)
        break;
      foulee_soreness_model_add_run (model, done->end, run, &done->dose);
    }
    foulee_soreness_model_add_reading (model, reading->at.seconds, reading->level);
  }
}

static void
filter (const Bench *bench, gpointer data)
{
  for (FouleeSeries series = 0; series < FOULEE_N_REGIONS; series++)
    filter_levels (bench, bench->readings->levels[series]);
}

/* What most runners answer in most places, most of the time: the readings of a place that is never
 * sore, with which many hypotheses agree for years. */
static GArray *
never_sore (const GArray *levels)
{
  GArray *zeros = g_array_copy ((GArray *) levels);

  for (guint i = 0; i < zeros->len; i++)
    g_array_index (zeros, FouleeLevelReading, i).level = 0;
  return zeros;
}

/* All regions, of which only six are ever sore. */
static void
filter_with_quiet_regions (const Bench *bench, gpointer data)
{
  static const FouleeRegion sore[] = {
    FOULEE_REGION_QUADRICEPS_LEFT, FOULEE_REGION_QUADRICEPS_RIGHT, FOULEE_REGION_HAMSTRING_LEFT,
    FOULEE_REGION_HAMSTRING_RIGHT, FOULEE_REGION_CALF_LEFT,        FOULEE_REGION_CALF_RIGHT
  };
  guint32 wanted = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (sore); i++)
    wanted |= 1u << sore[i];
  for (FouleeSeries series = 0; series < FOULEE_N_REGIONS; series++) {
    const GArray *levels = bench->readings->levels[series];
    g_autoptr (GArray) zeros = never_sore (levels);

    if (levels->len > 0)
      filter_levels (bench, wanted & 1u << series ? levels : zeros);
  }
}

static void
replay (const Bench *bench, gpointer data)
{
  const FouleeFutureRuns *future = data;
  g_autoptr (FouleeForecastReplay) own = foulee_forecast_replay_new (FOULEE_LEVELS, 240, *future);
  const GArray *levels = bench->readings->levels[FOULEE_SERIES_LEGS];
  guint run = 0;

  for (guint i = 0; i < levels->len; i++) {
    const FouleeLevelReading *reading = &g_array_index (levels, FouleeLevelReading, i);

    for (; run < bench->runs->len; run++) {
      const FouleeRunDone *done = &g_array_index (bench->runs, FouleeRunDone, run);

      if (done->end > reading->at.seconds)
        break;
      foulee_forecast_replay_add_run (own, (FouleeInstant) { done->end, done->offset }, run,
                                      &done->dose);
    }
    foulee_forecast_replay_add_reading (own, reading->at, reading->level);
  }
}

static void
hint (const Bench *bench, gpointer data)
{
  g_array_unref (foulee_hints_new (bench->history, bench->now, NULL, 0));
}

typedef struct {
  FouleeSorenessTrace *legs;
  FouleeInfluences *before;
} Influenced;

static void
influence (const Bench *bench, gpointer data)
{
  const Influenced *influenced = data;

  foulee_influences_unref (foulee_influences_new (bench->history, bench->now.seconds, bench->runs,
                                                  foulee_soreness_trace_outcomes (influenced->legs),
                                                  influenced->before));
}

static void
judge_peaks (const Bench *bench, gpointer data)
{
  const Influenced *influenced = data;
  g_autoptr (FouleePeakLog) peaks = foulee_peak_log_new ();

  foulee_peak_log_follow (peaks, influenced->legs, bench->now.seconds);
}

static void
weigh_weeks (const Bench *bench, gpointer data)
{
  g_autoptr (GArray) weeks = g_array_new (FALSE, FALSE, sizeof (FouleeWeek));

  foulee_weeks_add (weeks, bench->history, bench->now.seconds, foulee_instant_day (bench->now, 240),
                    1);
  g_array_unref (foulee_run_reaches_new (bench->history, bench->now.seconds));
}

static void
find_all (const Bench *bench, gpointer data)
{
  g_autoptr (FouleeFindings) findings = foulee_findings_new (bench->history, bench->now, 1);

  foulee_findings_influences (findings);
}

static void
measure_parts (const Bench *bench)
{
  Traced regions = { 0, FOULEE_N_REGIONS - 1, FOULEE_TRACE_SHARES };
  Traced legs = { FOULEE_SERIES_LEGS, FOULEE_SERIES_LEGS,
                  FOULEE_TRACE_FORECASTS | FOULEE_TRACE_OUTCOMES };
  FouleeFutureRuns known = FOULEE_FUTURE_RUNS_KNOWN;
  FouleeFutureRuns unknown = FOULEE_FUTURE_RUNS_UNKNOWN;
  FouleeTraceEvents events = { bench->runs, bench->readings->levels[FOULEE_SERIES_LEGS],
                               bench->actions };
  g_autoptr (FouleeSorenessTrace) trace_of_legs = foulee_soreness_trace_new (240, legs.parts);
  g_autoptr (FouleeInfluences) influences = NULL;
  Influenced influenced = { trace_of_legs, NULL };

  foulee_soreness_trace_follow (trace_of_legs, &events, NULL);
  printf ("\nTen years from nothing\n");
  tell ("filters of all regions", best_of_rounds (bench, filter, NULL), 1.0);
  tell ("  where nine of the fifteen muscles are never sore",
        best_of_rounds (bench, filter_with_quiet_regions, NULL), 1.0);
  tell ("  and who holds what", best_of_rounds (bench, trace, &regions), 1.0);
  tell ("forecasts for the legs, future runs known", best_of_rounds (bench, replay, &known), 0.3);
  tell ("forecasts for the legs, future runs unknown", best_of_rounds (bench, replay, &unknown),
        0.3);
  tell ("  with who holds what, and outcomes", best_of_rounds (bench, trace, &legs), NO_TARGET);
  tell ("readings out of the check-ins", best_of_rounds (bench, read_levels, NULL), NO_TARGET);
  tell ("runs and their doses", best_of_rounds (bench, log_runs, NULL), NO_TARGET);
  tell ("peaks of the legs", best_of_rounds (bench, judge_peaks, &influenced), NO_TARGET);
  tell ("weeks and reaches", best_of_rounds (bench, weigh_weeks, NULL), NO_TARGET);
  tell ("hints", best_of_rounds (bench, hint, NULL), NO_TARGET);
  tell ("influences", best_of_rounds (bench, influence, &influenced), NO_TARGET);
  influences = foulee_influences_new (bench->history, bench->now.seconds, bench->runs,
                                      foulee_soreness_trace_outcomes (trace_of_legs), NULL);
  influenced.before = influences;
  tell ("  again, with the same trials", best_of_rounds (bench, influence, &influenced), NO_TARGET);
  tell ("everything", best_of_rounds (bench, find_all, NULL), NO_TARGET);
}

/* ---- One entry more ------------------------------------------------------------------------- */

/* A change of the journal: the new version of one record. */
typedef FouleeRecord *(*Change) (const Bench *bench);

static gpointer
check_in_before (const Bench *bench, gint64 ago)
{
  guint i = foulee_history_find (bench->history, FOULEE_KIND_CHECK_IN, bench->now.seconds - ago);

  return foulee_record_copy (foulee_history_check_in (bench->history, i));
}

static FouleeRecord *
new_check_in (const Bench *bench)
{
  return &test_lived_check_in_new (bench->now, 900000)->record;
}

static FouleeRecord *
new_run (const Bench *bench)
{
  FouleeInstant start = { bench->now.seconds - 75 * 60, bench->now.offset };

  return &test_lived_run_new (start, 900001)->record;
}

static FouleeRecord *
edited_check_in (const Bench *bench, gint64 ago)
{
  FouleeCheckIn *check_in = check_in_before (bench, ago);

  for (int region = 0; region < FOULEE_N_REGIONS; region++)
    check_in->readings[region].level = 3;
  return &check_in->record;
}

static FouleeRecord *
edit_yesterday (const Bench *bench)
{
  return edited_check_in (bench, DAY + 8 * HOUR);
}

static FouleeRecord *
edit_20_days_ago (const Bench *bench)
{
  return edited_check_in (bench, 20 * DAY);
}

static FouleeRecord *
edit_5_years_ago (const Bench *bench)
{
  return edited_check_in (bench, 1826 * DAY);
}

static FouleeRecord *
delete_last (const Bench *bench)
{
  guint n = foulee_history_n (bench->history, FOULEE_KIND_CHECK_IN);
  FouleeRecord *record = foulee_record_copy (foulee_history_check_in (bench->history, n - 1));

  record->deleted = 1;
  return record;
}

static FouleeRecord *
new_drink (const Bench *bench)
{
  FouleeDrink *drink = foulee_drink_new ();

  drink->at = bench->now;
  drink->volume = 300;
  drink->drink_kind = FOULEE_DRINK_WATER;
  return &drink->record;
}

static FouleeRecord *
new_action (const Bench *bench)
{
  FouleeAction *action = foulee_action_new ();

  action->at = bench->now;
  action->action_kind = FOULEE_ACTION_MASSAGE;
  return &action->record;
}

/* What a change costs: findings anew, and what of them is only worked out when it is asked for. */
typedef struct {
  double findings, influences;
  guint n_followed;
} Cost;

static FouleeFindings *
analyse (const Bench *bench, FouleeAnalyst *analyst, FouleeHistory *history)
{
  FouleeFindings *findings = foulee_analyst_analyse (analyst, history, bench->now, NULL);

  g_assert (findings != NULL);
  return findings;
}

/* The analyst has seen the journal; then comes the change. Best of three, each time from the
 * journal as it was. */
static Cost
measure_change (const Bench *bench, FouleeAnalyst *analyst, Change change)
{
  g_autoptr (GPtrArray) changed = foulee_record_array_new ();
  g_autoptr (FouleeHistory) history = NULL;
  Cost cost = { INFINITY, INFINITY, 0 };

  g_ptr_array_add (changed, change (bench));
  history = foulee_history_with (bench->history, changed);
  for (int round = 0; round < ROUNDS; round++) {
    g_autoptr (FouleeFindings) before = analyse (bench, analyst, bench->history);
    g_autoptr (FouleeFindings) after = NULL;
    double began, found, influenced;

    foulee_findings_influences (before);
    began = processor_seconds ();
    after = analyse (bench, analyst, history);
    found = processor_seconds ();
    foulee_findings_influences (after);
    influenced = processor_seconds ();
    cost.findings = MIN (cost.findings, found - began);
    cost.influences = MIN (cost.influences, influenced - found);
    cost.n_followed = foulee_analyst_n_followed (analyst);
  }
  return cost;
}

static void
measure_changes (const Bench *bench)
{
  static const struct {
    const char *what;
    Change change;
    double target;
  } rows[] = {
    { "a new check-in, all regions", new_check_in, 0.01 },
    { "a new run", new_run, 0.01 },
    { "a new drink", new_drink, 0.01 },
    { "a new action", new_action, 0.01 },
    { "the last check-in deleted", delete_last, NO_TARGET },
    { "a check-in of yesterday edited", edit_yesterday, NO_TARGET },
    { "a check-in 20 days ago edited", edit_20_days_ago, NO_TARGET },
    { "a check-in five years ago edited", edit_5_years_ago, NO_TARGET },
  };
  struct mallinfo2 without = mallinfo2 ();
  g_autoptr (FouleeAnalyst) analyst = foulee_analyst_new (1);
  struct mallinfo2 with;

  foulee_findings_unref (foulee_analyst_analyse (analyst, bench->history, bench->now, NULL));
  with = mallinfo2 ();
  printf ("\nAfter ten years, findings anew after\n");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    Cost cost = measure_change (bench, analyst, rows[i].change);

    tell (rows[i].what, cost.findings, rows[i].target);
    tell ("  and influences, where asked for", cost.influences, NO_TARGET);
    printf ("  %-52s %9u\n", "  events gone through", cost.n_followed);
  }
  printf ("\nMemory\n  %-52s %9.1f MB\n", "kept by the analyst between two analyses",
          (with.uordblks + with.hblkhd - without.uordblks - without.hblkhd) / 1e6);
}

int
main (void)
{
  Bench bench = { .records = test_lived_journal_new (FIRST_DAY, N_DAYS, 1),
                  .now = { (gint64) (FIRST_DAY + N_DAYS) * DAY - 90 * 60, 60 } };
  struct rusage usage;

  bench.history = foulee_history_new (g_ptr_array_ref (bench.records));
  bench.runs = foulee_run_log_new (bench.history, bench.now.seconds);
  bench.readings = foulee_soreness_readings_new (bench.history, bench.now.seconds);
  bench.actions = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < foulee_history_n (bench.history, FOULEE_KIND_ACTION); i++) {
    gint64 at = foulee_history_action (bench.history, i)->at.seconds;

    g_array_append_val (bench.actions, at);
  }
  printf ("%u check-ins, %u runs, %u actions, %u nights, %u drinks; %u readings of the legs\n",
          foulee_history_n (bench.history, FOULEE_KIND_CHECK_IN), bench.runs->len,
          bench.actions->len, foulee_history_n (bench.history, FOULEE_KIND_SLEEP),
          foulee_history_n (bench.history, FOULEE_KIND_DRINK),
          bench.readings->levels[FOULEE_SERIES_LEGS]->len);

  measure_parts (&bench);
  measure_changes (&bench);
  getrusage (RUSAGE_SELF, &usage);
  printf ("  %-52s %9.1f MB\n", "of the whole program, at most", usage.ru_maxrss / 1024.0);

  g_array_unref (bench.actions);
  g_array_unref (bench.runs);
  foulee_soreness_readings_free (bench.readings);
  foulee_history_unref (bench.history);
  g_ptr_array_unref (bench.records);
  return missed ? 1 : 0;
}
