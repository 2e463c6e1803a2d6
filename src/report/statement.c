/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/statement.h"

/* Those whose number is 112 and no other: the European Union but for France. */
static const char *const with_112[] = { "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES",
                                        "FI", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV",
                                        "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", NULL };

const char *
foulee_emergency_number (const FouleeLanguage *language, const char *country)
{
  if (country == NULL)
    return NULL;
  if (g_str_equal (country, "FR"))
    return foulee_trc (language, "emergency number in France", "15 or 112");
  if (g_str_equal (country, "CA") || g_str_equal (country, "US"))
    return "911";
  if (g_str_equal (country, "CH"))
    return "144";
  if (g_str_equal (country, "GB"))
    return "999";
  return g_strv_contains (with_112, country) ? "112" : NULL;
}

char *
foulee_statement (const FouleeLanguage *language, const char *country)
{
  const char *number = foulee_emergency_number (language, country);

  if (number == NULL)
    return g_strdup (foulee_tr (
        language, "Foulée is an adult training and well-being journal, not a medical device. It "
                  "does not diagnose, treat, monitor or rule out illness or injury. Figures come "
                  "from your entries. If worried, see a health professional; in an emergency, "
                  "call the emergency number of your country."));
  return g_strdup_printf (
      foulee_tr (language,
                 "Foulée is an adult training and well-being journal, not a medical device. It "
                 "does not diagnose, treat, monitor or rule out illness or injury. Figures come "
                 "from your entries. If worried, see a health professional; emergency: %s."),
      number);
}
