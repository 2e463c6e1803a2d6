/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/history.h"

G_BEGIN_DECLS

/* Which runs are one and the same, and what one record of a run adds to another. Rules:
 * `foulee_intake_read()`. */

/* By when they were and how far or long; not by id or hash. */
gboolean foulee_runs_are_same (const FouleeRun *a, const FouleeRun *b);

/* Fills in what `run` has not recorded and `from` has: figures, words and note, but nothing of when
 * it was, whether it is planned or where it came from. */
void foulee_run_complete (FouleeRun *run, const FouleeRun *from);

/* A copy of `here` with what `found`, read from a file, adds to it; NULL where that is nothing. The
 * file itself, as the source of a run that was typed, is no addition. `zone_assumed`: the offset of
 * `found` is not known, so that of `here` stays. */
FouleeRun *foulee_run_enriched (const FouleeRun *here, const FouleeRun *found,
                                gboolean zone_assumed);

/* Runs to be found again by id, by hash and by time, each in logarithmic time. */
typedef struct _FouleeRunIndex FouleeRunIndex;

FouleeRunIndex *foulee_run_index_new (void);

/* Of all runs of the journal that were done; the data of each is the run itself. */
FouleeRunIndex *foulee_run_index_new_of_history (const FouleeHistory *history);
void foulee_run_index_free (FouleeRunIndex *index);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeRunIndex, foulee_run_index_free)

/* Takes a reference. Several runs may have the same `data`, which is what is found. */
void foulee_run_index_add (FouleeRunIndex *index, FouleeRun *run, gpointer data);

/* The data of the run with this id or hash; NULL for none. `taken` (may be NULL) has the data that
 * is not to be found any more. */
gpointer foulee_run_index_find_exactly (const FouleeRunIndex *index, const FouleeRun *run,
                                        GHashTable *taken);

/* The data of the same run by time, the one that starts nearest; NULL for none. */
gpointer foulee_run_index_find_by_time (const FouleeRunIndex *index, const FouleeRun *run,
                                        GHashTable *taken);

G_END_DECLS
