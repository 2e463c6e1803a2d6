/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "recording/recording-private.h"

static void
session_free (gpointer data)
{
  FouleeRecordedSession *session = data;

  g_free (session->sport);
  g_free (session->title);
  g_free (session->device);
  g_free (session);
}

FouleeRecordedSession *
foulee_recording_add_session (FouleeRecording *recording)
{
  FouleeRecordedSession *session = g_new (FouleeRecordedSession, 1);

  *session = (FouleeRecordedSession) {
    .start = G_MININT64,
    .offset = FOULEE_OFFSET_UNKNOWN,
    .elapsed = NAN,
    .moving = NAN,
    .distance = NAN,
    .ascent = NAN,
    .descent = NAN,
    .ascent_counted = NAN,
    .descent_counted = NAN,
    .climb = FOULEE_CLIMB_NONE,
    .heart_rate = NAN,
    .cadence = NAN,
  };
  g_ptr_array_add (recording->sessions, session);
  return session;
}

static int
compare_notes (gconstpointer a, gconstpointer b)
{
  const FouleeRecordingNote *na = a, *nb = b;

  return (int) na->kind - (int) nb->kind;
}

void
foulee_recording_note (FouleeRecording *recording, FouleeRecordingNoteKind kind, guint count,
                       gint64 line, gint64 byte)
{
  const FouleeRecordingNote note = { kind, count, line, byte };

  for (guint i = 0; i < recording->notes->len; i++) {
    FouleeRecordingNote *known = &g_array_index (recording->notes, FouleeRecordingNote, i);

    if (known->kind == kind) {
      known->count += count;
      return;
    }
  }
  g_array_append_val (recording->notes, note);
  g_array_sort (recording->notes, compare_notes);
}

static FouleeRecording *
recording_new (void)
{
  FouleeRecording *recording = g_new0 (FouleeRecording, 1);

  recording->sessions = g_ptr_array_new_with_free_func (session_free);
  recording->notes = g_array_new (FALSE, FALSE, sizeof (FouleeRecordingNote));
  return recording;
}

void
foulee_recording_free (FouleeRecording *recording)
{
  if (recording == NULL)
    return;
  g_ptr_array_unref (recording->sessions);
  g_array_unref (recording->notes);
  g_free (recording);
}

gboolean
foulee_recording_recognise (const guint8 *start, gsize length, FouleeRecordingFormat *format)
{
  return FALSE;
}

gboolean
foulee_recording_read (GInputStream *stream, GCancellable *cancellable, FouleeRecording **result,
                       GError **error)
{
  g_autoptr (FouleeRecording) recording = recording_new ();

  return foulee_fail (error, FOULEE_ERROR_FORMAT);
}
