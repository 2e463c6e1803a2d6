/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/simulation.h"

#include <math.h>

/* The priors of the soreness model, which keeps them to itself. */
#define PER_LOAD_MEAN 0.8
#define PER_LOAD_SD 1.0
#define PER_DESCENT_MEAN 1.0
#define PER_DESCENT_SD 0.8
#define LOW_BASELINE_MEAN 0.4
#define LOW_BASELINE_SD 0.5
#define OPEN_BASELINE_MEAN 3.0
#define OPEN_BASELINE_SD 2.5
#define FAST_HOURS 36.0
#define SLOW_SD 0.7
#define SLOW_HOURS 720.0

static const double noises[] = { 0.2, 0.6, 1.8 };
static const double fast_sds[] = { 0.4, 1.2 };
static const double mode_log_priors[FOULEE_N_BASELINES] = { 2.0, 0.0, -1.0 };

/* Of the runner's habits. */
#define PLANNED_DONE 0.9
#define UNPLANNED_DONE 0.05
#define REST_WEEK 0.08
#define RACE 0.05

typedef enum {
  STREAM_RUNNER,
  STREAM_HABIT,
  STREAM_WEEK,
  STREAM_RUN,
  STREAM_AMPLITUDE,
  STREAM_READING,
  STREAM_FAST,
  STREAM_SLOW,
  STREAM_NOISE,
  N_STREAMS,
} Stream;

G_STATIC_ASSERT (N_STREAMS <= FOULEE_SIMULATION_STREAMS);

/* A normal that is not negative. Quick where the mean is not far below 0. */
static double
not_negative (FouleeChance *chance, double mean, double sd)
{
  double value;

  do
    value = foulee_chance_normal (chance, mean, sd);
  while (value < 0.0);
  return value;
}

/* A position in `weights`, as likely as its weight. */
static int
draw (FouleeChance *chance, const double *weights, int n)
{
  double sum = 0.0;
  double left;
  int last = 0;

  for (int i = 0; i < n; i++)
    sum += weights[i];
  left = foulee_chance_uniform (chance, 0.0, sum);
  for (int i = 0; i < n; i++) {
    if (weights[i] <= 0.0)
      continue;
    last = i;
    left -= weights[i];
    if (left < 0.0)
      break;
  }
  return last;
}

static FouleeKernel
draw_kernel (FouleeChance *chance, gboolean one_peak)
{
  double weights[FOULEE_N_KERNELS];

  for (int i = 0; i < FOULEE_N_KERNELS; i++) {
    FouleeKernel kernel = foulee_kernel_of_grid (i);

    weights[i] = one_peak && kernel.at_once > 0.0 ? 0.0 : exp (foulee_kernel_log_prior (&kernel));
  }
  return foulee_kernel_of_grid (draw (chance, weights, FOULEE_N_KERNELS));
}

static void
draw_runner (FouleeSimulation *self)
{
  FouleeSimulatedRunner *runner = &self->runner;
  FouleeChance chance = foulee_chance_of (self->options.seed, STREAM_RUNNER);
  double weights[FOULEE_N_BASELINES];
  gboolean low;

  for (int i = 0; i < FOULEE_N_BASELINES; i++)
    weights[i] = exp (mode_log_priors[i]);
  runner->kernel = draw_kernel (&chance, self->options.one_peak);
  runner->noise = noises[foulee_chance_whole (&chance, 0, G_N_ELEMENTS (noises) - 1)];
  runner->fast_sd = fast_sds[foulee_chance_whole (&chance, 0, G_N_ELEMENTS (fast_sds) - 1)];
  runner->mode = (FouleeBaseline) draw (&chance, weights, FOULEE_N_BASELINES);
  low = runner->mode == FOULEE_BASELINE_LOW;
  runner->baseline = foulee_chance_normal (&chance, low ? LOW_BASELINE_MEAN : OPEN_BASELINE_MEAN,
                                           low ? LOW_BASELINE_SD : OPEN_BASELINE_SD);
  runner->per_load = not_negative (&chance, PER_LOAD_MEAN, PER_LOAD_SD);
  runner->per_descent = not_negative (&chance, PER_DESCENT_MEAN, PER_DESCENT_SD);
}

/* What each kind of run is like. */
static const struct {
  double minutes, minutes_sd;
  int rpe_low, rpe_high;
  double descent_low, descent_high; /* m an hour */
} characters[] = {
  [FOULEE_RUN_EASY] = { 42, 7, 2, 4, 0, 80 },      [FOULEE_RUN_LONG] = { 95, 18, 4, 7, 20, 180 },
  [FOULEE_RUN_TEMPO] = { 48, 6, 6, 8, 0, 60 },     [FOULEE_RUN_INTERVALS] = { 55, 7, 7, 9, 0, 40 },
  [FOULEE_RUN_HILLS] = { 60, 9, 6, 8, 250, 450 },  [FOULEE_RUN_RACE] = { 75, 20, 8, 10, 20, 150 },
  [FOULEE_RUN_TRAIL] = { 85, 15, 5, 7, 200, 400 },
};

