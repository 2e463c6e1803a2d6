/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/zones.h"

static int
find_focused (GPtrArray *zones)
{
  for (guint i = 0; i < zones->len; i++)
    if (gtk_widget_get_state_flags (g_ptr_array_index (zones, i)) & GTK_STATE_FLAG_FOCUS_WITHIN)
      return (int) i;
  return -1;
}

void
foulee_zones_move (GPtrArray *zones, int direction)
{
  const int n = (int) zones->len;
  int index = find_focused (zones);

  if (index < 0 && direction < 0)
    index = n;
  for (int i = 0; i < n; i++) {
    GtkWidget *zone;

    index = (index + direction + n) % n;
    zone = g_ptr_array_index (zones, index);
    if (gtk_widget_grab_focus (zone) || gtk_widget_child_focus (zone, GTK_DIR_TAB_FORWARD))
      return;
  }
}
