/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Help: it opens from everywhere and leads back, its index and F6 go to the chapters, its buttons
 * to the places that they name, and what it says of the runner is this runner's. */

#include <glib/gi18n.h>
#include <string.h>

#include "display/harness.h"
#include "support/records.h"
#include "ui/help/guide.h"
#include "ui/help/help-chapter.h"
#include "ui/help/help-page.h"
#include "ui/insights/insight-page.h"
#include "ui/preferences/preferences-dialog.h"
#include "ui/report/summary-page.h"
#include "ui/widgets/chart-view.h"
#include "ui/window/accelerators.h"
#include "ui/window/first-run-page.h"
#include "ui/window/main-page.h"

#define WIDTH 360

/* For somebody tired; French takes more words for the same. */
#define MOST_WORDS 150

static GtkApplication *application;

typedef struct {
  FouleeJournal *journal;
  FouleeWindow *window;
} Fixture;

/* ---- The window ------------------------------------------------------------------------------ */

static GPtrArray *
new_records (const char *country)
{
  GPtrArray *records = foulee_record_array_new ();
  FouleeRunner *runner = foulee_record_new (FOULEE_KIND_RUNNER);
  FouleeRun *run = foulee_run_new ();

  foulee_record_set_text (&runner->country, country);
  g_ptr_array_add (records, runner);
  run->start = test_instant ("2026-11-18T08:00:00+01:00");
  run->duration = 3600;
  run->rpe = 6;
  g_ptr_array_add (records, run);
  return records;
}

static void
open_window (Fixture *fixture, GPtrArray *records, int width)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();

  fixture->journal = harness_journal_new (clock, records);
  fixture->window = foulee_window_new (application, fixture->journal, NULL, FALSE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 640);
  gtk_window_present (GTK_WINDOW (fixture->window));
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
}

static void
set_up (Fixture *fixture, gconstpointer width)
{
  g_autoptr (GPtrArray) records = new_records ("CA");

  open_window (fixture, records, GPOINTER_TO_INT (width));
}

static void
set_up_empty (Fixture *fixture, gconstpointer width)
{
  open_window (fixture, NULL, GPOINTER_TO_INT (width));
}

static void
tear_down (Fixture *fixture, gconstpointer width)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  foulee_journal_close (fixture->journal);
  g_object_unref (fixture->journal);
}

static GtkWidget *
find (Fixture *fixture, GType type)
{
  return harness_find (GTK_WIDGET (fixture->window), type);
}

static void
act (Fixture *fixture, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL);
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

/* The chapters, in their order. */
static GPtrArray *
list_chapters (Fixture *fixture)
{
  GPtrArray *chapters = g_ptr_array_new ();

  for (GtkWidget *chapter = find (fixture, FOULEE_TYPE_HELP_CHAPTER); chapter;
       chapter = gtk_widget_get_next_sibling (chapter))
    g_ptr_array_add (chapters, chapter);
  return chapters;
}

/* Until the page that glided in has the window, and in a wide one the index is at its side. */
static GtkWidget *
open_help (Fixture *fixture)
{
  gboolean is_wide = gtk_widget_get_width (GTK_WIDGET (fixture->window)) >= 900;

  act (fixture, "win.help");
  while (!gtk_widget_is_ancestor (get_focus (fixture), find (fixture, FOULEE_TYPE_HELP_PAGE)))
    g_main_context_iteration (NULL, TRUE);
  while (is_wide && adw_overlay_split_view_get_collapsed (
                        ADW_OVERLAY_SPLIT_VIEW (find (fixture, ADW_TYPE_OVERLAY_SPLIT_VIEW))))
    g_main_context_iteration (NULL, TRUE);
  harness_wait_frames (GTK_WIDGET (fixture->window), 5);
  return find (fixture, FOULEE_TYPE_HELP_PAGE);
}

/* ---- There and back -------------------------------------------------------------------------- */

static void
test_there_and_back (Fixture *fixture, gconstpointer width)
{
  static const char *const views[] = { "today", "insights", "history" };

  for (gsize i = 0; i < G_N_ELEMENTS (views); i++) {
    foulee_window_show_view (fixture->window, views[i]);
    harness_wait_frames (GTK_WIDGET (fixture->window), 3);
    act (fixture, "win.help");
    g_assert_nonnull (find (fixture, FOULEE_TYPE_HELP_PAGE));
    /* One press too many opens nothing more: there is one page to come back from. */
    act (fixture, "win.help");
    act (fixture, "win.back");
    g_assert_null (find (fixture, FOULEE_TYPE_HELP_PAGE));
    g_assert_nonnull (find (fixture, FOULEE_TYPE_MAIN_PAGE));
  }
}

static void
test_key (void)
{
  const FouleeAccelerator *accelerators;
  gsize n;

  accelerators = foulee_accelerators_get (&n);
  for (gsize i = 0; i < n; i++)
    if (g_str_equal (accelerators[i].accelerator, "F1")) {
      g_assert_cmpstr (accelerators[i].action, ==, "win.help");
      return;
    }
  g_test_fail_printf ("F1 does nothing");
}

