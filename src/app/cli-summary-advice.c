/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli-advice.h"
#include "app/cli-summary-sections.h"
#include "app/cli-text.h"

/* Sections of the summary: warning signs that are open, and what is suggested. */

void
foulee_summary_print_signs (FouleeCli *cli, const FouleeFindings *findings)
{
  foulee_cli_print_open_signs (cli, foulee_findings_history (findings),
                               foulee_findings_now (findings));
}

void
foulee_summary_print_suggestions (FouleeCli *cli, FouleeFindings *findings)
{
  g_autoptr (FouleeAdvice) advice = foulee_advice_new (findings);
  const guint more = advice->suggestions->len - advice->n_first;
  const char *none = foulee_cli_no_suggestions (advice, cli->language);

  foulee_summary_print_heading (cli, foulee_tr (cli->language, "Suggestions"));
  if (none != NULL)
    foulee_cli_append_wrapped (cli->output, none, 2);
  foulee_cli_print_suggestions (cli, advice, advice->n_first, FALSE);
  if (more > 0) {
    g_autofree char *text =
        g_strdup_printf (foulee_trn (cli->language, "%u more suggestion: see “foulee suggestions”.",
                                     "%u more suggestions: see “foulee suggestions”.", more),
                         more);

    foulee_cli_append_wrapped (cli->output, text, 2);
  }
}
