/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/timeline-values.h"

#include <math.h>

#include "analysis/dose.h"
#include "chart/run-words.h"
#include "chart/when-words.h"

#define HOUR G_GINT64_CONSTANT (3600)

/* A run further back has nothing to do with a reading any more. */
#define AFTER_RUN_HOURS 120

/* What is known of a moment, and what of that. */
static char *
tell (const char *when, const char *what, const FouleeLanguage *language)
{
  /* Translators: when, and what it was: "Thu 19 Nov, 06:45: 5 of 10". */
  return g_strdup_printf (foulee_trc (language, "value in a chart", "%s: %s"), when, what);
}

static char *
tell_at (FouleeInstant at, const char *what, const FouleeLanguage *language)
{
  g_autofree char *when = foulee_moment_label (at, language);

  return tell (when, what, language);
}

/* ---- Soreness -------------------------------------------------------------------------------- */

/* Hours since the last run ended; −1 where there is none to speak of. */
static int
hours_after_run (FouleeHistory *history, gint64 at)
{
  guint i = foulee_history_find (history, FOULEE_KIND_RUN, at);

  while (i-- > 0) {
    const FouleeRun *run = foulee_history_run (history, i);
    const gint64 end = foulee_run_end (run);

    if (at - run->start.seconds > AFTER_RUN_HOURS * HOUR)
      return -1;
    if (run->planned != 1 && end <= at)
      return (int) ((at - end + HOUR / 2) / HOUR);
  }
  return -1;
}

static const char *
name_origin (FouleeHistory *history, gint64 at, const FouleeLanguage *language)
{
  const guint i = foulee_history_find (history, FOULEE_KIND_CHECK_IN, at);
  int origin = FOULEE_UNSET;

  if (i < foulee_history_n (history, FOULEE_KIND_CHECK_IN))
    origin = foulee_history_check_in (history, i)->origin;
  switch (origin) {
  case FOULEE_ORIGIN_NONE_EVERYWHERE:
    return foulee_trc (language, "where a value comes from", "check-in, none everywhere");
  case FOULEE_ORIGIN_NOTIFICATION:
    return foulee_trc (language, "where a value comes from", "check-in, from a reminder");
  default:
    return foulee_trc (language, "where a value comes from", "check-in");
  }
}

char *
foulee_level_words (const FouleeTimeline *timeline, const FouleeLevelReading *reading,
                    const FouleeLanguage *language)
{
  FouleeHistory *history = foulee_findings_history (timeline->findings);
  const char *origin = name_origin (history, reading->at.seconds, language);
  const int hours = hours_after_run (history, reading->at.seconds);
  g_autofree char *what = NULL;

  if (hours < 0)
    /* Translators: a level of soreness, and where it comes from ("check-in"). */
    what = g_strdup_printf (foulee_tr (language, "%d of 10; %s"), reading->level, origin);
  else
    /* Translators: a level of soreness, the hours since the last run, and where the level comes
     * from ("check-in"). */
    what = g_strdup_printf (foulee_tr (language, "%d of 10, %d h after a run; %s"), reading->level,
                            hours, origin);
  return tell_at (reading->at, what, language);
}

static const char *
name_method (FouleeForecastMethod method, const FouleeLanguage *language)
{
  switch (method) {
  case FOULEE_FORECAST_SAME_AS_NOW:
    return foulee_trc (language, "where a value comes from", "same as now");
  case FOULEE_FORECAST_AVERAGE:
    return foulee_trc (language, "where a value comes from", "recent average");
  case FOULEE_FORECAST_MODEL:
    break;
  }
  return foulee_trc (language, "where a value comes from", "forecast");
}

char *
foulee_forecast_words (const FouleeForecastPoint *point, FouleeForecastMethod method,
                       GTimeZone *zone, const FouleeLanguage *language)
{
  const int level = (int) lround (point->mean);
  const char *source = name_method (method, language);
  g_autofree char *what = NULL;

  if (point->q10 == point->q90)
    /* Translators: a level of soreness that is to be expected, and "forecast". */
    what = g_strdup_printf (foulee_tr (language, "about %d; %s"), level, source);
  else
    /* Translators: a level of soreness that is to be expected, the range it is likely in, and
     * "forecast". */
    what = g_strdup_printf (foulee_tr (language, "about %d, 8 times in 10 from %d to %d; %s"),
                            level, point->q10, point->q90, source);
  return tell_at (foulee_instant_in_zone (zone, point->at), what, language);
}

/* ---- Runs ------------------------------------------------------------------------------------ */

