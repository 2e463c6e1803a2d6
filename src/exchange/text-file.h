/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Opens a file or a pipe. FOULEE_ERROR_NOT_FOUND, _IO, or _FORMAT for what is neither (a folder, a
 * device). */
GInputStream *foulee_text_file_open (const char *path, GError **error);

/* Reads a whole text, without its byte order mark. UTF-16 with a mark, as spreadsheets save it,
 * becomes UTF-8; anything else is handed on as it is, not yet known to be UTF-8. `*text` is
 * followed by a NUL that `*length` does not count; free it with g_free().
 *
 * The file is read, not mapped: a map of a file that another program cuts short kills its reader.
 * FOULEE_ERROR_FORMAT for UTF-16 that is not whole, FOULEE_ERROR_IO, or the stream's own error of
 * this domain; G_IO_ERROR_CANCELLED. */
gboolean foulee_text_read (GInputStream *stream, GCancellable *cancellable, char **text,
                           gsize *length, GError **error);

/* Makes an error of a stream one of this domain; being cancelled stays what it is. */
void foulee_text_set_error (GError **error, GError *failure);

/* Bytes of Windows-1252, which spreadsheets on Windows still write, as UTF-8. Every byte means
 * something there, so this cannot fail. */
char *foulee_text_from_windows_1252 (const char *text, gsize length, gsize *utf8_length);

G_END_DECLS
