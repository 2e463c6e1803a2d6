/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/run-effort.h"

#include <glib/gi18n.h>

#include "model/scales.h"
#include "ui/widgets/level-scale.h"

struct _FouleeRunEffort {
  AdwBin parent_instance;

  GtkLabel *word;
  FouleeLevelScale *scale;
};

G_DEFINE_FINAL_TYPE (FouleeRunEffort, foulee_run_effort, ADW_TYPE_BIN)

enum { RATED, DISMISSED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
on_chosen (FouleeRunEffort *self, int level)
{
  if (level >= 0)
    g_signal_emit (self, signals[RATED], 0, level);
}

static void
on_dismiss_clicked (FouleeRunEffort *self)
{
  g_signal_emit (self, signals[DISMISSED], 0);
}

static gboolean
foulee_run_effort_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (FOULEE_RUN_EFFORT (widget)->scale));
}

static void
foulee_run_effort_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_RUN_EFFORT);
  G_OBJECT_CLASS (foulee_run_effort_parent_class)->dispose (object);
}

static void
foulee_run_effort_class_init (FouleeRunEffortClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_run_effort_dispose;
  widget_class->grab_focus = foulee_run_effort_grab_focus;
  signals[RATED] = g_signal_new ("rated", FOULEE_TYPE_RUN_EFFORT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[DISMISSED] = g_signal_new ("dismissed", FOULEE_TYPE_RUN_EFFORT, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (FOULEE_TYPE_LEVEL_SCALE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/run-effort.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeRunEffort, word);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunEffort, scale);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_dismiss_clicked);
}

static void
foulee_run_effort_init (FouleeRunEffort *self)
{
  const FouleeLanguage *language = foulee_language_of_system ();

  gtk_widget_init_template (GTK_WIDGET (self));
  for (int level = 0; level <= 10; level++)
    foulee_level_scale_describe (self->scale, level, foulee_rpe_label (level, language));
}

void
foulee_run_effort_show (FouleeRunEffort *self, int level, const char *run)
{
  const char *word = level < 0 ? "" : foulee_rpe_label (level, foulee_language_of_system ());
  g_autofree char *name = NULL;

  g_return_if_fail (FOULEE_IS_RUN_EFFORT (self));

  foulee_level_scale_set_level (self->scale, level);
  gtk_label_set_label (self->word, word);
  gtk_widget_set_visible (GTK_WIDGET (self->word), *word != '\0');
  /* Translators: the name of a scale; %s is a run, such as "Easy, 5.2 km in 31:40". */
  name = g_strdup_printf (_ ("How hard was it? %s"), run);
  g_object_set (self->scale, "label", name, NULL);
}
