/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli-advice.h"
#include "app/cli-summary-json.h"
#include "app/cli-summary-sections.h"
#include "app/cli-text.h"
#include "app/cli-verb.h"
#include "app/cli-when.h"
#include "app/first-weekday.h"
#include "chart/load-words.h"
#include "chart/peak-words.h"
#include "report/statement.h"
#include "report/words.h"

/* `foulee summary`: the findings on a terminal. */

#define WEEKS_SHOWN 8

/* Runs after which nobody asked how the legs were say nothing one by one. */
#define SILENT_RUNS_SHOWN 3

enum { COLUMN_DAY, COLUMN_DISTANCE, COLUMN_KIND, COLUMN_PEAK, N_COLUMNS };

typedef struct {
  FouleeCli *cli;
  const FouleeSummary *summary;
  int widths[N_COLUMNS];
} Page;

void
foulee_summary_print_heading (FouleeCli *cli, const char *text)
{
  foulee_cli_print (cli, "\n");
  foulee_cli_append_wrapped (cli->output, text, 0);
}

char *
foulee_summary_run_extent (const FouleeCli *cli, const FouleeRun *run)
{
  return run->distance != FOULEE_UNSET
             ? foulee_format_distance (cli->language, cli->units, run->distance)
             : foulee_format_duration (MAX (run->duration, 0));
}

char *
foulee_summary_run_label (const FouleeCli *cli, const FouleeRun *run)
{
  g_autofree char *day = foulee_format_date (cli->language, foulee_record_day (run, cli->day_start),
                                             FOULEE_DATE_SHORT);
  g_autofree char *extent = foulee_summary_run_extent (cli, run);

  return g_strdup_printf (foulee_trc (cli->language, "a run: day, distance", "%s, %s"), day,
                          extent);
}

static void
print_head (Page *page)
{
  const FouleeLanguage *language = page->cli->language;
  const FouleeSummary *summary = page->summary;
  g_autofree char *period = foulee_period_label (summary->first, summary->last, language);
  g_autofree char *distance =
      foulee_format_distance (language, page->cli->units, summary->distance);

  foulee_cli_print (page->cli, foulee_tr (language, "Running and soreness, %s\n"), period);
  foulee_cli_print (page->cli, "\n");
  if (summary->empty) {
    foulee_cli_print (page->cli, "%s\n", foulee_tr (language, "Nothing is logged yet."));
    return;
  }
  if (summary->days_possible == 0)
    foulee_cli_print (page->cli, "%s\n", foulee_tr (language, "No check-ins."));
  else
    foulee_cli_print (page->cli,
                      foulee_trn (language, "Check-ins on %u of %u day.\n",
                                  "Check-ins on %u of %u days.\n", summary->days_possible),
                      summary->days_logged, summary->days_possible);
  foulee_cli_print (
      page->cli,
      foulee_trn (language, "%u run, %s in all.\n", "%u runs, %s in all.\n", summary->n_runs),
      summary->n_runs, distance);
}

static void
print_week (Page *page, guint index)
{
  const FouleeLanguage *language = page->cli->language;
  const FouleeWeek *week = foulee_summary_week (page->summary, index);
  const FouleeWeek *before = foulee_summary_week_before (page->summary, index);
  g_autofree char *first = foulee_format_date (language, week->first, FOULEE_DATE_TINY);
  g_autofree char *distance = foulee_week_distance_label (week, page->cli->units, language);
  g_autofree char *change =
      foulee_summary_week_is_open (page->summary, index)
          ? g_strdup (foulee_trc (language, "week", "not over yet"))
          : foulee_change_label (week->distance, before != NULL ? before->distance : 0, language);

  g_string_append (page->cli->output, "  ");
  foulee_cli_append_padded (page->cli->output, first, 12, FALSE);
  foulee_cli_append_padded (page->cli->output, distance, 10, TRUE);
  if (*change != '\0') {
    g_string_append (page->cli->output, "   ");
    foulee_cli_append_padded (page->cli->output, change, 6, TRUE);
  }
  g_string_append_c (page->cli->output, '\n');
}

