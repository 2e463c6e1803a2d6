/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/sections.h"

FouleeBlock *
foulee_part_symptoms (FouleeComposer *composer, double height)
{
  FouleeBlock *block = foulee_block_new (composer->typesetter, composer->width, FOULEE_TAG_TABLE);

  foulee_block_set_height (block, MIN (height, 120));
  return block;
}
