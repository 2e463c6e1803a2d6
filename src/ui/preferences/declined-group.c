/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/declined-group.h"

#include <glib/gi18n.h>

#include "advice/advice.h"
#include "ui/widgets/button-name.h"
#include "ui/widgets/leave-focus.h"
#include "ui/widgets/toast.h"

struct _FouleeDeclinedGroup {
  AdwPreferencesGroup parent_instance;

  FouleeJournal *journal;
  GPtrArray *rows; /* owned by the group's list */
};

G_DEFINE_FINAL_TYPE (FouleeDeclinedGroup, foulee_declined_group, ADW_TYPE_PREFERENCES_GROUP)

#define RULE_KEY "foulee-rule"

/* ---- Restoring ------------------------------------------------------------------------------- */

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!foulee_journal_save_finish (FOULEE_JOURNAL (source), result, &error))
    g_signal_emit_by_name (source, "failed", error);
}

/* Of two copies of a journal, each may have declined it. */
static GPtrArray *
make_tombstones (FouleeDeclinedGroup *self, const FouleeRule *rule)
{
  g_autoptr (GPtrArray) answers =
      foulee_advice_declined (foulee_journal_get_history (self->journal));
  GPtrArray *tombstones = foulee_record_array_new ();

  for (guint i = 0; i < answers->len; i++) {
    const FouleeAdviceAnswer *answer = g_ptr_array_index (answers, i);
    FouleeRecord *tombstone;

    if (!g_str_equal (answer->suggestion, rule->id))
      continue;
    tombstone = foulee_record_copy (answer);
    tombstone->deleted = 1; /* stamped on saving */
    g_ptr_array_add (tombstones, tombstone);
  }
  return tombstones;
}

static void
on_restore_clicked (FouleeDeclinedGroup *self, GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);
  g_autoptr (GPtrArray) tombstones =
      make_tombstones (self, g_object_get_data (G_OBJECT (row), RULE_KEY));

  foulee_journal_save_async (self->journal, tombstones, _ ("Suggestion restored"), NULL, on_saved,
                             NULL);
  foulee_toast_undo (GTK_WIDGET (self), _ ("Suggestion restored"));
}

/* ---- Lines ----------------------------------------------------------------------------------- */

static GtkWidget *
make_row (FouleeDeclinedGroup *self)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (C_ ("a suggestion", "Restore"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "touched");
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_restore_clicked), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
  return row;
}

static GtkButton *
get_button (GtkWidget *row)
{
  return GTK_BUTTON (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)));
}

static void
show_row (FouleeDeclinedGroup *self, guint index, const FouleeRule *rule)
{
  const char *action = foulee_rule_action (rule, foulee_language_of_system ());
  /* Translators: the name of a button; %s is a suggestion, such as "Foam rolling, 10–20 min". */
  g_autofree char *name = g_strdup_printf (_ ("Restore: %s"), action);
  GtkWidget *row =
      index < self->rows->len ? g_ptr_array_index (self->rows, index) : make_row (self);

  g_object_set_data (G_OBJECT (row), RULE_KEY, (gpointer) rule);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), action);
  foulee_button_set_name (get_button (row), name);
}

/* Each rule once, the one that was declined last first. */
static GPtrArray *
list_rules (FouleeHistory *history)
{
  g_autoptr (GPtrArray) answers = foulee_advice_declined (history);
  GPtrArray *rules = g_ptr_array_new ();

  for (guint i = 0; i < answers->len; i++) {
    const FouleeAdviceAnswer *answer = g_ptr_array_index (answers, i);
    const FouleeRule *rule = foulee_rule_from_id (answer->suggestion);

    if (!g_ptr_array_find (rules, rule, NULL))
      g_ptr_array_add (rules, (gpointer) rule);
  }
  return rules;
}

void
foulee_declined_group_show (FouleeDeclinedGroup *self, FouleeDay *day)
{
  g_autoptr (GPtrArray) rules = NULL;

  g_return_if_fail (FOULEE_IS_DECLINED_GROUP (self));

  g_set_object (&self->journal, foulee_day_get_journal (day));
  rules = list_rules (foulee_journal_get_history (self->journal));
  for (guint i = 0; i < rules->len; i++)
    show_row (self, i, g_ptr_array_index (rules, i));
  while (self->rows->len > rules->len) {
    GtkWidget *row = g_ptr_array_steal_index (self->rows, self->rows->len - 1);

    foulee_leave_focus (row, GTK_DIR_TAB_BACKWARD);
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), row);
  }
}

/* ---- The object ------------------------------------------------------------------------------ */

static void
foulee_declined_group_dispose (GObject *object)
{
  g_clear_object (&FOULEE_DECLINED_GROUP (object)->journal);
  G_OBJECT_CLASS (foulee_declined_group_parent_class)->dispose (object);
}

static void
foulee_declined_group_finalize (GObject *object)
{
  g_ptr_array_unref (FOULEE_DECLINED_GROUP (object)->rows);
  G_OBJECT_CLASS (foulee_declined_group_parent_class)->finalize (object);
}

static void
foulee_declined_group_class_init (FouleeDeclinedGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = foulee_declined_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = foulee_declined_group_finalize;
}

static void
foulee_declined_group_init (FouleeDeclinedGroup *self)
{
  self->rows = g_ptr_array_new ();
}
