/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "chart/after-run-layers.h"
#include "chart/after-run-words.h"
#include "chart/one-run-words.h"
#include "chart/run-words.h"

#define HOUR 3600.0
#define DAY 86400

/* A night begins up to so long before the day that it is dated by. */
#define NIGHT_SECONDS (2 * DAY)

#define STRIP_LINES 1.5

/* Hours that part one day's box from the next. */
#define DAY_GAP 0.25

typedef struct {
  FouleeAfterRunBuild build;
  const FouleeAfterRun *run;
  FouleeHistory *history;
  gint64 until; /* Unix seconds: what is looked at, or the present if that is earlier */
} OneRun;

/* Words that were made beforehand: of a layer's values, in their order. */
static char *
tell (guint layer, guint index, gpointer data)
{
  return g_strdup (g_ptr_array_index ((GPtrArray *) data, index));
}

static double
hours_since (const OneRun *self, gint64 seconds)
{
  return (double) (seconds - self->run->end) / HOUR;
}

/* `words` is taken over. */
static void
set_words (const OneRun *self, guint layer, const char *name, GPtrArray *words)
{
  if (foulee_after_run_has_words (&self->build))
    foulee_chart_set_words (self->build.chart, layer, name, tell, words,
                            (GDestroyNotify) g_ptr_array_unref);
  else
    g_ptr_array_unref (words);
}

static FouleeChartPanel *
add_strip (OneRun *self, const char *name)
{
  FouleeChartPanel *strip = foulee_chart_add_panel (self->build.chart, 0, 1);

  foulee_panel_set_lines (strip, STRIP_LINES);
  foulee_panel_set_name (strip, name, NULL);
  return strip;
}

/* ---- Other runs, and the warm-up ------------------------------------------------------------- */

/* In a strip of their own: below the axis their marks would be those of early peaks. */
static void
add_other_runs (OneRun *self)
{
  const FouleeLanguage *language = self->build.look->language;
  const char *name = foulee_trc (language, "name of a strip", "Next runs");
  const guint n = foulee_history_n (self->history, FOULEE_KIND_RUN);
  g_autoptr (GArray) spots = g_array_new (FALSE, TRUE, sizeof (FouleeChartSpot));
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = foulee_history_find (self->history, FOULEE_KIND_RUN, self->run->end); i < n; i++) {
    const FouleeRun *run = foulee_history_run (self->history, i);
    const gboolean planned = run->planned == 1;
    FouleeChartSpot spot = { .x = hours_since (self, run->start.seconds),
                             .y = 0.5,
                             .marker = planned ? FOULEE_MARKER_BOX : FOULEE_MARKER_DIAMOND };

    if (spot.x > FOULEE_PEAK_HOURS)
      break;
    /* What was planned and never told of is no run, and none to come. */
    if (planned && run->start.seconds < self->until)
      continue;
    spot.label = foulee_run_brief (run, self->build.look->units, language);
    g_ptr_array_add (labels, (char *) spot.label);
    g_ptr_array_add (words,
                     /* Translators: how many hours after a run the next one begins, and what it is:
                      * "31 h: Easy 5.4 km". */
                     g_strdup_printf (foulee_trc (language, "run that came next", "%d\u00a0h: %s"),
                                      (int) lround (spot.x), spot.label));
    g_array_append_val (spots, spot);
  }
  if (spots->len == 0) {
    g_ptr_array_unref (words);
    return;
  }
  set_words (self,
             foulee_panel_add_spots (add_strip (self, name),
                                     (const FouleeChartSpot *) (gpointer) spots->data, spots->len),
             name, words);
}

static void
add_warm_up (OneRun *self)
{
  const FouleeLanguage *language = self->build.look->language;
  g_autofree char *label = foulee_warm_up_label (self->run->run, language);
  const FouleeChartSpot spot = { .x = 0.5, .y = 0.5, .label = label };

  foulee_panel_add_spots (add_strip (self, foulee_trc (language, "name of a strip", "Warm-up")),
                          &spot, 1);
}

