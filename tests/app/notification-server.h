/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A notification server as desktops have it (Desktop Notifications Specification 1.2), on the
 * session bus, with a connection of its own, that keeps what it is told. It lives in the thread's
 * main context. */
typedef struct _NotificationServer NotificationServer;

/* A notification that is shown. */
typedef struct {
  guint32 id;
  char *title;
  char *body;
  char **actions; /* keys and labels by turns, as on the bus */
  GVariant *hints;
} Notification;

NotificationServer *notification_server_new (void);
void notification_server_free (NotificationServer *server);

/* So many came since the server was made or forgot, those that took another's place among them. */
guint notification_server_n_said (NotificationServer *server);

/* Those that are shown now; Notification, owned by the server. */
GPtrArray *notification_server_shown (NotificationServer *server);

/* Presses the button with this label; NULL presses the text. As on a desktop, the notification is
 * then gone. */
void notification_server_press (NotificationServer *server, const char *label);

/* Closes everything, as who clears the list does, and starts counting anew. */
void notification_server_forget (NotificationServer *server);

/* Waits until the server has dealt with everything that was sent over `connection` so far. */
void notification_server_settle (NotificationServer *server, GDBusConnection *connection);

G_END_DECLS
