/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/section.h"

typedef struct {
  FouleeDay *day;
} FouleeSectionPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (FouleeSection, foulee_section, ADW_TYPE_BIN)

enum { PROP_DAY = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

static void
on_refreshed (FouleeSection *self)
{
  FOULEE_SECTION_GET_CLASS (self)->refresh (self, foulee_section_get_day (self));
}

static void
on_leaving (FouleeSection *self)
{
  FouleeSectionClass *klass = FOULEE_SECTION_GET_CLASS (self);

  if (klass->leave)
    klass->leave (self, foulee_section_get_day (self));
}

static void
foulee_section_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_DAY:
    g_value_set_object (value, foulee_section_get_day (FOULEE_SECTION (object)));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_section_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FouleeSection *self = FOULEE_SECTION (object);
  FouleeSectionPrivate *private = foulee_section_get_instance_private (self);

  switch (id) {
  case PROP_DAY:
    if (private->day)
      g_signal_handlers_disconnect_by_data (private->day, self);
    if (!g_set_object (&private->day, g_value_get_object (value)) || !private->day)
      break;
    g_signal_connect_object (private->day, "refreshed", G_CALLBACK (on_refreshed), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (private->day, "leaving", G_CALLBACK (on_leaving), self,
                             G_CONNECT_SWAPPED);
    on_refreshed (self);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_section_dispose (GObject *object)
{
  FouleeSectionPrivate *private = foulee_section_get_instance_private (FOULEE_SECTION (object));

  if (private->day)
    g_signal_handlers_disconnect_by_data (private->day, object);
  g_clear_object (&private->day);
  G_OBJECT_CLASS (foulee_section_parent_class)->dispose (object);
}

static gboolean
foulee_section_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
foulee_section_class_init (FouleeSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = foulee_section_get_property;
  object_class->set_property = foulee_section_set_property;
  object_class->dispose = foulee_section_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = foulee_section_grab_focus;

  properties[PROP_DAY] = g_param_spec_object ("day", NULL, NULL, FOULEE_TYPE_DAY,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
foulee_section_init (FouleeSection *self)
{
}

FouleeDay *
foulee_section_get_day (FouleeSection *self)
{
  FouleeSectionPrivate *private = foulee_section_get_instance_private (self);

  return private->day;
}
