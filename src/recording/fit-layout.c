/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recording/fit-layout.h"

#include <math.h>
#include <string.h>

/* The types, by the low bits of their numbers. */
typedef enum {
  TYPE_ENUM = 0,
  TYPE_SINT8 = 1,
  TYPE_UINT8 = 2,
  TYPE_SINT16 = 3,
  TYPE_UINT16 = 4,
  TYPE_SINT32 = 5,
  TYPE_UINT32 = 6,
  TYPE_TEXT = 7,
  TYPE_FLOAT = 8,
  TYPE_DOUBLE = 9,
  TYPE_UINT8Z = 10,
  TYPE_UINT16Z = 11,
  TYPE_UINT32Z = 12,
  TYPE_BYTE = 13,
  TYPE_SINT64 = 14,
  TYPE_UINT64 = 15,
  TYPE_UINT64Z = 16,
  TYPE_BITS = 0x1F, /* the low five; some writers forget the one for the byte order above them */
} Type;

static const guint8 size_of_type[] = { 1, 1, 1, 2, 2, 4, 4, 1, 4, 8, 1, 2, 4, 1, 8, 8, 8 };

gsize
foulee_fit_definition_length (const guint8 *bytes, gsize length)
{
  gsize own;

  if (length < FOULEE_FIT_DEFINITION)
    return 0;
  own = FOULEE_FIT_DEFINITION + (gsize) bytes[5] * FOULEE_FIT_DEFINITION_FIELD;
  if ((bytes[0] & FOULEE_FIT_HAS_DEVELOPER) == 0)
    return own;
  return length <= own ? 0 : own + 1 + (gsize) bytes[own] * FOULEE_FIT_DEFINITION_FIELD;
}

gboolean
foulee_fit_definition_is_sound (const guint8 *definition)
{
  const guint n_fields = definition[5];
  const guint8 *field = definition + FOULEE_FIT_DEFINITION;

  for (guint i = 0; i < n_fields; i++, field += FOULEE_FIT_DEFINITION_FIELD) {
    const guint type = field[2] & TYPE_BITS;

    if (field[1] == 0 || type >= G_N_ELEMENTS (size_of_type) || field[1] % size_of_type[type] != 0)
      return FALSE;
  }
  return n_fields > 0 && definition[1] == 0 && definition[2] <= 1;
}

static gboolean
fits (const FouleeFitField *field, guint type, guint size)
{
  switch (field->reading) {
  case FOULEE_FIT_AS_TEXT:
    return type == TYPE_TEXT;
  case FOULEE_FIT_AS_BITS:
    return size_of_type[type] == 1 && size <= sizeof (guint32);
  case FOULEE_FIT_AS_TIMESTAMP:
    return (type == TYPE_UINT32 || type == TYPE_UINT32Z) && size == sizeof (guint32);
  case FOULEE_FIT_AS_NUMBER:
    return type != TYPE_TEXT;
  default:
    return FALSE;
  }
}

/* A field that doesn't fit what it should hold is passed over like an unknown one: its size is all
 * that must be right. Of a field that is there twice the first counts. */
static void
add_place (FouleeFitLayout *layout, const guint8 *definition, guint32 offset)
{
  const FouleeFitField *field = foulee_fit_field (layout->number, definition[0]);
  const guint size = definition[1], type = definition[2] & TYPE_BITS;

  if (field == NULL || type >= G_N_ELEMENTS (size_of_type) || size == 0 ||
      size % size_of_type[type] != 0 || !fits (field, type, size))
    return;
  for (guint i = 0; i < layout->n_places; i++)
    if (layout->places[i].value == field->value && layout->places[i].reading == field->reading)
      return;
  g_return_if_fail (layout->n_places < G_N_ELEMENTS (layout->places));
  layout->places[layout->n_places++] = (FouleeFitPlace) {
    .offset = offset,
    .size = (guint8) size,
    .type = (guint8) type,
    .value = field->value,
    .reading = field->reading,
    .scale = field->scale,
    .shift = field->offset,
  };
}

