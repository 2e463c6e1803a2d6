/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/preferences/settings-page.h"

G_BEGIN_DECLS

/* What helps to log quickly: the glasses that one press adds, the kinds of drink that are offered,
 * the folder of the runner's watch, and reminders. These are settings of the computer, not records
 * of the journal.
 *
 * Property: "settings" (GSettings of the program; while it is NULL nothing can be changed). */
#define FOULEE_TYPE_LOGGING_PAGE (foulee_logging_page_get_type ())
G_DECLARE_FINAL_TYPE (FouleeLoggingPage, foulee_logging_page, FOULEE, LOGGING_PAGE,
                      FouleeSettingsPage)

G_END_DECLS
