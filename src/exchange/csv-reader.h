/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Takes a table of separated values (RFC 4180, and what programs make of it) apart in place:
 * nothing is copied. Lines end with CRLF, LF or CR; a quoted cell may hold all three. */
typedef struct {
  const char *text;
  gsize length; /* below 4 GiB */
  gsize at;
  gint64 line; /* of `at`, from 1 */
  char separator;
  guint n_unclosed;
} FouleeCsvReader;

/* A stretch of the text, without the quotes around it. */
typedef struct {
  guint32 start;
  guint32 length : 31;
  guint32 doubled : 1; /* has "" in it, which stands for one quote */
} FouleeCsvCell;

typedef enum {
  FOULEE_CSV_FINE,
  FOULEE_CSV_TOO_LONG,      /* something stands beyond the last column */
  FOULEE_CSV_BROKEN_QUOTES, /* never closed, or followed by something else than a separator */
} FouleeCsvState;

typedef struct {
  gint64 line; /* where the row begins */
  gsize start; /* and its bytes, without the line's end */
  gsize end;
  FouleeCsvState state;
} FouleeCsvRow;

/* Rows with more stray quotes than this are not a table any more. */
#define FOULEE_CSV_MAX_UNCLOSED 100

void foulee_csv_reader_init (FouleeCsvReader *reader, const char *text, gsize length,
                             char separator);

/* The next row that is not empty, FALSE at the end. The first `n_cells` go to `cells`; missing
 * ones are empty. A quote that is never closed spoils its own line only: reading goes on with the
 * next. */
gboolean foulee_csv_reader_next (FouleeCsvReader *reader, FouleeCsvCell *cells, guint n_cells,
                                 FouleeCsvRow *row);

/* How many cells the first row has: the width of the table. */
guint foulee_csv_count_cells (const char *text, gsize length, char separator);

/* The cell's text with single quotes for doubled ones, and without white space around. */
char *foulee_csv_cell_dup (const FouleeCsvCell *cell, const char *text);

G_END_DECLS
