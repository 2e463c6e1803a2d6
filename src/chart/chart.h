/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "base/language.h"
#include "chart/palette.h"

G_BEGIN_DECLS

/* A chart, as a plain description of what it shows, and the one function that draws it: on the
 * screen and on paper, without widget, settings or style. All words but dates and numbers on the
 * axis across come from the caller.
 *
 * One axis across is shared by panels that stand above one another, each with an axis of its own
 * upwards and any number of layers. Time runs from left to right in every language. What lies
 * beyond the axes is cut off at the edge of its panel. In a panel, layers lie over one another in
 * this order, whatever the order in which they are added: spans, levels, bars, bands and fans,
 * rules, lines, intervals, points, texts. Texts never lie on one another: they move, or are left
 * out.
 *
 * The axis across stands below the last panel that is no strip, or below all where there are only
 * strips. */
typedef struct _FouleeChart FouleeChart;

/* One of a chart's panels; owned by the chart. */
typedef struct _FouleeChartPanel FouleeChartPanel;

typedef enum {
  FOULEE_AXIS_BARE,   /* no ticks but those that are added: see foulee_chart_add_stretch() */
  FOULEE_AXIS_NUMBER, /* steps of 1, 2 or 5 times a power of ten */
  FOULEE_AXIS_SIGNED, /* the same, with the sign before each number but 0 */
  FOULEE_AXIS_HOURS,  /* 0, 6, 12, 24 … ; 0, 24, 48 … where there is less room */
  FOULEE_AXIS_TIME,   /* Unix seconds: hours, days, weeks, months, years, as there is room */
} FouleeAxisKind;

/* `language` is what ticks are written in. */
FouleeChart *foulee_chart_new (FouleeAxisKind across, double from, double to,
                               const FouleeLanguage *language);
FouleeChart *foulee_chart_ref (FouleeChart *chart);
void foulee_chart_unref (FouleeChart *chart);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeChart, foulee_chart_unref)

/* Where days begin on an axis of time. Referenced; without it, in UTC. */
void foulee_chart_set_zone (FouleeChart *chart, GTimeZone *zone);

/* What an axis of time counts in at least, however much room there is: hours, until set. */
typedef enum {
  FOULEE_FINEST_HOURS,
  FOULEE_FINEST_DAYS,
  FOULEE_FINEST_WEEKS,
} FouleeFinest;

void foulee_chart_set_finest (FouleeChart *chart, FouleeFinest finest);

/* What is seen of the axis across: its whole, until set. Nothing else of a chart may change once it
 * is shown. */
void foulee_chart_set_window (FouleeChart *chart, double from, double to);
void foulee_chart_get_window (const FouleeChart *chart, double *from, double *to);

/* The whole axis across, as it was made. */
void foulee_chart_get_extent (const FouleeChart *chart, double *from, double *to);

/* What the axis across counts, below its right end: "hours since the run ended". */
void foulee_chart_set_across (FouleeChart *chart, const char *title);

/* A stretch of the axis across, a day for example, with a tick where it begins and its label in the
 * middle of what can be seen of it. `strong` for the one that stands out, such as today: on an axis
 * that has ticks of its own it needs no label, and makes that of the day stand out. */
void foulee_chart_add_stretch (FouleeChart *chart, double from, double to, const char *label,
                               gboolean strong);

/* A line upwards through all panels, such as the present: its label above, at the left, and what
 * comes after it at the right; both may be NULL. The label stands out, but on a signed axis. */
void foulee_chart_add_rule (FouleeChart *chart, double x, const char *label, const char *after);

/* What the last rule says where there is no room for all of that: both where `label` is not NULL,
 * else at its right. */
void foulee_chart_set_rule_brief (FouleeChart *chart, const char *label, const char *after);

/* Something that happened, or is planned, as a mark below the axis: ▲ or △, its label beside it. */
void foulee_chart_add_event (FouleeChart *chart, double x, const char *label, gboolean planned);

/* What a marker stands for, in a line below everything. */
typedef enum {
  FOULEE_MARKER_NONE,
  FOULEE_MARKER_DOT,      /* ● */
  FOULEE_MARKER_RING,     /* ○ */
  FOULEE_MARKER_TRIANGLE, /* ▲ */
  FOULEE_MARKER_SQUARE,   /* ■ */
  FOULEE_MARKER_BOX,      /* □ */
  FOULEE_MARKER_DIAMOND,  /* ◆ */
} FouleeMarker;

void foulee_chart_add_key (FouleeChart *chart, FouleeMarker marker, const char *label);

/* ---- Panels ---------------------------------------------------------------------------------- */

/* `y_from` is at the bottom. The first panel is the uppermost. A panel takes its share of what the
 * strips leave; all shares are 1 unless set. */
FouleeChartPanel *foulee_chart_add_panel (FouleeChart *chart, double y_from, double y_to);
void foulee_panel_set_share (FouleeChartPanel *panel, double share);

