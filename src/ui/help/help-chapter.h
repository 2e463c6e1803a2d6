/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journal/journal.h"
#include "ui/help/guide.h"

G_BEGIN_DECLS

/* One chapter of Help: its heading, its paragraphs as text that can be selected, its picture, and
 * buttons to the places that it is about. What it says of the runner follows the journal.
 *
 * Takes the focus at its heading. */
#define FOULEE_TYPE_HELP_CHAPTER (foulee_help_chapter_get_type ())
G_DECLARE_FINAL_TYPE (FouleeHelpChapter, foulee_help_chapter, FOULEE, HELP_CHAPTER, GtkBox)

GtkWidget *foulee_help_chapter_new (const FouleeGuideChapter *chapter, FouleeJournal *journal);

G_END_DECLS
