/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/week.h"

#include <math.h>

#include "analysis/dose.h"

#define DAY_SECONDS G_GINT64_CONSTANT (86400)

/* The loads of the days of a week, from its first. */
typedef struct {
  double days[7];
  gboolean has_run[7];
} DailyLoads;

/* The first day of the week that `day` belongs to. */
static FouleeDate
week_of (FouleeDate day, int first_weekday)
{
  return day - (foulee_date_weekday (day) - first_weekday + 7) % 7;
}

/* The position of the week from `start`; those up to it are added where they are missing. A run
 * dated by the clock of another zone may seem to be of the week before the first: it counts for the
 * first. */
static guint
reach_week (GArray *weeks, GArray *loads, FouleeDate start)
{
  FouleeDate first = weeks->len > 0 ? g_array_index (weeks, FouleeWeek, 0).first : start;
  guint index = (guint) (MAX (start - first, 0) / 7);

  for (guint i = weeks->len; i <= index; i++) {
    FouleeWeek week = { .first = first + 7 * (FouleeDate) i, .monotony = NAN, .strain = NAN };
    DailyLoads none = { 0 };

    g_array_append_val (weeks, week);
    g_array_append_val (loads, none);
  }
  return index;
}

static void
count_run (FouleeWeek *week, DailyLoads *loads, const FouleeRun *run, int day)
{
  const double load = foulee_run_session_load (run);

  week->n_runs++;
  week->n_days += loads->has_run[day] ? 0 : 1;
  loads->has_run[day] = TRUE;
  if (run->distance != FOULEE_UNSET) {
    week->distance += run->distance;
    week->longest = MAX (week->longest, run->distance);
  }
  week->n_runs_without_distance += run->distance == FOULEE_UNSET;
  if (run->descent != FOULEE_UNSET)
    week->descent += run->descent;
  week->n_runs_without_descent += run->descent == FOULEE_UNSET;
  if (!isnan (load)) {
    week->load += load;
    loads->days[day] += load;
  } else {
    week->n_runs_without_load++;
  }
}

gboolean
foulee_week_is_open (const FouleeWeek *week, FouleeDate today)
{
  return today - week->first < 7;
}

gboolean
foulee_week_is_whole (const FouleeWeek *week, FouleeDate last, FouleeDate today)
{
  return last - week->first >= 6 && !foulee_week_is_open (week, today);
}

FouleeWeek
foulee_week_up_to (const FouleeWeek *week, FouleeDate last, const FouleeHistory *history,
                   gint64 until)
{
  const int day_start = foulee_history_day_start (history);
  FouleeWeek part = { .first = week->first, .monotony = NAN, .strain = NAN };
  DailyLoads loads = { 0 };

  if (last - week->first >= 6)
    return *week;
  /* The day of a run may be another than that of its moment in UTC. */
  for (guint i = foulee_history_find (history, FOULEE_KIND_RUN, (week->first - 2) * DAY_SECONDS);
       i < foulee_history_n (history, FOULEE_KIND_RUN); i++) {
    const FouleeRun *run = foulee_history_run (history, i);
    const FouleeDate day = foulee_record_day (run, day_start);

    if (run->start.seconds > (last + 2) * DAY_SECONDS)
      break;
    if (run->planned != 1 && foulee_run_end (run) <= until && day >= week->first && day <= last)
      count_run (&part, &loads, run, day - week->first);
  }
  return part;
}

double
foulee_monotony (const double loads[7])
{
  double mean = 0.0;
  double squares = 0.0;

  for (int day = 0; day < 7; day++)
    mean += loads[day] / 7.0;
  for (int day = 0; day < 7; day++)
    squares += (loads[day] - mean) * (loads[day] - mean);
  /* Days that are alike may differ by rounding. */
  return squares > 1e-9 ? mean / sqrt (squares / 6.0) : NAN;
}

static void
find_monotony (FouleeWeek *week, const DailyLoads *loads)
{
  if (week->n_runs_without_load > 0)
    return;
  week->monotony = foulee_monotony (loads->days);
  week->strain = week->load * week->monotony;
}

void
foulee_weeks_add (GArray *weeks, const FouleeHistory *history, gint64 until, FouleeDate today,
                  int first_weekday)
{
  g_autoptr (GArray) loads = g_array_new (FALSE, FALSE, sizeof (DailyLoads));
  int day_start = foulee_history_day_start (history);

  for (guint i = 0; i < foulee_history_n (history, FOULEE_KIND_RUN); i++) {
    const FouleeRun *run = foulee_history_run (history, i);
    FouleeDate day = foulee_record_day (run, day_start);
    FouleeDate start = week_of (day, first_weekday);
    guint index;

    if (run->planned == 1 || foulee_run_end (run) > until)
      continue;
    index = reach_week (weeks, loads, start);
    count_run (&g_array_index (weeks, FouleeWeek, index), &g_array_index (loads, DailyLoads, index),
               run, day - start);
  }
  if (weeks->len == 0)
    return;
  reach_week (weeks, loads, week_of (today, first_weekday));
  for (guint i = 0; i < weeks->len; i++) {
    FouleeWeek *week = &g_array_index (weeks, FouleeWeek, i);

    if (!foulee_week_is_open (week, today))
      find_monotony (week, &g_array_index (loads, DailyLoads, i));
  }
}
