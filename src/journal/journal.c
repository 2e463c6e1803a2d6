/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journal/journal.h"

#include <string.h>

#include "analysis/analyst.h"
#include "journal/jobs.h"
#include "journal/journal-private.h"
#include "journal/undo.h"

/* How long after the first sign of it another program's writing is looked at: long enough for the
 * signs of one write to come together, and counted from the first, so that who writes on and on is
 * seen too. */
#define LOOK_MILLISECONDS 100

#define MANY_RECORDS 16

struct _FouleeJournal {
  GObject parent;

  char *path; /* NULL in memory */
  FouleeClock *clock;
  FouleeWorker *worker; /* NULL once closed */
  FouleeHistory *history;
  FouleeFindings *findings; /* NULL until the first analysis */
  FouleeAnalyst *analyst;   /* belongs to the analysis while there is one */
  int first_weekday;        /* 1 Monday … 7 Sunday */
  GCancellable *analysis;   /* of the present analysis; NULL where there is none */
  FouleeUndo *undo;
  GPtrArray *openers; /* the tasks of those who wait for the opening that is under way */
  GFileMonitor *monitor;
  guint look_source;
  gint64 last_stamp;
  guint n_writing;
  gboolean look_again; /* a reading was passed over while own writes were on their way */
  gboolean loaded;     /* what has been entered lately is there */
  gboolean complete;   /* and everything else */
};

