/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/civil.h"
#include "base/clock.h"

static void
test_dates (void)
{
  /* Days from `date -u -d DATE +%s` / 86400; weekdays from `date +%u`. */
  static const struct {
    const char *iso;
    FouleeDate date;
    int weekday;
  } cases[] = {
    { "1970-01-01", 0, 4 },     { "1969-12-31", -1, 3 },    { "2000-02-29", 11016, 2 },
    { "2026-11-20", 20777, 5 }, { "2024-12-31", 20088, 2 }, { "1900-01-01", -25567, 1 },
    { "2199-12-31", 84005, 2 }, { "2100-03-01", 47541, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    FouleeDate date;
    g_autofree char *iso = foulee_date_to_iso (cases[i].date);

    g_assert_true (foulee_date_parse (cases[i].iso, &date));
    g_assert_cmpint (date, ==, cases[i].date);
    g_assert_cmpstr (iso, ==, cases[i].iso);
    g_assert_cmpint (foulee_date_weekday (date), ==, cases[i].weekday);
  }
}

static void
test_bad_dates (void)
{
  static const char *const cases[] = {
    "",           "2026",          "2026-11",     "2026-11-31", "2025-02-29",
    "2100-02-29", "2026-13-01",    "2026-00-10",  "2026-11-00", "1899-12-31",
    "2200-01-01", "2026-11-20 ",   " 2026-11-20", "2026-1-20",  "20261120",
    "2026/11/20", "２０２６-11-20"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    FouleeDate date = 7;
    g_assert_false (foulee_date_parse (cases[i], &date));
    g_assert_cmpint (date, ==, 7);
  }
  g_assert_false (foulee_date_parse (NULL, NULL));
}

static void
test_instants (void)
{
  /* Seconds from `date -d TEXT +%s` with TZ=Europe/Paris. */
  static const struct {
    const char *text;
    gint64 seconds;
    int offset;
    const char *iso;
  } cases[] = {
    { "2026-11-19T06:45:00+01:00", 1795067100, 60, "2026-11-19T06:45:00+01:00" },
    { "2026-11-19T05:45:00Z", 1795067100, 0, "2026-11-19T05:45:00+00:00" },
    { "2026-11-19 06:45", 1795067100, 60, "2026-11-19T06:45:00+01:00" },
    { "2026-07-01T12:00:00", 1782900000, 120, "2026-07-01T12:00:00+02:00" },
    { "2026-11-19T06:45:00.123-0330", 1795083300, -210, "2026-11-19T06:45:00-03:30" },
    { "1969-12-31T23:59:59+00:00", -1, 0, "1969-12-31T23:59:59+00:00" },
  };
  g_autoptr (GTimeZone) paris = g_time_zone_new_identifier ("Europe/Paris");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    FouleeInstant instant;
    g_autofree char *iso = NULL;

    g_assert_true (foulee_instant_parse (cases[i].text, paris, &instant));
    g_assert_cmpint (instant.seconds, ==, cases[i].seconds);
    g_assert_cmpint (instant.offset, ==, cases[i].offset);
    iso = foulee_instant_to_iso (instant);
    g_assert_cmpstr (iso, ==, cases[i].iso);
  }
}

static void
test_bad_instants (void)
{
  static const char *const cases[] = { "",
                                       "2026-11-19",
                                       "2026-11-19T",
                                       "2026-11-19T6:45",
                                       "2026-11-19T24:00",
                                       "06:45",
                                       "2026-11-19T06:60",
                                       "2026-11-19T06:45:61",
                                       "2026-11-19T06:45:00.",
                                       "2026-11-19X06:45",
                                       "2026-11-19T06:45:00+24:00",
                                       "2026-11-19T06:45:00+1",
                                       "2026-11-19T06:45:00Z2" };
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    FouleeInstant instant = { 7, 7 };
    g_assert_false (foulee_instant_parse (cases[i], utc, &instant));
    g_assert_cmpint (instant.seconds, ==, 7);
  }
}

/* Clocks in Paris went from 2:00 to 3:00 on 29 March 2026 and from 3:00 back to 2:00 on 25 October;
 * in Montréal on 8 March and 1 November. */
