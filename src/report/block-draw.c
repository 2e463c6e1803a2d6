/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/block-private.h"

/* How a block is put on paper, with tags, and on the screen. */

/* What is open while a block is drawn: its tags, the outermost first. */
typedef struct {
  cairo_t *cr;
  gboolean tagged;
  GArray *open;       /* FouleeTag */
  GPtrArray *figures; /* their descriptions, owned by it; or NULL */
} Pen;

static FouleeTag
innermost (const Pen *pen)
{
  for (guint i = pen->open->len; i-- > 0;)
    if (g_array_index (pen->open, FouleeTag, i) != FOULEE_TAG_NONE)
      return g_array_index (pen->open, FouleeTag, i);
  return FOULEE_TAG_NONE;
}

/* Outside a document whose figures are told, what has no tag is an artifact anyway. */
static gboolean
is_told (const Pen *pen, FouleeTag tag)
{
  return pen->tagged && foulee_tag_name (tag) != NULL &&
         (tag != FOULEE_TAG_ARTIFACT || pen->figures != NULL);
}

static void
begin_tag (Pen *pen, FouleeTag tag)
{
  /* Nothing in an artifact is read. */
  if (innermost (pen) == FOULEE_TAG_ARTIFACT)
    tag = FOULEE_TAG_NONE;
  if (is_told (pen, tag))
    cairo_tag_begin (pen->cr, foulee_tag_name (tag), NULL);
  if (tag == FOULEE_TAG_FIGURE && pen->figures != NULL)
    g_ptr_array_add (pen->figures, g_strdup (""));
  g_array_append_val (pen->open, tag);
}

static void
end_tag (Pen *pen)
{
  const FouleeTag tag = g_array_index (pen->open, FouleeTag, pen->open->len - 1);

  if (is_told (pen, tag))
    cairo_tag_end (pen->cr, foulee_tag_name (tag));
  g_array_set_size (pen->open, pen->open->len - 1);
}

/* A figure is told by the pictures in it; what else stands there is read as it is. */
static void
tell_figure (Pen *pen, const Piece *piece)
{
  char **told;

  if (pen->figures == NULL || piece->node == NULL || piece->words == NULL ||
      innermost (pen) != FOULEE_TAG_FIGURE)
    return;
  told = (char **) &g_ptr_array_index (pen->figures, pen->figures->len - 1);
  g_set_str (told, piece->words);
}

/* What a piece is, where those who wrote it did not say: words are a paragraph, pictures that say
 * something are figures, and lines are not read. */
static FouleeTag
tag_of_piece (const Pen *pen, const Piece *piece)
{
  const FouleeTag around = innermost (pen);
  const gboolean grouped =
      around == FOULEE_TAG_NONE || around == FOULEE_TAG_TABLE || around == FOULEE_TAG_TR;

  if (around == FOULEE_TAG_FIGURE || around == FOULEE_TAG_ARTIFACT)
    return FOULEE_TAG_NONE;
  if (piece->node != NULL && piece->words != NULL)
    return FOULEE_TAG_FIGURE;
  if (!grouped)
    return FOULEE_TAG_NONE;
  return piece->words != NULL ? FOULEE_TAG_P : FOULEE_TAG_ARTIFACT;
}

/* Words are handed to cairo as words, so that they can be found and copied; from the glyphs alone
 * it would have to guess which they were. */
static void
paint (cairo_t *cr, const Piece *piece)
{
  cairo_save (cr);
  cairo_translate (cr, piece->x, piece->y);
  if (piece->layout != NULL) {
    cairo_set_source_rgb (cr, 0, 0, 0);
    cairo_move_to (cr, 0, 0);
    pango_cairo_show_layout (cr, piece->layout);
  } else {
    gsk_render_node_draw (piece->node, cr);
  }
  cairo_restore (cr);
}

static void
draw_piece (Pen *pen, const Piece *piece)
{
  switch (piece->kind) {
  case PIECE_BEGIN:
    begin_tag (pen, piece->tag);
    break;
  case PIECE_END:
    end_tag (pen);
    break;
  case PIECE_DRAWN:
    begin_tag (pen, tag_of_piece (pen, piece));
    tell_figure (pen, piece);
    paint (pen->cr, piece);
    end_tag (pen);
    break;
  }
}

void
foulee_block_draw (FouleeBlock *block, cairo_t *cr, GPtrArray *figures)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (FouleeTag));
  Pen pen = { .cr = cr, .tagged = foulee_is_tagged (cr), .open = open, .figures = figures };

  begin_tag (&pen, block->tag);
  for (guint i = 0; i < block->pieces->len; i++)
    draw_piece (&pen, &g_array_index (block->pieces, Piece, i));
  end_tag (&pen);
}

void
foulee_block_snapshot (FouleeBlock *block, GtkSnapshot *snapshot)
{
  for (guint i = 0; i < block->pieces->len; i++) {
    const Piece *piece = &g_array_index (block->pieces, Piece, i);
    gtk_snapshot_save (snapshot);
    gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) piece->x, (float) piece->y));
    if (piece->layout != NULL)
      gtk_snapshot_append_layout (snapshot, piece->layout, &(GdkRGBA) { 0, 0, 0, 1 });
    else if (piece->node != NULL)
      gtk_snapshot_append_node (snapshot, piece->node);
    gtk_snapshot_restore (snapshot);
  }
}
