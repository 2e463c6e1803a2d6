/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "advice/rules.h"
#include "advice/tell.h"

/* What may make sore muscles feel better, and what does not. What is known of it stands as it was
 * measured: sizes of effects are in words, as standardised differences are no levels. */

/* Our choice. */
#define SORE 3
#define SORE_ANYHOW 4
#define VERY_SORE 7 /* from here on there is rest alone */
#define MANY_HARD_DAYS 5

#define HOURS_OF_MASSAGE 24
#define HOURS_AFTER_RUN 72

#define CONDITION(name) (1u << FOULEE_CONDITION_##name)

#define NO_PRESSURE (CONDITION (BLOOD_THINNER) | CONDITION (VEIN_DISEASE))
/* A bone that is sore under the roller, or under the hand, is none for it. */
#define SHINS (1u << FOULEE_REGION_SHIN_LEFT | 1u << FOULEE_REGION_SHIN_RIGHT)
#define NO_COLD                                                                                    \
  (CONDITION (NEUROPATHY) | CONDITION (DIABETES) | CONDITION (ARTERY_DISEASE) |                    \
   CONDITION (RAYNAUD) | CONDITION (HEART_DISEASE))
#define NO_COMPRESSION (CONDITION (NEUROPATHY) | CONDITION (DIABETES) | CONDITION (ARTERY_DISEASE))

/* ---- When ------------------------------------------------------------------------------------ */

/* Only what muscles feel after work, and nothing that looks like more than that. */
static gboolean
has_sore_muscles (const FouleeFacts *facts)
{
  const FouleeSoreFacts *sore = &facts->sore;

  return sore->muscular && sore->legs >= SORE && sore->legs < VERY_SORE &&
         !foulee_facts_dark_and_sore (facts);
}

static void
add_soreness (const FouleeFacts *facts, FouleeReason *reason)
{
  foulee_reason_add (reason, "level", facts->sore.legs);
  if (facts->sore.run == NULL)
    return;
  foulee_reason_add (reason, "since_run_h", facts->sore.since_run_h);
  reason->run = facts->sore.run;
}

static gboolean
has_sore_muscles_for (const FouleeFacts *facts, FouleeReason *reason, double hours)
{
  if (!has_sore_muscles (facts) || facts->sore.run == NULL || facts->sore.since_run_h > hours)
    return FALSE;
  add_soreness (facts, reason);
  return TRUE;
}

static gboolean
is_within_a_day (const FouleeFacts *facts, FouleeReason *reason)
{
  return !facts->rest.ill && has_sore_muscles_for (facts, reason, HOURS_OF_MASSAGE);
}

/* Nothing cold, and no effort, for who is ill. */
static gboolean
is_soon_after_a_run (const FouleeFacts *facts, FouleeReason *reason)
{
  return !facts->rest.ill && has_sore_muscles_for (facts, reason, HOURS_AFTER_RUN);
}

static gboolean
is_sore (const FouleeFacts *facts, FouleeReason *reason)
{
  if (!has_sore_muscles (facts))
    return FALSE;
  add_soreness (facts, reason);
  return TRUE;
}

static gboolean
is_sore_and_not_ill (const FouleeFacts *facts, FouleeReason *reason)
{
  return !facts->rest.ill && is_sore (facts, reason);
}

static char *
tell_sore (const FouleeReason *reason, const FouleeTelling *telling)
{
  const int level = (int) foulee_reason_get (reason, "level");
  g_autofree char *since = NULL;
  g_autofree char *run = NULL;

  if (reason->run == NULL)
    return g_strdup_printf (foulee_tr (telling->language, "Muscle soreness: %d of 10."), level);
  since = foulee_tell_hours (foulee_reason_get (reason, "since_run_h"), telling);
  run = foulee_tell_run (reason->run, telling);
  return g_strdup_printf (
      /* Translators: "5 of 10", "23 h", "a hill run (1 h, effort 7)". */
      foulee_tr (telling->language, "Muscle soreness: %d of 10, %s after %s."), level, since, run);
}

