/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/table-import.h"

#include <math.h>
#include <string.h>

#include "base/error.h"
#include "exchange/import-private.h"
#include "exchange/table-sport.h"
#include "exchange/table-survey.h"
#include "exchange/table-values.h"

/* The namespace of the ids of runs that came out of tables: a random UUID, never to be changed,
 * or a second import would bring everything again. */
#define TABLE_NAMESPACE "5d1f4b0a-8a3e-4c57-9d06-7be2c41f6a93"

/* A duration and what the pace makes of the distance agree when they are this near, as a ratio. */
#define AGREES 1.2

typedef struct {
  FouleeTable table;
  FouleeTableManner manner;
  FouleeFormat format;
  FouleeImport *import;
  GTimeZone *zone;
  gint64 now;
  GChecksum *checksum;
  GHashTable *ids; /* of the runs so far; the strings are the runs' own */
  FouleeSport sport;
  const char *sport_text; /* the cell that `sport` was made of */
  gsize sport_length;
  guint n_good; /* rows understood, whether taken or not */
} Reading;

static const char *const program_names[] = {
  [FOULEE_FORMAT_RUNKEEPER] = "Runkeeper",
  [FOULEE_FORMAT_STRAVA] = "Strava",
  [FOULEE_FORMAT_GARMIN] = "Garmin Connect",
};

static const char *const id_prefixes[] = {
  [FOULEE_FORMAT_RUNKEEPER] = "runkeeper",
  [FOULEE_FORMAT_STRAVA] = "strava",
  [FOULEE_FORMAT_GARMIN] = "garmin",
};

static const FouleeCsvRow *
get_row (const Reading *self, guint row)
{
  return &g_array_index (self->table.rows, FouleeCsvRow, row);
}

static char *
dup_cell (const Reading *self, guint row, FouleeColumn column)
{
  return foulee_csv_cell_dup (
      &g_array_index (self->table.cells, FouleeCsvCell, row * FOULEE_N_COLUMNS + column),
      self->table.text);
}

static void
note_field (Reading *self, FouleeNoteKind kind, guint row, FouleeColumn column,
            FouleeProblem problem)
{
  g_autofree char *value = dup_cell (self, row, column);

  foulee_import_note (self->import, kind, get_row (self, row)->line,
                      self->table.columns->heading[column], value, problem);
}

/* The first of these columns that has something in it; −1 for none. */
static int
first_filled (const Reading *self, guint row, const FouleeColumn *columns, gsize n_columns)
{
  for (gsize i = 0; i < n_columns; i++) {
    const char *text;
    const gsize length = foulee_table_cell (&self->table, row, columns[i], &text);

    if (!foulee_value_is_missing (text, length))
      return (int) columns[i];
  }
  return -1;
}

/* Rounds into a field of whole numbers; FALSE where it does not hold that. */
static gboolean
store (FouleeRun *run, const char *name, double value)
{
  const FouleeField *field = foulee_kind_field (FOULEE_KIND_RUN, name);
  const double rounded = floor (value + 0.5);

  if (!(rounded >= (double) field->minimum && rounded <= (double) field->maximum))
    return FALSE;
  foulee_field_at (run, field, gint32) = (gint32) rounded;
  return TRUE;
}

