/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/preferences.h"
#include "ui/preferences/condition-dialog.h"
#include "ui/preferences/shoe-dialog.h"

static void
assert_date (FouleeDate date, const char *expected)
{
  g_autofree char *iso = foulee_date_to_iso (date);

  g_assert_cmpstr (iso, ==, expected);
}

/* ---- Conditions ------------------------------------------------------------------------------ */

static GtkWidget *
open_new (Preferences *fixture, const char *button, GType type)
{
  preferences_activate (fixture->dialog, button);
  harness_wait_frames (fixture->window, 3);
  return harness_find (fixture->window, type);
}

static GtkWidget *
open_record (Preferences *fixture, const char *title, GType type)
{
  preferences_activate (fixture->dialog, title);
  harness_wait_frames (fixture->window, 3);
  return harness_find (fixture->window, type);
}

static void
press_add (Preferences *fixture, GtkWidget *form)
{
  g_signal_emit_by_name (harness_find_text (form, "_Add"), "clicked");
  harness_wait_frames (fixture->window, 3);
}

/* Osteoarthritis of both knees since 2019. */
static void
add_condition (Preferences *fixture)
{
  GtkWidget *form = open_new (fixture, "Add a Condition", FOULEE_TYPE_CONDITION_DIALOG);

  preferences_choose (form, "Condition", 1 + FOULEE_CONDITION_OSTEOARTHRITIS);
  preferences_choose (form, "Side", 3);
  preferences_type (form, "Since", "2019");
  press_add (fixture, form);
}

static void
test_condition (Preferences *fixture, gconstpointer page)
{
  const FouleeCondition *condition;
  GtkWidget *form;

  add_condition (fixture);
  g_assert_cmpuint (preferences_count (fixture, FOULEE_KIND_CONDITION), ==, 1);
  condition = preferences_get (fixture, FOULEE_KIND_CONDITION, 0);
  g_assert_cmpint (condition->condition_kind, ==, FOULEE_CONDITION_OSTEOARTHRITIS);
  g_assert_cmpstr (foulee_condition_sides.words[condition->side].id, ==, "both");
  assert_date (condition->since, "2019-01-01");
  g_assert_cmpint (condition->until, ==, FOULEE_DATE_NONE);
  g_assert_cmpstr (preferences_get_subtitle (fixture->dialog, "Osteoarthritis, both sides"), ==,
                   "Since 1 January 2019");

  form = open_record (fixture, "Osteoarthritis, both sides", FOULEE_TYPE_CONDITION_DIALOG);
  g_assert_cmpstr (preferences_get_text (form, "Since"), ==, "1 January 2019");
  preferences_type (form, "Since", "12/3/2019");
  condition = preferences_get (fixture, FOULEE_KIND_CONDITION, 0);
  assert_date (condition->since, "2019-03-12");
  preferences_choose (form, "Condition", 1 + FOULEE_CONDITION_DIABETES);
  condition = preferences_get (fixture, FOULEE_KIND_CONDITION, 0);
  g_assert_cmpint (condition->condition_kind, ==, FOULEE_CONDITION_DIABETES);
  foulee_journal_undo (fixture->journal);
  g_assert_cmpstr (preferences_get_subtitle (form, "Condition"), ==, "Osteoarthritis");
}

/* Ended today, until said otherwise; and not before it began. */
static void
test_condition_ends (Preferences *fixture, gconstpointer page)
{
  const FouleeCondition *condition;
  GtkWidget *form;

  add_condition (fixture);
  form = open_record (fixture, "Osteoarthritis, both sides", FOULEE_TYPE_CONDITION_DIALOG);
  g_assert_null (harness_find_text (form, "Until"));
  adw_switch_row_set_active (ADW_SWITCH_ROW (preferences_find_row (form, "It is over")), TRUE);
  condition = preferences_get (fixture, FOULEE_KIND_CONDITION, 0);
  assert_date (condition->until, "2026-11-19");
  g_assert_cmpstr (preferences_get_subtitle (fixture->dialog, "Osteoarthritis, both sides"), ==,
                   "1 January 2019 – 19 November 2026");

  preferences_type (form, "Until", "31 December 2018");
  g_assert_true (preferences_is_refused (form, "Until"));
  g_assert_cmpstr (preferences_get_text (form, "Until"), ==, "31 December 2018");
  preferences_type (form, "Until", "20 Nov 2026");
  g_assert_true (preferences_is_refused (form, "Until"));
  preferences_type (form, "Until", "soon");
  g_assert_true (preferences_is_refused (form, "Until"));
  preferences_type (form, "Until", "");
  g_assert_true (preferences_is_refused (form, "Until"));
  condition = preferences_get (fixture, FOULEE_KIND_CONDITION, 0);
  assert_date (condition->until, "2026-11-19");
  preferences_type (form, "Until", "May 2025");
  condition = preferences_get (fixture, FOULEE_KIND_CONDITION, 0);
  assert_date (condition->until, "2025-05-01");

  adw_switch_row_set_active (ADW_SWITCH_ROW (preferences_find_row (form, "It is over")), FALSE);
  condition = preferences_get (fixture, FOULEE_KIND_CONDITION, 0);
  g_assert_cmpint (condition->until, ==, FOULEE_DATE_NONE);
  foulee_journal_undo (fixture->journal);
  g_assert_cmpstr (preferences_get_text (form, "Until"), ==, "1 May 2025");
}

