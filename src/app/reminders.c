/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/reminders.h"

struct _FouleeReminders {
  GObject parent_instance;

  GApplication *application; /* not owned: it owns this */
  GSettings *settings;
  FouleeClock *clock;
  char *journal_path;
  FouleeJournal *journal; /* of the open window, or NULL */
  gboolean active;
};

G_DEFINE_FINAL_TYPE (FouleeReminders, foulee_reminders, G_TYPE_OBJECT)

enum { PROP_ACTIVE = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

enum { CHECKED, N_SIGNALS };
static guint signals[N_SIGNALS];

#define KEY_ON "reminders"

static void
on_switched (FouleeReminders *self)
{
  const gboolean active = g_settings_get_boolean (self->settings, KEY_ON);

  if (active == self->active)
    return;
  self->active = active;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}

static gboolean
emit_checked (gpointer data)
{
  g_signal_emit (data, signals[CHECKED], 0);
  return G_SOURCE_REMOVE;
}

void
foulee_reminders_check (FouleeReminders *self)
{
  g_return_if_fail (FOULEE_IS_REMINDERS (self));

  g_idle_add_full (G_PRIORITY_DEFAULT, emit_checked, g_object_ref (self), g_object_unref);
}

void
foulee_reminders_set_journal (FouleeReminders *self, FouleeJournal *journal)
{
  g_return_if_fail (FOULEE_IS_REMINDERS (self));

  g_set_object (&self->journal, journal);
}

gboolean
foulee_reminders_get_active (FouleeReminders *self)
{
  g_return_val_if_fail (FOULEE_IS_REMINDERS (self), FALSE);

  return self->active;
}

void
foulee_reminders_keep (FouleeReminders *self)
{
  g_return_if_fail (FOULEE_IS_REMINDERS (self));
}

static void
foulee_reminders_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  FouleeReminders *self = FOULEE_REMINDERS (object);

  switch (property) {
  case PROP_ACTIVE:
    g_value_set_boolean (value, self->active);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
  }
}

static void
foulee_reminders_finalize (GObject *object)
{
  FouleeReminders *self = FOULEE_REMINDERS (object);

  g_clear_object (&self->journal);
  g_clear_object (&self->settings);
  foulee_clock_unref (self->clock);
  g_free (self->journal_path);
  G_OBJECT_CLASS (foulee_reminders_parent_class)->finalize (object);
}

static void
foulee_reminders_class_init (FouleeRemindersClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = foulee_reminders_get_property;
  object_class->finalize = foulee_reminders_finalize;
  properties[PROP_ACTIVE] =
      g_param_spec_boolean ("active", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[CHECKED] = g_signal_new ("checked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
foulee_reminders_init (FouleeReminders *self)
{
}

FouleeReminders *
foulee_reminders_new (GApplication *application, GSettings *settings, FouleeClock *clock,
                      const char *journal_path)
{
  FouleeReminders *self = g_object_new (FOULEE_TYPE_REMINDERS, NULL);

  self->application = application;
  self->settings = g_object_ref (settings);
  self->clock = foulee_clock_ref (clock);
  self->journal_path = g_strdup (journal_path);
  g_signal_connect_object (settings, "changed::" KEY_ON, G_CALLBACK (on_switched), self,
                           G_CONNECT_SWAPPED);
  on_switched (self);
  return self;
}