static gboolean
read_start (Reading *self, guint row, FouleeRun *run)
{
  const char *text;
  const gsize length = foulee_table_cell (&self->table, row, FOULEE_COLUMN_DATE, &text);
  FouleeMoment moment;

  if (foulee_value_is_missing (text, length)) {
    note_field (self, FOULEE_NOTE_BAD_FIELD, row, FOULEE_COLUMN_DATE, FOULEE_PROBLEM_MISSING);
    return FALSE;
  }
  if (!foulee_value_moment (text, length, self->manner.month_first, &moment)) {
    note_field (self, FOULEE_NOTE_BAD_FIELD, row, FOULEE_COLUMN_DATE, FOULEE_PROBLEM_NOT_A_DATE);
    return FALSE;
  }
  if (moment.has_offset) {
    run->start.seconds =
        (gint64) moment.date * 86400 + moment.seconds_of_day - (gint64) moment.offset * 60;
    run->start.offset = moment.offset;
    if (self->format == FOULEE_FORMAT_STRAVA)
      run->start = foulee_instant_in_zone (self->zone, run->start.seconds);
  } else if (self->format == FOULEE_FORMAT_STRAVA && moment.seconds_of_day >= 0) {
    /* Strava's export is in UTC whatever the account's zone. */
    run->start =
        foulee_instant_in_zone (self->zone, (gint64) moment.date * 86400 + moment.seconds_of_day);
  } else {
    /* A day alone: noon is never further from the truth than half a day. */
    const int seconds = moment.seconds_of_day >= 0 ? moment.seconds_of_day : 43200;
    run->start = foulee_instant_from_civil (self->zone, moment.date, seconds);
  }
  return TRUE;
}

/* `*unit_distance` is the distance in the unit of the pace, 0 for none. */
static gboolean
read_distance (Reading *self, guint row, FouleeRun *run, double *unit_distance)
{
  static const FouleeColumn columns[] = { FOULEE_COLUMN_METRES, FOULEE_COLUMN_DISTANCE };
  const int column = first_filled (self, row, columns, G_N_ELEMENTS (columns));
  const char *text;
  double value, metres;
  gsize length;

  *unit_distance = 0;
  if (column < 0)
    return TRUE;
  length = foulee_table_cell (&self->table, row, (FouleeColumn) column, &text);
  if (!foulee_value_number (text, length, self->manner.decimal, &value)) {
    note_field (self, FOULEE_NOTE_BAD_FIELD, row, (FouleeColumn) column,
                FOULEE_PROBLEM_NOT_A_NUMBER);
    return FALSE;
  }
  metres =
      value * (column == FOULEE_COLUMN_METRES ? self->manner.metres_exact : self->manner.metres);
  /* Without distance they write 0, which is no distance rather than a short one. */
  if (metres >= 0 && metres < 0.5)
    return TRUE;
  if (!store (run, "distance_m", metres)) {
    note_field (self, FOULEE_NOTE_BAD_FIELD, row, (FouleeColumn) column,
                FOULEE_PROBLEM_OUT_OF_RANGE);
    return FALSE;
  }
  *unit_distance = metres / self->manner.metres;
  return TRUE;
}

/* What pace or speed make of the distance, in seconds; 0 where they don't tell. */
static double
expected_duration (const Reading *self, guint row, double unit_distance)
{
  FouleeDuration pace;
  const char *text;
  double speed;
  gsize length = foulee_table_cell (&self->table, row, FOULEE_COLUMN_PACE, &text);

  if (unit_distance <= 0)
    return 0;
  if (memchr (text, ':', length) != NULL &&
      foulee_value_duration (text, length, self->manner.decimal, &pace) && pace.seconds > 0) {
    /* The spreadsheet did not spare the pace: nobody takes hours for one kilometre. */
    if (pace.ends_in_zero && pace.seconds >= 3600)
      pace.seconds /= 60;
    return pace.seconds * unit_distance;
  }
  length = foulee_table_cell (&self->table, row, FOULEE_COLUMN_SPEED, &text);
  if (self->format == FOULEE_FORMAT_RUNKEEPER &&
      foulee_value_number (text, length, self->manner.decimal, &speed) && speed > 0)
    return unit_distance / speed * 3600;
  return 0;
}

/* A spreadsheet that opened the table took "43:27" for 43 h 27 min and saved "43:27:00". Pace and
 * distance decide; without them only what no runner could have done is taken for such. */
