/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/exchange.h"

G_BEGIN_DECLS

/* Whether the text is JSON at all, by its first character. */
gboolean foulee_json_looks_like (const char *text, gsize length);

/* Reads a journal's records into `import`; on failure some of them may already be there. Strict:
 * what it does not know it refuses, naming the record ("runs[12]", counted from 0 as in JSON), the
 * field and the line. */
gboolean foulee_json_import (const char *text, gsize length, FouleeImport *import, GError **error);

G_END_DECLS
