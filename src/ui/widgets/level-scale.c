/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/level-scale.h"

#include <glib/gi18n.h>

#include "ui/widgets/button-name.h"
#include "ui/widgets/digits.h"
#include "ui/widgets/level-button.h"
#include "ui/widgets/strip-layout.h"

#define N_LEVELS 11

/* A digit typed later than this begins a new level. */
#define TYPING_TIME G_USEC_PER_SEC

struct _FouleeLevelScale {
  GtkWidget parent_instance;

  GtkWidget *strip;
  GtkWidget *captions;
  GtkWidget *low;
  GtkWidget *high;
  GtkWidget *clear;
  GtkWidget *buttons[N_LEVELS];

  int level;
  gboolean tinted;
  int typed; /* the digit typed last, while nothing else has happened since; −1 */
  gint64 typed_at;
};

G_DEFINE_FINAL_TYPE (FouleeLevelScale, foulee_level_scale, GTK_TYPE_WIDGET)

enum {
  PROP_LEVEL = 1,
  PROP_TINTED,
  PROP_CLEARABLE,
  PROP_LOW_CAPTION,
  PROP_HIGH_CAPTION,
  PROP_LABEL,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
show_level (FouleeLevelScale *self)
{
  for (int i = 0; i < N_LEVELS; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), i == self->level);
  gtk_widget_set_sensitive (self->clear, self->level >= 0);
}

static void
choose (FouleeLevelScale *self, int level, gboolean continued)
{
  foulee_level_scale_set_level (self, level);
  g_signal_emit (self, signals[CHOSEN], 0, level, continued);
}

static void
on_level_clicked (FouleeLevelScale *self, GtkWidget *button)
{
  self->typed = -1;
  for (int i = 0; i < N_LEVELS; i++)
    if (self->buttons[i] == button)
      choose (self, i, FALSE);
  /* Pressing the chosen one again would release it: it stays. */
  show_level (self);
}

static void
on_clear_clicked (FouleeLevelScale *self)
{
  int level = MAX (self->level, 0);

  self->typed = -1;
  /* The clear button goes insensitive and would drop the focus. */
  if (gtk_widget_has_focus (self->clear))
    gtk_widget_grab_focus (self->buttons[level]);
  choose (self, -1, FALSE);
}

static void
on_focus_left (FouleeLevelScale *self)
{
  self->typed = -1;
}

static void
type_digit (FouleeLevelScale *self, int digit, int typed_before)
{
  gint64 now = g_get_monotonic_time ();
  int level =
      foulee_level_of_digits (now - self->typed_at <= TYPING_TIME ? typed_before : -1, digit);
  gboolean continued = level != digit;

  gtk_widget_grab_focus (self->buttons[level]);
  choose (self, level, continued);
  self->typed = continued ? -1 : digit;
  self->typed_at = now;
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller, guint keyval, guint keycode,
                GdkModifierType state, FouleeLevelScale *self)
{
  int typed_before = self->typed;
  int digit;

  self->typed = -1;
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete || keyval == GDK_KEY_BackSpace) {
    if (!gtk_widget_get_visible (self->clear))
      return GDK_EVENT_PROPAGATE;
    choose (self, -1, FALSE);
    return GDK_EVENT_STOP;
  }
  digit = foulee_digit_of_key (gtk_widget_get_display (GTK_WIDGET (self)), keyval, keycode);
  if (digit < 0)
    return GDK_EVENT_PROPAGATE;
  type_digit (self, digit, typed_before);
  return GDK_EVENT_STOP;
}

/* One stop for Tab: in from outside it lands on the chosen level, from inside it leaves. */
static gboolean
foulee_level_scale_focus (GtkWidget *widget, GtkDirectionType direction)
{
  FouleeLevelScale *self = FOULEE_LEVEL_SCALE (widget);
  gboolean inside = gtk_widget_get_focus_child (self->strip) != NULL &&
                    gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return gtk_widget_child_focus (self->strip, direction);
  if (inside)
    return FALSE;
  return gtk_widget_grab_focus (self->buttons[MAX (self->level, 0)]);
}

static gboolean
foulee_level_scale_grab_focus (GtkWidget *widget)
{
  FouleeLevelScale *self = FOULEE_LEVEL_SCALE (widget);

  return gtk_widget_grab_focus (self->buttons[MAX (self->level, 0)]);
}

static void
name_level (FouleeLevelScale *self, int level, const char *word)
{
  g_autofree char *name = NULL;

  if (word)
    /* Translators: a level of a scale and what it means: "3 of 10, moderate". */
    name = g_strdup_printf (_ ("%d of 10, %s"), level, word);
  else
    name = g_strdup_printf (_ ("%d of 10"), level);
  foulee_button_set_name (GTK_BUTTON (self->buttons[level]), name);
  gtk_widget_set_tooltip_text (self->buttons[level], word);
}

static void
set_caption (FouleeLevelScale *self, GtkWidget *label, const char *caption)
{
  gtk_label_set_label (GTK_LABEL (label), caption ? caption : "");
  gtk_widget_set_visible (self->captions, *gtk_label_get_label (GTK_LABEL (self->low)) ||
                                              *gtk_label_get_label (GTK_LABEL (self->high)));
}

