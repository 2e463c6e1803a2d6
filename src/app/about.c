/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/about.h"

#include <glib/gi18n.h>
#include <string.h>

#include "config.h"
#include "report/statement.h"
#include "store/store.h"

/* As in the metainfo. */
#define WEBSITE "https://github.com/foulee/Foulee"
#define ISSUES WEBSITE "/issues"

/* Every Flatpak has it. */
#define FLATPAK_INFO "/.flatpak-info"

/* The home folder bears the runner's name. */
static char *
without_home (const char *path)
{
  const char *home = g_get_home_dir ();

  if (g_str_has_prefix (path, home) && G_IS_DIR_SEPARATOR (path[strlen (home)]))
    return g_strconcat ("~", path + strlen (home), NULL);
  return g_strdup (path);
}

static char *
describe_place (FouleeJournal *journal)
{
  const char *path = foulee_journal_get_path (journal);
  g_autofree char *own = foulee_store_default_path ();

  if (!path)
    return g_strdup ("in memory");
  return g_str_equal (path, own) ? without_home (path) : g_strdup ("in another place");
}

char *
foulee_about_troubleshooting (FouleeJournal *journal)
{
  GdkDisplay *display = gdk_display_get_default ();
  g_autofree char *place = describe_place (journal);
  g_autofree char *languages = g_strjoinv (", ", (char **) g_get_language_names ());

  return g_strdup_printf (
      "Foulée %s (%s)%s\n"
      "GTK %u.%u.%u, %s\n"
      "libadwaita %u.%u.%u\n"
      "GLib %u.%u.%u\n"
      "SQLite %s\n"
      "Languages: %s\n"
      "Journal: %s\n",
      FOULEE_VERSION, FOULEE_APPLICATION,
      g_file_test (FLATPAK_INFO, G_FILE_TEST_EXISTS) ? ", Flatpak" : "", gtk_get_major_version (),
      gtk_get_minor_version (), gtk_get_micro_version (),
      display ? G_OBJECT_TYPE_NAME (display) : "no display", adw_get_major_version (),
      adw_get_minor_version (), adw_get_micro_version (), glib_major_version, glib_minor_version,
      glib_micro_version, foulee_store_sqlite_version (), languages, place);
}

AdwDialog *
foulee_about_dialog_new (FouleeJournal *journal)
{
  AdwAboutDialog *about = ADW_ABOUT_DIALOG (adw_about_dialog_new ());
  const FouleeRunner *runner = foulee_history_runner (foulee_journal_get_history (journal));
  g_autofree char *statement = foulee_statement (foulee_language_of_system (), runner);
  g_autofree char *troubleshooting = foulee_about_troubleshooting (journal);
  /* Translators: what the program is for. It is followed by a paragraph on what it is not. */
  g_autofree char *comments =
      g_strdup_printf ("%s\n\n%s", _ ("A recovery journal for runners."), statement);

  adw_about_dialog_set_application_name (about, "Foulée");
  adw_about_dialog_set_application_icon (about, FOULEE_APPLICATION);
  adw_about_dialog_set_version (about, FOULEE_VERSION);
  adw_about_dialog_set_developer_name (about, _ ("The Foulée contributors"));
  adw_about_dialog_set_license_type (about, GTK_LICENSE_GPL_3_0);
  adw_about_dialog_set_comments (about, comments);
  adw_about_dialog_set_website (about, WEBSITE);
  adw_about_dialog_set_issue_url (about, ISSUES);
  adw_about_dialog_set_debug_info (about, troubleshooting);
  adw_about_dialog_set_debug_info_filename (about, "foulee.txt");
  /* Translators: your names, one on each line. */
  adw_about_dialog_set_translator_credits (about, _ ("translator-credits"));
  return ADW_DIALOG (about);
}
