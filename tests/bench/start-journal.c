/* SPDX-License-Identifier: GPL-3.0-or-later */

/* start-journal FILE DAYS: the journal of a runner who has entered everything for so many days,
 * today being the last. "fifty-years" for DAYS: of one who has done so for fifty years, though not
 * every day. */

#include <stdlib.h>

#include "support/journal-file.h"
#include "support/lived-journal.h"

static GPtrArray *
records_new (const char *days, FouleeDate today)
{
  int n_days = atoi (days);

  if (g_str_equal (days, "fifty-years"))
    return test_fifty_years_new (today, 1);
  return n_days > 0 ? test_lived_journal_new (today - n_days + 1, n_days, 1)
                    : foulee_record_array_new ();
}

int
main (int argc, char **argv)
{
  g_autoptr (FouleeClock) clock = foulee_clock_new_system ();
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GError) error = NULL;

  if (argc != 3) {
    g_printerr ("start-journal FILE DAYS|fifty-years\n");
    return 2;
  }
  records = records_new (argv[2],
                         foulee_instant_day (foulee_clock_now (clock), FOULEE_DAY_START_DEFAULT));
  if (!test_journal_write (argv[1], records, clock, &error))
    g_error ("%s: %s", argv[1], error->message);
  return 0;
}