static void
print_weeks (Page *page)
{
  const guint n = page->summary->n_weeks;

  if (n == 0)
    return;
  foulee_summary_print_heading (
      page->cli,
      foulee_tr (page->cli->language, "Distance a week, and change from the week before"));
  for (guint i = n > WEEKS_SHOWN ? n - WEEKS_SHOWN : 0; i < n; i++)
    print_week (page, i);
}

/* "peak 6 at 38 h (26–50 h), 24–72 h", or why not. */
static char *
describe_peak (const FouleePeak *peak, const FouleeLanguage *language)
{
  g_autofree char *hours = NULL, *bracket = NULL;

  if (peak->peak_class == FOULEE_PEAK_CANNOT_TELL) {
    g_autofree char *reason = foulee_peak_reason_label (peak, language);
    return g_strdup_printf (foulee_trc (language, "peak of a run", "cannot tell: %s"), reason);
  }
  hours = foulee_peak_hours_label (peak, language);
  bracket = foulee_peak_bracket_label (peak, language);
  return g_strdup_printf (
      foulee_trc (language, "peak of a run: level, hours, between which hours, class",
                  "peak %d at %s (%s), %s"),
      peak->level, hours, bracket, foulee_peak_class_label (peak->peak_class, language));
}

/* The texts of a row; to be freed with its array. */
static GStrv
row_of (const Page *page, const FouleePeak *peak)
{
  const FouleeLanguage *language = page->cli->language;
  GStrv row = g_new0 (char *, N_COLUMNS + 1);

  row[COLUMN_DAY] = foulee_format_date (
      language, foulee_record_day (peak->run, page->cli->day_start), FOULEE_DATE_SHORT);
  row[COLUMN_DISTANCE] = foulee_summary_run_extent (page->cli, peak->run);
  row[COLUMN_KIND] = foulee_run_kind_label (peak->run, language);
  row[COLUMN_PEAK] = describe_peak (peak, language);
  return row;
}

static void
measure_rows (Page *page)
{
  for (guint i = 0; i < page->summary->peaks->len; i++) {
    g_auto (GStrv) row = row_of (page, g_ptr_array_index (page->summary->peaks, i));
    for (int j = 0; j < N_COLUMNS; j++)
      page->widths[j] = MAX (page->widths[j], foulee_cli_width (row[j]));
  }
}

static void
print_row (Page *page, const FouleePeak *peak)
{
  GString *out = page->cli->output;
  g_auto (GStrv) row = row_of (page, peak);
  int column = 2;

  g_string_append (out, "  ");
  for (int i = 0; i < COLUMN_PEAK; i++) {
    foulee_cli_append_padded (out, row[i], page->widths[i], i == COLUMN_DISTANCE);
    g_string_append (out, "  ");
    column += page->widths[i] + 2;
  }
  foulee_cli_append_wrapped (out, row[COLUMN_PEAK], column);
}

/* Rows are grouped by month, which is also where their year is said. */
static void
print_month (Page *page, const FouleePeak *peak, int *month_before)
{
  const FouleeDate day = foulee_record_day (peak->run, page->cli->day_start);
  g_autofree char *text = foulee_format_date (page->cli->language, day, FOULEE_DATE_MONTH);
  int year, month, month_day;

  foulee_date_to_civil (day, &year, &month, &month_day);
  if (year * 12 + month == *month_before)
    return;
  *month_before = year * 12 + month;
  foulee_cli_print (page->cli, " %s\n", text);
}

/* How many runs from `index` on have no reading after them. */
static guint
count_silent (const GPtrArray *peaks, guint index)
{
  guint n = 0;

  while (index + n < peaks->len &&
         ((const FouleePeak *) g_ptr_array_index (peaks, index + n))->n_readings == 0)
    n++;
  return n;
}

