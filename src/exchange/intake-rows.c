/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/intake-rows.h"

#include <string.h>

#include "exchange/recording-import.h"

void
foulee_intake_find_free (gpointer data)
{
  FouleeIntakeFind *find = data;

  foulee_record_unref (find->run);
  g_free (find->sport);
  g_ptr_array_unref (find->remarks);
  g_free (find);
}

/* What holds best comes first, and the rest fills it in: recordings that say their sport, those
 * that don't, then rows of tables. */
static int
rank (const FouleeIntakeFind *find)
{
  return find->recorded ? (find->sport_assumed ? 1 : 0) : 2;
}

static int
compare_finds (gconstpointer a, gconstpointer b)
{
  const FouleeIntakeFind *fa = *(FouleeIntakeFind *const *) a, *fb = *(FouleeIntakeFind *const *) b;

  if (rank (fa) != rank (fb))
    return rank (fa) - rank (fb);
  return (fa->origin > fb->origin) - (fa->origin < fb->origin);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const FouleeIntakeRow *ra = *(FouleeIntakeRow *const *) a, *rb = *(FouleeIntakeRow *const *) b;
  const FouleeRun *read_a = g_ptr_array_index (ra->read, 0);
  const FouleeRun *read_b = g_ptr_array_index (rb->read, 0);

  return (read_b->start.seconds > read_a->start.seconds) -
         (read_b->start.seconds < read_a->start.seconds);
}

/* A row's first `read` is its own copy, to be filled in; then come the runs as they were read. */
static FouleeIntakeRow *
row_new (const FouleeIntakeFind *find)
{
  FouleeIntakeRow *row = g_new0 (FouleeIntakeRow, 1);

  row->file = g_strdup (find->file);
  row->sport = g_strdup (find->sport);
  row->moving = find->moving;
  row->zone_assumed = find->zone_assumed;
  row->remarks = g_ptr_array_ref (find->remarks);
  row->read = foulee_record_array_new ();
  g_ptr_array_add (row->read, foulee_record_copy (find->run));
  g_ptr_array_add (row->read, foulee_record_ref (find->run));
  return row;
}

/* A table's id is the program's own for this run, and outlives the files: with it the run is known
 * again whether the file comes or the table. */
static void
row_add (FouleeIntakeRow *row, const FouleeIntakeFind *find)
{
  FouleeRun *best = g_ptr_array_index (row->read, 0);
  const FouleeRun *first = g_ptr_array_index (row->read, 1);

  foulee_run_complete (best, find->run);
  if (row->zone_assumed && !find->zone_assumed) {
    best->start.offset = find->run->start.offset;
    row->zone_assumed = FALSE;
  }
  if (!find->recorded && strcmp (best->record.id, first->record.id) == 0)
    memcpy (best->record.id, find->run->record.id, FOULEE_UUID_SIZE);
  g_ptr_array_add (row->read, foulee_record_ref (find->run));
}

static gpointer
find_row (const FouleeRunIndex *index, const FouleeIntakeFind *find, GHashTable *taken)
{
  gpointer row = foulee_run_index_find_exactly (index, find->run, taken);

  return row != NULL ? row : foulee_run_index_find_by_time (index, find->run, taken);
}

/* The rows that have something of the file `origin` already. */
static GHashTable *
taken_by (GHashTable *origins, guint origin)
{
  GHashTable *taken = g_hash_table_lookup (origins, GUINT_TO_POINTER (origin));

  if (taken == NULL) {
    taken = g_hash_table_new (NULL, NULL);
    g_hash_table_insert (origins, GUINT_TO_POINTER (origin), taken);
  }
  return taken;
}

void
foulee_intake_add_rows (FouleeIntake *intake, GPtrArray *finds)
{
  g_autoptr (FouleeRunIndex) runs = foulee_run_index_new ();
  g_autoptr (FouleeRunIndex) others = foulee_run_index_new ();
  g_autoptr (GHashTable) origins =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);

  g_ptr_array_sort (finds, compare_finds);
  for (guint i = 0; i < finds->len; i++) {
    const FouleeIntakeFind *find = g_ptr_array_index (finds, i);
    /* Of one file nothing is the same as another of it. */
    GHashTable *taken = taken_by (origins, find->origin);
    FouleeIntakeRow *row = NULL;

    if (find->sport == NULL)
      row = find_row (runs, find, taken);
    if (row == NULL && (find->sport != NULL || find->sport_assumed))
      row = find_row (others, find, taken);
    if (row != NULL) {
      row_add (row, find);
    } else {
      row = row_new (find);
      g_ptr_array_add (intake->rows, row);
    }
    g_hash_table_add (taken, row);
    foulee_run_index_add (row->sport != NULL ? others : runs, find->run, row);
  }
  g_ptr_array_sort (intake->rows, compare_rows);
}

/* What is done with other sports says which and how far. */
static char *
describe_other (const FouleeRun *run, const char *sport, const FouleeLanguage *language)
{
  g_autofree char *distance = NULL;

  if (run->distance == FOULEE_UNSET)
    return g_strdup (sport);
  distance = foulee_format_distance (language, FOULEE_UNITS_METRIC, run->distance);
  if (*sport == '\0')
    return g_steal_pointer (&distance);
  return g_strdup_printf (foulee_trc (language, "sport, distance", "%s, %s"), sport, distance);
}

