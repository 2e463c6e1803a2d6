/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/json-field.h"

#include <string.h>

gboolean
foulee_json_fail_detail (FouleeJsonReading *self, const FouleeErrorDetail *detail, GError **error)
{
  FouleeErrorDetail complete = *detail;
  g_autofree char *record = NULL;

  if (self->kind < FOULEE_N_KINDS)
    record = g_strdup_printf ("%s[%u]", foulee_kind_info (self->kind)->array, self->index);
  complete.record = record;
  complete.line = self->line;
  foulee_error_set (error, FOULEE_ERROR_FIELD, &complete);
  return FALSE;
}

JsonObject *
foulee_json_read_object (FouleeJsonReading *self, JsonNode *node, const char *field, GError **error)
{
  JsonObject *object;
  const char *twice;

  if (!JSON_NODE_HOLDS_OBJECT (node)) {
    foulee_json_fail (self, error, .field = field, .problem = FOULEE_PROBLEM_WRONG_TYPE);
    return NULL;
  }
  object = json_node_get_object (node);
  twice = foulee_json_parser_get_twice (self->parser, object);
  if (twice != NULL) {
    g_autofree char *path = field != NULL ? g_strdup_printf ("%s.%s", field, twice) : NULL;

    foulee_json_fail (self, error, .field = path != NULL ? path : twice,
                      .problem = FOULEE_PROBLEM_TWICE);
    return NULL;
  }
  return object;
}

JsonArray *
foulee_json_read_array (FouleeJsonReading *self, JsonNode *node, const char *field, GError **error)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_node_get_array (node);
  foulee_json_fail (self, error, .field = field, .problem = FOULEE_PROBLEM_WRONG_TYPE);
  return NULL;
}

/* G_TYPE_INVALID for an object, an array or null. */
static GType
value_type (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;
}

const char *
foulee_json_read_text (FouleeJsonReading *self, JsonNode *node, const char *field, GError **error)
{
  if (value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);
  foulee_json_fail (self, error, .field = field, .problem = FOULEE_PROBLEM_WRONG_TYPE);
  return NULL;
}

/* Digits only: 4.0 and 4e0 count as fractions. What exceeds 64 bits comes as the nearest number
 * that does not, which no field's range reaches. */
static gboolean
read_integer (FouleeJsonReading *self, JsonNode *node, const char *field, gint64 minimum,
              gint64 maximum, gint32 *value, GError **error)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  gint64 number;

  if (value_type (node) == G_TYPE_DOUBLE) {
    g_ascii_formatd (text, sizeof text, "%.15g", json_node_get_double (node));
    return foulee_json_fail (self, error, .field = field, .problem = FOULEE_PROBLEM_WRONG_TYPE,
                             .value = text);
  }
  if (value_type (node) != G_TYPE_INT64)
    return foulee_json_fail (self, error, .field = field, .problem = FOULEE_PROBLEM_WRONG_TYPE);
  number = json_node_get_int (node);
  if (number < minimum || number > maximum) {
    g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, number);
    return foulee_json_fail (self, error, .field = field, .problem = FOULEE_PROBLEM_OUT_OF_RANGE,
                             .value = text, .minimum = (double) minimum,
                             .maximum = (double) maximum);
  }
  *value = (gint32) number;
  return TRUE;
}

static gboolean
read_flag (FouleeJsonReading *self, JsonNode *node, const char *field, gint32 *value,
           GError **error)
{
  if (value_type (node) != G_TYPE_BOOLEAN)
    return foulee_json_fail (self, error, .field = field, .problem = FOULEE_PROBLEM_WRONG_TYPE);
  *value = json_node_get_boolean (node) ? 1 : 0;
  return TRUE;
}

static gboolean
read_word (FouleeJsonReading *self, JsonNode *node, const char *field, const FouleeWords *words,
           int *value, GError **error)
{
  const char *text = foulee_json_read_text (self, node, field, error);

  if (text == NULL)
    return FALSE;
  if (!foulee_words_from_id (words, text, value))
    return foulee_json_fail (self, error, .field = field, .problem = FOULEE_PROBLEM_UNKNOWN,
                             .value = text);
  return TRUE;
}

