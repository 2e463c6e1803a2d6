/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/toast.h"

#include <glib/gi18n.h>

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

void
foulee_toast_undo (GtkWidget *from, const char *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  show (from, toast);
}

void
foulee_toast_say (GtkWidget *from, const char *text)
{
  show (from, adw_toast_new (text));
}
