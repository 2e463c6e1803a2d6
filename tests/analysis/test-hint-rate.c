/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How often hints ask for attention when nothing is wrong: in runners whose soreness is nothing but
 * what their runs leave behind, a baseline, fluctuations and noise. */
#include "analysis/hint.h"
#include "analysis/kernel.h"

#include <math.h>

#define HOUR 3600
#define DAY (24 * HOUR)

#define FIRST_DAY 20000
#define N_DAYS 365
#define N_RUNNERS 30

/* Runs are felt for eight days. */
#define N_FELT 8

#define N_PLACES 4
static const FouleeRegion places[N_PLACES] = {
  FOULEE_REGION_QUADRICEPS_LEFT,
  FOULEE_REGION_QUADRICEPS_RIGHT,
  FOULEE_REGION_CALF_LEFT,
  FOULEE_REGION_CALF_RIGHT,
};

/* A calf is less sore than a quadriceps (Maeo 2017, Sci Rep 7:5769). */
static const double part_of_place[N_PLACES] = { 1.0, 1.0, 0.7, 0.7 };

typedef struct {
  GRand *chance;
  FouleeKernel kernel;
  double baseline, per_load, noise, fluctuation;
  gboolean twice_a_day;
  int runs_a_week;
  double common;        /* fluctuation of both legs, on the scale 0–10 */
  double own[N_PLACES]; /* and of each place */
  gint64 ends[N_FELT];  /* of the last runs */
  double amplitudes[N_FELT];
  guint n_runs;
  GPtrArray *records;
  GArray *checks; /* FouleeForecastCheck */
} Runner;

static void
runner_clear (Runner *self)
{
  g_rand_free (self->chance);
  g_ptr_array_unref (self->records);
  g_array_unref (self->checks);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Runner, runner_clear)

static double
normal (GRand *chance)
{
  double radius = sqrt (-2.0 * log (1.0 - g_rand_double (chance)));

  return radius * cos (2.0 * G_PI * g_rand_double (chance));
}

/* One in six is always a little sore. */
static void
runner_draw (Runner *self, guint32 seed)
{
  GRand *chance = g_rand_new_with_seed (seed);

  *self = (Runner) { .chance = chance };
  self->kernel = foulee_kernel_of_grid (g_rand_int_range (chance, 0, FOULEE_N_KERNELS));
  self->baseline = g_rand_int_range (chance, 0, 6) == 0 ? g_rand_double_range (chance, 1.5, 3.0)
                                                        : g_rand_double_range (chance, 0.0, 1.0);
  self->per_load = g_rand_double_range (chance, 0.5, 2.0);
  self->noise = g_rand_double_range (chance, 0.6, 1.0);
  self->fluctuation = g_rand_double_range (chance, 0.4, 0.9);
  self->twice_a_day = g_rand_boolean (chance);
  self->runs_a_week = g_rand_int_range (chance, 3, 5);
  self->records = foulee_record_array_new ();
  self->checks = g_array_new (FALSE, FALSE, sizeof (FouleeForecastCheck));
}

/* Half a day of an Ornstein-Uhlenbeck process with a time constant of 36 h. */
static void
fluctuate (Runner *self)
{
  double kept = exp (-12.0 / 36.0);
  double rest = sqrt (1.0 - kept * kept) * self->fluctuation;

  self->common = self->common * kept + rest * normal (self->chance);
  for (int i = 0; i < N_PLACES; i++)
    self->own[i] = self->own[i] * kept + 0.4 * rest * normal (self->chance);
}

static double
left_by_runs (const Runner *self, gint64 at)
{
  double soreness = 0.0;

  for (int i = 0; i < N_FELT; i++)
    soreness += self->amplitudes[i] *
                foulee_kernel_at (&self->kernel, (double) (at - self->ends[i]) / HOUR);
  return soreness;
}

/* A reading of each place; and the check of a forecast that knew all but the day's chance. */
static void
read_off (Runner *self, gint64 at)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();
  double runs = left_by_runs (self, at);
  double sd = hypot (self->noise, self->fluctuation);
  double high = self->baseline + runs + 0.7 * self->noise + 1.2816 * sd;
  FouleeForecastCheck check = { .at = at, .q90 = (int) CLAMP (ceil (high - 0.5), 0, 10) };

  check_in->at = (FouleeInstant) { at, 0 };
  for (int i = 0; i < N_PLACES; i++) {
    double soreness = self->baseline + runs * part_of_place[i] + self->common + self->own[i] +
                      self->noise * normal (self->chance);
    int level = (int) CLAMP (lround (soreness), 0, 10);

    check_in->readings[places[i]].level = (gint8) level;
    check.level = MAX (check.level, level);
  }
  g_ptr_array_add (self->records, check_in);
  g_array_append_val (self->checks, check);
}

