/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* json-glib's parser, strict, which besides remembers what a good error says and json-glib forgets:
 * the lines that the records stand on, and members that an object has twice, of which json-glib
 * keeps the last. */
#define FOULEE_TYPE_JSON_PARSER (foulee_json_parser_get_type ())
G_DECLARE_FINAL_TYPE (FouleeJsonParser, foulee_json_parser, FOULEE, JSON_PARSER, JsonParser)

FouleeJsonParser *foulee_json_parser_new (void);

/* Parses one text, once. Afterwards json_parser_get_root() has the tree. FALSE with
 * FOULEE_ERROR_SYNTAX and the line, and mostly column, that json-glib had read up to. Refused too
 * are U+0000 in a text, which json-glib would cut there, and more levels than json-glib follows
 * (some 1,000). */
gboolean foulee_json_parser_read (FouleeJsonParser *self, const char *text, gsize length,
                                  GError **error);

/* The line on which an element of an array of the outermost object begins; 0 for others. */
gint64 foulee_json_parser_get_line (FouleeJsonParser *self, JsonObject *record);

/* The name of the first member that `object` has twice, or NULL. */
const char *foulee_json_parser_get_twice (FouleeJsonParser *self, JsonObject *object);

G_END_DECLS
