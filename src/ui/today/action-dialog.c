/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/action-dialog.h"

#include <glib/gi18n.h>

#include "ui/widgets/field-row.h"
#include "ui/widgets/note-view.h"
#include "ui/widgets/word-chips.h"

struct _FouleeActionDialog {
  FouleeEntryDialog parent_instance;

  AdwEntryRow *name_row;
  FouleeFieldRow *minutes_row;
  FouleeFieldRow *time_row;
  FouleeWordChips *after;
  FouleeNoteView *note;
};

G_DEFINE_FINAL_TYPE (FouleeActionDialog, foulee_action_dialog, FOULEE_TYPE_ENTRY_DIALOG)

/* Medicines and treatments go by a name of their own. */
static gboolean
has_name (int kind)
{
  return kind == FOULEE_ACTION_MEDICINE || kind >= FOULEE_ACTION_CLINIC_MANUAL;
}

static void
foulee_action_dialog_show (FouleeEntryDialog *dialog, gconstpointer record)
{
  FouleeActionDialog *self = FOULEE_ACTION_DIALOG (dialog);
  const FouleeAction *action = record;
  const char *name = action->name ? action->name : "";
  int seconds;

  foulee_instant_to_civil (action->at, NULL, &seconds);
  adw_dialog_set_title (
      ADW_DIALOG (self),
      foulee_words_label (&foulee_action_kinds, action->action_kind, foulee_language_of_system ()));
  gtk_widget_set_visible (GTK_WIDGET (self->name_row), has_name (action->action_kind));
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->name_row)), name))
    gtk_editable_set_text (GTK_EDITABLE (self->name_row), name);
  foulee_field_row_set_value (self->minutes_row, action->minutes);
  foulee_field_row_set_value (self->time_row, seconds);
  foulee_word_chips_set_value (self->after, action->after);
  foulee_note_view_set_text (self->note, action->note);
}

static gboolean
foulee_action_dialog_write (FouleeEntryDialog *dialog, gpointer record, gboolean grab)
{
  FouleeActionDialog *self = FOULEE_ACTION_DIALOG (dialog);
  FouleeDay *day = foulee_entry_dialog_get_day (dialog);
  FouleeAction *action = record;
  g_autofree char *note = foulee_note_view_get_text (self->note);

  if (!foulee_field_row_check (self->minutes_row, grab) ||
      !foulee_field_row_check (self->time_row, grab))
    return FALSE;
  action->at = foulee_day_at (day, foulee_field_row_get_value (self->time_row));
  if (!foulee_day_is_past (day, action->at)) {
    foulee_field_row_complain (self->time_row, _ ("That time is in the future."));
    return FALSE;
  }
  foulee_record_set_text (&action->name, gtk_editable_get_text (GTK_EDITABLE (self->name_row)));
  action->minutes = foulee_field_row_get_value (self->minutes_row);
  action->after = foulee_word_chips_get_value (self->after);
  foulee_record_set_text (&action->note, note);
  return TRUE;
}

static const char *
foulee_action_dialog_added_label (FouleeEntryDialog *dialog)
{
  return _ ("Action");
}

static const char *
foulee_action_dialog_changed_label (FouleeEntryDialog *dialog)
{
  return _ ("Action changed");
}

static const char *
foulee_action_dialog_deleted_label (FouleeEntryDialog *dialog)
{
  return _ ("Action deleted");
}

static void
on_edited (FouleeEntryDialog *self)
{
  foulee_entry_dialog_edited (self);
}

static void
foulee_action_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_ACTION_DIALOG);
  G_OBJECT_CLASS (foulee_action_dialog_parent_class)->dispose (object);
}

static void
foulee_action_dialog_class_init (FouleeActionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FouleeEntryDialogClass *dialog_class = FOULEE_ENTRY_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_action_dialog_dispose;
  dialog_class->kind = FOULEE_KIND_ACTION;
  dialog_class->show = foulee_action_dialog_show;
  dialog_class->write = foulee_action_dialog_write;
  dialog_class->added_label = foulee_action_dialog_added_label;
  dialog_class->changed_label = foulee_action_dialog_changed_label;
  dialog_class->deleted_label = foulee_action_dialog_deleted_label;

  g_type_ensure (FOULEE_TYPE_FIELD_ROW);
  g_type_ensure (FOULEE_TYPE_NOTE_VIEW);
  g_type_ensure (FOULEE_TYPE_WORD_CHIPS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/action-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeActionDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeActionDialog, minutes_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeActionDialog, time_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeActionDialog, after);
  gtk_widget_class_bind_template_child (widget_class, FouleeActionDialog, note);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
}

static void
foulee_action_dialog_init (FouleeActionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  foulee_word_chips_set_words (self->after, &foulee_afters, FALSE, _ ("How it felt after"));
}

FouleeEntryDialog *
foulee_action_dialog_new (FouleeDay *day, const FouleeAction *action)
{
  return g_object_new (FOULEE_TYPE_ACTION_DIALOG, "day", day, "record", action, NULL);
}
