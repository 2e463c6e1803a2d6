/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/watched-group.h"

#include <glib/gi18n.h>

#include "ui/files/watched-folder.h"

struct _FouleeWatchedGroup {
  AdwPreferencesGroup parent_instance;

  AdwActionRow *folder_row;
  GtkWidget *choose_button;
  GtkWidget *clear_button;
  AdwActionRow *files_row;

  GSettings *settings;
  FouleeWatchedFolder *folder; /* NULL without settings */
};

G_DEFINE_FINAL_TYPE (FouleeWatchedGroup, foulee_watched_group, ADW_TYPE_PREFERENCES_GROUP)

enum { PROP_SETTINGS = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

/* ---- What there is --------------------------------------------------------------------------- */

/* The folder's name, and whether it is there: of a watch that is not plugged in it is not. */
static char *
describe_folder (FouleeWatchedGroup *self)
{
  GFile *folder = foulee_watched_folder_get_folder (self->folder);
  g_autofree char *base = folder ? g_file_get_basename (folder) : NULL;
  g_autofree char *name = base ? g_filename_display_name (base) : NULL;

  if (!folder)
    return g_strdup (C_ ("a folder", "none"));
  if (!foulee_watched_folder_get_there (self->folder))
    /* Translators: %s is the name of a folder, like that of a watch which is not plugged in. */
    return g_strdup_printf (_ ("%s: not there at the moment"), name);
  return g_steal_pointer (&name);
}

static void
show_files (FouleeWatchedGroup *self)
{
  const guint n = foulee_watched_folder_get_n_files (self->folder);
  g_autofree char *title = g_strdup_printf (ngettext ("This folder holds %u file from a watch",
                                                      "This folder holds %u files from watches", n),
                                            n);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->files_row), title);
  gtk_widget_set_visible (GTK_WIDGET (self->files_row), n > 0);
}

static void
on_folder_changed (FouleeWatchedGroup *self)
{
  g_autofree char *subtitle = describe_folder (self);
  const gboolean chosen = foulee_watched_folder_get_folder (self->folder) != NULL;

  adw_action_row_set_subtitle (self->folder_row, subtitle);
  /* Where it goes together with the folder, the focus stays in the row. */
  if (!chosen && gtk_widget_is_focus (self->clear_button))
    gtk_widget_grab_focus (self->choose_button);
  gtk_widget_set_visible (self->clear_button, chosen);
  show_files (self);
}

/* ---- What the runner does -------------------------------------------------------------------- */

static void
on_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (FouleeWatchedGroup) self = data;
  g_autoptr (GFile) folder =
      gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (folder && self->folder)
    foulee_watched_folder_choose (self->folder, folder);
}

static void
on_choose (FouleeWatchedGroup *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_file_dialog_set_title (dialog, _ ("Folder to Watch"));
  if (foulee_watched_folder_get_there (self->folder))
    gtk_file_dialog_set_initial_folder (dialog, foulee_watched_folder_get_folder (self->folder));
  gtk_file_dialog_select_folder (dialog, GTK_IS_WINDOW (window) ? GTK_WINDOW (window) : NULL, NULL,
                                 on_chosen, g_object_ref (self));
}

static void
on_clear (FouleeWatchedGroup *self)
{
  foulee_watched_folder_choose (self->folder, NULL);
}

/* The preferences would be in the way of what there is to see. */
static void
on_look (FouleeWatchedGroup *self)
{
  g_auto (GStrv) uris = foulee_watched_folder_list (self->folder, FALSE);
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_DIALOG);

  foulee_watched_folder_set_told (self->folder);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.bring-in", "^as", uris);
  if (dialog)
    adw_dialog_close (ADW_DIALOG (dialog));
}

/* ---- The object ------------------------------------------------------------------------------ */

static void
set_settings (FouleeWatchedGroup *self, GSettings *settings)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self), settings != NULL);
  if (!g_set_object (&self->settings, settings))
    return;
  if (self->folder)
    g_signal_handlers_disconnect_by_data (self->folder, self);
  g_clear_object (&self->folder);
  if (!settings)
    return;
  self->folder = foulee_watched_folder_new (settings);
  g_signal_connect_object (self->folder, "changed", G_CALLBACK (on_folder_changed), self,
                           G_CONNECT_SWAPPED);
  on_folder_changed (self);
}

static void
foulee_watched_group_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_SETTINGS:
    g_value_set_object (value, FOULEE_WATCHED_GROUP (object)->settings);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_watched_group_set_property (GObject *object, guint id, const GValue *value,
                                   GParamSpec *pspec)
{
  switch (id) {
  case PROP_SETTINGS:
    set_settings (FOULEE_WATCHED_GROUP (object), g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_watched_group_dispose (GObject *object)
{
  FouleeWatchedGroup *self = FOULEE_WATCHED_GROUP (object);

  if (self->folder)
    g_signal_handlers_disconnect_by_data (self->folder, self);
  g_clear_object (&self->folder);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_WATCHED_GROUP);
  G_OBJECT_CLASS (foulee_watched_group_parent_class)->dispose (object);
}

static void
foulee_watched_group_class_init (FouleeWatchedGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = foulee_watched_group_get_property;
  object_class->set_property = foulee_watched_group_set_property;
  object_class->dispose = foulee_watched_group_dispose;

  properties[PROP_SETTINGS] = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/watched-group.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeWatchedGroup, folder_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeWatchedGroup, choose_button);
  gtk_widget_class_bind_template_child (widget_class, FouleeWatchedGroup, clear_button);
  gtk_widget_class_bind_template_child (widget_class, FouleeWatchedGroup, files_row);
  gtk_widget_class_bind_template_callback (widget_class, on_choose);
  gtk_widget_class_bind_template_callback (widget_class, on_clear);
  gtk_widget_class_bind_template_callback (widget_class, on_look);
}

static void
foulee_watched_group_init (FouleeWatchedGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
}
