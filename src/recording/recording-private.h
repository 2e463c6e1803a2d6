/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recording/input.h"
#include "recording/recording.h"
#include "recording/track.h"

G_BEGIN_DECLS

/* What the readers share. */

/* Sessions of one recording: a runner's whole life in one file, and little memory. What comes
 * behind them is left out. */
#define FOULEE_RECORDING_MOST_SESSIONS 10000

/* A session with nothing known, added to `recording`, which owns it. */
FouleeRecordedSession *foulee_recording_add_session (FouleeRecording *recording);

/* Counts `count` more of `kind`; where the first was is kept. `line` 0 and `byte` −1 for unknown.
 */
void foulee_recording_note (FouleeRecording *recording, FouleeRecordingNoteKind kind, guint count,
                            gint64 line, gint64 byte);

/* Each reads the whole of `input`, which stands at its beginning, into `recording`: sessions and
 * notes. Errors as `foulee_recording_read()`. */
gboolean foulee_fit_read (FouleeInput *input, FouleeRecording *recording, GError **error);
gboolean foulee_gpx_read (FouleeInput *input, FouleeRecording *recording, GError **error);
gboolean foulee_tcx_read (FouleeInput *input, FouleeRecording *recording, GError **error);

G_END_DECLS