/* What the runner means to do, Monday first. */
typedef struct {
  gboolean planned[7];
  FouleeRunKind kinds[7];
  double hour; /* at which a run ends on a working day */
} Habit;

static FouleeRunKind
draw_hard (FouleeChance *chance)
{
  static const FouleeRunKind hard[] = { FOULEE_RUN_INTERVALS, FOULEE_RUN_TEMPO, FOULEE_RUN_HILLS };

  return hard[foulee_chance_whole (chance, 0, G_N_ELEMENTS (hard) - 1)];
}

static Habit
draw_habit (guint64 seed)
{
  FouleeChance chance = foulee_chance_of (seed, STREAM_HABIT);
  Habit habit = { 0 };
  int days[7] = { 0, 1, 2, 3, 4, 5, 6 };
  int n_runs = foulee_chance_whole (&chance, 3, 5);
  int longest = 0;
  int hard = 0;
  int apart = 0;

  for (int i = 0; i < n_runs; i++) {
    int other = foulee_chance_whole (&chance, i, 6);
    int day = days[other];

    days[other] = days[i];
    habit.planned[day] = TRUE;
    habit.kinds[day] = FOULEE_RUN_EASY;
    longest = MAX (longest, day);
  }
  /* The long run comes last in the week, the hard one as far from it as can be. */
  for (int day = 0; day < longest; day++) {
    if (!habit.planned[day] || MIN (longest - day, 7 - (longest - day)) <= apart)
      continue;
    apart = MIN (longest - day, 7 - (longest - day));
    hard = day;
  }
  habit.kinds[hard] = draw_hard (&chance);
  habit.kinds[longest] = foulee_chance_happens (&chance, 0.3) ? FOULEE_RUN_TRAIL : FOULEE_RUN_LONG;
  habit.hour = foulee_chance_happens (&chance, 0.3) ? 8.2 : 18.8;
  return habit;
}

static void
add_run (FouleeSimulation *self, FouleeRunKind kind, double hour, int day, FouleeChance *chance,
         FouleeChance *of_amplitude)
{
  const FouleeSimulatedRunner *runner = &self->runner;
  FouleeSimulatedRun run = { .kind = kind };
  double minutes =
      foulee_chance_normal (chance, characters[kind].minutes, characters[kind].minutes_sd);
  double hilly =
      foulee_chance_uniform (chance, characters[kind].descent_low, characters[kind].descent_high);
  gint64 minute = (gint64) (foulee_chance_normal (chance, hour, 0.5) * 60.0);

  run.minutes = (int) MAX (minutes, 20.0);
  run.rpe = foulee_chance_whole (chance, characters[kind].rpe_low, characters[kind].rpe_high);
  run.descent = (int) (hilly * run.minutes / 60.0 / 5.0) * 5;
  run.end = ((gint64) self->options.first_day + day) * 86400 + minute * 60;
  run.dose = foulee_dose (run.minutes, run.rpe, run.descent);
  run.amplitude = not_negative (
      of_amplitude, run.dose.load * runner->per_load + run.dose.descent * runner->per_descent,
      foulee_hypothesis_run_sd (&run.dose));
  g_array_append_val (self->runs, run);
}

static void
draw_runs (FouleeSimulation *self)
{
  guint64 seed = self->options.seed;
  Habit habit = draw_habit (seed);
  FouleeChance of_week = foulee_chance_of (seed, STREAM_WEEK);
  FouleeChance of_run = foulee_chance_of (seed, STREAM_RUN);
  FouleeChance of_amplitude = foulee_chance_of (seed, STREAM_AMPLITUDE);
  gboolean rests = FALSE;

  for (int day = 0; day < self->options.n_days; day++) {
    int weekday = foulee_date_weekday (self->options.first_day + day) - 1;
    FouleeRunKind kind = habit.planned[weekday] ? habit.kinds[weekday] : FOULEE_RUN_EASY;
    double hour = weekday >= 5 ? 10.8 : habit.hour;

    if (weekday == 0)
      rests = !rests && foulee_chance_happens (&of_week, REST_WEEK);
    if (rests ||
        !foulee_chance_happens (&of_run, habit.planned[weekday] ? PLANNED_DONE : UNPLANNED_DONE))
      continue;
    if (kind == FOULEE_RUN_LONG && foulee_chance_happens (&of_run, RACE))
      kind = FOULEE_RUN_RACE;
    add_run (self, kind, hour, day, &of_run, &of_amplitude);
  }
}

/* An Ornstein-Uhlenbeck process around 0, and when it was last looked at. */
typedef struct {
  double value;
  double sd;
  double hours;
  gint64 at;
  FouleeChance chance;
} Fluctuation;

static double
fluctuate (Fluctuation *self, gint64 at, gboolean first)
{
  double kept = first ? 0.0 : exp (-(at - self->at) / 3600.0 / self->hours);

  self->value = kept * self->value +
                foulee_chance_normal (&self->chance, 0.0, sqrt (1.0 - kept * kept) * self->sd);
  self->at = at;
  return self->value;
}

