/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/preferences-dialog.h"

#include "ui/preferences/conditions-page.h"
#include "ui/preferences/logging-page.h"
#include "ui/preferences/runner-page.h"
#include "ui/preferences/shoes-page.h"

struct _FouleePreferencesDialog {
  AdwPreferencesDialog parent_instance;

  FouleeDay *day;
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (FouleePreferencesDialog, foulee_preferences_dialog,
                     ADW_TYPE_PREFERENCES_DIALOG)

enum { PROP_JOURNAL = 1, PROP_SETTINGS, PROP_DAY, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

static void
foulee_preferences_dialog_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FouleePreferencesDialog *self = FOULEE_PREFERENCES_DIALOG (object);

  switch (id) {
  case PROP_JOURNAL:
    g_value_set_object (value, foulee_day_get_journal (self->day));
    break;
  case PROP_SETTINGS:
    g_value_set_object (value, self->settings);
    break;
  case PROP_DAY:
    g_value_set_object (value, self->day);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_preferences_dialog_set_property (GObject *object, guint id, const GValue *value,
                                        GParamSpec *pspec)
{
  FouleePreferencesDialog *self = FOULEE_PREFERENCES_DIALOG (object);

  switch (id) {
  case PROP_JOURNAL:
    self->day = foulee_day_new (g_value_get_object (value));
    g_object_notify_by_pspec (object, properties[PROP_DAY]);
    break;
  case PROP_SETTINGS:
    self->settings = g_value_dup_object (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_preferences_dialog_dispose (GObject *object)
{
  FouleePreferencesDialog *self = FOULEE_PREFERENCES_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_PREFERENCES_DIALOG);
  g_clear_object (&self->day);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (foulee_preferences_dialog_parent_class)->dispose (object);
}

static void
foulee_preferences_dialog_class_init (FouleePreferencesDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = foulee_preferences_dialog_get_property;
  object_class->set_property = foulee_preferences_dialog_set_property;
  object_class->dispose = foulee_preferences_dialog_dispose;

  properties[PROP_JOURNAL] = g_param_spec_object ("journal", NULL, NULL, FOULEE_TYPE_JOURNAL, once);
  properties[PROP_SETTINGS] = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS, once);
  properties[PROP_DAY] = g_param_spec_object ("day", NULL, NULL, FOULEE_TYPE_DAY,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (FOULEE_TYPE_CONDITIONS_PAGE);
  g_type_ensure (FOULEE_TYPE_LOGGING_PAGE);
  g_type_ensure (FOULEE_TYPE_RUNNER_PAGE);
  g_type_ensure (FOULEE_TYPE_SHOES_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/preferences-dialog.ui");
}

static void
foulee_preferences_dialog_init (FouleePreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
foulee_preferences_dialog_new (FouleeJournal *journal, GSettings *settings)
{
  return g_object_new (FOULEE_TYPE_PREFERENCES_DIALOG, "journal", journal, "settings", settings,
                       NULL);
}
