/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/settings-page.h"

typedef struct {
  FouleeDay *day;
} FouleeSettingsPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (FouleeSettingsPage, foulee_settings_page,
                                     ADW_TYPE_PREFERENCES_PAGE)

enum { PROP_DAY = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

#define PRIVATE(self)                                                                              \
  ((FouleeSettingsPagePrivate *) foulee_settings_page_get_instance_private (self))

static void
refresh (FouleeSettingsPage *self)
{
  FOULEE_SETTINGS_PAGE_GET_CLASS (self)->refresh (self, foulee_settings_page_get_day (self));
}

static void
set_day (FouleeSettingsPage *self, FouleeDay *day)
{
  FouleeSettingsPagePrivate *priv = PRIVATE (self);

  if (priv->day) {
    g_signal_handlers_disconnect_by_data (priv->day, self);
    g_signal_handlers_disconnect_by_data (foulee_day_get_journal (priv->day), self);
  }
  if (!g_set_object (&priv->day, day) || !day)
    return;
  g_signal_connect_object (day, "refreshed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  /* What has been run in a shoe is a finding. */
  g_signal_connect_object (foulee_day_get_journal (day), "analysed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
}

static void
foulee_settings_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_DAY:
    g_value_set_object (value, foulee_settings_page_get_day (FOULEE_SETTINGS_PAGE (object)));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_settings_page_set_property (GObject *object, guint id, const GValue *value,
                                   GParamSpec *pspec)
{
  switch (id) {
  case PROP_DAY:
    set_day (FOULEE_SETTINGS_PAGE (object), g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_settings_page_dispose (GObject *object)
{
  set_day (FOULEE_SETTINGS_PAGE (object), NULL);
  G_OBJECT_CLASS (foulee_settings_page_parent_class)->dispose (object);
}

static void
foulee_settings_page_class_init (FouleeSettingsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = foulee_settings_page_get_property;
  object_class->set_property = foulee_settings_page_set_property;
  object_class->dispose = foulee_settings_page_dispose;

  properties[PROP_DAY] = g_param_spec_object ("day", NULL, NULL, FOULEE_TYPE_DAY,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
foulee_settings_page_init (FouleeSettingsPage *self)
{
}

FouleeDay *
foulee_settings_page_get_day (FouleeSettingsPage *self)
{
  g_return_val_if_fail (FOULEE_IS_SETTINGS_PAGE (self), NULL);
  return PRIVATE (self)->day;
}

GPtrArray *
foulee_settings_page_list (FouleeSettingsPage *self, FouleeKind kind, GCompareFunc compare)
{
  FouleeHistory *history;
  GPtrArray *records;

  g_return_val_if_fail (FOULEE_IS_SETTINGS_PAGE (self), NULL);

  history = foulee_journal_get_history (foulee_day_get_journal (PRIVATE (self)->day));
  records = g_ptr_array_new ();
  for (guint i = 0; i < foulee_history_n (history, kind); i++)
    g_ptr_array_add (records, (gpointer) foulee_history_get (history, kind, i));
  g_ptr_array_sort_values (records, compare);
  return records;
}
