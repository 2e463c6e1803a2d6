/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/advice/advisor.h"

G_BEGIN_DECLS

/* A suggestion: what it proposes, in a few words why, and a button for what is done. Opened, it
 * tells the whole reason and where that can be seen, how sure it is that it helps, what to mind and
 * what it did for the runner, and it can be put off or turned off.
 *
 * Signal: answered (int answer), a FouleeAnswer. */
#define FOULEE_TYPE_SUGGESTION_ROW (foulee_suggestion_row_get_type ())
G_DECLARE_FINAL_TYPE (FouleeSuggestionRow, foulee_suggestion_row, FOULEE, SUGGESTION_ROW,
                      AdwExpanderRow)

GtkWidget *foulee_suggestion_row_new (FouleeAdvisor *advisor);

/* The row keeps a copy, without what the reason points to. */
void foulee_suggestion_row_show (FouleeSuggestionRow *self, const FouleeSuggestion *suggestion);

const FouleeSuggestion *foulee_suggestion_row_get (FouleeSuggestionRow *self);

/* Closes the menu. */
void foulee_suggestion_row_close_menu (FouleeSuggestionRow *self);

G_END_DECLS
