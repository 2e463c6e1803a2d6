/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/after-run-chart.h"

#include <math.h>

#include "chart/after-run-layers.h"
#include "chart/after-run-words.h"

/* How many runs are drawn at most: the latest. More would only be a grey cloud. */
#define PAGE_RUNS 60
#define CARD_RUNS 24

/* Up to so many, brackets and dots of all of them can be told apart. */
#define FEW_RUNS 16

/* How far lines with the same peak are spread at most. */
#define SPREAD 0.4
#define SPREAD_STEP 0.25

#define STRIP_LINES 2.2
#define CARD_STRIP_LINES 1.2

typedef struct {
  guint run;
  double raised;
} Drawn;

/* ---- Which runs, and where ------------------------------------------------------------------- */

/* The latest with readings, the earliest first. */
static GArray *
choose_runs (const FouleeAfterRunBuild *self)
{
  const guint most = self->look->size == FOULEE_CHART_SIZE_CARD ? CARD_RUNS : PAGE_RUNS;
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

/* Lines that have their peak at the same level lie a little above and below it, all but the chosen
 * one. */
static void
spread (const FouleeAfterRunBuild *self, GArray *drawn)
{
  for (int level = 1; level <= 10; level++) {
    guint n = 0, place = 0;
    double step;

    for (guint i = 0; i < drawn->len; i++) {
      const guint run = g_array_index (drawn, Drawn, i).run;

      n += run != self->look->chosen && peak_level (self, run) == level;
    }
    step = n > 1 ? MIN (SPREAD_STEP, 2 * SPREAD / (n - 1)) : 0.0;
    for (guint i = 0; i < drawn->len; i++) {
      Drawn *this = &g_array_index (drawn, Drawn, i);

      if (this->run != self->look->chosen && peak_level (self, this->run) == level)
        this->raised = step * (place++ - (n - 1) / 2.0);
    }
  }
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

/* Where all brackets would cover one another, only those that tell something. */
static gboolean
shows_bracket (const FouleeAfterRunBuild *self, const GArray *drawn, guint run)
{
  const FouleePeak *peak = foulee_after_run (self->after, run)->peak;

  return run == self->look->chosen || drawn->len <= FEW_RUNS ||
         (drawn->len <= 2 * FEW_RUNS && is_told (peak));
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
  guint classes = 0;

  for (guint i = 0; i < drawn->len; i++) {
    const Drawn *this = &g_array_index (drawn, Drawn, i);
    const FouleePeak *peak = foulee_after_run (self->after, this->run)->peak;
    FouleeChartSpot spot;
    FouleeChartInterval bracket;

    if (!peak || peak->level < 0)
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
    if (shows_bracket (self, drawn, this->run))
      g_array_append_val (brackets, bracket);
  }
  tell_peaks (self,
              foulee_panel_add_spots (self->panel, (const FouleeChartSpot *) (gpointer) spots->data,
                                      spots->len),
              runs);
  foulee_panel_add_intervals (self->panel, (const FouleeChartInterval *) (gpointer) brackets->data,
                              brackets->len);
  foulee_after_run_add_keys (self, classes);
}

/* ---- Lines ----------------------------------------------------------------------------------- */

/* The latest first, so that a cursor that goes down comes to older runs. */
static void
add_lines (FouleeAfterRunBuild *self, const GArray *drawn)
{
  const gboolean dots = self->look->size != FOULEE_CHART_SIZE_CARD && drawn->len <= FEW_RUNS;

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

static void
add_line_keys (FouleeAfterRunBuild *self, const GArray *drawn)
{
  const FouleeLanguage *language = self->look->language;
  gboolean dashed = FALSE;

  for (guint i = 0; i < drawn->len; i++)
    dashed |=
        isfinite (foulee_after_run (self->after, g_array_index (drawn, Drawn, i).run)->next_run);
  if (dashed)
    foulee_chart_add_key (self->chart, FOULEE_MARKER_NONE,
                          foulee_tr (language, "Dashed: the next run has started."));
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
  const FouleeAfterRunTale *tale = data;
  const FouleePeakStep *step = &g_array_index (tale->after->steps, FouleePeakStep, index);

  /* Translators: between which hours after a run, and of how many runs the peak may lie there. */
  return g_strdup_printf (
      foulee_tr (tale->language, "%d–%d h: the peak of %u of %u told runs may lie here"),
      (int) lround (step->from), (int) lround (step->to), step->n, tale->after->n_told);
}

/* A step lies wholly within what is usual, or wholly beside it. */
static gboolean
is_usual (const FouleeAfterRuns *after, const FouleePeakStep *step)
{
  const double middle = (step->from + step->to) / 2;

  return after->has_usual && middle > after->usual.first && middle < after->usual.last;
}

static void
name_usual (FouleeAfterRunBuild *self, FouleeChartPanel *strip, double y)
{
  const FouleeAfterRuns *after = self->after;
  FouleeChartSpot spot = { .x = after->usual.last, .y = y, .strong = TRUE };
  g_autofree char *label = NULL;

  if (!after->has_usual)
    return;
  /* Translators: the usual hours of peaks, and how many of how many (three or more) are within. */
  label = g_strdup_printf (
      foulee_tr (self->look->language, "%d\u2060–\u2060%d\u00a0h: %u of the %u told runs"),
      (int) lround (after->usual.first), (int) lround (after->usual.last), after->usual.n,
      after->n_told);
  spot.label = label;
  foulee_panel_add_spots (strip, &spot, 1);
}

static void
add_strip (FouleeAfterRunBuild *self)
{
  const GArray *steps = self->after->steps;
  const FouleeLanguage *language = self->look->language;
  g_autofree FouleeChartBar *bars = g_new0 (FouleeChartBar, steps->len);
  FouleeChartPanel *strip;
  FouleeChartSpot what = { .x = 0.5,
                           .label = foulee_tr (language, "where each told peak can lie") };
  guint most = 1;
  guint layer;

  if (steps->len == 0)
    return;
  for (guint i = 0; i < steps->len; i++) {
    const FouleePeakStep *step = &g_array_index (steps, FouleePeakStep, i);

    most = MAX (most, step->n);
    bars[i] = (FouleeChartBar) { .from = step->from,
                                 .to = step->to,
                                 .high = step->n,
                                 .style = is_usual (self->after, step) ? FOULEE_BAR_WHOLE
                                                                       : FOULEE_BAR_REST };
  }
  strip = foulee_chart_add_panel (self->chart, 0, most);
  foulee_panel_set_lines (strip, STRIP_LINES);
  foulee_panel_add_level (strip, 0, NULL);
  layer = foulee_panel_add_bars (strip, bars, steps->len);
  name_usual (self, strip, most / 2.0);
  what.y = most / 2.0;
  foulee_panel_add_spots (strip, &what, 1);
  if (foulee_after_run_has_words (self))
    foulee_chart_set_words (self->chart, layer,
                            foulee_trc (language, "layer of a chart", "Where told peaks can lie"),
                            tell_step, foulee_after_run_tale_new (self, FOULEE_NO_RUN, NULL),
                            foulee_after_run_tale_free);
}

/* On a card only what is usual. */
static void
add_card_strip (FouleeAfterRunBuild *self)
{
  const FouleeAfterRuns *after = self->after;
  const FouleeChartInterval usual = {
    .from = after->usual.first, .to = after->usual.last, .y = 0.5, .strong = TRUE
  };
  FouleeChartSpot spot = { .x = after->usual.last, .y = 0.5, .strong = TRUE };
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

  spread (&self, drawn);
  foulee_after_run_begin (&self);
  if (look->size == FOULEE_CHART_SIZE_CARD) {
    add_lines (&self, drawn);
    foulee_after_run_add_curve (&self);
    add_card_strip (&self);
    return self.chart;
  }
  add_peaks (&self, drawn);
  add_lines (&self, drawn);
  if (look->chosen != FOULEE_NO_RUN)
    foulee_after_run_add_name (&self, look->chosen);
  foulee_after_run_add_curve (&self);
  add_strip (&self);
  add_line_keys (&self, drawn);
  return self.chart;
}
