/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/simulation.h"

#include <math.h>
#include <string.h>

#define HOUR 3600.0

/* Monday 4 January 2016. */
#define MONDAY 16804

/* Means are let stray by this many of their own standard errors. All is fixed by the seeds, so
 * that what passes once passes always. */
#define STRAY 4.0

static FouleeSimulation *
simulate (guint64 seed, int n_days, FouleeSimulationRhythm rhythm)
{
  return foulee_simulation_new (&(FouleeSimulationOptions) {
      .seed = seed,
      .first_day = MONDAY,
      .n_days = n_days,
      .n_levels = FOULEE_LEVELS,
      .rhythm = rhythm,
  });
}

/* Sums of what is expected to have a mean and an sd. */
typedef struct {
  double n, sum, squares;
} Moments;

static void
add (Moments *self, double value)
{
  self->n += 1.0;
  self->sum += value;
  self->squares += value * value;
}

/* Of `independent` times as many values as there are; their variance has a normal's own error. */
static void
assert_moments (const Moments *self, double mean, double sd, double independent)
{
  double n = self->n * independent;
  double own_mean = self->sum / self->n;
  double variance = self->squares / self->n - own_mean * own_mean;

  g_assert_cmpfloat (n, >, 100.0);
  g_assert_cmpfloat_with_epsilon (own_mean, mean, STRAY * sd / sqrt (n));
  g_assert_cmpfloat_with_epsilon (variance, sd * sd, STRAY * sd * sd * sqrt (2.0 / n));
}

/* How often something came out that is expected with `probability`. */
static void
assert_part (double times, double n, double probability)
{
  g_assert_cmpfloat_with_epsilon (times / n, probability,
                                  STRAY * sqrt (probability * (1.0 - probability) / n));
}

/* The first numbers of SplitMix64 from 1234567, as published with the author's own C
 * (prng.di.unimi.it/splitmix64.c), by Rosetta Code. */
static void
test_chance_known (void)
{
  static const guint64 numbers[] = {
    G_GUINT64_CONSTANT (6457827717110365317),  G_GUINT64_CONSTANT (3203168211198807973),
    G_GUINT64_CONSTANT (9817491932198370423),  G_GUINT64_CONSTANT (4593380528125082431),
    G_GUINT64_CONSTANT (16408922859458223821),
  };
  FouleeChance chance = { 1234567 };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_assert_cmpfloat (foulee_chance_uniform (&chance, 0.0, 1.0), ==,
                       ldexp ((double) (numbers[i] >> 11), -53));
}

static void
test_chance_draws (void)
{
  FouleeChance chance = foulee_chance_of (1, 0);
  FouleeChance other = foulee_chance_of (1, 1);
  Moments uniform = { 0 }, normal = { 0 }, product = { 0 };
  double counts[4] = { 0 };
  double happened = 0.0, within = 0.0;

  for (int i = 0; i < 40000; i++) {
    double value = foulee_chance_normal (&chance, 3.0, 2.0);
    int whole = foulee_chance_whole (&chance, -1, 2);

    g_assert_true (whole >= -1 && whole <= 2);
    counts[whole + 1] += 1.0;
    add (&normal, value);
    within += fabs (value - 3.0) < 2.0 * 1.6448536269514722;
    add (&uniform, foulee_chance_uniform (&chance, -1.0, 5.0));
    happened += foulee_chance_happens (&chance, 0.3);
    add (&product, (value - 3.0) / 2.0 * foulee_chance_normal (&other, 0.0, 1.0));
  }
  assert_moments (&normal, 3.0, 2.0, 1.0);
  assert_moments (&uniform, 2.0, sqrt (3.0), 1.0);
  assert_moments (&product, 0.0, 1.0, 0.25); /* the product's own fourth moment is 9 */
  assert_part (within, normal.n, 0.9);
  assert_part (happened, normal.n, 0.3);
  for (int i = 0; i < 4; i++)
    assert_part (counts[i], normal.n, 0.25);
}

