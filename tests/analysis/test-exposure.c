/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/exposure.h"

#include <math.h>

/* Days of November 2026, on a clock an hour east. */
static FouleeInstant
at (int day, double hour)
{
  gint64 midnight = (gint64) foulee_date_from_civil (2026, 11, 1) * 86400 - 3600;

  return (FouleeInstant) { midnight + (day - 1) * 86400 + lround (hour * 3600.0), 60 };
}

static FouleeRun *
run_at (int day, double hour)
{
  FouleeRun *run = foulee_run_new ();

  run->start = at (day, hour);
  run->duration = 3600;
  return run;
}

static void
add_run (GPtrArray *records, int day, double hour)
{
  g_ptr_array_add (records, run_at (day, hour));
}

static void
add_drink (GPtrArray *records, int day, double hour, int volume)
{
  FouleeDrink *drink = foulee_drink_new ();

  drink->at = at (day, hour);
  drink->volume = volume;
  g_ptr_array_add (records, drink);
}

static void
add_urine (GPtrArray *records, int day, double hour, int shade)
{
  FouleeUrine *urine = foulee_record_new (FOULEE_KIND_URINE);

  urine->at = at (day, hour);
  urine->shade = shade;
  g_ptr_array_add (records, urine);
}

/* Hours from the midnight at which `day` begins, so that −1.25 is 22:45 before; NONE for a time
 * that was not recorded. */
#define NONE 1000.0

static FouleeSleep *
add_night (GPtrArray *records, int day, double to_bed, double woke)
{
  FouleeSleep *sleep = foulee_sleep_new ();

  sleep->night = foulee_date_from_civil (2026, 11, day);
  if (to_bed < NONE)
    sleep->to_bed = at (day, to_bed);
  if (woke < NONE)
    sleep->woke = at (day, woke);
  g_ptr_array_add (records, sleep);
  return sleep;
}

/* Of a run at that time, until the end of the month. */
static FouleeExposure
exposure_at (GPtrArray *records, int day, double hour, FouleeFactor factor)
{
  g_autoptr (FouleeHistory) history = foulee_history_new (g_ptr_array_ref (records));
  g_autoptr (FouleeExposures) exposures = foulee_exposures_new (history, at (30, 24).seconds);
  g_autoptr (FouleeRun) run = run_at (day, hour);

  return foulee_exposures_of_run (exposures, run, factor);
}

