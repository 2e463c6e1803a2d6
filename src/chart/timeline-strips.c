/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/timeline-strips.h"

#include <math.h>
#include <stdlib.h>

#include "analysis/dose.h"
#include "analysis/treatments.h"
#include "chart/timeline-telling.h"
#include "chart/timeline-values.h"

#define HOUR G_GINT64_CONSTANT (3600)
#define DAY (24 * HOUR)

/* Half as wide as bars are, so that two weeks are easily read. A run takes far less time. */
#define RUN_HOURS 2.25
#define BOX_HOURS 5.5

/* Where a night's box stands: most of the night lies about it. A day's stands about noon. */
#define NIGHT_HOUR 3
#define NOON_HOUR 12

/* How high strips are, in lines of text. */
#define RUN_LINES 5.0
#define CARD_RUN_LINES 1.8
#define BOX_LINES 2.1
#define WARM_UP_LINES 1.2
#define ACTION_LINES 2.2
#define CONDITION_LINES 1.3

/* The part of the runs that a bar's height is fitted to, and the room left above: one marathon is
 * not to flatten all else. What is higher is drawn as high as that; its label says how high it is.
 */
#define FITTED_PART 0.97
#define RUN_ROOM 1.75
#define CARD_RUN_ROOM 1.1
#define FEWEST_LOAD 200

/* A run of which the load is not known is there all the same: so high, lighter, and told by "?"
 * once it was run. */
#define UNKNOWN_PART 0.12

/* Conditions that last at the same time stand below one another, up to so many. */
#define LANES 3

/* ---- Bars ------------------------------------------------------------------------------------ */

/* Bars and what each is of. Labels are owned by `labels`. */
typedef struct {
  GArray *bars;
  GArray *numbers;
  GPtrArray *labels;
} Bars;

static Bars
bars_new (void)
{
  return (Bars) {
    .bars = g_array_new (FALSE, FALSE, sizeof (FouleeChartBar)),
    .numbers = g_array_new (FALSE, FALSE, sizeof (guint)),
    .labels = g_ptr_array_new_with_free_func (g_free),
  };
}

/* Takes the label. */
static void
bars_add (Bars *self, double middle, double half_hours, double high, FouleeBarStyle style,
          char *label, guint number)
{
  const double half = half_hours * (double) HOUR;
  const FouleeChartBar bar = {
    .from = middle - half, .to = middle + half, .high = high, .style = style, .label = label
  };

  if (label != NULL)
    g_ptr_array_add (self->labels, label);
  g_array_append_val (self->bars, bar);
  g_array_append_val (self->numbers, number);
}

/* Adds them and gives them words; the bars are gone then. */
static void
bars_finish (Bars *self, FouleeChart *chart, FouleeChartPanel *panel, const char *name,
             const FouleeTimelineView *view, FouleeTimelineTells tells)
{
  const guint layer = foulee_panel_add_bars (
      panel, (const FouleeChartBar *) (gpointer) self->bars->data, self->bars->len);

  foulee_timeline_tell (chart, layer, name, view, tells, self->numbers);
  g_array_unref (self->bars);
  g_ptr_array_unref (self->labels);
}

/* ---- Runs ------------------------------------------------------------------------------------ */

static gboolean
is_shown (const FouleeRun *run, gint64 now)
{
  /* What was planned and never told of is no run, and none to come. */
  return run->planned != 1 || foulee_run_end (run) >= now;
}

