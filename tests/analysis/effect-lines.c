/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/effect.h"

#include <stdio.h>

/* Reads trials, one "OUTCOME STRATUM EXPOSED" a line, and prints at each line "end" what they come
 * to, for permutation_interval.py to compare: difference, shrunk, its sd, lower, upper, p. */

int
main (void)
{
  g_autoptr (GArray) trials = g_array_new (FALSE, FALSE, sizeof (FouleeTrial));
  char line[256];

  while (fgets (line, sizeof line, stdin)) {
    FouleeTrial trial;
    FouleeEffect effect;

    if (sscanf (line, "%lf %lf %d", &trial.outcome, &trial.stratum, &trial.exposed) == 3) {
      g_array_append_val (trials, trial);
      continue;
    }
    g_assert_cmpstr (line, ==, "end\n");
    foulee_effect_estimate ((const FouleeTrial *) trials->data, trials->len, &effect);
    printf ("%.17g %.17g %.17g %.17g %.17g %.17g\n", effect.difference, effect.shrunk,
            effect.shrunk_sd, effect.lower, effect.upper, effect.p);
    g_array_set_size (trials, 0);
  }
  return 0;
}
