/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/harness.h"
#include "ui/today/reading-editor.h"
#include "ui/today/region-list.h"
#include "ui/widgets/level-scale.h"

typedef struct {
  GtkWidget *window;
  GtkWidget *after;
  FouleeRegionList *list;
  int region, level, sensation, marks;
  gboolean continued;
  guint n_edited;
} Fixture;

static void
on_edited (Fixture *fixture, int region, int level, int sensation, int marks, gboolean continued)
{
  fixture->region = region;
  fixture->level = level;
  fixture->sensation = sensation;
  fixture->marks = marks;
  fixture->continued = continued;
  fixture->n_edited++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->window = adw_window_new ();
  fixture->list = g_object_new (FOULEE_TYPE_REGION_LIST, NULL);
  fixture->after = gtk_button_new_with_label ("after");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->list));
  gtk_box_append (GTK_BOX (box), fixture->after);
  adw_window_set_content (ADW_WINDOW (fixture->window), box);
  g_signal_connect_swapped (fixture->list, "edited", G_CALLBACK (on_edited), fixture);
  foulee_region_list_show (fixture->list, NULL, NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
  harness_wait_frames (fixture->window, 2);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static GtkWidget *
get_button (Fixture *fixture, FouleeRegion region)
{
  return foulee_region_list_get_button (fixture->list, region);
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

static void
assert_name (Fixture *fixture, FouleeRegion region, const char *name)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_button (fixture, region)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  /* A label of its own would go before that name. */
  g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (get_button (fixture, region)),
                                                    GTK_ACCESSIBLE_RELATION_LABELLED_BY));
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeCheckIn) check_in = foulee_check_in_new ();

  check_in->readings[FOULEE_REGION_CALF_LEFT] =
      (FouleeReading) { 4, FOULEE_SENSATION_ACHE, 1 << FOULEE_MARK_SWOLLEN };
  check_in->readings[FOULEE_REGION_CALF_RIGHT] = (FouleeReading) { 0, -1, 0 };
  check_in->readings[FOULEE_REGION_KNEE_LEFT] = (FouleeReading) { 10, -1, 0 };
  foulee_region_list_show (fixture->list, check_in, NULL);
  assert_name (fixture, FOULEE_REGION_CALF_LEFT, "Left calf, 4 of 10, Ache, swollen");
  assert_name (fixture, FOULEE_REGION_CALF_RIGHT, "Right calf, none");
  assert_name (fixture, FOULEE_REGION_KNEE_LEFT, "Left knee, 10 of 10");
  assert_name (fixture, FOULEE_REGION_KNEE_RIGHT, "Right knee, not answered");
  assert_name (fixture, FOULEE_REGION_LOWER_BACK, "Lower back, not answered");
}

static void
test_digits (Fixture *fixture, gconstpointer data)
{
  static const struct {
    guint key;
    int level;
    gboolean continued;
  } cases[] = {
    { GDK_KEY_1, 1, FALSE },          { GDK_KEY_0, 10, TRUE },       { GDK_KEY_0, 0, FALSE },
    { GDK_KEY_KP_7, 7, FALSE },       { GDK_KEY_Delete, -1, FALSE }, { GDK_KEY_1, 1, FALSE },
    { GDK_KEY_BackSpace, -1, FALSE }, { GDK_KEY_0, 0, FALSE },
  };
  GtkWidget *button = get_button (fixture, FOULEE_REGION_HEEL_RIGHT);

  gtk_widget_grab_focus (button);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_assert_true (harness_press (button, cases[i].key));
    g_assert_cmpint (fixture->region, ==, FOULEE_REGION_HEEL_RIGHT);
    g_assert_cmpint (fixture->level, ==, cases[i].level);
    g_assert_true (fixture->continued == cases[i].continued);
  }
  g_assert_cmpuint (fixture->n_edited, ==, G_N_ELEMENTS (cases));
}

