/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/recording-import.h"

#include <math.h>
#include <string.h>

#include "exchange/import-private.h"
#include "exchange/table-sport.h"

/* The namespace of the ids of what was recorded: a random UUID, never to be changed, or a second
 * import would bring everything again. */
#define RECORDING_NAMESPACE "b34f719c-8538-449e-b3f4-43f2cef0973f"

/* Nobody has kept up this speed for ten minutes on foot: 3,900 m, where the world record over
 * 3,000 m is run at 6.8 m/s and that over 5,000 m at 6.6. Without a sport's name it was a ride. */
#define FASTEST 6.5
#define FASTEST_AFTER 600

/* What is between the sports of a triathlon, in a file's own words. */
#define BETWEEN_SPORTS "transition"

static const struct {
  FouleeFormat format;
  const char *name;
} formats[] = {
  [FOULEE_RECORDING_FIT] = { FOULEE_FORMAT_FIT, "FIT" },
  [FOULEE_RECORDING_GPX] = { FOULEE_FORMAT_GPX, "GPX" },
  [FOULEE_RECORDING_TCX] = { FOULEE_FORMAT_TCX, "TCX" },
};

typedef struct {
  const FouleeRecording *recording;
  const FouleeRecordedSession *session;
  guint place;
  FouleeImportDetail *detail;
} Reading;

/* Rounds into a field of whole numbers; what the field doesn't hold is left out and counted. 0 is
 * no distance rather than a short one, where nothing below 1 is held. */
static void
store (Reading *self, FouleeRun *run, const char *name, double value)
{
  const FouleeField *field = foulee_kind_field (FOULEE_KIND_RUN, name);
  const double rounded = floor (value + 0.5);

  if (isnan (value) || (rounded == 0 && field->minimum > 0))
    return;
  if (rounded >= (double) field->minimum && rounded <= (double) field->maximum)
    foulee_field_at (run, field, gint32) = (gint32) rounded;
  else
    self->detail->n_left_out++;
}

static void
store_start (Reading *self, FouleeClock *clock, FouleeRun *run)
{
  const FouleeRecordedSession *session = self->session;

  if (session->offset >= -1439 && session->offset <= 1439) {
    run->start = (FouleeInstant) { session->start, session->offset };
  } else if (session->offset == FOULEE_OFFSET_ON_WALL) {
    FouleeDate date;
    int seconds;

    foulee_instant_to_civil ((FouleeInstant) { session->start, 0 }, &date, &seconds);
    run->start = foulee_instant_from_civil (foulee_clock_zone (clock), date, seconds);
    self->detail->zone_assumed = TRUE;
  } else {
    run->start = foulee_instant_in_zone (foulee_clock_zone (clock), session->start);
    self->detail->zone_assumed = TRUE;
  }
}

/* As much of a device's name as the journal holds, in one piece. */
static char *
source_name (const Reading *self)
{
  const FouleeField *field = foulee_kind_field (FOULEE_KIND_RUN, "source_name");
  const char *device = self->session->device;
  g_autofree char *valid = NULL;
  const char *end;

  if (device == NULL || *device == '\0')
    return g_strdup (formats[self->recording->format].name);
  valid = g_utf8_make_valid (device, -1);
  if ((gint64) strlen (valid) > field->maximum) {
    end = g_utf8_find_prev_char (valid, valid + field->maximum + 1);
    valid[end - valid] = '\0';
  }
  return g_steal_pointer (&valid);
}

static void
name_run (const Reading *self, FouleeRun *run)
{
  g_autofree char *name = g_strdup_printf ("%s:%u", self->recording->hash, self->place);

  foulee_uuid_from_name (RECORDING_NAMESPACE, name, run->record.id);
  run->source = FOULEE_SOURCE_FILE;
  run->source_name = source_name (self);
  run->source_hash = self->place == 0 ? g_strdup (self->recording->hash)
                                      : g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);
}

static FouleeRun *
make_run (Reading *self, FouleeClock *clock)
{
  const FouleeRecordedSession *session = self->session;
  FouleeRun *run = foulee_run_new ();

  name_run (self, run);
  run->record.created = run->record.modified = foulee_clock_milliseconds (clock);
  store_start (self, clock, run);
  /* A run is over when the time elapsed is: the hours after it count from there. */
  store (self, run, "duration_s", session->elapsed);
  store (self, run, "distance_m", session->distance);
  store (self, run, "ascent_m", session->ascent);
  store (self, run, "descent_m", session->descent);
  store (self, run, "heart_rate_bpm", session->heart_rate);
  store (self, run, "cadence_spm", session->cadence);
  return run;
}

