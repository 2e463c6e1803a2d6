/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/language.h"

G_BEGIN_DECLS

/* What the runner wrote, as part of a line: as it is, but for line ends, which become spaces, or
 * " / " where no sign of punctuation comes before them. Text that has letters written from right to
 * left stands by itself, whatever is around it. Owned by the caller. */
char *foulee_own_words (const char *text);

/* The same in quotation marks: “…”, « … ». */
char *foulee_own_words_quoted (const char *text, const FouleeLanguage *language);

/* A label as it stands within a line: with a small first letter. Owned by the caller. */
char *foulee_within_a_line (const char *label);

/* Two halves of a line that is cut at byte `at`, of which the second will be a paragraph. Owned by
 * the caller. */
void foulee_own_words_cut (const char *line, gsize at, char **first, char **rest);

G_END_DECLS
