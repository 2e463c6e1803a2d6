/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/scales.h"

G_BEGIN_DECLS

/* A closed list of words as chips that wrap: one of them, or any number.
 *
 * The value is a position in the list, FOULEE_UNSET for none; of a set, 1 << position for each.
 * Pressing the chosen one of a single choice takes it back. One stop for Tab; arrows go from word
 * to word. Signal: edited (int value), when the runner changed it. */
#define FOULEE_TYPE_WORD_CHIPS (foulee_word_chips_get_type ())
G_DECLARE_FINAL_TYPE (FouleeWordChips, foulee_word_chips, FOULEE, WORD_CHIPS, GtkWidget)

/* Once. `label` names the choice for screen readers. */
void foulee_word_chips_set_words (FouleeWordChips *self, const FouleeWords *words, gboolean set,
                                  const char *label);

gint32 foulee_word_chips_get_value (FouleeWordChips *self);
void foulee_word_chips_set_value (FouleeWordChips *self, gint32 value);

G_END_DECLS
