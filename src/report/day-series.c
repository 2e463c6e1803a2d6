/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/day-series.h"

#include <math.h>

/* How high the line is, in lines of text: no higher than its row. */
#define LINES 0.85

/* So much of the height stays free above and below, lest the line be cut at its turns. */
#define FREE 0.15

typedef struct {
  double sum;
  guint n;
} Day;

FouleeDaySeries *
foulee_day_series_new (FouleeDate first, FouleeDate last)
{
  FouleeDaySeries *self = g_new0 (FouleeDaySeries, 1);

  self->first = first;
  self->days = g_array_new (FALSE, TRUE, sizeof (Day));
  g_array_set_size (self->days, (guint) (last - first + 1));
  return self;
}

void
foulee_day_series_free (FouleeDaySeries *self)
{
  g_array_unref (self->days);
  g_free (self);
}

static Day *
day_at (const FouleeDaySeries *self, FouleeDate date)
{
  return &g_array_index (self->days, Day, date - self->first);
}

void
foulee_day_series_add (FouleeDaySeries *self, FouleeDate date, double value)
{
  Day *day = day_at (self, date);

  if (self->n == 0 || value < self->low) {
    self->low = value;
    self->low_on = date;
  }
  if (self->n == 0 || value > self->high) {
    self->high = value;
    self->high_on = date;
  }
  self->n++;
  self->n_days += day->n == 0;
  self->sum += value;
  day->sum += value;
  day->n++;
}

gboolean
foulee_day_series_has (const FouleeDaySeries *self, FouleeDate date)
{
  return day_at (self, date)->n > 0;
}

double
foulee_day_series_mean (const FouleeDaySeries *self)
{
  return self->sum / self->n;
}

FouleeChart *
foulee_day_series_chart (const FouleeDaySeries *self, double least, double most,
                         const FouleeLanguage *language)
{
  const FouleeLineLook look = { FOULEE_LINE_SPARK, FALSE, INFINITY };
  const double from = fmin (least, self->low), to = fmax (most, self->high);
  const double around = (to - from) * FREE;
  const guint n = self->days->len;
  FouleeChart *chart = foulee_chart_new (FOULEE_AXIS_BARE, -0.5, n - 0.5, language);
  FouleeChartPanel *panel = foulee_chart_add_panel (chart, from - around, to + around);
  g_autofree FouleeChartPoint *points = g_new (FouleeChartPoint, n);

  for (guint i = 0; i < n; i++) {
    const Day *day = &g_array_index (self->days, Day, i);

    points[i] = (FouleeChartPoint) { i, day->n > 0 ? day->sum / day->n : NAN };
  }
  foulee_panel_set_lines (panel, LINES);
  foulee_panel_add_line (panel, points, n, look);
  return chart;
}
