/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recording/recording.h"

/* Reads bytes as if they were a file; NULL with `*error` set. `length` −1 for a string. */
FouleeRecording *recording_of_bytes (const char *bytes, gssize length, GError **error);

/* The same where it must be read. */
FouleeRecording *recording_of_text (const char *text);

/* The same where it must be refused with `code`; the error is the caller's. */
GError *recording_error (const char *bytes, gssize length, FouleeErrorCode code);

const FouleeRecordedSession *recording_session (const FouleeRecording *recording, guint position);

/* NULL where there is none of `kind`. */
const FouleeRecordingNote *recording_find_note (const FouleeRecording *recording,
                                                FouleeRecordingNoteKind kind);

/* Asserts that there is one of `kind` with these. */
void assert_recording_note (const FouleeRecording *recording, FouleeRecordingNoteKind kind,
                            guint count, gint64 line);
