/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/load-words.h"

#include <math.h>

/* So many weeks before the present one are its measure. */
#define N_WEEKS_BEFORE 4

/* Standard deviations to either side of 80 % of a normal distribution. */
#define SDS_OF_80_PERCENT 1.2816

char *
foulee_week_distance_label (const FouleeWeek *week, FouleeUnits units,
                            const FouleeLanguage *language)
{
  if (week->distance == 0)
    return g_strdup (foulee_trc (language, "distance of a week without runs", "–"));
  return foulee_format_distance (language, units, week->distance);
}

char *
foulee_change_label (gint64 now, gint64 before, const FouleeLanguage *language)
{
  const double percent = before > 0 ? ((double) now / (double) before - 1) * 100 : 0;
  g_autofree char *number = NULL;

  if (before <= 0)
    return g_strdup ("");
  number = foulee_format_number (language, percent, 0);
  return g_strdup_printf (lround (percent) > 0 ? foulee_trc (language, "change", "+%s%%")
                                               : foulee_trc (language, "change", "%s%%"),
                          number);
}

char *
foulee_part_label (double part, const FouleeLanguage *language)
{
  g_autofree char *number = foulee_format_number (language, round (part * 100), 0);

  return g_strdup_printf (foulee_trc (language, "part of a whole", "%s%%"), number);
}

/* ---- Runs beyond ----------------------------------------------------------------------------- */

gboolean
foulee_reach_is_beyond (const FouleeRunReach *reach)
{
  return reach->reach == FOULEE_REACH_SMALL || reach->reach == FOULEE_REACH_MODERATE ||
         reach->reach == FOULEE_REACH_LARGE;
}

char *
foulee_reach_excess_label (const FouleeRunReach *reach, const FouleeLanguage *language)
{
  return foulee_change_label (reach->run->distance, reach->longest_before, language);
}

char *
foulee_reach_sentence (const FouleeRunReach *reach, int day_start, FouleeUnits units,
                       const FouleeLanguage *language)
{
  const FouleeDate day = foulee_record_day (reach->run, day_start);
  g_autofree char *distance = foulee_format_distance (language, units, reach->run->distance);
  g_autofree char *date = foulee_format_date (language, day, FOULEE_DATE_DAY);
  g_autofree char *excess = foulee_part_label (reach->excess, language);

  return g_strdup_printf (
      foulee_trc (language, "distance, date, how much longer",
                  "Your %s on %s went %s beyond your longest run of the 30 days before."),
      distance, date, excess);
}

char *
foulee_reach_reason (FouleeReach reach, const FouleeLanguage *language)
{
  g_autofree char *rate = foulee_format_number (language, foulee_reach_injury_rate (reach), 2);

  switch (reach) {
  case FOULEE_REACH_SMALL:
    return g_strdup_printf (
        foulee_tr (
            language,
            "In a study of 5205 runners, the injury rate was %s times as high after runs "
            "that went 10 to 30%% beyond the longest of the 30 days before (Frandsen 2025)."),
        rate);
  case FOULEE_REACH_MODERATE:
    return g_strdup_printf (
        foulee_tr (
            language,
            "In a study of 5205 runners, the injury rate was %s times as high after runs "
            "that went 30 to 100%% beyond the longest of the 30 days before (Frandsen 2025)."),
        rate);
  case FOULEE_REACH_LARGE:
    return g_strdup_printf (
        foulee_tr (language,
                   "In a study of 5205 runners, the injury rate was %s times as high after runs "
                   "more than twice as long as the longest of the 30 days before (Frandsen 2025)."),
        rate);
  case FOULEE_REACH_UNKNOWN:
  case FOULEE_REACH_WITHIN:
  default:
    g_return_val_if_reached (NULL);
  }
}

const FouleeRunReach *
foulee_load_last_beyond (const FouleeFindings *findings, FouleeDate first, FouleeDate last)
{
  const int day_start = foulee_history_day_start (foulee_findings_history (findings));

  for (guint i = foulee_findings_n_reaches (findings); i-- > 0;) {
    const FouleeRunReach *reach = foulee_findings_reach (findings, i);
    const FouleeDate day = foulee_record_day (reach->run, day_start);

    if (day >= first && day <= last && foulee_reach_is_beyond (reach))
      return reach;
  }
  return NULL;
}

