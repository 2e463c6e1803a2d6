/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/forecast-stack.h"

#include <stdio.h>
#include <string.h>

/* Feeds the soreness model with the events on standard input and prints what it makes of them, one
 * JSON object a line, for dense_model.py to compare. Times are seconds, doses D and G.
 *
 *   levels K
 *   run END LOAD DESCENT
 *   reading AT LEVEL
 *   possible END PROBABILITY LOAD LOAD-VARIANCE    goes into the forecasts that follow
 *   forecast AT
 *   state                                          every hypothesis, in full
 *
 * And of the stack: what it makes of the model's masses, and what it learns from a level.
 *
 *   memory LEVEL
 *   issue MASS MASS …
 *   learn LEVEL
 */

static void
print_shares (FouleeSorenessModel *model)
{
  FouleeShares shares;

  foulee_soreness_model_attribute (model, &shares);
  printf ("{\"kind\": \"reading\", \"background\": %.17g, \"shares\": [", shares.background);
  for (guint i = 0; i < shares.n_runs; i++)
    printf ("%s[%u, %.17g, %u]", i ? ", " : "", shares.runs[i].run, shares.runs[i].share,
            shares.runs[i].together);
  puts ("]}");
}

static void
print_state (FouleeSorenessModel *model)
{
  const double *weights;
  guint n;
  const FouleeHypothesis *hypotheses = foulee_soreness_model_hypotheses (model, &n, &weights);

  for (guint i = 0; i < n; i++) {
    const FouleeHypothesis *self = &hypotheses[i];
    FouleeKernel kernel = foulee_kernel_of_grid (self->kernel);

    printf ("{\"kind\": \"hypothesis\", \"key\": [%g, %g, %g, %g, %g, %d], \"weight\": %.17g, "
            "\"mean\": [",
            kernel.peak, kernel.steepness, kernel.at_once, self->noise, self->fast_sd,
            self->baseline, weights[i]);
    for (int j = 0; j < self->size; j++)
      printf ("%s%.17g", j ? ", " : "", self->mean[j]);
    printf ("], \"covariance\": [");
    for (int j = 0; j < foulee_covariance_index (self->size, 0); j++)
      printf ("%s%.17g", j ? ", " : "", self->covariance[j]);
    puts ("]}");
  }
}

static void
print_forecast (FouleeSorenessModel *model, gint64 at, int n_levels,
                const FouleePossibleRun *possible, guint n_possible)
{
  double masses[FOULEE_MAX_LEVELS];

  foulee_soreness_model_forecast (model, at, possible, n_possible, masses);
  printf ("{\"kind\": \"forecast\", \"masses\": [");
  for (int level = 0; level < n_levels; level++)
    printf ("%s%.17g", level ? ", " : "", masses[level]);
  puts ("]}");
}

static void
print_issue (const FouleeForecastStack *stack, const FouleeLevelMemory *memory, const char *numbers,
             FouleeStackedForecast *forecast)
{
  double masses[FOULEE_MAX_LEVELS];
  char *end = (char *) numbers;

  for (int level = 0; level < memory->n_levels; level++)
    masses[level] = g_ascii_strtod (end, &end);
  foulee_forecast_stack_issue (stack, memory, masses, forecast);
  printf ("{\"kind\": \"issue\", \"masses\": [");
  for (int level = 0; level < memory->n_levels; level++)
    printf ("%s%.17g", level ? ", " : "", forecast->masses[level]);
  printf ("], \"powers\": [%.17g, %.17g, %.17g]}\n", stack->powers[0], stack->powers[1],
          stack->powers[2]);
}

int
main (void)
{
  g_autoptr (FouleeSorenessModel) model = NULL;
  FouleePossibleRun possible[FOULEE_MAX_POSSIBLE_RUNS];
  guint n_possible = 0;
  guint n_runs = 0;
  int n_levels = 0;
  FouleeLevelMemory memory;
  FouleeForecastStack stack;
  FouleeStackedForecast forecast;
  char line[1024];

  while (fgets (line, sizeof line, stdin)) {
    gint64 at;
    double load, descent, probability;
    int level;

    if (sscanf (line, "levels %d", &n_levels) == 1) {
      model = foulee_soreness_model_new (n_levels);
      foulee_level_memory_start (&memory, n_levels);
      foulee_forecast_stack_start (&stack);
    } else if (sscanf (line, "run %" G_GINT64_FORMAT " %lf %lf", &at, &load, &descent) == 3) {
      FouleeDose dose = { .load = load, .descent = descent };

      foulee_soreness_model_add_run (model, at, n_runs++, &dose);
    } else if (sscanf (line, "reading %" G_GINT64_FORMAT " %d", &at, &level) == 2) {
      foulee_soreness_model_add_reading (model, at, level);
      print_shares (model);
    } else if (sscanf (line, "possible %" G_GINT64_FORMAT " %lf %lf %lf", &at, &probability, &load,
                       &descent) == 4) {
      g_assert (n_possible < FOULEE_MAX_POSSIBLE_RUNS);
      possible[n_possible++] = (FouleePossibleRun) { at, probability, load, descent };
    } else if (sscanf (line, "forecast %" G_GINT64_FORMAT, &at) == 1) {
      print_forecast (model, at, n_levels, possible, n_possible);
    } else if (sscanf (line, "memory %d", &level) == 1) {
      foulee_level_memory_add (&memory, level);
    } else if (g_str_has_prefix (line, "issue ")) {
      print_issue (&stack, &memory, line + strlen ("issue "), &forecast);
    } else if (sscanf (line, "learn %d", &level) == 1) {
      foulee_forecast_stack_learn (&stack, &forecast, level);
    } else {
      g_assert_cmpstr (line, ==, "state\n");
      print_state (model);
    }
  }
  return 0;
}
