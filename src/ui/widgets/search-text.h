/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* `text` as it is searched in: without accents and capitals, with straight apostrophes. Free it. */
char *foulee_search_text (const char *text);

/* TRUE when every word of `typed` begins a word of `searched`, which foulee_search_text() made.
 * Nothing typed is found everywhere. */
gboolean foulee_search_text_has (const char *searched, const char *typed);

G_END_DECLS
