/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/advice/sign-entry.h"

#include "ui/advice/sign-dialog.h"

struct _FouleeSignEntry {
  FouleeSection parent_instance;
};

G_DEFINE_FINAL_TYPE (FouleeSignEntry, foulee_sign_entry, FOULEE_TYPE_SECTION)

static void
on_activated (FouleeSignEntry *self)
{
  FouleeDay *day = foulee_section_get_day (FOULEE_SECTION (self));

  adw_dialog_present (foulee_sign_dialog_new (day, FALSE), GTK_WIDGET (self));
}

static void
foulee_sign_entry_refresh (FouleeSection *section, FouleeDay *day)
{
  gtk_widget_set_visible (GTK_WIDGET (section), foulee_day_is_today (day));
}

static void
foulee_sign_entry_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_SIGN_ENTRY);
  G_OBJECT_CLASS (foulee_sign_entry_parent_class)->dispose (object);
}

static void
foulee_sign_entry_class_init (FouleeSignEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_sign_entry_dispose;
  FOULEE_SECTION_CLASS (klass)->refresh = foulee_sign_entry_refresh;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/sign-entry.ui");
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
}

static void
foulee_sign_entry_init (FouleeSignEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
