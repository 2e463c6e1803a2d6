/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/page-one.h"

#include "report/sections.h"

#define GAP 8
#define BODY_WIDTH 205
#define BODY_HEIGHT 158

/* Higher charts say no more; what is left of a page with little on it stays white. */
#define MOST_CHART 190

/* The runner's words beside the figures. */
static void
write_subjective (FouleeComposer *composer, FouleeBlock *page)
{
  const double beside = composer->width - BODY_WIDTH - GAP;

  foulee_block_put (page, 0, 0, foulee_part_words (composer, beside, BODY_HEIGHT));
  foulee_block_put (page, composer->width - BODY_WIDTH, 0,
                    foulee_part_body (composer, BODY_WIDTH, BODY_HEIGHT));
}

/* Both charts get the same share of what their least heights leave. */
static void
write_charts (FouleeComposer *composer, FouleeBlock *page, double height)
{
  const double timeline = foulee_part_timeline_least (composer);
  const double after_run = foulee_part_after_run_least (composer);
  const double y = foulee_block_height (page) + GAP;
  const double more = MAX (0, (height - y - timeline - GAP - after_run) / 2);
  double below;

  foulee_block_put (page, 0, y,
                    foulee_part_timeline (
                        composer, CLAMP (timeline + more, timeline, MAX (timeline, MOST_CHART))));
  below = foulee_block_height (page) + GAP;
  foulee_block_put (
      page, 0, below,
      foulee_part_after_run (composer, MIN (height - below, MAX (after_run, MOST_CHART))));
}

FouleeBlock *
foulee_page_one (FouleeComposer *composer, double height)
{
  FouleeBlock *page = foulee_block_new (composer->typesetter, composer->width, FOULEE_TAG_NONE);
  const double charts =
      foulee_part_timeline_least (composer) + GAP + foulee_part_after_run_least (composer);
  double y;

  write_subjective (composer, page);
  y = foulee_block_height (page) + GAP;
  foulee_block_put (page, 0, y, foulee_part_symptoms (composer, height - y - GAP - charts));
  write_charts (composer, page, height);
  return page;
}
