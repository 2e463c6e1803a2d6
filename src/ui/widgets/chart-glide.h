/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "chart/chart.h"

G_BEGIN_DECLS

/* Moves what is seen of a chart's axis across: never beyond the axis, and, where zooming is
 * wanted, never closer than to a least length. */
typedef struct _FouleeChartGlide FouleeChartGlide;

/* How it gets there. Where animations are not wanted, and while the widget cannot be seen, it jumps
 * anyway. */
typedef enum {
  FOULEE_GLIDE_JUMP,
  FOULEE_GLIDE_STEP,  /* for a press of a key, a turn of the wheel */
  FOULEE_GLIDE_FLING, /* runs out slowly, as after a swipe */
} FouleeGlideWay;

/* `moved` is called with the widget each time that the chart's window has changed. */
FouleeChartGlide *foulee_chart_glide_new (GtkWidget *widget, void (*moved) (GtkWidget *widget));
void foulee_chart_glide_free (FouleeChartGlide *glide);

/* Referenced; NULL for none. */
void foulee_chart_glide_set_chart (FouleeChartGlide *glide, FouleeChart *chart);

/* In the unit of the axis; 0 for no zooming. */
void foulee_chart_glide_set_least (FouleeChartGlide *glide, double least);
gboolean foulee_chart_glide_can_zoom (FouleeChartGlide *glide);

void foulee_chart_glide_to (FouleeChartGlide *glide, double from, double to, FouleeGlideWay way);

/* Makes the window `factor` times as long; the value `about` stays where it is. */
void foulee_chart_glide_zoom (FouleeChartGlide *glide, double factor, double about,
                              FouleeGlideWay way);

/* Moves the window by so much of its length. */
void foulee_chart_glide_shift (FouleeChartGlide *glide, double share, FouleeGlideWay way);

/* Moves it so that a value can be seen, if it cannot. */
void foulee_chart_glide_reveal (FouleeChartGlide *glide, double x);

/* Stays where it is on the way. */
void foulee_chart_glide_stop (FouleeChartGlide *glide);

/* How long a swipe that was left at a speed goes on: the way by that speed. Seconds. */
#define FOULEE_GLIDE_FLING_TIME 0.2

G_END_DECLS
