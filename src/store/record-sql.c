/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "store/store-private.h"

/* The columns that every kind begins with, after the row's id. */
enum { COLUMN_UUID = 1, COLUMN_CREATED, COLUMN_MODIFIED, COLUMN_DELETED, N_COMMON };

static void
append_columns (GString *sql, const FouleeKindInfo *info)
{
  g_string_append (sql, "uuid, created, modified, deleted");
  for (int i = 0; i < info->n_fields; i++) {
    const FouleeField *field = &info->fields[i];
    if (field->type == FOULEE_FIELD_READINGS)
      continue;
    g_string_append_printf (sql, ", %s", field->name);
    if (field->type == FOULEE_FIELD_INSTANT)
      g_string_append_printf (sql, ", %s_offset", field->name);
  }
}

static int
count_columns (const FouleeKindInfo *info)
{
  int n = N_COMMON - 1;

  for (int i = 0; i < info->n_fields; i++) {
    const FouleeFieldType type = info->fields[i].type;
    n += type == FOULEE_FIELD_READINGS ? 0 : type == FOULEE_FIELD_INSTANT ? 2 : 1;
  }
  return n;
}

static gboolean
has_readings (const FouleeKindInfo *info)
{
  for (int i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == FOULEE_FIELD_READINGS)
      return TRUE;
  return FALSE;
}

static char *
put_sql (const FouleeKindInfo *info, gboolean replace)
{
  GString *sql = g_string_new (NULL);
  g_autoptr (GString) columns = g_string_new (NULL);
  g_auto (GStrv) names = NULL;
  const int n = count_columns (info);

  append_columns (columns, info);
  g_string_append_printf (sql, "INSERT INTO %s (%s) VALUES (", info->name, columns->str);
  for (int i = 1; i <= n; i++)
    g_string_append_printf (sql, i > 1 ? ", ?%d" : "?%d", i);
  g_string_append (sql, ") ON CONFLICT (uuid) DO ");
  if (!replace) {
    g_string_append (sql, "NOTHING");
  } else {
    names = g_strsplit (columns->str, ", ", -1);
    g_string_append (sql, "UPDATE SET ");
    for (int i = 1; names[i] != NULL; i++)
      g_string_append_printf (sql, i > 1 ? ", %s = excluded.%s" : "%s = excluded.%s", names[i],
                              names[i]);
  }
  /* Only where rows of another table hang on it: returning costs a fifth of an import. */
  if (has_readings (info))
    g_string_append (sql, " RETURNING id");
  return g_string_free_and_steal (sql);
}

char *
foulee_record_sql (FouleeKind kind, FouleeKindStatement name)
{
  const FouleeKindInfo *info = foulee_kind_info (kind);
  GString *sql;

  if (name == FOULEE_STATEMENT_PUT || name == FOULEE_STATEMENT_PUT_NEW)
    return put_sql (info, name == FOULEE_STATEMENT_PUT);

  sql = g_string_new ("SELECT id, ");
  append_columns (sql, info);
  g_string_append_printf (sql, " FROM %s ", info->name);
  if (name == FOULEE_STATEMENT_GET) {
    g_string_append (sql, "WHERE uuid = ?1");
  } else if (info->when < 0) {
    g_string_append (sql, "WHERE (?3 OR deleted = 0) ORDER BY created, uuid");
  } else {
    const char *when = info->fields[info->when].name;
    g_string_append_printf (sql,
                            "WHERE %s >= ?1 AND %s < ?2 AND (?3 OR deleted = 0) ORDER BY %s, uuid",
                            when, when, when);
  }
  return g_string_free_and_steal (sql);
}

/* Words of a set with a space between. */
static char *
set_to_text (const FouleeWords *words, gint32 set)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < words->n_words; i++)
    if ((set & (1 << i)) != 0)
      g_string_append_printf (text, text->len > 0 ? " %s" : "%s", words->words[i].id);
  return g_string_free_and_steal (text);
}

static gboolean
set_from_text (const FouleeWords *words, const char *text, gint32 *set)
{
  g_auto (GStrv) ids = g_strsplit (text, " ", -1);

  *set = 0;
  for (int i = 0; ids[i] != NULL; i++) {
    int value;
    if (*ids[i] == '\0')
      continue;
    if (!foulee_words_from_id (words, ids[i], &value))
      return FALSE;
    *set |= 1 << value;
  }
  return TRUE;
}

