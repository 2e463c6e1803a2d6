/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/chart-marks.h"

G_BEGIN_DECLS

/* Letters are 6 wide, lines 15 high, so that places can be worked out by hand. */
#define LETTER 6
#define LINE 15

extern const FouleeChartMeasure marks_measure;

/* The `skip`-th mark of a kind and ink; NULL where there are not so many. */
const FouleeChartMark *marks_find (const FouleeChartLayout *layout, FouleeChartMarkKind kind,
                                   FouleeChartInk ink, int skip);
const FouleeChartMark *marks_find_text (const FouleeChartLayout *layout, const char *text);

void marks_assert_point (const FouleeChartMark *mark, guint index, float x, float y);
void marks_assert_box (const FouleeChartMark *mark, float x, float y, float width, float height);

/* There is such a text, and its box begins there. */
void marks_assert_text (const FouleeChartLayout *layout, const char *text, float x, float y);

/* No text lies on another or sticks out of the picture. */
void marks_assert_texts_apart (const FouleeChartLayout *layout, float width, float height);

G_END_DECLS
