/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/palette.h"

G_BEGIN_DECLS

/* A chart, as a plain description of what it shows, and the one function that draws it: on the
 * screen and on paper, without widget, settings or style. All words come from the caller.
 *
 * Values across may be anything that rises evenly, such as Unix seconds; time runs from left to
 * right in every language. Values beyond the axes are cut off at the edge of the plot. Layers lie
 * over one another in this order, whatever the order in which they are added: spans, levels, fans,
 * rules, lines. */
typedef struct _FouleeChart FouleeChart;

FouleeChart *foulee_chart_new (double x_from, double x_to, double y_from, double y_to);
void foulee_chart_free (FouleeChart *chart);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeChart, foulee_chart_free)

/* A stretch of the axis across, a day for example, with a tick where it begins and its label in the
 * middle of what can be seen of it. */
void foulee_chart_add_stretch (FouleeChart *chart, double from, double to, const char *label);

/* A line across the plot, with a label beside the axis or NULL. */
void foulee_chart_add_level (FouleeChart *chart, double y, const char *label);

/* A stretch of the plot to compare with, shaded and fenced, its label above. */
void foulee_chart_add_span (FouleeChart *chart, double from, double to, const char *label);

/* A line upwards through the plot, such as the present, its label above. */
void foulee_chart_add_rule (FouleeChart *chart, double x, const char *label);

/* Something that happened, or is planned, as a mark below the axis: ▲ or △, its label beside it. */
void foulee_chart_add_event (FouleeChart *chart, double x, const char *label, gboolean planned);

/* A line through points, each of which is marked. A point whose y is NAN is a gap. */
typedef struct {
  double x, y;
} FouleeChartPoint;

void foulee_chart_add_line (FouleeChart *chart, const FouleeChartPoint *points, guint n);

/* What may come: a band, a narrower band inside it, and a broken line for what is to be expected.
 * Smooth; x rises. */
typedef struct {
  double x;
  double low, inner_low, middle, inner_high, high;
} FouleeFanPoint;

void foulee_chart_add_fan (FouleeChart *chart, const FouleeFanPoint *points, guint n);

/* How it looks. Pointers are the caller's and need to live only during the call. */
typedef struct {
  const FouleeChartPalette *palette;
  PangoContext *pango;       /* font family and language */
  const char *font_features; /* "tnum"; on paper NULL, as cairo loses such figures as text */
  float label_size;          /* pixels, on paper points */
} FouleeChartLook;

/* Draws it into a box of this size at the origin. Vector only. */
void foulee_chart_snapshot (const FouleeChart *chart, GtkSnapshot *snapshot,
                            const FouleeChartLook *look, float width, float height);

G_END_DECLS
