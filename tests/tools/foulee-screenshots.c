/* SPDX-License-Identifier: GPL-3.0-or-later */

/* foulee-screenshots FOLDER [FILTER…]: pictures of every view of the real window, narrow and wide,
 * light and dark, in the environment's language. A picture is made when its name, such as
 * "today-narrow-dark", contains every FILTER. Needs a display; see ./dev screenshots. */

#include <adwaita.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>

#include "app/about.h"
#include "app/sample.h"
#include "config.h"
#include "ui/today/region-list.h"
#include "ui/window/window.h"

/* Thursday 19 November 2026, 18:34 in Paris. */
#define NOW_MS (1795109640 * G_GINT64_CONSTANT (1000))

typedef enum { JOURNAL_SAMPLE, JOURNAL_EMPTY, JOURNAL_CROWDED, JOURNAL_BROKEN } Journal;

typedef struct {
  const char *name;
  Journal journal;
  void (*prepare) (FouleeWindow *window);
} Scene;

static const struct {
  const char *name;
  int width, height;
} sizes[] = {
  { "wide", 1200, 860 },
  { "narrow", 360, 720 },
  { "smallest", 360, 294 },
  { "medium", 760, 900 },
  { "long", 360, 2600 },
};

/* ---- Waiting --------------------------------------------------------------------------------- */

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  int *frames = data;

  return --*frames > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