/* Help does not begin a journal, nor do its keys. */
static void
test_first_run (Fixture *fixture, gconstpointer width)
{
  g_assert_nonnull (find (fixture, FOULEE_TYPE_FIRST_RUN_PAGE));
  open_help (fixture);
  act (fixture, "win.next-section");
  g_assert_nonnull (find (fixture, FOULEE_TYPE_HELP_PAGE));
  act (fixture, "win.back");
  g_assert_nonnull (find (fixture, FOULEE_TYPE_FIRST_RUN_PAGE));
}

/* Behind a dialog nothing changes. */
static void
test_behind_dialog (Fixture *fixture, gconstpointer width)
{
  act (fixture, "win.preferences");
  act (fixture, "win.help");
  g_assert_null (find (fixture, FOULEE_TYPE_HELP_PAGE));
}

/* ---- Chapters -------------------------------------------------------------------------------- */

static const char *
get_heading (GtkWidget *chapter)
{
  return gtk_label_get_label (GTK_LABEL (gtk_widget_get_first_child (chapter)));
}

/* Each row of the index is named after a chapter and puts its heading where it can be read. */
static void
test_index (Fixture *fixture, gconstpointer width)
{
  GtkWidget *page = open_help (fixture);
  GtkListBox *index = GTK_LIST_BOX (harness_find (page, GTK_TYPE_LIST_BOX));
  g_autoptr (GPtrArray) chapters = list_chapters (fixture);
  guint n;

  foulee_guide_get (&n);
  g_assert_cmpuint (chapters->len, ==, n);
  g_assert_null (gtk_list_box_get_row_at_index (index, (int) n));
  for (int i = (int) n - 1; i >= 0; i--) {
    GtkWidget *chapter = g_ptr_array_index (chapters, i);
    GtkListBoxRow *row = gtk_list_box_get_row_at_index (index, i);
    graphene_rect_t bounds;

    g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (row))), ==,
                     get_heading (chapter));
    gtk_widget_activate (GTK_WIDGET (row));
    harness_wait_frames (GTK_WIDGET (fixture->window), 3);
    g_assert_true (get_focus (fixture) == gtk_widget_get_first_child (chapter));
    g_assert_true (gtk_widget_compute_bounds (get_focus (fixture), page, &bounds));
    g_assert_cmpfloat (bounds.origin.y, >=, 0);
    g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (page));
  }
}

static void
test_sections (Fixture *fixture, gconstpointer width)
{
  GtkWidget *page = open_help (fixture);
  GtkWidget *index = harness_find (page, GTK_TYPE_LIST_BOX);
  g_autoptr (GPtrArray) chapters = list_chapters (fixture);

  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), index));
  for (guint i = 0; i < chapters->len; i++) {
    act (fixture, "win.next-section");
    g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), g_ptr_array_index (chapters, i)));
  }
  act (fixture, "win.next-section");
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), index));
  act (fixture, "win.previous-section");
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture),
                                         g_ptr_array_index (chapters, chapters->len - 1)));
}

static void
test_roles (Fixture *fixture, gconstpointer width)
{
  g_autoptr (GPtrArray) chapters = NULL;
  GtkWidget *picture;

  open_help (fixture);
  chapters = list_chapters (fixture);
  for (guint i = 0; i < chapters->len; i++) {
    GtkWidget *heading = gtk_widget_get_first_child (g_ptr_array_index (chapters, i));

    gtk_test_accessible_assert_role (heading, GTK_ACCESSIBLE_ROLE_HEADING);
    gtk_test_accessible_assert_property (heading, GTK_ACCESSIBLE_PROPERTY_LEVEL, 2);
  }
  picture = find (fixture, FOULEE_TYPE_CHART_VIEW);
  gtk_test_accessible_assert_role (picture, GTK_ACCESSIBLE_ROLE_IMG);
  g_assert_true (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (picture),
                                                   GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  harness_assert_names (find (fixture, FOULEE_TYPE_HELP_PAGE));
}

static guint
count_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  guint n = 0;

  for (char **word = words; *word; word++)
    n += **word != '\0';
  return n;
}

/* Its markup can be read, and each chapter is short. */
static void
test_texts (void)
{
  const FouleeGuideChapter *guide;
  guint n;

  guide = foulee_guide_get (&n);
  for (guint i = 0; i < n; i++) {
    guint words = 0;

    for (const FouleeGuidePart *part = guide[i].parts; part->kind != FOULEE_GUIDE_END; part++) {
      g_autofree char *text = NULL;

      g_assert_cmpint (part - guide[i].parts, <, FOULEE_GUIDE_MOST_PARTS - 1);
      if (part->kind != FOULEE_GUIDE_TEXT)
        continue;
      g_assert_true (pango_parse_markup (_ (part->text), -1, 0, NULL, &text, NULL, NULL));
      words += count_words (text);
    }
    g_test_message ("%s: %u words", _ (guide[i].title), words);
    g_assert_cmpuint (words, <=, MOST_WORDS);
  }
}

/* ---- What it says of the runner -------------------------------------------------------------- */

