/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/files/intake-item.h"

struct _FouleeIntakeItem {
  GObject parent_instance;

  FouleeIntakeRow *row;
};

G_DEFINE_FINAL_TYPE (FouleeIntakeItem, foulee_intake_item, G_TYPE_OBJECT)

enum { PROP_WANTED = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

static void
foulee_intake_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_WANTED:
    g_value_set_boolean (value, FOULEE_INTAKE_ITEM (object)->row->wanted);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_intake_item_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_WANTED:
    foulee_intake_item_set_wanted (FOULEE_INTAKE_ITEM (object), g_value_get_boolean (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_intake_item_class_init (FouleeIntakeItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = foulee_intake_item_get_property;
  object_class->set_property = foulee_intake_item_set_property;
  properties[PROP_WANTED] =
      g_param_spec_boolean ("wanted", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
foulee_intake_item_init (FouleeIntakeItem *self)
{
}

FouleeIntakeItem *
foulee_intake_item_new (FouleeIntakeRow *row)
{
  FouleeIntakeItem *self = g_object_new (FOULEE_TYPE_INTAKE_ITEM, NULL);

  self->row = row;
  return self;
}

const FouleeIntakeRow *
foulee_intake_item_get_row (FouleeIntakeItem *self)
{
  g_return_val_if_fail (FOULEE_IS_INTAKE_ITEM (self), NULL);

  return self->row;
}

void
foulee_intake_item_set_wanted (FouleeIntakeItem *self, gboolean wanted)
{
  gboolean before;

  g_return_if_fail (FOULEE_IS_INTAKE_ITEM (self));

  before = self->row->wanted;
  foulee_intake_row_set_wanted (self->row, wanted);
  if (self->row->wanted != before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WANTED]);
}