/* ---- Instead of a run ------------------------------------------------------------------------ */

/* Not beside what asks for a whole day's rest. */
static gboolean
could_swim (const FouleeFacts *facts, FouleeReason *reason)
{
  const FouleeSoreFacts *sore = &facts->sore;

  return facts->load.planned_today && sore->legs >= (sore->rising ? SORE : SORE_ANYHOW) &&
         facts->load.hard_days < MANY_HARD_DAYS && is_sore_and_not_ill (facts, reason);
}

static char *
tell_could_swim (const FouleeReason *reason, const FouleeTelling *telling)
{
  return g_strdup_printf (
      foulee_tr (telling->language,
                 "Muscle soreness is %d of 10, and a run is planned for today or tomorrow."),
      (int) foulee_reason_get (reason, "level"));
}

/* ---- What does not help ---------------------------------------------------------------------- */

static gboolean
does_while_sore (const FouleeFacts *facts, FouleeReason *reason, guint times)
{
  if (times == 0 || !has_sore_muscles (facts))
    return FALSE;
  foulee_reason_add (reason, "times", times);
  return TRUE;
}

static gboolean
stretches (const FouleeFacts *facts, FouleeReason *reason)
{
  return does_while_sore (facts, reason, facts->habit.stretched);
}

static char *
tell_stretches (const FouleeReason *reason, const FouleeTelling *telling)
{
  const guint times = (guint) foulee_reason_get (reason, "times");

  return g_strdup_printf (foulee_trn (telling->language,
                                      "You logged stretching %u time in the last 14 days.",
                                      "You logged stretching %u times in the last 14 days.", times),
                          times);
}

static gboolean
cools_down (const FouleeFacts *facts, FouleeReason *reason)
{
  return does_while_sore (facts, reason, facts->habit.cooled_down);
}

static char *
tell_cools_down (const FouleeReason *reason, const FouleeTelling *telling)
{
  const guint times = (guint) foulee_reason_get (reason, "times");

  return g_strdup_printf (foulee_trn (telling->language,
                                      "You cooled down after %u run in the last 14 days.",
                                      "You cooled down after %u runs in the last 14 days.", times),
                          times);
}

/* ---- The rows -------------------------------------------------------------------------------- */