/* The prior of a kernel of the grid, from its definition: ln-normal around 27 h with 0.6, and
 * e^−0.4 for what is there at once. */
static double
kernel_prior (int index)
{
  static const double peaks[] = { 12, 18, 24, 30, 36, 44, 54 };
  double distance = log (peaks[index / 3] / 27.0) / 0.6;

  return exp (-0.5 * distance * distance - (index % 3 == 2 ? 0.4 : 0.0));
}

static int
kernel_index (const FouleeKernel *kernel)
{
  for (int i = 0; i < FOULEE_N_KERNELS; i++) {
    FouleeKernel of_grid = foulee_kernel_of_grid (i);

    if (memcmp (&of_grid, kernel, sizeof of_grid) == 0)
      return i;
  }
  g_assert_not_reached ();
}

/* The priors. A normal that is known not to be negative, mean m and sd s: with λ = φ(m/s)/Φ(m/s),
 * its mean is m + sλ and its variance s²(1 − (m/s)λ − λ²). For 0.8 ± 1, λ = 0.28969/0.78814; for
 * 1 ± 0.8, λ = 0.18265/0.89435. */
static void
test_runners (void)
{
  static const double modes[] = { 7.389056, 1.0, 0.367879 };
  const double n = 6000.0;
  double kernels[FOULEE_N_KERNELS] = { 0 };
  double all_kernels = 0.0;
  double mode_counts[3] = { 0 }, noise_counts[3] = { 0 }, fast_counts[2] = { 0 };
  Moments per_load = { 0 }, per_descent = { 0 }, low = { 0 }, open = { 0 };

  for (int seed = 0; seed < (int) n; seed++) {
    g_autoptr (FouleeSimulation) simulation = simulate (seed, 1, FOULEE_SIMULATION_ONE_A_DAY);
    const FouleeSimulatedRunner *runner = &simulation->runner;

    kernels[kernel_index (&runner->kernel)] += 1.0;
    mode_counts[runner->mode] += 1.0;
    noise_counts[runner->noise == 0.2 ? 0 : runner->noise == 0.6 ? 1 : 2] += 1.0;
    fast_counts[runner->fast_sd == 0.4 ? 0 : 1] += 1.0;
    g_assert_true (runner->noise == 0.2 || runner->noise == 0.6 || runner->noise == 1.8);
    g_assert_true (runner->fast_sd == 0.4 || runner->fast_sd == 1.2);
    g_assert_true (runner->per_load >= 0.0 && runner->per_descent >= 0.0);
    add (&per_load, runner->per_load);
    add (&per_descent, runner->per_descent);
    add (runner->mode == FOULEE_BASELINE_LOW ? &low : &open, runner->baseline);
  }
  assert_moments (&per_load, 1.16756, 0.75555, 1.0);
  assert_moments (&per_descent, 1.16338, 0.67076, 1.0);
  assert_moments (&low, 0.4, 0.5, 1.0);
  assert_moments (&open, 3.0, 2.5, 1.0);
  for (int i = 0; i < FOULEE_N_KERNELS; i++)
    all_kernels += kernel_prior (i);
  for (int i = 0; i < FOULEE_N_KERNELS; i++)
    assert_part (kernels[i], n, kernel_prior (i) / all_kernels);
  for (int i = 0; i < 3; i++) {
    assert_part (mode_counts[i], n, modes[i] / (7.389056 + 1.0 + 0.367879));
    assert_part (noise_counts[i], n, 1.0 / 3.0);
  }
  assert_part (fast_counts[0], n, 0.5);
}

