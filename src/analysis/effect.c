/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/effect.h"

#include <math.h>

#include "analysis/arrangement.h"

#define FOR_DOTS 6
#define FOR_ESTIMATE 10
#define FOR_LIKELY 15
#define LIKELY_P 0.10

/* An interval of 90 % holds the shifts for which one arrangement in ten is as extreme. */
#define ONE_IN 10

#define LEAST_SD 0.8

/* Differences of the 0–10 scale that lie closer differ by rounding. */
#define TIE 1e-9

/* Both sides of all trials together. */
typedef struct {
  guint n_with;
  guint n_without;
  double sum_with;
  double sum_without;
} Sides;

static int
compare_trials (gconstpointer a, gconstpointer b)
{
  const FouleeTrial *ta = a;
  const FouleeTrial *tb = b;

  if (ta->stratum != tb->stratum)
    return ta->stratum < tb->stratum ? -1 : 1;
  if (!ta->exposed != !tb->exposed)
    return ta->exposed ? -1 : 1;
  return (ta->outcome > tb->outcome) - (ta->outcome < tb->outcome);
}

/* A copy in one order, whatever order the trials come in, so that sums and draws are the same. */
static GArray *
sort_trials (const FouleeTrial *trials, guint n_trials)
{
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (FouleeTrial), n_trials);

  g_array_append_vals (sorted, trials, n_trials);
  g_array_sort (sorted, compare_trials);
  return sorted;
}

static Sides
count_sides (const FouleeTrial *trials, guint n_trials)
{
  Sides sides = { 0 };

  for (guint i = 0; i < n_trials; i++) {
    if (trials[i].exposed) {
      sides.n_with++;
      sides.sum_with += trials[i].outcome;
    } else {
      sides.n_without++;
      sides.sum_without += trials[i].outcome;
    }
  }
  return sides;
}

/* 1/n₁ + 1/n₀: both sides must have trials. */
static double
both_sides (const Sides *sides)
{
  return 1.0 / sides->n_with + 1.0 / sides->n_without;
}

static void
describe (const FouleeTrial *trials, guint n_trials, const Sides *sides, FouleeEffect *effect)
{
  double mean_with = sides->sum_with / sides->n_with;
  double mean_without = sides->sum_without / sides->n_without;
  double squares = 0.0;
  double sd = LEAST_SD;
  double variance;

  for (guint i = 0; i < n_trials; i++) {
    double residual = trials[i].outcome - (trials[i].exposed ? mean_with : mean_without);

    squares += residual * residual;
  }
  if (n_trials > 2)
    sd = MAX (sd, sqrt (squares / (n_trials - 2)));
  variance = sd * sd * both_sides (sides);
  effect->difference = mean_with - mean_without;
  effect->shrunk = effect->difference / (1.0 + variance);
  effect->shrunk_sd = sqrt (variance / (1.0 + variance));
}

static int
compare_descending (gconstpointer a, gconstpointer b)
{
  double da = *(const double *) a;
  double db = *(const double *) b;

  return (da < db) - (da > db);
}

/* How far the shift may lie from the difference before fewer than one arrangement in ten is as
 * extreme: `reaches` says of each how far it is. */
static double
last_reach (GArray *reaches)
{
  g_array_sort (reaches, compare_descending);
  return g_array_index (reaches, double, (reaches->len + ONE_IN - 1) / ONE_IN - 1);
}

/* When δ is taken from the outcomes with, an arrangement's statistic becomes a − δ b, where b is
 * the part of its "with" that was with less that of its "without": 1 in the one that happened,
 * whose a is the difference d. Let g = a − d b, what it comes to at δ = d, where the one that
 * happened comes to 0. Going up from there by u, the arrangement stays as extreme while |g − u b| ≥
 * u: up to g / (1 + b) where g > 0, −g / (1 − b) where g < 0. Going down it is the other way round.
 * So each arrangement is as extreme within one interval around d, and the last shift that one in
 * ten of them reach is the end of the interval: no search is needed. */
static void
find_reaches (const FouleeArrangement *arrangement, const Sides *sides, double a, double difference,
              double *up, double *down)
{
  double one_less_b = (sides->n_with - arrangement->kept) * both_sides (sides);
  double left = a - difference * (1.0 - one_less_b);

  /* What happened, and its mirror image, are as extreme whatever the shift. */
  if (arrangement->kept == sides->n_with ||
      (arrangement->kept == 0 && sides->n_with == sides->n_without)) {
    *up = *down = INFINITY;
    return;
  }
  *up = left > 0.0 ? left / (2.0 - one_less_b) : -left / one_less_b;
  *down = left > 0.0 ? left / one_less_b : -left / (2.0 - one_less_b);
}

