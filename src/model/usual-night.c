/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/usual-night.h"

#include <stdlib.h>

#define SECONDS_PER_DAY 86400

/* Seconds from the midnight that the day of waking begins with: before it, below 0. So 23:30 and
 * 00:30 lie an hour apart, and their middle is midnight. */
static int
from_midnight (FouleeInstant instant, FouleeDate night)
{
  FouleeDate date;
  int seconds;

  foulee_instant_to_civil (instant, &date, &seconds);
  return (date - night) * SECONDS_PER_DAY + seconds;
}

static int
compare (const void *a, const void *b)
{
  return *(const int *) a - *(const int *) b;
}

/* Of an even number the mean of the middle two. As a time of day. */
static int
median_time (int *times, int n)
{
  int middle;

  qsort (times, (gsize) n, sizeof *times, compare);
  middle = n % 2 ? times[n / 2] : (times[n / 2 - 1] + times[n / 2]) / 2;
  middle = (middle % SECONDS_PER_DAY + SECONDS_PER_DAY) % SECONDS_PER_DAY;
  return middle / 60 * 60;
}

void
foulee_usual_night (const FouleeHistory *history, FouleeDate date, int *to_bed, int *woke)
{
  guint i = foulee_history_find (history, FOULEE_KIND_SLEEP, (gint64) date * SECONDS_PER_DAY);
  int beds[FOULEE_USUAL_NIGHT_COUNT], wakings[FOULEE_USUAL_NIGHT_COUNT];
  int n = 0;

  while (i-- > 0 && n < FOULEE_USUAL_NIGHT_COUNT) {
    const FouleeSleep *sleep = foulee_history_sleep (history, i);

    if (sleep->sleep_kind != FOULEE_SLEEP_NIGHT || !foulee_instant_is_set (sleep->to_bed) ||
        !foulee_instant_is_set (sleep->woke))
      continue;
    beds[n] = from_midnight (sleep->to_bed, sleep->night);
    wakings[n] = from_midnight (sleep->woke, sleep->night);
    n++;
  }
  *to_bed = FOULEE_USUAL_TO_BED_DEFAULT;
  *woke = FOULEE_USUAL_WOKE_DEFAULT;
  if (n < FOULEE_USUAL_NIGHT_FEWEST)
    return;
  *to_bed = median_time (beds, n);
  *woke = median_time (wakings, n);
}
