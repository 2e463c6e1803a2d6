/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/timeline-words.h"

#include <math.h>

#include "analysis/dose.h"
#include "chart/forecast-words.h"
#include "chart/one-run-words.h"
#include "chart/when-words.h"

#define HOUR G_GINT64_CONSTANT (3600)
#define DAY (24 * HOUR)

/* What was read off so long ago is how it is; what is older is told with its time, then with its
 * day. */
#define PRESENT_HOURS 6
#define RECENT_HOURS 24

/* A planned run is told of where its day after still lies in the forecast, and only as long before
 * it as the forecast can say something about. */
#define SOONEST_HOURS 6
#define AFTER_HOURS 24

#define DESCRIBED_DAYS 14

/* ---- Places and levels ----------------------------------------------------------------------- */

char *
foulee_level_range_label (int low, int high, const FouleeLanguage *language)
{
  if (low == high)
    return g_strdup_printf ("%d", low);
  /* Translators: the lowest and the highest of a range of levels. There is a word joiner (U+2060)
   * on either side of the dash, lest a line be broken there. */
  return g_strdup_printf (foulee_trc (language, "range of levels", "%d\u2060–\u2060%d"), low, high);
}

char *
foulee_timeline_title (FouleeSeries series, const FouleeLanguage *language)
{
  if (series == FOULEE_SERIES_LEGS)
    return g_strdup (foulee_tr (language, "Soreness of the legs"));
  return g_strdup (foulee_region_label ((FouleeRegion) series, language));
}

static char *
range_at (const FouleeTimelineView *view, int index)
{
  const FouleeForecastPoint *point = &view->course->points[index];

  return foulee_level_range_label (point->q10, point->q90, view->language);
}

static FouleeInstant
moment (const FouleeTimelineView *view, gint64 at)
{
  return foulee_instant_in_zone (view->zone, at);
}

/* ---- How it is ------------------------------------------------------------------------------- */

static char *
say_old (const FouleeTimelineView *view, const FouleeLevelReading *reading)
{
  FouleeDate date;
  g_autofree char *day = NULL;

  foulee_instant_to_civil (reading->at, &date, NULL);
  day = foulee_format_date (view->language, date, FOULEE_DATE_SHORT);
  if (view->timeline->series == FOULEE_SERIES_LEGS)
    /* Translators: a level of soreness, and a date: "Last reading 5, on Tue 17 Nov." */
    return g_strdup_printf (foulee_tr (view->language, "Last reading %d, on %s."), reading->level,
                            day);
  /* Translators: a place such as "Left calf", a level of soreness, and a date. */
  return g_strdup_printf (
      foulee_tr (view->language, "%s: last reading %d, on %s."),
      foulee_region_label ((FouleeRegion) view->timeline->series, view->language), reading->level,
      day);
}

static char *
say_present (const FouleeTimelineView *view, int level)
{
  const char *place;

  if (view->timeline->series == FOULEE_SERIES_LEGS && level == 0)
    return g_strdup (foulee_tr (view->language, "Your legs are not sore."));
  if (view->timeline->series == FOULEE_SERIES_LEGS)
    /* Translators: the level of soreness now, 1 to 10. */
    return g_strdup_printf (foulee_tr (view->language, "Your leg soreness is %d of 10."), level);
  place = foulee_region_label ((FouleeRegion) view->timeline->series, view->language);
  if (level == 0)
    /* Translators: a place such as "Left calf". */
    return g_strdup_printf (foulee_tr (view->language, "%s: not sore."), place);
  /* Translators: a place such as "Left calf", and the level of soreness now, 1 to 10. */
  return g_strdup_printf (foulee_tr (view->language, "%s: %d of 10."), place, level);
}

/* "at 06:54 today": no more than a day ago. */
static char *
name_recent (const FouleeTimelineView *view, gint64 at)
{
  FouleeDate date, today;
  int seconds;
  g_autofree char *time = NULL;

  foulee_instant_to_civil (moment (view, at), &date, &seconds);
  foulee_instant_to_civil (moment (view, view->now), &today, NULL);
  time = foulee_format_time (view->language, seconds);
  if (date == today)
    /* Translators: %s is a time of day, as in the next one. */
    return g_strdup_printf (foulee_trc (view->language, "when", "at %s today"), time);
  return g_strdup_printf (foulee_trc (view->language, "when", "at %s yesterday"), time);
}

