/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Goes through the widgets of every view and dialog on a phone's 360×640: what takes the focus says
 * what it is, no word is cut off, also with large text, and the keyboard gets everywhere and out
 * again. */

#include <locale.h>

#include "display/harness.h"
#include "display/scenes.h"
#include "ui/today/region-list.h"
#include "ui/today/urine-swatches.h"
#include "ui/widgets/level-scale.h"
#include "ui/widgets/word-chips.h"

#define WIDTH 360
#define HEIGHT 640

/* What GTK draws round a window without a desktop's help, on each side. */
#define SHADOW 5

/* More stops than any view has. */
#define MOST_STOPS 1000

static GtkApplication *application;
static FouleeClock *fixed_clock;
static FouleeJournal *journals[N_SCENE_JOURNALS];

/* Told all at once, not one by one. */
static void
complain (GtkWidget *widget, const char *problem)
{
  g_autoptr (GString) path = g_string_new (NULL);

  for (GtkWidget *at = widget; at; at = gtk_widget_get_parent (at)) {
    g_autofree char *step = g_strdup_printf ("/%s", G_OBJECT_TYPE_NAME (at));

    g_string_prepend (path, step);
  }
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (path, " “%s”", gtk_label_get_label (GTK_LABEL (widget)));
  g_test_message ("%s: %s", problem, path->str);
  g_test_fail ();
}

/* ---- Names and roles ------------------------------------------------------------------------- */

static gboolean
has_own_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY) ||
         (gtk_widget_get_tooltip_text (widget) && *gtk_widget_get_tooltip_text (widget));
}

/* The widget that others are told of: what GTK puts inside it and lets have the focus in its place
 * is not one by itself. */
static GtkWidget *
stand_in (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);
  GtkWidget *row = gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_ROW);

  if (GTK_IS_TEXT (widget) && ADW_IS_ENTRY_ROW (row))
    return row;
  if (ADW_IS_COMBO_ROW (row))
    return row;
  if (GTK_IS_MENU_BUTTON (parent) || (GTK_IS_TEXT (widget) && GTK_IS_EDITABLE (parent)))
    return parent;
  return GTK_IS_SWITCH (widget) && ADW_IS_SWITCH_ROW (row) ? row : widget;
}

static gboolean
has_role (GtkWidget *widget)
{
  GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));

  return role != GTK_ACCESSIBLE_ROLE_WIDGET && role != GTK_ACCESSIBLE_ROLE_GENERIC &&
         role != GTK_ACCESSIBLE_ROLE_NONE;
}

/* What takes the focus only to hand it on to what it holds: of an expander the header has it. */
static gboolean
is_mere_container (GtkWidget *widget)
{
  return GTK_IS_WINDOW (widget) || GTK_IS_SCROLLED_WINDOW (widget) || GTK_IS_LIST_BOX (widget) ||
         GTK_IS_POPOVER (widget) || ADW_IS_EXPANDER_ROW (widget) ||
         /* libadwaita's own, of a dialog */
         g_str_equal (G_OBJECT_TYPE_NAME (widget), "AdwGizmo");
}

/* What something else lies over, as options do over what they are of, gives the focus to nothing
 * that it holds. */
static gboolean
is_covered (GtkWidget *widget)
{
  for (; widget; widget = gtk_widget_get_parent (widget))
    if (!gtk_widget_get_can_focus (widget))
      return TRUE;
  return FALSE;
}

static gboolean
takes_focus (GtkWidget *widget)
{
  return gtk_widget_get_focusable (widget) && gtk_widget_is_sensitive (widget) &&
         !is_mere_container (widget) && !is_covered (widget);
}

static void
check_name (GtkWidget *widget, gpointer data)
{
  GtkWidget *told = stand_in (widget);

  if (!takes_focus (widget))
    return;
  if (!has_role (told))
    complain (widget, "no role");
  if (!has_own_name (told))
    complain (widget, "no name");
}

/* ---- Words ----------------------------------------------------------------------------------- */

static void
check_words (GtkWidget *widget, gpointer data)
{
  GtkWidget *native = GTK_WIDGET (gtk_widget_get_native (widget));
  graphene_rect_t bounds;

  if (!GTK_IS_LABEL (widget) || !*gtk_label_get_label (GTK_LABEL (widget)))
    return;
  /* What gives so many lines to a note of any length shows the whole of it elsewhere. */
  if (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))) &&
      gtk_label_get_lines (GTK_LABEL (widget)) < 2)
    complain (widget, "shortened");
  if (!gtk_widget_compute_bounds (widget, native, &bounds))
    return;
  if (bounds.origin.x < 0 ||
      bounds.origin.x + bounds.size.width > (float) gtk_widget_get_width (native))
    complain (widget, "sticks out");
}

