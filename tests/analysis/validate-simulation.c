/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/forecast-replay.h"
#include "analysis/level-masses.h"
#include "analysis/simulation.h"

#include "known-runner.h"

#include <math.h>
#include <stdio.h>
#include <time.h>

/* Holds the analysis against runners of whom everything is known (see `analysis/simulation.h`): 60
 * of them for 120 days, with three readings a day, with one, and with one on six mornings in ten.
 *
 * Peak: how far the peak that the model expects at the end is from the kernel's own, for runners
 * whose kernel has one. Where the model holds back, there is nothing to compare; how often is told.
 *
 * Shares: how far they are from the true ones, at all readings with any soreness, each run and the
 * background alike.
 *
 * Largest: "which run was it?" has an answer where the legs are sore, at a level of 2 or more, and
 * runs rather than the background truly hold at least half of that. The answer is the run with the
 * largest share, or all those that cannot be told apart from it and hold most together; it is right
 * where the run that truly holds most is among them. Other ways to count stand beside it, and
 * beside the model two others: one that knows the doses and takes in no reading, which a model must
 * beat to be worth having; and one that knows the runner's hypothesis and has only to find out the
 * amplitudes, which no model beats by much.
 *
 * Forecasts: how often a reading lay within q10–q90, beside the mass that was promised there; the
 * runs between are known. */

#define RUNNERS 60
#define DAYS 120
#define MONDAY 16804 /* 4 January 2016 */
#define SORE 2

typedef enum { MODEL, DOSES, KNOWN, N_GUESSERS } Guesser;

typedef enum {
  LARGEST_OF_MOST, /* the one that is held to the mark */
  LARGEST_RUN,
  LARGEST_OF_HALF,
  LARGEST_OF_ALL,
  NEAR_LARGEST_OF_ALL,
  SAID_HALF,
  N_COUNTS,
} Count;

static const char *const count_labels[N_COUNTS] = {
  [LARGEST_OF_MOST] = "the largest run, where runs hold at least half",
  [LARGEST_RUN] = "the largest run, wherever it is sore",
  [LARGEST_OF_HALF] = "the largest run, where one holds at least half",
  [LARGEST_OF_ALL] = "the largest of runs and background",
  [NEAR_LARGEST_OF_ALL] = "the same, or one that holds at most 0.1 less",
  [SAID_HALF] = "the same, where a run is said to hold at least half",
};

static const char *const rhythm_labels[FOULEE_N_SIMULATION_RHYTHMS] = {
  "three readings a day", "one reading a day", "a reading on 60 % of mornings"
};

/* What was aimed at, by rhythm; hours, and parts of 1. */
static const double peak_marks[] = { 2.1, 3.5, 4.2 };
static const double share_marks[] = { 0.10, 0.11, 0.13 };
#define LARGEST_MARK 0.80
#define HELD_MARK 0.04

typedef struct {
  guint n_right, n;
} Rate;

typedef struct {
  double run_error, background_error;
  guint n_runs, n_backgrounds;
  guint n_together;
  Rate rates[N_GUESSERS][N_COUNTS];
  struct {
    guint n;
    double held, promised;
  } forecasts[FOULEE_N_HORIZONS];
  guint n_peaks, n_near, n_within;
  double peak_error;
} Scores;

/* What the runs hold that are told as one with the run at `position`. */
static double
told_as_one (const FouleeShares *shares, guint position)
{
  double sum = 0.0;

  for (guint i = 0; i < shares->n_runs; i++)
    if (shares->runs[i].together == position)
      sum += shares->runs[i].share;
  return sum;
}

/* The position of the run, or of the first of those told as one, that hold most. */
static guint
largest (const FouleeShares *shares)
{
  guint best = 0;

  for (guint i = 1; i < shares->n_runs; i++)
    if (told_as_one (shares, i) > told_as_one (shares, best))
      best = i;
  return best;
}

static void
count (Rate *rate, gboolean right)
{
  rate->n++;
  rate->n_right += right ? 1 : 0;
}

/* There is a run, and it is sore. */
static void
grade (Rate rates[N_COUNTS], const FouleeShares *guess, const FouleeShares *truth)
{
  guint named = largest (guess);
  guint right = largest (truth);
  double named_share = told_as_one (guess, named);
  double right_share = truth->runs[right].share;
  gboolean right_named = guess->runs[right].together == named;
  gboolean says_background = guess->background >= named_share;
  gboolean is_background = truth->background >= right_share;
  gboolean all_right = is_background ? says_background : !says_background && right_named;
  double named_truly = says_background ? truth->background
                                       : MAX (truth->runs[named].share, right_named * right_share);

  count (&rates[LARGEST_RUN], right_named);
  count (&rates[LARGEST_OF_ALL], all_right);
  count (&rates[NEAR_LARGEST_OF_ALL], named_truly >= MAX (right_share, truth->background) - 0.1);
  if (truth->background <= 0.5)
    count (&rates[LARGEST_OF_MOST], right_named);
  if (right_share >= 0.5)
    count (&rates[LARGEST_OF_HALF], right_named);
  if (named_share >= 0.5 && !says_background)
    count (&rates[SAID_HALF], all_right);
}

