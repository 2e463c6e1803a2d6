/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/files/watched-folder.h"

#include "ui/files/told-files.h"

struct _FouleeWatchedFolder {
  GObject parent_instance;

  GSettings *settings;
  GFile *folder; /* NULL for none */
  GFileMonitor *monitor;
  GCancellable *looking; /* while a look is under way; else NULL */
  gboolean again;        /* something has changed meanwhile */
  guint quiet;           /* ms */
  guint quiet_source;
  GPtrArray *files; /* FouleeFolderFile: all that are there */
  GPtrArray *fresh; /* those among them that are whole and not told yet; not owned */
  gboolean there;
};

G_DEFINE_FINAL_TYPE (FouleeWatchedFolder, foulee_watched_folder, G_TYPE_OBJECT)

enum { PROP_SETTINGS = 1, PROP_QUIET, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* A URI: a folder's name need not be UTF-8, and a watch need not be a part of the file system. */
#define KEY_FOLDER "watched-folder"
#define KEY_TOLD "watched-told"

#define QUIET_MILLISECONDS 2000
#define MICROSECONDS_PER_MILLISECOND 1000

/* ---- Looking --------------------------------------------------------------------------------- */

static void begin_to_look (FouleeWatchedFolder *self);

static void
on_quiet (gpointer data)
{
  FouleeWatchedFolder *self = data;

  self->quiet_source = 0;
  begin_to_look (self);
}

static void
wait_for_quiet (FouleeWatchedFolder *self)
{
  g_clear_handle_id (&self->quiet_source, g_source_remove);
  self->quiet_source = g_timeout_add_once (self->quiet, on_quiet, self);
}

/* Whether it may still be being written. */
static gboolean
is_unfinished (FouleeWatchedFolder *self, const FouleeFolderFile *file)
{
  gint64 age = g_get_real_time () - file->arrived;

  return age >= 0 && age < (gint64) self->quiet * MICROSECONDS_PER_MILLISECOND;
}

static void
find_fresh (FouleeWatchedFolder *self)
{
  g_auto (FouleeToldFiles) told = foulee_told_files_read (self->settings);

  g_ptr_array_set_size (self->fresh, 0);
  for (guint i = 0; i < self->files->len; i++) {
    FouleeFolderFile *file = g_ptr_array_index (self->files, i);

    if (foulee_told_files_has (&told, file))
      continue;
    if (is_unfinished (self, file))
      wait_for_quiet (self);
    else
      g_ptr_array_add (self->fresh, file);
  }
}

/* Takes `files`; NULL where the folder is not there. */
static void
take_files (FouleeWatchedFolder *self, GPtrArray *files)
{
  g_ptr_array_set_size (self->fresh, 0);
  g_ptr_array_unref (self->files);
  self->there = files != NULL;
  self->files = files ? files : g_ptr_array_new ();
  find_fresh (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* By another window, it may be. */
static void
on_told (FouleeWatchedFolder *self)
{
  find_fresh (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_looked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (FouleeWatchedFolder) self = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *files = foulee_folder_look_finish (result, &error);

  /* Another folder was chosen, which is being looked into, or nobody is waiting. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->looking);
  take_files (self, files);
  if (self->again)
    begin_to_look (self);
}

static void
begin_to_look (FouleeWatchedFolder *self)
{
  self->again = self->looking != NULL;
  if (!self->folder || self->looking)
    return;
  self->looking = g_cancellable_new ();
  foulee_folder_look_async (self->folder, self->looking, on_looked, g_object_ref (self));
}

/* ---- The folder ------------------------------------------------------------------------------ */

static void
on_folder_changed (FouleeWatchedFolder *self, GFile *file, GFile *other, GFileMonitorEvent event)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *other_name = other ? g_file_get_basename (other) : NULL;

  /* What else is written there all the time must not keep the files from being told. */
  if (g_file_equal (file, self->folder) || foulee_folder_look_wants (name) ||
      (other_name && foulee_folder_look_wants (other_name)))
    wait_for_quiet (self);
}

static void
leave_folder (FouleeWatchedFolder *self)
{
  g_clear_handle_id (&self->quiet_source, g_source_remove);
  if (self->monitor) {
    g_signal_handlers_disconnect_by_data (self->monitor, self);
    g_file_monitor_cancel (self->monitor);
  }
  g_clear_object (&self->monitor);
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_object (&self->folder);
}

static void
follow_folder (FouleeWatchedFolder *self)
{
  g_autofree char *uri = g_settings_get_string (self->settings, KEY_FOLDER);

  leave_folder (self);
  if (*uri) {
    self->folder = g_file_new_for_uri (uri);
    self->monitor =
        g_file_monitor_directory (self->folder, G_FILE_MONITOR_WATCH_MOUNTS, NULL, NULL);
    if (self->monitor)
      g_signal_connect_swapped (self->monitor, "changed", G_CALLBACK (on_folder_changed), self);
  }
  take_files (self, NULL);
  begin_to_look (self);
}

/* ---- The object ------------------------------------------------------------------------------ */

static void
foulee_watched_folder_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FouleeWatchedFolder *self = FOULEE_WATCHED_FOLDER (object);

  switch (id) {
  case PROP_SETTINGS:
    g_value_set_object (value, self->settings);
    break;
  case PROP_QUIET:
    g_value_set_uint (value, self->quiet);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_watched_folder_set_property (GObject *object, guint id, const GValue *value,
                                    GParamSpec *pspec)
{
  FouleeWatchedFolder *self = FOULEE_WATCHED_FOLDER (object);

  switch (id) {
  case PROP_SETTINGS:
    self->settings = g_value_dup_object (value);
    break;
  case PROP_QUIET:
    self->quiet = g_value_get_uint (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_watched_folder_constructed (GObject *object)
{
  FouleeWatchedFolder *self = FOULEE_WATCHED_FOLDER (object);

  G_OBJECT_CLASS (foulee_watched_folder_parent_class)->constructed (object);
  g_signal_connect_object (self->settings, "changed::" KEY_FOLDER, G_CALLBACK (follow_folder), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::" KEY_TOLD, G_CALLBACK (on_told), self,
                           G_CONNECT_SWAPPED);
  follow_folder (self);
}

static void
foulee_watched_folder_dispose (GObject *object)
{
  leave_folder (FOULEE_WATCHED_FOLDER (object));
  G_OBJECT_CLASS (foulee_watched_folder_parent_class)->dispose (object);
}

static void
foulee_watched_folder_finalize (GObject *object)
{
  FouleeWatchedFolder *self = FOULEE_WATCHED_FOLDER (object);

  g_object_unref (self->settings);
  g_ptr_array_unref (self->fresh);
  g_ptr_array_unref (self->files);
  G_OBJECT_CLASS (foulee_watched_folder_parent_class)->finalize (object);
}

static void
foulee_watched_folder_class_init (FouleeWatchedFolderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = foulee_watched_folder_get_property;
  object_class->set_property = foulee_watched_folder_set_property;
  object_class->constructed = foulee_watched_folder_constructed;
  object_class->dispose = foulee_watched_folder_dispose;
  object_class->finalize = foulee_watched_folder_finalize;

  properties[PROP_SETTINGS] = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS, once);
  properties[PROP_QUIET] =
      g_param_spec_uint ("quiet", NULL, NULL, 0, G_MAXINT, QUIET_MILLISECONDS, once);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[CHANGED] = g_signal_new ("changed", FOULEE_TYPE_WATCHED_FOLDER, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
foulee_watched_folder_init (FouleeWatchedFolder *self)
{
  self->files = g_ptr_array_new ();
  self->fresh = g_ptr_array_new ();
}

FouleeWatchedFolder *
foulee_watched_folder_new (GSettings *settings)
{
  return g_object_new (FOULEE_TYPE_WATCHED_FOLDER, "settings", settings, NULL);
}

void
foulee_watched_folder_choose (FouleeWatchedFolder *self, GFile *folder)
{
  g_autofree char *uri = folder ? g_file_get_uri (folder) : g_strdup ("");

  g_return_if_fail (FOULEE_IS_WATCHED_FOLDER (self));

  foulee_told_files_begin (self->settings);
  g_settings_set_string (self->settings, KEY_FOLDER, uri);
}

GFile *
foulee_watched_folder_get_folder (FouleeWatchedFolder *self)
{
  g_return_val_if_fail (FOULEE_IS_WATCHED_FOLDER (self), NULL);
  return self->folder;
}

gboolean
foulee_watched_folder_get_there (FouleeWatchedFolder *self)
{
  g_return_val_if_fail (FOULEE_IS_WATCHED_FOLDER (self), FALSE);
  return self->there;
}

guint
foulee_watched_folder_get_n_files (FouleeWatchedFolder *self)
{
  g_return_val_if_fail (FOULEE_IS_WATCHED_FOLDER (self), 0);
  return self->files->len;
}

guint
foulee_watched_folder_get_n_new (FouleeWatchedFolder *self)
{
  g_return_val_if_fail (FOULEE_IS_WATCHED_FOLDER (self), 0);
  return self->fresh->len;
}

char **
foulee_watched_folder_list (FouleeWatchedFolder *self, gboolean only_new)
{
  g_autoptr (GStrvBuilder) uris = g_strv_builder_new ();
  GPtrArray *files;

  g_return_val_if_fail (FOULEE_IS_WATCHED_FOLDER (self), NULL);

  files = only_new ? self->fresh : self->files;
  for (guint i = 0; i < files->len; i++) {
    const FouleeFolderFile *file = g_ptr_array_index (files, i);
    g_autoptr (GFile) child = g_file_get_child (self->folder, file->name);

    g_strv_builder_take (uris, g_file_get_uri (child));
  }
  return g_strv_builder_end (uris);
}

void
foulee_watched_folder_set_told (FouleeWatchedFolder *self)
{
  g_return_if_fail (FOULEE_IS_WATCHED_FOLDER (self));
  foulee_told_files_add (self->settings, self->files, self->fresh);
}

void
foulee_watched_folder_look (FouleeWatchedFolder *self)
{
  g_return_if_fail (FOULEE_IS_WATCHED_FOLDER (self));
  begin_to_look (self);
}
