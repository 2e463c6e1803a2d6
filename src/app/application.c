/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/application.h"

#include <glib/gi18n.h>

#include "app/about.h"
#include "app/cli.h"
#include "app/first-weekday.h"
#include "app/open-files.h"
#include "app/reminder-actions.h"
#include "app/sample-journal.h"
#include "config.h"
#include "journal/journal.h"
#include "store/store.h"
#include "ui/window/style.h"
#include "ui/window/window.h"

struct _FouleeApplication {
  AdwApplication parent_instance;

  FouleeClock *clock;
  GSettings *settings; /* NULL where its schema is not installed */
  char *journal_path;  /* given on the command line; NULL for the runner's own journal */
  gboolean demo;
  GPtrArray *files;           /* to be shown once there is a window */
  FouleeReminders *reminders; /* of the runner's own journal; else NULL */
  gboolean staying;           /* for them */
  FouleeDate asked_day;       /* that the next window is to show; else FOULEE_DATE_NONE */
  FouleeJournal *opening;     /* the runner's own, until its window is there; else NULL */
  guint patience;             /* while the window waits for it */
};

/* A window that is shown empty first costs a frame more. But it does not wait for a slow disk. */
#define PATIENCE_MILLISECONDS 300

G_DEFINE_FINAL_TYPE (FouleeApplication, foulee_application, ADW_TYPE_APPLICATION)

static void
show_window (FouleeApplication *self, FouleeJournal *journal, gboolean sample)
{
  FouleeWindow *window =
      foulee_window_new (GTK_APPLICATION (self), journal, self->settings, sample);

  if (!sample && self->reminders)
    foulee_reminders_set_journal (self->reminders, journal);
  if (!sample && self->asked_day != FOULEE_DATE_NONE)
    foulee_window_show_day (window, self->asked_day);
  self->asked_day = FOULEE_DATE_NONE;
  gtk_window_present (GTK_WINDOW (window));
  foulee_open_files_hand_over (self->files, GTK_APPLICATION (self), self->demo);
}

/* The window on the journal that is being opened: it shows how that goes on or has ended. */
static void
show_opening (gpointer data)
{
  FouleeApplication *self = data;
  g_autoptr (FouleeJournal) journal = g_steal_pointer (&self->opening);

  self->patience = 0;
  show_window (self, journal, FALSE);
  g_application_release (G_APPLICATION (self));
}

static void
on_own_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (FouleeApplication) self = data;

  /* Where it failed, the window tries again and says why. */
  foulee_journal_open_finish (FOULEE_JOURNAL (source), result, NULL);
  if (self->patience) {
    g_source_remove (self->patience);
    show_opening (self);
  }
}

/* Begins to read, while there is no window yet. */
static void
begin_own (FouleeApplication *self)
{
  g_autofree char *path =
      self->journal_path ? g_strdup (self->journal_path) : foulee_store_default_path ();

  self->opening = foulee_journal_new (path, self->clock);
  foulee_journal_set_first_weekday (self->opening, foulee_first_weekday ());
  foulee_journal_open_async (self->opening, NULL, on_own_opened, g_object_ref (self));
}

static void
open_own (FouleeApplication *self)
{
  if (self->patience)
    return;
  if (!self->opening)
    begin_own (self);
  g_application_hold (G_APPLICATION (self));
  if (foulee_journal_get_loaded (self->opening))
    show_opening (self);
  else
    self->patience = g_timeout_add_once (PATIENCE_MILLISECONDS, show_opening, self);
}

static void
on_sample_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  FouleeApplication *self = data;
  g_autoptr (FouleeJournal) journal = foulee_sample_journal_open_finish (result);

  show_window (self, journal, TRUE);
  g_application_release (G_APPLICATION (self));
}

static void
open_sample (FouleeApplication *self)
{
  g_application_hold (G_APPLICATION (self));
  foulee_sample_journal_open_async (self->clock, on_sample_opened, self);
}

/* Another journal takes the place of the one that is shown. */
static void
close_windows (FouleeApplication *self)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  for (GList *l = windows; l; l = l->next)
    gtk_window_close (l->data);
}

static void
show_sample (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FouleeApplication *self = data;

  g_application_hold (G_APPLICATION (self));
  close_windows (self);
  open_sample (self);
  g_application_release (G_APPLICATION (self));
}