static void
foulee_level_scale_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FouleeLevelScale *self = FOULEE_LEVEL_SCALE (object);

  switch (id) {
  case PROP_LEVEL:
    g_value_set_int (value, self->level);
    break;
  case PROP_TINTED:
    g_value_set_boolean (value, self->tinted);
    break;
  case PROP_CLEARABLE:
    g_value_set_boolean (value, gtk_widget_get_visible (self->clear));
    break;
  case PROP_LOW_CAPTION:
    g_value_set_string (value, gtk_label_get_label (GTK_LABEL (self->low)));
    break;
  case PROP_HIGH_CAPTION:
    g_value_set_string (value, gtk_label_get_label (GTK_LABEL (self->high)));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_level_scale_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FouleeLevelScale *self = FOULEE_LEVEL_SCALE (object);

  switch (id) {
  case PROP_LEVEL:
    foulee_level_scale_set_level (self, g_value_get_int (value));
    break;
  case PROP_TINTED:
    self->tinted = g_value_get_boolean (value);
    for (int i = 0; i < N_LEVELS; i++)
      if (self->tinted)
        gtk_widget_add_css_class (self->buttons[i], "tinted");
      else
        gtk_widget_remove_css_class (self->buttons[i], "tinted");
    break;
  case PROP_CLEARABLE:
    gtk_widget_set_visible (self->clear, g_value_get_boolean (value));
    break;
  case PROP_LOW_CAPTION:
    set_caption (self, self->low, g_value_get_string (value));
    break;
  case PROP_HIGH_CAPTION:
    set_caption (self, self->high, g_value_get_string (value));
    break;
  case PROP_LABEL:
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    g_value_get_string (value), -1);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_level_scale_dispose (GObject *object)
{
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_LEVEL_SCALE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (foulee_level_scale_parent_class)->dispose (object);
}

static void
foulee_level_scale_class_init (FouleeLevelScaleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = foulee_level_scale_get_property;
  object_class->set_property = foulee_level_scale_set_property;
  object_class->dispose = foulee_level_scale_dispose;
  widget_class->focus = foulee_level_scale_focus;
  widget_class->grab_focus = foulee_level_scale_grab_focus;

  properties[PROP_LEVEL] =
      g_param_spec_int ("level", NULL, NULL, -1, 10, -1, flags | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_TINTED] = g_param_spec_boolean ("tinted", NULL, NULL, FALSE, flags);
  properties[PROP_CLEARABLE] = g_param_spec_boolean ("clearable", NULL, NULL, FALSE, flags);
  properties[PROP_LOW_CAPTION] = g_param_spec_string ("low-caption", NULL, NULL, NULL, flags);
  properties[PROP_HIGH_CAPTION] = g_param_spec_string ("high-caption", NULL, NULL, NULL, flags);
  properties[PROP_LABEL] =
      g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[CHOSEN] = g_signal_new ("chosen", FOULEE_TYPE_LEVEL_SCALE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_BOOLEAN);

  g_type_ensure (FOULEE_TYPE_STRIP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/level-scale.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeLevelScale, strip);
  gtk_widget_class_bind_template_child (widget_class, FouleeLevelScale, captions);
  gtk_widget_class_bind_template_child (widget_class, FouleeLevelScale, low);
  gtk_widget_class_bind_template_child (widget_class, FouleeLevelScale, high);
  gtk_widget_class_bind_template_child (widget_class, FouleeLevelScale, clear);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_focus_left);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
foulee_level_scale_init (FouleeLevelScale *self)
{
  GtkWidget *before = NULL;

  self->level = -1;
  self->typed = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < N_LEVELS; i++) {
    g_autofree char *text = g_strdup_printf ("%d", i);

    self->buttons[i] = gtk_toggle_button_new_with_label (text);
    gtk_widget_add_css_class (self->buttons[i], "level");
    gtk_widget_add_css_class (self->buttons[i], foulee_level_style (i));
    g_signal_connect_object (self->buttons[i], "clicked", G_CALLBACK (on_level_clicked), self,
                             G_CONNECT_SWAPPED);
    gtk_widget_insert_after (self->buttons[i], self->strip, before);
    before = self->buttons[i];
    name_level (self, i, NULL);
  }
  show_level (self);
}

int
foulee_level_scale_get_level (FouleeLevelScale *self)
{
  g_return_val_if_fail (FOULEE_IS_LEVEL_SCALE (self), -1);
  return self->level;
}

void
foulee_level_scale_set_level (FouleeLevelScale *self, int level)
{
  g_return_if_fail (FOULEE_IS_LEVEL_SCALE (self));
  g_return_if_fail (level >= -1 && level < N_LEVELS);

  if (self->level == level)
    return;
  self->level = level;
  self->typed = -1;
  show_level (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEVEL]);
}

void
foulee_level_scale_describe (FouleeLevelScale *self, int level, const char *word)
{
  g_return_if_fail (FOULEE_IS_LEVEL_SCALE (self));
  g_return_if_fail (level >= 0 && level < N_LEVELS);

  name_level (self, level, word);
}

void
foulee_level_scale_set_ghost (FouleeLevelScale *self, int level)
{
  g_return_if_fail (FOULEE_IS_LEVEL_SCALE (self));
  g_return_if_fail (level >= -1 && level < N_LEVELS);

  for (int i = 0; i < N_LEVELS; i++)
    if (i == level)
      gtk_widget_add_css_class (self->buttons[i], "ghost");
    else
      gtk_widget_remove_css_class (self->buttons[i], "ghost");
}
