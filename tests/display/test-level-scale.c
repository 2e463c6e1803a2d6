/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/harness.h"
#include "ui/widgets/level-scale.h"

typedef struct {
  GtkWidget *window;
  GtkWidget *before;
  FouleeLevelScale *scale;
  GtkWidget *after;
  int chosen; /* the last level that was told; −2 for none */
  gboolean continued;
  guint n_chosen;
} Fixture;

static void
on_chosen (Fixture *fixture, int level, gboolean continued)
{
  fixture->chosen = level;
  fixture->continued = continued;
  fixture->n_chosen++;
}

/* The scale between two other things that take the focus. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->window = adw_window_new ();
  fixture->before = gtk_button_new_with_label ("before");
  fixture->scale = g_object_new (FOULEE_TYPE_LEVEL_SCALE, "clearable", TRUE, "tinted", TRUE, NULL);
  fixture->after = gtk_button_new_with_label ("after");
  fixture->chosen = -2;
  gtk_box_append (GTK_BOX (box), fixture->before);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->scale));
  gtk_box_append (GTK_BOX (box), fixture->after);
  adw_window_set_content (ADW_WINDOW (fixture->window), box);
  g_signal_connect_swapped (fixture->scale, "chosen", G_CALLBACK (on_chosen), fixture);
  gtk_window_present (GTK_WINDOW (fixture->window));
  harness_wait_frames (fixture->window, 2);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static GtkWidget *
get_button (Fixture *fixture, const char *label)
{
  return harness_find_text (GTK_WIDGET (fixture->scale), label);
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

static void
test_click (Fixture *fixture, gconstpointer data)
{
  g_signal_emit_by_name (get_button (fixture, "7"), "clicked");
  g_assert_cmpint (fixture->chosen, ==, 7);
  g_assert_cmpint (foulee_level_scale_get_level (fixture->scale), ==, 7);
  /* Pressed again, it stays. */
  g_signal_emit_by_name (get_button (fixture, "7"), "clicked");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_button (fixture, "7"))));
  g_signal_emit_by_name (get_button (fixture, "3"), "clicked");
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_button (fixture, "7"))));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_button (fixture, "3"))));
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  static const struct {
    guint key;
    int level;
  } cases[] = {
    { GDK_KEY_4, 4 },    { GDK_KEY_1, 1 },       { GDK_KEY_0, 10 }, { GDK_KEY_0, 0 },
    { GDK_KEY_KP_1, 1 }, { GDK_KEY_Delete, -1 }, { GDK_KEY_0, 0 },  { GDK_KEY_BackSpace, -1 },
  };

  gtk_widget_grab_focus (GTK_WIDGET (fixture->scale));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_assert_true (harness_press (get_focus (fixture), cases[i].key));
    g_assert_cmpint (fixture->chosen, ==, cases[i].level);
  }
  g_assert_cmpuint (fixture->n_chosen, ==, G_N_ELEMENTS (cases));
}

/* A 1 becomes a 10 only by the 0 that follows it, on the same scale, with nothing in between. */
static void
test_typed (Fixture *fixture, gconstpointer data)
{
  GtkWidget *scale = GTK_WIDGET (fixture->scale);

  gtk_widget_grab_focus (scale);
  harness_press (get_focus (fixture), GDK_KEY_1);
  g_assert_false (fixture->continued);
  harness_press (get_focus (fixture), GDK_KEY_0);
  g_assert_cmpint (fixture->chosen, ==, 10);
  g_assert_true (fixture->continued);

  /* A click, */
  harness_press (get_focus (fixture), GDK_KEY_1);
  g_signal_emit_by_name (get_button (fixture, "3"), "clicked");
  harness_press (get_focus (fixture), GDK_KEY_0);
  g_assert_cmpint (fixture->chosen, ==, 0);
  g_assert_false (fixture->continued);
  /* the focus elsewhere, */
  harness_press (get_focus (fixture), GDK_KEY_1);
  gtk_widget_grab_focus (fixture->after);
  harness_wait_frames (fixture->window, 2);
  gtk_widget_grab_focus (scale);
  harness_press (get_focus (fixture), GDK_KEY_0);
  g_assert_cmpint (fixture->chosen, ==, 0);
  /* something else that is shown. */
  harness_press (get_focus (fixture), GDK_KEY_1);
  foulee_level_scale_set_level (fixture->scale, 4);
  harness_press (get_focus (fixture), GDK_KEY_0);
  g_assert_cmpint (fixture->chosen, ==, 0);
}

/* One stop for Tab, on the chosen level; arrows go along. */
static void
test_focus (Fixture *fixture, gconstpointer data)
{
  foulee_level_scale_set_level (fixture->scale, 5);
  gtk_widget_grab_focus (fixture->before);
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  g_assert_true (get_focus (fixture) == get_button (fixture, "5"));
  gtk_widget_child_focus (fixture->window, GTK_DIR_RIGHT);
  g_assert_true (get_focus (fixture) == get_button (fixture, "6"));
  gtk_widget_child_focus (fixture->window, GTK_DIR_LEFT);
  gtk_widget_child_focus (fixture->window, GTK_DIR_LEFT);
  g_assert_true (get_focus (fixture) == get_button (fixture, "4"));
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  g_assert_true (get_focus (fixture) == fixture->after);
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_BACKWARD);
  g_assert_true (get_focus (fixture) == get_button (fixture, "5"));
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_BACKWARD);
  g_assert_true (get_focus (fixture) == fixture->before);
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  foulee_level_scale_describe (fixture->scale, 3, "moderate");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_button (fixture, "4")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "4 of 10");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_button (fixture, "3")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "3 of 10, moderate");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (get_button (fixture, "3")),
                                   GTK_ACCESSIBLE_ROLE_TOGGLE_BUTTON);
}

/* From black, 0, to white, 3. */
static double
ink_of (GtkWidget *widget)
{
  GdkRGBA ink;

  gtk_widget_get_color (widget, &ink);
  return ink.red + ink.green + ink.blue;
}

/* By day a low level is pale and its number dark; in the dark it is the other way round, with every
 * version of libadwaita. */
static void
test_dark (Fixture *fixture, gconstpointer data)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  GtkWidget *low = get_button (fixture, "1");

  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_assert_cmpfloat (ink_of (low), <, 1);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  g_assert_cmpfloat (ink_of (low), >, 2);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_assert_cmpfloat (ink_of (low), <, 1);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/level-scale/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
  ADD ("click", test_click);
  ADD ("keys", test_keys);
  ADD ("typed", test_typed);
  ADD ("focus", test_focus);
  ADD ("names", test_names);
  ADD ("dark", test_dark);
  return g_test_run ();
}