static gboolean
read_region (FouleeJsonReading *self, JsonNode *node, const char *field, FouleeRegion *region,
             GError **error)
{
  const char *text = foulee_json_read_text (self, node, field, error);

  if (text == NULL)
    return FALSE;
  if (!foulee_region_from_id (text, region))
    return foulee_json_fail (self, error, .field = field, .problem = FOULEE_PROBLEM_UNKNOWN,
                             .value = text);
  return TRUE;
}

static gboolean
read_set (FouleeJsonReading *self, JsonNode *node, const char *field, const FouleeWords *words,
          gint32 *set, GError **error)
{
  JsonArray *array = foulee_json_read_array (self, node, field, error);

  if (array == NULL)
    return FALSE;
  *set = 0;
  for (guint i = 0; i < json_array_get_length (array); i++) {
    int word;

    if (!read_word (self, json_array_get_element (array, i), field, words, &word, error))
      return FALSE;
    if ((*set & (1 << word)) != 0)
      return foulee_json_fail (self, error, .field = field, .problem = FOULEE_PROBLEM_TWICE,
                               .value = words->words[word].id);
    *set |= 1 << word;
  }
  return TRUE;
}

/* Ids with one space between. */
static gboolean
read_ids (FouleeJsonReading *self, JsonNode *node, const char *field, char **ids, GError **error)
{
  g_autoptr (GString) joined = g_string_new (NULL);
  JsonArray *array = foulee_json_read_array (self, node, field, error);

  if (array == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (array); i++) {
    const char *id = foulee_json_read_text (self, json_array_get_element (array, i), field, error);

    if (id == NULL)
      return FALSE;
    if (*id == '\0' || strpbrk (id, " \t\r\n") != NULL)
      return foulee_json_fail (self, error, .field = field, .problem = FOULEE_PROBLEM_UNKNOWN,
                               .value = id);
    if (joined->len > 0)
      g_string_append_c (joined, ' ');
    g_string_append (joined, id);
  }
  foulee_record_set_text (ids, joined->str);
  return TRUE;
}

/* An instant in a file says its offset: nobody else knows where it was written. */
static gboolean
parse_instant (FouleeJsonReading *self, const char *text, FouleeInstant *instant)
{
  /* "2026-11-19T06:45" is 16 long; what follows the date's own hyphens is the offset's sign. */
  if (strlen (text) <= 16 || strpbrk (text + 16, "Zz+-") == NULL)
    return FALSE;
  return foulee_instant_parse (text, self->utc, instant);
}

static gboolean
read_instant (FouleeJsonReading *self, JsonNode *node, const char *field, FouleeInstant *instant,
              GError **error)
{
  const char *text = foulee_json_read_text (self, node, field, error);

  if (text == NULL)
    return FALSE;
  if (!parse_instant (self, text, instant))
    return foulee_json_fail (self, error, .field = field, .problem = FOULEE_PROBLEM_NOT_A_TIME,
                             .value = text);
  return TRUE;
}

/* The same to the millisecond; further digits are dropped. */
gboolean
foulee_json_read_milliseconds (FouleeJsonReading *self, JsonNode *node, const char *field,
                               gint64 *milliseconds, GError **error)
{
  const char *fraction;
  FouleeInstant instant;
  int rest = 0;

  if (!read_instant (self, node, field, &instant, error))
    return FALSE;
  fraction = strpbrk (json_node_get_string (node), ".,");
  for (int unit = 100; fraction != NULL && unit > 0 && g_ascii_isdigit (fraction[1]); unit /= 10)
    rest += (*++fraction - '0') * unit;
  *milliseconds = instant.seconds * 1000 + rest;
  return TRUE;
}

static gboolean
read_date (FouleeJsonReading *self, JsonNode *node, const char *field, FouleeDate *date,
           GError **error)
{
  const char *text = foulee_json_read_text (self, node, field, error);

  if (text == NULL)
    return FALSE;
  if (!foulee_date_parse (text, date))
    return foulee_json_fail (self, error, .field = field, .problem = FOULEE_PROBLEM_NOT_A_DATE,
                             .value = text);
  return TRUE;
}

