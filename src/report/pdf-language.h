/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Adds to a PDF of cairo's what cairo has no call for, as an update at its end (ISO
 * 32000-1, 7.5.6): the language ("fr"), that a window shows the title, and to each figure what it
 * says in words, in the order of `figures` (of char *). FALSE, with nothing changed, where the file
 * is not as cairo writes files up to PDF 1.4: with a table of where its objects are, and none in
 * streams. Figures are left as they are where there are not as many as texts. */
gboolean foulee_pdf_add_language (GByteArray *pdf, const char *language, GPtrArray *figures);

G_END_DECLS
