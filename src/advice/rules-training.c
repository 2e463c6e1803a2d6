/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "advice/fact-runs.h"
#include "advice/rules.h"
#include "advice/tell.h"

/* How much to run today and tomorrow: rest and easy days. Only the first that holds is given, so
 * that their order says what weighs most. */

/* All of these are our choice, but for monotony (Foster 1998). */
#define MANY_HARD_DAYS 5
#define SOME_HARD_DAYS 3
#define MANY_DAYS 7     /* in a row with a run */
#define SORE 4          /* the legs, however they go on */
#define VERY_SORE 7     /* rest, and nothing that soothes */
#define SORE_A_LITTLE 3 /* where it rises, and after a race or a very long run */
#define NOTABLE_MONOTONY 2.0
#define REAL_LOAD 1000.0 /* of a week: 200 minutes at effort 5 */
#define SLOWER 0.05
#define QUALITY_FALL 0.5 /* of 1 … 5 */
#define FATIGUE_RISE 1.0 /* of 0 … 10 */
#define RESTING 2
#define RESTING_ABOVE 2 /* above usual: what is clearly more (Eur J Pain 2004;8:283) */

#define REST_DAY (1u << FOULEE_ACTION_REST_DAY)

/* ---- Illness --------------------------------------------------------------------------------- */

static gboolean
is_ill (const FouleeFacts *facts, FouleeReason *reason)
{
  return facts->rest.ill;
}

static char *
tell_ill (const FouleeReason *reason, const FouleeTelling *telling)
{
  return g_strdup (foulee_tr (telling->language, "You noted that you are ill or have a fever."));
}

/* ---- Days in a row --------------------------------------------------------------------------- */

static gboolean
has_many_hard_days (const FouleeFacts *facts, FouleeReason *reason)
{
  if (facts->load.hard_days < MANY_HARD_DAYS)
    return FALSE;
  foulee_reason_add (reason, "hard_days", facts->load.hard_days);
  return TRUE;
}

static gboolean
has_some_hard_days (const FouleeFacts *facts, FouleeReason *reason)
{
  if (facts->load.hard_days < SOME_HARD_DAYS || facts->load.hard_days >= MANY_HARD_DAYS)
    return FALSE;
  foulee_reason_add (reason, "hard_days", facts->load.hard_days);
  return TRUE;
}

static char *
tell_hard_days (const FouleeReason *reason, const FouleeTelling *telling)
{
  const int days = (int) foulee_reason_get (reason, "hard_days");

  return g_strdup_printf (
      foulee_trn (telling->language,
                  "You ran hard %d day in a row (as much as 40 min at effort 4, or more).",
                  "You ran hard %d days in a row (each as much as 40 min at effort 4, or more).",
                  (gulong) days),
      days);
}

static gboolean
has_no_rest_day (const FouleeFacts *facts, FouleeReason *reason)
{
  if (facts->load.days_since_rest < MANY_DAYS)
    return FALSE;
  foulee_reason_add (reason, "days_running", facts->load.days_since_rest);
  return TRUE;
}

static char *
tell_no_rest_day (const FouleeReason *reason, const FouleeTelling *telling)
{
  const int days = (int) foulee_reason_get (reason, "days_running");

  return g_strdup_printf (foulee_trn (telling->language, "You have run %d day in a row.",
                                      "You have run %d days in a row.", (gulong) days),
                          days);
}

/* ---- Very sore legs -------------------------------------------------------------------------- */

/* Whatever it is, and whatever came before. */
static gboolean
has_very_sore_legs (const FouleeFacts *facts, FouleeReason *reason)
{
  if (facts->sore.legs < VERY_SORE)
    return FALSE;
  foulee_reason_add (reason, "level", facts->sore.legs);
  return TRUE;
}

/* Nothing of what is expected, which would calm. */
static char *
tell_very_sore (const FouleeReason *reason, const FouleeTelling *telling)
{
  return g_strdup_printf (foulee_tr (telling->language, "Leg soreness: %d of 10."),
                          (int) foulee_reason_get (reason, "level"));
}

/* ---- Sore legs ------------------------------------------------------------------------------- */

static void
add_known (FouleeReason *reason, const char *name, double value)
{
  if (!isnan (value))
    foulee_reason_add (reason, name, value);
}

