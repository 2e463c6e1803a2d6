/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Writes JSON as it is told it, with numbers in decimals that people can read: 0.3, where a double
 * printed in full is 0.29999999999999999.
 *
 * `name` is that of the member within an object, and NULL within an array and at the top. A value
 * at the top ends with a line break, so that several make JSON Lines. Starts zeroed, but for
 * `out`. */
typedef struct {
  GString *out;      /* borrowed */
  guint depth;       /* containers that are open */
  guint inline_from; /* the depth from which on all stands in one line; 0 for none */
  gboolean begun;    /* there is something in the innermost container */
} FouleeJsonWriter;

/* Whether a container and all within it stand in one line. */
typedef enum {
  FOULEE_JSON_LINES,
  FOULEE_JSON_ONE_LINE,
} FouleeJsonLayout;

void foulee_json_writer_begin_object (FouleeJsonWriter *self, const char *name,
                                      FouleeJsonLayout layout);
void foulee_json_writer_end_object (FouleeJsonWriter *self);
void foulee_json_writer_begin_array (FouleeJsonWriter *self, const char *name,
                                     FouleeJsonLayout layout);
void foulee_json_writer_end_array (FouleeJsonWriter *self);

/* `text` is UTF-8; NULL gives null. */
void foulee_json_writer_text (FouleeJsonWriter *self, const char *name, const char *text);
void foulee_json_writer_integer (FouleeJsonWriter *self, const char *name, gint64 value);
/* Null unless `known`. */
void foulee_json_writer_integer_if (FouleeJsonWriter *self, const char *name, gint64 value,
                                    gboolean known);
void foulee_json_writer_flag (FouleeJsonWriter *self, const char *name, gboolean value);
void foulee_json_writer_null (FouleeJsonWriter *self, const char *name);

/* Rounded to `places` after the point, without zeros at the end; null for what is not finite. */
void foulee_json_writer_decimal (FouleeJsonWriter *self, const char *name, double value,
                                 int places);

/* With twelve significant digits, so that what sums to 1 still does to a billionth. */
void foulee_json_writer_probability (FouleeJsonWriter *self, const char *name, double value);

G_END_DECLS
