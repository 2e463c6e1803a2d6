/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>

#include "app/cli-output-file.h"
#include "app/cli-verb.h"
#include "app/cli-when.h"
#include "app/first-weekday.h"
#include "report/report.h"

/* `foulee report`: the printed summary. */

static gboolean
fill_report (const char *part, gpointer data, GError **error)
{
  return foulee_report_write_pdf (data, part, NULL, NULL, error);
}

/* A summary made before may be made anew; anything else of that name is left alone. */
static gboolean
is_pdf (const char *path)
{
  static const char magic[] = { '%', 'P', 'D', 'F', '-' };
  char head[sizeof magic];
  FILE *file = g_file_test (path, G_FILE_TEST_IS_REGULAR) ? fopen (path, "rb") : NULL;
  gboolean pdf;

  if (file == NULL)
    return FALSE;
  pdf =
      fread (head, 1, sizeof head, file) == sizeof head && memcmp (head, magic, sizeof magic) == 0;
  fclose (file);
  return pdf;
}

static gboolean
refuse (FouleeCliOption option, const char *value, FouleeProblem problem, GError **error)
{
  return foulee_fail (error, FOULEE_ERROR_USAGE, .field = foulee_cli_option_name (option),
                      .value = value, .problem = problem);
}

/* However its letters are written. */
static gboolean
read_word (const char *name, const FouleeWords *words, int *value)
{
  g_autofree char *id = g_ascii_strdown (name, -1);

  return foulee_words_from_id (words, id, value);
}

static gboolean
read_paper (const FouleeCli *cli, FouleePaper *paper, GError **error)
{
  const char *name = foulee_cli_option (cli, FOULEE_CLI_OPTION_PAPER);
  int value;

  if (name == NULL)
    return TRUE;
  if (!read_word (name, &foulee_papers, &value))
    return refuse (FOULEE_CLI_OPTION_PAPER, name, FOULEE_PROBLEM_UNKNOWN, error);
  *paper = (FouleePaper) value;
  return TRUE;
}

/* "all", "none", or ids with commas between them. */
static gboolean
read_sections (const FouleeCli *cli, guint *sections, GError **error)
{
  const char *list = foulee_cli_option (cli, FOULEE_CLI_OPTION_SECTIONS);
  g_auto (GStrv) names = NULL;
  int section;

  if (list == NULL)
    return TRUE;
  *sections = 0;
  if (g_ascii_strcasecmp (list, "all") == 0)
    *sections = (1u << FOULEE_N_REPORT_SECTIONS) - 1;
  if (*sections != 0 || g_ascii_strcasecmp (list, "none") == 0)
    return TRUE;
  names = g_strsplit (list, ",", -1);
  for (char **name = names; *name != NULL; name++) {
    if (!read_word (g_strstrip (*name), &foulee_report_sections, &section))
      return refuse (FOULEE_CLI_OPTION_SECTIONS, *name, FOULEE_PROBLEM_UNKNOWN, error);
    *sections |= 1u << section;
  }
  return TRUE;
}

/* What can be told without the journal. */
static gboolean
read_options (const FouleeCli *cli, FouleeReportOptions *options, GError **error)
{
  const FouleeCliOption since = FOULEE_CLI_OPTION_SINCE_VISIT;

  if (foulee_cli_option (cli, since) != NULL &&
      foulee_cli_option (cli, FOULEE_CLI_OPTION_FROM) != NULL)
    return foulee_cli_usage (error, foulee_tr (cli->language, "%s and %s cannot be used together."),
                             foulee_cli_option_name (FOULEE_CLI_OPTION_FROM),
                             foulee_cli_option_name (since));
  options->anonymous = foulee_cli_option (cli, FOULEE_CLI_OPTION_ANONYMOUS) != NULL;
  return foulee_cli_read_period (cli, &options->first, &options->last, error) &&
         read_paper (cli, &options->paper, error) && read_sections (cli, &options->sections, error);
}