static void
print_silent (Page *page, guint index, guint n)
{
  const FouleeLanguage *language = page->cli->language;
  const GPtrArray *peaks = page->summary->peaks;
  const FouleePeak *first = g_ptr_array_index (peaks, index);
  const FouleePeak *last = g_ptr_array_index (peaks, index + n - 1);
  g_autofree char *period =
      foulee_period_label (foulee_record_day (first->run, page->cli->day_start),
                           foulee_record_day (last->run, page->cli->day_start), language);
  g_autofree char *text =
      g_strdup_printf (foulee_trn (language, "%s: %u run, cannot tell: no readings after it",
                                   "%s: %u runs, cannot tell: no readings after them", n),
                       period, n);

  foulee_cli_append_wrapped (page->cli->output, text, 1);
}

static void
print_peaks (Page *page)
{
  const GPtrArray *peaks = page->summary->peaks;
  int month = 0;

  if (peaks->len == 0)
    return;
  foulee_summary_print_heading (
      page->cli, foulee_tr (page->cli->language,
                            "Highest soreness after each run, 0 none – 10 worst imaginable, "
                            "hours after it ended"));
  measure_rows (page);
  for (guint i = 0; i < peaks->len; i++) {
    const guint silent = count_silent (peaks, i);
    if (silent > SILENT_RUNS_SHOWN) {
      print_silent (page, i, silent);
      i += silent - 1;
      month = 0;
      continue;
    }
    print_month (page, g_ptr_array_index (peaks, i), &month);
    print_row (page, g_ptr_array_index (peaks, i));
  }
}

static void
print_foot (Page *page)
{
  const FouleeRunner *runner =
      foulee_history_runner (foulee_findings_history (page->summary->findings));
  g_autofree char *statement = foulee_statement (page->cli->language, runner);

  foulee_cli_print (page->cli, "\n");
  foulee_cli_append_wrapped (page->cli->output, statement, 0);
}

/* What is so now is told where the period goes on until today. */
static gboolean
is_of_now (const FouleeSummary *summary)
{
  return !summary->empty && summary->last >= foulee_findings_today (summary->findings);
}

static void
print_page (Page *page)
{
  FouleeFindings *findings = page->summary->findings;
  const gboolean now = is_of_now (page->summary);

  print_head (page);
  if (now) {
    foulee_summary_print_hints (page->cli, findings);
    foulee_summary_print_signs (page->cli, findings);
    foulee_summary_print_suggestions (page->cli, findings);
    foulee_summary_print_outlook (page->cli, findings);
    foulee_summary_print_shares (page->cli, findings);
  }
  print_weeks (page);
  if (now) {
    foulee_summary_print_load (page->cli, findings);
    foulee_summary_print_influences (page->cli, findings);
    foulee_summary_print_expected_peaks (page->cli, findings);
  }
  print_peaks (page);
  print_foot (page);
}

gboolean
foulee_cli_summary (FouleeCli *cli, GError **error)
{
  g_autoptr (FouleeHistory) history = NULL;
  g_autoptr (FouleeFindings) findings = NULL;
  g_autoptr (FouleeSummary) summary = NULL;
  FouleeDate from, to;
  Page page = { .cli = cli };

  if (!foulee_cli_read_period (cli, &from, &to, error) || !foulee_cli_open_to_read (cli, error) ||
      !foulee_cli_load (cli, &history, error))
    return FALSE;
  findings = foulee_findings_new (history, foulee_clock_now (cli->clock), foulee_first_weekday ());
  summary = foulee_summary_new (findings, from, to);
  if (foulee_cli_option (cli, FOULEE_CLI_OPTION_JSON) != NULL) {
    const FouleeTelling telling = foulee_cli_telling (cli, foulee_findings_now (findings));

    foulee_summary_append_json (summary, &telling, cli->output);
    return TRUE;
  }
  page.summary = summary;
  print_page (&page);
  return TRUE;
}
