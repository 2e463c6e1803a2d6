/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "display/harness.h"
#include "ui/today/body-map.h"

/* A finger's width, in pixels. */
#define FINGER 44

/* The hit areas are sampled this far apart. */
#define STEP 2

typedef struct {
  GtkWidget *window;
  GtkWidget *before;
  GtkWidget *after;
  FouleeBodyMap *map;
  int region, level;
  gboolean continued;
  guint n_typed;
  int activated;
} Fixture;

static void
on_typed (Fixture *fixture, int region, int level, gboolean continued)
{
  fixture->region = region;
  fixture->level = level;
  fixture->continued = continued;
  fixture->n_typed++;
}

static void
on_activated (Fixture *fixture, int region)
{
  fixture->activated = region;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->activated = -1;
  fixture->window = gtk_window_new ();
  fixture->before = gtk_button_new_with_label ("before");
  fixture->map = g_object_new (FOULEE_TYPE_BODY_MAP, NULL);
  fixture->after = gtk_button_new_with_label ("after");
  gtk_box_append (GTK_BOX (box), fixture->before);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->map));
  gtk_box_append (GTK_BOX (box), fixture->after);
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  g_signal_connect_swapped (fixture->map, "level-typed", G_CALLBACK (on_typed), fixture);
  g_signal_connect_swapped (fixture->map, "activated", G_CALLBACK (on_activated), fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), GPOINTER_TO_INT (data), -1);
  gtk_window_present (GTK_WINDOW (fixture->window));
  harness_wait_frames (fixture->window, 3);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static GtkWidget *
region_widget (Fixture *fixture, FouleeRegion region)
{
  return foulee_body_map_get_region (fixture->map, region);
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

static int
focused_region (Fixture *fixture)
{
  for (int i = 0; i < FOULEE_N_REGIONS; i++)
    if (get_focus (fixture) == region_widget (fixture, (FouleeRegion) i))
      return i;
  return -1;
}

static void
press (Fixture *fixture, guint keyval)
{
  g_assert_true (harness_press (get_focus (fixture), keyval));
}

static void
go_to (Fixture *fixture, FouleeRegion region)
{
  foulee_body_map_select (fixture->map, (int) region);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->map));
  g_assert_cmpint (focused_region (fixture), ==, region);
}

/* The largest squares within the hit areas, by their sides in pixels: the usual walk over a grid,
 * where a square ends as far from its upper left neighbours as the smallest of them does. */
static void
measure_squares (Fixture *fixture, int sides[FOULEE_N_REGIONS])
{
  int width = gtk_widget_get_width (GTK_WIDGET (fixture->map));
  int height = gtk_widget_get_height (GTK_WIDGET (fixture->map));
  int columns = width / STEP;
  g_autofree int *above = g_new0 (int, columns);
  g_autofree int *regions_above = g_new (int, columns);

  memset (regions_above, -1, sizeof *regions_above * (gsize) columns);
  for (int y = 0; y < height; y += STEP) {
    int left = 0, left_region = -1, corner = 0, corner_region = -1;

    for (int x = 0; x < columns; x++) {
      int region = foulee_body_map_pick (fixture->map, x * STEP, y);
      gboolean same = region >= 0 && region == left_region && region == regions_above[x] &&
                      region == corner_region;
      int size = same ? MIN (MIN (left, above[x]), corner) + 1 : 1;

      corner = above[x];
      corner_region = regions_above[x];
      above[x] = left = size;
      regions_above[x] = left_region = region;
      if (region >= 0)
        /* So many points are that many gaps and one. */
        sides[region] = MAX (sides[region], (size - 1) * STEP);
    }
  }
}

/* A finger hits every region of a window 360 pixels wide, of which the page leaves 336. */
static void
test_hit_areas (Fixture *fixture, gconstpointer data)
{
  int sides[FOULEE_N_REGIONS] = { 0 };

  for (int figure = 0; figure < FOULEE_N_FIGURES; figure++) {
    g_object_set (fixture->map, "figure", figure, NULL);
    harness_wait_frames (fixture->window, 2);
    g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->map)), ==, 336);
    measure_squares (fixture, sides);
  }
  for (int i = 0; i < FOULEE_N_REGIONS; i++) {
    g_test_message ("%s: %d", foulee_region_id ((FouleeRegion) i), sides[i]);
    g_assert_cmpint (sides[i], >=, FINGER);
  }
}