wait_frames (GtkWidget *widget, int frames)
{
  gtk_widget_add_tick_callback (widget, on_tick, &frames, NULL);
  while (frames > 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
on_happened (gpointer data)
{
  *(gboolean *) data = TRUE;
}

/* Until the signal comes. */
static void
wait_signal (gpointer object, const char *signal)
{
  gboolean happened = FALSE;
  gulong handler
      = g_signal_connect_swapped (object, signal, G_CALLBACK (on_happened), &happened);

  while (!happened)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (object, handler);
}

static void
on_result (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
wait_result (GAsyncResult **result)
{
  while (!*result)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

/* ---- Journals -------------------------------------------------------------------------------- */

/* More of everything than a day usually has, and a name for a medicine that is too long. */
static void
add_crowd (GPtrArray *records, FouleeClock *clock)
{
  FouleeInstant now = foulee_clock_now (clock);
  FouleeCheckIn *check_in = NULL;

  for (int i = 0; i < 5; i++) {
    check_in = foulee_check_in_new ();
    check_in->at = (FouleeInstant){ now.seconds - i * 3000, now.offset };
    for (int region = 0; region < FOULEE_N_REGIONS; region++)
      check_in->readings[region]
          = (FouleeReading){ (gint8) (region % 11), region % 11 ? (gint8) (region % 8) : -1,
                             region % 11 > 7 ? 5 : 0 };
    check_in->overall = 7;
    check_in->fatigue = 10;
    check_in->gait_changed = 1;
    check_in->training_changed = FOULEE_TRAINING_LESS;
    foulee_record_set_text (&check_in->note,
                            "Stairs are slow today, the left calf most of all; it woke me twice. "
                            "Rolled it, walked round the park, and it was easier by the evening.");
    g_ptr_array_add (records, check_in);
  }
  for (int i = 0; i < 9; i++) {
    FouleeDrink *drink = foulee_drink_new ();

    drink->at = (FouleeInstant){ now.seconds - i * 4000, now.offset };
    drink->volume = 250 * (1 + i % 3);
    drink->drink_kind = i % 3;
    g_ptr_array_add (records, drink);
  }
  for (int i = 0; i < 3; i++) {
    FouleeRun *run = foulee_run_new ();

    run->start = (FouleeInstant){ now.seconds - 6000 - i * 9000, now.offset };
    run->distance = 42195 / (i + 1);
    run->duration = 14400 / (i + 1);
    run->rpe = 9 - i;
    run->run_kind = FOULEE_RUN_INTERVALS + i;
    run->warm_up = FOULEE_WARM_UP_DONE;
    run->warm_up_minutes = 12;
    g_ptr_array_add (records, run);
  }
  for (int i = 0; i < 5; i++) {
    FouleeAction *action = foulee_action_new ();

    action->at = (FouleeInstant){ now.seconds - i * 2000, now.offset };
    action->action_kind = i == 4 ? FOULEE_ACTION_MEDICINE : i;
    action->minutes = 10 + i;
    action->after = i % 3;
    action->region = FOULEE_REGION_HAMSTRING_LEFT + i;
    if (i == 4)
      foulee_record_set_text (&action->name, "Something with a name that does not end soon");
    g_ptr_array_add (records, action);
  }
}

static FouleeJournal *
make_journal (Journal kind, FouleeClock *clock, const char *folder)
{
  g_autoptr (GPtrArray) records = NULL;
  GAsyncResult *opened = NULL, *imported = NULL;
  guint added, updated, unchanged;
  FouleeJournal *journal = foulee_journal_new (kind == JOURNAL_BROKEN ? folder : NULL, clock);

  if (kind == JOURNAL_BROKEN)
    return journal;
  foulee_journal_open_async (journal, NULL, on_result, &opened);
  g_assert_true (foulee_journal_open_finish (journal, wait_result (&opened), NULL));
  g_object_unref (opened);
  if (kind == JOURNAL_EMPTY) {
    wait_signal (journal, "analysed");
    return journal;
  }
  records = foulee_sample_new (clock, foulee_language_of_system ());
  if (kind == JOURNAL_CROWDED)
    add_crowd (records, clock);
  foulee_journal_import_async (journal, records, TRUE, NULL, on_result, &imported);
  g_assert_true (foulee_journal_import_finish (journal, wait_result (&imported), &added, &updated,
                                               &unchanged, NULL));
  g_object_unref (imported);
  wait_signal (journal, "analysed");
  return journal;
}

/* ---- Scenes ---------------------------------------------------------------------------------- */

/* The first widget of a type, in the order of the tree; NULL for none. */
static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_widget (child, type);

    if (found)
      return found;
  }
  return NULL;
}

static void
show_today (FouleeWindow *window)
{
  foulee_window_show_view (window, "today");
}

static void
show_insights (FouleeWindow *window)
{
  foulee_window_show_view (window, "insights");
}

static void
show_history (FouleeWindow *window)
{
  foulee_window_show_view (window, "history");
}

static void
show_editing (FouleeWindow *window)
{
  GtkWidget *list;
  GtkWidget *button;

  foulee_window_show_view (window, "today");
  wait_frames (GTK_WIDGET (window), 3);
  list = find_widget (GTK_WIDGET (window), FOULEE_TYPE_REGION_LIST);
  button = foulee_region_list_get_button (FOULEE_REGION_LIST (list), FOULEE_REGION_QUADRICEPS_LEFT);
  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "level-typed", 5, FALSE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
}

static void
show_run (FouleeWindow *window)
{
  foulee_window_show_view (window, "today");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.new-run", NULL);
}

static void
show_shortcuts (FouleeWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.shortcuts", NULL);
}

static void
show_about (FouleeWindow *window)
{
  adw_dialog_present (foulee_about_dialog_new (), GTK_WIDGET (window));
}

static const Scene scenes[] = {
  { "today", JOURNAL_SAMPLE, show_today },
  { "editing", JOURNAL_SAMPLE, show_editing },
  { "crowded", JOURNAL_CROWDED, show_today },
  { "run", JOURNAL_SAMPLE, show_run },
  { "insights", JOURNAL_SAMPLE, show_insights },
  { "history", JOURNAL_SAMPLE, show_history },
  { "busy-history", JOURNAL_CROWDED, show_history },
  { "first-run", JOURNAL_EMPTY, NULL },
  { "failure", JOURNAL_BROKEN, NULL },
  { "new-today", JOURNAL_EMPTY, show_today },
  { "new-insights", JOURNAL_EMPTY, show_insights },
  { "new-history", JOURNAL_EMPTY, show_history },
  { "shortcuts", JOURNAL_SAMPLE, show_shortcuts },
  { "about", JOURNAL_SAMPLE, show_about },
};

/* ---- Pictures -------------------------------------------------------------------------------- */

/* What the window shows, without the shadow that a desktop draws round it. */
static void
save_picture (GtkWidget *window, const char *path)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  GtkWidget *content = gtk_widget_get_first_child (window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (window));
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (content, window, &bounds));
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (window),
                          gtk_widget_get_height (window));
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (renderer, node, &bounds);
  if (!gdk_texture_save_to_png (texture, path))
    g_error ("%s cannot be written", path);
  g_print ("%s\n", path);
}

