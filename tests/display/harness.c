/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/harness.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdlib.h>

#include "config.h"
#include "ui/widgets/level-button.h"
#include "ui/window/style.h"

/* 2026-11-19T18:34:00+01:00 */
#define NOW_MS (G_GINT64_CONSTANT (1795109640) * 1000)

#define SUBMITTED_TWICE "gdk_frame_timings_submitted() called on submitted frame."

FouleeClock *
harness_clock_new (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Paris");

  return foulee_clock_new_fixed (NOW_MS, zone);
}

/* Actions that the program has and this one does not: their buttons are to look alive. */
static void
do_nothing (GSimpleAction *action, GVariant *parameter, gpointer data)
{
}

/* GTK 4.24 counts a frame twice now and then on a screen without a compositor, such as the one
 * tests have, and warns of it. That is no fault of Foulée's and stops no test; every other warning
 * does. GTK's are structured, which no fatal handler of GLib's tests is asked about. */
static GLogWriterOutput
write_log (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  gboolean from_gdk = FALSE;
  gboolean submitted_twice = FALSE;

  for (gsize i = 0; i < n_fields; i++) {
    if (g_strcmp0 (fields[i].key, "GLIB_DOMAIN") == 0)
      from_gdk = g_strcmp0 (fields[i].value, "Gdk") == 0;
    else if (g_strcmp0 (fields[i].key, "MESSAGE") == 0)
      submitted_twice = g_strcmp0 (fields[i].value, SUBMITTED_TWICE) == 0;
  }
  return from_gdk && submitted_twice ? G_LOG_WRITER_HANDLED
                                     : g_log_writer_default (level, fields, n_fields, data);
}

GtkApplication *
harness_application_new (void)
{
  const GActionEntry actions[] = {
    { "sample", do_nothing },
    { "own-journal", do_nothing },
    { "about", do_nothing },
  };
  GtkApplication *application = g_object_new (
      ADW_TYPE_APPLICATION, "application-id", FOULEE_APPLICATION, "flags", G_APPLICATION_NON_UNIQUE,
      "resource-base-path", "/io/github/foulee/Foulee", NULL);

  g_log_set_writer_func (write_log, NULL, NULL);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  foulee_style_follow_system ();
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   NULL);
  /* The buttons that GNOME draws, and nothing that moves. */
  g_object_set (gtk_settings_get_default (), "gtk-decoration-layout", "appmenu:close",
                "gtk-enable-animations", FALSE, NULL);
  return application;
}

void
harness_take_language (void)
{
  const char *folder = g_getenv ("FOULEE_LOCALEDIR");

  if (!folder)
    return;
  if (!setlocale (LC_ALL, "")) {
    g_print ("1..0 # SKIP the locale %s is not installed\n", g_getenv ("LC_ALL"));
    exit (0);
  }
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

void
harness_keep_result (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

GAsyncResult *
harness_wait_result (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

static void
on_happened (gpointer data)
{
  *(gboolean *) data = TRUE;
}

void
harness_wait_signal (gpointer object, const char *signal)
{
  gboolean happened = FALSE;
  gulong handler = g_signal_connect_swapped (object, signal, G_CALLBACK (on_happened), &happened);

  while (!happened)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (object, handler);
}

FouleeJournal *
harness_journal_new (FouleeClock *clock, GPtrArray *records)
{
  FouleeJournal *journal = foulee_journal_new (NULL, clock);
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GAsyncResult) imported = NULL;
  guint added, updated, unchanged;

  foulee_journal_open_async (journal, NULL, harness_keep_result, &opened);
  g_assert_true (foulee_journal_open_finish (journal, harness_wait_result (&opened), NULL));
  if (records != NULL) {
    foulee_journal_import_async (journal, records, TRUE, NULL, harness_keep_result, &imported);
    g_assert_true (foulee_journal_import_finish (journal, harness_wait_result (&imported), &added,
                                                 &updated, &unchanged, NULL));
  }
  harness_wait_signal (journal, "analysed");
  return journal;
}

FouleeWindow *
harness_window_new (GtkApplication *application, FouleeJournal *journal)
{
  FouleeWindow *window = foulee_window_new (application, journal, NULL, FALSE);

  gtk_window_present (GTK_WINDOW (window));
  harness_wait_frames (GTK_WIDGET (window), 2);
  return window;
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  int *frames = data;

  return --*frames > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

void
harness_wait_frames (GtkWidget *widget, int frames)
{
  gtk_widget_add_tick_callback (widget, on_tick, &frames, NULL);
  while (frames > 0 || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
has_type (GtkWidget *widget, gconstpointer data)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, *(const GType *) data);
}

static gboolean
has_text (GtkWidget *widget, gconstpointer data)
{
  const char *text = NULL;

  if (GTK_IS_BUTTON (widget))
    text = gtk_button_get_label (GTK_BUTTON (widget));
  else if (ADW_IS_PREFERENCES_ROW (widget))
    text = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));
  return g_strcmp0 (text, data) == 0;
}

static GtkWidget *
find (GtkWidget *widget, gboolean (*matches) (GtkWidget *, gconstpointer), gconstpointer data)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return NULL;
  if (matches (widget, data))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find (child, matches, data);

    if (found != NULL)
      return found;
  }
  return NULL;
}

