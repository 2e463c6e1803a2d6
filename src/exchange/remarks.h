/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/exchange.h"

G_BEGIN_DECLS

/* What there is to say of how one record of a recording was read: short sentences (char *), those
 * that cast doubt on its figures first. Empty for records of tables and journals. */
GPtrArray *foulee_remarks_new (const FouleeImport *import, guint record,
                               const FouleeLanguage *language);

/* What there is to say of a table as a whole, without the number of its runs: each a sentence, with
 * examples on indented lines below it where there are some. */
GPtrArray *foulee_remarks_new_of_table (const FouleeImport *import, const FouleeLanguage *language);

/* "Cycling", "Vélo" for a sport in a file's words; what is not among the usual ones stays as it is,
 * and what says nothing ("other") becomes the empty text. */
char *foulee_remark_sport (const char *sport, const FouleeLanguage *language);

G_END_DECLS
