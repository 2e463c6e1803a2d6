/* SPDX-License-Identifier: GPL-3.0-or-later */

/* recording-figures FILE…: what is read of each, as JSON, one object to a line. Exits 1 where one
 * could not be read. */
#include <json-glib/json-glib.h>
#include <math.h>
#include <stdio.h>

#include "recording/recording.h"

static const char *const formats[] = {
  [FOULEE_RECORDING_FIT] = "fit",
  [FOULEE_RECORDING_GPX] = "gpx",
  [FOULEE_RECORDING_TCX] = "tcx",
};

static const char *const climbs[] = {
  [FOULEE_CLIMB_NONE] = "none",
  [FOULEE_CLIMB_DEVICE] = "device",
  [FOULEE_CLIMB_BAROMETER] = "barometer",
  [FOULEE_CLIMB_GPS] = "gps",
};

static const char *const notes[FOULEE_RECORDING_N_NOTES] = {
  [FOULEE_RECORDING_CUT_SHORT] = "cut-short",
  [FOULEE_RECORDING_BAD_CHECKSUM] = "bad-checksum",
  [FOULEE_RECORDING_UNKNOWN_DATA] = "unknown-data",
  [FOULEE_RECORDING_NO_SPORT] = "no-sport",
  [FOULEE_RECORDING_NO_SESSION] = "no-session",
  [FOULEE_RECORDING_EMPTY_LAP] = "empty-lap",
  [FOULEE_RECORDING_TIMES_BACKWARD] = "times-backward",
  [FOULEE_RECORDING_BAD_VALUE] = "bad-value",
  [FOULEE_RECORDING_LONG_PAUSE] = "long-pause",
  [FOULEE_RECORDING_MENDED_XML] = "mended-xml",
};

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_count (JsonBuilder *builder, const char *name, gint64 count)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, count);
}

/* What is not known is null. */
static void
add_figure (JsonBuilder *builder, const char *name, double figure)
{
  json_builder_set_member_name (builder, name);
  if (isnan (figure))
    json_builder_add_null_value (builder);
  else
    json_builder_add_double_value (builder, figure);
}

static void
add_session (JsonBuilder *builder, const FouleeRecordedSession *session)
{
  json_builder_begin_object (builder);
  add_text (builder, "sport", session->sport);
  add_text (builder, "title", session->title);
  add_text (builder, "device", session->device);
  add_count (builder, "start", session->start);
  add_figure (builder, "offset",
              session->offset == FOULEE_OFFSET_UNKNOWN || session->offset == FOULEE_OFFSET_ON_WALL
                  ? NAN
                  : (double) session->offset);
  add_figure (builder, "elapsed", session->elapsed);
  add_figure (builder, "moving", session->moving);
  add_figure (builder, "longest_pause", session->longest_pause);
  add_figure (builder, "distance", session->distance);
  add_figure (builder, "ascent", session->ascent);
  add_figure (builder, "descent", session->descent);
  add_figure (builder, "ascent_counted", session->ascent_counted);
  add_figure (builder, "descent_counted", session->descent_counted);
  add_text (builder, "climb", climbs[session->climb]);
  add_figure (builder, "heart_rate", session->heart_rate);
  add_figure (builder, "cadence", session->cadence);
  json_builder_end_object (builder);
}

static void
add_note (JsonBuilder *builder, const FouleeRecordingNote *note)
{
  json_builder_begin_object (builder);
  add_text (builder, "kind", notes[note->kind]);
  add_count (builder, "count", note->count);
  add_count (builder, "line", note->line);
  add_count (builder, "byte", note->byte);
  json_builder_end_object (builder);
}

static void
add_recording (JsonBuilder *builder, const FouleeRecording *recording)
{
  add_text (builder, "format", formats[recording->format]);
  add_count (builder, "size", recording->size);
  add_text (builder, "hash", recording->hash);
  json_builder_set_member_name (builder, "sessions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < recording->sessions->len; i++)
    add_session (builder, g_ptr_array_index (recording->sessions, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "notes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < recording->notes->len; i++)
    add_note (builder, &g_array_index (recording->notes, FouleeRecordingNote, i));
  json_builder_end_array (builder);
}

static FouleeRecording *
read_file (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  FouleeRecording *recording = NULL;

  if (stream != NULL)
    foulee_recording_read (G_INPUT_STREAM (stream), NULL, &recording, error);
  return recording;
}

static gboolean
print_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FouleeRecording) recording = read_file (path, &error);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  add_text (builder, "file", path);
  if (recording != NULL) {
    add_recording (builder, recording);
  } else {
    if (error->domain == FOULEE_ERROR)
      foulee_error_name_file (error, path);
    add_text (builder, "error", error->message);
  }
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, FALSE);
  puts (text);
  return recording != NULL;
}

int
main (int argc, char **argv)
{
  gboolean good = TRUE;

  for (int i = 1; i < argc; i++)
    good &= print_file (argv[i]);
  return good ? 0 : 1;
}
