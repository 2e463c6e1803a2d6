/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "exchange/csv-reader.h"

#define WIDTH 3

typedef struct {
  gint64 line;
  FouleeCsvState state;
  const char *cells[WIDTH]; /* NULL: the row is broken, its cells mean nothing */
} WantedRow;

typedef struct {
  const char *text;
  char separator;
  guint n_rows;
  WantedRow rows[4];
} Case;

static const Case cases[] = {
  { "", ',', 0, { { 0 } } },
  { "\n\r\n\r", ',', 0, { { 0 } } },
  { "a,b,c", ',', 1, { { 1, FOULEE_CSV_FINE, { "a", "b", "c" } } } },
  { "a,b,c\n", ',', 1, { { 1, FOULEE_CSV_FINE, { "a", "b", "c" } } } },
  { "a;b;c\r\n\r\nd;e;f\r\n",
    ';',
    2,
    { { 1, FOULEE_CSV_FINE, { "a", "b", "c" } }, { 3, FOULEE_CSV_FINE, { "d", "e", "f" } } } },
  { "a\tb\rc\td\r",
    '\t',
    2,
    { { 1, FOULEE_CSV_FINE, { "a", "b", "" } }, { 2, FOULEE_CSV_FINE, { "c", "d", "" } } } },
  { "\"a,\"\"b\"\"\r\nc\",,\"\"\nd",
    ',',
    2,
    { { 1, FOULEE_CSV_FINE, { "a,\"b\"\r\nc", "", "" } },
      { 3, FOULEE_CSV_FINE, { "d", "", "" } } } },
  { " a , b\"c , \"d\" \n", ',', 1, { { 1, FOULEE_CSV_FINE, { "a", "b\"c", "\"d\"" } } } },
  { "\"a\" ,b,c\n", ',', 1, { { 1, FOULEE_CSV_FINE, { "a", "b", "c" } } } },
  /* Empty cells beyond the last column are no harm, others are. */
  { "a,b,c,,\nd,e,f,,g\n",
    ',',
    2,
    { { 1, FOULEE_CSV_FINE, { "a", "b", "c" } }, { 2, FOULEE_CSV_TOO_LONG, { NULL } } } },
  /* A stray quote costs its own line. */
  { "a,\"b,c\nd,e,f\n",
    ',',
    2,
    { { 1, FOULEE_CSV_BROKEN_QUOTES, { NULL } }, { 2, FOULEE_CSV_FINE, { "d", "e", "f" } } } },
  { "a,\"b\"c,d\ne\n",
    ',',
    2,
    { { 1, FOULEE_CSV_BROKEN_QUOTES, { NULL } }, { 2, FOULEE_CSV_FINE, { "e", "", "" } } } },
  { "a,\"", ',', 1, { { 1, FOULEE_CSV_BROKEN_QUOTES, { NULL } } } },
};

static void
test_rows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    FouleeCsvReader reader;
    FouleeCsvCell cells[WIDTH];
    FouleeCsvRow row;
    guint n = 0;

    g_test_message ("case %zu", i);
    foulee_csv_reader_init (&reader, cases[i].text, strlen (cases[i].text), cases[i].separator);
    while (foulee_csv_reader_next (&reader, cells, WIDTH, &row)) {
      const WantedRow *wanted = &cases[i].rows[n];

      g_assert_cmpuint (n, <, cases[i].n_rows);
      g_assert_cmpint (row.line, ==, wanted->line);
      g_assert_cmpint (row.state, ==, wanted->state);
      for (int j = 0; wanted->cells[0] != NULL && j < WIDTH; j++) {
        g_autofree char *text = foulee_csv_cell_dup (&cells[j], cases[i].text);
        g_assert_cmpstr (text, ==, wanted->cells[j]);
      }
      n++;
    }
    g_assert_cmpuint (n, ==, cases[i].n_rows);
  }
}

/* The bytes of a row are what its hash is made of: without the line's end. */
static void
test_extent (void)
{
  static const char text[] = "a,\"b\nc\",d\r\ne,f\r\n";
  FouleeCsvReader reader;
  FouleeCsvCell cells[WIDTH];
  FouleeCsvRow row;

  foulee_csv_reader_init (&reader, text, sizeof text - 1, ',');
  g_assert_true (foulee_csv_reader_next (&reader, cells, WIDTH, &row));
  g_assert_cmpuint (row.start, ==, 0);
  g_assert_cmpuint (row.end, ==, 9);
  g_assert_true (foulee_csv_reader_next (&reader, cells, WIDTH, &row));
  g_assert_cmpint (row.line, ==, 3);
  g_assert_cmpuint (row.start, ==, 11);
  g_assert_cmpuint (row.end, ==, 14);
  g_assert_false (foulee_csv_reader_next (&reader, cells, WIDTH, &row));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/csv-reader/rows", test_rows);
  g_test_add_func ("/exchange/csv-reader/extent", test_extent);
  return g_test_run ();
}
