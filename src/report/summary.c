/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/summary.h"

/* From the first check-in on until today, days can be logged or missed. */
static void
count_days (FouleeSummary *summary, FouleeHistory *history)
{
  const int day_start = foulee_history_day_start (history);
  const FouleeDate to = MIN (summary->last, foulee_findings_today (summary->findings));
  FouleeDate from;

  if (foulee_history_n (history, FOULEE_KIND_CHECK_IN) == 0)
    return;
  from = MAX (summary->first, foulee_record_day (foulee_history_check_in (history, 0), day_start));
  if (from > to)
    return;
  summary->days_possible = (guint) (to - from + 1);
  summary->days_logged = foulee_history_days_logged (history, from, to);
}

static void
choose_peaks (FouleeSummary *summary, FouleeHistory *history)
{
  const int day_start = foulee_history_day_start (history);

  for (guint i = 0; i < foulee_findings_legs (summary->findings)->peaks->len; i++) {
    const FouleePeak *peak =
        &g_array_index (foulee_findings_legs (summary->findings)->peaks, FouleePeak, i);
    const FouleeDate day = foulee_record_day (peak->run, day_start);
    if (day < summary->first || day > summary->last)
      continue;
    g_ptr_array_add (summary->peaks, (gpointer) peak);
    summary->n_runs++;
    if (peak->run->distance != FOULEE_UNSET)
      summary->distance += peak->run->distance;
  }
}

static void
choose_weeks (FouleeSummary *summary)
{
  for (guint i = 0; i < foulee_findings_n_weeks (summary->findings); i++) {
    const FouleeWeek *week = foulee_findings_week (summary->findings, i);
    if (week->first + 6 < summary->first || week->first > summary->last)
      continue;
    if (summary->n_weeks == 0)
      summary->first_week = i;
    summary->n_weeks++;
  }
}

FouleeSummary *
foulee_summary_new (FouleeFindings *findings, FouleeDate first, FouleeDate last)
{
  FouleeSummary *summary = g_new0 (FouleeSummary, 1);
  FouleeHistory *history = foulee_findings_history (findings);
  const FouleeDate today = foulee_findings_today (findings);
  FouleeDate begin, end;

  summary->findings = foulee_findings_ref (findings);
  summary->peaks = g_ptr_array_new ();
  summary->empty = !foulee_history_span (history, &begin, &end);
  if (first == FOULEE_DATE_NONE)
    first = summary->empty ? today : MIN (begin, today);
  summary->last = last != FOULEE_DATE_NONE ? last : MAX (today, first);
  summary->first = MIN (first, summary->last);
  count_days (summary, history);
  choose_peaks (summary, history);
  choose_weeks (summary);
  return summary;
}

void
foulee_summary_free (FouleeSummary *summary)
{
  g_ptr_array_unref (summary->peaks);
  foulee_findings_unref (summary->findings);
  g_free (summary);
}

const FouleeWeek *
foulee_summary_week (const FouleeSummary *summary, guint index)
{
  g_return_val_if_fail (index < summary->n_weeks, NULL);

  return foulee_findings_week (summary->findings, summary->first_week + index);
}

const FouleeWeek *
foulee_summary_week_before (const FouleeSummary *summary, guint index)
{
  const guint position = summary->first_week + index;

  return position > 0 ? foulee_findings_week (summary->findings, position - 1) : NULL;
}

gboolean
foulee_summary_week_is_open (const FouleeSummary *summary, guint index)
{
  return foulee_week_is_open (foulee_summary_week (summary, index),
                              foulee_findings_today (summary->findings));
}
