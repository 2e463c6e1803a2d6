/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/json-import.h"

#include <string.h>

#include "exchange/json-field.h"

/* What every record has beside its fields. */
enum { ID, CREATED, MODIFIED, DELETED, N_COMMON };
static const char *const common_names[N_COMMON] = { "id", "created", "modified", "deleted" };

static gboolean
read_id (FouleeJsonReading *self, JsonNode *node, FouleeRecord *record, GError **error)
{
  const char *text = foulee_json_read_text (self, node, common_names[ID], error);

  if (text == NULL)
    return FALSE;
  if (!foulee_uuid_is_valid (text))
    return foulee_json_fail (self, error, .field = common_names[ID],
                             .problem = FOULEE_PROBLEM_WRONG_TYPE, .value = text);
  for (int i = 0; i < FOULEE_UUID_SIZE; i++)
    record->id[i] = g_ascii_tolower (text[i]);
  /* There is one runner to a journal. */
  if (record->kind == FOULEE_KIND_RUNNER && strcmp (record->id, FOULEE_RUNNER_ID) != 0)
    return foulee_json_fail (self, error, .field = common_names[ID],
                             .problem = FOULEE_PROBLEM_UNKNOWN, .value = text);
  if (!g_hash_table_add (self->ids, record->id))
    return foulee_json_fail (self, error, .field = common_names[ID],
                             .problem = FOULEE_PROBLEM_TWICE, .value = text);
  return TRUE;
}

static gboolean
read_common (FouleeJsonReading *self, JsonNode *node, FouleeRecord *record, int common,
             GError **error)
{
  const char *name = common_names[common];

  switch (common) {
  case ID:
    return read_id (self, node, record, error);
  case CREATED:
    return foulee_json_read_milliseconds (self, node, name, &record->created, error);
  case MODIFIED:
    return foulee_json_read_milliseconds (self, node, name, &record->modified, error);
  default:
    return foulee_json_read_milliseconds (self, node, name, &record->deleted, error);
  }
}

/* Without the first three two journals could not be merged. Fields that have a value unless said
 * otherwise are still wanted here: a file says all. */
static gboolean
check_complete (FouleeJsonReading *self, JsonObject *object, GError **error)
{
  const FouleeKindInfo *info = foulee_kind_info (self->kind);

  for (int i = ID; i < DELETED; i++)
    if (!json_object_has_member (object, common_names[i]))
      return foulee_json_fail (self, error, .field = common_names[i],
                               .problem = FOULEE_PROBLEM_MISSING);
  for (int i = 0; i < info->n_fields; i++)
    if (info->fields[i].required && !json_object_has_member (object, info->fields[i].name))
      return foulee_json_fail (self, error, .field = info->fields[i].name,
                               .problem = FOULEE_PROBLEM_MISSING);
  return TRUE;
}

/* The validation names the record by its id; here its place in the file says more. */
static gboolean
validate (FouleeJsonReading *self, const FouleeRecord *record, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (foulee_record_validate (record, &local))
    return TRUE;
  return foulee_json_fail_detail (self, foulee_error_get_detail (local), error);
}

static gboolean
read_record (FouleeJsonReading *self, JsonNode *node, GError **error)
{
  FouleeRecord *record = foulee_record_new (self->kind);
  JsonObject *object;
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  /* The array owns it from now on, whatever becomes of the file. */
  g_ptr_array_add (self->import->records, record);
  object = foulee_json_read_object (self, node, NULL, error);
  if (object == NULL)
    return FALSE;
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member)) {
    const FouleeField *field = foulee_kind_field (self->kind, name);
    int common = 0;

    while (common < N_COMMON && strcmp (common_names[common], name) != 0)
      common++;
    if (common == N_COMMON && field == NULL)
      return foulee_json_fail (self, error, .field = name, .problem = FOULEE_PROBLEM_UNKNOWN);
    if (common < N_COMMON ? !read_common (self, member, record, common, error)
                          : !foulee_json_read_field (self, member, record, field, error))
      return FALSE;
  }
  return check_complete (self, object, error) && validate (self, record, error);
}

