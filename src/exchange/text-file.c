/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/text-file.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"

/* No journal and no list of runs comes near: it is some other file, or one made to harm. */
#define MAX_LENGTH ((gsize) 1 << 30)

#define FIRST_SIZE ((gsize) 1 << 16)

static gboolean
fail_with_errno (GError **error, int number)
{
  if (number == ENOENT || number == ENOTDIR)
    return foulee_fail (error, FOULEE_ERROR_NOT_FOUND, .system = g_strerror (number));
  return foulee_fail (error, FOULEE_ERROR_IO, .system = g_strerror (number));
}

void
foulee_text_set_error (GError **error, GError *failure)
{
  if (failure->domain != FOULEE_ERROR &&
      !g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    foulee_fail (error, FOULEE_ERROR_IO, .system = failure->message);
    g_error_free (failure);
  } else {
    g_propagate_error (error, failure);
  }
}

/* Reads to the end, however long a pipe is. */
static gboolean
read_all (GInputStream *stream, GCancellable *cancellable, char **text, gsize *length,
          GError **error)
{
  gsize size = FIRST_SIZE, used = 0;
  g_autofree char *buffer = g_malloc (size + 1);
  GError *failure = NULL;

  for (;;) {
    const gssize n =
        g_input_stream_read (stream, buffer + used, size - used, cancellable, &failure);

    if (n < 0) {
      foulee_text_set_error (error, failure);
      return FALSE;
    }
    if (n == 0)
      break;
    used += (gsize) n;
    if (used > MAX_LENGTH)
      return foulee_fail (error, FOULEE_ERROR_TOO_LARGE, .number = (gint64) MAX_LENGTH);
    if (used == size) {
      size *= 2;
      buffer = g_realloc (buffer, size + 1);
    }
  }
  buffer[used] = '\0';
  *length = used;
  *text = g_steal_pointer (&buffer);
  return TRUE;
}

/* `bytes` without the mark. */
static char *
utf8_from_utf16 (const guint8 *bytes, gsize length, gboolean little_endian, gsize *utf8_length)
{
  const gsize n = length / 2;
  g_autofree gunichar2 *units = g_new (gunichar2, n + 1);
  glong written = 0;
  char *utf8;

  if (length % 2 != 0)
    return NULL;
  for (gsize i = 0; i < n; i++) {
    const guint8 first = bytes[2 * i], second = bytes[2 * i + 1];
    units[i] = (gunichar2) (little_endian ? first | second << 8 : first << 8 | second);
  }
  utf8 = g_utf16_to_utf8 (units, (glong) n, NULL, &written, NULL);
  *utf8_length = (gsize) written;
  return utf8;
}

GInputStream *
foulee_text_file_open (const char *path, GError **error)
{
  const int file = open (path, O_RDONLY | O_CLOEXEC);
  struct stat status;

  if (file < 0) {
    fail_with_errno (error, errno);
    return NULL;
  }
  if (fstat (file, &status) != 0 || !(S_ISREG (status.st_mode) || S_ISFIFO (status.st_mode))) {
    close (file);
    foulee_fail (error, FOULEE_ERROR_FORMAT);
    return NULL;
  }
  return g_unix_input_stream_new (file, TRUE);
}

gboolean
foulee_text_read (GInputStream *stream, GCancellable *cancellable, char **text, gsize *length,
                  GError **error)
{
  g_autofree char *content = NULL;
  const guint8 *bytes;
  gsize n = 0;

  if (!read_all (stream, cancellable, &content, &n, error))
    return FALSE;

  bytes = (const guint8 *) content;
  if (n >= 3 && memcmp (content, "\xef\xbb\xbf", 3) == 0) {
    n -= 3;
    memmove (content, content + 3, n + 1);
  } else if (n >= 2 &&
             (memcmp (content, "\xff\xfe", 2) == 0 || memcmp (content, "\xfe\xff", 2) == 0)) {
    char *utf8 = utf8_from_utf16 (bytes + 2, n - 2, bytes[0] == 0xff, &n);
    if (utf8 == NULL)
      return foulee_fail (error, FOULEE_ERROR_FORMAT);
    g_free (content);
    content = utf8;
  }
  *length = n;
  *text = g_steal_pointer (&content);
  return TRUE;
}

char *
foulee_text_from_windows_1252 (const char *text, gsize length, gsize *utf8_length)
{
  /* 0x80 … 0x9f; the five that Windows leaves open stay the control characters they are. */
  static const gunichar special[32] = {
    0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008d, 0x017d, 0x008f, 0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178,
  };
  GString *utf8 = g_string_sized_new (length + length / 8);

  for (gsize i = 0; i < length; i++) {
    const guchar byte = (guchar) text[i];

    if (byte < 0x80)
      g_string_append_c (utf8, (char) byte);
    else
      g_string_append_unichar (utf8, byte < 0xa0 ? special[byte - 0x80] : byte);
  }
  *utf8_length = utf8->len;
  return g_string_free_and_steal (utf8);
}
