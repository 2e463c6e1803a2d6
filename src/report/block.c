/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/block-private.h"

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
