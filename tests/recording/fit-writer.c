/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fit-writer.h"

#include <string.h>

#define MOST_FIELDS 255

typedef struct {
  gboolean big_endian;
  FitField fields[MOST_FIELDS];
  guint n_fields;
  guint n_developer_bytes;
} Definition;

struct _FitWriter {
  GByteArray *bytes;
  gsize start;  /* of the file that is written */
  guint header; /* bytes */
  gboolean big_endian;
  Definition definitions[16];
};

FitWriter *
fit_writer_new (void)
{
  FitWriter *writer = g_new0 (FitWriter, 1);

  writer->bytes = g_byte_array_new ();
  return writer;
}

void
fit_writer_free (FitWriter *writer)
{
  g_byte_array_unref (writer->bytes);
  g_free (writer);
}

GByteArray *
fit_writer_get (FitWriter *writer)
{
  return writer->bytes;
}

void
fit_writer_set_big_endian (FitWriter *writer, gboolean big_endian)
{
  writer->big_endian = big_endian;
}

void
fit_writer_bytes (FitWriter *writer, const void *bytes, gsize length)
{
  g_byte_array_append (writer->bytes, bytes, (guint) length);
}

static void
number (FitWriter *writer, guint64 value, guint size, gboolean big_endian)
{
  for (guint i = 0; i < size; i++) {
    const guint at = big_endian ? size - 1 - i : i;
    const guint8 byte = (guint8) (at < 8 ? value >> (8 * at) : 0);

    fit_writer_bytes (writer, &byte, 1);
  }
}

void
fit_writer_begin (FitWriter *writer, guint header)
{
  static const guint8 nothing[256];

  writer->start = writer->bytes->len;
  writer->header = header;
  writer->big_endian = FALSE;
  number (writer, header, 1, FALSE);
  number (writer, 0x20, 1, FALSE); /* the protocol's version, 2.0 */
  number (writer, 2132, 2, FALSE); /* the profile's */
  number (writer, 0, 4, FALSE);
  fit_writer_bytes (writer, ".FIT", 4);
  fit_writer_bytes (writer, nothing, header - 12);
}

guint16
fit_writer_sum (const guint8 *bytes, gsize length)
{
  guint16 sum = 0;

  for (gsize i = 0; i < length; i++) {
    sum ^= bytes[i];
    for (int bit = 0; bit < 8; bit++)
      sum = (guint16) ((sum & 1) != 0 ? (sum >> 1) ^ 0xA001 : sum >> 1);
  }
  return sum;
}

void
fit_writer_end (FitWriter *writer)
{
  guint8 *start = writer->bytes->data + writer->start;
  const gsize length = writer->bytes->len - writer->start - writer->header;
  guint16 sum;

  for (guint i = 0; i < 4; i++)
    start[4 + i] = (guint8) (length >> (8 * i));
  if (writer->header >= 14) {
    sum = fit_writer_sum (start, 12);
    start[12] = (guint8) sum;
    start[13] = (guint8) (sum >> 8);
  }
  sum = fit_writer_sum (start, writer->header + length);
  number (writer, sum, 2, FALSE);
}

void
fit_writer_define_developer (FitWriter *writer, guint local, guint message, const FitField *fields,
                             guint n_fields, const FitField *developer, guint n_developer)
{
  Definition *definition = &writer->definitions[local];

  g_assert (n_fields <= MOST_FIELDS && n_developer <= MOST_FIELDS);
  definition->big_endian = writer->big_endian;
  definition->n_fields = n_fields;
  definition->n_developer_bytes = 0;
  number (writer, 0x40 | (n_developer > 0 ? 0x20 : 0) | local, 1, FALSE);
  number (writer, 0, 1, FALSE);
  number (writer, writer->big_endian ? 1 : 0, 1, FALSE);
  number (writer, message, 2, writer->big_endian);
  number (writer, n_fields, 1, FALSE);
  if (n_fields > 0) {
    memcpy (definition->fields, fields, n_fields * sizeof *fields);
    fit_writer_bytes (writer, fields, n_fields * sizeof *fields);
  }
  if (n_developer == 0)
    return;
  number (writer, n_developer, 1, FALSE);
  fit_writer_bytes (writer, developer, n_developer * sizeof *developer);
  for (guint i = 0; i < n_developer; i++)
    definition->n_developer_bytes += developer[i].size;
}

void
fit_writer_define (FitWriter *writer, guint local, guint message, const FitField *fields,
                   guint n_fields)
{
  fit_writer_define_developer (writer, local, message, fields, n_fields, NULL, 0);
}

static guint
size_of (guint8 type)
{
  static const guint8 sizes[] = { 1, 1, 1, 2, 2, 4, 4, 1, 4, 8, 1, 2, 4, 1, 8, 8, 8 };

  return (type & 0x1F) < G_N_ELEMENTS (sizes) ? sizes[type & 0x1F] : 1;
}

static void
content (FitWriter *writer, const Definition *definition, const gint64 *values, guint n_values)
{
  g_assert (n_values == definition->n_fields);
  for (guint i = 0; i < n_values; i++) {
    const FitField *field = &definition->fields[i];
    const guint size = size_of (field->type);

    if (field->type == FIT_BYTE || field->type == FIT_STRING || field->size % size != 0)
      number (writer, (guint64) values[i], field->size, FALSE);
    else
      for (guint at = 0; at < field->size; at += size)
        number (writer, (guint64) values[i], size, definition->big_endian);
  }
  for (guint i = 0; i < definition->n_developer_bytes; i++)
    number (writer, 0x55, 1, FALSE);
}

void
fit_writer_message (FitWriter *writer, guint local, const gint64 *values, guint n_values)
{
  number (writer, local, 1, FALSE);
  content (writer, &writer->definitions[local], values, n_values);
}

void
fit_writer_compressed (FitWriter *writer, guint local, gint64 time, const gint64 *values,
                       guint n_values)
{
  number (writer, 0x80 | local << 5 | (time & 0x1F), 1, FALSE);
  content (writer, &writer->definitions[local], values, n_values);
}

void
fit_writer_file_id (FitWriter *writer, guint type, guint maker, guint product)
{
  FIT_DEFINE (writer, 0, 0, { 0, 1, FIT_ENUM }, { 1, 2, FIT_UINT16 }, { 2, 2, FIT_UINT16 });
  FIT_MESSAGE (writer, 0, type, maker, product);
}