/* Some programs number the sports, each in its own way. */
static gboolean
has_letters (const char *text)
{
  for (const char *c = text; c != NULL && *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalpha (g_utf8_get_char (c)))
      return TRUE;
  return FALSE;
}

static gboolean
is_faster_than_any_run (const FouleeRecordedSession *session)
{
  const double time = isnan (session->moving) ? session->elapsed : session->moving;

  return time >= FASTEST_AFTER && session->distance > FASTEST * time;
}

/* TRUE for a run, whose kind and surface are filled in. */
static gboolean
recognise_sport (Reading *self, FouleeRun *run)
{
  g_autofree char *name =
      self->session->sport != NULL ? g_utf8_make_valid (self->session->sport, -1) : NULL;
  FouleeSport sport;

  if (!has_letters (name)) {
    const gboolean is_run = !is_faster_than_any_run (self->session);
    self->detail->sport_assumed = TRUE;
    self->detail->sport = is_run ? NULL : g_strdup ("");
    return is_run;
  }
  sport = foulee_sport_recognise (name);
  run->run_kind = sport.is_run ? sport.run_kind : FOULEE_UNSET;
  run->surface = sport.is_run ? sport.surface : FOULEE_UNSET;
  self->detail->sport = g_steal_pointer (&name);
  return sport.is_run;
}

FouleeAction *
foulee_run_to_cross_training (const FouleeRun *run)
{
  const FouleeField *field = foulee_kind_field (FOULEE_KIND_ACTION, "duration_min");
  FouleeAction *action = foulee_action_new ();

  memcpy (action->record.id, run->record.id, FOULEE_UUID_SIZE);
  action->record.created = run->record.created;
  action->record.modified = run->record.modified;
  action->at = run->start;
  action->action_kind = FOULEE_ACTION_CROSS_TRAINING;
  if (run->duration != FOULEE_UNSET)
    action->minutes = (gint32) CLAMP ((run->duration + 30) / 60, field->minimum, field->maximum);
  return action;
}

/* `error` is set for a session that no journal could hold, such as one of 1970. */
static void
add_session (Reading *self, FouleeClock *clock, FouleeImport *import, GError **error)
{
  const FouleeRecordedSession *session = self->session;
  g_autoptr (FouleeRun) run = NULL;
  FouleeImportDetail detail = {
    .moving = session->moving,
    .longest_pause = session->longest_pause,
    .climb = session->climb,
  };
  gpointer record;

  import->n_activities++;
  if (g_strcmp0 (session->sport, BETWEEN_SPORTS) == 0)
    return;
  self->detail = &detail;
  run = make_run (self, clock);
  if (run->distance == FOULEE_UNSET && run->duration == FOULEE_UNSET) {
    foulee_import_note (import, FOULEE_NOTE_EMPTY, 0, NULL, NULL, FOULEE_PROBLEM_NONE);
    return;
  }
  if (!foulee_record_validate (run, error)) {
    foulee_import_note (import, FOULEE_NOTE_BAD_FIELD, 0, NULL, NULL, FOULEE_PROBLEM_NONE);
    return;
  }
  if (recognise_sport (self, run)) {
    record = g_steal_pointer (&run);
  } else {
    record = foulee_run_to_cross_training (run);
    detail.run = g_steal_pointer (&run);
  }
  *foulee_import_add (import, record) = detail;
}

gboolean
foulee_recording_import (const FouleeRecording *recording, FouleeClock *clock, FouleeImport *import,
                         GError **error)
{
  g_autoptr (GError) failure = NULL;

  import->format = formats[recording->format].format;
  g_array_append_vals (import->recording_notes, recording->notes->data, recording->notes->len);
  for (guint i = 0; i < recording->sessions->len; i++) {
    Reading self = {
      .recording = recording,
      .session = g_ptr_array_index (recording->sessions, i),
      .place = i,
    };
    add_session (&self, clock, import, failure == NULL ? &failure : NULL);
  }
  if (import->records->len == 0 && failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }
  if (import->records->len == 0)
    return foulee_fail (error, FOULEE_ERROR_FIELD, .field = "activity",
                        .problem = FOULEE_PROBLEM_MISSING);
  return TRUE;
}
