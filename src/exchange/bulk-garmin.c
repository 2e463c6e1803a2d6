/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "exchange/bulk.h"
#include "exchange/import-private.h"
#include "exchange/json-parser.h"
#include "exchange/table-sport.h"

/* Garmin's own list of activities, in JSON: [{"summarizedActivitiesExport": [{…}, …]}]. Times are
 * milliseconds, lengths centimetres, the effort is ten times that of the scale; names and units
 * were taken from code in public that reads it. */

#define LIST "summarizedActivitiesExport"

/* The namespace of the ids of its runs: a random UUID, never to be changed, or a second import
 * would bring everything again. */
#define GARMIN_NAMESPACE "58b4fd7a-d0ab-4e6b-a17c-88db02af9ad4"

/* Nobody lives further from Greenwich, in minutes. */
#define MAX_OFFSET (18 * 60)

typedef struct {
  const char *keys[2]; /* of several the first that has a number counts */
  const char *field;   /* of a run */
  double factor;
  gboolean zero_is_none; /* not measured, rather than nothing */
  gboolean needed;       /* without sense in it the run is not taken */
} Number;

static const Number numbers[] = {
  { { "distance" }, "distance_m", 0.01, TRUE, TRUE },
  /* A run is over when the time elapsed is. */
  { { "elapsedDuration", "duration" }, "duration_s", 0.001, TRUE, TRUE },
  { { "elevationGain" }, "ascent_m", 0.01, FALSE, FALSE },
  { { "elevationLoss" }, "descent_m", 0.01, FALSE, FALSE },
  { { "avgHr" }, "heart_rate_bpm", 1, TRUE, FALSE },
  { { "avgDoubleCadence" }, "cadence_spm", 1, TRUE, FALSE },
  { { "avgRunCadence" }, "cadence_spm", 2, TRUE, FALSE }, /* of one foot */
  { { "workoutRpe", "directWorkoutRpe" }, "session_rpe", 0.1, TRUE, FALSE },
};

typedef struct {
  FouleeImport *import;
  FouleeJsonParser *parser;
  GTimeZone *zone;
  gint64 now;
  GHashTable *ids; /* of the runs so far; the strings are the runs' own */
  JsonObject *activity;
  gint64 line; /* of it */
} Reading;

static const char *
skip_blanks (const char *at, const char *end)
{
  while (at < end && g_ascii_isspace (*at))
    at++;
  return at;
}

gboolean
foulee_bulk_looks_like (const char *text, gsize length)
{
  const char *end = text + length;
  const char *at = skip_blanks (text, end);

  if (at < end && *at == '[')
    at = skip_blanks (at + 1, end);
  if (at == end || *at != '{')
    return FALSE;
  at = skip_blanks (at + 1, end);
  return (gsize) (end - at) > strlen ("\"" LIST "\"") &&
         memcmp (at, "\"" LIST "\"", strlen ("\"" LIST "\"")) == 0;
}

static gboolean
get_number (JsonObject *object, const char *key, double *value)
{
  JsonNode *node = json_object_get_member (object, key);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) ||
      (json_node_get_value_type (node) != G_TYPE_INT64 &&
       json_node_get_value_type (node) != G_TYPE_DOUBLE))
    return FALSE;
  *value = json_node_get_double (node);
  return isfinite (*value);
}

/* NULL for none. */
static const char *
get_text (JsonObject *object, const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) ||
      json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  return json_node_get_string (node);
}

static void
note (Reading *self, FouleeNoteKind kind, const char *text, const char *value,
      FouleeProblem problem)
{
  foulee_import_note (self->import, kind, self->line, text, value, problem);
}

/* A moment in milliseconds since 1970, within the years that dates here have. */
static gboolean
get_moment (JsonObject *activity, const char *key, gint64 *seconds)
{
  double value;

  if (!get_number (activity, key, &value))
    return FALSE;
  value = floor (value / 1000);
  if (value < (double) FOULEE_DATE_MIN * 86400 || value >= (double) FOULEE_DATE_MAX * 86400)
    return FALSE;
  *seconds = (gint64) value;
  return TRUE;
}

/* What the clock on the wall showed is told apart, as if that had been UTC. */
static gboolean
read_start (Reading *self, FouleeRun *run)
{
  gint64 start, local;

  if (!get_moment (self->activity, "beginTimestamp", &start) &&
      !get_moment (self->activity, "startTimeGmt", &start)) {
    note (self, FOULEE_NOTE_BAD_FIELD, "beginTimestamp", NULL, FOULEE_PROBLEM_MISSING);
    return FALSE;
  }
  run->start = foulee_instant_in_zone (self->zone, start);
  if (get_moment (self->activity, "startTimeLocal", &local)) {
    const gint64 offset = (gint64) round ((double) (local - start) / 60);

    if (ABS (offset) <= MAX_OFFSET)
      run->start.offset = (gint32) offset;
  }
  return TRUE;
}

