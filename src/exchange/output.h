/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Text on its way into a stream, handed over in pieces of some 64 KiB, so that a journal of fifty
 * years needs no more memory than one of a week. After a failure everything appended is dropped
 * and foulee_output_finish() tells. */
typedef struct {
  GOutputStream *stream;
  GCancellable *cancellable;
  GString *text;
  GError *error;
} FouleeOutput;

void foulee_output_init (FouleeOutput *output, GOutputStream *stream, GCancellable *cancellable);

/* Writes what is left. FOULEE_ERROR_FULL, FOULEE_ERROR_IO or G_IO_ERROR_CANCELLED. The stream
 * stays open. To be called once, also after a failure elsewhere. */
gboolean foulee_output_finish (FouleeOutput *output, GError **error);

void foulee_output_text (FouleeOutput *output, const char *text);
void foulee_output_format (FouleeOutput *output, const char *format, ...) G_GNUC_PRINTF (2, 3);
void foulee_output_character (FouleeOutput *output, char character);

/* Between records: hands the text over where enough has gathered. FALSE once writing failed. */
gboolean foulee_output_flush (FouleeOutput *output);

/* Milliseconds since 1970 as "2026-11-19T05:45:00.123Z", exactly. */
void foulee_output_milliseconds (FouleeOutput *output, gint64 milliseconds);

G_END_DECLS
