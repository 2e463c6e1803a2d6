/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "base/clock.h"
#include "base/error.h"
#include "model/record.h"
#include "recording/recording.h"

G_BEGIN_DECLS

/* What a file holds that could be brought into a journal: read whole, before anything is written,
 * so that a preview can say what would happen. */

typedef enum {
  FOULEE_FORMAT_JSON,      /* a journal as Foulée writes it */
  FOULEE_FORMAT_RUNKEEPER, /* cardioActivities.csv, or a table with its columns */
  FOULEE_FORMAT_STRAVA,    /* activities.csv of the bulk export */
  FOULEE_FORMAT_GARMIN,    /* Activities.csv of Garmin Connect */
  FOULEE_FORMAT_FIT,       /* what a watch recorded, in one of three languages */
  FOULEE_FORMAT_GPX,
  FOULEE_FORMAT_TCX,
} FouleeFormat;

/* Why a line was not taken, or what was changed to make sense of it. */
typedef enum {
  FOULEE_NOTE_OTHER_SPORT,       /* skipped: not a run; `text` is the sport */
  FOULEE_NOTE_EMPTY,             /* skipped: neither distance nor duration */
  FOULEE_NOTE_SAME_TWICE,        /* skipped: the same activity stood earlier in the file */
  FOULEE_NOTE_BAD_LINE,          /* skipped: more cells than columns, or a stray quote */
  FOULEE_NOTE_BAD_FIELD,         /* skipped: `text` is the column, `value` what stood there */
  FOULEE_NOTE_REPAIRED_DURATION, /* taken: hours and minutes (`value`) were minutes and seconds */
  FOULEE_NOTE_DROPPED_FIELD,     /* taken without `text`, whose `value` makes no sense */
} FouleeNoteKind;

typedef struct {
  FouleeNoteKind kind;
  gint64 line; /* in the file, from 1 */
  char *text;
  char *value;           /* both in one line, and at most 60 characters of them */
  FouleeProblem problem; /* of the lines and fields that could not be read */
} FouleeNote;

/* A row of a table that names the file its points are in, as exports of all activities do. */
typedef struct {
  char *file;     /* as the table has it: "activities/123.fit.gz" */
  char *sport;    /* the sport in the table's words */
  FouleeRun *run; /* one of the records; NULL where the row is not a run */
} FouleeImportFile;

/* What a recording says of one of its sessions beyond what the journal keeps. */
typedef struct {
  char *sport;            /* in the file's words; of a run NULL where it doesn't say, of any other
                           * sport may be empty */
  FouleeRun *run;         /* of another sport: what it would be as a run; else NULL */
  double moving;          /* s, without pauses; NAN where it isn't known */
  double longest_pause;   /* s; 0 for none */
  gboolean zone_assumed;  /* it doesn't say what the clock on the wall showed: the zone of here */
  gboolean sport_assumed; /* it doesn't say which sport: taken for a run, or for none */
  FouleeClimbSource climb;
  guint n_left_out; /* figures that no run has */
} FouleeImportDetail;

typedef struct {
  char *file;
  FouleeFormat format;
  GPtrArray *records;          /* references; ids are those of the file or made from its content */
  GPtrArray *details;          /* FouleeImportDetail: of a recording, one for each record */
  GArray *notes;               /* FouleeNote */
  GPtrArray *files;            /* FouleeImportFile: of the rows, of any sport, that name one */
  GArray *recording_notes;     /* FouleeRecordingNote: of a recording */
  guint n_activities;          /* rows read, of any sport; 0 for a journal */
  gboolean newest_wins;        /* a journal: merge by modification. A table: add what is new only */
  gboolean kilometres_assumed; /* a table that doesn't say its unit of distance */
} FouleeImport;

void foulee_import_free (FouleeImport *import);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeImport, foulee_import_free)

/* NULL for the records of tables and journals. */
const FouleeImportDetail *foulee_import_get_detail (const FouleeImport *import, guint record);

/* Whether it is another program's list of activities. */
gboolean foulee_import_is_table (const FouleeImport *import);

guint foulee_import_count_notes (const FouleeImport *import, FouleeNoteKind kind);