/* Both figures where there is room, one where there is not. */
static void
test_figures (Fixture *fixture, gconstpointer data)
{
  gboolean single;
  graphene_point_t front, back;

  g_object_get (fixture->map, "single", &single, NULL);
  g_assert_false (single);
  g_assert_true (gtk_widget_compute_point (region_widget (fixture, FOULEE_REGION_KNEE_LEFT),
                                           fixture->window, graphene_point_zero (), &front));
  g_assert_true (gtk_widget_compute_point (region_widget (fixture, FOULEE_REGION_CALF_LEFT),
                                           fixture->window, graphene_point_zero (), &back));
  g_assert_cmpfloat (front.x, <, back.x);
}

/* Arrows alone lead to every region, also where only one figure is shown at a time. */
static void
test_arrows (Fixture *fixture, gconstpointer data)
{
  static const guint keys[] = { GDK_KEY_Up, GDK_KEY_Down, GDK_KEY_Left, GDK_KEY_Right };
  gboolean reached[FOULEE_N_REGIONS] = { FALSE };
  int queue[FOULEE_N_REGIONS];
  int n = 0;

  gtk_widget_grab_focus (GTK_WIDGET (fixture->map));
  queue[n++] = focused_region (fixture);
  reached[queue[0]] = TRUE;
  for (int i = 0; i < n; i++)
    for (gsize key = 0; key < G_N_ELEMENTS (keys); key++) {
      int region;

      go_to (fixture, (FouleeRegion) queue[i]);
      press (fixture, keys[key]);
      region = focused_region (fixture);
      g_assert_cmpint (region, >=, 0);
      g_assert_true (gtk_widget_get_mapped (get_focus (fixture)));
      if (!reached[region]) {
        reached[region] = TRUE;
        queue[n++] = region;
      }
    }
  g_assert_cmpint (n, ==, FOULEE_N_REGIONS);

  press (fixture, GDK_KEY_Home);
  g_assert_cmpint (focused_region (fixture), ==, FOULEE_REGION_LOWER_BACK);
  press (fixture, GDK_KEY_End);
  g_assert_cmpint (focused_region (fixture), ==, FOULEE_REGION_FOREFOOT_RIGHT);
}

/* In, and out at the next Tab, both ways; the region where one was is come back to. */
static void
test_one_stop (Fixture *fixture, gconstpointer data)
{
  guint n_focusable = 0;

  gtk_widget_grab_focus (fixture->before);
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  g_assert_cmpint (focused_region (fixture), >=, 0);
  press (fixture, GDK_KEY_End);
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  g_assert_true (get_focus (fixture) == fixture->after);
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_BACKWARD);
  g_assert_cmpint (focused_region (fixture), ==, FOULEE_REGION_FOREFOOT_RIGHT);
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_BACKWARD);
  g_assert_true (get_focus (fixture) == fixture->before);
  for (int i = 0; i < FOULEE_N_REGIONS; i++)
    n_focusable += gtk_widget_get_focusable (region_widget (fixture, (FouleeRegion) i));
  g_assert_cmpuint (n_focusable, ==, 1);
}

static void
test_digits (Fixture *fixture, gconstpointer data)
{
  static const struct {
    guint key;
    int level;
    gboolean continued;
  } cases[] = {
    { GDK_KEY_1, 1, FALSE },    { GDK_KEY_0, 10, TRUE },          { GDK_KEY_0, 0, FALSE },
    { GDK_KEY_KP_7, 7, FALSE }, { GDK_KEY_Delete, -1, FALSE },    { GDK_KEY_KP_1, 1, FALSE },
    { GDK_KEY_KP_0, 10, TRUE }, { GDK_KEY_BackSpace, -1, FALSE },
  };

  go_to (fixture, FOULEE_REGION_HEEL_RIGHT);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    press (fixture, cases[i].key);
    g_assert_cmpint (fixture->region, ==, FOULEE_REGION_HEEL_RIGHT);
    g_assert_cmpint (fixture->level, ==, cases[i].level);
    g_assert_true (fixture->continued == cases[i].continued);
  }
  g_assert_cmpuint (fixture->n_typed, ==, G_N_ELEMENTS (cases));
  /* A 1 there and a 0 elsewhere are no 10. */
  press (fixture, GDK_KEY_1);
  press (fixture, GDK_KEY_Home);
  press (fixture, GDK_KEY_0);
  g_assert_cmpint (fixture->region, ==, FOULEE_REGION_LOWER_BACK);
  g_assert_cmpint (fixture->level, ==, 0);
}

