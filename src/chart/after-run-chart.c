/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/after-run-chart.h"

#include <math.h>

#include "chart/after-run-layers.h"
#include "chart/after-run-words.h"

/* How many runs are drawn at most: the latest. More would only be a grey cloud. */
#define PAGE_RUNS 40
#define CARD_RUNS 24

/* Up to so many, brackets and dots of all of them can be told apart. */
#define FEW_RUNS 16
#define FEW_PEAKS 24

/* How far lines with the same peak are spread at most. */
#define SPREAD 0.25

/* A line of words, and steps of half as much again. */
#define STRIP_LINES 2.6
#define STRIP_ROOM 1.7
#define CARD_STRIP_LINES 1.8

typedef struct {
  guint run;
  double raised;
} Drawn;

/* ---- Which runs, and where ------------------------------------------------------------------- */

/* The latest with readings, the earliest first. */
static GArray *
choose_runs (const FouleeAfterRunBuild *self)
{
  const guint most = self->look->size == FOULEE_CHART_SIZE_PAGE ? PAGE_RUNS : CARD_RUNS;
  GArray *drawn = g_array_new (FALSE, TRUE, sizeof (Drawn));

  for (guint i = self->after->runs->len; i-- > 0 && drawn->len < most;) {
    Drawn run = { .run = i };

    if (foulee_after_run (self->after, i)->n_readings > 0)
      g_array_prepend_val (drawn, run);
  }
  return drawn;
}

static int
peak_level (const FouleeAfterRunBuild *self, guint run)
{
  const FouleePeak *peak = foulee_after_run (self->after, run)->peak;

  return peak ? peak->level : -1;
}

static int
by_bracket (gconstpointer a, gconstpointer b, gpointer data)
{
  const FouleeAfterRuns *after = data;
  const FouleePeak *one = foulee_after_run (after, (*(Drawn *const *) a)->run)->peak;
  const FouleePeak *other = foulee_after_run (after, (*(Drawn *const *) b)->run)->peak;

  if (one->bracket_first != other->bracket_first)
    return one->bracket_first < other->bracket_first ? -1 : 1;
  return (one->bracket_last > other->bracket_last) - (one->bracket_last < other->bracket_last);
}

/* Lines that have their peak at the same level lie a little above and below it, all but the chosen
 * one: those whose peak lay later higher. TRUE where there are some. */
static gboolean
spread (const FouleeAfterRunBuild *self, GArray *drawn)
{
  gboolean is_spread = FALSE;

  for (int level = 1; level <= 10; level++) {
    g_autoptr (GPtrArray) equal = g_ptr_array_new ();
    double step;

    for (guint i = 0; i < drawn->len; i++) {
      Drawn *this = &g_array_index (drawn, Drawn, i);

      if (this->run != self->look->chosen && peak_level (self, this->run) == level)
        g_ptr_array_add (equal, this);
    }
    if (equal->len < 2)
      continue;
    is_spread = TRUE;
    g_ptr_array_sort_with_data (equal, by_bracket, self->after);
    step = 2 * SPREAD / (equal->len - 1);
    for (guint i = 0; i < equal->len; i++)
      ((Drawn *) g_ptr_array_index (equal, i))->raised = i * step - SPREAD;
  }
  return is_spread;
}

/* ---- Peaks ----------------------------------------------------------------------------------- */

static char *
tell_peak (guint layer, guint index, gpointer data)
{
  const FouleeAfterRunTale *tale = data;
  const FouleeAfterRun *run =
      foulee_after_run (tale->after, g_array_index (tale->runs, guint, index));
  g_autofree char *name = foulee_after_run_name (tale->after, run, tale->units, tale->language);
  g_autofree char *peak = foulee_after_run_peak (run, tale->language);

  /* Translators: a run and what is told of its peak. */
  return g_strdup_printf (foulee_trc (tale->language, "run and its peak", "%s. %s"), name, peak);
}

