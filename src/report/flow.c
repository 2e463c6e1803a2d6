/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/flow.h"

#define SECTION_GAP 12
#define HEADING_GAP 3
#define ASIDE_GAP 4
#define ASIDE_LOWER 1.5 /* both stand on one line: the title is as much higher */
#define TEXT_GAP 3
#define LINES_TOGETHER 4 /* of a paragraph */
#define RULED_LINE 22    /* between two lines to write on */

struct _FouleeFlow {
  FouleeTypesetter *typesetter;
  GPtrArray *blocks; /* FouleeBlock */
  GArray *items;     /* FouleeFlowItem */
  guint n_tables;
  guint table; /* that is being written; 0 */
  gboolean on_new;
};

FouleeFlow *
foulee_flow_new (FouleeTypesetter *typesetter)
{
  FouleeFlow *flow = g_new0 (FouleeFlow, 1);

  flow->typesetter = typesetter;
  flow->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) foulee_block_free);
  flow->items = g_array_new (FALSE, TRUE, sizeof (FouleeFlowItem));
  return flow;
}

void
foulee_flow_free (FouleeFlow *flow)
{
  g_ptr_array_unref (flow->blocks);
  g_array_unref (flow->items);
  g_free (flow);
}

static FouleeFlowItem *
add (FouleeFlow *flow, FouleeBlock *block, double space)
{
  const FouleeFlowItem item = { .height = foulee_block_height (block),
                                .space = space,
                                .on_new = flow->on_new,
                                .table = flow->table };

  flow->on_new = FALSE;
  g_ptr_array_add (flow->blocks, block);
  g_array_append_val (flow->items, item);
  return &g_array_index (flow->items, FouleeFlowItem, flow->items->len - 1);
}

double
foulee_flow_write_heading (FouleeBlock *block, const char *title, const char *aside)
{
  FouleeTypesetter *typesetter = foulee_block_typesetter (block);
  const double width = foulee_block_width (block);
  double height, end, more = 0;

  foulee_block_begin (block, FOULEE_TAG_H2);
  height = foulee_block_text (block, 0, 0, width, &foulee_style_heading, title);
  foulee_typesetter_measure (typesetter, &foulee_style_heading, 0, title, &end);
  if (aside != NULL)
    foulee_typesetter_measure (typesetter, &foulee_style_text, 0, aside, &more);
  /* Behind the title where there is room for all of it, else below. */
  if (aside != NULL && end + ASIDE_GAP + more <= width)
    foulee_block_text (block, end + ASIDE_GAP, ASIDE_LOWER, 0, &foulee_style_text, aside);
  else if (aside != NULL)
    height += foulee_block_text (block, 0, height, width, &foulee_style_text, aside);
  foulee_block_end (block);
  return height;
}

void
foulee_flow_add_heading (FouleeFlow *flow, const char *title, const char *aside)
{
  FouleeBlock *block = foulee_block_new (
      flow->typesetter, foulee_typesetter_width (flow->typesetter), FOULEE_TAG_NONE);
  const double height = foulee_flow_write_heading (block, title, aside);

  foulee_block_set_height (block, height + HEADING_GAP);
  foulee_block_set_bookmark (block, title);
  add (flow, block, SECTION_GAP)->with_next = TRUE;
}

void
foulee_flow_add_text (FouleeFlow *flow, const char *text)
{
  const double width = foulee_typesetter_width (flow->typesetter);
  g_auto (GStrv) parts =
      foulee_typesetter_split (flow->typesetter, &foulee_style_text, width, LINES_TOGETHER, text);

  for (guint i = 0; parts[i] != NULL; i++) {
    FouleeBlock *block = foulee_block_new (flow->typesetter, width, FOULEE_TAG_P);
    foulee_block_text (block, 0, 0, width, &foulee_style_text, parts[i]);
    add (flow, block, i == 0 ? TEXT_GAP : 0);
  }
}

void
foulee_flow_add_block (FouleeFlow *flow, FouleeBlock *block, double space)
{
  add (flow, block, space);
}

void
foulee_flow_begin_table (FouleeFlow *flow, FouleeBlock *head, double space)
{
  flow->table = ++flow->n_tables;
  add (flow, head, space)->is_head = TRUE;
}

void
foulee_flow_add_row (FouleeFlow *flow, FouleeBlock *row)
{
  add (flow, row, 0);
}

void
foulee_flow_add_row_with_next (FouleeFlow *flow, FouleeBlock *row)
{
  add (flow, row, 0)->with_next = TRUE;
}

void
foulee_flow_end_table (FouleeFlow *flow)
{
  flow->table = 0;
}

void
foulee_flow_break (FouleeFlow *flow)
{
  flow->on_new = TRUE;
}

static FouleeBlock *
make_ruled (FouleeFlow *flow, double height)
{
  FouleeBlock *block = foulee_block_new (
      flow->typesetter, foulee_typesetter_width (flow->typesetter), FOULEE_TAG_ARTIFACT);

  for (double y = RULED_LINE; y < height; y += RULED_LINE)
    foulee_block_fill (block, 0, y, foulee_block_width (block), FOULEE_HAIRLINE, FOULEE_INK_PALE);
  foulee_block_set_height (block, height);
  return block;
}

void
foulee_flow_add_ruled (FouleeFlow *flow, double least)
{
  add (flow, make_ruled (flow, least), 0)->fills = TRUE;
}

void
foulee_flow_stretch (FouleeFlow *flow, guint index, double height)
{
  if (!g_array_index (flow->items, FouleeFlowItem, index).fills)
    return;
  foulee_block_free (g_ptr_array_index (flow->blocks, index));
  g_ptr_array_index (flow->blocks, index) = make_ruled (flow, height);
}

guint
foulee_flow_n (const FouleeFlow *flow)
{
  return flow->blocks->len;
}

FouleeBlock *
foulee_flow_block (FouleeFlow *flow, guint index)
{
  return g_ptr_array_index (flow->blocks, index);
}

const FouleeFlowItem *
foulee_flow_items (const FouleeFlow *flow)
{
  return (const FouleeFlowItem *) (gpointer) flow->items->data;
}
