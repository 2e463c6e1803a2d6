/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/treatment-chart.h"

#define HIGHEST_LEVEL 10

#define N_TIMES 8
#define N_TIMES_ON_CARD 3

/* How high a strip is, in lines of text: some room, and so much for each time. */
#define LEAST_LINES 1.0
#define LINES_EACH 0.8

/* A layer: which treatments its values are of. */
typedef struct {
  FouleeTreatments *treatments;
  GPtrArray *rows; /* const FouleeTreatment * */
  const FouleeLanguage *language;
} Layer;

static void
layer_free (gpointer data)
{
  Layer *layer = data;

  g_ptr_array_unref (layer->rows);
  foulee_treatments_unref (layer->treatments);
  g_free (layer);
}

static char *
words (guint layer, guint index, gpointer data)
{
  const Layer *self = data;

  return foulee_treatment_words (g_ptr_array_index (self->rows, index), self->language);
}

/* Those that there is something to see of: the last ones, the last at the end. */
static GPtrArray *
list_shown (const FouleeTreatmentGroup *group, guint n_most)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  GPtrArray *shown = g_ptr_array_new ();

  for (guint i = 0; i < group->treatments->len; i++) {
    const FouleeTreatment *treatment = &g_array_index (group->treatments, FouleeTreatment, i);

    if (treatment->before >= 0 || treatment->after[FOULEE_AFTER_A_DAY] >= 0)
      g_ptr_array_add (all, (gpointer) treatment);
  }
  for (guint i = all->len > n_most ? all->len - n_most : 0; i < all->len; i++)
    g_ptr_array_add (shown, g_ptr_array_index (all, i));
  return shown;
}

/* Spots of one kind and whose they are. */
typedef struct {
  GArray *spots;
  GPtrArray *rows;
} Spots;

static Spots
spots_new (void)
{
  return (Spots) { g_array_new (FALSE, FALSE, sizeof (FouleeChartSpot)), g_ptr_array_new () };
}

static void
spots_add (Spots *self, const FouleeTreatment *treatment, int level, double y, FouleeMarker marker,
           const char *label)
{
  const FouleeChartSpot spot = {
    .x = level, .y = y, .marker = marker, .strong = TRUE, .label = label, .side = FOULEE_LABEL_AFTER
  };

  if (level < 0)
    return;
  g_array_append_val (self->spots, spot);
  g_ptr_array_add (self->rows, (gpointer) treatment);
}

/* Takes the spots. */
static void
spots_finish (Spots *self, FouleeChart *chart, FouleeChartPanel *panel, const char *name,
              FouleeTreatments *treatments, const FouleeLanguage *language)
{
  Layer *layer = g_new0 (Layer, 1);
  const guint number = foulee_panel_add_spots (
      panel, (const FouleeChartSpot *) (gpointer) self->spots->data, self->spots->len);

  layer->treatments = foulee_treatments_ref (treatments);
  layer->rows = self->rows;
  layer->language = language;
  foulee_chart_set_words (chart, number, name, words, layer, layer_free);
  g_array_unref (self->spots);
}

/* In place of levels. */
static void
add_nothing (FouleeChartPanel *panel, const FouleeLanguage *language)
{
  const FouleeChartSpot spot = { .x = HIGHEST_LEVEL / 2.0,
                                 .y = 0.5,
                                 .marker = FOULEE_MARKER_NONE,
                                 .label =
                                     foulee_trc (language, "treatment", "no check-in near it") };

  foulee_panel_add_spots (panel, &spot, 1);
}

static void
add_strip (FouleeChart *chart, FouleeTreatments *treatments, const FouleeTreatmentGroup *group,
           const FouleeLanguage *language, guint n_most)
{
  g_autoptr (GPtrArray) shown = list_shown (group, n_most);
  g_autofree char *title = foulee_treatment_title (group, language);
  FouleeChartPanel *panel = foulee_chart_add_panel (chart, 0, MAX (shown->len, 1));
  Spots before = spots_new (), after = spots_new ();

  foulee_panel_set_lines (panel, LEAST_LINES + LINES_EACH * MAX (shown->len, 1));
  foulee_panel_set_name (panel, title, NULL);
  if (shown->len == 0)
    add_nothing (panel, language);
  for (guint i = 0; i < shown->len; i++) {
    const FouleeTreatment *treatment = g_ptr_array_index (shown, i);
    const int level = treatment->before, later = treatment->after[FOULEE_AFTER_A_DAY];
    const double y = (double) (shown->len - i) - 0.5;
    const FouleeChartInterval change = {
      .from = MIN (level, later), .to = MAX (level, later), .y = y, .strong = TRUE
    };

    if (level >= 0 && later >= 0)
      foulee_panel_add_intervals (panel, &change, 1);
    /* The dot would hide the ring below it. */
    if (level != later)
      spots_add (&before, treatment, level, y, FOULEE_MARKER_RING, NULL);
    spots_add (&after, treatment, later, y, FOULEE_MARKER_DOT,
               level == later ? foulee_trc (language, "soreness after a treatment", "as before")
                              : NULL);
  }
  spots_finish (&before, chart, panel, title, treatments, language);
  spots_finish (&after, chart, panel, title, treatments, language);
}

FouleeChart *
foulee_treatment_chart_new (FouleeTreatments *treatments, const FouleeLanguage *language,
                            FouleeChartSize size)
{
  FouleeChart *chart = foulee_chart_new (FOULEE_AXIS_NUMBER, 0, HIGHEST_LEVEL, language);

  foulee_chart_set_across (chart, foulee_trc (language, "axis of a chart", "soreness, 0–10"));
  for (guint i = 0; i < treatments->groups->len; i++)
    add_strip (chart, treatments, foulee_treatments_group (treatments, i), language,
               size == FOULEE_CHART_SIZE_CARD ? N_TIMES_ON_CARD : N_TIMES);
  foulee_chart_add_key (chart, FOULEE_MARKER_RING,
                        foulee_trc (language, "soreness at a treatment", "before"));
  foulee_chart_add_key (chart, FOULEE_MARKER_DOT,
                        foulee_trc (language, "soreness at a treatment", "a day later"));
  return chart;
}
