/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/print-timeline.h"
#include "report/sections.h"

#define LEAST_PLOT 20
#define CELL_GAP 4

/* What stands further from the middle of its week seems to be of another. */
#define MOST_ASIDE 12

/* A row of the weeks, as it stands. */
typedef struct {
  FouleeStyle styles[FOULEE_MOST_PRINT_COLUMNS];
  const char *texts[FOULEE_MOST_PRINT_COLUMNS];
  double middles[FOULEE_MOST_PRINT_COLUMNS];
  gboolean fuller;
} Row;

struct _FouleePartTimeline {
  FouleeComposer *composer;
  FouleeChart *chart;
  GArray *columns; /* of FouleePrintColumn */
  Row rows[FOULEE_N_PRINT_ROWS];
  char *description, *key;
};

static FouleePrintTimeline
look_of (const FouleeComposer *composer)
{
  return (FouleePrintTimeline) { .symptoms = composer->symptoms,
                                 .zone = composer->zone,
                                 .units = composer->units,
                                 .language = composer->language };
}

/* What is drawn where there is one line only. */
static const char *
name_one_line (FouleePrintLegs legs, const FouleeLanguage *language)
{
  switch (legs) {
  case FOULEE_PRINT_LEGS_OVERALL:
    return foulee_tr (language, "Line: overall soreness each day.");
  case FOULEE_PRINT_LEGS_BOTH:
    return foulee_tr (language,
                      "Line: sorest leg muscle, or overall soreness where none was asked.");
  case FOULEE_PRINT_LEGS_MUSCLES:
  default:
    return foulee_tr (language, "Line: sorest leg muscle each day.");
  }
}

static const char *
name_lines (const FouleeComposer *composer, const FouleePrintTimeline *look)
{
  const FouleeLanguage *language = composer->language;
  const FouleePrintLegs legs = foulee_print_timeline_legs (look);

  if (composer->symptoms->symptoms->len == 0)
    return name_one_line (legs, language);
  switch (legs) {
  case FOULEE_PRINT_LEGS_OVERALL:
    return foulee_tr (language, "Thick line: P1. Thin: overall soreness each day.");
  case FOULEE_PRINT_LEGS_BOTH:
    return foulee_tr (
        language, "Thick: P1. Thin: sorest leg muscle, or overall soreness where none was asked.");
  case FOULEE_PRINT_LEGS_MUSCLES:
  default:
    return foulee_tr (language, "Thick line: P1. Thin: sorest leg muscle each day.");
  }
}

/* Where a value of the axis lies across, however high the chart is: the axis is even. */
static double
place_of (const FouleePartTimeline *self, double value)
{
  const FouleeComposer *composer = self->composer;
  const FouleeChartLook *look = foulee_typesetter_chart_look (composer->typesetter);
  const float width = (float) composer->width;
  const float height = foulee_chart_height (self->chart, look, width, LEAST_PLOT);
  const float left = width * 0.4f, right = width * 0.6f;
  const double from = foulee_chart_value_at (self->chart, look, width, height, left);
  const double to = foulee_chart_value_at (self->chart, look, width, height, right);

  return left + (value - from) * (right - left) / (to - from);
}

static gboolean
is_strong (const FouleePrintColumn *column, FouleePrintRow row)
{
  return (row == FOULEE_PRINT_ROW_WEEK && column->onset) ||
         (row == FOULEE_PRINT_ROW_LONGEST && column->beyond);
}

/* Each below its week; pushed to the left where it would stand beyond the margin or in the next.
 * FALSE where that takes one too far, or the first beyond `left`. */
static gboolean
set_row (FouleeComposer *composer, Row *row, FouleePrintRow which, const GArray *columns,
         gboolean fuller, const double *middles, double left)
{
  double limit = composer->width;
  gboolean fits = TRUE;

  for (guint i = columns->len; i-- > 0;) {
    const FouleePrintColumn *column = &g_array_index (columns, FouleePrintColumn, i);
    double width;

    row->texts[i] = fuller && column->fuller[which] != NULL ? column->fuller[which]
                    : column->cells[which] != NULL          ? column->cells[which]
                                                            : "–";
    row->styles[i] = is_strong (column, which) ? foulee_style_strong : foulee_style_text;
    row->styles[i].alignment = PANGO_ALIGN_CENTER;
    foulee_typesetter_measure (composer->typesetter, &row->styles[i], 0, row->texts[i], &width);
    row->middles[i] = MIN (middles[i], limit - width / 2);
    fits = fits && middles[i] - row->middles[i] <= MOST_ASIDE;
    limit = row->middles[i] - width / 2 - CELL_GAP;
  }
  row->fuller = fuller;
  return fits && limit >= left;
}

static const char *
title_of (const FouleePartTimeline *self, int row)
{
  return foulee_print_timeline_row_title ((FouleePrintRow) row, self->composer->units,
                                          self->composer->language);
}

