/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/soreness-state.h"

#include "analysis/soreness-model-private.h"

#include <string.h>

#define HEAD_SIZE offsetof (FouleeSorenessModel, kernels_known)
#define HYPOTHESIS_HEAD_SIZE offsetof (FouleeHypothesis, mean)

struct _FouleeSorenessState {
  gatomicrefcount references;
  gsize length;
  char bytes[];
};

static gsize
mean_size (int size)
{
  return (gsize) size * sizeof (double);
}

static gsize
covariance_size (int size)
{
  return (gsize) foulee_covariance_index (size, 0) * sizeof (double);
}

static char *
put (char *to, gconstpointer from, gsize length)
{
  memcpy (to, from, length);
  return to + length;
}

static const char *
get (const char *from, gpointer to, gsize length)
{
  memcpy (to, from, length);
  return from + length;
}

FouleeSorenessState *
foulee_soreness_state_new (const FouleeSorenessModel *model)
{
  /* All hypotheses know the same runs. */
  int size = FOULEE_STATE_FIRST_RUN + (int) model->n_runs;
  gsize each = sizeof (double) + HYPOTHESIS_HEAD_SIZE + mean_size (size) + covariance_size (size);
  gsize length = HEAD_SIZE + model->n_hypotheses * each;
  FouleeSorenessState *self = g_malloc (sizeof (FouleeSorenessState) + length);
  char *to;

  g_atomic_ref_count_init (&self->references);
  self->length = length;
  to = put (self->bytes, model, HEAD_SIZE);
  to = put (to, model->weights, model->n_hypotheses * sizeof (double));
  for (guint i = 0; i < model->n_hypotheses; i++) {
    const FouleeHypothesis *hypothesis = &model->hypotheses[i];

    to = put (to, hypothesis, HYPOTHESIS_HEAD_SIZE);
    to = put (to, hypothesis->mean, mean_size (size));
    to = put (to, hypothesis->covariance, covariance_size (size));
  }
  return self;
}

FouleeSorenessState *
foulee_soreness_state_ref (FouleeSorenessState *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
foulee_soreness_state_unref (FouleeSorenessState *self)
{
  if (g_atomic_ref_count_dec (&self->references))
    g_free (self);
}

void
foulee_soreness_state_restore (const FouleeSorenessState *self, FouleeSorenessModel *model)
{
  const char *from = get (self->bytes, model, HEAD_SIZE);
  int size = FOULEE_STATE_FIRST_RUN + (int) model->n_runs;

  model->kernels_known = FALSE;
  from = get (from, model->weights, model->n_hypotheses * sizeof (double));
  for (guint i = 0; i < model->n_hypotheses; i++) {
    FouleeHypothesis *hypothesis = &model->hypotheses[i];

    from = get (from, hypothesis, HYPOTHESIS_HEAD_SIZE);
    from = get (from, hypothesis->mean, mean_size (size));
    from = get (from, hypothesis->covariance, covariance_size (size));
  }
  g_assert (from == self->bytes + self->length);
}
