/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/shoe-dialog.h"

#include <glib/gi18n.h>

#include "ui/preferences/ending-rows.h"
#include "ui/widgets/field-row.h"

struct _FouleeShoeDialog {
  FouleeEntryDialog parent_instance;

  FouleeTextRow *name_row;
  FouleeFieldRow *before_row;
  AdwActionRow *distance_row;
  FouleeEndingRows rows;

  char *id; /* of the shoe; NULL for a new one */
};

G_DEFINE_FINAL_TYPE (FouleeShoeDialog, foulee_shoe_dialog, FOULEE_TYPE_ENTRY_DIALOG)

static FouleeDay *
get_day (FouleeShoeDialog *self)
{
  return foulee_entry_dialog_get_day (FOULEE_ENTRY_DIALOG (self));
}

/* What they came with and what has been run in them, once that is known and more than nothing. */
static void
show_distance (FouleeShoeDialog *self)
{
  FouleeFindings *findings = foulee_journal_get_findings (foulee_day_get_journal (get_day (self)));
  gint64 metres = findings && self->id ? foulee_findings_shoe_distance (findings, self->id) : 0;
  g_autofree char *distance = foulee_format_distance (
      foulee_language_of_system (), foulee_day_get_units (get_day (self)), metres);

  adw_action_row_set_subtitle (self->distance_row, distance);
  gtk_widget_set_visible (GTK_WIDGET (self->distance_row), metres > 0);
}

static void
foulee_shoe_dialog_show (FouleeEntryDialog *dialog, gconstpointer record)
{
  FouleeShoeDialog *self = FOULEE_SHOE_DIALOG (dialog);
  const FouleeShoe *shoe = record;

  if (!foulee_entry_dialog_is_new (dialog))
    g_set_str (&self->id, shoe->record.id);
  foulee_text_row_set_text (self->name_row, shoe->name);
  foulee_field_row_set_units (self->before_row, foulee_day_get_units (get_day (self)));
  foulee_field_row_set_value (self->before_row, shoe->distance_before);
  foulee_ending_rows_show (&self->rows, shoe->first_used, shoe->retired);
  show_distance (self);
}

static gboolean
foulee_shoe_dialog_write (FouleeEntryDialog *dialog, gpointer record, gboolean grab)
{
  FouleeShoeDialog *self = FOULEE_SHOE_DIALOG (dialog);
  FouleeShoe *shoe = record;
  g_autofree char *name = foulee_text_row_dup_text (self->name_row);
  gboolean has_name = foulee_text_row_check (self->name_row, grab);
  gboolean has_distance = foulee_field_row_check (self->before_row, grab && has_name);
  gboolean all = has_name && has_distance;

  if (has_name)
    foulee_record_set_text (&shoe->name, name);
  foulee_field_row_read (self->before_row, &shoe->distance_before);
  return foulee_ending_rows_read (&self->rows, grab && all, &shoe->first_used, &shoe->retired) &&
         all;
}

static const char *
foulee_shoe_dialog_added_label (FouleeEntryDialog *dialog)
{
  return _ ("Shoes");
}

static const char *
foulee_shoe_dialog_changed_label (FouleeEntryDialog *dialog)
{
  return _ ("Shoes changed");
}

static const char *
foulee_shoe_dialog_deleted_label (FouleeEntryDialog *dialog)
{
  return _ ("Shoes deleted");
}

static void
on_edited (FouleeEntryDialog *self)
{
  foulee_entry_dialog_edited (self);
}

static void
on_retired_switched (FouleeShoeDialog *self)
{
  foulee_ending_rows_switched (&self->rows);
  foulee_entry_dialog_edited (FOULEE_ENTRY_DIALOG (self));
}

static void
foulee_shoe_dialog_constructed (GObject *object)
{
  FouleeShoeDialog *self = FOULEE_SHOE_DIALOG (object);
  FouleeJournal *journal = foulee_day_get_journal (get_day (self));

  foulee_ending_rows_set_today (&self->rows, foulee_journal_today (journal));
  G_OBJECT_CLASS (foulee_shoe_dialog_parent_class)->constructed (object);
  g_signal_connect_object (journal, "analysed", G_CALLBACK (show_distance), self,
                           G_CONNECT_SWAPPED);
}

static void
foulee_shoe_dialog_dispose (GObject *object)
{
  g_signal_handlers_disconnect_by_data (
      foulee_day_get_journal (get_day (FOULEE_SHOE_DIALOG (object))), object);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_SHOE_DIALOG);
  G_OBJECT_CLASS (foulee_shoe_dialog_parent_class)->dispose (object);
}

static void
foulee_shoe_dialog_finalize (GObject *object)
{
  g_free (FOULEE_SHOE_DIALOG (object)->id);
  G_OBJECT_CLASS (foulee_shoe_dialog_parent_class)->finalize (object);
}

static void
foulee_shoe_dialog_class_init (FouleeShoeDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FouleeEntryDialogClass *dialog_class = FOULEE_ENTRY_DIALOG_CLASS (klass);

  object_class->constructed = foulee_shoe_dialog_constructed;
  object_class->dispose = foulee_shoe_dialog_dispose;
  object_class->finalize = foulee_shoe_dialog_finalize;
  dialog_class->kind = FOULEE_KIND_SHOE;
  dialog_class->show = foulee_shoe_dialog_show;
  dialog_class->write = foulee_shoe_dialog_write;
  dialog_class->added_label = foulee_shoe_dialog_added_label;
  dialog_class->changed_label = foulee_shoe_dialog_changed_label;
  dialog_class->deleted_label = foulee_shoe_dialog_deleted_label;

  g_type_ensure (FOULEE_TYPE_DATE_ROW);
  g_type_ensure (FOULEE_TYPE_FIELD_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/shoe-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeShoeDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeShoeDialog, before_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeShoeDialog, distance_row);
  gtk_widget_class_bind_template_child_full (widget_class, "first_used_row", FALSE,
                                             G_STRUCT_OFFSET (FouleeShoeDialog, rows.first_row));
  gtk_widget_class_bind_template_child_full (widget_class, "retired_row", FALSE,
                                             G_STRUCT_OFFSET (FouleeShoeDialog, rows.over_row));
  gtk_widget_class_bind_template_child_full (widget_class, "retired_on_row", FALSE,
                                             G_STRUCT_OFFSET (FouleeShoeDialog, rows.last_row));
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_retired_switched);
}

static void
foulee_shoe_dialog_init (FouleeShoeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

FouleeEntryDialog *
foulee_shoe_dialog_new (FouleeDay *day, const FouleeShoe *shoe)
{
  g_autoptr (FouleeShoe) record =
      shoe ? foulee_record_ref ((gpointer) shoe) : foulee_record_new (FOULEE_KIND_SHOE);

  return g_object_new (FOULEE_TYPE_SHOE_DIALOG, "day", day, "record", record, "is-new",
                       shoe == NULL, NULL);
}