static int
compare (const void *a, const void *b)
{
  const double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* What nearly all runs keep below. */
static double
find_height (FouleeHistory *history)
{
  const guint n = foulee_history_n (history, FOULEE_KIND_RUN);
  g_autofree double *loads = g_new (double, MAX (n, 1));
  guint n_loads = 0;

  for (guint i = 0; i < n; i++) {
    const double load = foulee_run_session_load (foulee_history_run (history, i));

    if (!isnan (load))
      loads[n_loads++] = load;
  }
  if (n_loads == 0)
    return FEWEST_LOAD;
  qsort (loads, n_loads, sizeof *loads, compare);
  return MAX (loads[(guint) ((n_loads - 1) * FITTED_PART)], FEWEST_LOAD);
}

/* Runs that the filter leaves out are there in lesser ink, as soreness comes of them, too. */
static FouleeBarStyle
run_style (const FouleeRun *run, const FouleeTimelineView *view, int day_start)
{
  if (run->planned == 1)
    return FOULEE_BAR_PLANNED;
  return isnan (foulee_run_session_load (run)) ||
                 !foulee_scope_has_run (&view->scope, run, day_start)
             ? FOULEE_BAR_REST
             : FOULEE_BAR_WHOLE;
}

/* "long"; "planned, long"; NULL of a run of which nothing was said. */
static char *
kind_label (const FouleeRun *run, const FouleeLanguage *language)
{
  g_autofree char *kind = NULL;

  if (run->run_kind != FOULEE_UNSET)
    kind = g_utf8_strdown (foulee_words_label (&foulee_run_kinds, run->run_kind, language), -1);
  if (run->planned != 1)
    return g_steal_pointer (&kind);
  if (kind == NULL)
    return g_strdup (foulee_trc (language, "a run to come", "planned"));
  /* Translators: a run to come, and its kind: "planned, long". */
  return g_strdup_printf (foulee_trc (language, "a run to come", "planned, %s"), kind);
}

/* "hills" above "406". Nobody misses the load of what is yet to be run. */
static char *
run_label (const FouleeRun *run, double load, const FouleeLanguage *language)
{
  g_autofree char *number = NULL;
  g_autofree char *kind = kind_label (run, language);

  if (isnan (load) && run->planned == 1)
    return g_steal_pointer (&kind);
  if (isnan (load))
    number = g_strdup (foulee_trc (language, "load of a run that is not known", "?"));
  else
    number = foulee_format_number (language, load, 0);
  return kind != NULL ? g_strdup_printf ("%s\n%s", kind, number) : g_steal_pointer (&number);
}

static double
middle_of (const FouleeRun *run)
{
  return (double) (run->start.seconds + foulee_run_end (run)) / 2;
}

void
foulee_timeline_add_runs (FouleeChart *chart, const FouleeTimelineView *view, FouleeChartSize size)
{
  const gboolean card = size == FOULEE_CHART_SIZE_CARD;
  FouleeHistory *history = foulee_findings_history (view->timeline->findings);
  const guint n = foulee_history_n (history, FOULEE_KIND_RUN);
  const char *name = foulee_trc (view->language, "strip of a chart", "Runs");
  FouleeChartPanel *panel;
  const double height = find_height (history);
  Bars bars = bars_new ();
  double from, to;

  foulee_chart_get_extent (chart, &from, &to);
  panel = foulee_chart_add_panel (chart, 0, height * (card ? CARD_RUN_ROOM : RUN_ROOM));
  foulee_panel_set_lines (panel, card ? CARD_RUN_LINES : RUN_LINES);
  foulee_panel_set_name (
      panel, name, card ? NULL : foulee_trc (view->language, "unit of a strip", "effort × min"));
  foulee_panel_add_level (panel, 0, NULL);
  for (guint i = foulee_history_find (history, FOULEE_KIND_RUN, (gint64) from - DAY); i < n; i++) {
    const FouleeRun *run = foulee_history_run (history, i);
    const double load = foulee_run_session_load (run);

    if (is_shown (run, view->now))
      bars_add (&bars, middle_of (run), RUN_HOURS,
                isnan (load) ? UNKNOWN_PART * height : MIN (load, height),
                run_style (run, view, foulee_history_day_start (history)),
                card ? NULL : run_label (run, load, view->language), i);
  }
  bars_finish (&bars, chart, panel, name, view, FOULEE_TELLS_RUNS);
}

/* ---- Nights and drinks ----------------------------------------------------------------------- */

static double
hour_of_day (const FouleeTimelineView *view, FouleeDate date, int hour)
{
  return (double) foulee_instant_from_civil (view->zone, date, hour * (int) HOUR).seconds;
}

static gboolean
has_any (const FouleeTimelineView *view, gboolean drinks)
{
  for (guint i = 0; i < view->timeline->days->len; i++) {
    const FouleeTimelineDay *day = &g_array_index (view->timeline->days, FouleeTimelineDay, i);

    if ((drinks ? day->drinks : day->sleep) >= 0)
      return TRUE;
  }
  return FALSE;
}

/* The line across at what is usual; `number` is taken. */
static void
add_usual (FouleeChartPanel *panel, double usual, char *number, const FouleeLanguage *language)
{
  g_autofree char *label = NULL;

  if (!isnan (usual)) {
    /* Translators: in a chart, beside a line across: hours of sleep, or litres. */
    label = g_strdup_printf (foulee_trc (language, "strip of a chart", "usual %s"), number);
    foulee_panel_add_usual (panel, usual, label);
  }
  g_free (number);
}

/* In hours. The highest that still fits is far beyond any night. */
static void
add_sleep (FouleeChart *chart, const FouleeTimelineView *view)
{
  const FouleeLanguage *language = view->language;
  const char *name = foulee_trc (language, "strip of a chart", "Sleep");
  const double usual = view->timeline->usual_sleep / (double) HOUR;
  FouleeChartPanel *panel;
  Bars bars = bars_new ();

  panel = foulee_chart_add_panel (chart, 0, 11);
  foulee_panel_set_lines (panel, BOX_LINES);
  foulee_panel_set_name (panel, name, foulee_trc (language, "unit of a strip", "hours"));
  add_usual (panel, usual, foulee_sleep_number (view->timeline->usual_sleep, language), language);
  for (guint i = 0; i < view->timeline->days->len; i++) {
    const FouleeTimelineDay *day = &g_array_index (view->timeline->days, FouleeTimelineDay, i);
    const gboolean known = day->sleep >= 0;

    bars_add (&bars, hour_of_day (view, day->date, NIGHT_HOUR), BOX_HOURS,
              known ? (double) day->sleep / (double) HOUR : NAN, FOULEE_BAR_VALUE,
              known ? foulee_sleep_number ((double) day->sleep, language) : NULL, i);
  }
  bars_finish (&bars, chart, panel, name, view, FOULEE_TELLS_SLEEP);
}

/* In millilitres. */
static void
add_drinks (FouleeChart *chart, const FouleeTimelineView *view)
{
  const FouleeLanguage *language = view->language;
  const char *name = foulee_trc (language, "strip of a chart", "Drinks");
  const double usual = view->timeline->usual_drinks;
  const gboolean imperial = view->units == FOULEE_UNITS_IMPERIAL;
  FouleeChartPanel *panel;
  Bars bars = bars_new ();

  panel = foulee_chart_add_panel (chart, 0, isnan (usual) ? 3000 : MAX (usual * 1.6, 1000));
  foulee_panel_set_lines (panel, BOX_LINES);
  foulee_panel_set_name (panel, name,
                         imperial ? foulee_trc (language, "unit of a strip", "fl oz")
                                  : foulee_trc (language, "unit of a strip", "litres"));
  add_usual (panel, usual, foulee_drinks_number (usual, view->units, language), language);
  for (guint i = 0; i < view->timeline->days->len; i++) {
    const FouleeTimelineDay *day = &g_array_index (view->timeline->days, FouleeTimelineDay, i);
    const gboolean known = day->drinks >= 0;

    bars_add (&bars, hour_of_day (view, day->date, NOON_HOUR), BOX_HOURS,
              known ? (double) day->drinks : NAN, FOULEE_BAR_VALUE,
              known ? foulee_drinks_number ((double) day->drinks, view->units, language) : NULL, i);
  }
  bars_finish (&bars, chart, panel, name, view, FOULEE_TELLS_DRINKS);
}

/* ---- Warm-up and recovery -------------------------------------------------------------------- */

static void
finish_spots (FouleeChart *chart, const char *name, const char *unit, double lines, GArray *spots,
              GArray *numbers, const FouleeTimelineView *view, FouleeTimelineTells tells)
{
  FouleeChartPanel *panel = foulee_chart_add_panel (chart, 0, 1);
  guint layer;

  foulee_panel_set_lines (panel, lines);
  foulee_panel_set_name (panel, name, unit);
  layer =
      foulee_panel_add_spots (panel, (const FouleeChartSpot *) (gpointer) spots->data, spots->len);
  foulee_timeline_tell (chart, layer, name, view, tells, numbers);
}

static void
add_warm_ups (FouleeChart *chart, const FouleeTimelineView *view)
{
  FouleeHistory *history = foulee_findings_history (view->timeline->findings);
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (FouleeChartSpot));
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < foulee_history_n (history, FOULEE_KIND_RUN); i++) {
    const FouleeRun *run = foulee_history_run (history, i);
    FouleeChartSpot spot = { middle_of (run), 0.5,  FOULEE_MARKER_SQUARE,
                             FALSE,           NULL, FOULEE_LABEL_AFTER };

    if (run->planned == 1 || run->warm_up == FOULEE_UNSET)
      continue;
    if (run->warm_up == FOULEE_WARM_UP_NONE)
      spot.marker = FOULEE_MARKER_BOX;
    spot.label = foulee_warm_up_short_label (run, view->language);
    g_ptr_array_add (labels, (gpointer) spot.label);
    g_array_append_val (spots, spot);
    g_array_append_val (numbers, i);
  }
  if (spots->len > 0)
    finish_spots (chart, foulee_trc (view->language, "strip of a chart", "Warm-up"), NULL,
                  WARM_UP_LINES, spots, g_steal_pointer (&numbers), view, FOULEE_TELLS_WARM_UPS);
}

