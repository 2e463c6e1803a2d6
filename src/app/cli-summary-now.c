/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "app/cli-outlook.h"
#include "app/cli-series.h"
#include "app/cli-summary-sections.h"
#include "app/cli-text.h"

/* Sections of the summary: what comes next, whose soreness it is, and when it is at its highest. */

/* Room for "100%", whose sign French sets apart. */
#define PERCENT_WIDTH 5

#define HOURS_WIDTH 7

/* What rounds to nothing is left out. */
#define LEAST_SHARE 0.005

void
foulee_summary_print_outlook (FouleeCli *cli, const FouleeFindings *findings)
{
  foulee_summary_print_heading (
      cli, foulee_tr (cli->language, "What comes next: soreness of the legs, 0 none – 10 worst "
                                     "imaginable"));
  foulee_cli_print_outlook (cli, findings, FOULEE_SERIES_LEGS);
}

static void
print_share (FouleeCli *cli, double share, const char *text)
{
  g_autofree char *percent = foulee_percent_label (share, cli->language);

  foulee_cli_append_padded (cli->output, percent, 2 + PERCENT_WIDTH, TRUE);
  g_string_append (cli->output, "  ");
  foulee_cli_append_wrapped (cli->output, text, 2 + PERCENT_WIDTH + 2);
}

/* A run, or several that cannot be told apart, with what they hold together. `first` is the
 * position of the first of them. */
static void
print_group (FouleeCli *cli, const GArray *shares, guint first)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  g_autofree char *text = NULL;
  double sum = 0;

  for (guint i = first; i < shares->len; i++) {
    const FouleeRunShare *share = &g_array_index (shares, FouleeRunShare, i);

    if (share->together != first)
      continue;
    sum += share->share;
    g_ptr_array_add (labels, foulee_summary_run_label (cli, share->run));
  }
  if (sum < LEAST_SHARE)
    return;
  if (labels->len == 1) {
    print_share (cli, sum, g_ptr_array_index (labels, 0));
    return;
  }
  g_ptr_array_add (labels, NULL);
  list = g_strjoinv ("; ", (char **) labels->pdata);
  text = g_strdup_printf (
      foulee_trc (cli->language, "runs, each a day and a distance", "%s: cannot be told apart"),
      list);
  print_share (cli, sum, text);
}

void
foulee_summary_print_shares (FouleeCli *cli, const FouleeFindings *findings)
{
  const FouleeSoreness *legs = foulee_findings_legs (findings);
  double all = legs->background_share;

  for (guint i = 0; i < legs->shares->len; i++)
    all += g_array_index (legs->shares, FouleeRunShare, i).share;
  if (all < LEAST_SHARE)
    return;
  foulee_summary_print_heading (cli,
                                foulee_tr (cli->language, "Each run’s share of the soreness now"));
  for (guint i = 0; i < legs->shares->len; i++)
    if (g_array_index (legs->shares, FouleeRunShare, i).together == i)
      print_group (cli, legs->shares, i);
  print_share (cli, legs->background_share,
               foulee_tr (cli->language, "no run of the last eight days"));
}

static void
print_expected_peak (FouleeCli *cli, const FouleeSoreness *soreness, int width)
{
  const FouleeLanguage *language = cli->language;
  const FouleeExpectedPeak *peak = &soreness->expected_peak;
  const int first = (int) lround (peak->first);
  const int last = (int) lround (peak->last);
  g_autofree char *hours = g_strdup_printf (foulee_trc (language, "hours after a run", "%d h"),
                                            (int) lround (peak->hours));
  g_autofree char *range =
      g_strdup_printf (foulee_trc (language, "hours after a run", "%d–%d h"), first, last);

  g_string_append (cli->output, "  ");
  foulee_cli_append_padded (cli->output, foulee_series_label (soreness->series, language), width,
                            FALSE);
  foulee_cli_append_padded (cli->output, hours, HOURS_WIDTH, TRUE);
  if (first < last)
    foulee_cli_print (cli, "  (%s)", range);
  foulee_cli_print (cli, "\n");
}

void
foulee_summary_print_expected_peaks (FouleeCli *cli, const FouleeFindings *findings)
{
  const FouleeSoreness *known[FOULEE_N_SERIES];
  int n = 0;
  int width = 0;

  /* The legs, which come last of the series, first. */
  for (int i = 0; i < FOULEE_N_SERIES; i++) {
    const FouleeSeries series = (i + FOULEE_SERIES_LEGS) % FOULEE_N_SERIES;
    const FouleeSoreness *soreness = foulee_findings_soreness (findings, series);

    if (soreness == NULL || !soreness->has_expected_peak)
      continue;
    known[n++] = soreness;
    width = MAX (width, foulee_cli_width (foulee_series_label (series, cli->language)));
  }
  if (n == 0)
    return;
  foulee_summary_print_heading (
      cli,
      foulee_tr (cli->language,
                 "When soreness peaks, by all readings so far: hours after a run (8 times in 10)"));
  for (int i = 0; i < n; i++)
    print_expected_peak (cli, known[i], width);
}
