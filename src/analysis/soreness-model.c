/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/soreness-model-private.h"

#include <math.h>
#include <string.h>

/* Hypotheses are dropped from the 31st reading on, when their weight is e^−12 of the best one's. */
#define READINGS_BEFORE_PRUNING 30
#define PRUNING_DISTANCE 12.0

/* Runs whose amplitudes correlate more closely than this cannot be told apart. */
#define TOGETHER_CORRELATION (-0.7)

/* The expected peak is looked for up to this hour. */
#define PEAK_HOURS 120

static const double noises[] = { 0.2, 0.6, 1.8 };
static const double fast_sds[] = { 0.4, 1.2 };
static const double baseline_log_priors[FOULEE_N_BASELINES] = { 2.0, 0.0, -1.0 };

G_STATIC_ASSERT (FOULEE_N_HYPOTHESES == FOULEE_N_KERNELS * G_N_ELEMENTS (noises) *
                                            G_N_ELEMENTS (fast_sds) * FOULEE_N_BASELINES);

/* Brings the best log-weight to 0, and the weights up to date with them. */
static void
weigh (FouleeSorenessModel *self)
{
  double best = -INFINITY;
  double sum = 0.0;

  for (guint i = 0; i < self->n_hypotheses; i++)
    best = MAX (best, self->hypotheses[i].log_weight);
  for (guint i = 0; i < self->n_hypotheses; i++) {
    FouleeHypothesis *hypothesis = &self->hypotheses[i];

    hypothesis->log_weight -= best;
    self->weights[i] = exp (hypothesis->log_weight);
    sum += self->weights[i];
  }
  for (guint i = 0; i < self->n_hypotheses; i++)
    self->weights[i] /= sum;
}

static void
prune (FouleeSorenessModel *self)
{
  guint kept = 0;

  self->kernels_wanted = 0;
  for (guint i = 0; i < self->n_hypotheses; i++) {
    if (self->hypotheses[i].log_weight < -PRUNING_DISTANCE)
      continue;
    if (kept != i)
      self->hypotheses[kept] = self->hypotheses[i];
    self->kernels_wanted |= 1u << self->hypotheses[kept].kernel;
    kept++;
  }
  self->n_hypotheses = kept;
}

FouleeSorenessModel *
foulee_soreness_model_new (int n_levels)
{
  FouleeSorenessModel *self;

  g_return_val_if_fail (n_levels >= 2 && n_levels <= FOULEE_MAX_LEVELS, NULL);

  self = g_new0 (FouleeSorenessModel, 1);
  self->n_levels = n_levels;
  self->now = G_MININT64;
  self->kernels_wanted = (1u << FOULEE_N_KERNELS) - 1;
  for (int kernel = 0; kernel < FOULEE_N_KERNELS; kernel++) {
    FouleeKernel shape = foulee_kernel_of_grid (kernel);

    for (gsize noise = 0; noise < G_N_ELEMENTS (noises); noise++)
      for (gsize fast = 0; fast < G_N_ELEMENTS (fast_sds); fast++)
        for (int baseline = 0; baseline < FOULEE_N_BASELINES; baseline++) {
          FouleeHypothesis *hypothesis = &self->hypotheses[self->n_hypotheses++];

          hypothesis->kernel = kernel;
          hypothesis->noise = noises[noise];
          hypothesis->fast_sd = fast_sds[fast];
          hypothesis->baseline = baseline;
          hypothesis->log_weight = foulee_kernel_log_prior (&shape) + baseline_log_priors[baseline];
          foulee_hypothesis_start (hypothesis);
        }
  }
  weigh (self);
  return self;
}

void
foulee_soreness_model_assign (FouleeSorenessModel *self, const FouleeSorenessModel *other)
{
  g_return_if_fail (self->n_levels == other->n_levels);

  memcpy (self, other, offsetof (FouleeSorenessModel, hypotheses));
  memcpy (self->hypotheses, other->hypotheses, other->n_hypotheses * sizeof (FouleeHypothesis));
  self->amplitudes = NULL;
  self->n_amplitudes = 0;
}

FouleeSorenessModel *
foulee_soreness_model_copy (const FouleeSorenessModel *self)
{
  FouleeSorenessModel *copy = g_new (FouleeSorenessModel, 1);

  copy->n_levels = self->n_levels;
  foulee_soreness_model_assign (copy, self);
  return copy;
}

void
foulee_soreness_model_free (FouleeSorenessModel *self)
{
  g_free (self);
}

/* A part of the state over all hypotheses: within each, and between their means. */
static FouleeAmplitude
mixed_state (const FouleeSorenessModel *self, int state)
{
  double mean = 0.0;
  double square = 0.0;

  for (guint i = 0; i < self->n_hypotheses; i++) {
    const FouleeHypothesis *hypothesis = &self->hypotheses[i];
    double own = hypothesis->mean[state];

    mean += self->weights[i] * own;
    square += self->weights[i] *
              (own * own + hypothesis->covariance[foulee_covariance_index (state, state)]);
  }
  return (FouleeAmplitude) { .mean = mean, .variance = MAX (square - mean * mean, 0.0) };
}

