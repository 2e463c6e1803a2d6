/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "simple-forecasts.h"

#include "analysis/level-masses.h"

#define N_AVERAGES 5
#define N_RECENT 5
#define STEP (10.0 / (SIMPLE_LEVELS - 1))

/* What all readings together count for where only few are of the same weekday or level. */
#define PRIOR_READINGS 5.0

static const double average_parts[N_AVERAGES] = { 0.05, 0.1, 0.15, 0.3, 0.5 };
static const double recent_parts[N_RECENT] = { 0.02, 0.05, 0.1, 0.15, 0.3 };

G_STATIC_ASSERT (SIMPLE_AVERAGE + N_AVERAGES == SIMPLE_HISTOGRAM);
G_STATIC_ASSERT (SIMPLE_RECENT + N_RECENT == SIMPLE_WEEKDAYS);
G_STATIC_ASSERT (N_SIMPLE == 16);

const char *
simple_name (Simple simple)
{
  static const char *const names[N_SIMPLE] = {
    [SIMPLE_SAME_AS_NOW] = "same as now",
    [SIMPLE_SAME_WEEKDAY] = "same weekday",
    [SIMPLE_AVERAGE] = "average 0.05",
    "average 0.10",
    "average 0.15",
    "average 0.30",
    "average 0.50",
    [SIMPLE_HISTOGRAM] = "histogram",
    [SIMPLE_RECENT] = "recent 0.02",
    "recent 0.05",
    "recent 0.10",
    "recent 0.15",
    "recent 0.30",
    [SIMPLE_WEEKDAYS] = "weekdays",
    [SIMPLE_CHANGES] = "changes",
    [SIMPLE_FROM_THIS_LEVEL] = "from this level",
  };

  return names[simple];
}

static void
score_value (double value, int observed, SimpleScore *score)
{
  score->crps = foulee_level_distance (value, SIMPLE_LEVELS, observed);
  score->distance = score->crps;
}

/* `counts` of each level, and `prior` readings spread as in `others`. */
static void
score_counts (const double *counts, const double *others, double prior, int observed,
              SimpleScore *score)
{
  double masses[SIMPLE_LEVELS];
  double sum = prior;
  int median;

  for (int level = 0; level < SIMPLE_LEVELS; level++)
    sum += counts[level];
  for (int level = 0; level < SIMPLE_LEVELS; level++)
    masses[level] = (counts[level] + prior * others[level]) / sum;
  median = foulee_level_masses_quantile (masses, SIMPLE_LEVELS, 0.5);
  score->crps = foulee_level_masses_crps (masses, SIMPLE_LEVELS, observed);
  score->distance = foulee_level_distance (median * STEP, SIMPLE_LEVELS, observed);
}

static void
score_values (const SimpleReading *readings, guint n, int ahead, int observed, SimpleScore *scores)
{
  FouleeDate target = readings[n - 1].day + ahead;
  int now = readings[n - 1].level;
  int weekday = now;

  for (guint i = 0; i < n; i++)
    if ((target - readings[i].day) % 7 == 0)
      weekday = readings[i].level;
  score_value (now * STEP, observed, &scores[SIMPLE_SAME_AS_NOW]);
  score_value (weekday * STEP, observed, &scores[SIMPLE_SAME_WEEKDAY]);
  for (int which = 0; which < N_AVERAGES; which++) {
    double average = readings[0].level * STEP;

    for (guint i = 1; i < n; i++)
      average += average_parts[which] * (readings[i].level * STEP - average);
    score_value (average, observed, &scores[SIMPLE_AVERAGE + which]);
  }
}

static void
score_recent (const SimpleReading *readings, guint n, const double *even, int observed,
              SimpleScore *scores)
{
  for (int which = 0; which < N_RECENT; which++) {
    double counts[SIMPLE_LEVELS] = { 0 };

    for (guint i = 0; i < n; i++) {
      for (int level = 0; level < SIMPLE_LEVELS; level++)
        counts[level] *= 1.0 - recent_parts[which];
      counts[readings[i].level] += 1.0;
    }
    score_counts (counts, even, 1.0, observed, &scores[SIMPLE_RECENT + which]);
  }
}

/* The reading `ahead` days before the one at `i`, or NULL. */
static const SimpleReading *
reading_before (const SimpleReading *readings, guint i, int ahead)
{
  for (guint j = i; j-- > 0;)
    if (readings[j].day <= readings[i].day - ahead)
      return readings[j].day == readings[i].day - ahead ? &readings[j] : NULL;
  return NULL;
}

void
simple_forecasts_score (const SimpleReading *readings, guint n, int ahead, int observed,
                        SimpleScore scores[N_SIMPLE])
{
  FouleeDate target = readings[n - 1].day + ahead;
  int now = readings[n - 1].level;
  double even[SIMPLE_LEVELS];
  double all[SIMPLE_LEVELS] = { 0 };
  double overall[SIMPLE_LEVELS];
  double weekday[SIMPLE_LEVELS] = { 0 };
  double changed[SIMPLE_LEVELS] = { 0 };
  double followed[SIMPLE_LEVELS] = { 0 };

  for (guint i = 0; i < n; i++) {
    const SimpleReading *before = reading_before (readings, i, ahead);
    int level = readings[i].level;

    all[level] += 1.0;
    if ((target - readings[i].day) % 7 == 0)
      weekday[level] += 1.0;
    if (!before)
      continue;
    changed[CLAMP (now + level - before->level, 0, SIMPLE_LEVELS - 1)] += 1.0;
    if (before->level == now)
      followed[level] += 1.0;
  }
  for (int level = 0; level < SIMPLE_LEVELS; level++) {
    even[level] = 1.0 / SIMPLE_LEVELS;
    overall[level] = (all[level] + even[level]) / (n + 1.0);
  }

  score_values (readings, n, ahead, observed, scores);
  score_counts (all, even, 1.0, observed, &scores[SIMPLE_HISTOGRAM]);
  score_recent (readings, n, even, observed, scores);
  score_counts (weekday, overall, PRIOR_READINGS, observed, &scores[SIMPLE_WEEKDAYS]);
  score_counts (changed, even, 1.0, observed, &scores[SIMPLE_CHANGES]);
  score_counts (followed, overall, PRIOR_READINGS, observed, &scores[SIMPLE_FROM_THIS_LEVEL]);
}
