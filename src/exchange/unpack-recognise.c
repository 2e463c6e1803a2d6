/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "exchange/unpack.h"

#define TAR_BLOCK 512

/* The sum over a tar header, its own field counted as blanks, stands in that field in octal. */
static gboolean
is_tar_header (const guint8 *header)
{
  guint sum = 0, wanted = 0;
  gboolean digits = FALSE;

  for (int i = 0; i < TAR_BLOCK; i++)
    sum += i >= 148 && i < 156 ? ' ' : header[i];
  for (int i = 148; i < 156; i++) {
    if (header[i] >= '0' && header[i] <= '7') {
      wanted = wanted * 8 + (header[i] - '0');
      digits = TRUE;
    } else if (digits || header[i] != ' ') {
      break;
    }
  }
  return digits && sum == wanted && header[0] != '\0';
}

static gboolean
is_packed_tar (const guint8 *start, gsize length)
{
  g_autoptr (GConverter) gunzip =
      G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  guint8 header[TAR_BLOCK];
  gsize n = 0;

  while (n < sizeof header) {
    gsize taken = 0, written = 0;

    if (g_converter_convert (gunzip, start, length, header + n, sizeof header - n,
                             G_CONVERTER_NO_FLAGS, &taken, &written, NULL) != G_CONVERTER_CONVERTED)
      return FALSE;
    start += taken;
    length -= taken;
    n += written;
  }
  return is_tar_header (header);
}

FouleeArchiveType
foulee_archive_recognise (const guint8 *start, gsize length)
{
  /* A file's header, an empty archive's end, one of several volumes. */
  if (length >= 4 && (memcmp (start, "PK\3\4", 4) == 0 || memcmp (start, "PK\5\6", 4) == 0 ||
                      memcmp (start, "PK\7\10", 4) == 0))
    return FOULEE_ARCHIVE_ZIP;
  if (length >= TAR_BLOCK && is_tar_header (start))
    return FOULEE_ARCHIVE_TAR;
  if (length >= 2 && start[0] == 0x1f && start[1] == 0x8b && is_packed_tar (start, length))
    return FOULEE_ARCHIVE_TAR_GZ;
  return FOULEE_ARCHIVE_NONE;
}
