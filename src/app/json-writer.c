/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/json-writer.h"

#include <math.h>
#include <string.h>

/* Room for the largest double with a few places. */
#define NUMBER_SIZE 352

static void
break_line (FouleeJsonWriter *self)
{
  g_string_append_c (self->out, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->out, "  ");
}

static void
append_quoted (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++) {
    const guchar c = (guchar) *p;

    if (c == '"' || c == '\\')
      g_string_append_printf (out, "\\%c", c);
    else if (c < 0x20)
      g_string_append_printf (out, "\\u%04x", c);
    else
      g_string_append_c (out, *p);
  }
  g_string_append_c (out, '"');
}

/* What stands before a value: what parts it from the one before, and its name. */
static void
begin_value (FouleeJsonWriter *self, const char *name)
{
  if (self->begun)
    g_string_append_c (self->out, ',');
  if (self->depth > 0 && self->inline_from == 0)
    break_line (self);
  else if (self->begun)
    g_string_append_c (self->out, ' ');
  self->begun = TRUE;
  if (name == NULL)
    return;
  append_quoted (self->out, name);
  g_string_append (self->out, ": ");
}

static void
end_value (FouleeJsonWriter *self)
{
  if (self->depth > 0)
    return;
  g_string_append_c (self->out, '\n');
  self->begun = FALSE;
}

static void
begin_container (FouleeJsonWriter *self, const char *name, FouleeJsonLayout layout, char bracket)
{
  begin_value (self, name);
  g_string_append_c (self->out, bracket);
  self->depth++;
  self->begun = FALSE;
  if (layout == FOULEE_JSON_ONE_LINE && self->inline_from == 0)
    self->inline_from = self->depth;
}

static void
end_container (FouleeJsonWriter *self, char bracket)
{
  const gboolean in_lines = self->inline_from == 0 && self->begun;

  if (self->inline_from == self->depth)
    self->inline_from = 0;
  self->depth--;
  if (in_lines)
    break_line (self);
  g_string_append_c (self->out, bracket);
  self->begun = TRUE;
  end_value (self);
}

void
foulee_json_writer_begin_object (FouleeJsonWriter *self, const char *name, FouleeJsonLayout layout)
{
  begin_container (self, name, layout, '{');
}

void
foulee_json_writer_end_object (FouleeJsonWriter *self)
{
  end_container (self, '}');
}

void
foulee_json_writer_begin_array (FouleeJsonWriter *self, const char *name, FouleeJsonLayout layout)
{
  begin_container (self, name, layout, '[');
}

void
foulee_json_writer_end_array (FouleeJsonWriter *self)
{
  end_container (self, ']');
}

/* A value that is written as it stands. */
static void
append_value (FouleeJsonWriter *self, const char *name, const char *text)
{
  begin_value (self, name);
  g_string_append (self->out, text);
  end_value (self);
}

void
foulee_json_writer_text (FouleeJsonWriter *self, const char *name, const char *text)
{
  if (text == NULL) {
    foulee_json_writer_null (self, name);
    return;
  }
  begin_value (self, name);
  append_quoted (self->out, text);
  end_value (self);
}

void
foulee_json_writer_integer (FouleeJsonWriter *self, const char *name, gint64 value)
{
  char text[NUMBER_SIZE];

  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, value);
  append_value (self, name, text);
}

void
foulee_json_writer_integer_if (FouleeJsonWriter *self, const char *name, gint64 value,
                               gboolean known)
{
  if (known)
    foulee_json_writer_integer (self, name, value);
  else
    foulee_json_writer_null (self, name);
}

void
foulee_json_writer_flag (FouleeJsonWriter *self, const char *name, gboolean value)
{
  append_value (self, name, value ? "true" : "false");
}

void
foulee_json_writer_null (FouleeJsonWriter *self, const char *name)
{
  append_value (self, name, "null");
}

/* "0.50" becomes "0.5", "-0.00" becomes "0". */
static void
trim (char *number)
{
  gsize length = strlen (number);

  if (strchr (number, '.') == NULL)
    return;
  while (number[length - 1] == '0')
    length--;
  if (number[length - 1] == '.')
    length--;
  number[length] = '\0';
  if (strcmp (number, "-0") == 0)
    memmove (number, number + 1, 2);
}

void
foulee_json_writer_decimal (FouleeJsonWriter *self, const char *name, double value, int places)
{
  char format[8];
  char text[NUMBER_SIZE];

  if (!isfinite (value)) {
    foulee_json_writer_null (self, name);
    return;
  }
  g_snprintf (format, sizeof format, "%%.%df", CLAMP (places, 1, 12));
  g_ascii_formatd (text, sizeof text, format, value);
  trim (text);
  append_value (self, name, text);
}

void
foulee_json_writer_probability (FouleeJsonWriter *self, const char *name, double value)
{
  char text[NUMBER_SIZE];

  append_value (self, name, g_ascii_formatd (text, sizeof text, "%.12g", value));
}