static char *
say_recent (const FouleeTimelineView *view, const FouleeLevelReading *reading)
{
  g_autofree char *when = name_recent (view, reading->at.seconds);
  const char *place;

  if (view->timeline->series == FOULEE_SERIES_LEGS && reading->level == 0)
    /* Translators: %s is when, "at 06:54 today", as in those below. */
    return g_strdup_printf (foulee_tr (view->language, "Your legs were not sore %s."), when);
  if (view->timeline->series == FOULEE_SERIES_LEGS)
    /* Translators: a level of soreness, 1 to 10, and when. */
    return g_strdup_printf (foulee_tr (view->language, "Your leg soreness was %d of 10 %s."),
                            reading->level, when);
  place = foulee_region_label ((FouleeRegion) view->timeline->series, view->language);
  if (reading->level == 0)
    /* Translators: a place such as "Left calf", and when. */
    return g_strdup_printf (foulee_tr (view->language, "%s: not sore %s."), place, when);
  /* Translators: a place such as "Left calf", a level of soreness, 1 to 10, and when. */
  return g_strdup_printf (foulee_tr (view->language, "%s: %d of 10 %s."), place, reading->level,
                          when);
}

static char *
say_now (const FouleeTimelineView *view)
{
  const FouleeLevelReading *last = foulee_timeline_last (view->timeline);

  if (last == NULL && view->timeline->series == FOULEE_SERIES_LEGS)
    return g_strdup (foulee_tr (view->language, "No reading of your legs yet."));
  if (last == NULL)
    /* Translators: a place such as "Left calf". */
    return g_strdup_printf (
        foulee_tr (view->language, "%s: no reading yet."),
        foulee_region_label ((FouleeRegion) view->timeline->series, view->language));
  if (view->now - last->at.seconds > RECENT_HOURS * HOUR)
    return say_old (view, last);
  if (view->now - last->at.seconds > PRESENT_HOURS * HOUR)
    return say_recent (view, last);
  return say_present (view, last->level);
}

/* ---- What comes ------------------------------------------------------------------------------ */

/* By what is planned, with what is usually assumed of the rest. */
static double
hardness (const FouleeRun *run)
{
  const FouleeEffortHabit none = { 0 };
  const FouleeDose dose = foulee_dose_of_run (run, &none, NULL);

  return dose.load + dose.descent;
}

/* The planned run that the days to come turn on, the hardest; NULL for none. Owned by the history.
 */
static const FouleeRun *
find_planned (const FouleeTimelineView *view)
{
  FouleeHistory *history = foulee_findings_history (view->timeline->findings);
  const guint n = foulee_history_n (history, FOULEE_KIND_RUN);
  const gint64 last = view->now + (FOULEE_COURSE_HOURS - AFTER_HOURS) * HOUR;
  const FouleeRun *planned = NULL;

  for (guint i = foulee_history_find (history, FOULEE_KIND_RUN, view->now); i < n; i++) {
    const FouleeRun *run = foulee_history_run (history, i);

    if (foulee_run_end (run) > last)
      break;
    if (run->planned == 1 && (planned == NULL || hardness (run) > hardness (planned)))
      planned = run;
  }
  return planned;
}

static int
hour_of (const FouleeTimelineView *view, int index)
{
  int seconds;

  foulee_instant_to_civil (moment (view, view->course->points[index].at), NULL, &seconds);
  return seconds / 3600;
}

/* Two days on, in the evening; with a run planned, the last evening or other moment before it. −1
 * where that is too soon. */
static int
find_expected (const FouleeTimelineView *view, const FouleeRun *planned)
{
  const int two_days = 48 / FOULEE_COURSE_STEP;
  const int a_day = 24 / FOULEE_COURSE_STEP;
  int last = two_days + 1;

  if (planned != NULL)
    last = MIN (last, (int) ((planned->start.seconds - view->now) / HOUR) / FOULEE_COURSE_STEP);
  if (last * FOULEE_COURSE_STEP < SOONEST_HOURS)
    return -1;
  for (int i = last; i > 0 && i > last - a_day; i--)
    if (hour_of (view, i) >= 18 && hour_of (view, i) < 24)
      return i;
  return last;
}

