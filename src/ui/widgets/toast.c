/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/toast.h"

#include <glib/gi18n.h>

#include "journal/journal.h"

static GtkWidget *
find_overlay (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (ADW_IS_TOAST_OVERLAY (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_overlay (child);
  return found;
}

static void
show (GtkWidget *from, AdwToast *toast)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (from, ADW_TYPE_TOAST_OVERLAY);

  /* Where another page lies over that place, on the page: nobody would see it below. */
  if (overlay && !gtk_widget_get_mapped (overlay) && gtk_widget_get_root (from))
    overlay = find_overlay (GTK_WIDGET (gtk_widget_get_root (from)));
  adw_toast_set_use_markup (toast, FALSE);
  if (overlay)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
  else
    g_object_unref (g_object_ref_sink (toast));
}

/* Once something else has been done, the button would undo that. */
static void
dismiss_at_next_change (GtkWidget *from, AdwToast *toast)
{
  GObject *root = G_OBJECT (gtk_widget_get_root (from));
  g_autoptr (FouleeJournal) journal = NULL;

  if (root && g_object_class_find_property (G_OBJECT_GET_CLASS (root), "journal"))
    g_object_get (root, "journal", &journal, NULL);
  if (journal)
    g_signal_connect_object (journal, "notify::undo-label", G_CALLBACK (adw_toast_dismiss), toast,
                             G_CONNECT_SWAPPED);
}

void
foulee_toast_undo (GtkWidget *from, const char *text)
{
  AdwToast *toast = adw_toast_new (text);

  dismiss_at_next_change (from, toast);
  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  show (from, toast);
}

void
foulee_toast_say (GtkWidget *from, const char *text)
{
  show (from, adw_toast_new (text));
}

static void
on_open (AdwToast *toast)
{
  g_autoptr (GtkFileLauncher) launcher =
      gtk_file_launcher_new (g_object_get_data (G_OBJECT (toast), "foulee-file"));

  gtk_file_launcher_launch (launcher, NULL, NULL, NULL, NULL);
}

void
foulee_toast_file (GtkWidget *from, const char *text, GFile *file)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_button_label (toast, C_ ("a file", "Open"));
  g_object_set_data_full (G_OBJECT (toast), "foulee-file", g_object_ref (file), g_object_unref);
  g_signal_connect (toast, "button-clicked", G_CALLBACK (on_open), NULL);
  show (from, toast);
}
