/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A text from a file, to be shown within a sentence: control characters (line breaks among them,
 * and what a terminal would obey) become blanks, bytes that are no UTF-8 U+FFFD; of more than
 * `most` characters the last that is left is an ellipsis (−1: as many as there are). NULL of NULL;
 * else to be freed. */
char *foulee_one_line (const char *text, glong most);

/* How much of a value is shown. */
#define FOULEE_ONE_LINE_VALUE 60

G_END_DECLS
