/* SPDX-License-Identifier: GPL-3.0-or-later */

/* foulee-scenario-journal NAME FILE: writes the journal of a scenario as if it were lived up to
 * now, in the zone of the environment, to look at and for journeys through the program. */

#include "support/journal-file.h"
#include "support/scenario-journals.h"

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (FouleeClock) clock = foulee_clock_new_system ();
  g_autoptr (GError) error = NULL;
  TestScenario scenario;

  if (argc != 3 || !test_scenario_from_name (argv[1], &scenario)) {
    g_printerr ("foulee-scenario-journal NAME FILE, where NAME is one of:\n");
    for (int i = 0; i < TEST_N_SCENARIOS; i++)
      g_printerr ("  %s\n", test_scenario_name (i));
    return 2;
  }
  records = test_scenario_journal_new (scenario, clock);
  if (!test_journal_write (argv[2], records, clock, &error)) {
    g_printerr ("%s: %s\n", argv[2], error->message);
    return 1;
  }
  return 0;
}
