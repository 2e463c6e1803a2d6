/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/sections.h"

FouleeBlock *
foulee_part_after_run (FouleeComposer *composer, double height)
{
  FouleeBlock *block = foulee_block_new (composer->typesetter, composer->width, FOULEE_TAG_FIGURE);

  foulee_block_set_height (block, height);
  return block;
}

double
foulee_part_after_run_least (FouleeComposer *composer)
{
  return 120;
}
