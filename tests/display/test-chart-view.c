/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>

#include "display/harness.h"
#include "ui/widgets/chart-bubble.h"
#include "ui/widgets/chart-view-private.h"

#define WIDTH 600

/* The axis across, and what zooming leaves of it at least. */
#define FROM 0.0
#define TO 120.0
#define LEAST 24.0

/* A number of the window, but for how it is rounded. */
#define NEAR 1e-6

static const FouleeChartPoint readings[] = {
  { 6, 2 }, { 12, NAN }, { 24, 5 }, { 48, 7 }, { 60, 4 }, { 110, 1 },
};
static const FouleeChartPoint others[] = { { 10, 1 }, { 30, 3 }, { 100, 2 } };

typedef struct {
  GtkWidget *window;
  FouleeChartView *view;
  guint n_stopped, n_activated, n_moved;
  FouleeChartStop stop; /* that was told last */
} Fixture;

static char *
make_words (guint layer, guint index, gpointer data)
{
  const FouleeChartPoint *point = (const FouleeChartPoint *) data + index;

  return g_strdup_printf ("%g of 10, %g h after the run", point->y, point->x);
}

static FouleeChart *
new_chart (void)
{
  const FouleeLineLook look = { FOULEE_LINE_SERIES, TRUE, INFINITY };
  FouleeChart *chart = foulee_chart_new (FOULEE_AXIS_HOURS, FROM, TO, foulee_language_of_system ());
  FouleeChartPanel *panel = foulee_chart_add_panel (chart, 0, 10);
  guint layer = foulee_panel_add_line (panel, readings, G_N_ELEMENTS (readings), look);

  foulee_chart_set_words (chart, layer, "Trail 18.2 km", make_words, (gpointer) readings, NULL);
  layer = foulee_panel_add_line (panel, others, G_N_ELEMENTS (others), look);
  foulee_chart_set_words (chart, layer, "Hills 9.6 km", make_words, (gpointer) others, NULL);
  return chart;
}

static void
on_stopped (Fixture *fixture, FouleeChartStop *stop)
{
  fixture->stop = *stop;
  fixture->n_stopped++;
}

static void
on_activated (Fixture *fixture, FouleeChartStop *stop)
{
  fixture->stop = *stop;
  fixture->n_activated++;
}

static void
on_moved (Fixture *fixture)
{
  fixture->n_moved++;
}

static void
show (Fixture *fixture, FouleeChart *chart)
{
  foulee_chart_view_show (fixture->view, chart, "Your legs are usually sorest a day later",
                          "2, 5, 7");
}

static void
set_up_picture (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->window = gtk_window_new ();
  fixture->view = g_object_new (FOULEE_TYPE_CHART_VIEW, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->view));
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), WIDTH, -1);
  g_signal_connect_swapped (fixture->view, "stopped", G_CALLBACK (on_stopped), fixture);
  g_signal_connect_swapped (fixture->view, "activated", G_CALLBACK (on_activated), fixture);
  g_signal_connect_swapped (fixture->view, "window-changed", G_CALLBACK (on_moved), fixture);
  show (fixture, new_chart ());
  if (data != NULL)
    foulee_chart_view_set_interactive (fixture->view, TRUE);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  harness_wait_frames (fixture->window, 3);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  set_up_picture (fixture, "interactive");
}

static void
set_up_zoom (Fixture *fixture, gconstpointer data)
{
  set_up (fixture, data);
  foulee_chart_view_set_zoom (fixture->view, LEAST);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static gboolean
press (Fixture *fixture, guint keyval)
{
  return harness_press (GTK_WIDGET (fixture->view), keyval);
}

static GtkEventController *
get_controller (Fixture *fixture, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
      return controller; /* the widget's */
  }
  return NULL;
}

static gboolean
press_shifted (Fixture *fixture, guint keyval)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (get_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed",
                         keyval, 0, GDK_SHIFT_MASK, &handled);
  return handled;
}

static void
assert_value (Fixture *fixture, const char *text)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->view),
                                       GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text);
}

static void
assert_window (Fixture *fixture, double from, double to)
{
  double actual_from, actual_to;

  foulee_chart_get_window (foulee_chart_view_get_chart (fixture->view), &actual_from, &actual_to);
  g_assert_cmpfloat_with_epsilon (actual_from, from, NEAR);
  g_assert_cmpfloat_with_epsilon (actual_to, to, NEAR);
}

