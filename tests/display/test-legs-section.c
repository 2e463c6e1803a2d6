/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/harness.h"
#include "ui/today/body-map.h"
#include "ui/today/legs-section.h"
#include "ui/today/region-list.h"
#include "ui/today/scale-strip.h"
#include "ui/widgets/level-scale.h"
#include "ui/window/main-page.h"

static GtkApplication *application;

typedef struct {
  FouleeJournal *journal;
  FouleeWindow *window;
} Fixture;

/* This morning: the left calf 4, stiff, the right knee 2, and the left knee none. */
static GPtrArray *
make_morning (FouleeClock *clock)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) foulee_record_unref);
  FouleeCheckIn *check_in = foulee_check_in_new ();
  FouleeInstant now = foulee_clock_now (clock);

  check_in->at = (FouleeInstant) { now.seconds - 11 * 3600 - 49 * 60, now.offset };
  check_in->readings[FOULEE_REGION_CALF_LEFT] = (FouleeReading) { 4, FOULEE_SENSATION_STIFF, 0 };
  check_in->readings[FOULEE_REGION_KNEE_RIGHT] = (FouleeReading) { 2, -1, 0 };
  check_in->readings[FOULEE_REGION_KNEE_LEFT] = (FouleeReading) { 0, -1, 0 };
  g_ptr_array_add (records, check_in);
  return records;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();
  g_autoptr (GPtrArray) records = make_morning (clock);

  fixture->journal = harness_journal_new (clock, records);
  fixture->window = foulee_window_new (application, fixture->journal, NULL, FALSE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), GPOINTER_TO_INT (data), 640);
  gtk_window_present (GTK_WINDOW (fixture->window));
  harness_wait_frames (GTK_WIDGET (fixture->window), 4);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
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

static GtkWidget *
find_text (Fixture *fixture, const char *text)
{
  GtkWidget *found = harness_find_text (GTK_WIDGET (fixture->window), text);

  g_assert_nonnull (found);
  return found;
}

static FouleeBodyMap *
get_map (Fixture *fixture)
{
  return FOULEE_BODY_MAP (find (fixture, FOULEE_TYPE_BODY_MAP));
}

static GtkWidget *
get_strip (Fixture *fixture)
{
  return find (fixture, FOULEE_TYPE_SCALE_STRIP);
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

static void
wait (Fixture *fixture)
{
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
}

static FouleeReading
get_reading (Fixture *fixture, FouleeRegion region)
{
  FouleeDay *day =
      foulee_main_page_get_day (FOULEE_MAIN_PAGE (find (fixture, FOULEE_TYPE_MAIN_PAGE)));
  const FouleeCheckIn *check_in = foulee_day_get_check_in (day);

  return check_in ? check_in->readings[region] : (FouleeReading) { -1, -1, 0 };
}

static guint
count_check_ins (Fixture *fixture)
{
  return foulee_history_n (foulee_journal_get_history (fixture->journal), FOULEE_KIND_CHECK_IN);
}

static void
select_region (Fixture *fixture, FouleeRegion region)
{
  foulee_body_map_select (get_map (fixture), (int) region);
  gtk_widget_grab_focus (GTK_WIDGET (get_map (fixture)));
  wait (fixture);
}

/* Chosen on the map, the level, the sensation and the mark are given on the strip. */
static void
test_strip (Fixture *fixture, gconstpointer data)
{
  GtkWidget *strip;
  FouleeReading reading;

  g_assert_null (get_strip (fixture));
  select_region (fixture, FOULEE_REGION_SHIN_LEFT);
  strip = get_strip (fixture);
  g_assert_nonnull (strip);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (strip), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Left shin");
  g_signal_emit_by_name (harness_find_text (strip, "6"), "clicked");
  wait (fixture);
  g_assert_cmpint (get_reading (fixture, FOULEE_REGION_SHIN_LEFT).level, ==, 6);
  if (harness_find_text (strip, "Sharp") == NULL)
    /* The words are put away in the dock. */
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (harness_find (strip, GTK_TYPE_TOGGLE_BUTTON)),
                                  TRUE);
  wait (fixture);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (harness_find_text (strip, "Sharp")), TRUE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (harness_find_text (strip, "Swollen")), TRUE);
  reading = get_reading (fixture, FOULEE_REGION_SHIN_LEFT);
  g_assert_cmpint (reading.level, ==, 6);
  g_assert_cmpint (reading.sensation, ==, FOULEE_SENSATION_SHARP);
  g_assert_cmpint (reading.marks, ==, 1 << FOULEE_MARK_SWOLLEN);
  /* Another level, typed on the map, keeps the words. */
  gtk_widget_grab_focus (GTK_WIDGET (get_map (fixture)));
  g_assert_true (harness_press (get_focus (fixture), GDK_KEY_3));
  reading = get_reading (fixture, FOULEE_REGION_SHIN_LEFT);
  g_assert_cmpint (reading.level, ==, 3);
  g_assert_cmpint (reading.sensation, ==, FOULEE_SENSATION_SHARP);
  g_assert_cmpint (get_reading (fixture, FOULEE_REGION_SHIN_RIGHT).level, ==, -1);
}

