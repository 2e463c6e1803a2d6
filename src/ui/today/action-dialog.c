/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/action-dialog.h"

#include <glib/gi18n.h>

#include "ui/preferences/choice-row.h"
#include "ui/preferences/text-row.h"
#include "ui/today/action-kinds.h"
#include "ui/today/past-names.h"
#include "ui/widgets/field-row.h"
#include "ui/widgets/note-view.h"
#include "ui/widgets/plain-row.h"
#include "ui/widgets/word-chips.h"

struct _FouleeActionDialog {
  FouleeEntryDialog parent_instance;

  GtkLabel *kind_label;
  FouleeTextRow *name_row;
  FouleePastNames *past_names;
  FouleeFieldRow *minutes_row;
  FouleeChoiceRow *region_row;
  FouleeFieldRow *time_row;
  FouleeWordChips *after;
  FouleeNoteView *note;
};

G_DEFINE_FINAL_TYPE (FouleeActionDialog, foulee_action_dialog, FOULEE_TYPE_ENTRY_DIALOG)

/* In the title, unless that has to make room for Cancel and Add. */
static void
show_kind (FouleeActionDialog *self, const char *kind)
{
  gboolean is_new = foulee_entry_dialog_is_new (FOULEE_ENTRY_DIALOG (self));

  adw_dialog_set_title (ADW_DIALOG (self), is_new ? _ ("New Action") : kind);
  gtk_label_set_label (self->kind_label, kind);
  gtk_widget_set_visible (GTK_WIDGET (self->kind_label), is_new);
}

static void
foulee_action_dialog_show (FouleeEntryDialog *dialog, gconstpointer record)
{
  FouleeActionDialog *self = FOULEE_ACTION_DIALOG (dialog);
  const FouleeAction *action = record;
  FouleeActionKind kind = (FouleeActionKind) action->action_kind;
  int seconds;

  foulee_instant_to_civil (action->at, NULL, &seconds);
  show_kind (self, foulee_action_kind_label (kind));
  gtk_widget_set_visible (GTK_WIDGET (self->name_row), foulee_action_kind_has_name (kind));
  g_object_set (self->name_row, "required", foulee_action_kind_needs_name (kind), NULL);
  foulee_text_row_set_text (self->name_row, action->name);
  /* To take a medicine has no length. */
  gtk_widget_set_visible (GTK_WIDGET (self->minutes_row),
                          kind != FOULEE_ACTION_MEDICINE || action->minutes != FOULEE_UNSET);
  foulee_field_row_set_value (self->minutes_row, action->minutes);
  foulee_choice_row_set_value (self->region_row, action->region);
  foulee_field_row_set_value (self->time_row, seconds);
  foulee_word_chips_set_value (self->after, action->after);
  foulee_note_view_set_text (self->note, action->note);
}

static gboolean
write_time (FouleeActionDialog *self, FouleeDay *day, FouleeAction *action)
{
  gint32 time = foulee_field_row_get_value (self->time_row);
  FouleeInstant at = foulee_entry_dialog_moved (FOULEE_ENTRY_DIALOG (self), action->at, time);

  if (!foulee_day_is_past (day, at)) {
    foulee_field_row_complain (self->time_row, _ ("That time is in the future."));
    return FALSE;
  }
  action->at = at;
  return TRUE;
}

