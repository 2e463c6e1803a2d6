/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/print-timeline.h"
#include "report/sections.h"
#include "report/symptom-words.h"

#define LEAST_PLOT 26

static FouleePrintTimeline
look_of (const FouleeComposer *composer)
{
  return (FouleePrintTimeline) { .symptoms = composer->symptoms,
                                 .zone = composer->zone,
                                 .units = composer->units,
                                 .language = composer->language };
}

/* What is what: below the chart, so that nothing in it has to be guessed. */
static char *
describe_key (const FouleeComposer *composer)
{
  const FouleeLanguage *language = composer->language;
  const FouleeSymptom *first = foulee_symptom (composer->symptoms, 0);
  g_autofree char *area = NULL;

  if (first == NULL)
    return g_strdup (foulee_tr (language, "Line: highest of the legs each day. Hatched: nothing "
                                          "entered. Weeks from the day named."));
  area = foulee_symptom_area (first, language);
  return g_strdup_printf (
      foulee_tr (language, "Thick line: P1, %s. Thin: highest muscle of the legs each day. "
                           "Hatched: nothing entered. Weeks from the day named."),
      area);
}

static double
write_heading (FouleeComposer *composer, FouleeBlock *block)
{
  const FouleeLanguage *language = composer->language;

  return foulee_flow_write_heading (
      block, foulee_tr (language, "Load and timeline"),
      foulee_tr (language, "soreness, 0 none – 10 worst, over the load of each run"));
}

static double
key_height (FouleeComposer *composer)
{
  g_autofree char *key = describe_key (composer);

  return foulee_typesetter_measure (composer->typesetter, &foulee_style_text, composer->width, key,
                                    NULL);
}

double
foulee_part_timeline_least (FouleeComposer *composer)
{
  const FouleePrintTimeline look = look_of (composer);
  g_autoptr (FouleeChart) chart = foulee_print_timeline_new (&look);
  g_autoptr (FouleeBlock) block =
      foulee_block_new (composer->typesetter, composer->width, FOULEE_TAG_NONE);

  return write_heading (composer, block) +
         foulee_chart_height (chart, foulee_typesetter_chart_look (composer->typesetter),
                              (float) composer->width, LEAST_PLOT) +
         key_height (composer);
}

FouleeBlock *
foulee_part_timeline (FouleeComposer *composer, double height)
{
  const FouleePrintTimeline look = look_of (composer);
  FouleeBlock *block = foulee_block_new (composer->typesetter, composer->width, FOULEE_TAG_NONE);
  g_autoptr (FouleeChart) chart = foulee_print_timeline_new (&look);
  g_autofree char *description = foulee_print_timeline_description (&look);
  g_autofree char *key = describe_key (composer);
  const double y = write_heading (composer, block);
  const double chart_height = height - y - key_height (composer);

  foulee_block_begin (block, FOULEE_TAG_FIGURE);
  foulee_block_chart (block, 0, y, composer->width, chart_height, chart, description);
  foulee_block_end (block);
  foulee_block_text (block, 0, y + chart_height, composer->width, &foulee_style_text, key);
  return block;
}
