/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/findings.h"

G_BEGIN_DECLS

/* Findings in words, the same on paper and on a terminal. */

/* "long", in running text and columns; "–" where the kind was not said. */
char *foulee_run_kind_label (const FouleeRun *run, const FouleeLanguage *language);

/* Puts something more behind what a line says: "changed gait, 19 October; ill, 2 November". The
 * second takes it. */
void foulee_append_part (GString *line, const FouleeLanguage *language, const char *part);
void foulee_take_part (GString *line, const FouleeLanguage *language, char *part);

/* "31 July – 20 November 2026"; one date where both are the same. */
char *foulee_period_label (FouleeDate first, FouleeDate last, const FouleeLanguage *language);

G_END_DECLS
