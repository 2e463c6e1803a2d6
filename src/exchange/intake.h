/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/exchange.h"
#include "model/history.h"

G_BEGIN_DECLS

/* What files could bring into the journal: every run in them once, beside the run of the journal
 * that it is, before anything is written. For a preview in which each row can be left out, and one
 * step that can be undone. */

typedef enum {
  FOULEE_INTAKE_NEW,         /* not in the journal */
  FOULEE_INTAKE_ENRICHES,    /* in the journal, and the file knows more of it */
  FOULEE_INTAKE_KNOWN,       /* in the journal, and nothing to add: cannot be wanted */
  FOULEE_INTAKE_OTHER_SPORT, /* not a run: as cross-training, if the runner wants */
  FOULEE_INTAKE_DELETED,     /* was in the journal and was deleted: again, if the runner wants */
} FouleeIntakeState;

typedef struct {
  FouleeIntakeState state;
  gboolean wanted;       /* at first: NEW and ENRICHES */
  FouleeRecord *record;  /* what would be written: a FouleeRun, or a FouleeAction (cross-training);
                          * of KNOWN the run that is here */
  const FouleeRun *here; /* ENRICHES and KNOWN: the run as it is in the journal; a reference */
  char *file;            /* where it was read: a base name, or the path within an archive */
  char *sport;           /* OTHER_SPORT: the sport in the file's words, may be empty; else NULL */
  double moving;         /* s; NAN where it isn't known */
  GPtrArray *remarks;    /* char *: sentences about how it was read, in the intake's language */
  GPtrArray *read;       /* FouleeRecord: as they were read, what holds best first; or NULL */
  gboolean zone_assumed; /* none of these says what the clock on the wall showed */
} FouleeIntakeRow;

/* A file of which nothing came. */
typedef struct {
  char *file;
  GError *error;
  gboolean named; /* given by name, not found in a folder or an archive */
} FouleeIntakeFailure;

typedef struct {
  GPtrArray *rows;       /* FouleeIntakeRow, the latest run first */
  GPtrArray *failures;   /* FouleeIntakeFailure, in the order of reading */
  GPtrArray *remarks;    /* char *: sentences about whole files (tables: repaired durations …) */
  GPtrArray *tables;     /* FouleeImport: the tables among the files, in the order of reading */
  FouleeImport *journal; /* a single journal in JSON, which comes in by merging; else NULL */
  guint n_files;         /* looked at */
  GHashTable *deleted;   /* ids and hashes of files (char *) of the runs that were deleted */
} FouleeIntake;

/* Empty. */
FouleeIntake *foulee_intake_new (void);
void foulee_intake_free (FouleeIntake *intake);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeIntake, foulee_intake_free)

/* Told from the reading thread, at most ten times a second and at the end. `n_files` grows while
 * folders and archives are looked through. */
typedef void (*FouleeIntakeProgress) (guint n_read, guint n_files, gpointer data);

/* Reads `paths`: files, folders (with what is below them) and archives, unpacked in passing. What
 * is no recording, no table and no journal is passed over in folders and archives; given by name it
 * is a failure. `history` is what the runs are held against. A journal in JSON counts only where it
 * is the one path.
 *
 * A run is the same as one of the journal, or one read before it, where the hash of the file is the
 * same, or its id; or where the starts lie within 2 minutes and the distances within 2 % of the
 * longer (where one has no distance: the durations within 5 %; where there is nothing to compare,
 * the starts are enough, for nobody begins two runs at once). What was typed then stays, and what
 * was not recorded comes from the file; start, duration and distance of a typed run become those
 * that were measured, but not a duration that is further off than 5 %. Each run of the journal is
 * matched once, planned runs never: what was done is another thing than what was meant.
 *
 * Of several files of one run the figures of the first recording hold, and the others fill in what
 * it doesn't have.
 *
 * FALSE only with G_IO_ERROR_CANCELLED. */
gboolean foulee_intake_read (const char *const *paths, const FouleeHistory *history,
                             FouleeClock *clock, const FouleeLanguage *language,
                             FouleeIntakeProgress progress, gpointer data,
                             GCancellable *cancellable, FouleeIntake **intake, GError **error);

/* Takes the deleted runs among `records` (FouleeRecord) for those that are DELETED where a file has
 * them, from the next time that the rows are held against a journal. */
void foulee_intake_set_deleted (FouleeIntake *intake, GPtrArray *records);

/* Holds the rows that were read against another state of the journal; what is wanted stays so,
 * unless it has become KNOWN or DELETED. */
void foulee_intake_hold (FouleeIntake *intake, const FouleeHistory *history,
                         const FouleeLanguage *language);

/* Marks a row; nothing for KNOWN. */
void foulee_intake_row_set_wanted (FouleeIntakeRow *row, gboolean wanted);

/* References to the records of the rows that are wanted, for `foulee_journal_save_async()` or
 * `foulee_store_put()`: one step. */
GPtrArray *foulee_intake_wanted (const FouleeIntake *intake);

guint foulee_intake_count (const FouleeIntake *intake, FouleeIntakeState state);

G_END_DECLS
