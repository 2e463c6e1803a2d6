/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/outlook-words.h"

#include <glib/gi18n.h>

#include "chart/forecast-words.h"
#include "chart/when-words.h"

/* ---- The course ------------------------------------------------------------------------------ */

static FouleeInstant
moment (const FouleeCourse *course, int index, GTimeZone *zone)
{
  return foulee_instant_in_zone (zone, course->points[index].at);
}

static char *
when_at (const FouleeCourse *course, int index, GTimeZone *zone)
{
  return foulee_when_label (moment (course, index, zone), moment (course, 0, zone),
                            foulee_language_of_system ());
}

/* The range in which a level is likely to lie, to be put behind it; nothing where that is itself.
 */
static char *
range_of (const FouleeForecastPoint *point)
{
  if (point->q10 == point->q90)
    return g_strdup ("");
  /* Translators: put behind a level of soreness: the range it is likely in, "5 (3 to 7)". */
  return g_strdup_printf (C_ ("behind a level", " (%d to %d)"), point->q10, point->q90);
}

char *
foulee_outlook_sentence (const FouleeCourse *course, GTimeZone *zone)
{
  const int last = FOULEE_COURSE_POINTS - 1;
  const FouleeForecastPoint *highest = &course->points[course->highest];
  const int level = foulee_course_level (course, course->highest);
  const int end_level = foulee_course_level (course, last);
  g_autofree char *when = when_at (course, course->highest, zone);
  g_autofree char *range = range_of (highest);
  g_autofree char *end_range = range_of (&course->points[last]);
  const char *end =
      foulee_spoken_weekday (moment (course, last, zone), foulee_language_of_system ());

  switch (course->kind) {
  case FOULEE_COURSE_PEAK:
    /* Translators: of soreness. When ("tomorrow morning"), its level, the range it is likely in,
     * the level later, and until which day of the week. */
    return g_strdup_printf (
        _ ("<b>Likely to peak %s, at about %d</b>%s, then ease to about %d by %s."), when, level,
        range, end_level, end);
  case FOULEE_COURSE_RISING:
    /* Translators: of soreness: its level, the range it is likely in, and when ("tomorrow
     * morning"). */
    return g_strdup_printf (_ ("<b>Likely to rise to about %d</b>%s %s."), level, range, when);
  case FOULEE_COURSE_EASING:
    /* Translators: of soreness: its level now, a level later, and until which day of the week. */
    return g_strdup_printf (
        _ ("<b>Likely at or past its peak:</b> about %d now, easing to about %d by %s."),
        foulee_course_level (course, 0), end_level, end);
  case FOULEE_COURSE_LOW:
    /* Translators: of soreness: its level, the range it is likely in, and until which day of the
     * week. */
    return g_strdup_printf (_ ("<b>Likely to stay low:</b> about %d%s until %s."), level, range,
                            end);
  case FOULEE_COURSE_STEADY:
    /* Translators: of soreness: its level, the range it is likely in, and until which day of the
     * week. */
    return g_strdup_printf (_ ("<b>Likely to stay at about %d</b>%s until %s."), level, end_range,
                            end);
  }
  g_return_val_if_reached (NULL);
}

/* ---- Numbers --------------------------------------------------------------------------------- */

static char *
percent (double part)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  g_autofree char *number = foulee_format_number (language, part * 100, 0);
  const gboolean tiny = part > 0 && part < 0.005;

  return g_strdup_printf (C_ ("part of a whole", "%s%%"), tiny ? "<1" : number);
}

char *
foulee_outlook_caption (const FouleeCourse *course, GTimeZone *zone, const FouleeForecast *forecast,
                        guint n_readings)
{
  const int a_day = 24 / FOULEE_COURSE_STEP, two_days = 48 / FOULEE_COURSE_STEP;
  g_autofree char *first = when_at (course, a_day, zone);
  g_autofree char *second = when_at (course, two_days, zone);
  g_autofree char *first_part = percent (course->points[a_day].four_or_more);
  g_autofree char *second_part = percent (course->points[two_days].four_or_more);
  /* Translators: the chance of soreness of 4 or more: twice when ("tomorrow evening"), and how many
   * percent. */
  g_autofree char *chances =
      g_strdup_printf (_ ("4 or more: %s %s, %s %s."), first, first_part, second, second_part);
  g_autofree char *nearest = foulee_forecast_nearest_note (forecast, foulee_language_of_system ());
  g_autofree char *whose = NULL;

  if (forecast->is_own)
    /* Translators: whose forecast it is. */
    whose = g_strdup_printf (ngettext ("Yours, %u reading.", "Yours, %u readings.", n_readings),
                             n_readings);
  else
    whose = g_strdup (_ ("Typical of runners, not yet yours."));
  return g_strjoin ("\n", chances, whose, nearest, NULL);
}

char *
foulee_outlook_description (const FouleeCourse *course)
{
  GString *text = g_string_new (_ ("Soreness of the legs, 0 to 10."));

  for (int hours = 24; hours <= FOULEE_COURSE_HOURS; hours += 24) {
    const int index = hours / FOULEE_COURSE_STEP;
    const FouleeForecastPoint *point = &course->points[index];
    g_autofree char *range = range_of (point);
    g_autofree char *chance = percent (point->four_or_more);

    g_string_append_c (text, ' ');
    /* Translators: how many hours ahead, the level of soreness, the range it is likely in, and the
     * chance of 4 or more in percent. */
    g_string_append_printf (text, _ ("In %d h: about %d%s, 4 or more %s."), hours,
                            foulee_course_level (course, index), range, chance);
  }
  return g_string_free_and_steal (text);
}

const char *
foulee_outlook_window_label (const FouleeRun *run)
{
  switch (run->run_kind) {
  case FOULEE_RUN_EASY:
    return _ ("24–72 h after the easy run");
  case FOULEE_RUN_LONG:
    return _ ("24–72 h after the long run");
  case FOULEE_RUN_TEMPO:
    return _ ("24–72 h after the tempo run");
  case FOULEE_RUN_INTERVALS:
    return _ ("24–72 h after the intervals");
  case FOULEE_RUN_HILLS:
    return _ ("24–72 h after the hills");
  case FOULEE_RUN_RACE:
    return _ ("24–72 h after the race");
  case FOULEE_RUN_TRAIL:
    return _ ("24–72 h after the trail run");
  case FOULEE_RUN_TREADMILL:
    return _ ("24–72 h after the treadmill");
  default:
    return _ ("24–72 h after the run");
  }
}