/* The first letter of a sensation, where there is soreness; what else was said stays. */
static void
test_letters (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeCheckIn) check_in = foulee_check_in_new ();
  GtkWidget *button = get_button (fixture, FOULEE_REGION_HEEL_RIGHT);

  gtk_widget_grab_focus (button);
  g_assert_false (harness_press (button, GDK_KEY_b));
  check_in->readings[FOULEE_REGION_HEEL_RIGHT] = (FouleeReading) { 6, -1, 2 };
  foulee_region_list_show (fixture->list, check_in, NULL);
  g_assert_true (harness_press (button, GDK_KEY_b));
  g_assert_cmpint (fixture->region, ==, FOULEE_REGION_HEEL_RIGHT);
  g_assert_cmpint (fixture->level, ==, 6);
  g_assert_cmpint (fixture->sensation, ==, FOULEE_SENSATION_BURNING);
  g_assert_cmpint (fixture->marks, ==, 2);
  g_assert_false (fixture->continued);
}

/* A 1 on one region and a 0 on another are no 10. */
static void
test_digits_elsewhere (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (get_button (fixture, FOULEE_REGION_CALF_LEFT));
  harness_press (get_focus (fixture), GDK_KEY_1);
  harness_press (get_focus (fixture), GDK_KEY_Right);
  harness_press (get_focus (fixture), GDK_KEY_Left);
  harness_press (get_focus (fixture), GDK_KEY_0);
  g_assert_cmpint (fixture->region, ==, FOULEE_REGION_CALF_LEFT);
  g_assert_cmpint (fixture->level, ==, 0);
}

/* Arrows go between places and sides; the lower back lies under both columns. */
static void
test_arrows (Fixture *fixture, gconstpointer data)
{
  static const struct {
    guint key;
    FouleeRegion region;
  } steps[] = {
    { GDK_KEY_Down, FOULEE_REGION_HIP_LEFT },      { GDK_KEY_Right, FOULEE_REGION_HIP_RIGHT },
    { GDK_KEY_Up, FOULEE_REGION_LOWER_BACK },      { GDK_KEY_Down, FOULEE_REGION_HIP_RIGHT },
    { GDK_KEY_End, FOULEE_REGION_FOREFOOT_RIGHT }, { GDK_KEY_Down, FOULEE_REGION_FOREFOOT_RIGHT },
    { GDK_KEY_Left, FOULEE_REGION_FOREFOOT_LEFT }, { GDK_KEY_Up, FOULEE_REGION_HEEL_LEFT },
    { GDK_KEY_Home, FOULEE_REGION_LOWER_BACK },    { GDK_KEY_Up, FOULEE_REGION_LOWER_BACK },
  };

  gtk_widget_grab_focus (GTK_WIDGET (fixture->list));
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++) {
    g_assert_true (harness_press (get_focus (fixture), steps[i].key));
    g_assert_true (get_focus (fixture) == get_button (fixture, steps[i].region));
  }
}