static char *
say_expected (const FouleeTimelineView *view)
{
  const int index = view->course != NULL ? find_expected (view, find_planned (view)) : -1;
  const FouleeForecastPoint *point;
  g_autofree char *range = NULL;
  g_autofree char *when = NULL;

  if (index < 0)
    return NULL;
  point = &view->course->points[index];
  range = range_at (view, index);
  when = foulee_when_title (moment (view, point->at), moment (view, view->now), view->language);
  /* Translators: when ("Friday evening"), the level of soreness that is to be expected then, and
   * the range in which it is likely to lie ("1–3"). */
  return g_strdup_printf (foulee_tr (view->language, "%s: about %d (%s)."), when,
                          (int) lround (point->mean), range);
}

char *
foulee_timeline_sentence (const FouleeTimelineView *view)
{
  g_autofree char *now = say_now (view);
  g_autofree char *expected = say_expected (view);

  if (expected == NULL)
    return g_steal_pointer (&now);
  return g_strdup_printf ("%s %s", now, expected);
}

/* ---- What else there is to say --------------------------------------------------------------- */

static char *
name_after (const FouleeRun *run, const char *run_day, const char *range, const char *day,
            const FouleeLanguage *language)
{
  switch (run->run_kind) {
  case FOULEE_RUN_EASY:
    /* Translators, of this and those below: of soreness. The day of the week of a run that is
     * planned, a range of levels ("1–4"), and the day of the week on which that is to be expected.
     */
    return g_strdup_printf (foulee_tr (language, "After %s’s easy run, %s on %s."), run_day, range,
                            day);
  case FOULEE_RUN_LONG:
    return g_strdup_printf (foulee_tr (language, "After %s’s long run, %s on %s."), run_day, range,
                            day);
  case FOULEE_RUN_TEMPO:
    return g_strdup_printf (foulee_tr (language, "After %s’s tempo run, %s on %s."), run_day, range,
                            day);
  case FOULEE_RUN_INTERVALS:
    return g_strdup_printf (foulee_tr (language, "After %s’s intervals, %s on %s."), run_day, range,
                            day);
  case FOULEE_RUN_HILLS:
    return g_strdup_printf (foulee_tr (language, "After %s’s hills, %s on %s."), run_day, range,
                            day);
  case FOULEE_RUN_RACE:
    return g_strdup_printf (foulee_tr (language, "After %s’s race, %s on %s."), run_day, range,
                            day);
  case FOULEE_RUN_TRAIL:
    return g_strdup_printf (foulee_tr (language, "After %s’s trail run, %s on %s."), run_day, range,
                            day);
  case FOULEE_RUN_TREADMILL:
    return g_strdup_printf (foulee_tr (language, "After %s’s treadmill run, %s on %s."), run_day,
                            range, day);
  default:
    return g_strdup_printf (foulee_tr (language, "After %s’s run, %s on %s."), run_day, range, day);
  }
}

static char *
say_after (const FouleeTimelineView *view)
{
  const FouleeRun *run = find_planned (view);
  g_autofree char *range = NULL;
  int index;

  if (run == NULL)
    return NULL;
  index = (int) ((foulee_run_end (run) - view->now) / HOUR + AFTER_HOURS) / FOULEE_COURSE_STEP;
  index = MIN (index, FOULEE_COURSE_POINTS - 1);
  range = range_at (view, index);
  return name_after (
      run, foulee_spoken_weekday (run->start, view->language), range,
      foulee_spoken_weekday (moment (view, view->course->points[index].at), view->language),
      view->language);
}

/* What no forecast is there for, and what would bring one. */
static const char *
say_missing (const FouleeTimelineView *view)
{
  const FouleeSeries series = view->timeline->series;

  if (foulee_timeline_last (view->timeline) == NULL)
    return foulee_tr (view->language, "The line begins with your first check-in; two or three "
                                      "more, a day apart, show how soreness comes and goes.");
  if (series == FOULEE_SERIES_LEGS)
    return NULL;
  if (!foulee_region_is_muscle ((FouleeRegion) series))
    return foulee_tr (view->language,
                      "Shown as entered: soreness after runs is forecast for muscles only.");
  return foulee_tr (view->language, "Shown as entered; the forecast is for the legs as a whole.");
}

