/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/choice.h"

struct _FouleeChoice {
  GObject parent_instance;

  gint32 value;
  char *label;
  char *search;
};

G_DEFINE_FINAL_TYPE (FouleeChoice, foulee_choice, G_TYPE_OBJECT)

enum { PROP_SEARCH = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

static void
foulee_choice_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_SEARCH:
    g_value_set_string (value, FOULEE_CHOICE (object)->search);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_choice_finalize (GObject *object)
{
  FouleeChoice *self = FOULEE_CHOICE (object);

  g_free (self->label);
  g_free (self->search);
  G_OBJECT_CLASS (foulee_choice_parent_class)->finalize (object);
}

static void
foulee_choice_class_init (FouleeChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = foulee_choice_get_property;
  object_class->finalize = foulee_choice_finalize;
  properties[PROP_SEARCH] =
      g_param_spec_string ("search", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
foulee_choice_init (FouleeChoice *self)
{
}

FouleeChoice *
foulee_choice_new (gint32 value, const char *label, const char *keyword)
{
  FouleeChoice *self = g_object_new (FOULEE_TYPE_CHOICE, NULL);
  /* Rules of the C locale, so that accents go whatever the language. */
  g_autofree char *plain = g_str_to_ascii (label, "C");

  self->value = value;
  self->label = g_strdup (label);
  self->search = g_strjoin ("\n", label, plain, keyword, NULL);
  return self;
}

gint32
foulee_choice_get_value (FouleeChoice *self)
{
  g_return_val_if_fail (FOULEE_IS_CHOICE (self), 0);
  return self->value;
}

const char *
foulee_choice_get_label (FouleeChoice *self)
{
  g_return_val_if_fail (FOULEE_IS_CHOICE (self), NULL);
  return self->label;
}
