/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/page-one.h"

#include "report/sections.h"

#define GAP 8
#define BODY_WIDTH 205
#define BODY_HEIGHT 158

FouleeBlock *
foulee_page_one (FouleeComposer *composer, double height)
{
  FouleeBlock *page = foulee_block_new (composer->typesetter, composer->width, FOULEE_TAG_NONE);
  const double after_least = foulee_part_after_run_least (composer);
  const double charts = foulee_part_timeline_least (composer) + after_least + 2 * GAP;
  double y, left;

  foulee_block_put (page, 0, 0,
                    foulee_part_words (composer, composer->width - BODY_WIDTH - GAP, BODY_HEIGHT));
  foulee_block_put (page, composer->width - BODY_WIDTH, 0,
                    foulee_part_body (composer, BODY_WIDTH, BODY_HEIGHT));
  y = foulee_block_height (page) + GAP;
  foulee_block_put (page, 0, y, foulee_part_symptoms (composer, height - y - charts));
  y = foulee_block_height (page) + GAP;
  /* What is left over makes both charts higher. */
  left = MAX (0, height - y - charts + GAP);
  foulee_block_put (
      page, 0, y,
      foulee_part_timeline (composer, foulee_part_timeline_least (composer) + left / 2));
  y = foulee_block_height (page) + GAP;
  foulee_block_put (page, 0, y, foulee_part_after_run (composer, height - y));
  return page;
}
