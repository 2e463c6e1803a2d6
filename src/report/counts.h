/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "base/language.h"

G_BEGIN_DECLS

/* How often something was entered, in words. Texts are the caller's to free. */

/* "road 8". */
char *foulee_count_of (const FouleeLanguage *language, const char *what, guint n);

/* "17 times", "38 check-ins", "1 nap". */
char *foulee_times_count (const FouleeLanguage *language, guint n);
char *foulee_check_ins_count (const FouleeLanguage *language, guint n);
char *foulee_naps_count (const FouleeLanguage *language, guint n);

/* "38 of 42 nights", "1 night of 42". */
char *foulee_nights_count (const FouleeLanguage *language, guint n, guint of);
char *foulee_days_count (const FouleeLanguage *language, guint n, guint of);
char *foulee_runs_count (const FouleeLanguage *language, guint n, guint of);

G_END_DECLS