GtkWidget *
harness_find (GtkWidget *widget, GType type)
{
  return find (widget, has_type, &type);
}

GtkWidget *
harness_find_text (GtkWidget *widget, const char *text)
{
  return find (widget, has_text, text);
}

GtkEditable *
harness_find_entry (GtkWidget *widget, const char *title)
{
  return GTK_EDITABLE (harness_find (harness_find_text (widget, title), GTK_TYPE_ENTRY));
}

static gboolean
press_on (GtkWidget *widget, guint keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
        gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_BUBBLE)
      g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
  }
  return handled;
}

gboolean
harness_press (GtkWidget *widget, guint keyval)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (press_on (widget, keyval))
      return TRUE;
  return FALSE;
}

guint
harness_walk (GtkWidget *widget, GtkDirectionType direction)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GtkRoot *root = gtk_widget_get_root (widget);

  gtk_root_set_focus (root, NULL);
  while (gtk_widget_child_focus (widget, direction)) {
    GtkWidget *focus = gtk_root_get_focus (root);

    g_test_message ("%s", G_OBJECT_TYPE_NAME (focus));
    g_assert_true (g_hash_table_add (seen, focus));
  }
  return g_hash_table_size (seen);
}

static gboolean
is_seen (GtkWidget *widget)
{
  return gtk_widget_get_child_visible (widget) && gtk_widget_get_visible (widget);
}

static gboolean
has_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY) ||
         gtk_widget_get_tooltip_text (widget);
}

void
harness_assert_names (GtkWidget *widget)
{
  if (!is_seen (widget))
    return;
  /* Everything that takes the focus is one of these, or inside one; of an expander the header. */
  if (GTK_IS_ENTRY (widget) || GTK_IS_SEARCH_ENTRY (widget) || GTK_IS_SWITCH (widget) ||
      GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_TEXT_VIEW (widget) ||
      (ADW_IS_PREFERENCES_ROW (widget) && !ADW_IS_EXPANDER_ROW (widget))) {
    g_test_message ("%s", G_OBJECT_TYPE_NAME (widget));
    /* A menu button's own button has the name of the menu button, a switch that of its row. */
    g_assert_true (has_name (widget) || GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget)) ||
                   ADW_IS_SWITCH_ROW (gtk_widget_get_ancestor (widget, ADW_TYPE_SWITCH_ROW)));
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    harness_assert_names (child);
}

GtkWidget *
harness_find_level (GtkWidget *widget, const char *title)
{
  g_autofree char *own = NULL;

  if (FOULEE_IS_LEVEL_BUTTON (widget)) {
    g_object_get (widget, "title", &own, NULL);
    if (g_strcmp0 (own, title) == 0)
      return widget;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = harness_find_level (child, title);

    if (found)
      return found;
  }
  return NULL;
}

void
harness_assert_fits (GtkWidget *widget, int width)
{
  graphene_rect_t bounds;

  if (!is_seen (widget))
    return;
  if (GTK_IS_LABEL (widget) && *gtk_label_get_label (GTK_LABEL (widget))) {
    g_test_message ("“%s”", gtk_label_get_label (GTK_LABEL (widget)));
    g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))));
    g_assert_true (
        gtk_widget_compute_bounds (widget, GTK_WIDGET (gtk_widget_get_root (widget)), &bounds));
    g_assert_cmpfloat (bounds.origin.x, >=, 0);
    g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, width);
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    harness_assert_fits (child, width);
}
