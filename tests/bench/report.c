/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <time.h>

#include "report/report.h"
#include "support/lived-journal.h"

/* How long the printed summary takes, in time of the processor: its pages and the PDF, without the
 * diary and with one of two thousand check-ins. Exits 1 where a target is missed.
 *
 * usage: report [FOLDER], where FOLDER gets the PDFs */

#define LAST_DAY 20778 /* 2026-11-21 */
#define CHECK_INS 2000

static double
processor_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec * 1e-6;
}

/* The last days, with as many check-ins as are wanted. */
static FouleeDate
first_day (FouleeHistory *history)
{
  const guint n = foulee_history_n (history, FOULEE_KIND_CHECK_IN);

  return foulee_record_day (foulee_history_check_in (history, n - MIN (n, CHECK_INS)),
                            foulee_history_day_start (history));
}

static gboolean
measure (const char *what, FouleeFindings *findings, const FouleeReportOptions *options,
         const char *path, double most)
{
  const double began = processor_ms ();
  g_autoptr (FouleeReport) report = foulee_report_new (findings, options);
  g_autoptr (GBytes) pdf = NULL;
  double laid_out, done;

  foulee_report_lay_out (report, G_MAXINT64, NULL);
  laid_out = processor_ms () - began;
  pdf = foulee_report_make_pdf (report, NULL, NULL, NULL);
  done = processor_ms () - began;
  printf ("  %-32s %3u pages: laid out %7.1f ms, with the PDF %7.1f ms   at most %g ms%s\n", what,
          foulee_report_n_pages (report), laid_out, done, most, done <= most ? "" : "   MISSED");
  if (path != NULL)
    g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), NULL);
  return done <= most;
}

int
main (int argc, char **argv)
{
  g_autoptr (FouleeHistory) history = foulee_history_new (test_fifty_years_new (LAST_DAY, 1));
  const FouleeInstant now = { (gint64) LAST_DAY * 86400 + 20 * 3600, 60 };
  g_autoptr (FouleeFindings) findings = foulee_findings_new (history, now, 1);
  g_autofree char *pages = argc > 1 ? g_build_filename (argv[1], "pages.pdf", NULL) : NULL;
  g_autofree char *diary = argc > 1 ? g_build_filename (argv[1], "diary.pdf", NULL) : NULL;
  FouleeReportOptions options;
  gboolean good;

  foulee_report_options_init (&options, foulee_language_english ());
  /* What matters for the runner is measured elsewhere. */
  foulee_findings_influences (findings);
  printf ("A journal of fifty years, %u check-ins:\n",
          foulee_history_n (history, FOULEE_KIND_CHECK_IN));
  good = measure ("six weeks", findings, &options, pages, 1000);
  options.first = first_day (history);
  options.last = LAST_DAY;
  options.sections |= 1u << FOULEE_REPORT_DIARY;
  return measure ("diary of 2,000 check-ins", findings, &options, diary, 2000) && good ? 0 : 1;
}
