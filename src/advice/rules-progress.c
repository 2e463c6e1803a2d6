/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "advice/fact-runs.h"
#include "advice/rules.h"
#include "advice/tell.h"

/* How distance, descent and weeks grow. */

#define WEEK_JUMP 0.3       /* as in Nielsen 2014 */
#define REAL_DISTANCE 10000 /* m; a jump to less than this in a week is none [our choice] */

/* From here on days with a sore place that bones lie in say that there is more to it. */
#define BONE_DAYS 3

/* How far one runs is not the question while something hurts that is no muscle, or while ill. */
static gboolean
has_other_worries (const FouleeFacts *facts)
{
  return facts->sore.marked || facts->sore.bone_days >= BONE_DAYS || facts->sore.hurt_in_run ||
         facts->rest.ill;
}

/* ---- A run that is planned ------------------------------------------------------------------- */

static gboolean
plans_far (const FouleeFacts *facts, FouleeReason *reason)
{
  const FouleeRun *run = facts->load.far_planned;

  if (run == NULL || facts->load.longest <= 0 || has_other_worries (facts))
    return FALSE;
  foulee_reason_add (reason, "distance_m", run->distance);
  foulee_reason_add (reason, "longest_m", (double) facts->load.longest);
  reason->run = run;
  return TRUE;
}

static char *
tell_plans_far (const FouleeReason *reason, const FouleeTelling *telling)
{
  const FouleeLanguage *language = telling->language;
  const gint64 longest = (gint64) foulee_reason_get (reason, "longest_m");
  const double planned = foulee_reason_get (reason, "distance_m");
  g_autofree char *day = foulee_tell_run_day (reason->run, telling);
  g_autofree char *distance = foulee_format_distance (language, telling->units, (gint64) planned);
  g_autofree char *excess = foulee_tell_percent (planned / (double) longest - 1, telling);
  g_autofree char *within = foulee_tell_tenth_beyond (longest, telling);

  return g_strdup_printf (
      /* Translators: day, distance, percentage, distance: "Saturday 14 November", "16.8 km", "40%",
       * "13.2 km". */
      foulee_tr (language, "The run planned for %s, %s, is %s longer than your longest of the last "
                           "30 days. Shorten it to %s."),
      day, distance, excess, within);
}

/* ---- A run that was done --------------------------------------------------------------------- */

static gboolean
ran_far (const FouleeFacts *facts, FouleeReason *reason)
{
  const FouleeRunReach *far = facts->load.far;

  if (far == NULL || has_other_worries (facts))
    return FALSE;
  foulee_reason_add (reason, "distance_m", far->run->distance);
  foulee_reason_add (reason, "longest_before_m", (double) far->longest_before);
  foulee_reason_add (reason, "excess_percent", 100 * far->excess);
  foulee_reason_add (reason, "injury_rate_times", foulee_reach_injury_rate (far->reach));
  reason->run = far->run;
  return TRUE;
}

static char *
tell_ran_far (const FouleeReason *reason, const FouleeTelling *telling)
{
  const FouleeLanguage *language = telling->language;
  g_autofree char *day = foulee_tell_run_day (reason->run, telling);
  g_autofree char *distance = foulee_format_distance (
      language, telling->units, (gint64) foulee_reason_get (reason, "distance_m"));
  g_autofree char *excess =
      foulee_tell_percent (foulee_reason_get (reason, "excess_percent") / 100, telling);
  g_autofree char *before = foulee_format_distance (
      language, telling->units, (gint64) foulee_reason_get (reason, "longest_before_m"));

  if (foulee_run_is_race_or_very_long (reason->run))
    return g_strdup_printf (
        /* Translators: a distance: "42.2 km". */
        foulee_tr (language, "You ran %s. Build up again from short, easy runs."), distance);
  return g_strdup_printf (
      /* Translators: day, distance, percentage, distance, as above. */
      foulee_tr (language, "On %s you ran %s, %s more than the longest run of the 30 days before. "
                           "The longest before was %s."),
      day, distance, excess, before);
}

/* ---- Descent --------------------------------------------------------------------------------- */

static gboolean
went_steeply_down (const FouleeFacts *facts, FouleeReason *reason)
{
  const FouleeRun *run = facts->load.steep;

  if (run == NULL || has_other_worries (facts))
    return FALSE;
  foulee_reason_add (reason, "descent_m", run->descent);
  foulee_reason_add (reason, "most_before_m", (double) facts->load.steepest_before);
  reason->run = run;
  return TRUE;
}

static char *
tell_steeply_down (const FouleeReason *reason, const FouleeTelling *telling)
{
  const FouleeLanguage *language = telling->language;
  const gint64 most = (gint64) foulee_reason_get (reason, "most_before_m");
  g_autofree char *day = foulee_tell_run_day (reason->run, telling);
  g_autofree char *descent = foulee_format_climb (language, telling->units,
                                                  (gint64) foulee_reason_get (reason, "descent_m"));
  g_autofree char *before = NULL;

  if (most <= 0)
    return g_strdup_printf (
        /* Translators: day, metres downhill. */
        foulee_tr (language, "On %s you went %s downhill; no descent was recorded in the 6 weeks "
                             "before."),
        day, descent);
  before = foulee_format_climb (language, telling->units, most);
  return g_strdup_printf (
      /* Translators: day, metres downhill, metres downhill. */
      foulee_tr (language,
                 "On %s you went %s downhill; the most in one run of the 6 weeks before was %s."),
      day, descent, before);
}

