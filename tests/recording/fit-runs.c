/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fit-runs.h"

enum { RECORDS = 1, SESSIONS, EVENTS, ACTIVITY };

#define STEP 10
#define METRES_A_STEP 30

void
fit_runs_define (FitWriter *writer)
{
  FIT_DEFINE (writer, RECORDS, 20, { 253, 4, FIT_UINT32 }, { 5, 4, FIT_UINT32 },
              { 2, 2, FIT_UINT16 }, { 3, 1, FIT_UINT8 }, { 4, 1, FIT_UINT8 });
  FIT_DEFINE (writer, SESSIONS, 18, { 253, 4, FIT_UINT32 }, { 2, 4, FIT_UINT32 },
              { 7, 4, FIT_UINT32 }, { 8, 4, FIT_UINT32 }, { 5, 1, FIT_ENUM }, { 6, 1, FIT_ENUM });
  FIT_DEFINE (writer, EVENTS, 21, { 253, 4, FIT_UINT32 }, { 0, 1, FIT_ENUM }, { 1, 1, FIT_ENUM });
  FIT_DEFINE (writer, ACTIVITY, 34, { 253, 4, FIT_UINT32 }, { 5, 4, FIT_UINT32 });
}

void
fit_runs_begin (FitWriter *writer, guint type)
{
  fit_writer_begin (writer, 14);
  fit_writer_file_id (writer, type, 1, 2697);
  fit_runs_define (writer);
}

void
fit_runs_record (FitWriter *writer, gint64 time, double distance, double altitude, int heart_rate,
                 int cadence)
{
  FIT_MESSAGE (writer, RECORDS, time, distance < 0 ? FIT_NONE_32 : (gint64) (distance * 100),
               altitude < 0 ? FIT_NONE_16 : (gint64) ((altitude + 500) * 5),
               heart_rate < 0 ? FIT_NONE_8 : heart_rate, cadence < 0 ? FIT_NONE_8 : cadence);
}

void
fit_runs_records (FitWriter *writer, gint64 start, guint seconds, int heart_rate, int cadence)
{
  for (guint at = 0; at <= seconds; at += STEP)
    fit_runs_record (writer, start + at, (double) at / STEP * METRES_A_STEP, 100, heart_rate,
                     cadence);
}

void
fit_runs_stop (FitWriter *writer, gint64 time)
{
  FIT_MESSAGE (writer, EVENTS, time, 0, 4);
}

void
fit_runs_start (FitWriter *writer, gint64 time)
{
  FIT_MESSAGE (writer, EVENTS, time, 0, 0);
}

void
fit_runs_session (FitWriter *writer, gint64 start, guint seconds, guint sport, guint sub_sport)
{
  FIT_MESSAGE (writer, SESSIONS, start + seconds, start, (gint64) seconds * 1000,
               (gint64) seconds * 1000, sport, sub_sport);
}

void
fit_runs_activity (FitWriter *writer, gint64 time, gint64 local_time)
{
  FIT_MESSAGE (writer, ACTIVITY, time, local_time);
}

void
fit_runs_whole (FitWriter *writer, gint64 start)
{
  fit_runs_begin (writer, 4);
  fit_runs_records (writer, start, 600, 140, 85);
  fit_runs_session (writer, start, 600, 1, 0);
  fit_runs_activity (writer, start + 600, start + 600 + 7200);
  fit_writer_end (writer);
}

gboolean
fit_runs_read (FitWriter *writer, FouleeRecording **recording, GError **error)
{
  const GByteArray *bytes = fit_writer_get (writer);
  g_autoptr (GInputStream) stream =
      g_memory_input_stream_new_from_data (bytes->data, bytes->len, NULL);

  return foulee_recording_read (stream, NULL, recording, error);
}

FouleeRecording *
fit_runs_read_well (FitWriter *writer)
{
  FouleeRecording *recording = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (fit_runs_read (writer, &recording, &error));
  g_assert_no_error (error);
  g_assert_cmpint (recording->format, ==, FOULEE_RECORDING_FIT);
  g_assert_cmpint (recording->size, ==, fit_writer_get (writer)->len);
  return recording;
}

int
fit_runs_note (const FouleeRecording *recording, FouleeRecordingNoteKind kind, gint64 *byte)
{
  for (guint i = 0; i < recording->notes->len; i++) {
    const FouleeRecordingNote *note = &g_array_index (recording->notes, FouleeRecordingNote, i);

    if (note->kind != kind)
      continue;
    if (byte != NULL)
      *byte = note->byte;
    return (int) note->count;
  }
  return -1;
}
