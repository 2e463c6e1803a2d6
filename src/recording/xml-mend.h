/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The bytes of an XML file on their way to a parser, with what parsers stop or stumble at put
 * right: control characters, an "&" or "<" that nobody escaped, blanks before the declaration, and
 * an encoding that cannot be what it says. Nothing is looked at twice, so that this works for files
 * of any length. UTF-16 and UTF-32 pass as they are. */
typedef struct {
  GByteArray *bytes;   /* put right; the caller empties it */
  gint64 line;         /* reached, from 1 */
  gint64 n_lines_cut;  /* before the declaration; they are not in `bytes` */
  gint64 first_mended; /* the line; 0 for none */
  guint n_mended;
  gboolean ignore_encoding; /* the bytes are UTF-8, or nearly, whatever they say */
  gboolean started;
  gboolean is_wide;
  gboolean is_windows; /* or says so */
  const char
      *inside; /* what ends the comment, instruction or CDATA section that is open, or NULL */
} FouleeXmlMend;

void foulee_xml_mend_init (FouleeXmlMend *self);
void foulee_xml_mend_clear (FouleeXmlMend *self);

/* The first time, `bytes` hold the beginning of the file, 64 bytes of it if it has them. Returns
 * how many bytes were taken: the rest is to be given again, before what follows. With `last` there
 * is nothing that follows, and all are taken. */
gsize foulee_xml_mend_take (FouleeXmlMend *self, const guint8 *bytes, gsize length, gboolean last);

G_END_DECLS
