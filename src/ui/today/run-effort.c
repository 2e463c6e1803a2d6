/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/run-effort.h"

#include <glib/gi18n.h>

#include "model/scales.h"
#include "ui/widgets/level-scale.h"
#include "ui/widgets/word-chips.h"

struct _FouleeRunEffort {
  AdwBin parent_instance;

  GtkLabel *word;
  FouleeLevelScale *scale;
  GtkWidget *warm_up_group;
  FouleeWordChips *warm_up;

  char *id; /* of the run */
};

G_DEFINE_FINAL_TYPE (FouleeRunEffort, foulee_run_effort, ADW_TYPE_BIN)

enum { RATED, WARMED_UP, DISMISSED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
on_chosen (FouleeRunEffort *self, int level)
{
  if (level >= 0)
    g_signal_emit (self, signals[RATED], 0, level);
}

static void
on_warm_up_edited (FouleeRunEffort *self, int warm_up)
{
  g_signal_emit (self, signals[WARMED_UP], 0, warm_up);
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
foulee_run_effort_finalize (GObject *object)
{
  g_free (FOULEE_RUN_EFFORT (object)->id);
  G_OBJECT_CLASS (foulee_run_effort_parent_class)->finalize (object);
}

static void
foulee_run_effort_class_init (FouleeRunEffortClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_run_effort_dispose;
  G_OBJECT_CLASS (klass)->finalize = foulee_run_effort_finalize;
  widget_class->grab_focus = foulee_run_effort_grab_focus;
  signals[RATED] = g_signal_new ("rated", FOULEE_TYPE_RUN_EFFORT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[WARMED_UP] = g_signal_new ("warmed-up", FOULEE_TYPE_RUN_EFFORT, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[DISMISSED] = g_signal_new ("dismissed", FOULEE_TYPE_RUN_EFFORT, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (FOULEE_TYPE_LEVEL_SCALE);
  g_type_ensure (FOULEE_TYPE_WORD_CHIPS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/run-effort.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeRunEffort, word);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunEffort, scale);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunEffort, warm_up_group);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunEffort, warm_up);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_warm_up_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_dismiss_clicked);
}

static void
foulee_run_effort_init (FouleeRunEffort *self)
{
  const FouleeLanguage *language = foulee_language_of_system ();

  gtk_widget_init_template (GTK_WIDGET (self));
  for (int level = 0; level <= 10; level++)
    foulee_level_scale_describe (self->scale, level, foulee_rpe_label (level, language));
  foulee_word_chips_set_words (self->warm_up, &foulee_warm_ups, FALSE, _ ("Warm-up"));
}

/* What a file tells of a run never says how one warmed up. An answer that was just given stays in
 * sight, to be changed, as long as the focus is there. */
static void
show_warm_up (FouleeRunEffort *self, const FouleeRun *run)
{
  gboolean answering = g_strcmp0 (self->id, run->record.id) == 0 &&
                       gtk_widget_get_visible (self->warm_up_group) &&
                       gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN;

  g_set_str (&self->id, run->record.id);
  foulee_word_chips_set_value (self->warm_up, run->warm_up);
  gtk_widget_set_visible (self->warm_up_group, answering || run->warm_up == FOULEE_UNSET);
}

void
foulee_run_effort_show (FouleeRunEffort *self, const FouleeRun *run, const char *title)
{
  int level = run->rpe == FOULEE_UNSET ? -1 : run->rpe;
  const char *word = level < 0 ? "" : foulee_rpe_label (level, foulee_language_of_system ());
  g_autofree char *name = NULL;

  g_return_if_fail (FOULEE_IS_RUN_EFFORT (self));

  show_warm_up (self, run);
  foulee_level_scale_set_level (self->scale, level);
  gtk_label_set_label (self->word, word);
  gtk_widget_set_visible (GTK_WIDGET (self->word), *word != '\0');
  /* Translators: the name of a scale; %s is a run, such as "Easy, 5.2 km in 31:40". */
  name = g_strdup_printf (_ ("How hard was it? %s"), title);
  g_object_set (self->scale, "label", name, NULL);
}