static void
show_own (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FouleeApplication *self = data;

  g_application_hold (G_APPLICATION (self));
  close_windows (self);
  open_own (self);
  g_application_release (G_APPLICATION (self));
}

static void
show_about (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (data));

  if (FOULEE_IS_WINDOW (window))
    adw_dialog_present (
        foulee_about_dialog_new (foulee_window_get_journal (FOULEE_WINDOW (window))),
        GTK_WIDGET (window));
}

static void
quit (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  close_windows (data);
}

static const GActionEntry actions[] = {
  { "sample", show_sample },
  { "own-journal", show_own },
  { "about", show_about },
  { "quit", quit },
};

/* Without a window, the program stays for its reminders. */
static void
on_reminders_switched (FouleeApplication *self)
{
  gboolean active = foulee_reminders_get_active (self->reminders);

  if (active == self->staying)
    return;
  self->staying = active;
  if (active)
    g_application_hold (G_APPLICATION (self));
  else
    g_application_release (G_APPLICATION (self));
}

static void
begin_reminders (FouleeApplication *self)
{
  if (!self->settings || self->demo || self->journal_path)
    return;
  self->reminders = foulee_reminders_new (G_APPLICATION (self), self->settings, self->clock, NULL);
  g_signal_connect_object (self->reminders, "notify::active", G_CALLBACK (on_reminders_switched),
                           self, G_CONNECT_SWAPPED);
  on_reminders_switched (self);
}

/* gettext has the words only in a locale that the C library has, FouleeLanguage always. A window is
 * to be in one language: where gettext has none, in that of the source. */
static void
choose_language (void)
{
  if (foulee_language_of_system () != foulee_language_english () &&
      *dgettext (GETTEXT_PACKAGE, "") == '\0')
    g_setenv ("LANGUAGE", "en", TRUE);
}

static void
foulee_application_startup (GApplication *application)
{
  FouleeApplication *self = FOULEE_APP (application);
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  gboolean service = g_application_get_flags (application) & G_APPLICATION_IS_SERVICE;
  g_autoptr (GSettingsSchema) schema = NULL;

  choose_language ();
  /* On one processor the journal is read while GTK gets ready on the other. Who starts a service
   * need not want a window. */
  if (!self->demo && !service)
    begin_own (self);
  G_APPLICATION_CLASS (foulee_application_parent_class)->startup (application);
  if (source)
    schema = g_settings_schema_source_lookup (source, FOULEE_APPLICATION, TRUE);
  /* Run from a build folder, the program only does not remember the size of its window. */
  if (schema)
    self->settings = g_settings_new_full (schema, NULL, NULL);
  begin_reminders (self);
  gtk_window_set_default_icon_name (FOULEE_APPLICATION);
  foulee_style_follow_system ();
}

static void
foulee_application_shutdown (GApplication *application)
{
  FouleeApplication *self = FOULEE_APP (application);

  /* Nobody came to see it. */
  if (self->opening)
    foulee_journal_close (self->opening);
  g_clear_object (&self->opening);
  g_clear_object (&self->reminders);
  G_APPLICATION_CLASS (foulee_application_parent_class)->shutdown (application);
}

static void
foulee_application_activate (GApplication *application)
{
  FouleeApplication *self = FOULEE_APP (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window)
    gtk_window_present (window);
  else if (self->demo)
    open_sample (self);
  else
    open_own (self);
}

/* A file is brought into the journal that is kept, unless the whole program is a demonstration. */
static void
foulee_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  FouleeApplication *self = FOULEE_APP (application);

  foulee_open_files_add (self->files, files, n_files);
  if (!self->demo && foulee_open_files_shows_sample (GTK_APPLICATION (self)))
    g_action_group_activate_action (G_ACTION_GROUP (self), "own-journal", NULL);
  else
    g_application_activate (application);
  foulee_open_files_hand_over (self->files, GTK_APPLICATION (self), self->demo);
}

static void
foulee_application_window_removed (GtkApplication *application, GtkWindow *window)
{
  FouleeApplication *self = FOULEE_APP (application);
  g_autoptr (FouleeJournal) journal = NULL;

  if (FOULEE_IS_WINDOW (window))
    journal = g_object_ref (foulee_window_get_journal (FOULEE_WINDOW (window)));
  GTK_APPLICATION_CLASS (foulee_application_parent_class)->window_removed (application, window);
  /* Everything that was shown as saved is in the file before the program ends. */
  if (journal)
    foulee_journal_close (journal);
  if (journal && self->reminders && !foulee_window_get_sample (FOULEE_WINDOW (window)))
    foulee_reminders_set_journal (self->reminders, NULL);
}

