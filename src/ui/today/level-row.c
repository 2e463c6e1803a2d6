/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/level-row.h"

#include <glib/gi18n.h>

#include "ui/today/reading-editor.h"
#include "ui/today/reading-words.h"

#define MAX_BUTTONS 2

struct _FouleeLevelRow {
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkLabel *caption;
  GtkWidget *buttons_box;
  GtkRevealer *revealer;
  GtkWidget *editor; /* made when first opened */
  GtkWidget *buttons[MAX_BUTTONS];
  char *names[MAX_BUTTONS];
  FouleeReading readings[MAX_BUTTONS];
  int ghosts[MAX_BUTTONS];
  int n_buttons;
  int open; /* −1 for none */

  gboolean detailed;
  char *low, *high;
};

G_DEFINE_FINAL_TYPE (FouleeLevelRow, foulee_level_row, GTK_TYPE_WIDGET)

enum { EDITED, OPENED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
show_caption (FouleeLevelRow *self)
{
  g_autofree char *left = foulee_reading_words (&self->readings[0]);
  g_autofree char *right = self->n_buttons > 1 ? foulee_reading_words (&self->readings[1]) : NULL;
  g_autofree char *caption = NULL;

  if (self->n_buttons == 1)
    caption = g_strdup (left);
  else if (left && right)
    /* Translators: what it feels like on the left and on the right side: "Left: Ache. Right:
     * Stiff". */
    caption = g_strdup_printf (_ ("Left: %s. Right: %s"), left, right);
  else if (left)
    caption = g_strdup_printf (_ ("Left: %s"), left);
  else if (right)
    caption = g_strdup_printf (_ ("Right: %s"), right);
  gtk_label_set_label (self->caption, caption ? caption : "");
  gtk_widget_set_visible (GTK_WIDGET (self->caption), caption != NULL);
}

static void
emit_edited (FouleeLevelRow *self, int index, int level, int sensation, int marks,
             gboolean continued)
{
  g_signal_emit (self, signals[EDITED], 0, index, level, sensation, marks, continued);
}

static void
on_editor_edited (FouleeLevelRow *self, int level, int sensation, int marks, gboolean continued)
{
  if (self->open >= 0)
    emit_edited (self, self->open, level, sensation, marks, continued);
}

static int
index_of (FouleeLevelRow *self, GtkWidget *button)
{
  return self->n_buttons > 1 && self->buttons[1] == button ? 1 : 0;
}

static void
on_level_typed (FouleeLevelRow *self, int level, gboolean continued, FouleeLevelButton *button)
{
  int index = index_of (self, GTK_WIDGET (button));
  const FouleeReading *old = &self->readings[index];

  /* A level above 0 keeps the words that were there. */
  emit_edited (self, index, level, level > 0 ? old->sensation : -1, level > 0 ? old->marks : 0,
               continued);
}

static void
show_editor (FouleeLevelRow *self)
{
  FouleeReadingEditor *editor = FOULEE_READING_EDITOR (self->editor);

  if (self->open < 0)
    return;
  foulee_reading_editor_show (editor, self->names[self->open], &self->readings[self->open]);
  foulee_reading_editor_set_ghost (editor, self->ghosts[self->open]);
}

static void
open_scale (FouleeLevelRow *self, int index)
{
  if (!self->editor) {
    self->editor = foulee_reading_editor_new (self->detailed, self->low, self->high);
    g_signal_connect_object (self->editor, "edited", G_CALLBACK (on_editor_edited), self,
                             G_CONNECT_SWAPPED);
    gtk_revealer_set_child (self->revealer, self->editor);
  }
  self->open = index;
  show_editor (self);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  g_signal_emit (self, signals[OPENED], 0);
}

static void
on_button_toggled (FouleeLevelRow *self, GtkToggleButton *button)
{
  int index = index_of (self, GTK_WIDGET (button));

  if (gtk_toggle_button_get_active (button)) {
    self->open = index;
    for (int i = 0; i < self->n_buttons; i++)
      if (i != index)
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), FALSE);
    open_scale (self, index);
  } else if (self->open == index) {
    self->open = -1;
    gtk_revealer_set_reveal_child (self->revealer, FALSE);
  }
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_EXPANDED,
                               self->open == index, -1);
}

/* An open scale that has just become visible is scrolled to. */
static void
on_child_revealed (FouleeLevelRow *self)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);

  if (viewport && self->open >= 0 && gtk_revealer_get_child_revealed (self->revealer))
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), GTK_WIDGET (self->revealer), NULL);
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller, guint keyval, guint keycode,
                GdkModifierType state, FouleeLevelRow *self)
{
  int open = self->open;

  if (keyval != GDK_KEY_Escape || open < 0)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (self->buttons[open]);
  foulee_level_row_close (self);
  return GDK_EVENT_STOP;
}

static void
foulee_level_row_dispose (GObject *object)
{
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_LEVEL_ROW);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (foulee_level_row_parent_class)->dispose (object);
}

static void
foulee_level_row_finalize (GObject *object)
{
  FouleeLevelRow *self = FOULEE_LEVEL_ROW (object);

  for (int i = 0; i < self->n_buttons; i++)
    g_free (self->names[i]);
  g_free (self->low);
  g_free (self->high);
  G_OBJECT_CLASS (foulee_level_row_parent_class)->finalize (object);
}

