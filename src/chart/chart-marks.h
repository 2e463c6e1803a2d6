/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/chart.h"

G_BEGIN_DECLS

/* A chart laid out: the list of what is to be drawn, in pixels, from the back to the front. It
 * knows nothing of fonts or of how things are drawn, so that it can be looked at without a display.
 */

typedef enum {
  FOULEE_CHART_MARK_BOX,   /* a filled rectangle */
  FOULEE_CHART_MARK_FRAME, /* the line around one */
  FOULEE_CHART_MARK_HATCH, /* one filled with slanting lines */
  FOULEE_CHART_MARK_LINE,  /* lines through points, parted where x is NAN */
  FOULEE_CHART_MARK_CURVE, /* a line through points, smooth */
  FOULEE_CHART_MARK_SHAPE, /* what lies inside such lines, each closed */
  FOULEE_CHART_MARK_AREA,  /* between two smooth lines: the first half of the points, the second */
  FOULEE_CHART_MARK_DOTS,  /* about points, parted from what lies below by a rim */
  FOULEE_CHART_MARK_SIGNS, /* the same, each of a marker's shape */
  FOULEE_CHART_MARK_TRIANGLE, /* pointing up to a point */
  FOULEE_CHART_MARK_TEXT,     /* within a box */
} FouleeChartMarkKind;

typedef struct {
  FouleeChartMarkKind kind;
  FouleeChartInk ink;
  graphene_rect_t box;
  GArray *points;      /* graphene_point_t; NULL for boxes and texts */
  char *text;          /* of a text */
  FouleeMarker marker; /* of signs */
  gboolean bold;       /* a text */
  gboolean hollow;     /* a triangle */
  int clip;            /* the panel that it is cut off at the edge of; −1 for none */
  float width;         /* of a line; the radius of a dot */
  float dash, space;   /* of a broken line; else 0 */
} FouleeChartMark;

/* How texts measure: their width, and the height of a line of them, in pixels. */
typedef struct {
  float (*width) (const char *text, gboolean bold, gpointer data);
  gpointer data;
  float height;
} FouleeChartMeasure;

typedef struct {
  GArray *plots;    /* graphene_rect_t by panel: where values are */
  GPtrArray *marks; /* FouleeChartMark */
} FouleeChartLayout;

FouleeChartLayout *foulee_chart_lay_out (const FouleeChart *chart, float width, float height,
                                         const FouleeChartMeasure *measure);
void foulee_chart_layout_free (FouleeChartLayout *layout);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeChartLayout, foulee_chart_layout_free)

G_END_DECLS
