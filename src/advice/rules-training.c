/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/rules.h"

/* Rest, easy days, and how training grows. */

#define SORE 4

/* ---- Sore legs ------------------------------------------------------------------------------- */

static gboolean
sore_legs (const FouleeFacts *facts, FouleeReason *reason)
{
  if (facts->sore.legs < SORE)
    return FALSE;
  foulee_reason_add (reason, "level", facts->sore.legs);
  return TRUE;
}

static char *
tell_sore_legs (const FouleeReason *reason, const FouleeTelling *telling)
{
  return g_strdup_printf (foulee_tr (telling->language, "Your legs are at %d."),
                          (int) foulee_reason_get (reason, "level"));
}

static const FouleeRule rules[] = {
  {
      .id = "easy_day",
      .findings = "legs, runs, forecast",
      .urgency = FOULEE_URGENCY_NOW,
      .group = FOULEE_GROUP_TRAINING,
      .effort = FOULEE_EFFORT_REST,
      .fires = sore_legs,
      .action = FOULEE_TEXT ("suggestion", "Keep tomorrow easy"),
      .why = tell_sore_legs,
      .grade = FOULEE_GRADE_CONVENTION,
      .evidence = FOULEE_TEXT ("evidence", "Sore muscles are weaker for some days."),
      .source = "Cheung 2003, Sports Med 33:145",
      .minutes = FOULEE_UNSET,
      .factor = -1,
      .quiet_done = 20,
      .quiet_not_now = 20,
      .page = FOULEE_ADVICE_PAGE_AFTER_RUN,
  },
};

const FouleeRuleTable foulee_training_rules = { rules, G_N_ELEMENTS (rules) };
