/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli-advice.h"
#include "app/cli-text.h"
#include "app/cli-verb.h"
#include "app/first-weekday.h"

/* `foulee suggestions`: all that is suggested now. */

gboolean
foulee_cli_suggestions (FouleeCli *cli, GError **error)
{
  g_autoptr (FouleeHistory) history = NULL;
  g_autoptr (FouleeFindings) findings = NULL;
  g_autoptr (FouleeAdvice) advice = NULL;
  const char *none;

  if (!foulee_cli_open_to_read (cli, error) || !foulee_cli_load (cli, &history, error))
    return FALSE;
  findings = foulee_findings_new (history, foulee_clock_now (cli->clock), foulee_first_weekday ());
  advice = foulee_advice_new (findings);
  none = foulee_cli_no_suggestions (advice, cli->language);
  foulee_cli_print (cli, "%s\n", foulee_tr (cli->language, "Suggestions"));
  if (none != NULL)
    foulee_cli_append_wrapped (cli->output, none, 2);
  foulee_cli_print_suggestions (cli, advice, advice->suggestions->len, TRUE);
  return TRUE;
}
