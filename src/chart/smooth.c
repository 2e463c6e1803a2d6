/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/smooth.h"

#include <math.h>

static float
chord (const graphene_point_t *points, int i)
{
  return (points[i + 1].y - points[i].y) / (points[i + 1].x - points[i].x);
}

/* Draws the slopes at both ends of a chord in, until the line between them keeps its direction:
 * within the circle of radius 3 chords. */
static void
tame (float slope, float *before, float *after)
{
  float a, b, radius;

  if (slope == 0.0f) {
    *before = *after = 0.0f;
    return;
  }
  a = *before / slope;
  b = *after / slope;
  radius = hypotf (a, b);
  if (radius <= 3.0f)
    return;
  *before = 3.0f * a / radius * slope;
  *after = 3.0f * b / radius * slope;
}

void
foulee_smooth_slopes (const graphene_point_t *points, int n, float *slopes)
{
  g_return_if_fail (n >= 2);

  slopes[0] = chord (points, 0);
  slopes[n - 1] = chord (points, n - 2);
  for (int i = 1; i < n - 1; i++) {
    float before = chord (points, i - 1), after = chord (points, i);

    slopes[i] = before * after > 0.0f ? (before + after) / 2.0f : 0.0f;
  }
  for (int i = 0; i < n - 1; i++)
    tame (chord (points, i), &slopes[i], &slopes[i + 1]);
}

void
foulee_smooth_append (GskPathBuilder *builder, const graphene_point_t *points, int n,
                      gboolean backwards)
{
  g_autofree float *slopes = NULL;

  if (n < 2)
    return;
  slopes = g_new (float, n);
  foulee_smooth_slopes (points, n, slopes);
  for (int i = 0; i < n - 1; i++) {
    int from = backwards ? n - 1 - i : i;
    int to = backwards ? from - 1 : from + 1;
    float third = (points[to].x - points[from].x) / 3.0f;

    gsk_path_builder_cubic_to (builder, points[from].x + third,
                               points[from].y + third * slopes[from], points[to].x - third,
                               points[to].y - third * slopes[to], points[to].x, points[to].y);
  }
}
