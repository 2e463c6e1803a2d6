/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/language.h"

#define NNBSP "\u202f"
#define NBSP "\u00a0"
#define MINUS "\u2212"

static void
test_codes (void)
{
  static const struct {
    const char *code, *wanted, *territory;
  } cases[] = {
    { "fr", "fr", NULL },          { "FR", "fr", NULL },     { "fr_FR", "fr", NULL },
    { "fr-FR.UTF-8", "fr", NULL }, { "fr_BE", "fr", NULL },  { "fr_CH.UTF-8", "fr", NULL },
    { "fr_CA", "fr", "CA" },       { "fr-CA", "fr", "CA" },  { "fr_CA.UTF-8", "fr", "CA" },
    { "fr_CA@euro", "fr", "CA" },  { "fr_CAT", "fr", NULL }, { "fr@CA", "fr", NULL },
    { "fr.CA", "fr", NULL },       { "en_GB", "en", NULL },  { "en_CA", "en", NULL },
    { "en@quot", "en", NULL },     { "frr", NULL, NULL },    { "frr_CA", NULL, NULL },
    { "CA", NULL, NULL },          { "C", NULL, NULL },      { "", NULL, NULL },
    { "de_DE", NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    const FouleeLanguage *language = NULL;
    const gboolean found = foulee_language_from_code (cases[i].code, &language);
    g_assert_cmpint (found, ==, cases[i].wanted != NULL);
    if (!found)
      continue;
    g_assert_cmpstr (foulee_language_code (language), ==, cases[i].wanted);
    g_assert_cmpstr (foulee_language_territory (language), ==, cases[i].territory);
  }
  g_assert_false (foulee_language_from_code (NULL, NULL));
}

static void
set_or_unset (const char *name, const char *value)
{
  if (value != NULL)
    g_setenv (name, value, TRUE);
  else
    g_unsetenv (name);
}

/* In the order of gettext's manual, 2.3 "Setting the Locale through Environment Variables":
 * LANGUAGE first, then LC_ALL, LC_MESSAGES, LANG; and LANGUAGE also where no locale is set, as the
 * words are in the program. */
static void
test_system (void)
{
  static const struct {
    const char *language, *all, *messages, *lang;
    const char *wanted, *territory;
  } cases[] = {
    { NULL, NULL, NULL, NULL, "en", NULL },
    { NULL, NULL, NULL, "fr_FR.UTF-8", "fr", NULL },
    { NULL, NULL, NULL, "fr_CA.UTF-8", "fr", "CA" },
    { NULL, NULL, NULL, "fr_BE.UTF-8", "fr", NULL },
    { NULL, NULL, NULL, "en_CA.UTF-8", "en", NULL },
    { NULL, NULL, NULL, "de_DE.UTF-8", "en", NULL },
    { NULL, NULL, "fr_CA.UTF-8", "en_CA.UTF-8", "fr", "CA" },
    { NULL, NULL, "en_CA.UTF-8", "fr_CA.UTF-8", "en", NULL },
    { NULL, "en_US.UTF-8", "fr_CA.UTF-8", "fr_CA.UTF-8", "en", NULL },
    { "fr_CA:fr:en", NULL, NULL, "en_CA.UTF-8", "fr", "CA" },
    { "fr:fr_CA", NULL, NULL, "fr_CA.UTF-8", "fr", NULL },
    { "de:fr_CA:en", NULL, NULL, "en_US.UTF-8", "fr", "CA" },
    { "en", NULL, NULL, "fr_FR.UTF-8", "en", NULL },
    { "fr_CA", NULL, NULL, "C.UTF-8", "fr", "CA" },
    { "fr", "C", NULL, "en_CA.UTF-8", "fr", NULL },
    { NULL, "C", NULL, "fr_FR.UTF-8", "en", NULL },
    { NULL, "POSIX", NULL, NULL, "en", NULL },
    { "", NULL, "", "fr_FR.UTF-8", "fr", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    const FouleeLanguage *language;

    set_or_unset ("LANGUAGE", cases[i].language);
    set_or_unset ("LC_ALL", cases[i].all);
    set_or_unset ("LC_MESSAGES", cases[i].messages);
    set_or_unset ("LANG", cases[i].lang);
    language = foulee_language_of_system ();
    g_assert_cmpstr (foulee_language_code (language), ==, cases[i].wanted);
    g_assert_cmpstr (foulee_language_territory (language), ==, cases[i].territory);
  }
}

/* What was chosen by its name alone is that of the runner's country, else of the system. */
static void
test_country (void)
{
  static const struct {
    const char *lang, *code, *country;
    const char *wanted, *territory;
  } cases[] = {
    { "en_CA.UTF-8", "fr", "CA", "fr", "CA" },
    { "en_CA.UTF-8", "fr", "FR", "fr", NULL },
    { "fr_CA.UTF-8", "fr", "FR", "fr", NULL },
    { "fr_FR.UTF-8", "fr", "CA", "fr", "CA" },
    { "fr_CA.UTF-8", "fr", NULL, "fr", "CA" },
    { "fr_FR.UTF-8", "fr", NULL, "fr", NULL },
    { "en_CA.UTF-8", "fr", NULL, "fr", NULL },
    { "fr_CA.UTF-8", "en", NULL, "en", NULL },
    { "fr_CA.UTF-8", "en", "CA", "en", NULL },
    { "fr_CA.UTF-8", "fr", "BE", "fr", NULL },
    { "en_CA.UTF-8", "fr_CA", "FR", "fr", "CA" },
    { "en_CA.UTF-8", "fr_FR", "CA", "fr", NULL },
    { "en_CA.UTF-8", "fr-FR.UTF-8", "CA", "fr", NULL },
  };
  const FouleeLanguage *language = NULL;

  set_or_unset ("LANGUAGE", NULL);
  set_or_unset ("LC_ALL", NULL);
  set_or_unset ("LC_MESSAGES", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_setenv ("LANG", cases[i].lang, TRUE);
    g_assert_true (foulee_language_from_code_in (cases[i].code, cases[i].country, &language));
    g_assert_cmpstr (foulee_language_code (language), ==, cases[i].wanted);
    g_assert_cmpstr (foulee_language_territory (language), ==, cases[i].territory);
  }
  g_assert_false (foulee_language_from_code_in ("de", "CA", &language));
  g_assert_false (foulee_language_from_code_in (NULL, "CA", &language));
}

static void
test_numbers (void)
{
  static const struct {
    double value;
    int decimals;
    const char *en, *fr;
  } cases[] = {
    { 0, 0, "0", "0" },
    { 4.25, 1, "4.2", "4,2" },
    { -0.6, 1, MINUS "0.6", MINUS "0,6" },
    { -0.04, 1, "0.0", "0,0" },
    { 9999, 0, "9999", "9999" },
    { 12345.678, 2, "12,345.68", "12" NNBSP "345,68" },
    { 1234567, 0, "1,234,567", "1" NNBSP "234" NNBSP "567" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *en =
        foulee_format_number (foulee_language_english (), cases[i].value, cases[i].decimals);
    g_autofree char *fr =
        foulee_format_number (foulee_language_french (), cases[i].value, cases[i].decimals);
    g_assert_cmpstr (en, ==, cases[i].en);
    g_assert_cmpstr (fr, ==, cases[i].fr);
  }
}

static void
test_dates (void)
{
  static const struct {
    int year, month, day;
    FouleeDateStyle style;
    const char *en, *fr;
  } cases[] = {
    { 2026, 11, 19, FOULEE_DATE_LONG, "Thursday 19 November 2026", "jeudi 19 novembre 2026" },
    { 2026, 11, 19, FOULEE_DATE_DAY, "Thursday 19 November", "jeudi 19 novembre" },
    { 2026, 11, 19, FOULEE_DATE_SHORT, "Thu 19 Nov", "jeu. 19 nov." },
    { 2026, 8, 1, FOULEE_DATE_MEDIUM, "1 August 2026", "1er août 2026" },
    { 2026, 5, 3, FOULEE_DATE_TINY, "3 May", "3 mai" },
    { 2026, 11, 1, FOULEE_DATE_PLAIN, "1 November", "1er novembre" },
    { 2026, 2, 28, FOULEE_DATE_MONTH, "February 2026", "février 2026" },
    { 2026, 2, 28, FOULEE_DATE_MONTH_BRIEF, "Feb 2026", "févr. 2026" },
    { 2026, 11, 19, FOULEE_DATE_BRIEF, "Thu 19", "jeu. 19" },
    { 2026, 11, 1, FOULEE_DATE_BRIEF, "Sun 1", "dim. 1er" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    const FouleeDate date = foulee_date_from_civil (cases[i].year, cases[i].month, cases[i].day);
    g_autofree char *en = foulee_format_date (foulee_language_english (), date, cases[i].style);
    g_autofree char *fr = foulee_format_date (foulee_language_french (), date, cases[i].style);
    g_assert_cmpstr (en, ==, cases[i].en);
    g_assert_cmpstr (fr, ==, cases[i].fr);
  }
}

static void
test_times (void)
{
  const FouleeLanguage *en = foulee_language_english ();
  const FouleeLanguage *fr = foulee_language_french ();
  const struct {
    char *text;
    const char *wanted;
  } cases[] = {
    { foulee_format_time (en, 6 * 3600 + 45 * 60), "06:45" },
    { foulee_format_time (fr, 18 * 3600 + 30 * 60), "18" NBSP "h" NBSP "30" },
    { foulee_format_time (fr, 6 * 3600 + 5 * 60), "6" NBSP "h" NBSP "05" },
    { foulee_format_duration (1900), "31:40" },
    { foulee_format_duration (3930), "1:05:30" },
    { foulee_format_duration (59), "0:59" },
    { foulee_format_hours (en, 27600), "7" NBSP "h" NBSP "40" },
    { foulee_format_hours (fr, 2100), "35" NBSP "min" },
    { foulee_format_hours (en, 7200), "2" NBSP "h" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_assert_cmpstr (cases[i].text, ==, cases[i].wanted);
    g_free (cases[i].text);
  }
}

static void
test_lists (void)
{
  static const char *const none[] = { NULL };
  static const char *const one[] = { "a", NULL };
  static const char *const three[] = { "a", "b", "c", NULL };
  g_autofree char *empty = foulee_format_list (foulee_language_english (), none);
  g_autofree char *single = foulee_format_list (foulee_language_english (), one);
  g_autofree char *en = foulee_format_list (foulee_language_english (), three);
  g_autofree char *fr = foulee_format_list (foulee_language_french (), three);

  g_assert_cmpstr (empty, ==, "");
  g_assert_cmpstr (single, ==, "a");
  g_assert_cmpstr (en, ==, "a, b and c");
  g_assert_cmpstr (fr, ==, "a, b et c");
}

/* The catalogue is compiled in: French is there whatever the locale. */
static void
test_catalogue (void)
{
  const FouleeLanguage *fr = foulee_language_french ();

  g_assert_cmpstr (foulee_trc (fr, "weekday", "Monday"), ==, "lundi");
  g_assert_cmpstr (foulee_trc (foulee_language_english (), "weekday", "Monday"), ==, "Monday");
  g_assert_cmpstr (foulee_trc (fr, "no such context", "Monday"), ==, "Monday");
  g_assert_cmpstr (foulee_tr (fr, "no such text"), ==, "no such text");
}

/* Québec's words where it has its own, those of all French elsewhere; words of the Office québécois
 * de la langue française and of Health Canada. */
static void
test_regional_catalogue (void)
{
  const FouleeLanguage *fr = NULL, *fr_ca = NULL;

  g_assert_true (foulee_language_from_code ("fr", &fr));
  g_assert_true (foulee_language_from_code ("fr_CA", &fr_ca));
  g_assert_true (fr == foulee_language_french ());
  g_assert_cmpstr (foulee_trc (fr, "kind of run", "Treadmill"), ==, "Tapis de course");
  g_assert_cmpstr (foulee_trc (fr_ca, "kind of run", "Treadmill"), ==, "Tapis roulant");
  g_assert_cmpstr (foulee_trc (fr_ca, "sample journal", "Physiotherapist"), ==, "Physiothérapeute");
  g_assert_cmpstr (foulee_trc (fr_ca, "weekday", "Monday"), ==, "lundi");
  g_assert_cmpstr (foulee_trn (fr_ca, "%u run", "%u runs", 2), ==, "%u sorties");
  g_assert_cmpstr (foulee_trn (fr_ca, "%u run", "%u runs", 0), ==, "%u sortie");
  g_assert_cmpstr (foulee_tr (fr_ca, "no such text"), ==, "no such text");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/codes", test_codes);
  g_test_add_func ("/language/system", test_system);
  g_test_add_func ("/language/country", test_country);
  g_test_add_func ("/language/numbers", test_numbers);
  g_test_add_func ("/language/dates", test_dates);
  g_test_add_func ("/language/times", test_times);
  g_test_add_func ("/language/lists", test_lists);
  g_test_add_func ("/language/catalogue", test_catalogue);
  g_test_add_func ("/language/regional-catalogue", test_regional_catalogue);
  return g_test_run ();
}
