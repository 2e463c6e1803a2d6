/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/level-button.h"

#include <glib/gi18n.h>

#include "ui/widgets/button-name.h"
#include "ui/widgets/digits.h"

struct _FouleeLevelButton {
  GtkToggleButton parent_instance;

  char *title;
  char *detail;
  int level;
  int ghost; /* −1 for none */
  gboolean tinted;
  int typed; /* the digit typed last, while nothing else has happened since; −1 */
};

G_DEFINE_FINAL_TYPE (FouleeLevelButton, foulee_level_button, GTK_TYPE_TOGGLE_BUTTON)

enum { PROP_TITLE = 1, PROP_DETAIL, PROP_LEVEL, PROP_TINTED, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

enum { LEVEL_TYPED, N_SIGNALS };
static guint signals[N_SIGNALS];

const char *
foulee_level_style (int level)
{
  static const char *const styles[] = { "level-empty", "level-0", "level-1", "level-2",
                                        "level-3",     "level-4", "level-5", "level-6",
                                        "level-7",     "level-8", "level-9", "level-10" };

  return styles[CLAMP (level, -1, 10) + 1];
}

static void
update (FouleeLevelButton *self)
{
  const char *title = self->title ? self->title : "";
  gboolean waits = self->level < 0 && self->ghost >= 0;
  int shown = waits ? self->ghost : self->level;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  for (int level = -1; level <= 10; level++)
    gtk_widget_remove_css_class (GTK_WIDGET (self), foulee_level_style (level));
  gtk_widget_add_css_class (GTK_WIDGET (self), foulee_level_style (shown));
  if (waits)
    gtk_widget_add_css_class (GTK_WIDGET (self), "ghost");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "ghost");

  if (shown == 0) {
    gtk_button_set_icon_name (GTK_BUTTON (self), "foulee-tick-symbolic");
  } else {
    text = shown > 0 ? g_strdup_printf ("%d", shown) : g_strdup ("–");
    gtk_button_set_label (GTK_BUTTON (self), text);
  }

  if (waits)
    /* Translators: a place on the legs, such as "Left calf", and its soreness at the check-in
     * before, which the runner is asked to confirm. */
    name = g_strdup_printf (_ ("%s, not answered, %d of 10 last time"), title, shown);
  else if (self->level < 0)
    /* Translators: a place on the legs, such as "Left calf", whose soreness was not entered. */
    name = g_strdup_printf (_ ("%s, not answered"), title);
  else if (self->level == 0)
    /* Translators: a place on the legs, such as "Left calf", with no soreness. */
    name = g_strdup_printf (_ ("%s, none"), title);
  else if (self->detail)
    /* Translators: "Left calf, 4 of 10, ache". */
    name = g_strdup_printf (_ ("%s, %d of 10, %s"), title, self->level, self->detail);
  else
    name = g_strdup_printf (_ ("%s, %d of 10"), title, self->level);
  foulee_button_set_name (GTK_BUTTON (self), name);
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller, guint keyval, guint keycode,
                GdkModifierType state, FouleeLevelButton *self)
{
  int typed_before = self->typed;
  int digit;

  self->typed = -1;
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete || keyval == GDK_KEY_BackSpace) {
    g_signal_emit (self, signals[LEVEL_TYPED], 0, -1, FALSE);
    return GDK_EVENT_STOP;
  }
  digit = foulee_digit_of_key (gtk_widget_get_display (GTK_WIDGET (self)), keyval, keycode);
  if (digit < 0)
    return GDK_EVENT_PROPAGATE;

  int level = foulee_level_of_digits (typed_before, digit);
  self->typed = level == digit ? digit : -1;
  g_signal_emit (self, signals[LEVEL_TYPED], 0, level, level != digit);
  return GDK_EVENT_STOP;
}

static void
on_focus_left (FouleeLevelButton *self)
{
  self->typed = -1;
}

static void
foulee_level_button_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FouleeLevelButton *self = FOULEE_LEVEL_BUTTON (object);

  switch (id) {
  case PROP_TITLE:
    g_value_set_string (value, self->title);
    break;
  case PROP_DETAIL:
    g_value_set_string (value, self->detail);
    break;
  case PROP_LEVEL:
    g_value_set_int (value, self->level);
    break;
  case PROP_TINTED:
    g_value_set_boolean (value, self->tinted);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_level_button_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FouleeLevelButton *self = FOULEE_LEVEL_BUTTON (object);

  switch (id) {
  case PROP_TITLE:
    foulee_level_button_set_title (self, g_value_get_string (value));
    break;
  case PROP_DETAIL:
    foulee_level_button_set_detail (self, g_value_get_string (value));
    break;
  case PROP_LEVEL:
    foulee_level_button_set_level (self, g_value_get_int (value));
    break;
  case PROP_TINTED:
    self->tinted = g_value_get_boolean (value);
    if (self->tinted)
      gtk_widget_add_css_class (GTK_WIDGET (self), "tinted");
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self), "tinted");
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_level_button_finalize (GObject *object)
{
  FouleeLevelButton *self = FOULEE_LEVEL_BUTTON (object);

  g_free (self->title);
  g_free (self->detail);
  G_OBJECT_CLASS (foulee_level_button_parent_class)->finalize (object);
}

static void
foulee_level_button_class_init (FouleeLevelButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = foulee_level_button_get_property;
  object_class->set_property = foulee_level_button_set_property;
  object_class->finalize = foulee_level_button_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  properties[PROP_LEVEL] = g_param_spec_int ("level", NULL, NULL, -1, 10, -1, flags);
  properties[PROP_TINTED] = g_param_spec_boolean ("tinted", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[LEVEL_TYPED] =
      g_signal_new ("level-typed", FOULEE_TYPE_LEVEL_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_BOOLEAN);
}

static void
foulee_level_button_init (FouleeLevelButton *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->level = self->ghost = -1;
  self->typed = -1;
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);

  gtk_widget_add_css_class (GTK_WIDGET (self), "level");
  update (self);
}

GtkWidget *
foulee_level_button_new (const char *title)
{
  return g_object_new (FOULEE_TYPE_LEVEL_BUTTON, "title", title, NULL);
}

void
foulee_level_button_set_level (FouleeLevelButton *self, int level)
{
  g_return_if_fail (FOULEE_IS_LEVEL_BUTTON (self));

  if (self->level == level)
    return;
  self->level = level;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEVEL]);
}

void
foulee_level_button_set_ghost (FouleeLevelButton *self, int level)
{
  g_return_if_fail (FOULEE_IS_LEVEL_BUTTON (self));

  if (self->ghost == level)
    return;
  self->ghost = level;
  update (self);
}

void
foulee_level_button_set_title (FouleeLevelButton *self, const char *title)
{
  g_return_if_fail (FOULEE_IS_LEVEL_BUTTON (self));

  if (!g_set_str (&self->title, title))
    return;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

void
foulee_level_button_set_detail (FouleeLevelButton *self, const char *detail)
{
  g_return_if_fail (FOULEE_IS_LEVEL_BUTTON (self));

  if (!g_set_str (&self->detail, detail))
    return;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DETAIL]);
}
