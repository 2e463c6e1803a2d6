/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/rules.h"

/* What may make sore muscles feel better. */

#define SORE 3

static gboolean
sore_muscles (const FouleeFacts *facts, FouleeReason *reason)
{
  if (facts->sore.legs < SORE)
    return FALSE;
  foulee_reason_add (reason, "level", facts->sore.legs);
  return TRUE;
}

static char *
tell_sore_muscles (const FouleeReason *reason, const FouleeTelling *telling)
{
  return g_strdup_printf (foulee_tr (telling->language, "Your muscles are sore, at %d."),
                          (int) foulee_reason_get (reason, "level"));
}

static const FouleeRule rules[] = {
  {
      .id = "easy_movement",
      .findings = "legs",
      .urgency = FOULEE_URGENCY_SOON,
      .group = FOULEE_GROUP_SOOTHE,
      .fires = sore_muscles,
      .action = FOULEE_TEXT ("suggestion", "Easy movement, 10–20 min"),
      .why = tell_sore_muscles,
      .grade = FOULEE_GRADE_LOW,
      .evidence = FOULEE_TEXT ("evidence", "May help a little, for a while."),
      .source = "Dupuy 2018, Front Physiol 9:403",
      .actions = 1u << FOULEE_ACTION_EASY_MOVEMENT,
      .minutes = 15,
      .factor = -1,
      .quiet_done = 20,
      .quiet_not_now = 20,
      .page = FOULEE_ADVICE_PAGE_HELPS,
  },
  {
      .id = "foam_rolling",
      .findings = "legs",
      .urgency = FOULEE_URGENCY_SOON,
      .group = FOULEE_GROUP_SOOTHE,
      .fires = sore_muscles,
      .action = FOULEE_TEXT ("suggestion", "Foam rolling, 10–20 min"),
      .why = tell_sore_muscles,
      .grade = FOULEE_GRADE_LOW,
      .evidence = FOULEE_TEXT ("evidence", "May help a little, in trials with 515 people."),
      .source = "Zhou 2024",
      .not_with = 1u << FOULEE_CONDITION_BLOOD_THINNER | 1u << FOULEE_CONDITION_VEIN_DISEASE,
      .actions = 1u << FOULEE_ACTION_FOAM_ROLLING,
      .minutes = 15,
      .factor = -1,
      .quiet_done = 20,
      .quiet_not_now = 20,
      .page = FOULEE_ADVICE_PAGE_HELPS,
  },
};

const FouleeRuleTable foulee_soothing_rules = { rules, G_N_ELEMENTS (rules) };