char *
foulee_timeline_detail (const FouleeTimelineView *view)
{
  const FouleeForecast *forecast;
  g_autofree char *after = NULL;
  g_autofree char *nearest = NULL;
  GString *text;

  if (view->course == NULL)
    return g_strdup (say_missing (view));
  text = g_string_new (NULL);
  forecast = foulee_findings_forecast (view->timeline->findings, view->timeline->series);
  after = say_after (view);
  if (after != NULL)
    g_string_append (text, after);
  if (!forecast->is_own)
    g_string_append_printf (text, " %s",
                            foulee_tr (view->language, "Typical of runners, not yet yours."));
  nearest = foulee_forecast_nearest_note (forecast, view->language);
  if (nearest != NULL)
    g_string_append_printf (text, " %s", nearest);
  g_strstrip (text->str);
  if (*text->str == '\0')
    return g_string_free (text, TRUE), NULL;
  return g_string_free_and_steal (text);
}

/* ---- Numbers --------------------------------------------------------------------------------- */

static void
describe_past (GString *text, const FouleeTimelineView *view)
{
  const GArray *days = view->timeline->days;
  guint n = 0, runs = 0;
  int lowest = 10, highest = 0;

  for (guint i = days->len - MIN (days->len, DESCRIBED_DAYS); i < days->len; i++)
    runs += g_array_index (days, FouleeTimelineDay, i).n_runs;
  for (guint i =
           foulee_level_readings_find (view->timeline->readings, view->now - DESCRIBED_DAYS * DAY);
       i < view->timeline->readings->len; i++) {
    const int level = g_array_index (view->timeline->readings, FouleeLevelReading, i).level;

    lowest = MIN (lowest, level);
    highest = MAX (highest, level);
    n++;
  }
  if (n == 0) {
    g_string_append (text, foulee_tr (view->language, "No readings in the last 14 days."));
  } else {
    g_autofree char *range = foulee_level_range_label (lowest, highest, view->language);

    /* Translators: how often soreness was read off, and the lowest and highest level: "1–4". */
    g_string_append_printf (text,
                            foulee_trn (view->language, "%u reading in the last 14 days: %s.",
                                        "%u readings in the last 14 days: %s.", n),
                            n, range);
  }
  g_string_append_c (text, ' ');
  /* Translators: in the last 14 days. */
  g_string_append_printf (text, foulee_trn (view->language, "%u run.", "%u runs.", runs), runs);
}

/* What was done to the runner and taken in these days, each once, by its name. */
static void
describe_treatments (GString *text, const FouleeTimelineView *view)
{
  FouleeHistory *history = foulee_findings_history (view->timeline->findings);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i =
           foulee_history_find (history, FOULEE_KIND_ACTION, view->now - DESCRIBED_DAYS * DAY);
       i < foulee_history_n (history, FOULEE_KIND_ACTION); i++) {
    const FouleeAction *action = foulee_history_action (history, i);
    g_autofree char *name = foulee_action_name (action, view->language);

    if (!foulee_action_is_compared ((FouleeActionKind) action->action_kind) &&
        action->at.seconds <= view->now &&
        !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
      g_ptr_array_add (names, g_steal_pointer (&name));
  }
  if (names->len == 0)
    return;
  g_ptr_array_add (names, NULL);
  list = g_strjoinv (", ", (char **) names->pdata);
  g_string_append_c (text, ' ');
  /* Translators: names of what was done at a clinic, and taken, in the last 14 days. */
  g_string_append_printf (text, foulee_tr (view->language, "Treatments and medicine: %s."), list);
}

char *
foulee_timeline_description (const FouleeTimelineView *view)
{
  GString *text = g_string_new (NULL);

  describe_past (text, view);
  describe_treatments (text, view);
  for (int hours = 24; view->course != NULL && hours <= FOULEE_COURSE_HOURS; hours += 24) {
    g_autofree char *range = range_at (view, hours / FOULEE_COURSE_STEP);

    g_string_append_c (text, ' ');
    /* Translators: how many hours ahead, and the range in which soreness is likely to lie. */
    g_string_append_printf (text, foulee_tr (view->language, "In %d h, expect %s."), hours, range);
  }
  return g_string_free_and_steal (text);
}
