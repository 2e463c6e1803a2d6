/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/table-columns.h"

G_BEGIN_DECLS

/* Reads the runs out of another program's list of activities, whose columns are recognised, into
 * `import`. `text` is UTF-8. Lines that cannot be taken become notes; only where no line at all
 * can be read is it FALSE, with the first line's trouble.
 *
 * The whole table is looked at before a value is read: which sign separates the decimals, whether
 * the day or the month comes first, and what unit distances have where the heading doesn't say. */
gboolean foulee_table_import (const char *text, gsize length, const FouleeColumns *columns,
                              FouleeClock *clock, FouleeImport *import, GError **error);

G_END_DECLS