static FouleeAmplitude
mixed_amplitude (const FouleeSorenessModel *self, guint slot)
{
  return mixed_state (self, FOULEE_STATE_FIRST_RUN + (int) slot);
}

void
foulee_soreness_model_per_dose (const FouleeSorenessModel *self, FouleeAmplitude *per_load,
                                FouleeAmplitude *per_descent)
{
  *per_load = mixed_state (self, FOULEE_STATE_PER_LOAD);
  *per_descent = mixed_state (self, FOULEE_STATE_PER_DESCENT);
}

static void
remove_run (FouleeSorenessModel *self, guint slot)
{
  guint run = self->runs[slot].run;

  if (run < self->n_amplitudes)
    self->amplitudes[run] = mixed_amplitude (self, slot);
  for (guint i = 0; i < self->n_hypotheses; i++)
    foulee_hypothesis_remove_run (&self->hypotheses[i], (int) slot);
  self->n_runs--;
  for (guint i = slot; i < self->n_runs; i++)
    self->runs[i] = self->runs[i + 1];
}

void
foulee_soreness_model_advance (FouleeSorenessModel *self, gint64 seconds)
{
  FouleeFade fade;

  if (self->now == G_MININT64)
    self->now = seconds;
  if (seconds <= self->now)
    return;

  fade = foulee_fade ((seconds - self->now) / 3600.0);
  self->now = seconds;
  self->kernels_known = FALSE;
  for (guint slot = self->n_runs; slot-- > 0;)
    if (seconds - self->runs[slot].end > FOULEE_RUN_HOURS * 3600)
      remove_run (self, slot);
  for (guint i = 0; i < self->n_hypotheses; i++)
    foulee_hypothesis_fade (&self->hypotheses[i], &fade);
}

void
foulee_soreness_model_add_run (FouleeSorenessModel *self, gint64 end, guint run,
                               const FouleeDose *dose)
{
  foulee_soreness_model_advance (self, end);
  if (self->n_runs == FOULEE_STATE_RUNS)
    remove_run (self, 0);
  self->runs[self->n_runs].end = end;
  self->runs[self->n_runs].run = run;
  self->n_runs++;
  self->kernels_known = FALSE;
  for (guint i = 0; i < self->n_hypotheses; i++)
    foulee_hypothesis_add_run (&self->hypotheses[i], dose);
}

void
foulee_soreness_model_kernels (const FouleeSorenessModel *self, gint64 at,
                               double kernels[FOULEE_N_KERNELS][FOULEE_STATE_RUNS])
{
  for (guint slot = 0; slot < self->n_runs; slot++)
    foulee_kernels_at ((at - self->runs[slot].end) / 3600.0, self->kernels_wanted,
                       &kernels[0][slot], FOULEE_STATE_RUNS);
}

static void
know_kernels (FouleeSorenessModel *self)
{
  if (!self->kernels_known)
    foulee_soreness_model_kernels (self, self->now, self->kernels);
  self->kernels_known = TRUE;
}

void
foulee_soreness_model_add_reading (FouleeSorenessModel *self, gint64 at, int level)
{
  double step = 10.0 / (self->n_levels - 1);
  double lower, upper;

  g_return_if_fail (level >= 0 && level < self->n_levels);

  lower = level == 0 ? -INFINITY : (level - 0.5) * step;
  upper = level == self->n_levels - 1 ? INFINITY : (level + 0.5) * step;

  foulee_soreness_model_advance (self, at);
  know_kernels (self);
  for (guint i = 0; i < self->n_hypotheses; i++) {
    FouleeHypothesis *hypothesis = &self->hypotheses[i];

    foulee_hypothesis_read (hypothesis, self->kernels[hypothesis->kernel], lower, upper,
                            self->n_levels);
  }
  weigh (self);
  self->n_readings++;
  if (self->n_readings > READINGS_BEFORE_PRUNING) {
    prune (self);
    weigh (self);
  }
}

guint
foulee_soreness_model_n_readings (const FouleeSorenessModel *self)
{
  return self->n_readings;
}

