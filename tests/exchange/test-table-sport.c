/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/units.h"
#include "exchange/table-sport.h"
#include "model/scales.h"

static void
test_names (void)
{
  static const struct {
    const char *name;
    gboolean is_run;
    gint32 kind;
    const char *surface;
  } cases[] = {
    { "Running", TRUE, FOULEE_UNSET, NULL },
    { "Run", TRUE, FOULEE_UNSET, NULL },
    { "RUNNING", TRUE, FOULEE_UNSET, NULL },
    { "Street Running", TRUE, FOULEE_UNSET, NULL },
    { "Trail Running", TRUE, FOULEE_RUN_TRAIL, "trail" },
    { "Trail Run", TRUE, FOULEE_RUN_TRAIL, "trail" },
    { "TrailRun", TRUE, FOULEE_RUN_TRAIL, "trail" },
    { "Treadmill Running", TRUE, FOULEE_RUN_TREADMILL, "treadmill" },
    { "treadmill_running", TRUE, FOULEE_RUN_TREADMILL, "treadmill" },
    { "Virtual Run", TRUE, FOULEE_RUN_TREADMILL, "treadmill" },
    { "Track Running", TRUE, FOULEE_UNSET, "track" },
    { "Course à pied", TRUE, FOULEE_UNSET, NULL },
    { "Course a\u0300 pied", TRUE, FOULEE_UNSET, NULL },
    { "Course à pied sur tapis roulant", TRUE, FOULEE_RUN_TREADMILL, "treadmill" },
    { "Course à pied sur piste", TRUE, FOULEE_UNSET, "track" },
    { "Trail", TRUE, FOULEE_RUN_TRAIL, "trail" },
    { "Laufen", TRUE, FOULEE_UNSET, NULL },
    { "Laufband", TRUE, FOULEE_RUN_TREADMILL, "treadmill" },
    { "Cycling", FALSE, 0, NULL },
    { "Virtual Ride", FALSE, 0, NULL },
    { "Walking", FALSE, 0, NULL },
    { "Hiking", FALSE, 0, NULL },
    { "Core Strengthening", FALSE, 0, NULL },
    { "Backcountry Ski", FALSE, 0, NULL },
    { "Wheelchair Push Run Speed", FALSE, 0, NULL },
    { "Langlauf", FALSE, 0, NULL },
    { "Marche", FALSE, 0, NULL },
    { "Musculation", FALSE, 0, NULL },
    { "Rowing", FALSE, 0, NULL },
    { "Other", FALSE, 0, NULL },
    { "", FALSE, 0, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    const FouleeSport sport = foulee_sport_recognise (cases[i].name);

    g_test_message ("%s", cases[i].name);
    g_assert_cmpint (sport.is_run, ==, cases[i].is_run);
    if (!sport.is_run)
      continue;
    g_assert_cmpint (sport.run_kind, ==, cases[i].kind);
    if (cases[i].surface == NULL)
      g_assert_cmpint (sport.surface, ==, FOULEE_UNSET);
    else
      g_assert_cmpstr (foulee_surfaces.words[sport.surface].id, ==, cases[i].surface);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/sport/names", test_names);
  return g_test_run ();
}