static void
set_rows (FouleePartTimeline *self)
{
  FouleeTypesetter *typesetter = self->composer->typesetter;
  double middles[FOULEE_MOST_PRINT_COLUMNS];

  for (guint i = 0; i < self->columns->len; i++)
    middles[i] = place_of (self, g_array_index (self->columns, FouleePrintColumn, i).middle);
  for (int which = 0; which < FOULEE_N_PRINT_ROWS; which++) {
    Row *row = &self->rows[which];
    double left;

    foulee_typesetter_measure (typesetter, &foulee_style_text, 0, title_of (self, which), &left);
    if (!set_row (self->composer, row, (FouleePrintRow) which, self->columns, TRUE, middles, left))
      set_row (self->composer, row, (FouleePrintRow) which, self->columns, FALSE, middles, left);
  }
}

/* What stands in the rows of the weeks. */
static void
append_signs (GString *key, const FouleePartTimeline *self)
{
  const FouleeLanguage *language = self->composer->language;
  gboolean change = FALSE, beyond = FALSE, partial = FALSE;

  for (guint i = 0; i < self->columns->len; i++) {
    const FouleePrintColumn *column = &g_array_index (self->columns, FouleePrintColumn, i);

    change |= self->rows[FOULEE_PRINT_ROW_DISTANCE].fuller &&
              column->fuller[FOULEE_PRINT_ROW_DISTANCE] != NULL;
    beyond |= column->beyond;
    partial |= column->partial;
  }
  if (change)
    /* xgettext:no-c-format */
    g_string_append_printf (
        key, " %s", foulee_trc (language, "key of a table", "(%): change from the week before."));
  if (beyond)
    g_string_append_printf (
        key, " %s",
        foulee_trc (language, "key of a table",
                    "Longest run in bold: one went more than a tenth beyond the 30 days before."));
  if (partial)
    g_string_append_printf (
        key, " %s", foulee_tr (language, "*\u00a0Without the runs for which it is not recorded."));
}

/* What has to be known to read it; owned by the caller. */
static char *
key_of (const FouleePartTimeline *self, const FouleePrintTimeline *look)
{
  GString *key = g_string_new (name_lines (self->composer, look));

  g_string_append_printf (key, " %s", foulee_tr (self->composer->language, "Hatched: no answer."));
  append_signs (key, self);
  return g_string_free_and_steal (key);
}

FouleePartTimeline *
foulee_part_timeline_new (FouleeComposer *composer)
{
  const FouleePrintTimeline look = look_of (composer);
  FouleePartTimeline *self = g_new0 (FouleePartTimeline, 1);

  self->composer = composer;
  self->chart = foulee_print_timeline_new (&look);
  self->columns = foulee_print_timeline_columns (&look);
  self->description = foulee_print_timeline_description (&look);
  set_rows (self);
  self->key = key_of (self, &look);
  return self;
}

void
foulee_part_timeline_free (FouleePartTimeline *self)
{
  foulee_chart_unref (self->chart);
  g_array_unref (self->columns);
  g_free (self->description);
  g_free (self->key);
  g_free (self);
}

static double
write_heading (FouleeComposer *composer, FouleeBlock *block)
{
  const FouleeLanguage *language = composer->language;

  return foulee_flow_write_heading (
      block, foulee_tr (language, "Load and timeline"),
      foulee_tr (language, "soreness, 0 none – 10 worst, over the load of each day"));
}

/* The rows of the weeks, if any, and the key. */
static double
below_height (const FouleePartTimeline *self)
{
  FouleeTypesetter *typesetter = self->composer->typesetter;

  return (self->columns->len > 0 ? FOULEE_N_PRINT_ROWS : 0) *
             foulee_typesetter_line (typesetter, &foulee_style_text) +
         foulee_typesetter_measure (typesetter, &foulee_style_text, self->composer->width,
                                    self->key, NULL);
}

double
foulee_part_timeline_least (const FouleePartTimeline *self)
{
  FouleeComposer *composer = self->composer;
  g_autoptr (FouleeBlock) block =
      foulee_block_new (composer->typesetter, composer->width, FOULEE_TAG_NONE);

  return write_heading (composer, block) +
         foulee_chart_height (self->chart, foulee_typesetter_chart_look (composer->typesetter),
                              (float) composer->width, LEAST_PLOT) +
         below_height (self);
}

static void
write_rows (const FouleePartTimeline *self, FouleeBlock *block, double y)
{
  const double line = foulee_typesetter_line (self->composer->typesetter, &foulee_style_text);

  for (int which = 0; which < FOULEE_N_PRINT_ROWS; which++, y += line) {
    const Row *row = &self->rows[which];

    foulee_block_text (block, 0, y, 0, &foulee_style_text, title_of (self, which));
    for (guint i = 0; i < self->columns->len; i++)
      foulee_block_text (block, row->middles[i], y, 0, &row->styles[i], row->texts[i]);
  }
}

FouleeBlock *
foulee_part_timeline_block (const FouleePartTimeline *self, double height)
{
  FouleeComposer *composer = self->composer;
  FouleeBlock *block = foulee_block_new (composer->typesetter, composer->width, FOULEE_TAG_NONE);
  const double y = write_heading (composer, block);
  const double chart_height = height - y - below_height (self);

  foulee_block_begin (block, FOULEE_TAG_FIGURE);
  foulee_block_chart (block, 0, y, composer->width, chart_height, self->chart, self->description);
  foulee_block_end (block);
  if (self->columns->len > 0)
    write_rows (self, block, y + chart_height);
  foulee_block_text (block, 0, foulee_block_height (block), composer->width, &foulee_style_text,
                     self->key);
  return block;
}