/* False where nothing at all is sore. */
static gboolean
anything (const FouleeShares *truth)
{
  double sum = truth->background;

  for (guint i = 0; i < truth->n_runs; i++)
    sum += truth->runs[i].share;
  return sum > 0.0;
}

static void
score_shares (Scores *scores, const FouleeShares *guess, const FouleeShares *truth)
{
  for (guint i = 0; i < truth->n_runs; i++) {
    scores->run_error += fabs (guess->runs[i].share - truth->runs[i].share);
    scores->n_together += guess->runs[i].together != i;
  }
  scores->n_runs += truth->n_runs;
  scores->background_error += fabs (guess->background - truth->background);
  scores->n_backgrounds++;
}

static void
score_forecast (const FouleeScoredForecast *scored, gpointer data)
{
  Scores *scores = data;
  int low = foulee_level_masses_quantile (scored->masses, scored->n_levels, 0.1);
  int high = foulee_level_masses_quantile (scored->masses, scored->n_levels, 0.9);

  scores->forecasts[scored->horizon].n++;
  scores->forecasts[scored->horizon].held += scored->observed >= low && scored->observed <= high;
  scores->forecasts[scored->horizon].promised +=
      foulee_level_masses_from (scored->masses, scored->n_levels, low) -
      foulee_level_masses_from (scored->masses, scored->n_levels, high + 1);
}

/* All that is fed with one runner's days. */
typedef struct {
  FouleeForecastReplay *replay;
  FouleeSorenessModel *doses;
  KnownRunner known;
} Guessers;

static void
take_reading (Guessers *guessers, const FouleeSimulation *simulation, guint index, Scores *scores)
{
  const FouleeSimulatedReading *reading = foulee_simulation_reading (simulation, index);
  FouleeSorenessModel *model = foulee_forecast_replay_get_model (guessers->replay);
  FouleeShares guesses[N_GUESSERS];
  FouleeShares truth;

  foulee_forecast_replay_add_reading (guessers->replay, (FouleeInstant) { reading->at, 0 },
                                      reading->level);
  foulee_soreness_model_attribute (model, &guesses[MODEL]);
  foulee_soreness_model_advance (guessers->doses, reading->at);
  foulee_soreness_model_shares (guessers->doses, &guesses[DOSES]);
  known_runner_add_reading (&guessers->known, reading->at, reading->level, &guesses[KNOWN]);
  foulee_simulation_shares (simulation, index, &truth);

  for (int i = 0; i < N_GUESSERS; i++)
    g_assert_cmpuint (guesses[i].n_runs, ==, truth.n_runs);
  if (!anything (&truth))
    return;
  score_shares (scores, &guesses[MODEL], &truth);
  for (int i = 0; truth.n_runs > 0 && reading->level >= SORE && i < N_GUESSERS; i++)
    grade (scores->rates[i], &guesses[i], &truth);
}

static FouleeSimulation *
simulate (guint64 seed, FouleeSimulationRhythm rhythm, gboolean one_peak)
{
  return foulee_simulation_new (&(FouleeSimulationOptions) { .seed = seed,
                                                             .first_day = MONDAY,
                                                             .n_days = DAYS,
                                                             .n_levels = FOULEE_LEVELS,
                                                             .rhythm = rhythm,
                                                             .one_peak = one_peak });
}

static void
follow (guint64 seed, FouleeSimulationRhythm rhythm, Scores *scores)
{
  g_autoptr (FouleeSimulation) simulation = simulate (seed, rhythm, FALSE);
  g_autoptr (FouleeForecastReplay) replay =
      foulee_forecast_replay_new (FOULEE_LEVELS, 240, FOULEE_FUTURE_RUNS_KNOWN);
  g_autoptr (FouleeSorenessModel) doses = foulee_soreness_model_new (FOULEE_LEVELS);
  Guessers guessers = { .replay = replay, .doses = doses };
  guint next = 0;

  foulee_forecast_replay_set_scored_func (replay, score_forecast, scores);
  known_runner_start (&guessers.known, &simulation->runner);
  for (guint i = 0; i < simulation->readings->len; i++) {
    for (; next < simulation->runs->len; next++) {
      const FouleeSimulatedRun *run = foulee_simulation_run (simulation, next);

      if (run->end > foulee_simulation_reading (simulation, i)->at)
        break;
      foulee_forecast_replay_add_run (replay, (FouleeInstant) { run->end, 0 }, next, &run->dose);
      foulee_soreness_model_add_run (doses, run->end, next, &run->dose);
      known_runner_add_run (&guessers.known, run->end, &run->dose);
    }
    take_reading (&guessers, simulation, i, scores);
  }
}

