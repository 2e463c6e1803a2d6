/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "display/harness.h"
#include "ui/widgets/data-table.h"

/* A table of many rows, wide enough for its columns. */
#define WIDE 900
#define NARROW 360
#define HEIGHT 600

#define MANY 40000

static const FouleeDataColumn columns[] = {
  { "Peaks, run by run", FALSE }, { "Load", TRUE }, { "Between", FALSE }, { "Class", FALSE },
  { "Other runs’ share", TRUE },
};

static const char *const rows[][G_N_ELEMENTS (columns)] = {
  { "Tue 17 Nov, Hills 9.6 km", "406", "(24–?)", "Cannot tell:\tnot over\nyet", "5%" },
  { "Sat 14 Nov, Hills 12.1 km", "510", "(24–44)", "24–72 h", "4%" },
  { "Tue 10 Nov, Intervals 9.6 km", NULL, "", "Early", "12%" },
};

/* How often a cell was asked for. */
static guint n_asked;

static char *
get_cell (guint row, guint column, gpointer data)
{
  n_asked++;
  return g_strdup (rows[row][column]);
}

static char *
get_numbered_cell (guint row, guint column, gpointer data)
{
  n_asked++;
  return g_strdup_printf ("%u.%u", row, column);
}

typedef struct {
  GtkWidget *window;
  FouleeDataTable *table;
  guint activated;
  guint n_freed;
} Fixture;

static void
on_activated (Fixture *fixture, guint row)
{
  fixture->activated = row;
}

static void
count_freed (gpointer data)
{
  (*(guint *) data)++;
}

static void
show_few (Fixture *fixture)
{
  foulee_data_table_show (fixture->table, "Peaks", columns, G_N_ELEMENTS (columns),
                          G_N_ELEMENTS (rows), get_cell, &fixture->n_freed, count_freed);
  harness_wait_frames (fixture->window, 3);
}

static void
show_many (Fixture *fixture)
{
  foulee_data_table_show (fixture->table, "Entries", columns, 3, MANY, get_numbered_cell, NULL,
                          NULL);
  harness_wait_frames (fixture->window, 3);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  fixture->activated = G_MAXUINT;
  fixture->window = gtk_window_new ();
  fixture->table = g_object_new (FOULEE_TYPE_DATA_TABLE, "valign", GTK_ALIGN_START, NULL);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (fixture->table));
  gtk_window_set_child (GTK_WINDOW (fixture->window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), GPOINTER_TO_INT (data), HEIGHT);
  g_signal_connect_swapped (fixture->table, "activated", G_CALLBACK (on_activated), fixture);
  n_asked = 0;
  gtk_window_present (GTK_WINDOW (fixture->window));
  harness_wait_frames (fixture->window, 3);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static gboolean
is_columns (Fixture *fixture)
{
  return harness_find (GTK_WIDGET (fixture->table), GTK_TYPE_COLUMN_VIEW) != NULL;
}

static GtkAdjustment *
get_inner (Fixture *fixture)
{
  GtkWidget *scroller = harness_find (GTK_WIDGET (fixture->table), GTK_TYPE_SCROLLED_WINDOW);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
}

/* ---- Form ------------------------------------------------------------------------------------ */

/* Nothing of it has to be scrolled to. */
static void
assert_whole (Fixture *fixture)
{
  GtkAdjustment *inner = get_inner (fixture);

  g_assert_cmpfloat (gtk_adjustment_get_upper (inner), <=, gtk_adjustment_get_page_size (inner));
}

static void
test_columns (Fixture *fixture, gconstpointer data)
{
  show_few (fixture);
  g_assert_true (is_columns (fixture));
  g_assert_cmpuint (foulee_data_table_n_rows (fixture->table), ==, 3);
  assert_whole (fixture);
  harness_assert_fits (GTK_WIDGET (fixture->table), WIDE);
}

/* The label that shows a text; NULL for none. */
static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_label (child, text);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static void
test_lines (Fixture *fixture, gconstpointer data)
{
  show_few (fixture);
  g_assert_false (is_columns (fixture));
  harness_assert_fits (GTK_WIDGET (fixture->table), NARROW);
  assert_whole (fixture);
  /* Each title stays with what is in it, and what is empty is left out. */
  g_assert_nonnull (
      find_label (harness_find (GTK_WIDGET (fixture->table), GTK_TYPE_LIST_VIEW),
                  "Load:\302\240510\302\240\302\240 Between:\302\240(24\342\201\240–\342\201\24044)"
                  "\302\240\302\240 Class:\302\24024\342\201\240–\342\201\24072\302\240h"
                  "\302\240\302\240 Other\302\240runs’\302\240share:\302\2404%"));
}

static float
right_end (Fixture *fixture, const char *text)
{
  GtkWidget *columns_view = harness_find (GTK_WIDGET (fixture->table), GTK_TYPE_COLUMN_VIEW);
  GtkWidget *label = find_label (columns_view, text);
  graphene_rect_t bounds;
  PangoRectangle ink;
  int x, y;

  g_assert_true (gtk_widget_compute_bounds (label, columns_view, &bounds));
  gtk_label_get_layout_offsets (GTK_LABEL (label), &x, &y);
  pango_layout_get_pixel_extents (gtk_label_get_layout (GTK_LABEL (label)), NULL, &ink);
  return bounds.origin.x + (float) (x + ink.x + ink.width);
}

/* Numbers end where the title above them ends. */
static void
test_numbers (Fixture *fixture, gconstpointer data)
{
  show_few (fixture);
  g_assert_cmpfloat_with_epsilon (right_end (fixture, "406"), right_end (fixture, "Load"), 1.5);
  g_assert_cmpfloat_with_epsilon (right_end (fixture, "406"), right_end (fixture, "510"), 1.5);
  g_assert_cmpfloat_with_epsilon (right_end (fixture, "12%"), right_end (fixture, "4%"), 1.5);
}

