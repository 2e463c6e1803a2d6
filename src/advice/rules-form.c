/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/rules.h"

#include <math.h>

#include "advice/form-note.h"
#include "advice/tell.h"

/* Warming up, running form, strength, bone. */

#define PAIR(name) (1u << FOULEE_REGION_##name##_LEFT | 1u << FOULEE_REGION_##name##_RIGHT)

/* ---- Warm-up --------------------------------------------------------------------------------- */

/* Once is no habit: two, and at least half of those of which it is known. [our choice] */
#define COLD_RUNS 2

static gboolean
hard_runs_without_warm_up (const FouleeFacts *facts, FouleeReason *reason)
{
  const FouleeHabitFacts *habit = &facts->habit;

  if (habit->cold == NULL || habit->cold_runs < COLD_RUNS ||
      2 * habit->cold_runs < habit->hard_runs)
    return FALSE;
  reason->run = habit->cold;
  foulee_reason_add (reason, "runs_without_warm_up", habit->cold_runs);
  foulee_reason_add (reason, "hard_runs", habit->hard_runs);
  return TRUE;
}

static char *
tell_warm_up (const FouleeReason *reason, const FouleeTelling *telling)
{
  return g_strdup_printf (
      foulee_tr (
          telling->language,
          "No warm-up before %d of your %d hard runs of the last 4 weeks. Jog easily for "
          "5\u00a0min, then, 10 times a side: leg swings, high knees, hip circles, torso twists, "
          "arm circles."),
      (int) foulee_reason_get (reason, "runs_without_warm_up"),
      (int) foulee_reason_get (reason, "hard_runs"));
}

/* ---- A sore hip, shin or foot ---------------------------------------------------------------- */

/* From so many of the last 7 days on it is told of, and not put to work. [our choice] */
#define BONE_DAYS 3

static gboolean
has_sore_bone (const FouleeFacts *facts)
{
  const int region = facts->sore.bone_region;

  return facts->sore.bone_days >= BONE_DAYS && region >= 0 && region != FOULEE_REGION_KNEE_LEFT &&
         region != FOULEE_REGION_KNEE_RIGHT;
}

/* What makes it likelier that bone is part of it: a clinician's question, not one of form. */
#define WEEK_JUMP 0.3 /* [our choice] */

static gboolean
has_bone_cause (const FouleeFacts *facts)
{
  return (facts->conditions &
          (1u << FOULEE_CONDITION_BONE_STRESS | 1u << FOULEE_CONDITION_LOW_ENERGY)) ||
         facts->load.far != NULL || facts->load.week_change > WEEK_JUMP;
}

/* ---- Form ------------------------------------------------------------------------------------ */

#define HIGHER_CADENCE 1.05

/* Sore once is no pattern of how somebody runs. [our choice] */
#define FORM_DAYS 3

static gboolean
has_sore_shin_or_knee (const FouleeFacts *facts, FouleeReason *reason)
{
  if (facts->habit.shin_knee_days < FORM_DAYS || (has_sore_bone (facts) && has_bone_cause (facts)))
    return FALSE;
  reason->region = facts->habit.shin_knee;
  reason->run = facts->habit.form;
  foulee_reason_add (reason, "sore_days", facts->habit.shin_knee_days);
  return TRUE;
}

static void
add_form_note (FouleeReason *reason, guint notes)
{
  foulee_reason_add (reason, "form_note", g_bit_nth_lsf (notes, -1));
}

static gboolean
long_steps_and_sore (const FouleeFacts *facts, FouleeReason *reason)
{
  const int cadence = facts->habit.cadence;
  const gboolean is_low = cadence >= 0 && cadence < FOULEE_FORM_LOW_CADENCE;
  const guint notes = facts->habit.form_notes & FOULEE_FORM_OF_CADENCE;

  if ((!is_low && notes == 0) || !has_sore_shin_or_knee (facts, reason))
    return FALSE;
  if (is_low)
    foulee_reason_add (reason, "cadence_spm", cadence);
  else
    add_form_note (reason, notes);
  return TRUE;
}

