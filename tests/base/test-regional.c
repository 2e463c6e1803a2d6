/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/regional.h"

static void
set_or_unset (const char *name, const char *value)
{
  if (value)
    g_setenv (name, value, TRUE);
  else
    g_unsetenv (name);
}

/* As setlocale() does: LC_ALL before the category before LANG; LANGUAGE has no say. */
static void
test_units (void)
{
  static const struct {
    const char *all, *measurement, *lang;
    FouleeUnits units;
  } cases[] = {
    { NULL, NULL, NULL, FOULEE_UNITS_METRIC },
    { NULL, NULL, "en_US.UTF-8", FOULEE_UNITS_IMPERIAL },
    { NULL, NULL, "es_US", FOULEE_UNITS_IMPERIAL },
    { NULL, NULL, "chr_US@cherokee", FOULEE_UNITS_IMPERIAL },
    { NULL, NULL, "en_GB.UTF-8", FOULEE_UNITS_METRIC },
    { NULL, NULL, "en_CA.UTF-8", FOULEE_UNITS_METRIC },
    { NULL, NULL, "fr_FR.UTF-8", FOULEE_UNITS_METRIC },
    { NULL, "en_US.UTF-8", "fr_FR.UTF-8", FOULEE_UNITS_IMPERIAL },
    { NULL, "fr_FR.UTF-8", "en_US.UTF-8", FOULEE_UNITS_METRIC },
    { "C.UTF-8", "en_US.UTF-8", "en_US.UTF-8", FOULEE_UNITS_METRIC },
    { "", "", "en_US.UTF-8", FOULEE_UNITS_IMPERIAL },
    { "en_USA", NULL, NULL, FOULEE_UNITS_METRIC },
  };

  g_setenv ("LANGUAGE", "en_US", TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    set_or_unset ("LC_ALL", cases[i].all);
    set_or_unset ("LC_MEASUREMENT", cases[i].measurement);
    set_or_unset ("LANG", cases[i].lang);
    g_assert_cmpint (foulee_units_of_system (), ==, cases[i].units);
  }
}

static void
test_month_first (void)
{
  set_or_unset ("LC_ALL", NULL);
  set_or_unset ("LANG", "en_US.UTF-8");
  set_or_unset ("LC_TIME", NULL);
  g_assert_true (foulee_month_first_of_system ());
  set_or_unset ("LC_TIME", "en_GB.UTF-8");
  g_assert_false (foulee_month_first_of_system ());
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/regional/units", test_units);
  g_test_add_func ("/regional/month-first", test_month_first);
  return g_test_run ();
}