#define assert_exposure(records, day, hour, factor, expected)                                      \
  g_assert_cmpint (exposure_at (records, day, hour, FOULEE_FACTOR_##factor), ==,                   \
                   FOULEE_EXPOSURE_##expected)

static void
test_nothing (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();

  assert_exposure (records, 20, 18, WARM_UP, UNKNOWN);
  assert_exposure (records, 20, 18, SLEEP, UNKNOWN);
  assert_exposure (records, 20, 18, FLUIDS, UNKNOWN);
}

static void
test_warm_up (void)
{
  static const struct {
    gint32 warm_up;
    FouleeExposure expected;
  } rows[] = {
    { FOULEE_UNSET, FOULEE_EXPOSURE_UNKNOWN },
    { FOULEE_WARM_UP_NONE, FOULEE_EXPOSURE_WITHOUT },
    { FOULEE_WARM_UP_DONE, FOULEE_EXPOSURE_WITH },
  };
  g_autoptr (FouleeHistory) history = foulee_history_new (foulee_record_array_new ());
  g_autoptr (FouleeExposures) exposures = foulee_exposures_new (history, at (30, 0).seconds);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (FouleeRun) run = run_at (20, 7);

    run->warm_up = rows[i].warm_up;
    g_assert_cmpint (foulee_exposures_of_run (exposures, run, FOULEE_FACTOR_WARM_UP), ==,
                     rows[i].expected);
  }
}

/* The nights of the 19th and the 20th, of which either may be missing, and one run. */
static void
test_sleep (void)
{
  static const struct {
    const char *name;
    double bed_19, woke_19; /* 0 and 0: no such night */
    double bed_20, woke_20;
    double run; /* on the 20th */
    FouleeExposure expected;
  } rows[] = {
    { "seven hours", -2, 5, -0.5, 6.5, 18, FOULEE_EXPOSURE_WITH },
    { "a second less", -2, 5, -0.5, 6.5 - 1.0 / 3600, 18, FOULEE_EXPOSURE_WITHOUT },
    { "straight from bed", -2, 2, -0.5, 6.5, 6.5, FOULEE_EXPOSURE_WITH },
    { "only the night before counts", -2, 8, 2, 6, 7, FOULEE_EXPOSURE_WITHOUT },
    { "past midnight", -2, 2, 0.5, 8, 23.9, FOULEE_EXPOSURE_WITH },
    { "not recorded", -2, 7, 0, 0, 6.5, FOULEE_EXPOSURE_UNKNOWN },
    { "no time of going to bed", -2, 7, NONE, 6, 6.5, FOULEE_EXPOSURE_UNKNOWN },
    { "no time of waking", -2, 7, -2, NONE, 6.5, FOULEE_EXPOSURE_UNKNOWN },
    { "no times", -2, 7, NONE, NONE, 6.5, FOULEE_EXPOSURE_UNKNOWN },
    { "in the middle of a night", -2, 7, -2, 7, 5, FOULEE_EXPOSURE_UNKNOWN },
    { "woke later, bed not known", -2, 7, NONE, 7, 6, FOULEE_EXPOSURE_UNKNOWN },
    { "to bed after the run", -2, 7, 5.5, 13, 4.5, FOULEE_EXPOSURE_WITH },
    { "to bed after the run, short before", -2, 4.75, 5.5, 13, 4.5, FOULEE_EXPOSURE_WITHOUT },
    { "to bed after the run, long before", -6, 4, 5.5, 13, 4.5, FOULEE_EXPOSURE_UNKNOWN },
    { "to bed at the start", -2, 7, 4.5, 12, 4.5, FOULEE_EXPOSURE_WITH },
    { "before the day begins", -2, 7, 0, 0, 1.5, FOULEE_EXPOSURE_WITH },
    { "before the day begins, nothing", 0, 0, 0, 0, 1.5, FOULEE_EXPOSURE_UNKNOWN },
    { "before the day begins, no times", NONE, NONE, 0, 0, 1.5, FOULEE_EXPOSURE_UNKNOWN },
    { "before the day begins, slept in the evening", -2, 7, -5, 0.5, 1.5, FOULEE_EXPOSURE_WITHOUT },
    { "to bed after midnight's run", -2, 7, 2, 8, 1.5, FOULEE_EXPOSURE_WITH },
    { "a day and no more", -4, 4.5, 5.5, 13, 4.5, FOULEE_EXPOSURE_WITH },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();

    g_test_message ("%s", rows[i].name);
    if (rows[i].bed_19 != 0 || rows[i].woke_19 != 0)
      add_night (records, 19, rows[i].bed_19, rows[i].woke_19);
    if (rows[i].bed_20 != 0 || rows[i].woke_20 != 0)
      add_night (records, 20, rows[i].bed_20, rows[i].woke_20);
    add_night (records, 21, -3, 6);
    g_assert_cmpint (exposure_at (records, 20, rows[i].run, FOULEE_FACTOR_SLEEP), ==,
                     rows[i].expected);
  }
}

/* A nap is no night, nor adds to one. */
static void
test_naps (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();

  add_night (records, 20, 13, 20.5)->sleep_kind = FOULEE_SLEEP_NAP;
  assert_exposure (records, 20, 21, SLEEP, UNKNOWN);
  add_night (records, 20, 0, 6);
  assert_exposure (records, 20, 21, SLEEP, WITHOUT);
}

/* After merging there may be two of one date: the last that is over counts, in whatever order their
 * ids put them. */
static void
test_two_nights (void)
{
  for (int order = 0; order < 2; order++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    FouleeSleep *first = add_night (records, 20, -6, 2);
    FouleeSleep *second = add_night (records, 20, 3, 6);

    first->record.id[0] = order ? 'a' : 'b';
    second->record.id[0] = order ? 'b' : 'a';
    assert_exposure (records, 20, 7, SLEEP, WITHOUT);
    assert_exposure (records, 20, 2.5, SLEEP, WITH);
  }
}

/* A clock of another place on the run: it was the 20th there already. */
static void
test_sleep_abroad (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeHistory) history = NULL;
  g_autoptr (FouleeExposures) exposures = NULL;
  g_autoptr (FouleeRun) run = run_at (19, 20);

  add_night (records, 19, -1, 4);
  add_night (records, 20, -12, -5);
  history = foulee_history_new (g_ptr_array_ref (records));
  exposures = foulee_exposures_new (history, at (30, 0).seconds);
  g_assert_cmpint (foulee_exposures_of_run (exposures, run, FOULEE_FACTOR_SLEEP), ==,
                   FOULEE_EXPOSURE_WITHOUT);
  run->start.offset = 9 * 60;
  g_assert_cmpint (foulee_exposures_of_run (exposures, run, FOULEE_FACTOR_SLEEP), ==,
                   FOULEE_EXPOSURE_WITH);
}

