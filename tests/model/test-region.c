/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/region.h"

static void
test_ids (void)
{
  for (int i = 0; i < FOULEE_N_REGIONS; i++) {
    FouleeRegion region = FOULEE_N_REGIONS;
    g_assert_true (foulee_region_from_id (foulee_region_id ((FouleeRegion) i), &region));
    g_assert_cmpint (region, ==, i);
  }
  /* Files hold these for good. */
  g_assert_cmpstr (foulee_region_id (FOULEE_REGION_LOWER_BACK), ==, "lower_back");
  g_assert_cmpstr (foulee_region_id (FOULEE_REGION_CALF_LEFT), ==, "calf.left");
  g_assert_cmpstr (foulee_region_id (FOULEE_REGION_FOREFOOT_RIGHT), ==, "forefoot.right");
}

static void
test_parse (void)
{
  FouleeRegion regions[2];
  int n;

  g_assert_true (foulee_region_parse ("quadriceps", regions, &n));
  g_assert_cmpint (n, ==, 2);
  g_assert_cmpint (regions[0], ==, FOULEE_REGION_QUADRICEPS_LEFT);
  g_assert_cmpint (regions[1], ==, FOULEE_REGION_QUADRICEPS_RIGHT);
  g_assert_true (foulee_region_parse ("calf.right", regions, &n));
  g_assert_cmpint (n, ==, 1);
  g_assert_cmpint (regions[0], ==, FOULEE_REGION_CALF_RIGHT);
  g_assert_true (foulee_region_parse ("lower_back", regions, &n));
  g_assert_cmpint (n, ==, 1);
  g_assert_false (foulee_region_parse ("elbow", regions, &n));
  g_assert_false (foulee_region_parse ("calf.middle", regions, &n));
  g_assert_false (foulee_region_parse ("", regions, &n));
}

/* Design, "regions": which are muscle. */
static void
test_muscle (void)
{
  static const char *const muscle[] = { "lower_back",      "glute.left",       "outer_thigh.right",
                                        "quadriceps.left", "inner_thigh.left", "hamstring.right",
                                        "shin.left",       "calf.right" };
  static const char *const other[] = { "hip.left",    "knee.right", "achilles.left",
                                       "ankle.right", "heel.left",  "forefoot.right" };
  FouleeRegion region;
  int n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (muscle); i++) {
    g_assert_true (foulee_region_from_id (muscle[i], &region));
    g_assert_true (foulee_region_is_muscle (region));
  }
  for (gsize i = 0; i < G_N_ELEMENTS (other); i++) {
    g_assert_true (foulee_region_from_id (other[i], &region));
    g_assert_false (foulee_region_is_muscle (region));
  }
  for (int i = 0; i < FOULEE_N_REGIONS; i++)
    n += foulee_region_is_muscle ((FouleeRegion) i);
  g_assert_cmpint (n, ==, 15);
}

static void
test_sides (void)
{
  for (int i = 0; i < FOULEE_N_REGIONS; i++) {
    const FouleeRegion region = (FouleeRegion) i;
    const FouleeRegion opposite = foulee_region_opposite (region);

    g_assert_cmpint (foulee_region_opposite (opposite), ==, region);
    g_assert_cmpint (foulee_region_is_muscle (opposite), ==, foulee_region_is_muscle (region));
    if (region == FOULEE_REGION_LOWER_BACK)
      g_assert_cmpint (foulee_region_side (region), ==, FOULEE_SIDE_MIDDLE);
    else
      g_assert_cmpint (foulee_region_side (region) + foulee_region_side (opposite), ==,
                       FOULEE_SIDE_LEFT + FOULEE_SIDE_RIGHT);
  }
}

static void
test_labels (void)
{
  g_assert_cmpstr (foulee_region_label (FOULEE_REGION_CALF_LEFT, foulee_language_english ()), ==,
                   "Left calf");
  g_assert_cmpstr (foulee_region_label (FOULEE_REGION_CALF_LEFT, foulee_language_french ()), ==,
                   "Mollet gauche");
  g_assert_cmpstr (foulee_region_site_label (FOULEE_REGION_CALF_RIGHT, foulee_language_french ()),
                   ==, "Mollet");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/region/ids", test_ids);
  g_test_add_func ("/region/parse", test_parse);
  g_test_add_func ("/region/muscle", test_muscle);
  g_test_add_func ("/region/sides", test_sides);
  g_test_add_func ("/region/labels", test_labels);
  return g_test_run ();
}
