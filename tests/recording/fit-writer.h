/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Writes FIT files as a watch does, and as one should not. */
typedef struct _FitWriter FitWriter;

/* The types of FIT, as they are written. */
enum {
  FIT_ENUM = 0x00,
  FIT_SINT8 = 0x01,
  FIT_UINT8 = 0x02,
  FIT_SINT16 = 0x83,
  FIT_UINT16 = 0x84,
  FIT_SINT32 = 0x85,
  FIT_UINT32 = 0x86,
  FIT_STRING = 0x07,
  FIT_FLOAT32 = 0x88,
  FIT_FLOAT64 = 0x89,
  FIT_UINT8Z = 0x0A,
  FIT_UINT16Z = 0x8B,
  FIT_UINT32Z = 0x8C,
  FIT_BYTE = 0x0D,
  FIT_SINT64 = 0x8E,
};

typedef struct {
  guint8 number;
  guint8 size; /* bytes */
  guint8 type;
} FitField;

/* 2025-06-01T06:00:00Z as FIT counts: 1 748 757 600 − 631 065 600. */
#define FIT_MORNING 1117692000

FitWriter *fit_writer_new (void);
void fit_writer_free (FitWriter *writer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FitWriter, fit_writer_free)

/* Begins a file behind what is there; `header` is its header's size: 12, 14 or more. */
void fit_writer_begin (FitWriter *writer, guint header);

/* Ends it: puts its length and sums where they belong. */
void fit_writer_end (FitWriter *writer);

/* From the next definition on. */
void fit_writer_set_big_endian (FitWriter *writer, gboolean big_endian);

/* A definition. `developer` (with `n_developer` of them): fields of an app's own. */
void fit_writer_define (FitWriter *writer, guint local, guint message, const FitField *fields,
                        guint n_fields);
void fit_writer_define_developer (FitWriter *writer, guint local, guint message,
                                  const FitField *fields, guint n_fields, const FitField *developer,
                                  guint n_developer);
#define FIT_DEFINE(writer, local, message, ...)                                                    \
  fit_writer_define (writer, local, message, (const FitField[]) { __VA_ARGS__ },                   \
                     sizeof ((const FitField[]) { __VA_ARGS__ }) / sizeof (FitField))

/* A message of the local number's definition: a value for each field, as it is stored; a field
 * longer than its type repeats it; strings stay empty; developer fields are 0x55. */
void fit_writer_message (FitWriter *writer, guint local, const gint64 *values, guint n_values);
#define FIT_MESSAGE(writer, local, ...)                                                            \
  fit_writer_message (writer, local, (const gint64[]) { __VA_ARGS__ },                             \
                      sizeof ((const gint64[]) { __VA_ARGS__ }) / sizeof (gint64))

/* The same with a compressed time, of which the low five bits are written; `local` is 0 to 3. */
void fit_writer_compressed (FitWriter *writer, guint local, gint64 time, const gint64 *values,
                            guint n_values);
#define FIT_COMPRESSED(writer, local, time, ...)                                                   \
  fit_writer_compressed (writer, local, time, (const gint64[]) { __VA_ARGS__ },                    \
                         sizeof ((const gint64[]) { __VA_ARGS__ }) / sizeof (gint64))

/* Whatever else. */
void fit_writer_bytes (FitWriter *writer, const void *bytes, gsize length);

/* What was written so far; it may be changed. Owned by the writer. */
GByteArray *fit_writer_get (FitWriter *writer);

/* A file_id that says "activity", with definition; local number 0, which is free again then. */
void fit_writer_file_id (FitWriter *writer, guint type, guint maker, guint product);

/* CRC-16/ARC, bit by bit. */
guint16 fit_writer_sum (const guint8 *bytes, gsize length);

G_END_DECLS