/* A condition without a kind is none. */
static void
test_condition_needs_kind (Preferences *fixture, gconstpointer page)
{
  GtkWidget *form = open_new (fixture, "Add a Condition", FOULEE_TYPE_CONDITION_DIALOG);

  press_add (fixture, form);
  g_assert_cmpstr (preferences_get_subtitle (form, "Condition"), ==, "Choose what it is.");
  g_assert_cmpuint (preferences_count (fixture, FOULEE_KIND_CONDITION), ==, 0);
  preferences_choose (form, "Condition", 1 + FOULEE_CONDITION_STATIN);
  g_assert_cmpstr (preferences_get_subtitle (form, "Condition"), ==, "Statin");
  press_add (fixture, form);
  g_assert_cmpuint (preferences_count (fixture, FOULEE_KIND_CONDITION), ==, 1);
}

static void
test_condition_delete (Preferences *fixture, gconstpointer page)
{
  GtkWidget *row;

  add_condition (fixture);
  row = preferences_find_row (fixture->dialog, "Osteoarthritis, both sides");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (harness_find (row, GTK_TYPE_BUTTON)), ==,
                   "Delete “Osteoarthritis, both sides”");
  g_signal_emit_by_name (harness_find (row, GTK_TYPE_BUTTON), "clicked");
  g_assert_cmpuint (preferences_count (fixture, FOULEE_KIND_CONDITION), ==, 0);
  g_assert_null (harness_find_text (fixture->dialog, "Osteoarthritis, both sides"));
  harness_wait_frames (fixture->window, 3);
  g_assert_nonnull (harness_find_text (fixture->dialog, "Undo"));
  foulee_journal_undo (fixture->journal);
  g_assert_nonnull (harness_find_text (fixture->dialog, "Osteoarthritis, both sides"));
}

/* Deleted in its form, which closes. */
static void
test_condition_delete_form (Preferences *fixture, gconstpointer page)
{
  GtkWidget *form;

  add_condition (fixture);
  form = open_record (fixture, "Osteoarthritis, both sides", FOULEE_TYPE_CONDITION_DIALOG);
  preferences_activate (form, "Delete");
  harness_wait_frames (fixture->window, 3);
  g_assert_null (harness_find (fixture->window, FOULEE_TYPE_CONDITION_DIALOG));
  g_assert_nonnull (harness_find_text (fixture->dialog, "Undo"));
  g_assert_cmpuint (preferences_count (fixture, FOULEE_KIND_CONDITION), ==, 0);
}

/* ---- Shoes ----------------------------------------------------------------------------------- */

static void
add_shoe (Preferences *fixture)
{
  GtkWidget *form = open_new (fixture, "Add Shoes", FOULEE_TYPE_SHOE_DIALOG);

  preferences_type (form, "Name", "Road");
  preferences_type (form, "First used", "2026-03-01");
  preferences_type (form, "Distance already on them", "120,5");
  press_add (fixture, form);
}

static void
test_shoe (Preferences *fixture, gconstpointer page)
{
  const FouleeShoe *shoe;
  FouleeRun *run = foulee_run_new ();
  GtkWidget *form;

  add_shoe (fixture);
  shoe = preferences_get (fixture, FOULEE_KIND_SHOE, 0);
  g_assert_cmpstr (shoe->name, ==, "Road");
  assert_date (shoe->first_used, "2026-03-01");
  g_assert_cmpint (shoe->distance_before, ==, 120500);
  g_assert_cmpint (shoe->retired, ==, FOULEE_DATE_NONE);

  /* 120.5 km before, and a run of 10 km. */
  run->start = foulee_clock_now (foulee_journal_get_clock (fixture->journal));
  run->start.seconds -= 7200;
  run->source = FOULEE_SOURCE_TYPED;
  run->duration = 3600;
  run->distance = 10000;
  foulee_record_set_text (&run->shoe, shoe->record.id);
  foulee_journal_save (fixture->journal, run, "Run", NULL);
  while (g_strcmp0 (preferences_get_subtitle (fixture->dialog, "Road"),
                    "130.5\u00a0km · Since 1 March 2026") != 0)
    harness_wait_signal (fixture->journal, "analysed");
  form = open_record (fixture, "Road", FOULEE_TYPE_SHOE_DIALOG);
  g_assert_cmpstr (preferences_get_subtitle (form, "Distance now"), ==, "130.5\u00a0km");

  adw_switch_row_set_active (ADW_SWITCH_ROW (preferences_find_row (form, "Retired")), TRUE);
  shoe = preferences_get (fixture, FOULEE_KIND_SHOE, 0);
  assert_date (shoe->retired, "2026-11-19");
  g_assert_cmpstr (preferences_get_subtitle (fixture->dialog, "Road"), ==,
                   "130.5\u00a0km · 1 March 2026 – 19 November 2026");
  foulee_journal_undo (fixture->journal);
  shoe = preferences_get (fixture, FOULEE_KIND_SHOE, 0);
  g_assert_cmpint (shoe->retired, ==, FOULEE_DATE_NONE);
}