G_DEFINE_FINAL_TYPE (FouleeJournal, foulee_journal, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_LOADED,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

enum { CHANGED, ANALYSED, FAILED, UNREADABLE, N_SIGNALS };
static guint signals[N_SIGNALS];

static gpointer
change_copy (gpointer change)
{
  return g_memdup2 (change, sizeof (FouleeChange));
}

G_DEFINE_BOXED_TYPE (FouleeChange, foulee_change, change_copy, g_free)

static void analyse (FouleeJournal *self);

static void
notify_undo (FouleeJournal *self)
{
  for (int property = PROP_CAN_UNDO; property <= PROP_REDO_LABEL; property++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
fail (FouleeJournal *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

/* A moment later than every stamp given before, whatever the clock does: the order of versions is
 * the order of writing. */
static gint64
next_stamp (FouleeJournal *self)
{
  self->last_stamp = MAX (foulee_clock_milliseconds (self->clock), self->last_stamp + 1);
  return self->last_stamp;
}

/* The living records by id: set of string → record, owned by the history. */
static GHashTable *
index_history (FouleeHistory *history)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (int kind = 0; kind < FOULEE_N_KINDS; kind++) {
    for (guint i = 0; i < foulee_history_n (history, (FouleeKind) kind); i++) {
      FouleeRecord *record = (FouleeRecord *) foulee_history_get (history, (FouleeKind) kind, i);
      g_hash_table_insert (index, record->id, record);
    }
  }
  return index;
}

static void
note_change (FouleeJournal *self, FouleeChange *change, const FouleeRecord *record)
{
  const FouleeDate day = foulee_record_day (record, foulee_journal_get_day_start (self));

  change->kinds |= 1u << record->kind;
  if (day == FOULEE_DATE_NONE) {
    change->first = FOULEE_DATE_MIN;
    change->last = FOULEE_DATE_MAX;
  } else {
    change->first = MIN (change->first, day);
    change->last = MAX (change->last, day);
  }
}

#define NO_CHANGE ((FouleeChange) { 0, FOULEE_DATE_MAX, FOULEE_DATE_MIN, FALSE })

/* Takes the reference to `history`. */
static void
set_history (FouleeJournal *self, FouleeHistory *history, FouleeChange *change)
{
  foulee_history_unref (self->history);
  self->history = history;
  if (change->kinds != 0)
    g_signal_emit (self, signals[CHANGED], 0, change);
  analyse (self);
}

static void
unref_if_any (gpointer record)
{
  if (record != NULL)
    foulee_record_unref (record);
}

/* What `records` replace, a reference or NULL each. */
static GPtrArray *
find_before (FouleeJournal *self, GPtrArray *records)
{
  /* An index of everything pays only where much is looked up. */
  g_autoptr (GHashTable) index = records->len > MANY_RECORDS ? index_history (self->history) : NULL;
  GPtrArray *before = g_ptr_array_new_full (records->len, unref_if_any);

  for (guint i = 0; i < records->len; i++) {
    const FouleeRecord *record = g_ptr_array_index (records, i);
    FouleeRecord *present =
        index != NULL
            ? g_hash_table_lookup (index, record->id)
            : (FouleeRecord *) foulee_history_lookup (self->history, record->kind, record->id);
    g_ptr_array_add (before, present != NULL ? foulee_record_ref (present) : NULL);
  }
  return before;
}

/* What has no label cannot be taken back. */
static void
remember (FouleeJournal *self, GPtrArray *before, GPtrArray *after, const char *label,
          const char *merge_key)
{
  if (label != NULL)
    foulee_undo_push (self->undo, g_ptr_array_ref (before), g_ptr_array_ref (after), label,
                      merge_key);
  notify_undo (self);
}

/* Shows `records` in the history. */
static void
apply (FouleeJournal *self, GPtrArray *records, GPtrArray *before)
{
  FouleeChange change = NO_CHANGE;

  for (guint i = 0; i < records->len; i++) {
    note_change (self, &change, g_ptr_array_index (records, i));
    if (g_ptr_array_index (before, i) != NULL)
      note_change (self, &change, g_ptr_array_index (before, i));
  }
  set_history (self, foulee_history_with (self->history, records), &change);
}

/* Another reading of the file takes the place of what is shown. Steps that touch what differs can
 * no longer be taken back. */
static void
replace (FouleeJournal *self, FouleeHistory *history)
{
  g_autoptr (GHashTable) old = index_history (self->history);
  g_autoptr (GHashTable) differing = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (FouleeHistory) previous = foulee_history_ref (self->history);
  FouleeChange change = NO_CHANGE;
  GHashTableIter iter;
  gpointer record;

  for (int kind = 0; kind < FOULEE_N_KINDS; kind++) {
    for (guint i = 0; i < foulee_history_n (history, (FouleeKind) kind); i++) {
      FouleeRecord *now = (FouleeRecord *) foulee_history_get (history, (FouleeKind) kind, i);
      FouleeRecord *then = g_hash_table_lookup (old, now->id);

      g_hash_table_remove (old, now->id);
      self->last_stamp = MAX (self->last_stamp, now->modified);
      if (then != NULL && foulee_record_compare_versions (now, then) == 0)
        continue;
      g_hash_table_add (differing, now->id);
      note_change (self, &change, now);
      if (then != NULL)
        note_change (self, &change, then);
    }
  }
  /* What is left was deleted. */
  g_hash_table_iter_init (&iter, old);
  while (g_hash_table_iter_next (&iter, NULL, &record)) {
    g_hash_table_add (differing, ((FouleeRecord *) record)->id);
    note_change (self, &change, record);
  }
  foulee_undo_forget (self->undo, differing);
  notify_undo (self);
  change.elsewhere = TRUE;
  set_history (self, history, &change);
}

static void
analysis_done (GObject *source, GAsyncResult *result, gpointer data)
{
  FouleeJournal *self = FOULEE_JOURNAL (source);
  FouleeFindings *findings = g_task_propagate_pointer (G_TASK (result), NULL);
  const gboolean called_off = g_cancellable_is_cancelled (self->analysis);

  g_clear_object (&self->analysis);
  if (findings != NULL) {
    g_clear_pointer (&self->findings, foulee_findings_unref);
    self->findings = findings;
  }
  if (called_off) /* the history has been replaced since */
    analyse (self);
  else
    g_signal_emit (self, signals[ANALYSED], 0);
}

typedef struct {
  FouleeAnalyst *analyst;
  FouleeHistory *history;
  FouleeInstant now;
} Analysis;

static void
analysis_free (gpointer data)
{
  Analysis *analysis = data;

  foulee_history_unref (analysis->history);
  g_free (analysis);
}

static void
analysis_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Analysis *analysis = data;

  g_task_return_pointer (
      task,
      foulee_analyst_analyse (analysis->analyst, analysis->history, analysis->now, cancellable),
      (GDestroyNotify) foulee_findings_unref);
}

/* One at a time. A change calls off the one that is under way, and the newest history is taken up
 * as soon as that has let go of the analyst, which knows how far it had come. */
static void
analyse (FouleeJournal *self)
{
  g_autoptr (GTask) task = NULL;
  Analysis *analysis;

  if (self->worker == NULL || !self->complete)
    return;
  if (self->analysis != NULL) {
    g_cancellable_cancel (self->analysis);
    return;
  }
  self->analysis = g_cancellable_new ();
  analysis = g_new (Analysis, 1);
  *analysis = (Analysis) { self->analyst, foulee_history_ref (self->history),
                           foulee_clock_now (self->clock) };
  task = g_task_new (self, self->analysis, analysis_done, NULL);
  /* An analysis that was done in time is good, though it was called off. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, analysis, analysis_free);
  g_task_run_in_thread (task, analysis_thread);
}

/* It was opened, but what was entered long ago cannot be read: it counts as not opened. */
static void
set_unreadable (FouleeJournal *self, const GError *error)
{
  self->loaded = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
  g_signal_emit (self, signals[UNREADABLE], 0, error);
}

static void
load_done (GObject *source, GAsyncResult *result, gpointer data)
{
  FouleeJournal *self = FOULEE_JOURNAL (source);
  g_autoptr (GError) error = NULL;
  FouleeHistory *history = g_task_propagate_pointer (G_TASK (result), &error);

  if (error != NULL && self->complete) {
    fail (self, error);
  } else if (error != NULL) {
    set_unreadable (self, error);
  } else if (history != NULL && self->n_writing == 0) {
    self->complete = TRUE;
    replace (self, history);
  } else if (history != NULL) {
    /* While own writes are on their way the reading is older than what is shown. */
    self->look_again = TRUE;
    foulee_history_unref (history);
  }
}

static void
reload (FouleeJournal *self, FouleeWorkerJob job)
{
  if (self->worker != NULL)
    foulee_worker_push (self->worker, g_task_new (self, NULL, load_done, NULL), job);
}

/* An own write has ended, well or not. */
static void
written (FouleeJournal *self, gboolean well)
{
  self->n_writing--;
  if (!well)
    self->look_again = TRUE;
  if (self->n_writing == 0 && self->look_again) {
    self->look_again = FALSE;
    reload (self, foulee_job_load);
  }
}

static gboolean
look (gpointer data)
{
  FouleeJournal *self = data;

  self->look_source = 0;
  reload (self, self->n_writing == 0 ? foulee_job_look : foulee_job_load);
  return G_SOURCE_REMOVE;
}

/* SQLite writes into the log beside the journal, so the folder is watched. */
static void
folder_changed (GFileMonitor *monitor, GFile *file, GFile *other, GFileMonitorEvent event,
                FouleeJournal *self)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *own = g_path_get_basename (self->path);

  if (!g_str_has_prefix (name, own))
    return;
  if (self->look_source == 0)
    self->look_source = g_timeout_add (LOOK_MILLISECONDS, look, self);
}

static void
watch (FouleeJournal *self)
{
  g_autofree char *name = NULL;
  g_autoptr (GFile) folder = NULL;

  if (self->path == NULL)
    return;
  name = g_path_get_dirname (self->path);
  folder = g_file_new_for_path (name);
  /* Without a monitor the window still works, it only sees others' writing when it is next
   * opened. */
  self->monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_NONE, NULL, NULL);
  if (self->monitor == NULL)
    return;
  /* By itself it tells of a second change of a file only 800 ms after the first. */
  g_file_monitor_set_rate_limit (self->monitor, LOOK_MILLISECONDS);
  g_signal_connect (self->monitor, "changed", G_CALLBACK (folder_changed), self);
}

static void
backup_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    fail (FOULEE_JOURNAL (source), error);
}