static void
test_urine (void)
{
  static const FouleeExposure expected[] = {
    FOULEE_EXPOSURE_WITH,    FOULEE_EXPOSURE_WITH,    FOULEE_EXPOSURE_WITH,
    FOULEE_EXPOSURE_UNKNOWN, FOULEE_EXPOSURE_WITHOUT, FOULEE_EXPOSURE_WITHOUT,
    FOULEE_EXPOSURE_WITHOUT, FOULEE_EXPOSURE_WITHOUT,
  };

  for (int shade = 1; shade <= 8; shade++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();

    add_urine (records, 20, 7, 9 - shade);
    add_urine (records, 20, 16, shade);
    add_urine (records, 20, 18, 9 - shade);
    g_assert_cmpint (exposure_at (records, 20, 18, FOULEE_FACTOR_FLUIDS), ==, expected[shade - 1]);
  }
}

/* A day back and no further; the start itself is no longer before. */
static void
test_urine_window (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();

  add_urine (records, 19, 18, 2);
  assert_exposure (records, 20, 18, FLUIDS, WITH);
  assert_exposure (records, 20, 18 + 1.0 / 3600, FLUIDS, UNKNOWN);
  assert_exposure (records, 19, 18, FLUIDS, UNKNOWN);
  assert_exposure (records, 19, 18 + 1.0 / 3600, FLUIDS, WITH);
}

/* `n` days with a run at 18:00, from the 1st on; before it, in two drinks, 1000, 600, 800, 700,
 * 900, 1100 and 1200 ml. */
static GPtrArray *
days_with_drinks (int n)
{
  static const int second[] = { 700, 300, 500, 400, 600, 800, 900 };
  GPtrArray *records = foulee_record_array_new ();

  for (int i = 0; i < n; i++) {
    add_run (records, 1 + i, 18);
    add_drink (records, 1 + i, 8, 300);
    add_drink (records, 1 + i, 17.9, second[i]);
  }
  return records;
}

/* The median of the first six is 850, and of all seven 900, which is as much as usual. */
static void
test_volume (void)
{
  g_autoptr (GPtrArray) five = days_with_drinks (5);
  g_autoptr (GPtrArray) records = days_with_drinks (6);
  g_autoptr (GPtrArray) seven = days_with_drinks (7);

  for (int day = 1; day <= 6; day++) {
    FouleeExposure expected = day == 1 || day >= 5 ? FOULEE_EXPOSURE_WITH : FOULEE_EXPOSURE_WITHOUT;

    assert_exposure (five, day, 18, FLUIDS, UNKNOWN);
    g_assert_cmpint (exposure_at (records, day, 18, FOULEE_FACTOR_FLUIDS), ==, expected);
    g_assert_cmpint (exposure_at (seven, day, 18, FOULEE_FACTOR_FLUIDS), ==, expected);
  }
  assert_exposure (records, 20, 18, FLUIDS, UNKNOWN);

  add_drink (records, 19, 18, 400);
  add_drink (records, 20, 17, 449);
  add_drink (records, 20, 18, 5000);
  assert_exposure (records, 20, 18, FLUIDS, WITHOUT);
  add_drink (records, 20, 12, 1);
  assert_exposure (records, 20, 18, FLUIDS, WITH);
}

/* Runs without drinks do not lower what is usual, nor do planned ones raise it. */
static void
test_usual_volume (void)
{
  g_autoptr (GPtrArray) records = days_with_drinks (6);

  for (int day = 10; day <= 16; day++)
    add_run (records, day, 18);
  for (int day = 22; day <= 26; day++) {
    FouleeRun *planned = run_at (day, 18);

    planned->planned = 1;
    g_ptr_array_add (records, planned);
    add_drink (records, day, 12, 3000);
  }
  assert_exposure (records, 3, 18, FLUIDS, WITHOUT);
  assert_exposure (records, 5, 18, FLUIDS, WITH);
}

