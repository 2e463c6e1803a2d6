/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/rules.h"

#include "advice/tell.h"

/* Sleep, food, shoes, and what to ask before a medicine. */

#define HOUR 3600

/* ---- Sleep ----------------------------------------------------------------------------------- */

#define SHORT_NIGHTS 3

static gboolean
short_nights (const FouleeFacts *facts, FouleeReason *reason)
{
  if (facts->rest.short_nights < SHORT_NIGHTS)
    return FALSE;
  foulee_reason_add (reason, "short_nights", facts->rest.short_nights);
  foulee_reason_add (reason, "nights", facts->rest.nights);
  foulee_reason_add (reason, "mean_sleep_h", facts->rest.hours);
  return TRUE;
}

static char *
tell_short_nights (const FouleeReason *reason, const FouleeTelling *telling)
{
  g_autofree char *mean = foulee_format_hours (
      telling->language, (gint64) (foulee_reason_get (reason, "mean_sleep_h") * HOUR));

  return g_strdup_printf (
      foulee_tr (telling->language,
                 "Under 7\u00a0h on %d of the last %d nights; %s on average, from going "
                 "to bed to waking."),
      (int) foulee_reason_get (reason, "short_nights"), (int) foulee_reason_get (reason, "nights"),
      mean);
}

/* ---- Food ------------------------------------------------------------------------------------ */

#define MEAL_HOURS 6

static gboolean
hard_run_just_over (const FouleeFacts *facts, FouleeReason *reason)
{
  /* Not a number where there was no such run. */
  if (!(facts->rest.since_hard_h <= MEAL_HOURS) || facts->rest.hard == NULL)
    return FALSE;
  reason->run = facts->rest.hard;
  foulee_reason_add (reason, "since_run_h", facts->rest.since_hard_h);
  return TRUE;
}

static char *
tell_run_over (const FouleeReason *reason, const FouleeTelling *telling)
{
  g_autofree char *since = foulee_tell_hours (foulee_reason_get (reason, "since_run_h"), telling);
  g_autofree char *run = foulee_tell_run (reason->run, telling);

  return g_strdup_printf (foulee_tr (telling->language, "%s ago you finished %s."), since, run);
}

/* ---- Shoes ----------------------------------------------------------------------------------- */

static gboolean
worn_shoes (const FouleeFacts *facts, FouleeReason *reason)
{
  if (facts->habit.shoe == NULL)
    return FALSE;
  reason->shoe = facts->habit.shoe;
  foulee_reason_add (reason, "shoe_distance_m", (double) facts->habit.shoe_distance);
  return TRUE;
}

static char *
tell_worn_shoes (const FouleeReason *reason, const FouleeTelling *telling)
{
  const FouleeLanguage *language = telling->language;
  g_autofree char *distance = foulee_format_distance (
      language, telling->units, (gint64) foulee_reason_get (reason, "shoe_distance_m"));

  if (telling->units == FOULEE_UNITS_IMPERIAL)
    return g_strdup_printf (
        foulee_tr (language,
                   "“%s”: %s so far; shoes are often replaced between 300 and 500\u00a0mi."),
        reason->shoe->name, distance);
  return g_strdup_printf (
      foulee_tr (language,
                 "“%s”: %s so far; shoes are often replaced between 500 and 800\u00a0km."),
      reason->shoe->name, distance);
}

/* ---- Medicines ------------------------------------------------------------------------------- */

#define MEDICINES 2

static gboolean
medicines_logged (const FouleeFacts *facts, FouleeReason *reason)
{
  if (facts->habit.medicines < MEDICINES)
    return FALSE;
  foulee_reason_add (reason, "medicines_7_days", facts->habit.medicines);
  return TRUE;
}

static char *
tell_medicines (const FouleeReason *reason, const FouleeTelling *telling)
{
  return g_strdup_printf (
      foulee_tr (telling->language, "You logged a medicine %d times in the last 7 days."),
      (int) foulee_reason_get (reason, "medicines_7_days"));
}

