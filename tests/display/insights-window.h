/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/insights/insight-filter.h"
#include "ui/window/window.h"

G_BEGIN_DECLS

#define INSIGHTS_WINDOW_CARDS 4

/* A window that shows Insights. There has to be an application. */
typedef struct {
  FouleeJournal *journal;
  FouleeWindow *window;
} InsightsWindow;

/* For g_test_add(): on a journal of one run and a check-in after it, or on an empty one. */
void insights_window_set_up (InsightsWindow *fixture, gconstpointer data);
void insights_window_set_up_empty (InsightsWindow *fixture, gconstpointer data);
void insights_window_tear_down (InsightsWindow *fixture, gconstpointer data);

GtkWidget *insights_window_find (InsightsWindow *fixture, GType type);
AdwNavigationView *insights_window_get_navigation (InsightsWindow *fixture);

/* The buttons that cards are, in the order in which they stand. */
GPtrArray *insights_window_list_buttons (InsightsWindow *fixture);

void insights_window_resize (InsightsWindow *fixture, int width, int height);

/* The filter of the first filter button in `inside`; owned by the caller. */
FouleeInsightFilter *insights_window_get_filter (GtkWidget *inside);

/* Asserts what assistive technology calls the filter button that is seen. */
void insights_window_assert_filter (InsightsWindow *fixture, const char *name);

/* Whether a label in `widget` that is seen has this text. */
gboolean insights_window_shows (GtkWidget *widget, const char *text);

/* Whether the window is in French, else in English. */
gboolean insights_window_is_french (void);

G_END_DECLS