/* The page tells of what was, so that its last day is never one to come. */
static gboolean
settle_period (const FouleeCli *cli, FouleeFindings *findings, FouleeReportOptions *options,
               GError **error)
{
  const FouleeDate today = foulee_findings_today (findings);

  if (foulee_cli_option (cli, FOULEE_CLI_OPTION_SINCE_VISIT) != NULL) {
    options->first = foulee_report_since_visit (findings);
    if (options->first == FOULEE_DATE_NONE)
      return foulee_cli_usage (error, "%s", foulee_tr (cli->language, "No visit is recorded."));
    if (options->last != FOULEE_DATE_NONE && options->last < options->first)
      return refuse (FOULEE_CLI_OPTION_TO, foulee_cli_option (cli, FOULEE_CLI_OPTION_TO),
                     FOULEE_PROBLEM_ENDS_BEFORE_START, error);
  }
  if (options->first != FOULEE_DATE_NONE && options->first > today)
    return refuse (FOULEE_CLI_OPTION_FROM, foulee_cli_option (cli, FOULEE_CLI_OPTION_FROM),
                   FOULEE_PROBLEM_IN_THE_FUTURE, error);
  if (options->last != FOULEE_DATE_NONE)
    options->last = MIN (options->last, today);
  return TRUE;
}

/* What was asked for, else what the runner has chosen for the page, else that of the messages. */
static const FouleeLanguage *
language_of_page (const FouleeCli *cli, const FouleeRunner *runner)
{
  return foulee_cli_option (cli, FOULEE_CLI_OPTION_LANGUAGE) != NULL
             ? cli->language
             : foulee_report_language (runner, cli->language);
}

static gboolean
write_to_output (FouleeCli *cli, FouleeReport *report, GError **error)
{
  g_autoptr (GBytes) pdf = foulee_report_make_pdf (report, NULL, NULL, error);
  gsize length;
  const char *data = pdf != NULL ? g_bytes_get_data (pdf, &length) : NULL;

  if (pdf != NULL)
    g_string_append_len (cli->output, data, (gssize) length);
  return pdf != NULL;
}

static gboolean
write_to_file (FouleeCli *cli, FouleeReport *report, const char *path, GError **error)
{
  const gboolean force = foulee_cli_option (cli, FOULEE_CLI_OPTION_FORCE) != NULL || is_pdf (path);
  g_autofree char *shown = foulee_cli_printable (path);

  if (!foulee_cli_make_file (path, force, fill_report, report, error))
    return FALSE;
  foulee_cli_print (cli, foulee_tr (cli->language, "The summary was written to %s.\n"), shown);
  return TRUE;
}

gboolean
foulee_cli_report (FouleeCli *cli, GError **error)
{
  const char *path = foulee_cli_option (cli, FOULEE_CLI_OPTION_OUTPUT);
  g_autoptr (FouleeHistory) history = NULL;
  g_autoptr (FouleeFindings) findings = NULL;
  g_autoptr (FouleeReport) report = NULL;
  FouleeReportOptions options;

  if (path == NULL)
    return refuse (FOULEE_CLI_OPTION_OUTPUT, NULL, FOULEE_PROBLEM_MISSING, error);
  foulee_report_options_init (&options, cli->language);
  if (!read_options (cli, &options, error) || !foulee_cli_open_to_read (cli, error) ||
      !foulee_cli_load (cli, &history, error))
    return FALSE;
  findings = foulee_findings_new (history, foulee_clock_now (cli->clock), foulee_first_weekday ());
  if (!settle_period (cli, findings, &options, error))
    return FALSE;
  options.language = language_of_page (cli, foulee_history_runner (history));
  options.units = cli->units;
  report = foulee_report_new (findings, &options);
  return strcmp (path, "-") == 0 ? write_to_output (cli, report, error)
                                 : write_to_file (cli, report, path, error);
}
