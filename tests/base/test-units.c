/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/units.h"

static void
test_numbers (void)
{
  static const struct {
    const char *text;
    double value;
  } cases[] = {
    { "93,5", 93.5 },
    { "93.5", 93.5 },
    { " 7 ", 7 },
    { "-2,5", -2.5 },
    { "\u22122,5", -2.5 },
    { "1 234,5", 1234.5 },
    { "1\u202f234", 1234 },
    { "12\u00a0345", 12345 },
    { ",5", 0.5 },
    { "5,", 5 },
    { "+3", 3 },
    { "0", 0 },
  };
  static const char *const refused[] = { "",
                                         " ",
                                         ",",
                                         "-",
                                         "1,2,3",
                                         "1.234,5",
                                         "1,234.5",
                                         "abc",
                                         "5 km",
                                         "1 23",
                                         "1 2345",
                                         "1e3",
                                         "0x10",
                                         "nan",
                                         "inf",
                                         "٣",
                                         "12345678901234567890123456789012345" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    double value = -99;
    g_assert_true (foulee_parse_number (cases[i].text, &value));
    g_assert_cmpfloat (value, ==, cases[i].value);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++) {
    double value = -99;
    g_assert_false (foulee_parse_number (refused[i], &value));
    g_assert_cmpfloat (value, ==, -99);
  }
}

static void
test_durations (void)
{
  static const struct {
    const char *text;
    gint64 seconds;
  } cases[] = {
    { "1:05:30", 3930 },     { "65:30", 3930 },     { "31:40", 1900 },
    { "65 min", 3900 },      { "1h05", 3900 },      { "1 h 05", 3900 },
    { "1h05min30s", 3930 },  { "45", 2700 },        { "45,5", 2730 },
    { "90s", 90 },           { "1,5 h", 5400 },     { "5 min 30", 330 },
    { "2h", 7200 },          { "1 H 5 MIN", 3900 }, { "1 h 05 min 30 s", 3930 },
    { "100:00:00", 360000 }, { "65", 3900 },        { "65 mn", 3900 },
    { "52'30", 3150 },       { "52'30\"", 3150 },   { "52\u203230\u2033", 3150 },
    { "52\u201930", 3150 },  { "1h5", 3900 },       { "1\u00a0h\u00a005", 3900 },
  };
  static const char *const refused[] = { "",       "abc",         "1:5",   "1:65:00", "1:05:3",
                                         "::",     "1:2:3:4",     "-5",    "5 km",    "1h1h",
                                         "5s3m",   "1h05m5h",     ":30",   "1:05:",   "90s 5",
                                         "1:05 h", "99999999999", "52:3O", "1h65:00" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    gint64 seconds = -99;
    g_assert_true (foulee_parse_duration (cases[i].text, &seconds));
    g_assert_cmpint (seconds, ==, cases[i].seconds);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++) {
    gint64 seconds = -99;
    g_assert_false (foulee_parse_duration (refused[i], &seconds));
    g_assert_cmpint (seconds, ==, -99);
  }
}

static void
test_distances (void)
{
  static const struct {
    const char *text;
    FouleeUnits units;
    gint64 metres;
  } cases[] = {
    { "10k", FOULEE_UNITS_METRIC, 10000 },       { "10 km", FOULEE_UNITS_IMPERIAL, 10000 },
    { "10,5", FOULEE_UNITS_METRIC, 10500 },      { "6.2 mi", FOULEE_UNITS_METRIC, 9978 },
    { "26.2", FOULEE_UNITS_IMPERIAL, 42165 },    { "400 m", FOULEE_UNITS_METRIC, 400 },
    { "42,195 km", FOULEE_UNITS_METRIC, 42195 }, { "5 miles", FOULEE_UNITS_METRIC, 8047 },
    { "10,4", FOULEE_UNITS_METRIC, 10400 },      { "10.4", FOULEE_UNITS_METRIC, 10400 },
    { "93,5", FOULEE_UNITS_METRIC, 93500 },      { "6,2 MI", FOULEE_UNITS_METRIC, 9978 },
    { "10K", FOULEE_UNITS_IMPERIAL, 10000 },     { "10\u202f000 m", FOULEE_UNITS_METRIC, 10000 },
  };
  static const char *const refused[] = { "",    "km",  "10 kg", "-3",    "10 km 5",
                                         "1e9", "ten", "10'",   "10 ft", "1.000,5" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    gint64 metres = -99;
    g_assert_true (foulee_parse_distance (cases[i].text, cases[i].units, &metres));
    g_assert_cmpint (metres, ==, cases[i].metres);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++) {
    gint64 metres = -99;
    g_assert_false (foulee_parse_distance (refused[i], FOULEE_UNITS_METRIC, &metres));
    g_assert_cmpint (metres, ==, -99);
  }
}

/* 155 lb × 453.59237 g = 70 306.8 g; 17 fl oz × 29.5735 ml = 502.75 ml; 755 ft × 0.3048 m =
 * 230.1 m. */
