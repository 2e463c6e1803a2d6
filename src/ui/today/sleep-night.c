/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/sleep-night.h"

#include "model/usual-night.h"

#define NOON (12 * 3600)
#define STEP_SECONDS (30 * 60)
#define LONGEST_SECONDS 86400

/* A usual time that would make a longer night of what is recorded is no help. */
#define LONGEST_USUAL_SECONDS (16 * 3600)

static GTimeZone *
zone_of (FouleeDay *day)
{
  return foulee_clock_zone (foulee_journal_get_clock (foulee_day_get_journal (day)));
}

static gboolean
is_of_zone (GTimeZone *zone, FouleeInstant at)
{
  return foulee_instant_in_zone (zone, at.seconds).offset == at.offset;
}

/* The zone in which times of a night are meant: here, or where its known time was recorded. To be
 * freed. */
static GTimeZone *
zone_of_night (FouleeDay *day, const FouleeSleep *recorded)
{
  FouleeInstant known = FOULEE_INSTANT_NONE;

  if (recorded)
    known = foulee_instant_is_set (recorded->to_bed) ? recorded->to_bed : recorded->woke;
  if (foulee_instant_is_set (known) && !is_of_zone (zone_of (day), known))
    return g_time_zone_new_offset (known.offset * 60);
  return g_time_zone_ref (zone_of (day));
}

void
foulee_night_from_times (GTimeZone *zone, FouleeDate date, gint32 to_bed, gint32 woke,
                         FouleeInstant *to_bed_at, FouleeInstant *woke_at)
{
  gboolean same_day;

  *to_bed_at = *woke_at = FOULEE_INSTANT_NONE;
  if (woke != FOULEE_UNSET)
    *woke_at = foulee_instant_from_civil (zone, date, woke);
  if (to_bed != FOULEE_UNSET) {
    same_day = woke != FOULEE_UNSET ? to_bed < woke : to_bed < NOON;
    *to_bed_at = foulee_instant_from_civil (zone, same_day ? date : date - 1, to_bed);
  }
}

const FouleeSleep *
foulee_night_find (FouleeDay *day)
{
  g_autoptr (GPtrArray) list = foulee_day_list_kind (day, FOULEE_KIND_SLEEP);

  for (guint i = 0; i < list->len; i++) {
    const FouleeSleep *sleep = g_ptr_array_index (list, i);

    if (sleep->sleep_kind == FOULEE_SLEEP_NIGHT)
      return sleep;
  }
  return NULL;
}

gint32
foulee_night_time_of (FouleeInstant instant)
{
  int seconds;

  if (!foulee_instant_is_set (instant))
    return FOULEE_UNSET;
  foulee_instant_to_civil (instant, NULL, &seconds);
  return seconds;
}

gint64
foulee_night_seconds (const FouleeNight *self)
{
  if (!foulee_instant_is_set (self->to_bed) || !foulee_instant_is_set (self->woke))
    return 0;
  return self->woke.seconds - self->to_bed.seconds;
}

/* Takes back what is offered and does not go with the other time. */
static void
drop_senseless (FouleeNight *self)
{
  gint64 seconds = foulee_night_seconds (self);

  if (seconds > 0 && seconds <= LONGEST_USUAL_SECONDS)
    return;
  if (self->to_bed_is_usual)
    self->to_bed = FOULEE_INSTANT_NONE;
  if (self->woke_is_usual)
    self->woke = FOULEE_INSTANT_NONE;
  self->to_bed_is_usual = self->woke_is_usual = FALSE;
}

void
foulee_night_init (FouleeNight *self, FouleeDay *day, const FouleeSleep *recorded)
{
  FouleeHistory *history = foulee_journal_get_history (foulee_day_get_journal (day));
  FouleeDate date = foulee_day_get_date (day);
  g_autoptr (GTimeZone) zone = zone_of_night (day, recorded);
  FouleeInstant to_bed_at, woke_at;
  int to_bed, woke;

  self->to_bed = recorded ? recorded->to_bed : FOULEE_INSTANT_NONE;
  self->woke = recorded ? recorded->woke : FOULEE_INSTANT_NONE;
  self->to_bed_is_usual = !foulee_instant_is_set (self->to_bed);
  self->woke_is_usual = !foulee_instant_is_set (self->woke);
  if (!self->to_bed_is_usual && !self->woke_is_usual)
    return;
  foulee_usual_night (history, date, &to_bed, &woke);
  if (!self->to_bed_is_usual)
    to_bed = foulee_night_time_of (self->to_bed);
  if (!self->woke_is_usual)
    woke = foulee_night_time_of (self->woke);
  foulee_night_from_times (zone, date, to_bed, woke, &to_bed_at, &woke_at);
  if (self->to_bed_is_usual)
    self->to_bed = to_bed_at;
  if (self->woke_is_usual)
    self->woke = woke_at;
  drop_senseless (self);
}

FouleeInstant
foulee_night_later (FouleeDay *day, FouleeInstant at, gint64 seconds)
{
  FouleeInstant moved = { at.seconds + seconds, at.offset };

  return is_of_zone (zone_of (day), at) ? foulee_instant_in_zone (zone_of (day), moved.seconds)
                                        : moved;
}

gboolean
foulee_night_step (FouleeNight *self, FouleeDay *day, gboolean woke, int direction)
{
  FouleeNight stepped = *self;
  FouleeInstant *at = woke ? &stepped.woke : &stepped.to_bed;
  gint64 seconds;
  FouleeDate date;

  if (!foulee_instant_is_set (*at))
    return FALSE;
  /* Half hours are real ones: a step never lands in an hour that clocks skipped. */
  *at = foulee_night_later (day, *at, direction * STEP_SECONDS);
  seconds = foulee_night_seconds (&stepped);
  if (foulee_instant_is_set (stepped.to_bed) && foulee_instant_is_set (stepped.woke) &&
      (seconds <= 0 || seconds > LONGEST_SECONDS))
    return FALSE;
  foulee_instant_to_civil (*at, &date, NULL);
  if (woke && date != foulee_day_get_date (day))
    return FALSE;
  *self = stepped;
  return TRUE;
}

static FouleeInstant
keep_same (FouleeInstant before, FouleeInstant now)
{
  FouleeDate date_before, date_now;
  int seconds_before, seconds_now;

  if (!foulee_instant_is_set (before) || !foulee_instant_is_set (now))
    return now;
  foulee_instant_to_civil (before, &date_before, &seconds_before);
  foulee_instant_to_civil (now, &date_now, &seconds_now);
  return date_before == date_now && seconds_before / 60 == seconds_now / 60 ? before : now;
}

void
foulee_night_write_times (FouleeDay *day, FouleeSleep *record, gint32 to_bed, gint32 woke)
{
  g_autoptr (GTimeZone) zone = zone_of_night (day, record);
  FouleeInstant to_bed_at, woke_at;

  foulee_night_from_times (zone, record->night, to_bed, woke, &to_bed_at, &woke_at);
  record->to_bed = keep_same (record->to_bed, to_bed_at);
  record->woke = keep_same (record->woke, woke_at);
}
