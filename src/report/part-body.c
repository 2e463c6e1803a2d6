/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/body-map.h"
#include "report/sections.h"

#define TEXT_SIZE 10
#define FIGURE_GAP 6
#define KEY_GAP 2
#define SMALLEST_SCALE 0.15f

/* The figures as they stand beside one another. */
typedef struct {
  FouleeBodyLook look;
  char keys[FOULEE_N_REGIONS][8]; /* P1 … as the look points to them */
  float scale;
  float left[FOULEE_N_FIGURES], right[FOULEE_N_FIGURES], bottom[FOULEE_N_FIGURES];
  float width; /* of both, marks included */
} Figures;

static void
set_marks (Figures *figures, const FouleeSymptoms *symptoms)
{
  for (int region = 0; region < FOULEE_N_REGIONS; region++)
    figures->look.marks[region].level = (gint8) symptoms->worst[region];
  for (guint i = 0; i < symptoms->symptoms->len; i++) {
    const FouleeRegion region = foulee_symptom (symptoms, i)->region;
    g_snprintf (figures->keys[region], sizeof figures->keys[region], "P%u", i + 1);
    figures->look.marks[region].mark = figures->keys[region];
  }
}

static void
measure (Figures *figures)
{
  figures->width = FIGURE_GAP;
  for (int figure = 0; figure < FOULEE_N_FIGURES; figure++) {
    foulee_body_map_get_margins ((FouleeFigure) figure, &figures->look, figures->scale,
                                 &figures->left[figure], &figures->right[figure],
                                 &figures->bottom[figure]);
    figures->width +=
        figures->left[figure] + FOULEE_FIGURE_WIDTH * figures->scale + figures->right[figure];
  }
}

/* As large as the room allows: what stands beside the figures keeps its size. */
static void
fit (Figures *figures, double width, double height)
{
  figures->scale = (float) height / FOULEE_FIGURE_HEIGHT;
  measure (figures);
  figures->scale =
      ((float) height - MAX (figures->bottom[0], figures->bottom[1])) / FOULEE_FIGURE_HEIGHT;
  measure (figures);
  while (figures->width > width && figures->scale > SMALLEST_SCALE) {
    figures->scale *= 0.97f;
    measure (figures);
  }
}

static void
init (Figures *figures, FouleeComposer *composer)
{
  const FouleeLanguage *language = composer->language;
  const FouleeChartLook *look = foulee_typesetter_chart_look (composer->typesetter);

  foulee_body_look_init (&figures->look, foulee_body_palette (FOULEE_PALETTE_PRINT), look->pango);
  figures->look.font_features = look->font_features;
  figures->look.number_size = TEXT_SIZE;
  figures->look.label_size = TEXT_SIZE;
  figures->look.bold_labels = TRUE;
  figures->look.left = foulee_trc (language, "side of the body, a letter", "L");
  figures->look.right = foulee_trc (language, "side of the body, a letter", "R");
  figures->look.titles[FOULEE_FIGURE_FRONT] = foulee_trc (language, "figure", "Front");
  figures->look.titles[FOULEE_FIGURE_BACK] = foulee_trc (language, "figure", "Back");
  set_marks (figures, composer->symptoms);
}

/* "P1 left calf 6, P2 …": what the figures show, place by place. */
static char *
describe (const FouleeComposer *composer, const Figures *figures)
{
  const FouleeLanguage *language = composer->language;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (int region = 0; region < FOULEE_N_REGIONS; region++) {
    const int worst = composer->symptoms->worst[region];
    const char *label = foulee_region_label ((FouleeRegion) region, language);

    if (worst < 0)
      continue;
    g_ptr_array_add (parts, figures->keys[region][0] != '\0'
                                ? g_strdup_printf ("%s %s %d", figures->keys[region], label, worst)
                                : g_strdup_printf ("%s %d", label, worst));
  }
  if (parts->len == 0)
    return g_strdup (foulee_tr (language, "Body chart: no place was asked about in this period."));
  g_ptr_array_add (parts, NULL);
  list = g_strjoinv (", ", (char **) parts->pdata);
  /* Translators: of the body chart, for who cannot see it: places and their worst levels. */
  return g_strdup_printf (foulee_tr (language, "Body chart, worst level 0–10 of the period: %s."),
                          list);
}

static FouleeBlock *
draw (FouleeComposer *composer, double width, double height)
{
  FouleeBlock *block = foulee_block_new (composer->typesetter, width, FOULEE_TAG_FIGURE);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autofree Figures *figures = g_new0 (Figures, 1);
  g_autofree char *description = NULL;
  GskRenderNode *node;
  float x;

  init (figures, composer);
  fit (figures, width, height);
  x = MAX (0, (float) width - figures->width);
  for (int figure = 0; figure < FOULEE_N_FIGURES; figure++) {
    x += figures->left[figure];
    gtk_snapshot_save (snapshot);
    gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, 0));
    foulee_body_map_snapshot (snapshot, (FouleeFigure) figure, &figures->look, figures->scale);
    gtk_snapshot_restore (snapshot);
    x += FOULEE_FIGURE_WIDTH * figures->scale + figures->right[figure] + FIGURE_GAP;
  }
  description = describe (composer, figures);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node != NULL)
    foulee_block_node (block, 0, 0, node, description);
  foulee_block_set_height (block, FOULEE_FIGURE_HEIGHT * figures->scale +
                                      MAX (figures->bottom[0], figures->bottom[1]));
  return block;
}

FouleeBlock *
foulee_part_body (FouleeComposer *composer, double width, double height)
{
  const char *key = foulee_tr (composer->language, "Worst 0–10, ✓ none, white: not asked");
  FouleeBlock *block = foulee_block_new (composer->typesetter, width, FOULEE_TAG_NONE);
  const double key_height =
      KEY_GAP +
      foulee_typesetter_measure (composer->typesetter, &foulee_style_text, width, key, NULL);

  foulee_block_put (block, 0, 0, draw (composer, width, height - key_height));
  foulee_block_text (block, 0, foulee_block_height (block) + KEY_GAP, width, &foulee_style_text,
                     key);
  return block;
}
