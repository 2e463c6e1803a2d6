/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recording/fit-bytes.h"

#include <string.h>

/* What four bits at the low end of the sum do to it. */
static const guint16 sum_of_four_bits[16] = {
  0x0000, 0xCC01, 0xD801, 0x1400, 0xF001, 0x3C00, 0x2800, 0xE401,
  0xA001, 0x6C00, 0x7800, 0xB401, 0x5000, 0x9C01, 0x8801, 0x4400,
};

guint16
foulee_fit_sum (guint16 sum, const guint8 *bytes, gsize length)
{
  for (gsize i = 0; i < length; i++) {
    guint32 s = sum ^ bytes[i];

    s = (s >> 4) ^ sum_of_four_bits[s & 0xF];
    sum = (guint16) ((s >> 4) ^ sum_of_four_bits[s & 0xF]);
  }
  return sum;
}

void
foulee_fit_bytes_init (FouleeFitBytes *bytes, FouleeInput *input)
{
  *bytes = (FouleeFitBytes) {
    .input = input,
    .window = g_malloc (FOULEE_FIT_WINDOW),
  };
}

void
foulee_fit_bytes_clear (FouleeFitBytes *bytes)
{
  g_clear_pointer (&bytes->window, g_free);
}

/* Only at the end of the window and at the end of the sum: so the sum runs over long pieces. */
static void
catch_up (FouleeFitBytes *bytes)
{
  bytes->sum =
      foulee_fit_sum (bytes->sum, bytes->window + bytes->summed, bytes->at - bytes->summed);
  bytes->summed = bytes->at;
}

void
foulee_fit_bytes_start_sum (FouleeFitBytes *bytes)
{
  bytes->sum = 0;
  bytes->summed = bytes->at;
}

guint16
foulee_fit_bytes_sum (FouleeFitBytes *bytes)
{
  catch_up (bytes);
  return bytes->sum;
}

gboolean
foulee_fit_bytes_fill (FouleeFitBytes *bytes, gsize length, gsize *n_there, GError **error)
{
  gsize n_read;

  catch_up (bytes);
  memmove (bytes->window, bytes->window + bytes->at, bytes->end - bytes->at);
  bytes->base += (gint64) bytes->at;
  bytes->end -= bytes->at;
  bytes->at = bytes->summed = 0;
  if (!foulee_input_read (bytes->input, bytes->window + bytes->end, FOULEE_FIT_WINDOW - bytes->end,
                          &n_read, error))
    return FALSE;
  bytes->end += n_read;
  *n_there = bytes->end;
  return TRUE;
}

gboolean
foulee_fit_bytes_skip_to (FouleeFitBytes *bytes, gint64 position, GError **error)
{
  while (foulee_fit_bytes_position (bytes) < position) {
    gsize n_there;

    if (!foulee_fit_bytes_want (bytes, 1, &n_there, error))
      return FALSE;
    if (n_there == 0)
      break;
    foulee_fit_bytes_skip (
        bytes, (gsize) MIN ((gint64) n_there, position - foulee_fit_bytes_position (bytes)));
  }
  return TRUE;
}
