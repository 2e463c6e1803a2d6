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
#include "display/harness.h"
#include "ui/files/import-flow.h"
#include "ui/today/actions-section.h"
#include "ui/today/drinks-section.h"
#include "ui/today/entry-row.h"
#include "ui/today/region-list.h"
#include "ui/today/run-dialog.h"
#include "ui/widgets/level-scale.h"
#include "ui/window/window.h"

typedef enum { JOURNAL_SAMPLE, JOURNAL_EMPTY, JOURNAL_CROWDED, JOURNAL_BROKEN } Journal;

typedef struct {
  const char *name;
  Journal journal;
  void (*prepare) (FouleeWindow *window);
} Scene;

static const struct {
  const char *name;
  int width, height;
  double text_scale;
} sizes[] = {
  { "wide", 1200, 860, 1 },  { "narrow", 360, 720, 1 },      { "smallest", 360, 294, 1 },
  { "medium", 760, 900, 1 }, { "laptop", 1000, 700, 1 },     { "large", 1920, 1080, 1 },
  { "long", 360, 2600, 1 },  { "bigtext", 1200, 860, 1.25 }, { "bigtext-phone", 360, 720, 1.25 },
};

/* ---- Journals -------------------------------------------------------------------------------- */

/* More of everything than a day usually has, and a name for a medicine that is too long. */
static void
add_crowd (GPtrArray *records, FouleeClock *clock)
{
  FouleeInstant now = foulee_clock_now (clock);
  FouleeCheckIn *check_in = NULL;

  for (int i = 0; i < 5; i++) {
    check_in = foulee_check_in_new ();
    check_in->at = (FouleeInstant) { now.seconds - i * 3000, now.offset };
    for (int region = 0; region < FOULEE_N_REGIONS; region++)
      check_in->readings[region] =
          (FouleeReading) { (gint8) (region % 11), region % 11 ? (gint8) (region % 8) : -1,
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

    drink->at = (FouleeInstant) { now.seconds - i * 4000, now.offset };
    drink->volume = 250 * (1 + i % 3);
    drink->drink_kind = i % 3;
    g_ptr_array_add (records, drink);
  }
  for (int i = 0; i < 3; i++) {
    FouleeRun *run = foulee_run_new ();

    run->start = (FouleeInstant) { now.seconds - 6000 - i * 9000, now.offset };
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

    action->at = (FouleeInstant) { now.seconds - i * 2000, now.offset };
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
make_journal (Journal kind, FouleeClock *clock)
{
  g_autoptr (GPtrArray) records = NULL;

  /* A folder is no journal. */
  if (kind == JOURNAL_BROKEN)
    return foulee_journal_new (g_get_tmp_dir (), clock);
  if (kind != JOURNAL_EMPTY)
    records = foulee_sample_new (clock, foulee_language_of_system ());
  if (kind == JOURNAL_CROWDED)
    add_crowd (records, clock);
  return harness_journal_new (clock, records);
}

/* ---- Scenes ---------------------------------------------------------------------------------- */

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
  harness_wait_frames (GTK_WIDGET (window), 3);
  list = harness_find (GTK_WIDGET (window), FOULEE_TYPE_REGION_LIST);
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

/* Opens the form for a new run and types something into it. */
static void
type_run (FouleeWindow *window, const char *distance, const char *duration, gboolean add)
{
  GtkWidget *dialog;

  show_run (window);
  harness_wait_frames (GTK_WIDGET (window), 3);
  dialog = harness_find (GTK_WIDGET (window), FOULEE_TYPE_RUN_DIALOG);
  gtk_editable_set_text (harness_find_entry (dialog, _ ("Distance")), distance);
  gtk_editable_set_text (harness_find_entry (dialog, _ ("Duration")), duration);
  if (add)
    g_signal_emit_by_name (harness_find_text (dialog, _ ("_Add")), "clicked");
}

static void
show_run_filled (FouleeWindow *window)
{
  GtkWidget *dialog;

  type_run (window, "10.4", "52:30", FALSE);
  dialog = harness_find (GTK_WIDGET (window), FOULEE_TYPE_RUN_DIALOG);
  foulee_level_scale_set_level (FOULEE_LEVEL_SCALE (harness_find (dialog, FOULEE_TYPE_LEVEL_SCALE)),
                                6);
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (
          harness_find_text (dialog, foulee_words_label (&foulee_warm_ups, FOULEE_WARM_UP_DONE,
                                                         foulee_language_of_system ()))),
      TRUE);
}

static void
show_run_nonsense (FouleeWindow *window)
{
  type_run (window, "far", "as long as it took", TRUE);
}

/* The first entry of a section, opened. */
static void
open_entry (FouleeWindow *window, GType section)
{
  show_today (window);
  harness_wait_frames (GTK_WIDGET (window), 3);
  g_signal_emit_by_name (
      harness_find (harness_find (GTK_WIDGET (window), section), FOULEE_TYPE_ENTRY_ROW),
      "activated");
}

static void
show_action (FouleeWindow *window)
{
  open_entry (window, FOULEE_TYPE_ACTIONS_SECTION);
}

static void
show_drink (FouleeWindow *window)
{
  GtkWidget *section;

  show_today (window);
  harness_wait_frames (GTK_WIDGET (window), 3);
  section = harness_find (GTK_WIDGET (window), FOULEE_TYPE_DRINKS_SECTION);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (harness_find (section, ADW_TYPE_EXPANDER_ROW)),
                                 TRUE);
  harness_wait_frames (GTK_WIDGET (window), 3);
  open_entry (window, FOULEE_TYPE_DRINKS_SECTION);
}

static void
do_nothing (GtkWidget *from, const char *message)
{
}

static void
show_import (FouleeWindow *window)
{
  const char text[] = "Activity Type,Date,Title,Distance,Time,Avg HR\n"
                      "Running,2026-11-14 08:10:00,Hills,12.10,01:12:30,152\n"
                      "Running,2026-11-15 08:10:00,Long,18.20,01:52:30,141\n"
                      "Cycling,2026-11-16 18:10:00,Commute,8.40,00:25:00,120\n";
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "Activities.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  foulee_import_flow_read (GTK_WIDGET (window), foulee_window_get_journal (window), file,
                           do_nothing);
  while (harness_find (GTK_WIDGET (window), ADW_TYPE_ALERT_DIALOG) == NULL)
    g_main_context_iteration (NULL, TRUE);
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
  { "filled-run", JOURNAL_SAMPLE, show_run_filled },
  { "nonsense-run", JOURNAL_SAMPLE, show_run_nonsense },
  { "action", JOURNAL_CROWDED, show_action },
  { "drink", JOURNAL_CROWDED, show_drink },
  { "import", JOURNAL_EMPTY, show_import },
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
  g_autoptr (FouleeClock) clock = harness_clock_new ();
  g_autoptr (FouleeJournal) journal = make_journal (scene->journal, clock);
  FouleeWindow *window;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                           : ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi",
                (int) (96 * 1024 * sizes[size].text_scale), NULL);
  window = foulee_window_new (application, journal, NULL, scene->journal == JOURNAL_SAMPLE);
  gtk_window_set_default_size (GTK_WINDOW (window), sizes[size].width, sizes[size].height);
  gtk_window_present (GTK_WINDOW (window));
  harness_wait_frames (GTK_WIDGET (window), 3);
  if (scene->prepare)
    scene->prepare (window);
  harness_wait_frames (GTK_WIDGET (window), 6);
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
make_all (GtkApplication *application, const char *folder, char **filters)
{
  for (gsize i = 0; i < G_N_ELEMENTS (scenes); i++)
    for (gsize size = 0; size < G_N_ELEMENTS (sizes); size++)
      for (int dark = 0; dark < 2; dark++) {
        g_autofree char *name = g_strdup_printf ("%s-%s-%s.png", scenes[i].name, sizes[size].name,
                                                 dark ? "dark" : "light");
        g_autofree char *path = g_build_filename (folder, name, NULL);

        if (is_wanted (name, filters))
          make_picture (application, &scenes[i], (int) size, dark, path);
      }
}

int
main (int argc, char **argv)
{
  const char *folder = g_getenv ("FOULEE_LOCALEDIR");
  g_autoptr (GtkApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder ? folder : FOULEE_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  if (argc < 2) {
    g_printerr ("foulee-screenshots FOLDER [FILTER...]\n");
    return 2;
  }
  g_mkdir_with_parents (argv[1], 0755);
  application = harness_application_new ();
  make_all (application, argv[1], argv + 2);
  return 0;
}
