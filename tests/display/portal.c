/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/portal.h"

#define NAME "org.freedesktop.portal.Desktop"
#define PATH "/org/freedesktop/portal/desktop"

struct _Portal {
  PortalManner manner;
  GDBusConnection *bus; /* another than the program's */
  char *handle;         /* of what was asked last */
  gboolean autostart;
};

static const char introspection[] =
    "<node><interface name='org.freedesktop.portal.Background'>"
    "<method name='RequestBackground'><arg type='s' direction='in'/>"
    "<arg type='a{sv}' direction='in'/><arg type='o' direction='out'/></method>"
    "</interface></node>";

static void
respond (Portal *self, guint32 response, gboolean autostart)
{
  GVariantDict results;

  g_variant_dict_init (&results, NULL);
  g_variant_dict_insert (&results, "background", "b", response == 0);
  g_variant_dict_insert (&results, "autostart", "b", autostart);
  g_assert_true (g_dbus_connection_emit_signal (
      self->bus, NULL, self->handle, "org.freedesktop.portal.Request", "Response",
      g_variant_new ("(u@a{sv})", response, g_variant_dict_end (&results)), NULL));
}

/* What was asked, as the documentation wants it. */
static void
read_question (Portal *self, const char *sender, GVariant *parameters)
{
  g_autoptr (GVariantDict) options = NULL;
  g_autoptr (GVariant) dictionary = g_variant_get_child_value (parameters, 1);
  g_autofree char *name = g_strdelimit (g_strdup (sender + 1), ".", '_');
  g_autofree const char **command = NULL;
  const char *token, *reason;
  gboolean activatable;

  options = g_variant_dict_new (dictionary);
  g_assert_true (g_variant_dict_lookup (options, "handle_token", "&s", &token));
  g_assert_true (g_variant_dict_lookup (options, "reason", "&s", &reason));
  g_assert_true (g_variant_dict_lookup (options, "autostart", "b", &self->autostart));
  g_assert_true (g_variant_dict_lookup (options, "commandline", "^a&s", &command));
  g_assert_true (g_variant_dict_lookup (options, "dbus-activatable", "b", &activatable));
  g_assert_cmpuint (strlen (reason), >, 0);
  g_assert_cmpstr (command[0], ==, "foulee");
  g_assert_cmpstr (command[1], ==, "--gapplication-service");
  g_assert_null (command[2]);
  g_assert_false (activatable);
  g_free (self->handle);
  self->handle = g_strdup_printf (PATH "/request/%s/%s", name, token);
}

static void
vanish (Portal *self)
{
  g_autoptr (GVariant) released = g_dbus_connection_call_sync (
      self->bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
      "ReleaseName", g_variant_new ("(s)", NAME), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);

  g_assert_nonnull (released);
}

static void
on_call (GDBusConnection *bus, const char *sender, const char *path, const char *interface,
         const char *method, GVariant *parameters, GDBusMethodInvocation *invocation, gpointer data)
{
  Portal *self = data;

  read_question (self, sender, parameters);
  if (self->manner == PORTAL_ALLOWS_AT_ONCE)
    respond (self, 0, self->autostart);
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", self->handle));
  if (self->manner == PORTAL_ALLOWS)
    respond (self, 0, self->autostart);
  else if (self->manner == PORTAL_ALLOWS_HALF)
    respond (self, 0, FALSE);
  else if (self->manner == PORTAL_REFUSES)
    respond (self, 1, FALSE);
  else if (self->manner == PORTAL_VANISHES)
    vanish (self);
}

static void
own_name (Portal *self)
{
  g_autoptr (GVariant) owned = g_dbus_connection_call_sync (
      self->bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
      "RequestName", g_variant_new ("(su)", NAME, 0), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  guint32 reply = 0;

  g_assert_nonnull (owned);
  g_variant_get (owned, "(u)", &reply);
  g_assert_cmpuint (reply, ==, 1);
}

Portal *
portal_new (PortalManner manner)
{
  static const GDBusInterfaceVTable table = { .method_call = on_call };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (introspection, NULL);
  Portal *self = g_new0 (Portal, 1);

  self->manner = manner;
  self->bus =
      g_dbus_connection_new_for_address_sync (g_getenv ("DBUS_SESSION_BUS_ADDRESS"),
                                              G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                  G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                              NULL, NULL, NULL);
  g_assert_nonnull (self->bus);
  g_assert_cmpuint (g_dbus_connection_register_object (self->bus, PATH, node->interfaces[0], &table,
                                                       self, NULL, NULL),
                    >, 0);
  if (manner != PORTAL_ABSENT)
    own_name (self);
  return self;
}

void
portal_free (Portal *self)
{
  g_dbus_connection_close_sync (self->bus, NULL, NULL);
  g_object_unref (self->bus);
  g_free (self->handle);
  g_free (self);
}

void
portal_answer (Portal *self)
{
  respond (self, 0, self->autostart);
}

gboolean
portal_asked_for_autostart (Portal *self)
{
  return self->autostart;
}
