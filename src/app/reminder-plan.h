/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/history.h"

G_BEGIN_DECLS

/* When the runner is reminded, and of what: worked out from the settings, the journal and the clock
 * alone.
 *
 * A reminder belongs to a *slot*: a day on the wall and one of its two times. It is due at that
 * time by the clocks of where the runner is now, and is said only while its hour lasts, by day, and
 * as long as the journal has no check-in for the slot. What the days after a hard run add is said
 * in the words of these two; nothing makes a third. */

/* At night nothing is said: times are used from 06:00 up to, not including, 22:00. In minutes after
 * midnight. */
#define FOULEE_REMINDER_FIRST_MINUTE 360
#define FOULEE_REMINDER_LAST_MINUTE 1319
#define foulee_reminder_minute_is_used(minute)                                                     \
  ((minute) >= FOULEE_REMINDER_FIRST_MINUTE && (minute) <= FOULEE_REMINDER_LAST_MINUTE)

/* So long after its time a reminder that was missed is still said, in seconds. */
#define FOULEE_REMINDER_LASTS 3600

/* After so many without a check-in the next one asks whether to go on. */
#define FOULEE_REMINDERS_IGNORED 7

typedef enum {
  FOULEE_HALF_MORNING, /* the earlier of two times; alone, one before noon */
  FOULEE_HALF_EVENING,
} FouleeHalf;

typedef struct {
  FouleeDate day;         /* on the wall; FOULEE_DATE_NONE for no slot */
  FouleeHalf half;        /* which of the day's two */
  int minute;             /* its time, in minutes after midnight */
  FouleeInstant at;       /* when it is due */
  FouleeDate journal_day; /* the day in the journal that it is in */
  gint64 from; /* Unix seconds: a check-in from then on is this slot's. The start of the journal's
                  day; where an earlier slot lies in the same day, halfway between the two */
} FouleeReminderSlot;

/* What is remembered between two reminders, and outlives the program. */
typedef struct {
  FouleeDate day; /* of the slot that was said last; FOULEE_DATE_NONE for none */
  FouleeHalf half;
  gint64 from;    /* as of its slot */
  gint64 at;      /* when it was said, Unix seconds */
  int unanswered; /* so many were said since the last check-in, this one among them; 0 where none
                     waits for an answer */
  gboolean asked; /* it was the one that asks whether to go on */
} FouleeReminderState;

#define FOULEE_REMINDER_STATE_NONE ((FouleeReminderState) { .day = FOULEE_DATE_NONE })

typedef struct {
  gboolean on;
  const gint32 *times; /* minutes after midnight. Of those that are used the first and last */
  gsize n_times;
  FouleeReminderState state;
} FouleeReminderSettings;

typedef enum {
  FOULEE_REMINDER_NOTHING,
  FOULEE_REMINDER_LOG, /* that nothing is logged yet */
  FOULEE_REMINDER_ASK, /* whether to go on */
} FouleeReminderKind;

typedef struct {
  FouleeReminderKind kind;
  FouleeReminderSlot slot; /* of what is to be said */

  /* The slot is the first one 24, 48 or 72 h after the end of a hard run (that of the latest, where
   * there are several): which of these, and how many hours it is now, rounded; else both 0. */
  int mark;
  int hours;

  FouleeReminderState state; /* to remember, once it was said; else as it was */
  gboolean shows;            /* what was said last, or is to be said now, still holds */
  gint64 wake;               /* Unix seconds: look again then; G_MAXINT64 for never */
} FouleeReminderPlan;

/* What there is to say at `now` (Unix seconds) to whoever lives by the clocks of `zone`. `history`
 * holds the last days, from `foulee_reminder_history_from()` on; NULL where the journal cannot be
 * read: then nothing is said. */
FouleeReminderPlan foulee_reminder_plan (const FouleeReminderSettings *settings,
                                         const FouleeHistory *history, gint64 now, GTimeZone *zone);

/* From when on the plan looks at check-ins and runs, in Unix seconds. */
gint64 foulee_reminder_history_from (const FouleeReminderState *state, gint64 now);

/* What to remember when the runner switches reminders on or sets other times: what is due already
 * is not said now, and what was left unanswered is forgotten. */
FouleeReminderState foulee_reminder_state_renewed (const FouleeReminderSettings *settings,
                                                   gint64 now, GTimeZone *zone);

G_END_DECLS
