/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "base/error.h"

G_BEGIN_DECLS

/* The bytes of a file on their way to a reader: unpacked where it is gzip, counted, hashed, and
 * never more than a limit. */
typedef struct _FouleeInput FouleeInput;

/* Takes references. Reading past `most` bytes (unpacked) is FOULEE_ERROR_TOO_LARGE. */
FouleeInput *foulee_input_new (GInputStream *stream, gint64 most, GCancellable *cancellable);
void foulee_input_free (FouleeInput *input);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeInput, foulee_input_free)

/* Up to `length` of the next bytes, which stay next; fewer only at the end of the file. `length` is
 * at most 65 536. The bytes belong to the input and are valid until the next call. FALSE where the
 * file cannot be read. */
gboolean foulee_input_peek (FouleeInput *input, gsize length, const guint8 **bytes, gsize *n_bytes,
                            GError **error);

/* Copies up to `length` bytes (none if `bytes` is NULL) and goes on behind them; `*n_read` is less
 * only at the end. */
gboolean foulee_input_read (FouleeInput *input, void *bytes, gsize length, gsize *n_read,
                            GError **error);

/* How many (unpacked) bytes were read so far. */
gint64 foulee_input_position (const FouleeInput *input);

/* Reads on to the end without looking, so that hash and size are those of the whole file. A gzip
 * that is cut short ends where it was cut: `foulee_input_was_cut()`. */
gboolean foulee_input_drain (FouleeInput *input, GError **error);
gboolean foulee_input_was_cut (const FouleeInput *input);

/* SHA-256 of what was read so far, in hexadecimal; nothing can be read afterwards. Owned by it. */
const char *foulee_input_hash (FouleeInput *input);

G_END_DECLS
