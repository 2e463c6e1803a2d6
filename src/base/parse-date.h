/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/civil.h"
#include "base/language.h"

G_BEGIN_DECLS

/* A date as people type it: "2026-11-19"; "19/11/2026", "19.11.2026" (with `month_first`
 * "11/19/2026"; the other order where only that is a date); "19 November 2026", "Nov 19, 2026",
 * "1er mars 2026" with the months' names in `language` or English, at least three letters of them.
 * Without a day ("11/2026", "November 2026") it is the first of the month, without a month ("2026")
 * of the year. Years have four digits. Within FOULEE_DATE_MIN … FOULEE_DATE_MAX; FALSE and `*date`
 * untouched for anything else. */
gboolean foulee_parse_date (const char *text, const FouleeLanguage *language, gboolean month_first,
                            FouleeDate *date);

G_END_DECLS
