/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/chart-glide.h"
#include "ui/widgets/chart-view.h"

G_BEGIN_DECLS

struct _FouleeChartView {
  GtkWidget parent_instance;

  FouleeChart *chart; /* or NULL */
  FouleeChartGlide *glide;
  int plot_height;
  int asked_width, asked_height; /* when its height was asked for last */
  gboolean interactive;

  FouleeChartStop cursor;
  FouleeChartStop hovered;   /* below the pointer */
  graphene_point_t pointer;  /* where it was last seen */
  double per_pixel;          /* of the axis across, while something is dragged */
  double drag_from, drag_to; /* the window when that began */
  double pinch_value;        /* of the axis across, between the fingers when they came */
  gboolean panned;           /* the drag has become one across */

  /* The chart as it was drawn last, without cursor: of this window and size. */
  GskRenderNode *node;
  double node_from, node_to;
  graphene_size_t node_size;

  /* How it looked then, and texts that look so. */
  FouleeChartPalette palette;
  FouleeTextCache *texts;
  guint pango_serial;
  float label_size;
};

/* What the runner does; the rest is in chart-view.c. */
void foulee_chart_view_add_input (FouleeChartView *self);

/* `look` points into the view. */
void foulee_chart_view_get_look (FouleeChartView *self, FouleeChartLook *look);

/* Moves the cursor as the runner wants it, brings it into sight and tells so. */
void foulee_chart_view_visit (FouleeChartView *self, FouleeChartStop stop);

/* Shows what is below the pointer. */
void foulee_chart_view_hover (FouleeChartView *self, FouleeChartStop stop);

/* Says that the value under the cursor was chosen. */
void foulee_chart_view_activate (FouleeChartView *self);

G_END_DECLS