void
foulee_fit_layout_read (FouleeFitLayout *layout, const guint8 *definition)
{
  const gboolean big_endian = definition[2] != 0;
  const guint n_fields = definition[5];
  const guint8 *field = definition + FOULEE_FIT_DEFINITION;

  *layout = (FouleeFitLayout) {
    .known = TRUE,
    .big_endian = big_endian,
    .number = big_endian ? (guint) (definition[3] << 8 | definition[4])
                         : (guint) (definition[4] << 8 | definition[3]),
  };
  layout->n_values = foulee_fit_n_values (layout->number);
  for (guint i = 0; i < n_fields; i++, field += FOULEE_FIT_DEFINITION_FIELD) {
    add_place (layout, field, layout->length);
    layout->length += field[1];
  }
  if ((definition[0] & FOULEE_FIT_HAS_DEVELOPER) == 0)
    return;
  for (guint left = *field++; left > 0; left--, field += FOULEE_FIT_DEFINITION_FIELD)
    layout->length += field[1];
}

static guint64
whole_number (const guint8 *at, guint size, gboolean big_endian)
{
  guint64 number = 0;

  for (guint i = 0; i < size; i++)
    number = number << 8 | at[big_endian ? i : size - 1 - i];
  return number;
}

/* Nothing in a run is as large; what is would not survive arithmetic. */
#define MOST_FLOATING 1e15

static double
floating (guint64 bits, guint size)
{
  double number = NAN;

  if (size == sizeof (float)) {
    const guint32 small = (guint32) bits;
    float single;

    memcpy (&single, &small, sizeof single);
    number = (double) single;
  } else {
    memcpy (&number, &bits, sizeof number);
  }
  return fabs (number) < MOST_FLOATING ? number : NAN;
}

/* Each type has a value that stands for none: the largest, or 0 for those with a z. */
static double
number_at (const guint8 *at, guint type, gboolean big_endian)
{
  const guint size = size_of_type[type];
  const guint64 bits = whole_number (at, size, big_endian);
  const guint64 largest = G_MAXUINT64 >> (64 - 8 * size);

  switch (type) {
  case TYPE_SINT8:
    return bits == G_MAXINT8 ? NAN : (double) (gint8) bits;
  case TYPE_SINT16:
    return bits == G_MAXINT16 ? NAN : (double) (gint16) bits;
  case TYPE_SINT32:
    return bits == G_MAXINT32 ? NAN : (double) (gint32) bits;
  case TYPE_SINT64:
    return bits == G_MAXINT64 ? NAN : (double) (gint64) bits;
  case TYPE_FLOAT:
  case TYPE_DOUBLE:
    return floating (bits, size);
  case TYPE_UINT8Z:
  case TYPE_UINT16Z:
  case TYPE_UINT32Z:
  case TYPE_UINT64Z:
    return bits == 0 ? NAN : (double) bits;
  default:
    return bits == largest ? NAN : (double) bits;
  }
}

static double
bits_at (const guint8 *at, guint size)
{
  const guint64 bits = whole_number (at, size, FALSE);

  return bits == G_MAXUINT64 >> (64 - 8 * size) ? NAN : (double) bits;
}

static void
take (const FouleeFitPlace *place, const guint8 *at, gboolean big_endian, FouleeFitContent *content)
{
  double number;

  switch (place->reading) {
  case FOULEE_FIT_AS_TEXT:
    content->text = (const char *) at;
    content->text_length = strnlen (content->text, place->size);
    break;
  case FOULEE_FIT_AS_BITS:
    content->values[place->value] = bits_at (at, place->size);
    break;
  case FOULEE_FIT_AS_TIMESTAMP:
    number = number_at (at, place->type, big_endian);
    content->timestamp = isnan (number) ? -1 : (gint64) number;
    break;
  case FOULEE_FIT_AS_NUMBER:
  default:
    content->values[place->value] =
        number_at (at, place->type, big_endian) / place->scale - place->shift;
    break;
  }
}

void
foulee_fit_layout_take (const FouleeFitLayout *layout, const guint8 *message,
                        FouleeFitContent *content)
{
  for (guint i = 0; i < layout->n_values; i++)
    content->values[i] = NAN;
  content->timestamp = -1;
  content->text = NULL;
  content->text_length = 0;
  for (guint i = 0; i < layout->n_places; i++)
    take (&layout->places[i], message + layout->places[i].offset, layout->big_endian, content);
}
