/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/run-lines.h"

#include <glib/gi18n.h>

#include "ui/today/run-effort.h"
#include "ui/today/run-prompt.h"
#include "ui/today/run-question.h"
#include "ui/widgets/plain-row.h"
#include "chart/run-words.h"

struct _FouleeRunLines {
  GObject parent_instance;

  GtkListBox *list;
  GtkWidget *run_line;
  GtkWidget *question_line;
  GtkWidget *effort_line;
  FouleeRunQuestion *question;
  FouleeRunEffort *effort;
  char *id;
};

G_DEFINE_FINAL_TYPE (FouleeRunLines, foulee_run_lines, G_TYPE_OBJECT)

enum { WANTED, RATED, WARMED_UP, DISMISSED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
on_wanted (FouleeRunLines *self, int what)
{
  g_signal_emit (self, signals[WANTED], 0, what);
}

static void
on_rated (FouleeRunLines *self, int level)
{
  g_signal_emit (self, signals[RATED], 0, level);
}

static void
on_warmed_up (FouleeRunLines *self, int warm_up)
{
  g_signal_emit (self, signals[WARMED_UP], 0, warm_up);
}

static void
on_dismissed (FouleeRunLines *self)
{
  g_signal_emit (self, signals[DISMISSED], 0);
}

static void
foulee_run_lines_finalize (GObject *object)
{
  g_free (FOULEE_RUN_LINES (object)->id);
  G_OBJECT_CLASS (foulee_run_lines_parent_class)->finalize (object);
}

static void
foulee_run_lines_class_init (FouleeRunLinesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = foulee_run_lines_finalize;
  signals[WANTED] = g_signal_new ("wanted", FOULEE_TYPE_RUN_LINES, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[RATED] = g_signal_new ("rated", FOULEE_TYPE_RUN_LINES, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[WARMED_UP] = g_signal_new ("warmed-up", FOULEE_TYPE_RUN_LINES, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[DISMISSED] = g_signal_new ("dismissed", FOULEE_TYPE_RUN_LINES, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);
}

static void
foulee_run_lines_init (FouleeRunLines *self)
{
}

static GtkWidget *
add_line (FouleeRunLines *self, int position, GtkWidget *child)
{
  GtkWidget *line = g_object_new (FOULEE_TYPE_PLAIN_ROW, "child", child, NULL);

  gtk_list_box_insert (self->list, line, position);
  return line;
}

FouleeRunLines *
foulee_run_lines_new (GtkListBox *list, int n_before)
{
  FouleeRunLines *self = g_object_new (FOULEE_TYPE_RUN_LINES, NULL);

  self->list = list;
  self->run_line = g_object_new (FOULEE_TYPE_RUN_ROW, NULL);
  self->question = g_object_new (FOULEE_TYPE_RUN_QUESTION, NULL);
  self->effort = g_object_new (FOULEE_TYPE_RUN_EFFORT, NULL);
  gtk_list_box_insert (list, self->run_line, n_before);
  self->question_line = add_line (self, n_before + 1, GTK_WIDGET (self->question));
  self->effort_line = add_line (self, n_before + 2, GTK_WIDGET (self->effort));
  g_signal_connect_object (self->run_line, "wanted", G_CALLBACK (on_wanted), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->question, "wanted", G_CALLBACK (on_wanted), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->effort, "rated", G_CALLBACK (on_rated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->effort, "warmed-up", G_CALLBACK (on_warmed_up), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->effort, "dismissed", G_CALLBACK (on_dismissed), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/* An answer that was just given stays in sight, to be changed (1 and then 0 is 10), as long as the
 * focus is there. */
static gboolean
is_being_rated (FouleeRunLines *self, const FouleeRun *run)
{
  return run->planned != 1 && g_strcmp0 (self->id, run->record.id) == 0 &&
         gtk_widget_get_visible (self->effort_line) &&
         gtk_widget_get_state_flags (self->effort_line) & GTK_STATE_FLAG_FOCUS_WITHIN;
}

/* "effort asked in about 20 min": to five minutes, since nobody is to wait for it. */
static char *
describe_wait (const FouleeRun *run, gint64 now)
{
  int minutes = (int) ((foulee_run_prompt_until (run, now) - now + 299) / 300) * 5;

  /* Translators: when the program will ask how hard a run was. */
  return g_strdup_printf (_ ("effort will be asked in about %d min"), minutes);
}

void
foulee_run_lines_show (FouleeRunLines *self, const FouleeRun *run, const FouleeRunLook *look)
{
  FouleeRunPrompt prompt = foulee_run_prompt (run, look->now);
  gboolean asks_done = prompt == FOULEE_RUN_PROMPT_DONE && !look->later;
  gboolean asks_effort =
      (prompt == FOULEE_RUN_PROMPT_EFFORT || is_being_rated (self, run)) && !look->not_to_rate;
  g_autofree char *title = foulee_run_title (run, look->units, foulee_language_of_system ());
  g_autofree char *remark = NULL;

  g_return_if_fail (FOULEE_IS_RUN_LINES (self));

  g_set_str (&self->id, run->record.id);
  if (prompt == FOULEE_RUN_PROMPT_EFFORT_SOON && !look->not_to_rate)
    remark = describe_wait (run, look->now);
  foulee_run_row_show (FOULEE_RUN_ROW (self->run_line), run, look->units, look->date, remark);
  foulee_run_question_show (self->question, run, look->units, look->date);
  foulee_run_effort_show (self->effort, run, title);
  gtk_widget_set_visible (self->run_line, !asks_done);
  gtk_widget_set_visible (self->question_line, asks_done);
  gtk_widget_set_visible (self->effort_line, asks_effort);
}

const char *
foulee_run_lines_get_id (FouleeRunLines *self)
{
  g_return_val_if_fail (FOULEE_IS_RUN_LINES (self), NULL);
  return self->id;
}

void
foulee_run_lines_grab_focus (FouleeRunLines *self)
{
  g_return_if_fail (FOULEE_IS_RUN_LINES (self));
  gtk_widget_grab_focus (gtk_widget_get_visible (self->run_line) ? self->run_line
                                                                 : self->question_line);
}

gboolean
foulee_run_lines_grab_question (FouleeRunLines *self)
{
  g_return_val_if_fail (FOULEE_IS_RUN_LINES (self), FALSE);

  if (gtk_widget_get_visible (self->question_line))
    return gtk_widget_child_focus (self->question_line, GTK_DIR_TAB_FORWARD);
  if (gtk_widget_get_visible (self->effort_line))
    return gtk_widget_grab_focus (GTK_WIDGET (self->effort));
  return FALSE;
}

void
foulee_run_lines_remove (FouleeRunLines *self)
{
  g_return_if_fail (FOULEE_IS_RUN_LINES (self));

  gtk_list_box_remove (self->list, self->run_line);
  gtk_list_box_remove (self->list, self->question_line);
  gtk_list_box_remove (self->list, self->effort_line);
}
