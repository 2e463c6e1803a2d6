/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/text-undo.h"

#include <string.h>

/* Whether `view` had something to take back (or to make again), which it then did. */
static gboolean
step_view (GtkTextView *view, gboolean undo)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  if (undo && gtk_text_buffer_get_can_undo (buffer))
    gtk_text_buffer_undo (buffer);
  else if (!undo && gtk_text_buffer_get_can_redo (buffer))
    gtk_text_buffer_redo (buffer);
  else
    return FALSE;
  return TRUE;
}

/* The same for an entry, which does not tell: what it says then does. */
static gboolean
step_entry (GtkWidget *text, gboolean undo)
{
  g_autofree char *before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (text)));

  gtk_widget_activate_action (text, undo ? "text.undo" : "text.redo", NULL);
  return strcmp (before, gtk_editable_get_text (GTK_EDITABLE (text))) != 0;
}

static gboolean
step (GtkWidget *window, GVariant *arguments, gpointer data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  gboolean undo = GPOINTER_TO_INT (data);

  if (GTK_IS_TEXT_VIEW (focus) && step_view (GTK_TEXT_VIEW (focus), undo))
    return TRUE;
  if (GTK_IS_TEXT (focus) && step_entry (focus, undo))
    return TRUE;
  return gtk_widget_activate_action (window, undo ? "win.undo" : "win.redo", NULL);
}

static void
add (GtkShortcutController *controller, const char *trigger, gboolean undo)
{
  gtk_shortcut_controller_add_shortcut (
      controller, gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger),
                                    gtk_callback_action_new (step, GINT_TO_POINTER (undo), NULL)));
}

void
foulee_text_undo_install (GtkWindow *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  g_return_if_fail (GTK_IS_WINDOW (window));

  /* Before the text sees the key. */
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  add (GTK_SHORTCUT_CONTROLLER (controller), "<Control>z", TRUE);
  add (GTK_SHORTCUT_CONTROLLER (controller), "<Control><Shift>z", FALSE);
  add (GTK_SHORTCUT_CONTROLLER (controller), "<Control>y", FALSE);
  gtk_widget_add_controller (GTK_WIDGET (window), controller);
}