/* In a narrow window the strip is under what scrolls, and what it is about can be seen. */
static void
test_dock (Fixture *fixture, gconstpointer data)
{
  GtkWidget *region = foulee_body_map_get_region (get_map (fixture), FOULEE_REGION_FOREFOOT_RIGHT);
  GtkWidget *scroller =
      gtk_widget_get_ancestor (GTK_WIDGET (get_map (fixture)), GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  select_region (fixture, FOULEE_REGION_FOREFOOT_RIGHT);
  wait (fixture);
  g_assert_false (gtk_widget_is_ancestor (get_strip (fixture), scroller));
  g_assert_true (gtk_widget_compute_bounds (region, scroller, &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, 0.0f);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=,
                     (float) gtk_widget_get_height (scroller));
  /* Enter goes there, Escape closes it and comes back. */
  g_assert_true (harness_press (get_focus (fixture), GDK_KEY_Return));
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), get_strip (fixture)));
  g_assert_true (harness_press (get_focus (fixture), GDK_KEY_Escape));
  g_assert_null (get_strip (fixture));
  g_assert_true (get_focus (fixture) == region);
  harness_assert_fits (GTK_WIDGET (fixture->window), 360);
}

/* 1 and 0 are one step, and so is what is taken back. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  select_region (fixture, FOULEE_REGION_GLUTE_RIGHT);
  harness_press (get_focus (fixture), GDK_KEY_1);
  harness_press (get_focus (fixture), GDK_KEY_0);
  wait (fixture);
  g_assert_cmpint (get_reading (fixture, FOULEE_REGION_GLUTE_RIGHT).level, ==, 10);
  g_assert_cmpuint (count_check_ins (fixture), ==, 2);
  harness_press (get_focus (fixture), GDK_KEY_Delete);
  g_assert_cmpint (get_reading (fixture, FOULEE_REGION_GLUTE_RIGHT).level, ==, -1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  wait (fixture);
  g_assert_cmpint (get_reading (fixture, FOULEE_REGION_GLUTE_RIGHT).level, ==, 10);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  wait (fixture);
  g_assert_cmpuint (count_check_ins (fixture), ==, 1);
}

/* The same in the strip, and what was typed for one place makes no 10 of another. */
static void
test_undo_strip (Fixture *fixture, gconstpointer data)
{
  select_region (fixture, FOULEE_REGION_GLUTE_RIGHT);
  gtk_widget_grab_focus (get_strip (fixture));
  harness_press (get_focus (fixture), GDK_KEY_1);
  harness_press (get_focus (fixture), GDK_KEY_0);
  g_assert_cmpint (get_reading (fixture, FOULEE_REGION_GLUTE_RIGHT).level, ==, 10);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  wait (fixture);
  g_assert_cmpuint (count_check_ins (fixture), ==, 1);

  select_region (fixture, FOULEE_REGION_CALF_LEFT);
  gtk_widget_grab_focus (get_strip (fixture));
  harness_press (get_focus (fixture), GDK_KEY_1);
  select_region (fixture, FOULEE_REGION_SHIN_LEFT);
  gtk_widget_grab_focus (harness_find_text (get_strip (fixture), "3"));
  g_signal_emit_by_name (get_focus (fixture), "clicked");
  harness_press (get_focus (fixture), GDK_KEY_0);
  g_assert_cmpint (get_reading (fixture, FOULEE_REGION_CALF_LEFT).level, ==, 1);
  g_assert_cmpint (get_reading (fixture, FOULEE_REGION_SHIN_LEFT).level, ==, 0);
}