/* One peak: only w = 0, and nothing else about the runner becomes another. */
static void
test_one_peak (void)
{
  for (guint64 seed = 0; seed < 50; seed++) {
    FouleeSimulationOptions options = {
      .seed = seed, .first_day = MONDAY, .n_days = 30, .n_levels = 11, .one_peak = TRUE
    };
    g_autoptr (FouleeSimulation) one = foulee_simulation_new (&options);
    g_autoptr (FouleeSimulation) any = simulate (seed, 30, FOULEE_SIMULATION_THREE_A_DAY);

    g_assert_cmpfloat (one->runner.kernel.at_once, ==, 0.0);
    g_assert_cmpfloat (one->runner.per_descent, ==, any->runner.per_descent);
    g_assert_cmpfloat (one->runner.baseline, ==, any->runner.baseline);
    g_assert_cmpmem (one->runs->data, one->runs->len * sizeof (FouleeSimulatedRun), any->runs->data,
                     any->runs->len * sizeof (FouleeSimulatedRun));
  }
}

/* An Ornstein-Uhlenbeck process looked at a day apart: its sd, and a correlation of e^(−24/τ).
 * Values that correlate by r from one to the next are worth (1 − r)/(1 + r) as many of their own,
 * and their squares, which correlate by r², more. */
