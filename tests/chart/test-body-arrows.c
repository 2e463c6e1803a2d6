/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/body-map.h"

static const GtkDirectionType arrows[] = { GTK_DIR_UP, GTK_DIR_DOWN, GTK_DIR_LEFT, GTK_DIR_RIGHT };

static int
step (int region, GtkDirectionType direction)
{
  return foulee_body_region_neighbour ((FouleeRegion) region, direction);
}

/* By the picture: where a hand would go. */
static void
test_steps (void)
{
  static const struct {
    FouleeRegion from;
    GtkDirectionType direction;
    int to;
  } rows[] = {
    /* Down the front of a leg and up again. */
    { FOULEE_REGION_HIP_RIGHT, GTK_DIR_DOWN, FOULEE_REGION_QUADRICEPS_RIGHT },
    { FOULEE_REGION_QUADRICEPS_RIGHT, GTK_DIR_DOWN, FOULEE_REGION_KNEE_RIGHT },
    { FOULEE_REGION_KNEE_RIGHT, GTK_DIR_DOWN, FOULEE_REGION_SHIN_RIGHT },
    { FOULEE_REGION_SHIN_RIGHT, GTK_DIR_DOWN, FOULEE_REGION_ANKLE_RIGHT },
    { FOULEE_REGION_ANKLE_RIGHT, GTK_DIR_DOWN, FOULEE_REGION_FOREFOOT_RIGHT },
    { FOULEE_REGION_FOREFOOT_RIGHT, GTK_DIR_DOWN, -1 },
    { FOULEE_REGION_KNEE_RIGHT, GTK_DIR_UP, FOULEE_REGION_QUADRICEPS_RIGHT },
    { FOULEE_REGION_INNER_THIGH_LEFT, GTK_DIR_DOWN, FOULEE_REGION_KNEE_LEFT },
    { FOULEE_REGION_OUTER_THIGH_LEFT, GTK_DIR_UP, FOULEE_REGION_HIP_LEFT },
    { FOULEE_REGION_HIP_LEFT, GTK_DIR_UP, -1 },
    /* Across the thighs: the runner's right comes first. */
    { FOULEE_REGION_OUTER_THIGH_RIGHT, GTK_DIR_LEFT, -1 },
    { FOULEE_REGION_OUTER_THIGH_RIGHT, GTK_DIR_RIGHT, FOULEE_REGION_QUADRICEPS_RIGHT },
    { FOULEE_REGION_QUADRICEPS_RIGHT, GTK_DIR_RIGHT, FOULEE_REGION_INNER_THIGH_RIGHT },
    { FOULEE_REGION_INNER_THIGH_RIGHT, GTK_DIR_RIGHT, FOULEE_REGION_INNER_THIGH_LEFT },
    { FOULEE_REGION_INNER_THIGH_LEFT, GTK_DIR_RIGHT, FOULEE_REGION_QUADRICEPS_LEFT },
    { FOULEE_REGION_QUADRICEPS_LEFT, GTK_DIR_RIGHT, FOULEE_REGION_OUTER_THIGH_LEFT },
    /* On to the back, where the runner's left comes first, and back. */
    { FOULEE_REGION_OUTER_THIGH_LEFT, GTK_DIR_RIGHT, FOULEE_REGION_HAMSTRING_LEFT },
    { FOULEE_REGION_SHIN_LEFT, GTK_DIR_RIGHT, FOULEE_REGION_CALF_LEFT },
    { FOULEE_REGION_CALF_LEFT, GTK_DIR_LEFT, FOULEE_REGION_SHIN_LEFT },
    { FOULEE_REGION_FOREFOOT_LEFT, GTK_DIR_RIGHT, FOULEE_REGION_HEEL_LEFT },
    { FOULEE_REGION_HEEL_LEFT, GTK_DIR_LEFT, FOULEE_REGION_FOREFOOT_LEFT },
    { FOULEE_REGION_GLUTE_LEFT, GTK_DIR_LEFT, FOULEE_REGION_HIP_LEFT },
    { FOULEE_REGION_CALF_LEFT, GTK_DIR_RIGHT, FOULEE_REGION_CALF_RIGHT },
    { FOULEE_REGION_CALF_RIGHT, GTK_DIR_RIGHT, -1 },
    /* Down the back. */
    { FOULEE_REGION_LOWER_BACK, GTK_DIR_UP, -1 },
    { FOULEE_REGION_LOWER_BACK, GTK_DIR_LEFT, FOULEE_REGION_GLUTE_LEFT },
    { FOULEE_REGION_LOWER_BACK, GTK_DIR_RIGHT, FOULEE_REGION_GLUTE_RIGHT },
    { FOULEE_REGION_GLUTE_RIGHT, GTK_DIR_UP, FOULEE_REGION_LOWER_BACK },
    { FOULEE_REGION_GLUTE_RIGHT, GTK_DIR_DOWN, FOULEE_REGION_HAMSTRING_RIGHT },
    { FOULEE_REGION_HAMSTRING_RIGHT, GTK_DIR_DOWN, FOULEE_REGION_CALF_RIGHT },
    { FOULEE_REGION_CALF_RIGHT, GTK_DIR_DOWN, FOULEE_REGION_ACHILLES_RIGHT },
    { FOULEE_REGION_ACHILLES_RIGHT, GTK_DIR_DOWN, FOULEE_REGION_HEEL_RIGHT },
    { FOULEE_REGION_HEEL_RIGHT, GTK_DIR_UP, FOULEE_REGION_ACHILLES_RIGHT },
    /* Keys that are no arrows. */
    { FOULEE_REGION_KNEE_LEFT, GTK_DIR_TAB_FORWARD, -1 },
    { FOULEE_REGION_KNEE_LEFT, GTK_DIR_TAB_BACKWARD, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_test_message ("%s, direction %d", foulee_region_id (rows[i].from), rows[i].direction);
    g_assert_cmpint (step ((int) rows[i].from, rows[i].direction), ==, rows[i].to);
  }
}

/* Any region from any other. */
static void
test_reach (void)
{
  for (int start = 0; start < FOULEE_N_REGIONS; start++) {
    gboolean seen[FOULEE_N_REGIONS] = { FALSE };
    int queue[FOULEE_N_REGIONS], n = 0;

    seen[start] = TRUE;
    queue[n++] = start;
    for (int i = 0; i < n; i++)
      for (gsize k = 0; k < G_N_ELEMENTS (arrows); k++) {
        int next = step (queue[i], arrows[k]);

        g_assert_cmpint (next, !=, queue[i]);
        if (next >= 0 && !seen[next]) {
          seen[next] = TRUE;
          queue[n++] = next;
        }
      }
    g_assert_cmpint (n, ==, FOULEE_N_REGIONS);
  }
}

/* On one figure, the left leg mirrors the right one. */
static void
test_mirrored (void)
{
  for (int i = 0; i < FOULEE_N_REGIONS; i++)
    for (gsize k = 0; k < G_N_ELEMENTS (arrows); k++) {
      static const GtkDirectionType mirror[] = { GTK_DIR_UP, GTK_DIR_DOWN, GTK_DIR_RIGHT,
                                                 GTK_DIR_LEFT };
      FouleeFigure figure = foulee_body_region_figure ((FouleeRegion) i);
      int next = step (i, arrows[k]);
      int mirrored = step ((int) foulee_region_opposite ((FouleeRegion) i), mirror[k]);

      /* From the middle, down is as well left as right. */
      if (i == FOULEE_REGION_LOWER_BACK && arrows[k] == GTK_DIR_DOWN)
        continue;
      if (next < 0 || foulee_body_region_figure ((FouleeRegion) next) != figure)
        g_assert_true (mirrored < 0 ||
                       foulee_body_region_figure ((FouleeRegion) mirrored) != figure);
      else
        g_assert_cmpint (mirrored, ==, (int) foulee_region_opposite ((FouleeRegion) next));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init_check ();
  g_test_add_func ("/chart/body-arrows/steps", test_steps);
  g_test_add_func ("/chart/body-arrows/reach", test_reach);
  g_test_add_func ("/chart/body-arrows/mirrored", test_mirrored);
  return g_test_run ();
}