static gboolean
is_told (const FouleePeak *peak)
{
  return peak->peak_class != FOULEE_PEAK_CANNOT_TELL;
}

static guint
count_told (const FouleeAfterRunBuild *self, const GArray *drawn)
{
  guint n = 0;

  for (guint i = 0; i < drawn->len; i++) {
    const FouleePeak *peak =
        foulee_after_run (self->after, g_array_index (drawn, Drawn, i).run)->peak;

    n += peak && is_told (peak);
  }
  return n;
}

/* Where all brackets would cover one another, only those that tell something, or the chosen one. */
static gboolean
shows_bracket (const FouleeAfterRunBuild *self, const GArray *drawn, guint n_told, guint run)
{
  const FouleePeak *peak = foulee_after_run (self->after, run)->peak;

  return run == self->look->chosen || drawn->len <= FEW_RUNS ||
         (n_told <= FEW_PEAKS && is_told (peak));
}

static void
tell_peaks (FouleeAfterRunBuild *self, guint layer, GArray *runs)
{
  for (guint i = 0; i < runs->len; i++)
    foulee_after_run_add_stop (self, layer, i, g_array_index (runs, guint, i));
  if (foulee_after_run_has_words (self))
    foulee_chart_set_words (self->chart, layer,
                            foulee_trc (self->look->language, "layer of a chart", "Peaks"),
                            tell_peak, foulee_after_run_tale_new (self, FOULEE_NO_RUN, runs),
                            foulee_after_run_tale_free);
}

static void
add_peaks (FouleeAfterRunBuild *self, const GArray *drawn)
{
  g_autoptr (GArray) spots = g_array_new (FALSE, TRUE, sizeof (FouleeChartSpot));
  g_autoptr (GArray) brackets = g_array_new (FALSE, TRUE, sizeof (FouleeChartInterval));
  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (guint));
  const guint n_told = count_told (self, drawn);
  guint classes = 0;

  for (guint i = 0; i < drawn->len; i++) {
    const Drawn *this = &g_array_index (drawn, Drawn, i);
    const FouleePeak *peak = foulee_after_run (self->after, this->run)->peak;
    FouleeChartSpot spot;
    FouleeChartInterval bracket;

    if (!foulee_after_run_has_peak (foulee_after_run (self->after, this->run)))
      continue;
    spot = (FouleeChartSpot) { .x = peak->hours,
                               .y = foulee_after_run_place (peak->level, this->raised),
                               .marker = foulee_after_run_marker (peak->peak_class),
                               .strong = this->run == self->look->chosen || is_told (peak) };
    bracket = (FouleeChartInterval) { peak->bracket_first, peak->bracket_last, spot.y, peak->open,
                                      spot.strong };
    classes |= 1u << peak->peak_class;
    g_array_append_val (spots, spot);
    g_array_append_val (runs, this->run);
    if (shows_bracket (self, drawn, n_told, this->run))
      g_array_append_val (brackets, bracket);
  }
  tell_peaks (self,
              foulee_panel_add_spots (self->panel, (const FouleeChartSpot *) (gpointer) spots->data,
                                      spots->len),
              runs);
  foulee_panel_add_intervals (self->panel, (const FouleeChartInterval *) (gpointer) brackets->data,
                              brackets->len);
  if (self->look->size == FOULEE_CHART_SIZE_PAGE)
    foulee_after_run_add_keys (self, classes);
}

/* ---- Lines ----------------------------------------------------------------------------------- */

/* The latest first, so that a cursor that goes down comes to older runs. */
static void
add_lines (FouleeAfterRunBuild *self, const GArray *drawn)
{
  const gboolean dots = self->look->size == FOULEE_CHART_SIZE_PAGE && drawn->len <= FEW_RUNS;

  for (guint i = drawn->len; i-- > 0;) {
    const Drawn *this = &g_array_index (drawn, Drawn, i);
    const gboolean chosen = this->run == self->look->chosen;

    foulee_after_run_add_line (
        self, this->run,
        (FouleeLineLook) { .style = chosen ? FOULEE_LINE_CHOSEN : FOULEE_LINE_FAINT,
                           .dots = chosen || dots },
        this->raised);
  }
}