/* ---- A picture ------------------------------------------------------------------------------- */

static void
test_picture (Fixture *fixture, gconstpointer data)
{
  GtkAccessible *view = GTK_ACCESSIBLE (fixture->view);

  g_assert_cmpint (gtk_accessible_get_accessible_role (view), ==, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Your legs are usually sorest a day later");
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "2, 5, 7");
  g_assert_false (gtk_widget_get_focusable (GTK_WIDGET (view)));
  g_assert_false (press (fixture, GDK_KEY_Right));
}

static int
get_height (Fixture *fixture)
{
  int height;

  gtk_widget_measure (GTK_WIDGET (fixture->view), GTK_ORIENTATION_VERTICAL, WIDTH, &height, NULL,
                      NULL, NULL);
  return height;
}

/* A chart that needs another height gets it; one that needs the same only draws. */
static void
test_height_again (Fixture *fixture, gconstpointer data)
{
  FouleeChart *chart = new_chart ();
  int before = gtk_widget_get_height (GTK_WIDGET (fixture->view));

  foulee_chart_add_panel (chart, 0, 1);
  show (fixture, chart);
  harness_wait_frames (fixture->window, 3);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture->view)), >, before + 50);
  show (fixture, new_chart ());
  harness_wait_frames (fixture->window, 3);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture->view)), ==, before);
}

static GskRenderNode *
draw (Fixture *fixture)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (fixture->view));
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gtk_widget_queue_draw (GTK_WIDGET (fixture->view));
  harness_wait_frames (fixture->window, 2);
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (GTK_WIDGET (fixture->view)),
                          gtk_widget_get_height (GTK_WIDGET (fixture->view)));
  return gtk_snapshot_free_to_node (snapshot);
}

static void
assert_looks (Fixture *fixture, GskRenderNode *before, gboolean same)
{
  g_autoptr (GskRenderNode) now = draw (fixture);
  g_autoptr (GBytes) a = gsk_render_node_serialize (before);
  g_autoptr (GBytes) b = gsk_render_node_serialize (now);

  g_assert_cmpint (g_bytes_equal (a, b), ==, same);
}

/* What is kept of the picture is as good as new: after each change it is another one, and without a
 * change the same. */
static void
test_drawn (Fixture *fixture, gconstpointer data)
{
  const FouleeChartStop peak = { 0, 3 };
  g_autoptr (GskRenderNode) whole = draw (fixture);
  g_autoptr (GskRenderNode) part = NULL;

  assert_looks (fixture, whole, TRUE);
  foulee_chart_view_move_to (fixture->view, 20, 80, FALSE);
  part = draw (fixture);
  assert_looks (fixture, whole, FALSE);
  foulee_chart_view_set_cursor (fixture->view, peak);
  assert_looks (fixture, part, FALSE);
  foulee_chart_view_set_cursor (fixture->view, FOULEE_CHART_NO_STOP);
  assert_looks (fixture, part, TRUE);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      ADW_COLOR_SCHEME_FORCE_DARK);
  assert_looks (fixture, part, FALSE);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
  assert_looks (fixture, part, TRUE);
  foulee_chart_view_move_to (fixture->view, 0, 120, FALSE);
  assert_looks (fixture, whole, TRUE);
  show (fixture, NULL);
  g_assert_null (draw (fixture));
}

/* Without a chart there is room for one. */
static void
test_height (Fixture *fixture, gconstpointer data)
{
  int before;

  foulee_chart_view_set_plot_height (fixture->view, 100);
  before = get_height (fixture);
  foulee_chart_view_set_plot_height (fixture->view, 180);
  g_assert_cmpint (get_height (fixture), ==, before + 80);
  show (fixture, NULL);
  g_assert_cmpint (get_height (fixture), >=, 180);
}

/* ---- The cursor ------------------------------------------------------------------------------ */

