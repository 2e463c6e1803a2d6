/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/facts.h"

#include <math.h>

#include "analysis/dose.h"
#include "analysis/median.h"
#include "analysis/scope.h"
#include "analysis/week.h"

#define DAY 86400
#define WEEK 7

/* All of these are our choice, but for the tenth (see analysis/run-reach.h). */
#define DAYS (RECENT_DAYS + EARLIER_DAYS) /* as far as is looked back */
#define RECENT_DAYS 14                    /* the paces of these days are compared with */
#define EARLIER_DAYS 42                   /* those of the days before them */
#define RUNS_TO_COMPARE 3                 /* on either side */
#define SHORT_RUN 1000                    /* m; below, a pace says little */
#define CLIMB_TO_COMPARE 20               /* m a kilometre up, beyond which a pace says little */
#define LONGEST_DAYS 30
#define BEYOND 0.1 /* beyond the longest by more than this */
#define STEEP_DAYS 42
#define STEEP_RUNS 3 /* fewer runs do not say what the legs are used to */
#define STEEP_METRES 200
#define STEEP_TIMES 1.5

/* One run that was done, and its day as days ago. */
typedef struct {
  const FouleeRun *run;
  int ago;
} RecentRun;

/* Those that ended by `now` and began less than `days` days ago, the oldest first. */
static GArray *
list_runs (const FouleeHistory *history, gint64 now, FouleeDate today, int days)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (RecentRun));
  const int day_start = foulee_history_day_start (history);
  const guint n = foulee_history_n (history, FOULEE_KIND_RUN);

  /* Clocks may have been a day apart. */
  for (guint i = foulee_history_find (history, FOULEE_KIND_RUN, now - (gint64) (days + 2) * DAY);
       i < n; i++) {
    const FouleeRun *run = foulee_history_run (history, i);
    RecentRun recent = { run, today - foulee_record_day (run, day_start) };

    if (run->start.seconds > now)
      break;
    if (run->planned != 1 && foulee_run_end (run) <= now && recent.ago >= 0 && recent.ago < days)
      g_array_append_val (runs, recent);
  }
  return runs;
}

#define RUN(runs, i) (&g_array_index ((runs), RecentRun, (i)))

/* ---- Days ------------------------------------------------------------------------------------ */

static guint
count_hard_days (const GArray *runs)
{
  gboolean hard[DAYS] = { FALSE };
  guint days = 0;

  for (guint i = 0; i < runs->len; i++)
    if (foulee_run_is_hard (RUN (runs, i)->run))
      hard[RUN (runs, i)->ago] = TRUE;
  /* Today is not over yet. */
  for (guint ago = hard[0] ? 0 : 1; ago < DAYS && hard[ago]; ago++)
    days++;
  return days;
}

/* ---- The last seven whole days --------------------------------------------------------------- */

static void
find_week (FouleeLoadFacts *facts, const GArray *runs)
{
  double loads[WEEK] = { 0.0 };
  gboolean known = TRUE;

  for (guint i = 0; i < runs->len; i++) {
    const RecentRun *recent = RUN (runs, i);
    const double load = foulee_run_session_load (recent->run);

    if (recent->ago < 1 || recent->ago > WEEK)
      continue;
    if (isnan (load)) {
      known = FALSE;
      continue;
    }
    loads[recent->ago - 1] += load;
    facts->week_load += load;
  }
  if (!known)
    return;
  facts->monotony = foulee_monotony (loads);
  facts->strain = facts->week_load * facts->monotony;
}

/* How many days ago the journal's first run that was done began. */
static int
first_run_ago (const FouleeFindings *findings, FouleeDate today)
{
  if (foulee_findings_n_reaches (findings) == 0)
    return 0;
  return today - foulee_record_day (foulee_findings_reach (findings, 0)->run,
                                    foulee_history_day_start (foulee_findings_history (findings)));
}