static void
test_fluctuation (void)
{
  static const struct {
    FouleeBaseline mode;
    double fast_sd, sd, lag; /* the correlation of one day and the next */
    double worth;
    int n_runners;
  } rows[] = {
    { FOULEE_BASELINE_LOW, 0.4, 0.4, 0.513417, 0.32, 4 },
    { FOULEE_BASELINE_LOW, 1.2, 1.2, 0.513417, 0.32, 4 },
    /* e^(−24/720) = 0.967216 for the slow one, which has the better part of the variance. */
    { FOULEE_BASELINE_DRIFTING, 0.4, 0.806226, (0.16 * 0.513417 + 0.49 * 0.967216) / 0.65, 0.015,
      24 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    Moments values = { 0 };
    double products = 0.0;
    int found = 0;

    for (guint64 seed = 0; found < rows[i].n_runners; seed++) {
      g_autoptr (FouleeSimulation) simulation = simulate (seed, 1, FOULEE_SIMULATION_ONE_A_DAY);
      g_autoptr (FouleeSimulation) ten_years = NULL;
      double before = 0.0;

      if (simulation->runner.mode != rows[i].mode || simulation->runner.fast_sd != rows[i].fast_sd)
        continue;
      found++;
      ten_years = simulate (seed, FOULEE_SIMULATION_MAX_DAYS, FOULEE_SIMULATION_ONE_A_DAY);
      for (guint j = 0; j < ten_years->readings->len; j++) {
        double value =
            foulee_simulation_reading (ten_years, j)->background - ten_years->runner.baseline;

        add (&values, value);
        products += j > 0 ? value * before : 0.0;
        before = value;
      }
    }
    assert_moments (&values, 0.0, rows[i].sd, rows[i].worth);
    g_assert_cmpfloat_with_epsilon (products / values.squares, rows[i].lag,
                                    STRAY * sqrt ((1.0 - rows[i].lag * rows[i].lag) / values.n));
  }
}

/* The amplitudes around D γ1 + G γ2, with e = 0.5 max(0.4, 0.8 D + G), where not being negative
 * takes next to nothing away. */
static void
test_amplitudes (void)
{
  Moments beyond = { 0 };

  for (guint64 seed = 0; seed < 200; seed++) {
    g_autoptr (FouleeSimulation) simulation = simulate (seed, 120, FOULEE_SIMULATION_SOME_DAYS);

    for (guint i = 0; i < simulation->runs->len; i++) {
      const FouleeSimulatedRun *run = foulee_simulation_run (simulation, i);
      double load = pow (run->minutes * run->rpe / 300.0, 0.8);
      double descent = pow (run->descent / 300.0, 0.8);
      double mean = load * simulation->runner.per_load + descent * simulation->runner.per_descent;
      double sd = 0.5 * MAX (0.4, 0.8 * load + descent);

      g_assert_cmpfloat (run->amplitude, >=, 0.0);
      g_assert_cmpfloat_with_epsilon (run->dose.load, load, 1e-12);
      g_assert_cmpfloat_with_epsilon (run->dose.descent, descent, 1e-12);
      if (mean > 3.5 * sd)
        add (&beyond, (run->amplitude - mean) / sd);
    }
  }
  assert_moments (&beyond, 0.0, 1.0, 1.0);
}

/* What is read off: the mean, the noise, and rounding, which adds 1/12 to the variance. */
static void
test_readings (void)
{
  Moments noises[3] = { 0 };
  static const double sds[] = { 0.2, 0.6, 1.8 };

  for (guint64 seed = 0; seed < 300; seed++) {
    g_autoptr (FouleeSimulation) simulation = simulate (seed, 120, FOULEE_SIMULATION_THREE_A_DAY);
    double noise = simulation->runner.noise;
    int which = noise < 0.4 ? 0 : noise < 1.0 ? 1 : 2;

    for (guint i = 0; i < simulation->readings->len; i++) {
      const FouleeSimulatedReading *reading = foulee_simulation_reading (simulation, i);

      g_assert_true (reading->level >= 0 && reading->level <= 10);
      if (i > 0)
        g_assert_cmpint (reading->at, >, (reading - 1)->at);
      /* Far enough from both ends. */
      if (reading->mean > 4.5 && reading->mean < 5.5)
        add (&noises[which], reading->level - reading->mean);
    }
  }
  for (int i = 0; i < 3; i++)
    assert_moments (&noises[i], 0.0, sqrt (sds[i] * sds[i] + 1.0 / 12.0), 1.0);
}

/* The mean and the shares, from the formula and nothing of the generator. */
static void
test_shares (void)
{
  guint n_dry = 0;

  for (guint64 seed = 0; seed < 40; seed++) {
    g_autoptr (FouleeSimulation) simulation = simulate (seed, 60, FOULEE_SIMULATION_THREE_A_DAY);
    const FouleeKernel *kernel = &simulation->runner.kernel;

    for (guint i = 0; i < simulation->readings->len; i++) {
      const FouleeSimulatedReading *reading = foulee_simulation_reading (simulation, i);
      double from_runs = 0.0;
      double all, sum;
      FouleeShares shares;
      guint n_runs = 0;

      foulee_simulation_shares (simulation, i, &shares);
      sum = shares.background;
      for (guint j = 0; j < simulation->runs->len; j++) {
        const FouleeSimulatedRun *run = foulee_simulation_run (simulation, j);
        double hours = (reading->at - run->end) / HOUR;

        if (hours >= 0.0 && hours <= 192.0)
          from_runs += run->amplitude * foulee_kernel_at (kernel, hours);
      }
      all = from_runs + MAX (reading->background, 0.0);
      g_assert_cmpfloat_with_epsilon (reading->mean, from_runs + reading->background, 1e-12);
      for (guint j = 0; j < simulation->runs->len; j++) {
        const FouleeSimulatedRun *run = foulee_simulation_run (simulation, j);
        double hours = (reading->at - run->end) / HOUR;

        if (hours < 0.0 || hours > 192.0)
          continue;
        g_assert_cmpuint (shares.runs[n_runs].run, ==, j);
        g_assert_cmpuint (shares.runs[n_runs].together, ==, n_runs);
        g_assert_cmpfloat_with_epsilon (shares.runs[n_runs].share * all,
                                        run->amplitude * foulee_kernel_at (kernel, hours), 1e-12);
        sum += shares.runs[n_runs].share;
        n_runs++;
      }
      g_assert_cmpuint (shares.n_runs, ==, n_runs);
      g_assert_cmpfloat_with_epsilon (shares.background * all, MAX (reading->background, 0.0),
                                      1e-12);
      g_assert_cmpfloat_with_epsilon (sum, all > 0.0 ? 1.0 : 0.0, 1e-12);
      n_dry += all <= 0.0;
    }
  }
  g_assert_cmpuint (n_dry, >, 0);
}

static guint
n_same (const GArray *a, const GArray *b, gsize size)
{
  guint n = MIN (a->len, b->len);

  return memcmp (a->data, b->data, n * size) == 0 ? n : 0;
}

static void
test_same_again (void)
{
  for (guint64 seed = G_MAXINT64 - 3; seed <= G_MAXINT64; seed++)
    for (int rhythm = 0; rhythm < FOULEE_N_SIMULATION_RHYTHMS; rhythm++) {
      g_autoptr (FouleeSimulation) once = simulate (seed, 200, (FouleeSimulationRhythm) rhythm);
      g_autoptr (FouleeSimulation) twice = simulate (seed, 200, (FouleeSimulationRhythm) rhythm);
      g_autoptr (FouleeSimulation) shorter = simulate (seed, 77, (FouleeSimulationRhythm) rhythm);
      g_autoptr (FouleeSimulation) other = simulate (seed, 200, FOULEE_SIMULATION_ONE_A_DAY);
      g_autoptr (FouleeSimulation) next = simulate (seed + 1, 200, (FouleeSimulationRhythm) rhythm);

      g_assert_cmpuint (once->runs->len, ==, twice->runs->len);
      g_assert_cmpuint (once->readings->len, ==, twice->readings->len);
      g_assert_cmpuint (n_same (once->runs, twice->runs, sizeof (FouleeSimulatedRun)), ==,
                        once->runs->len);
      g_assert_cmpuint (n_same (once->readings, twice->readings, sizeof (FouleeSimulatedReading)),
                        ==, once->readings->len);
      g_assert_cmpuint (shorter->readings->len, <, once->readings->len);
      g_assert_cmpuint (n_same (once->runs, shorter->runs, sizeof (FouleeSimulatedRun)), ==,
                        shorter->runs->len);
      g_assert_cmpuint (n_same (once->readings, shorter->readings, sizeof (FouleeSimulatedReading)),
                        ==, shorter->readings->len);
      g_assert_cmpuint (other->runs->len, ==, once->runs->len);
      g_assert_cmpuint (n_same (once->runs, other->runs, sizeof (FouleeSimulatedRun)), ==,
                        once->runs->len);
      g_assert_cmpuint (n_same (once->readings, next->readings, sizeof (FouleeSimulatedReading)),
                        ==, 0);
    }
}

static void
test_rhythms (void)
{
  double n_some = 0.0;

  for (guint64 seed = 0; seed < 20; seed++) {
    g_autoptr (FouleeSimulation) three = simulate (seed, 100, FOULEE_SIMULATION_THREE_A_DAY);
    g_autoptr (FouleeSimulation) one = simulate (seed, 100, FOULEE_SIMULATION_ONE_A_DAY);
    g_autoptr (FouleeSimulation) some = simulate (seed, 100, FOULEE_SIMULATION_SOME_DAYS);

    g_assert_cmpuint (three->readings->len, ==, 300);
    g_assert_cmpuint (one->readings->len, ==, 100);
    n_some += some->readings->len;
    for (guint i = 0; i < one->readings->len; i++) {
      gint64 second = foulee_simulation_reading (one, i)->at - (MONDAY + (gint64) i) * 86400;

      g_assert_cmpint (second, >=, (gint64) (6.7 * HOUR) - 60);
      g_assert_cmpint (second, <=, (gint64) (7.3 * HOUR));
    }
  }
  assert_part (n_some, 2000.0, 0.6);
}

/* Three to five a week, at most one a day, and now and then a week without. */
static void
test_habits (void)
{
  double n_runs = 0.0;
  double n_rest = 0.0;
  double n_hilly = 0.0;
  double n_hard = 0.0;
  const int n_weeks = 52;
  const int n_runners = 40;

  for (guint64 seed = 0; seed < (guint64) n_runners; seed++) {
    g_autoptr (FouleeSimulation) simulation =
        simulate (seed, n_weeks * 7, FOULEE_SIMULATION_SOME_DAYS);
    guint weeks[52] = { 0 };
    gint64 last = -1;

    for (guint i = 0; i < simulation->runs->len; i++) {
      const FouleeSimulatedRun *run = foulee_simulation_run (simulation, i);
      gint64 day = run->end / 86400 - MONDAY;

      g_assert_cmpint (day, >, last);
      g_assert_true (run->minutes >= 20 && run->minutes < 240);
      g_assert_true (run->rpe >= 1 && run->rpe <= 10);
      g_assert_true (run->descent >= 0 && run->descent < 2000);
      weeks[day / 7]++;
      last = day;
      n_hilly += run->descent >= 200;
      n_hard += run->rpe >= 6;
    }
    n_runs += simulation->runs->len;
    for (int week = 0; week < n_weeks; week++)
      n_rest += weeks[week] == 0;
  }
  n_runs /= n_runners * n_weeks;
  g_assert_true (n_runs > 3.0 && n_runs < 4.2);
  n_rest /= n_runners * n_weeks;
  g_assert_true (n_rest > 0.04 && n_rest < 0.12);
  g_assert_cmpfloat (n_hilly, >, 10.0 * n_runners);
  g_assert_cmpfloat (n_hard, >, 30.0 * n_runners);
}

/* Five levels span the same 0 to 10. */
static void
test_levels (void)
{
  guint counts[5] = { 0 };

  for (guint64 seed = 0; seed < 40; seed++) {
    g_autoptr (FouleeSimulation) simulation = foulee_simulation_new (&(FouleeSimulationOptions) {
        .seed = seed, .first_day = MONDAY, .n_days = 60, .n_levels = 5 });

    for (guint i = 0; i < simulation->readings->len; i++) {
      const FouleeSimulatedReading *reading = foulee_simulation_reading (simulation, i);

      g_assert_true (reading->level >= 0 && reading->level < 5);
      counts[reading->level]++;
      if (simulation->runner.noise == 0.2)
        g_assert_cmpfloat (fabs (reading->level * 2.5 - CLAMP (reading->mean, 0.0, 10.0)), <,
                           1.25 + 5.0 * 0.2);
    }
  }
  for (int level = 0; level < 5; level++)
    g_assert_cmpuint (counts[level], >, 0);
}

/* Without what is there at once it is p; with a half of it, another program's search in steps of
 * a thousandth. */
static void
test_peak (void)
{
  static const double with_half[] = { 9.430, 14.454, 20.377, 26.932, 33.668, 42.519, 53.220 };

  for (int i = 0; i < FOULEE_N_KERNELS; i++) {
    FouleeKernel kernel = foulee_kernel_of_grid (i);
    double peak = kernel.at_once > 0.0 ? with_half[i / FOULEE_N_KERNEL_FORMS] : kernel.peak;

    g_assert_cmpfloat_with_epsilon (foulee_simulation_peak (&kernel), peak, 0.006);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/simulation/chance-known", test_chance_known);
  g_test_add_func ("/analysis/simulation/chance-draws", test_chance_draws);
  g_test_add_func ("/analysis/simulation/runners", test_runners);
  g_test_add_func ("/analysis/simulation/one-peak", test_one_peak);
  g_test_add_func ("/analysis/simulation/fluctuation", test_fluctuation);
  g_test_add_func ("/analysis/simulation/amplitudes", test_amplitudes);
  g_test_add_func ("/analysis/simulation/readings", test_readings);
  g_test_add_func ("/analysis/simulation/shares", test_shares);
  g_test_add_func ("/analysis/simulation/same-again", test_same_again);
  g_test_add_func ("/analysis/simulation/rhythms", test_rhythms);
  g_test_add_func ("/analysis/simulation/habits", test_habits);
  g_test_add_func ("/analysis/simulation/levels", test_levels);
  g_test_add_func ("/analysis/simulation/peak", test_peak);
  return g_test_run ();
}