static const char *
name_source (const FouleeRun *run, const FouleeLanguage *language)
{
  if (run->planned == 1)
    return foulee_trc (language, "where a value comes from", "planned");
  if (run->source != FOULEE_SOURCE_FILE)
    return foulee_trc (language, "where a value comes from", "typed");
  return run->source_name != NULL
             ? run->source_name
             : foulee_trc (language, "where a value comes from", "imported run");
}

char *
foulee_session_words (const FouleeRun *run, FouleeUnits units, const FouleeLanguage *language)
{
  const double load = foulee_run_session_load (run);
  const char *source = name_source (run, language);
  g_autofree char *title = foulee_run_title (run, units, language);
  g_autofree char *what = NULL;

  if (isnan (load)) {
    /* Translators: a run ("Easy, 5.2 km in 31:40"), and where it comes from. */
    what = g_strdup_printf (foulee_tr (language, "%s; load not known without effort and time; %s"),
                            title, source);
  } else {
    g_autofree char *number = foulee_format_number (language, load, 0);

    /* Translators: a run ("Easy, 5.2 km in 31:40"), its load, effort and minutes, and where it
     * comes from. */
    what = g_strdup_printf (foulee_tr (language, "%s; load %s, effort %d × %d min; %s"), title,
                            number, run->rpe, (run->duration + 30) / 60, source);
  }
  return tell_at (run->start, what, language);
}

char *
foulee_warm_up_short_label (const FouleeRun *run, const FouleeLanguage *language)
{
  if (run->warm_up == FOULEE_WARM_UP_NONE)
    return g_strdup (foulee_trc (language, "warm-up", "none"));
  if (run->warm_up_minutes == FOULEE_UNSET)
    return g_strdup (foulee_trc (language, "warm-up", "yes"));
  return g_strdup_printf (foulee_trc (language, "warm-up", "%d min"), run->warm_up_minutes);
}

char *
foulee_warm_up_words (const FouleeRun *run, const FouleeLanguage *language)
{
  g_autofree char *what = NULL;

  if (run->warm_up == FOULEE_WARM_UP_NONE)
    return tell_at (run->start, foulee_tr (language, "no warm-up"), language);
  if (run->warm_up_minutes == FOULEE_UNSET)
    return tell_at (run->start, foulee_tr (language, "with warm-up"), language);
  what = g_strdup_printf (foulee_tr (language, "warm-up %d min"), run->warm_up_minutes);
  return tell_at (run->start, what, language);
}

/* ---- Nights and days ------------------------------------------------------------------------- */

char *
foulee_sleep_number (double seconds, const FouleeLanguage *language)
{
  return foulee_format_number (language, seconds / (double) HOUR, 1);
}

char *
foulee_drinks_number (double millilitres, FouleeUnits units, const FouleeLanguage *language)
{
  if (units == FOULEE_UNITS_IMPERIAL)
    return foulee_format_number (language, millilitres / FOULEE_MILLILITRES_PER_OUNCE, 0);
  return foulee_format_number (language, millilitres / 1000, 1);
}

char *
foulee_sleep_words (const FouleeTimelineDay *day, const FouleeLanguage *language)
{
  g_autofree char *date = foulee_format_date (language, day->date, FOULEE_DATE_SHORT);
  g_autofree char *hours = foulee_format_hours (language, day->sleep);

  /* Translators: the date of waking, and how long was slept: "7 h 40". */
  return g_strdup_printf (foulee_tr (language, "Night to %s: %s"), date, hours);
}

char *
foulee_drinks_words (const FouleeTimelineDay *day, FouleeUnits units,
                     const FouleeLanguage *language)
{
  g_autofree char *date = foulee_format_date (language, day->date, FOULEE_DATE_SHORT);
  g_autofree char *volume = foulee_format_volume (language, units, day->drinks);

  /* Translators: a date, and how much was drunk on it: "1.8 l". */
  return g_strdup_printf (foulee_tr (language, "%s: %s drunk"), date, volume);
}

/* ---- Recovery and conditions ----------------------------------------------------------------- */

/* Characters. */
#define LONGEST_SHORT_NAME 14

