/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/after-run-chart.h"

G_BEGIN_DECLS

/* What the charts of soreness after a run are built from. */

typedef struct {
  FouleeAfterRuns *after;
  const FouleeAfterRunLook *look;
  FouleeChart *chart;
  FouleeChartPanel *panel; /* of soreness */
  GArray *stops;           /* FouleeAfterRunStop; or NULL */
} FouleeAfterRunBuild;

/* A chart of hours with the panel of soreness: its levels and the 24–72 h window. */
void foulee_after_run_begin (FouleeAfterRunBuild *self);

/* The curve, its band and a note about them; nothing where there is none. */
void foulee_after_run_add_curve (FouleeAfterRunBuild *self);

/* A run's readings, each `raised` by so much (but not out of the scale), so that lines do not cover
 * one another. */
void foulee_after_run_add_line (FouleeAfterRunBuild *self, guint run, FouleeLineLook line,
                                double raised);

/* Whether a run's line is broken somewhere. */
gboolean foulee_after_run_is_dashed (const FouleeAfterRuns *after, const FouleeAfterRun *run);

/* Where a raised level is drawn. */
double foulee_after_run_place (int level, double raised);

/* The marker of a class of peaks. */
FouleeMarker foulee_after_run_marker (FouleePeakClass peak_class);

/* What the markers of the classes stand for, of those that are there (a set of 1 << class). */
void foulee_after_run_add_keys (FouleeAfterRunBuild *self, guint classes);

/* The run's name, and its peak, beside its highest reading. */
void foulee_after_run_add_name (FouleeAfterRunBuild *self, guint run);

/* Takes note of what a value, or any value of a layer (G_MAXUINT), belongs to. */
void foulee_after_run_add_stop (FouleeAfterRunBuild *self, guint layer, guint index, guint run);

/* Where the size of the chart wants words for each value. */
gboolean foulee_after_run_has_words (const FouleeAfterRunBuild *self);

/* What words are made of: data for foulee_chart_set_words(), with its function to free it. */
typedef struct {
  FouleeAfterRuns *after;
  FouleeUnits units;
  const FouleeLanguage *language;
  GArray *runs; /* guint: of which run each value is; or NULL */
  guint run;    /* that all values are of; or FOULEE_NO_RUN */
} FouleeAfterRunTale;

/* `runs` is referenced. */
FouleeAfterRunTale *foulee_after_run_tale_new (const FouleeAfterRunBuild *self, guint run,
                                               GArray *runs);
void foulee_after_run_tale_free (gpointer data);

G_END_DECLS