/* Makes it a strip, so many lines of text high. */
void foulee_panel_set_lines (FouleeChartPanel *panel, double lines);

/* What it shows: "Sleep", and in lesser ink "hours". It stands at the left of the panel; where
 * there is no room for that, as in charts as narrow as a phone, above it. */
void foulee_panel_set_name (FouleeChartPanel *panel, const char *name, const char *unit);

/* A few words at the right of the panel: "15 with, 12 without"; where there is no room for that,
 * above it. Lines are parted by '\n'. */
void foulee_panel_set_aside (FouleeChartPanel *panel, const char *text);

/* A line across, with a label at the left or NULL. */
void foulee_panel_add_level (FouleeChartPanel *panel, double y, const char *label);

/* A broken line across, such as what is usual, with a label at the right or NULL; where there is no
 * room for that, on the line of the name. */
void foulee_panel_add_usual (FouleeChartPanel *panel, double y, const char *label);

typedef enum {
  FOULEE_SPAN_WINDOW,  /* to compare with: shaded and fenced, its label above */
  FOULEE_SPAN_STATE,   /* a thick line with its label on it: a condition that lasted */
  FOULEE_SPAN_MISSING, /* nothing recorded; its label in the middle, where there is room */
  FOULEE_SPAN_SHOWN,   /* what another chart shows of this one */
} FouleeSpanStyle;

void foulee_panel_add_span (FouleeChartPanel *panel, FouleeSpanStyle style, double from, double to,
                            const char *label);

/* ---- Layers ---------------------------------------------------------------------------------- */

/* Adding a layer gives its number, by which it is given words. Its values are copied; x rises,
 * where it is a line, a band or a fan. */

typedef struct {
  double x, y; /* y NAN is a gap */
} FouleeChartPoint;

typedef enum {
  FOULEE_LINE_SERIES, /* what was read off */
  FOULEE_LINE_CURVE,  /* what was worked out from many readings: thick and smooth */
  FOULEE_LINE_FAINT,  /* one of many */
  FOULEE_LINE_CHOSEN, /* the one that was picked from among them */
  FOULEE_LINE_SPARK,  /* a series so long that only its shape is seen: never has dots */
} FouleeLineStyle;

typedef struct {
  FouleeLineStyle style;
  gboolean dots;      /* each point is marked, where they do not lie too close */
  double dashed_from; /* broken from this x on; INFINITY for nowhere */
} FouleeLineLook;

guint foulee_panel_add_line (FouleeChartPanel *panel, const FouleeChartPoint *points, guint n,
                             FouleeLineLook look);

typedef struct {
  double x, low, high;
} FouleeBandPoint;

/* Smooth. */
guint foulee_panel_add_band (FouleeChartPanel *panel, const FouleeBandPoint *points, guint n);

/* What may come: a band, a narrower band inside it, and a broken line for what is to be expected.
 * Smooth. */
typedef struct {
  double x;
  double low, inner_low, middle, inner_high, high;
} FouleeFanPoint;

guint foulee_panel_add_fan (FouleeChartPanel *panel, const FouleeFanPoint *points, guint n);

typedef enum {
  FOULEE_BAR_WHOLE,   /* strong */
  FOULEE_BAR_REST,    /* lighter: a whole of which another bar shows a part */
  FOULEE_BAR_PLANNED, /* hatched */
  FOULEE_BAR_VALUE,   /* a soft box whose label stands in it, at the bottom */
} FouleeBarStyle;

typedef struct {
  double from, to;  /* no narrower on the screen than three pixels */
  double low, high; /* high NAN: not recorded, a dash stands at the bottom */
  FouleeBarStyle style;
  const char *label; /* above the bar, or in it, its lines parted by '\n'; NULL for none */
  gboolean flagged;  /* a ▲ before the first line, which stands out */
} FouleeChartBar;

/* Labels of bars that lie close are left out, those of the highest last; numbers in bars all at
 * once. Of bars narrower than they can be drawn the highest stand for the others. */
guint foulee_panel_add_bars (FouleeChartPanel *panel, const FouleeChartBar *bars, guint n);

/* Where the label of a spot may stand, lest it seem to be about something else. */
typedef enum {
  FOULEE_LABEL_AROUND,
  FOULEE_LABEL_AFTER,          /* only at the right */
  FOULEE_LABEL_AFTER_OR_ABOVE, /* at the right, else above */
} FouleeLabelSide;

typedef struct {
  double x, y;
  FouleeMarker marker; /* NONE: only the label */
  gboolean strong;     /* else in lesser ink */
  const char *label;   /* beside the marker, moved to another line or left out where there is no
                          room; or NULL */
  FouleeLabelSide side;
} FouleeChartSpot;

guint foulee_panel_add_spots (FouleeChartPanel *panel, const FouleeChartSpot *spots, guint n);

/* How far something may lie from where it was seen. */
typedef struct {
  double from, to, y;
  gboolean open;   /* nobody knows whether it goes on beyond `to` */
  gboolean strong; /* else in lesser ink */
} FouleeChartInterval;