/* By both kinds of keys, past the gap. */
static void
test_steps (Fixture *fixture, gconstpointer data)
{
  g_assert_true (press (fixture, GDK_KEY_Right));
  assert_value (fixture, "Trail 18.2 km. 2 of 10, 6 h after the run");
  g_assert_true (press (fixture, GDK_KEY_KP_Right));
  assert_value (fixture, "5 of 10, 24 h after the run");
  g_assert_true (press (fixture, GDK_KEY_Left));
  assert_value (fixture, "2 of 10, 6 h after the run");
  g_assert_true (press (fixture, GDK_KEY_End));
  assert_value (fixture, "1 of 10, 110 h after the run");
  g_assert_true (press (fixture, GDK_KEY_KP_Home));
  assert_value (fixture, "2 of 10, 6 h after the run");
  g_assert_true (press (fixture, GDK_KEY_Page_Down));
  assert_value (fixture, "7 of 10, 48 h after the run");
  g_assert_true (press (fixture, GDK_KEY_KP_Page_Up));
  assert_value (fixture, "5 of 10, 24 h after the run");
  g_assert_cmpuint (fixture->n_stopped, ==, 7);
  g_assert_cmpuint (fixture->stop.layer, ==, 0);
  g_assert_cmpuint (fixture->stop.index, ==, 2);
}

/* To the value that is nearest, and its name is told. */
static void
test_layers (Fixture *fixture, gconstpointer data)
{
  press (fixture, GDK_KEY_Right);
  press (fixture, GDK_KEY_Right);
  g_assert_true (press (fixture, GDK_KEY_Down));
  assert_value (fixture, "Hills 9.6 km. 3 of 10, 30 h after the run");
  g_assert_true (press (fixture, GDK_KEY_KP_Up));
  assert_value (fixture, "Trail 18.2 km. 5 of 10, 24 h after the run");
}

/* At an end the cursor stays, and the key stays with the chart. */
static void
test_ends (Fixture *fixture, gconstpointer data)
{
  press (fixture, GDK_KEY_Home);
  g_assert_true (press (fixture, GDK_KEY_Left));
  g_assert_true (press (fixture, GDK_KEY_Up));
  g_assert_cmpuint (fixture->n_stopped, ==, 1);
  g_assert_cmpuint (foulee_chart_view_get_cursor (fixture->view).index, ==, 0);
}

static void
test_escape (Fixture *fixture, gconstpointer data)
{
  assert_value (fixture, _ ("Arrow keys go through the values"));
  g_assert_false (press (fixture, GDK_KEY_Escape));
  press (fixture, GDK_KEY_Right);
  g_assert_true (press (fixture, GDK_KEY_Escape));
  g_assert_false (foulee_chart_is_stop (foulee_chart_view_get_cursor (fixture->view)));
  g_assert_false (foulee_chart_is_stop (fixture->stop));
  assert_value (fixture, _ ("Arrow keys go through the values"));
}

static void
test_activate (Fixture *fixture, gconstpointer data)
{
  g_assert_false (press (fixture, GDK_KEY_Return));
  press (fixture, GDK_KEY_End);
  g_assert_true (press (fixture, GDK_KEY_Return));
  g_assert_cmpuint (fixture->n_activated, ==, 1);
  g_assert_cmpuint (fixture->stop.index, ==, 5);
}

/* A screen reader tells a value only when its number has changed. */
static void
test_role (Fixture *fixture, gconstpointer data)
{
  GtkAccessible *view = GTK_ACCESSIBLE (fixture->view);
  const FouleeChartStop same_index = { 1, 0 };
  g_autofree char *other = NULL;

  g_assert_cmpint (gtk_accessible_get_accessible_role (view), ==, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_ROLE_DESCRIPTION,
                                       C_ ("kind of control", "chart"));
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 0.0);
  press (fixture, GDK_KEY_Home);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 1.0);
  press (fixture, GDK_KEY_Right);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 3.0);
  foulee_chart_view_set_cursor (fixture->view, same_index);
  other = gtk_test_accessible_check_property (view, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 1.0);
  g_assert_nonnull (other);
  assert_value (fixture, "Hills 9.6 km. 1 of 10, 10 h after the run");
  /* The program did that. */
  g_assert_cmpuint (fixture->n_stopped, ==, 2);
}

static void
make_anew (Fixture *fixture, FouleeChartStop *stop)
{
  show (fixture, new_chart ());
  foulee_chart_view_set_cursor (fixture->view, *stop);
}

