/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recording-text.h"

#include <string.h>

FouleeRecording *
recording_of_bytes (const char *bytes, gssize length, GError **error)
{
  const gsize n = length < 0 ? strlen (bytes) : (gsize) length;
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (bytes, (gssize) n, NULL);
  FouleeRecording *recording = NULL;

  if (!foulee_recording_read (stream, NULL, &recording, error))
    g_assert_null (recording);
  return recording;
}

FouleeRecording *
recording_of_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  FouleeRecording *recording = recording_of_bytes (text, -1, &error);

  g_assert_no_error (error);
  g_assert_nonnull (recording);
  return recording;
}

GError *
recording_error (const char *bytes, gssize length, FouleeErrorCode code)
{
  GError *error = NULL;
  g_autoptr (FouleeRecording) recording = recording_of_bytes (bytes, length, &error);

  g_assert_error (error, FOULEE_ERROR, (int) code);
  g_assert_null (recording);
  return error;
}

const FouleeRecordedSession *
recording_session (const FouleeRecording *recording, guint position)
{
  g_assert_cmpuint (position, <, recording->sessions->len);
  return g_ptr_array_index (recording->sessions, position);
}

const FouleeRecordingNote *
recording_find_note (const FouleeRecording *recording, FouleeRecordingNoteKind kind)
{
  for (guint i = 0; i < recording->notes->len; i++) {
    const FouleeRecordingNote *note = &g_array_index (recording->notes, FouleeRecordingNote, i);

    if (note->kind == kind)
      return note;
  }
  return NULL;
}

void
assert_recording_note (const FouleeRecording *recording, FouleeRecordingNoteKind kind, guint count,
                       gint64 line)
{
  const FouleeRecordingNote *note = recording_find_note (recording, kind);

  g_assert_nonnull (note);
  g_assert_cmpuint (note->count, ==, count);
  g_assert_cmpint (note->line, ==, line);
}