static gboolean
foulee_application_local_command_line (GApplication *application, char ***arguments, int *status)
{
  FouleeApplication *self = FOULEE_APP (application);

  if (foulee_cli_run ((int) g_strv_length (*arguments), *arguments, status, &self->journal_path,
                      &self->demo))
    return TRUE;
  /* Such a window has nothing to do with the one on the runner's own journal. */
  if (self->journal_path || self->demo)
    g_application_set_flags (application,
                             g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
  return G_APPLICATION_CLASS (foulee_application_parent_class)
      ->local_command_line (application, arguments, status);
}

/* The options that the command line has dealt with already. */
static int
foulee_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  g_variant_dict_remove (options, "journal");
  g_variant_dict_remove (options, "demo");
  return -1;
}

static void
foulee_application_finalize (GObject *object)
{
  FouleeApplication *self = FOULEE_APP (object);

  foulee_clock_unref (self->clock);
  g_clear_object (&self->settings);
  g_ptr_array_unref (self->files);
  g_free (self->journal_path);
  G_OBJECT_CLASS (foulee_application_parent_class)->finalize (object);
}

static void
foulee_application_class_init (FouleeApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = foulee_application_finalize;
  application_class->startup = foulee_application_startup;
  application_class->shutdown = foulee_application_shutdown;
  application_class->activate = foulee_application_activate;
  application_class->open = foulee_application_open;
  application_class->local_command_line = foulee_application_local_command_line;
  application_class->handle_local_options = foulee_application_handle_local_options;
  GTK_APPLICATION_CLASS (klass)->window_removed = foulee_application_window_removed;
}

static void
foulee_application_init (FouleeApplication *self)
{
  const GOptionEntry options[] = {
    { "journal", 0, 0, G_OPTION_ARG_FILENAME, NULL, NULL, NULL },
    { "demo", 0, 0, G_OPTION_ARG_NONE, NULL, NULL, NULL },
    { NULL },
  };

  self->clock = foulee_clock_new_system ();
  self->files = foulee_open_files_new ();
  self->asked_day = FOULEE_DATE_NONE;
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  foulee_reminder_actions_add (self);
}

FouleeApplication *
foulee_application_new (void)
{
  /* It would set again, from the environment, what main() has set with more care. */
  gtk_disable_setlocale ();
  return g_object_new (FOULEE_TYPE_APPLICATION, "application-id", FOULEE_APPLICATION, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path", "/io/github/foulee/Foulee",
                       NULL);
}

GSettings *
foulee_application_get_settings (FouleeApplication *self)
{
  g_return_val_if_fail (FOULEE_IS_APP (self), NULL);
  return self->settings;
}

FouleeClock *
foulee_application_get_clock (FouleeApplication *self)
{
  g_return_val_if_fail (FOULEE_IS_APP (self), NULL);
  return self->clock;
}

FouleeReminders *
foulee_application_get_reminders (FouleeApplication *self)
{
  g_return_val_if_fail (FOULEE_IS_APP (self), NULL);
  return self->reminders;
}

/* The window that is not on the sample. */
static FouleeWindow *
find_own_window (FouleeApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l; l = l->next)
    if (FOULEE_IS_WINDOW (l->data) && !foulee_window_get_sample (l->data))
      return l->data;
  return NULL;
}

FouleeJournal *
foulee_application_get_journal (FouleeApplication *self)
{
  FouleeWindow *window;
  FouleeJournal *journal;

  g_return_val_if_fail (FOULEE_IS_APP (self), NULL);

  window = find_own_window (self);
  journal = window ? foulee_window_get_journal (window) : NULL;
  return journal && foulee_journal_get_loaded (journal) ? journal : NULL;
}

void
foulee_application_open_day (FouleeApplication *self, FouleeDate day)
{
  FouleeWindow *window;

  g_return_if_fail (FOULEE_IS_APP (self));

  window = find_own_window (self);
  if (window) {
    foulee_window_show_day (window, day);
    gtk_window_present (GTK_WINDOW (window));
    return;
  }
  self->asked_day = day;
  show_own (NULL, NULL, self);
}
