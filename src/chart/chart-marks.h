/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/chart.h"

G_BEGIN_DECLS

/* A chart laid out: the list of what is to be drawn, in pixels, from the back to the front. It
 * knows nothing of fonts or of how things are drawn, so that it can be looked at without a display.
 */

typedef enum {
  FOULEE_CHART_MARK_BOX,   /* a filled rectangle */
  FOULEE_CHART_MARK_LINE,  /* a line through points */
  FOULEE_CHART_MARK_CURVE, /* the same, smooth */
  FOULEE_CHART_MARK_AREA,  /* between two smooth lines: the first half of the points, the second */
  FOULEE_CHART_MARK_DOT,   /* about a point, parted from what lies below by a rim */
  FOULEE_CHART_MARK_TRIANGLE, /* pointing up to a point */
  FOULEE_CHART_MARK_TEXT,     /* within a box */
} FouleeChartMarkKind;

typedef struct {
  FouleeChartMarkKind kind;
  FouleeChartInk ink;
  graphene_rect_t box;
  GArray *points;    /* graphene_point_t; NULL for boxes and texts */
  char *text;        /* of a text */
  gboolean bold;     /* a text */
  gboolean hollow;   /* a triangle */
  gboolean clipped;  /* to the plot */
  float width;       /* of a line */
  float dash, space; /* of a broken line; else 0 */
} FouleeChartMark;

/* How texts measure: their width, and the height of a line of them, in pixels. */
typedef struct {
  float (*width) (const char *text, gboolean bold, gpointer data);
  gpointer data;
  float height;
} FouleeChartMeasure;

typedef struct {
  graphene_rect_t plot; /* where values are */
  GPtrArray *marks;     /* FouleeChartMark */
} FouleeChartLayout;

FouleeChartLayout *foulee_chart_lay_out (const FouleeChart *chart, float width, float height,
                                         const FouleeChartMeasure *measure);
void foulee_chart_layout_free (FouleeChartLayout *layout);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeChartLayout, foulee_chart_layout_free)

G_END_DECLS
