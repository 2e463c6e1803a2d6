/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/help-numbers.h"

#define NBSP "\u00a0"

/* The numbers of each country, in either language: they are the country's, not the language's. */
static const struct {
  const char *country;
  const char *emergency, *by_text, *advice;
} countries[] = {
  { "FR", "15 or 112", "114", "116 117, where it is served" },
  { "CA", "911", NULL, "811" },
  { "BE", "112", NULL, "1733" },
  { "CH", "144", NULL, NULL },
  { "US", "911", NULL, NULL },
  { "GB", "999", NULL, "111" },
  { "DE", "112", NULL, NULL },
  { "IE", "112", NULL, NULL },
  { "AT", "112", NULL, NULL },
  { "BG", "112", NULL, NULL },
  { "CY", "112", NULL, NULL },
  { "CZ", "112", NULL, NULL },
  { "DK", "112", NULL, NULL },
  { "EE", "112", NULL, NULL },
  { "ES", "112", NULL, NULL },
  { "FI", "112", NULL, NULL },
  { "GR", "112", NULL, NULL },
  { "HR", "112", NULL, NULL },
  { "HU", "112", NULL, NULL },
  { "IT", "112", NULL, NULL },
  { "LT", "112", NULL, NULL },
  { "LU", "112", NULL, NULL },
  { "LV", "112", NULL, NULL },
  { "MT", "112", NULL, NULL },
  { "NL", "112", NULL, NULL },
  { "PL", "112", NULL, NULL },
  { "PT", "112", NULL, NULL },
  { "RO", "112", NULL, NULL },
  { "SE", "112", NULL, NULL },
  { "SI", "112", NULL, NULL },
  { "SK", "112", NULL, NULL },
  /* Nothing is guessed, not even where 112 would be answered. */
  { "NO", NULL, NULL, NULL },
  { "JP", NULL, NULL, NULL },
  { "UK", NULL, NULL, NULL },
  { "", NULL, NULL, NULL },
  { NULL, NULL, NULL, NULL },
};

static void
test_countries (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (countries); i++) {
    const FouleeHelpNumbers numbers =
        foulee_help_numbers_of_country (countries[i].country, foulee_language_english ());

    g_test_message ("%s", countries[i].country != NULL ? countries[i].country : "none");
    g_assert_cmpstr (numbers.emergency, ==, countries[i].emergency);
    g_assert_cmpstr (numbers.by_text, ==, countries[i].by_text);
    g_assert_cmpstr (numbers.advice, ==, countries[i].advice);
  }
}

static FouleeRunner *
runner_of (const char *country, const char *emergency, const char *advice)
{
  FouleeRunner *runner = foulee_record_new (FOULEE_KIND_RUNNER);

  foulee_record_set_text (&runner->country, country);
  foulee_record_set_text (&runner->emergency_number, emergency);
  foulee_record_set_text (&runner->advice_number, advice);
  return runner;
}

#define EMERGENCY(number) "This can be an emergency. Call " number " now. Do not drive yourself."
#define URGENCE(number)                                                                            \
  "Il peut s’agir d’une urgence. Appelez le " number " maintenant. Ne conduisez pas."
#define TODAY(service, number)                                                                     \
  "Do not run. Be seen today" service ". If it worsens, call " number "."
#define AUJOURDHUI(service, number)                                                                \
  "Ne courez pas. Consultez aujourd’hui" service ". Si cela s’aggrave, appelez le " number "."
#define AT(service) ": " service
#define AU(service) NBSP ": " service

/* The whole sentences, by whose country and own numbers. */
static const struct {
  const char *name;
  const char *country, *emergency_number, *advice_number;
  const char *emergency[2], *today[2]; /* English, French */
} calls[] = {
  { "FR",
    "FR",
    NULL,
    NULL,
    { EMERGENCY ("15 or 112"), URGENCE ("15 ou 112") },
    { TODAY (AT ("116 117, where it is served"), "15 or 112"),
      AUJOURDHUI (AU ("116 117, là où il est en service"), "15 ou 112") } },
  { "CA",
    "CA",
    NULL,
    NULL,
    { EMERGENCY ("911"), URGENCE ("911") },
    { TODAY (AT ("811"), "911"), AUJOURDHUI (AU ("811"), "911") } },
  { "BE",
    "BE",
    NULL,
    NULL,
    { EMERGENCY ("112"), URGENCE ("112") },
    { TODAY (AT ("1733"), "112"), AUJOURDHUI (AU ("1733"), "112") } },
  { "CH",
    "CH",
    NULL,
    NULL,
    { EMERGENCY ("144"), URGENCE ("144") },
    { TODAY ("", "144"), AUJOURDHUI ("", "144") } },
  { "US",
    "US",
    NULL,
    NULL,
    { EMERGENCY ("911"), URGENCE ("911") },
    { TODAY ("", "911"), AUJOURDHUI ("", "911") } },
  { "GB",
    "GB",
    NULL,
    NULL,
    { EMERGENCY ("999"), URGENCE ("999") },
    { TODAY (AT ("111"), "999"), AUJOURDHUI (AU ("111"), "999") } },
  { "DE",
    "DE",
    NULL,
    NULL,
    { EMERGENCY ("112"), URGENCE ("112") },
    { TODAY ("", "112"), AUJOURDHUI ("", "112") } },
  { "nowhere",
    NULL,
    NULL,
    NULL,
    { EMERGENCY ("the emergency number"), URGENCE ("numéro d’urgence") },
    { TODAY ("", "the emergency number"), AUJOURDHUI ("", "numéro d’urgence") } },
  { "own",
    "CA",
    "5550100",
    "Dr Roy, 5550101",
    { EMERGENCY ("5550100"), URGENCE ("5550100") },
    { TODAY (AT ("Dr Roy, 5550101"), "5550100"), AUJOURDHUI (AU ("Dr Roy, 5550101"), "5550100") } },
  { "own emergency",
    "GB",
    "5550100",
    NULL,
    { EMERGENCY ("5550100"), URGENCE ("5550100") },
    { TODAY (AT ("111"), "5550100"), AUJOURDHUI (AU ("111"), "5550100") } },
  { "own advice, nowhere",
    NULL,
    NULL,
    "5550101",
    { EMERGENCY ("the emergency number"), URGENCE ("numéro d’urgence") },
    { TODAY (AT ("5550101"), "the emergency number"),
      AUJOURDHUI (AU ("5550101"), "numéro d’urgence") } },
};