/* The places that hurt this morning come one after the other; only what is confirmed is stored. */
static void
test_same_places (Fixture *fixture, gconstpointer data)
{
  GtkToggleButton *same = GTK_TOGGLE_BUTTON (find_text (fixture, "Same places"));
  GtkAccessible *calf =
      GTK_ACCESSIBLE (foulee_body_map_get_region (get_map (fixture), FOULEE_REGION_CALF_LEFT));
  FouleeReading reading;

  gtk_toggle_button_set_active (same, TRUE);
  wait (fixture);
  g_assert_cmpuint (count_check_ins (fixture), ==, 1);
  g_assert_cmpint (foulee_body_map_get_selected (get_map (fixture)), ==, FOULEE_REGION_KNEE_RIGHT);
  gtk_test_accessible_assert_property (calf, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "not answered, 4 of 10 last time");
  /* Enter: as it was. On to the next one, which is not as it was. */
  harness_press (get_focus (fixture), GDK_KEY_Return);
  g_assert_cmpint (get_reading (fixture, FOULEE_REGION_KNEE_RIGHT).level, ==, 2);
  g_assert_cmpint (get_reading (fixture, FOULEE_REGION_CALF_LEFT).level, ==, -1);
  g_assert_cmpint (foulee_body_map_get_selected (get_map (fixture)), ==, FOULEE_REGION_CALF_LEFT);
  harness_press (get_focus (fixture), GDK_KEY_3);
  wait (fixture);
  reading = get_reading (fixture, FOULEE_REGION_CALF_LEFT);
  g_assert_cmpint (reading.level, ==, 3);
  g_assert_cmpint (reading.sensation, ==, -1);
  /* A place that did not hurt is not gone through, and nothing is left to do. */
  g_assert_cmpint (get_reading (fixture, FOULEE_REGION_KNEE_LEFT).level, ==, -1);
  g_assert_false (gtk_toggle_button_get_active (same));
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (same)));
}

/* What is not confirmed is not there. */
static void
test_same_places_left (Fixture *fixture, gconstpointer data)
{
  GtkToggleButton *same = GTK_TOGGLE_BUTTON (find_text (fixture, "Same places"));

  gtk_toggle_button_set_active (same, TRUE);
  wait (fixture);
  gtk_toggle_button_set_active (same, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.previous-day", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.today", NULL);
  wait (fixture);
  g_assert_cmpuint (count_check_ins (fixture), ==, 1);
  g_assert_false (foulee_journal_get_can_undo (fixture->journal));
}

/* With one key from anywhere; then nothing is left to go through, and it does nothing. */
static void
test_same_places_key (Fixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.same-places", NULL);
  wait (fixture);
  g_assert_true (get_focus (fixture) ==
                 foulee_body_map_get_region (get_map (fixture), FOULEE_REGION_KNEE_RIGHT));
  harness_press (get_focus (fixture), GDK_KEY_2);
  harness_press (get_focus (fixture), GDK_KEY_4);
  wait (fixture);
  g_assert_cmpint (get_reading (fixture, FOULEE_REGION_KNEE_RIGHT).level, ==, 2);
  g_assert_cmpint (get_reading (fixture, FOULEE_REGION_CALF_LEFT).level, ==, 4);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.same-places", NULL);
  g_assert_false (
      gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_text (fixture, "Same places"))));
}

