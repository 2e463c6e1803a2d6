/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/body-labels.h"

#include "chart/body-marks.h"
#include "chart/text.h"

/* Where the words beside the waist stand, in units: the middle of each from the nearer edge, but
 * for one so long that it would not end before the waist; and their middle from the top. */
#define WORD_ASIDE 34.0f
#define WORD_END 68.0f
#define WORD_DOWN 24.0f

/* How high figures and capitals are, as a share of the size, in most fonts. */
#define CAPITALS 0.72f

/* The lines of marks and their ends. */
#define LEADER 0.8f
#define LEADER_DOT 1.7f

PangoLayout *
foulee_body_text (const FouleeBodyLook *look, const char *text, float size, gboolean bold)
{
  return foulee_text_new (look->pango, text, size, bold, look->font_features);
}

void
foulee_body_text_draw (GtkSnapshot *snapshot, PangoLayout *layout, float size,
                       graphene_point_t middle, const GdkRGBA *colour)
{
  float baseline = (float) pango_layout_get_baseline (layout) / PANGO_SCALE;
  int width;

  pango_layout_get_size (layout, &width, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (middle.x - (float) width / PANGO_SCALE / 2,
                                                middle.y + size * CAPITALS / 2 - baseline));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

/* What one call draws with. */
typedef struct {
  GtkSnapshot *snapshot;
  const FouleeBodyLook *look;
  FouleeFigure figure;
  float scale;
} Labels;

/* ---- Words ----------------------------------------------------------------------------------- */

static PangoLayout *
lay_out_word (const FouleeBodyLook *look, const char *word, float *width)
{
  PangoLayout *layout = foulee_body_text (look, word, look->label_size, look->bold_labels);
  int w;

  pango_layout_get_size (layout, &w, NULL);
  *width = (float) w / PANGO_SCALE;
  return layout;
}

/* How far from the edge of the box the middle of such a word stands: clear of the waist. */
static float
word_aside (float width, float scale)
{
  return MIN (WORD_ASIDE * scale, WORD_END * scale - width / 2);
}

/* Beside the waist, on the left or right of the picture. */
static void
draw_side (const Labels *labels, const char *word, gboolean on_left)
{
  const FouleeBodyLook *look = labels->look;
  g_autoptr (PangoLayout) layout = NULL;
  float width, x;

  if (word == NULL)
    return;
  layout = lay_out_word (look, word, &width);
  x = word_aside (width, labels->scale);
  foulee_body_text_draw (labels->snapshot, layout, look->label_size,
                         GRAPHENE_POINT_INIT (on_left ? x : FOULEE_FIGURE_WIDTH * labels->scale - x,
                                              WORD_DOWN * labels->scale),
                         &look->palette->text);
}

static float
title_height (const FouleeBodyLook *look)
{
  return look->label_size * 1.6f;
}

static void
draw_title (const Labels *labels, const char *title)
{
  const FouleeBodyLook *look = labels->look;
  g_autoptr (PangoLayout) layout = NULL;
  float width;

  if (title == NULL)
    return;
  layout = lay_out_word (look, title, &width);
  foulee_body_text_draw (
      labels->snapshot, layout, look->label_size,
      GRAPHENE_POINT_INIT (FOULEE_FIGURE_WIDTH / 2 * labels->scale,
                           FOULEE_FIGURE_HEIGHT * labels->scale + title_height (look) * 0.6f),
      &look->palette->text);
}

static void
draw_words (const Labels *labels)
{
  const FouleeBodyLook *look = labels->look;
  gboolean front = labels->figure == FOULEE_FIGURE_FRONT;

  draw_side (labels, look->left, !front);
  draw_side (labels, look->right, front);
  draw_title (labels, look->titles[labels->figure]);
}

/* ---- Marks ----------------------------------------------------------------------------------- */

static void
draw_path (const Labels *labels, GskPathBuilder *builder, const GdkRGBA *inside, float width,
           const GdkRGBA *rim)
{
  g_autoptr (GskPath) path = gsk_path_builder_free_to_path (builder);
  GskStroke *pen = gsk_stroke_new (width);

  if (inside != NULL)
    gtk_snapshot_append_fill (labels->snapshot, path, GSK_FILL_RULE_WINDING, inside);
  gtk_snapshot_append_stroke (labels->snapshot, path, pen, rim);
  gsk_stroke_free (pen);
}

static void
draw_mark (const Labels *labels, const FouleeBodyMarkPlace *place)
{
  const FouleeBodyLook *look = labels->look;
  const FouleeBodyPalette *palette = look->palette;
  GskPathBuilder *line = gsk_path_builder_new ();
  GskPathBuilder *dot = gsk_path_builder_new ();
  GskPathBuilder *frame = gsk_path_builder_new ();
  GskRoundedRect round;
  graphene_point_t middle;
  g_autoptr (PangoLayout) layout =
      foulee_body_text (look, look->marks[place->region].mark, look->number_size, TRUE);

  gsk_path_builder_move_to (line, place->start.x, place->start.y);
  gsk_path_builder_line_to (line, place->end.x, place->end.y);
  draw_path (labels, line, NULL, LEADER, &palette->text);
  gsk_path_builder_add_circle (dot, &place->end, LEADER_DOT);
  draw_path (labels, dot, &palette->text, LEADER, &palette->surface);

  gsk_rounded_rect_init_from_rect (&round, &place->pill, place->pill.size.height / 2);
  gsk_path_builder_add_rounded_rect (frame, &round);
  draw_path (labels, frame, &palette->surface, LEADER, &palette->text);
  graphene_rect_get_center (&place->pill, &middle);
  foulee_body_text_draw (labels->snapshot, layout, look->number_size, middle, &palette->text);
}

static void
draw_marks (const Labels *labels)
{
  FouleeBodyMarkPlace places[FOULEE_N_REGIONS];
  int n = foulee_body_marks_place (labels->figure, labels->look, labels->scale, places);

  for (int i = 0; i < n; i++)
    draw_mark (labels, &places[i]);
}

/* ---- All of it ------------------------------------------------------------------------------- */

void
foulee_body_labels_draw (GtkSnapshot *snapshot, FouleeFigure figure, const FouleeBodyLook *look,
                         float scale)
{
  Labels labels = { snapshot, look, figure, scale };

  draw_words (&labels);
  draw_marks (&labels);
}

/* How far a word beside the waist reaches out of the box. */
static float
word_margin (const FouleeBodyLook *look, const char *word, float scale)
{
  g_autoptr (PangoLayout) layout = NULL;
  float width;

  if (word == NULL)
    return 0.0f;
  layout = lay_out_word (look, word, &width);
  return MAX (0.0f, width / 2 - word_aside (width, scale));
}

void
foulee_body_map_get_margins (FouleeFigure figure, const FouleeBodyLook *look, float scale,
                             float *left, float *right, float *bottom)
{
  gboolean front = figure == FOULEE_FIGURE_FRONT;
  FouleeBodyMarkPlace places[FOULEE_N_REGIONS];
  int n = foulee_body_marks_place (figure, look, scale, places);

  *left = word_margin (look, front ? look->right : look->left, scale);
  *right = word_margin (look, front ? look->left : look->right, scale);
  for (int i = 0; i < n; i++) {
    const graphene_rect_t *pill = &places[i].pill;

    *left = MAX (*left, LEADER - pill->origin.x);
    *right = MAX (*right, pill->origin.x + pill->size.width + LEADER - FOULEE_FIGURE_WIDTH * scale);
  }
  *bottom = look->titles[figure] != NULL ? title_height (look) : 0.0f;
}