static gboolean
is_drawn (const GArray *drawn, guint run)
{
  for (guint i = 0; i < drawn->len; i++)
    if (g_array_index (drawn, Drawn, i).run == run)
      return TRUE;
  return FALSE;
}

static void
add_line_keys (FouleeAfterRunBuild *self, const GArray *drawn, gboolean is_spread)
{
  const FouleeLanguage *language = self->look->language;
  gboolean dashed = FALSE;

  for (guint i = 0; i < drawn->len; i++)
    dashed |= foulee_after_run_is_dashed (
        self->after, foulee_after_run (self->after, g_array_index (drawn, Drawn, i).run));
  if (dashed)
    foulee_chart_add_key (self->chart, FOULEE_MARKER_NONE,
                          foulee_tr (language, "Dashed: the next run has started."));
  if (is_spread)
    foulee_chart_add_key (self->chart, FOULEE_MARKER_NONE,
                          foulee_tr (language, "Equal levels are drawn slightly apart."));
  if (self->after->runs->len > drawn->len && drawn->len == PAGE_RUNS) {
    /* Translators: of how many runs lines are drawn, and how many there are. */
    g_autofree char *some = g_strdup_printf (
        foulee_tr (language, "The latest %u of %u runs are drawn, all are counted."), drawn->len,
        self->after->runs->len);

    foulee_chart_add_key (self->chart, FOULEE_MARKER_NONE, some);
  }
}

/* ---- Hours to the peak ----------------------------------------------------------------------- */

static char *
tell_step (guint layer, guint index, gpointer data)
{
  return g_strdup (g_ptr_array_index ((GPtrArray *) data, index));
}

/* A step lies wholly within what is usual, or wholly beside it. */
static gboolean
is_usual (const FouleeAfterRuns *after, const FouleePeakStep *step)
{
  const double middle = (step->from + step->to) / 2;

  return after->has_usual && middle > after->usual.first && middle < after->usual.last;
}

/* By whole hours, as they are told: of what is shorter nothing could be seen. */
static GArray *
list_bars (const FouleeAfterRuns *after)
{
  GArray *bars = g_array_new (FALSE, TRUE, sizeof (FouleeChartBar));

  for (guint i = 0; i < after->steps->len; i++) {
    const FouleePeakStep *step = &g_array_index (after->steps, FouleePeakStep, i);
    FouleeChartBar *last =
        bars->len > 0 ? &g_array_index (bars, FouleeChartBar, bars->len - 1) : NULL;
    FouleeChartBar bar = { .from = round (step->from),
                           .to = round (step->to),
                           .high = step->n,
                           .style = is_usual (after, step) ? FOULEE_BAR_WHOLE : FOULEE_BAR_REST };

    if (bar.from == bar.to)
      continue;
    if (last && last->high == bar.high && last->style == bar.style && last->to == bar.from)
      last->to = bar.to;
    else
      g_array_append_val (bars, bar);
  }
  return bars;
}

static GPtrArray *
tell_bars (const FouleeAfterRunBuild *self, const GArray *bars)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < bars->len; i++) {
    const FouleeChartBar *bar = &g_array_index (bars, FouleeChartBar, i);

    /* Translators: between which hours after a run, and of how many runs the peak may lie there. */
    g_ptr_array_add (words,
                     g_strdup_printf (foulee_tr (self->look->language,
                                                 "%d–%d h: %u of the %u timed peaks may lie here"),
                                      (int) bar->from, (int) bar->to, (guint) bar->high,
                                      self->after->n_told));
  }
  return words;
}

