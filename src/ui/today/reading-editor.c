/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/reading-editor.h"

#include <glib/gi18n.h>

#include "ui/widgets/level-scale.h"
#include "ui/widgets/word-chips.h"

struct _FouleeReadingEditor {
  GtkWidget parent_instance;

  GtkLabel *title;
  FouleeLevelScale *scale;
  GtkWidget *details;
  FouleeWordChips *sensations;
  FouleeWordChips *marks;

  gboolean detailed;
  gboolean folded; /* the words are put away */
};

G_DEFINE_FINAL_TYPE (FouleeReadingEditor, foulee_reading_editor, GTK_TYPE_WIDGET)

enum { EDITED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* Words belong to a level of 1 and more. */
static void
show_details (FouleeReadingEditor *self)
{
  gtk_widget_set_visible (self->details, self->detailed && !self->folded &&
                                             foulee_level_scale_get_level (self->scale) > 0);
}

static void
emit_edited (FouleeReadingEditor *self, gboolean continued)
{
  int level = foulee_level_scale_get_level (self->scale);
  gint32 sensation = foulee_word_chips_get_value (self->sensations);
  gint32 marks = foulee_word_chips_get_value (self->marks);

  show_details (self);
  if (level <= 0)
    sensation = -1, marks = 0;
  g_signal_emit (self, signals[EDITED], 0, level, sensation < 0 ? -1 : sensation, marks, continued);
}

static void
on_edited (FouleeReadingEditor *self)
{
  emit_edited (self, FALSE);
}

static void
on_chosen (FouleeReadingEditor *self, int level, gboolean continued)
{
  emit_edited (self, continued);
}

static void
foulee_reading_editor_dispose (GObject *object)
{
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_READING_EDITOR);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (foulee_reading_editor_parent_class)->dispose (object);
}

static void
foulee_reading_editor_class_init (FouleeReadingEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_reading_editor_dispose;

  signals[EDITED] =
      g_signal_new ("edited", FOULEE_TYPE_READING_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 4, G_TYPE_INT, G_TYPE_INT, G_TYPE_INT, G_TYPE_BOOLEAN);

  g_type_ensure (FOULEE_TYPE_LEVEL_SCALE);
  g_type_ensure (FOULEE_TYPE_WORD_CHIPS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/reading-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeReadingEditor, title);
  gtk_widget_class_bind_template_child (widget_class, FouleeReadingEditor, scale);
  gtk_widget_class_bind_template_child (widget_class, FouleeReadingEditor, details);
  gtk_widget_class_bind_template_child (widget_class, FouleeReadingEditor, sensations);
  gtk_widget_class_bind_template_child (widget_class, FouleeReadingEditor, marks);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
foulee_reading_editor_init (FouleeReadingEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  foulee_word_chips_set_words (self->sensations, &foulee_sensations, FALSE, _ ("Sensation"));
  foulee_word_chips_set_words (self->marks, &foulee_marks, TRUE, _ ("Marks"));
}

GtkWidget *
foulee_reading_editor_new (gboolean detailed, const char *low, const char *high)
{
  FouleeReadingEditor *self = g_object_new (FOULEE_TYPE_READING_EDITOR, NULL);

  self->detailed = detailed;
  g_object_set (self->scale, "tinted", detailed, "low-caption", low, "high-caption", high, NULL);
  show_details (self);
  return GTK_WIDGET (self);
}

void
foulee_reading_editor_show (FouleeReadingEditor *self, const char *title,
                            const FouleeReading *reading)
{
  g_return_if_fail (FOULEE_IS_READING_EDITOR (self));

  gtk_label_set_label (self->title, title);
  g_object_set (self->scale, "label", title, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  foulee_level_scale_set_level (self->scale, reading->level);
  foulee_word_chips_set_value (self->sensations,
                               reading->sensation < 0 ? FOULEE_UNSET : reading->sensation);
  foulee_word_chips_set_value (self->marks, reading->marks);
  show_details (self);
}

void
foulee_reading_editor_set_ghost (FouleeReadingEditor *self, int level)
{
  g_return_if_fail (FOULEE_IS_READING_EDITOR (self));
  foulee_level_scale_set_ghost (self->scale, level);
}

void
foulee_reading_editor_hide_title (FouleeReadingEditor *self)
{
  g_return_if_fail (FOULEE_IS_READING_EDITOR (self));
  gtk_widget_set_visible (GTK_WIDGET (self->title), FALSE);
}

void
foulee_reading_editor_fold (FouleeReadingEditor *self, gboolean folded)
{
  g_return_if_fail (FOULEE_IS_READING_EDITOR (self));

  self->folded = folded;
  show_details (self);
}
