/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/files/effort-dialog.h"

#include <glib/gi18n.h>

#include "chart/run-words.h"
#include "chart/when-words.h"
#include "ui/today/run-asking.h"
#include "ui/today/run-effort.h"
#include "ui/today/run-prompt.h"
#include "ui/widgets/shown-units.h"
#include "ui/widgets/window-settings.h"
#include "base/capital.h"

struct _FouleeEffortDialog {
  AdwDialog parent_instance;

  GtkBox *groups;
  GtkButton *done_button;

  FouleeJournal *journal;
};

G_DEFINE_FINAL_TYPE (FouleeEffortDialog, foulee_effort_dialog, ADW_TYPE_DIALOG)

#define RUN_ID "foulee-run-id"

static const FouleeRun *
find_run (FouleeEffortDialog *self, GtkWidget *effort)
{
  return foulee_history_lookup (foulee_journal_get_history (self->journal), FOULEE_KIND_RUN,
                                g_object_get_data (G_OBJECT (effort), RUN_ID));
}

/* ---- Answers --------------------------------------------------------------------------------- */

static void
show_run (FouleeEffortDialog *self, GtkWidget *effort, const FouleeRun *run)
{
  FouleeUnits units = foulee_shown_units (foulee_journal_get_history (self->journal));
  g_autofree char *title = foulee_run_title (run, units, foulee_language_of_system ());

  foulee_run_effort_show (FOULEE_RUN_EFFORT (effort), run, title);
}

/* Something was answered: what is left is not skipped any more, only left. */
static void
offer_done (FouleeEffortDialog *self)
{
  gtk_button_set_label (self->done_button, _ ("_Done"));
  gtk_widget_add_css_class (GTK_WIDGET (self->done_button), "suggested-action");
}

static void
save (FouleeEffortDialog *self, GtkWidget *effort, FouleeRun *answered, const char *label,
      const char *merge_key)
{
  foulee_journal_save (self->journal, answered, label, merge_key);
  show_run (self, effort, answered);
  offer_done (self);
}

static void
on_rated (FouleeEffortDialog *self, int level, GtkWidget *effort)
{
  const FouleeRun *run = find_run (self, effort);
  g_autofree char *merge_key = NULL;
  FouleeRun *rated;

  if (!run)
    return;
  merge_key = g_strdup_printf ("effort %s", run->record.id);
  rated = foulee_record_copy (run);
  rated->rpe = level;
  save (self, effort, rated, _ ("Effort"), merge_key);
}

static void
on_warmed_up (FouleeEffortDialog *self, int warm_up, GtkWidget *effort)
{
  const FouleeRun *run = find_run (self, effort);
  FouleeRun *answered;

  if (!run)
    return;
  answered = foulee_record_copy (run);
  answered->warm_up = warm_up;
  save (self, effort, answered, _ ("Warm-up"), NULL);
}

/* Never to be asked again, as in Today. */
static void
on_dismissed (FouleeEffortDialog *self, GtkWidget *effort)
{
  GtkWidget *group = gtk_widget_get_parent (effort);
  FouleeRunAsking *asking = foulee_run_asking_new ();
  g_autoptr (GSettings) settings = foulee_window_settings (GTK_WIDGET (self));

  foulee_run_asking_set_settings (asking, settings);
  foulee_run_asking_do_not_rate (asking, g_object_get_data (G_OBJECT (effort), RUN_ID));
  foulee_run_asking_free (asking);
  gtk_widget_grab_focus (GTK_WIDGET (self->done_button));
  gtk_box_remove (self->groups, group);
  if (!gtk_widget_get_first_child (GTK_WIDGET (self->groups)))
    adw_dialog_close (ADW_DIALOG (self));
}

static void
on_done_clicked (FouleeEffortDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* ---- The widget ------------------------------------------------------------------------------ */

static void
foulee_effort_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_EFFORT_DIALOG);
  g_clear_object (&FOULEE_EFFORT_DIALOG (object)->journal);
  G_OBJECT_CLASS (foulee_effort_dialog_parent_class)->dispose (object);
}

