/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/condition-dialog.h"

#include <glib/gi18n.h>

#include "ui/preferences/choice-row.h"
#include "ui/preferences/ending-rows.h"
#include "ui/widgets/note-view.h"
#include "ui/widgets/plain-row.h"

struct _FouleeConditionDialog {
  FouleeEntryDialog parent_instance;

  FouleeChoiceRow *kind_row;
  FouleeChoiceRow *side_row;
  FouleeEndingRows rows;
  FouleeNoteView *note;
};

G_DEFINE_FINAL_TYPE (FouleeConditionDialog, foulee_condition_dialog, FOULEE_TYPE_ENTRY_DIALOG)

static void
foulee_condition_dialog_show (FouleeEntryDialog *dialog, gconstpointer record)
{
  FouleeConditionDialog *self = FOULEE_CONDITION_DIALOG (dialog);
  const FouleeCondition *condition = record;

  foulee_choice_row_set_value (self->kind_row, condition->condition_kind);
  foulee_choice_row_set_value (self->side_row, condition->side);
  foulee_ending_rows_show (&self->rows, condition->since, condition->until);
  foulee_note_view_set_text (self->note, condition->note);
}

static gboolean
foulee_condition_dialog_write (FouleeEntryDialog *dialog, gpointer record, gboolean grab)
{
  FouleeConditionDialog *self = FOULEE_CONDITION_DIALOG (dialog);
  FouleeCondition *condition = record;
  gint32 kind = foulee_choice_row_get_value (self->kind_row);
  gboolean has_kind = kind != FOULEE_UNSET;
  gboolean all;
  g_autofree char *note = foulee_note_view_get_text (self->note);

  if (has_kind) {
    condition->condition_kind = kind;
  } else {
    foulee_choice_row_complain (self->kind_row, _ ("Choose what it is."));
    if (grab)
      gtk_widget_grab_focus (GTK_WIDGET (self->kind_row));
  }
  condition->side = foulee_choice_row_get_value (self->side_row);
  all = foulee_ending_rows_read (&self->rows, grab && has_kind, &condition->since,
                                 &condition->until) &&
        has_kind;
  if (!foulee_note_view_check (self->note, grab && all))
    return FALSE;
  foulee_record_set_text (&condition->note, note);
  return all;
}

static const char *
foulee_condition_dialog_added_label (FouleeEntryDialog *dialog)
{
  return _ ("Condition");
}

static const char *
foulee_condition_dialog_changed_label (FouleeEntryDialog *dialog)
{
  return _ ("Condition changed");
}

static const char *
foulee_condition_dialog_deleted_label (FouleeEntryDialog *dialog)
{
  return _ ("Condition deleted");
}

static void
on_edited (FouleeEntryDialog *self)
{
  foulee_entry_dialog_edited (self);
}

static void
on_over_switched (FouleeConditionDialog *self)
{
  foulee_ending_rows_switched (&self->rows);
  foulee_entry_dialog_edited (FOULEE_ENTRY_DIALOG (self));
}

static void
foulee_condition_dialog_constructed (GObject *object)
{
  FouleeConditionDialog *self = FOULEE_CONDITION_DIALOG (object);
  FouleeDay *day = foulee_entry_dialog_get_day (FOULEE_ENTRY_DIALOG (self));

  foulee_ending_rows_set_today (&self->rows, foulee_journal_today (foulee_day_get_journal (day)));
  G_OBJECT_CLASS (foulee_condition_dialog_parent_class)->constructed (object);
}

static void
foulee_condition_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_CONDITION_DIALOG);
  G_OBJECT_CLASS (foulee_condition_dialog_parent_class)->dispose (object);
}

static void
foulee_condition_dialog_class_init (FouleeConditionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FouleeEntryDialogClass *dialog_class = FOULEE_ENTRY_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = foulee_condition_dialog_constructed;
  G_OBJECT_CLASS (klass)->dispose = foulee_condition_dialog_dispose;
  dialog_class->kind = FOULEE_KIND_CONDITION;
  dialog_class->show = foulee_condition_dialog_show;
  dialog_class->write = foulee_condition_dialog_write;
  dialog_class->added_label = foulee_condition_dialog_added_label;
  dialog_class->changed_label = foulee_condition_dialog_changed_label;
  dialog_class->deleted_label = foulee_condition_dialog_deleted_label;

  g_type_ensure (FOULEE_TYPE_CHOICE_ROW);
  g_type_ensure (FOULEE_TYPE_DATE_ROW);
  g_type_ensure (FOULEE_TYPE_NOTE_VIEW);
  g_type_ensure (FOULEE_TYPE_PLAIN_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/condition-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeConditionDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeConditionDialog, side_row);
  gtk_widget_class_bind_template_child_full (
      widget_class, "since_row", FALSE, G_STRUCT_OFFSET (FouleeConditionDialog, rows.first_row));
  gtk_widget_class_bind_template_child_full (
      widget_class, "over_row", FALSE, G_STRUCT_OFFSET (FouleeConditionDialog, rows.over_row));
  gtk_widget_class_bind_template_child_full (
      widget_class, "until_row", FALSE, G_STRUCT_OFFSET (FouleeConditionDialog, rows.last_row));
  gtk_widget_class_bind_template_child (widget_class, FouleeConditionDialog, note);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_over_switched);
}

static void
foulee_condition_dialog_init (FouleeConditionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  foulee_choice_row_add (self->kind_row, FOULEE_UNSET, C_ ("a choice", "None chosen"), NULL);
  foulee_choice_row_add_words (self->kind_row, &foulee_condition_kinds);
  foulee_choice_row_add (self->side_row, FOULEE_UNSET, C_ ("a choice", "Not recorded"), NULL);
  foulee_choice_row_add_words (self->side_row, &foulee_condition_sides);
}

FouleeEntryDialog *
foulee_condition_dialog_new (FouleeDay *day, const FouleeCondition *condition)
{
  g_autoptr (FouleeCondition) record = condition ? foulee_record_ref ((gpointer) condition)
                                                 : foulee_record_new (FOULEE_KIND_CONDITION);

  return g_object_new (FOULEE_TYPE_CONDITION_DIALOG, "day", day, "record", record, "is-new",
                       condition == NULL, NULL);
}