/* What muscles feel after work, and after which run. */
static gboolean
has_sore_legs (const FouleeFacts *facts, FouleeReason *reason)
{
  const FouleeSoreFacts *sore = &facts->sore;

  if (!sore->muscular || sore->run == NULL || sore->legs >= VERY_SORE)
    return FALSE;
  /* After a race, legs that have begun to ease have not recovered yet. */
  if (sore->legs <
      (sore->rising || foulee_run_is_race_or_very_long (sore->run) ? SORE_A_LITTLE : SORE))
    return FALSE;
  foulee_reason_add (reason, "level", sore->legs);
  foulee_reason_add (reason, "rising", sore->to_rise ? 1 : 0);
  if (sore->legs_before >= 0)
    foulee_reason_add (reason, "level_before", sore->legs_before);
  foulee_reason_add (reason, "since_run_h", sore->since_run_h);
  reason->run = sore->run;
  /* What was learnt from other runs says little of it. */
  if (facts->load.steep != NULL) {
    foulee_reason_add (reason, "new_descent", 1);
    return TRUE;
  }
  if (sore->peak_in_h > 0)
    foulee_reason_add (reason, "peak_in_h", sore->peak_in_h);
  else if (!sore->rising)
    add_known (reason, "peak_h", sore->peak_h);
  add_known (reason, "eased_in_h", sore->eased_in_h);
  return TRUE;
}

/* When the peak is to come, and when soreness will have eased, which may be NULL. */
static char *
tell_peak_to_come (const char *peak, const char *end, const FouleeLanguage *language)
{
  if (end == NULL)
    return g_strdup_printf (foulee_tr (language, "The peak is expected in about %s."), peak);
  return g_strdup_printf (
      /* Translators: times: "9 h", "60 h". */
      foulee_tr (language, "The peak is expected in about %s; within about %s, soreness is likely "
                           "to be down to 2 or less."),
      peak, end);
}

/* The same where it is not to come any more: when it comes after a run of this runner's. */
static char *
tell_own_peak (const char *peak, const char *end, const FouleeLanguage *language)
{
  if (end == NULL)
    return g_strdup_printf (foulee_tr (language, "After a run, your peak is expected at about %s."),
                            peak);
  return g_strdup_printf (
      /* Translators: times: "24 h", "60 h". */
      foulee_tr (language, "After a run, your peak is expected at about %s; within about %s from "
                           "now, soreness is likely to be down to 2 or less."),
      peak, end);
}

/* NULL where nothing is known of what is to come. */
static char *
tell_outlook (const FouleeReason *reason, const FouleeTelling *telling)
{
  const FouleeLanguage *language = telling->language;
  const double peak_in = foulee_reason_get (reason, "peak_in_h");
  const double own_peak = foulee_reason_get (reason, "peak_h");
  const double eased_in = foulee_reason_get (reason, "eased_in_h");
  g_autofree char *peak = NULL;
  g_autofree char *end = NULL;

  if (foulee_reason_get (reason, "new_descent") > 0)
    return g_strdup (foulee_tr (
        language, "After more downhill than usual, soreness often peaks one to three days later."));
  if (eased_in >= 1 && !(eased_in <= peak_in))
    end = foulee_tell_hours (eased_in, telling);
  if (!isnan (peak_in) || !isnan (own_peak))
    peak = foulee_tell_hours (isnan (peak_in) ? own_peak : peak_in, telling);
  if (!isnan (peak_in))
    return tell_peak_to_come (peak, end, language);
  if (peak != NULL)
    return tell_own_peak (peak, end, language);
  if (end == NULL)
    return NULL;
  return g_strdup_printf (
      foulee_tr (language, "Within about %s, soreness is likely to be down to 2 or less."), end);
}

/* "5 of 10 and rising", "5 of 10, up from 3", "5 of 10". */
static char *
tell_level (const FouleeReason *reason, const FouleeLanguage *language)
{
  const int level = (int) foulee_reason_get (reason, "level");
  const double before = foulee_reason_get (reason, "level_before");

  if (foulee_reason_get (reason, "rising") > 0)
    return g_strdup_printf (foulee_trc (language, "level of the legs", "%d of 10 and rising"),
                            level);
  if (before < level)
    /* Translators: the level now, and the one before. */
    return g_strdup_printf (foulee_trc (language, "level of the legs", "%d of 10, up from %d"),
                            level, (int) before);
  return g_strdup_printf (foulee_trc (language, "level of the legs", "%d of 10"), level);
}

static char *
tell_sore_legs (const FouleeReason *reason, const FouleeTelling *telling)
{
  g_autofree char *level = tell_level (reason, telling->language);
  g_autofree char *since = foulee_tell_hours (foulee_reason_get (reason, "since_run_h"), telling);
  g_autofree char *run = foulee_tell_run (reason->run, telling);
  g_autofree char *outlook = tell_outlook (reason, telling);
  g_autofree char *now = g_strdup_printf (
      /* Translators: "5 of 10 and rising", "23 h", "a hill run (1 h, effort 7)". */
      foulee_tr (telling->language, "Leg soreness: %s, %s after %s."), level, since, run);

  return outlook != NULL ? g_strjoin (" ", now, outlook, NULL) : g_steal_pointer (&now);
}

