/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>

#include "app/cli-output-file.h"
#include "app/cli-verb.h"
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
read_paper (const FouleeCli *cli, FouleePaper *paper, GError **error)
{
  const char *name = foulee_cli_option (cli, FOULEE_CLI_OPTION_PAPER);

  if (name == NULL || g_ascii_strcasecmp (name, "a4") == 0)
    *paper = FOULEE_PAPER_A4;
  else if (g_ascii_strcasecmp (name, "letter") == 0)
    *paper = FOULEE_PAPER_LETTER;
  else
    return foulee_fail (error, FOULEE_ERROR_USAGE,
                        .field = foulee_cli_option_name (FOULEE_CLI_OPTION_PAPER), .value = name,
                        .problem = FOULEE_PROBLEM_UNKNOWN);
  return TRUE;
}

/* What was asked for, else what the runner has chosen for the page, else that of the messages. */
static const FouleeLanguage *
language_of_page (const FouleeCli *cli, const FouleeRunner *runner)
{
  const FouleeLanguage *language = cli->language;

  if (foulee_cli_option (cli, FOULEE_CLI_OPTION_LANGUAGE) == NULL && runner != NULL &&
      runner->page_language != FOULEE_UNSET)
    foulee_language_from_code (foulee_page_languages.words[runner->page_language].id, &language);
  return language;
}

gboolean
foulee_cli_report (FouleeCli *cli, GError **error)
{
  const char *path = foulee_cli_option (cli, FOULEE_CLI_OPTION_OUTPUT);
  g_autofree char *shown = NULL;
  g_autoptr (FouleeHistory) history = NULL;
  g_autoptr (FouleeFindings) findings = NULL;
  g_autoptr (FouleeReport) report = NULL;
  FouleeReportOptions options;
  gboolean force;

  if (path == NULL)
    return foulee_fail (error, FOULEE_ERROR_USAGE,
                        .field = foulee_cli_option_name (FOULEE_CLI_OPTION_OUTPUT),
                        .problem = FOULEE_PROBLEM_MISSING);
  foulee_report_options_init (&options, cli->language);
  if (!read_paper (cli, &options.paper, error) || !foulee_cli_open_to_read (cli, error) ||
      !foulee_cli_load (cli, &history, error))
    return FALSE;
  findings = foulee_findings_new (history, foulee_clock_now (cli->clock), foulee_first_weekday ());
  options.language = language_of_page (cli, foulee_history_runner (history));
  options.units = cli->units;
  report = foulee_report_new (findings, &options);
  force = foulee_cli_option (cli, FOULEE_CLI_OPTION_FORCE) != NULL || is_pdf (path);
  if (!foulee_cli_make_file (path, force, fill_report, report, error))
    return FALSE;
  shown = foulee_cli_printable (path);
  foulee_cli_print (cli, foulee_tr (cli->language, "The summary was written to %s.\n"), shown);
  return TRUE;
}
