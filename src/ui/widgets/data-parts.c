/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/data-parts.h"

/* A list that gets the focus does not pass it on to a row by itself. */
gboolean
foulee_data_list_grab_focus (GtkColumnView *columns, GtkListView *lines, gboolean is_wide,
                             guint n_rows)
{
  GtkWidget *list = is_wide ? gtk_widget_get_last_child (GTK_WIDGET (columns)) : GTK_WIDGET (lines);

  if (!gtk_widget_grab_focus (list))
    return FALSE;
  if (gtk_widget_is_focus (list) && n_rows > 0) {
    if (is_wide)
      gtk_column_view_scroll_to (columns, 0, NULL, GTK_LIST_SCROLL_FOCUS, NULL);
    else
      gtk_list_view_scroll_to (lines, 0, GTK_LIST_SCROLL_FOCUS, NULL);
  }
  return TRUE;
}

static GtkWidget *
make_line (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  return label;
}

void
foulee_data_lines_setup (GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), make_line ("heading"));
  gtk_box_append (GTK_BOX (box), make_line ("numeric"));
  gtk_list_item_set_child (item, box);
}

void
foulee_data_lines_fill (GtkListItem *item, const char *title, const char *rest, const char *name)
{
  GtkWidget *first = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  gtk_label_set_label (GTK_LABEL (first), title);
  gtk_label_set_markup (GTK_LABEL (gtk_widget_get_next_sibling (first)), rest);
  gtk_list_item_set_accessible_label (item, name);
}

void
foulee_data_row_name (GtkColumnViewRow *row, const FouleeDataSource *source, guint number)
{
  g_autofree char *name = foulee_data_source_name_row (source, number);

  gtk_column_view_row_set_accessible_label (row, name);
}

void
foulee_data_cell_setup (GtkListItem *item, gboolean is_number)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), is_number ? 1.0f : 0.0f);
  if (is_number)
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

/* GTK has no property for it: a title is a box of a label and a sign for the order of the rows,
 * whose room would keep the label away from the right. */
static void
move_right (GtkWidget *label)
{
  GtkWidget *box = gtk_widget_get_parent (label);
  GtkWidget *sign = gtk_widget_get_next_sibling (label);

  if (sign && GTK_IS_BOX (box))
    gtk_box_reorder_child_after (GTK_BOX (box), label, sign);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 1.0f);
}

void
foulee_data_title_dress (GtkWidget *title, const FouleeDataColumn *column)
{
  GtkWidget *label = title;

  while (label && !GTK_IS_LABEL (label))
    label = gtk_widget_get_first_child (label);
  if (label && column->number)
    move_right (label);
  if (!column->whole)
    return;
  gtk_widget_set_tooltip_text (title, column->whole);
  gtk_accessible_update_property (GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  column->whole, -1);
}
