/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/page-one.h"

#include "report/sections.h"

#define GAP 5
#define SECTION_GAP 12 /* between what goes on after the page */
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

/* Below what is on the page; where there is no room left, after it. */
static void
put_chart (FouleeComposer *composer, FouleeBlock *page, FouleeBlock *chart, double height)
{
  const double y = foulee_block_height (page) + GAP;

  if (y + foulee_block_height (chart) <= height + 0.5)
    foulee_block_put (page, 0, y, chart);
  else
    foulee_flow_add_block (composer->flow, chart, SECTION_GAP);
}

/* Both charts get the same share of what their least heights leave. */
static void
write_charts (FouleeComposer *composer, FouleeBlock *page, const FouleePartTimeline *timeline,
              const FouleePartAfterRun *after_run, double height)
{
  const double least = foulee_part_timeline_least (timeline);
  const double least_after = foulee_part_after_run_least (after_run);
  const double left = height - foulee_block_height (page) - GAP - least - GAP - least_after;
  const double more = MAX (0, left / 2);

  put_chart (composer, page,
             foulee_part_timeline_block (timeline, MIN (least + more, MAX (least, MOST_CHART))),
             height);
  put_chart (
      composer, page,
      foulee_part_after_run_block (after_run, CLAMP (height - foulee_block_height (page) - GAP,
                                                     least_after, MAX (least_after, MOST_CHART))),
      height);
}

FouleeBlock *
foulee_page_one (FouleeComposer *composer, double height)
{
  FouleeBlock *page = foulee_block_new (composer->typesetter, composer->width, FOULEE_TAG_NONE);
  g_autoptr (FouleePartTimeline) timeline = foulee_part_timeline_new (composer);
  g_autoptr (FouleePartAfterRun) after_run = foulee_part_after_run_new (composer);
  const double charts =
      foulee_part_timeline_least (timeline) + GAP + foulee_part_after_run_least (after_run);
  double y;

  write_subjective (composer, page);
  y = foulee_block_height (page) + GAP;
  foulee_block_put (page, 0, y, foulee_part_symptoms (composer, height - y - GAP - charts));
  write_charts (composer, page, timeline, after_run, height);
  return page;
}