/* A page draws what was chosen in another way, while the cursor goes on. */
static void
test_made_anew (Fixture *fixture, gconstpointer data)
{
  g_signal_connect_swapped (fixture->view, "stopped", G_CALLBACK (make_anew), fixture);
  for (int i = 0; i < 3; i++)
    press (fixture, GDK_KEY_Right);
  g_assert_cmpuint (foulee_chart_view_get_cursor (fixture->view).index, ==, 3);
  g_assert_cmpuint (fixture->n_stopped, ==, 3);
}

/* What has no values leaves the keys to the page. */
static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeChart) empty =
      foulee_chart_new (FOULEE_AXIS_HOURS, FROM, TO, foulee_language_of_system ());

  foulee_chart_add_panel (empty, 0, 10);
  show (fixture, g_steal_pointer (&empty));
  assert_value (fixture, "");
  g_assert_false (press (fixture, GDK_KEY_Right));
  show (fixture, NULL);
  g_assert_false (press (fixture, GDK_KEY_Right));
  g_assert_false (press (fixture, GDK_KEY_plus));
}

/* ---- The pointer ----------------------------------------------------------------------------- */

static graphene_point_t
locate (Fixture *fixture, FouleeChartStop stop)
{
  GtkWidget *view = GTK_WIDGET (fixture->view);
  FouleeChartLook look;
  graphene_point_t middle;
  graphene_rect_t plot;

  foulee_chart_view_get_look (fixture->view, &look);
  g_assert_true (foulee_chart_locate (foulee_chart_view_get_chart (fixture->view), &look,
                                      (float) gtk_widget_get_width (view),
                                      (float) gtk_widget_get_height (view), stop, &middle, &plot));
  return middle;
}

static void
move_pointer (Fixture *fixture, graphene_point_t to)
{
  g_signal_emit_by_name (get_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_MOTION), "motion",
                         (double) to.x, (double) to.y);
}

static void
test_hover (Fixture *fixture, gconstpointer data)
{
  const FouleeChartStop peak = { 0, 3 };
  graphene_point_t place = locate (fixture, peak);

  place.x += 3;
  place.y -= 4;
  move_pointer (fixture, place);
  g_assert_cmpuint (fixture->view->hovered.layer, ==, 0);
  g_assert_cmpuint (fixture->view->hovered.index, ==, 3);
  /* Nobody but the eye is told. */
  g_assert_cmpuint (fixture->n_stopped, ==, 0);
  harness_wait_frames (fixture->window, 2);
  place.y += 70;
  move_pointer (fixture, place);
  g_assert_false (foulee_chart_is_stop (fixture->view->hovered));
  move_pointer (fixture, locate (fixture, peak));
  g_signal_emit_by_name (get_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_MOTION), "leave");
  g_assert_false (foulee_chart_is_stop (fixture->view->hovered));
}

/* The cursor goes where one clicks; beside everything, it stays. */
static void
test_click (Fixture *fixture, gconstpointer data)
{
  const FouleeChartStop peak = { 0, 3 };
  graphene_point_t place = locate (fixture, peak);
  GtkEventController *click = get_controller (fixture, GTK_TYPE_GESTURE_CLICK);

  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  g_signal_emit_by_name (click, "released", 1, (double) place.x, (double) place.y);
  assert_value (fixture, "Trail 18.2 km. 7 of 10, 48 h after the run");
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (fixture->view)));
  g_assert_cmpuint (fixture->n_stopped, ==, 1);
  g_assert_cmpuint (fixture->n_activated, ==, 1);
  g_signal_emit_by_name (click, "released", 1, (double) place.x, (double) place.y + 70);
  g_assert_cmpuint (fixture->n_activated, ==, 1);
  g_assert_cmpuint (foulee_chart_view_get_cursor (fixture->view).index, ==, 3);
}

/* ---- The window ------------------------------------------------------------------------------ */

static void
test_no_zoom (Fixture *fixture, gconstpointer data)
{
  g_assert_false (press (fixture, GDK_KEY_plus));
  g_assert_false (press (fixture, GDK_KEY_minus));
  g_assert_false (press (fixture, GDK_KEY_0));
  g_assert_false (press_shifted (fixture, GDK_KEY_Right));
  g_assert_cmpuint (fixture->n_moved, ==, 0);
}

