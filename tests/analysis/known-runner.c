/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "known-runner.h"

#include <math.h>
#include <string.h>

void
known_runner_start (KnownRunner *self, const FouleeSimulatedRunner *runner)
{
  *self = (KnownRunner) {
    .kernel = runner->kernel,
    .hypothesis = { .noise = runner->noise, .fast_sd = runner->fast_sd, .baseline = runner->mode },
    .now = G_MININT64
  };
  foulee_hypothesis_start (&self->hypothesis);
}

static void
advance (KnownRunner *self, gint64 at)
{
  FouleeFade fade;

  if (self->now == G_MININT64)
    self->now = at;
  fade = foulee_fade ((at - self->now) / 3600.0);
  self->now = at;
  foulee_hypothesis_fade (&self->hypothesis, &fade);
  while (self->n_runs > 0 && at - self->ends[0] > FOULEE_RUN_HOURS * 3600) {
    foulee_hypothesis_remove_run (&self->hypothesis, 0);
    self->n_runs--;
    memmove (self->ends, self->ends + 1, self->n_runs * sizeof self->ends[0]);
  }
}

void
known_runner_add_run (KnownRunner *self, gint64 end, const FouleeDose *dose)
{
  advance (self, end);
  g_assert (self->n_runs < FOULEE_STATE_RUNS);
  foulee_hypothesis_add_run (&self->hypothesis, dose);
  self->ends[self->n_runs++] = end;
}

void
known_runner_add_reading (KnownRunner *self, gint64 at, int level, FouleeShares *shares)
{
  const double *mean = self->hypothesis.mean;
  double lower = level == 0 ? -INFINITY : level - 0.5;
  double upper = level == FOULEE_LEVELS - 1 ? INFINITY : level + 0.5;
  double values[FOULEE_STATE_RUNS];
  double sum;

  advance (self, at);
  for (guint i = 0; i < self->n_runs; i++)
    values[i] = foulee_kernel_at (&self->kernel, (at - self->ends[i]) / 3600.0);
  foulee_hypothesis_read (&self->hypothesis, values, lower, upper, FOULEE_LEVELS);

  shares->background =
      MAX (mean[FOULEE_STATE_BASELINE] + mean[FOULEE_STATE_FAST] + mean[FOULEE_STATE_SLOW], 0.0);
  shares->n_runs = self->n_runs;
  sum = shares->background;
  for (guint i = 0; i < self->n_runs; i++) {
    double share = MAX (mean[FOULEE_STATE_FIRST_RUN + i], 0.0) * values[i];

    shares->runs[i] = (FouleeShare) { .share = share, .together = i };
    sum += share;
  }
  if (!(sum > 0.0))
    return;
  shares->background /= sum;
  for (guint i = 0; i < self->n_runs; i++)
    shares->runs[i].share /= sum;
}