static FouleeMarker
marker_of (const FouleeAction *action)
{
  if (action->action_kind == FOULEE_ACTION_MEDICINE)
    return FOULEE_MARKER_BOX;
  return foulee_action_is_treatment ((FouleeActionKind) action->action_kind) ? FOULEE_MARKER_DIAMOND
                                                                             : FOULEE_MARKER_DOT;
}

/* By turns above and below, so that each has twice the room for its words. Treatments and medicine
 * are few, and their names say more: these may stand on either side. */
static void
add_action (GArray *spots, GPtrArray *labels, GArray *numbers, const FouleeTimelineView *view,
            guint i)
{
  const FouleeAction *action =
      foulee_history_action (foulee_findings_history (view->timeline->findings), i);
  FouleeChartSpot spot = { .x = (double) action->at.seconds,
                           .y = spots->len % 2 == 0 ? 0.76 : 0.24,
                           .marker = marker_of (action),
                           .label = foulee_action_short_label (action, view->language),
                           .side =
                               foulee_action_is_compared ((FouleeActionKind) action->action_kind)
                                   ? FOULEE_LABEL_AFTER
                                   : FOULEE_LABEL_AROUND };

  g_ptr_array_add (labels, (gpointer) spot.label);
  g_array_append_val (spots, spot);
  g_array_append_val (numbers, i);
}

