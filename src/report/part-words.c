/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/sections.h"

FouleeBlock *
foulee_part_words (FouleeComposer *composer, double width, double height)
{
  FouleeBlock *block = foulee_block_new (composer->typesetter, width, FOULEE_TAG_NONE);

  foulee_block_set_height (block, height);
  return block;
}
