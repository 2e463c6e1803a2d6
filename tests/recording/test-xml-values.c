/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "recording/recording.h"
#include "recording/xml-values.h"

#define NONE FOULEE_OFFSET_UNKNOWN

/* Seconds as `date -u -d … +%s` gives them. */
static void
test_times (void)
{
  static const struct {
    const char *text;
    gint64 ms;
    gint32 offset;
  } cases[] = {
    { "1970-01-01T00:00:00Z", 0, NONE },
    { "2026-11-22T07:30:15Z", 1795332615000, NONE },
    { "2026-11-22T07:30:15.5Z", 1795332615500, NONE },
    { "2026-11-22T07:30:15.0009Z", 1795332615000, NONE },
    { "2026-11-22T07:30:15.123456789Z", 1795332615123, NONE },
    { "2026-11-22T07:30:15,25Z", 1795332615250, NONE },
    { "2026-11-22T08:30:15+01:00", 1795332615000, 60 },
    { "2026-11-22T08:30:15+0100", 1795332615000, 60 },
    { "2026-11-22T04:00:15-03:30", 1795332615000, -210 },
    { "2026-11-22T13:15:15+05:45", 1795332615000, 345 },
    { "2026-11-22T21:30:15+14:00", 1795332615000, 840 },
    { "2026-11-22T07:30:15+00:00", 1795332615000, NONE },
    { "2026-11-22T07:30:15-00:00", 1795332615000, NONE },
    { "2026-11-22T07:30:15", 1795332615000, NONE },
    { "2026-11-22T07:30:15ZZ", 1795332615000, NONE },
    { "2026-11-22t07:30:15z", 1795332615000, NONE },
    { "2026-11-22 07:30:15", 1795332615000, NONE },
    { "2024-02-29T12:00:00Z", 1709208000000, NONE },
    { "2000-02-29T00:00:00Z", 951782400000, NONE },
    { "2026-12-31T24:00:00Z", 1798761600000, NONE },
    { "2016-12-31T23:59:60Z", 1483228800000, NONE },
    { "1970-01-01T00:00:00+01:00", -3600000, 60 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    gint64 ms = -1;
    gint32 offset = -1;

    g_test_message ("%s", cases[i].text);
    g_assert_true (foulee_xml_time (cases[i].text, &ms, &offset));
    g_assert_cmpint (ms, ==, cases[i].ms);
    g_assert_cmpint (offset, ==, cases[i].offset);
  }
}

static void
test_no_times (void)
{
  static const char *const cases[] = {
    "",
    "2026-11-22",
    "2026-11-22T",
    "2026-11-22T07:30",
    "2026-11-22T07:30:15.Z",
    "2026-11-22T07:30:15 Z",
    "2026-11-22T07:30:15Zulu",
    "2026-11-22T07:30:15ZZZ",
    "2026-11-22T07:30:15Z+01:00",
    "2026-11-22T07:30:15+1",
    "2026-11-22T07:30:15+15:00",
    "2026-11-22T07:30:15+01:60",
    "2026-11-22T07:60:15Z",
    "2026-11-22T07:30:61Z",
    "2026-11-22T24:00:01Z",
    "2026-11-22T25:00:00Z",
    "2026-02-29T00:00:00Z",
    "2100-02-29T00:00:00Z",
    "2026-13-01T00:00:00Z",
    "2026-00-01T00:00:00Z",
    "2026-11-31T00:00:00Z",
    "1969-12-31T23:59:59Z",
    "0001-01-01T00:00:00Z",
    "-2026-11-22T07:30:15Z",
    "26-11-22T07:30:15Z",
    "2026-1-2T07:30:15Z",
    "١٢٣٤-11-22T07:30:15Z",
    "Sun Nov 22 07:30:15 2026",
    "1795332615",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    gint64 ms = 7;
    gint32 offset = 7;

    g_test_message ("%s", cases[i]);
    g_assert_false (foulee_xml_time (cases[i], &ms, &offset));
    g_assert_cmpint (ms, ==, 7);
    g_assert_cmpint (offset, ==, 7);
  }
}

static void
test_numbers (void)
{
  static const struct {
    const char *text;
    double value;
  } cases[] = {
    { "0", 0 },       { "-0.1648170", -0.164817 }, { "+48.5", 48.5 }, { ".5", 0.5 },
    { "1.5e2", 150 }, { "1E-3", 0.001 },           { "007", 7 },      { "51.5496390", 51.549639 },
  };
  static const char *const bad[] = {
    "",      " 1",    "1 ",  "1,5", "inf", "nan", "-inf",  "0x10",
    "1e999", "1.2.3", "--1", "e5",  "1p4", "½",   "1'000", "12 m"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    double value = NAN;

    g_assert_true (foulee_xml_number (cases[i].text, &value));
    g_assert_cmpfloat_with_epsilon (value, cases[i].value, 1e-12);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++) {
    double value = 7;

    g_test_message ("%s", bad[i]);
    g_assert_false (foulee_xml_number (bad[i], &value));
    g_assert_cmpfloat (value, ==, 7);
  }
}

static void
check_words (char *(*read) (const char *text), const char *text, const char *words)
{
  g_autofree char *found = read (text);

  g_assert_cmpstr (found, ==, words);
}

static void
test_words (void)
{
  g_autoptr (GString) longest = g_string_new (NULL);

  check_words (foulee_xml_title, "Tour du lac", "Tour du lac");
  check_words (foulee_xml_title, "\n  Tour du lac \r\n  with\nKim", "Tour du lac");
  check_words (foulee_xml_title, "To\001ur\x7f", "Tour");
  check_words (foulee_xml_title, "\302\2331mÉté\302\205\001ô", "1mÉtéô"); /* U+009B, U+0085 */
  check_words (foulee_xml_title, " \n ", NULL);
  check_words (foulee_xml_title, "\033", NULL);
  check_words (foulee_xml_title, "", NULL);
  for (int i = 0; i < 500; i++)
    g_string_append (longest, "é");
  {
    g_autofree char *title = foulee_xml_title (longest->str);
    g_assert_cmpint (g_utf8_strlen (title, -1), ==, 120);
  }
  check_words (foulee_xml_sport, "running", "running");
  check_words (foulee_xml_sport, "Running", "running");
  check_words (foulee_xml_sport, "TRAIL_RUNNING", "trail running");
  check_words (foulee_xml_sport, "Course à pied", "course à pied");
  check_words (foulee_xml_sport, "Biking", "cycling");
  check_words (foulee_xml_sport, "9", "running");
  check_words (foulee_xml_sport, "1", "cycling");
  check_words (foulee_xml_sport, "10", "walking");
  check_words (foulee_xml_sport, "4242", NULL);
  check_words (foulee_xml_sport, "", NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recording/xml-values/times", test_times);
  g_test_add_func ("/recording/xml-values/no-times", test_no_times);
  g_test_add_func ("/recording/xml-values/numbers", test_numbers);
  g_test_add_func ("/recording/xml-values/words", test_words);
  return g_test_run ();
}