static char *
tell_form_note (const FouleeReason *reason, const FouleeTelling *telling)
{
  const FouleeLanguage *language = telling->language;

  return g_strdup_printf (
      foulee_tr (language,
                 "%s at 3 or more on %d of the last 7 days, and “%s” noted in your runs."),
      foulee_region_label ((FouleeRegion) reason->region, language),
      (int) foulee_reason_get (reason, "sore_days"),
      foulee_words_label (&foulee_form_notes, (int) foulee_reason_get (reason, "form_note"),
                          language));
}

static char *
tell_cadence (const FouleeReason *reason, const FouleeTelling *telling)
{
  const FouleeLanguage *language = telling->language;
  const double cadence = foulee_reason_get (reason, "cadence_spm");

  if (isnan (cadence))
    return tell_form_note (reason, telling);
  return g_strdup_printf (
      foulee_tr (language,
                 "%s at 3 or more on %d of the last 7 days. Your cadence is about %d steps "
                 "a minute; 5%% more is %d."),
      foulee_region_label ((FouleeRegion) reason->region, language),
      (int) foulee_reason_get (reason, "sore_days"), (int) cadence,
      (int) lround (HIGHER_CADENCE * cadence));
}

static gboolean
form_and_sore (const FouleeFacts *facts, FouleeReason *reason)
{
  const guint notes = facts->habit.form_notes & FOULEE_FORM_TO_BE_SEEN;

  if (notes == 0 || !has_sore_shin_or_knee (facts, reason))
    return FALSE;
  add_form_note (reason, notes);
  return TRUE;
}

/* ---- Strength -------------------------------------------------------------------------------- */

/* Up to where legs may do more than run. */
#define FRESH 2

static const struct {
  FouleeActionKind kind;
  guint32 places; /* that it loads: left out where one of them is sore */
  const char *name;
} exercises[] = {
  { FOULEE_ACTION_SQUATS, PAIR (KNEE) | PAIR (HIP), FOULEE_TEXT ("in a list", "squats") },
  { FOULEE_ACTION_LUNGES, PAIR (KNEE) | PAIR (HIP), FOULEE_TEXT ("in a list", "lunges") },
  { FOULEE_ACTION_CALF_RAISES,
    PAIR (SHIN) | PAIR (CALF) | PAIR (ACHILLES) | PAIR (ANKLE) | PAIR (HEEL) | PAIR (FOREFOOT),
    FOULEE_TEXT ("in a list", "calf raises") },
  { FOULEE_ACTION_CORE_AND_HIPS, 1u << FOULEE_REGION_LOWER_BACK | PAIR (HIP),
    FOULEE_TEXT ("in a list", "core and hips") },
};

static gboolean
strength_missing (const FouleeFacts *facts, FouleeReason *reason)
{
  if (facts->sore.legs < 0 || facts->sore.legs > FRESH || facts->rest.ill || has_sore_bone (facts))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (exercises); i++)
    if ((facts->habit.strength_missing & 1u << exercises[i].kind) &&
        !(facts->sore.painful & exercises[i].places))
      reason->actions |= 1u << exercises[i].kind;
  foulee_reason_add (reason, "legs", facts->sore.legs);
  return reason->actions != 0;
}

static char *
tell_strength (const FouleeReason *reason, const FouleeTelling *telling)
{
  const FouleeLanguage *language = telling->language;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (exercises); i++)
    if (reason->actions & 1u << exercises[i].kind)
      g_ptr_array_add (names, (gpointer) foulee_trc (language, "in a list", exercises[i].name));
  g_ptr_array_add (names, NULL);
  list =
      g_strjoinv (foulee_trc (language, "between items of a list", ", "), (char **) names->pdata);
  return g_strdup_printf (
      foulee_tr (language, "Not logged for two weeks: %s. Leg soreness: %d of 10."), list,
      (int) foulee_reason_get (reason, "legs"));
}

