/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/statement.h"

#include "advice/help-numbers.h"

char *
foulee_statement (const FouleeLanguage *language, const FouleeRunner *runner)
{
  const FouleeHelpNumbers numbers = foulee_help_numbers_of_runner (runner, language);

  if (numbers.emergency == NULL)
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
      numbers.emergency);
}
