/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/uuid.h"

#include <string.h>

static void
write_uuid (const guint8 bytes[16], char uuid[FOULEE_UUID_SIZE])
{
  static const char digits[] = "0123456789abcdef";
  char *out = uuid;

  for (int i = 0; i < 16; i++) {
    if (i == 4 || i == 6 || i == 8 || i == 10)
      *out++ = '-';
    *out++ = digits[bytes[i] >> 4];
    *out++ = digits[bytes[i] & 15];
  }
  *out = '\0';
}

void
foulee_uuid_random (char uuid[FOULEE_UUID_SIZE])
{
  guint8 bytes[16];

  for (int i = 0; i < 16; i += 4) {
    const guint32 word = g_random_int ();
    memcpy (bytes + i, &word, 4);
  }
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  write_uuid (bytes, uuid);
}

void
foulee_uuid_from_name (const char *namespace_uuid, const char *name, char uuid[FOULEE_UUID_SIZE])
{
  g_autoptr (GChecksum) sha1 = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 bytes[20];
  gsize length = sizeof bytes;
  int n = 0;

  for (const char *c = namespace_uuid; *c != '\0' && n < 16; c++) {
    if (*c == '-')
      continue;
    bytes[n++] = (guint8) (g_ascii_xdigit_value (c[0]) << 4 | g_ascii_xdigit_value (c[1]));
    c++;
  }
  g_checksum_update (sha1, bytes, 16);
  g_checksum_update (sha1, (const guchar *) name, (gssize) strlen (name));
  g_checksum_get_digest (sha1, bytes, &length);
  bytes[6] = (bytes[6] & 0x0f) | 0x50;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  write_uuid (bytes, uuid);
}

gboolean
foulee_uuid_is_valid (const char *text)
{
  if (text == NULL || strlen (text) != FOULEE_UUID_SIZE - 1)
    return FALSE;
  for (int i = 0; i < FOULEE_UUID_SIZE - 1; i++) {
    const gboolean dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (dash ? text[i] != '-' : !g_ascii_isxdigit (text[i]))
      return FALSE;
  }
  return TRUE;
}
