/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/record-group.h"

#include "ui/today/entry-row.h"

struct _FouleeRecordGroup {
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows; /* owned by the group's list */
};

G_DEFINE_FINAL_TYPE (FouleeRecordGroup, foulee_record_group, ADW_TYPE_PREFERENCES_GROUP)

enum { OPENED, DELETED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* The line may go, and its id with it, while this is being dealt with. */
static void
emit (FouleeRecordGroup *self, guint signal, FouleeEntryRow *row)
{
  g_autofree char *id = g_strdup (foulee_entry_row_get_id (row));

  g_signal_emit (self, signals[signal], 0, id);
}

static void
on_activated (FouleeRecordGroup *self, FouleeEntryRow *row)
{
  emit (self, OPENED, row);
}

static void
on_delete_requested (FouleeRecordGroup *self, FouleeEntryRow *row)
{
  emit (self, DELETED, row);
}

static void
foulee_record_group_finalize (GObject *object)
{
  g_ptr_array_unref (FOULEE_RECORD_GROUP (object)->rows);
  G_OBJECT_CLASS (foulee_record_group_parent_class)->finalize (object);
}

static void
foulee_record_group_class_init (FouleeRecordGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = foulee_record_group_finalize;
  signals[OPENED] = g_signal_new ("opened", FOULEE_TYPE_RECORD_GROUP, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[DELETED] = g_signal_new ("deleted", FOULEE_TYPE_RECORD_GROUP, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
foulee_record_group_init (FouleeRecordGroup *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
foulee_record_group_show (FouleeRecordGroup *self, guint index, const char *id, const char *title,
                          const char *subtitle, const char *delete_name)
{
  g_return_if_fail (FOULEE_IS_RECORD_GROUP (self));
  g_return_if_fail (index <= self->rows->len);

  if (index == self->rows->len) {
    GtkWidget *row = foulee_entry_row_new ();

    g_signal_connect_object (row, "activated", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (row, "delete-requested", G_CALLBACK (on_delete_requested), self,
                             G_CONNECT_SWAPPED);
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
    g_ptr_array_add (self->rows, row);
  }
  foulee_entry_row_show (g_ptr_array_index (self->rows, index), id, title, subtitle, delete_name);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

void
foulee_record_group_trim (FouleeRecordGroup *self, guint n)
{
  g_return_if_fail (FOULEE_IS_RECORD_GROUP (self));

  while (self->rows->len > n)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self),
                                  g_ptr_array_steal_index (self->rows, self->rows->len - 1));
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}
