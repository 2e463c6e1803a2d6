/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/chart.h"

G_BEGIN_DECLS

/* What was added to a chart. */

typedef struct {
  double from, to; /* a rule, an event and a level have only the first */
  char *label;     /* or NULL */
  gboolean planned;
} FouleeChartItem;

struct _FouleeChart {
  double x_from, x_to, y_from, y_to;
  GArray *stretches; /* FouleeChartItem, as those below */
  GArray *levels;
  GArray *spans;
  GArray *rules;
  GArray *events;
  GPtrArray *lines; /* GArray of FouleeChartPoint */
  GPtrArray *fans;  /* GArray of FouleeFanPoint */
};

G_END_DECLS
