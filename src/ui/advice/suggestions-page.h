/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "journal/journal.h"

G_BEGIN_DECLS

/* All suggestions, by how much they press; where there is none, why. */
#define FOULEE_TYPE_SUGGESTIONS_PAGE (foulee_suggestions_page_get_type ())
G_DECLARE_FINAL_TYPE (FouleeSuggestionsPage, foulee_suggestions_page, FOULEE, SUGGESTIONS_PAGE,
                      AdwNavigationPage)

AdwNavigationPage *foulee_suggestions_page_new (FouleeJournal *journal);

G_END_DECLS