static gboolean
was_minutes (const FouleeRun *run, const FouleeDuration *duration, double expected)
{
  const double minutes = duration->seconds / 60;

  if (!duration->ends_in_zero)
    return FALSE;
  if (expected > 0)
    return MAX (minutes / expected, expected / minutes) < AGREES;
  if (run->distance != FOULEE_UNSET)
    return run->distance / duration->seconds < 0.3 && run->distance / minutes > 1;
  return duration->seconds > 12 * 3600;
}

static gboolean
read_duration (Reading *self, guint row, FouleeRun *run, double unit_distance)
{
  /* A run is over when the time elapsed is: the hours after it count from there. */
  static const FouleeColumn of_strava[] = { FOULEE_COLUMN_ELAPSED, FOULEE_COLUMN_DURATION,
                                            FOULEE_COLUMN_MOVING_TIME };
  static const FouleeColumn of_others[] = { FOULEE_COLUMN_DURATION, FOULEE_COLUMN_ELAPSED,
                                            FOULEE_COLUMN_MOVING_TIME };
  const int column =
      first_filled (self, row, self->format == FOULEE_FORMAT_STRAVA ? of_strava : of_others, 3);
  FouleeDuration duration;
  const char *text;
  gboolean repaired;
  gsize length;

  if (column < 0)
    return TRUE;
  length = foulee_table_cell (&self->table, row, (FouleeColumn) column, &text);
  if (!foulee_value_duration (text, length, self->manner.decimal, &duration)) {
    note_field (self, FOULEE_NOTE_BAD_FIELD, row, (FouleeColumn) column,
                FOULEE_PROBLEM_NOT_A_DURATION);
    return FALSE;
  }
  if (duration.seconds < 0.5)
    return TRUE;
  repaired = was_minutes (run, &duration, expected_duration (self, row, unit_distance));
  if (!store (run, "duration_s", repaired ? duration.seconds / 60 : duration.seconds)) {
    note_field (self, FOULEE_NOTE_BAD_FIELD, row, (FouleeColumn) column,
                FOULEE_PROBLEM_OUT_OF_RANGE);
    return FALSE;
  }
  if (repaired)
    note_field (self, FOULEE_NOTE_REPAIRED_DURATION, row, (FouleeColumn) column,
                FOULEE_PROBLEM_NONE);
  return TRUE;
}

/* What a run can do without: a value that makes no sense is left out, and said so. */
static void
read_optional (Reading *self, guint row, FouleeColumn column, const char *name, double factor,
               gboolean zero_is_missing, FouleeRun *run)
{
  const char *text;
  const gsize length = foulee_table_cell (&self->table, row, column, &text);
  double value;

  if (foulee_value_is_missing (text, length))
    return;
  if (!foulee_value_number (text, length, self->manner.decimal, &value))
    note_field (self, FOULEE_NOTE_DROPPED_FIELD, row, column, FOULEE_PROBLEM_NOT_A_NUMBER);
  else if (!(value == 0 && zero_is_missing) && !store (run, name, value * factor))
    note_field (self, FOULEE_NOTE_DROPPED_FIELD, row, column, FOULEE_PROBLEM_OUT_OF_RANGE);
}

static void
read_cadence (Reading *self, guint row, FouleeRun *run)
{
  const char *text;
  const gsize length = foulee_table_cell (&self->table, row, FOULEE_COLUMN_CADENCE, &text);
  double factor = 1, value;

  /* Strava counts one foot. Nobody runs at fewer than 120 steps a minute, or with one foot at
   * more. */
  if (self->format == FOULEE_FORMAT_STRAVA &&
      foulee_value_number (text, length, self->manner.decimal, &value) && value < 120)
    factor = 2;
  read_optional (self, row, FOULEE_COLUMN_CADENCE, "cadence_spm", factor, TRUE, run);
}

