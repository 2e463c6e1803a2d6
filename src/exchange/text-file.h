/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Reads a whole file of text, without its byte order mark. UTF-16 with a mark, as spreadsheets
 * save it, becomes UTF-8; anything else is handed on as it is, not yet known to be UTF-8. `*text`
 * is followed by a NUL that `*length` does not count; free it with g_free().
 *
 * The file is read, not mapped: a map of a file that another program cuts short kills its reader.
 * FOULEE_ERROR_NOT_FOUND, _IO, or _FORMAT for what is no file of text (a folder, UTF-16 that is
 * not whole). */
gboolean foulee_text_file_read (const char *path, char **text, gsize *length, GError **error);

/* Bytes of Windows-1252, which spreadsheets on Windows still write, as UTF-8. Every byte means
 * something there, so this cannot fail. */
char *foulee_text_from_windows_1252 (const char *text, gsize length, gsize *utf8_length);

G_END_DECLS