static void
open_done (GObject *source, GAsyncResult *result, gpointer data)
{
  FouleeJournal *self = FOULEE_JOURNAL (source);
  g_autoptr (GPtrArray) openers = g_steal_pointer (&self->openers);
  g_autoptr (GError) error = NULL;
  FouleeHistory *history = g_task_propagate_pointer (G_TASK (result), &error);

  self->openers = g_ptr_array_new_with_free_func (g_object_unref);
  if (history == NULL) {
    for (guint i = 0; i < openers->len; i++)
      g_task_return_error (g_ptr_array_index (openers, i), g_error_copy (error));
    return;
  }
  self->loaded = TRUE;
  /* In memory nothing is left to read. */
  self->complete = self->path == NULL;
  replace (self, history);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
  if (!self->complete)
    reload (self, foulee_job_load);
  watch (self);
  foulee_worker_push (self->worker, g_task_new (self, NULL, backup_done, NULL), foulee_job_back_up);
  for (guint i = 0; i < openers->len; i++)
    g_task_return_boolean (g_ptr_array_index (openers, i), TRUE);
}

void
foulee_journal_open_async (FouleeJournal *self, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (self, cancellable, callback, data);

  g_return_if_fail (FOULEE_IS_JOURNAL (self) && self->worker != NULL && !self->loaded);

  g_ptr_array_add (self->openers, task);
  if (self->openers->len == 1)
    foulee_worker_push (self->worker, g_task_new (self, NULL, open_done, NULL), foulee_job_open);
}

