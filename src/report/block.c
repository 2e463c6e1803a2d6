/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/block.h"

/* One thing that is drawn, or the beginning or end of a part. */
typedef struct {
  enum { PIECE_DRAWN, PIECE_BEGIN, PIECE_END } kind;
  FouleeTag tag;       /* that begins */
  double x, y;         /* where it is drawn */
  PangoLayout *layout; /* of words; or … */
  GskRenderNode *node; /* … anything else */
  char *words;         /* that it is, or says; NULL for what is not read */
} Piece;

struct _FouleeBlock {
  FouleeTypesetter *typesetter;
  double width, height;
  FouleeTag tag;
  char *bookmark;
  GArray *pieces; /* Piece */
};

static void
clear_piece (gpointer data)
{
  Piece *piece = data;

  g_clear_object (&piece->layout);
  g_clear_pointer (&piece->node, gsk_render_node_unref);
  g_clear_pointer (&piece->words, g_free);
}

FouleeBlock *
foulee_block_new (FouleeTypesetter *typesetter, double width, FouleeTag tag)
{
  FouleeBlock *block = g_new0 (FouleeBlock, 1);

  block->typesetter = typesetter;
  block->width = width;
  block->tag = tag;
  block->pieces = g_array_new (FALSE, TRUE, sizeof (Piece));
  g_array_set_clear_func (block->pieces, clear_piece);
  return block;
}

void
foulee_block_free (FouleeBlock *block)
{
  g_array_unref (block->pieces);
  g_free (block->bookmark);
  g_free (block);
}

FouleeTypesetter *
foulee_block_typesetter (FouleeBlock *block)
{
  return block->typesetter;
}

double
foulee_block_width (const FouleeBlock *block)
{
  return block->width;
}

double
foulee_block_height (const FouleeBlock *block)
{
  return block->height;
}

void
foulee_block_set_height (FouleeBlock *block, double height)
{
  block->height = height;
}

static void
add (FouleeBlock *block, Piece piece)
{
  g_array_append_val (block->pieces, piece);
}

void
foulee_block_begin (FouleeBlock *block, FouleeTag tag)
{
  add (block, (Piece) { .kind = PIECE_BEGIN, .tag = tag });
}

void
foulee_block_end (FouleeBlock *block)
{
  add (block, (Piece) { .kind = PIECE_END });
}

static double
add_layout (FouleeBlock *block, double x, double y, double width, PangoAlignment alignment,
            PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);
  int w, h;

  pango_layout_get_size (layout, &w, &h);
  if (width <= 0 && alignment != PANGO_ALIGN_LEFT)
    x -= (double) w / PANGO_SCALE / (alignment == PANGO_ALIGN_RIGHT ? 1 : 2);
  if (*text != '\0')
    add (block,
         (Piece) { .x = x, .y = y, .layout = g_object_ref (layout), .words = g_strdup (text) });
  block->height = MAX (block->height, y + (double) h / PANGO_SCALE);
  return (double) h / PANGO_SCALE;
}

double
foulee_block_text (FouleeBlock *block, double x, double y, double width, const FouleeStyle *style,
                   const char *text)
{
  g_autoptr (PangoLayout) layout =
      foulee_typesetter_lay_out (block->typesetter, style, width, text);

  return add_layout (block, x, y, width, style->alignment, layout);
}

double
foulee_block_led (FouleeBlock *block, double x, double y, double width, const char *lead,
                  const char *text)
{
  g_autofree char *all = g_strconcat (lead, text, NULL);
  g_autoptr (PangoLayout) layout =
      foulee_typesetter_lay_out_led (block->typesetter, width, all, strlen (lead));

  return add_layout (block, x, y, width, PANGO_ALIGN_LEFT, layout);
}

double
foulee_block_labelled (FouleeBlock *block, double x, double y, double width, const char *label,
                       const char *text)
{
  /* An en space parts them. */
  g_autofree char *rest = g_strconcat ("\u2002", text, NULL);

  return foulee_block_led (block, x, y, width, label, rest);
}

void
foulee_block_fill (FouleeBlock *block, double x, double y, double width, double height,
                   FouleeInk ink)
{
  static const float greys[] = {
    [FOULEE_INK_BLACK] = 0, [FOULEE_INK_GREY] = 0.71f, [FOULEE_INK_PALE] = 0.6f
  };
  const GdkRGBA colour = { greys[ink], greys[ink], greys[ink], 1 };

  add (block, (Piece) { .node = gsk_color_node_new (
                            &colour, &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width,
                                                          (float) height)) });
  block->height = MAX (block->height, y + height);
}

void
foulee_block_chart (FouleeBlock *block, double x, double y, double width, double height,
                    const FouleeChart *chart, const char *description)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;

  foulee_chart_snapshot (chart, snapshot, foulee_typesetter_chart_look (block->typesetter),
                         (float) width, (float) height);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node != NULL)
    foulee_block_node (block, x, y, node, description);
  block->height = MAX (block->height, y + height);
}

void
foulee_block_node (FouleeBlock *block, double x, double y, GskRenderNode *node,
                   const char *description)
{
  add (block, (Piece) { .x = x, .y = y, .node = node, .words = g_strdup (description) });
}

void
foulee_block_put (FouleeBlock *block, double x, double y, FouleeBlock *other)
{
  if (other->tag != FOULEE_TAG_NONE)
    foulee_block_begin (block, other->tag);
  for (guint i = 0; i < other->pieces->len; i++) {
    Piece piece = g_array_index (other->pieces, Piece, i);
    piece.x += x;
    piece.y += y;
    if (piece.layout != NULL)
      g_object_ref (piece.layout);
    if (piece.node != NULL)
      gsk_render_node_ref (piece.node);
    piece.words = g_strdup (piece.words);
    add (block, piece);
  }
  if (other->tag != FOULEE_TAG_NONE)
    foulee_block_end (block);
  block->height = MAX (block->height, y + other->height);
  foulee_block_free (other);
}

void
foulee_block_set_bookmark (FouleeBlock *block, const char *title)
{
  g_set_str (&block->bookmark, title);
}

const char *
foulee_block_bookmark (const FouleeBlock *block)
{
  return block->bookmark;
}

char *
foulee_block_words (const FouleeBlock *block)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < block->pieces->len; i++) {
    const Piece *piece = &g_array_index (block->pieces, Piece, i);
    if (piece->words != NULL)
      g_string_append_printf (words, "%s\n", piece->words);
  }
  return g_string_free (words, FALSE);
}

/* ---- Drawing --------------------------------------------------------------------------------- */

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
