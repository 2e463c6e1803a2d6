/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/after-run-chart.h"
#include "chart/print-timeline.h"
#include "report/sections.h"

#define CHART_PART 0.48
#define GAP 12
#define LEAST_PLOT 48
#define PARAGRAPH_GAP 3

struct _FouleePartAfterRun {
  FouleeComposer *composer;
  FouleeAfterRuns *after;
  FouleeChart *chart; /* NULL where there is no run */
  char *runs, *told;  /* what it is of, and what it says; NULL then */
};

static FouleeAfterRuns *
hard_runs (const FouleeComposer *composer)
{
  const FouleeScope scope = { .series = FOULEE_SERIES_LEGS,
                              .first = composer->first,
                              .last = composer->last,
                              .run_kind = FOULEE_UNSET,
                              .hard_only = TRUE };

  return foulee_after_runs_new (composer->findings, &scope);
}

static FouleeChart *
make_chart (const FouleeComposer *composer, FouleeAfterRuns *after)
{
  const FouleeAfterRunLook look = { .size = FOULEE_CHART_SIZE_PRINT,
                                    .units = composer->units,
                                    .language = composer->language,
                                    .chosen = FOULEE_NO_RUN };

  return foulee_after_run_chart_new (after, &look, NULL);
}

static double
write_heading (FouleeComposer *composer, FouleeBlock *block)
{
  return foulee_flow_write_heading (
      block, foulee_tr (composer->language, "After a run"),
      foulee_tr (composer->language,
                 "soreness, 0 none – 10 worst, against hours since the run ended"));
}

/* "1 ▲ before 24 h, 9 ● at 24–72 h": what there is. */
static char *
describe_classes (const guint *n, const FouleeLanguage *language)
{
  g_autoptr (GStrvBuilder) classes = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (n[FOULEE_PEAK_EARLY] > 0)
    g_strv_builder_take (classes, g_strdup_printf (foulee_trc (language, "runs, by their peak",
                                                               "%u\u00a0▲ before 24\u00a0h"),
                                                   n[FOULEE_PEAK_EARLY]));
  if (n[FOULEE_PEAK_WINDOW] > 0)
    g_strv_builder_take (classes, g_strdup_printf (foulee_trc (language, "runs, by their peak",
                                                               "%u\u00a0● at 24–72\u00a0h"),
                                                   n[FOULEE_PEAK_WINDOW]));
  if (n[FOULEE_PEAK_LATE] > 0)
    g_strv_builder_take (
        classes, g_strdup_printf (foulee_trc (language, "runs, by their peak", "%u\u00a0■ later"),
                                  n[FOULEE_PEAK_LATE]));
  list = g_strv_builder_end (classes);
  return g_strjoinv (", ", list);
}

/* "Time of peak known in 10 of 11 runs: 1 ▲ before 24 h, 9 ● at 24–72 h. 1 ○ unknown." */
static char *
describe_told (const FouleeAfterRuns *after, const FouleeLanguage *language)
{
  const guint n_runs = after->runs->len;
  guint n[FOULEE_PEAK_CANNOT_TELL + 1] = { 0 };
  g_autofree char *classes = NULL, *known = NULL;

  for (guint i = 0; i < n_runs; i++) {
    const FouleePeak *peak = foulee_after_run (after, i)->peak;
    n[peak != NULL ? peak->peak_class : FOULEE_PEAK_CANNOT_TELL]++;
  }
  if (n[FOULEE_PEAK_CANNOT_TELL] == n_runs)
    return g_strdup_printf (
        foulee_trn (language, "The readings do not show when soreness peaked (%u hard run).",
                    "The readings do not show when soreness peaked (%u hard runs).", n_runs),
        n_runs);
  classes = describe_classes (n, language);
  known = g_strdup_printf (foulee_trn (language, "Time of peak known in %u of %u run: %s.",
                                       "Time of peak known in %u of %u runs: %s.", n_runs),
                           n_runs - n[FOULEE_PEAK_CANNOT_TELL], n_runs, classes);
  if (n[FOULEE_PEAK_CANNOT_TELL] == 0)
    return g_steal_pointer (&known);
  return g_strdup_printf (
      foulee_trc (language, "runs of known and of unknown peak", "%s %u\u00a0○\u00a0unknown."),
      known, n[FOULEE_PEAK_CANNOT_TELL]);
}

