/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/csv-reader.h"

#include <string.h>

void
foulee_csv_reader_init (FouleeCsvReader *reader, const char *text, gsize length, char separator)
{
  *reader = (FouleeCsvReader) {
    .text = text,
    .length = length,
    .line = 1,
    .separator = separator,
  };
}

/* Steps over a line's end at `at`, if there is one. */
static gboolean
take_line_end (FouleeCsvReader *reader)
{
  const char *text = reader->text;

  if (reader->at >= reader->length || (text[reader->at] != '\n' && text[reader->at] != '\r'))
    return FALSE;
  if (text[reader->at] == '\r' && reader->at + 1 < reader->length && text[reader->at + 1] == '\n')
    reader->at++;
  reader->at++;
  reader->line++;
  return TRUE;
}

static gboolean
at_cell_end (const FouleeCsvReader *reader)
{
  const char c = reader->at < reader->length ? reader->text[reader->at] : '\n';

  return c == reader->separator || c == '\n' || c == '\r';
}

/* From the opening quote to behind the closing one. */
static gboolean
take_quoted (FouleeCsvReader *reader, FouleeCsvCell *cell)
{
  const gsize start = reader->at + 1;

  cell->start = (guint32) start;
  reader->at = start;
  while (reader->at < reader->length) {
    const char c = reader->text[reader->at];

    if (c != '"') {
      if (!take_line_end (reader))
        reader->at++;
    } else if (reader->at + 1 < reader->length && reader->text[reader->at + 1] == '"') {
      cell->doubled = TRUE;
      reader->at += 2;
    } else {
      cell->length = (guint32) (reader->at - start) & G_MAXINT32;
      reader->at++;
      return TRUE;
    }
  }
  return FALSE;
}

static gboolean
take_cell (FouleeCsvReader *reader, FouleeCsvCell *cell)
{
  const char *text = reader->text;
  const char separator = reader->separator;
  const gsize start = reader->at, end = reader->length;
  gsize at = start;

  *cell = (FouleeCsvCell) { .start = (guint32) start };
  if (at < end && text[at] == '"') {
    if (!take_quoted (reader, cell))
      return FALSE;
    while (reader->at < end && text[reader->at] == ' ' && separator != ' ')
      reader->at++;
    return at_cell_end (reader);
  }
  while (at < end && text[at] != separator && text[at] != '\n' && text[at] != '\r')
    at++;
  cell->length = (guint32) (at - start) & G_MAXINT32;
  reader->at = at;
  return TRUE;
}

/* Back to the row's first line, and over it. */
static void
skip_line (FouleeCsvReader *reader, FouleeCsvRow *row)
{
  reader->at = row->start;
  reader->line = row->line;
  while (reader->at < reader->length && reader->text[reader->at] != '\n' &&
         reader->text[reader->at] != '\r')
    reader->at++;
  row->end = reader->at;
  take_line_end (reader);
}

gboolean
foulee_csv_reader_next (FouleeCsvReader *reader, FouleeCsvCell *cells, guint n_cells,
                        FouleeCsvRow *row)
{
  guint n = 0;

  while (take_line_end (reader))
    ;
  if (reader->at >= reader->length)
    return FALSE;
  *row = (FouleeCsvRow) { .line = reader->line, .start = reader->at };
  for (;;) {
    FouleeCsvCell cell;

    if (!take_cell (reader, &cell)) {
      reader->n_unclosed++;
      row->state = FOULEE_CSV_BROKEN_QUOTES;
      skip_line (reader, row);
      break;
    }
    if (n < n_cells)
      cells[n] = cell;
    else if (cell.length > 0)
      row->state = FOULEE_CSV_TOO_LONG;
    n++;
    row->end = reader->at;
    if (reader->at < reader->length && reader->text[reader->at] == reader->separator) {
      reader->at++;
      continue;
    }
    take_line_end (reader);
    break;
  }
  for (; n < n_cells; n++)
    cells[n] = (FouleeCsvCell) { .start = (guint32) row->end };
  return TRUE;
}

guint
foulee_csv_count_cells (const char *text, gsize length, char separator)
{
  FouleeCsvReader reader;
  FouleeCsvCell cell;
  guint n = 0;

  foulee_csv_reader_init (&reader, text, length, separator);
  while (take_line_end (&reader))
    ;
  while (take_cell (&reader, &cell)) {
    n++;
    if (reader.at >= length || text[reader.at] != separator)
      break;
    reader.at++;
  }
  return n;
}

char *
foulee_csv_cell_dup (const FouleeCsvCell *cell, const char *text)
{
  char *copy = g_strndup (text + cell->start, cell->length);

  if (cell->doubled) {
    char *to = copy;
    for (const char *from = copy; *from != '\0'; from++) {
      *to++ = *from;
      if (from[0] == '"' && from[1] == '"')
        from++;
    }
    *to = '\0';
  }
  return g_strstrip (copy);
}