static gboolean
read_records (FouleeJsonReading *self, JsonNode *node, FouleeKind kind, GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  const char *name = foulee_kind_info (kind)->array;
  JsonArray *array = foulee_json_read_array (self, node, name, error);

  if (array == NULL)
    return FALSE;
  self->kind = kind;
  self->ids = ids;
  for (self->index = 0; self->index < json_array_get_length (array); self->index++) {
    JsonNode *element = json_array_get_element (array, self->index);

    self->line = JSON_NODE_HOLDS_OBJECT (element)
                     ? foulee_json_parser_get_line (self->parser, json_node_get_object (element))
                     : 0;
    if (!read_record (self, element, error))
      return FALSE;
  }
  self->kind = FOULEE_N_KINDS;
  self->ids = NULL;
  self->line = 0;
  return TRUE;
}

/* Before anything else is judged, which a later version may have changed. */
static gboolean
check_header (FouleeJsonReading *self, JsonNode *root, GError **error)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonNode *version;
  gint64 number;

  if (object == NULL ||
      g_strcmp0 (json_object_get_string_member_with_default (object, "format", NULL),
                 "foulee-journal") != 0)
    return foulee_fail (error, FOULEE_ERROR_FORMAT);
  version = json_object_get_member (object, "version");
  if (version == NULL)
    return foulee_json_fail (self, error, .field = "version", .problem = FOULEE_PROBLEM_MISSING);
  if (!JSON_NODE_HOLDS_VALUE (version) || json_node_get_value_type (version) != G_TYPE_INT64)
    return foulee_json_fail (self, error, .field = "version", .problem = FOULEE_PROBLEM_WRONG_TYPE);
  number = json_node_get_int (version);
  if (number > FOULEE_JSON_VERSION)
    return foulee_fail (error, FOULEE_ERROR_TOO_NEW, .number = number);
  if (number < 1)
    return foulee_json_fail (self, error, .field = "version",
                             .problem = FOULEE_PROBLEM_OUT_OF_RANGE, .minimum = 1,
                             .maximum = FOULEE_JSON_VERSION);
  return TRUE;
}

static gboolean
read_journal (FouleeJsonReading *self, JsonNode *root, GError **error)
{
  JsonObject *object;
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (!check_header (self, root, error))
    return FALSE;
  object = foulee_json_read_object (self, root, NULL, error);
  if (object == NULL)
    return FALSE;
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member)) {
    FouleeKind kind;

    if (strcmp (name, "format") == 0 || strcmp (name, "version") == 0)
      continue;
    if (!foulee_kind_from_array (name, &kind))
      return foulee_json_fail (self, error, .field = name, .problem = FOULEE_PROBLEM_UNKNOWN);
    if (!read_records (self, member, kind, error))
      return FALSE;
  }
  return TRUE;
}

gboolean
foulee_json_looks_like (const char *text, gsize length)
{
  gsize i = 0;

  while (i < length && strchr (" \t\r\n", text[i]) != NULL && text[i] != '\0')
    i++;
  return i < length && (text[i] == '{' || text[i] == '[');
}

gboolean
foulee_json_import (const char *text, gsize length, FouleeImport *import, GError **error)
{
  g_autoptr (FouleeJsonParser) parser = foulee_json_parser_new ();
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  FouleeJsonReading self = {
    .parser = parser,
    .import = import,
    .utc = utc,
    .kind = FOULEE_N_KINDS,
  };

  import->format = FOULEE_FORMAT_JSON;
  import->newest_wins = TRUE;
  return foulee_json_parser_read (parser, text, length, error) &&
         read_journal (&self, json_parser_get_root (JSON_PARSER (parser)), error);
}
