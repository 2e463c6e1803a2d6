/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/peak-hours.h"

/* Where a bracket begins (+1) or ends (−1). */
typedef struct {
  double hours;
  int change;
} Edge;

static int
compare_edges (gconstpointer a, gconstpointer b, gpointer data)
{
  const Edge *ea = a;
  const Edge *eb = b;

  return (ea->hours > eb->hours) - (ea->hours < eb->hours);
}

static GArray *
list_edges (const FouleePeakBracket *brackets, guint n)
{
  GArray *edges = g_array_sized_new (FALSE, FALSE, sizeof (Edge), 2 * n);

  for (guint i = 0; i < n; i++) {
    Edge both[] = { { brackets[i].first, 1 }, { brackets[i].last, -1 } };

    g_array_append_vals (edges, both, G_N_ELEMENTS (both));
  }
  g_array_sort_with_data (edges, compare_edges, NULL);
  return edges;
}

GArray *
foulee_peak_steps_new (const FouleePeakBracket *brackets, guint n)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (FouleePeakStep));
  g_autoptr (GArray) edges = list_edges (brackets, n);
  int count = 0;

  for (guint i = 0; i < edges->len; i++) {
    const Edge *edge = &g_array_index (edges, Edge, i);
    const double from = i > 0 ? g_array_index (edges, Edge, i - 1).hours : edge->hours;

    if (edge->hours > from) {
      FouleePeakStep step = { from, edge->hours, (guint) count };

      g_array_append_val (steps, step);
    }
    count += edge->change;
  }
  return steps;
}

/* ---- What is usual --------------------------------------------------------------------------- */

static int
compare_latest_first (gconstpointer a, gconstpointer b, gpointer data)
{
  const FouleePeakBracket *ba = a;
  const FouleePeakBracket *bb = b;

  return (ba->first < bb->first) - (ba->first > bb->first);
}

/* How many of the numbers, which rise, are at most `most`. */
static guint
count_up_to (const GArray *numbers, double most)
{
  guint low = 0;
  guint high = numbers->len;

  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (g_array_index (numbers, double, middle) <= most)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static gboolean
is_better (const FouleeUsualHours *a, const FouleeUsualHours *b)
{
  const double a_width = a->last - a->first, b_width = b->last - b->first;

  if (b->n == 0 || a_width < b_width)
    return TRUE;
  return a_width == b_width && a->n >= b->n;
}

gboolean
foulee_usual_hours (const FouleePeakBracket *brackets, guint n, FouleeUsualHours *usual)
{
  g_autoptr (GArray) order = g_array_sized_new (FALSE, FALSE, sizeof (FouleePeakBracket), n);
  g_autoptr (GArray) lasts = g_array_sized_new (FALSE, FALSE, sizeof (double), n);
  const guint enough = (2 * n + 2) / 3;
  FouleeUsualHours best = { 0 };

  if (n < FOULEE_USUAL_FROM)
    return FALSE;
  g_array_append_vals (order, brackets, n);
  g_array_sort_with_data (order, compare_latest_first, NULL);

  /* A shortest range begins with a bracket, and ends with the last of those that are enough among
   * the ones that begin no earlier. */
  for (guint i = 0; i < n; i++) {
    const FouleePeakBracket *bracket = &g_array_index (order, FouleePeakBracket, i);
    FouleeUsualHours range = { .first = bracket->first };

    g_array_insert_val (lasts, count_up_to (lasts, bracket->last), bracket->last);
    if (i + 1 < n && g_array_index (order, FouleePeakBracket, i + 1).first == bracket->first)
      continue;
    if (lasts->len < enough)
      continue;
    range.last = g_array_index (lasts, double, enough - 1);
    range.n = count_up_to (lasts, range.last);
    if (is_better (&range, &best))
      best = range;
  }
  *usual = best;
  return TRUE;
}
