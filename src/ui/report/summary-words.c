/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/report/summary-words.h"

#include <glib/gi18n.h>

#include "ui/preferences/date-row.h"
#include "ui/widgets/note-view.h"
#include "ui/widgets/plain-row.h"

struct _FouleeSummaryWords {
  AdwPreferencesGroup parent_instance;

  FouleeNoteView *concern;
  FouleeDateRow *onset_row;
  FouleeNoteView *onset_note;
  FouleeNoteView *questions;

  FouleeJournal *journal;
};

G_DEFINE_FINAL_TYPE (FouleeSummaryWords, foulee_summary_words, ADW_TYPE_PREFERENCES_GROUP)

enum { PROP_JOURNAL = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

FouleeRunner *
foulee_summary_edit_runner (FouleeJournal *journal)
{
  const FouleeRunner *stored = foulee_history_runner (foulee_journal_get_history (journal));

  return stored ? foulee_record_copy (stored) : foulee_record_new (FOULEE_KIND_RUNNER);
}

/* ---- Showing and storing --------------------------------------------------------------------- */

static void
refresh (FouleeSummaryWords *self)
{
  g_autoptr (FouleeRunner) runner = foulee_summary_edit_runner (self->journal);

  foulee_note_view_set_text (self->concern, runner->concern);
  foulee_date_row_set_today (self->onset_row, foulee_journal_today (self->journal));
  foulee_date_row_set_date (self->onset_row, runner->onset);
  foulee_note_view_set_text (self->onset_note, runner->onset_note);
  foulee_note_view_set_text (self->questions, runner->questions);
}

/* What is typed in one go is one step to undo. Takes the runner. */
static void
save_text (FouleeSummaryWords *self, FouleeRunner *runner, char **field, FouleeNoteView *view,
           const char *label, const char *key)
{
  g_autofree char *text = g_strstrip (foulee_note_view_get_text (view));

  foulee_record_set_text (field, text);
  foulee_journal_save (self->journal, runner, label, key);
}

static void
on_concern (FouleeSummaryWords *self)
{
  FouleeRunner *runner = foulee_summary_edit_runner (self->journal);

  save_text (self, runner, &runner->concern, self->concern, _ ("Reason for the appointment"),
             "concern");
}

static void
on_onset_note (FouleeSummaryWords *self)
{
  FouleeRunner *runner = foulee_summary_edit_runner (self->journal);

  save_text (self, runner, &runner->onset_note, self->onset_note, _ ("How it began"), "onset-note");
}

static void
on_questions (FouleeSummaryWords *self)
{
  FouleeRunner *runner = foulee_summary_edit_runner (self->journal);

  save_text (self, runner, &runner->questions, self->questions, _ ("Questions for the appointment"),
             "questions");
}

static void
on_onset (FouleeSummaryWords *self)
{
  FouleeRunner *runner = foulee_summary_edit_runner (self->journal);

  runner->onset = foulee_date_row_get_date (self->onset_row);
  foulee_journal_save (self->journal, runner, _ ("When it began"), NULL);
}

/* ---- The group ------------------------------------------------------------------------------- */

static void
foulee_summary_words_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_JOURNAL:
    g_value_set_object (value, FOULEE_SUMMARY_WORDS (object)->journal);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
set_journal (FouleeSummaryWords *self, FouleeJournal *journal)
{
  if (!g_set_object (&self->journal, journal) || !journal)
    return;
  g_signal_connect_object (journal, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
foulee_summary_words_set_property (GObject *object, guint id, const GValue *value,
                                   GParamSpec *pspec)
{
  switch (id) {
  case PROP_JOURNAL:
    set_journal (FOULEE_SUMMARY_WORDS (object), g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_summary_words_dispose (GObject *object)
{
  FouleeSummaryWords *self = FOULEE_SUMMARY_WORDS (object);

  if (self->journal)
    g_signal_handlers_disconnect_by_data (self->journal, self);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_SUMMARY_WORDS);
  g_clear_object (&self->journal);
  G_OBJECT_CLASS (foulee_summary_words_parent_class)->dispose (object);
}

static void
foulee_summary_words_class_init (FouleeSummaryWordsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = foulee_summary_words_get_property;
  object_class->set_property = foulee_summary_words_set_property;
  object_class->dispose = foulee_summary_words_dispose;

  properties[PROP_JOURNAL] = g_param_spec_object ("journal", NULL, NULL, FOULEE_TYPE_JOURNAL,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (FOULEE_TYPE_DATE_ROW);
  g_type_ensure (FOULEE_TYPE_NOTE_VIEW);
  g_type_ensure (FOULEE_TYPE_PLAIN_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/summary-words.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeSummaryWords, concern);
  gtk_widget_class_bind_template_child (widget_class, FouleeSummaryWords, onset_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeSummaryWords, onset_note);
  gtk_widget_class_bind_template_child (widget_class, FouleeSummaryWords, questions);
  gtk_widget_class_bind_template_callback (widget_class, on_concern);
  gtk_widget_class_bind_template_callback (widget_class, on_onset);
  gtk_widget_class_bind_template_callback (widget_class, on_onset_note);
  gtk_widget_class_bind_template_callback (widget_class, on_questions);
}

static void
foulee_summary_words_init (FouleeSummaryWords *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
foulee_summary_words_commit (FouleeSummaryWords *self)
{
  g_return_if_fail (FOULEE_IS_SUMMARY_WORDS (self));

  foulee_note_view_commit (self->concern);
  foulee_text_row_commit (FOULEE_TEXT_ROW (self->onset_row));
  foulee_note_view_commit (self->onset_note);
  foulee_note_view_commit (self->questions);
}
