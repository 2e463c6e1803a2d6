/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/facts.h"

#include "advice/fact-runs.h"
#include "advice/form-note.h"
#include "analysis/scope.h"

#define HOUR 3600
#define DAY (24 * HOUR)

/* How far back each habit is looked for. [our choice] */
#define RUN_DAYS 28
#define COLD_DAYS 14
#define ACTION_DAYS 14
#define MEDICINE_DAYS 7
#define SORE_DAYS 7
#define SORE 3

/* Fewer steps a minute are a walk, or those of one foot alone. [our choice] */
#define LEAST_CADENCE 120

/* Who logs so many runs in two weeks logs what else is done too, as far as that can be known. [our
 * choice] */
#define ENOUGH_RUNS 4

/* From where a shoe is told of. Not worn for two months it is taken for put away, and what was worn
 * before a year in which it was not is not looked for. [our choice] */
#define SHOE_DISTANCE 500000
#define SHOE_IN_USE (60 * DAY)
#define SHOE_GAP (365 * DAY)

static const guint strength = 1u << FOULEE_ACTION_SQUATS | 1u << FOULEE_ACTION_LUNGES |
                              1u << FOULEE_ACTION_CALF_RAISES | 1u << FOULEE_ACTION_CORE_AND_HIPS;

/* ---- Runs ------------------------------------------------------------------------------------ */

static gboolean
is_low (int cadence)
{
  return cadence >= LEAST_CADENCE && cadence < FOULEE_FORM_LOW_CADENCE;
}

static void
look_at_form (FouleeHabitFacts *facts, GPtrArray *runs)
{
  int sum = 0, n = 0;

  for (guint i = 0; i < runs->len; i++) {
    const FouleeRun *run = g_ptr_array_index (runs, i);
    const guint notes = run->form != FOULEE_UNSET ? (guint) run->form : 0;

    facts->form_notes |= notes;
    if ((notes & (FOULEE_FORM_OF_CADENCE | FOULEE_FORM_TO_BE_SEEN)) || is_low (run->cadence))
      facts->form = run;
    if (run->cadence < LEAST_CADENCE)
      continue;
    sum += run->cadence;
    n++;
  }
  if (n > 0)
    facts->cadence = (sum + n / 2) / n;
}

/* Of a run that does not say whether there was a warm-up, nothing is known. */
static void
look_at_warm_ups (FouleeHabitFacts *facts, GPtrArray *runs, gint64 now)
{
  const FouleeRun *last = NULL;

  for (guint i = 0; i < runs->len; i++) {
    const FouleeRun *run = g_ptr_array_index (runs, i);

    if (!foulee_run_is_hard (run))
      continue;
    last = run;
    facts->hard_runs += run->warm_up != FOULEE_UNSET;
    facts->cold_runs += run->warm_up == FOULEE_WARM_UP_NONE;
  }
  if (last != NULL && last->warm_up == FOULEE_WARM_UP_NONE &&
      foulee_run_end (last) > now - COLD_DAYS * DAY)
    facts->cold = last;
}

/* How many there were in the days for which actions are counted. */
static guint
count_runs (FouleeHabitFacts *facts, GPtrArray *runs, gint64 now)
{
  guint n = 0;

  for (guint i = 0; i < runs->len; i++) {
    const FouleeRun *run = g_ptr_array_index (runs, i);

    if (foulee_run_end (run) <= now - ACTION_DAYS * DAY)
      continue;
    facts->cooled_down += run->cool_down == 1;
    n++;
  }
  return n;
}

/* ---- Check-ins ------------------------------------------------------------------------------- */

/* The higher one of the knees and shins; −1 for none that was answered. */
static int
worse_of_shins_and_knees (const FouleeCheckIn *check_in)
{
  static const FouleeRegion regions[] = { FOULEE_REGION_KNEE_LEFT, FOULEE_REGION_KNEE_RIGHT,
                                          FOULEE_REGION_SHIN_LEFT, FOULEE_REGION_SHIN_RIGHT };
  int worse = -1;

  for (gsize i = 0; i < G_N_ELEMENTS (regions); i++)
    if (check_in->readings[regions[i]].level >= 0 &&
        (worse < 0 || check_in->readings[regions[i]].level > check_in->readings[worse].level))
      worse = regions[i];
  return worse;
}

static void
look_at_shins_and_knees (FouleeHabitFacts *facts, const FouleeHistory *history, FouleeInstant now)
{
  const int day_start = foulee_history_day_start (history);
  const FouleeDate today = foulee_instant_day (now, day_start);
  const guint n = foulee_history_n (history, FOULEE_KIND_CHECK_IN);
  FouleeDate counted = FOULEE_DATE_NONE;
  int highest = SORE - 1;
  guint i =
      foulee_history_find (history, FOULEE_KIND_CHECK_IN, now.seconds - (SORE_DAYS + 1) * DAY);

  for (; i < n; i++) {
    const FouleeCheckIn *check_in = foulee_history_check_in (history, i);
    const FouleeDate day = foulee_record_day (check_in, day_start);
    const int region = worse_of_shins_and_knees (check_in);

    if (check_in->at.seconds > now.seconds)
      break;
    if (day <= today - SORE_DAYS || region < 0 || check_in->readings[region].level < SORE)
      continue;
    facts->shin_knee_days += day != counted;
    counted = day;
    if (check_in->readings[region].level > highest) {
      highest = check_in->readings[region].level;
      facts->shin_knee = region;
    }
  }
}