static void
foulee_level_row_class_init (FouleeLevelRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = foulee_level_row_dispose;
  object_class->finalize = foulee_level_row_finalize;

  signals[EDITED] =
      g_signal_new ("edited", FOULEE_TYPE_LEVEL_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 5, G_TYPE_INT, G_TYPE_INT, G_TYPE_INT, G_TYPE_INT, G_TYPE_BOOLEAN);
  signals[OPENED] = g_signal_new ("opened", FOULEE_TYPE_LEVEL_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/level-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeLevelRow, title);
  gtk_widget_class_bind_template_child (widget_class, FouleeLevelRow, caption);
  gtk_widget_class_bind_template_child (widget_class, FouleeLevelRow, buttons_box);
  gtk_widget_class_bind_template_child (widget_class, FouleeLevelRow, revealer);
  gtk_widget_class_bind_template_callback (widget_class, on_child_revealed);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
foulee_level_row_init (FouleeLevelRow *self)
{
  self->open = -1;
  for (int i = 0; i < MAX_BUTTONS; i++) {
    self->readings[i] = (FouleeReading) { -1, -1, 0 };
    self->ghosts[i] = -1;
  }
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
foulee_level_row_new (const char *title, const char *const *names, int n_names, gboolean detailed,
                      const char *low, const char *high)
{
  FouleeLevelRow *self = g_object_new (FOULEE_TYPE_LEVEL_ROW, NULL);

  g_return_val_if_fail (n_names >= 1 && n_names <= MAX_BUTTONS, NULL);

  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  /* Left stays left where text runs from right to left: it is the runner's left. */
  gtk_widget_set_direction (self->buttons_box, GTK_TEXT_DIR_LTR);
  self->detailed = detailed;
  self->low = g_strdup (low);
  self->high = g_strdup (high);
  self->n_buttons = n_names;
  for (int i = 0; i < n_names; i++) {
    GtkWidget *button = foulee_level_button_new (names[i]);

    self->names[i] = g_strdup (names[i]);
    self->buttons[i] = button;
    g_object_set (button, "tinted", detailed, NULL);
    gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
    g_signal_connect_object (button, "level-typed", G_CALLBACK (on_level_typed), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (button, "toggled", G_CALLBACK (on_button_toggled), self,
                             G_CONNECT_SWAPPED);
    gtk_box_append (GTK_BOX (self->buttons_box), button);
  }
  return GTK_WIDGET (self);
}

void
foulee_level_row_show (FouleeLevelRow *self, int index, const FouleeReading *reading)
{
  g_autofree char *details = NULL;

  g_return_if_fail (FOULEE_IS_LEVEL_ROW (self));
  g_return_if_fail (index >= 0 && index < self->n_buttons);

  self->readings[index] = *reading;
  details = foulee_reading_words (reading);
  foulee_level_button_set_level (FOULEE_LEVEL_BUTTON (self->buttons[index]), reading->level);
  foulee_level_button_set_detail (FOULEE_LEVEL_BUTTON (self->buttons[index]), details);
  show_caption (self);
  show_editor (self);
}

void
foulee_level_row_set_ghost (FouleeLevelRow *self, int index, int level)
{
  g_return_if_fail (FOULEE_IS_LEVEL_ROW (self));
  g_return_if_fail (index >= 0 && index < self->n_buttons);

  self->ghosts[index] = level;
  foulee_level_button_set_ghost (FOULEE_LEVEL_BUTTON (self->buttons[index]), level);
}

int
foulee_level_row_n_buttons (FouleeLevelRow *self)
{
  g_return_val_if_fail (FOULEE_IS_LEVEL_ROW (self), 0);
  return self->n_buttons;
}

GtkWidget *
foulee_level_row_get_button (FouleeLevelRow *self, int index)
{
  g_return_val_if_fail (FOULEE_IS_LEVEL_ROW (self), NULL);
  g_return_val_if_fail (index >= 0 && index < self->n_buttons, NULL);
  return self->buttons[index];
}

void
foulee_level_row_join_columns (FouleeLevelRow *self, GtkSizeGroup *group)
{
  g_return_if_fail (FOULEE_IS_LEVEL_ROW (self));
  gtk_size_group_add_widget (group, self->buttons_box);
}

int
foulee_level_row_get_focused (FouleeLevelRow *self)
{
  g_return_val_if_fail (FOULEE_IS_LEVEL_ROW (self), -1);

  for (int i = 0; i < self->n_buttons; i++)
    if (gtk_widget_has_focus (self->buttons[i]))
      return i;
  return -1;
}

GtkWidget *
foulee_level_row_get_editor (FouleeLevelRow *self)
{
  g_return_val_if_fail (FOULEE_IS_LEVEL_ROW (self), NULL);
  return self->open >= 0 ? self->editor : NULL;
}

void
foulee_level_row_close (FouleeLevelRow *self)
{
  g_return_if_fail (FOULEE_IS_LEVEL_ROW (self));

  if (self->open >= 0)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[self->open]), FALSE);
}
