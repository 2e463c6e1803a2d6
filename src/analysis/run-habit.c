/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/run-habit.h"

/* What a day still counts the day after. */
#define KEPT 0.985

/* Before anything is known: three days in ten, a load of 1 at 18:00, and a weekday like the
 * others, which are all as good as a few days of one's own. */
#define PRIOR_RUNS 0.3
#define PRIOR_DAYS 1.0
#define PRIOR_LOAD 0.3
#define PRIOR_SQUARE 0.5
#define PRIOR_HOURS 5.4
#define PRIOR_WEEKDAYS 5.0

void
foulee_run_habit_close_day (FouleeRunHabit *self, FouleeDate date, const FouleeRunDay *day)
{
  int weekday = foulee_date_weekday (date) - 1;

  for (int i = 0; i < 7; i++) {
    self->days[i] *= KEPT;
    self->days_with_run[i] *= KEPT;
  }
  self->all_days = self->all_days * KEPT + 1.0;
  self->all_days_with_run *= KEPT;
  self->loads *= KEPT;
  self->squares *= KEPT;
  self->hours *= KEPT;

  self->days[weekday] += 1.0;
  if (day->n_runs == 0)
    return;
  self->days_with_run[weekday] += 1.0;
  self->all_days_with_run += 1.0;
  self->loads += day->load;
  self->squares += day->load * day->load;
  self->hours += day->hour;
}

double
foulee_run_habit_probability (const FouleeRunHabit *self, FouleeDate date)
{
  int weekday = foulee_date_weekday (date) - 1;
  double overall = (self->all_days_with_run + PRIOR_RUNS) / (self->all_days + PRIOR_DAYS);

  return (self->days_with_run[weekday] + PRIOR_WEEKDAYS * overall) /
         (self->days[weekday] + PRIOR_WEEKDAYS);
}

static gboolean
is_planned (GArray *planned, FouleeDate date)
{
  for (guint i = 0; planned && i < planned->len; i++)
    if (g_array_index (planned, FouleeDate, i) == date)
      return TRUE;
  return FALSE;
}

guint
foulee_run_habit_expect (const FouleeRunHabit *self, FouleeInstant origin, gint64 target,
                         int day_start, gboolean ran_today, GArray *planned,
                         FouleePossibleRun possible[FOULEE_MAX_POSSIBLE_RUNS])
{
  FouleeDate today = foulee_instant_day (origin, day_start);
  FouleeDate last = foulee_instant_day ((FouleeInstant) { target, origin.offset }, day_start);
  double runs = self->all_days_with_run + PRIOR_RUNS;
  double load = (self->loads + PRIOR_LOAD) / runs;
  double square = (self->squares + PRIOR_SQUARE) / runs;
  double hour = (self->hours + PRIOR_HOURS) / runs;
  guint n = 0;

  for (FouleeDate date = today; date <= last && n < FOULEE_MAX_POSSIBLE_RUNS; date++) {
    gint64 end = (gint64) date * 86400 + (gint64) (hour * 3600.0) - origin.offset * 60;

    if ((date == today && ran_today) || end <= origin.seconds || end >= target ||
        is_planned (planned, date))
      continue;
    possible[n++] = (FouleePossibleRun) { .end = end,
                                          .probability = foulee_run_habit_probability (self, date),
                                          .load = load,
                                          .load_variance = MAX (0.0, square - load * load) };
  }
  return n;
}
