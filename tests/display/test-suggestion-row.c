/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One suggestion: what it says closed and open, whatever its length, and its keys and names. The
 * rules here are made up: longer than any of the tables, and with everything that one can have. */

#include <glib/gi18n.h>

#include "display/harness.h"
#include "display/insights-window.h"
#include "ui/advice/suggestion-list.h"
#include "ui/advice/suggestion-row.h"

#define WIDTH 360

/* As long as a reason and what is known may be: 140 and 250 characters. */
#define LONG_WHY                                                                                   \
  "Your thighs are at 5 and rising, 23 h after an hour and a quarter of hills at effort 8 with "   \
  "500 m of descent; the peak is likely tomorrow."
#define LONG_EVIDENCE                                                                              \
  "In 29 trials with 1012 people soreness was a little lower a day or two later, by about half a " \
  "point of ten; most trials were small, people knew what they got, and nobody can tell how much " \
  "of it is what one expects of it. It may help a little."

static char *
tell_long (const FouleeReason *reason, const FouleeTelling *telling)
{
  return g_strdup (LONG_WHY);
}

static char *
tell_markup (const FouleeReason *reason, const FouleeTelling *telling)
{
  return g_strdup ("Less than 7 & more than <5>.");
}

static const FouleeRule long_rule = {
  .id = "long",
  .urgency = FOULEE_URGENCY_NOW,
  .group = FOULEE_GROUP_SOOTHE,
  .action = "Foam rolling of the thighs and calves, slowly, 10–20 min",
  .why = tell_long,
  .grade = FOULEE_GRADE_LOW,
  .evidence = LONG_EVIDENCE,
  .source = "Someone & Other 2024, J <Tests> 1:2",
  .caution = "Not on bruises, nor where it is numb & cold.",
  .actions = 1u << FOULEE_ACTION_FOAM_ROLLING,
  .minutes = 15,
  .factor = -1,
  .page = FOULEE_ADVICE_PAGE_HELPS,
};

static const FouleeRule bare_rule = {
  .id = "bare",
  .urgency = FOULEE_URGENCY_KNOW,
  .group = FOULEE_GROUP_SHOES,
  .action = "Shoes & soles",
  .why = tell_markup,
  .grade = FOULEE_GRADE_CONVENTION,
  .evidence = "Nothing.",
  .source = "Nobody",
  .minutes = FOULEE_UNSET,
  .factor = -1,
};

typedef struct {
  FouleeJournal *journal;
  GtkWidget *window;
  FouleeSuggestionList *list;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const FouleeSuggestion suggestions[] = { { .rule = &long_rule, .reason = { .region = -1 } },
                                           { .rule = &bare_rule, .reason = { .region = -1 } } };
  g_autoptr (FouleeClock) clock = harness_clock_new ();
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  fixture->journal = harness_journal_new (clock, NULL);
  fixture->list = g_object_new (FOULEE_TYPE_SUGGESTION_LIST, "label", "Suggestions", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (suggestions); i++)
    g_ptr_array_add (list, (gpointer) &suggestions[i]);
  foulee_suggestion_list_show (fixture->list, foulee_advisor_of (fixture->journal), list, list->len,
                               NULL);
  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), WIDTH, 900);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->list));
  gtk_window_present (GTK_WINDOW (fixture->window));
  harness_wait_frames (fixture->window, 3);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  foulee_journal_close (fixture->journal);
  g_object_unref (fixture->journal);
}

static GtkWidget *
find_row (Fixture *fixture, const FouleeRule *rule)
{
  GtkWidget *row =
      harness_find_text (fixture->window, foulee_rule_action (rule, foulee_language_of_system ()));

  return gtk_widget_get_ancestor (row, FOULEE_TYPE_SUGGESTION_ROW);
}

static GtkWidget *
open_row (Fixture *fixture, const FouleeRule *rule)
{
  GtkWidget *row = find_row (fixture, rule);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  harness_wait_frames (fixture->window, 3);
  return row;
}

/* What a part of an open suggestion says; NULL where it is not there. */
static const char *
get_part (GtkWidget *row, const char *title)
{
  GtkWidget *part = harness_find_text (row, title);

  return part ? adw_action_row_get_subtitle (ADW_ACTION_ROW (part)) : NULL;
}

/* As it is read: the row tells its subtitle without markup, or since libadwaita 1.10 with it. */
static gboolean
shows_within (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (shows_within (child, text))
      return TRUE;
  return FALSE;
}

/* ---- What it says ---------------------------------------------------------------------------- */

static void
test_closed (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = find_row (fixture, &bare_rule);

  g_assert_true (insights_window_shows (row, "Shoes & soles"));
  g_assert_true (insights_window_shows (row, "Less than 7 & more than <5>."));
  /* What is only to be known is not done. */
  g_assert_nonnull (harness_find_text (row, C_ ("button of a suggestion", "Got It")));
  g_assert_nonnull (
      harness_find_text (find_row (fixture, &long_rule), C_ ("button of a suggestion", "Done")));
}

