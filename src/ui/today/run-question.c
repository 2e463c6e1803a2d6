/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/run-question.h"

#include <glib/gi18n.h>

#include "chart/run-words.h"

struct _FouleeRunQuestion {
  AdwBin parent_instance;

  GtkLabel *plan;
};

G_DEFINE_FINAL_TYPE (FouleeRunQuestion, foulee_run_question, ADW_TYPE_BIN)

enum { WANTED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
on_yes_clicked (FouleeRunQuestion *self)
{
  g_signal_emit (self, signals[WANTED], 0, (int) FOULEE_RUN_WANT_DONE);
}

static void
on_no_clicked (FouleeRunQuestion *self)
{
  g_signal_emit (self, signals[WANTED], 0, (int) FOULEE_RUN_WANT_DELETE);
}

static void
on_later_clicked (FouleeRunQuestion *self)
{
  g_signal_emit (self, signals[WANTED], 0, (int) FOULEE_RUN_WANT_LATER);
}

static void
foulee_run_question_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_RUN_QUESTION);
  G_OBJECT_CLASS (foulee_run_question_parent_class)->dispose (object);
}

static void
foulee_run_question_class_init (FouleeRunQuestionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_run_question_dispose;
  signals[WANTED] = g_signal_new ("wanted", FOULEE_TYPE_RUN_QUESTION, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/run-question.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeRunQuestion, plan);
  gtk_widget_class_bind_template_callback (widget_class, on_yes_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_no_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_later_clicked);
}

static void
foulee_run_question_init (FouleeRunQuestion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
foulee_run_question_show (FouleeRunQuestion *self, const FouleeRun *run, FouleeUnits units,
                          const char *date)
{
  g_autofree char *title = foulee_run_title (run, units, foulee_language_of_system ());
  g_autofree char *time = NULL;
  g_autofree char *when = NULL;
  g_autofree char *line = NULL;
  int seconds;

  g_return_if_fail (FOULEE_IS_RUN_QUESTION (self));

  foulee_instant_to_civil (run->start, NULL, &seconds);
  time = foulee_format_time (foulee_language_of_system (), seconds);
  when = date ? g_strdup_printf ("%s · %s", date, time) : g_strdup (time);
  /* Translators: when a run was planned for, and what: "Planned for 07:00: Easy, 8 km". */
  line = g_strdup_printf (_ ("Planned for %s: %s"), when, title);
  gtk_label_set_label (self->plan, line);
}
