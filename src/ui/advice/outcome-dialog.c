/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/advice/outcome-dialog.h"

#include <glib/gi18n.h>

#include "ui/advice/sign-words.h"
#include "ui/widgets/note-view.h"

#define N_OUTCOMES (FOULEE_OUTCOME_OVER + 1)

struct _FouleeOutcomeDialog {
  AdwDialog parent_instance;

  GtkLabel *ticked;
  GtkListBox *list;
  FouleeNoteView *note;
  GtkWidget *save_button;

  GtkCheckButton *checks[N_OUTCOMES]; /* owned by the list */
  FouleeDay *day;
  FouleeSignAnswer *answer; /* a copy, to be changed */
};

G_DEFINE_FINAL_TYPE (FouleeOutcomeDialog, foulee_outcome_dialog, ADW_TYPE_DIALOG)

/* FOULEE_UNSET for none. */
static gint32
get_outcome (FouleeOutcomeDialog *self)
{
  for (gint32 i = 0; i < N_OUTCOMES; i++)
    if (gtk_check_button_get_active (self->checks[i]))
      return i;
  return FOULEE_UNSET;
}

static void
on_toggled (FouleeOutcomeDialog *self)
{
  gtk_widget_set_sensitive (self->save_button, get_outcome (self) != FOULEE_UNSET);
}

static void
on_save_clicked (FouleeOutcomeDialog *self)
{
  g_autofree char *note = foulee_note_view_get_text (self->note);

  if (!foulee_note_view_check (self->note, TRUE))
    return;
  self->answer->outcome_kind = get_outcome (self);
  foulee_record_set_text (&self->answer->outcome, note);
  foulee_day_save (self->day, g_steal_pointer (&self->answer), _ ("What came of it"), NULL);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
add_outcome (FouleeOutcomeDialog *self, gint32 outcome)
{
  const char *label = foulee_words_label (&foulee_outcomes, outcome, foulee_language_of_system ());
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *row = adw_action_row_new ();

  self->checks[outcome] = GTK_CHECK_BUTTON (check);
  if (outcome > 0)
    gtk_check_button_set_group (self->checks[outcome], self->checks[0]);
  gtk_check_button_set_active (self->checks[outcome], self->answer->outcome_kind == outcome);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  /* The check says whether it is chosen, so it has the focus and not the row. */
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (self->list, row);
}

static void
foulee_outcome_dialog_dispose (GObject *object)
{
  FouleeOutcomeDialog *self = FOULEE_OUTCOME_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_OUTCOME_DIALOG);
  g_clear_pointer (&self->answer, foulee_record_unref);
  g_clear_object (&self->day);
  G_OBJECT_CLASS (foulee_outcome_dialog_parent_class)->dispose (object);
}

static void
foulee_outcome_dialog_class_init (FouleeOutcomeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_outcome_dialog_dispose;
  g_type_ensure (FOULEE_TYPE_NOTE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/outcome-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeOutcomeDialog, ticked);
  gtk_widget_class_bind_template_child (widget_class, FouleeOutcomeDialog, list);
  gtk_widget_class_bind_template_child (widget_class, FouleeOutcomeDialog, note);
  gtk_widget_class_bind_template_child (widget_class, FouleeOutcomeDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked);
}

static void
foulee_outcome_dialog_init (FouleeOutcomeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
foulee_outcome_dialog_new (FouleeDay *day, const FouleeSignAnswer *answer)
{
  FouleeOutcomeDialog *self;
  g_autofree char *ticked = NULL;

  g_return_val_if_fail (FOULEE_IS_DAY (day), NULL);
  g_return_val_if_fail (answer != NULL, NULL);

  self = g_object_new (FOULEE_TYPE_OUTCOME_DIALOG, NULL);
  self->day = g_object_ref (day);
  self->answer = foulee_record_copy (answer);
  ticked = foulee_sign_words_detail (foulee_day_get_journal (day), answer, 0);
  gtk_label_set_label (self->ticked, ticked);
  for (gint32 i = 0; i < N_OUTCOMES; i++)
    add_outcome (self, i);
  foulee_note_view_set_text (self->note, answer->outcome);
  on_toggled (self);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->checks[0]));
  return ADW_DIALOG (self);
}
