/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "chart/timeline-words.h"
#include "report/counts.h"
#include "report/rest-figures.h"
#include "report/sections.h"
#include "report/short-dates.h"

#define CHART_WIDTH 110
#define HOUR 3600
#define LITRE 1000
#define KILOGRAM 1000

/* How the numbers of a row are told. */
typedef struct {
  double unit;  /* what 1 on paper is in the figures */
  int decimals; /* of single numbers */
  int mean_decimals;
  double least, most; /* the ends of the scale; of what has none, of the chart, which goes on
                         further where it has to: as figures */
  gboolean stands;    /* also where nothing was recorded */
} Look;

static Look
look_of (FouleeRestFigure figure, FouleeUnits units)
{
  const gboolean metric = units == FOULEE_UNITS_METRIC;

  switch (figure) {
  case FOULEE_REST_SLEEP:
    return (Look) { HOUR, 1, 1, 5 * HOUR, 9 * HOUR, TRUE };
  case FOULEE_REST_AWAKE:
    return (Look) { 1, 0, 1, 0, 4, FALSE };
  case FOULEE_REST_QUALITY:
    return (Look) { 1, 0, 1, 1, 5, TRUE };
  case FOULEE_REST_NAPS:
    return (Look) { 60, 0, 0, 0, HOUR, FALSE };
  case FOULEE_REST_DRINKS:
    return (
        Look) { metric ? LITRE : FOULEE_MILLILITRES_PER_OUNCE, metric, metric, 0, 3 * LITRE, TRUE };
  case FOULEE_REST_URINE:
    return (Look) { 1, 0, 1, 1, 8, TRUE };
  case FOULEE_REST_FATIGUE:
    return (Look) { 1, 0, 1, 0, 10, FALSE };
  case FOULEE_REST_MASS:
  case FOULEE_N_REST_FIGURES:
  default:
    return (Look) { metric ? KILOGRAM : FOULEE_GRAMS_PER_POUND, 1, 1, 0, KILOGRAM, FALSE };
  }
}

static const char *
label_of (const FouleeComposer *composer, FouleeRestFigure figure)
{
  const FouleeLanguage *language = composer->language;
  const gboolean metric = composer->units == FOULEE_UNITS_METRIC;

  switch (figure) {
  case FOULEE_REST_SLEEP:
    return foulee_trc (language, "row of a table", "Bed to waking, hours a night");
  case FOULEE_REST_AWAKE:
    return foulee_trc (language, "row of a table", "Times awake, a night");
  case FOULEE_REST_QUALITY:
    return foulee_trc (language, "row of a table", "Sleep quality, 1 very poor – 5 very good");
  case FOULEE_REST_NAPS:
    return foulee_trc (language, "row of a table", "Naps, minutes");
  case FOULEE_REST_DRINKS:
    return metric ? foulee_trc (language, "row of a table", "Drinks, litres")
                  : foulee_trc (language, "row of a table", "Drinks, fl oz");
  case FOULEE_REST_URINE:
    return foulee_trc (language, "row of a table", "Urine colour, 1 pale – 8 dark");
  case FOULEE_REST_FATIGUE:
    return foulee_trc (language, "row of a table", "Fatigue, 0 none – 10 exhausted");
  case FOULEE_REST_MASS:
  case FOULEE_N_REST_FIGURES:
  default:
    return metric ? foulee_trc (language, "row of a table", "Weight lost in a run, kg")
                  : foulee_trc (language, "row of a table", "Weight lost in a run, lb");
  }
}

static char *
recorded_label (const FouleeComposer *composer, const FouleeRestFigures *figures,
                FouleeRestFigure figure)
{
  const FouleeLanguage *language = composer->language;
  const guint n = figures->series[figure]->n;

  if (figure == FOULEE_REST_NAPS)
    return foulee_naps_count (language, figures->n_naps);
  if (figure == FOULEE_REST_DRINKS && n == 0 && figures->drinks_today)
    return g_strdup (foulee_trc (language, "drinks", "only today, so far"));
  if (n == 0)
    return g_strdup (foulee_composer_nothing (composer));
  switch (figure) {
  case FOULEE_REST_DRINKS:
    return foulee_days_count (language, n, figures->n_days);
  case FOULEE_REST_URINE:
    return foulee_times_count (language, n);
  case FOULEE_REST_FATIGUE:
    return foulee_check_ins_count (language, n);
  case FOULEE_REST_MASS:
    return foulee_runs_count (language, n, figures->n_runs);
  case FOULEE_REST_SLEEP:
  case FOULEE_REST_AWAKE:
  case FOULEE_REST_QUALITY:
  case FOULEE_REST_NAPS:
  case FOULEE_N_REST_FIGURES:
  default:
    return foulee_nights_count (language, n, figures->n_nights);
  }
}

/* ---- Numbers --------------------------------------------------------------------------------- */

static char *
range_label (const FouleeDaySeries *series, const Look *look, const FouleeLanguage *language)
{
  g_autofree char *low = foulee_format_number (language, series->low / look->unit, look->decimals);
  g_autofree char *high =
      foulee_format_number (language, series->high / look->unit, look->decimals);

  if (strcmp (low, high) == 0)
    return g_steal_pointer (&low);
  if (series->low < 0)
    return g_strdup_printf (foulee_trc (language, "range: low, high", "%s to %s"), low, high);
  return g_strdup_printf ("%s\u2060–\u2060%s", low, high);
}