static void
test_clock_changes (void)
{
  static const struct {
    const char *zone, *date;
    int seconds_of_day;
    const char *iso;
  } cases[] = {
    { "Europe/Paris", "2026-03-29", 2 * 3600 + 1800, "2026-03-29T03:00:00+02:00" },
    { "Europe/Paris", "2026-03-29", 1 * 3600 + 1800, "2026-03-29T01:30:00+01:00" },
    { "Europe/Paris", "2026-10-25", 2 * 3600 + 1800, "2026-10-25T02:30:00+02:00" },
    { "Europe/Paris", "2026-10-25", 4 * 3600, "2026-10-25T04:00:00+01:00" },
    { "America/Montreal", "2026-03-08", 2 * 3600 + 1800, "2026-03-08T03:00:00-04:00" },
    { "America/Montreal", "2026-11-01", 1 * 3600 + 1800, "2026-11-01T01:30:00-04:00" },
    { "America/Montreal", "2026-11-01", 25 * 3600, "2026-11-02T01:00:00-05:00" },
    { "America/Montreal", "2026-11-01", -3600, "2026-10-31T23:00:00-04:00" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (cases[i].zone);
    FouleeDate date;
    g_autofree char *iso = NULL;

    g_assert_true (foulee_date_parse (cases[i].date, &date));
    iso = foulee_instant_to_iso (foulee_instant_from_civil (zone, date, cases[i].seconds_of_day));
    g_assert_cmpstr (iso, ==, cases[i].iso);
  }
}

/* Moved on the same clocks, and by one that was elsewhere. What comes twice is taken on the side
 * that the entry is on; what is skipped is the first moment after; what the clock showed already
 * stays, to the second. */
static void
test_moved (void)
{
  static const struct {
    const char *zone, *from, *date, *time, *iso;
  } cases[] = {
    { "Europe/Paris", "2026-10-25T02:30:00+02:00", "2026-10-25", "02:45",
      "2026-10-25T02:45:00+02:00" },
    { "Europe/Paris", "2026-10-25T02:30:00+01:00", "2026-10-25", "02:45",
      "2026-10-25T02:45:00+01:00" },
    { "Europe/Paris", "2026-10-25T02:30:17+01:00", "2026-10-25", "02:30",
      "2026-10-25T02:30:17+01:00" },
    { "Europe/Paris", "2026-10-25T05:00:00+01:00", "2026-10-25", "02:30",
      "2026-10-25T02:30:00+01:00" },
    { "Europe/Paris", "2026-10-25T00:10:00+02:00", "2026-10-25", "02:30",
      "2026-10-25T02:30:00+02:00" },
    { "Europe/Paris", "2026-10-25T02:30:00+02:00", "2026-10-25", "04:00",
      "2026-10-25T04:00:00+01:00" },
    { "Europe/Paris", "2026-03-29T01:30:00+01:00", "2026-03-29", "02:30",
      "2026-03-29T03:00:00+02:00" },
    { "Europe/Paris", "2026-03-29T06:45:00+02:00", "2026-03-29", "02:30",
      "2026-03-29T03:00:00+02:00" },
    { "Europe/Paris", "2026-03-29T06:45:00+02:00", "2026-03-29", "01:30",
      "2026-03-29T01:30:00+01:00" },
    { "America/Montreal", "2026-11-01T06:45:00-05:00", "2026-11-01", "01:30",
      "2026-11-01T01:30:00-05:00" },
    { "America/Montreal", "2026-11-01T01:30:00-04:00", "2026-11-01", "01:45",
      "2026-11-01T01:45:00-04:00" },
    { "America/Montreal", "2026-03-08T06:45:00-04:00", "2026-03-08", "02:30",
      "2026-03-08T03:00:00-04:00" },
    { "Europe/Paris", "2026-07-10T06:00:00-04:00", "2026-07-10", "07:15",
      "2026-07-10T07:15:00-04:00" },
    { "Europe/Paris", "2026-11-19T18:00:00+01:00", "2026-07-10", "18:00",
      "2026-07-10T18:00:00+02:00" },
    { "Europe/Paris", NULL, "2026-10-25", "02:30", "2026-10-25T02:30:00+02:00" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (cases[i].zone);
    g_autofree char *wanted = g_strdup_printf ("%sT%sZ", cases[i].date, cases[i].time);
    g_autofree char *iso = NULL;
    FouleeInstant from = FOULEE_INSTANT_NONE;
    FouleeInstant clock;
    FouleeDate date;
    int seconds;

    if (cases[i].from)
      g_assert_true (foulee_instant_parse (cases[i].from, zone, &from));
    g_assert_true (foulee_instant_parse (wanted, zone, &clock));
    foulee_instant_to_civil (clock, &date, &seconds);
    iso = foulee_instant_to_iso (foulee_instant_moved (from, zone, date, seconds));
    g_assert_cmpstr (iso, ==, cases[i].iso);
  }
}

static void
test_days (void)
{
  static const struct {
    const char *text;
    int day_start;
    const char *day;
  } cases[] = {
    { "2026-11-19T03:59:59+01:00", 240, "2026-11-18" },
    { "2026-11-19T04:00:00+01:00", 240, "2026-11-19" },
    { "2026-11-19T03:59:59+01:00", 0, "2026-11-19" },
    { "2026-11-20T00:30:00-05:00", 240, "2026-11-19" },
  };
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    FouleeInstant instant;
    g_autofree char *day = NULL;

    g_assert_true (foulee_instant_parse (cases[i].text, utc, &instant));
    day = foulee_date_to_iso (foulee_instant_day (instant, cases[i].day_start));
    g_assert_cmpstr (day, ==, cases[i].day);
  }
}

static void
test_fixed_clock (void)
{
  g_autoptr (GTimeZone) paris = g_time_zone_new_identifier ("Europe/Paris");
  g_autoptr (FouleeClock) clock = foulee_clock_new_fixed (1795067100999, paris);
  FouleeInstant now = foulee_clock_now (clock);

  g_assert_cmpint (now.seconds, ==, 1795067100);
  g_assert_cmpint (now.offset, ==, 60);
  foulee_clock_set (clock, 1782900000000);
  now = foulee_clock_now (clock);
  g_assert_cmpint (now.offset, ==, 120);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/civil/dates", test_dates);
  g_test_add_func ("/civil/bad-dates", test_bad_dates);
  g_test_add_func ("/civil/instants", test_instants);
  g_test_add_func ("/civil/bad-instants", test_bad_instants);
  g_test_add_func ("/civil/clock-changes", test_clock_changes);
  g_test_add_func ("/civil/moved", test_moved);
  g_test_add_func ("/civil/days", test_days);
  g_test_add_func ("/civil/fixed-clock", test_fixed_clock);
  return g_test_run ();
}