static void
bind_field (FouleeStatement *statement, int column, gconstpointer record, const FouleeField *field)
{
  FouleeInstant instant;
  const char *text;
  gint32 number;

  switch (field->type) {
  case FOULEE_FIELD_INTEGER:
  case FOULEE_FIELD_FLAG:
    number = foulee_field_at (record, field, gint32);
    if (number != FOULEE_UNSET)
      sqlite3_bind_int64 (statement, column, number);
    break;
  case FOULEE_FIELD_CHOICE:
    number = foulee_field_at (record, field, gint32);
    if (number != FOULEE_UNSET)
      sqlite3_bind_text (statement, column, field->words->words[number].id, -1, SQLITE_STATIC);
    break;
  case FOULEE_FIELD_REGION:
    number = foulee_field_at (record, field, gint32);
    if (number != FOULEE_UNSET)
      sqlite3_bind_text (statement, column, foulee_region_id ((FouleeRegion) number), -1,
                         SQLITE_STATIC);
    break;
  case FOULEE_FIELD_SET:
    number = foulee_field_at (record, field, gint32);
    if (number == 0)
      sqlite3_bind_text (statement, column, "", -1, SQLITE_STATIC);
    else
      sqlite3_bind_text (statement, column, set_to_text (field->words, number), -1, g_free);
    break;
  case FOULEE_FIELD_INSTANT:
    instant = foulee_field_at (record, field, FouleeInstant);
    if (foulee_instant_is_set (instant)) {
      sqlite3_bind_int64 (statement, column, instant.seconds);
      sqlite3_bind_int (statement, column + 1, instant.offset);
    }
    break;
  case FOULEE_FIELD_DATE:
    number = foulee_field_at (record, field, FouleeDate);
    if (number != FOULEE_DATE_NONE)
      sqlite3_bind_text (statement, column, foulee_date_to_iso (number), -1, g_free);
    break;
  case FOULEE_FIELD_TEXT:
  case FOULEE_FIELD_IDS:
  case FOULEE_FIELD_REFERENCE:
    text = foulee_field_at (record, field, char *);
    if (text != NULL)
      sqlite3_bind_text (statement, column, text, -1, SQLITE_STATIC);
    break;
  case FOULEE_FIELD_READINGS:
    break;
  }
}

/* The columns that a field takes. */
static int
field_width (const FouleeField *field)
{
  return field->type == FOULEE_FIELD_READINGS ? 0 : field->type == FOULEE_FIELD_INSTANT ? 2 : 1;
}

void
foulee_record_bind (FouleeStatement *statement, gconstpointer data)
{
  const FouleeRecord *record = data;
  const FouleeKindInfo *info = foulee_kind_info (record->kind);
  int column = N_COMMON;

  sqlite3_bind_text (statement, COLUMN_UUID, record->id, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, COLUMN_CREATED, record->created);
  sqlite3_bind_int64 (statement, COLUMN_MODIFIED, record->modified);
  sqlite3_bind_int64 (statement, COLUMN_DELETED, record->deleted);
  for (int i = 0; i < info->n_fields; i++) {
    bind_field (statement, column, record, &info->fields[i]);
    column += field_width (&info->fields[i]);
  }
}

/* FALSE for what this program cannot have written. */
static gboolean
read_field (FouleeStatement *statement, int column, gpointer record, const FouleeField *field)
{
  const char *text;
  int value;
  FouleeRegion region;

  if (field->type == FOULEE_FIELD_READINGS ||
      sqlite3_column_type (statement, column) == SQLITE_NULL)
    return TRUE;
  switch (field->type) {
  case FOULEE_FIELD_INTEGER:
  case FOULEE_FIELD_FLAG:
    foulee_field_at (record, field, gint32) = sqlite3_column_int (statement, column);
    return TRUE;
  case FOULEE_FIELD_INSTANT:
    foulee_field_at (record, field, FouleeInstant) =
        (FouleeInstant) { sqlite3_column_int64 (statement, column),
                          sqlite3_column_int (statement, column + 1) };
    return TRUE;
  case FOULEE_FIELD_CHOICE:
  case FOULEE_FIELD_REGION:
  case FOULEE_FIELD_SET:
  case FOULEE_FIELD_DATE:
  case FOULEE_FIELD_TEXT:
  case FOULEE_FIELD_IDS:
  case FOULEE_FIELD_REFERENCE:
  case FOULEE_FIELD_READINGS:
    break;
  }
  text = (const char *) sqlite3_column_text (statement, column);
  if (text == NULL)
    return FALSE;
  switch (field->type) {
  case FOULEE_FIELD_CHOICE:
    if (!foulee_words_from_id (field->words, text, &value))
      return FALSE;
    foulee_field_at (record, field, gint32) = value;
    return TRUE;
  case FOULEE_FIELD_REGION:
    if (!foulee_region_from_id (text, &region))
      return FALSE;
    foulee_field_at (record, field, gint32) = (gint32) region;
    return TRUE;
  case FOULEE_FIELD_SET:
    return *text == '\0' ||
           set_from_text (field->words, text, &foulee_field_at (record, field, gint32));
  case FOULEE_FIELD_DATE:
    return foulee_date_parse (text, &foulee_field_at (record, field, FouleeDate));
  case FOULEE_FIELD_TEXT:
  case FOULEE_FIELD_IDS:
  case FOULEE_FIELD_REFERENCE:
  case FOULEE_FIELD_INTEGER:
  case FOULEE_FIELD_FLAG:
  case FOULEE_FIELD_INSTANT:
  case FOULEE_FIELD_READINGS:
  default:
    foulee_field_at (record, field, char *) = g_strdup (text);
    return TRUE;
  }
}

