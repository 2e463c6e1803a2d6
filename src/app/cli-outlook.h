/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/findings.h"
#include "app/cli-context.h"

G_BEGIN_DECLS

/* What is to be expected, on a terminal. */

/* "in 24 h". */
char *foulee_horizon_label (int hours, const FouleeLanguage *language);

/* "35%" of a probability or a share; "<1%" where it is less than half of that, but not nothing. */
char *foulee_percent_label (double part, const FouleeLanguage *language);

/* Prints for 24, 48 and 72 h what level to expect of a series whose forecast the findings have:
 * whether that is the runner's own yet, a table, and where something simpler has been nearer. */
void foulee_cli_print_outlook (FouleeCli *cli, const FouleeFindings *findings, FouleeSeries series);

G_END_DECLS
