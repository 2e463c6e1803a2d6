/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/main-menu.h"

struct _FouleeMainMenu {
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (FouleeMainMenu, foulee_main_menu, ADW_TYPE_BIN)

static void
foulee_main_menu_dispose (GObject *object)
{
  /* The button is the bin's own child: the bin has to know that it goes. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_MAIN_MENU);
  G_OBJECT_CLASS (foulee_main_menu_parent_class)->dispose (object);
}

static void
foulee_main_menu_class_init (FouleeMainMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = foulee_main_menu_dispose;
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/io/github/foulee/Foulee/ui/main-menu.ui");
}

static void
foulee_main_menu_init (FouleeMainMenu *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static FouleeMainMenu *
find (GtkWidget *widget)
{
  FouleeMainMenu *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (FOULEE_IS_MAIN_MENU (widget))
    return FOULEE_MAIN_MENU (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find (child);
  return found;
}

void
foulee_main_menu_open (GtkWidget *inside)
{
  FouleeMainMenu *menu = find (inside);

  if (menu)
    gtk_menu_button_popup (GTK_MENU_BUTTON (adw_bin_get_child (ADW_BIN (menu))));
}
