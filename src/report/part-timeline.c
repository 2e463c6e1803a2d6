/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/print-timeline.h"
#include "report/sections.h"

#define LEAST_PLOT 24

static FouleePrintTimeline
look_of (const FouleeComposer *composer)
{
  return (FouleePrintTimeline) { .symptoms = composer->symptoms,
                                 .zone = composer->zone,
                                 .units = composer->units,
                                 .language = composer->language };
}

static const char *
key_of (const FouleeComposer *composer)
{
  if (composer->symptoms->symptoms->len == 0)
    return foulee_tr (composer->language,
                      "Line: highest leg muscle each day. Hatched: nothing entered.");
  return foulee_tr (composer->language,
                    "Thick line: P1. Thin: highest leg muscle each day. Hatched: nothing entered.");
}

static double
write_heading (FouleeComposer *composer, FouleeBlock *block)
{
  const FouleeLanguage *language = composer->language;

  return foulee_flow_write_heading (
      block, foulee_tr (language, "Load and timeline"),
      foulee_tr (language, "soreness, 0 none – 10 worst, over the load of each run"));
}

/* The rows of the weeks, if any, and the key. */
static double
below_height (FouleeComposer *composer, const GArray *columns)
{
  return (columns->len > 0 ? FOULEE_N_PRINT_ROWS : 0) *
             foulee_typesetter_line (composer->typesetter, &foulee_style_text) +
         foulee_typesetter_measure (composer->typesetter, &foulee_style_text, composer->width,
                                    key_of (composer), NULL);
}

double
foulee_part_timeline_least (FouleeComposer *composer)
{
  const FouleePrintTimeline look = look_of (composer);
  g_autoptr (FouleeChart) chart = foulee_print_timeline_new (&look);
  g_autoptr (GArray) columns = foulee_print_timeline_columns (&look);
  g_autoptr (FouleeBlock) block =
      foulee_block_new (composer->typesetter, composer->width, FOULEE_TAG_NONE);

  return write_heading (composer, block) +
         foulee_chart_height (chart, foulee_typesetter_chart_look (composer->typesetter),
                              (float) composer->width, LEAST_PLOT) +
         below_height (composer, columns);
}

/* Where a value of the axis lies across: it is even. */
static double
place_of (const FouleeComposer *composer, const FouleeChart *chart, double height, double value)
{
  const FouleeChartLook *look = foulee_typesetter_chart_look (composer->typesetter);
  const float width = (float) composer->width;
  const float left = width * 0.4f, right = width * 0.6f;
  const double from = foulee_chart_value_at (chart, look, width, (float) height, left);
  const double to = foulee_chart_value_at (chart, look, width, (float) height, right);

  return left + (value - from) * (right - left) / (to - from);
}

static gboolean
is_strong (const FouleePrintColumn *column, FouleePrintRow row)
{
  return (row == FOULEE_PRINT_ROW_WEEK && column->onset) ||
         (row == FOULEE_PRINT_ROW_LONGEST && column->beyond);
}

static void
write_columns (FouleeComposer *composer, FouleeBlock *block, const FouleeChart *chart,
               double chart_height, const GArray *columns, double y)
{
  const double line = foulee_typesetter_line (composer->typesetter, &foulee_style_text);

  for (int row = 0; row < FOULEE_N_PRINT_ROWS; row++, y += line) {
    foulee_block_text (block, 0, y, 0, &foulee_style_text,
                       foulee_print_timeline_row_title ((FouleePrintRow) row, composer->units,
                                                        composer->language));
    for (guint i = 0; i < columns->len; i++) {
      const FouleePrintColumn *column = &g_array_index (columns, FouleePrintColumn, i);
      FouleeStyle style =
          is_strong (column, (FouleePrintRow) row) ? foulee_style_strong : foulee_style_text;

      style.alignment = PANGO_ALIGN_CENTER;
      foulee_block_text (block, place_of (composer, chart, chart_height, column->middle), y, 0,
                         &style, column->cells[row] != NULL ? column->cells[row] : "–");
    }
  }
}

FouleeBlock *
foulee_part_timeline (FouleeComposer *composer, double height)
{
  const FouleePrintTimeline look = look_of (composer);
  FouleeBlock *block = foulee_block_new (composer->typesetter, composer->width, FOULEE_TAG_NONE);
  g_autoptr (FouleeChart) chart = foulee_print_timeline_new (&look);
  g_autoptr (GArray) columns = foulee_print_timeline_columns (&look);
  g_autofree char *description = foulee_print_timeline_description (&look);
  const double y = write_heading (composer, block);
  const double chart_height = height - y - below_height (composer, columns);

  foulee_block_begin (block, FOULEE_TAG_FIGURE);
  foulee_block_chart (block, 0, y, composer->width, chart_height, chart, description);
  foulee_block_end (block);
  if (columns->len > 0)
    write_columns (composer, block, chart, chart_height, columns, y + chart_height);
  foulee_block_text (block, 0, foulee_block_height (block), composer->width, &foulee_style_text,
                     key_of (composer));
  return block;
}
