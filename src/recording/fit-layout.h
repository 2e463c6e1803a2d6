/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recording/fit-fields.h"

G_BEGIN_DECLS

/* What a definition says: where in a message the fields lie that are wanted, and how they are
 * stored. */

/* Bits of the byte before each definition and message. */
#define FOULEE_FIT_IS_COMPRESSED 0x80 /* a message; its time in 5 bits, its local number in 2 */
#define FOULEE_FIT_IS_DEFINITION 0x40
#define FOULEE_FIT_HAS_DEVELOPER 0x20 /* of a definition: fields of an app's own follow */
#define FOULEE_FIT_LOCAL 0x0F
#define FOULEE_FIT_N_LOCAL 16

/* Of a definition without its fields: the byte before it, an unused one, the byte order, the
 * message's number in two, how many fields. */
#define FOULEE_FIT_DEFINITION 6
#define FOULEE_FIT_DEFINITION_FIELD 3 /* its number, its size, its type */

typedef struct {
  guint32 offset; /* from the start of the message, behind its first byte */
  guint8 size;    /* bytes; at least one value's, and of text any */
  guint8 type;    /* how numbers are stored, without the bit for "has a byte order" */
  guint8 value;
  FouleeFitReading reading;
  double scale, shift;
} FouleeFitPlace;

typedef struct {
  gboolean known; /* whether there was a definition */
  gboolean big_endian;
  guint number;
  guint n_values;
  guint32 length; /* bytes of a message, behind its first */
  guint n_places;
  FouleeFitPlace places[FOULEE_FIT_MOST_VALUES + 2];
} FouleeFitLayout;

/* How long the definition is that begins at `bytes`, of which `length` are there; 0 if that cannot
 * be told from them. It may be longer than `length`. */
gsize foulee_fit_definition_length (const guint8 *bytes, gsize length);

/* Whether a definition that is there as a whole is as one should be: at least one field, each of a
 * type that exists and a size that suits it. */
gboolean foulee_fit_definition_is_sound (const guint8 *definition);

/* The local number in the byte before a message. */
static inline guint
foulee_fit_local (guint8 head)
{
  return (head & FOULEE_FIT_IS_COMPRESSED) != 0 ? head >> 5 & 3 : head & FOULEE_FIT_LOCAL;
}

/* From a definition that is there as a whole. */
void foulee_fit_layout_read (FouleeFitLayout *layout, const guint8 *definition);

typedef struct {
  double values[FOULEE_FIT_MOST_VALUES];
  gint64 timestamp; /* −1 for none */
  const char *text; /* in the message; NULL for none */
  gsize text_length;
} FouleeFitContent;

/* Fills the layout's values, NAN where none is stored, from a message behind its first byte. */
void foulee_fit_layout_take (const FouleeFitLayout *layout, const guint8 *message,
                             FouleeFitContent *content);

G_END_DECLS
