/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/reminder-group.h"

#include <glib/gi18n.h>

#include "ui/widgets/field-row.h"

/* Morning and evening. */
#define N_TIMES 2

struct _FouleeReminderGroup {
  AdwPreferencesGroup parent_instance;

  AdwSwitchRow *switch_row;
  GtkLabel *reason; /* why there are no reminders */
  FouleeFieldRow *morning;
  FouleeFieldRow *evening;

  GSettings *settings;
  FouleeBackground *background;
  gboolean asking;  /* the system, which answers one question after the other */
  gboolean asked;   /* what for */
  gboolean showing; /* not the runner moves the switch */
};

G_DEFINE_FINAL_TYPE (FouleeReminderGroup, foulee_reminder_group, ADW_TYPE_PREFERENCES_GROUP)

enum { PROP_SETTINGS = 1, PROP_BACKGROUND, PROP_ASKING, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

#define KEY_USED "reminders"
#define KEY_TIMES "reminder-times"

#define SECONDS_PER_MINUTE 60
/* What stands in the setting for a time that is missing. */
#define NO_MINUTE (-1)
/* Less than this apart, the second would only repeat the first. */
#define LEAST_SECONDS_APART 3600

/* ---- Times ----------------------------------------------------------------------------------- */

static void
show_times (FouleeReminderGroup *self)
{
  FouleeFieldRow *const rows[N_TIMES] = { self->morning, self->evening };
  g_autoptr (GVariant) stored = g_settings_get_value (self->settings, KEY_TIMES);
  gsize n;
  const gint32 *minutes = g_variant_get_fixed_array (stored, &n, sizeof *minutes);

  for (gsize i = 0; i < N_TIMES; i++)
    foulee_field_row_set_value (rows[i], i < n && minutes[i] >= 0 ? minutes[i] * SECONDS_PER_MINUTE
                                                                  : FOULEE_UNSET);
}

/* Why these two cannot be; NULL where they can. */
static const char *
describe_conflict (gint32 morning, gint32 evening)
{
  if (morning == FOULEE_UNSET && evening == FOULEE_UNSET)
    return _ ("Write at least one of the two times.");
  if (morning != FOULEE_UNSET && evening != FOULEE_UNSET && evening - morning < LEAST_SECONDS_APART)
    return _ ("Leave at least an hour between morning and evening.");
  return NULL;
}

static void
on_time_edited (FouleeReminderGroup *self, FouleeFieldRow *edited)
{
  gint32 seconds[N_TIMES] = { FOULEE_UNSET, FOULEE_UNSET };
  gint32 minutes[N_TIMES];
  const char *conflict;

  foulee_field_row_read (self->morning, &seconds[0]);
  foulee_field_row_read (self->evening, &seconds[1]);
  conflict = describe_conflict (seconds[0], seconds[1]);
  if (conflict) {
    foulee_field_row_complain (edited, conflict);
    return;
  }
  for (gsize i = 0; i < N_TIMES; i++)
    minutes[i] = seconds[i] == FOULEE_UNSET ? NO_MINUTE : seconds[i] / SECONDS_PER_MINUTE;
  g_settings_set_value (
      self->settings, KEY_TIMES,
      g_variant_new_fixed_array (G_VARIANT_TYPE_INT32, minutes, N_TIMES, sizeof *minutes));
  /* Also where the setting stays what it was: what was complained of before may hold now. */
  show_times (self);
}

/* ---- The switch ------------------------------------------------------------------------------ */

static void
show_switch (FouleeReminderGroup *self, gboolean active)
{
  self->showing = TRUE;
  adw_switch_row_set_active (self->switch_row, active);
  self->showing = FALSE;
}

static void
show_reason (FouleeReminderGroup *self, const char *reason)
{
  gtk_label_set_label (self->reason, reason ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason != NULL);
  if (reason)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), reason,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
set_asking (FouleeReminderGroup *self, gboolean asking)
{
  self->asking = asking;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ASKING]);
}

static void ask (FouleeReminderGroup *self);