void
foulee_soreness_model_shares (FouleeSorenessModel *self, FouleeShares *shares)
{
  double sum = 0.0;

  know_kernels (self);
  shares->n_runs = self->n_runs;
  shares->background = 0.0;
  for (guint slot = 0; slot < self->n_runs; slot++)
    shares->runs[slot] = (FouleeShare) { .run = self->runs[slot].run, .together = slot };

  for (guint i = 0; i < self->n_hypotheses; i++) {
    const FouleeHypothesis *hypothesis = &self->hypotheses[i];
    const double *kernel = self->kernels[hypothesis->kernel];
    const double *mean = hypothesis->mean;
    double background =
        mean[FOULEE_STATE_BASELINE] + mean[FOULEE_STATE_FAST] + mean[FOULEE_STATE_SLOW];

    shares->background += self->weights[i] * MAX (background, 0.0);
    for (guint slot = 0; slot < self->n_runs; slot++)
      shares->runs[slot].share +=
          self->weights[i] * MAX (mean[FOULEE_STATE_FIRST_RUN + slot], 0.0) * kernel[slot];
  }
  sum = shares->background;
  for (guint slot = 0; slot < self->n_runs; slot++)
    sum += shares->runs[slot].share;
  if (!(sum > 0.0))
    return;
  shares->background /= sum;
  for (guint slot = 0; slot < self->n_runs; slot++)
    shares->runs[slot].share /= sum;
}

/* The covariance of two amplitudes over all hypotheses: within each, and between their means. */
static double
mixed_covariance (const FouleeSorenessModel *self, guint later, guint earlier)
{
  int row = FOULEE_STATE_FIRST_RUN + (int) later;
  int column = FOULEE_STATE_FIRST_RUN + (int) earlier;
  double product = 0.0;

  for (guint i = 0; i < self->n_hypotheses; i++) {
    const FouleeHypothesis *hypothesis = &self->hypotheses[i];

    product += self->weights[i] * (hypothesis->mean[row] * hypothesis->mean[column] +
                                   hypothesis->covariance[foulee_covariance_index (row, column)]);
  }
  return product - mixed_amplitude (self, later).mean * mixed_amplitude (self, earlier).mean;
}

void
foulee_soreness_model_attribute (FouleeSorenessModel *self, FouleeShares *shares)
{
  foulee_soreness_model_shares (self, shares);
  for (guint later = 1; later < self->n_runs; later++) {
    double later_variance = mixed_amplitude (self, later).variance;

    for (guint earlier = 0; earlier < later; earlier++) {
      double sds = sqrt (later_variance * mixed_amplitude (self, earlier).variance);

      if (mixed_covariance (self, later, earlier) < TOGETHER_CORRELATION * sds) {
        shares->runs[later].together = shares->runs[earlier].together;
        break;
      }
    }
  }
}

gboolean
foulee_soreness_model_amplitude (const FouleeSorenessModel *self, guint run,
                                 FouleeAmplitude *amplitude)
{
  for (guint slot = 0; slot < self->n_runs; slot++) {
    if (self->runs[slot].run == run) {
      *amplitude = mixed_amplitude (self, slot);
      return TRUE;
    }
  }
  return FALSE;
}

void
foulee_soreness_model_keep_amplitudes (FouleeSorenessModel *self, FouleeAmplitude *amplitudes,
                                       guint n)
{
  self->amplitudes = amplitudes;
  self->n_amplitudes = amplitudes ? n : 0;
}

/* The hour of the kernel's own peak below which `part` of the weight lies. */
static double
peak_quantile (const double weights[FOULEE_N_KERNELS], double part)
{
  double below = 0.0;
  double hours = 0.0;

  for (int i = 0; i < FOULEE_N_KERNELS; i++) {
    hours = foulee_kernel_of_grid (i).peak;
    below += weights[i];
    if (below >= part && i % FOULEE_N_KERNEL_FORMS == FOULEE_N_KERNEL_FORMS - 1)
      break;
  }
  return hours;
}

gboolean
foulee_soreness_model_expected_peak (const FouleeSorenessModel *self, FouleeExpectedPeak *peak)
{
  double weights[FOULEE_N_KERNELS] = { 0 };
  double at_once = 0.0;
  double highest = 0.0;

  for (guint i = 0; i < self->n_hypotheses; i++)
    weights[self->hypotheses[i].kernel] += self->weights[i];
  for (int i = 0; i < FOULEE_N_KERNELS; i++)
    if (foulee_kernel_of_grid (i).at_once > 0.0)
      at_once += weights[i];
  if (at_once > 0.5)
    return FALSE;

  for (int hour = 1; hour <= PEAK_HOURS; hour++) {
    double values[FOULEE_N_KERNELS];
    double mean = 0.0;

    foulee_kernels_at (hour, (1u << FOULEE_N_KERNELS) - 1, values, 1);
    for (int i = 0; i < FOULEE_N_KERNELS; i++)
      mean += weights[i] * values[i];
    if (mean > highest) {
      highest = mean;
      peak->hours = hour;
    }
  }
  peak->first = peak_quantile (weights, 0.1);
  peak->last = peak_quantile (weights, 0.9);
  return TRUE;
}

const FouleeHypothesis *
foulee_soreness_model_hypotheses (const FouleeSorenessModel *self, guint *n_hypotheses,
                                  const double **weights)
{
  *n_hypotheses = self->n_hypotheses;
  *weights = self->weights;
  return self->hypotheses;
}
