/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/action-chip.h"

#include <glib/gi18n.h>

#include "ui/today/action-kinds.h"
#include "ui/widgets/button-name.h"

struct _FouleeActionChip {
  GtkButton parent_instance;

  GtkWidget *tick;
  GtkLabel *label;

  FouleeActionKind kind;
  char *id;
};

G_DEFINE_FINAL_TYPE (FouleeActionChip, foulee_action_chip, GTK_TYPE_BUTTON)

static char *
format_time (const FouleeAction *action)
{
  int seconds;

  foulee_instant_to_civil (action->at, NULL, &seconds);
  return foulee_format_time (foulee_language_of_system (), seconds);
}

/* "Foam rolling 10 min". */
static char *
describe (const FouleeAction *action)
{
  g_autofree char *minutes = NULL;

  if (action->minutes == FOULEE_UNSET)
    return g_strdup (foulee_action_title (action));
  minutes = foulee_format_hours (foulee_language_of_system (), action->minutes * 60);
  return g_strdup_printf ("%s %s", foulee_action_title (action), minutes);
}

/* What the chip has no room for: "18:40 · Left calf · felt better after". */
static char *
describe_more (const FouleeAction *action)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (action->name)
    g_strv_builder_add (parts, foulee_action_kind_label ((FouleeActionKind) action->action_kind));
  g_strv_builder_take (parts, format_time (action));
  if (action->region != FOULEE_UNSET)
    g_strv_builder_add (parts, foulee_region_label ((FouleeRegion) action->region, language));
  if (action->after == FOULEE_AFTER_BETTER)
    g_strv_builder_add (parts, _ ("felt better after"));
  else if (action->after == FOULEE_AFTER_SAME)
    g_strv_builder_add (parts, _ ("felt the same after"));
  else if (action->after == FOULEE_AFTER_WORSE)
    g_strv_builder_add (parts, _ ("felt worse after"));
  if (action->note)
    g_strv_builder_add (parts, action->note);
  list = g_strv_builder_end (parts);
  return g_strjoinv (" · ", list);
}

static void
show_done (FouleeActionChip *self, const FouleeAction *action)
{
  g_autofree char *text = describe (action);
  g_autofree char *more = describe_more (action);
  g_autofree char *time = format_time (action);
  /* Translators: a recovery action that is stored, and its time: "Foam rolling 10 min, done at
   * 18:40". */
  g_autofree char *name = g_strdup_printf (_ ("%s, done at %s"), text, time);

  gtk_label_set_label (self->label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), more);
  foulee_button_set_name (GTK_BUTTON (self), name);
  gtk_widget_add_css_class (GTK_WIDGET (self), "done");
}

static void
show_offered (FouleeActionChip *self)
{
  const char *label = foulee_action_kind_label (self->kind);

  gtk_label_set_label (self->label, label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), NULL);
  foulee_button_set_name (GTK_BUTTON (self), label);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "done");
}

static void
foulee_action_chip_finalize (GObject *object)
{
  g_free (FOULEE_ACTION_CHIP (object)->id);
  G_OBJECT_CLASS (foulee_action_chip_parent_class)->finalize (object);
}

static void
foulee_action_chip_class_init (FouleeActionChipClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = foulee_action_chip_finalize;
}

static void
foulee_action_chip_init (FouleeActionChip *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->tick = gtk_image_new_from_icon_name ("foulee-tick-symbolic");
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  /* As wide as its words, unless the line is too short. */
  gtk_label_set_natural_wrap_mode (self->label, GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (self->label, 0);
  gtk_box_append (GTK_BOX (box), self->tick);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_button_set_can_shrink (GTK_BUTTON (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "chip");
  gtk_widget_add_css_class (GTK_WIDGET (self), "tall");
}

GtkWidget *
foulee_action_chip_new (void)
{
  return g_object_new (FOULEE_TYPE_ACTION_CHIP, NULL);
}

void
foulee_action_chip_show (FouleeActionChip *self, FouleeActionKind kind, const FouleeAction *action)
{
  g_return_if_fail (FOULEE_IS_ACTION_CHIP (self));

  self->kind = kind;
  g_set_str (&self->id, action ? action->record.id : NULL);
  gtk_widget_set_visible (self->tick, action != NULL);
  if (action)
    show_done (self, action);
  else
    show_offered (self);
}

FouleeActionKind
foulee_action_chip_get_kind (FouleeActionChip *self)
{
  g_return_val_if_fail (FOULEE_IS_ACTION_CHIP (self), FOULEE_ACTION_FOAM_ROLLING);
  return self->kind;
}

const char *
foulee_action_chip_get_id (FouleeActionChip *self)
{
  g_return_val_if_fail (FOULEE_IS_ACTION_CHIP (self), NULL);
  return self->id;
}