/* Those that are compared, which is what the runner does; or the others, which are done to the
 * runner and taken: of these nothing is claimed, but they belong beside what soreness did. */
static void
add_actions (FouleeChart *chart, const FouleeTimelineView *view, gboolean compared,
             const char *name, const char *unit)
{
  FouleeHistory *history = foulee_findings_history (view->timeline->findings);
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (FouleeChartSpot));
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < foulee_history_n (history, FOULEE_KIND_ACTION); i++) {
    const FouleeAction *action = foulee_history_action (history, i);

    if (!foulee_action_is_compared ((FouleeActionKind) action->action_kind) == !compared)
      add_action (spots, labels, numbers, view, i);
  }
  if (spots->len > 0)
    finish_spots (chart, name, unit, ACTION_LINES, spots, g_steal_pointer (&numbers), view,
                  FOULEE_TELLS_ACTIONS);
}

/* What the marks stand for is said where there are both. */
static void
add_treatments (FouleeChart *chart, const FouleeTimelineView *view)
{
  const FouleeLanguage *language = view->language;
  FouleeHistory *history = foulee_findings_history (view->timeline->findings);
  gboolean treated = FALSE, medicated = FALSE;

  for (guint i = 0; i < foulee_history_n (history, FOULEE_KIND_ACTION); i++) {
    const FouleeActionKind kind =
        (FouleeActionKind) foulee_history_action (history, i)->action_kind;

    treated |= foulee_action_is_treatment (kind);
    medicated |= kind == FOULEE_ACTION_MEDICINE;
  }
  add_actions (chart, view, FALSE,
               treated ? foulee_trc (language, "strip of a chart", "Treatments")
                       : foulee_trc (language, "strip of a chart", "Medicine"),
               treated && medicated ? foulee_trc (language, "strip of a chart", "and medicine")
                                    : NULL);
  if (!treated || !medicated)
    return;
  foulee_chart_add_key (chart, FOULEE_MARKER_DIAMOND,
                        foulee_trc (language, "mark in a chart", "treatment"));
  foulee_chart_add_key (chart, FOULEE_MARKER_BOX,
                        foulee_trc (language, "mark in a chart", "medicine"));
}

