/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "advice/advice.h"
#include "advice/open-sign.h"
#include "app/cli-context.h"

G_BEGIN_DECLS

/* Warning signs and suggestions on a terminal. */

/* In the language and units of the runner, at `now`. Valid as long as `cli` is. */
FouleeTelling foulee_cli_telling (const FouleeCli *cli, FouleeInstant now);

/* What a level asks for, with whom to call, as a paragraph after `indent` spaces. */
void foulee_cli_print_level_call (FouleeCli *cli, const FouleeHistory *history,
                                  FouleeSignLevel level, int indent);

/* The signs that are open at `now`, the most urgent first: since when, what they ask for, and what
 * was ticked. Nothing where there are none. */
void foulee_cli_print_open_signs (FouleeCli *cli, const FouleeHistory *history, FouleeInstant now);

/* The first `n` suggestions: the action, why, how good the evidence is and what to mind; in
 * `full` also the id, and what is known of it. */
void foulee_cli_print_suggestions (FouleeCli *cli, const FouleeAdvice *advice, guint n,
                                   gboolean full);

/* Why there are none; NULL where there are some. Static. */
const char *foulee_cli_no_suggestions (const FouleeAdvice *advice, const FouleeLanguage *language);

G_END_DECLS