const FouleeRunReach *
foulee_load_furthest_beyond (const FouleeFindings *findings, FouleeDate first, FouleeDate last)
{
  const int day_start = foulee_history_day_start (foulee_findings_history (findings));
  const FouleeRunReach *furthest = NULL;
  guint low = 0, high = foulee_findings_n_reaches (findings);

  /* The first run that may be of these days: days of a journal never lie further from their moment
   * than two. */
  while (low < high) {
    const guint middle = (low + high) / 2;

    if (foulee_findings_reach (findings, middle)->run->start.seconds < (gint64) (first - 2) * 86400)
      low = middle + 1;
    else
      high = middle;
  }
  for (guint i = low; i < foulee_findings_n_reaches (findings); i++) {
    const FouleeRunReach *reach = foulee_findings_reach (findings, i);
    const FouleeDate day = foulee_record_day (reach->run, day_start);

    if (day > last + 2)
      break;
    if (day >= first && day <= last && foulee_reach_is_beyond (reach) &&
        (furthest == NULL || reach->excess > furthest->excess))
      furthest = reach;
  }
  return furthest;
}

const FouleeRunReach *
foulee_load_week_beyond (const FouleeFindings *findings, guint week)
{
  const FouleeDate first = foulee_findings_week (findings, week)->first;

  return foulee_load_furthest_beyond (findings, first, first + 6);
}

/* ---- Weeks ----------------------------------------------------------------------------------- */

/* The week `back` weeks before the present one; NULL where there is none. */
static const FouleeWeek *
week_back (const FouleeFindings *findings, guint back)
{
  const guint n = foulee_findings_n_weeks (findings);

  return back < n ? foulee_findings_week (findings, n - 1 - back) : NULL;
}

/* What was not recorded is not 0. */
static char *
distance_so_far (const FouleeWeek *week, FouleeUnits units, const FouleeLanguage *language)
{
  if (week->distance > 0)
    return foulee_format_distance (language, units, week->distance);
  return g_strdup (week->n_runs == 0 ? foulee_trc (language, "run this week", "No run")
                                     : foulee_trc (language, "run this week", "No distance"));
}

/* Runs were done, but how far is not known: no number stands for that week. */
static gboolean
is_unmeasured (const FouleeWeek *week)
{
  return week->n_runs > 0 && week->distance == 0;
}

/* How many weeks before the present one it can be compared with. */
static guint
count_before (const FouleeFindings *findings)
{
  guint n = 0;

  while (n < N_WEEKS_BEFORE && week_back (findings, n + 1) != NULL &&
         !is_unmeasured (week_back (findings, n + 1)))
    n++;
  return n;
}

/* The mean of the weeks before the present one, metres; 0 where no distance is known. */
static gint64
mean_before (const FouleeFindings *findings, guint n)
{
  gint64 distance = 0;

  for (guint i = 1; i <= n; i++)
    distance += week_back (findings, i)->distance;
  return n > 0 ? distance / n : 0;
}

static char *
tell_this_week (const FouleeFindings *findings, FouleeUnits units, const FouleeLanguage *language)
{
  const FouleeWeek *present = week_back (findings, 0);
  const guint n = count_before (findings);
  const gint64 mean = mean_before (findings, n);
  g_autofree char *now = distance_so_far (present, units, language);
  g_autofree char *before = foulee_format_distance (language, units, mean);

  if (present->distance + mean == 0)
    return g_strdup (foulee_tr (language, "How far you run a week appears here once your runs have "
                                          "a distance: note it with the next one."));
  if (mean == 0)
    return g_strdup_printf (
        foulee_tr (language, "%s so far this week. From next week on, this shows how it compares."),
        now);
  return g_strdup_printf (
      foulee_trn (language, "%s so far this week, %s the week before.",
                  "%s so far this week, %s a week on average in the %u weeks before.", n),
      now, before, n);
}

