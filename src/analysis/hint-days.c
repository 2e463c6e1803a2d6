/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hint-days.h"

/* What "usual" is taken from, in days before the last one, and how many readings it needs. */
#define USUAL_FIRST 70
#define USUAL_LAST 15
#define USUAL_READINGS 14

#define FORTNIGHT_FIRST 13
#define WEEK_FIRST 6

static FouleeHintDay *
day_at (FouleeHintDays *self, guint index)
{
  return &self->days[index % FOULEE_HINT_DAYS_KEPT];
}

/* Slides a stretch along to the days from … to. The number of readings behind it changes by what is
 * returned. */
static int
slide (FouleeHintDays *self, FouleeHintStretch *stretch, FouleeDate from, FouleeDate to)
{
  int n_readings = 0;

  for (; stretch->end < self->n_days; stretch->end++) {
    const FouleeHintDay *day = day_at (self, stretch->end);

    if (day->date > to)
      break;
    stretch->counts[day->level]++;
    n_readings += (int) day->n_readings;
  }
  for (; stretch->first < stretch->end; stretch->first++) {
    const FouleeHintDay *day = day_at (self, stretch->first);

    if (day->date >= from)
      break;
    stretch->counts[day->level]--;
    n_readings -= (int) day->n_readings;
  }
  return n_readings;
}

static void
begin_day (FouleeHintDays *self, gint64 at, FouleeDate date)
{
  *day_at (self, self->n_days++) = (FouleeHintDay) { .first_at = at, .date = date };
  self->usual_readings += (guint) slide (self, &self->usual, date - USUAL_FIRST, date - USUAL_LAST);
  slide (self, &self->fortnight, date - FORTNIGHT_FIRST, date);
  slide (self, &self->week, date - WEEK_FIRST, date);
}

static void
lift (FouleeHintStretch *stretch, int from, int to)
{
  stretch->counts[from]--;
  stretch->counts[to]++;
}

void
foulee_hint_days_add (FouleeHintDays *self, gint64 at, FouleeDate date, int level)
{
  FouleeHintDay *day;

  if (self->n_days == 0 || day_at (self, self->n_days - 1)->date != date)
    begin_day (self, at, date);
  day = day_at (self, self->n_days - 1);
  day->n_readings++;
  if (level <= day->level)
    return;
  lift (&self->fortnight, day->level, level);
  lift (&self->week, day->level, level);
  day->level = level;
}

const FouleeHintDay *
foulee_hint_days_back (const FouleeHintDays *self, guint back)
{
  if (back >= MIN (self->n_days, FOULEE_HINT_DAYS_KEPT))
    return NULL;
  return &self->days[(self->n_days - 1 - back) % FOULEE_HINT_DAYS_KEPT];
}

int
foulee_hint_days_usual (const FouleeHintDays *self)
{
  return self->usual_readings < USUAL_READINGS ? -1 : foulee_hint_stretch_median (&self->usual);
}

guint
foulee_hint_stretch_from (const FouleeHintStretch *self, int level)
{
  guint n = 0;

  for (; level < FOULEE_HINT_LEVELS; level++)
    n += self->counts[level];
  return n;
}

/* The sum of the middle two, which are the same one where the number of days is odd. */
int
foulee_hint_stretch_median (const FouleeHintStretch *self)
{
  guint n = self->end - self->first;
  guint passed = 0;
  int lower = -1;

  for (int level = 0; level < FOULEE_HINT_LEVELS; level++) {
    passed += self->counts[level];
    if (lower < 0 && 2 * passed >= n && passed > 0)
      lower = level;
    if (2 * passed > n)
      return lower + level;
  }
  return -1;
}

int
foulee_hint_stretch_highest (const FouleeHintStretch *self)
{
  for (int level = FOULEE_HINT_LEVELS - 1; level >= 0; level--)
    if (self->counts[level] > 0)
      return level;
  return -1;
}
