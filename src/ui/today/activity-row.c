/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/activity-row.h"

#include <glib/gi18n.h>

#include "ui/widgets/digits.h"
#include "ui/widgets/level-scale.h"
#include "ui/widgets/plain-row.h"

struct _FouleeActivityRow {
  AdwExpanderRow parent_instance;

  FouleeLevelScale *scale;

  char *id;
  int score;
  int typed; /* the digit typed last, while nothing else has happened since; −1 */
};

G_DEFINE_FINAL_TYPE (FouleeActivityRow, foulee_activity_row, ADW_TYPE_EXPANDER_ROW)

enum { SCORED, EDIT_REQUESTED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* The scale has shown 1 already when a 0 makes it 10. */
static void
on_chosen (FouleeActivityRow *self, int score)
{
  g_signal_emit (self, signals[SCORED], 0, score, self->score == 1 && score == 10);
}

static void
on_edit_activated (FouleeActivityRow *self)
{
  g_signal_emit (self, signals[EDIT_REQUESTED], 0);
}

/* What the scale does not take itself: digits while it is closed. */
static gboolean
on_key_pressed (GtkEventControllerKey *controller, guint keyval, guint keycode,
                GdkModifierType state, FouleeActivityRow *self)
{
  int typed_before = self->typed;
  int digit, score;

  self->typed = -1;
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK))
    return GDK_EVENT_PROPAGATE;
  digit = foulee_digit_of_key (gtk_widget_get_display (GTK_WIDGET (self)), keyval, keycode);
  if (digit < 0)
    return GDK_EVENT_PROPAGATE;
  score = foulee_level_of_digits (typed_before, digit);
  self->typed = score == digit ? digit : -1;
  g_signal_emit (self, signals[SCORED], 0, score, score != digit);
  return GDK_EVENT_STOP;
}

static void
foulee_activity_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_ACTIVITY_ROW);
  G_OBJECT_CLASS (foulee_activity_row_parent_class)->dispose (object);
}

static void
foulee_activity_row_finalize (GObject *object)
{
  g_free (FOULEE_ACTIVITY_ROW (object)->id);
  G_OBJECT_CLASS (foulee_activity_row_parent_class)->finalize (object);
}

static void
foulee_activity_row_class_init (FouleeActivityRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = foulee_activity_row_dispose;
  object_class->finalize = foulee_activity_row_finalize;

  signals[SCORED] = g_signal_new ("scored", FOULEE_TYPE_ACTIVITY_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_BOOLEAN);
  signals[EDIT_REQUESTED] = g_signal_new ("edit-requested", FOULEE_TYPE_ACTIVITY_ROW,
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (FOULEE_TYPE_LEVEL_SCALE);
  g_type_ensure (FOULEE_TYPE_PLAIN_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/activity-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeActivityRow, scale);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_edit_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
}

static void
foulee_activity_row_init (FouleeActivityRow *self)
{
  self->score = -1;
  self->typed = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  foulee_level_scale_describe (self->scale, 0, C_ ("of an activity", "cannot"));
  foulee_level_scale_describe (self->scale, 10, C_ ("of an activity", "as before"));
}

GtkWidget *
foulee_activity_row_new (void)
{
  return g_object_new (FOULEE_TYPE_ACTIVITY_ROW, NULL);
}

void
foulee_activity_row_show (FouleeActivityRow *self, const FouleeActivity *activity, int score,
                          const char *subtitle)
{
  g_return_if_fail (FOULEE_IS_ACTIVITY_ROW (self));

  /* The line stands for another activity now: what was open is not this one's. */
  if (g_set_str (&self->id, activity->record.id)) {
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);
    self->typed = -1;
  }
  self->score = score;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), activity->name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  foulee_level_scale_set_level (self->scale, score);
  g_object_set (self->scale, "label", activity->name, NULL);
}

const char *
foulee_activity_row_get_id (FouleeActivityRow *self)
{
  g_return_val_if_fail (FOULEE_IS_ACTIVITY_ROW (self), NULL);
  return self->id;
}
