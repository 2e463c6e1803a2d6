/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/word-chips.h"

#include <adwaita.h>

#include "base/units.h"

struct _FouleeWordChips {
  GtkWidget parent_instance;

  GtkWidget *box;
  GPtrArray *chips; /* owned by the box */
  gboolean set;
  gint32 value;
  gboolean showing; /* the chips follow the value just now, not the runner */
};

G_DEFINE_FINAL_TYPE (FouleeWordChips, foulee_word_chips, GTK_TYPE_WIDGET)

enum { EDITED, N_SIGNALS };
static guint signals[N_SIGNALS];

static gboolean
is_chosen (FouleeWordChips *self, int position)
{
  return self->set ? (self->value & (1 << position)) != 0 : self->value == position;
}

static void
show_value (FouleeWordChips *self)
{
  self->showing = TRUE;
  for (guint i = 0; i < self->chips->len; i++)
    gtk_toggle_button_set_active (g_ptr_array_index (self->chips, i), is_chosen (self, (int) i));
  self->showing = FALSE;
}

static void
on_chip_toggled (FouleeWordChips *self, GtkToggleButton *chip)
{
  guint position;

  if (self->showing || !g_ptr_array_find (self->chips, chip, &position))
    return;
  if (self->set)
    self->value ^= 1 << position;
  else
    self->value = gtk_toggle_button_get_active (chip) ? (gint32) position : FOULEE_UNSET;
  show_value (self);
  g_signal_emit (self, signals[EDITED], 0, self->value);
}

/* To the word before or after, also where that is on another line. */
static gboolean
focus_beside (FouleeWordChips *self, int step)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    step = -step;
  for (int i = 0; i < (int) self->chips->len; i++)
    if (gtk_widget_has_focus (g_ptr_array_index (self->chips, i)))
      return i + step >= 0 && i + step < (int) self->chips->len &&
             gtk_widget_grab_focus (g_ptr_array_index (self->chips, i + step));
  return FALSE;
}

/* One stop for Tab: in from outside it lands on a chosen word, from inside it leaves. */
static gboolean
foulee_word_chips_focus (GtkWidget *widget, GtkDirectionType direction)
{
  FouleeWordChips *self = FOULEE_WORD_CHIPS (widget);
  guint first = 0;

  if (direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT)
    return focus_beside (self, direction == GTK_DIR_RIGHT ? 1 : -1);
  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return gtk_widget_child_focus (self->box, direction);
  if (self->chips->len == 0 || gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN)
    return FALSE;
  while (first < self->chips->len && !is_chosen (self, (int) first))
    first++;
  return gtk_widget_grab_focus (
      g_ptr_array_index (self->chips, first < self->chips->len ? first : 0));
}

static void
foulee_word_chips_dispose (GObject *object)
{
  FouleeWordChips *self = FOULEE_WORD_CHIPS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->chips, g_ptr_array_unref);
  G_OBJECT_CLASS (foulee_word_chips_parent_class)->dispose (object);
}

static void
foulee_word_chips_class_init (FouleeWordChipsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_word_chips_dispose;
  widget_class->focus = foulee_word_chips_focus;
  signals[EDITED] = g_signal_new ("edited", FOULEE_TYPE_WORD_CHIPS, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
foulee_word_chips_init (FouleeWordChips *self)
{
  self->value = FOULEE_UNSET;
  self->chips = g_ptr_array_new ();
  self->box = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (self->box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (self->box), 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

void
foulee_word_chips_set_words (FouleeWordChips *self, const FouleeWords *words, gboolean set,
                             const char *label)
{
  const FouleeLanguage *language = foulee_language_of_system ();

  g_return_if_fail (FOULEE_IS_WORD_CHIPS (self));
  g_return_if_fail (self->chips->len == 0);

  self->set = set;
  self->value = set ? 0 : FOULEE_UNSET;
  for (int i = 0; i < words->n_words; i++) {
    GtkWidget *chip = gtk_toggle_button_new_with_label (foulee_words_label (words, i, language));

    gtk_widget_add_css_class (chip, "chip");
    g_signal_connect_object (chip, "toggled", G_CALLBACK (on_chip_toggled), self,
                             G_CONNECT_SWAPPED);
    adw_wrap_box_append (ADW_WRAP_BOX (self->box), chip);
    g_ptr_array_add (self->chips, chip);
  }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

gint32
foulee_word_chips_get_value (FouleeWordChips *self)
{
  g_return_val_if_fail (FOULEE_IS_WORD_CHIPS (self), FOULEE_UNSET);
  return self->value;
}

void
foulee_word_chips_set_value (FouleeWordChips *self, gint32 value)
{
  g_return_if_fail (FOULEE_IS_WORD_CHIPS (self));

  if (self->value == value)
    return;
  self->value = value;
  show_value (self);
}
