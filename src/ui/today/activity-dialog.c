/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/activity-dialog.h"

#include <glib/gi18n.h>

#include "ui/preferences/ending-rows.h"

struct _FouleeActivityDialog {
  FouleeEntryDialog parent_instance;

  FouleeTextRow *name_row;
  FouleeEndingRows rows;
};

G_DEFINE_FINAL_TYPE (FouleeActivityDialog, foulee_activity_dialog, FOULEE_TYPE_ENTRY_DIALOG)

static void
foulee_activity_dialog_show (FouleeEntryDialog *dialog, gconstpointer record)
{
  FouleeActivityDialog *self = FOULEE_ACTIVITY_DIALOG (dialog);
  const FouleeActivity *activity = record;
  gboolean is_new = foulee_entry_dialog_is_new (dialog);

  foulee_text_row_set_text (self->name_row, activity->name);
  foulee_ending_rows_show (&self->rows, activity->since, activity->until);
  gtk_widget_set_visible (GTK_WIDGET (self->rows.over_row), !is_new);
}

static gboolean
foulee_activity_dialog_write (FouleeEntryDialog *dialog, gpointer record, gboolean grab)
{
  FouleeActivityDialog *self = FOULEE_ACTIVITY_DIALOG (dialog);
  FouleeActivity *activity = record;
  g_autofree char *name = foulee_text_row_dup_text (self->name_row);
  gboolean has_name = foulee_text_row_check (self->name_row, grab);

  if (has_name)
    foulee_record_set_text (&activity->name, name);
  return foulee_ending_rows_read (&self->rows, grab && has_name, &activity->since,
                                  &activity->until) &&
         has_name;
}

static const char *
foulee_activity_dialog_added_label (FouleeEntryDialog *dialog)
{
  return _ ("Own activity");
}

static const char *
foulee_activity_dialog_changed_label (FouleeEntryDialog *dialog)
{
  return _ ("Own activity changed");
}

static const char *
foulee_activity_dialog_deleted_label (FouleeEntryDialog *dialog)
{
  return _ ("Own activity deleted");
}

static void
on_edited (FouleeEntryDialog *self)
{
  foulee_entry_dialog_edited (self);
}

static void
on_over_switched (FouleeActivityDialog *self)
{
  foulee_ending_rows_switched (&self->rows);
  foulee_entry_dialog_edited (FOULEE_ENTRY_DIALOG (self));
}

/* Where one begins to write. */
static gboolean
foulee_activity_dialog_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (FOULEE_ACTIVITY_DIALOG (widget)->name_row));
}

static void
foulee_activity_dialog_constructed (GObject *object)
{
  FouleeActivityDialog *self = FOULEE_ACTIVITY_DIALOG (object);
  FouleeDay *day = foulee_entry_dialog_get_day (FOULEE_ENTRY_DIALOG (self));

  foulee_ending_rows_set_today (&self->rows, foulee_journal_today (foulee_day_get_journal (day)));
  G_OBJECT_CLASS (foulee_activity_dialog_parent_class)->constructed (object);
}

static void
foulee_activity_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_ACTIVITY_DIALOG);
  G_OBJECT_CLASS (foulee_activity_dialog_parent_class)->dispose (object);
}

static void
foulee_activity_dialog_class_init (FouleeActivityDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FouleeEntryDialogClass *dialog_class = FOULEE_ENTRY_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = foulee_activity_dialog_constructed;
  G_OBJECT_CLASS (klass)->dispose = foulee_activity_dialog_dispose;
  widget_class->grab_focus = foulee_activity_dialog_grab_focus;
  dialog_class->kind = FOULEE_KIND_ACTIVITY;
  dialog_class->show = foulee_activity_dialog_show;
  dialog_class->write = foulee_activity_dialog_write;
  dialog_class->added_label = foulee_activity_dialog_added_label;
  dialog_class->changed_label = foulee_activity_dialog_changed_label;
  dialog_class->deleted_label = foulee_activity_dialog_deleted_label;

  g_type_ensure (FOULEE_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/activity-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeActivityDialog, name_row);
  gtk_widget_class_bind_template_child_full (
      widget_class, "since_row", FALSE, G_STRUCT_OFFSET (FouleeActivityDialog, rows.first_row));
  gtk_widget_class_bind_template_child_full (widget_class, "over_row", FALSE,
                                             G_STRUCT_OFFSET (FouleeActivityDialog, rows.over_row));
  gtk_widget_class_bind_template_child_full (widget_class, "until_row", FALSE,
                                             G_STRUCT_OFFSET (FouleeActivityDialog, rows.last_row));
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_over_switched);
}

static void
foulee_activity_dialog_init (FouleeActivityDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

FouleeEntryDialog *
foulee_activity_dialog_new (FouleeDay *day, const FouleeActivity *activity)
{
  g_autoptr (FouleeRecord) record =
      activity ? foulee_record_ref ((gpointer) activity) : foulee_record_new (FOULEE_KIND_ACTIVITY);

  if (!activity)
    ((FouleeActivity *) record)->since = foulee_day_get_date (day);
  return g_object_new (FOULEE_TYPE_ACTIVITY_DIALOG, "day", day, "record", record, "is-new",
                       activity == NULL, NULL);
}
