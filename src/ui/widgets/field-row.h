/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "base/units.h"

G_BEGIN_DECLS

/* What a row's text is read as, and what its number counts. */
typedef enum {
  FOULEE_ENTRY_TIME,     /* a time of day: seconds since midnight */
  FOULEE_ENTRY_DISTANCE, /* metres */
  FOULEE_ENTRY_DURATION, /* seconds */
  FOULEE_ENTRY_CLIMB,    /* metres up or down */
  FOULEE_ENTRY_VOLUME,   /* millilitres */
  FOULEE_ENTRY_MASS,     /* grams, of a person */
  FOULEE_ENTRY_HEIGHT,   /* millimetres, of a person */
  FOULEE_ENTRY_MINUTES,  /* whole minutes, also written as a duration: "1h05" */
  FOULEE_ENTRY_NUMBER,   /* whole numbers as they are: steps, beats, times */
} FouleeEntryKind;

#define FOULEE_TYPE_ENTRY_KIND (foulee_entry_kind_get_type ())
GType foulee_entry_kind_get_type (void);

/* A row of a list with a name, an entry, and room for what is wrong with what stands in it.
 *
 * What is typed is never changed while it is being typed, and kept when it makes no sense; then
 * the reason stands below. Properties: "kind", "minimum" and "maximum" of the value, "required",
 * "unit" (a word after the entry), "placeholder" (an example of what to write), "activates-default"
 * (Enter is also a press on the default button of the window or dialog).
 * Signals: edited (), at every keystroke; committed (), when the runner has finished (Enter, or
 * going elsewhere) with a text that makes sense and differs from what was set. */
#define FOULEE_TYPE_FIELD_ROW (foulee_field_row_get_type ())
G_DECLARE_FINAL_TYPE (FouleeFieldRow, foulee_field_row, FOULEE, FIELD_ROW, AdwPreferencesRow)

/* The value of the text; FOULEE_UNSET for an empty one and for one that makes no sense. */
gint32 foulee_field_row_get_value (FouleeFieldRow *self);

/* The same, but FALSE and `*value` untouched where the text makes no sense. */
gboolean foulee_field_row_read (FouleeFieldRow *self, gint32 *value);

/* Shows a value, unless the runner is typing here or has something to mend. */
void foulee_field_row_set_value (FouleeFieldRow *self, gint32 value);

/* Takes away what was typed and not committed, and what was complained of: shows the value that was
 * set last. */
void foulee_field_row_reset (FouleeFieldRow *self);

/* Shows units and, for what is shown, the number in them. */
void foulee_field_row_set_units (FouleeFieldRow *self, FouleeUnits units);

/* Shows in the empty entry what the value was another time, as its example; never the value of an
 * empty text. FOULEE_UNSET keeps the example that is there. */
void foulee_field_row_suggest (FouleeFieldRow *self, gint32 value);

/* TRUE when the text makes sense. Otherwise the reason is shown at once, and the entry takes the
 * focus where `grab` is TRUE. */
gboolean foulee_field_row_check (FouleeFieldRow *self, gboolean grab);

/* As if the runner had gone elsewhere. */
void foulee_field_row_commit (FouleeFieldRow *self);

/* Shows a reason that the row cannot know of itself; gone at the next keystroke. Until then what is
 * written stays. */
void foulee_field_row_complain (FouleeFieldRow *self, const char *reason);

G_END_DECLS
