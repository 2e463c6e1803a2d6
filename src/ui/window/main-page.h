/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/files/watched-folder.h"
#include "ui/today/day.h"

G_BEGIN_DECLS

/* The journal, opened: Today, Insights, History, and the bars around them.
 *
 * Properties: "journal", "sample" (a banner says that nothing is kept), construct only; "day";
 * "filter" (of Insights). */
#define FOULEE_TYPE_MAIN_PAGE (foulee_main_page_get_type ())
G_DECLARE_FINAL_TYPE (FouleeMainPage, foulee_main_page, FOULEE, MAIN_PAGE, AdwNavigationPage)

FouleeMainPage *foulee_main_page_new (FouleeJournal *journal, gboolean sample);

FouleeDay *foulee_main_page_get_day (FouleeMainPage *self);

/* "today", "insights", "history"; whatever lies over them goes. */
void foulee_main_page_show_view (FouleeMainPage *self, const char *name);

/* Shows a day in Today. */
void foulee_main_page_show_day (FouleeMainPage *self, FouleeDate date);

/* Opens the form for a new run on the day that is shown. */
void foulee_main_page_new_run (FouleeMainPage *self);

/* Asks for the last hard run, and goes on to the legs whatever the answer. */
void foulee_main_page_ask_last_run (FouleeMainPage *self);

/* Whether a run that is not added yet would go with the window, and its form. */
gboolean foulee_main_page_has_draft (FouleeMainPage *self);
void foulee_main_page_show_draft (FouleeMainPage *self);

/* Shows the day's legs on the body map, or in a list if they are there already. */
void foulee_main_page_switch_legs (FouleeMainPage *self);

/* Answers "none" for the regions of the day that are not answered yet. */
void foulee_main_page_answer_rest (FouleeMainPage *self);

/* Goes through the regions of the check-in before, or stops doing so. */
void foulee_main_page_ask_same_places (FouleeMainPage *self);

/* Puts the focus where writing a day down begins, as soon as the page is laid out. */
void foulee_main_page_begin_day (FouleeMainPage *self);

/* Opens the list of warning signs, over whatever is shown. */
void foulee_main_page_show_signs (FouleeMainPage *self);

/* Shows History with its search opened. */
void foulee_main_page_search (FouleeMainPage *self);

/* The page of all suggestions, the summary for an appointment, and a page of Insights ("after-run",
 * "timeline", "helps", "load"), over what is shown. */
void foulee_main_page_show_suggestions (FouleeMainPage *self);
void foulee_main_page_show_summary (FouleeMainPage *self);
void foulee_main_page_show_insight (FouleeMainPage *self, const char *name);

/* In Today, puts the focus on the next section, or with `direction` −1 on the one before. */
void foulee_main_page_move_section (FouleeMainPage *self, int direction);

/* Tells of what comes into the folder of the runner's watch. Once. */
void foulee_main_page_watch (FouleeMainPage *self, FouleeWatchedFolder *folder);

/* Says something at the bottom, with a button to undo it. */
void foulee_main_page_toast (FouleeMainPage *self, const char *text, gboolean can_undo);

G_END_DECLS
