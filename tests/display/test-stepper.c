/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/harness.h"
#include "ui/widgets/stepper.h"

typedef struct {
  GtkWidget *window;
  FouleeStepper *stepper;
  GtkWidget *entry;
  int sum;
  guint n;
} Fixture;

static void
on_stepped (Fixture *fixture, int direction)
{
  fixture->sum += direction;
  fixture->n++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row =
      g_object_new (FOULEE_TYPE_FIELD_ROW, "title", "Woke", "kind", FOULEE_ENTRY_TIME, NULL);

  fixture->stepper = g_object_new (FOULEE_TYPE_STEPPER, "field", row, "less-label", "Earlier",
                                   "more-label", "Later", NULL);
  fixture->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->stepper));
  g_signal_connect_swapped (fixture->stepper, "stepped", G_CALLBACK (on_stepped), fixture);
  gtk_window_present (GTK_WINDOW (fixture->window));
  harness_wait_frames (fixture->window, 2);
  fixture->entry = GTK_WIDGET (harness_find_entry (fixture->window, "Woke"));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  g_assert_true (harness_press (fixture->entry, GDK_KEY_Up));
  g_assert_true (harness_press (fixture->entry, GDK_KEY_KP_Up));
  g_assert_cmpint (fixture->sum, ==, 2);
  g_assert_true (harness_press (fixture->entry, GDK_KEY_Down));
  g_assert_cmpint (fixture->sum, ==, 1);
  g_assert_false (harness_press (fixture->entry, GDK_KEY_Left));
  g_assert_cmpuint (fixture->n, ==, 3);
}

/* They are for the pointer, large enough for a finger, and have a name; Tab passes them by. */
static void
test_buttons (Fixture *fixture, gconstpointer data)
{
  GtkWidget *buttons[2] = { NULL, NULL };
  GtkWidget *child =
      gtk_widget_get_last_child (gtk_widget_get_first_child (GTK_WIDGET (fixture->stepper)));

  for (int i = 1; i >= 0; i--, child = gtk_widget_get_prev_sibling (child))
    buttons[i] = child;
  for (int i = 0; i < 2; i++) {
    g_assert_true (GTK_IS_BUTTON (buttons[i]));
    g_assert_cmpint (gtk_widget_get_width (buttons[i]), >=, 44);
    g_assert_cmpint (gtk_widget_get_height (buttons[i]), >=, 44);
    g_signal_emit_by_name (buttons[i], "clicked");
    g_assert_cmpint (fixture->sum, ==, i - 1);
  }
  g_assert_cmpstr (gtk_widget_get_tooltip_text (buttons[0]), ==, "Earlier");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (buttons[1]), ==, "Later");
  harness_assert_names (fixture->window);
  g_assert_cmpuint (harness_walk (GTK_WIDGET (fixture->stepper), GTK_DIR_TAB_FORWARD), ==, 1);
}

/* What is typed counts before the step; what makes no sense is not stepped from. */
static void
test_typed (Fixture *fixture, gconstpointer data)
{
  FouleeFieldRow *row;

  g_object_get (fixture->stepper, "field", &row, NULL);
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), "7h");
  harness_press (fixture->entry, GDK_KEY_Up);
  g_assert_cmpuint (fixture->n, ==, 1);
  g_assert_cmpint (foulee_field_row_get_value (row), ==, 7 * 3600);
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), "half six");
  harness_press (fixture->entry, GDK_KEY_Up);
  g_assert_cmpuint (fixture->n, ==, 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->entry)), ==, "half six");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (fixture->entry), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  g_object_unref (row);
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
  g_test_add ("/stepper/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/stepper/buttons", Fixture, NULL, set_up, test_buttons, tear_down);
  g_test_add ("/stepper/typed", Fixture, NULL, set_up, test_typed, tear_down);
  return g_test_run ();
}
