/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* No file grows beyond this, in bytes. */
#define FUZZ_MOST 8192

/* A copy of one of `files` (GBytes, at least one) with one to six changes: bits, bytes, numbers
 * in bytes or digits, stretches left out, repeated, or taken from another file. What comes next is
 * told by `random` alone. */
GByteArray *fuzz_mutate (GRand *random, GPtrArray *files);

G_END_DECLS