/* The first letter of a sensation, where there is soreness: like a list, going round. */
static void
test_letters (Fixture *fixture, gconstpointer data)
{
  static const struct {
    guint key;
    int sensation;
  } presses[] = { { GDK_KEY_s, FOULEE_SENSATION_STIFF },   { GDK_KEY_s, FOULEE_SENSATION_SHARP },
                  { GDK_KEY_s, FOULEE_SENSATION_STIFF },   { GDK_KEY_A, FOULEE_SENSATION_ACHE },
                  { GDK_KEY_a, FOULEE_SENSATION_ACHE },    { GDK_KEY_t, FOULEE_SENSATION_TENDER },
                  { GDK_KEY_t, FOULEE_SENSATION_TINGLING } };

  select_region (fixture, FOULEE_REGION_SHIN_LEFT);
  g_assert_false (harness_press (get_focus (fixture), GDK_KEY_s));
  harness_press (get_focus (fixture), GDK_KEY_0);
  g_assert_false (harness_press (get_focus (fixture), GDK_KEY_s));
  harness_press (get_focus (fixture), GDK_KEY_4);
  for (gsize i = 0; i < G_N_ELEMENTS (presses); i++) {
    g_assert_true (harness_press (get_focus (fixture), presses[i].key));
    g_assert_cmpint (get_reading (fixture, FOULEE_REGION_SHIN_LEFT).sensation, ==,
                     presses[i].sensation);
  }
  /* No sensation begins with it. */
  g_assert_false (harness_press (get_focus (fixture), GDK_KEY_x));
  g_assert_cmpint (get_reading (fixture, FOULEE_REGION_SHIN_LEFT).level, ==, 4);
  foulee_journal_undo (fixture->journal);
  g_assert_cmpint (get_reading (fixture, FOULEE_REGION_SHIN_LEFT).sensation, ==,
                   FOULEE_SENSATION_TENDER);
}

/* The same as the button, with one key; where all is answered it does nothing. */
static void
test_zero_key (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  select_region (fixture, FOULEE_REGION_SHIN_LEFT);
  harness_press (get_focus (fixture), GDK_KEY_5);
  gtk_widget_activate_action (window, "win.answer-rest", NULL);
  wait (fixture);
  gtk_widget_activate_action (window, "win.answer-rest", NULL);
  wait (fixture);
  for (int i = 0; i < FOULEE_N_REGIONS; i++)
    g_assert_cmpint (get_reading (fixture, (FouleeRegion) i).level, ==,
                     i == FOULEE_REGION_SHIN_LEFT ? 5 : 0);
  foulee_journal_undo (fixture->journal);
  g_assert_cmpint (get_reading (fixture, FOULEE_REGION_CALF_LEFT).level, ==, -1);
}

static void
test_zero (Fixture *fixture, gconstpointer data)
{
  g_assert_null (harness_find_text (GTK_WIDGET (fixture->window), "Nothing elsewhere"));
  find_text (fixture, "None everywhere");
  select_region (fixture, FOULEE_REGION_SHIN_LEFT);
  harness_press (get_focus (fixture), GDK_KEY_5);
  wait (fixture);
  g_signal_emit_by_name (find_text (fixture, "Nothing elsewhere"), "clicked");
  wait (fixture);
  for (int i = 0; i < FOULEE_N_REGIONS; i++)
    g_assert_cmpint (get_reading (fixture, (FouleeRegion) i).level, ==,
                     i == FOULEE_REGION_SHIN_LEFT ? 5 : 0);
  g_assert_false (gtk_widget_get_sensitive (find_text (fixture, "Nothing elsewhere")));
}