/* Not in the first weeks of a journal, which may have begun in the midst of one. */
static void
find_week_change (FouleeLoadFacts *facts, const GArray *runs, int first_ago)
{
  gint64 before = 0;
  gboolean known = TRUE;

  for (guint i = 0; i < runs->len; i++) {
    const RecentRun *recent = RUN (runs, i);

    if (recent->ago < 1 || recent->ago > 2 * WEEK)
      continue;
    if (recent->run->distance == FOULEE_UNSET)
      known = FALSE;
    else if (recent->ago <= WEEK)
      facts->week_distance += recent->run->distance;
    else
      before += recent->run->distance;
  }
  if (known && before > 0 && first_ago >= 2 * WEEK)
    facts->week_change = (double) (facts->week_distance - before) / (double) before;
}

/* ---- Pace ------------------------------------------------------------------------------------ */

/* Runs whose pace depends on the effort, more than on the ground or on breaks. */
static gboolean
has_comparable_pace (const FouleeRun *run)
{
  if (run->distance == FOULEE_UNSET || run->distance < SHORT_RUN || run->duration == FOULEE_UNSET ||
      run->duration <= 0 || run->rpe == FOULEE_UNSET)
    return FALSE;
  if (run->run_kind == FOULEE_RUN_HILLS || run->run_kind == FOULEE_RUN_TRAIL ||
      run->run_kind == FOULEE_RUN_INTERVALS)
    return FALSE;
  return run->ascent == FOULEE_UNSET ||
         (gint64) run->ascent * 1000 <= (gint64) CLIMB_TO_COMPARE * run->distance;
}

/* At the same effort, of the same kind and in like heat, neither more than twice as long. */
static gboolean
are_alike (const FouleeRun *one, const FouleeRun *other)
{
  return one->rpe == other->rpe && one->run_kind == other->run_kind && one->heat == other->heat &&
         one->distance <= 2 * (gint64) other->distance &&
         other->distance <= 2 * (gint64) one->distance;
}

static double
seconds_a_metre (const FouleeRun *run)
{
  return (double) run->duration / run->distance;
}

/* The median over all pairs of like runs, one from each side. */
static void
find_pace_change (FouleeLoadFacts *facts, const GArray *runs)
{
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree gboolean *paired = g_new0 (gboolean, runs->len + 1);
  guint n_recent = 0;
  guint n_earlier = 0;

  for (guint i = 0; i < runs->len; i++)
    for (guint j = 0; j < runs->len; j++) {
      const RecentRun *earlier = RUN (runs, i);
      const RecentRun *recent = RUN (runs, j);
      double change;

      if (earlier->ago < RECENT_DAYS || recent->ago >= RECENT_DAYS ||
          !has_comparable_pace (earlier->run) || !has_comparable_pace (recent->run) ||
          !are_alike (earlier->run, recent->run))
        continue;
      change = seconds_a_metre (recent->run) / seconds_a_metre (earlier->run) - 1;
      g_array_append_val (changes, change);
      paired[i] = paired[j] = TRUE;
    }
  for (guint i = 0; i < runs->len; i++) {
    n_recent += paired[i] && RUN (runs, i)->ago < RECENT_DAYS ? 1 : 0;
    n_earlier += paired[i] && RUN (runs, i)->ago >= RECENT_DAYS ? 1 : 0;
  }
  if (n_recent >= RUNS_TO_COMPARE && n_earlier >= RUNS_TO_COMPARE)
    facts->pace_change = foulee_median (changes);
}

/* ---- Long runs ------------------------------------------------------------------------------- */

static void
find_longest (FouleeLoadFacts *facts, const GArray *runs, gint64 now)
{
  for (guint i = 0; i < runs->len; i++) {
    const FouleeRun *run = RUN (runs, i)->run;

    if (run->distance != FOULEE_UNSET && run->start.seconds >= now - LONGEST_DAYS * DAY)
      facts->longest = MAX (facts->longest, run->distance);
  }
}

