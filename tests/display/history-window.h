/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/history/calendar-map.h"
#include "ui/today/day.h"
#include "ui/window/window.h"

G_BEGIN_DECLS

/* As wide as a phone, and as a desk has room for. */
#define HISTORY_WINDOW_PHONE 360
#define HISTORY_WINDOW_DESK 1200

/* History in the program's own window, on Thursday 19 November 2026. */
typedef struct {
  FouleeJournal *journal;
  FouleeWindow *window;
  GtkWidget *view; /* of the window */
} HistoryWindow;

/* Once, before any of them. */
void history_window_take_application (GtkApplication *application);

/* For g_test_add(); the data is the width. The journal has seven days with entries: 18 and 19
 * November 2026 with a check-in, 12 with a run only, 10 with a warning sign; 5 and 6 October with
 * an action and a visit; 1 June 2024. Or it is empty. */
void history_window_set_up (HistoryWindow *self, gconstpointer width);
void history_window_set_up_empty (HistoryWindow *self, gconstpointer width);
void history_window_tear_down (HistoryWindow *self, gconstpointer width);

/* A night on each day of June, July and August 2026. */
void history_window_add_summer (HistoryWindow *self);

FouleeCalendarMap *history_window_get_map (HistoryWindow *self);
GtkWidget *history_window_get_focus (HistoryWindow *self);

/* The day that Today shows. */
FouleeDay *history_window_get_day (HistoryWindow *self);

/* Presses a key on the calendar, with Shift or Control. */
void history_window_press (HistoryWindow *self, guint keyval, GdkModifierType state);

/* Opens the search, types and waits for what is found. */
void history_window_search (HistoryWindow *self, const char *typed);

/* How many lines the list has, and what the first one that is wholly seen says; NULL for none. Free
 * it. */
guint history_window_count_days (HistoryWindow *self);
char *history_window_describe_top (HistoryWindow *self);

/* Whether a label with this text is shown in `widget`. */
gboolean history_window_has_label (GtkWidget *widget, const char *text);

G_END_DECLS