/* The reason is not told twice. */
static void
test_open (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = open_row (fixture, &long_rule);
  GtkWidget *sure = harness_find_text (row, C_ ("of a suggestion", "How sure"));

  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, "");
  g_assert_cmpstr (get_part (row, C_ ("of a suggestion", "Why")), ==, LONG_WHY);
  g_assert_cmpstr (get_part (row, C_ ("of a suggestion", "Caution")), ==, long_rule.caution);
  g_assert_true (
      shows_within (sure, foulee_grade_label (FOULEE_GRADE_LOW, foulee_language_of_system ())));
  g_assert_true (shows_within (sure, LONG_EVIDENCE));
  g_assert_true (shows_within (sure, "Someone & Other 2024, J <Tests> 1:2"));
  g_assert_nonnull (harness_find_text (row, _ ("See It in Insights")));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), FALSE);
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, LONG_WHY);
}

/* Nothing stands empty. */
static void
test_bare (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = open_row (fixture, &bare_rule);

  g_assert_null (harness_find_text (row, C_ ("of a suggestion", "Caution")));
  g_assert_null (harness_find_text (row, C_ ("of a suggestion", "What it did for you")));
  g_assert_null (harness_find_text (row, _ ("See It in Insights")));
}

/* Of an action that was never done nothing is told but that. */
static void
test_effect (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = open_row (fixture, &long_rule);
  const char *expected = insights_window_is_french () ? "0 fois" : "0 times so far; shown from 6";
  const char *title = C_ ("of a suggestion", "What it did for you");

  while (g_str_equal (get_part (row, title), _ ("Being worked out…")))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_str_has_prefix (get_part (row, title), expected));
}

/* ---- The keyboard and assistive technology --------------------------------------------------- */

static void
test_names (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = open_row (fixture, &long_rule);
  GtkWidget *done = harness_find_text (row, C_ ("button of a suggestion", "Done"));
  GtkWidget *menu = harness_find (row, GTK_TYPE_MENU_BUTTON);
  g_autofree char *done_name = g_strdup_printf (
      C_ ("name of a button", "%s: %s"), C_ ("button of a suggestion", "Done"), long_rule.action);
  g_autofree char *menu_name = g_strdup_printf (_ ("Not now, or never: %s"), long_rule.action);

  harness_assert_names (fixture->window);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (done), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       done_name);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (menu), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       menu_name);
}

/* Everything takes its turn, also back; open, all parts can be read. */
static void
test_keyboard (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = GTK_WIDGET (fixture->list);
  const guint closed = harness_walk (list, GTK_DIR_TAB_FORWARD);
  guint open;

  /* A line and its button, twice. */
  g_assert_cmpuint (closed, ==, 4);
  open_row (fixture, &long_rule);
  open = harness_walk (list, GTK_DIR_TAB_FORWARD);
  /* Why, how sure, caution, what it did, the menu; there are no Insights to see here. */
  g_assert_cmpuint (open, ==, closed + 5);
  g_assert_cmpuint (harness_walk (list, GTK_DIR_TAB_BACKWARD), ==, open);
}

static void
test_big_enough (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = open_row (fixture, &long_rule);
  GtkWidget *const targets[] = { harness_find_text (row, C_ ("button of a suggestion", "Done")),
                                 harness_find_text (row, _ ("See It in Insights")),
                                 harness_find (row, GTK_TYPE_MENU_BUTTON) };

  for (gsize i = 0; i < G_N_ELEMENTS (targets); i++) {
    graphene_rect_t bounds;

    g_assert_true (gtk_widget_compute_bounds (targets[i], row, &bounds));
    g_assert_cmpfloat (bounds.size.width, >=, 44);
    g_assert_cmpfloat (bounds.size.height, >=, 44);
  }
}

static void
test_fits (Fixture *fixture, gconstpointer data)
{
  open_row (fixture, &long_rule);
  open_row (fixture, &bare_rule);
  harness_assert_fits (fixture->window, WIDTH);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (96 * 1024 * 1.25), NULL);
  harness_wait_frames (fixture->window, 3);
  harness_assert_fits (fixture->window, WIDTH);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
}

static void
test_right_to_left (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = find_row (fixture, &long_rule);
  GtkWidget *done = harness_find_text (row, C_ ("button of a suggestion", "Done"));
  graphene_rect_t bounds;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  harness_wait_frames (fixture->window, 3);
  g_assert_true (gtk_widget_compute_bounds (done, row, &bounds));
  g_assert_cmpfloat (bounds.origin.x, <, WIDTH / 2);
  open_row (fixture, &long_rule);
  harness_assert_fits (fixture->window, WIDTH);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  harness_take_language ();
  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
#define ADD(name, function)                                                                        \
  g_test_add ("/display/suggestion-row/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("closed", test_closed);
  ADD ("open", test_open);
  ADD ("bare", test_bare);
  ADD ("effect", test_effect);
  ADD ("names", test_names);
  ADD ("keyboard", test_keyboard);
  ADD ("big-enough", test_big_enough);
  ADD ("fits", test_fits);
  ADD ("right-to-left", test_right_to_left);
#undef ADD
  return g_test_run ();
}