char *
foulee_load_sentence (const FouleeFindings *findings, FouleeDate first, FouleeDate last,
                      FouleeUnits units, const FouleeLanguage *language)
{
  const FouleeRunReach *beyond = foulee_load_last_beyond (findings, first, last);

  if (beyond != NULL)
    return foulee_reach_sentence (
        beyond, foulee_history_day_start (foulee_findings_history (findings)), units, language);
  if (foulee_findings_n_weeks (findings) > 0)
    return tell_this_week (findings, units, language);
  return g_strdup (
      foulee_tr (language, "How far you run a week appears here with your first run: log it with "
                           "its distance."));
}

char *
foulee_load_change_sentence (const FouleeFindings *findings, FouleeUnits units,
                             const FouleeLanguage *language)
{
  const FouleeWeek *last = week_back (findings, 1);
  const FouleeWeek *before = week_back (findings, 2);
  g_autofree char *distance = NULL, *change = NULL;
  double part;

  if (before == NULL || before->distance == 0 || is_unmeasured (last))
    return NULL;
  if (last->distance == 0) {
    distance = foulee_format_distance (language, units, before->distance);
    return g_strdup_printf (foulee_tr (language, "No run last week, %s the week before."),
                            distance);
  }
  part = (double) last->distance / (double) before->distance - 1.0;
  distance = foulee_format_distance (language, units, last->distance);
  change = foulee_part_label (fabs (part), language);
  if (lround (part * 100) == 0)
    return g_strdup_printf (foulee_tr (language, "Last week %s, as much as the week before."),
                            distance);
  return g_strdup_printf (
      part > 0
          ? foulee_trc (language, "distance, part", "Last week %s, %s more than the week before.")
          : foulee_trc (language, "distance, part", "Last week %s, %s less than the week before."),
      distance, change);
}

char *
foulee_load_strain_sentence (const FouleeFindings *findings, const FouleeLanguage *language)
{
  const FouleeWeek *week = week_back (findings, 1);
  g_autofree char *load = NULL, *monotony = NULL, *strain = NULL;

  if (week == NULL || !isfinite (week->monotony))
    return NULL;
  load = foulee_format_number (language, week->load, 0);
  monotony = foulee_format_number (language, week->monotony, 1);
  strain = foulee_format_number (language, week->strain, 0);
  return g_strdup_printf (
      week->monotony > FOULEE_NOTABLE_MONOTONY
          ? foulee_tr (language,
                       "Last week: load %s (effort × minutes), monotony %s, strain %s. Above "
                       "2, the days were notably alike.")
          : foulee_tr (language, "Last week: load %s (effort × minutes), monotony %s, strain %s."),
      load, monotony, strain);
}

char *
foulee_load_rest_sentence (const FouleeFindings *findings, const FouleeLanguage *language)
{
  const guint in_a_row = foulee_findings_days_since_rest (findings);
  const guint n = foulee_findings_n_reaches (findings);
  const int day_start = foulee_history_day_start (foulee_findings_history (findings));
  const FouleeDate today = foulee_findings_today (findings);
  guint days;

  if (in_a_row > 1)
    return g_strdup_printf (foulee_trn (language, "%u day in a row with a run.",
                                        "%u days in a row with a run.", in_a_row),
                            in_a_row);
  if (n == 0)
    return NULL;
  days = (guint) MAX (
      today - foulee_record_day (foulee_findings_reach (findings, n - 1)->run, day_start), 0);
  if (days < 2)
    return g_strdup (days == 0 ? foulee_tr (language, "Last run today.")
                               : foulee_tr (language, "Last run yesterday."));
  return g_strdup_printf (
      foulee_trn (language, "Last run %u day ago.", "Last run %u days ago.", days), days);
}

/* ---- What a dose does ------------------------------------------------------------------------ */

void
foulee_dose_range (const FouleeDoseEffect *effect, double *low, double *high)
{
  const double reach = SDS_OF_80_PERCENT * effect->sd;

  *low = MAX (effect->mean - reach, 0.0);
  *high = MAX (effect->mean + reach, 0.0);
}

