/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/marks.h"

#include <string.h>

#define EPSILON 0.001f

static float
count_letters (const char *text, gboolean bold, gpointer data)
{
  return (float) g_utf8_strlen (text, -1) * LETTER;
}

const FouleeChartMeasure marks_measure = { count_letters, NULL, LINE };

const FouleeChartMark *
marks_find (const FouleeChartLayout *layout, FouleeChartMarkKind kind, FouleeChartInk ink, int skip)
{
  for (guint i = 0; i < layout->marks->len; i++) {
    const FouleeChartMark *mark = g_ptr_array_index (layout->marks, i);

    if (mark->kind == kind && mark->ink == ink && skip-- == 0)
      return mark;
  }
  return NULL;
}

const FouleeChartMark *
marks_find_text (const FouleeChartLayout *layout, const char *text)
{
  for (guint i = 0; i < layout->marks->len; i++) {
    const FouleeChartMark *mark = g_ptr_array_index (layout->marks, i);

    if (mark->kind == FOULEE_CHART_MARK_TEXT && strcmp (mark->text, text) == 0)
      return mark;
  }
  return NULL;
}

void
marks_assert_point (const FouleeChartMark *mark, guint index, float x, float y)
{
  const graphene_point_t *point;

  g_assert_nonnull (mark);
  g_assert_cmpuint (index, <, mark->points->len);
  point = &g_array_index (mark->points, graphene_point_t, index);
  g_assert_cmpfloat_with_epsilon (point->x, x, EPSILON);
  g_assert_cmpfloat_with_epsilon (point->y, y, EPSILON);
}

void
marks_assert_box (const FouleeChartMark *mark, float x, float y, float width, float height)
{
  g_assert_nonnull (mark);
  g_assert_cmpfloat_with_epsilon (mark->box.origin.x, x, EPSILON);
  g_assert_cmpfloat_with_epsilon (mark->box.origin.y, y, EPSILON);
  g_assert_cmpfloat_with_epsilon (mark->box.size.width, width, EPSILON);
  g_assert_cmpfloat_with_epsilon (mark->box.size.height, height, EPSILON);
}

void
marks_assert_text (const FouleeChartLayout *layout, const char *text, float x, float y)
{
  g_test_message ("“%s”", text);
  marks_assert_box (marks_find_text (layout, text), x, y, (float) g_utf8_strlen (text, -1) * LETTER,
                    LINE);
}

static gboolean
overlap (const graphene_rect_t *a, const graphene_rect_t *b)
{
  graphene_rect_t both;

  return graphene_rect_intersection (a, b, &both) && both.size.width > EPSILON &&
         both.size.height > EPSILON;
}

void
marks_assert_texts_apart (const FouleeChartLayout *layout, float width, float height)
{
  const graphene_rect_t room = GRAPHENE_RECT_INIT (0, 0, width, height);

  for (guint i = 0; i < layout->marks->len; i++) {
    const FouleeChartMark *a = g_ptr_array_index (layout->marks, i);

    if (a->kind != FOULEE_CHART_MARK_TEXT)
      continue;
    if (!graphene_rect_contains_rect (&room, &a->box))
      g_error ("“%s” sticks out of %g × %g", a->text, (double) width, (double) height);
    for (guint j = 0; j < i; j++) {
      const FouleeChartMark *b = g_ptr_array_index (layout->marks, j);

      if (b->kind == FOULEE_CHART_MARK_TEXT && overlap (&a->box, &b->box))
        g_error ("“%s” lies on “%s” at %g", a->text, b->text, (double) width);
    }
  }
}
