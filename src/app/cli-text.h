/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Text in columns on a terminal. */

#define FOULEE_CLI_LINE_WIDTH 80

/* The columns that `text` takes: two for wide characters, none for combining ones. */
int foulee_cli_width (const char *text);

/* Appends `text` and as many spaces as fill `width` columns; at the right edge of them when
 * `right`. Longer text is not cut. */
void foulee_cli_append_padded (GString *out, const char *text, int width, gboolean right);

/* Appends `text` in lines of at most FOULEE_CLI_LINE_WIDTH columns, broken at spaces, each after
 * `indent` spaces; where there is something in the present line, the first goes on in it. */
void foulee_cli_append_wrapped (GString *out, const char *text, int indent);

G_END_DECLS