static char *
tell_dose (const char *amount, const FouleeDoseEffect *effect, const FouleeLanguage *language)
{
  const double shown = MAX (round (effect->mean * 10) / 10, 0.0);
  g_autofree char *mean = foulee_format_number (language, shown, 1);
  g_autofree char *low = NULL, *high = NULL;
  double from, to;

  foulee_dose_range (effect, &from, &to);
  low = foulee_format_number (language, from, 1);
  high = foulee_format_number (language, to, 1);
  return g_strdup_printf (
      foulee_trn (language, "%s adds about %s points at the peak (likely range %s to %s).",
                  "%s adds about %s points at the peak (likely range %s to %s).", (gulong) shown),
      amount, mean, low, high);
}

/* What is missing. */
static char *
tell_untold (const FouleeSoreness *soreness, const char *amount, const FouleeLanguage *language)
{
  const guint n = soreness->readings->len;

  if (n < 10)
    return g_strdup_printf (
        foulee_trn (language, "It takes ten readings to tell what %s adds: so far there is %u.",
                    "It takes ten readings to tell what %s adds: so far there are %u.", n),
        amount, n);
  return g_strdup_printf (
      foulee_tr (language, "Your readings do not show yet what %s adds: that takes runs that "
                           "differ in this, with check-ins in the days after."),
      amount);
}

char *
foulee_load_effort_sentence (const FouleeSoreness *soreness, const FouleeLanguage *language)
{
  const FouleeDoseEffect *effect = &soreness->per_load;

  if (!effect->told)
    return tell_untold (soreness, foulee_tr (language, "an hour at effort 5"), language);
  return tell_dose (foulee_tr (language, "An hour at effort 5"), effect, language);
}

char *
foulee_load_descent_sentence (const FouleeSoreness *soreness, FouleeUnits units,
                              const FouleeLanguage *language)
{
  const FouleeDoseEffect *effect = &soreness->per_descent;
  g_autofree char *climb = foulee_format_climb (language, units, FOULEE_METRES_PER_DESCENT);
  g_autofree char *amount = g_strdup_printf (foulee_tr (language, "a descent of %s"), climb);
  g_autofree char *beginning = g_strdup_printf (foulee_tr (language, "A descent of %s"), climb);

  if (!effect->told)
    return tell_untold (soreness, amount, language);
  return tell_dose (beginning, effect, language);
}

char *
foulee_load_dose_note (const FouleeSoreness *soreness, const FouleeDoseEffect *effect,
                       const FouleeLanguage *language)
{
  const guint n = soreness->readings->len;
  const double shown = MAX (round (effect->mean * 10) / 10, 0.0);
  g_autofree char *mean = foulee_format_number (language, shown, 1);

  if (effect->told)
    /* Translators: what effort, or descent, does to the legs. */
    return g_strdup_printf (
        foulee_trn (language, "Yours, from %u reading.", "Yours, from %u readings.", n), n);
  return g_strdup_printf (
      foulee_trn (
          language,
          "Until then, forecasts assume about %s points, mostly from what is typical of runners.",
          "Until then, forecasts assume about %s points, mostly from what is typical of runners.",
          (gulong) shown),
      mean);
}

/* ---- Shoes ----------------------------------------------------------------------------------- */

void
foulee_shoe_convention (FouleeUnits units, gint64 *from, gint64 *to)
{
  const gboolean metric = units == FOULEE_UNITS_METRIC;

  *from = metric ? 500000 : llround (300 * FOULEE_METRES_PER_MILE);
  *to = metric ? 800000 : llround (500 * FOULEE_METRES_PER_MILE);
}

char *
foulee_shoe_distance_label (gint64 distance, FouleeUnits units, const FouleeLanguage *language)
{
  const gboolean metric = units == FOULEE_UNITS_METRIC;
  g_autofree char *run =
      distance > 0 ? foulee_format_distance (language, units, distance)
                   : g_strdup (foulee_trc (language, "distance of a shoe", "No distance yet"));

  return g_strdup_printf (metric
                              ? foulee_tr (language, "%s; by convention replaced at 500 to 800 km")
                              : foulee_tr (language, "%s; by convention replaced at 300 to 500 mi"),
                          run);
}
