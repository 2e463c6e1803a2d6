/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "display/harness.h"
#include "ui/widgets/chart-pane.h"

#define NARROW 360
#define WIDE 1000
#define HEIGHT 700

#define TITLE "Soreness of the left calf"
#define SUBTITLE "0 none – 10 worst imaginable"

static const FouleeDataColumn columns[] = { { "When", FALSE }, { "Level", TRUE } };

static char *
get_cell (guint row, guint column, gpointer data)
{
  return g_strdup_printf (column == 0 ? "Mon %u Nov" : "%u", row);
}

typedef struct {
  GtkWidget *window;
  FouleeChartPane *pane;
  FouleeChartPane *other;
} Fixture;

static FouleeChartPane *
add_pane (GtkWidget *box)
{
  FouleeChartPane *pane = g_object_new (FOULEE_TYPE_CHART_PANE, NULL);

  foulee_chart_pane_set_title (pane, TITLE, SUBTITLE);
  foulee_data_table_show (foulee_chart_pane_get_table (pane), TITLE, columns,
                          G_N_ELEMENTS (columns), 5, get_cell, NULL, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (pane));
  return pane;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  fixture->window = gtk_window_new ();
  fixture->pane = add_pane (box);
  fixture->other = add_pane (box);
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), GPOINTER_TO_INT (data), HEIGHT);
  gtk_window_present (GTK_WINDOW (fixture->window));
  harness_wait_frames (fixture->window, 3);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static void
choose_form (Fixture *fixture, const char *form)
{
  GtkWidget *toggle = harness_find (GTK_WIDGET (fixture->pane), ADW_TYPE_TOGGLE_GROUP);

  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (toggle), form);
  harness_wait_frames (fixture->window, 3);
}

static gboolean
is_table (FouleeChartPane *pane)
{
  gboolean table = harness_find (GTK_WIDGET (pane), FOULEE_TYPE_DATA_TABLE) != NULL;

  g_assert_cmpint (harness_find (GTK_WIDGET (pane), FOULEE_TYPE_CHART_VIEW) != NULL, ==, !table);
  return table;
}

static GtkWidget *
find_copy (FouleeChartPane *pane)
{
  GtkWidget *button = harness_find (GTK_WIDGET (pane), GTK_TYPE_BUTTON);

  return button != NULL &&
                 g_strcmp0 (gtk_widget_get_tooltip_text (button), _ ("Copy the table")) == 0
             ? button
             : NULL;
}

/* Each pane is turned by itself; both sides are as wide. */
static void
test_forms (Fixture *fixture, gconstpointer data)
{
  int width = gtk_widget_get_width (GTK_WIDGET (fixture->pane));

  g_assert_false (is_table (fixture->pane));
  g_assert_null (find_copy (fixture->pane));
  choose_form (fixture, "table");
  g_assert_true (is_table (fixture->pane));
  g_assert_false (is_table (fixture->other));
  g_assert_nonnull (find_copy (fixture->pane));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->pane)), ==, width);
  harness_assert_fits (GTK_WIDGET (fixture->pane), GPOINTER_TO_INT (data));
  harness_assert_names (GTK_WIDGET (fixture->pane));
  choose_form (fixture, "chart");
  g_assert_false (is_table (fixture->pane));
  g_assert_null (find_copy (fixture->pane));
}

static void
on_text_read (GObject *source, GAsyncResult *result, gpointer data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
test_copy (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copied = NULL;

  choose_form (fixture, "table");
  g_signal_emit_by_name (find_copy (fixture->pane), "clicked");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (fixture->window), NULL, on_text_read,
                                 &copied);
  while (copied == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (copied, ==,
                   "When\tLevel\nMon 0 Nov\t0\nMon 1 Nov\t1\nMon 2 Nov\t2\nMon 3 Nov\t3\n"
                   "Mon 4 Nov\t4\n");
}

static float
top_of (Fixture *fixture, GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, fixture->window, &bounds));
  return bounds.origin.y;
}

static char *
get_long_cell (guint row, guint column, gpointer data)
{
  return g_strdup ("Wednesday 18 November, Intervals 11.6 km");
}

/* What is shown first while it is hidden knows how much room it needs. */
static void
test_hidden (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_window_get_child (GTK_WINDOW (fixture->window));

  fixture->pane = g_object_new (FOULEE_TYPE_CHART_PANE, NULL);
  gtk_box_prepend (GTK_BOX (box), GTK_WIDGET (fixture->pane));
  harness_wait_frames (fixture->window, 3);
  foulee_data_table_show (foulee_chart_pane_get_table (fixture->pane), TITLE, columns,
                          G_N_ELEMENTS (columns), 3, get_long_cell, NULL, NULL);
  harness_wait_frames (fixture->window, 3);
  choose_form (fixture, "table");
  g_assert_null (harness_find (GTK_WIDGET (fixture->pane), GTK_TYPE_COLUMN_VIEW));
  harness_assert_fits (GTK_WIDGET (fixture->pane), GPOINTER_TO_INT (data));
}

/* On a phone the toggle is below the title, else beside it. */
static void
test_header (Fixture *fixture, gconstpointer data)
{
  GtkWidget *pane = GTK_WIDGET (fixture->pane);
  GtkWidget *toggle = harness_find (pane, ADW_TYPE_TOGGLE_GROUP);
  GtkWidget *title = harness_find (pane, GTK_TYPE_LABEL);
  float title_end = top_of (fixture, title) + (float) gtk_widget_get_height (title);

  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (title)), ==, TITLE);
  if (GPOINTER_TO_INT (data) == NARROW)
    g_assert_cmpfloat (top_of (fixture, toggle), >=, title_end);
  else
    g_assert_cmpfloat (top_of (fixture, toggle), <, title_end);
  harness_assert_fits (pane, GPOINTER_TO_INT (data));
}

/* The toggle, the button to copy, and the table with its first row: each is one stop. */
static void
test_focus (Fixture *fixture, gconstpointer data)
{
  const gboolean french = foulee_language_of_system () == foulee_language_french ();
  GtkWidget *pane = GTK_WIDGET (fixture->pane);
  GtkWidget *focus;

  choose_form (fixture, "table");
  g_assert_cmpuint (harness_walk (pane, GTK_DIR_TAB_FORWARD), ==, 3);
  g_assert_cmpuint (harness_walk (pane, GTK_DIR_TAB_BACKWARD), ==, 3);
  gtk_widget_grab_focus (GTK_WIDGET (foulee_chart_pane_get_table (fixture->pane)));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       french ? "When\u00a0: Mon 0 Nov\u202f; Level\u00a0: 0"
                                              : "When: Mon 0 Nov; Level: 0");
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  harness_take_language ();
  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
#define ADD(name, width, function)                                                                 \
  g_test_add ("/display/chart-pane/" name, Fixture, GINT_TO_POINTER (width), set_up, function,     \
              tear_down)
  ADD ("forms-wide", WIDE, test_forms);
  ADD ("forms-narrow", NARROW, test_forms);
  ADD ("hidden", NARROW, test_hidden);
  ADD ("copy", WIDE, test_copy);
  ADD ("header-wide", WIDE, test_header);
  ADD ("header-narrow", NARROW, test_header);
  ADD ("focus", WIDE, test_focus);
#undef ADD
  return g_test_run ();
}
