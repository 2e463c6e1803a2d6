/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/help-numbers.h"

/* Those whose emergency number is 112 and that have no other here: the European Union. */
static const char *const with_112[] = { "AT", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI",
                                        "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT",
                                        "NL", "PL", "PT", "RO", "SE", "SI", "SK", NULL };

FouleeHelpNumbers
foulee_help_numbers_of_country (const char *country, const FouleeLanguage *language)
{
  FouleeHelpNumbers numbers = { 0 };

  if (country == NULL)
    return numbers;
  if (g_str_equal (country, "FR")) {
    numbers.emergency = foulee_trc (language, "emergency number in France", "15 or 112");
    numbers.by_text = "114";
    numbers.advice = foulee_trc (language, "whom to call in France", "116 117, where it is served");
  } else if (g_str_equal (country, "CA")) {
    numbers.emergency = "911";
    numbers.advice = "811";
  } else if (g_str_equal (country, "BE")) {
    numbers.emergency = "112";
    numbers.advice = "1733";
  } else if (g_str_equal (country, "CH")) {
    numbers.emergency = "144";
  } else if (g_str_equal (country, "US")) {
    /* 811 is for those who dig there. */
    numbers.emergency = "911";
  } else if (g_str_equal (country, "GB")) {
    numbers.emergency = "999";
    numbers.advice = "111";
  } else if (g_strv_contains (with_112, country)) {
    numbers.emergency = "112";
  }
  return numbers;
}

FouleeHelpNumbers
foulee_help_numbers_of_runner (const FouleeRunner *runner, const FouleeLanguage *language)
{
  FouleeHelpNumbers numbers =
      foulee_help_numbers_of_country (runner != NULL ? runner->country : NULL, language);

  if (runner != NULL && runner->emergency_number != NULL)
    numbers.emergency = runner->emergency_number;
  if (runner != NULL && runner->advice_number != NULL)
    numbers.advice = runner->advice_number;
  return numbers;
}

static char *
call_for_help (const FouleeHelpNumbers *numbers, const FouleeLanguage *language)
{
  if (numbers->emergency == NULL)
    return g_strdup (foulee_tr (language, "This can be an emergency. Call the emergency number "
                                          "now. Do not drive yourself."));
  return g_strdup_printf (
      foulee_tr (language, "This can be an emergency. Call %s now. Do not drive yourself."),
      numbers->emergency);
}

static char *
be_seen_today (const FouleeHelpNumbers *numbers, const FouleeLanguage *language)
{
  if (numbers->emergency == NULL && numbers->advice == NULL)
    return g_strdup (foulee_tr (
        language, "Do not run. Be seen today. If it worsens, call the emergency number."));
  if (numbers->emergency == NULL)
    return g_strdup_printf (
        foulee_tr (language,
                   "Do not run. Be seen today: %s. If it worsens, call the emergency number."),
        numbers->advice);
  if (numbers->advice == NULL)
    return g_strdup_printf (
        foulee_tr (language, "Do not run. Be seen today. If it worsens, call %s."),
        numbers->emergency);
  return g_strdup_printf (
      /* Translators: whom to call to be seen, then the emergency number. */
      foulee_tr (language, "Do not run. Be seen today: %s. If it worsens, call %s."),
      numbers->advice, numbers->emergency);
}

char *
foulee_sign_level_call (FouleeSignLevel level, const FouleeHelpNumbers *numbers,
                        const FouleeLanguage *language)
{
  switch (level) {
  case FOULEE_SIGN_EMERGENCY:
    return call_for_help (numbers, language);
  case FOULEE_SIGN_SAME_DAY:
    return be_seen_today (numbers, language);
  case FOULEE_SIGN_DAYS:
    return g_strdup (foulee_tr (language, "Stop running until a clinician has looked at this."));
  case FOULEE_N_SIGN_LEVELS:
    break;
  }
  g_return_val_if_reached (NULL);
}

const char *
foulee_sign_level_brief (FouleeSignLevel level, const FouleeLanguage *language)
{
  switch (level) {
  case FOULEE_SIGN_EMERGENCY:
    return foulee_tr (language, "Warning sign: call for help now");
  case FOULEE_SIGN_SAME_DAY:
    return foulee_tr (language, "Warning sign: do not run, be seen today");
  case FOULEE_SIGN_DAYS:
    return foulee_tr (language, "Warning sign: no running for now");
  case FOULEE_N_SIGN_LEVELS:
    break;
  }
  g_return_val_if_reached ("");
}