static const FouleeRule rules[] = {
  {
      .id = "foam_rolling",
      .findings = "legs, runs",
      .urgency = FOULEE_URGENCY_SOON,
      .group = FOULEE_GROUP_SOOTHE,
      .fires = is_sore_and_not_ill,
      .action = FOULEE_TEXT ("suggestion", "Foam rolling, 10–20 min"),
      .why = tell_sore,
      .grade = FOULEE_GRADE_LOW,
      .evidence = FOULEE_TEXT ("evidence", "May help a little: a small to moderate effect on "
                                           "soreness in two reviews, one of 515 people."),
      .source = "Wiewelhove 2019, Front Physiol 10:376; Zhou 2024",
      .caution = FOULEE_TEXT ("caution", "Not with a blood thinner, vein disease or a clot, nor on "
                                         "a leg that is swollen, warm or red, nor when urine is "
                                         "red or brown."),
      .not_with = NO_PRESSURE,
      .not_sore = SHINS,
      .actions = 1u << FOULEE_ACTION_FOAM_ROLLING,
      .minutes = 15,
      .factor = -1,
      .quiet_done = 16,
      .quiet_not_now = 20,
      .page = FOULEE_ADVICE_PAGE_HELPS,
  },
  {
      .id = "massage",
      .findings = "legs, runs",
      .urgency = FOULEE_URGENCY_SOON,
      .group = FOULEE_GROUP_SOOTHE,
      .fires = is_within_a_day,
      .action = FOULEE_TEXT ("suggestion", "Massage, within a day of the run"),
      .why = tell_sore,
      .grade = FOULEE_GRADE_LOW,
      .evidence = FOULEE_TEXT ("evidence", "May help a little: a moderate to large effect at "
                                           "24–72 h in a review of 504 people, a small one in a "
                                           "review of 1012."),
      .source = "Guo 2017, Front Physiol 8:747; Davis 2020, BMJ Open Sport Exerc Med 6:e000614",
      .caution = FOULEE_TEXT ("caution", "Not with a blood thinner, vein disease or a clot, nor on "
                                         "a leg that is swollen, warm or red, nor when urine is "
                                         "red or brown."),
      .not_with = NO_PRESSURE,
      .not_sore = SHINS,
      .actions = 1u << FOULEE_ACTION_MASSAGE,
      .minutes = FOULEE_UNSET,
      .factor = -1,
      .quiet_done = 20,
      .quiet_not_now = 20,
      .page = FOULEE_ADVICE_PAGE_HELPS,
  },
  {
      .id = "compression",
      .findings = "legs, runs",
      .urgency = FOULEE_URGENCY_SOON,
      .group = FOULEE_GROUP_SOOTHE,
      .fires = is_soon_after_a_run,
      .action = FOULEE_TEXT ("suggestion", "Compression socks or tights"),
      .why = tell_sore,
      .grade = FOULEE_GRADE_LOW,
      .evidence = FOULEE_TEXT ("evidence", "May help a little: a small to moderate effect on "
                                           "soreness in 12 studies."),
      .source = "Hill 2014, Br J Sports Med 48:1340",
      .caution = FOULEE_TEXT ("caution", "Take them off if a leg goes numb, cold or pale. Not "
                                         "with artery disease, diabetes or nerve trouble."),
      .not_with = NO_COMPRESSION,
      .actions = 1u << FOULEE_ACTION_COMPRESSION,
      .minutes = FOULEE_UNSET,
      .factor = -1,
      .quiet_done = 16,
      .quiet_not_now = 20,
      .page = FOULEE_ADVICE_PAGE_HELPS,
  },
  {
      .id = "easy_movement",
      .findings = "legs, runs",
      .urgency = FOULEE_URGENCY_SOON,
      .group = FOULEE_GROUP_SOOTHE,
      .fires = is_sore_and_not_ill,
      .action = FOULEE_TEXT ("suggestion", "Easy movement, 10–20 min"),
      .why = tell_sore,
      .grade = FOULEE_GRADE_LOW,
      .evidence = FOULEE_TEXT ("evidence", "May help a little, and for a short time, according to "
                                           "a review of 99 studies of recovery."),
      .source = "Dupuy 2018, Front Physiol 9:403",
      .caution = FOULEE_TEXT ("caution", "Easy enough to talk; stop if it hurts more."),
      .actions = 1u << FOULEE_ACTION_EASY_MOVEMENT,
      .minutes = 15,
      .factor = -1,
      .quiet_done = 16,
      .quiet_not_now = 20,
      .page = FOULEE_ADVICE_PAGE_HELPS,
  },
  {
      .id = "cold_water",
      .findings = "legs, runs",
      .urgency = FOULEE_URGENCY_SOON,
      .group = FOULEE_GROUP_SOOTHE,
      .fires = is_soon_after_a_run,
      .action = FOULEE_TEXT ("suggestion", "Cold water, 11–15 °C, 11–15 min"),
      .why = tell_sore,
      .grade = FOULEE_GRADE_LOW,
      .evidence = FOULEE_TEXT ("evidence", "May help a little: less soreness at 24–96 h than after "
                                           "rest, in 17 small trials with 366 people."),
      .source = "Bleakley 2012, Cochrane CD008262; Machado 2016, Sports Med 46:503",
      .caution =
          FOULEE_TEXT ("caution", "Not with heart or artery disease, high blood pressure, "
                                  "diabetes, nerve trouble or Raynaud’s; never alone in open "
                                  "water."),
      .not_with = NO_COLD,
      .actions = 1u << FOULEE_ACTION_COLD_WATER,
      .minutes = 12,
      .factor = -1,
      .quiet_done = 20,
      .quiet_not_now = 20,
      .page = FOULEE_ADVICE_PAGE_HELPS,
  },
  {
      .id = "contrast_bath",
      .findings = "legs, runs",
      .urgency = FOULEE_URGENCY_SOON,
      .group = FOULEE_GROUP_SOOTHE,
      .fires = is_soon_after_a_run,
      .action = FOULEE_TEXT ("suggestion", "Contrast bath: warm and cold in turn"),
      .why = tell_sore,
      .grade = FOULEE_GRADE_LOW,
      .evidence =
          FOULEE_TEXT ("evidence", "May help a little: better than rest up to 96 h, but all "
                                   "trials were at high risk of bias."),
      .source = "Bieuzen 2013, PLoS One 8:e62356",
      .caution =
          FOULEE_TEXT ("caution", "Not with heart or artery disease, high blood pressure, "
                                  "diabetes, nerve trouble or Raynaud’s; never alone in open "
                                  "water."),
      .not_with = NO_COLD,
      .actions = 1u << FOULEE_ACTION_CONTRAST_BATH,
      .minutes = FOULEE_UNSET,
      .factor = -1,
      .quiet_done = 20,
      .quiet_not_now = 20,
      .page = FOULEE_ADVICE_PAGE_HELPS,
  },
  {
      .id = "swim_or_ride",
      .findings = "legs, planned runs",
      .urgency = FOULEE_URGENCY_SOON,
      .group = FOULEE_GROUP_STRENGTH,
      .fires = could_swim,
      .action = FOULEE_TEXT ("suggestion", "Swim or cycle instead of the run"),
      .why = tell_could_swim,
      .grade = FOULEE_GRADE_CONVENTION,
      .evidence = FOULEE_TEXT ("evidence", "It keeps you moving without the impacts of running; "
                                           "there is no direct evidence for soreness."),
      .source = "Tanaka 1994, Sports Med 18:330",
      .actions = 1u << FOULEE_ACTION_CROSS_TRAINING,
      .minutes = FOULEE_UNSET,
      .factor = -1,
      .quiet_done = 20,
      .quiet_not_now = 20,
      .page = FOULEE_ADVICE_PAGE_HELPS,
  },
  {
      .id = "know_stretching",
      .findings = "legs, actions",
      .urgency = FOULEE_URGENCY_KNOW,
      .group = FOULEE_GROUP_SOOTHE,
      .fires = stretches,
      .action = FOULEE_TEXT ("suggestion", "Stretching: only if you like it"),
      .why = tell_stretches,
      .grade = FOULEE_GRADE_MODERATE,
      .evidence = FOULEE_TEXT ("evidence", "It does little or nothing for soreness: 0.5 to 3.8 "
                                           "points less of 100 in trials. Fine if you like it."),
      .source = "Herbert 2011, Cochrane CD004577",
      .minutes = FOULEE_UNSET,
      .factor = -1,
      .quiet_done = 2160,
      .quiet_not_now = 720,
      .page = FOULEE_ADVICE_PAGE_HELPS,
  },
  {
      .id = "know_cool_down",
      .findings = "legs, runs",
      .urgency = FOULEE_URGENCY_KNOW,
      .group = FOULEE_GROUP_SOOTHE,
      .fires = cools_down,
      .action = FOULEE_TEXT ("suggestion", "Cool-down: only if you like it"),
      .why = tell_cools_down,
      .grade = FOULEE_GRADE_MODERATE,
      .evidence =
          FOULEE_TEXT ("evidence", "It does nothing for soreness: 0 points of 100 in a trial "
                                   "(likely range −11 to 11). Fine if you like it."),
      .source = "Law 2007, Aust J Physiother 53:91; Van Hooren 2018, Sports Med 48:1575",
      .minutes = FOULEE_UNSET,
      .factor = -1,
      .quiet_done = 2160,
      .quiet_not_now = 720,
      .page = FOULEE_ADVICE_PAGE_HELPS,
  },
};

const FouleeRuleTable foulee_soothing_rules = { rules, G_N_ELEMENTS (rules) };