static void
read_note (Reading *self, guint row, FouleeRun *run)
{
  const FouleeField *field = foulee_kind_field (FOULEE_KIND_RUN, "note");
  g_autofree char *note = dup_cell (self, row, FOULEE_COLUMN_NOTE);
  g_autofree char *private_note = dup_cell (self, row, FOULEE_COLUMN_PRIVATE_NOTE);
  g_autofree char *both = NULL;

  if (*private_note == '\0')
    both = g_steal_pointer (&note);
  else if (*note == '\0')
    both = g_steal_pointer (&private_note);
  else
    both = g_strconcat (note, "\n\n", private_note, NULL);
  if ((gint64) strlen (both) > field->maximum)
    note_field (self, FOULEE_NOTE_DROPPED_FIELD, row, FOULEE_COLUMN_NOTE, FOULEE_PROBLEM_TOO_LONG);
  else
    foulee_record_set_text (&run->note, both);
}

/* From the program's own id, else from what makes an activity that one: the same row has the same
 * id whenever and wherever it is read. */
static void
name_run (Reading *self, guint row, FouleeRun *run)
{
  g_autofree char *id = dup_cell (self, row, FOULEE_COLUMN_ID);
  g_autofree char *name = NULL;

  if (*id != '\0') {
    name = g_strconcat (id_prefixes[self->format], ":", id, NULL);
  } else {
    FouleeDate date;
    int seconds;

    /* By the wall clock: the same file read in another zone is still the same file. */
    foulee_instant_to_civil (run->start, &date, &seconds);
    name = g_strdup_printf ("%s:%d:%d:%d:%d", id_prefixes[self->format], date, seconds,
                            run->distance, run->duration);
  }
  foulee_uuid_from_name (TABLE_NAMESPACE, name, run->record.id);
}

static void
describe_source (Reading *self, guint row, FouleeRun *run)
{
  const FouleeCsvRow *bytes = get_row (self, row);

  run->source = FOULEE_SOURCE_FILE;
  run->source_name = g_strdup (program_names[self->format]);
  g_checksum_reset (self->checksum);
  g_checksum_update (self->checksum, (const guchar *) self->table.text + bytes->start,
                     (gssize) (bytes->end - bytes->start));
  run->source_hash = g_strdup (g_checksum_get_string (self->checksum));
  run->run_kind = self->sport.run_kind;
  run->surface = self->sport.surface;
  run->record.created = self->now;
  run->record.modified = self->now;
}

/* The sport of a row, looked up only where it differs from the row before. */
static void
recognise_sport (Reading *self, guint row)
{
  const char *text;
  const gsize length = foulee_table_cell (&self->table, row, FOULEE_COLUMN_SPORT, &text);
  g_autofree char *name = NULL;

  if (self->sport_text != NULL && length == self->sport_length &&
      memcmp (self->sport_text, text, length) == 0)
    return;
  name = dup_cell (self, row, FOULEE_COLUMN_SPORT);
  self->sport = foulee_sport_recognise (name);
  self->sport_text = text;
  self->sport_length = length;
}

/* FALSE for a run that is not taken, with a note why. */
static gboolean
read_run (Reading *self, guint row, FouleeRun *run)
{
  double unit_distance;

  if (!read_start (self, row, run) || !read_distance (self, row, run, &unit_distance) ||
      !read_duration (self, row, run, unit_distance))
    return FALSE;
  self->n_good++;
  if (run->distance == FOULEE_UNSET && run->duration == FOULEE_UNSET) {
    foulee_import_note (self->import, FOULEE_NOTE_EMPTY, get_row (self, row)->line, NULL, NULL,
                        FOULEE_PROBLEM_NONE);
    return FALSE;
  }
  name_run (self, row, run);
  if (g_hash_table_contains (self->ids, run->record.id)) {
    foulee_import_note (self->import, FOULEE_NOTE_SAME_TWICE, get_row (self, row)->line, NULL, NULL,
                        FOULEE_PROBLEM_NONE);
    return FALSE;
  }
  read_optional (self, row, FOULEE_COLUMN_ASCENT, "ascent_m", self->manner.metres_climb, FALSE,
                 run);
  read_optional (self, row, FOULEE_COLUMN_DESCENT, "descent_m", self->manner.metres_climb, FALSE,
                 run);
  read_optional (self, row, FOULEE_COLUMN_HEART_RATE, "heart_rate_bpm", 1, TRUE, run);
  read_optional (self, row, FOULEE_COLUMN_EXERTION, "session_rpe", 1, TRUE, run);
  read_cadence (self, row, run);
  read_note (self, row, run);
  describe_source (self, row, run);
  return TRUE;
}

