/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "journal/journal.h"

G_BEGIN_DECLS

/* What an empty journal shows: Start, Bring in files, Look round the sample, and what Foulée is and
 * is not. Its buttons are the actions win.start, win.import and app.sample. */
#define FOULEE_TYPE_FIRST_RUN_PAGE (foulee_first_run_page_get_type ())
G_DECLARE_FINAL_TYPE (FouleeFirstRunPage, foulee_first_run_page, FOULEE, FIRST_RUN_PAGE,
                      AdwNavigationPage)

/* `journal` is open; who it belongs to may be known, and then the emergency number is too. */
FouleeFirstRunPage *foulee_first_run_page_new (FouleeJournal *journal);

G_END_DECLS