/* ---- Sleep ----------------------------------------------------------------------------------- */

static void
add_sleep (OneRun *self)
{
  const FouleeLanguage *language = self->build.look->language;
  const char *name = foulee_trc (language, "name of a strip", "Sleep");
  const guint n = foulee_history_n (self->history, FOULEE_KIND_SLEEP);
  g_autoptr (GArray) bars = g_array_new (FALSE, TRUE, sizeof (FouleeChartBar));
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i =
           foulee_history_find (self->history, FOULEE_KIND_SLEEP, self->run->end - NIGHT_SECONDS);
       i < n; i++) {
    const FouleeSleep *sleep = foulee_history_sleep (self->history, i);
    FouleeChartBar bar = { .high = 1, .style = FOULEE_BAR_VALUE };

    if (foulee_record_when (sleep) > self->until + DAY)
      break;
    if (!foulee_instant_is_set (sleep->to_bed) || !foulee_instant_is_set (sleep->woke) ||
        sleep->woke.seconds <= self->run->end || sleep->to_bed.seconds >= self->until)
      continue;
    bar.from = hours_since (self, sleep->to_bed.seconds);
    bar.to = hours_since (self, sleep->woke.seconds);
    bar.label = foulee_format_hours (language, sleep->woke.seconds - sleep->to_bed.seconds);
    g_ptr_array_add (labels, (char *) bar.label);
    g_ptr_array_add (words, foulee_sleep_label (sleep, language));
    g_array_append_val (bars, bar);
  }
  set_words (self,
             foulee_panel_add_bars (add_strip (self, name),
                                    (const FouleeChartBar *) (gpointer) bars->data, bars->len),
             name, words);
}

/* ---- Drinks ---------------------------------------------------------------------------------- */

/* What was drunk on a day; −1 where nothing was noted. */
static gint64
drunk_on (const OneRun *self, FouleeDate date, int day_start)
{
  const guint n = foulee_history_n (self->history, FOULEE_KIND_DRINK);
  gint64 sum = -1;

  for (guint i = foulee_history_find (self->history, FOULEE_KIND_DRINK, (gint64) (date - 1) * DAY);
       i < n; i++) {
    const FouleeDrink *drink = foulee_history_drink (self->history, i);

    if (drink->at.seconds > (gint64) (date + 3) * DAY)
      break;
    if (foulee_record_day (drink, day_start) == date && drink->volume != FOULEE_UNSET)
      sum = MAX (sum, 0) + drink->volume;
  }
  return sum;
}

static char *
tell_drinks (const OneRun *self, FouleeDate date, const char *volume)
{
  const FouleeLanguage *language = self->build.look->language;
  g_autofree char *day = foulee_format_date (language, date, FOULEE_DATE_SHORT);

  if (!volume)
    /* Translators: of the drinks of a day. */
    return g_strdup_printf (foulee_tr (language, "%s: no drinks noted"), day);
  /* Translators: what was drunk on a day. */
  return g_strdup_printf (foulee_tr (language, "%s: %s drunk"), day, volume);
}

static void
add_drinks (OneRun *self)
{
  const FouleeLanguage *language = self->build.look->language;
  const char *name = foulee_trc (language, "name of a strip", "Drinks");
  const int day_start = foulee_history_day_start (self->history);
  const int offset = self->run->run->start.offset;
  const FouleeDate last = foulee_instant_day ((FouleeInstant) { self->until, offset }, day_start);
  g_autoptr (GArray) bars = g_array_new (FALSE, TRUE, sizeof (FouleeChartBar));
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (FouleeDate date = foulee_instant_day ((FouleeInstant) { self->run->end, offset }, day_start);
       date <= last; date++) {
    const gint64 begins = (gint64) date * DAY + (day_start - offset) * 60;
    const gint64 drunk = drunk_on (self, date, day_start);
    FouleeChartBar bar = { .from = MAX (hours_since (self, begins), 0.0) + DAY_GAP,
                           .to = hours_since (self, begins + DAY) - DAY_GAP,
                           .high = drunk < 0 ? NAN : 1,
                           .style = FOULEE_BAR_VALUE };

    if (drunk >= 0) {
      bar.label = foulee_format_volume (language, self->build.look->units, drunk);
      g_ptr_array_add (labels, (char *) bar.label);
    }
    g_ptr_array_add (words, tell_drinks (self, date, bar.label));
    g_array_append_val (bars, bar);
  }
  set_words (self,
             foulee_panel_add_bars (add_strip (self, name),
                                    (const FouleeChartBar *) (gpointer) bars->data, bars->len),
             name, words);
}

