/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/advice/advisor.h"

G_BEGIN_DECLS

/* A boxed list of suggestions, which takes their answers: each is stored, can be undone, and its
 * row goes while the focus moves on. Rows are kept and filled anew, so that what is open stays so
 * and the focus stays where it is.
 *
 * Property: "label" (what assistive technology calls the list). */
#define FOULEE_TYPE_SUGGESTION_LIST (foulee_suggestion_list_get_type ())
G_DECLARE_FINAL_TYPE (FouleeSuggestionList, foulee_suggestion_list, FOULEE, SUGGESTION_LIST, AdwBin)

/* The first `n` of `suggestions` (const FouleeSuggestion *), and below them, where `more` is not
 * NULL, a row of this title that opens the page of all suggestions. */
void foulee_suggestion_list_show (FouleeSuggestionList *self, FouleeAdvisor *advisor,
                                  GPtrArray *suggestions, guint n, const char *more);

G_END_DECLS
