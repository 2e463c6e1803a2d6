/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/table-private.h"

/* How wide the columns of a table are. */

#define GAP 7.0

/* A column that may be broken is never narrower than its longest word, unless that is as long as
 * so much of the table. */
#define MOST_WORD 0.2

/* One whose texts are no longer than that is not broken. */
#define SHORT 0.15

/* Texts that are longer than so many tables want no more than that. */
#define MOST_WANTED 4

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
width_of_longest_word (FouleeTable *table, guint column, gboolean strong, const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n-", -1);
  double width = 0;

  for (guint i = 0; words[i] != NULL; i++)
    width = MAX (width, width_of (table, column, strong, words[i]));
  return width;
}

/* What the cells of a column want. */
typedef struct {
  double least;   /* broken between all words */
  double typical; /* between the mean and the longest: one long text is not to rob the others */
  double whole;   /* in one line */
} Wants;

static Wants
ask_cells (FouleeTable *table, guint column, gboolean keep_short)
{
  Wants wants = { 0 };
  double sum = 0;
  guint n = 0;

  for (guint row = 0; row < foulee_table_n_rows (table); row++) {
    const Cell *cell = foulee_table_get_cell (table, row, column);
    double width;
    if (cell->chart != NULL || cell->across || *cell->text == '\0')
      continue;
    width = MIN (width_of (table, column, cell->strong, cell->text), MOST_WANTED * table->width);
    sum += width;
    n++;
    wants.whole = MAX (wants.whole, width);
    if (table->columns[column].wraps)
      wants.least =
          MAX (wants.least, width_of_longest_word (table, column, cell->strong, cell->text));
  }
  wants.typical = n > 0 ? (wants.whole + sum / n) / 2 : 0;
  wants.least = MIN (wants.least, MOST_WORD * table->width);
  if (!table->columns[column].wraps || (keep_short && wants.whole <= SHORT * table->width))
    wants.least = wants.typical = wants.whole;
  return wants;
}

/* The same with the title, which may be broken between words and does well in two lines. `*titled`
 * is what it wants in one. */
static Wants
ask_column (FouleeTable *table, guint i, gboolean keep_short, double *titled)
{
  const FouleeTableColumn *column = &table->columns[i];
  Wants wants;
  double word;

  if (column->fixed) {
    *titled = column->least;
    return (Wants) { column->least, column->least, column->least };
  }
  wants = ask_cells (table, i, keep_short);
  word = MAX (column->least, width_of_longest_word (table, i, TRUE, column->title));
  *titled = width_of (table, i, TRUE, column->title);
  wants.least = MAX (wants.least, word);
  wants.typical = MAX (MAX (wants.typical, word), *titled * 0.6);
  wants.whole = MAX (wants.whole, word);
  return wants;
}

/* The widths where each column is so many lines high, and what they come to. */
static double
break_into (double *widths, const Wants *wants, guint n, double lines)
{
  double all = 0;

  for (guint i = 0; i < n; i++) {
    widths[i] = MAX (wants[i].least, wants[i].typical / lines);
    all += widths[i];
  }
  return all;
}

/* Widths between what is wanted and the least, so that all columns are broken into as many lines as
 * one another and rows are as low as they can be. Returns what is left. */
static double
share (double *widths, const Wants *wants, guint n, double room)
{
  double few = 1, many = 64;
  const double all = break_into (widths, wants, n, few);

  if (all <= room)
    return room - all;
  for (guint step = 0; step < 40; step++) {
    const double lines = (few + many) / 2;
    if (break_into (widths, wants, n, lines) <= room)
      many = lines;
    else
      few = lines;
  }
  break_into (widths, wants, n, many);
  return 0;
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

/* Of what is left, the first get what they lack. Returns what is left then. */
static double
widen (double *width, double wanted, double left)
{
  const double more = CLAMP (wanted - *width, 0, left);

  *width += more;
  return left - more;
}

/* What all columns want. Returns the least that they can do with. */
static double
ask_columns (FouleeTable *table, gboolean keep_short, Wants *wants, double *titled)
{
  double least = 0;

  for (guint i = 0; i < table->n; i++) {
    wants[i] = ask_column (table, i, keep_short, &titled[i]);
    least += wants[i].least;
  }
  return least;
}

void
foulee_table_place_columns (FouleeTable *table)
{
  const double room = table->width - GAP * (table->n - 1);
  g_autofree Wants *wants = g_new0 (Wants, table->n);
  g_autofree double *titled = g_new0 (double, table->n);
  double least, left;

  if (table->x != NULL)
    return;
  table->x = g_new0 (double, table->n);
  table->widths = g_new0 (double, table->n);
  least = ask_columns (table, TRUE, wants, titled);
  if (least > room)
    least = ask_columns (table, FALSE, wants, titled);
  /* Where not even the longest words fit, all give way alike. */
  for (guint i = 0; least > room && i < table->n; i++) {
    const double width = wants[i].least * room / least;
    wants[i] = (Wants) { width, width, width };
  }
  left = share (table->widths, wants, table->n, room);
  for (guint i = 0; i < table->n; i++)
    left = widen (&table->widths[i], wants[i].whole, left);
  for (guint i = 0; i < table->n; i++)
    left = widen (&table->widths[i], titled[i], left);
  line_up (table);
}