/* ---- Actions --------------------------------------------------------------------------------- */

static void
add_actions (OneRun *self)
{
  const FouleeLanguage *language = self->build.look->language;
  const char *name = foulee_trc (language, "name of a strip", "Recovery");
  const guint n = foulee_history_n (self->history, FOULEE_KIND_ACTION);
  g_autoptr (GArray) spots = g_array_new (FALSE, TRUE, sizeof (FouleeChartSpot));
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = foulee_history_find (self->history, FOULEE_KIND_ACTION, self->run->end); i < n;
       i++) {
    const FouleeAction *action = foulee_history_action (self->history, i);
    FouleeChartSpot spot = { .y = 0.5, .marker = FOULEE_MARKER_DIAMOND };

    if (action->at.seconds > self->until)
      break;
    spot.x = hours_since (self, action->at.seconds);
    spot.label = foulee_action_name (action, language);
    g_ptr_array_add (labels, (char *) spot.label);
    g_ptr_array_add (words, foulee_action_label (action, language));
    g_array_append_val (spots, spot);
  }
  set_words (self,
             foulee_panel_add_spots (add_strip (self, name),
                                     (const FouleeChartSpot *) (gpointer) spots->data, spots->len),
             name, words);
}

/* ---- Soreness -------------------------------------------------------------------------------- */

static void
add_peak (OneRun *self)
{
  const FouleePeak *peak = self->run->peak;
  FouleeChartSpot spot;
  FouleeChartInterval bracket;

  if (!foulee_after_run_has_peak (self->run))
    return;
  spot = (FouleeChartSpot) { .x = peak->hours,
                             .y = peak->level,
                             .marker = foulee_after_run_marker (peak->peak_class),
                             .strong = TRUE };
  bracket = (FouleeChartInterval) { peak->bracket_first, peak->bracket_last, peak->level,
                                    peak->open, TRUE };
  foulee_panel_add_spots (self->build.panel, &spot, 1);
  foulee_panel_add_intervals (self->build.panel, &bracket, 1);
  foulee_after_run_add_keys (&self->build, 1u << peak->peak_class);
}

FouleeChart *
foulee_one_run_chart_new (FouleeAfterRuns *after, const FouleeAfterRunLook *look, GArray *stops)
{
  FouleeHistory *history = foulee_findings_history (after->findings);
  const FouleeAfterRun *run = foulee_after_run (after, look->chosen);
  OneRun self = {
    .build = { .after = after, .look = look, .stops = stops },
    .run = run,
    .history = history,
    .until = MIN (run->end + FOULEE_PEAK_HOURS * (gint64) HOUR,
                  foulee_findings_now (after->findings).seconds),
  };

  foulee_after_run_begin (&self.build);
  foulee_after_run_add_line (&self.build, look->chosen,
                             (FouleeLineLook) { .style = FOULEE_LINE_CHOSEN, .dots = TRUE }, 0.0);
  add_peak (&self);
  foulee_after_run_add_name (&self.build, look->chosen);
  foulee_after_run_add_curve (&self.build);
  add_other_runs (&self);
  add_warm_up (&self);
  add_sleep (&self);
  add_drinks (&self);
  add_actions (&self);
  if (foulee_after_run_is_dashed (after, run))
    foulee_chart_add_key (self.build.chart, FOULEE_MARKER_NONE,
                          foulee_tr (look->language, "Dashed: the next run has started."));
  return self.build.chart;
}
