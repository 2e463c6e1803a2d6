/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/cli-context.h"
#include "exchange/intake.h"

G_BEGIN_DECLS

/* Prints each run of an intake with its figures, whether it is new, and how it was read. */
void foulee_cli_print_rows (FouleeCli *cli, const FouleeIntake *intake);

/* Prints how many runs and other activities there are, and what is said of whole files. */
void foulee_cli_print_intake (FouleeCli *cli, const FouleeIntake *intake);

G_END_DECLS
