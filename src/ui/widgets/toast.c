/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/toast.h"

#include <glib/gi18n.h>

#include "journal/journal.h"

static void
show (GtkWidget *from, AdwToast *toast)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (from, ADW_TYPE_TOAST_OVERLAY);

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
