/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/reminder-settings.h"

/* The end of the year 2199: no later moment is in a journal. */
#define LAST_MOMENT ((gint64) (FOULEE_DATE_MAX + 1) * 86400)

static gboolean
is_moment (gint64 seconds)
{
  return seconds >= 0 && seconds <= LAST_MOMENT;
}

/* Anybody may have written these. */
static FouleeReminderState
read_state (GSettings *settings)
{
  FouleeReminderState state = FOULEE_REMINDER_STATE_NONE;
  gint32 day, half, unanswered;

  g_settings_get (settings, FOULEE_KEY_REMINDER_STATE, "(iixxib)", &day, &half, &state.from,
                  &state.at, &unanswered, &state.asked);
  if (day < FOULEE_DATE_MIN || day > FOULEE_DATE_MAX || !is_moment (state.from) ||
      !is_moment (state.at))
    return FOULEE_REMINDER_STATE_NONE;
  state.day = day;
  state.half = half == FOULEE_HALF_MORNING ? FOULEE_HALF_MORNING : FOULEE_HALF_EVENING;
  state.unanswered = CLAMP (unanswered, 0, FOULEE_REMINDERS_IGNORED + 1);
  return state;
}

FouleeReminderSettings
foulee_reminder_settings_read (GSettings *settings, GVariant **times)
{
  FouleeReminderSettings read = { .on = g_settings_get_boolean (settings, FOULEE_KEY_REMINDERS),
                                  .state = read_state (settings) };

  *times = g_settings_get_value (settings, FOULEE_KEY_REMINDER_TIMES);
  read.times = g_variant_get_fixed_array (*times, &read.n_times, sizeof *read.times);
  return read;
}

gboolean
foulee_reminder_state_write (GSettings *settings, const FouleeReminderState *state)
{
  return g_settings_set (settings, FOULEE_KEY_REMINDER_STATE, "(iixxib)", state->day,
                         (gint32) state->half, state->from, state->at, state->unanswered,
                         state->asked);
}