/* ---- Sleep and fatigue ----------------------------------------------------------------------- */

static gboolean
sleeps_worse_and_is_tired (const FouleeFacts *facts, FouleeReason *reason)
{
  if (!(facts->rest.quality_fall >= QUALITY_FALL) || !(facts->rest.fatigue_rise >= FATIGUE_RISE))
    return FALSE;
  foulee_reason_add (reason, "sleep_quality_fall", facts->rest.quality_fall);
  foulee_reason_add (reason, "fatigue_rise", facts->rest.fatigue_rise);
  return TRUE;
}

static char *
tell_sleep_and_fatigue (const FouleeReason *reason, const FouleeTelling *telling)
{
  const FouleeLanguage *language = telling->language;
  g_autofree char *fall =
      foulee_format_number (language, foulee_reason_get (reason, "sleep_quality_fall"), 1);
  g_autofree char *rise =
      foulee_format_number (language, foulee_reason_get (reason, "fatigue_rise"), 1);

  return g_strdup_printf (
      foulee_tr (language, "Over the last 7 days your sleep quality was %s lower (on 1–5) and your "
                           "fatigue %s higher (on 0–10) than in the 3 weeks before."),
      fall, rise);
}

/* ---- Soreness that stays --------------------------------------------------------------------- */

static gboolean
stays_sore (const FouleeFacts *facts, FouleeReason *reason)
{
  const FouleeSoreFacts *sore = &facts->sore;

  if (sore->resting < RESTING || sore->resting_usual < 0 ||
      sore->resting < sore->resting_usual + RESTING_ABOVE)
    return FALSE;
  foulee_reason_add (reason, "resting_level", sore->resting);
  foulee_reason_add (reason, "usual_level", sore->resting_usual);
  return TRUE;
}

static char *
tell_stays_sore (const FouleeReason *reason, const FouleeTelling *telling)
{
  return g_strdup_printf (
      foulee_tr (
          telling->language,
          "On a typical morning of the last 7 days your leg soreness was %d; %d is usual for you."),
      (int) foulee_reason_get (reason, "resting_level"),
      (int) foulee_reason_get (reason, "usual_level"));
}

/* ---- Pace ------------------------------------------------------------------------------------ */

static gboolean
gets_slower (const FouleeFacts *facts, FouleeReason *reason)
{
  if (!(facts->load.pace_change >= SLOWER))
    return FALSE;
  foulee_reason_add (reason, "slower_percent", 100 * facts->load.pace_change);
  return TRUE;
}

static char *
tell_slower (const FouleeReason *reason, const FouleeTelling *telling)
{
  g_autofree char *share =
      foulee_tell_percent (foulee_reason_get (reason, "slower_percent") / 100, telling);

  return g_strdup_printf (foulee_tr (telling->language,
                                     "At the same effort, your runs of the last 14 days were %s "
                                     "slower than those of the 6 weeks before."),
                          share);
}

/* ---- Days that are much alike ---------------------------------------------------------------- */

static gboolean
is_monotonous (const FouleeFacts *facts, FouleeReason *reason)
{
  if (!(facts->load.monotony > NOTABLE_MONOTONY) || facts->load.week_load < REAL_LOAD)
    return FALSE;
  foulee_reason_add (reason, "monotony", facts->load.monotony);
  foulee_reason_add (reason, "load", facts->load.week_load);
  foulee_reason_add (reason, "strain", facts->load.strain);
  return TRUE;
}

static char *
tell_monotonous (const FouleeReason *reason, const FouleeTelling *telling)
{
  const FouleeLanguage *language = telling->language;
  g_autofree char *monotony =
      foulee_format_number (language, foulee_reason_get (reason, "monotony"), 1);
  g_autofree char *load = foulee_format_number (language, foulee_reason_get (reason, "load"), 0);
  g_autofree char *strain =
      foulee_format_number (language, foulee_reason_get (reason, "strain"), 0);

  return g_strdup_printf (
      foulee_tr (language, "Your last 7 days were much alike: monotony %s (notable above 2), load "
                           "%s, strain %s."),
      monotony, load, strain);
}

/* ---- The rows -------------------------------------------------------------------------------- */