static void
find_far (FouleeLoadFacts *facts, const FouleeFindings *findings, gint64 now)
{
  for (guint i = foulee_findings_n_reaches (findings); i > 0; i--) {
    const FouleeRunReach *reach = foulee_findings_reach (findings, i - 1);

    if (reach->run->start.seconds < now - WEEK * DAY)
      return;
    if (reach->reach < FOULEE_REACH_SMALL)
      continue;
    facts->far = reach;
    return;
  }
}

static void
find_planned (FouleeLoadFacts *facts, const FouleeHistory *history, gint64 now, FouleeDate today)
{
  const int day_start = foulee_history_day_start (history);
  const guint n = foulee_history_n (history, FOULEE_KIND_RUN);

  for (guint i = foulee_history_find (history, FOULEE_KIND_RUN, now + 1); i < n; i++) {
    const FouleeRun *run = foulee_history_run (history, i);

    if (run->start.seconds > now + WEEK * DAY)
      return;
    if (run->planned != 1)
      continue;
    facts->planned_today = facts->planned_today || foulee_record_day (run, day_start) <= today + 1;
    /* In whole metres, so that exactly a tenth more is a tenth. */
    if (facts->far_planned == NULL && facts->longest > 0 && run->distance != FOULEE_UNSET &&
        (double) (run->distance - facts->longest) / (double) facts->longest > BEYOND)
      facts->far_planned = run;
  }
}

/* ---- Downhill -------------------------------------------------------------------------------- */

/* What is not recorded is taken for level ground, as the soreness model does. */
static gint64
descent_of (const FouleeRun *run)
{
  return run->descent != FOULEE_UNSET ? run->descent : 0;
}

static gboolean
is_steep (const GArray *runs, guint index, gint64 *steepest_before)
{
  const RecentRun *steep = RUN (runs, index);
  guint n_before = 0;

  *steepest_before = 0;
  for (guint i = 0; i < index; i++) {
    const RecentRun *before = RUN (runs, i);

    if (before->ago > steep->ago + STEEP_DAYS)
      continue;
    n_before++;
    *steepest_before = MAX (*steepest_before, descent_of (before->run));
  }
  return n_before >= STEEP_RUNS && descent_of (steep->run) >= STEEP_METRES &&
         (double) descent_of (steep->run) > STEEP_TIMES * (double) *steepest_before;
}

static void
find_steep (FouleeLoadFacts *facts, const GArray *runs)
{
  for (guint i = runs->len; i > 0; i--) {
    gint64 steepest_before;

    if (RUN (runs, i - 1)->ago >= WEEK)
      return;
    if (!is_steep (runs, i - 1, &steepest_before))
      continue;
    facts->steep = RUN (runs, i - 1)->run;
    facts->steepest_before = steepest_before;
    return;
  }
}

/* ---- All of it ------------------------------------------------------------------------------- */

void
foulee_load_facts_init (FouleeLoadFacts *facts, const FouleeFindings *findings)
{
  const FouleeHistory *history = foulee_findings_history (findings);
  const FouleeInstant now = foulee_findings_now (findings);
  const FouleeDate today = foulee_instant_day (now, foulee_history_day_start (history));
  g_autoptr (GArray) runs = list_runs (history, now.seconds, today, DAYS);

  *facts = (FouleeLoadFacts) {
    .days_since_rest = foulee_findings_days_since_rest (findings),
    .hard_days = count_hard_days (runs),
    .monotony = NAN,
    .strain = NAN,
    .week_change = NAN,
    .pace_change = NAN,
  };
  find_week (facts, runs);
  find_week_change (facts, runs, first_run_ago (findings, today));
  find_pace_change (facts, runs);
  find_longest (facts, runs, now.seconds);
  find_far (facts, findings, now.seconds);
  find_planned (facts, history, now.seconds, today);
  find_steep (facts, runs);
}