/* ---- Conditions ------------------------------------------------------------------------------ */

/* One after another where they do not overlap. */
static void
add_conditions (FouleeChart *chart, const FouleeTimelineView *view)
{
  FouleeHistory *history = foulee_findings_history (view->timeline->findings);
  FouleeChartPanel *lanes[LANES] = { NULL };
  FouleeDate ends[LANES];
  double first, last;

  foulee_chart_get_extent (chart, &first, &last);
  for (guint i = 0; i < foulee_history_n (history, FOULEE_KIND_CONDITION); i++) {
    const FouleeCondition *condition = foulee_history_get (history, FOULEE_KIND_CONDITION, i);
    const gboolean lasts = condition->until == FOULEE_DATE_NONE;
    const gboolean always = condition->since == FOULEE_DATE_NONE;
    g_autofree char *label = foulee_condition_label (condition, view->language);
    const double from = always ? first : hour_of_day (view, condition->since, 0);
    const double to = lasts ? (double) view->now : hour_of_day (view, condition->until + 1, 0);
    int lane = 0;

    if (to <= first || from >= to)
      continue;
    while (lane < LANES - 1 && lanes[lane] != NULL && (always || condition->since <= ends[lane]))
      lane++;
    if (lanes[lane] == NULL) {
      lanes[lane] = foulee_chart_add_panel (chart, 0, 1);
      foulee_panel_set_lines (lanes[lane], CONDITION_LINES);
      if (lane == 0)
        foulee_panel_set_name (lanes[lane],
                               foulee_trc (view->language, "strip of a chart", "Conditions"), NULL);
    }
    ends[lane] = lasts ? FOULEE_DATE_MAX : condition->until;
    foulee_panel_add_span (lanes[lane], FOULEE_SPAN_STATE, MAX (from, first), to, label);
  }
}

void
foulee_timeline_add_strips (FouleeChart *chart, const FouleeTimelineView *view)
{
  if (has_any (view, FALSE))
    add_sleep (chart, view);
  if (has_any (view, TRUE))
    add_drinks (chart, view);
  add_warm_ups (chart, view);
  add_actions (chart, view, TRUE, foulee_trc (view->language, "strip of a chart", "Recovery"),
               foulee_trc (view->language, "unit of a strip", "minutes"));
  add_treatments (chart, view);
  add_conditions (chart, view);
}
