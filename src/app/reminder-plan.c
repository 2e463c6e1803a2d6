/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/reminder-plan.h"

#include "analysis/scope.h"

#define MINUTE 60
#define HOUR 3600
#define DAY G_GINT64_CONSTANT (86400)

/* Runs are looked at so far back: the last slot of a run is up to a day after its 72 hours, and the
 * run itself may have been long. */
#define DAYS_OF_RUNS 6

/* The slots around now, in their order: those of so many days before and after today. */
#define DAYS_AROUND 2
typedef struct {
  FouleeReminderSlot slots[2 * (2 * DAYS_AROUND + 1)];
  int n;
  int latest; /* the last that is due; −1 for none */
} Slots;

/* ---- Slots ----------------------------------------------------------------------------------- */

/* The times that are used, in order: none, one or two. */
static int
used_minutes (const FouleeReminderSettings *settings, int minutes[2])
{
  int n = 0;

  for (gsize i = 0; i < settings->n_times; i++) {
    const int minute = settings->times[i];

    if (!foulee_reminder_minute_is_used (minute))
      continue;
    minutes[0] = n == 0 ? minute : MIN (minutes[0], minute);
    minutes[1] = n == 0 ? minute : MAX (minutes[1], minute);
    n++;
  }
  if (n == 0)
    return 0;
  return minutes[0] < minutes[1] ? 2 : 1;
}

static FouleeDate
date_at (gint64 seconds, GTimeZone *zone)
{
  FouleeDate date;

  foulee_instant_to_civil (foulee_instant_in_zone (zone, seconds), &date, NULL);
  return date;
}

static gint64
start_of_day (FouleeDate day, int day_start, GTimeZone *zone)
{
  return foulee_instant_from_civil (zone, day, day_start * MINUTE).seconds;
}

/* Since when a check-in counts as this slot's. */
static gint64
counts_from (const FouleeReminderSlot *slot, const FouleeReminderSlot *before, int day_start,
             GTimeZone *zone)
{
  const gint64 start = start_of_day (slot->journal_day, day_start, zone);

  if (before && before->at.seconds >= start)
    return before->at.seconds + (slot->at.seconds - before->at.seconds) / 2;
  return start;
}

static Slots
slots_around (const FouleeReminderSettings *settings, int day_start, gint64 now, GTimeZone *zone)
{
  const FouleeDate today = date_at (now, zone);
  Slots slots = { .latest = -1 };
  int minutes[2];
  const int n = used_minutes (settings, minutes);

  for (FouleeDate day = today - DAYS_AROUND; day <= today + DAYS_AROUND; day++) {
    for (int i = 0; i < n; i++) {
      FouleeReminderSlot *slot = &slots.slots[slots.n];

      slot->day = day;
      slot->half =
          i == 1 || (n == 1 && minutes[i] >= 12 * 60) ? FOULEE_HALF_EVENING : FOULEE_HALF_MORNING;
      slot->minute = minutes[i];
      slot->at = foulee_instant_from_civil (zone, day, minutes[i] * MINUTE);
      slot->journal_day = foulee_instant_day (slot->at, day_start);
      slot->from = counts_from (slot, slots.n > 0 ? slot - 1 : NULL, day_start, zone);
      if (slot->at.seconds <= now)
        slots.latest = slots.n;
      slots.n++;
    }
  }
  return slots;
}

/* ---- What was said --------------------------------------------------------------------------- */

/* A slot that was said, or lies before one that was, never comes again, whatever became of clocks
 * and zones. But a date that was far ahead is forgotten: it was the clock that was wrong. */
static gboolean
was_said (const FouleeReminderState *state, const FouleeReminderSlot *slot, FouleeDate today)
{
  if (state->day == FOULEE_DATE_NONE || state->day > today + 1)
    return FALSE;
  return slot->day < state->day || (slot->day == state->day && slot->half <= state->half);
}

static gboolean
waits_for_answer (const FouleeReminderState *state)
{
  return state->unanswered > 0 || state->asked;
}

/* A check-in from `from` on. One of another year is a slip of the clock. */
static gboolean
is_logged (const FouleeHistory *history, gint64 from, gint64 now)
{
  const guint n = foulee_history_n (history, FOULEE_KIND_CHECK_IN);
  const guint i = foulee_history_find (history, FOULEE_KIND_CHECK_IN, from);

  return i < n && foulee_history_check_in (history, i)->at.seconds < now + DAY;
}

/* The runner has logged since the last one was said; be it something of the days before. */
static gboolean
is_answered (const FouleeReminderState *state, const FouleeHistory *history, gint64 now)
{
  const guint n = foulee_history_n (history, FOULEE_KIND_CHECK_IN);

  if (is_logged (history, state->from, now))
    return TRUE;
  for (guint i = 0; i < n; i++)
    if (foulee_history_check_in (history, i)->record.created >= state->at * 1000)
      return TRUE;
  return FALSE;
}