/* One {"region": …, "level": …}. `path` is "readings[3]". */
static gboolean
read_reading (FouleeJsonReading *self, JsonNode *node, const char *path, FouleeReading *readings,
              GError **error)
{
  JsonObject *object = foulee_json_read_object (self, node, path, error);
  FouleeReading reading = { -1, -1, 0 };
  FouleeRegion region = FOULEE_N_REGIONS;
  const char *missing = NULL, *name;
  JsonObjectIter iter;
  JsonNode *member;

  if (object == NULL)
    return FALSE;
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member)) {
    g_autofree char *field = g_strdup_printf ("%s.%s", path, name);
    gint32 number = 0;

    if (strcmp (name, "region") == 0) {
      if (!read_region (self, member, field, &region, error))
        return FALSE;
    } else if (strcmp (name, "level") == 0) {
      if (!read_integer (self, member, field, 0, 10, &number, error))
        return FALSE;
      reading.level = (gint8) number;
    } else if (strcmp (name, "sensation") == 0) {
      if (!read_word (self, member, field, &foulee_sensations, &number, error))
        return FALSE;
      reading.sensation = (gint8) number;
    } else if (strcmp (name, "marks") == 0) {
      if (!read_set (self, member, field, &foulee_marks, &number, error))
        return FALSE;
      reading.marks = (guint8) number;
    } else {
      return foulee_json_fail (self, error, .field = field, .problem = FOULEE_PROBLEM_UNKNOWN);
    }
  }
  if (region == FOULEE_N_REGIONS)
    missing = "region";
  else if (reading.level < 0)
    missing = "level";
  if (missing != NULL) {
    g_autofree char *field = g_strdup_printf ("%s.%s", path, missing);
    return foulee_json_fail (self, error, .field = field, .problem = FOULEE_PROBLEM_MISSING);
  }
  if (readings[region].level >= 0)
    return foulee_json_fail (self, error, .field = path, .problem = FOULEE_PROBLEM_TWICE,
                             .value = foulee_region_id (region));
  readings[region] = reading;
  return TRUE;
}

static gboolean
read_readings (FouleeJsonReading *self, JsonNode *node, const char *field, FouleeReading *readings,
               GError **error)
{
  JsonArray *array = foulee_json_read_array (self, node, field, error);

  if (array == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (array); i++) {
    g_autofree char *path = g_strdup_printf ("%s[%u]", field, i);

    if (!read_reading (self, json_array_get_element (array, i), path, readings, error))
      return FALSE;
  }
  return TRUE;
}

gboolean
foulee_json_read_field (FouleeJsonReading *self, JsonNode *node, FouleeRecord *record,
                        const FouleeField *field, GError **error)
{
  const char *name = field->name, *text;
  gint32 *number = &foulee_field_at (record, field, gint32);
  FouleeRegion region;

  switch (field->type) {
  case FOULEE_FIELD_INTEGER:
    return read_integer (self, node, name, field->minimum, field->maximum, number, error);
  case FOULEE_FIELD_FLAG:
    return read_flag (self, node, name, number, error);
  case FOULEE_FIELD_CHOICE:
    return read_word (self, node, name, field->words, number, error);
  case FOULEE_FIELD_SET:
    return read_set (self, node, name, field->words, number, error);
  case FOULEE_FIELD_REGION:
    if (!read_region (self, node, name, &region, error))
      return FALSE;
    *number = (gint32) region;
    return TRUE;
  case FOULEE_FIELD_INSTANT:
    return read_instant (self, node, name, &foulee_field_at (record, field, FouleeInstant), error);
  case FOULEE_FIELD_DATE:
    return read_date (self, node, name, &foulee_field_at (record, field, FouleeDate), error);
  case FOULEE_FIELD_IDS:
    return read_ids (self, node, name, &foulee_field_at (record, field, char *), error);
  case FOULEE_FIELD_TEXT:
  case FOULEE_FIELD_REFERENCE:
    text = foulee_json_read_text (self, node, name, error);
    if (text == NULL)
      return FALSE;
    foulee_record_set_text (&foulee_field_at (record, field, char *), text);
    return TRUE;
  case FOULEE_FIELD_READINGS:
    return read_readings (self, node, name, &foulee_field_at (record, field, FouleeReading), error);
  }
  return FALSE;
}
