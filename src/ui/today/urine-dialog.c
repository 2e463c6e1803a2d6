/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/urine-dialog.h"

#include <glib/gi18n.h>

#include "ui/today/urine-swatches.h"
#include "ui/widgets/field-row.h"
#include "ui/widgets/plain-row.h"

struct _FouleeUrineDialog {
  FouleeEntryDialog parent_instance;

  FouleeUrineSwatches *swatches;
  FouleeFieldRow *time_row;
};

G_DEFINE_FINAL_TYPE (FouleeUrineDialog, foulee_urine_dialog, FOULEE_TYPE_ENTRY_DIALOG)

static int
time_of (const FouleeUrine *urine)
{
  int seconds;

  foulee_instant_to_civil (urine->at, NULL, &seconds);
  return seconds;
}

static void
foulee_urine_dialog_show (FouleeEntryDialog *dialog, gconstpointer record)
{
  FouleeUrineDialog *self = FOULEE_URINE_DIALOG (dialog);
  const FouleeUrine *urine = record;

  foulee_urine_swatches_set_shade (self->swatches, urine->shade);
  foulee_field_row_set_value (self->time_row, time_of (urine));
}

static gboolean
write_time (FouleeUrineDialog *self, FouleeDay *day, FouleeUrine *urine)
{
  gint32 time = foulee_field_row_get_value (self->time_row);
  FouleeInstant at = foulee_entry_dialog_moved (FOULEE_ENTRY_DIALOG (self), urine->at, time);

  if (!foulee_day_is_past (day, at)) {
    foulee_field_row_complain (self->time_row, _ ("That time is in the future."));
    return FALSE;
  }
  urine->at = at;
  return TRUE;
}

static gboolean
foulee_urine_dialog_write (FouleeEntryDialog *dialog, gpointer record, gboolean grab)
{
  FouleeUrineDialog *self = FOULEE_URINE_DIALOG (dialog);
  FouleeDay *day = foulee_entry_dialog_get_day (dialog);
  FouleeUrine *urine = record;

  urine->shade = foulee_urine_swatches_get_shade (self->swatches);
  return foulee_field_row_check (self->time_row, grab) && write_time (self, day, urine);
}

static const char *
foulee_urine_dialog_added_label (FouleeEntryDialog *dialog)
{
  return _ ("Urine colour");
}

static const char *
foulee_urine_dialog_changed_label (FouleeEntryDialog *dialog)
{
  return _ ("Urine colour changed");
}

static const char *
foulee_urine_dialog_deleted_label (FouleeEntryDialog *dialog)
{
  return _ ("Urine colour deleted");
}

static void
on_edited (FouleeEntryDialog *self)
{
  foulee_entry_dialog_edited (self);
}

static void
on_chosen (FouleeEntryDialog *self, int shade)
{
  foulee_entry_dialog_edited (self);
}

static void
foulee_urine_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_URINE_DIALOG);
  G_OBJECT_CLASS (foulee_urine_dialog_parent_class)->dispose (object);
}

static void
foulee_urine_dialog_class_init (FouleeUrineDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FouleeEntryDialogClass *dialog_class = FOULEE_ENTRY_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_urine_dialog_dispose;
  dialog_class->kind = FOULEE_KIND_URINE;
  dialog_class->show = foulee_urine_dialog_show;
  dialog_class->write = foulee_urine_dialog_write;
  dialog_class->added_label = foulee_urine_dialog_added_label;
  dialog_class->changed_label = foulee_urine_dialog_changed_label;
  dialog_class->deleted_label = foulee_urine_dialog_deleted_label;

  g_type_ensure (FOULEE_TYPE_FIELD_ROW);
  g_type_ensure (FOULEE_TYPE_PLAIN_ROW);
  g_type_ensure (FOULEE_TYPE_URINE_SWATCHES);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/urine-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeUrineDialog, swatches);
  gtk_widget_class_bind_template_child (widget_class, FouleeUrineDialog, time_row);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
}

static void
foulee_urine_dialog_init (FouleeUrineDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

FouleeEntryDialog *
foulee_urine_dialog_new (FouleeDay *day, const FouleeUrine *urine)
{
  return g_object_new (FOULEE_TYPE_URINE_DIALOG, "day", day, "record", urine, NULL);
}