/* What the line shows that the numbers beside it do not. */
static char *
describe (const FouleeComposer *composer, const FouleeDaySeries *series, const Look *look)
{
  const FouleeLanguage *language = composer->language;
  g_autofree char *low = foulee_format_number (language, series->low / look->unit, look->decimals);
  g_autofree char *high =
      foulee_format_number (language, series->high / look->unit, look->decimals);
  g_autofree char *low_on = foulee_short_date (composer, series->low_on);
  g_autofree char *high_on = foulee_short_date (composer, series->high_on);

  /* Translators: the lowest and highest number of a period, each with its first day. */
  return g_strdup_printf (foulee_tr (language, "Lowest %s (%s), highest %s (%s)"), low, low_on,
                          high, high_on);
}

static gboolean
has_row (const FouleeRestFigures *figures, FouleeRestFigure figure, FouleeUnits units)
{
  return figures->series[figure]->n > 0 || look_of (figure, units).stands ||
         (figure == FOULEE_REST_NAPS && figures->n_naps > 0);
}

static void
add_row (const FouleeComposer *composer, FouleeTable *table, const FouleeRestFigures *figures,
         FouleeRestFigure figure)
{
  const FouleeDaySeries *series = figures->series[figure];
  const Look look = look_of (figure, composer->units);
  g_autofree char *recorded = recorded_label (composer, figures, figure);
  g_autofree char *mean = NULL, *range = NULL, *description = NULL;
  g_autoptr (FouleeChart) chart = NULL;
  double height = 0;

  if (series->n > 0) {
    mean = foulee_format_number (composer->language, foulee_day_series_mean (series) / look.unit,
                                 look.mean_decimals);
    range = range_label (series, &look, composer->language);
    description = describe (composer, series, &look);
    chart = foulee_day_series_chart (series, look.least, look.most, composer->language);
    height = foulee_chart_height (chart, foulee_typesetter_chart_look (composer->typesetter),
                                  CHART_WIDTH, 0);
  }
  foulee_table_add (
      table,
      (const FouleeCell[]) {
          { .text = label_of (composer, figure) },
          { .text = mean },
          { .text = range },
          { .text = recorded },
          { .text = "", .chart = chart, .chart_height = height, .description = description } });
}

/* The few rows are read together: on one page. */
static void
write_whole (FouleeTable *table, FouleeFlow *flow)
{
  const guint n = foulee_table_n_rows (table);

  foulee_table_write_head (table, flow, 0);
  for (guint i = 0; i + 1 < n; i++)
    foulee_flow_add_row_with_next (flow, foulee_table_row (table, i));
  foulee_table_write_row (table, flow, n - 1);
  foulee_table_write_end (table, flow);
}

static void
write_table (const FouleeComposer *composer, const FouleeRestFigures *figures)
{
  const FouleeLanguage *language = composer->language;
  g_autofree char *period = foulee_short_period (composer, composer->first, composer->last);
  g_autofree char *course = g_strdup_printf (
      /* Translators: head of a column of small charts; %s is a period. */
      foulee_trc (language, "column", "%s; gaps: not recorded"), period);
  const FouleeTableColumn columns[] = {
    { foulee_trc (language, "column", "Per day, in the period") },
    { foulee_trc (language, "column", "Mean") },
    { foulee_trc (language, "column: lowest and highest", "Range") },
    { foulee_trc (language, "column: how often", "Recorded") },
    { course, .wraps = TRUE, .least = CHART_WIDTH },
  };
  g_autoptr (FouleeTable) table =
      foulee_table_new (composer->typesetter, columns, G_N_ELEMENTS (columns), composer->width);

  for (FouleeRestFigure figure = 0; figure < FOULEE_N_REST_FIGURES; figure++)
    if (has_row (figures, figure, composer->units))
      add_row (composer, table, figures, figure);
  write_whole (table, composer->flow);
}

/* What the numbers are of, where that is not to be seen. */
static void
write_notes (const FouleeComposer *composer, const FouleeRestFigures *figures)
{
  const FouleeLanguage *language = composer->language;

  if (figures->series[FOULEE_REST_DRINKS]->n == 0)
    return;
  foulee_flow_add_text (
      composer->flow,
      figures->n_days < figures->n_nights
          ? foulee_tr (language, "Drinks: totals of days with an entry, except today.")
          : foulee_tr (language, "Drinks: totals of days with an entry."));
}

void
foulee_section_rest (FouleeComposer *composer)
{
  g_autoptr (FouleeRestFigures) figures = foulee_rest_figures_new (composer);
  gboolean any = figures->n_naps > 0 || figures->drinks_today;

  for (FouleeRestFigure figure = 0; figure < FOULEE_N_REST_FIGURES; figure++)
    any |= figures->series[figure]->n > 0;
  foulee_flow_add_heading (
      composer->flow,
      foulee_words_label (&foulee_report_sections, FOULEE_REPORT_REST, composer->language), NULL);
  if (!any) {
    foulee_flow_add_text (composer->flow,
                          foulee_tr (composer->language, "Not recorded in this period."));
    return;
  }
  write_table (composer, figures);
  write_notes (composer, figures);
}