static void
test_calls (void)
{
  const FouleeLanguage *languages[] = { foulee_language_english (), foulee_language_french () };
  static const char *const days[] = {
    "Stop running until a clinician has looked at this.",
    "Cessez de courir jusqu’à l’avis d’un professionnel de la santé.",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (calls); i++) {
    g_autoptr (FouleeRunner) runner =
        runner_of (calls[i].country, calls[i].emergency_number, calls[i].advice_number);

    g_test_message ("%s", calls[i].name);
    for (int l = 0; l < 2; l++) {
      const FouleeHelpNumbers numbers = foulee_help_numbers_of_runner (runner, languages[l]);
      g_autofree char *now = foulee_sign_level_call (FOULEE_SIGN_EMERGENCY, &numbers, languages[l]);
      g_autofree char *today =
          foulee_sign_level_call (FOULEE_SIGN_SAME_DAY, &numbers, languages[l]);
      g_autofree char *later = foulee_sign_level_call (FOULEE_SIGN_DAYS, &numbers, languages[l]);

      g_assert_cmpstr (now, ==, calls[i].emergency[l]);
      g_assert_cmpstr (today, ==, calls[i].today[l]);
      g_assert_cmpstr (later, ==, days[l]);
    }
  }
}

/* Who has said nothing about themselves yet. */
static void
test_nobody (void)
{
  const FouleeHelpNumbers numbers =
      foulee_help_numbers_of_runner (NULL, foulee_language_english ());

  g_assert_null (numbers.emergency);
  g_assert_null (numbers.by_text);
  g_assert_null (numbers.advice);
}

/* A number of one's own does not take the other, nor the one for messages. */
static void
test_own_numbers (void)
{
  g_autoptr (FouleeRunner) runner = runner_of ("FR", NULL, "5550101");
  const FouleeHelpNumbers numbers =
      foulee_help_numbers_of_runner (runner, foulee_language_french ());

  g_assert_cmpstr (numbers.emergency, ==, "15 ou 112");
  g_assert_cmpstr (numbers.by_text, ==, "114");
  g_assert_true (numbers.advice == runner->advice_number);
}

static void
test_brief (void)
{
  static const struct {
    const char *english, *french;
  } briefs[] = {
    [FOULEE_SIGN_EMERGENCY] = { "Warning sign: call for help now",
                                "Signe d’alerte" NBSP ": appelez les secours maintenant" },
    [FOULEE_SIGN_SAME_DAY] = { "Warning sign: do not run, be seen today",
                               "Signe d’alerte" NBSP ": ne courez pas, consultez aujourd’hui" },
    [FOULEE_SIGN_DAYS] = { "Warning sign: no running for now",
                           "Signe d’alerte" NBSP ": ne courez pas pour l’instant" },
  };

  for (int level = 0; level < FOULEE_N_SIGN_LEVELS; level++) {
    g_assert_cmpstr (foulee_sign_level_brief ((FouleeSignLevel) level, foulee_language_english ()),
                     ==, briefs[level].english);
    g_assert_cmpstr (foulee_sign_level_brief ((FouleeSignLevel) level, foulee_language_french ()),
                     ==, briefs[level].french);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/advice/help-numbers/countries", test_countries);
  g_test_add_func ("/advice/help-numbers/calls", test_calls);
  g_test_add_func ("/advice/help-numbers/nobody", test_nobody);
  g_test_add_func ("/advice/help-numbers/own", test_own_numbers);
  g_test_add_func ("/advice/help-numbers/brief", test_brief);
  return g_test_run ();
}
