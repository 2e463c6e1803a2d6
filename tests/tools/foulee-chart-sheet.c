/* SPDX-License-Identifier: GPL-3.0-or-later */

/* foulee-chart-sheet FOLDER [JOURNAL]: the charts of a journal, or of the sample, in the language
 * of the environment: NAME.pdf in the palette for paper, and to be looked at NAME-SIZE-PALETTE.png
 * for each palette. Needs no display. */

#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <locale.h>

#include "app/sample.h"
#include "chart/after-run-chart.h"
#include "chart/influence-chart.h"
#include "chart/load-chart.h"
#include "chart/timeline-chart.h"
#include "config.h"
#include "store/store.h"
#include "support/diary-journal.h"
#include "ui/today/outlook-chart.h"

/* 2026-11-19T18:34:00+01:00: the sample's present. */
#define SAMPLE_MS (G_GINT64_CONSTANT (1795109640) * 1000)

/* As in src/report/sheet.c: on paper every letter is to be found again. */
#define FAMILIES "Adwaita Sans, Inter, Cantarell, Noto Sans, DejaVu Sans, sans-serif"
#define PAPER_FEATURES "liga=0, clig=0, calt=0"

#define MARGIN 18.0f

/* A picture to be looked at; `plot` is how high a share of the rest is. */
static const struct {
  const char *name;
  FouleeChartSize size;
  float width, plot;
} pictures[] = {
  { "wide", FOULEE_CHART_SIZE_PAGE, 1000, 230 },
  { "narrow", FOULEE_CHART_SIZE_PAGE, 320, 180 },
  { "card", FOULEE_CHART_SIZE_CARD, 480, 130 },
};

static const struct {
  float width, plot, label_size;
} paper = { 480, 150, 9 };

static const char *const palettes[FOULEE_N_PALETTES] = {
  [FOULEE_PALETTE_LIGHT] = "light",
  [FOULEE_PALETTE_DARK] = "dark",
  [FOULEE_PALETTE_LIGHT_CONTRAST] = "light-contrast",
  [FOULEE_PALETTE_DARK_CONTRAST] = "dark-contrast",
  [FOULEE_PALETTE_PRINT] = "print",
};

/* ---- The charts ------------------------------------------------------------------------------ */

#define MONTHS_DAYS 91

static FouleeScope
last_months (FouleeFindings *findings)
{
  FouleeDate today = foulee_instant_day (foulee_findings_now (findings), FOULEE_DAY_START_DEFAULT);

  return (FouleeScope) { FOULEE_SERIES_LEGS, today - MONTHS_DAYS, today, FOULEE_UNSET, FALSE };
}

static gboolean
find_course (FouleeFindings *findings, FouleeCourse *course)
{
  const FouleeForecast *forecast = foulee_findings_forecast (findings, FOULEE_SERIES_LEGS);

  return foulee_course_init (course, forecast->points, NULL,
                             foulee_findings_now (findings).seconds);
}

static FouleeChart *
make_outlook (FouleeFindings *findings, GTimeZone *zone, FouleeChartSize size)
{
  FouleeCourse course;

  return find_course (findings, &course) ? foulee_outlook_chart_new (findings, &course, zone)
                                         : NULL;
}

static FouleeChart *
make_after_run (FouleeFindings *findings, GTimeZone *zone, FouleeChartSize size)
{
  FouleeScope scope = last_months (findings);
  FouleeAfterRunLook look = { size, FOULEE_UNITS_METRIC, foulee_language_of_system (),
                              FOULEE_NO_RUN };
  g_autoptr (FouleeAfterRuns) after = foulee_after_runs_new (findings, &scope);

  return foulee_after_run_chart_new (after, &look, NULL);
}

static FouleeChart *
make_timeline (FouleeFindings *findings, GTimeZone *zone, FouleeChartSize size)
{
  FouleeCourse course;
  g_autoptr (FouleeTimeline) timeline =
      foulee_timeline_new (findings, FOULEE_SERIES_LEGS, FOULEE_DATE_NONE);
  FouleeTimelineView view = { .timeline = timeline,
                              .scope = last_months (findings),
                              .course = find_course (findings, &course) ? &course : NULL,
                              .now = foulee_findings_now (findings).seconds,
                              .zone = zone,
                              .units = FOULEE_UNITS_METRIC,
                              .language = foulee_language_of_system () };

  return foulee_timeline_chart_new (&view, size);
}

static FouleeChart *
make_helps (FouleeFindings *findings, GTimeZone *zone, FouleeChartSize size)
{
  g_autoptr (GArray) rows =
      foulee_influence_rows_new (foulee_findings_influences (findings), NULL, size);

  return foulee_influence_chart_new (rows, zone, foulee_language_of_system (), size);
}

static FouleeChart *
make_load (FouleeFindings *findings, GTimeZone *zone, FouleeChartSize size)
{
  FouleeScope scope = last_months (findings);

  return foulee_load_chart_new (findings, scope.first, scope.last, zone, FOULEE_UNITS_METRIC,
                                foulee_language_of_system (), size);
}

typedef struct {
  const char *name;
  FouleeChart *(*make) (FouleeFindings *findings, GTimeZone *zone, FouleeChartSize size);
} Sheet;

static const Sheet sheets[] = {
  { "outlook", make_outlook }, { "after-run", make_after_run }, { "timeline", make_timeline },
  { "helps", make_helps },     { "load", make_load },
};

/* ---- Drawing --------------------------------------------------------------------------------- */

