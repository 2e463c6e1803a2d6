/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/error.h"
#include "exchange/exchange.h"
#include "exchange/json-parser.h"

G_BEGIN_DECLS

/* A journal being read: where in it, and what of it is there already. */
typedef struct {
  FouleeJsonParser *parser;
  FouleeImport *import;
  GTimeZone *utc;
  GHashTable *ids; /* of the records of one kind so far; the strings are the records' own */
  FouleeKind kind; /* FOULEE_N_KINDS outside the arrays of records */
  guint index;     /* of the record in its array */
  gint64 line;     /* of the record; 0 outside */
} FouleeJsonReading;

/* Sets FOULEE_ERROR_FIELD with `detail`, the record being read ("runs[12]") and its line. FALSE. */
gboolean foulee_json_fail_detail (FouleeJsonReading *self, const FouleeErrorDetail *detail,
                                  GError **error);
#define foulee_json_fail(self, error, ...)                                                         \
  foulee_json_fail_detail (self, &(const FouleeErrorDetail) { __VA_ARGS__ }, error)

/* The functions below refuse a node of another type than they want. `field` is its name in errors;
 * NULL for a whole record. */

/* An object that has no member twice. NULL otherwise. */
JsonObject *foulee_json_read_object (FouleeJsonReading *self, JsonNode *node, const char *field,
                                     GError **error);
JsonArray *foulee_json_read_array (FouleeJsonReading *self, JsonNode *node, const char *field,
                                   GError **error);

/* A text, which belongs to the node. NULL where it is none. */
const char *foulee_json_read_text (FouleeJsonReading *self, JsonNode *node, const char *field,
                                   GError **error);

/* An instant with its offset, to the millisecond; further digits are dropped. */
gboolean foulee_json_read_milliseconds (FouleeJsonReading *self, JsonNode *node, const char *field,
                                        gint64 *milliseconds, GError **error);

/* The value of any field of the table of kinds, into the record. */
gboolean foulee_json_read_field (FouleeJsonReading *self, JsonNode *node, FouleeRecord *record,
                                 const FouleeField *field, GError **error);

G_END_DECLS
