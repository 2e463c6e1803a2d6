/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "app/cli-outlook.h"
#include "app/cli-summary-sections.h"
#include "app/cli-text.h"

/* Section of the summary: how much was run of late. */

static char *
describe_days (const FouleeCli *cli, const FouleeFindings *findings)
{
  const guint days = foulee_findings_days_since_rest (findings);

  if (days == 0)
    return NULL;
  return g_strdup_printf (foulee_trn (cli->language, "%u day in a row with a run.",
                                      "%u days in a row with a run.", days),
                          days);
}

/* The last week that is over, where its days differ and all loads are known. */
static char *
describe_week (const FouleeCli *cli, const FouleeFindings *findings)
{
  const guint n = foulee_findings_n_weeks (findings);
  const FouleeWeek *week = n > 1 ? foulee_findings_week (findings, n - 2) : NULL;
  g_autofree char *first = NULL, *load = NULL, *monotony = NULL, *strain = NULL;

  if (week == NULL || !isfinite (week->monotony))
    return NULL;
  first = foulee_format_date (cli->language, week->first, FOULEE_DATE_TINY);
  load = foulee_format_number (cli->language, week->load, 0);
  monotony = foulee_format_number (cli->language, week->monotony, 1);
  strain = foulee_format_number (cli->language, week->strain, 0);
  return g_strdup_printf (
      foulee_tr (cli->language, "Week of %s: load %s (session RPE × minutes), monotony %s (notable "
                                "above 2), strain %s."),
      first, load, monotony, strain);
}

/* Only where the last run was longer than those before it by more than a tenth. */
static char *
describe_reach (const FouleeCli *cli, const FouleeFindings *findings)
{
  const guint n = foulee_findings_n_reaches (findings);
  const FouleeRunReach *last = n > 0 ? foulee_findings_reach (findings, n - 1) : NULL;
  g_autofree char *run = NULL, *excess = NULL, *longest = NULL, *rate = NULL;

  if (last == NULL || last->reach == FOULEE_REACH_UNKNOWN || last->reach == FOULEE_REACH_WITHIN)
    return NULL;
  run = foulee_summary_run_label (cli, last->run);
  excess = foulee_percent_label (last->excess, cli->language);
  longest = foulee_format_distance (cli->language, cli->units, last->longest_before);
  rate = foulee_format_number (cli->language, foulee_reach_injury_rate (last->reach), 2);
  return g_strdup_printf (
      foulee_tr (cli->language,
                 "The last run (%s) was %s longer than the longest of the 30 days before (%s). In "
                 "a study of 5205 runners, the injury rate was %s times as high after such runs "
                 "(Frandsen 2025)."),
      run, excess, longest, rate);
}

void
foulee_summary_print_load (FouleeCli *cli, const FouleeFindings *findings)
{
  g_autofree char *days = describe_days (cli, findings);
  g_autofree char *week = describe_week (cli, findings);
  g_autofree char *reach = describe_reach (cli, findings);
  const char *const lines[] = { days, week, reach };

  if (days == NULL && week == NULL && reach == NULL)
    return;
  foulee_summary_print_heading (cli, foulee_trc (cli->language, "of training", "Load"));
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    if (lines[i] != NULL)
      foulee_cli_append_wrapped (cli->output, lines[i], 2);
}