/* One or two words, since they stand beside one another in a narrow strip. */
static const FouleeWord short_actions[] = {
  [FOULEE_ACTION_FOAM_ROLLING] = FOULEE_WORD ("", "short name of a recovery action", "rolling"),
  [FOULEE_ACTION_MASSAGE] = FOULEE_WORD ("", "short name of a recovery action", "massage"),
  [FOULEE_ACTION_COMPRESSION] = FOULEE_WORD ("", "short name of a recovery action", "socks"),
  [FOULEE_ACTION_COLD_WATER] = FOULEE_WORD ("", "short name of a recovery action", "cold"),
  [FOULEE_ACTION_CONTRAST_BATH] = FOULEE_WORD ("", "short name of a recovery action", "contrast"),
  [FOULEE_ACTION_EASY_MOVEMENT] = FOULEE_WORD ("", "short name of a recovery action", "moving"),
  [FOULEE_ACTION_STRETCHING] = FOULEE_WORD ("", "short name of a recovery action", "stretching"),
  [FOULEE_ACTION_SQUATS] = FOULEE_WORD ("", "short name of a recovery action", "squats"),
  [FOULEE_ACTION_LUNGES] = FOULEE_WORD ("", "short name of a recovery action", "lunges"),
  [FOULEE_ACTION_CALF_RAISES] = FOULEE_WORD ("", "short name of a recovery action", "calf raises"),
  [FOULEE_ACTION_CORE_AND_HIPS] = FOULEE_WORD ("", "short name of a recovery action", "core"),
  [FOULEE_ACTION_CROSS_TRAINING] = FOULEE_WORD ("", "short name of a recovery action", "cross"),
  [FOULEE_ACTION_REST_DAY] = FOULEE_WORD ("", "short name of a recovery action", "rest"),
  [FOULEE_ACTION_FOOD] = FOULEE_WORD ("", "short name of a recovery action", "food"),
  [FOULEE_ACTION_MEDICINE] = FOULEE_WORD ("", "short name of a recovery action", "medicine"),
  [FOULEE_ACTION_CLINIC_MANUAL] = FOULEE_WORD ("", "short name of a recovery action", "manual"),
  [FOULEE_ACTION_CLINIC_NEUROMODULATION] =
      FOULEE_WORD ("", "short name of a recovery action", "neuromod."),
  [FOULEE_ACTION_CLINIC_SHOCKWAVE] =
      FOULEE_WORD ("", "short name of a recovery action", "shockwave"),
  [FOULEE_ACTION_CLINIC_LASER] = FOULEE_WORD ("", "short name of a recovery action", "laser"),
  [FOULEE_ACTION_CLINIC_OTHER] = FOULEE_WORD ("", "short name of a recovery action", "clinic"),
};

/* In a strip of recovery all numbers are minutes; in one of treatments and medicine it is said. */
static char *
add_minutes (const char *name, const FouleeAction *action, const FouleeLanguage *language)
{
  if (action->minutes == FOULEE_UNSET)
    return g_strdup (name);
  if (!foulee_action_is_compared ((FouleeActionKind) action->action_kind))
    /* Translators: a treatment and its minutes: "Osteopathy 30 min". */
    return g_strdup_printf (foulee_trc (language, "treatment", "%s %d\u00a0min"), name,
                            action->minutes);
  /* Translators: a recovery action in a word, and its minutes: "rolling 12". */
  return g_strdup_printf (foulee_trc (language, "recovery action", "%s %d"), name, action->minutes);
}

/* Only treatments and medicine are known by what the runner called them. `length` in characters. */
static char *
name_action (const FouleeAction *action, glong length, const FouleeLanguage *language)
{
  if (action->name != NULL && g_utf8_strlen (action->name, -1) <= length &&
      !foulee_action_is_compared ((FouleeActionKind) action->action_kind))
    return add_minutes (action->name, action, language);
  return add_minutes (foulee_word_label (&short_actions[action->action_kind], language), action,
                      language);
}

char *
foulee_action_short_label (const FouleeAction *action, const FouleeLanguage *language)
{
  return name_action (action, LONGEST_SHORT_NAME, language);
}

char *
foulee_action_brief_label (const FouleeAction *action, const FouleeLanguage *language)
{
  return name_action (action, G_MAXLONG, language);
}

char *
foulee_condition_label (const FouleeCondition *condition, const FouleeLanguage *language)
{
  const char *kind =
      foulee_words_label (&foulee_condition_kinds, condition->condition_kind, language);
  g_autofree char *side = NULL;

  if (condition->side == FOULEE_UNSET)
    return g_strdup (kind);
  side =
      g_utf8_strdown (foulee_words_label (&foulee_condition_sides, condition->side, language), -1);
  /* Translators: a condition, and its side: "Other injury, left". */
  return g_strdup_printf (foulee_trc (language, "condition", "%s, %s"), kind, side);
}
