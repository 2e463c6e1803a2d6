/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "exchange/bulk.h"
#include "exchange/intake-rows.h"
#include "exchange/remarks.h"
#include "exchange/source.h"

/* How often progress is told. */
#define PROGRESS_EVERY (G_USEC_PER_SEC / 10)

/* A file that was read, until it is known what the others say of it. */
typedef struct {
  FouleeImport *import; /* a table is the intake's */
  char *place;
  guint root;
} Source;

typedef struct {
  FouleeIntake *intake;
  FouleeClock *clock;
  const FouleeLanguage *language;
  GCancellable *cancellable;
  FouleeIntakeProgress progress;
  gpointer progress_data;
  gint64 told; /* when progress was */
  const char *const *paths;
  FouleeBulk *bulk;
  GPtrArray *sources; /* Source */
} Reading;

static void
source_free (gpointer data)
{
  Source *source = data;

  if (!foulee_import_is_table (source->import))
    foulee_import_free (source->import);
  g_free (source->place);
  g_free (source);
}

static void
tell_progress (Reading *self, guint n_read, guint n_files, gboolean end)
{
  const gint64 now = g_get_monotonic_time ();

  self->intake->n_files = n_files;
  if (self->progress == NULL || (!end && self->told != 0 && now - self->told < PROGRESS_EVERY))
    return;
  self->told = now;
  self->progress (n_read, n_files, self->progress_data);
}

static void
add_failure (Reading *self, const char *name, const GError *error, gboolean named)
{
  FouleeIntakeFailure *failure = g_new (FouleeIntakeFailure, 1);

  *failure = (FouleeIntakeFailure) { g_strdup (name), g_error_copy (error), named };
  foulee_error_name_file (failure->error, name);
  g_ptr_array_add (self->intake->failures, failure);
}

/* A journal comes in by merging, which is another thing than adding runs. */
static void
take_journal (Reading *self, const FouleeSourceFile *file, FouleeImport *journal)
{
  g_autoptr (GError) error = NULL;

  if (file->named && self->paths[1] == NULL) {
    self->intake->journal = journal;
    return;
  }
  foulee_import_free (journal);
  foulee_fail (&error, FOULEE_ERROR_FORMAT, .file = file->name);
  if (file->named)
    add_failure (self, file->name, error, TRUE);
}

static void
take_import (Reading *self, const FouleeSourceFile *file, FouleeImport *import)
{
  Source *source = g_new (Source, 1);

  *source = (Source) { import, g_strdup (file->place), file->root };
  g_ptr_array_add (self->sources, source);
  if (!foulee_import_is_table (import))
    return;
  g_ptr_array_add (self->intake->tables, import);
  foulee_bulk_add_table (self->bulk, file->root, file->place, import);
}

/* By name: what has no content that could be trusted says nothing better. */
static gboolean
is_gpx (const char *name)
{
  g_autofree char *small = g_ascii_strdown (name, -1);

  return g_str_has_suffix (small, ".gpx") || g_str_has_suffix (small, ".gpx.gz");
}

/* What is no failure where nobody said that there is a run in it: other kinds of files, a watch's
 * settings and daily steps, routes that were only drawn. */
static gboolean
is_none_of_ours (const char *name, const GError *error)
{
  const FouleeErrorDetail *detail;

  if (error->domain != FOULEE_ERROR)
    return FALSE;
  if (error->code != FOULEE_ERROR_FIELD)
    return error->code == FOULEE_ERROR_FORMAT;
  detail = foulee_error_get_detail (error);
  return g_strcmp0 (detail->field, "activity") == 0 ||
         (g_strcmp0 (detail->field, "time") == 0 && is_gpx (name));
}

static gboolean
read_file (const FouleeSourceFile *file, gpointer data, GError **error)
{
  Reading *self = data;
  g_autoptr (GError) failure = NULL;
  FouleeImport *import;

  tell_progress (self, file->number - 1, file->n_files, FALSE);
  if (!foulee_import_read_stream (file->stream, file->name, self->clock, self->cancellable, &import,
                                  &failure)) {
    if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
    if (file->named || !is_none_of_ours (file->name, failure))
      add_failure (self, file->name, failure, file->named);
  } else if (import->format == FOULEE_FORMAT_JSON) {
    take_journal (self, file, import);
  } else {
    take_import (self, file, import);
  }
  return TRUE;
}

/* A path that could not even be opened; what is broken further on has said something before. */
static gboolean
is_given (const Reading *self, const char *name, const GError *error)
{
  return g_strv_contains (self->paths, name) &&
         (g_error_matches (error, FOULEE_ERROR, FOULEE_ERROR_NOT_FOUND) ||
          g_error_matches (error, FOULEE_ERROR, FOULEE_ERROR_FORMAT) ||
          g_error_matches (error, FOULEE_ERROR, FOULEE_ERROR_IO));
}

static void
note_failure (const char *name, const GError *error, gpointer data)
{
  add_failure (data, name, error, is_given (data, name, error));
}

static FouleeIntakeFind *
find_new (const FouleeImport *import, guint record, guint origin, const FouleeLanguage *language)
{
  const FouleeImportDetail *detail = foulee_import_get_detail (import, record);
  FouleeIntakeFind *find = g_new (FouleeIntakeFind, 1);
  gpointer run = g_ptr_array_index (import->records, record);

  *find = (FouleeIntakeFind) {
    .file = import->file,
    .moving = NAN,
    .origin = origin,
    /* Strava's lists are in UTC, and shown in the zone of here. */
    .zone_assumed = import->format == FOULEE_FORMAT_STRAVA,
  };
  if (detail != NULL) {
    find->recorded = TRUE;
    find->moving = detail->moving;
    find->zone_assumed = detail->zone_assumed;
    find->sport_assumed = detail->sport_assumed;
    if (detail->run != NULL) {
      run = detail->run;
      find->sport = foulee_remark_sport (detail->sport, language);
    }
  }
  find->run = foulee_record_ref (run);
  return find;
}