/* FALSE where the run cannot be taken for it. */
static gboolean
read_number (Reading *self, const Number *number, FouleeRun *run)
{
  const FouleeField *field = foulee_kind_field (FOULEE_KIND_RUN, number->field);
  gint32 *to = &foulee_field_at (run, field, gint32);

  for (gsize i = 0; i < G_N_ELEMENTS (number->keys) && number->keys[i] != NULL; i++) {
    g_autofree char *text = NULL;
    double value;

    if (*to != FOULEE_UNSET || !get_number (self->activity, number->keys[i], &value))
      continue;
    text = g_strdup_printf ("%g", value);
    value = floor (value * number->factor + 0.5);
    if (value == 0 && number->zero_is_none)
      continue;
    if (value >= (double) field->minimum && value <= (double) field->maximum) {
      *to = (gint32) value;
      continue;
    }
    note (self, number->needed ? FOULEE_NOTE_BAD_FIELD : FOULEE_NOTE_DROPPED_FIELD, number->keys[i],
          text, FOULEE_PROBLEM_OUT_OF_RANGE);
    return !number->needed;
  }
  return TRUE;
}

static void
read_note (Reading *self, FouleeRun *run)
{
  const FouleeField *field = foulee_kind_field (FOULEE_KIND_RUN, "note");
  const char *text = get_text (self->activity, "description");

  if (text == NULL)
    return;
  if ((gint64) strlen (text) > field->maximum)
    note (self, FOULEE_NOTE_DROPPED_FIELD, "description", text, FOULEE_PROBLEM_TOO_LONG);
  else
    foulee_record_set_text (&run->note, text);
}

/* From Garmin's own number, else from what makes an activity that one. */
static void
name_run (Reading *self, FouleeRun *run)
{
  g_autofree char *name = NULL;
  double id;

  if (get_number (self->activity, "activityId", &id) && id > 0)
    name = g_strdup_printf ("garmin:%.0f", id);
  else
    name = g_strdup_printf ("garmin:%" G_GINT64_FORMAT ":%d:%d", run->start.seconds, run->distance,
                            run->duration);
  foulee_uuid_from_name (GARMIN_NAMESPACE, name, run->record.id);
}

/* FALSE for a run that is not taken, with a note why. */
static gboolean
read_run (Reading *self, FouleeRun *run)
{
  if (!read_start (self, run))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (!read_number (self, &numbers[i], run))
      return FALSE;
  if (run->distance == FOULEE_UNSET && run->duration == FOULEE_UNSET) {
    note (self, FOULEE_NOTE_EMPTY, NULL, NULL, FOULEE_PROBLEM_NONE);
    return FALSE;
  }
  name_run (self, run);
  if (g_hash_table_contains (self->ids, run->record.id)) {
    note (self, FOULEE_NOTE_SAME_TWICE, NULL, NULL, FOULEE_PROBLEM_NONE);
    return FALSE;
  }
  read_note (self, run);
  run->source = FOULEE_SOURCE_FILE;
  run->source_name = g_strdup ("Garmin Connect");
  run->record.created = self->now;
  run->record.modified = self->now;
  return TRUE;
}

static void
read_activity (Reading *self)
{
  const char *type = get_text (self->activity, "activityType");
  g_autofree char *name = g_strdelimit (g_strdup (type != NULL ? type : ""), "_", ' ');
  const FouleeSport sport = foulee_sport_recognise (name);
  g_autoptr (FouleeRun) run = NULL;

  self->import->n_activities++;
  if (!sport.is_run) {
    note (self, FOULEE_NOTE_OTHER_SPORT, name, NULL, FOULEE_PROBLEM_NONE);
    return;
  }
  run = foulee_run_new ();
  run->run_kind = sport.run_kind;
  run->surface = sport.surface;
  if (read_run (self, run)) {
    g_hash_table_add (self->ids, run->record.id);
    g_ptr_array_add (self->import->records, g_steal_pointer (&run));
  }
}

static void
read_list (Reading *self, JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, LIST);
  JsonArray *list =
      node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++) {
    JsonNode *element = json_array_get_element (list, i);

    if (!JSON_NODE_HOLDS_OBJECT (element))
      continue;
    self->activity = json_node_get_object (element);
    self->line = foulee_json_parser_get_line (self->parser, self->activity);
    read_activity (self);
  }
}

gboolean
foulee_bulk_import (const char *text, gsize length, FouleeClock *clock, FouleeImport *import,
                    GError **error)
{
  g_autoptr (FouleeJsonParser) parser = foulee_json_parser_new ();
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  Reading self = {
    .import = import,
    .parser = parser,
    .zone = foulee_clock_zone (clock),
    .now = foulee_clock_milliseconds (clock),
    .ids = ids,
  };
  JsonNode *root;

  if (!foulee_json_parser_read (parser, text, length, error))
    return FALSE;
  import->format = FOULEE_FORMAT_GARMIN;
  root = json_parser_get_root (JSON_PARSER (parser));
  if (JSON_NODE_HOLDS_OBJECT (root)) {
    read_list (&self, json_node_get_object (root));
  } else if (JSON_NODE_HOLDS_ARRAY (root)) {
    JsonArray *lists = json_node_get_array (root);

    for (guint i = 0; i < json_array_get_length (lists); i++) {
      JsonNode *element = json_array_get_element (lists, i);
      if (JSON_NODE_HOLDS_OBJECT (element))
        read_list (&self, json_node_get_object (element));
    }
  }
  return TRUE;
}