gboolean
foulee_journal_open_finish (FouleeJournal *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
put_done (GObject *source, GAsyncResult *result, gpointer data)
{
  FouleeJournal *self = FOULEE_JOURNAL (source);
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  const gboolean well = g_task_propagate_boolean (G_TASK (result), &error);

  /* A failed write is taken back by reading what the file holds. */
  written (self, well);
  if (well)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Shows and writes records that are stamped already. `task` is the caller's. */
static void
show_and_write (FouleeJournal *self, GPtrArray *records, GPtrArray *before, GTask *task)
{
  GTask *put = g_task_new (self, NULL, put_done, task);

  g_task_set_task_data (put, g_ptr_array_ref (records), (GDestroyNotify) g_ptr_array_unref);
  self->n_writing++;
  apply (self, records, before);
  foulee_worker_push (self->worker, put, foulee_job_put);
}

void
foulee_journal_save_async (FouleeJournal *self, GPtrArray *records, const char *label,
                           const char *merge_key, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (self, NULL, callback, data);
  g_autoptr (GPtrArray) after = foulee_record_array_new ();
  GPtrArray *before;
  const gint64 now = next_stamp (self);

  g_return_if_fail (self->loaded && self->worker != NULL);

  before = find_before (self, records);
  for (guint i = 0; i < records->len; i++) {
    FouleeRecord *record = g_ptr_array_index (records, i);
    const FouleeRecord *present = g_ptr_array_index (before, i);

    record->modified = now;
    if (record->created == 0)
      record->created = present != NULL ? present->created : now;
    if (record->deleted != 0)
      record->deleted = now;
    g_ptr_array_add (after, foulee_record_ref (record));
  }
  remember (self, before, after, label, merge_key);
  show_and_write (self, after, before, task);
  g_ptr_array_unref (before);
}

gboolean
foulee_journal_save_finish (FouleeJournal *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* For writes that nobody waits for. */
static void
save_done (GObject *source, GAsyncResult *result, gpointer data)
{
  FouleeJournal *self = FOULEE_JOURNAL (source);
  g_autoptr (GError) error = NULL;

  if (!foulee_journal_save_finish (self, result, &error))
    fail (self, error);
}

void
foulee_journal_save (FouleeJournal *self, gpointer record, const char *label, const char *merge_key)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();

  g_ptr_array_add (records, record);
  foulee_journal_save_async (self, records, label, merge_key, save_done, NULL);
}

void
foulee_journal_delete (FouleeJournal *self, gconstpointer record, const char *label)
{
  FouleeRecord *tombstone = foulee_record_copy (record);

  tombstone->deleted = 1; /* stamped on saving */
  foulee_journal_save (self, tombstone, label, NULL);
}

static void
move (FouleeJournal *self, GPtrArray *records)
{
  GPtrArray *before;

  if (records == NULL)
    return;
  before = find_before (self, records);
  notify_undo (self);
  show_and_write (self, records, before, g_task_new (self, NULL, save_done, NULL));
  g_ptr_array_unref (before);
  g_ptr_array_unref (records);
}

void
foulee_journal_undo (FouleeJournal *self)
{
  move (self, foulee_undo_back (self->undo, next_stamp (self)));
}

void
foulee_journal_redo (FouleeJournal *self)
{
  move (self, foulee_undo_forth (self->undo, next_stamp (self)));
}

typedef struct {
  GTask *task;
  char *label;
} Import;

static void
import_done (GObject *source, GAsyncResult *result, gpointer data)
{
  FouleeJournal *self = FOULEE_JOURNAL (source);
  g_autofree Import *import = data;
  g_autoptr (GTask) task = import->task;
  g_autofree char *label = import->label;
  g_autoptr (GError) error = NULL;
  FouleeMergeJob *job = g_task_get_task_data (G_TASK (result));
  const gboolean well = g_task_propagate_boolean (G_TASK (result), &error);

  written (self, well);
  if (!well) {
    g_task_return_error (task, g_steal_pointer (&error));
    return;
  }
  if (job->changed->len > 0) {
    GPtrArray *before = find_before (self, job->changed);
    remember (self, before, job->changed, label, NULL);
    apply (self, job->changed, before);
    g_ptr_array_unref (before);
  }
  g_task_set_task_data (task, g_memdup2 (&job->counts, sizeof job->counts), g_free);
  g_task_return_boolean (task, TRUE);
}

void
foulee_journal_import_async (FouleeJournal *self, GPtrArray *records, gboolean newest_wins,
                             const char *label, GAsyncReadyCallback callback, gpointer data)
{
  Import *import = g_new (Import, 1);
  GTask *merge = g_task_new (self, NULL, import_done, import);

  g_return_if_fail (self->loaded && self->worker != NULL);

  *import = (Import) { g_task_new (self, NULL, callback, data), g_strdup (label) };
  g_task_set_task_data (
      merge, foulee_merge_job_new (records, newest_wins ? FOULEE_MERGE_NEWEST : FOULEE_MERGE_NEW),
      foulee_merge_job_free);
  self->n_writing++;
  foulee_worker_push (self->worker, merge, foulee_job_merge);
}

gboolean
foulee_journal_import_finish (FouleeJournal *self, GAsyncResult *result, guint *added,
                              guint *updated, guint *unchanged, GError **error)
{
  const FouleeMergeCounts *counts;

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  counts = g_task_get_task_data (G_TASK (result));
  *added = counts->added;
  *updated = counts->updated;
  *unchanged = counts->unchanged;
  return TRUE;
}

FouleeJournal *
foulee_journal_new (const char *path, FouleeClock *clock)
{
  FouleeJournal *self = g_object_new (FOULEE_TYPE_JOURNAL, NULL);

  self->path = g_strdup (path);
  self->clock = foulee_clock_ref (clock);
  self->worker = foulee_worker_new (path, clock);
  return self;
}

void
foulee_journal_set_first_weekday (FouleeJournal *self, int weekday)
{
  g_return_if_fail (self->analysis == NULL);

  foulee_analyst_free (self->analyst);
  self->analyst = foulee_analyst_new (weekday);
  self->first_weekday = weekday;
}

int
foulee_journal_get_first_weekday (FouleeJournal *self)
{
  g_return_val_if_fail (FOULEE_IS_JOURNAL (self), 1);
  return self->first_weekday;
}

void
foulee_journal_close (FouleeJournal *self)
{
  if (self->analysis != NULL)
    g_cancellable_cancel (self->analysis);
  g_clear_handle_id (&self->look_source, g_source_remove);
  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
  g_clear_pointer (&self->worker, foulee_worker_free);
}

FouleeWorker *
foulee_journal_get_worker (FouleeJournal *self)
{
  return self->worker;
}

FouleeClock *
foulee_journal_get_clock (FouleeJournal *self)
{
  return self->clock;
}

const char *
foulee_journal_get_path (FouleeJournal *self)
{
  return self->path;
}

FouleeHistory *
foulee_journal_get_history (FouleeJournal *self)
{
  return self->history;
}

FouleeFindings *
foulee_journal_get_findings (FouleeJournal *self)
{
  return self->findings;
}

void
foulee_journal_renew_findings (FouleeJournal *self)
{
  g_return_if_fail (FOULEE_IS_JOURNAL (self));

  if (self->analysis == NULL)
    analyse (self);
}

int
foulee_journal_get_day_start (FouleeJournal *self)
{
  return foulee_history_day_start (self->history);
}

FouleeDate
foulee_journal_today (FouleeJournal *self)
{
  return foulee_instant_day (foulee_clock_now (self->clock), foulee_journal_get_day_start (self));
}

gboolean
foulee_journal_get_can_undo (FouleeJournal *self)
{
  return foulee_undo_back_label (self->undo) != NULL;
}

gboolean
foulee_journal_get_can_redo (FouleeJournal *self)
{
  return foulee_undo_forth_label (self->undo) != NULL;
}

const char *
foulee_journal_get_undo_label (FouleeJournal *self)
{
  return foulee_undo_back_label (self->undo);
}

const char *
foulee_journal_get_redo_label (FouleeJournal *self)
{
  return foulee_undo_forth_label (self->undo);
}

gboolean
foulee_journal_get_loaded (FouleeJournal *self)
{
  return self->loaded;
}

static void
foulee_journal_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FouleeJournal *self = FOULEE_JOURNAL (object);

  switch (id) {
  case PROP_CAN_UNDO:
    g_value_set_boolean (value, foulee_journal_get_can_undo (self));
    break;
  case PROP_CAN_REDO:
    g_value_set_boolean (value, foulee_journal_get_can_redo (self));
    break;
  case PROP_UNDO_LABEL:
    g_value_set_string (value, foulee_journal_get_undo_label (self));
    break;
  case PROP_REDO_LABEL:
    g_value_set_string (value, foulee_journal_get_redo_label (self));
    break;
  case PROP_LOADED:
    g_value_set_boolean (value, self->loaded);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_journal_finalize (GObject *object)
{
  FouleeJournal *self = FOULEE_JOURNAL (object);

  foulee_journal_close (self);
  foulee_history_unref (self->history);
  g_clear_pointer (&self->findings, foulee_findings_unref);
  foulee_analyst_free (self->analyst);
  foulee_undo_free (self->undo);
  g_ptr_array_unref (self->openers);
  foulee_clock_unref (self->clock);
  g_free (self->path);
  G_OBJECT_CLASS (foulee_journal_parent_class)->finalize (object);
}

static void
foulee_journal_class_init (FouleeJournalClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = foulee_journal_get_property;
  object_class->finalize = foulee_journal_finalize;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_LOADED] = g_param_spec_boolean ("loaded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] =
      g_signal_new ("changed", FOULEE_TYPE_JOURNAL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, FOULEE_TYPE_CHANGE | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[ANALYSED] = g_signal_new ("analysed", FOULEE_TYPE_JOURNAL, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", FOULEE_TYPE_JOURNAL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[UNREADABLE] =
      g_signal_new ("unreadable", FOULEE_TYPE_JOURNAL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
foulee_journal_init (FouleeJournal *self)
{
  self->history = foulee_history_new (foulee_record_array_new ());
  self->first_weekday = 1;
  self->analyst = foulee_analyst_new (self->first_weekday);
  self->undo = foulee_undo_new ();
  self->openers = g_ptr_array_new_with_free_func (g_object_unref);
}