/* Recognises the format by content, not by the file's name. Whatever it is may be gzip. Text may be
 * UTF-8, with or without a byte order mark, UTF-16 with one, and for tables also Windows-1252.
 *
 * A journal comes in whole or not at all. FALSE with FOULEE_ERROR_SYNTAX (the line and column
 * reached), FOULEE_ERROR_FIELD (record, as "runs[12]" counted from 0, its line, field and why) or
 * FOULEE_ERROR_TOO_NEW (the version). Whether a record refers to one that is not there is for the
 * store to decide, which knows what else there is.
 *
 * Of a table each line is taken or noted. `clock` gives the zone for times without one (Strava's
 * are UTC, and its runs last their elapsed time) and the stamp of the records. Ids are made of the
 * program's own, or of start, distance and duration, so that the same activity has the same id at
 * every import. Decided over the whole table: comma or point for decimals; day or month first (day,
 * unless a number above 12 or AM and PM speak against it); where no heading names it, the unit of
 * distance (Garmin Connect's by the length of a step, Strava's by its second distance; else
 * kilometres are assumed, and said so). FALSE with FOULEE_ERROR_FIELD of the first line if none can
 * be read.
 *
 * Of a recording (FIT, GPX, TCX) each session is a run, or of another sport an action,
 * cross-training (see `FouleeImportDetail`); errors as `foulee_recording_read()`.
 *
 * FOULEE_ERROR_FORMAT for any other file, FOULEE_ERROR_NOT_FOUND or FOULEE_ERROR_IO where it cannot
 * be opened. Every error names the file; `*import` is set on success only. */
gboolean foulee_import_read (const char *path, FouleeClock *clock, FouleeImport **import,
                             GError **error);

/* The same of a stream that stands at the beginning of a file called `name`. Errors of the stream
 * that are this domain's come out as they are, others as FOULEE_ERROR_IO; or
 * G_IO_ERROR_CANCELLED. */
gboolean foulee_import_read_stream (GInputStream *stream, const char *name, FouleeClock *clock,
                                    GCancellable *cancellable, FouleeImport **import,
                                    GError **error);

/* Whether a regular file begins as JSON does: to be asked where a journal comes in another way. */
gboolean foulee_import_may_be_journal (const char *path);

/* Of a table or a journal, one sentence a line, without a line break at the end: what was found,
 * what was skipped and why, what was repaired, with the first five lines of each trouble, indented
 * by two spaces. */
char *foulee_import_describe (const FouleeImport *import, const FouleeLanguage *language);

/* The version of the JSON journal that this program writes and reads. */
#define FOULEE_JSON_VERSION 1

/* Writes a journal with all `records`, tombstones among them, in pieces. The same records in any
 * order give the same bytes, and reading them gives the same records. `stream` stays open.
 * FOULEE_ERROR_FIELD for a record that is not valid, before anything is written;
 * FOULEE_ERROR_FULL, FOULEE_ERROR_IO or G_IO_ERROR_CANCELLED. */
gboolean foulee_json_write (GPtrArray *records, GOutputStream *stream, GCancellable *cancellable,
                            GError **error);

/* Writes the living records of one kind as CSV for spreadsheets: RFC 4180 with CRLF, UTF-8 without
 * a byte order mark, whole numbers in the SI units that the column names end in, words instead of
 * positions, sets with a space between. The readings of check-ins are columns "calf.left", … with
 * the level, and two columns "sensations" and "marks" ("calf.left=ache"). A text that begins with
 * = + - @, a tab or a line break gets an apostrophe in front, for a spreadsheet would take it for
 * a formula: the JSON journal is the faithful copy. Order and errors as foulee_json_write(). */
gboolean foulee_csv_write (FouleeKind kind, GPtrArray *records, GOutputStream *stream,
                           GCancellable *cancellable, GError **error);

/* One file a table that has rows, "runs.csv" and so on, into `folder`, which is made if missing.
 * Refuses with FOULEE_ERROR_EXISTS before anything is written if one of them exists. What it wrote
 * is removed again should it fail on the way. */
gboolean foulee_csv_export (GPtrArray *records, const char *folder, GError **error);

G_END_DECLS