/* What is not seen is not made, and the table leaves room for the page that it is on. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  show_many (fixture);
  g_assert_cmpuint (n_asked, >, 0);
  g_assert_cmpuint (n_asked, <, 4000);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture->table)), <, 700);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture->table)), >, 6 * 44);
}

/* ---- Words ----------------------------------------------------------------------------------- */

static void
test_text (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  show_few (fixture);
  text = foulee_data_table_as_text (fixture->table);
  g_assert_cmpstr (text, ==,
                   "Peaks, run by run\tLoad\tBetween\tClass\tOther runs’ share\n"
                   "Tue 17 Nov, Hills 9.6 km\t406\t(24–?)\tCannot tell: not over yet\t5%\n"
                   "Sat 14 Nov, Hills 12.1 km\t510\t(24–44)\t24–72 h\t4%\n"
                   "Tue 10 Nov, Intervals 9.6 km\t\t\tEarly\t12%\n");
}

static void
on_text_read (GObject *source, GAsyncResult *result, gpointer data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static char *
read_clipboard (Fixture *fixture)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (fixture->table)), NULL,
                                 on_text_read, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  return text;
}

/* All of it, or the rows that were chosen. */
static void
test_copy (Fixture *fixture, gconstpointer data)
{
  g_autofree char *all = NULL;
  g_autofree char *copied = NULL;
  g_autofree char *one = NULL;

  show_few (fixture);
  all = foulee_data_table_as_text (fixture->table);
  foulee_data_table_copy (fixture->table);
  copied = read_clipboard (fixture);
  g_assert_cmpstr (copied, ==, all);

  foulee_data_table_choose (fixture->table, 1);
  foulee_data_table_copy (fixture->table);
  one = read_clipboard (fixture);
  g_assert_cmpstr (one, ==,
                   "Peaks, run by run\tLoad\tBetween\tClass\tOther runs’ share\n"
                   "Sat 14 Nov, Hills 12.1 km\t510\t(24–44)\t24–72 h\t4%\n");
}

/* Rows by what is in them, with the words of the columns. */
static GtkWidget *
find_named (GtkWidget *widget, const char *name)
{
  g_autofree char *wrong = NULL;

  if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL)) {
    wrong = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                                GTK_ACCESSIBLE_PROPERTY_LABEL, name);
    if (wrong == NULL)
      return widget;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_named (child, name);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view;

  show_few (fixture);
  view = harness_find (GTK_WIDGET (fixture->table), GTK_TYPE_COLUMN_VIEW);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Peaks");
  g_assert_nonnull (find_named (view, "Load: 510"));
  g_assert_nonnull (find_named (view, "Between: nothing"));
  g_assert_nonnull (find_named (view, "Peaks, run by run: Sat 14 Nov, Hills 12.1 km; Load: 510; "
                                      "Between: (24–44); Class: 24–72 h; Other runs’ share: 4%"));
}

/* ---- Rows ------------------------------------------------------------------------------------ */

static void
test_activate (Fixture *fixture, gconstpointer data)
{
  show_many (fixture);
  foulee_data_table_choose (fixture->table, 30000);
  harness_wait_frames (fixture->window, 3);
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->table), "30000.0"));
  gtk_widget_activate_action (harness_find (GTK_WIDGET (fixture->table), GTK_TYPE_LIST_VIEW),
                              "list.activate-item", "u", 30000);
  g_assert_cmpuint (fixture->activated, ==, 30000);
}

static gboolean
scroll (Fixture *fixture, double dy)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->table));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
      g_signal_emit_by_name (controller, "scroll", 0.0, dy, &handled);
  }
  return handled;
}

/* The wheel is the table's while it can go on, then the page's. */
static void
test_wheel (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = gtk_window_get_child (GTK_WINDOW (fixture->window));
  GtkAdjustment *outer = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page));
  GtkAdjustment *inner;

  gtk_widget_set_margin_bottom (GTK_WIDGET (fixture->table), HEIGHT);
  show_many (fixture);
  inner = get_inner (fixture);
  g_assert_false (scroll (fixture, 1));
  gtk_adjustment_set_value (inner, gtk_adjustment_get_upper (inner));
  g_assert_true (scroll (fixture, 1));
  g_assert_cmpfloat (gtk_adjustment_get_value (outer), >, 0);
  g_assert_false (scroll (fixture, -1));
}

/* What was shown before is let go, once. */
static void
test_again (Fixture *fixture, gconstpointer data)
{
  show_few (fixture);
  show_few (fixture);
  g_assert_cmpuint (fixture->n_freed, ==, 1);
  show_many (fixture);
  g_assert_cmpuint (fixture->n_freed, ==, 2);
  g_assert_cmpuint (foulee_data_table_n_rows (fixture->table), ==, MANY);
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
#define ADD(name, width, function)                                                                 \
  g_test_add ("/display/data-table/" name, Fixture, GINT_TO_POINTER (width), set_up, function,     \
              tear_down)
  ADD ("columns", WIDE, test_columns);
  ADD ("lines", NARROW, test_lines);
  ADD ("numbers", WIDE, test_numbers);
  ADD ("many", WIDE, test_many);
  ADD ("many-lines", NARROW, test_many);
  ADD ("text", WIDE, test_text);
  ADD ("copy", WIDE, test_copy);
  ADD ("names", WIDE, test_names);
  ADD ("activate", WIDE, test_activate);
  ADD ("wheel", WIDE, test_wheel);
  ADD ("again", WIDE, test_again);
#undef ADD
  return g_test_run ();
}
