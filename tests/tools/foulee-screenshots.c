/* SPDX-License-Identifier: GPL-3.0-or-later */

/* foulee-screenshots FOLDER [--diary DIARY | metainfo] [FILTER…]: pictures of every view of the
 * real window, narrow and wide, light and dark, in the environment's language. A picture is made
 * when its name, such as "today-narrow-dark", contains every FILTER. With the folder of a published
 * diary, pictures of Insights and History alone, as they are with its journal on its last evening.
 * With "metainfo" those that software centres show. Needs a display; see ./dev screenshots. */

#include <adwaita.h>
#include <glib/gi18n.h>
#include <locale.h>

#include "config.h"
#include "display/harness.h"
#include "display/scenes.h"
#include "support/diary-journal.h"

static const struct {
  const char *name;
  int width, height;
  double text_scale;
} sizes[] = {
  { "wide", 1200, 860, 1 },       { "narrow", 360, 720, 1 },
  { "smallest", 360, 294, 1 },    { "medium", 760, 900, 1 },
  { "laptop", 1000, 700, 1 },     { "large", 1920, 1080, 1 },
  { "long", 360, 2600, 1 },       { "tall", 1200, 2000, 1 },
  { "bigtext", 1200, 860, 1.25 }, { "bigtext-phone", 360, 720, 1.25 },
};

/* Software centres show the sample as if it were the reader's own, in windows no larger than
 * Flathub wants them. */
static const struct {
  const char *name, *scene;
  int width, height;
  gboolean dark;
} shown[] = {
  { "today", "map-legs", 1000, 700, FALSE },
  { "after-a-run", "insights-after-run", 1000, 700, FALSE },
  { "timeline", "insights-timeline", 1000, 700, TRUE },
  { "helps", "insights-helps", 1000, 700, FALSE },
  { "summary", "summary", 1000, 700, FALSE },
  { "phone", "map-legs", 360, 720, FALSE },
};

/* Their shadow, and how many pixels they have for one of the window. */
#define MARGIN 48
#define DENSITY 2

/* The folder whose journal is shown instead of the scenes' own, or NULL. */
static const char *diary;

/* With round corners and the shadow that a desktop draws round it; `bounds` grow by them. */
static GskRenderNode *
frame_window (GskRenderNode *window, graphene_rect_t *bounds)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, bounds, 15);
  gtk_snapshot_scale (snapshot, DENSITY, DENSITY);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA) { 0, 0, 0, 0.3f }, 0, 6, 0, 24);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA) { 0, 0, 0, 0.16f }, 0, 0, 1, 0);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_node (snapshot, window);
  gtk_snapshot_pop (snapshot);
  graphene_rect_inset (bounds, -MARGIN, -MARGIN);
  graphene_rect_scale (bounds, DENSITY, DENSITY, bounds);
  return gtk_snapshot_free_to_node (snapshot);
}

/* What the window shows. */
static void
save_picture (GtkWidget *window, gboolean framed, const char *path)
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
  if (framed) {
    g_autoptr (GskRenderNode) inside = g_steal_pointer (&node);
    node = frame_window (inside, &bounds);
  }
  texture = gsk_renderer_render_texture (renderer, node, &bounds);
  if (!gdk_texture_save_to_png (texture, path))
    g_error ("%s cannot be written", path);
  g_print ("%s\n", path);
}

static FouleeJournal *
journal_new (const Scene *scene)
{
  g_autoptr (FouleeClock) clock = NULL;
  g_autoptr (GPtrArray) records = NULL;

  if (diary) {
    records = test_diary_journal_new (diary);
    clock = test_diary_clock_new (records);
    return harness_journal_new (clock, records);
  }
  clock = harness_clock_new ();
  return scene_journal_new (scene->journal, clock);
}

static void
make_picture (GtkApplication *application, const Scene *scene, int width, int height, gboolean dark,
              gboolean framed, const char *path)
{
  g_autoptr (FouleeJournal) journal = journal_new (scene);
  FouleeWindow *window;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                           : ADW_COLOR_SCHEME_FORCE_LIGHT);
  window = foulee_window_new (application, journal, NULL,
                              !diary && !framed && scene->journal == JOURNAL_SAMPLE);
  if (framed)
    gtk_widget_remove_css_class (GTK_WIDGET (window), "solid-csd");
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  harness_wait_frames (GTK_WIDGET (window), 3);
  if (scene->prepare)
    scene->prepare (window);
  harness_wait_frames (GTK_WIDGET (window), 6);
  save_picture (GTK_WIDGET (window), framed, path);
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

/* What looks back, with the sample: the other scenes need their own journals, and one picks a run
 * that only the sample has. */
static gboolean
takes_diary (const Scene *scene)
{
  static const char *const views[] = { "insights", "after-run", "timeline",
                                       "helps",    "load",      "history" };

  for (gsize i = 0; i < G_N_ELEMENTS (views); i++)
    if (strstr (scene->name, views[i]))
      return scene->journal == JOURNAL_SAMPLE && !strstr (scene->name, "picked");
  return FALSE;
}

static void
make_all (GtkApplication *application, const char *folder, char **filters)
{
  for (gsize i = 0; i < n_scenes; i++)
    for (gsize size = 0; size < G_N_ELEMENTS (sizes); size++)
      for (int dark = 0; dark < 2; dark++) {
        g_autofree char *name = g_strdup_printf ("%s-%s-%s.png", scenes[i].name, sizes[size].name,
                                                 dark ? "dark" : "light");
        g_autofree char *path = g_build_filename (folder, name, NULL);

        if (!is_wanted (name, filters) || (diary && !takes_diary (&scenes[i])))
          continue;
        g_object_set (gtk_settings_get_default (), "gtk-xft-dpi",
                      (int) (96 * 1024 * sizes[size].text_scale), NULL);
        make_picture (application, &scenes[i], sizes[size].width, sizes[size].height, dark, FALSE,
                      path);
      }
}

static const Scene *
find_scene (const char *name)
{
  for (gsize i = 0; i < n_scenes; i++)
    if (g_str_equal (scenes[i].name, name))
      return &scenes[i];
  g_error ("no scene is called %s", name);
}

static void
make_shown (GtkApplication *application, const char *folder)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shown); i++) {
    g_autofree char *name = g_strconcat (shown[i].name, ".png", NULL);
    g_autofree char *path = g_build_filename (folder, name, NULL);

    make_picture (application, find_scene (shown[i].scene), shown[i].width, shown[i].height,
                  shown[i].dark, TRUE, path);
  }
}

int
main (int argc, char **argv)
{
  const char *folder = g_getenv ("FOULEE_LOCALEDIR");
  g_autoptr (GtkApplication) application = NULL;
  char **filters = argv + MIN (argc, 2);

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder ? folder : FOULEE_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  if (argc > 3 && g_str_equal (argv[2], "--diary")) {
    diary = argv[3];
    filters = argv + 4;
  }
  if (argc < 2) {
    g_printerr ("foulee-screenshots FOLDER [--diary DIARY | metainfo] [FILTER...]\n");
    return 2;
  }
  g_mkdir_with_parents (argv[1], 0755);
  application = harness_application_new ();
  if (*filters && g_str_equal (*filters, "metainfo"))
    make_shown (application, argv[1]);
  else
    make_all (application, argv[1], filters);
  return 0;
}