/* Where the points of the row's activity are, if the table says. `run` NULL for other sports. */
static void
read_file (Reading *self, guint row, FouleeRun *run)
{
  g_autofree char *name = dup_cell (self, row, FOULEE_COLUMN_FILE);
  FouleeImportFile *file;

  if (*name == '\0')
    return;
  file = g_new (FouleeImportFile, 1);
  file->file = g_steal_pointer (&name);
  file->sport = dup_cell (self, row, FOULEE_COLUMN_SPORT);
  file->run = run != NULL ? foulee_record_ref (run) : NULL;
  g_ptr_array_add (self->import->files, file);
}

static void
read_row (Reading *self, guint row)
{
  const FouleeCsvRow *bytes = get_row (self, row);
  g_autoptr (FouleeRun) run = NULL;

  self->import->n_activities++;
  if (bytes->state != FOULEE_CSV_FINE) {
    foulee_import_note (self->import, FOULEE_NOTE_BAD_LINE, bytes->line, NULL, NULL,
                        bytes->state == FOULEE_CSV_BROKEN_QUOTES ? FOULEE_PROBLEM_UNCLOSED_QUOTE
                                                                 : FOULEE_PROBLEM_NONE);
    return;
  }
  recognise_sport (self, row);
  if (!self->sport.is_run) {
    g_autofree char *name = dup_cell (self, row, FOULEE_COLUMN_SPORT);
    foulee_import_note (self->import, FOULEE_NOTE_OTHER_SPORT, bytes->line, name, NULL,
                        FOULEE_PROBLEM_NONE);
    read_file (self, row, NULL);
    self->n_good++;
    return;
  }
  run = foulee_run_new ();
  if (read_run (self, row, run)) {
    read_file (self, row, run);
    g_hash_table_add (self->ids, run->record.id);
    g_ptr_array_add (self->import->records, g_steal_pointer (&run));
  }
}

/* Nothing could be read: the first line's trouble stands for all. */
static gboolean
fail_with_first_trouble (const FouleeImport *import, GError **error)
{
  for (guint i = 0; i < import->notes->len; i++) {
    const FouleeNote *note = &g_array_index (import->notes, FouleeNote, i);

    if (note->kind == FOULEE_NOTE_BAD_FIELD || note->kind == FOULEE_NOTE_BAD_LINE)
      return foulee_fail (error, FOULEE_ERROR_FIELD, .line = note->line, .field = note->text,
                          .value = note->value, .problem = note->problem);
  }
  return foulee_fail (error, FOULEE_ERROR_FORMAT);
}

gboolean
foulee_table_import (const char *text, gsize length, const FouleeColumns *columns,
                     FouleeClock *clock, FouleeImport *import, GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  Reading self = {
    .format = columns->format,
    .import = import,
    .zone = foulee_clock_zone (clock),
    .now = foulee_clock_milliseconds (clock),
    .checksum = checksum,
    .ids = ids,
  };
  gboolean hopeless;

  foulee_table_init (&self.table, text, length, columns);
  self.manner = foulee_table_survey (&self.table);
  import->format = columns->format;
  import->kilometres_assumed = self.manner.metres_assumed;
  for (guint row = 0; row < self.table.rows->len; row++)
    read_row (&self, row);
  hopeless = self.table.hopeless;
  foulee_table_clear (&self.table);
  if (hopeless || (self.n_good == 0 && import->notes->len > 0))
    return fail_with_first_trouble (import, error);
  return TRUE;
}
