/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/table-private.h"

#define ROW_PADDING 2.0

/* A row with more lines than that goes on as another. */
#define MOST_LINES 24

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

void
foulee_table_add_subhead (FouleeTable *table, const char *text)
{
  for (guint i = 0; i < table->n; i++) {
    const Cell cell = { .text = g_strdup (i == 0 ? text : ""), .strong = TRUE, .across = TRUE };
    g_array_append_val (table->cells, cell);
  }
}

guint
foulee_table_n_rows (const FouleeTable *table)
{
  return table->cells->len / table->n;
}

const Cell *
foulee_table_get_cell (const FouleeTable *table, guint row, guint column)
{
  return &g_array_index (table->cells, Cell, row * table->n + column);
}

FouleeStyle
foulee_table_style (const FouleeTable *table, guint column, gboolean strong)
{
  FouleeStyle style = strong ? foulee_style_strong : foulee_style_text;

  style.alignment = table->columns[column].alignment;
  style.figures = style.alignment == PANGO_ALIGN_RIGHT;
  return style;
}

static void
write_text (FouleeTable *table, FouleeBlock *block, guint column, double y, gboolean strong,
            const char *text)
{
  const FouleeStyle style = foulee_table_style (table, column, strong);

  if (*text != '\0')
    foulee_block_text (block, table->x[column], y, table->widths[column], &style, text);
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
  g_autofree double *heights = g_new (double, table->n);
  double highest = 0;

  foulee_table_place_columns (table);
  for (guint i = 0; i < table->n; i++) {
    const FouleeStyle style = foulee_table_style (table, i, TRUE);
    heights[i] = foulee_typesetter_measure (table->typesetter, &style, table->widths[i],
                                            table->columns[i].title, NULL);
    highest = MAX (highest, heights[i]);
  }
  for (guint i = 0; i < table->n; i++) {
    foulee_block_begin (block, FOULEE_TAG_TH);
    write_text (table, block, i, ROW_PADDING + highest - heights[i], TRUE, table->columns[i].title);
    foulee_block_end (block);
  }
  underline (table, block, FOULEE_RULE, FOULEE_INK_BLACK);
  return block;
}

static void
write_cell (FouleeTable *table, FouleeBlock *block, guint column, const Cell *cell,
            const char *text)
{
  /* The first cell tells which row it is. */
  foulee_block_begin (block, column == 0 ? FOULEE_TAG_TH : FOULEE_TAG_TD);
  if (cell->chart != NULL)
    foulee_block_chart (block, table->x[column], ROW_PADDING, table->widths[column],
                        cell->chart_height, cell->chart, cell->description);
  else
    write_text (table, block, column, ROW_PADDING, cell->strong, text);
  foulee_block_end (block);
}

static FouleeBlock *
make_subhead (FouleeTable *table, const Cell *cell)
{
  FouleeBlock *block = foulee_block_new (table->typesetter, table->width, FOULEE_TAG_TR);

  foulee_block_begin (block, FOULEE_TAG_TH);
  foulee_block_text (block, 0, 3 * ROW_PADDING, table->width, &foulee_style_strong, cell->text);
  foulee_block_end (block);
  underline (table, block, FOULEE_HAIRLINE, FOULEE_INK_GREY);
  return block;
}

FouleeBlock *
foulee_table_row (FouleeTable *table, guint row)
{
  FouleeBlock *block;

  foulee_table_place_columns (table);
  if (foulee_table_get_cell (table, row, 0)->across)
    return make_subhead (table, foulee_table_get_cell (table, row, 0));
  block = foulee_block_new (table->typesetter, table->width, FOULEE_TAG_TR);
  for (guint i = 0; i < table->n; i++) {
    const Cell *cell = foulee_table_get_cell (table, row, i);
    write_cell (table, block, i, cell, cell->text);
  }
  underline (table, block, FOULEE_HAIRLINE, FOULEE_INK_GREY);
  return block;
}

/* The texts of a row's cells, each in parts (of char **); `*n` gets the most that a cell has. */
static GPtrArray *
split_cells (FouleeTable *table, guint row, guint *n)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  *n = 0;
  for (guint i = 0; i < table->n; i++) {
    const Cell *cell = foulee_table_get_cell (table, row, i);
    const FouleeStyle style = foulee_table_style (table, i, cell->strong);
    char **parts = foulee_typesetter_split (table->typesetter, &style, table->widths[i], MOST_LINES,
                                            cell->text);
    g_ptr_array_add (texts, parts);
    *n = MAX (*n, g_strv_length (parts));
  }
  return texts;
}

/* A row in parts below one another, with a line under the last. */
static void
write_parts (FouleeTable *table, FouleeFlow *flow, guint row)
{
  guint n;
  g_autoptr (GPtrArray) texts = split_cells (table, row, &n);

  for (guint part = 0; part < n; part++) {
    FouleeBlock *block = foulee_block_new (table->typesetter, table->width, FOULEE_TAG_TR);
    for (guint i = 0; i < table->n; i++) {
      char **parts = g_ptr_array_index (texts, i);
      const Cell *cell = foulee_table_get_cell (table, row, i);
      if (part == 0 || cell->chart == NULL)
        write_cell (table, block, i, cell, part < g_strv_length (parts) ? parts[part] : "");
    }
    if (part + 1 == n)
      underline (table, block, FOULEE_HAIRLINE, FOULEE_INK_GREY);
    foulee_flow_add_row (flow, block);
  }
}

void
foulee_table_write_head (FouleeTable *table, FouleeFlow *flow, double space)
{
  foulee_flow_begin_table (flow, foulee_table_head (table), space);
}

void
foulee_table_write_row (FouleeTable *table, FouleeFlow *flow, guint row)
{
  const double most =
      (MOST_LINES + 1) * foulee_typesetter_line (table->typesetter, &foulee_style_text);
  FouleeBlock *block = foulee_table_row (table, row);

  if (foulee_table_get_cell (table, row, 0)->across) {
    foulee_flow_add_row_with_next (flow, block);
  } else if (foulee_block_height (block) <= most) {
    foulee_flow_add_row (flow, block);
  } else {
    foulee_block_free (block);
    write_parts (table, flow, row);
  }
}

void
foulee_table_write_end (FouleeTable *table, FouleeFlow *flow)
{
  foulee_flow_end_table (flow);
}

void
foulee_table_write_from (FouleeTable *table, FouleeFlow *flow, double space, guint row)
{
  foulee_table_write_head (table, flow, space);
  for (; row < foulee_table_n_rows (table); row++)
    foulee_table_write_row (table, flow, row);
  foulee_table_write_end (table, flow);
}

void
foulee_table_write (FouleeTable *table, FouleeFlow *flow, double space)
{
  foulee_table_write_from (table, flow, space, 0);
}
