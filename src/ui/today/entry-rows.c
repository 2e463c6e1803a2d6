/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/entry-rows.h"

#include <glib/gi18n.h>

#include "ui/widgets/toast.h"

struct _FouleeEntryRows {
  GObject parent_instance;

  FouleeSection *section; /* the owner */
  const FouleeEntryRowsInfo *info;
  GPtrArray *rows; /* owned by what they are shown in */
};

G_DEFINE_FINAL_TYPE (FouleeEntryRows, foulee_entry_rows, G_TYPE_OBJECT)

static gconstpointer
find_record (FouleeEntryRows *self, FouleeEntryRow *row)
{
  return foulee_day_lookup (foulee_section_get_day (self->section), self->info->kind,
                            foulee_entry_row_get_id (row));
}

static void
on_activated (FouleeEntryRows *self, FouleeEntryRow *row)
{
  gconstpointer record = find_record (self, row);

  if (record)
    foulee_entry_dialog_present (self->info->edit (foulee_section_get_day (self->section), record),
                                 GTK_WIDGET (self->section));
}

static void
on_delete_requested (FouleeEntryRows *self, FouleeEntryRow *row)
{
  gconstpointer record = find_record (self, row);
  FouleeDay *day = foulee_section_get_day (self->section);

  if (!record)
    return;
  foulee_journal_delete (foulee_day_get_journal (day), record, _ (self->info->deleted));
  foulee_toast_undo (GTK_WIDGET (self->section), _ (self->info->deleted));
}

static void
foulee_entry_rows_finalize (GObject *object)
{
  g_ptr_array_unref (FOULEE_ENTRY_ROWS (object)->rows);
  G_OBJECT_CLASS (foulee_entry_rows_parent_class)->finalize (object);
}

static void
foulee_entry_rows_class_init (FouleeEntryRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = foulee_entry_rows_finalize;
}

static void
foulee_entry_rows_init (FouleeEntryRows *self)
{
  self->rows = g_ptr_array_new ();
}

FouleeEntryRows *
foulee_entry_rows_new (FouleeSection *section, const FouleeEntryRowsInfo *info)
{
  FouleeEntryRows *self = g_object_new (FOULEE_TYPE_ENTRY_ROWS, NULL);

  self->section = section;
  self->info = info;
  return self;
}

FouleeEntryRow *
foulee_entry_rows_get (FouleeEntryRows *self, guint index)
{
  GtkWidget *row;

  if (index < self->rows->len)
    return g_ptr_array_index (self->rows, index);
  row = foulee_entry_row_new ();
  g_signal_connect_object (row, "activated", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "delete-requested", G_CALLBACK (on_delete_requested), self,
                           G_CONNECT_SWAPPED);
  self->info->insert (self->section, row, index);
  g_ptr_array_add (self->rows, row);
  return FOULEE_ENTRY_ROW (row);
}

void
foulee_entry_rows_trim (FouleeEntryRows *self, guint n)
{
  while (self->rows->len > n)
    self->info->remove (self->section, g_ptr_array_steal_index (self->rows, self->rows->len - 1));
}
