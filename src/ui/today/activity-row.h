/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/record.h"

G_BEGIN_DECLS

/* A line for one of the things that a runner watches: opened, it shows a scale from 0 (cannot) to
 * 10 (as before). Digits typed on the line choose a score without opening it.
 *
 * Signals:
 *   scored (int score, gboolean continued)  by the runner; −1 takes the score back; continued when
 *     1 becomes 10 by the digit that follows it.
 *   edit-requested ()  the activity itself is to be renamed or ended. */
#define FOULEE_TYPE_ACTIVITY_ROW (foulee_activity_row_get_type ())
G_DECLARE_FINAL_TYPE (FouleeActivityRow, foulee_activity_row, FOULEE, ACTIVITY_ROW, AdwExpanderRow)

GtkWidget *foulee_activity_row_new (void);

/* `score` −1 for none on this day; `subtitle` says it in words. */
void foulee_activity_row_show (FouleeActivityRow *self, const FouleeActivity *activity, int score,
                               const char *subtitle);

/* The id of the activity. */
const char *foulee_activity_row_get_id (FouleeActivityRow *self);

G_END_DECLS