/* An AZERTY keyboard's row without Shift: keycodes 10 … 19, of which it makes "&", "é" … "à". */
static void
test_azerty (Fixture *fixture, gconstpointer data)
{
  static const struct {
    guint keyval, keycode;
    int level;
  } cases[] = {
    { GDK_KEY_eacute, 11, 2 },     { GDK_KEY_quotedbl, 12, 3 },   { GDK_KEY_egrave, 16, 7 },
    { GDK_KEY_ccedilla, 18, 9 },   { GDK_KEY_ampersand, 10, 1 },  { GDK_KEY_agrave, 19, 10 },
    { GDK_KEY_apostrophe, 13, 4 }, { GDK_KEY_underscore, 17, 8 },
  };
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->map));

  go_to (fixture, FOULEE_REGION_SHIN_LEFT);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    gboolean handled = FALSE;

    for (guint j = 0; j < g_list_model_get_n_items (controllers); j++) {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, j);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", cases[i].keyval, cases[i].keycode, 0,
                               &handled);
    }
    g_assert_true (handled);
    g_assert_cmpint (fixture->level, ==, cases[i].level);
  }
}

static void
tap (Fixture *fixture, double x, double y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->map));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_GESTURE_CLICK (controller))
      g_signal_emit_by_name (controller, "released", 1, x, y);
  }
}

/* A tap selects and takes the focus; one beside the body changes nothing. */
static void
test_tap (Fixture *fixture, gconstpointer data)
{
  graphene_rect_t bounds;
  graphene_point_t middle;

  go_to (fixture, FOULEE_REGION_KNEE_LEFT);
  g_assert_true (gtk_widget_compute_bounds (region_widget (fixture, FOULEE_REGION_KNEE_RIGHT),
                                            GTK_WIDGET (fixture->map), &bounds));
  graphene_rect_get_center (&bounds, &middle);
  tap (fixture, middle.x, middle.y);
  g_assert_cmpint (foulee_body_map_get_selected (fixture->map), ==, FOULEE_REGION_KNEE_RIGHT);
  g_assert_cmpint (focused_region (fixture), ==, FOULEE_REGION_KNEE_RIGHT);
  tap (fixture, 1, 1);
  g_assert_cmpint (foulee_body_map_get_selected (fixture->map), ==, FOULEE_REGION_KNEE_RIGHT);
  g_assert_cmpuint (fixture->n_typed, ==, 0);
}

/* Turned round, the map has nothing selected that cannot be seen. */
static void
test_turn (Fixture *fixture, gconstpointer data)
{
  int figure;

  go_to (fixture, FOULEE_REGION_CALF_LEFT);
  g_object_get (fixture->map, "figure", &figure, NULL);
  g_assert_cmpint (figure, ==, FOULEE_FIGURE_BACK);
  g_object_set (fixture->map, "figure", FOULEE_FIGURE_FRONT, NULL);
  g_assert_cmpint (foulee_body_map_get_selected (fixture->map), ==, -1);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->map));
  g_assert_cmpint (foulee_body_region_figure ((FouleeRegion) focused_region (fixture)), ==,
                   FOULEE_FIGURE_FRONT);
}

static void
test_activate (Fixture *fixture, gconstpointer data)
{
  go_to (fixture, FOULEE_REGION_CALF_LEFT);
  press (fixture, GDK_KEY_Up);
  press (fixture, GDK_KEY_Return);
  g_assert_cmpint (fixture->activated, ==, FOULEE_REGION_HAMSTRING_LEFT);
  g_assert_cmpint (foulee_body_map_get_selected (fixture->map), ==, FOULEE_REGION_HAMSTRING_LEFT);
  press (fixture, GDK_KEY_Escape);
  g_assert_cmpint (foulee_body_map_get_selected (fixture->map), ==, -1);
  g_assert_false (harness_press (get_focus (fixture), GDK_KEY_Escape));
}

