/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/urine-swatches.h"

#include <glib/gi18n.h>

#include "ui/widgets/button-name.h"
#include "ui/widgets/digits.h"
#include "ui/widgets/strip-layout.h"

struct _FouleeUrineSwatches {
  GtkWidget parent_instance;

  GtkWidget *buttons[FOULEE_URINE_N_SHADES];
  gboolean selectable;
  int shade; /* 0 for none */
};

G_DEFINE_FINAL_TYPE (FouleeUrineSwatches, foulee_urine_swatches, GTK_TYPE_WIDGET)

enum { PROP_SELECTABLE = 1, PROP_SHADE, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

const char *
foulee_urine_shade_word (int shade)
{
  static const char *const words[FOULEE_URINE_N_SHADES] = {
    NC_ ("urine colour", "nearly clear"), NC_ ("urine colour", "light straw"),
    NC_ ("urine colour", "straw"),        NC_ ("urine colour", "yellow"),
    NC_ ("urine colour", "dark yellow"),  NC_ ("urine colour", "light amber"),
    NC_ ("urine colour", "amber"),        NC_ ("urine colour", "dark amber"),
  };

  return g_dpgettext2 (NULL, "urine colour", words[CLAMP (shade, 1, FOULEE_URINE_N_SHADES) - 1]);
}

const char *
foulee_urine_shade_style (int shade)
{
  static const char *const styles[FOULEE_URINE_N_SHADES] = {
    "urine-1", "urine-2", "urine-3", "urine-4", "urine-5", "urine-6", "urine-7", "urine-8",
  };

  return styles[CLAMP (shade, 1, FOULEE_URINE_N_SHADES) - 1];
}

static void
show_shade (FouleeUrineSwatches *self)
{
  if (!self->selectable)
    return;
  for (int i = 0; i < FOULEE_URINE_N_SHADES; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), i + 1 == self->shade);
}

static void
choose (FouleeUrineSwatches *self, int shade)
{
  foulee_urine_swatches_set_shade (self, shade);
  /* Pressing the chosen one again would release it: it stays. */
  show_shade (self);
  g_signal_emit (self, signals[CHOSEN], 0, shade);
}

static void
on_clicked (FouleeUrineSwatches *self, GtkWidget *button)
{
  for (int i = 0; i < FOULEE_URINE_N_SHADES; i++)
    if (self->buttons[i] == button)
      choose (self, i + 1);
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller, guint keyval, guint keycode,
                GdkModifierType state, FouleeUrineSwatches *self)
{
  int digit;

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK))
    return GDK_EVENT_PROPAGATE;
  digit = foulee_digit_of_key (gtk_widget_get_display (GTK_WIDGET (self)), keyval, keycode);
  if (digit < 1 || digit > FOULEE_URINE_N_SHADES)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (self->buttons[digit - 1]);
  choose (self, digit);
  return GDK_EVENT_STOP;
}

static GtkWidget *
get_entrance (FouleeUrineSwatches *self)
{
  return self->buttons[MAX (self->shade, 1) - 1];
}

/* One stop for Tab: in from outside it lands on the chosen shade, from inside it leaves. */
static gboolean
foulee_urine_swatches_focus (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean inside = gtk_widget_get_focus_child (widget) != NULL &&
                    gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (foulee_urine_swatches_parent_class)->focus (widget, direction);
  return !inside && gtk_widget_grab_focus (get_entrance (FOULEE_URINE_SWATCHES (widget)));
}

static gboolean
foulee_urine_swatches_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (get_entrance (FOULEE_URINE_SWATCHES (widget)));
}

static GtkWidget *
make_button (FouleeUrineSwatches *self, int shade)
{
  g_autofree char *text = g_strdup_printf ("%d", shade);
  /* Translators: one of the eight colours of urine: "Urine colour 3 of 8, straw". */
  g_autofree char *name =
      g_strdup_printf (_ ("Urine colour %d of 8, %s"), shade, foulee_urine_shade_word (shade));
  GtkWidget *button =
      self->selectable ? gtk_toggle_button_new_with_label (text) : gtk_button_new_with_label (text);

  gtk_widget_add_css_class (button, "level");
  gtk_widget_add_css_class (button, "swatch");
  gtk_widget_add_css_class (button, foulee_urine_shade_style (shade));
  gtk_widget_set_tooltip_text (button, foulee_urine_shade_word (shade));
  foulee_button_set_name (GTK_BUTTON (button), name);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
  return button;
}

static void
foulee_urine_swatches_constructed (GObject *object)
{
  FouleeUrineSwatches *self = FOULEE_URINE_SWATCHES (object);
  GtkEventController *keys = gtk_event_controller_key_new ();

  G_OBJECT_CLASS (foulee_urine_swatches_parent_class)->constructed (object);
  for (int i = 0; i < FOULEE_URINE_N_SHADES; i++) {
    self->buttons[i] = make_button (self, i + 1);
    gtk_widget_set_parent (self->buttons[i], GTK_WIDGET (self));
  }
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
foulee_urine_swatches_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FouleeUrineSwatches *self = FOULEE_URINE_SWATCHES (object);

  switch (id) {
  case PROP_SELECTABLE:
    g_value_set_boolean (value, self->selectable);
    break;
  case PROP_SHADE:
    g_value_set_int (value, self->shade);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_urine_swatches_set_property (GObject *object, guint id, const GValue *value,
                                    GParamSpec *pspec)
{
  FouleeUrineSwatches *self = FOULEE_URINE_SWATCHES (object);

  switch (id) {
  case PROP_SELECTABLE:
    self->selectable = g_value_get_boolean (value);
    break;
  case PROP_SHADE:
    foulee_urine_swatches_set_shade (self, g_value_get_int (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_urine_swatches_dispose (GObject *object)
{
  FouleeUrineSwatches *self = FOULEE_URINE_SWATCHES (object);

  for (int i = 0; i < FOULEE_URINE_N_SHADES; i++)
    g_clear_pointer (&self->buttons[i], gtk_widget_unparent);
  G_OBJECT_CLASS (foulee_urine_swatches_parent_class)->dispose (object);
}

static void
foulee_urine_swatches_class_init (FouleeUrineSwatchesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = foulee_urine_swatches_constructed;
  object_class->get_property = foulee_urine_swatches_get_property;
  object_class->set_property = foulee_urine_swatches_set_property;
  object_class->dispose = foulee_urine_swatches_dispose;
  widget_class->focus = foulee_urine_swatches_focus;
  widget_class->grab_focus = foulee_urine_swatches_grab_focus;

  properties[PROP_SELECTABLE] =
      g_param_spec_boolean ("selectable", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHADE] =
      g_param_spec_int ("shade", NULL, NULL, 0, FOULEE_URINE_N_SHADES, 0,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[CHOSEN] = g_signal_new ("chosen", FOULEE_TYPE_URINE_SWATCHES, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_layout_manager_type (widget_class, FOULEE_TYPE_STRIP_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
foulee_urine_swatches_init (FouleeUrineSwatches *self)
{
}

int
foulee_urine_swatches_get_shade (FouleeUrineSwatches *self)
{
  g_return_val_if_fail (FOULEE_IS_URINE_SWATCHES (self), 0);
  return self->shade;
}

void
foulee_urine_swatches_set_shade (FouleeUrineSwatches *self, int shade)
{
  g_return_if_fail (FOULEE_IS_URINE_SWATCHES (self));
  g_return_if_fail (shade >= 0 && shade <= FOULEE_URINE_N_SHADES);

  if (self->shade == shade)
    return;
  self->shade = shade;
  show_shade (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHADE]);
}
