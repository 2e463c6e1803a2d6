/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "base/language.h"
#include "model/scales.h"

G_BEGIN_DECLS

/* The longest note that a record holds, in bytes. */
#define FOULEE_NOTE_LENGTH 20000

/* The kinds of record a journal holds, and what fields each has.
 *
 * One table answers for the columns of the store, the keys of the JSON journal, the columns of
 * CSV files, ranges and defaults, so that a field is added in one place. */
typedef enum {
  FOULEE_KIND_SHOE, /* what others refer to comes first */
  FOULEE_KIND_ACTIVITY,
  FOULEE_KIND_CHECK_IN,
  FOULEE_KIND_RUN,
  FOULEE_KIND_SLEEP,
  FOULEE_KIND_DRINK,
  FOULEE_KIND_URINE,
  FOULEE_KIND_ACTION,
  FOULEE_KIND_ACTIVITY_SCORE,
  FOULEE_KIND_VISIT,
  FOULEE_KIND_CONDITION,
  FOULEE_KIND_SIGN_ANSWER,
  FOULEE_KIND_ADVICE_ANSWER,
  FOULEE_KIND_RUNNER,
  FOULEE_N_KINDS,
} FouleeKind;

typedef enum {
  FOULEE_FIELD_INTEGER,   /* gint32 within minimum … maximum, or FOULEE_UNSET */
  FOULEE_FIELD_FLAG,      /* gint32 0 or 1, or FOULEE_UNSET */
  FOULEE_FIELD_CHOICE,    /* gint32 position in `words`, or FOULEE_UNSET */
  FOULEE_FIELD_SET,       /* gint32 set of 1 << position in `words`; 0 is the empty set */
  FOULEE_FIELD_REGION,    /* gint32 FouleeRegion, or FOULEE_UNSET */
  FOULEE_FIELD_INSTANT,   /* FouleeInstant, or FOULEE_INSTANT_NONE */
  FOULEE_FIELD_DATE,      /* FouleeDate, or FOULEE_DATE_NONE */
  FOULEE_FIELD_TEXT,      /* char * of at most `maximum` bytes of UTF-8, or NULL */
  FOULEE_FIELD_IDS,       /* char *: ids with one space between, or NULL */
  FOULEE_FIELD_REFERENCE, /* char *: the id of a record of kind `target`, or NULL */
  FOULEE_FIELD_READINGS,  /* FouleeReading[FOULEE_N_REGIONS] */
} FouleeFieldType;

typedef struct {
  const char *name; /* column and key; ends in its unit where it has one: "distance_m" */
  FouleeFieldType type;
  gboolean required;
  gsize offset;
  gint64 minimum, maximum;
  const FouleeWords *words;
  FouleeKind target;
} FouleeField;

typedef struct {
  const char *name;  /* "check_in": the table's name and a record's in messages */
  const char *array; /* "check_ins": the key of the JSON journal and the name of the CSV file */
  gsize size;
  const FouleeField *fields;
  int n_fields;
  int when; /* position of the field that places the record in time, −1 for none */
} FouleeKindInfo;

const FouleeKindInfo *foulee_kind_info (FouleeKind kind);

/* By `array`. */
gboolean foulee_kind_from_array (const char *array, FouleeKind *kind);

/* NULL for none of that name. */
const FouleeField *foulee_kind_field (FouleeKind kind, const char *name);

/* Where a field lies in a record. */
#define foulee_field_at(record, field, type) (*(type *) ((char *) (record) + (field)->offset))

G_END_DECLS
