/* SPDX-License-Identifier: GPL-3.0-or-later */

/* start-journal FILE DAYS: the journal of a runner who has entered everything for so many days,
 * today being the last. */

#include <stdlib.h>

#include "store/store.h"
#include "support/lived-journal.h"

int
main (int argc, char **argv)
{
  g_autoptr (FouleeClock) clock = foulee_clock_new_system ();
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GError) error = NULL;
  FouleeStore *store;
  FouleeMergeCounts counts;
  int n_days;

  if (argc != 3) {
    g_printerr ("start-journal FILE DAYS\n");
    return 2;
  }
  n_days = atoi (argv[2]);
  if (n_days > 0)
    records = test_lived_journal_new (
        foulee_instant_day (foulee_clock_now (clock), 240) - n_days + 1, n_days, 1);
  else
    records = foulee_record_array_new ();
  if (!foulee_store_open (argv[1], FOULEE_STORE_CREATE, clock, &store, &error) ||
      !foulee_store_merge (store, records, FOULEE_MERGE_NEW, &counts, NULL, &error))
    g_error ("%s: %s", argv[1], error->message);
  foulee_store_close (store);
  return 0;
}
