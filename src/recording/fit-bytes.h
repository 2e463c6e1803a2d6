/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recording/input.h"

G_BEGIN_DECLS

/* A window that moves over the bytes of a FIT file, and the sum that FIT keeps over them. Larger
 * than any message can be (255 fields of 255 bytes, twice), so that each lies in it as a whole. */

#define FOULEE_FIT_WINDOW (256 * 1024)

typedef struct {
  FouleeInput *input; /* borrowed */
  guint8 *window;     /* FOULEE_FIT_WINDOW bytes */
  gsize at;           /* the next byte, in the window */
  gsize end;          /* behind the last byte in the window */
  gsize summed;       /* up to here the bytes are in `sum` */
  guint16 sum;
  gint64 base; /* where the window begins in the file */
} FouleeFitBytes;

void foulee_fit_bytes_init (FouleeFitBytes *bytes, FouleeInput *input);
void foulee_fit_bytes_clear (FouleeFitBytes *bytes);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FouleeFitBytes, foulee_fit_bytes_clear)

/* Brings `length` bytes (at most FOULEE_FIT_WINDOW) into the window; `*n_there` of them are there,
 * fewer only at the end of the file. FALSE where the file cannot be read. */
gboolean foulee_fit_bytes_fill (FouleeFitBytes *bytes, gsize length, gsize *n_there,
                                GError **error);

/* As above, and quick where they are there already. */
static inline gboolean
foulee_fit_bytes_want (FouleeFitBytes *bytes, gsize length, gsize *n_there, GError **error)
{
  *n_there = bytes->end - bytes->at;
  return *n_there >= length || foulee_fit_bytes_fill (bytes, length, n_there, error);
}

/* The next byte: only as many may be read from there as are wanted and there. */
static inline const guint8 *
foulee_fit_bytes_next (const FouleeFitBytes *bytes)
{
  return bytes->window + bytes->at;
}

static inline void
foulee_fit_bytes_skip (FouleeFitBytes *bytes, gsize length)
{
  bytes->at += length;
}

/* In the file, from 0. */
static inline gint64
foulee_fit_bytes_position (const FouleeFitBytes *bytes)
{
  return bytes->base + (gint64) bytes->at;
}

/* Goes on to `position`, or to the end of the file if that comes first. */
gboolean foulee_fit_bytes_skip_to (FouleeFitBytes *bytes, gint64 position, GError **error);

/* The sum (CRC-16 with the polynomial 0x8005, reflected, from 0) begins anew at the next byte, and
 * is that of all bytes from there to the next one. */
void foulee_fit_bytes_start_sum (FouleeFitBytes *bytes);
guint16 foulee_fit_bytes_sum (FouleeFitBytes *bytes);

/* `sum` carried on over `length` bytes. */
guint16 foulee_fit_sum (guint16 sum, const guint8 *bytes, gsize length);

G_END_DECLS
