/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recording/xml-mend.h"

#include <string.h>

/* As much as has to be seen to tell "&eacute;" from an "&" by itself. */
#define LOOKAHEAD 48

#define MOST_ENCODING 40

void
foulee_xml_mend_init (FouleeXmlMend *self)
{
  *self = (FouleeXmlMend) { .bytes = g_byte_array_new (), .line = 1 };
}

void
foulee_xml_mend_clear (FouleeXmlMend *self)
{
  g_clear_pointer (&self->bytes, g_byte_array_unref);
}

static void
note (FouleeXmlMend *self, gint64 line)
{
  if (self->n_mended++ == 0)
    self->first_mended = line;
}

static gboolean
starts_with (const guint8 *bytes, gsize length, const char *start)
{
  return length >= strlen (start) && memcmp (bytes, start, strlen (start)) == 0;
}

/* From UTF-16 or UTF-32, where a tag's first byte has zeros beside it, or a mark before it. */
static gboolean
looks_wide (const guint8 *bytes, gsize length)
{
  return length >= 2 && (bytes[0] == 0 || bytes[1] == 0 || (bytes[0] == 0xff && bytes[1] == 0xfe) ||
                         (bytes[0] == 0xfe && bytes[1] == 0xff));
}

/* The declaration has to be the first of all: whatever blanks stand before it are passed over, with
 * the byte order mark that stands before them. */
static gsize
skip_blanks (FouleeXmlMend *self, const guint8 *bytes, gsize length)
{
  const gsize mark = starts_with (bytes, length, "\xef\xbb\xbf") ? 3 : 0;
  gint64 n_lines = 0;
  gsize i = mark;

  for (; i < length && g_ascii_isspace (bytes[i]); i++)
    n_lines += bytes[i] == '\n';
  if (i == mark || !starts_with (bytes + i, length - i, "<?xml"))
    return 0;
  note (self, 1);
  self->n_lines_cut = n_lines;
  self->line += n_lines;
  return i;
}

/* The encoding that an XML declaration at the beginning names, in `name`. */
static gboolean
read_encoding (const guint8 *bytes, gsize length, char name[MOST_ENCODING])
{
  g_autofree char *declaration = NULL;
  const char *at, *end;

  if (!starts_with (bytes, length, "<?xml"))
    return FALSE;
  declaration = g_strndup ((const char *) bytes, MIN (length, 200));
  end = strstr (declaration, "?>");
  at = strstr (declaration, "encoding");
  if (end == NULL || at == NULL || at > end || (at = strpbrk (at, "\"'")) == NULL || at > end)
    return FALSE;
  g_strlcpy (name, at + 1, MIN (MOST_ENCODING, strcspn (at + 1, "\"'") + 1));
  return TRUE;
}

static gboolean
is_one_of (const char *name, const char *const *names)
{
  for (; *names != NULL; names++)
    if (g_ascii_strcasecmp (name, *names) == 0)
      return TRUE;
  return FALSE;
}

/* Parsers give up at an encoding that nobody has heard of, or in which the declaration itself would
 * be other bytes, at the first "é" in what calls itself ASCII, and at the five bytes that Windows
 * has no letters for. */
static void
check_encoding (FouleeXmlMend *self, const guint8 *bytes, gsize length)
{
  static const char *const ascii[] = { "us-ascii", "ascii", NULL };
  static const char *const windows[] = { "windows-1252", "cp1252", NULL };
  g_autofree char *start = NULL;
  char name[MOST_ENCODING];

  if (self->is_wide || !read_encoding (bytes, length, name))
    return;
  self->is_windows = is_one_of (name, windows);
  self->ignore_encoding = is_one_of (name, ascii);
  if (self->ignore_encoding)
    return;
  start = g_convert ((const char *) bytes, strlen ("<?xml"), "UTF-8", name, NULL, NULL, NULL);
  if (g_strcmp0 (start, "<?xml") == 0)
    return;
  note (self, self->line);
  self->ignore_encoding = TRUE;
}