/* Whether a label in the page has these words. */
static gboolean
has_words (GtkWidget *widget, const char *words)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (has_words (child, words))
      return TRUE;
  return FALSE;
}

static gboolean
is_french (void)
{
  return g_str_equal (foulee_language_code (foulee_language_of_system ()), "fr");
}

/* As the science has it, word for word, with the number of the country. */
static void
test_statement (Fixture *fixture, gconstpointer width)
{
  GtkWidget *page = open_help (fixture);

  g_assert_true (has_words (
      page, is_french ()
                ? "Foulée est un journal d’entraînement et de bien-être pour adultes, pas un "
                  "dispositif médical. Il ne permet pas de diagnostiquer, traiter, surveiller ni "
                  "exclure une maladie ou une blessure. Les chiffres viennent de vos saisies. En "
                  "cas de doute, consultez\u202f; urgence\u00a0: 911."
                : "Foulée is an adult training and well-being journal, not a medical device. It "
                  "does not diagnose, treat, monitor or rule out illness or injury. Figures come "
                  "from your entries. If worried, see a health professional; emergency: 911."));
}

/* Another country, another number; and none is guessed. */
static void
test_numbers (Fixture *fixture, gconstpointer width)
{
  GtkWidget *page = open_help (fixture);
  g_autoptr (GPtrArray) records = NULL;

  g_assert_true (has_words (page, "911"));
  g_assert_true (has_words (page, "811"));
  records = new_records ("CH");
  foulee_journal_save_async (fixture->journal, records, "country", NULL, NULL, NULL);
  while (!has_words (page, "144"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (has_words (page, "911"));
  g_assert_false (has_words (page, "811"));
}

static void
test_no_number (Fixture *fixture, gconstpointer width)
{
  GtkWidget *page = open_help (fixture);

  g_assert_true (
      has_words (page, _ ("Choose your country in the preferences to see here whom to call.")));
  g_assert_true (has_words (page, _ ("This journal is in memory only: nothing of it is kept.")));
}

/* ---- Where it leads -------------------------------------------------------------------------- */

static void
press_link (Fixture *fixture, const char *text)
{
  GtkWidget *button = harness_find_text (open_help (fixture), text);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  gtk_widget_activate (button);
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
}

static void
test_pages (Fixture *fixture, gconstpointer width)
{
  static const char *const links[] = { N_ ("After a Run"), N_ ("How Good the Forecasts Were"),
                                       N_ ("What Helps You"), N_ ("Summary for an Appointment") };

  for (gsize i = 0; i < G_N_ELEMENTS (links); i++) {
    GType type = i == 3 ? FOULEE_TYPE_SUMMARY_PAGE : FOULEE_TYPE_INSIGHT_PAGE;

    press_link (fixture, _ (links[i]));
    while (!find (fixture, type))
      g_main_context_iteration (NULL, TRUE);
    act (fixture, "win.back");
    g_assert_nonnull (find (fixture, FOULEE_TYPE_HELP_PAGE));
    act (fixture, "win.back");
  }
}

static void
test_dialogs (Fixture *fixture, gconstpointer width)
{
  static const char *const links[] = { N_ ("Keyboard Shortcuts"), N_ ("Warning Signs"),
                                       N_ ("Preferences") };

  for (gsize i = 0; i < G_N_ELEMENTS (links); i++) {
    AdwDialog *dialog;

    press_link (fixture, _ (links[i]));
    while (!(dialog = adw_application_window_get_visible_dialog (
                 ADW_APPLICATION_WINDOW (fixture->window))))
      g_main_context_iteration (NULL, TRUE);
    g_assert_cmpstr (adw_dialog_get_title (dialog), ==, _ (links[i]));
    adw_dialog_force_close (dialog);
    harness_wait_frames (GTK_WIDGET (fixture->window), 3);
    act (fixture, "win.back");
  }
}

#define ADD(path, width, begin, function)                                                          \
  g_test_add ("/help/" path, Fixture, GINT_TO_POINTER (width), begin, function, tear_down)

int
main (int argc, char **argv)
{
  int status;

  harness_take_language ();
  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
  ADD ("there-and-back", WIDTH, set_up, test_there_and_back);
  g_test_add_func ("/help/key", test_key);
  ADD ("first-run", WIDTH, set_up_empty, test_first_run);
  ADD ("behind-dialog", WIDTH, set_up, test_behind_dialog);
  ADD ("index", WIDTH, set_up, test_index);
  ADD ("index/wide", 1200, set_up, test_index);
  ADD ("sections", WIDTH, set_up, test_sections);
  ADD ("sections/wide", 1200, set_up, test_sections);
  ADD ("roles", WIDTH, set_up, test_roles);
  g_test_add_func ("/help/texts", test_texts);
  ADD ("statement", WIDTH, set_up, test_statement);
  ADD ("numbers", WIDTH, set_up, test_numbers);
  ADD ("no-number", WIDTH, set_up_empty, test_no_number);
  ADD ("pages", WIDTH, set_up, test_pages);
  ADD ("dialogs", WIDTH, set_up, test_dialogs);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