/* ---- Weeks ----------------------------------------------------------------------------------- */

static gboolean
ran_a_long_week (const FouleeFacts *facts, FouleeReason *reason)
{
  if (!(facts->load.week_change > WEEK_JUMP) || facts->load.week_distance < REAL_DISTANCE ||
      has_other_worries (facts))
    return FALSE;
  if (facts->load.far != NULL && foulee_run_is_race_or_very_long (facts->load.far->run))
    return FALSE;
  foulee_reason_add (reason, "distance_m", (double) facts->load.week_distance);
  foulee_reason_add (reason, "change_percent", 100 * facts->load.week_change);
  return TRUE;
}

static char *
tell_long_week (const FouleeReason *reason, const FouleeTelling *telling)
{
  const FouleeLanguage *language = telling->language;
  g_autofree char *distance = foulee_format_distance (
      language, telling->units, (gint64) foulee_reason_get (reason, "distance_m"));
  g_autofree char *change =
      foulee_tell_percent (foulee_reason_get (reason, "change_percent") / 100, telling);

  return g_strdup_printf (
      /* Translators: distance, percentage. */
      foulee_tr (language, "In the last 7 whole days you ran %s, %s more than in the 7 before."),
      distance, change);
}

/* ---- The rows -------------------------------------------------------------------------------- */

static const FouleeRule rules[] = {
  {
      .id = "shorten_planned_run",
      .findings = "planned runs, runs",
      .urgency = FOULEE_URGENCY_SOON,
      .group = FOULEE_GROUP_PROGRESS,
      .fires = plans_far,
      .action = FOULEE_TEXT ("suggestion", "Shorten the planned run"),
      .why = tell_plans_far,
      .grade = FOULEE_GRADE_LOW,
      .evidence =
          FOULEE_TEXT ("evidence", "Among 5205 runners, runs more than a tenth beyond the longest "
                                   "of the 30 days before were followed by 1.5 to 2.3 times the "
                                   "injury rate. It is one study, and it only observed."),
      .source = "Frandsen 2025, Br J Sports Med 59:1203",
      .minutes = FOULEE_UNSET,
      .factor = -1,
      .quiet_done = 168,
      .quiet_not_now = 72,
      .page = FOULEE_ADVICE_PAGE_LOAD,
  },
  {
      .id = "keep_within_longest",
      .findings = "runs",
      .urgency = FOULEE_URGENCY_SOON,
      .group = FOULEE_GROUP_PROGRESS,
      .fires = ran_far,
      .action = FOULEE_TEXT ("suggestion", "Keep the next runs shorter"),
      .why = tell_ran_far,
      .grade = FOULEE_GRADE_LOW,
      .evidence =
          FOULEE_TEXT ("evidence", "Among 5205 runners, runs more than a tenth beyond the longest "
                                   "of the 30 days before were followed by 1.5 to 2.3 times the "
                                   "injury rate. It is one study, and it only observed."),
      .source = "Frandsen 2025, Br J Sports Med 59:1203",
      .minutes = FOULEE_UNSET,
      .factor = -1,
      .quiet_done = 168,
      .quiet_not_now = 168,
      .page = FOULEE_ADVICE_PAGE_LOAD,
  },
  {
      .id = "descend_gradually",
      .findings = "runs",
      .urgency = FOULEE_URGENCY_HABIT,
      .group = FOULEE_GROUP_PROGRESS,
      .fires = went_steeply_down,
      .action = FOULEE_TEXT ("suggestion", "Add downhill little by little"),
      .why = tell_steeply_down,
      .grade = FOULEE_GRADE_MODERATE,
      .evidence = FOULEE_TEXT ("evidence", "Over 2 to 6 weeks, this is what is best known to "
                                           "lessen soreness. After one downhill run, the next hurt "
                                           "less 3 and 6 weeks later, not 9."),
      .source = "Bontemps 2020, Sports Med 50:2083; Byrnes 1985, J Appl Physiol 59:710",
      .minutes = FOULEE_UNSET,
      .factor = -1,
      .quiet_done = 336,
      .quiet_not_now = 168,
      .page = FOULEE_ADVICE_PAGE_AFTER_RUN,
  },
  {
      .id = "week_jump",
      .findings = "runs",
      .urgency = FOULEE_URGENCY_KNOW,
      .group = FOULEE_GROUP_PROGRESS,
      .fires = ran_a_long_week,
      .action = FOULEE_TEXT ("suggestion", "Good to know: a much longer week"),
      .why = tell_long_week,
      .grade = FOULEE_GRADE_LOW,
      .evidence = FOULEE_TEXT (
          "evidence",
          "Weak: after weeks more than 30% longer, injuries were 1.6 times "
          "those after less than 10%, which may be chance (likely range 0.96 to 2.66). A rule "
          "of 10% a week made no difference in its trial."),
      .source = "Nielsen 2014, J Orthop Sports Phys Ther 44:739; Buist 2008, Am J Sports Med 36:33",
      .minutes = FOULEE_UNSET,
      .factor = -1,
      .quiet_done = 168,
      .quiet_not_now = 168,
      .page = FOULEE_ADVICE_PAGE_LOAD,
  },
};

const FouleeRuleTable foulee_progress_rules = { rules, G_N_ELEMENTS (rules) };
