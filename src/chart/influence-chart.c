/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/influence-chart.h"

#include <math.h>

/* How far the axis reaches to either side: no less than the first, so that little differences do
 * not look big, and so that there are labels at its ends where there is room for few. */
static const double reaches[] = { 2.0, 3.0, 4.0, 5.0, 10.0 };

/* On a card. */
#define N_ROWS_ON_CARD 5

/* Where a strip's marks stand, of 0 … 1: with above, without below, an estimate between. */
#define Y_WITH 0.7
#define Y_WITHOUT 0.3
#define Y_ESTIMATE 0.5

#define LINES_ON_CARD 1.7
#define LINES_ON_PAGE 2.4

/* ---- Rows ------------------------------------------------------------------------------------ */

static void
add_row (GArray *rows, FouleeInfluenceTopic topic, const FouleeInfluence *influence)
{
  FouleeInfluenceRow row = { topic, influence };

  g_array_append_val (rows, row);
}

static gboolean
is_worth_more (const FouleeInfluenceRow *a, const FouleeInfluenceRow *b)
{
  const FouleeEffect *ea = &a->influence->effect;
  const FouleeEffect *eb = &b->influence->effect;

  if (ea->stage != eb->stage)
    return ea->stage > eb->stage;
  return ea->n_with > eb->n_with;
}

/* Leaves out actions, those that rest on least first. */
static void
shorten (GArray *rows, guint n_kept)
{
  while (rows->len > N_ROWS_ON_CARD && rows->len > n_kept) {
    guint least = n_kept;

    for (guint i = n_kept + 1; i < rows->len; i++)
      if (!is_worth_more (&g_array_index (rows, FouleeInfluenceRow, i),
                          &g_array_index (rows, FouleeInfluenceRow, least)))
        least = i;
    g_array_remove_index (rows, least);
  }
}

GArray *
foulee_influence_rows_new (const FouleeInfluences *influences, const FouleeInfluence *trial,
                           FouleeChartSize size)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (FouleeInfluenceRow));
  guint n_kept;

  for (int factor = 0; factor < FOULEE_N_FACTORS; factor++)
    add_row (rows, factor, &influences->factors[factor]);
  if (trial != NULL)
    add_row (rows, FOULEE_TOPIC_TRIAL, trial);
  n_kept = rows->len;
  for (int kind = 0; kind < FOULEE_N_ACTION_KINDS; kind++)
    if (influences->actions[kind].effect.n_with > 0)
      add_row (rows, foulee_topic_of_action (kind), &influences->actions[kind]);
  if (size == FOULEE_CHART_SIZE_CARD)
    shorten (rows, n_kept);
  return rows;
}

/* ---- What the cursor tells ------------------------------------------------------------------- */

/* A layer of the chart. */
typedef struct {
  FouleeInfluenceTopic topic;
  FouleeEffect effect;
  GArray *dots; /* FouleeTrial; NULL for an estimate */
  GTimeZone *zone;
  const FouleeLanguage *language;
} Layer;

static void
layer_free (gpointer data)
{
  Layer *layer = data;

  g_clear_pointer (&layer->dots, g_array_unref);
  g_time_zone_unref (layer->zone);
  g_free (layer);
}

/* "Sun 4 Oct, 09:00: 0.6 higher than expected". */
static char *
dot_words (const Layer *layer, guint index)
{
  const FouleeTrial *trial = &g_array_index (layer->dots, FouleeTrial, index);
  FouleeInstant at = foulee_instant_in_zone (layer->zone, trial->at);
  g_autofree char *date = NULL, *time = NULL, *points = NULL;
  FouleeDate day;
  int seconds;

  foulee_instant_to_civil (at, &day, &seconds);
  date = foulee_format_date (layer->language, day, FOULEE_DATE_SHORT);
  time = foulee_format_time (layer->language, seconds);
  points = foulee_points_label (trial->outcome, layer->language);
  return g_strdup_printf (
      foulee_tr (layer->language, "%s, %s: %s points against what was expected"), date, time,
      points);
}

static char *
words (guint layer, guint index, gpointer data)
{
  const Layer *self = data;

  if (self->dots != NULL)
    return dot_words (self, index);
  return foulee_influence_sentence (self->topic, &self->effect, self->language);
}

static void
set_words (FouleeChart *chart, guint layer, const FouleeInfluenceRow *row, GArray *dots,
           const char *name, GTimeZone *zone, const FouleeLanguage *language)
{
  Layer *self = g_new0 (Layer, 1);

  self->topic = row->topic;
  self->effect = row->influence->effect;
  self->dots = dots ? g_array_ref (dots) : NULL;
  self->zone = g_time_zone_ref (zone);
  self->language = language;
  foulee_chart_set_words (chart, layer, name, words, self, layer_free);
}

/* ---- Strips ---------------------------------------------------------------------------------- */

static int
compare_outcomes (gconstpointer a, gconstpointer b)
{
  const FouleeTrial *ta = a;
  const FouleeTrial *tb = b;

  return (ta->outcome > tb->outcome) - (ta->outcome < tb->outcome);
}

