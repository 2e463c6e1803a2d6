/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* `text` as it is searched in: without accents and capitals, with straight apostrophes. Free it. */
char *foulee_search_text (const char *text);

/* TRUE when every word of `typed` begins a word of `searched`, which foulee_search_text() made.
 * Nothing typed is found everywhere. */
gboolean foulee_search_text_has (const char *searched, const char *typed);

/* The same in two steps, where one thing typed is looked for in many texts: its words, by
 * foulee_search_text() too (free them), and whether all of them are in a text. */
char **foulee_search_words (const char *typed);
gboolean foulee_search_words_in (const char *searched, const char *const *words);

/* What stands around the first of these words in `text`, as it was written, about `length`
 * characters of it on one line, with dots where something is left out; and where that word is in
 * it, in bytes. The beginning of `text` where none is found, with `*start` and `*end` 0. Free it.
 */
char *foulee_search_excerpt (const char *text, const char *const *words, int length, guint *start,
                             guint *end);

G_END_DECLS