static const FouleeRule rules[] = {
  {
      .id = "sleep",
      .findings = "nights",
      .urgency = FOULEE_URGENCY_SOON,
      .group = FOULEE_GROUP_SLEEP,
      .fires = short_nights,
      .action = FOULEE_TEXT ("suggestion", "Make room for 7\u00a0h of sleep"),
      .why = tell_short_nights,
      .grade = FOULEE_GRADE_LOW,
      .evidence =
          FOULEE_TEXT ("evidence", "No clear effect on soreness. It is for your health that "
                                   "7\u00a0h or more are advised."),
      .source = "Watson 2015, Sleep 38:843",
      .minutes = FOULEE_UNSET,
      .factor = FOULEE_FACTOR_SLEEP,
      .quiet_done = 48,
      .quiet_not_now = 72,
      .page = FOULEE_ADVICE_PAGE_HELPS,
  },
  {
      .id = "ordinary_food",
      .findings = "hard and long runs",
      .urgency = FOULEE_URGENCY_SOON,
      .group = FOULEE_GROUP_FOOD,
      .fires = hard_run_just_over,
      .action = FOULEE_TEXT ("suggestion", "An ordinary meal"),
      .why = tell_run_over,
      .grade = FOULEE_GRADE_CONVENTION,
      .evidence = FOULEE_TEXT ("evidence", "No direct evidence for soreness: a meal makes up for "
                                           "what the run used."),
      .source = "Thomas 2016, Med Sci Sports Exerc 48:543",
      .actions = 1u << FOULEE_ACTION_FOOD,
      .minutes = FOULEE_UNSET,
      .factor = -1,
      .quiet_done = MEAL_HOURS,
      .quiet_not_now = 2 * MEAL_HOURS,
      .page = FOULEE_ADVICE_PAGE_HELPS,
  },
  {
      .id = "shoes",
      .findings = "shoes, runs",
      .urgency = FOULEE_URGENCY_HABIT,
      .group = FOULEE_GROUP_SHOES,
      .fires = worn_shoes,
      .action = FOULEE_TEXT ("suggestion", "Look at the wear and fit of your shoes"),
      .why = tell_worn_shoes,
      .grade = FOULEE_GRADE_CONVENTION,
      .evidence = FOULEE_TEXT ("evidence", "The distance is a convention, hardly studied for "
                                           "soreness. Whether they still fit is for you to feel."),
      .source = "Cook 1985, Am J Sports Med 13:248",
      .minutes = FOULEE_UNSET,
      .factor = -1,
      .quiet_done = 28 * 24,
      .quiet_not_now = 14 * 24,
      .page = FOULEE_ADVICE_PAGE_LOAD,
  },
  {
      .id = "ask_pharmacist",
      .findings = "medicines logged",
      .urgency = FOULEE_URGENCY_SOON,
      .group = FOULEE_GROUP_ASK,
      .fires = medicines_logged,
      .action = FOULEE_TEXT ("suggestion", "Ask a pharmacist before taking medicine for soreness"),
      .why = tell_medicines,
      .grade = FOULEE_GRADE_CONVENTION,
      .evidence =
          FOULEE_TEXT ("evidence", "In a trial with 89 runners over 80\u00a0km, 52% (ibuprofen) "
                                   "and 34% (placebo) had a kidney injury by a blood test; "
                                   "this may be chance."),
      .source = "Lipman 2017, Emerg Med J 34:637",
      .minutes = FOULEE_UNSET,
      .factor = -1,
      .quiet_done = 7 * 24,
      .quiet_not_now = 7 * 24,
      .page = FOULEE_ADVICE_PAGE_TIMELINE,
  },
};

const FouleeRuleTable foulee_habit_rules = { rules, G_N_ELEMENTS (rules) };
