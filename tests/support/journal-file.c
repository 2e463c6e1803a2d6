/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/journal-file.h"

#include "store/store.h"

gboolean
test_journal_write (const char *path, GPtrArray *records, FouleeClock *clock, GError **error)
{
  g_autoptr (FouleeStore) store = NULL;
  FouleeMergeCounts counts;

  return foulee_store_open (path, FOULEE_STORE_CREATE, clock, &store, error) &&
         foulee_store_merge (store, records, FOULEE_MERGE_NEW, &counts, NULL, error);
}
