/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "base/units.h"
#include "model/scales.h"

G_BEGIN_DECLS

/* A row for one of a list of things, each with a number that stands for it. The chosen one is
 * written out below the row's title, however long it is. With "enable-search" the list is searched
 * by any part of a name, with or without its accents.
 *
 * Signal: chosen (), when the runner has chosen another one. */
#define FOULEE_TYPE_CHOICE_ROW (foulee_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (FouleeChoiceRow, foulee_choice_row, FOULEE, CHOICE_ROW, AdwComboRow)

/* Adds to the end of the list; the first one is chosen until another is. `keyword` (NULL for none)
 * finds it too. */
void foulee_choice_row_add (FouleeChoiceRow *self, gint32 value, const char *label,
                            const char *keyword);

/* Adds every word, with its position for the value. */
void foulee_choice_row_add_words (FouleeChoiceRow *self, const FouleeWords *words);

gint32 foulee_choice_row_get_value (FouleeChoiceRow *self);

/* Shows a value of the list. */
void foulee_choice_row_set_value (FouleeChoiceRow *self, gint32 value);

/* Says in the place of the chosen one why there has to be another; gone when it is chosen. */
void foulee_choice_row_complain (FouleeChoiceRow *self, const char *reason);

G_END_DECLS
