/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/drink-dialog.h"

#include <glib/gi18n.h>

#include "ui/widgets/field-row.h"
#include "ui/widgets/word-chips.h"

struct _FouleeDrinkDialog {
  FouleeEntryDialog parent_instance;

  FouleeFieldRow *volume_row;
  FouleeFieldRow *time_row;
  FouleeWordChips *kinds;
};

G_DEFINE_FINAL_TYPE (FouleeDrinkDialog, foulee_drink_dialog, FOULEE_TYPE_ENTRY_DIALOG)

static int
time_of (const FouleeDrink *drink)
{
  int seconds;

  foulee_instant_to_civil (drink->at, NULL, &seconds);
  return seconds;
}

static void
foulee_drink_dialog_show (FouleeEntryDialog *dialog, gconstpointer record)
{
  FouleeDrinkDialog *self = FOULEE_DRINK_DIALOG (dialog);
  const FouleeDrink *drink = record;

  foulee_field_row_set_units (self->volume_row,
                              foulee_day_get_units (foulee_entry_dialog_get_day (dialog)));
  foulee_field_row_set_value (self->volume_row, drink->volume);
  foulee_field_row_set_value (self->time_row, time_of (drink));
  foulee_word_chips_set_value (self->kinds, drink->drink_kind);
}

static gboolean
write_time (FouleeDrinkDialog *self, FouleeDay *day, FouleeDrink *drink)
{
  gint32 time = foulee_field_row_get_value (self->time_row);
  FouleeInstant at = foulee_entry_dialog_moved (FOULEE_ENTRY_DIALOG (self), drink->at, time);

  if (!foulee_day_is_past (day, at)) {
    foulee_field_row_complain (self->time_row, _ ("That time is in the future."));
    return FALSE;
  }
  drink->at = at;
  return TRUE;
}

static gboolean
foulee_drink_dialog_write (FouleeEntryDialog *dialog, gpointer record, gboolean grab)
{
  FouleeDrinkDialog *self = FOULEE_DRINK_DIALOG (dialog);
  FouleeDay *day = foulee_entry_dialog_get_day (dialog);
  FouleeDrink *drink = record;
  gint32 kind = foulee_word_chips_get_value (self->kinds);
  gboolean has_volume = foulee_field_row_check (self->volume_row, grab);
  gboolean has_time = foulee_field_row_check (self->time_row, grab && has_volume);

  drink->drink_kind = kind == FOULEE_UNSET ? FOULEE_DRINK_OTHER : kind;
  if (has_volume)
    drink->volume = foulee_field_row_get_value (self->volume_row);
  return has_time && write_time (self, day, drink) && has_volume;
}

static const char *
foulee_drink_dialog_added_label (FouleeEntryDialog *dialog)
{
  return _ ("Drink");
}

static const char *
foulee_drink_dialog_changed_label (FouleeEntryDialog *dialog)
{
  return _ ("Drink changed");
}

static const char *
foulee_drink_dialog_deleted_label (FouleeEntryDialog *dialog)
{
  return _ ("Drink deleted");
}

static void
on_edited (FouleeEntryDialog *self)
{
  foulee_entry_dialog_edited (self);
}

static void
foulee_drink_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_DRINK_DIALOG);
  G_OBJECT_CLASS (foulee_drink_dialog_parent_class)->dispose (object);
}

static void
foulee_drink_dialog_class_init (FouleeDrinkDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FouleeEntryDialogClass *dialog_class = FOULEE_ENTRY_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_drink_dialog_dispose;
  dialog_class->kind = FOULEE_KIND_DRINK;
  dialog_class->show = foulee_drink_dialog_show;
  dialog_class->write = foulee_drink_dialog_write;
  dialog_class->added_label = foulee_drink_dialog_added_label;
  dialog_class->changed_label = foulee_drink_dialog_changed_label;
  dialog_class->deleted_label = foulee_drink_dialog_deleted_label;

  g_type_ensure (FOULEE_TYPE_FIELD_ROW);
  g_type_ensure (FOULEE_TYPE_WORD_CHIPS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/drink-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeDrinkDialog, volume_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeDrinkDialog, time_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeDrinkDialog, kinds);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
}

static void
foulee_drink_dialog_init (FouleeDrinkDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  foulee_word_chips_set_words (self->kinds, &foulee_drink_kinds, FALSE, _ ("Kind of drink"));
}

FouleeEntryDialog *
foulee_drink_dialog_new (FouleeDay *day, const FouleeDrink *drink)
{
  g_autoptr (FouleeDrink) record = NULL;

  if (drink) {
    record = foulee_record_ref ((gpointer) drink);
  } else {
    record = foulee_drink_new ();
    record->at = foulee_day_moment (day);
  }
  return g_object_new (FOULEE_TYPE_DRINK_DIALOG, "day", day, "record", record, "is-new",
                       drink == NULL, NULL);
}
