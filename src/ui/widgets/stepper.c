/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/stepper.h"

struct _FouleeStepper {
  AdwBin parent_instance;

  GtkListBox *field_list; /* of the field alone: a row is to be in a list, and nowhere else */
  GtkWidget *less;
  GtkWidget *more;
};

G_DEFINE_FINAL_TYPE (FouleeStepper, foulee_stepper, ADW_TYPE_BIN)

enum { PROP_FIELD = 1, PROP_LESS_LABEL, PROP_MORE_LABEL, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

enum { STEPPED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
step (FouleeStepper *self, int direction)
{
  FouleeFieldRow *field = FOULEE_FIELD_ROW (gtk_list_box_get_row_at_index (self->field_list, 0));

  foulee_field_row_commit (field);
  if (foulee_field_row_check (field, FALSE))
    g_signal_emit (self, signals[STEPPED], 0, direction);
}

static void
on_less_clicked (FouleeStepper *self)
{
  step (self, -1);
}

static void
on_more_clicked (FouleeStepper *self)
{
  step (self, 1);
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller, guint keyval, guint keycode,
                GdkModifierType state, FouleeStepper *self)
{
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK | GDK_SUPER_MASK | GDK_META_MASK))
    return GDK_EVENT_PROPAGATE;
  switch (keyval) {
  case GDK_KEY_Up:
  case GDK_KEY_KP_Up:
    step (self, 1);
    return GDK_EVENT_STOP;
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down:
    step (self, -1);
    return GDK_EVENT_STOP;
  default:
    return GDK_EVENT_PROPAGATE;
  }
}

static void
foulee_stepper_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FouleeStepper *self = FOULEE_STEPPER (object);

  switch (id) {
  case PROP_FIELD:
    g_value_set_object (value, gtk_list_box_get_row_at_index (self->field_list, 0));
    break;
  case PROP_LESS_LABEL:
    g_value_set_string (value, gtk_widget_get_tooltip_text (self->less));
    break;
  case PROP_MORE_LABEL:
    g_value_set_string (value, gtk_widget_get_tooltip_text (self->more));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_stepper_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FouleeStepper *self = FOULEE_STEPPER (object);

  switch (id) {
  case PROP_FIELD:
    gtk_list_box_remove_all (self->field_list);
    gtk_list_box_append (self->field_list, g_value_get_object (value));
    break;
  case PROP_LESS_LABEL:
    gtk_widget_set_tooltip_text (self->less, g_value_get_string (value));
    break;
  case PROP_MORE_LABEL:
    gtk_widget_set_tooltip_text (self->more, g_value_get_string (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_stepper_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_STEPPER);
  G_OBJECT_CLASS (foulee_stepper_parent_class)->dispose (object);
}

static void
foulee_stepper_class_init (FouleeStepperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = foulee_stepper_get_property;
  object_class->set_property = foulee_stepper_set_property;
  object_class->dispose = foulee_stepper_dispose;

  properties[PROP_FIELD] = g_param_spec_object ("field", NULL, NULL, FOULEE_TYPE_FIELD_ROW, flags);
  properties[PROP_LESS_LABEL] = g_param_spec_string ("less-label", NULL, NULL, NULL, flags);
  properties[PROP_MORE_LABEL] = g_param_spec_string ("more-label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[STEPPED] = g_signal_new ("stepped", FOULEE_TYPE_STEPPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/stepper.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeStepper, field_list);
  gtk_widget_class_bind_template_child (widget_class, FouleeStepper, less);
  gtk_widget_class_bind_template_child (widget_class, FouleeStepper, more);
  gtk_widget_class_bind_template_callback (widget_class, on_less_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_more_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
}

static void
foulee_stepper_init (FouleeStepper *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
