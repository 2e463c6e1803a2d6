/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/usual-night.h"
#include "support/records.h"

#define AT(hours, minutes) ((hours) * 3600 + (minutes) * 60)
#define DATE foulee_date_from_civil (2026, 11, 19)

static FouleeSleep *
sleep_of (const char *to_bed, const char *woke, FouleeSleepKind kind)
{
  FouleeSleep *sleep = foulee_sleep_new ();

  sleep->sleep_kind = kind;
  if (to_bed)
    sleep->to_bed = test_instant (to_bed);
  sleep->night = DATE - 1;
  if (woke) {
    sleep->woke = test_instant (woke);
    foulee_instant_to_civil (sleep->woke, &sleep->night, NULL);
  }
  return sleep;
}

typedef struct {
  const char *to_bed, *woke;
} Times;

static void
assert_usual (const Times *nights, int to_bed, int woke)
{
  GPtrArray *records = foulee_record_array_new ();
  g_autoptr (FouleeHistory) history = NULL;
  int bed, up;

  for (const Times *night = nights; night->to_bed || night->woke; night++)
    g_ptr_array_add (records, sleep_of (night->to_bed, night->woke, FOULEE_SLEEP_NIGHT));
  history = foulee_history_new (records);
  foulee_usual_night (history, DATE, &bed, &up);
  g_assert_cmpint (bed, ==, to_bed);
  g_assert_cmpint (up, ==, woke);
}

static void
test_too_few (void)
{
  const Times none[] = { { NULL, NULL } };
  const Times two[] = { { "2026-11-15T21:00:00+01:00", "2026-11-16T05:00:00+01:00" },
                        { "2026-11-16T21:00:00+01:00", "2026-11-17T05:00:00+01:00" },
                        { NULL, NULL } };
  /* The third has no time of waking. */
  const Times halves[] = { { "2026-11-15T21:00:00+01:00", "2026-11-16T05:00:00+01:00" },
                           { "2026-11-16T21:00:00+01:00", "2026-11-17T05:00:00+01:00" },
                           { "2026-11-17T21:00:00+01:00", NULL },
                           { NULL, NULL } };

  assert_usual (none, AT (22, 45), AT (6, 30));
  assert_usual (two, AT (22, 45), AT (6, 30));
  assert_usual (halves, AT (22, 45), AT (6, 30));
}

/* Of 23:30, 00:10 and 01:00 the middle is 00:10; of 06:00, 06:20 and 09:00 it is 06:20. */
static void
test_across_midnight (void)
{
  const Times nights[] = { { "2026-11-14T23:30:00+01:00", "2026-11-15T09:00:00+01:00" },
                           { "2026-11-16T01:00:00+01:00", "2026-11-16T06:00:00+01:00" },
                           { "2026-11-17T00:10:00+01:00", "2026-11-17T06:20:00+01:00" },
                           { NULL, NULL } };
  /* The mean of 23:40 and 00:30 is five past midnight; of 06:00 and 06:25, 06:12½. */
  const Times even[] = { { "2026-11-14T23:40:00+01:00", "2026-11-15T06:00:00+01:00" },
                         { "2026-11-16T00:30:00+01:00", "2026-11-16T06:25:00+01:00" },
                         { "2026-11-16T22:00:00+01:00", "2026-11-17T05:00:00+01:00" },
                         { "2026-11-18T02:00:00+01:00", "2026-11-18T09:00:00+01:00" },
                         { NULL, NULL } };

  assert_usual (nights, AT (0, 10), AT (6, 20));
  assert_usual (even, AT (0, 5), AT (6, 12));
}

/* To bed in the morning, up in the afternoon. */
static void
test_shifts (void)
{
  const Times nights[] = { { "2026-11-15T08:00:00+01:00", "2026-11-15T15:00:00+01:00" },
                           { "2026-11-16T08:30:00+01:00", "2026-11-16T15:30:00+01:00" },
                           { "2026-11-17T09:00:00+01:00", "2026-11-17T16:30:00+01:00" },
                           { NULL, NULL } };

  assert_usual (nights, AT (8, 30), AT (15, 30));
}

/* The clock on the wall counts, wherever that was: 23:00 in Montréal and in Paris are the same. */
static void
test_travel (void)
{
  const Times nights[] = { { "2026-11-14T23:00:00-05:00", "2026-11-15T07:00:00-05:00" },
                           { "2026-11-15T23:00:00-05:00", "2026-11-16T07:00:00-05:00" },
                           { "2026-11-17T23:00:00+01:00", "2026-11-18T07:00:00+01:00" },
                           { NULL, NULL } };

  assert_usual (nights, AT (23, 0), AT (7, 0));
}

/* Fourteen nights at 22:00 and, before them, twenty at 20:00; naps; and the night itself. */
static void
test_which_nights (void)
{
  GPtrArray *records = foulee_record_array_new ();
  g_autoptr (FouleeHistory) history = NULL;
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Paris");
  int bed, up;

  for (int i = 0; i < 35; i++) {
    FouleeSleep *night = foulee_sleep_new ();
    FouleeSleep *nap = foulee_sleep_new ();

    night->night = nap->night = DATE - i;
    night->sleep_kind = FOULEE_SLEEP_NIGHT;
    night->to_bed =
        foulee_instant_from_civil (zone, DATE - i - 1, i <= 14 ? AT (22, 0) : AT (20, 0));
    night->woke = foulee_instant_from_civil (zone, DATE - i, i <= 14 ? AT (6, 0) : AT (4, 0));
    if (i == 0)
      night->to_bed = foulee_instant_from_civil (zone, DATE, AT (3, 0));
    nap->sleep_kind = FOULEE_SLEEP_NAP;
    nap->to_bed = foulee_instant_from_civil (zone, DATE - i, AT (13, 0));
    nap->woke = foulee_instant_from_civil (zone, DATE - i, AT (13, 20));
    g_ptr_array_add (records, night);
    g_ptr_array_add (records, nap);
  }
  history = foulee_history_new (records);
  foulee_usual_night (history, DATE, &bed, &up);
  g_assert_cmpint (bed, ==, AT (22, 0));
  g_assert_cmpint (up, ==, AT (6, 0));
  /* Half of the fourteen before the 12th are at 22:00, the others at 20:00. */
  foulee_usual_night (history, DATE - 7, &bed, &up);
  g_assert_cmpint (bed, ==, AT (21, 0));
  g_assert_cmpint (up, ==, AT (5, 0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/usual-night/too-few", test_too_few);
  g_test_add_func ("/usual-night/across-midnight", test_across_midnight);
  g_test_add_func ("/usual-night/shifts", test_shifts);
  g_test_add_func ("/usual-night/travel", test_travel);
  g_test_add_func ("/usual-night/which-nights", test_which_nights);
  return g_test_run ();
}
