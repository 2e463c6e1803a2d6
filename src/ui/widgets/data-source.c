/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/data-source.h"

#include <glib/gi18n.h>
#include <string.h>

/* Where there is no room for columns, a title and its value of so many characters together stay on
 * one line. */
#define UNBROKEN_LENGTH 31

#define NO_BREAK_SPACE "\302\240"
#define EN_DASH "\342\200\223"
#define WORD_JOINER "\342\201\240"

struct _FouleeDataSource {
  FouleeDataColumn *columns; /* with titles of its own */
  guint n_columns;
  guint n_rows;
  FouleeDataCell cell;
  gpointer data;
  GDestroyNotify destroy;
};

FouleeDataSource *
foulee_data_source_new (const FouleeDataColumn *columns, guint n_columns, guint n_rows,
                        FouleeDataCell cell, gpointer data, GDestroyNotify destroy)
{
  FouleeDataSource *source = g_new0 (FouleeDataSource, 1);

  source->columns = g_new0 (FouleeDataColumn, n_columns);
  source->n_columns = n_columns;
  source->n_rows = n_rows;
  source->cell = cell;
  source->data = data;
  source->destroy = destroy;
  for (guint i = 0; i < n_columns; i++) {
    source->columns[i].title = g_strdup (columns[i].title);
    source->columns[i].whole = g_strdup (columns[i].whole);
    source->columns[i].number = columns[i].number;
  }
  return source;
}

void
foulee_data_source_free (FouleeDataSource *source)
{
  if (source->destroy != NULL)
    source->destroy (source->data);
  for (guint i = 0; i < source->n_columns; i++) {
    g_free ((char *) source->columns[i].title);
    g_free ((char *) source->columns[i].whole);
  }
  g_free (source->columns);
  g_free (source);
}

guint
foulee_data_source_n_rows (const FouleeDataSource *source)
{
  return source->n_rows;
}

guint
foulee_data_source_n_columns (const FouleeDataSource *source)
{
  return source->n_columns;
}

const char *
foulee_data_source_title (const FouleeDataSource *source, guint column)
{
  return source->columns[column].title;
}

const FouleeDataColumn *
foulee_data_source_column (const FouleeDataSource *source, guint column)
{
  return &source->columns[column];
}

char *
foulee_data_source_cell (const FouleeDataSource *source, guint row, guint column)
{
  char *text = source->cell (row, column, source->data);

  return text != NULL ? text : g_strdup ("");
}

char *
foulee_data_source_name_cell (const FouleeDataSource *source, guint row, guint column)
{
  const FouleeDataColumn *place = &source->columns[column];
  g_autofree char *text = foulee_data_source_cell (source, row, column);

  /* Translators: the title of a column of a table, and what is in it. */
  return g_strdup_printf (C_ ("cell of a table", "%s: %s"),
                          place->whole ? place->whole : place->title,
                          *text != '\0' ? text : C_ ("cell of a table", "nothing"));
}

char *
foulee_data_source_name_row (const FouleeDataSource *source, guint row)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < source->n_columns; i++)
    g_strv_builder_take (builder, foulee_data_source_name_cell (source, row, i));
  names = g_strv_builder_end (builder);
  /* Translators: between the cells of a row of a table, which are read aloud. */
  return g_strjoinv (C_ ("cells of a table", "; "), names);
}

/* Neither between words nor between two numbers. */
static char *
without_breaks (const char *text)
{
  GString *unbroken = g_string_new (text);

  g_string_replace (unbroken, " ", NO_BREAK_SPACE, 0);
  g_string_replace (unbroken, EN_DASH, WORD_JOINER EN_DASH WORD_JOINER, 0);
  return g_string_free (unbroken, FALSE);
}

/* The title in lesser ink. Markup has no spaces of its own here, so that all of them can go. */
static char *
mark_up_pair (const char *title, const char *value)
{
  gboolean is_short = g_utf8_strlen (title, -1) + g_utf8_strlen (value, -1) <= UNBROKEN_LENGTH;
  g_autofree char *marked_title =
      g_markup_printf_escaped ("<span\talpha=\"72%%\">%s</span>", title);
  g_autofree char *marked_value = g_markup_escape_text (value, -1);
  g_autofree char *pair =
      g_strdup_printf (C_ ("cell of a table", "%s: %s"), marked_title, marked_value);

  return is_short ? without_breaks (pair) : g_steal_pointer (&pair);
}

char *
foulee_data_source_mark_up_rest (const FouleeDataSource *source, guint row)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) pairs = NULL;

  for (guint i = 1; i < source->n_columns; i++) {
    g_autofree char *value = foulee_data_source_cell (source, row, i);

    if (*value != '\0')
      g_strv_builder_take (builder, mark_up_pair (foulee_data_source_title (source, i), value));
  }
  pairs = g_strv_builder_end (builder);
  /* Two spaces: wide enough to part them, and gone where the line is broken there. */
  return g_strjoinv (NO_BREAK_SPACE NO_BREAK_SPACE " ", pairs);
}

/* What would end a cell or a line does not belong into one. */
static void
append_cell (GString *text, guint column, const char *cell)
{
  if (column > 0)
    g_string_append_c (text, '\t');
  for (const char *c = cell; *c != '\0'; c++)
    g_string_append_c (text, strchr ("\t\r\n", *c) != NULL ? ' ' : *c);
}

static void
append_row (const FouleeDataSource *source, GString *text, guint row)
{
  for (guint i = 0; i < source->n_columns; i++) {
    g_autofree char *cell = foulee_data_source_cell (source, row, i);

    append_cell (text, i, cell);
  }
  g_string_append_c (text, '\n');
}

char *
foulee_data_source_as_text (const FouleeDataSource *source, GtkBitset *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < source->n_columns; i++)
    append_cell (text, i, foulee_data_source_title (source, i));
  g_string_append_c (text, '\n');
  for (guint row = 0; row < source->n_rows; row++)
    if (rows == NULL || gtk_bitset_contains (rows, row))
      append_row (source, text, row);
  return g_string_free (text, FALSE);
}