guint foulee_panel_add_intervals (FouleeChartPanel *panel, const FouleeChartInterval *intervals,
                                  guint n);

/* Words about a place in the plot, with a fine line to it where they cannot stand beside it: clear
 * of everything but bands. Where there is no room for all of them the title stands alone, or
 * nothing. Lines of the detail are parted by '\n'. */
void foulee_panel_add_note (FouleeChartPanel *panel, double x, double y, const char *title,
                            const char *detail);

/* Words for one of a layer's values: "Mon 16 Nov, 07:10: 4 of 10, 33 h after the run". Owned by the
 * caller of the function. */
typedef char *(*FouleeChartWords) (guint layer, guint index, gpointer data);

/* What lets a cursor visit the layer's values, and a pointer find them. `name` is told when the
 * cursor comes from another layer: "Sat 31 Oct, Trail 18.2 km". */
void foulee_chart_set_words (FouleeChart *chart, guint layer, const char *name,
                             FouleeChartWords words, gpointer data, GDestroyNotify destroy);

/* ---- Drawing --------------------------------------------------------------------------------- */

/* Texts once laid out, so that the next picture need not: to be kept between pictures that look
 * alike. */
typedef struct _FouleeTextCache FouleeTextCache;

FouleeTextCache *foulee_text_cache_new (void);
void foulee_text_cache_free (FouleeTextCache *cache);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeTextCache, foulee_text_cache_free)

/* How it looks. Pointers are the caller's and need to live only during the call. */
typedef struct {
  const FouleeChartPalette *palette;
  PangoContext *pango;       /* font family and language */
  const char *font_features; /* "tnum"; on paper NULL, as cairo loses such figures as text */
  float label_size;          /* pixels, on paper points */
  FouleeTextCache *texts;    /* or NULL; of this look only, its colours included */
} FouleeChartLook;

/* Draws it into a box of this size at the origin. Vector only. */
void foulee_chart_snapshot (const FouleeChart *chart, GtkSnapshot *snapshot,
                            const FouleeChartLook *look, float width, float height);

/* How high a chart wants to be at this width: its strips whole, and `plot` for each share of the
 * rest. */
float foulee_chart_height (const FouleeChart *chart, const FouleeChartLook *look, float width,
                           float plot);

/* ---- Finding and stepping -------------------------------------------------------------------- */

/* One value of a layer that has words. */
typedef struct {
  guint layer;
  guint index;
} FouleeChartStop;

/* The value nearest to a place, within `reach` pixels, and where it is drawn. FALSE for none. */
gboolean foulee_chart_find (const FouleeChart *chart, const FouleeChartLook *look, float width,
                            float height, graphene_point_t place, float reach,
                            FouleeChartStop *stop, graphene_point_t *middle);

/* Where a value is drawn, and the panel that it is in; FALSE where it is outside the window. */
gboolean foulee_chart_locate (const FouleeChart *chart, const FouleeChartLook *look, float width,
                              float height, FouleeChartStop stop, graphene_point_t *middle,
                              graphene_rect_t *plot);

/* The value across at a place, whether or not anything is there. */
double foulee_chart_value_at (const FouleeChart *chart, const FouleeChartLook *look, float width,
                              float height, float x);

/* Draws the cursor on a value, over the chart: in the accent. */
void foulee_chart_snapshot_cursor (const FouleeChart *chart, GtkSnapshot *snapshot,
                                   const FouleeChartLook *look, float width, float height,
                                   FouleeChartStop stop);

typedef enum {
  FOULEE_STEP_FIRST, /* the layer's first value; of the chart, where `stop` is none */
  FOULEE_STEP_LAST,
  FOULEE_STEP_BACK, /* the value before, of the same layer */
  FOULEE_STEP_ON,
  FOULEE_STEP_PAGE_BACK, /* a week of time, a day of hours, ten values of anything else */
  FOULEE_STEP_PAGE_ON,
  FOULEE_STEP_UP, /* the layer added before, there where it is nearest in x */
  FOULEE_STEP_DOWN,
} FouleeChartStep;

#define FOULEE_CHART_NO_STOP ((FouleeChartStop) { G_MAXUINT, G_MAXUINT })
#define foulee_chart_is_stop(stop) ((stop).layer != G_MAXUINT)

/* FALSE, and nothing changed, where there is nowhere to go. Gaps are no stops. */
gboolean foulee_chart_step (const FouleeChart *chart, FouleeChartStep step, FouleeChartStop *stop);

/* The value across of a stop, its words, and the name of its layer (owned by the chart). */
double foulee_chart_stop_x (const FouleeChart *chart, FouleeChartStop stop);
char *foulee_chart_stop_words (const FouleeChart *chart, FouleeChartStop stop);
const char *foulee_chart_stop_name (const FouleeChart *chart, FouleeChartStop stop);

G_END_DECLS
