/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/intake-match.h"

/* How far two records of one run may be apart: a watch is started before or after the one who
 * types looks at the clock, and no two of them measure alike. */
#define START_WITHIN 120     /* s */
#define DISTANCE_WITHIN 0.02 /* of the longer */
#define DURATION_WITHIN 0.05 /* of the longer; pauses and the walk home make more of it */

typedef struct {
  FouleeRun *run;
  gpointer data;
} Entry;

struct _FouleeRunIndex {
  GSequence *by_time; /* Entry, owned */
  GHashTable *by_id;  /* strings of the runs → Entry */
  GHashTable *by_hash;
};

static gboolean
is_near (gint32 a, gint32 b, double within)
{
  return ABS (a - b) <= within * MAX (a, b);
}

gboolean
foulee_runs_are_same (const FouleeRun *a, const FouleeRun *b)
{
  if (ABS (a->start.seconds - b->start.seconds) > START_WITHIN)
    return FALSE;
  if (a->distance != FOULEE_UNSET && b->distance != FOULEE_UNSET)
    return is_near (a->distance, b->distance, DISTANCE_WITHIN);
  if (a->duration != FOULEE_UNSET && b->duration != FOULEE_UNSET)
    return is_near (a->duration, b->duration, DURATION_WITHIN);
  return TRUE;
}

static void
complete_number (gint32 *number, gint32 from, gint32 unset)
{
  if (*number == unset)
    *number = from;
}

void
foulee_run_complete (FouleeRun *run, const FouleeRun *from)
{
  const FouleeKindInfo *info = foulee_kind_info (FOULEE_KIND_RUN);

  for (int i = 0; i < info->n_fields; i++) {
    const FouleeField *field = &info->fields[i];
    const gsize offset = field->offset;

    if (offset == G_STRUCT_OFFSET (FouleeRun, source_name) ||
        offset == G_STRUCT_OFFSET (FouleeRun, source_hash))
      continue;
    switch (field->type) {
    case FOULEE_FIELD_INTEGER:
    case FOULEE_FIELD_FLAG:
    case FOULEE_FIELD_CHOICE:
    case FOULEE_FIELD_REGION:
      complete_number (&foulee_field_at (run, field, gint32), foulee_field_at (from, field, gint32),
                       FOULEE_UNSET);
      break;
    case FOULEE_FIELD_SET:
      complete_number (&foulee_field_at (run, field, gint32), foulee_field_at (from, field, gint32),
                       0);
      break;
    case FOULEE_FIELD_TEXT:
    case FOULEE_FIELD_IDS:
    case FOULEE_FIELD_REFERENCE:
      if (foulee_field_at (run, field, char *) == NULL)
        foulee_field_at (run, field, char *) = g_strdup (foulee_field_at (from, field, char *));
      break;
    case FOULEE_FIELD_INSTANT:
    case FOULEE_FIELD_DATE:
    case FOULEE_FIELD_READINGS:
      break;
    }
  }
}

/* What was measured instead of what was typed. A watch that ran on far longer measured more than
 * the run, and the load is made of the duration. */
static void
take_measured (FouleeRun *run, const FouleeRun *found, gboolean zone_assumed)
{
  run->start.seconds = found->start.seconds;
  if (!zone_assumed)
    run->start.offset = found->start.offset;
  if (found->duration != FOULEE_UNSET &&
      (run->duration == FOULEE_UNSET || is_near (run->duration, found->duration, DURATION_WITHIN)))
    run->duration = found->duration;
  if (found->distance != FOULEE_UNSET)
    run->distance = found->distance;
}

FouleeRun *
foulee_run_enriched (const FouleeRun *here, const FouleeRun *found, gboolean zone_assumed)
{
  g_autoptr (FouleeRun) run = foulee_record_copy (here);
  const gboolean typed = here->source == FOULEE_SOURCE_TYPED;

  if (typed)
    take_measured (run, found, zone_assumed);
  foulee_run_complete (run, found);
  if (foulee_record_equal (run, here))
    return NULL;
  if (typed) {
    run->source = found->source;
    foulee_record_set_text (&run->source_name, found->source_name);
    foulee_record_set_text (&run->source_hash, found->source_hash);
  }
  run->record.modified = MAX (found->record.modified, here->record.modified + 1);
  return g_steal_pointer (&run);
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  foulee_record_unref (entry->run);
  g_free (entry);
}