/* Those of one side, from the lowest outcome to the highest. */
static GArray *
one_side (const FouleeInfluence *influence, gboolean exposed)
{
  GArray *side = g_array_new (FALSE, FALSE, sizeof (FouleeTrial));

  for (guint i = 0; i < influence->trials->len; i++) {
    const FouleeTrial *trial = &g_array_index (influence->trials, FouleeTrial, i);

    if (!trial->exposed == !exposed)
      g_array_append_val (side, *trial);
  }
  g_array_sort (side, compare_outcomes);
  return side;
}

static void
add_dots (FouleeChart *chart, FouleeChartPanel *panel, const FouleeInfluenceRow *row,
          gboolean exposed, GTimeZone *zone, const FouleeLanguage *language)
{
  g_autoptr (GArray) side = one_side (row->influence, exposed);
  g_autofree FouleeChartSpot *spots = g_new0 (FouleeChartSpot, MAX (side->len, 1));
  g_autofree char *name =
      g_strdup_printf (exposed ? foulee_trc (language, "outcomes of what was tried", "%s, with")
                               : foulee_trc (language, "outcomes of what was tried", "%s, without"),
                       foulee_influence_label (row->topic, language));

  for (guint i = 0; i < side->len; i++)
    spots[i] = (FouleeChartSpot) { .x = g_array_index (side, FouleeTrial, i).outcome,
                                   .y = exposed ? Y_WITH : Y_WITHOUT,
                                   .marker = exposed ? FOULEE_MARKER_DOT : FOULEE_MARKER_RING,
                                   .strong = TRUE };
  set_words (chart, foulee_panel_add_spots (panel, spots, side->len), row, side, name, zone,
             language);
}

static void
add_estimate (FouleeChart *chart, FouleeChartPanel *panel, const FouleeInfluenceRow *row,
              GTimeZone *zone, const FouleeLanguage *language)
{
  const FouleeEffect *effect = &row->influence->effect;
  FouleeChartInterval interval = {
    .from = effect->lower, .to = effect->upper, .y = Y_ESTIMATE, .strong = TRUE
  };
  FouleeChartSpot spot = {
    .x = effect->shrunk, .y = Y_ESTIMATE, .marker = FOULEE_MARKER_DOT, .strong = TRUE
  };

  foulee_panel_add_intervals (panel, &interval, 1);
  set_words (chart, foulee_panel_add_spots (panel, &spot, 1), row, NULL,
             foulee_influence_label (row->topic, language), zone, language);
}

/* In place of outcomes: from how many on each side they are shown. */
static void
add_awaited (FouleeChartPanel *panel, const FouleeEffect *effect, double reach,
             const FouleeLanguage *language)
{
  g_autofree char *label =
      effect->n_with + effect->n_without == 0
          ? g_strdup (foulee_influence_none_label (language))
          : g_strdup_printf (
                foulee_trc (language, "outcomes of what was tried", "shown from %d each"),
                FOULEE_TRIALS_TO_SHOW);
  FouleeChartSpot spot = {
    .x = reach / 2, .y = Y_ESTIMATE, .marker = FOULEE_MARKER_NONE, .label = label
  };

  foulee_panel_add_spots (panel, &spot, 1);
}

static void
add_strip (FouleeChart *chart, const FouleeInfluenceRow *row, double reach, GTimeZone *zone,
           const FouleeLanguage *language, FouleeChartSize size)
{
  const FouleeEffect *effect = &row->influence->effect;
  FouleeChartPanel *panel = foulee_chart_add_panel (chart, 0, 1);
  g_autofree char *counts = foulee_influence_counts_label (row->topic, effect, language);

  foulee_panel_set_lines (panel, size == FOULEE_CHART_SIZE_CARD ? LINES_ON_CARD : LINES_ON_PAGE);
  foulee_panel_set_name (panel, foulee_influence_label (row->topic, language), NULL);
  foulee_panel_set_aside (panel, counts);
  if (effect->stage == FOULEE_EFFECT_COUNTS) {
    add_awaited (panel, effect, reach, language);
    return;
  }
  if (effect->stage >= FOULEE_EFFECT_ESTIMATE) {
    add_estimate (chart, panel, row, zone, language);
    return;
  }
  add_dots (chart, panel, row, TRUE, zone, language);
  add_dots (chart, panel, row, FALSE, zone, language);
}

/* ---- The whole ------------------------------------------------------------------------------- */

/* How far the axis has to reach to either side for all that is shown. */
static double
find_reach (GArray *rows)
{
  double reach = 0.0;

  for (guint i = 0; i < rows->len; i++) {
    const FouleeInfluence *influence = g_array_index (rows, FouleeInfluenceRow, i).influence;
    const FouleeEffect *effect = &influence->effect;

    if (effect->stage >= FOULEE_EFFECT_ESTIMATE)
      reach = MAX (reach, MAX (fabs (effect->lower), fabs (effect->upper)));
    for (guint j = 0; effect->stage == FOULEE_EFFECT_DOTS && j < influence->trials->len; j++)
      reach = MAX (reach, fabs (g_array_index (influence->trials, FouleeTrial, j).outcome));
  }
  for (gsize i = 0; i < G_N_ELEMENTS (reaches); i++)
    if (reach <= reaches[i])
      return reaches[i];
  return ceil (reach);
}

