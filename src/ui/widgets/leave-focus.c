/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/leave-focus.h"

/* More than a row has places for the focus. */
#define MOST_STEPS 16

static gboolean
has_focus_within (GtkWidget *widget, GtkRoot *root)
{
  GtkWidget *focus = gtk_root_get_focus (root);

  return focus && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

void
foulee_leave_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  for (int i = 0; root && i < MOST_STEPS && has_focus_within (widget, root); i++)
    if (!gtk_widget_child_focus (GTK_WIDGET (root), direction))
      return;
}