static gint64
end_of_day (const FouleeReminderState *state, int day_start, GTimeZone *zone)
{
  const FouleeDate day = foulee_instant_day (foulee_instant_in_zone (zone, state->at), day_start);

  return start_of_day (day + 1, day_start, zone);
}

/* ---- What is to be said ---------------------------------------------------------------------- */

/* Which of a run's hours falls on a slot: 24, 48, 72, or 0 for none. */
static int
mark_of_run (gint64 end, gint64 before, gint64 at)
{
  for (int hours = 24; hours <= 72; hours += 24)
    if (before < end + hours * HOUR && end + hours * HOUR <= at)
      return hours;
  return 0;
}

/* The first slot of all that are looked at has none before it, and is never due now. */
static void
find_mark (FouleeReminderPlan *plan, const Slots *slots, const FouleeHistory *history, gint64 now)
{
  const gint64 before = slots->slots[slots->latest - 1].at.seconds;
  const guint n = foulee_history_n (history, FOULEE_KIND_RUN);
  gint64 latest = G_MININT64;

  for (guint i = foulee_history_find (history, FOULEE_KIND_RUN, now - DAYS_OF_RUNS * DAY); i < n;
       i++) {
    const FouleeRun *run = foulee_history_run (history, i);
    const gint64 end = foulee_run_end (run);
    const int mark = mark_of_run (end, before, plan->slot.at.seconds);

    if (mark == 0 || end <= latest || run->planned == 1 || !foulee_run_is_hard (run))
      continue;
    latest = end;
    plan->mark = mark;
    plan->hours = (int) ((now - end + HOUR / 2) / HOUR);
  }
}

static gboolean
is_due (const FouleeReminderState *state, const FouleeReminderSlot *slot,
        const FouleeHistory *history, gint64 now, GTimeZone *zone)
{
  FouleeDate today;
  int seconds;

  foulee_instant_to_civil (foulee_instant_in_zone (zone, now), &today, &seconds);
  return now - slot->at.seconds < FOULEE_REMINDER_LASTS &&
         foulee_reminder_minute_is_used (seconds / MINUTE) && !was_said (state, slot, today) &&
         !is_logged (history, slot->from, now);
}

static void
say (FouleeReminderPlan *plan, const Slots *slots, const FouleeHistory *history, gint64 now)
{
  const FouleeReminderSlot *slot = &slots->slots[slots->latest];
  const gboolean answered = is_answered (&plan->state, history, now);
  const int unanswered = answered ? 0 : plan->state.unanswered;

  /* Whoever was asked and has not answered hears no more. */
  if (plan->state.asked && !answered)
    return;
  plan->slot = *slot;
  if (unanswered >= FOULEE_REMINDERS_IGNORED) {
    plan->kind = FOULEE_REMINDER_ASK;
  } else {
    plan->kind = FOULEE_REMINDER_LOG;
    find_mark (plan, slots, history, now);
  }
  plan->state = (FouleeReminderState) {
    .day = slot->day,
    .half = slot->half,
    .from = slot->from,
    .at = now,
    .unanswered = unanswered + 1,
    .asked = plan->kind == FOULEE_REMINDER_ASK,
  };
}

FouleeReminderPlan
foulee_reminder_plan (const FouleeReminderSettings *settings, const FouleeHistory *history,
                      gint64 now, GTimeZone *zone)
{
  const int day_start = history ? foulee_history_day_start (history) : FOULEE_DAY_START_DEFAULT;
  const Slots slots = slots_around (settings, day_start, now, zone);
  FouleeReminderPlan plan = {
    .slot.day = FOULEE_DATE_NONE,
    .state = settings->state,
    .wake = G_MAXINT64,
  };
  gint64 end;

  if (!settings->on)
    return plan;
  if (history && slots.latest > 0 &&
      is_due (&plan.state, &slots.slots[slots.latest], history, now, zone))
    say (&plan, &slots, history, now);
  end = end_of_day (&plan.state, day_start, zone);
  plan.shows = waits_for_answer (&plan.state) && now < end &&
               !(history && is_logged (history, plan.state.from, now));
  if (slots.latest + 1 < slots.n)
    plan.wake = slots.slots[slots.latest + 1].at.seconds;
  if (plan.shows)
    plan.wake = MIN (plan.wake, end);
  return plan;
}

gint64
foulee_reminder_history_from (const FouleeReminderState *state, gint64 now)
{
  const gint64 runs = now - DAYS_OF_RUNS * DAY;

  return waits_for_answer (state) ? MIN (state->from, runs) : runs;
}

FouleeReminderState
foulee_reminder_state_renewed (const FouleeReminderSettings *settings, gint64 now, GTimeZone *zone)
{
  const Slots slots = slots_around (settings, FOULEE_DAY_START_DEFAULT, now, zone);
  FouleeReminderState state = settings->state;

  state.unanswered = 0;
  state.asked = FALSE;
  if (slots.latest >= 0 && !was_said (&state, &slots.slots[slots.latest], date_at (now, zone))) {
    state.day = slots.slots[slots.latest].day;
    state.half = slots.slots[slots.latest].half;
  }
  return state;
}