/* Mostly easy, sometimes hard, now and then a race. */
static void
go_running (Runner *self, gint64 at)
{
  FouleeRun *run = foulee_run_new ();
  double hard = g_rand_double (self->chance);
  double minutes = g_rand_double_range (self->chance, 30, 60);
  double rpe = g_rand_double_range (self->chance, 3, 5);
  guint slot = self->n_runs++ % N_FELT;

  if (hard < 0.2)
    rpe = g_rand_double_range (self->chance, 6, 8);
  else if (hard < 0.4)
    minutes = g_rand_double_range (self->chance, 75, 120);
  else if (hard < 0.42)
    minutes = 150, rpe = 9;
  run->start = (FouleeInstant) { at, 0 };
  run->duration = (int) minutes * 60;
  run->rpe = (int) rpe;
  self->ends[slot] = foulee_run_end (run);
  self->amplitudes[slot] = self->per_load * pow (minutes * rpe / 300.0, 0.8) *
                           g_rand_double_range (self->chance, 0.6, 1.4);
  g_ptr_array_add (self->records, run);
}

/* A holiday of ten days without a run in every season. */
static void
runner_live (Runner *self)
{
  for (int day = 0; day < N_DAYS; day++) {
    gint64 midnight = (FIRST_DAY + day) * (gint64) DAY;
    gboolean holiday = day % 91 >= 81;

    fluctuate (self);
    if (g_rand_int_range (self->chance, 0, 10) > 0)
      read_off (self, midnight + 7 * HOUR);
    if (!holiday && g_rand_int_range (self->chance, 0, 7) < self->runs_a_week)
      go_running (self, midnight + 17 * HOUR);
    fluctuate (self);
    if (self->twice_a_day && g_rand_int_range (self->chance, 0, 10) > 0)
      read_off (self, midnight + 21 * HOUR);
  }
}

static GArray *
hints_of (const Runner *self)
{
  g_autoptr (FouleeHistory) history = foulee_history_new (g_ptr_array_ref (self->records));

  return foulee_hints_new (history, (FouleeInstant) { (FIRST_DAY + N_DAYS) * (gint64) DAY, 0 },
                           (const FouleeForecastCheck *) self->checks->data, self->checks->len);
}

/* The list is answered ten minutes after each time that it was offered. */
static GArray *
answer_all (Runner *self)
{
  GArray *hints = hints_of (self);

  for (guint i = 0; i < hints->len; i++) {
    FouleeSignAnswer *answer = foulee_record_new (FOULEE_KIND_SIGN_ANSWER);

    answer->at = (FouleeInstant) { g_array_index (hints, FouleeHint, i).at + 600, 0 };
    g_ptr_array_add (self->records, answer);
    g_array_unref (hints);
    hints = hints_of (self);
  }
  return hints;
}

/* Two askings at one check-in are one list, so moments are counted beside hints. */
static void
count (const GArray *hints, guint n[FOULEE_N_HINTS], guint *moments)
{
  for (guint i = 0; i < hints->len; i++) {
    const FouleeHint *hint = &g_array_index (hints, FouleeHint, i);

    n[hint->kind]++;
    *moments += i == 0 || hint->at != g_array_index (hints, FouleeHint, i - 1).at;
  }
}

/* In a year of a runner who answers, the list opens three to five times, as the rules were made
 * for; one who never does is asked again and again, but not every other week. */
static void
test_rate (void)
{
  guint answered[FOULEE_N_HINTS] = { 0 };
  guint unanswered[FOULEE_N_HINTS] = { 0 };
  guint lists = 0;
  guint repeated = 0;

  for (guint32 seed = 1; seed <= N_RUNNERS; seed++) {
    g_auto (Runner) runner = { 0 };
    g_autoptr (GArray) ignored = NULL;
    g_autoptr (GArray) heeded = NULL;

    runner_draw (&runner, seed);
    runner_live (&runner);
    ignored = hints_of (&runner);
    heeded = answer_all (&runner);
    count (ignored, unanswered, &repeated);
    count (heeded, answered, &lists);
  }
  for (int kind = 0; kind < FOULEE_N_HINTS; kind++)
    g_test_message ("kind %d: %.2f a year, %.2f unanswered", kind,
                    (double) answered[kind] / N_RUNNERS, (double) unanswered[kind] / N_RUNNERS);
  g_test_message ("lists: %.2f a year, %.2f unanswered", (double) lists / N_RUNNERS,
                  (double) repeated / N_RUNNERS);
  g_assert_cmpuint (lists, >=, 1 * N_RUNNERS);
  g_assert_cmpuint (lists, <=, 7 * N_RUNNERS);
  g_assert_cmpuint (repeated, <=, 11 * N_RUNNERS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/hint-rate/rate", test_rate);
  return g_test_run ();
}