/* What the table beside a recording knows of it, above all whether it was a run: their programs let
 * people correct what their watches said. A sport that says nothing ("Workout") corrects nothing.
 * `joined` gets the runs of tables that are done with. */
static void
join_row (FouleeIntakeFind *find, const FouleeImportFile *row, GHashTable *joined,
          const FouleeLanguage *language)
{
  if (row->run != NULL) {
    foulee_bulk_fill (find->run, row->run);
    g_clear_pointer (&find->sport, g_free);
    find->sport_assumed = FALSE;
    g_hash_table_add (joined, row->run);
  } else {
    g_autofree char *sport = foulee_remark_sport (row->sport, language);

    if (!find->sport_assumed && (find->sport != NULL || *sport == '\0'))
      return;
    g_free (find->sport);
    find->sport = g_steal_pointer (&sport);
    find->sport_assumed = FALSE;
  }
}

/* What was assumed of the sport is said where the table doesn't know better. */
static void
remark (FouleeIntakeFind *find, const FouleeImport *import, guint record,
        const FouleeLanguage *language)
{
  if (find->recorded) {
    FouleeImportDetail *detail = g_ptr_array_index (import->details, record);
    detail->sport_assumed = find->sport_assumed;
  }
  find->remarks = foulee_remarks_new (import, record, language);
}

static void
add_recordings (Reading *self, GPtrArray *finds, GHashTable *joined)
{
  for (guint i = 0; i < self->sources->len; i++) {
    const Source *source = g_ptr_array_index (self->sources, i);
    const FouleeImportFile *row;

    if (foulee_import_is_table (source->import))
      continue;
    row = source->import->records->len == 1
              ? foulee_bulk_find (self->bulk, source->root, source->place)
              : NULL;
    for (guint j = 0; j < source->import->records->len; j++) {
      FouleeIntakeFind *find = find_new (source->import, j, i, self->language);
      if (row != NULL)
        join_row (find, row, joined, self->language);
      remark (find, source->import, j, self->language);
      g_ptr_array_add (finds, find);
    }
  }
}

static void
add_tables (Reading *self, GPtrArray *finds, GHashTable *joined)
{
  for (guint i = 0; i < self->sources->len; i++) {
    const Source *source = g_ptr_array_index (self->sources, i);

    for (guint j = 0; j < source->import->records->len; j++) {
      gpointer run = g_ptr_array_index (source->import->records, j);
      if (foulee_import_is_table (source->import) && !g_hash_table_contains (joined, run)) {
        FouleeIntakeFind *find = find_new (source->import, j, i, self->language);
        remark (find, source->import, j, self->language);
        g_ptr_array_add (finds, find);
      }
    }
  }
}

/* The name of a table goes before what is said of it where it is not the only file. */
static void
add_remarks (Reading *self)
{
  const FouleeIntake *intake = self->intake;

  for (guint i = 0; i < intake->tables->len; i++) {
    const FouleeImport *table = g_ptr_array_index (intake->tables, i);
    g_autoptr (GPtrArray) remarks = foulee_remarks_new_of_table (table, self->language);

    for (guint j = 0; j < remarks->len; j++) {
      const char *remark = g_ptr_array_index (remarks, j);
      g_ptr_array_add (
          intake->remarks,
          intake->n_files < 2
              ? g_strdup (remark)
              : g_strdup_printf (foulee_trc (self->language, "file name before a remark", "%s: %s"),
                                 table->file, remark));
    }
  }
}

static gboolean
read_all (Reading *self, GError **error)
{
  static const FouleeSourceVisitor visitor = { read_file, note_failure };
  g_autoptr (GPtrArray) finds = g_ptr_array_new_with_free_func (foulee_intake_find_free);
  g_autoptr (GHashTable) joined = g_hash_table_new (NULL, NULL);

  if (!foulee_source_walk (self->paths, &foulee_source_limits, &visitor, self, self->cancellable,
                           error))
    return FALSE;
  tell_progress (self, self->intake->n_files, self->intake->n_files, TRUE);
  add_recordings (self, finds, joined);
  add_tables (self, finds, joined);
  foulee_intake_add_rows (self->intake, finds);
  add_remarks (self);
  return TRUE;
}

gboolean
foulee_intake_read (const char *const *paths, const FouleeHistory *history, FouleeClock *clock,
                    const FouleeLanguage *language, FouleeIntakeProgress progress, gpointer data,
                    GCancellable *cancellable, FouleeIntake **intake, GError **error)
{
  g_autoptr (FouleeIntake) result = foulee_intake_new ();
  g_autoptr (FouleeBulk) bulk = foulee_bulk_new ();
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (source_free);
  Reading self = {
    .intake = result,
    .clock = clock,
    .language = language,
    .cancellable = cancellable,
    .progress = progress,
    .progress_data = data,
    .paths = paths,
    .bulk = bulk,
    .sources = sources,
  };

  if (!read_all (&self, error))
    return FALSE;
  foulee_intake_hold (result, history, language);
  *intake = g_steal_pointer (&result);
  return TRUE;
}
