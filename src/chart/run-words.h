/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

/* A run in words. Texts are the caller's to free. */

/* "Easy, 5.2 km in 31:40", with what is known of it; "Run" for nothing. */
char *foulee_run_title (const FouleeRun *run, FouleeUnits units, const FouleeLanguage *language);

/* "Easy 5.2 km", or with the duration where the distance is not known. */
char *foulee_run_brief (const FouleeRun *run, FouleeUnits units, const FouleeLanguage *language);

/* "12:10 · 6:05 /km · 230 m down · effort 3, moderate · warm-up 8 min". */
char *foulee_run_details (const FouleeRun *run, FouleeUnits units, const FouleeLanguage *language);

G_END_DECLS