static void
test_shoe_nonsense (Preferences *fixture, gconstpointer page)
{
  GtkWidget *form = open_new (fixture, "Add Shoes", FOULEE_TYPE_SHOE_DIALOG);

  press_add (fixture, form);
  g_assert_true (preferences_is_refused (form, "Name"));
  preferences_type (form, "Name", "Road");
  preferences_type (form, "Distance already on them", "plenty");
  press_add (fixture, form);
  g_assert_true (preferences_is_refused (form, "Distance already on them"));
  preferences_type (form, "Distance already on them", "0");
  preferences_type (form, "First used", "tomorrow");
  press_add (fixture, form);
  g_assert_true (preferences_is_refused (form, "First used"));
  preferences_type (form, "First used", "20 November 2026");
  press_add (fixture, form);
  g_assert_true (preferences_is_refused (form, "First used"));
  g_assert_cmpuint (preferences_count (fixture, FOULEE_KIND_SHOE), ==, 0);
  preferences_type (form, "First used", "");
  press_add (fixture, form);
  g_assert_cmpuint (preferences_count (fixture, FOULEE_KIND_SHOE), ==, 1);
  g_assert_cmpstr (preferences_get_subtitle (fixture->dialog, "Road"), ==, "");
}

static void
test_shoe_delete (Preferences *fixture, gconstpointer page)
{
  add_shoe (fixture);
  g_signal_emit_by_name (
      harness_find (preferences_find_row (fixture->dialog, "Road"), GTK_TYPE_BUTTON), "clicked");
  g_assert_cmpuint (preferences_count (fixture, FOULEE_KIND_SHOE), ==, 0);
  foulee_journal_undo (fixture->journal);
  g_assert_nonnull (harness_find_text (fixture->dialog, "Road"));
}

/* A day pressed in the calendar is typed into the row. */
static void
test_calendar (Preferences *fixture, gconstpointer page)
{
  GtkWidget *form = open_new (fixture, "Add Shoes", FOULEE_TYPE_SHOE_DIALOG);
  GtkWidget *row = preferences_find_row (form, "First used");
  GtkWidget *button = harness_find (row, GTK_TYPE_MENU_BUTTON);
  g_autoptr (GDateTime) day = g_date_time_new_local (2026, 10, 5, 12, 0, 0);
  g_autoptr (GDateTime) shown = NULL;
  GtkPopover *popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (button));
  GtkCalendar *calendar = GTK_CALENDAR (gtk_popover_get_child (popover));

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "First used: choose from a calendar");
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  shown = gtk_calendar_get_date (calendar);
  g_assert_cmpint (g_date_time_get_day_of_month (shown), ==, 19);
  g_assert_cmpstr (preferences_get_text (form, "First used"), ==, "");
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS /* as a click does; the next is of GTK 4.20 */
      gtk_calendar_select_day (calendar, day);
  G_GNUC_END_IGNORE_DEPRECATIONS
  g_assert_cmpstr (preferences_get_text (form, "First used"), ==, "5 October 2026");
}

#define ADD(path, page, function)                                                                  \
  g_test_add ("/preferences-records/" path, Preferences, page, preferences_set_up, function,       \
              preferences_tear_down)

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
  ADD ("condition", "conditions", test_condition);
  ADD ("condition-ends", "conditions", test_condition_ends);
  ADD ("condition-needs-kind", "conditions", test_condition_needs_kind);
  ADD ("condition-delete", "conditions", test_condition_delete);
  ADD ("condition-delete-form", "conditions", test_condition_delete_form);
  ADD ("shoe", "shoes", test_shoe);
  ADD ("shoe-nonsense", "shoes", test_shoe_nonsense);
  ADD ("shoe-delete", "shoes", test_shoe_delete);
  ADD ("calendar", "shoes", test_calendar);
  return g_test_run ();
}
