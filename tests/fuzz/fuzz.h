/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A target hands any bytes to one reader and asserts what holds whatever the bytes are. The same
 * source is linked in two ways: with libFuzzer (`./dev fuzz`), which looks for new ways through the
 * reader, and with replay.c (a test of every build), which repeats known ones. */

/* By the name that libFuzzer wants. 0, or −1 for bytes that are not worth keeping. */
int LLVMFuzzerTestOneInput (const guint8 *bytes, gsize length);

/* How many inputs were read, so far, rather than refused. */
extern guint fuzz_n_read;

/* A stream of `bytes`, which must outlive it. With `seed` 0 it gives all that is asked for; else it
 * gives a few bytes at a time, as a network or a pipe may: more or less of them by the seed. */
GInputStream *fuzz_stream_new (const guint8 *bytes, gsize length, guint32 seed);

/* The error of a reader that failed: of ours, and in either language one sentence on one line. */
void fuzz_check_error (const GError *error);

/* Aborts unless the two errors say the same: kind, line and place, field, problem, number. */
void fuzz_check_same_error (const GError *a, const GError *b);

/* NULL, or UTF-8 with something in it. */
void fuzz_check_text (const char *text);

/* The path of a file that holds `bytes`, until the next call. */
const char *fuzz_file (const guint8 *bytes, gsize length);

G_END_DECLS
