/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/calendar-names.h"

#include <glib/gi18n.h>

#define N_ARROWS 4

static void
collect_buttons (GtkWidget *widget, GPtrArray *buttons)
{
  if (GTK_IS_BUTTON (widget))
    g_ptr_array_add (buttons, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    collect_buttons (child, buttons);
}

void
foulee_calendar_name_arrows (GtkCalendar *calendar)
{
  const char *const names[N_ARROWS] = { _ ("Previous month"), _ ("Next month"), _ ("Previous year"),
                                        _ ("Next year") };
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  g_return_if_fail (GTK_IS_CALENDAR (calendar));

  collect_buttons (GTK_WIDGET (calendar), buttons);
  /* A GTK that has others than these four names them itself, it is to be hoped. */
  if (buttons->len != N_ARROWS)
    return;
  for (guint i = 0; i < N_ARROWS; i++)
    gtk_accessible_update_property (g_ptr_array_index (buttons, i), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    names[i], -1);
}