/* ---- The keyboard ---------------------------------------------------------------------------- */

static GtkWidget *
press_tab (GtkWindow *window, GtkDirectionType direction)
{
  g_signal_emit_by_name (window, "move-focus", direction);
  return gtk_window_get_focus (window);
}

static gboolean
is_radio (GtkWidget *widget)
{
  return GTK_IS_CHECK_BUTTON (widget) &&
         g_str_equal (gtk_widget_get_css_name (gtk_widget_get_first_child (widget)), "radio");
}

/* Where one stop stands for many, between which the arrows go: that, else the widget itself. */
static GtkWidget *
stop_of (GtkWidget *widget)
{
  widget = stand_in (widget);
  if (is_radio (widget))
    return gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX);
  for (GtkWidget *at = widget; at; at = gtk_widget_get_parent (at))
    if (ADW_IS_TOGGLE_GROUP (at) || ADW_IS_VIEW_SWITCHER (at) || FOULEE_IS_REGION_LIST (at) ||
        FOULEE_IS_LEVEL_SCALE (at) || FOULEE_IS_URINE_SWATCHES (at) || FOULEE_IS_WORD_CHIPS (at) ||
        GTK_IS_LIST_VIEW (at) || GTK_IS_POPOVER_MENU (at) || GTK_IS_CALENDAR (at))
      return at;
  return widget;
}

/* All that Tab or Shift+Tab comes to, in this order, until it begins anew. */
static GPtrArray *
list_stops (GtkWindow *window, GtkDirectionType direction)
{
  g_autoptr (GPtrArray) pressed = g_ptr_array_new ();
  GPtrArray *stops = g_ptr_array_new ();
  GtkWidget *focus;

  /* A menu has the focus already, and would lose it for good. */
  focus = gtk_window_get_focus (window);
  if (!focus || !gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER))
    gtk_window_set_focus (window, NULL);
  for (focus = press_tab (window, direction);
       focus && !g_ptr_array_find (pressed, focus, NULL) && pressed->len < MOST_STOPS;
       focus = press_tab (window, direction)) {
    GtkWidget *stop = stop_of (focus);

    g_ptr_array_add (pressed, focus);
    if (!g_ptr_array_find (stops, stop, NULL))
      g_ptr_array_add (stops, stop);
  }
  if (!focus || stops->len == 0 || stop_of (focus) != g_ptr_array_index (stops, 0))
    complain (focus, "Tab does not come back to where it began, but here");
  return stops;
}

static void
compare_stops (GPtrArray *forward, GPtrArray *backward)
{
  for (guint i = 0; i < forward->len; i++)
    if (!g_ptr_array_find (backward, g_ptr_array_index (forward, i), NULL))
      complain (g_ptr_array_index (forward, i), "Shift+Tab does not come here");
  for (guint i = 0; i < backward->len; i++)
    if (!g_ptr_array_find (forward, g_ptr_array_index (backward, i), NULL))
      complain (g_ptr_array_index (backward, i), "Tab does not come here");
}

/* What closes the window or dialog in its corner has keys of its own: Alt+F4 and Escape. */
static gboolean
is_window_control (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return GTK_IS_WINDOW_CONTROLS (parent) ||
         (parent && g_str_equal (G_OBJECT_TYPE_NAME (parent), "AdwSheetControls"));
}

static void
check_reached (GtkWidget *widget, gpointer stops)
{
  if (takes_focus (widget) && !is_window_control (widget) &&
      !g_ptr_array_find (stops, stop_of (widget), NULL))
    complain (widget, "Tab does not come here");
}

static gboolean
escape_on (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GListModel) shortcuts = g_list_model_get_item (controllers, i);

    for (guint j = 0;
         GTK_IS_SHORTCUT_CONTROLLER (shortcuts) && j < g_list_model_get_n_items (shortcuts); j++) {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, j);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

      if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
          gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == GDK_KEY_Escape &&
          gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                        gtk_shortcut_get_arguments (shortcut)))
        return TRUE;
    }
  }
  return FALSE;
}

/* Escape, wherever the focus is. */
static void
press_escape (FouleeWindow *window)
{
  GtkWidget *at = gtk_window_get_focus (GTK_WINDOW (window));

  while (at && !escape_on (at))
    at = gtk_widget_get_parent (at);
  harness_wait_frames (GTK_WIDGET (window), 3);
}

