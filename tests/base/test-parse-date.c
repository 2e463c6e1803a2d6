/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/parse-date.h"

static void
test_reads (void)
{
  static const struct {
    const char *text;
    gboolean french, month_first;
    const char *date;
  } cases[] = {
    { "2026-11-19", FALSE, FALSE, "2026-11-19" },
    { " 2026/1/9 ", FALSE, TRUE, "2026-01-09" },
    { "19/11/2026", FALSE, FALSE, "2026-11-19" },
    { "3/12/2024", FALSE, FALSE, "2024-12-03" },
    { "3/12/2024", FALSE, TRUE, "2024-03-12" },
    { "13/12/2024", FALSE, TRUE, "2024-12-13" },
    { "12/13/2024", FALSE, FALSE, "2024-12-13" },
    { "19.11.2026", TRUE, FALSE, "2026-11-19" },
    { "19 November 2026", FALSE, FALSE, "2026-11-19" },
    { "Nov 19, 2026", FALSE, FALSE, "2026-11-19" },
    { "2026 Nov 19", FALSE, FALSE, "2026-11-19" },
    { "19 novembre 2026", TRUE, FALSE, "2026-11-19" },
    { "1er mars 2026", TRUE, FALSE, "2026-03-01" },
    { "1ᵉʳ août 2025", TRUE, FALSE, "2025-08-01" },
    { "15 févr. 2020", TRUE, FALSE, "2020-02-15" },
    { "15 FEVRIER 2020", TRUE, FALSE, "2020-02-15" },
    { "14 July 2020", TRUE, FALSE, "2020-07-14" },
    { "mai 2019", TRUE, FALSE, "2019-05-01" },
    { "11/2026", FALSE, FALSE, "2026-11-01" },
    { "2026-11", FALSE, TRUE, "2026-11-01" },
    { "2014", FALSE, FALSE, "2014-01-01" },
    { "29/2/2024", FALSE, FALSE, "2024-02-29" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    const FouleeLanguage *language =
        cases[i].french ? foulee_language_french () : foulee_language_english ();
    FouleeDate date = FOULEE_DATE_NONE;
    g_autofree char *iso = NULL;

    g_test_message ("“%s”", cases[i].text);
    g_assert_true (foulee_parse_date (cases[i].text, language, cases[i].month_first, &date));
    iso = foulee_date_to_iso (date);
    g_assert_cmpstr (iso, ==, cases[i].date);
  }
}

/* Neither guessed at nor cut off. */
static void
test_refuses (void)
{
  static const char *const texts[] = { "",           "yesterday",     "19",           "19/11",
                                       "19/11/26",   "26-11-19",      "29/2/2023",    "31/4/2024",
                                       "0/1/2024",   "1/13",          "13/2024",      "19 jui 2026",
                                       "19 ma 2026", "1899",          "2200",         "02026-11-19",
                                       "1 2 3 2024", "March March 5", "5 March April" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    FouleeDate date = 7;

    g_test_message ("“%s”", texts[i]);
    g_assert_false (foulee_parse_date (texts[i], foulee_language_french (), FALSE, &date));
    g_assert_cmpint (date, ==, 7);
  }
}

/* What is shown is read back, whatever the language. */
static void
test_round_trip (void)
{
  const FouleeLanguage *const languages[] = { foulee_language_english (),
                                              foulee_language_french () };

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    for (int month = 1; month <= 12; month++)
      for (int day = 1; day <= 2; day++) {
        FouleeDate date = foulee_date_from_civil (2025, month, day);
        g_autofree char *text = foulee_format_date (languages[i], date, FOULEE_DATE_MEDIUM);
        FouleeDate again = FOULEE_DATE_NONE;

        g_assert_true (foulee_parse_date (text, languages[i], FALSE, &again));
        g_assert_cmpint (again, ==, date);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/parse-date/reads", test_reads);
  g_test_add_func ("/parse-date/refuses", test_refuses);
  g_test_add_func ("/parse-date/round-trip", test_round_trip);
  return g_test_run ();
}