static void
settle_other (FouleeIntakeRow *row, const FouleeHistory *history, const FouleeLanguage *language)
{
  const FouleeRun *run = g_ptr_array_index (row->read, 0);
  gconstpointer here = NULL;
  FouleeAction *action;

  for (guint i = 0; i < row->read->len && here == NULL; i++) {
    const FouleeRecord *read = g_ptr_array_index (row->read, i);
    here = foulee_history_lookup (history, FOULEE_KIND_ACTION, read->id);
  }
  if (here != NULL) {
    row->state = FOULEE_INTAKE_KNOWN;
    row->record = foulee_record_ref ((gpointer) here);
    return;
  }
  action = foulee_run_to_cross_training (run);
  action->note = describe_other (run, row->sport, language);
  row->state = FOULEE_INTAKE_OTHER_SPORT;
  row->record = &action->record;
}

/* What was typed before its file came keeps an id of its own: there the file's hash tells. */
static gboolean
was_deleted (const FouleeIntake *intake, const FouleeIntakeRow *row)
{
  for (guint i = 0; i < row->read->len; i++) {
    const FouleeRun *run = g_ptr_array_index (row->read, i);

    if (g_hash_table_contains (intake->deleted, run->record.id) ||
        (run->source_hash != NULL && g_hash_table_contains (intake->deleted, run->source_hash)))
      return TRUE;
  }
  return FALSE;
}

static void
settle_run (const FouleeIntake *intake, FouleeIntakeRow *row)
{
  FouleeRun *found = g_ptr_array_index (row->read, 0);
  FouleeRun *enriched;

  if (row->here == NULL) {
    row->state = was_deleted (intake, row) ? FOULEE_INTAKE_DELETED : FOULEE_INTAKE_NEW;
    row->record = foulee_record_ref (found);
    return;
  }
  enriched = foulee_run_enriched (row->here, found, row->zone_assumed);
  row->state = enriched != NULL ? FOULEE_INTAKE_ENRICHES : FOULEE_INTAKE_KNOWN;
  row->record =
      enriched != NULL ? &enriched->record : foulee_record_ref ((gpointer) &row->here->record);
}

typedef gpointer (*Find) (const FouleeRunIndex *index, const FouleeRun *run, GHashTable *taken);

/* Finds for each run that has none yet the one of the journal that it is. */
static void
find_here (FouleeIntake *intake, const FouleeRunIndex *journal, Find find, GHashTable *taken)
{
  for (guint i = 0; i < intake->rows->len; i++) {
    FouleeIntakeRow *row = g_ptr_array_index (intake->rows, i);
    FouleeRun *here = NULL;

    if (row->read == NULL || row->sport != NULL || row->here != NULL)
      continue;
    for (guint j = 0; j < row->read->len && here == NULL; j++)
      here = find (journal, g_ptr_array_index (row->read, j), taken);
    if (here != NULL) {
      row->here = foulee_record_ref (here);
      g_hash_table_add (taken, here);
    }
  }
}

/* Before it is held against a journal, which may be another than the last time. */
static void
forget_here (FouleeIntakeRow *row)
{
  if (row->here != NULL)
    foulee_record_unref ((gpointer) row->here);
  row->here = NULL;
  g_clear_pointer (&row->record, foulee_record_unref);
}

/* What was said last; `settled` has the states of before (FouleeIntakeState). */
static gboolean
is_wanted (const FouleeIntakeRow *row, GHashTable *settled)
{
  const gboolean is_deleted = row->state == FOULEE_INTAKE_DELETED;
  gpointer before;

  if (g_hash_table_lookup_extended (settled, row, NULL, &before) &&
      (GPOINTER_TO_INT (before) == FOULEE_INTAKE_DELETED) == is_deleted)
    return row->wanted;
  return row->state == FOULEE_INTAKE_NEW || row->state == FOULEE_INTAKE_ENRICHES;
}

void
foulee_intake_hold (FouleeIntake *intake, const FouleeHistory *history,
                    const FouleeLanguage *language)
{
  g_autoptr (FouleeRunIndex) journal = foulee_run_index_new_of_history (history);
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) settled = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < intake->rows->len; i++) {
    FouleeIntakeRow *row = g_ptr_array_index (intake->rows, i);
    if (row->read == NULL)
      continue;
    if (row->record != NULL)
      g_hash_table_insert (settled, row, GINT_TO_POINTER (row->state));
    forget_here (row);
  }
  /* Who is known for certain is not up for being found by time. */
  find_here (intake, journal, foulee_run_index_find_exactly, taken);
  find_here (intake, journal, foulee_run_index_find_by_time, taken);
  for (guint i = 0; i < intake->rows->len; i++) {
    FouleeIntakeRow *row = g_ptr_array_index (intake->rows, i);
    if (row->read == NULL)
      continue;
    if (row->sport != NULL)
      settle_other (row, history, language);
    else
      settle_run (intake, row);
    foulee_intake_row_set_wanted (row, is_wanted (row, settled));
  }
}
