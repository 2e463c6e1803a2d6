/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/rules.h"

#include <math.h>

#include "advice/tell.h"

/* Drinking. No amounts and no rates: to drink more than thirst asks for is the greater danger. */

/* Of the eight swatches, those that are dark. [our choice] */
#define DARK 6

/* After hard effort this one may be more than thirst, however little is felt. */
#define DARKEST 8
#define HARD_HOURS (5 * 24)

/* ---- Thirst ---------------------------------------------------------------------------------- */

/* What is for the list of warning signs may not be made to look like thirst. */
static gboolean
dark_urine_or_mass_lost (const FouleeFacts *facts, FouleeReason *reason)
{
  if (foulee_facts_dark_and_sore (facts) ||
      (facts->fluid.shade == DARKEST && facts->rest.since_hard_h <= HARD_HOURS))
    return FALSE;
  if (facts->fluid.shade >= DARK)
    foulee_reason_add (reason, "urine_shade", facts->fluid.shade);
  if (facts->fluid.light != NULL) {
    foulee_reason_add (reason, "mass_lost_percent", 100.0 * facts->fluid.mass_lost);
    reason->run = facts->fluid.light;
  }
  return facts->fluid.shade >= DARK || facts->fluid.light != NULL;
}

/* When to stop is a part of the sentence: it has to be seen without opening anything. */
static char *
tell_thirst (const FouleeReason *reason, const FouleeTelling *telling)
{
  const FouleeLanguage *language = telling->language;
  const double shade = foulee_reason_get (reason, "urine_shade");
  const char *stop = foulee_trc (language, "caution",
                                 "Weight gained, headache, nausea or bloating: stop drinking.");
  g_autofree char *found = NULL;

  if (!isnan (shade)) {
    found =
        g_strdup_printf (foulee_tr (language, "Your urine was dark, shade %d of 8."), (int) shade);
  } else {
    const double lost = foulee_reason_get (reason, "mass_lost_percent");
    g_autofree char *day = foulee_tell_run_day (reason->run, telling);
    g_autofree char *percent = foulee_format_number (language, lost, 1);

    found = g_strdup_printf (foulee_tr (language, "You weighed %s%% less after your run of %s."),
                             percent, day);
  }
  return g_strdup_printf ("%s %s", found, stop);
}

/* ---- Salt ------------------------------------------------------------------------------------ */

static gboolean
cramps_on_plain_water (const FouleeFacts *facts, FouleeReason *reason)
{
  if (facts->fluid.salty == NULL)
    return FALSE;
  reason->run = facts->fluid.salty;
  foulee_reason_add (reason, "run_min", reason->run->duration / 60);
  return TRUE;
}

static char *
tell_cramps (const FouleeReason *reason, const FouleeTelling *telling)
{
  g_autofree char *run = foulee_tell_run (reason->run, telling);
  g_autofree char *day = foulee_tell_run_day (reason->run, telling);

  return g_strdup_printf (
      foulee_tr (telling->language,
                 "After %s in the heat on %s you had a cramp, with no electrolyte drink logged."),
      run, day);
}

static const FouleeRule rules[] = {
  {
      .id = "drink_to_thirst",
      .findings = "urine colour, mass before and after runs",
      .urgency = FOULEE_URGENCY_NOW,
      .group = FOULEE_GROUP_FLUIDS,
      .fires = dark_urine_or_mass_lost,
      .action = FOULEE_TEXT ("suggestion", "Drink to thirst"),
      .why = tell_thirst,
      .grade = FOULEE_GRADE_CONVENTION,
      .evidence = FOULEE_TEXT (
          "evidence", "Thirst is the advised guide. Whether drinking lessens soreness is hardly "
                      "studied: in one study, 10 people were sorer after they had sweated "
                      "much in the heat."),
      .source = "Hew-Butler 2015, Clin J Sport Med 25:303; Cleary 2005, J Athl Train 40:288",
      .caution = FOULEE_TEXT ("caution", "Red, brown or cola-coloured urine after a hard effort: "
                                         "see the warning signs."),
      .not_with = 1u << FOULEE_CONDITION_FLUID_LIMIT,
      .minutes = FOULEE_UNSET,
      .factor = FOULEE_FACTOR_FLUIDS,
      .quiet_done = 12,
      .quiet_not_now = 12,
      .page = FOULEE_ADVICE_PAGE_HELPS,
  },
  {
      .id = "electrolytes",
      .findings = "runs, heat, drinks, cramps",
      .urgency = FOULEE_URGENCY_HABIT,
      .group = FOULEE_GROUP_FLUIDS,
      .fires = cramps_on_plain_water,
      .action = FOULEE_TEXT ("suggestion", "Electrolytes on long hot runs"),
      .why = tell_cramps,
      .grade = FOULEE_GRADE_CONVENTION,
      .evidence = FOULEE_TEXT ("evidence", "Nothing shows that they lessen soreness, and what "
                                           "brings on cramps is not settled."),
      .source = "Miller 2022, J Athl Train 57:5",
      .caution =
          FOULEE_TEXT ("caution", "They contain salt, and drinking beyond thirst can still harm."),
      /* Heart disease and high blood pressure are one condition: salt. */
      .not_with = 1u << FOULEE_CONDITION_FLUID_LIMIT | 1u << FOULEE_CONDITION_HEART_DISEASE |
                  1u << FOULEE_CONDITION_ARTERY_DISEASE,
      .minutes = FOULEE_UNSET,
      .factor = -1,
      .quiet_done = 7 * 24,
      .quiet_not_now = 7 * 24,
      .page = FOULEE_ADVICE_PAGE_TIMELINE,
  },
};

const FouleeRuleTable foulee_fluid_rules = { rules, G_N_ELEMENTS (rules) };
