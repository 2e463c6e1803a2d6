/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/history.h"

#include <string.h>

struct _FouleeHistory {
  gatomicrefcount references;
  GPtrArray *kinds[FOULEE_N_KINDS]; /* own their records, in the order of time */
};

/* The order of time; records of the same moment by their id, so that it is always one order. */
static int
compare_places (gconstpointer a, gconstpointer b)
{
  const FouleeRecord *ra = *(const FouleeRecord *const *) a;
  const FouleeRecord *rb = *(const FouleeRecord *const *) b;
  const gint64 ta = foulee_record_when (ra);
  const gint64 tb = foulee_record_when (rb);

  return ta != tb ? (ta > tb) - (ta < tb) : strcmp (ra->id, rb->id);
}

FouleeHistory *
foulee_history_new (GPtrArray *records)
{
  FouleeHistory *history = g_new0 (FouleeHistory, 1);

  g_atomic_ref_count_init (&history->references);
  for (int i = 0; i < FOULEE_N_KINDS; i++)
    history->kinds[i] = foulee_record_array_new ();
  for (guint i = 0; i < records->len; i++) {
    FouleeRecord *record = g_ptr_array_index (records, i);
    if (record->deleted == 0)
      g_ptr_array_add (history->kinds[record->kind], foulee_record_ref (record));
  }
  g_ptr_array_unref (records);
  for (int i = 0; i < FOULEE_N_KINDS; i++)
    g_ptr_array_sort (history->kinds[i], compare_places);
  return history;
}

FouleeHistory *
foulee_history_ref (FouleeHistory *history)
{
  g_atomic_ref_count_inc (&history->references);
  return history;
}

void
foulee_history_unref (FouleeHistory *history)
{
  if (!g_atomic_ref_count_dec (&history->references))
    return;
  for (int i = 0; i < FOULEE_N_KINDS; i++)
    g_ptr_array_unref (history->kinds[i]);
  g_free (history);
}

FouleeHistory *
foulee_history_with (FouleeHistory *history, GPtrArray *changed)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  FouleeHistory *result = g_new0 (FouleeHistory, 1);
  guint touched = 0;

  g_atomic_ref_count_init (&result->references);
  for (guint i = 0; i < changed->len; i++) {
    FouleeRecord *record = g_ptr_array_index (changed, i);
    g_hash_table_replace (ids, record->id, record);
    touched |= 1u << record->kind;
  }
  for (int i = 0; i < FOULEE_N_KINDS; i++) {
    if ((touched & (1u << i)) == 0) {
      result->kinds[i] = g_ptr_array_ref (history->kinds[i]);
      continue;
    }
    result->kinds[i] = foulee_record_array_new ();
    for (guint j = 0; j < history->kinds[i]->len; j++) {
      FouleeRecord *record = g_ptr_array_index (history->kinds[i], j);
      if (!g_hash_table_contains (ids, record->id))
        g_ptr_array_add (result->kinds[i], foulee_record_ref (record));
    }
  }
  for (guint i = 0; i < changed->len; i++) {
    FouleeRecord *record = g_ptr_array_index (changed, i);
    /* Only the last of several versions stays. */
    if (record->deleted == 0 && g_hash_table_lookup (ids, record->id) == record)
      g_ptr_array_add (result->kinds[record->kind], foulee_record_ref (record));
  }
  for (int i = 0; i < FOULEE_N_KINDS; i++)
    if ((touched & (1u << i)) != 0)
      g_ptr_array_sort (result->kinds[i], compare_places);
  return result;
}

guint
foulee_history_n (const FouleeHistory *history, FouleeKind kind)
{
  return history->kinds[kind]->len;
}

gconstpointer
foulee_history_get (const FouleeHistory *history, FouleeKind kind, guint index)
{
  g_return_val_if_fail (index < history->kinds[kind]->len, NULL);

  return g_ptr_array_index (history->kinds[kind], index);
}

guint
foulee_history_find (const FouleeHistory *history, FouleeKind kind, gint64 when)
{
  guint low = 0, high = history->kinds[kind]->len;

  while (low < high) {
    const guint middle = low + (high - low) / 2;
    if (foulee_record_when (foulee_history_get (history, kind, middle)) < when)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

gconstpointer
foulee_history_lookup (const FouleeHistory *history, FouleeKind kind, const char *id)
{
  /* Mostly it is one of the latest. */
  for (guint i = history->kinds[kind]->len; i > 0; i--) {
    const FouleeRecord *record = g_ptr_array_index (history->kinds[kind], i - 1);
    if (strcmp (record->id, id) == 0)
      return record;
  }
  return NULL;
}

const FouleeRunner *
foulee_history_runner (const FouleeHistory *history)
{
  return foulee_history_lookup (history, FOULEE_KIND_RUNNER, FOULEE_RUNNER_ID);
}

int
foulee_history_day_start (const FouleeHistory *history)
{
  const FouleeRunner *runner = foulee_history_runner (history);

  return runner != NULL && runner->day_start != FOULEE_UNSET ? runner->day_start
                                                             : FOULEE_DAY_START_DEFAULT;
}

gboolean
foulee_history_span (const FouleeHistory *history, FouleeDate *first, FouleeDate *last)
{
  const int day_start = foulee_history_day_start (history);
  gboolean any = FALSE;

  for (int i = 0; i < FOULEE_N_KINDS; i++) {
    const GPtrArray *records = history->kinds[i];
    FouleeDate from, to;

    if (foulee_kind_info ((FouleeKind) i)->when < 0 || records->len == 0)
      continue;
    from = foulee_record_day (g_ptr_array_index (records, 0), day_start);
    to = foulee_record_day (g_ptr_array_index (records, records->len - 1), day_start);
    *first = any ? MIN (*first, from) : from;
    *last = any ? MAX (*last, to) : to;
    any = TRUE;
  }
  return any;
}

guint
foulee_history_days_logged (const FouleeHistory *history, FouleeDate first, FouleeDate last)
{
  const int day_start = foulee_history_day_start (history);
  FouleeDate counted = FOULEE_DATE_NONE;
  guint n = 0;

  for (guint i = 0; i < foulee_history_n (history, FOULEE_KIND_CHECK_IN); i++) {
    const FouleeDate day = foulee_record_day (foulee_history_check_in (history, i), day_start);
    /* Days follow the order of time; a change of zone may step back to one that is counted. */
    if (day >= first && day <= last && day > counted) {
      counted = day;
      n++;
    }
  }
  return n;
}
