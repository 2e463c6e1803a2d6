/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/cli-context.h"

G_BEGIN_DECLS

/* One line, with its end, that says what is now in the journal: "Saved. Run, Thu 19 Nov, 18:30:
 * 10.0 km, 52:30, effort 5." `changed` where the record was there before. */
char *foulee_cli_confirm (const FouleeCli *cli, const FouleeRecord *record, gboolean changed);

G_END_DECLS