/* One and a half times at each press, in the middle. */
static void
test_zoom (Fixture *fixture, gconstpointer data)
{
  g_assert_true (press (fixture, GDK_KEY_plus));
  assert_window (fixture, 20, 100);
  g_assert_true (press (fixture, GDK_KEY_KP_Subtract));
  assert_window (fixture, 0, 120);
  for (int i = 0; i < 9; i++)
    press (fixture, GDK_KEY_KP_Add);
  assert_window (fixture, 48, 72);
  for (int i = 0; i < 9; i++)
    press (fixture, GDK_KEY_minus);
  assert_window (fixture, 0, 120);
  press (fixture, GDK_KEY_plus);
  g_assert_true (press (fixture, GDK_KEY_KP_0));
  assert_window (fixture, 0, 120);
}

/* Where the cursor is stays there, though never beyond the ends of the axis. */
static void
test_zoom_cursor (Fixture *fixture, gconstpointer data)
{
  press (fixture, GDK_KEY_Home);
  press (fixture, GDK_KEY_Right);
  press (fixture, GDK_KEY_plus);
  /* 24 is at a fifth of 120 and of 80. */
  assert_window (fixture, 8, 88);
  press (fixture, GDK_KEY_End);
  press (fixture, GDK_KEY_minus);
  assert_window (fixture, 0, 120);
}

static void
test_shift (Fixture *fixture, gconstpointer data)
{
  foulee_chart_view_move_to (fixture->view, 40, 80, FALSE);
  g_assert_true (press_shifted (fixture, GDK_KEY_Right));
  assert_window (fixture, 48, 88);
  g_assert_true (press_shifted (fixture, GDK_KEY_KP_Left));
  assert_window (fixture, 40, 80);
  for (int i = 0; i < 9; i++)
    press_shifted (fixture, GDK_KEY_Left);
  assert_window (fixture, 0, 40);
  for (int i = 0; i < 19; i++)
    press_shifted (fixture, GDK_KEY_Right);
  assert_window (fixture, 80, 120);
}

static void
test_move_to (Fixture *fixture, gconstpointer data)
{
  foulee_chart_view_move_to (fixture->view, -100, -50, FALSE);
  assert_window (fixture, 0, 50);
  foulee_chart_view_move_to (fixture->view, 58, 62, FALSE);
  assert_window (fixture, 48, 72);
  foulee_chart_view_move_to (fixture->view, -1000, 1000, FALSE);
  assert_window (fixture, 0, 120);
}

/* A value that cannot be seen comes into sight with its cursor. */
static void
test_reveal (Fixture *fixture, gconstpointer data)
{
  double from, to;

  foulee_chart_view_move_to (fixture->view, 0, 40, FALSE);
  press (fixture, GDK_KEY_End);
  foulee_chart_get_window (foulee_chart_view_get_chart (fixture->view), &from, &to);
  g_assert_cmpfloat (from, <, 110);
  g_assert_cmpfloat (to, >, 110);
  g_assert_cmpfloat_with_epsilon (to - from, 40, NEAR);
}

static gboolean
scroll (Fixture *fixture, double dx, double dy)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (get_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_SCROLL), "scroll", dx,
                         dy, &handled);
  return handled;
}

/* Up and down the wheel is the page's, at whatever zoom. */
static void
test_wheel (Fixture *fixture, gconstpointer data)
{
  g_assert_false (scroll (fixture, 0, 1));
  g_assert_false (scroll (fixture, 1, 0));
  foulee_chart_view_move_to (fixture->view, 40, 80, FALSE);
  g_assert_false (scroll (fixture, 0, 1));
  g_assert_false (scroll (fixture, 0, -1));
  g_assert_false (scroll (fixture, 0.3, -1));
  assert_window (fixture, 40, 80);
  /* Across it is the chart's, where there is more to see. */
  g_assert_true (scroll (fixture, 1, 0));
  g_assert_cmpuint (fixture->n_moved, ==, 2);
}

/* ---- Movement -------------------------------------------------------------------------------- */

static void
set_animations (Fixture *fixture, gboolean animations)
{
  g_object_set (gtk_widget_get_settings (fixture->window), "gtk-enable-animations", animations,
                NULL);
}

