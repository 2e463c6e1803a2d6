/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/button-name.h"

void
foulee_button_set_name (GtkButton *button, const char *name)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
