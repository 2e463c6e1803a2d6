/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/record-order.h"

#include <string.h>

static int
compare_places (gconstpointer a, gconstpointer b, gpointer data)
{
  const FouleeRecord *ra = *(const FouleeRecord *const *) a;
  const FouleeRecord *rb = *(const FouleeRecord *const *) b;
  gint64 when_a, when_b;

  if (ra->kind != rb->kind)
    return ra->kind < rb->kind ? -1 : 1;
  when_a = foulee_record_when (ra);
  when_b = foulee_record_when (rb);
  if (when_a != when_b)
    return when_a < when_b ? -1 : 1;
  return strcmp (ra->id, rb->id);
}

const FouleeRecord **
foulee_records_in_order (GPtrArray *records)
{
  const FouleeRecord **sorted = g_new (const FouleeRecord *, records->len + 1);

  for (guint i = 0; i < records->len; i++)
    sorted[i] = g_ptr_array_index (records, i);
  sorted[records->len] = NULL;
  g_sort_array (sorted, records->len, sizeof *sorted, compare_places, NULL);
  return sorted;
}
