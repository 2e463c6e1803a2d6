/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recording/recording-private.h"

G_BEGIN_DECLS

/* The elements of an XML file one after the other, in memory that does not grow with it. Nothing
 * is looked up elsewhere and nothing expands: a file that declares entities is refused. Files that
 * keep to the rules less than they ought to are read all the same, with a note. */
typedef struct _FouleeXml FouleeXml;

/* Names are without a prefix: many programs write prefixes that they don't declare. */
typedef struct {
  void (*start) (FouleeXml *xml, const char *name, gpointer data);
  /* `text` is what stood in the element after its last child, without blanks at either end; of
   * very long ones the beginning. It may be changed. */
  void (*end) (FouleeXml *xml, const char *name, char *text, gpointer data);
} FouleeXmlHandler;

/* Calls `handler` with `data` for every element of `input`, whose first is `root`. What had to be
 * mended is noted in `recording`. `*cut_line` is the line where the file, or what can be made
 * sense of, ends before `root` does, else 0. FALSE with FOULEE_ERROR_FORMAT for another root,
 * FOULEE_ERROR_SYNTAX for a file that is refused, and where `input` fails. */
gboolean foulee_xml_read (FouleeInput *input, const char *root, const FouleeXmlHandler *handler,
                          gpointer data, FouleeRecording *recording, gint64 *cut_line,
                          GError **error);

/* While a handler is called: of the element, 1 for the root; and where the reader stands, from 1.
 */
guint foulee_xml_depth (const FouleeXml *xml);
gint64 foulee_xml_line (const FouleeXml *xml);

/* While `start` is called: the value of an attribute, NULL for none. Valid until the next call. */
const char *foulee_xml_attribute (FouleeXml *xml, const char *name);

/* Whether the element's prefix is `prefix`, declared or not. */
gboolean foulee_xml_has_prefix (const FouleeXml *xml, const char *prefix);

G_END_DECLS
