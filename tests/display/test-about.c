/* SPDX-License-Identifier: GPL-3.0-or-later */

/* About: the statement with this runner's number, and what helps to mend the program without
 * telling who the runner is. */

#include <string.h>

#include "app/about.h"
#include "display/harness.h"
#include "store/store.h"

static void
assert_has (const char *text, const char *part)
{
  g_test_message ("“%s” in: %s", part, text);
  g_assert_nonnull (strstr (text, part));
}

static void
assert_lacks (const char *text, const char *part)
{
  g_test_message ("no “%s” in: %s", part, text);
  g_assert_null (strstr (text, part));
}

/* As the science has it, word for word. */
static void
test_statement (void)
{
  const gboolean french = g_str_equal (foulee_language_code (foulee_language_of_system ()), "fr");
  g_autoptr (FouleeClock) clock = harness_clock_new ();
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeRunner *runner = foulee_record_new (FOULEE_KIND_RUNNER);
  g_autoptr (FouleeJournal) journal = NULL;
  AdwAboutDialog *about;

  foulee_record_set_text (&runner->country, "CH");
  foulee_record_set_text (&runner->name, "Ariane Pluvier");
  g_ptr_array_add (records, runner);
  journal = harness_journal_new (clock, records);
  about = ADW_ABOUT_DIALOG (g_object_ref_sink (foulee_about_dialog_new (journal)));
  assert_has (adw_about_dialog_get_comments (about),
              french ? "Il ne permet pas de diagnostiquer, traiter, surveiller ni exclure une "
                       "maladie ou une blessure. Les chiffres viennent de vos saisies. En cas de "
                       "doute, consultez\u202f; urgence\u00a0: 144."
                     : "It does not diagnose, treat, monitor or rule out illness or injury. "
                       "Figures come from your entries. If worried, see a health professional; "
                       "emergency: 144.");
  /* It can be copied and saved. */
  assert_has (adw_about_dialog_get_debug_info (about), "Journal: in memory\n");
  assert_lacks (adw_about_dialog_get_debug_info (about), "Pluvier");
  assert_has (adw_about_dialog_get_debug_info_filename (about), ".txt");
  g_object_unref (about);
  foulee_journal_close (journal);
}

/* A line for each library, with a version that is one. */
static void
test_versions (void)
{
  static const char *const libraries[] = { "Foulée", "GTK", "libadwaita", "GLib", "SQLite" };
  g_autoptr (FouleeClock) clock = harness_clock_new ();
  g_autoptr (FouleeJournal) journal = harness_journal_new (clock, NULL);
  g_autofree char *text = foulee_about_troubleshooting (journal);

  for (gsize i = 0; i < G_N_ELEMENTS (libraries); i++) {
    g_autofree char *line = g_strdup_printf ("(?m)^%s \\d+\\.\\d+\\.\\d+\\b", libraries[i]);

    g_assert_true (g_regex_match_simple (line, text, 0, 0));
  }
  assert_has (text, "\nLanguages: ");
  foulee_journal_close (journal);
}

/* Neither the folder nor the file of a journal elsewhere is told; of the usual one not whose home
 * it is in. */
static void
test_place (void)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();
  g_autofree char *own = foulee_store_default_path ();
  g_autoptr (FouleeJournal) usual = foulee_journal_new (own, clock);
  g_autoptr (FouleeJournal) other = foulee_journal_new ("/srv/pluvier/ariane.db", clock);
  g_autofree char *of_usual = foulee_about_troubleshooting (usual);
  g_autofree char *of_other = foulee_about_troubleshooting (other);
  g_autofree char *home = g_strconcat (g_get_home_dir (), "/", NULL);

  assert_has (of_usual, "/foulee/journal.db\n");
  assert_lacks (of_usual, home);
  assert_has (of_other, "Journal: in another place\n");
  assert_lacks (of_other, "pluvier");
  assert_lacks (of_other, "ariane");
  foulee_journal_close (usual);
  foulee_journal_close (other);
}

int
main (int argc, char **argv)
{
  GtkApplication *application;
  int status;

  g_assert_true (g_setenv ("HOME", "/home/pluvier", TRUE));
  g_assert_true (g_setenv ("XDG_DATA_HOME", "/home/pluvier/.local/share", TRUE));
  harness_take_language ();
  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
  g_test_add_func ("/about/statement", test_statement);
  g_test_add_func ("/about/versions", test_versions);
  g_test_add_func ("/about/place", test_place);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