/* Whether "&" begins a reference: "&amp;", "&#233;". */
static gboolean
is_reference (const guint8 *bytes, gsize length)
{
  gsize i = 1;

  if (i < length && bytes[i] == '#')
    i++;
  while (i < length && (g_ascii_isalnum (bytes[i]) || bytes[i] >= 0x80 || bytes[i] == '_'))
    i++;
  return i > 1 && i < length && bytes[i] == ';';
}

/* At "<": whether it begins anything. */
static gboolean
is_markup (const guint8 *bytes, gsize length)
{
  return length > 1 && bytes[1] != '\0' &&
         (g_ascii_isalpha (bytes[1]) || bytes[1] >= 0x80 || strchr ("/!?_:", bytes[1]) != NULL);
}

static const char *
end_of_section (const guint8 *bytes, gsize length)
{
  if (starts_with (bytes, length, "<!--"))
    return "-->";
  if (starts_with (bytes, length, "<![CDATA["))
    return "]]>";
  return starts_with (bytes, length, "<?") ? "?>" : NULL;
}

static void
append (FouleeXmlMend *self, const char *text)
{
  g_byte_array_append (self->bytes, (const guint8 *) text, strlen (text));
}

/* One byte that may be out of place. Once something is wrong, libxml2 passes over "&amp;", but not
 * over numbers. */
static void
take_byte (FouleeXmlMend *self, const guint8 *bytes, gsize length)
{
  const char *instead = NULL;

  if (*bytes == '\n') {
    self->line++;
  } else if (*bytes < 0x20 && *bytes != '\r' && *bytes != '\t') {
    instead = " ";
  } else if (self->is_windows && strchr ("\x81\x8d\x8f\x90\x9d", *bytes) != NULL) {
    instead = "?";
  } else if (self->inside != NULL) {
    if (starts_with (bytes, length, self->inside))
      self->inside = NULL;
  } else if (*bytes == '&' && !is_reference (bytes, length)) {
    instead = "&#38;";
  } else if (*bytes == '<') {
    self->inside = end_of_section (bytes, length);
    if (!is_markup (bytes, length))
      instead = "&#60;";
  }
  if (instead == NULL) {
    g_byte_array_append (self->bytes, bytes, 1);
  } else {
    note (self, self->line);
    append (self, instead);
  }
}

/* Most bytes by far; 0x80 … 0x9f are where Windows differs. */
static gboolean
is_plain (guint8 byte)
{
  if (byte > '?')
    return byte != ']' && (byte < 0x80 || byte > 0x9f);
  return byte >= ' ' && byte != '&' && byte != '<' && byte != '?' && byte != '-';
}

static gsize
start (FouleeXmlMend *self, const guint8 *bytes, gsize length)
{
  const gsize from = skip_blanks (self, bytes, length);

  self->started = TRUE;
  self->is_wide = looks_wide (bytes, length);
  check_encoding (self, bytes + from, length - from);
  return from;
}

static gsize
take_wide (FouleeXmlMend *self, const guint8 *bytes, gsize length)
{
  for (gsize i = 0; i < length; i++)
    self->line += bytes[i] == '\n';
  g_byte_array_append (self->bytes, bytes, length);
  return length;
}

gsize
foulee_xml_mend_take (FouleeXmlMend *self, const guint8 *bytes, gsize length, gboolean last)
{
  gsize i = self->started ? 0 : start (self, bytes, length);

  if (self->is_wide)
    return take_wide (self, bytes, length);
  while (i < length && (last || length - i >= LOOKAHEAD)) {
    gsize n = 0;

    while (i + n < length && is_plain (bytes[i + n]))
      n++;
    g_byte_array_append (self->bytes, bytes + i, n);
    i += n;
    if (i < length && (last || length - i >= LOOKAHEAD)) {
      take_byte (self, bytes + i, length - i);
      i++;
    }
  }
  return i;
}
