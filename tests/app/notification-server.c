/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notification-server.h"

#define NAME "org.freedesktop.Notifications"
#define OBJECT_PATH "/org/freedesktop/Notifications"

/* Why one is closed, by the specification. */
enum { DISMISSED_BY_USER = 2, CLOSED_BY_CALL = 3 };

struct _NotificationServer {
  GDBusConnection *connection;
  guint object;
  GPtrArray *shown; /* Notification */
  guint32 last_id;
  guint n_said;
};

static const char interface_xml[] =
    "<node><interface name='" NAME "'>"
    "<method name='GetCapabilities'><arg type='as' direction='out'/></method>"
    "<method name='GetServerInformation'><arg type='s' direction='out'/>"
    "<arg type='s' direction='out'/><arg type='s' direction='out'/>"
    "<arg type='s' direction='out'/></method>"
    "<method name='Notify'><arg type='s' direction='in'/><arg type='u' direction='in'/>"
    "<arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>"
    "<arg type='as' direction='in'/><arg type='a{sv}' direction='in'/>"
    "<arg type='i' direction='in'/><arg type='u' direction='out'/></method>"
    "<method name='CloseNotification'><arg type='u' direction='in'/></method>"
    "<signal name='NotificationClosed'><arg type='u'/><arg type='u'/></signal>"
    "<signal name='ActionInvoked'><arg type='u'/><arg type='s'/></signal>"
    "</interface></node>";

static void
notification_free (gpointer data)
{
  Notification *notification = data;

  g_free (notification->title);
  g_free (notification->body);
  g_strfreev (notification->actions);
  g_variant_unref (notification->hints);
  g_free (notification);
}

static Notification *
find (NotificationServer *self, guint32 id)
{
  for (guint i = 0; i < self->shown->len; i++) {
    Notification *notification = g_ptr_array_index (self->shown, i);

    if (notification->id == id)
      return notification;
  }
  return NULL;
}

static void
emit (NotificationServer *self, const char *signal, GVariant *arguments)
{
  g_assert_true (g_dbus_connection_emit_signal (self->connection, NULL, OBJECT_PATH, NAME, signal,
                                                arguments, NULL));
}

static void
close_one (NotificationServer *self, Notification *notification, guint32 reason)
{
  const guint32 id = notification->id;

  g_ptr_array_remove (self->shown, notification);
  emit (self, "NotificationClosed", g_variant_new ("(uu)", id, reason));
}

static guint32
take (NotificationServer *self, GVariant *arguments)
{
  Notification *notification = g_new0 (Notification, 1);
  guint32 replaces;

  g_variant_get (arguments, "(susss^as@a{sv}i)", NULL, &replaces, NULL, &notification->title,
                 &notification->body, &notification->actions, &notification->hints, NULL);
  /* The one that is replaced keeps its id, where it is still shown. */
  if (replaces && find (self, replaces)) {
    g_ptr_array_remove (self->shown, find (self, replaces));
    notification->id = replaces;
  } else {
    notification->id = ++self->last_id;
  }
  g_ptr_array_add (self->shown, notification);
  self->n_said++;
  return notification->id;
}

static void
on_call (GDBusConnection *connection, const char *sender, const char *path, const char *interface,
         const char *method, GVariant *arguments, GDBusMethodInvocation *invocation, gpointer data)
{
  static const char *const capabilities[] = { "actions", "body", "persistence", NULL };
  NotificationServer *self = data;

  if (g_str_equal (method, "Notify")) {
    g_dbus_method_invocation_return_value (invocation,
                                           g_variant_new ("(u)", take (self, arguments)));
  } else if (g_str_equal (method, "CloseNotification")) {
    guint32 id;

    g_variant_get (arguments, "(u)", &id);
    if (find (self, id))
      close_one (self, find (self, id), CLOSED_BY_CALL);
    g_dbus_method_invocation_return_value (invocation, NULL);
  } else if (g_str_equal (method, "GetCapabilities")) {
    g_dbus_method_invocation_return_value (invocation, g_variant_new ("(^as)", capabilities));
  } else {
    g_dbus_method_invocation_return_value (invocation,
                                           g_variant_new ("(ssss)", "test", "Foulée", "1", "1.2"));
  }
}

static void
own_name (NotificationServer *self)
{
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GError) error = NULL;
  guint32 code;

  answer = g_dbus_connection_call_sync (
      self->connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
      "RequestName", g_variant_new ("(su)", NAME, 0), G_VARIANT_TYPE ("(u)"),
      G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
  g_variant_get (answer, "(u)", &code);
  g_assert_cmpuint (code, ==, 1); /* ours alone */
}

NotificationServer *
notification_server_new (void)
{
  static const GDBusInterfaceVTable table = { .method_call = on_call };
  NotificationServer *self = g_new0 (NotificationServer, 1);
  g_autofree char *address = g_dbus_address_get_for_bus_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GDBusNodeInfo) info = g_dbus_node_info_new_for_xml (interface_xml, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (address);
  g_assert_nonnull (info);
  self->shown = g_ptr_array_new_with_free_func (notification_free);
  self->connection =
      g_dbus_connection_new_for_address_sync (address,
                                              G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                  G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                              NULL, NULL, &error);
  g_assert_no_error (error);
  self->object = g_dbus_connection_register_object (
      self->connection, OBJECT_PATH, info->interfaces[0], &table, self, NULL, &error);
  g_assert_no_error (error);
  own_name (self);
  return self;
}

void
notification_server_free (NotificationServer *self)
{
  g_dbus_connection_unregister_object (self->connection, self->object);
  g_dbus_connection_close_sync (self->connection, NULL, NULL);
  g_object_unref (self->connection);
  g_ptr_array_unref (self->shown);
  g_free (self);
}

guint
notification_server_n_said (NotificationServer *self)
{
  return self->n_said;
}

GPtrArray *
notification_server_shown (NotificationServer *self)
{
  return self->shown;
}

static const char *
key_of (const Notification *notification, const char *label)
{
  for (char **action = notification->actions; *action && action[1]; action += 2)
    if (label ? g_str_equal (action[1], label) : g_str_equal (*action, "default"))
      return *action;
  g_assert_not_reached ();
}

void
notification_server_press (NotificationServer *self, const char *label)
{
  Notification *notification;

  g_assert_cmpuint (self->shown->len, ==, 1);
  notification = g_ptr_array_index (self->shown, 0);
  emit (self, "ActionInvoked",
        g_variant_new ("(us)", notification->id, key_of (notification, label)));
  close_one (self, notification, DISMISSED_BY_USER);
}

void
notification_server_forget (NotificationServer *self)
{
  while (self->shown->len > 0)
    close_one (self, g_ptr_array_index (self->shown, 0), DISMISSED_BY_USER);
  self->n_said = 0;
}

static void
on_answered (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GError) error = NULL;

  answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

void
notification_server_settle (NotificationServer *self, GDBusConnection *connection)
{
  gboolean answered = FALSE;

  g_dbus_connection_call (connection, NAME, OBJECT_PATH, NAME, "GetCapabilities", NULL, NULL,
                          G_DBUS_CALL_FLAGS_NONE, -1, NULL, on_answered, &answered);
  while (!answered)
    g_main_context_iteration (NULL, TRUE);
}