/* ---- Bone ------------------------------------------------------------------------------------ */

static gboolean
bone_sore_with_cause (const FouleeFacts *facts, FouleeReason *reason)
{
  const FouleeSoreFacts *sore = &facts->sore;

  if (!has_sore_bone (facts) || !has_bone_cause (facts))
    return FALSE;
  reason->region = sore->bone_region;
  foulee_reason_add (reason, "sore_days", sore->bone_days);
  if (facts->conditions & 1u << FOULEE_CONDITION_BONE_STRESS)
    foulee_reason_add (reason, "earlier_bone_stress", 1);
  else if (facts->conditions & 1u << FOULEE_CONDITION_LOW_ENERGY)
    foulee_reason_add (reason, "low_energy", 1);
  else if (facts->load.far != NULL)
    foulee_reason_add (reason, "run_longer_percent", 100.0 * facts->load.far->excess);
  else
    foulee_reason_add (reason, "week_more_percent", 100.0 * facts->load.week_change);
  if (facts->load.far != NULL)
    reason->run = facts->load.far->run;
  return TRUE;
}

static char *
tell_cause (const FouleeReason *reason, const FouleeTelling *telling)
{
  const FouleeLanguage *language = telling->language;
  const double longer = foulee_reason_get (reason, "run_longer_percent");
  const double more = foulee_reason_get (reason, "week_more_percent");
  g_autofree char *percent = NULL;

  if (!isnan (foulee_reason_get (reason, "low_energy")))
    return g_strdup (foulee_tr (language, "You have noted low energy intake or missed periods."));
  if (isnan (longer) && isnan (more))
    return g_strdup (foulee_tr (language, "You have noted an earlier bone stress injury."));
  percent = foulee_tell_percent ((isnan (longer) ? more : longer) / 100, telling);
  return g_strdup_printf (
      isnan (longer)
          ? foulee_tr (language, "You ran %s further than the week before.")
          : foulee_tr (language, "One run was %s longer than any of the 30 days before it."),
      percent);
}

static char *
tell_bone (const FouleeReason *reason, const FouleeTelling *telling)
{
  const FouleeLanguage *language = telling->language;
  g_autofree char *cause = tell_cause (reason, telling);
  g_autofree char *sore =
      g_strdup_printf (foulee_tr (language, "%s at 3 or more on %d of the last 7 days."),
                       foulee_region_label ((FouleeRegion) reason->region, language),
                       (int) foulee_reason_get (reason, "sore_days"));

  return g_strdup_printf ("%s %s", sore, cause);
}

