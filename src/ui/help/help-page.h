/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "journal/journal.h"

G_BEGIN_DECLS

/* Help: the chapters of the guide in one column that is well read, with an index above them, or
 * beside them where there is room. */
#define FOULEE_TYPE_HELP_PAGE (foulee_help_page_get_type ())
G_DECLARE_FINAL_TYPE (FouleeHelpPage, foulee_help_page, FOULEE, HELP_PAGE, AdwNavigationPage)

AdwNavigationPage *foulee_help_page_new (FouleeJournal *journal);

/* Puts a chapter at the top and the focus on its heading. */
void foulee_help_page_show_chapter (FouleeHelpPage *self, guint index);

/* Between the index and the chapters, as F6 does. */
void foulee_help_page_move_section (FouleeHelpPage *self, int direction);

G_END_DECLS
