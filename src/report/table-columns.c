/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/table-private.h"

/* How wide the columns of a table are. */

#define GAP 10.0
#define LEAST_WRAPPED 40.0

static double
width_of (FouleeTable *table, guint column, gboolean strong, const char *text)
{
  const FouleeStyle style = foulee_table_style (table, column, strong);
  double width;

  foulee_typesetter_measure (table->typesetter, &style, 0, text, &width);
  /* Never so close a fit that rounding breaks a line. */
  return width + 1;
}

static double
width_of_longest_word (FouleeTable *table, guint column)
{
  g_auto (GStrv) words = g_strsplit (table->columns[column].title, " ", -1);
  double width = 0;

  for (guint i = 0; words[i] != NULL; i++)
    width = MAX (width, width_of (table, column, TRUE, words[i]));
  return width;
}

static double
width_of_cells (FouleeTable *table, guint column)
{
  double width = 0;

  /* It is enough to know that a column wants all there is. */
  for (guint row = 0; row < foulee_table_n_rows (table) && width < table->width; row++) {
    const Cell *cell = foulee_table_get_cell (table, row, column);
    if (cell->chart == NULL && !cell->across && *cell->text != '\0')
      width = MAX (width, width_of (table, column, cell->strong, cell->text));
  }
  return MIN (width, table->width);
}

/* The least that a column can do with, what its cells want, and what its title wants, which may be
 * broken between words. */
static void
ask_column (FouleeTable *table, guint i, double *least, double *wanted, double *titled)
{
  const FouleeTableColumn *column = &table->columns[i];
  double cells, word;

  if (column->fixed) {
    *least = *wanted = *titled = column->least;
    return;
  }
  cells = MAX (column->least, width_of_cells (table, i));
  word = MAX (column->least, width_of_longest_word (table, i));
  *wanted = MAX (cells, word);
  *titled = MAX (cells, width_of (table, i, TRUE, column->title));
  *least = MAX (word, column->wraps ? MIN (cells, LEAST_WRAPPED) : cells);
}

/* Gives each column as much of what is left as it wants, the modest ones first: what they leave is
 * for those that want more. Returns what is left then. */
static double
share (double *widths, const double *wanted, guint n, double left)
{
  g_autofree gboolean *done = g_new0 (gboolean, n);

  for (guint open = n; open > 0; open--) {
    guint modest = n;
    double more;
    for (guint i = 0; i < n; i++)
      if (!done[i] && (modest == n || wanted[i] - widths[i] < wanted[modest] - widths[modest]))
        modest = i;
    more = MIN (wanted[modest] - widths[modest], left / open);
    widths[modest] += more;
    left -= more;
    done[modest] = TRUE;
  }
  return left;
}

/* What nobody wants parts the columns. */
static void
line_up (FouleeTable *table)
{
  double all = 0, x = 0, gap;

  for (guint i = 0; i < table->n; i++)
    all += table->widths[i];
  gap = table->n > 1 ? (table->width - all) / (table->n - 1) : 0;
  for (guint i = 0; i < table->n; i++) {
    table->x[i] = x;
    x += table->widths[i] + gap;
  }
}

void
foulee_table_place_columns (FouleeTable *table)
{
  const double room = table->width - GAP * (table->n - 1);
  g_autofree double *wanted = NULL;
  g_autofree double *titled = NULL;
  double least = 0, left;

  if (table->x != NULL)
    return;
  wanted = g_new0 (double, table->n);
  titled = g_new0 (double, table->n);
  table->x = g_new0 (double, table->n);
  table->widths = g_new0 (double, table->n);
  for (guint i = 0; i < table->n; i++) {
    ask_column (table, i, &table->widths[i], &wanted[i], &titled[i]);
    least += table->widths[i];
  }
  /* Where not even the least fits, all give way alike. */
  for (guint i = 0; least > room && i < table->n; i++)
    table->widths[i] *= room / least;
  left = share (table->widths, wanted, table->n, MAX (0, room - least));
  share (table->widths, titled, table->n, left);
  line_up (table);
}
