/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/table.h"

#define ROW_PADDING 2.0
#define GAP 10.0
#define LEAST_WRAPPED 40.0

typedef struct {
  char *text;
  gboolean strong;
  FouleeChart *chart;
  double chart_height;
  char *description;
} Cell;

struct _FouleeTable {
  FouleeTypesetter *typesetter;
  FouleeTableColumn *columns; /* titles owned */
  guint n;
  double width;
  GArray *cells;      /* Cell, row by row */
  double *x, *widths; /* once placed */
};

static void
clear_cell (gpointer data)
{
  Cell *cell = data;

  g_free (cell->text);
  g_free (cell->description);
  g_clear_pointer (&cell->chart, foulee_chart_unref);
}

FouleeTable *
foulee_table_new (FouleeTypesetter *typesetter, const FouleeTableColumn *columns, guint n,
                  double width)
{
  FouleeTable *table = g_new0 (FouleeTable, 1);

  table->typesetter = typesetter;
  table->columns = g_memdup2 (columns, n * sizeof *columns);
  for (guint i = 0; i < n; i++)
    table->columns[i].title = g_strdup (columns[i].title);
  table->n = n;
  table->width = width;
  table->cells = g_array_new (FALSE, TRUE, sizeof (Cell));
  g_array_set_clear_func (table->cells, clear_cell);
  return table;
}

void
foulee_table_free (FouleeTable *table)
{
  for (guint i = 0; i < table->n; i++)
    g_free ((char *) table->columns[i].title);
  g_free (table->columns);
  g_array_unref (table->cells);
  g_free (table->x);
  g_free (table->widths);
  g_free (table);
}

void
foulee_table_add (FouleeTable *table, const FouleeCell *cells)
{
  for (guint i = 0; i < table->n; i++) {
    const Cell cell = { .text = g_strdup (cells[i].text != NULL ? cells[i].text : "–"),
                        .strong = cells[i].strong,
                        .chart = cells[i].chart != NULL ? foulee_chart_ref (cells[i].chart) : NULL,
                        .chart_height = cells[i].chart_height,
                        .description = g_strdup (cells[i].description) };
    g_array_append_val (table->cells, cell);
  }
}

guint
foulee_table_n_rows (const FouleeTable *table)
{
  return table->cells->len / table->n;
}

static const Cell *
cell_at (const FouleeTable *table, guint row, guint column)
{
  return &g_array_index (table->cells, Cell, row * table->n + column);
}

static double
width_of (FouleeTable *table, const FouleeStyle *style, const char *text)
{
  double width;

  foulee_typesetter_measure (table->typesetter, style, 0, text, &width);
  /* Never so close a fit that rounding breaks a line. */
  return width + 1;
}

/* Every column as wide as its longest text; what is too much is taken from those that wrap, what is
 * left is spread between them all. */
static void
place (FouleeTable *table)
{
  double all = GAP * (table->n - 1), wrapped = 0, x = 0, gap;

  if (table->x != NULL)
    return;
  table->x = g_new0 (double, table->n);
  table->widths = g_new0 (double, table->n);
  for (guint i = 0; i < table->n; i++) {
    double width = MAX (table->columns[i].least,
                        width_of (table, &foulee_style_strong, table->columns[i].title));
    for (guint row = 0; row < foulee_table_n_rows (table); row++) {
      const Cell *cell = cell_at (table, row, i);
      if (cell->chart == NULL)
        width =
            MAX (width, width_of (table, cell->strong ? &foulee_style_strong : &foulee_style_text,
                                  cell->text));
    }
    table->widths[i] = width;
    all += width;
    if (table->columns[i].wraps)
      wrapped += width;
  }
  for (guint i = 0; i < table->n && all > table->width && wrapped > 0; i++)
    if (table->columns[i].wraps)
      table->widths[i] =
          MAX (LEAST_WRAPPED, table->widths[i] - (all - table->width) * table->widths[i] / wrapped);
  gap = GAP + MAX (0, table->width - all) / MAX (1, table->n - 1);
  for (guint i = 0; i < table->n; i++) {
    table->x[i] = x;
    x += table->widths[i] + gap;
  }
}

static void
write_text (FouleeTable *table, FouleeBlock *block, guint column, FouleeStyle style,
            const char *text)
{
  style.alignment = table->columns[column].alignment;
  foulee_block_text (block, table->x[column], ROW_PADDING, table->widths[column], &style, text);
}

static void
underline (FouleeTable *table, FouleeBlock *block, double thickness, FouleeInk ink)
{
  const double bottom = foulee_block_height (block) + ROW_PADDING;

  foulee_block_fill (block, 0, bottom, table->width, thickness, ink);
}

FouleeBlock *
foulee_table_head (FouleeTable *table)
{
  FouleeBlock *block = foulee_block_new (table->typesetter, table->width, FOULEE_TAG_TR);

  place (table);
  for (guint i = 0; i < table->n; i++) {
    foulee_block_begin (block, FOULEE_TAG_TH);
    write_text (table, block, i, foulee_style_strong, table->columns[i].title);
    foulee_block_end (block);
  }
  underline (table, block, FOULEE_RULE, FOULEE_INK_BLACK);
  return block;
}

FouleeBlock *
foulee_table_row (FouleeTable *table, guint row)
{
  FouleeBlock *block = foulee_block_new (table->typesetter, table->width, FOULEE_TAG_TR);

  place (table);
  for (guint i = 0; i < table->n; i++) {
    const Cell *cell = cell_at (table, row, i);
    foulee_block_begin (block, FOULEE_TAG_TD);
    if (cell->chart != NULL)
      foulee_block_chart (block, table->x[i], ROW_PADDING, table->widths[i], cell->chart_height,
                          cell->chart, cell->description);
    else
      write_text (table, block, i, cell->strong ? foulee_style_strong : foulee_style_text,
                  cell->text);
    foulee_block_end (block);
  }
  underline (table, block, FOULEE_HAIRLINE, FOULEE_INK_GREY);
  return block;
}

void
foulee_table_write (FouleeTable *table, FouleeFlow *flow, double space)
{
  foulee_flow_begin_table (flow, foulee_table_head (table), space);
  for (guint i = 0; i < foulee_table_n_rows (table); i++)
    foulee_flow_add_row (flow, foulee_table_row (table, i));
  foulee_flow_end_table (flow);
}