/* Where nothing is answered there is nothing to take away, and no check-in comes of it. */
static void
test_nothing_to_clear (Fixture *fixture, gconstpointer data)
{
  guint n = count_check_ins (fixture);

  select_region (fixture, FOULEE_REGION_SHIN_LEFT);
  harness_press (get_focus (fixture), GDK_KEY_Delete);
  harness_press (harness_find_level (GTK_WIDGET (fixture->window), "Fatigue"), GDK_KEY_BackSpace);
  harness_press (harness_find_level (GTK_WIDGET (fixture->window), "Overall"), GDK_KEY_Delete);
  foulee_legs_section_switch_view (FOULEE_LEGS_SECTION (find (fixture, FOULEE_TYPE_LEGS_SECTION)));
  harness_press (get_focus (fixture), GDK_KEY_BackSpace);
  wait (fixture);
  g_assert_cmpuint (count_check_ins (fixture), ==, n);
  g_assert_false (foulee_journal_get_can_undo (fixture->journal));
}

/* The button of a toast takes back what the toast is about, or is gone. */
static void
test_toast (Fixture *fixture, gconstpointer data)
{
  g_signal_emit_by_name (find_text (fixture, "None everywhere"), "clicked");
  wait (fixture);
  find_text (fixture, "Undo");
  select_region (fixture, FOULEE_REGION_SHIN_LEFT);
  harness_press (get_focus (fixture), GDK_KEY_5);
  /* It fades; a toast's life is a second at least. */
  while (harness_find_text (GTK_WIDGET (fixture->window), "Undo"))
    wait (fixture);
  g_assert_cmpint (get_reading (fixture, FOULEE_REGION_SHIN_LEFT).level, ==, 5);
}

/* What is entered on the map is in the list, and the other way round. */
static void
test_list (Fixture *fixture, gconstpointer data)
{
  FouleeRegionList *list;
  GtkWidget *shin;

  select_region (fixture, FOULEE_REGION_SHIN_LEFT);
  harness_press (get_focus (fixture), GDK_KEY_5);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.switch-legs", NULL);
  wait (fixture);
  g_assert_null (find (fixture, FOULEE_TYPE_BODY_MAP));
  g_assert_null (get_strip (fixture));
  list = FOULEE_REGION_LIST (find (fixture, FOULEE_TYPE_REGION_LIST));
  shin = foulee_region_list_get_button (list, FOULEE_REGION_SHIN_LEFT);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (shin), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Left shin, 5 of 10");
  gtk_widget_grab_focus (shin);
  harness_press (shin, GDK_KEY_8);
  /* The same places here, too. */
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_text (fixture, "Same places")), TRUE);
  g_assert_true (get_focus (fixture) ==
                 foulee_region_list_get_button (list, FOULEE_REGION_KNEE_RIGHT));
  harness_press (get_focus (fixture), GDK_KEY_2);
  g_assert_true (get_focus (fixture) ==
                 foulee_region_list_get_button (list, FOULEE_REGION_CALF_LEFT));
  g_assert_cmpint (get_reading (fixture, FOULEE_REGION_KNEE_RIGHT).level, ==, 2);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.switch-legs", NULL);
  wait (fixture);
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (foulee_body_map_get_region (get_map (fixture), FOULEE_REGION_SHIN_LEFT)),
      GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "8 of 10");
}

#define ADD(path, width, function)                                                                 \
  g_test_add ("/legs-section/" path, Fixture, GINT_TO_POINTER (width), set_up, function, tear_down)

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
  ADD ("strip/wide", 1200, test_strip);
  ADD ("strip/narrow", 360, test_strip);
  ADD ("dock", 360, test_dock);
  ADD ("undo", 1200, test_undo);
  ADD ("undo-strip", 1200, test_undo_strip);
  ADD ("same-places", 1200, test_same_places);
  ADD ("same-places-left", 360, test_same_places_left);
  ADD ("same-places-key", 1200, test_same_places_key);
  ADD ("letters", 1200, test_letters);
  ADD ("zero", 360, test_zero);
  ADD ("nothing-to-clear", 1200, test_nothing_to_clear);
  ADD ("toast", 1200, test_toast);
  ADD ("zero-key", 360, test_zero_key);
  ADD ("list", 1200, test_list);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
