/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mutate.h"

#include <string.h>

typedef void (*Change) (GByteArray *bytes, GRand *random, GPtrArray *files);

/* 0 … `end` − 1. */
static guint
below (GRand *random, gsize end)
{
  return (guint) g_rand_int_range (random, 0, (gint32) end);
}

/* A stretch of `length` bytes, mostly a short one. */
static void
stretch (GRand *random, guint length, guint *start, guint *n)
{
  *start = below (random, length);
  *n = length - *start;
  if (below (random, 3) > 0)
    *n = MIN (*n, 12);
  *n = 1 + below (random, *n);
}

static void
insert (GByteArray *bytes, guint at, const guint8 *what, guint n)
{
  const guint tail = bytes->len - at;

  n = MIN (n, FUZZ_MOST - MIN (bytes->len, FUZZ_MOST));
  if (n == 0)
    return;
  g_byte_array_set_size (bytes, bytes->len + n);
  memmove (bytes->data + at + n, bytes->data + at, tail);
  memcpy (bytes->data + at, what, n);
}

static void
change_bit (GByteArray *bytes, GRand *random, GPtrArray *files)
{
  bytes->data[below (random, bytes->len)] ^= (guint8) (1 << below (random, 8));
}

static void
change_byte (GByteArray *bytes, GRand *random, GPtrArray *files)
{
  static const char favourites[] = "\0\x01\x7f\x80\xff\"'<>&;:/=,-+. \t\r\n0eN[]{}\\\xe2";
  const guint at = below (random, bytes->len);

  bytes->data[at] = (guint8) favourites[below (random, sizeof favourites - 1)];
}

/* A length, a count or an offset in either byte order. */
static void
change_number (GByteArray *bytes, GRand *random, GPtrArray *files)
{
  static const guint32 favourites[] = { 0,      1,      0x7f,       0x80,       0xff,      0x7fff,
                                        0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff };
  const guint which = below (random, G_N_ELEMENTS (favourites) + 3);
  const guint size = 1u << below (random, 3), at = below (random, bytes->len);
  const gboolean big = below (random, 2) == 0;
  guint32 number;

  if (which < G_N_ELEMENTS (favourites))
    number = favourites[which];
  else
    number = bytes->len + which - G_N_ELEMENTS (favourites) - 1;
  for (guint i = 0; i < size && at + i < bytes->len; i++)
    bytes->data[at + i] = (guint8) (number >> 8 * (big ? size - 1 - i : i));
}

/* Digits, the next that there are. */
static void
change_digits (GByteArray *bytes, GRand *random, GPtrArray *files)
{
  static const char *const favourites[] = {
    "0", "-1", "60", "99999999999999999999", "1e308", "1e-308", "0.1", "nan", "2147483648", "0001",
  };
  const char *number = favourites[below (random, G_N_ELEMENTS (favourites))];
  guint at = below (random, bytes->len), n = 0;

  while (at < bytes->len && !g_ascii_isdigit (bytes->data[at]))
    at++;
  while (at + n < bytes->len && g_ascii_isdigit (bytes->data[at + n]))
    n++;
  if (n == 0)
    return;
  g_byte_array_remove_range (bytes, at, n);
  insert (bytes, at, (const guint8 *) number, (guint) strlen (number));
}

static void
cut (GByteArray *bytes, GRand *random, GPtrArray *files)
{
  g_byte_array_set_size (bytes, below (random, bytes->len));
}

static void
leave_out (GByteArray *bytes, GRand *random, GPtrArray *files)
{
  guint start, n;

  stretch (random, bytes->len, &start, &n);
  g_byte_array_remove_range (bytes, start, n);
}

static void
repeat (GByteArray *bytes, GRand *random, GPtrArray *files)
{
  guint start, n;
  g_autofree guint8 *copy = NULL;

  stretch (random, bytes->len, &start, &n);
  copy = g_memdup2 (bytes->data + start, n);
  insert (bytes, below (random, (gsize) bytes->len + 1), copy, n);
}

static void
splice (GByteArray *bytes, GRand *random, GPtrArray *files)
{
  gsize length;
  const guint8 *other =
      g_bytes_get_data (g_ptr_array_index (files, below (random, files->len)), &length);
  guint start, n;

  if (length == 0)
    return;
  stretch (random, (guint) length, &start, &n);
  insert (bytes, below (random, (gsize) bytes->len + 1), other + start, n);
}

GByteArray *
fuzz_mutate (GRand *random, GPtrArray *files)
{
  static const Change changes[] = {
    change_bit,    change_bit, change_byte, change_byte, change_number,
    change_digits, cut,        leave_out,   repeat,      splice,
  };
  gsize length;
  const guint8 *file =
      g_bytes_get_data (g_ptr_array_index (files, below (random, files->len)), &length);
  GByteArray *bytes = g_byte_array_new ();
  const guint n = 1 + below (random, 6);

  g_byte_array_append (bytes, file, (guint) MIN (length, FUZZ_MOST));
  for (guint i = 0; i < n && bytes->len > 0; i++)
    changes[below (random, G_N_ELEMENTS (changes))](bytes, random, files);
  return bytes;
}
