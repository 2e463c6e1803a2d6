/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/window-settings.h"

GSettings *
foulee_window_settings (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GSettings *settings = NULL;

  /* The window is of a layer above; all that is asked of it is this property. */
  if (root && g_object_class_find_property (G_OBJECT_GET_CLASS (root), "settings"))
    g_object_get (root, "settings", &settings, NULL);
  return settings;
}