/* The shade goes before the volume; where it lies between, or is a day old, the volume decides. */
static void
test_shade_and_volume (void)
{
  g_autoptr (GPtrArray) records = days_with_drinks (6);

  add_urine (records, 2, 9, 2);
  add_urine (records, 2, 15, 4);
  add_urine (records, 3, 9, 2);
  add_urine (records, 5, 9, 4);
  add_urine (records, 6, 9, 6);
  assert_exposure (records, 1, 18, FLUIDS, WITH);
  assert_exposure (records, 2, 18, FLUIDS, WITHOUT);
  assert_exposure (records, 3, 18, FLUIDS, WITH);
  assert_exposure (records, 4, 18, FLUIDS, WITHOUT);
  assert_exposure (records, 5, 18, FLUIDS, WITH);
  assert_exposure (records, 6, 18, FLUIDS, WITHOUT);
}

/* What lies after `until` is not looked at: neither in what is usual, nor before a run that is yet
 * to come. */
static void
test_until (void)
{
  g_autoptr (GPtrArray) records = days_with_drinks (6);
  g_autoptr (FouleeHistory) history = NULL;
  g_autoptr (FouleeExposures) early = NULL;
  g_autoptr (FouleeExposures) late = NULL;
  g_autoptr (FouleeRun) sixth = run_at (6, 18);
  g_autoptr (FouleeRun) seventh = run_at (7, 18);

  add_urine (records, 7, 8, 2);
  history = foulee_history_new (g_ptr_array_ref (records));
  early = foulee_exposures_new (history, at (6, 19).seconds - 1);
  late = foulee_exposures_new (history, at (7, 8).seconds);
  g_assert_cmpint (foulee_exposures_of_run (early, sixth, FOULEE_FACTOR_FLUIDS), ==,
                   FOULEE_EXPOSURE_UNKNOWN);
  g_assert_cmpint (foulee_exposures_of_run (late, sixth, FOULEE_FACTOR_FLUIDS), ==,
                   FOULEE_EXPOSURE_WITH);
  g_assert_cmpint (foulee_exposures_of_run (early, seventh, FOULEE_FACTOR_FLUIDS), ==,
                   FOULEE_EXPOSURE_UNKNOWN);
  g_assert_cmpint (foulee_exposures_of_run (late, seventh, FOULEE_FACTOR_FLUIDS), ==,
                   FOULEE_EXPOSURE_WITH);
}

/* Nor a night that is not over, even where it begins after the run. */
static void
test_nights_until (void)
{
  static const struct {
    double to_bed, woke, run, until;
    FouleeExposure expected;
  } rows[] = {
    { -1, 8, 18, 8, FOULEE_EXPOSURE_WITH },
    { -1, 8, 18, 3, FOULEE_EXPOSURE_UNKNOWN },
    { 22, NONE, 4.5, 22, FOULEE_EXPOSURE_WITH },
    { 22, NONE, 4.5, 6, FOULEE_EXPOSURE_UNKNOWN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    GPtrArray *records = foulee_record_array_new ();
    g_autoptr (FouleeHistory) history = NULL;
    g_autoptr (FouleeExposures) exposures = NULL;
    g_autoptr (FouleeRun) run = run_at (20, rows[i].run);

    add_night (records, 19, -2, 6);
    add_night (records, 20, rows[i].to_bed, rows[i].woke);
    history = foulee_history_new (records);
    exposures = foulee_exposures_new (history, at (20, rows[i].until).seconds);
    g_assert_cmpint (foulee_exposures_of_run (exposures, run, FOULEE_FACTOR_SLEEP), ==,
                     rows[i].expected);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/exposure/nothing", test_nothing);
  g_test_add_func ("/analysis/exposure/warm-up", test_warm_up);
  g_test_add_func ("/analysis/exposure/sleep", test_sleep);
  g_test_add_func ("/analysis/exposure/naps", test_naps);
  g_test_add_func ("/analysis/exposure/two-nights", test_two_nights);
  g_test_add_func ("/analysis/exposure/sleep-abroad", test_sleep_abroad);
  g_test_add_func ("/analysis/exposure/urine", test_urine);
  g_test_add_func ("/analysis/exposure/urine-window", test_urine_window);
  g_test_add_func ("/analysis/exposure/volume", test_volume);
  g_test_add_func ("/analysis/exposure/usual-volume", test_usual_volume);
  g_test_add_func ("/analysis/exposure/shade-and-volume", test_shade_and_volume);
  g_test_add_func ("/analysis/exposure/until", test_until);
  g_test_add_func ("/analysis/exposure/nights-until", test_nights_until);
  return g_test_run ();
}
