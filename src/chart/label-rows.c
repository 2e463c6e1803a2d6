/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/label-rows.h"

/* Between two labels at least: about the width of a letter; and beside a place kept free. */
#define GAP 6.0f
#define BLOCK_GAP 4.0f

/* Instead of a row. */
#define EVERY_ROW (-1)

typedef struct {
  int row;
  float from, to;
} Taken;

void
foulee_label_rows_init (FouleeLabelRows *rows, float from, float to, int n_rows)
{
  g_return_if_fail (n_rows >= 1 && n_rows <= FOULEE_LABEL_ROWS);

  *rows = (FouleeLabelRows) { from, to, n_rows, g_array_new (FALSE, FALSE, sizeof (Taken)) };
}

void
foulee_label_rows_clear (FouleeLabelRows *rows)
{
  g_clear_pointer (&rows->taken, g_array_unref);
}

static gboolean
is_free (const FouleeLabelRows *rows, int row, float from, float to)
{
  for (guint i = 0; i < rows->taken->len; i++) {
    const Taken *taken = &g_array_index (rows->taken, Taken, i);
    const float gap = taken->row == EVERY_ROW ? BLOCK_GAP : GAP;

    if ((taken->row == row || taken->row == EVERY_ROW) && from < taken->to + gap &&
        to > taken->from - gap)
      return FALSE;
  }
  return TRUE;
}

gboolean
foulee_label_rows_place (FouleeLabelRows *rows, float width, const float *starts, int n_starts,
                         float *start, int *row)
{
  if (width > rows->to - rows->from)
    return FALSE;
  for (*row = 0; *row < rows->n_rows; (*row)++)
    for (int i = 0; i < n_starts; i++) {
      *start = CLAMP (starts[i], rows->from, rows->to - width);
      if (!is_free (rows, *row, *start, *start + width))
        continue;
      foulee_label_rows_take (rows, *row, *start, width);
      return TRUE;
    }
  return FALSE;
}

void
foulee_label_rows_take (FouleeLabelRows *rows, int row, float start, float width)
{
  Taken taken = { row, start, start + width };

  g_array_append_val (rows->taken, taken);
}

void
foulee_label_rows_block (FouleeLabelRows *rows, float place)
{
  foulee_label_rows_take (rows, EVERY_ROW, place, 0.0f);
}

int
foulee_label_rows_used (const FouleeLabelRows *rows)
{
  int used = 0;

  for (guint i = 0; i < rows->taken->len; i++)
    used = MAX (used, g_array_index (rows->taken, Taken, i).row + 1);
  return used;
}
