/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/chart-glide.h"

#define STEP_MS 200

/* What eases out by a cube begins three times as fast as it is on the average. */
#define FLING_MS ((guint) (3 * 1000 * FOULEE_GLIDE_FLING_TIME))

/* What is brought into sight is so far from the edge, of the window's length. */
#define MARGIN 0.1

typedef struct {
  double from, to;
} Window;

struct _FouleeChartGlide {
  GtkWidget *widget;
  void (*moved) (GtkWidget *widget);
  FouleeChart *chart;
  double least;
  AdwAnimation *animation;
  Window start, target; /* while it plays */
};

static Window
get_window (FouleeChartGlide *glide)
{
  Window window;

  foulee_chart_get_window (glide->chart, &window.from, &window.to);
  return window;
}

/* Where it will be once it has stopped. */
static Window
get_target (FouleeChartGlide *glide)
{
  if (adw_animation_get_state (glide->animation) == ADW_ANIMATION_PLAYING)
    return glide->target;
  return get_window (glide);
}

static void
set_window (FouleeChartGlide *glide, Window window)
{
  Window before = get_window (glide);

  if (window.from == before.from && window.to == before.to)
    return;
  foulee_chart_set_window (glide->chart, window.from, window.to);
  glide->moved (glide->widget);
}

static void
on_animated (double value, gpointer data)
{
  FouleeChartGlide *glide = data;
  const Window *a = &glide->start;
  const Window *b = &glide->target;

  if (glide->chart == NULL)
    return;
  /* Exactly, as what is reached is compared with. */
  set_window (glide, value >= 1.0 ? *b
                                  : (Window) { a->from + value * (b->from - a->from),
                                               a->to + value * (b->to - a->to) });
}

FouleeChartGlide *
foulee_chart_glide_new (GtkWidget *widget, void (*moved) (GtkWidget *widget))
{
  FouleeChartGlide *glide = g_new0 (FouleeChartGlide, 1);

  glide->widget = widget;
  glide->moved = moved;
  glide->animation = adw_timed_animation_new (
      widget, 0.0, 1.0, STEP_MS, adw_callback_animation_target_new (on_animated, glide, NULL));
  return glide;
}

void
foulee_chart_glide_free (FouleeChartGlide *glide)
{
  foulee_chart_glide_set_chart (glide, NULL);
  g_object_unref (glide->animation);
  g_free (glide);
}

void
foulee_chart_glide_stop (FouleeChartGlide *glide)
{
  if (adw_animation_get_state (glide->animation) != ADW_ANIMATION_PLAYING)
    return;
  /* Going back to the start changes nothing, if that is here. */
  glide->start = get_window (glide);
  adw_animation_reset (glide->animation);
}

void
foulee_chart_glide_set_chart (FouleeChartGlide *glide, FouleeChart *chart)
{
  if (glide->chart != NULL)
    foulee_chart_glide_stop (glide);
  g_clear_pointer (&glide->chart, foulee_chart_unref);
  glide->chart = chart != NULL ? foulee_chart_ref (chart) : NULL;
}

void
foulee_chart_glide_set_least (FouleeChartGlide *glide, double least)
{
  glide->least = least;
}

gboolean
foulee_chart_glide_can_zoom (FouleeChartGlide *glide)
{
  return glide->chart != NULL && glide->least > 0.0;
}

static void
go (FouleeChartGlide *glide, Window target, FouleeGlideWay way)
{
  AdwTimedAnimation *animation = ADW_TIMED_ANIMATION (glide->animation);

  foulee_chart_glide_stop (glide);
  if (way == FOULEE_GLIDE_JUMP) {
    set_window (glide, target);
    return;
  }
  glide->start = get_window (glide);
  glide->target = target;
  adw_timed_animation_set_duration (animation, way == FOULEE_GLIDE_FLING ? FLING_MS : STEP_MS);
  adw_timed_animation_set_easing (animation, ADW_EASE_OUT_CUBIC);
  adw_animation_reset (glide->animation);
  adw_animation_play (glide->animation);
}

/* A window of nearly that length, within the axis, with the value `about` at `share` of it. */
static Window
place (FouleeChartGlide *glide, double length, double about, double share)
{
  double from, to, start;

  foulee_chart_get_extent (glide->chart, &from, &to);
  length = MIN (MAX (length, glide->least), to - from);
  start = CLAMP (about - share * length, from, to - length);
  /* The whole, to the last digit. */
  return (Window) { start, start + length > to ? to : start + length };
}

void
foulee_chart_glide_to (FouleeChartGlide *glide, double from, double to, FouleeGlideWay way)
{
  if (glide->chart == NULL || !(to > from))
    return;
  go (glide, place (glide, to - from, (from + to) / 2.0, 0.5), way);
}

void
foulee_chart_glide_zoom (FouleeChartGlide *glide, double factor, double about, FouleeGlideWay way)
{
  Window now;
  double length;

  if (!foulee_chart_glide_can_zoom (glide))
    return;
  now = get_target (glide);
  length = now.to - now.from;
  go (glide, place (glide, length * factor, about, (about - now.from) / length), way);
}

void
foulee_chart_glide_shift (FouleeChartGlide *glide, double share, FouleeGlideWay way)
{
  Window now;
  double length;

  if (glide->chart == NULL)
    return;
  now = get_target (glide);
  length = now.to - now.from;
  go (glide, place (glide, length, now.from + share * length, 0.0), way);
}

void
foulee_chart_glide_reveal (FouleeChartGlide *glide, double x)
{
  Window now;
  double length;

  if (glide->chart == NULL)
    return;
  now = get_target (glide);
  length = now.to - now.from;
  if (x < now.from)
    go (glide, place (glide, length, x, MARGIN), FOULEE_GLIDE_STEP);
  else if (x > now.to)
    go (glide, place (glide, length, x, 1.0 - MARGIN), FOULEE_GLIDE_STEP);
}