static const FouleeRule rules[] = {
  {
      .id = "warm_up",
      .findings = "hard runs, warm-ups",
      .urgency = FOULEE_URGENCY_HABIT,
      .group = FOULEE_GROUP_PREPARE,
      .fires = hard_runs_without_warm_up,
      .action = FOULEE_TEXT ("suggestion", "Warm up for 10\u00a0min before hard runs"),
      .why = tell_warm_up,
      .grade = FOULEE_GRADE_LOW,
      .evidence = FOULEE_TEXT ("evidence",
                               "May help a little: in a trial with 52 people, soreness two days "
                               "later was 13 points of 100 lower (likely range 2 to 24). The "
                               "trial’s warm-up was walking."),
      .source = "Law 2007, Aust J Physiother 53:91",
      .minutes = FOULEE_UNSET,
      .factor = FOULEE_FACTOR_WARM_UP,
      .quiet_done = 7 * 24,
      .quiet_not_now = 7 * 24,
      .page = FOULEE_ADVICE_PAGE_HELPS,
  },
  {
      .id = "cadence",
      .findings = "running form, cadence, shins and knees",
      .urgency = FOULEE_URGENCY_HABIT,
      .group = FOULEE_GROUP_FORM,
      .fires = long_steps_and_sore,
      .action = FOULEE_TEXT ("suggestion", "Try a slightly quicker cadence: +5%"),
      .why = tell_cadence,
      .grade = FOULEE_GRADE_CONVENTION,
      .evidence = FOULEE_TEXT (
          "evidence", "Not studied for soreness. In 45 runners, knees absorbed less energy "
                      "when cadence was raised by 5–10%."),
      .source = "Heiderscheit 2011, Med Sci Sports Exerc 43:296",
      .caution = FOULEE_TEXT (
          "caution", "Leave it if calf, Achilles tendon or forefoot begin to hurt. 170–180 "
                     "steps a minute is a convention, not a target."),
      .not_sore = PAIR (CALF) | PAIR (ACHILLES) | PAIR (FOREFOOT),
      .minutes = FOULEE_UNSET,
      .factor = -1,
      .quiet_done = 14 * 24,
      .quiet_not_now = 7 * 24,
      .page = FOULEE_ADVICE_PAGE_TIMELINE,
  },
  {
      .id = "form_check",
      .findings = "running form, shins and knees",
      .urgency = FOULEE_URGENCY_HABIT,
      .group = FOULEE_GROUP_FORM,
      .fires = form_and_sore,
      .action = FOULEE_TEXT ("suggestion", "Show a coach or physiotherapist how you run"),
      .why = tell_form_note,
      .grade = FOULEE_GRADE_CONVENTION,
      .evidence = FOULEE_TEXT ("evidence",
                               "Not studied for soreness. Pronation is not a fault to mend: in 927 "
                               "new runners in neutral shoes it brought no higher risk of injury."),
      .source = "Nielsen 2014, Br J Sports Med 48:440",
      .minutes = FOULEE_UNSET,
      .factor = -1,
      .quiet_done = 28 * 24,
      .quiet_not_now = 14 * 24,
      .page = FOULEE_ADVICE_PAGE_TIMELINE,
  },
  {
      .id = "strength",
      .findings = "exercises, legs, runs",
      .urgency = FOULEE_URGENCY_HABIT,
      .group = FOULEE_GROUP_STRENGTH,
      .effort = FOULEE_EFFORT_WORK,
      .fires = strength_missing,
      .action = FOULEE_TEXT ("suggestion", "Some strength exercises"),
      .why = tell_strength,
      .grade = FOULEE_GRADE_LOW,
      .evidence = FOULEE_TEXT (
          "evidence", "No effect on soreness is known. In trials with 1904 runners there were no "
                      "fewer injuries overall, but fewer where the exercises were supervised."),
      .source = "Wu 2024, Sports Med 54:1249",
      .minutes = FOULEE_UNSET,
      .factor = -1,
      .quiet_done = 48,
      .quiet_not_now = 72,
      .page = FOULEE_ADVICE_PAGE_TIMELINE,
  },
  {
      .id = "bone_health",
      .findings = "hips, shins, ankles and feet; distance; conditions",
      .urgency = FOULEE_URGENCY_SOON,
      .group = FOULEE_GROUP_ASK,
      .fires = bone_sore_with_cause,
      .action = FOULEE_TEXT ("suggestion", "Ask a clinician about this spot"),
      .why = tell_bone,
      .grade = FOULEE_GRADE_CONVENTION,
      .evidence = FOULEE_TEXT ("evidence", "Not studied for soreness. What to ask about: calcium, "
                                           "vitamin D, and the surfaces you run on."),
      .source = "Warden 2014, J Orthop Sports Phys Ther 44:749",
      .caution = FOULEE_TEXT ("caution", "Pain at one point, at night, at rest, or worse through a "
                                         "run: see the warning signs."),
      .minutes = FOULEE_UNSET,
      .factor = -1,
      .quiet_done = 7 * 24,
      .quiet_not_now = 7 * 24,
      .page = FOULEE_ADVICE_PAGE_TIMELINE,
  },
};

const FouleeRuleTable foulee_form_rules = { rules, G_N_ELEMENTS (rules) };