/* The same left and right where text runs from right to left. */
static void
test_right_to_left (Fixture *fixture, gconstpointer data)
{
  GtkWidget *left = get_button (fixture, FOULEE_REGION_CALF_LEFT);
  GtkWidget *right = get_button (fixture, FOULEE_REGION_CALF_RIGHT);
  graphene_point_t at_left, at_right;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  harness_wait_frames (fixture->window, 3);
  g_assert_true (
      gtk_widget_compute_point (left, fixture->window, graphene_point_zero (), &at_left));
  g_assert_true (
      gtk_widget_compute_point (right, fixture->window, graphene_point_zero (), &at_right));
  g_assert_cmpfloat (at_left.x, <, at_right.x);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* Pressed, a place opens its scale; another closes it; Escape goes back. */
static void
test_scale (Fixture *fixture, gconstpointer data)
{
  GtkToggleButton *calf = GTK_TOGGLE_BUTTON (get_button (fixture, FOULEE_REGION_CALF_LEFT));
  GtkToggleButton *knee = GTK_TOGGLE_BUTTON (get_button (fixture, FOULEE_REGION_KNEE_RIGHT));
  GtkWidget *editor;

  gtk_widget_grab_focus (GTK_WIDGET (calf));
  gtk_toggle_button_set_active (calf, TRUE);
  harness_wait_frames (fixture->window, 2);
  editor = harness_find (GTK_WIDGET (fixture->list), FOULEE_TYPE_READING_EDITOR);
  g_assert_nonnull (editor);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (editor), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Left calf");

  g_signal_emit_by_name (harness_find_text (editor, "6"), "clicked");
  g_assert_cmpint (fixture->region, ==, FOULEE_REGION_CALF_LEFT);
  g_assert_cmpint (fixture->level, ==, 6);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (harness_find_text (editor, "Stiff")), TRUE);
  g_assert_cmpint (fixture->sensation, ==, FOULEE_SENSATION_STIFF);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (harness_find_text (editor, "Swollen")), TRUE);
  g_assert_cmpint (fixture->marks, ==, 1 << FOULEE_MARK_SWOLLEN);
  g_assert_cmpint (fixture->level, ==, 6);
  /* No words without a level. */
  g_signal_emit_by_name (harness_find_text (editor, "0"), "clicked");
  g_assert_cmpint (fixture->level, ==, 0);
  g_assert_cmpint (fixture->sensation, ==, -1);
  g_assert_cmpint (fixture->marks, ==, 0);

  gtk_toggle_button_set_active (knee, TRUE);
  g_assert_false (gtk_toggle_button_get_active (calf));
  gtk_widget_grab_focus (
      harness_find (gtk_widget_get_ancestor (GTK_WIDGET (knee), FOULEE_TYPE_REGION_LIST),
                    FOULEE_TYPE_LEVEL_SCALE));
  g_assert_true (harness_press (get_focus (fixture), GDK_KEY_Escape));
  g_assert_false (gtk_toggle_button_get_active (knee));
  g_assert_true (get_focus (fixture) == GTK_WIDGET (knee));
}

/* Tab: the place, its open scale, its words, and out. */
static void
test_tab (Fixture *fixture, gconstpointer data)
{
  GtkWidget *calf = get_button (fixture, FOULEE_REGION_CALF_LEFT);

  gtk_root_set_focus (GTK_ROOT (fixture->window), NULL);
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  g_assert_true (get_focus (fixture) == get_button (fixture, FOULEE_REGION_LOWER_BACK));
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  g_assert_true (get_focus (fixture) == fixture->after);

  gtk_widget_grab_focus (calf);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (calf), TRUE);
  harness_wait_frames (fixture->window, 2);
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_is_ancestor (
      get_focus (fixture), harness_find (GTK_WIDGET (fixture->list), FOULEE_TYPE_READING_EDITOR)));
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_BACKWARD);
  g_assert_true (get_focus (fixture) == calf);
}

/* A level of the check-in before waits to be confirmed: shown, but not as an answer. */
static void
test_ghosts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeCheckIn) check_in = foulee_check_in_new ();
  gint8 ghosts[FOULEE_N_REGIONS];

  memset (ghosts, -1, sizeof ghosts);
  ghosts[FOULEE_REGION_CALF_LEFT] = 4;
  foulee_region_list_show (fixture->list, NULL, ghosts);
  assert_name (fixture, FOULEE_REGION_CALF_LEFT, "Left calf, not answered, 4 of 10 last time");
  g_assert_true (gtk_widget_has_css_class (get_button (fixture, FOULEE_REGION_CALF_LEFT), "ghost"));
  assert_name (fixture, FOULEE_REGION_CALF_RIGHT, "Right calf, not answered");
  check_in->readings[FOULEE_REGION_CALF_LEFT].level = 2;
  foulee_region_list_show (fixture->list, check_in, ghosts);
  assert_name (fixture, FOULEE_REGION_CALF_LEFT, "Left calf, 2 of 10");
}

#define ADD(path, function)                                                                        \
  g_test_add ("/region-list/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
  ADD ("names", test_names);
  ADD ("digits", test_digits);
  ADD ("letters", test_letters);
  ADD ("digits-elsewhere", test_digits_elsewhere);
  ADD ("arrows", test_arrows);
  ADD ("right-to-left", test_right_to_left);
  ADD ("scale", test_scale);
  ADD ("tab", test_tab);
  ADD ("ghosts", test_ghosts);
  return g_test_run ();
}
