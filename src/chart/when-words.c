/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/when-words.h"

#include "base/capital.h"

typedef enum {
  PART_MORNING,
  PART_NOON,
  PART_AFTERNOON,
  PART_EVENING,
  PART_NIGHT,
} Part;

static Part
part_of_day (int hour)
{
  if (hour >= 5 && hour < 11)
    return PART_MORNING;
  if (hour >= 11 && hour < 14)
    return PART_NOON;
  if (hour >= 14 && hour < 18)
    return PART_AFTERNOON;
  return hour >= 18 && hour < 22 ? PART_EVENING : PART_NIGHT;
}

static const char *
name_today (Part part, const FouleeLanguage *language)
{
  switch (part) {
  case PART_MORNING:
    return foulee_trc (language, "when", "this morning");
  case PART_NOON:
    return foulee_trc (language, "when", "around noon today");
  case PART_AFTERNOON:
    return foulee_trc (language, "when", "this afternoon");
  case PART_EVENING:
    return foulee_trc (language, "when", "this evening");
  case PART_NIGHT:
    return foulee_trc (language, "when", "tonight");
  }
  g_return_val_if_reached ("");
}

static const char *
name_tomorrow (Part part, const FouleeLanguage *language)
{
  switch (part) {
  case PART_MORNING:
    return foulee_trc (language, "when", "tomorrow morning");
  case PART_NOON:
    return foulee_trc (language, "when", "tomorrow around noon");
  case PART_AFTERNOON:
    return foulee_trc (language, "when", "tomorrow afternoon");
  case PART_EVENING:
    return foulee_trc (language, "when", "tomorrow evening");
  case PART_NIGHT:
    return foulee_trc (language, "when", "tomorrow night");
  }
  g_return_val_if_reached ("");
}

static const char *
weekday_of (FouleeDate date, const FouleeLanguage *language)
{
  return foulee_weekday_name (language, foulee_date_weekday (date), FALSE);
}

static char *
name_later (Part part, FouleeDate date, const FouleeLanguage *language)
{
  const char *weekday = weekday_of (date, language);

  switch (part) {
  case PART_MORNING:
    /* Translators: %s is a day of the week, as in those below. */
    return g_strdup_printf (foulee_trc (language, "when", "%s morning"), weekday);
  case PART_NOON:
    return g_strdup_printf (foulee_trc (language, "when", "%s around noon"), weekday);
  case PART_AFTERNOON:
    return g_strdup_printf (foulee_trc (language, "when", "%s afternoon"), weekday);
  case PART_EVENING:
    return g_strdup_printf (foulee_trc (language, "when", "%s evening"), weekday);
  case PART_NIGHT:
    return g_strdup_printf (foulee_trc (language, "when", "%s night"), weekday);
  }
  g_return_val_if_reached (NULL);
}

/* The day to which a moment belongs in speech: a night, to the day on which it begins. */
static FouleeDate
spoken_day (FouleeInstant at, int *hour)
{
  FouleeDate date;
  int seconds;

  foulee_instant_to_civil (at, &date, &seconds);
  *hour = seconds / 3600;
  return *hour < 5 ? date - 1 : date;
}

char *
foulee_when_label (FouleeInstant at, FouleeInstant now, const FouleeLanguage *language)
{
  int hour, hour_now;
  FouleeDate date = spoken_day (at, &hour);
  FouleeDate today = spoken_day (now, &hour_now);
  Part part = part_of_day (hour);

  /* Before dawn, what one calls today begins with the morning to come. */
  if (hour_now < 5 && date == today + 1 && part != PART_NIGHT)
    return g_strdup (name_today (part, language));
  if (hour_now < 5)
    return date == today ? g_strdup (name_today (part, language))
                         : name_later (part, date, language);
  if (date == today)
    return g_strdup (name_today (part, language));
  return date == today + 1 ? g_strdup (name_tomorrow (part, language))
                           : name_later (part, date, language);
}

char *
foulee_when_title (FouleeInstant at, FouleeInstant now, const FouleeLanguage *language)
{
  g_autofree char *label = foulee_when_label (at, now, language);

  return foulee_capital (label);
}

const char *
foulee_spoken_weekday (FouleeInstant at, const FouleeLanguage *language)
{
  int hour;

  return weekday_of (spoken_day (at, &hour), language);
}

char *
foulee_moment_label (FouleeInstant at, const FouleeLanguage *language)
{
  FouleeDate date;
  int seconds;
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;

  foulee_instant_to_civil (at, &date, &seconds);
  day = foulee_format_date (language, date, FOULEE_DATE_SHORT);
  time = foulee_format_time (language, seconds);
  /* Translators: a day and a time: "Mon 2 Nov, 07:10". */
  return g_strdup_printf (foulee_trc (language, "moment", "%s, %s"), day, time);
}