static void
make_picture (GtkApplication *application, const Scene *scene, int size, gboolean dark,
              const char *path)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Paris");
  g_autoptr (FouleeClock) clock = foulee_clock_new_fixed (NOW_MS, zone);
  g_autoptr (FouleeJournal) journal
      = make_journal (scene->journal, clock, g_get_tmp_dir ());
  FouleeWindow *window
      = foulee_window_new (application, journal, NULL, scene->journal == JOURNAL_SAMPLE);

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                           : ADW_COLOR_SCHEME_FORCE_LIGHT);
  gtk_window_set_default_size (GTK_WINDOW (window), sizes[size].width, sizes[size].height);
  gtk_window_present (GTK_WINDOW (window));
  wait_frames (GTK_WIDGET (window), 3);
  if (scene->prepare)
    scene->prepare (window);
  wait_frames (GTK_WIDGET (window), 6);
  save_picture (GTK_WIDGET (window), path);
  gtk_window_destroy (GTK_WINDOW (window));
  foulee_journal_close (journal);
}

static gboolean
is_wanted (const char *name, char **filters)
{
  for (int i = 0; filters[i]; i++)
    if (!strstr (name, filters[i]))
      return FALSE;
  /* The sizes at the ends are for looking closely: only when asked for. */
  return *filters || strstr (name, "-wide-") || strstr (name, "-narrow-");
}

static void
make_all (GtkApplication *application, char **arguments)
{
  const char *folder = arguments[1];

  g_application_hold (G_APPLICATION (application));
  for (gsize i = 0; i < G_N_ELEMENTS (scenes); i++)
    for (gsize size = 0; size < G_N_ELEMENTS (sizes); size++)
      for (int dark = 0; dark < 2; dark++) {
        g_autofree char *name = g_strdup_printf ("%s-%s-%s.png", scenes[i].name, sizes[size].name,
                                                 dark ? "dark" : "light");
        g_autofree char *path = g_build_filename (folder, name, NULL);

        if (is_wanted (name, arguments + 2))
          make_picture (application, &scenes[i], (int) size, dark, path);
      }
  g_application_release (G_APPLICATION (application));
}

/* Actions that the program has and this one does not: their buttons are to look alive. */
static void
do_nothing (GSimpleAction *action, GVariant *parameter, gpointer data)
{
}

static const GActionEntry actions[] = {
  { "sample", do_nothing },
  { "own-journal", do_nothing },
  { "about", do_nothing },
};

int
main (int argc, char **argv)
{
  const char *folder = g_getenv ("FOULEE_LOCALEDIR");
  g_autoptr (AdwApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder ? folder : FOULEE_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  if (argc < 2) {
    g_printerr ("foulee-screenshots FOLDER [FILTER...]\n");
    return 2;
  }
  g_mkdir_with_parents (argv[1], 0755);

  application = g_object_new (ADW_TYPE_APPLICATION, "application-id", FOULEE_APPLICATION, "flags",
                              G_APPLICATION_NON_UNIQUE, "resource-base-path",
                              "/io/github/foulee/Foulee", NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   NULL);
  g_signal_connect (application, "activate", G_CALLBACK (make_all), argv);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