static AdwDialog *
get_dialog (FouleeWindow *window)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
}

/* A dialog has the focus as soon as it is there, in what it is about rather than in its header. */
static void
check_first_focus (FouleeWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  GtkWidget *dialog = GTK_WIDGET (get_dialog (window));

  if (!dialog)
    return;
  if (!focus || !gtk_widget_is_ancestor (focus, dialog))
    complain (dialog, "the focus stays outside");
  else if (gtk_widget_get_ancestor (focus, ADW_TYPE_HEADER_BAR))
    complain (focus, "the focus begins in the header");
}

/* Escape leaves a search first, then closes the menu it is in, then the dialog. */
static void
check_escape (FouleeWindow *window)
{
  g_autoptr (AdwDialog) dialog = get_dialog (window) ? g_object_ref (get_dialog (window)) : NULL;

  if (!dialog)
    return;
  for (int i = 0; i < 3 && get_dialog (window) == dialog; i++)
    press_escape (window);
  if (get_dialog (window) == dialog)
    complain (GTK_WIDGET (dialog), "Escape does not close this");
}

/* ---- A view ---------------------------------------------------------------------------------- */

typedef void (*Check) (GtkWidget *widget, gpointer data);

static void
for_each (GtkWidget *widget, Check check, gpointer data)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_child_visible (widget))
    return;
  check (widget, data);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    for_each (child, check, data);
}

static void
find_popover (GtkWidget *widget, gpointer data)
{
  if (GTK_IS_POPOVER (widget))
    *(GtkWidget **) data = widget;
}

/* What the runner has to do with now: the menu or dialog on top, else the window. */
static GtkWidget *
find_top (FouleeWindow *window)
{
  GtkWidget *top = NULL;
  AdwDialog *dialog = get_dialog (window);

  for_each (GTK_WIDGET (window), find_popover, &top);
  if (!top)
    top = dialog ? GTK_WIDGET (dialog) : GTK_WIDGET (window);
  return top;
}

static void
set_text_scale (GtkWidget *window, double scale)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (96 * 1024 * scale), NULL);
  harness_wait_frames (window, 3);
}

static void
check_keyboard (FouleeWindow *window, GtkWidget *top)
{
  g_autoptr (GPtrArray) forward = list_stops (GTK_WINDOW (window), GTK_DIR_TAB_FORWARD);
  g_autoptr (GPtrArray) backward = list_stops (GTK_WINDOW (window), GTK_DIR_TAB_BACKWARD);

  if (forward->len == 0)
    complain (top, "nothing takes the focus");
  compare_stops (forward, backward);
  for_each (top, check_reached, forward);
}

static void
test_scene (gconstpointer data)
{
  const Scene *scene = data;
  FouleeJournal **journal = &journals[scene->journal];
  FouleeWindow *window;
  GtkWidget *top;

  if (!*journal)
    *journal = scene_journal_new (scene->journal, fixed_clock);
  window = foulee_window_new (application, *journal, NULL, scene->journal == JOURNAL_SAMPLE);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH + 2 * SHADOW, HEIGHT + 2 * SHADOW);
  gtk_window_present (GTK_WINDOW (window));
  harness_wait_frames (GTK_WIDGET (window), 3);
  if (scene->prepare)
    scene->prepare (window);
  harness_wait_frames (GTK_WIDGET (window), 6);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), ==, WIDTH);
  top = find_top (window);
  check_first_focus (window);
  for_each (GTK_WIDGET (window), check_name, NULL);
  for_each (top, check_words, NULL);
  check_keyboard (window, top);
  set_text_scale (GTK_WIDGET (window), 1.25);
  for_each (top, check_words, NULL);
  set_text_scale (GTK_WIDGET (window), 1);
  check_escape (window);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  int result;

  harness_take_language ();
  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
  fixed_clock = harness_clock_new ();
  for (gsize i = 0; i < n_scenes; i++) {
    g_autofree char *path = g_strconcat ("/every-view/", scenes[i].name, NULL);

    g_test_add_data_func (path, &scenes[i], test_scene);
  }
  result = g_test_run ();
  for (int i = 0; i < N_SCENE_JOURNALS; i++)
    if (journals[i]) {
      foulee_journal_close (journals[i]);
      g_object_unref (journals[i]);
    }
  foulee_clock_unref (fixed_clock);
  g_object_unref (application);
  return result;
}
