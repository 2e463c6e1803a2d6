/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/forecast-replay.h"
#include "analysis/soreness-readings.h"
#include "app/cli-context.h"

G_BEGIN_DECLS

/* `foulee forecast --backtest`: the journal gone through again, forecasting what came later. */

typedef struct {
  /* How many levels the readings are told apart by, 2 … FOULEE_MAX_LEVELS. A level of the journal
   * becomes level · (n_levels − 1) / 10, rounded, a half upwards. So a scale of five steps, kept as
   * 0, 2.5, 5, 7.5 and 10 rounded either way, is 0 … 4 again. */
  int n_levels;
  FouleeFutureRuns future_runs;
  gboolean json;
} FouleeBacktestOptions;

/* Prints each scored forecast as a line of JSON and then the totals as another; or, without JSON,
 * the totals as a table. `readings` of FouleeLevelReading and `runs` of FouleeRunDone are all of
 * the series and of the journal, in the order of time. */
void foulee_cli_backtest (FouleeCli *cli, const FouleeBacktestOptions *options, FouleeSeries series,
                          const GArray *readings, const GArray *runs);

G_END_DECLS