static gboolean
foulee_action_dialog_write (FouleeEntryDialog *dialog, gpointer record, gboolean grab)
{
  FouleeActionDialog *self = FOULEE_ACTION_DIALOG (dialog);
  FouleeDay *day = foulee_entry_dialog_get_day (dialog);
  FouleeAction *action = record;
  g_autofree char *name = foulee_text_row_dup_text (self->name_row);
  g_autofree char *note = foulee_note_view_get_text (self->note);

  gboolean has_name = foulee_text_row_check (self->name_row, grab);
  gboolean has_minutes = foulee_field_row_check (self->minutes_row, grab && has_name);
  gboolean has_time = foulee_field_row_check (self->time_row, grab && has_name && has_minutes);
  gboolean all;

  if (has_name)
    foulee_record_set_text (&action->name, name);
  foulee_field_row_read (self->minutes_row, &action->minutes);
  all = has_time && write_time (self, day, action) && has_name && has_minutes;
  action->region = foulee_choice_row_get_value (self->region_row);
  action->after = foulee_word_chips_get_value (self->after);
  if (!foulee_note_view_check (self->note, grab && all))
    return FALSE;
  foulee_record_set_text (&action->note, note);
  return all;
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
on_name_edited (FouleeActionDialog *self)
{
  g_autofree char *typed = foulee_text_row_dup_text (self->name_row);

  foulee_past_names_set_typed (self->past_names, typed);
}

static void
on_name_chosen (FouleeActionDialog *self, const char *name)
{
  foulee_text_row_enter (self->name_row, name);
  /* The chip is gone, and the focus would be with it. */
  gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
}

/* The names that actions of the same kind have had, the latest first. */
static void
fill_past_names (FouleeActionDialog *self)
{
  FouleeDay *day = foulee_entry_dialog_get_day (FOULEE_ENTRY_DIALOG (self));
  FouleeHistory *history = foulee_journal_get_history (foulee_day_get_journal (day));
  g_autoptr (FouleeAction) shown = NULL;

  g_object_get (self, "record", &shown, NULL);
  for (guint i = foulee_history_n (history, FOULEE_KIND_ACTION); i > 0; i--) {
    const FouleeAction *action = foulee_history_action (history, i - 1);

    if (action->action_kind == shown->action_kind && action->name)
      foulee_past_names_add (self->past_names, action->name);
  }
}

/* What has to be named is named first; an action of the journal is looked at from its top. */
static gboolean
foulee_action_dialog_grab_focus (GtkWidget *widget)
{
  if (foulee_entry_dialog_is_new (FOULEE_ENTRY_DIALOG (widget)))
    return gtk_widget_grab_focus (GTK_WIDGET (FOULEE_ACTION_DIALOG (widget)->name_row));
  return GTK_WIDGET_CLASS (foulee_action_dialog_parent_class)->grab_focus (widget);
}

static void
foulee_action_dialog_constructed (GObject *object)
{
  G_OBJECT_CLASS (foulee_action_dialog_parent_class)->constructed (object);
  fill_past_names (FOULEE_ACTION_DIALOG (object));
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

  G_OBJECT_CLASS (klass)->constructed = foulee_action_dialog_constructed;
  G_OBJECT_CLASS (klass)->dispose = foulee_action_dialog_dispose;
  widget_class->grab_focus = foulee_action_dialog_grab_focus;
  dialog_class->kind = FOULEE_KIND_ACTION;
  dialog_class->show = foulee_action_dialog_show;
  dialog_class->write = foulee_action_dialog_write;
  dialog_class->added_label = foulee_action_dialog_added_label;
  dialog_class->changed_label = foulee_action_dialog_changed_label;
  dialog_class->deleted_label = foulee_action_dialog_deleted_label;

  g_type_ensure (FOULEE_TYPE_CHOICE_ROW);
  g_type_ensure (FOULEE_TYPE_FIELD_ROW);
  g_type_ensure (FOULEE_TYPE_NOTE_VIEW);
  g_type_ensure (FOULEE_TYPE_PAST_NAMES);
  g_type_ensure (FOULEE_TYPE_PLAIN_ROW);
  g_type_ensure (FOULEE_TYPE_TEXT_ROW);
  g_type_ensure (FOULEE_TYPE_WORD_CHIPS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/action-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeActionDialog, kind_label);
  gtk_widget_class_bind_template_child (widget_class, FouleeActionDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeActionDialog, past_names);
  gtk_widget_class_bind_template_child (widget_class, FouleeActionDialog, minutes_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeActionDialog, region_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeActionDialog, time_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeActionDialog, after);
  gtk_widget_class_bind_template_child (widget_class, FouleeActionDialog, note);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_name_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_name_chosen);
}

static void
foulee_action_dialog_init (FouleeActionDialog *self)
{
  const FouleeLanguage *language = foulee_language_of_system ();

  gtk_widget_init_template (GTK_WIDGET (self));
  foulee_word_chips_set_words (self->after, &foulee_afters, FALSE, _ ("How it felt after"));
  foulee_choice_row_add (self->region_row, FOULEE_UNSET, C_ ("a choice", "Not recorded"), NULL);
  for (int region = 0; region < FOULEE_N_REGIONS; region++)
    foulee_choice_row_add (self->region_row, region,
                           foulee_region_label ((FouleeRegion) region, language), NULL);
}

FouleeEntryDialog *
foulee_action_dialog_new (FouleeDay *day, const FouleeAction *action)
{
  return g_object_new (FOULEE_TYPE_ACTION_DIALOG, "day", day, "record", action, NULL);
}

FouleeEntryDialog *
foulee_action_dialog_new_of_kind (FouleeDay *day, FouleeActionKind kind)
{
  g_autoptr (FouleeAction) action = foulee_action_new ();

  action->at = foulee_day_moment (day);
  action->action_kind = (gint32) kind;
  return g_object_new (FOULEE_TYPE_ACTION_DIALOG, "day", day, "record", action, "is-new", TRUE,
                       NULL);
}
