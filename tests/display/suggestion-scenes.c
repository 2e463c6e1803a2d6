/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/suggestion-scenes.h"

#include "display/harness.h"
#include "ui/advice/suggestion-row.h"
#include "ui/advice/suggestions-page.h"
#include "ui/advice/suggestions-section.h"
#include "ui/preferences/declined-group.h"
#include "ui/today/outlook-section.h"

/* More frames than it takes to work out on another thread what suggestions did. */
#define FRAMES 12

/* A section of Today, scrolled into view. */
static GtkWidget *
show_section (FouleeWindow *window, GType type)
{
  GtkWidget *section;

  foulee_window_show_view (window, "today");
  harness_wait_frames (GTK_WIDGET (window), 3);
  section = harness_find (GTK_WIDGET (window), type);
  gtk_viewport_scroll_to (GTK_VIEWPORT (gtk_widget_get_ancestor (section, GTK_TYPE_VIEWPORT)),
                          section, NULL);
  harness_wait_frames (GTK_WIDGET (window), 3);
  return section;
}

static void
expand_all (GtkWidget *widget)
{
  if (FOULEE_IS_SUGGESTION_ROW (widget))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    expand_all (child);
}

void
scene_suggestions (FouleeWindow *window)
{
  show_section (window, FOULEE_TYPE_SUGGESTIONS_SECTION);
}

void
scene_suggestions_expanded (FouleeWindow *window)
{
  GtkWidget *section = show_section (window, FOULEE_TYPE_SUGGESTIONS_SECTION);
  GtkWidget *row = harness_find (section, FOULEE_TYPE_SUGGESTION_ROW);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  harness_wait_frames (GTK_WIDGET (window), FRAMES);
  show_section (window, FOULEE_TYPE_SUGGESTIONS_SECTION);
}

void
scene_suggestions_all (FouleeWindow *window)
{
  foulee_window_show_view (window, "today");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.suggestions", NULL);
  harness_wait_frames (GTK_WIDGET (window), FRAMES);
}

void
scene_suggestions_all_expanded (FouleeWindow *window)
{
  scene_suggestions_all (window);
  expand_all (harness_find (GTK_WIDGET (window), FOULEE_TYPE_SUGGESTIONS_PAGE));
  harness_wait_frames (GTK_WIDGET (window), FRAMES);
}

void
scene_suggestions_paused (FouleeWindow *window)
{
  show_section (window, FOULEE_TYPE_OUTLOOK_SECTION);
}

void
scene_suggestions_declined (FouleeWindow *window)
{
  GtkWidget *group;

  scene_suggestions_all (window);
  gtk_widget_activate_action (harness_find (GTK_WIDGET (window), FOULEE_TYPE_SUGGESTION_ROW),
                              "suggestion.never", NULL);
  harness_wait_signal (foulee_window_get_journal (window), "analysed");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.preferences", NULL);
  adw_preferences_dialog_set_visible_page_name (
      ADW_PREFERENCES_DIALOG (
          adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))),
      "conditions");
  harness_wait_frames (GTK_WIDGET (window), FRAMES);
  group = harness_find (GTK_WIDGET (window), FOULEE_TYPE_DECLINED_GROUP);
  gtk_viewport_scroll_to (GTK_VIEWPORT (gtk_widget_get_ancestor (group, GTK_TYPE_VIEWPORT)), group,
                          NULL);
}