static const FouleeRule rules[] = {
  {
      .id = "rest_while_ill",
      .findings = "check-ins",
      .urgency = FOULEE_URGENCY_NOW,
      .group = FOULEE_GROUP_TRAINING,
      .effort = FOULEE_EFFORT_REST,
      .fires = is_ill,
      .action = FOULEE_TEXT ("suggestion", "Rest until you feel well again"),
      .why = tell_ill,
      .grade = FOULEE_GRADE_CONVENTION,
      .evidence = FOULEE_TEXT (
          "evidence",
          "Resting while ill, above all with a fever, is usual; it has hardly been studied."),
      .source = "Schwellnus 2016, Br J Sports Med 50:1043",
      .caution = FOULEE_TEXT ("caution", "If it is severe or does not pass, be seen."),
      .actions = REST_DAY,
      .minutes = FOULEE_UNSET,
      .factor = -1,
      .quiet_done = 16,
      .quiet_not_now = 20,
      .page = FOULEE_ADVICE_PAGE_TIMELINE,
  },
  {
      .id = "rest_after_hard_days",
      .findings = "runs",
      .urgency = FOULEE_URGENCY_NOW,
      .group = FOULEE_GROUP_TRAINING,
      .effort = FOULEE_EFFORT_REST,
      .fires = has_many_hard_days,
      .action = FOULEE_TEXT ("suggestion", "Take a rest day"),
      .why = tell_hard_days,
      .grade = FOULEE_GRADE_CONVENTION,
      .evidence = FOULEE_TEXT ("evidence", "Rest days are a convention: there is no direct "
                                           "evidence that they lessen soreness."),
      .source = "Meeusen 2013, Med Sci Sports Exerc 45:186",
      .actions = REST_DAY,
      .minutes = FOULEE_UNSET,
      .factor = -1,
      .quiet_done = 20,
      .quiet_not_now = 20,
      .page = FOULEE_ADVICE_PAGE_LOAD,
  },
  {
      .id = "rest_very_sore",
      .findings = "legs",
      .urgency = FOULEE_URGENCY_NOW,
      .group = FOULEE_GROUP_TRAINING,
      .effort = FOULEE_EFFORT_REST,
      .fires = has_very_sore_legs,
      .action = FOULEE_TEXT ("suggestion", "Rest until it eases"),
      .why = tell_very_sore,
      .grade = FOULEE_GRADE_CONVENTION,
      .evidence = FOULEE_TEXT ("evidence", "Rest days are a convention: there is no direct "
                                           "evidence that they lessen soreness."),
      .source = "Meeusen 2013, Med Sci Sports Exerc 45:186",
      .caution = FOULEE_TEXT ("caution", "Very sore: read the warning signs."),
      .actions = REST_DAY,
      .minutes = FOULEE_UNSET,
      .factor = -1,
      .quiet_done = 20,
      .quiet_not_now = 20,
      .page = FOULEE_ADVICE_PAGE_TIMELINE,
  },
  {
      .id = "easy_day",
      .findings = "legs, runs, forecast",
      .urgency = FOULEE_URGENCY_NOW,
      .group = FOULEE_GROUP_TRAINING,
      .effort = FOULEE_EFFORT_REST,
      .fires = has_sore_legs,
      .action = FOULEE_TEXT ("suggestion", "Keep it easy until the soreness eases"),
      .why = tell_sore_legs,
      .grade = FOULEE_GRADE_CONVENTION,
      .evidence = FOULEE_TEXT (
          "evidence",
          "Sore muscles are weaker for some days. Going easy meanwhile is a convention."),
      .source = "Cheung 2003, Sports Med 33:145",
      .minutes = FOULEE_UNSET,
      .factor = -1,
      .quiet_done = 20,
      .quiet_not_now = 20,
      .page = FOULEE_ADVICE_PAGE_AFTER_RUN,
  },
  {
      .id = "rest_sleep_and_fatigue",
      .findings = "nights, fatigue",
      .urgency = FOULEE_URGENCY_NOW,
      .group = FOULEE_GROUP_TRAINING,
      .effort = FOULEE_EFFORT_REST,
      .fires = sleeps_worse_and_is_tired,
      .action = FOULEE_TEXT ("suggestion", "Take a rest day"),
      .why = tell_sleep_and_fatigue,
      .grade = FOULEE_GRADE_CONVENTION,
      .evidence = FOULEE_TEXT ("evidence", "Worse sleep together with more fatigue is common in "
                                           "weeks of much training. A rest day then is a "
                                           "convention."),
      .source = "Meeusen 2013, Med Sci Sports Exerc 45:186",
      .actions = REST_DAY,
      .minutes = FOULEE_UNSET,
      .factor = -1,
      .quiet_done = 44,
      .quiet_not_now = 44,
      .page = FOULEE_ADVICE_PAGE_TIMELINE,
  },
  {
      .id = "rest_after_days_running",
      .findings = "runs",
      .urgency = FOULEE_URGENCY_SOON,
      .group = FOULEE_GROUP_TRAINING,
      .effort = FOULEE_EFFORT_REST,
      .fires = has_no_rest_day,
      .action = FOULEE_TEXT ("suggestion", "Take a rest day"),
      .why = tell_no_rest_day,
      .grade = FOULEE_GRADE_CONVENTION,
      .evidence = FOULEE_TEXT ("evidence", "Rest days are a convention: there is no direct "
                                           "evidence that they lessen soreness."),
      .source = "Meeusen 2013, Med Sci Sports Exerc 45:186",
      .actions = REST_DAY,
      .minutes = FOULEE_UNSET,
      .factor = -1,
      .quiet_done = 20,
      .quiet_not_now = 44,
      .page = FOULEE_ADVICE_PAGE_LOAD,
  },
  {
      .id = "easy_after_hard_days",
      .findings = "runs",
      .urgency = FOULEE_URGENCY_SOON,
      .group = FOULEE_GROUP_TRAINING,
      .effort = FOULEE_EFFORT_REST,
      .fires = has_some_hard_days,
      .action = FOULEE_TEXT ("suggestion", "Make the next day easy, or rest"),
      .why = tell_hard_days,
      .grade = FOULEE_GRADE_CONVENTION,
      .evidence = FOULEE_TEXT (
          "evidence",
          "Letting easy days follow hard ones is a convention, hardly studied for soreness."),
      .source = "Meeusen 2013, Med Sci Sports Exerc 45:186",
      .actions = REST_DAY,
      .minutes = FOULEE_UNSET,
      .factor = -1,
      .quiet_done = 20,
      .quiet_not_now = 20,
      .page = FOULEE_ADVICE_PAGE_LOAD,
  },
  {
      .id = "easy_resting_soreness",
      .findings = "legs",
      .urgency = FOULEE_URGENCY_SOON,
      .group = FOULEE_GROUP_TRAINING,
      .effort = FOULEE_EFFORT_REST,
      .fires = stays_sore,
      .action = FOULEE_TEXT ("suggestion", "Keep the next days easy"),
      .why = tell_stays_sore,
      .grade = FOULEE_GRADE_CONVENTION,
      .evidence = FOULEE_TEXT (
          "evidence", "This does not say why the soreness stays. Easy days then are a convention."),
      .source = "Meeusen 2013, Med Sci Sports Exerc 45:186",
      .minutes = FOULEE_UNSET,
      .factor = -1,
      .quiet_done = 44,
      .quiet_not_now = 44,
      .page = FOULEE_ADVICE_PAGE_TIMELINE,
  },
  {
      .id = "easy_slower_pace",
      .findings = "runs",
      .urgency = FOULEE_URGENCY_SOON,
      .group = FOULEE_GROUP_TRAINING,
      .effort = FOULEE_EFFORT_REST,
      .fires = gets_slower,
      .action = FOULEE_TEXT ("suggestion", "Keep the next days easy"),
      .why = tell_slower,
      .grade = FOULEE_GRADE_CONVENTION,
      .evidence = FOULEE_TEXT ("evidence", "Wind, heat and hills slow a run down, as tiredness "
                                           "does. Easy days then are a convention."),
      .source = "Meeusen 2013, Med Sci Sports Exerc 45:186",
      .minutes = FOULEE_UNSET,
      .factor = -1,
      .quiet_done = 168,
      .quiet_not_now = 168,
      .page = FOULEE_ADVICE_PAGE_LOAD,
  },
  {
      .id = "vary_the_week",
      .findings = "runs",
      .urgency = FOULEE_URGENCY_SOON,
      .group = FOULEE_GROUP_TRAINING,
      .fires = is_monotonous,
      .action = FOULEE_TEXT ("suggestion", "Vary the week: easy and hard days"),
      .why = tell_monotonous,
      .grade = FOULEE_GRADE_CONVENTION,
      .evidence = FOULEE_TEXT ("evidence",
                               "Monotony, after Foster, is the mean load of a day divided by how "
                               "much the days differ. What a high one leads to is uncertain."),
      .source = "Foster 1998, Med Sci Sports Exerc 30:1164",
      .minutes = FOULEE_UNSET,
      .factor = -1,
      .quiet_done = 168,
      .quiet_not_now = 168,
      .page = FOULEE_ADVICE_PAGE_LOAD,
  },
};

const FouleeRuleTable foulee_training_rules = { rules, G_N_ELEMENTS (rules) };