/* With a margin round it, and the surface that it stands on. */
static GskRenderNode *
draw (const FouleeChart *chart, const FouleeChartLook *look, float width, float height)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gtk_snapshot_append_color (snapshot, &look->palette->surface,
                             &GRAPHENE_RECT_INIT (0, 0, width + 2 * MARGIN, height + 2 * MARGIN));
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (MARGIN, MARGIN));
  foulee_chart_snapshot (chart, snapshot, look, width, height);
  return gtk_snapshot_free_to_node (snapshot);
}

static void
finish (cairo_surface_t *surface, const char *path)
{
  cairo_surface_finish (surface);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    g_error ("%s: %s", path, cairo_status_to_string (cairo_surface_status (surface)));
  cairo_surface_destroy (surface);
  g_print ("%s\n", path);
}

static void
write_pdf (const FouleeChart *chart, PangoContext *pango, const char *path)
{
  FouleeChartLook look = { foulee_chart_palette (FOULEE_PALETTE_PRINT), pango, PAPER_FEATURES,
                           paper.label_size, NULL };
  float height = foulee_chart_height (chart, &look, paper.width, paper.plot);
  g_autoptr (GskRenderNode) node = draw (chart, &look, paper.width, height);
  cairo_surface_t *surface =
      cairo_pdf_surface_create (path, paper.width + 2 * MARGIN, height + 2 * MARGIN);
  cairo_t *cr = cairo_create (surface);

  gsk_render_node_draw (node, cr);
  cairo_show_page (cr);
  cairo_destroy (cr);
  finish (surface, path);
}

static void
write_png (const FouleeChart *chart, PangoContext *pango, FouleePaletteKind kind, gsize picture,
           const char *path)
{
  FouleeChartLook look = { foulee_chart_palette (kind), pango, "tnum", 12, NULL };
  float width = pictures[picture].width;
  float height = foulee_chart_height (chart, &look, width, pictures[picture].plot);
  g_autoptr (GskRenderNode) node = draw (chart, &look, width, height);
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, (int) (width + 2 * MARGIN), (int) (height + 2 * MARGIN));
  cairo_t *cr = cairo_create (surface);

  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  if (cairo_surface_write_to_png (surface, path) != CAIRO_STATUS_SUCCESS)
    g_error ("%s cannot be written", path);
  finish (surface, path);
}

/* A map of its own, where a unit is so many to the inch, whatever the screen says. */
static PangoContext *
text_new (double resolution)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  PangoFontDescription *font = pango_font_description_from_string (FAMILIES);
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoContext *pango;

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), resolution);
  pango = pango_font_map_create_context (map);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (pango, options);
  pango_context_set_font_description (pango, font);
  pango_context_set_round_glyph_positions (pango, FALSE);
  cairo_font_options_destroy (options);
  pango_font_description_free (font);
  return pango;
}

static void
write_paper (const Sheet *sheet, FouleeFindings *findings, GTimeZone *zone, const char *folder)
{
  g_autoptr (FouleeChart) chart = sheet->make (findings, zone, FOULEE_CHART_SIZE_PRINT);
  g_autofree char *path = g_strdup_printf ("%s/%s.pdf", folder, sheet->name);
  PangoContext *pango = text_new (72);

  if (chart)
    write_pdf (chart, pango, path);
  g_object_unref (pango);
}

static void
write_pictures (const Sheet *sheet, FouleeFindings *findings, GTimeZone *zone, const char *folder)
{
  PangoContext *pango = text_new (96);

  for (gsize i = 0; i < G_N_ELEMENTS (pictures); i++) {
    g_autoptr (FouleeChart) chart = sheet->make (findings, zone, pictures[i].size);

    for (int kind = 0; kind < FOULEE_N_PALETTES && chart; kind++) {
      g_autofree char *path = g_strdup_printf ("%s/%s-%s-%s.png", folder, sheet->name,
                                               pictures[i].name, palettes[kind]);

      write_png (chart, pango, (FouleePaletteKind) kind, i, path);
    }
  }
  g_object_unref (pango);
}

/* ---- The journal ----------------------------------------------------------------------------- */

static GPtrArray *
read_journal (const char *path)
{
  g_autoptr (FouleeClock) clock = foulee_clock_new_system ();
  g_autoptr (FouleeStore) store = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *records = foulee_record_array_new ();

  if (!foulee_store_open (path, FOULEE_STORE_READ_ONLY, clock, &store, &error) ||
      !foulee_store_list_all (store, G_MININT64, G_MAXINT64, FALSE, records, &error))
    g_error ("%s: %s", path, error->message);
  return records;
}

/* On the last evening of a journal, which is taken to be one of a published diary. */
static FouleeFindings *
find (const char *path, FouleeClock **clock)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Paris");
  g_autoptr (FouleeHistory) history = NULL;
  GPtrArray *records;

  if (path) {
    records = read_journal (path);
    *clock = test_diary_clock_new (records);
  } else {
    *clock = foulee_clock_new_fixed (SAMPLE_MS, zone);
    records = foulee_sample_new (*clock, foulee_language_of_system ());
  }
  history = foulee_history_new (records);
  return foulee_findings_new (history, foulee_clock_now (*clock), 1);
}

int
main (int argc, char **argv)
{
  const char *folder = g_getenv ("FOULEE_LOCALEDIR");
  g_autoptr (FouleeFindings) findings = NULL;
  g_autoptr (FouleeClock) clock = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder ? folder : FOULEE_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  if (argc < 2 || argc > 3) {
    g_printerr ("foulee-chart-sheet FOLDER [JOURNAL]\n");
    return 2;
  }
  gtk_init_check ();
  g_mkdir_with_parents (argv[1], 0755);
  findings = find (argc > 2 ? argv[2] : NULL, &clock);
  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++) {
    write_paper (&sheets[i], findings, foulee_clock_zone (clock), argv[1]);
    write_pictures (&sheets[i], findings, foulee_clock_zone (clock), argv[1]);
  }
  return 0;
}