static void
foulee_effort_dialog_class_init (FouleeEffortDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_effort_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/effort-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeEffortDialog, groups);
  gtk_widget_class_bind_template_child (widget_class, FouleeEffortDialog, done_button);
  gtk_widget_class_bind_template_callback (widget_class, on_done_clicked);
}

static void
foulee_effort_dialog_init (FouleeEffortDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* "Thu 19 Nov, 17:24: Run, 10.4 km in 52:30" above its scale. */
static GtkWidget *
add_run (FouleeEffortDialog *self, const FouleeRun *run)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  FouleeUnits units = foulee_shown_units (foulee_journal_get_history (self->journal));
  g_autofree char *title = foulee_run_title (run, units, language);
  g_autofree char *moment = foulee_moment_label (run->start, language);
  g_autofree char *when = foulee_capital (moment);
  g_autofree char *text = g_strdup_printf ("%s\n%s", when, title);
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *effort = g_object_new (FOULEE_TYPE_RUN_EFFORT, NULL);
  GtkWidget *heading =
      g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", text,
                    "xalign", 0.0f, "wrap", TRUE, "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, NULL);

  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (effort, "card");
  g_object_set_data_full (G_OBJECT (effort), RUN_ID, g_strdup (run->record.id), g_free);
  show_run (self, effort, run);
  g_signal_connect_object (effort, "rated", G_CALLBACK (on_rated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (effort, "warmed-up", G_CALLBACK (on_warmed_up), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (effort, "dismissed", G_CALLBACK (on_dismissed), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (group), heading);
  gtk_box_append (GTK_BOX (group), effort);
  gtk_box_append (self->groups, group);
  return effort;
}

static int
compare_latest (gconstpointer a, gconstpointer b)
{
  const FouleeRun *run_a = *(const FouleeRun *const *) a;
  const FouleeRun *run_b = *(const FouleeRun *const *) b;

  return (run_b->start.seconds > run_a->start.seconds) -
         (run_b->start.seconds < run_a->start.seconds);
}

/* References stay with `records`. */
static GPtrArray *
list_runs (GPtrArray *records, GSettings *settings, gint64 now)
{
  GPtrArray *runs = g_ptr_array_new ();
  FouleeRunAsking *asking = foulee_run_asking_new ();

  foulee_run_asking_set_settings (asking, settings);
  for (guint i = 0; i < records->len; i++) {
    FouleeRecord *record = g_ptr_array_index (records, i);

    if (record->kind == FOULEE_KIND_RUN &&
        foulee_run_prompt ((FouleeRun *) record, now) == FOULEE_RUN_PROMPT_EFFORT &&
        !foulee_run_asking_is_not_to_rate (asking, record->id))
      g_ptr_array_add (runs, record);
  }
  foulee_run_asking_free (asking);
  return runs;
}

AdwDialog *
foulee_effort_dialog_new (FouleeJournal *journal, GSettings *settings, GPtrArray *records)
{
  const gint64 now = foulee_clock_now (foulee_journal_get_clock (journal)).seconds;
  g_autoptr (GPtrArray) runs = list_runs (records, settings, now);
  FouleeEffortDialog *self;

  if (runs->len == 0)
    return NULL;
  g_ptr_array_sort (runs, compare_latest);
  self = g_object_new (FOULEE_TYPE_EFFORT_DIALOG, NULL);
  self->journal = g_object_ref (journal);
  for (guint i = 0; i < MIN (runs->len, FOULEE_EFFORT_DIALOG_MOST); i++) {
    GtkWidget *effort = add_run (self, g_ptr_array_index (runs, i));

    if (i == 0)
      adw_dialog_set_focus (ADW_DIALOG (self), effort);
  }
  return ADW_DIALOG (self);
}