/* What the runs of the last FOULEE_RUN_HOURS do at `at`; `shares` gets A·k of each. */
static double
add_up_runs (const FouleeSimulation *self, gint64 at, FouleeShares *shares)
{
  double sum = 0.0;

  shares->n_runs = 0;
  for (guint i = 0; i < self->runs->len; i++) {
    const FouleeSimulatedRun *run = foulee_simulation_run (self, i);
    guint slot = shares->n_runs;

    if (run->end > at)
      break;
    if (at - run->end > FOULEE_RUN_HOURS * 3600)
      continue;
    shares->runs[slot] = (FouleeShare) {
      .run = i,
      .share = run->amplitude * foulee_kernel_at (&self->runner.kernel, (at - run->end) / 3600.0),
      .together = slot,
    };
    sum += shares->runs[slot].share;
    shares->n_runs++;
  }
  return sum;
}

static void
draw_readings (FouleeSimulation *self)
{
  static const double hours[] = { 7.0, 13.0, 21.5 };
  const FouleeSimulationOptions *options = &self->options;
  gboolean three = options->rhythm == FOULEE_SIMULATION_THREE_A_DAY;
  double chance_of_one = options->rhythm == FOULEE_SIMULATION_SOME_DAYS ? 0.6 : 1.0;
  FouleeChance of_reading = foulee_chance_of (options->seed, STREAM_READING);
  FouleeChance of_noise = foulee_chance_of (options->seed, STREAM_NOISE);
  Fluctuation fast = { .sd = self->runner.fast_sd,
                       .hours = FAST_HOURS,
                       .chance = foulee_chance_of (options->seed, STREAM_FAST) };
  Fluctuation slow = { .sd = self->runner.mode == FOULEE_BASELINE_DRIFTING ? SLOW_SD : 0.0,
                       .hours = SLOW_HOURS,
                       .chance = foulee_chance_of (options->seed, STREAM_SLOW) };
  double step = 10.0 / (options->n_levels - 1);

  for (int i = 0; i < options->n_days * (three ? 3 : 1); i++) {
    double hour = foulee_chance_uniform (&of_reading, -0.3, 0.3) + hours[three ? i % 3 : 0];
    gint64 day = (gint64) options->first_day + (three ? i / 3 : i);
    gboolean first = self->readings->len == 0;
    FouleeSimulatedReading reading = { .at = day * 86400 + (gint64) (hour * 60.0) * 60 };
    FouleeShares shares;
    double seen;

    if (!foulee_chance_happens (&of_reading, chance_of_one))
      continue;
    reading.background = self->runner.baseline + fluctuate (&fast, reading.at, first) +
                         fluctuate (&slow, reading.at, first);
    reading.mean = reading.background + add_up_runs (self, reading.at, &shares);
    seen = foulee_chance_normal (&of_noise, reading.mean, self->runner.noise) / step;
    reading.level = (int) CLAMP (floor (seen + 0.5), 0.0, options->n_levels - 1.0);
    g_array_append_val (self->readings, reading);
  }
}

FouleeSimulation *
foulee_simulation_new (const FouleeSimulationOptions *options)
{
  FouleeSimulation *self;

  g_return_val_if_fail (options->n_days >= 1 && options->n_days <= FOULEE_SIMULATION_MAX_DAYS,
                        NULL);
  g_return_val_if_fail (options->n_levels >= 2 && options->n_levels <= FOULEE_MAX_LEVELS, NULL);

  self = g_new0 (FouleeSimulation, 1);
  self->options = *options;
  self->runs = g_array_new (FALSE, FALSE, sizeof (FouleeSimulatedRun));
  self->readings = g_array_new (FALSE, FALSE, sizeof (FouleeSimulatedReading));
  draw_runner (self);
  draw_runs (self);
  draw_readings (self);
  return self;
}

void
foulee_simulation_free (FouleeSimulation *self)
{
  g_array_unref (self->runs);
  g_array_unref (self->readings);
  g_free (self);
}

void
foulee_simulation_shares (const FouleeSimulation *self, guint reading, FouleeShares *shares)
{
  const FouleeSimulatedReading *of = foulee_simulation_reading (self, reading);
  double sum = add_up_runs (self, of->at, shares);

  shares->background = MAX (of->background, 0.0);
  sum += shares->background;
  if (!(sum > 0.0))
    return;
  shares->background /= sum;
  for (guint i = 0; i < shares->n_runs; i++)
    shares->runs[i].share /= sum;
}

double
foulee_simulation_peak (const FouleeKernel *kernel)
{
  double highest = 0.0;
  double hours = 0.0;

  for (int i = 1; i <= 120 * 100; i++) {
    double value = foulee_kernel_at (kernel, i / 100.0);

    if (value > highest) {
      highest = value;
      hours = i / 100.0;
    }
  }
  return hours;
}
