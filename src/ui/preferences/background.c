/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/background.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "base/error.h"
#include "config.h"

struct _FouleeBackground {
  GObject parent_instance;

  gboolean sandboxed;
};

G_DEFINE_FINAL_TYPE (FouleeBackground, foulee_background, G_TYPE_OBJECT)

enum { PROP_SANDBOXED = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

#define SERVICE_ARGUMENT "--gapplication-service"

/* ---- Outside a sandbox: an autostart entry --------------------------------------------------- */

#define ENTRY_GROUP G_KEY_FILE_DESKTOP_GROUP
/* By this an entry of ours is told from one that somebody else has put there. */
#define ENTRY_MARK "X-Foulee-Reminders"

char *
foulee_background_entry_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "autostart", FOULEE_APPLICATION ".desktop",
                           NULL);
}

/* "/usr/bin/foulee"; what the search path finds where the system does not tell. */
static char *
get_program (void)
{
  g_autofree char *path = g_file_read_link ("/proc/self/exe", NULL);

  return path && g_file_test (path, G_FILE_TEST_IS_EXECUTABLE) ? g_steal_pointer (&path)
                                                               : g_strdup ("foulee");
}

/* As the Desktop Entry Specification wants an argument of Exec quoted. */
static char *
quote_argument (const char *argument)
{
  GString *quoted = g_string_new ("\"");

  for (const char *p = argument; *p; p++) {
    if (strchr ("\"`$\\", *p))
      g_string_append_c (quoted, '\\');
    else if (*p == '%')
      g_string_append_c (quoted, '%');
    g_string_append_c (quoted, *p);
  }
  g_string_append_c (quoted, '"');
  return g_string_free_and_steal (quoted);
}

/* The entry's text. It is read in whatever language the session has, so it is in both. */
static char *
write_entry (void)
{
  static const char name[] = N_ ("Foulée Reminders");
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *program = get_program ();
  g_autofree char *quoted = quote_argument (program);
  g_autofree char *command = g_strconcat (quoted, " " SERVICE_ARGUMENT, NULL);

  g_key_file_set_string (file, ENTRY_GROUP, G_KEY_FILE_DESKTOP_KEY_TYPE, "Application");
  g_key_file_set_string (file, ENTRY_GROUP, G_KEY_FILE_DESKTOP_KEY_NAME, name);
  g_key_file_set_locale_string (file, ENTRY_GROUP, G_KEY_FILE_DESKTOP_KEY_NAME, "fr",
                                foulee_tr (foulee_language_french (), name));
  g_key_file_set_string (file, ENTRY_GROUP, G_KEY_FILE_DESKTOP_KEY_EXEC, command);
  /* Without the program, the session passes the entry over. */
  g_key_file_set_string (file, ENTRY_GROUP, G_KEY_FILE_DESKTOP_KEY_TRY_EXEC, program);
  g_key_file_set_string (file, ENTRY_GROUP, G_KEY_FILE_DESKTOP_KEY_ICON, FOULEE_APPLICATION);
  g_key_file_set_boolean (file, ENTRY_GROUP, "X-GNOME-Autostart-enabled", TRUE);
  g_key_file_set_boolean (file, ENTRY_GROUP, ENTRY_MARK, TRUE);
  return g_key_file_to_data (file, NULL, NULL);
}

static gboolean
is_foreign (const char *path)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  return g_file_test (path, G_FILE_TEST_EXISTS) &&
         !(g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL) &&
           g_key_file_get_boolean (file, ENTRY_GROUP, ENTRY_MARK, NULL));
}

static gboolean
set_entry (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *text = write_entry ();
  g_autoptr (GError) reason = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return foulee_fail (error, FOULEE_ERROR_IO, .file = folder, .system = g_strerror (errno));
  if (!g_file_set_contents (path, text, -1, &reason))
    return foulee_fail (error, FOULEE_ERROR_IO, .file = path, .system = reason->message);
  return TRUE;
}

static gboolean
remove_entry (const char *path, GError **error)
{
  if (g_unlink (path) != 0 && errno != ENOENT)
    return foulee_fail (error, FOULEE_ERROR_IO, .file = path, .system = g_strerror (errno));
  return TRUE;
}

static void
change_entry (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autofree char *path = foulee_background_entry_path ();
  gboolean wanted = GPOINTER_TO_INT (data);
  gboolean foreign = is_foreign (path);
  g_autoptr (GError) error = NULL;

  if (wanted && foreign) {
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_EXISTS,
                             /* Translators: %s is a file. */
                             _ ("“%s” is not from Foulée and was left as it is, so Foulée does not "
                                "start by itself and there are no reminders."),
                             path);
    return;
  }
  if (foreign || (wanted ? set_entry (path, &error) : remove_entry (path, &error))) {
    g_task_return_boolean (task, TRUE);
  } else {
    g_autofree char *sentence = foulee_error_describe (error, foulee_language_of_system ());

    g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_FAILED, sentence);
  }
}

/* ---- In a sandbox: the portal ---------------------------------------------------------------- */

#define PORTAL "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"

/* A question that is under way. Belongs to its task. */
typedef struct {
  gboolean wanted;
  GDBusConnection *bus;
  guint response_id;
  guint owner_id; /* watches over the portal while it thinks */
} Question;

static void
stop_listening (Question *question)
{
  if (question->response_id)
    g_dbus_connection_signal_unsubscribe (question->bus, question->response_id);
  question->response_id = 0;
  g_clear_handle_id (&question->owner_id, g_bus_unwatch_name);
}