static void
find_peak (guint64 seed, FouleeSimulationRhythm rhythm, Scores *scores)
{
  g_autoptr (FouleeSimulation) simulation = simulate (seed, rhythm, TRUE);
  g_autoptr (FouleeSorenessModel) model = foulee_soreness_model_new (FOULEE_LEVELS);
  double peak = foulee_simulation_peak (&simulation->runner.kernel);
  FouleeExpectedPeak expected;
  guint next = 0;

  for (guint i = 0; i < simulation->readings->len; i++) {
    const FouleeSimulatedReading *reading = foulee_simulation_reading (simulation, i);

    for (; next < simulation->runs->len; next++) {
      const FouleeSimulatedRun *run = foulee_simulation_run (simulation, next);

      if (run->end > reading->at)
        break;
      foulee_soreness_model_add_run (model, run->end, next, &run->dose);
    }
    foulee_soreness_model_add_reading (model, reading->at, reading->level);
  }
  if (!foulee_soreness_model_expected_peak (model, &expected))
    return;
  scores->n_peaks++;
  scores->peak_error += fabs (expected.hours - peak);
  scores->n_near += fabs (expected.hours - peak) <= 4.0;
  scores->n_within += peak >= expected.first && peak <= expected.last;
}

static double
part (const Rate *rate)
{
  return rate->n > 0 ? (double) rate->n_right / rate->n : NAN;
}

static void
tell (gboolean right, int rhythm, const char *what)
{
  static int number;

  printf ("%sok %d %s: %s\n", right ? "" : "not ", ++number, rhythm_labels[rhythm], what);
}

static void
report (const Scores *scores, int rhythm)
{
  double peak_error = scores->peak_error / scores->n_peaks;
  double share_error =
      (scores->run_error + scores->background_error) / (scores->n_runs + scores->n_backgrounds);
  gboolean held = TRUE;

  printf ("# %s\n# peak: %.1f h off (aim %.1f), told for %u of %d, for %u within 4 h; q10-q90 held "
          "it %u times\n",
          rhythm_labels[rhythm], peak_error, peak_marks[rhythm], scores->n_peaks, RUNNERS,
          scores->n_near, scores->n_within);
  printf ("# shares: %.3f off (aim %.2f): runs %.3f, background %.3f; told as one with another: %u "
          "of %u\n",
          share_error, share_marks[rhythm], scores->run_error / scores->n_runs,
          scores->background_error / scores->n_backgrounds, scores->n_together, scores->n_runs);
  printf ("# right at a level of %d or more: n  model  doses alone  hypothesis known\n", SORE);
  for (int i = 0; i < N_COUNTS; i++)
    printf ("#   %-52s %5u  %.3f  %.3f  %.3f\n", count_labels[i], scores->rates[MODEL][i].n,
            part (&scores->rates[MODEL][i]), part (&scores->rates[DOSES][i]),
            part (&scores->rates[KNOWN][i]));
  printf ("# forecasts: h  n  q10-q90 held/promised\n");
  for (int horizon = 0; horizon < FOULEE_N_HORIZONS; horizon++) {
    double n = scores->forecasts[horizon].n;
    double own = scores->forecasts[horizon].held / n;
    double promised = scores->forecasts[horizon].promised / n;

    printf ("#   %d  %.0f  %.3f/%.3f\n", foulee_horizon_hours (horizon), n, own, promised);
    held = held && fabs (own - promised) <= HELD_MARK;
  }

  tell (peak_error <= peak_marks[rhythm], rhythm, "the expected peak");
  tell (share_error <= share_marks[rhythm], rhythm, "the shares");
  tell (part (&scores->rates[MODEL][LARGEST_OF_MOST]) >=
            MAX (LARGEST_MARK, part (&scores->rates[DOSES][LARGEST_OF_MOST])),
        rhythm, "the largest run, and better than by the doses");
  tell (held, rhythm, "forecasts hold what they promise");
}

int
main (void)
{
  printf ("1..%d\n", 4 * FOULEE_N_SIMULATION_RHYTHMS);
  for (int rhythm = 0; rhythm < FOULEE_N_SIMULATION_RHYTHMS; rhythm++) {
    Scores scores = { 0 };

    for (guint64 seed = 1; seed <= RUNNERS; seed++) {
      follow (seed, (FouleeSimulationRhythm) rhythm, &scores);
      find_peak (seed, (FouleeSimulationRhythm) rhythm, &scores);
    }
    report (&scores, rhythm);
  }
  printf ("# %.1f s of CPU time\n", (double) clock () / CLOCKS_PER_SEC);
  return 0;
}
