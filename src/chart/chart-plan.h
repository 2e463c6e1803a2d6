/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/chart-marks.h"
#include "chart/chart-private.h"
#include "chart/label-rows.h"
#include "chart/scale.h"

G_BEGIN_DECLS

/* What laying out a chart works with: first the frame, which says where panels and axes are; then
 * the marks, from the back to the front. All in pixels. */

/* Between the labels of levels and the plot; between a line upwards and its label. */
#define FOULEE_PLAN_GUTTER 6.0f
#define FOULEE_PLAN_ASIDE 4.0f
#define FOULEE_PLAN_TICK 5.0f
#define FOULEE_PLAN_MARGIN 2.0f

/* Between two labels at least. */
#define FOULEE_PLAN_GAP 6.0f

#define FOULEE_PLAN_LINE_WIDTH 2.0f
#define FOULEE_PLAN_FINE_WIDTH 1.0f
#define FOULEE_PLAN_RULE_WIDTH 1.25f
#define FOULEE_PLAN_TRIANGLE 9.0f /* wide and high */

/* Half as wide as a marker. */
#define FOULEE_PLAN_SIGN 4.5f
#define FOULEE_N_MARKERS (FOULEE_MARKER_DIAMOND + 1)

/* A label above a plot. */
typedef struct {
  const char *text;
  float start, width;
  int row;
  gboolean strong;
} FouleePlanLabel;

typedef struct {
  const FouleeChartPanel *panel;
  FouleeLabelRows above;
  GArray *labels;    /* FouleePlanLabel */
  float start;       /* the top of its name, where that stands above */
  float rows;        /* the top of the labels above the plot */
  float top, bottom; /* of the plot */
  FouleeScale y;
} FouleePanelPlan;

typedef struct {
  const FouleeChart *chart;
  const FouleeChartMeasure *measure;
  FouleeScale x;
  float width, height;
  float left, right; /* of all plots */
  float gutter;      /* left of the plot, what labels of levels take */
  float aside;       /* where the column at the right begins; the width where there is none */
  gboolean names_left, asides_right;
  FouleePanelPlan *panels;
  guint n_panels;
  guint axis;            /* the panel that the axis across stands below */
  GArray *ticks;         /* FouleeTick */
  FouleeLabelRows below; /* of events */
  int key_rows;
  FouleeChartLayout *layout; /* NULL while only the frame is wanted */
  FouleeChartMark *grid;     /* lines upwards; NULL for none */
  GPtrArray *texts;          /* marks that come last, over everything */
  GArray *taken;             /* graphene_rect_t: where no more labels may stand */
} FouleePlan;

/* ---- The frame: chart-frame.c ---------------------------------------------------------------- */

void foulee_plan_init (FouleePlan *plan, const FouleeChart *chart, float width, float height,
                       const FouleeChartMeasure *measure);
void foulee_plan_clear (FouleePlan *plan);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FouleePlan, foulee_plan_clear)

/* How high everything is that has a height of its own, and how many shares the rest is cut into. */
float foulee_plan_fixed_height (const FouleePlan *plan, double *shares);

/* ---- What stands around plots: chart-heads.c and others -------------------------------------- */

/* Finds room for names and asides; says how many lines they take above a panel. */
void foulee_plan_heads (FouleePlan *plan);
int foulee_plan_head_lines (const FouleePlan *plan, const FouleePanelPlan *panel);
void foulee_plan_draw_heads (FouleePlan *plan);

/* Whether the label of a usual value has room on the line of the panel's name. */
gboolean foulee_plan_usual_in_head (const FouleePlan *plan, const FouleePanelPlan *place,
                                    const char *label);

void foulee_plan_draw_keys (FouleePlan *plan);
int foulee_plan_count_key_rows (const FouleePlan *plan);

/* Finds room for the labels of rules, windows and events. */
void foulee_plan_labels (FouleePlan *plan);
void foulee_plan_draw_labels (FouleePlan *plan);

int foulee_plan_axis_lines (const FouleePlan *plan);
void foulee_plan_axis (FouleePlan *plan);
void foulee_plan_draw_grid (FouleePlan *plan);
void foulee_plan_draw_axis (FouleePlan *plan);

/* Takes the lines upwards out where words stand, once all do. */
void foulee_plan_cut_grid (FouleePlan *plan);
void foulee_plan_draw_events (FouleePlan *plan);

/* ---- What lies in plots ---------------------------------------------------------------------- */

void foulee_plan_draw_spans (FouleePlan *plan);
void foulee_plan_draw_levels (FouleePlan *plan);
void foulee_plan_take_rules (FouleePlan *plan);
void foulee_plan_draw_rules (FouleePlan *plan);
void foulee_plan_draw_bars (FouleePlan *plan);
void foulee_plan_draw_areas (FouleePlan *plan);
void foulee_plan_draw_lines (FouleePlan *plan);
void foulee_plan_draw_intervals (FouleePlan *plan);
void foulee_plan_draw_spots (FouleePlan *plan);
void foulee_plan_draw_notes (FouleePlan *plan);

/* ---- Marks and room: chart-plan.c ------------------------------------------------------------ */

GPtrArray *foulee_plan_new_marks (void);

/* Takes out those that nothing can be seen of, since all their points lie elsewhere. */
void foulee_plan_drop_empty (GPtrArray *marks);

FouleeChartMark *foulee_plan_mark (FouleePlan *plan, FouleeChartMarkKind kind, FouleeChartInk ink);
void foulee_plan_point (FouleeChartMark *mark, float x, float y);

/* Parts a line. */
void foulee_plan_part (FouleeChartMark *mark);

/* Adds a straight part to lines. */
void foulee_plan_straight (FouleeChartMark *mark, float x1, float y1, float x2, float y2);

FouleeChartMark *foulee_plan_box (FouleePlan *plan, FouleeChartMarkKind kind, FouleeChartInk ink,
                                  const graphene_rect_t *box);

/* A line of text; takes its room. */
FouleeChartMark *foulee_plan_text (FouleePlan *plan, const char *text, float x, float y,
                                   float width);

/* The same, where it meets no other; NULL where it does. */
FouleeChartMark *foulee_plan_text_if_free (FouleePlan *plan, const char *text, float x, float y,
                                           float width);

gboolean foulee_plan_is_free (const FouleePlan *plan, const graphene_rect_t *box);
void foulee_plan_take (FouleePlan *plan, const graphene_rect_t *box);

/* Rounded up to whole pixels. */
float foulee_plan_width (const FouleePlan *plan, const char *text, gboolean bold);

/* Fine lines along the pixels, not between them. */
float foulee_plan_sharp (float place);

gboolean foulee_plan_is_across (const FouleePlan *plan, double x);

/* What can be seen of a stretch; FALSE for nothing. */
gboolean foulee_plan_see (const FouleePlan *plan, double from, double to, float *start, float *end);

/* What words must not lie on. */
typedef enum {
  FOULEE_PLAN_CLEAR,          /* anything */
  FOULEE_PLAN_CLEAR_OF_LINES, /* anything but bands */
  FOULEE_PLAN_CLEAR_OF_FEW,   /* anything but bands and lines that are one of many */
} FouleePlanClear;

/* The place for words nearest to a point of a panel, not much further away than `reach`, which may
 * be INFINITY: chart-notes.c. FALSE for none. */
gboolean foulee_plan_find_clear (const FouleePlan *plan, guint panel, FouleePlanClear clear,
                                 graphene_point_t at, float reach, float width, float height,
                                 graphene_rect_t *box);

graphene_rect_t foulee_plan_plot (const FouleePlan *plan, guint panel);

G_END_DECLS