/* The same answers as those of the timeline above it. */
static char *
describe_runs (const FouleeComposer *composer, const FouleeAfterRuns *after)
{
  const FouleeLanguage *language = composer->language;
  const FouleePrintTimeline timeline = { .symptoms = composer->symptoms,
                                         .zone = composer->zone,
                                         .units = composer->units,
                                         .language = language };
  const FouleePrintLegs legs = foulee_print_timeline_legs (&timeline);

  if (legs == FOULEE_PRINT_LEGS_OVERALL)
    return g_strdup_printf (
        foulee_trn (language, "Overall soreness, %u hard run (40 min at effort 4, or as much).",
                    "Overall soreness, %u hard runs (40 min at effort 4, or as much).",
                    after->runs->len),
        after->runs->len);
  if (legs == FOULEE_PRINT_LEGS_BOTH)
    return g_strdup_printf (foulee_trn (language,
                                        "Sorest leg muscle, or overall soreness where none was "
                                        "asked; %u hard run (40 min at effort 4, or as much).",
                                        "Sorest leg muscle, or overall soreness where none was "
                                        "asked; %u hard runs (40 min at effort 4, or as much).",
                                        after->runs->len),
                            after->runs->len);
  return g_strdup_printf (
      foulee_trn (language, "Sorest leg muscle, %u hard run (40 min at effort 4, or as much).",
                  "Sorest leg muscle, %u hard runs (40 min at effort 4, or as much).",
                  after->runs->len),
      after->runs->len);
}

static const char *
describe_signs (const FouleeAfterRuns *after, const FouleeLanguage *language)
{
  if (after->is_own && after->curve->len > 0)
    return foulee_tr (language,
                      "Bar: readings either side. Thin: one run, dashed after the next. Thick: "
                      "typical run. Band: 8 readings in 10.");
  return foulee_tr (language,
                    "Bar: readings either side. Thin: single runs, dashed after the next run.");
}

FouleePartAfterRun *
foulee_part_after_run_new (FouleeComposer *composer)
{
  FouleePartAfterRun *self = g_new0 (FouleePartAfterRun, 1);

  self->composer = composer;
  self->after = hard_runs (composer);
  if (self->after->runs->len > 0) {
    self->chart = make_chart (composer, self->after);
    self->runs = describe_runs (composer, self->after);
    self->told = describe_told (self->after, composer->language);
  }
  return self;
}

void
foulee_part_after_run_free (FouleePartAfterRun *self)
{
  foulee_after_runs_unref (self->after);
  g_clear_pointer (&self->chart, foulee_chart_unref);
  g_free (self->runs);
  g_free (self->told);
  g_free (self);
}

static void
write_words (const FouleePartAfterRun *self, FouleeBlock *block, double x, double y)
{
  const FouleeLanguage *language = self->composer->language;
  const double width = foulee_block_width (block) - x;
  const FouleeStyle *weight = self->after->n_told > 0 ? &foulee_style_strong : &foulee_style_text;

  y += foulee_block_text (block, x, y, width, &foulee_style_text, self->runs) + PARAGRAPH_GAP;
  y += foulee_block_text (block, x, y, width, weight, self->told) + PARAGRAPH_GAP;
  foulee_block_text (block, x, y, width, &foulee_style_text,
                     describe_signs (self->after, language));
}

double
foulee_part_after_run_least (const FouleePartAfterRun *self)
{
  FouleeComposer *composer = self->composer;
  const double width = CHART_PART * composer->width;
  g_autoptr (FouleeBlock) block =
      foulee_block_new (composer->typesetter, composer->width, FOULEE_TAG_NONE);
  const double y = write_heading (composer, block);

  if (self->chart == NULL)
    return y + foulee_typesetter_line (composer->typesetter, &foulee_style_text);
  write_words (self, block, width + GAP, y);
  return MAX (foulee_block_height (block),
              y + foulee_chart_height (self->chart,
                                       foulee_typesetter_chart_look (composer->typesetter),
                                       (float) width, LEAST_PLOT));
}

FouleeBlock *
foulee_part_after_run_block (const FouleePartAfterRun *self, double height)
{
  FouleeComposer *composer = self->composer;
  FouleeBlock *block = foulee_block_new (composer->typesetter, composer->width, FOULEE_TAG_NONE);
  const double width = CHART_PART * composer->width;
  const double y = write_heading (composer, block);

  if (self->chart == NULL) {
    foulee_block_text (block, 0, y, composer->width, &foulee_style_text,
                       foulee_tr (composer->language, "No hard run in this period."));
    return block;
  }
  foulee_block_begin (block, FOULEE_TAG_FIGURE);
  foulee_block_chart (block, 0, y, width, MAX (height - y, LEAST_PLOT), self->chart, self->told);
  foulee_block_end (block);
  write_words (self, block, width + GAP, y);
  return block;
}