/* ---- Actions --------------------------------------------------------------------------------- */

/* Runs may have been read from files of years in which nobody could have logged anything else. */
static gboolean
is_kept_since (const FouleeHistory *history, gint64 when)
{
  return foulee_history_find (history, FOULEE_KIND_CHECK_IN, when + 1) > 0 ||
         foulee_history_find (history, FOULEE_KIND_ACTION, when + 1) > 0;
}

/* The kinds that were logged. */
static guint
look_at_actions (FouleeHabitFacts *facts, const FouleeHistory *history, gint64 now)
{
  const guint n = foulee_history_n (history, FOULEE_KIND_ACTION);
  guint kinds = 0;

  for (guint i = foulee_history_find (history, FOULEE_KIND_ACTION, now - ACTION_DAYS * DAY + 1);
       i < n; i++) {
    const FouleeAction *action = foulee_history_action (history, i);

    if (action->at.seconds > now)
      break;
    kinds |= 1u << action->action_kind;
    facts->stretched += action->action_kind == FOULEE_ACTION_STRETCHING;
    facts->ate += action->action_kind == FOULEE_ACTION_FOOD;
    facts->medicines += action->action_kind == FOULEE_ACTION_MEDICINE &&
                        action->at.seconds > now - MEDICINE_DAYS * DAY;
  }
  return kinds;
}

/* ---- Shoes ----------------------------------------------------------------------------------- */

typedef struct {
  const FouleeShoe *shoe;
  gint64 distance; /* m */
} WornShoe;

static WornShoe *
find_worn (GArray *worn, const char *id)
{
  for (guint i = 0; i < worn->len; i++) {
    WornShoe *one = &g_array_index (worn, WornShoe, i);

    if (g_str_equal (one->shoe->record.id, id))
      return one;
  }
  return NULL;
}

static WornShoe *
add_worn (GArray *worn, const FouleeHistory *history, const char *id, FouleeDate today)
{
  const FouleeShoe *shoe = foulee_history_lookup (history, FOULEE_KIND_SHOE, id);
  WornShoe one = { .shoe = shoe };

  if (shoe == NULL || (shoe->retired != FOULEE_DATE_NONE && shoe->retired <= today))
    return NULL;
  if (shoe->distance_before != FOULEE_UNSET)
    one.distance = shoe->distance_before;
  g_array_append_val (worn, one);
  return &g_array_index (worn, WornShoe, worn->len - 1);
}

/* The shoes in use, with what is on them: the same as foulee_findings_shoe_distance() tells, read
 * from the newest run back no further than they were worn. */
static GArray *
worn_shoes (const FouleeHistory *history, FouleeInstant now)
{
  const FouleeDate today = foulee_instant_day (now, foulee_history_day_start (history));
  GArray *worn = g_array_new (FALSE, FALSE, sizeof (WornShoe));
  gint64 last = now.seconds;

  for (guint i = foulee_history_find (history, FOULEE_KIND_RUN, now.seconds + 1); i > 0; i--) {
    const FouleeRun *run = foulee_history_run (history, i - 1);
    WornShoe *one;

    if (run->start.seconds < last - (worn->len > 0 ? SHOE_GAP : SHOE_IN_USE))
      break;
    if (run->shoe == NULL || run->planned == 1 || foulee_run_end (run) > now.seconds)
      continue;
    one = find_worn (worn, run->shoe);
    if (one == NULL && run->start.seconds >= now.seconds - SHOE_IN_USE)
      one = add_worn (worn, history, run->shoe, today);
    if (one == NULL)
      continue;
    last = run->start.seconds;
    if (run->distance != FOULEE_UNSET)
      one->distance += run->distance;
  }
  return worn;
}

static void
look_at_shoes (FouleeHabitFacts *facts, const FouleeHistory *history, FouleeInstant now)
{
  g_autoptr (GArray) worn = worn_shoes (history, now);

  for (guint i = 0; i < worn->len; i++) {
    const WornShoe *one = &g_array_index (worn, WornShoe, i);

    if (one->distance < SHOE_DISTANCE || one->distance <= facts->shoe_distance)
      continue;
    facts->shoe = one->shoe;
    facts->shoe_distance = one->distance;
  }
}

void
foulee_habit_facts_init (FouleeHabitFacts *facts, const FouleeFindings *findings)
{
  const FouleeHistory *history = foulee_findings_history (findings);
  const FouleeInstant now = foulee_findings_now (findings);
  g_autoptr (GPtrArray) runs = foulee_fact_runs (history, now.seconds, RUN_DAYS * DAY);
  guint logged;

  *facts = (FouleeHabitFacts) { .cadence = -1, .shin_knee = -1 };
  look_at_warm_ups (facts, runs, now.seconds);
  look_at_form (facts, runs);
  look_at_shins_and_knees (facts, history, now);
  logged = look_at_actions (facts, history, now.seconds);
  if (count_runs (facts, runs, now.seconds) >= ENOUGH_RUNS &&
      is_kept_since (history, now.seconds - ACTION_DAYS * DAY))
    facts->strength_missing = strength & ~logged;
  look_at_shoes (facts, history, now);
}
