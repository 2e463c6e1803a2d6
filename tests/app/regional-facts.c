/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints what the program takes from the locale of the environment, as a line of JSON. */

#include <locale.h>

#include "app/first-weekday.h"
#include "base/regional.h"
#include "ui/report/summary-choices.h"

int
main (void)
{
  if (setlocale (LC_ALL, "") == NULL)
    return 1;
  g_print ("{\"units\": \"%s\", \"month_first\": %s, \"first_weekday\": %d, \"paper\": \"%s\"}\n",
           foulee_units_of_system () == FOULEE_UNITS_METRIC ? "metric" : "imperial",
           foulee_month_first_of_system () ? "true" : "false", foulee_first_weekday (),
           foulee_papers.words[foulee_paper_of_country (NULL)].id);
  return 0;
}