static gboolean
has_dots (GArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, FouleeInfluenceRow, i).influence->effect.stage == FOULEE_EFFECT_DOTS)
      return TRUE;
  return FALSE;
}

FouleeChart *
foulee_influence_chart_new (GArray *rows, GTimeZone *zone, const FouleeLanguage *language,
                            FouleeChartSize size)
{
  const double reach = find_reach (rows);
  FouleeChart *chart = foulee_chart_new (FOULEE_AXIS_SIGNED, -reach, reach, language);

  foulee_chart_set_across (chart, foulee_trc (language, "axis of differences", "points of 10"));
  foulee_chart_add_rule (chart, 0, foulee_trc (language, "axis of differences", "← less sore"),
                         foulee_trc (language, "axis of differences", "more sore →"));
  for (guint i = 0; i < rows->len; i++)
    add_strip (chart, &g_array_index (rows, FouleeInfluenceRow, i), reach, zone, language, size);
  if (has_dots (rows)) {
    foulee_chart_add_key (chart, FOULEE_MARKER_DOT,
                          foulee_trc (language, "outcomes of what was tried", "with"));
    foulee_chart_add_key (chart, FOULEE_MARKER_RING,
                          foulee_trc (language, "outcomes of what was tried", "without"));
  }
  return chart;
}

char *
foulee_influence_description (GArray *rows, const FouleeLanguage *language)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++) {
    const FouleeInfluenceRow *row = &g_array_index (rows, FouleeInfluenceRow, i);
    const FouleeEffect *effect = &row->influence->effect;
    g_autofree char *words =
        effect->stage >= FOULEE_EFFECT_ESTIMATE
            ? foulee_influence_sentence (row->topic, effect, language)
            : (effect->stage == FOULEE_EFFECT_DOTS
                   ? foulee_influence_counts_label (row->topic, effect, language)
                   : foulee_influence_awaited_label (row->topic, effect, language));

    if (text->len > 0)
      g_string_append_c (text, '\n');
    g_string_append_printf (text, foulee_trc (language, "what was tried: its numbers", "%s: %s"),
                            foulee_influence_label (row->topic, language), words);
  }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* ---- The table ------------------------------------------------------------------------------- */

const char *
foulee_influence_column_title (FouleeInfluenceColumn column, const FouleeLanguage *language)
{
  switch (column) {
  case FOULEE_INFLUENCE_COLUMN_WHAT:
    return foulee_trc (language, "column: what was tried", "What");
  case FOULEE_INFLUENCE_COLUMN_WITH:
    return foulee_trc (language, "column: how many with it", "With");
  case FOULEE_INFLUENCE_COLUMN_WITHOUT:
    return foulee_trc (language, "column: how many without it", "Without");
  case FOULEE_INFLUENCE_COLUMN_DIFFERENCE:
    return foulee_trc (language, "column: points of soreness", "Difference");
  case FOULEE_INFLUENCE_COLUMN_RANGE:
    return foulee_trc (language, "column: points of soreness", "Likely range");
  case FOULEE_INFLUENCE_COLUMN_STAGE:
    return foulee_trc (language, "column: how sure an effect is", "How sure");
  case FOULEE_N_INFLUENCE_COLUMNS:
  default:
    g_return_val_if_reached ("");
  }
}

static char *
range_cell (const FouleeEffect *effect, const FouleeLanguage *language)
{
  g_autofree char *lower = foulee_points_label (effect->lower, language);
  g_autofree char *upper = foulee_points_label (effect->upper, language);

  return g_strdup_printf (foulee_trc (language, "range of differences", "%s to %s"), lower, upper);
}

char *
foulee_influence_cell (const FouleeInfluenceRow *row, FouleeInfluenceColumn column,
                       const FouleeLanguage *language)
{
  const FouleeEffect *effect = &row->influence->effect;
  const gboolean told = effect->stage >= FOULEE_EFFECT_ESTIMATE;

  switch (column) {
  case FOULEE_INFLUENCE_COLUMN_WHAT:
    return g_strdup (foulee_influence_label (row->topic, language));
  case FOULEE_INFLUENCE_COLUMN_WITH:
    return g_strdup_printf ("%u", effect->n_with);
  case FOULEE_INFLUENCE_COLUMN_WITHOUT:
    return g_strdup_printf ("%u", effect->n_without);
  case FOULEE_INFLUENCE_COLUMN_DIFFERENCE:
    return told ? foulee_points_label (effect->shrunk, language) : NULL;
  case FOULEE_INFLUENCE_COLUMN_RANGE:
    return told ? range_cell (effect, language) : NULL;
  case FOULEE_INFLUENCE_COLUMN_STAGE:
    return g_strdup (foulee_influence_stage_label (effect, language));
  case FOULEE_N_INFLUENCE_COLUMNS:
  default:
    g_return_val_if_reached (NULL);
  }
}