static void
test_measures (void)
{
  static const struct {
    gboolean (*parse) (const char *text, FouleeUnits units, gint64 *value);
    const char *text;
    gint64 metric, imperial; /* −1 for refused */
  } cases[] = {
    { foulee_parse_climb, "230", 230, 70 },         { foulee_parse_climb, "230 m", 230, 230 },
    { foulee_parse_climb, "755 ft", 230, 230 },     { foulee_parse_climb, "755'", 230, 230 },
    { foulee_parse_climb, "1,2 km", 1200, 1200 },   { foulee_parse_climb, "-5", -1, -1 },
    { foulee_parse_climb, "230 kg", -1, -1 },       { foulee_parse_volume, "500", 500, 14787 },
    { foulee_parse_volume, "0,5 l", 500, 500 },     { foulee_parse_volume, "33cl", 330, 330 },
    { foulee_parse_volume, "17 fl oz", 503, 503 },  { foulee_parse_volume, "17 oz", 503, 503 },
    { foulee_parse_volume, "1,500", -1, 44 },       { foulee_parse_volume, "1.500 ml", -1, -1 },
    { foulee_parse_volume, "1,500 l", 1500, 1500 }, { foulee_parse_volume, "1 500", 1500, 44360 },
    { foulee_parse_climb, "1,234 ft", -1, -1 },     { foulee_parse_climb, "1.234", -1, -1 },
    { foulee_parse_distance, "1,500 m", -1, -1 },   { foulee_parse_distance, "1,5", 1500, 2414 },
    { foulee_parse_volume, "17 fl", -1, -1 },       { foulee_parse_mass, "93,5", 93500, 42411 },
    { foulee_parse_mass, "93.5 kg", 93500, 93500 }, { foulee_parse_mass, "155 lb", 70307, 70307 },
    { foulee_parse_mass, "93,5,0", -1, -1 },        { foulee_parse_mass, "", -1, -1 },
    { foulee_parse_mass, "99999999", -1, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int imperial = 0; imperial < 2; imperial++) {
      const gint64 wanted = imperial ? cases[i].imperial : cases[i].metric;
      gint64 value = -1;

      g_test_message ("%s", cases[i].text);
      g_assert_true (cases[i].parse (cases[i].text,
                                     imperial ? FOULEE_UNITS_IMPERIAL : FOULEE_UNITS_METRIC,
                                     &value) == (wanted >= 0));
      g_assert_cmpint (value, ==, wanted);
    }
}

static void
test_times_of_day (void)
{
  static const struct {
    const char *text;
    int minutes;
  } cases[] = {
    { "6:45", 405 }, { "06:45", 405 }, { "6h45", 405 },   { "6 h", 360 }, { "6 h 45", 405 },
    { "0645", 405 }, { "645", 405 },   { "22.45", 1365 }, { "00:00", 0 }, { "23:59", 1439 },
  };
  static const char *const refused[] = { "",   "6",   "24:00", "6:60",    "6:5",  "6:",
                                         "6.", "abc", "12345", "6:45 pm", "-6:45" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    int seconds = -99;
    g_assert_true (foulee_parse_time_of_day (cases[i].text, &seconds));
    g_assert_cmpint (seconds, ==, cases[i].minutes * 60);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++) {
    int seconds = -99;
    g_assert_false (foulee_parse_time_of_day (refused[i], &seconds));
    g_assert_cmpint (seconds, ==, -99);
  }
}

/* Figures by hand: 1 mi = 1609.344 m, 1 US fl oz = 29.5735 ml, 1 ft = 0.3048 m. */
static void
test_formats (void)
{
  const FouleeLanguage *en = foulee_language_english ();
  const FouleeLanguage *fr = foulee_language_french ();
  const struct {
    char *text;
    const char *wanted;
  } cases[] = {
    { foulee_format_distance (en, FOULEE_UNITS_METRIC, 10400), "10.4\u00a0km" },
    { foulee_format_distance (fr, FOULEE_UNITS_METRIC, 10400), "10,4\u00a0km" },
    { foulee_format_distance (en, FOULEE_UNITS_IMPERIAL, 10400), "6.5\u00a0mi" },
    { foulee_format_distance (en, FOULEE_UNITS_METRIC, 400), "0.40\u00a0km" },
    { foulee_format_pace (en, FOULEE_UNITS_METRIC, 5200, 1900), "6:05\u00a0/km" },
    { foulee_format_pace (en, FOULEE_UNITS_IMPERIAL, 5200, 1900), "9:48\u00a0/mi" },
    { foulee_format_pace (en, FOULEE_UNITS_METRIC, 0, 1900), "" },
    { foulee_format_volume (en, FOULEE_UNITS_METRIC, 500), "500\u00a0ml" },
    { foulee_format_volume (fr, FOULEE_UNITS_METRIC, 1250), "1,25\u00a0l" },
    { foulee_format_volume (en, FOULEE_UNITS_METRIC, 2000), "2.0\u00a0l" },
    { foulee_format_volume (en, FOULEE_UNITS_IMPERIAL, 500), "17\u00a0fl\u00a0oz" },
    { foulee_format_climb (en, FOULEE_UNITS_METRIC, 230), "230\u00a0m" },
    { foulee_format_climb (en, FOULEE_UNITS_IMPERIAL, 230), "755\u00a0ft" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_assert_cmpstr (cases[i].text, ==, cases[i].wanted);
    g_free (cases[i].text);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/units/numbers", test_numbers);
  g_test_add_func ("/units/durations", test_durations);
  g_test_add_func ("/units/distances", test_distances);
  g_test_add_func ("/units/measures", test_measures);
  g_test_add_func ("/units/times-of-day", test_times_of_day);
  g_test_add_func ("/units/formats", test_formats);
  return g_test_run ();
}
