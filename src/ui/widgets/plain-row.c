/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/plain-row.h"

struct _FouleePlainRow {
  GtkListBoxRow parent_instance;
};

G_DEFINE_FINAL_TYPE (FouleePlainRow, foulee_plain_row, GTK_TYPE_LIST_BOX_ROW)

static gboolean
foulee_plain_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *child = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget));

  return child && gtk_widget_child_focus (child, direction);
}

static void
foulee_plain_row_class_init (FouleePlainRowClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = foulee_plain_row_focus;
}

static void
foulee_plain_row_init (FouleePlainRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}
