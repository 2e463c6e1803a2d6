/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/visit-dialog.h"

#include <glib/gi18n.h>

#include "ui/preferences/date-row.h"
#include "ui/today/past-names.h"
#include "ui/widgets/note-view.h"
#include "ui/widgets/plain-row.h"

struct _FouleeVisitDialog {
  FouleeEntryDialog parent_instance;

  FouleeDateRow *date_row;
  FouleeTextRow *who_row;
  FouleePastNames *past_names;
  FouleeNoteView *note;
};

G_DEFINE_FINAL_TYPE (FouleeVisitDialog, foulee_visit_dialog, FOULEE_TYPE_ENTRY_DIALOG)

static void
foulee_visit_dialog_show (FouleeEntryDialog *dialog, gconstpointer record)
{
  FouleeVisitDialog *self = FOULEE_VISIT_DIALOG (dialog);
  const FouleeVisit *visit = record;

  foulee_date_row_set_date (self->date_row, visit->date);
  foulee_text_row_set_text (self->who_row, visit->who);
  foulee_note_view_set_text (self->note, visit->note);
}

static gboolean
foulee_visit_dialog_write (FouleeEntryDialog *dialog, gpointer record, gboolean grab)
{
  FouleeVisitDialog *self = FOULEE_VISIT_DIALOG (dialog);
  FouleeVisit *visit = record;
  g_autofree char *who = foulee_text_row_dup_text (self->who_row);
  g_autofree char *note = foulee_note_view_get_text (self->note);

  gboolean has_date = foulee_text_row_check (FOULEE_TEXT_ROW (self->date_row), grab);
  gboolean has_who = foulee_text_row_check (self->who_row, grab && has_date);

  if (has_date)
    visit->date = foulee_date_row_get_date (self->date_row);
  if (has_who)
    foulee_record_set_text (&visit->who, who);
  if (!foulee_note_view_check (self->note, grab && has_date && has_who))
    return FALSE;
  foulee_record_set_text (&visit->note, note);
  return has_date && has_who;
}

static const char *
foulee_visit_dialog_added_label (FouleeEntryDialog *dialog)
{
  return _ ("Visit");
}

static const char *
foulee_visit_dialog_changed_label (FouleeEntryDialog *dialog)
{
  return _ ("Visit changed");
}

static const char *
foulee_visit_dialog_deleted_label (FouleeEntryDialog *dialog)
{
  return _ ("Visit deleted");
}

static void
on_edited (FouleeEntryDialog *self)
{
  foulee_entry_dialog_edited (self);
}

static void
on_who_edited (FouleeVisitDialog *self)
{
  g_autofree char *typed = foulee_text_row_dup_text (self->who_row);

  foulee_past_names_set_typed (self->past_names, typed);
}

static void
on_who_chosen (FouleeVisitDialog *self, const char *who)
{
  foulee_text_row_enter (self->who_row, who);
  /* The chip is gone, and the focus would be with it. */
  gtk_widget_grab_focus (GTK_WIDGET (self->who_row));
}

/* Whom this runner has visited, the latest first. */
static void
fill_past_names (FouleeVisitDialog *self, FouleeHistory *history)
{
  for (guint i = foulee_history_n (history, FOULEE_KIND_VISIT); i > 0; i--) {
    const FouleeVisit *visit = foulee_history_get (history, FOULEE_KIND_VISIT, i - 1);

    if (visit->who)
      foulee_past_names_add (self->past_names, visit->who);
  }
}

/* Where one begins to write. */
static gboolean
foulee_visit_dialog_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (FOULEE_VISIT_DIALOG (widget)->who_row));
}

static void
foulee_visit_dialog_constructed (GObject *object)
{
  FouleeVisitDialog *self = FOULEE_VISIT_DIALOG (object);
  FouleeDay *day = foulee_entry_dialog_get_day (FOULEE_ENTRY_DIALOG (self));
  FouleeJournal *journal = foulee_day_get_journal (day);

  foulee_date_row_set_today (self->date_row, foulee_journal_today (journal));
  G_OBJECT_CLASS (foulee_visit_dialog_parent_class)->constructed (object);
  fill_past_names (self, foulee_journal_get_history (journal));
}

static void
foulee_visit_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_VISIT_DIALOG);
  G_OBJECT_CLASS (foulee_visit_dialog_parent_class)->dispose (object);
}

static void
foulee_visit_dialog_class_init (FouleeVisitDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FouleeEntryDialogClass *dialog_class = FOULEE_ENTRY_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = foulee_visit_dialog_constructed;
  G_OBJECT_CLASS (klass)->dispose = foulee_visit_dialog_dispose;
  widget_class->grab_focus = foulee_visit_dialog_grab_focus;
  dialog_class->kind = FOULEE_KIND_VISIT;
  dialog_class->show = foulee_visit_dialog_show;
  dialog_class->write = foulee_visit_dialog_write;
  dialog_class->added_label = foulee_visit_dialog_added_label;
  dialog_class->changed_label = foulee_visit_dialog_changed_label;
  dialog_class->deleted_label = foulee_visit_dialog_deleted_label;

  g_type_ensure (FOULEE_TYPE_DATE_ROW);
  g_type_ensure (FOULEE_TYPE_NOTE_VIEW);
  g_type_ensure (FOULEE_TYPE_PAST_NAMES);
  g_type_ensure (FOULEE_TYPE_PLAIN_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/visit-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeVisitDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeVisitDialog, who_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeVisitDialog, past_names);
  gtk_widget_class_bind_template_child (widget_class, FouleeVisitDialog, note);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_who_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_who_chosen);
}

static void
foulee_visit_dialog_init (FouleeVisitDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

FouleeEntryDialog *
foulee_visit_dialog_new (FouleeDay *day, const FouleeVisit *visit)
{
  g_autoptr (FouleeVisit) record =
      visit ? foulee_record_ref ((gpointer) visit) : foulee_record_new (FOULEE_KIND_VISIT);

  if (!visit)
    record->date = foulee_day_get_date (day);
  return g_object_new (FOULEE_TYPE_VISIT_DIALOG, "day", day, "record", record, "is-new",
                       visit == NULL, NULL);
}

FouleeDate
foulee_visit_dialog_get_date (FouleeVisitDialog *self)
{
  g_return_val_if_fail (FOULEE_IS_VISIT_DIALOG (self), FOULEE_DATE_NONE);
  return foulee_date_row_get_date (self->date_row);
}
