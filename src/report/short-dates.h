/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/composer.h"

G_BEGIN_DECLS

/* Dates for columns and lists; texts are the caller's to free. */

/* "31 Oct", with the year where it is not that of the period's last day. */
char *foulee_short_date (const FouleeComposer *composer, FouleeDate date);

/* "31 Oct 2025", always with the year; never broken. */
char *foulee_short_date_and_year (const FouleeLanguage *language, FouleeDate date);

/* "9 Oct – 19 Nov"; one date where both are the same. */
char *foulee_short_period (const FouleeComposer *composer, FouleeDate first, FouleeDate last);

G_END_DECLS
