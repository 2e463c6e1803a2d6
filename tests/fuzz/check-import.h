/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/exchange.h"

G_BEGIN_DECLS

/* Reads a file of any kind, by the clock of an evening in November 2026 at UTC+1; `seed` as for
 * `fuzz_stream_new()`. Asserts that an error is as it has to be. */
FouleeImport *fuzz_import (const guint8 *bytes, gsize length, guint32 seed, GError **error);

/* Records can be written down, and come back from a journal as they were; all that is said of them
 * is text. */
void fuzz_check_import (const FouleeImport *import);

/* The clock, for whoever reads by it. */
FouleeClock *fuzz_clock (void);

G_END_DECLS