FouleeRunIndex *
foulee_run_index_new (void)
{
  FouleeRunIndex *index = g_new (FouleeRunIndex, 1);

  *index = (FouleeRunIndex) {
    .by_time = g_sequence_new (entry_free),
    .by_id = g_hash_table_new (g_str_hash, g_str_equal),
    .by_hash = g_hash_table_new (g_str_hash, g_str_equal),
  };
  return index;
}

void
foulee_run_index_free (FouleeRunIndex *index)
{
  if (index == NULL)
    return;
  g_hash_table_unref (index->by_id);
  g_hash_table_unref (index->by_hash);
  g_sequence_free (index->by_time);
  g_free (index);
}

static int
compare_entries (gconstpointer a, gconstpointer b, gpointer data)
{
  const Entry *ea = a, *eb = b;
  const gint64 sa = ea->run->start.seconds, sb = eb->run->start.seconds;

  return (sa > sb) - (sa < sb);
}

void
foulee_run_index_add (FouleeRunIndex *index, FouleeRun *run, gpointer data)
{
  Entry *entry = g_new (Entry, 1);

  *entry = (Entry) { foulee_record_ref (run), data };
  g_sequence_insert_sorted (index->by_time, entry, compare_entries, NULL);
  if (!g_hash_table_contains (index->by_id, run->record.id))
    g_hash_table_insert (index->by_id, run->record.id, entry);
  if (run->source_hash != NULL && !g_hash_table_contains (index->by_hash, run->source_hash))
    g_hash_table_insert (index->by_hash, run->source_hash, entry);
}

FouleeRunIndex *
foulee_run_index_new_of_history (const FouleeHistory *history)
{
  FouleeRunIndex *index = foulee_run_index_new ();
  const guint n = foulee_history_n (history, FOULEE_KIND_RUN);

  for (guint i = 0; i < n; i++) {
    gpointer run = (gpointer) foulee_history_run (history, i);

    if (((const FouleeRun *) run)->planned != 1)
      foulee_run_index_add (index, run, run);
  }
  return index;
}

static gboolean
is_free (const Entry *entry, GHashTable *taken)
{
  return entry != NULL && (taken == NULL || !g_hash_table_contains (taken, entry->data));
}

gpointer
foulee_run_index_find_exactly (const FouleeRunIndex *index, const FouleeRun *run, GHashTable *taken)
{
  const Entry *entry = g_hash_table_lookup (index->by_id, run->record.id);

  if (is_free (entry, taken))
    return entry->data;
  if (run->source_hash == NULL)
    return NULL;
  entry = g_hash_table_lookup (index->by_hash, run->source_hash);
  return is_free (entry, taken) ? entry->data : NULL;
}

gpointer
foulee_run_index_find_by_time (const FouleeRunIndex *index, const FouleeRun *run, GHashTable *taken)
{
  FouleeRun earliest = { .start.seconds = run->start.seconds - START_WITHIN - 1 };
  Entry key = { .run = &earliest };
  gint64 nearest = G_MAXINT64;
  gpointer found = NULL;

  for (GSequenceIter *i = g_sequence_search (index->by_time, &key, compare_entries, NULL);
       !g_sequence_iter_is_end (i); i = g_sequence_iter_next (i)) {
    const Entry *entry = g_sequence_get (i);
    const gint64 away = ABS (entry->run->start.seconds - run->start.seconds);

    if (entry->run->start.seconds > run->start.seconds + START_WITHIN)
      break;
    if (away < nearest && is_free (entry, taken) && foulee_runs_are_same (entry->run, run)) {
      nearest = away;
      found = entry->data;
    }
  }
  return found;
}