gboolean
foulee_record_read (FouleeStore *store, FouleeKind kind, FouleeStatement *statement,
                    gpointer *result, GError **error)
{
  const FouleeKindInfo *info = foulee_kind_info (kind);
  g_autoptr (FouleeRecord) record = foulee_record_new (kind);
  const char *uuid = (const char *) sqlite3_column_text (statement, COLUMN_UUID);
  int column = N_COMMON;

  g_strlcpy (record->id, uuid != NULL ? uuid : "", sizeof record->id);
  record->created = sqlite3_column_int64 (statement, COLUMN_CREATED);
  record->modified = sqlite3_column_int64 (statement, COLUMN_MODIFIED);
  record->deleted = sqlite3_column_int64 (statement, COLUMN_DELETED);
  for (int i = 0; i < info->n_fields; i++) {
    const FouleeField *field = &info->fields[i];
    if (!read_field (statement, column, record, field))
      return foulee_fail (error, FOULEE_ERROR_CORRUPT, .file = store->path, .record = record->id,
                          .field = field->name);
    column += field_width (field);
  }
  if (kind == FOULEE_KIND_CHECK_IN &&
      !foulee_readings_get (store, sqlite3_column_int64 (statement, 0),
                            ((FouleeCheckIn *) record)->readings, error))
    return FALSE;
  *result = g_steal_pointer (&record);
  return TRUE;
}

gboolean
foulee_readings_put (FouleeStore *store, gint64 row, const FouleeReading *readings, GError **error)
{
  g_autoptr (FouleeStatement) old = NULL;

  if (!foulee_statement_take (store, FOULEE_STATEMENT_READINGS_DELETE, &old, error))
    return FALSE;
  sqlite3_bind_int64 (old, 1, row);
  if (!foulee_statement_run (store, old, error))
    return FALSE;
  for (int i = 0; i < FOULEE_N_REGIONS; i++) {
    const FouleeReading *reading = &readings[i];
    g_autoptr (FouleeStatement) put = NULL;

    if (reading->level < 0)
      continue;
    if (!foulee_statement_take (store, FOULEE_STATEMENT_READINGS_PUT, &put, error))
      return FALSE;
    sqlite3_bind_int64 (put, 1, row);
    sqlite3_bind_int (put, 2, i);
    sqlite3_bind_int (put, 3, reading->level);
    if (reading->sensation >= 0)
      sqlite3_bind_text (put, 4, foulee_sensations.words[reading->sensation].id, -1, SQLITE_STATIC);
    sqlite3_bind_text (put, 5, set_to_text (&foulee_marks, reading->marks), -1, g_free);
    if (!foulee_statement_run (store, put, error))
      return FALSE;
  }
  return TRUE;
}

gboolean
foulee_readings_get (FouleeStore *store, gint64 row, FouleeReading *readings, GError **error)
{
  g_autoptr (FouleeStatement) get = NULL;

  if (!foulee_statement_take (store, FOULEE_STATEMENT_READINGS_GET, &get, error))
    return FALSE;
  sqlite3_bind_int64 (get, 1, row);
  for (;;) {
    const char *sensation, *marks;
    gboolean more;
    int region, value;
    gint32 set;

    if (!foulee_statement_step (store, get, &more, error))
      return FALSE;
    if (!more)
      return TRUE;
    region = sqlite3_column_int (get, 0);
    sensation = (const char *) sqlite3_column_text (get, 2);
    marks = (const char *) sqlite3_column_text (get, 3);
    value = -1;
    if (region < 0 || region >= FOULEE_N_REGIONS || marks == NULL ||
        (sensation != NULL && !foulee_words_from_id (&foulee_sensations, sensation, &value)) ||
        !set_from_text (&foulee_marks, marks, &set))
      return foulee_fail (error, FOULEE_ERROR_CORRUPT, .file = store->path, .field = "reading");
    readings[region].level = (gint8) sqlite3_column_int (get, 1);
    readings[region].sensation = (gint8) value;
    readings[region].marks = (guint8) set;
  }
}