static void
question_free (gpointer data)
{
  Question *question = data;

  stop_listening (question);
  g_clear_object (&question->bus);
  g_free (question);
}

/* Takes the task. */
static void
end_question (GTask *task, const char *reason)
{
  stop_listening (g_task_get_task_data (task));
  if (reason)
    g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, reason);
  else
    g_task_return_boolean (task, TRUE);
  g_object_unref (task);
}

static void
fail_to_ask (GTask *task)
{
  end_question (task, _ ("Your system could not be asked whether Foulée may start by itself, so "
                         "there are no reminders."));
}

static void
on_response (GDBusConnection *bus, const char *sender, const char *path, const char *interface,
             const char *signal, GVariant *parameters, gpointer data)
{
  GTask *task = data;
  const Question *question = g_task_get_task_data (task);
  g_autoptr (GVariant) results = NULL;
  gboolean background = FALSE, autostart = FALSE;
  guint32 response;

  g_variant_get (parameters, "(u@a{sv})", &response, &results);
  g_variant_lookup (results, "background", "b", &background);
  g_variant_lookup (results, "autostart", "b", &autostart);
  /* Taken back, it does not matter what else is allowed. */
  if (response == 0 && (!question->wanted || (background && autostart)))
    end_question (task, NULL);
  else
    end_question (task, _ ("Your system does not let Foulée start by itself, so there are no "
                           "reminders."));
}

static void
on_portal_vanished (GDBusConnection *bus, const char *name, gpointer data)
{
  fail_to_ask (data);
}

static void
on_asked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Question *question = g_task_get_task_data (task);
  g_autoptr (GVariant) reply =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);

  /* The answer may have come before the reply. */
  if (!question->response_id)
    return;
  if (!reply) {
    fail_to_ask (task);
    return;
  }
  question->owner_id = g_bus_watch_name_on_connection (
      question->bus, PORTAL, G_BUS_NAME_WATCHER_FLAGS_NONE, NULL, on_portal_vanished, task, NULL);
}

/* The object path that the portal answers on for `token`. */
static char *
make_handle (GDBusConnection *bus, const char *token)
{
  g_autofree char *sender = g_strdup (g_dbus_connection_get_unique_name (bus) + 1);

  return g_strdup_printf (PORTAL_PATH "/request/%s/%s", g_strdelimit (sender, ".", '_'), token);
}

static GVariant *
make_options (const char *token, gboolean wanted)
{
  const char *const command[] = { "foulee", SERVICE_ARGUMENT, NULL };
  GVariantDict options;

  g_variant_dict_init (&options, NULL);
  g_variant_dict_insert (&options, "handle_token", "s", token);
  g_variant_dict_insert (&options, "reason", "s", _ ("To remind you to fill in your journal"));
  g_variant_dict_insert (&options, "autostart", "b", wanted);
  g_variant_dict_insert_value (&options, "commandline", g_variant_new_strv (command, -1));
  g_variant_dict_insert (&options, "dbus-activatable", "b", FALSE);
  return g_variant_dict_end (&options);
}

static void
on_bus (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  Question *question = g_task_get_task_data (task);
  g_autofree char *token = g_strdup_printf ("foulee%u", g_random_int ());
  g_autofree char *handle = NULL;

  question->bus = g_bus_get_finish (result, NULL);
  if (!question->bus) {
    fail_to_ask (task);
    return;
  }
  handle = make_handle (question->bus, token);
  question->response_id = g_dbus_connection_signal_subscribe (
      question->bus, PORTAL, "org.freedesktop.portal.Request", "Response", handle, NULL,
      G_DBUS_SIGNAL_FLAGS_NONE, on_response, task, NULL);
  g_dbus_connection_call (
      question->bus, PORTAL, PORTAL_PATH, "org.freedesktop.portal.Background", "RequestBackground",
      g_variant_new ("(s@a{sv})", "", make_options (token, question->wanted)),
      G_VARIANT_TYPE ("(o)"), G_DBUS_CALL_FLAGS_NONE, -1, NULL, on_asked, g_object_ref (task));
}

/* ---- The object ------------------------------------------------------------------------------ */

void
foulee_background_request_async (FouleeBackground *self, gboolean wanted,
                                 GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = NULL;
  Question *question;

  g_return_if_fail (FOULEE_IS_BACKGROUND (self));

  task = g_task_new (self, NULL, callback, data);
  if (!self->sandboxed) {
    g_task_set_task_data (task, GINT_TO_POINTER (wanted), NULL);
    g_task_run_in_thread (task, change_entry);
    return;
  }
  question = g_new0 (Question, 1);
  question->wanted = wanted;
  g_task_set_task_data (task, question, question_free);
  g_bus_get (G_BUS_TYPE_SESSION, NULL, on_bus, g_steal_pointer (&task));
}

gboolean
foulee_background_request_finish (FouleeBackground *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
foulee_background_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_SANDBOXED:
    g_value_set_boolean (value, FOULEE_BACKGROUND (object)->sandboxed);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_background_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_SANDBOXED:
    FOULEE_BACKGROUND (object)->sandboxed = g_value_get_boolean (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_background_class_init (FouleeBackgroundClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = foulee_background_get_property;
  object_class->set_property = foulee_background_set_property;
  properties[PROP_SANDBOXED] =
      g_param_spec_boolean ("sandboxed", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
foulee_background_init (FouleeBackground *self)
{
}

FouleeBackground *
foulee_background_new (void)
{
  return g_object_new (FOULEE_TYPE_BACKGROUND, "sandboxed",
                       g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS), NULL);
}