/* It starts from where it is, and goes on from there when a key comes on the way. */
static void
test_glide (Fixture *fixture, gconstpointer data)
{
  FouleeChart *chart = foulee_chart_view_get_chart (fixture->view);
  double from, to;

  set_animations (fixture, TRUE);
  press (fixture, GDK_KEY_plus);
  foulee_chart_get_window (chart, &from, &to);
  g_assert_cmpfloat (to - from, >, 100);
  press (fixture, GDK_KEY_plus);
  do {
    harness_wait_signal (fixture->view, "window-changed");
    foulee_chart_get_window (chart, &from, &to);
  } while (to - from > 120 / 1.5 / 1.5 + NEAR);
  assert_window (fixture, 60 - 80 / 3.0, 60 + 80 / 3.0);
  g_assert_cmpuint (fixture->n_moved, >, 2);
  set_animations (fixture, FALSE);
}

/* Where movement is not wanted, it is there at once. */
static void
test_no_glide (Fixture *fixture, gconstpointer data)
{
  set_animations (fixture, FALSE);
  foulee_chart_view_move_to (fixture->view, 20, 70, TRUE);
  assert_window (fixture, 20, 70);
  g_assert_cmpuint (fixture->n_moved, ==, 1);
}

/* ---- From right to left ---------------------------------------------------------------------- */

/* Time runs from left to right in every language. */
static void
test_direction (Fixture *fixture, gconstpointer data)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (fixture->view));

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  harness_wait_frames (fixture->window, 2);
  g_assert_cmpint (gtk_widget_get_direction (parent), ==, GTK_TEXT_DIR_RTL);
  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (fixture->view)), ==, GTK_TEXT_DIR_LTR);
  press (fixture, GDK_KEY_Home);
  press (fixture, GDK_KEY_Right);
  assert_value (fixture, "5 of 10, 24 h after the run");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* ---- The bubble ------------------------------------------------------------------------------ */

/* Wherever a value is, its bubble is whole and leaves it free. */
static void
test_bubble (void)
{
  const graphene_size_t boxes[] = { { 312, 160 }, { 1100, 400 } };
  const graphene_size_t sizes[] = { { 140, 46 }, { 140, 62 } };
  graphene_rect_t bounds;

  for (gsize i = 0; i < G_N_ELEMENTS (boxes); i++)
    for (float x = 1; x < boxes[i].width; x += 7)
      for (float y = 1; y < boxes[i].height; y += 7) {
        const graphene_point_t middle = { x, y };

        foulee_chart_bubble_place (sizes[i], middle, boxes[i], &bounds);
        g_assert_cmpfloat (bounds.origin.x, >=, 0);
        g_assert_cmpfloat (bounds.origin.y, >=, 0);
        g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, boxes[i].width);
        g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, boxes[i].height);
        graphene_rect_inset (&bounds, -8, -8);
        g_assert_false (graphene_rect_contains_point (&bounds, &middle));
      }
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  harness_take_language ();
  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
#define ADD(name, begin, function)                                                                 \
  g_test_add ("/display/chart-view/" name, Fixture, NULL, begin, function, tear_down)
  ADD ("picture", set_up_picture, test_picture);
  ADD ("height", set_up_picture, test_height);
  ADD ("height-again", set_up_picture, test_height_again);
  ADD ("drawn", set_up_picture, test_drawn);
  ADD ("steps", set_up, test_steps);
  ADD ("layers", set_up, test_layers);
  ADD ("ends", set_up, test_ends);
  ADD ("escape", set_up, test_escape);
  ADD ("activate", set_up, test_activate);
  ADD ("role", set_up, test_role);
  ADD ("made-anew", set_up, test_made_anew);
  ADD ("nothing", set_up_zoom, test_nothing);
  ADD ("hover", set_up, test_hover);
  ADD ("click", set_up, test_click);
  ADD ("no-zoom", set_up, test_no_zoom);
  ADD ("zoom", set_up_zoom, test_zoom);
  ADD ("zoom-cursor", set_up_zoom, test_zoom_cursor);
  ADD ("shift", set_up_zoom, test_shift);
  ADD ("move-to", set_up_zoom, test_move_to);
  ADD ("reveal", set_up_zoom, test_reveal);
  ADD ("wheel", set_up_zoom, test_wheel);
  ADD ("glide", set_up_zoom, test_glide);
  ADD ("no-glide", set_up_zoom, test_no_glide);
  ADD ("direction", set_up, test_direction);
#undef ADD
  g_test_add_func ("/display/chart-view/bubble", test_bubble);
  return g_test_run ();
}