static void
assert_says (Fixture *fixture, FouleeRegion region, const char *name, double value,
             const char *text)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (region_widget (fixture, region));

  gtk_test_accessible_assert_role (accessible, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  gtk_test_accessible_assert_property (accessible, GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0);
  gtk_test_accessible_assert_property (accessible, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 10.0);
  gtk_test_accessible_assert_property (accessible, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, value);
  gtk_test_accessible_assert_property (accessible, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text);
}

/* What is read aloud, in the language of the environment. */
static void
test_says (Fixture *fixture, gconstpointer data)
{
  gboolean french = g_str_equal (foulee_language_code (foulee_language_of_system ()), "fr");
  FouleeReading readings[FOULEE_N_REGIONS];
  gint8 ghosts[FOULEE_N_REGIONS];

  for (int i = 0; i < FOULEE_N_REGIONS; i++)
    readings[i] = (FouleeReading) { -1, -1, 0 };
  memset (ghosts, -1, sizeof ghosts);
  readings[FOULEE_REGION_CALF_LEFT] = (FouleeReading) { 4, FOULEE_SENSATION_ACHE, 0 };
  readings[FOULEE_REGION_CALF_RIGHT].level = 0;
  ghosts[FOULEE_REGION_KNEE_RIGHT] = 3;
  foulee_body_map_show (fixture->map, readings, ghosts);
  assert_says (fixture, FOULEE_REGION_CALF_LEFT, french ? "Mollet gauche" : "Left calf", 4.0,
               french ? "4 sur 10, Douleur sourde" : "4 of 10, Ache");
  assert_says (fixture, FOULEE_REGION_CALF_RIGHT, french ? "Mollet droit" : "Right calf", 0.0,
               french ? "aucune" : "none");
  assert_says (fixture, FOULEE_REGION_KNEE_LEFT, french ? "Genou gauche" : "Left knee", 0.0,
               french ? "sans réponse" : "not answered");
  assert_says (fixture, FOULEE_REGION_KNEE_RIGHT, french ? "Genou droit" : "Right knee", 0.0,
               french ? "sans réponse, 3 sur 10 la dernière fois"
                      : "not answered, 3 of 10 last time");
}

/* The body is never mirrored: the runner's left stays on the right of the front figure. */
static void
test_right_to_left (Fixture *fixture, gconstpointer data)
{
  graphene_point_t left, right;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  harness_wait_frames (fixture->window, 3);
  g_assert_true (gtk_widget_compute_point (region_widget (fixture, FOULEE_REGION_KNEE_LEFT),
                                           GTK_WIDGET (fixture->map), graphene_point_zero (),
                                           &left));
  g_assert_true (gtk_widget_compute_point (region_widget (fixture, FOULEE_REGION_KNEE_RIGHT),
                                           GTK_WIDGET (fixture->map), graphene_point_zero (),
                                           &right));
  g_assert_cmpfloat (right.x, <, left.x);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

#define ADD(path, width, function)                                                                 \
  g_test_add ("/body-map/" path, Fixture, GINT_TO_POINTER (width), set_up, function, tear_down)
#define NARROW 336
#define WIDE 700

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  harness_take_language ();
  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
  ADD ("says", NARROW, test_says);
  ADD ("hit-areas", NARROW, test_hit_areas);
  ADD ("figures", WIDE, test_figures);
  ADD ("arrows/narrow", NARROW, test_arrows);
  ADD ("arrows/wide", WIDE, test_arrows);
  ADD ("one-stop", NARROW, test_one_stop);
  ADD ("digits", NARROW, test_digits);
  ADD ("azerty", NARROW, test_azerty);
  ADD ("tap", NARROW, test_tap);
  ADD ("turn", NARROW, test_turn);
  ADD ("activate", NARROW, test_activate);
  ADD ("right-to-left", WIDE, test_right_to_left);
  return g_test_run ();
}
