/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/halves.h"

#define GAP 18.0
#define ABOVE 12.0
#define BELOW_TITLE 2.0
#define BETWEEN_LINES 1.5

/* What is higher may be parted between pages, lest they stay half empty. */
#define HIGHEST 200.0

static FouleeBlock *
write_half (FouleeTypesetter *typesetter, double width, const FouleeHalf *half)
{
  FouleeBlock *block = foulee_block_new (typesetter, width, FOULEE_TAG_NONE);
  double y;

  foulee_block_begin (block, FOULEE_TAG_H2);
  y = foulee_block_text (block, 0, 0, width, &foulee_style_heading, half->title) + BELOW_TITLE;
  foulee_block_end (block);
  for (const char *const *line = half->lines; *line != NULL; line++) {
    foulee_block_begin (block, FOULEE_TAG_P);
    y += foulee_block_text (block, 0, y, width, &foulee_style_text, *line) + BETWEEN_LINES;
    foulee_block_end (block);
  }
  return block;
}

static void
write_below (FouleeFlow *flow, const FouleeHalf *half)
{
  foulee_flow_add_heading (flow, half->title, NULL);
  for (const char *const *line = half->lines; *line != NULL; line++)
    foulee_flow_add_text (flow, *line);
}

void
foulee_halves_write (FouleeFlow *flow, FouleeTypesetter *typesetter, const char *bookmark,
                     const FouleeHalf *left, const FouleeHalf *right)
{
  const double width = foulee_typesetter_width (typesetter);
  const double half = (width - GAP) / 2;
  g_autoptr (FouleeBlock) first = write_half (typesetter, half, left);
  g_autoptr (FouleeBlock) second = write_half (typesetter, half, right);
  FouleeBlock *block;

  if (MAX (foulee_block_height (first), foulee_block_height (second)) > HIGHEST) {
    write_below (flow, left);
    write_below (flow, right);
    return;
  }
  block = foulee_block_new (typesetter, width, FOULEE_TAG_NONE);
  foulee_block_put (block, 0, 0, g_steal_pointer (&first));
  foulee_block_put (block, half + GAP, 0, g_steal_pointer (&second));
  foulee_block_set_bookmark (block, bookmark);
  foulee_flow_add_block (flow, block, ABOVE);
}