/* What was asked for is what counts, whether or not the preferences are still open. */
static void
on_answered (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (FouleeReminderGroup) self = data;
  g_autoptr (GError) error = NULL;
  gboolean done = foulee_background_request_finish (FOULEE_BACKGROUND (source), result, &error);
  gboolean open = self->switch_row != NULL;
  gboolean wanted = open ? adw_switch_row_get_active (self->switch_row) : self->asked;

  set_asking (self, FALSE);
  if (self->asked && done && wanted)
    g_settings_set_boolean (self->settings, KEY_USED, TRUE);
  if (!open)
    return;
  if (!done) {
    show_switch (self, FALSE);
    show_reason (self, error->message);
  } else if (wanted != self->asked) {
    ask (self);
  }
}

static void
ask (FouleeReminderGroup *self)
{
  if (self->asking)
    return;
  set_asking (self, TRUE);
  self->asked = adw_switch_row_get_active (self->switch_row);
  if (!self->background)
    self->background = foulee_background_new ();
  foulee_background_request_async (self->background, self->asked, on_answered, g_object_ref (self));
}

static void
on_switched (FouleeReminderGroup *self)
{
  if (self->showing || !self->settings)
    return;
  show_reason (self, NULL);
  /* Off is off, whatever the system says. */
  if (!adw_switch_row_get_active (self->switch_row))
    g_settings_set_boolean (self->settings, KEY_USED, FALSE);
  ask (self);
}

static void
show_settings (FouleeReminderGroup *self)
{
  show_times (self);
  if (!self->asking)
    show_switch (self, g_settings_get_boolean (self->settings, KEY_USED));
}

/* ---- The object ------------------------------------------------------------------------------ */

static void
set_settings (FouleeReminderGroup *self, GSettings *settings)
{
  if (self->settings)
    g_signal_handlers_disconnect_by_data (self->settings, self);
  gtk_widget_set_sensitive (GTK_WIDGET (self), settings != NULL);
  if (!g_set_object (&self->settings, settings) || !settings)
    return;
  g_signal_connect_object (settings, "changed", G_CALLBACK (show_settings), self,
                           G_CONNECT_SWAPPED);
  show_settings (self);
}

static void
foulee_reminder_group_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FouleeReminderGroup *self = FOULEE_REMINDER_GROUP (object);

  switch (id) {
  case PROP_SETTINGS:
    g_value_set_object (value, self->settings);
    break;
  case PROP_BACKGROUND:
    g_value_set_object (value, self->background);
    break;
  case PROP_ASKING:
    g_value_set_boolean (value, self->asking);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_reminder_group_set_property (GObject *object, guint id, const GValue *value,
                                    GParamSpec *pspec)
{
  FouleeReminderGroup *self = FOULEE_REMINDER_GROUP (object);

  switch (id) {
  case PROP_SETTINGS:
    set_settings (self, g_value_get_object (value));
    break;
  case PROP_BACKGROUND:
    g_set_object (&self->background, g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_reminder_group_dispose (GObject *object)
{
  FouleeReminderGroup *self = FOULEE_REMINDER_GROUP (object);

  /* An answer may still come, which is then stored. */
  if (self->settings)
    g_signal_handlers_disconnect_by_data (self->settings, self);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_REMINDER_GROUP);
  G_OBJECT_CLASS (foulee_reminder_group_parent_class)->dispose (object);
}

static void
foulee_reminder_group_finalize (GObject *object)
{
  FouleeReminderGroup *self = FOULEE_REMINDER_GROUP (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->background);
  G_OBJECT_CLASS (foulee_reminder_group_parent_class)->finalize (object);
}

static void
foulee_reminder_group_class_init (FouleeReminderGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = foulee_reminder_group_get_property;
  object_class->set_property = foulee_reminder_group_set_property;
  object_class->dispose = foulee_reminder_group_dispose;
  object_class->finalize = foulee_reminder_group_finalize;

  properties[PROP_SETTINGS] = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS, flags);
  properties[PROP_BACKGROUND] =
      g_param_spec_object ("background", NULL, NULL, FOULEE_TYPE_BACKGROUND, flags);
  properties[PROP_ASKING] =
      g_param_spec_boolean ("asking", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (FOULEE_TYPE_FIELD_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/reminder-group.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeReminderGroup, switch_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeReminderGroup, reason);
  gtk_widget_class_bind_template_child (widget_class, FouleeReminderGroup, morning);
  gtk_widget_class_bind_template_child (widget_class, FouleeReminderGroup, evening);
  gtk_widget_class_bind_template_callback (widget_class, on_switched);
  gtk_widget_class_bind_template_callback (widget_class, on_time_edited);
}

static void
foulee_reminder_group_init (FouleeReminderGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
}
