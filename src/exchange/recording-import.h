/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/exchange.h"

G_BEGIN_DECLS

/* Adds the sessions of a recording to `import` as records, each with its detail. `clock` gives the
 * zone where the file doesn't say what the clock on the wall showed, and the stamp of the records.
 *
 * Ids are made of the file's content and the session's place in it, so that the same file, packed
 * or not, gives the same runs at every import. `source_hash` is the file's SHA-256 for its first
 * session; for the others it is the SHA-256 of "HASH:PLACE", so that each can be told by its own.
 * Titles are left out: nearly all are made up by a program ("Morning Run").
 *
 * Sessions with neither distance nor duration become notes. FALSE with FOULEE_ERROR_FIELD of
 * "activity" where no session is left. */
gboolean foulee_recording_import (const FouleeRecording *recording, FouleeClock *clock,
                                  FouleeImport *import, GError **error);

/* What a run would be, had it been another sport: cross-training, which begins with the run and
 * lasts as long. It has the id of the run. */
FouleeAction *foulee_run_to_cross_training (const FouleeRun *run);

G_END_DECLS