static void
name_strip (FouleeAfterRunBuild *self, FouleeChartPanel *strip, double y)
{
  const FouleeAfterRuns *after = self->after;
  FouleeChartSpot spot = { .x = (after->usual.first + after->usual.last) / 2,
                           .y = y,
                           .strong = TRUE };
  g_autofree char *label = NULL;

  if (!after->has_usual)
    return;
  /* Translators: the usual hours of peaks, and how many of how many (three or more) are within. */
  label = g_strdup_printf (
      foulee_tr (self->look->language, "%d\u2060–\u2060%d\u00a0h: %u of the %u timed peaks"),
      (int) lround (after->usual.first), (int) lround (after->usual.last), after->usual.n,
      after->n_told);
  spot.label = label;
  foulee_panel_add_spots (strip, &spot, 1);
}

static void
add_strip (FouleeAfterRunBuild *self)
{
  const FouleeLanguage *language = self->look->language;
  g_autoptr (GArray) bars = list_bars (self->after);
  FouleeChartPanel *strip;
  double most = 1;
  guint layer;

  if (bars->len == 0)
    return;
  for (guint i = 0; i < bars->len; i++)
    most = MAX (most, g_array_index (bars, FouleeChartBar, i).high);
  strip = foulee_chart_add_panel (self->chart, 0, most * STRIP_ROOM);
  foulee_panel_set_lines (strip, STRIP_LINES);
  foulee_panel_add_level (strip, 0, NULL);
  layer = foulee_panel_add_bars (strip, (const FouleeChartBar *) (gpointer) bars->data, bars->len);
  name_strip (self, strip, most * (1 + STRIP_ROOM) / 2);
  foulee_chart_add_key (self->chart, FOULEE_MARKER_NONE,
                        foulee_tr (language, "Bars: where each timed peak can lie."));
  if (foulee_after_run_has_words (self))
    foulee_chart_set_words (self->chart, layer,
                            foulee_trc (language, "layer of a chart", "Where timed peaks can lie"),
                            tell_step, tell_bars (self, bars), (GDestroyNotify) g_ptr_array_unref);
}

/* On a card only what is usual. */
static void
add_card_strip (FouleeAfterRunBuild *self)
{
  const FouleeAfterRuns *after = self->after;
  const FouleeChartInterval usual = {
    .from = after->usual.first, .to = after->usual.last, .y = 0.2, .strong = TRUE
  };
  FouleeChartSpot spot = { .x = (usual.from + usual.to) / 2, .y = 0.7, .strong = TRUE };
  g_autofree char *label = NULL;
  FouleeChartPanel *strip;

  if (!after->has_usual)
    return;
  /* Translators: the usual hours of peaks: "peaks, 24–44 h". */
  label = g_strdup_printf (foulee_tr (self->look->language, "peaks, %d\u2060–\u2060%d\u00a0h"),
                           (int) lround (after->usual.first), (int) lround (after->usual.last));
  spot.label = label;
  strip = foulee_chart_add_panel (self->chart, 0, 1);
  foulee_panel_set_lines (strip, CARD_STRIP_LINES);
  foulee_panel_add_intervals (strip, &usual, 1);
  foulee_panel_add_spots (strip, &spot, 1);
}

FouleeChart *
foulee_after_run_chart_new (FouleeAfterRuns *after, const FouleeAfterRunLook *look, GArray *stops)
{
  FouleeAfterRunBuild self = { .after = after, .look = look, .stops = stops };
  g_autoptr (GArray) drawn = choose_runs (&self);
  const gboolean is_spread = spread (&self, drawn);

  foulee_after_run_begin (&self);
  if (look->size == FOULEE_CHART_SIZE_CARD) {
    add_lines (&self, drawn);
    foulee_after_run_add_curve (&self);
    add_card_strip (&self);
    return self.chart;
  }
  add_peaks (&self, drawn);
  add_lines (&self, drawn);
  if (is_drawn (drawn, look->chosen))
    foulee_after_run_add_name (&self, look->chosen);
  foulee_after_run_add_curve (&self);
  if (look->size == FOULEE_CHART_SIZE_PRINT)
    return self.chart;
  add_line_keys (&self, drawn, is_spread);
  add_strip (&self);
  return self.chart;
}
