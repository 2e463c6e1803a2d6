/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row of a list with a name, an entry for a line of text, and room for what is wrong with it. The
 * entry stands beside the name, or below where there is no room.
 *
 * What is typed is kept when it cannot be stored; then the reason stands below. Properties:
 * "maximum" (bytes, 0 for any number), "required", "placeholder", "suffix" (a widget after the
 * entry).
 * Signals: edited (), at every keystroke; committed (), when the runner has finished (Enter, or
 * going elsewhere) with a text that can be stored and differs from what was set. */
#define FOULEE_TYPE_TEXT_ROW (foulee_text_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (FouleeTextRow, foulee_text_row, FOULEE, TEXT_ROW, AdwPreferencesRow)

struct _FouleeTextRowClass {
  AdwPreferencesRowClass parent_class;

  /* Why this text, which is not empty, cannot be stored; NULL where it can. May be NULL. */
  char *(*describe_problem) (FouleeTextRow *self, const char *text);

  /* The same text as it is shown once it has been committed. May be NULL. */
  char *(*tidy) (FouleeTextRow *self, const char *text);
};

/* Without the spaces around it; empty for none. Free it. */
char *foulee_text_row_dup_text (FouleeTextRow *self);

/* Shows a text (NULL for none), unless the runner is typing here or has something to mend. */
void foulee_text_row_set_text (FouleeTextRow *self, const char *text);

/* As if the runner had typed it and finished. */
void foulee_text_row_enter (FouleeTextRow *self, const char *text);

/* TRUE when the text can be stored. Otherwise the reason is shown at once, and the entry takes the
 * focus where `grab` is TRUE. */
gboolean foulee_text_row_check (FouleeTextRow *self, gboolean grab);

/* As if the runner had gone elsewhere. */
void foulee_text_row_commit (FouleeTextRow *self);

/* Shows a reason that the row cannot know of itself; gone at the next keystroke. Until then what is
 * written stays. */
void foulee_text_row_complain (FouleeTextRow *self, const char *reason);

G_END_DECLS
