/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/recent-history.h"

#include "store/store.h"

FouleeHistory *
foulee_recent_history_read (const char *path, gint64 from, FouleeClock *clock)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeStore) store = NULL;

  if (!foulee_store_open (path, FOULEE_STORE_READ_ONLY, clock, &store, NULL) ||
      !foulee_store_list (store, FOULEE_KIND_CHECK_IN, from, G_MAXINT64, FALSE, records, NULL) ||
      !foulee_store_list (store, FOULEE_KIND_RUN, from, G_MAXINT64, FALSE, records, NULL) ||
      !foulee_store_list (store, FOULEE_KIND_RUNNER, G_MININT64, G_MAXINT64, FALSE, records, NULL))
    return NULL;
  return foulee_history_new (g_steal_pointer (&records));
}
