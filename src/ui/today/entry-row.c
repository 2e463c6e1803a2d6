/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/entry-row.h"

struct _FouleeEntryRow {
  AdwActionRow parent_instance;

  GtkWidget *delete_button;
  char *id;
};

G_DEFINE_FINAL_TYPE (FouleeEntryRow, foulee_entry_row, ADW_TYPE_ACTION_ROW)

enum { DELETE_REQUESTED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
on_delete_clicked (FouleeEntryRow *self)
{
  g_signal_emit (self, signals[DELETE_REQUESTED], 0);
}

static void
foulee_entry_row_finalize (GObject *object)
{
  g_free (FOULEE_ENTRY_ROW (object)->id);
  G_OBJECT_CLASS (foulee_entry_row_parent_class)->finalize (object);
}

static void
foulee_entry_row_class_init (FouleeEntryRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = foulee_entry_row_finalize;
  signals[DELETE_REQUESTED] = g_signal_new ("delete-requested", FOULEE_TYPE_ENTRY_ROW,
                                            G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
foulee_entry_row_init (FouleeEntryRow *self)
{
  self->delete_button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_set_valign (self->delete_button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->delete_button, "flat");
  g_signal_connect_object (self->delete_button, "clicked", G_CALLBACK (on_delete_clicked), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->delete_button);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");
}

GtkWidget *
foulee_entry_row_new (void)
{
  return g_object_new (FOULEE_TYPE_ENTRY_ROW, NULL);
}

void
foulee_entry_row_show (FouleeEntryRow *self, const char *id, const char *title,
                       const char *subtitle, const char *delete_name)
{
  g_return_if_fail (FOULEE_IS_ENTRY_ROW (self));

  g_set_str (&self->id, id);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_widget_set_tooltip_text (self->delete_button, delete_name);
}

const char *
foulee_entry_row_get_id (FouleeEntryRow *self)
{
  g_return_val_if_fail (FOULEE_IS_ENTRY_ROW (self), NULL);
  return self->id;
}
