/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/json-parser.h"

#include <string.h>

#include "base/error.h"

/* An object whose closing brace is still to come. */
typedef struct {
  gint64 line;
  guint n_members; /* read so far, of whatever names */
} OpenObject;

struct _FouleeJsonParser {
  JsonParser parent_instance;

  GArray *open;         /* OpenObject, the outermost first */
  GHashTable *lines;    /* of the objects at RECORD_DEPTH: JsonObject to line */
  GHashTable *twice;    /* JsonObject to the name of a member */
  gint64 lines_skipped; /* before the text that json-glib counts lines in */
  guint error_line;     /* as json-glib counts it */
  guint error_column;   /* in bytes */
};

G_DEFINE_FINAL_TYPE (FouleeJsonParser, foulee_json_parser, JSON_TYPE_PARSER)

/* The outermost object has depth 1. */
#define RECORD_DEPTH 2

static gint64
current_line (FouleeJsonParser *self)
{
  return self->lines_skipped + json_parser_get_current_line (JSON_PARSER (self));
}

static void
object_start (JsonParser *parser)
{
  FouleeJsonParser *self = FOULEE_JSON_PARSER (parser);
  const OpenObject object = { .line = current_line (self) };

  g_array_append_val (self->open, object);
}

static void
object_member (JsonParser *parser, JsonObject *object, const char *name)
{
  FouleeJsonParser *self = FOULEE_JSON_PARSER (parser);
  OpenObject *open = &g_array_index (self->open, OpenObject, self->open->len - 1);

  open->n_members++;
  if (json_object_get_size (object) < open->n_members &&
      !g_hash_table_contains (self->twice, object))
    g_hash_table_insert (self->twice, object, g_strdup (name));
}

static void
object_end (JsonParser *parser, JsonObject *object)
{
  FouleeJsonParser *self = FOULEE_JSON_PARSER (parser);
  const guint depth = self->open->len;

  if (depth == RECORD_DEPTH)
    g_hash_table_insert (self->lines, object,
                         GSIZE_TO_POINTER (g_array_index (self->open, OpenObject, depth - 1).line));
  g_array_set_size (self->open, depth - 1);
}

/* Only now json-glib says where it is. */
static void
parse_error (JsonParser *parser, const GError *error)
{
  FouleeJsonParser *self = FOULEE_JSON_PARSER (parser);

  self->error_line = json_parser_get_current_line (parser);
  self->error_column = json_parser_get_current_pos (parser);
}

static void
foulee_json_parser_finalize (GObject *object)
{
  FouleeJsonParser *self = FOULEE_JSON_PARSER (object);

  g_array_unref (self->open);
  g_hash_table_unref (self->lines);
  g_hash_table_unref (self->twice);
  G_OBJECT_CLASS (foulee_json_parser_parent_class)->finalize (object);
}

static void
foulee_json_parser_class_init (FouleeJsonParserClass *klass)
{
  JsonParserClass *parser_class = JSON_PARSER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = foulee_json_parser_finalize;
  parser_class->object_start = object_start;
  parser_class->object_member = object_member;
  parser_class->object_end = object_end;
  parser_class->error = parse_error;
}

static void
foulee_json_parser_init (FouleeJsonParser *self)
{
  self->open = g_array_new (FALSE, FALSE, sizeof (OpenObject));
  self->lines = g_hash_table_new (NULL, NULL);
  self->twice = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  json_parser_set_strict (JSON_PARSER (self), TRUE);
}

FouleeJsonParser *
foulee_json_parser_new (void)
{
  return g_object_new (FOULEE_TYPE_JSON_PARSER, NULL);
}

static gint64
count_lines (const char *text, const char *end)
{
  gint64 n = 0;

  for (; text < end; text++)
    n += *text == '\n';
  return n;
}

/* What json-glib would refuse without saying where, or take and lose a part of. */
static gboolean
check_characters (const char *text, const char *end, GError **error)
{
  const char *at;

  if (!g_utf8_validate_len (text, (gsize) (end - text), &at))
    return foulee_fail (error, FOULEE_ERROR_SYNTAX, .line = 1 + count_lines (text, at),
                        .problem = FOULEE_PROBLEM_NOT_UTF8);
  /* Outside a text a backslash is wrong anyway. Octal escapes are none of JSON's, but json-glib
   * follows them, and "\0" cuts a text as "\u0000" does. */
  for (at = text; (at = memchr (at, '\\', (gsize) (end - at))) != NULL; at = MIN (at + 2, end)) {
    const gsize left = (gsize) (end - at);

    if ((left >= 6 && memcmp (at, "\\u0000", 6) == 0) || (left >= 2 && g_ascii_isdigit (at[1])))
      return foulee_fail (error, FOULEE_ERROR_SYNTAX, .line = 1 + count_lines (text, at),
                          .value = at[1] == 'u' ? "\\u0000" : "\\0");
  }
  return TRUE;
}

/* json-glib's column counts the bytes to the end of what it last read, ours characters. */
static gint64
column_in_characters (FouleeJsonParser *self, const char *text, const char *end)
{
  for (guint line = 1; line < self->error_line; line++) {
    const char *line_end = memchr (text, '\n', (gsize) (end - text));

    if (line_end == NULL)
      return 0;
    text = line_end + 1;
  }
  return g_utf8_strlen (text, MIN ((gssize) self->error_column, (gssize) (end - text)));
}

gboolean
foulee_json_parser_read (FouleeJsonParser *self, const char *text, gsize length, GError **error)
{
  const char *end = text + length, *start = text;

  if (!check_characters (text, end, error))
    return FALSE;
  /* json-glib does the same, but does not count the lines. */
  while (start < end && strchr (" \t\r\n", *start) != NULL)
    start++;
  self->lines_skipped = count_lines (text, start);
  if (json_parser_load_from_data (JSON_PARSER (self), start, (gssize) (end - start), NULL))
    return TRUE;
  return foulee_fail (error, FOULEE_ERROR_SYNTAX, .line = self->lines_skipped + self->error_line,
                      .position = column_in_characters (self, start, end));
}

gint64
foulee_json_parser_get_line (FouleeJsonParser *self, JsonObject *record)
{
  return (gint64) GPOINTER_TO_SIZE (g_hash_table_lookup (self->lines, record));
}

const char *
foulee_json_parser_get_twice (FouleeJsonParser *self, JsonObject *object)
{
  return g_hash_table_lookup (self->twice, object);
}