static void
find_interval (GArray *arrangements, const Sides *sides, FouleeEffect *effect)
{
  g_autoptr (GArray) ups = g_array_sized_new (FALSE, FALSE, sizeof (double), arrangements->len);
  g_autoptr (GArray) downs = g_array_sized_new (FALSE, FALSE, sizeof (double), arrangements->len);
  double all_without = (sides->sum_with + sides->sum_without) / sides->n_without;
  guint n_extreme = 0;

  for (guint i = 0; i < arrangements->len; i++) {
    const FouleeArrangement *one = &g_array_index (arrangements, FouleeArrangement, i);
    double a = one->sum * both_sides (sides) - all_without;
    double up, down;

    find_reaches (one, sides, a, effect->difference, &up, &down);
    g_array_append_val (ups, up);
    g_array_append_val (downs, down);
    if (ABS (a) >= ABS (effect->difference) - TIE)
      n_extreme++;
  }
  effect->upper = effect->difference + last_reach (ups);
  effect->lower = effect->difference - last_reach (downs);
  effect->p = (double) n_extreme / arrangements->len;
}

/* FALSE where so few arrangements are possible that no shift is ever refused. Puts `sorted` into
 * disorder. */
static gboolean
test_by_permutation (GArray *sorted, const Sides *sides, FouleeEffect *effect)
{
  g_autoptr (GArray) arrangements = foulee_arrangements_new (sorted);
  FouleeEffect tested = *effect;

  find_interval (arrangements, sides, &tested);
  if (!isfinite (tested.lower) || !isfinite (tested.upper))
    return FALSE;
  *effect = tested;
  return TRUE;
}

void
foulee_effect_estimate (const FouleeTrial *trials, guint n_trials, FouleeEffect *effect)
{
  g_autoptr (GArray) sorted = sort_trials (trials, n_trials);
  Sides sides = count_sides ((const FouleeTrial *) sorted->data, n_trials);
  guint smaller = MIN (sides.n_with, sides.n_without);

  *effect = (FouleeEffect) {
    .n_with = sides.n_with,
    .n_without = sides.n_without,
    .difference = NAN,
    .shrunk_sd = 1.0,
    .lower = NAN,
    .upper = NAN,
    .p = 1.0,
    .stage = smaller < FOR_DOTS ? FOULEE_EFFECT_COUNTS : FOULEE_EFFECT_DOTS,
  };
  if (smaller > 0)
    describe ((const FouleeTrial *) sorted->data, n_trials, &sides, effect);
  if (smaller >= FOR_ESTIMATE && test_by_permutation (sorted, &sides, effect))
    effect->stage = FOULEE_EFFECT_ESTIMATE;
  effect->p_corrected = effect->p;
}

static gboolean
is_tested (const FouleeEffect *effect)
{
  return effect->stage >= FOULEE_EFFECT_ESTIMATE;
}

/* Its p times the number of tested effects whose p is not smaller. */
static double
multiplied_p (const FouleeEffect *effects, guint n_effects, const FouleeEffect *effect)
{
  guint n = 0;

  for (guint i = 0; i < n_effects; i++)
    if (is_tested (&effects[i]) && effects[i].p >= effect->p)
      n++;
  return MIN (1.0, n * effect->p);
}

void
foulee_effects_correct (FouleeEffect *effects, guint n_effects)
{
  for (guint i = 0; i < n_effects; i++) {
    FouleeEffect *effect = &effects[i];

    effect->p_corrected = effect->p;
    if (!is_tested (effect))
      continue;
    /* No smaller than that of an effect with a smaller p. */
    for (guint j = 0; j < n_effects; j++)
      if (is_tested (&effects[j]) && effects[j].p <= effect->p)
        effect->p_corrected =
            MAX (effect->p_corrected, multiplied_p (effects, n_effects, &effects[j]));
  }
  for (guint i = 0; i < n_effects; i++)
    if (is_tested (&effects[i]))
      effects[i].stage = MIN (effects[i].n_with, effects[i].n_without) >= FOR_LIKELY &&
                                 effects[i].p_corrected < LIKELY_P
                             ? FOULEE_EFFECT_LIKELY
                             : FOULEE_EFFECT_ESTIMATE;
}
