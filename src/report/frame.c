/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/frame.h"

#include "config.h"
#include "report/statement.h"
#include "report/words.h"

#define BELOW_HEAD 8
#define ABOVE_FOOT 8
#define RULE_GAP 4

/* "Made 19 November 2026, 06:52". */
static char *
describe_made (const FouleeComposer *composer)
{
  const FouleeLanguage *language = composer->language;
  g_autofree char *date = NULL, *time = NULL;
  FouleeDate day;
  int seconds;

  foulee_instant_to_civil (composer->now, &day, &seconds);
  date = foulee_format_date (language, day, FOULEE_DATE_MEDIUM);
  time = foulee_format_time (language, seconds);
  return g_strdup_printf (foulee_trc (language, "date, time", "Made %s, %s"), date, time);
}

static char *
describe_days (const FouleeComposer *composer)
{
  const FouleeSummary *summary = composer->summary;

  if (summary->days_possible == 0)
    return g_strdup (foulee_tr (composer->language, "No check-ins"));
  return g_strdup_printf (foulee_trn (composer->language, "Check-ins on %u of %u day",
                                      "Check-ins on %u of %u days", summary->days_possible),
                          summary->days_logged, summary->days_possible);
}

/* "Sample runner, born 1988"; empty where neither is known or wanted. */
static char *
describe_runner (const FouleeComposer *composer)
{
  const FouleeRunner *runner = composer->runner;

  if (runner == NULL || runner->name == NULL || composer->options->anonymous)
    return g_strdup ("");
  if (runner->birth_year == FOULEE_UNSET)
    return g_strdup (runner->name);
  return g_strdup_printf (foulee_trc (composer->language, "name, year of birth", "%s, born %d"),
                          runner->name, runner->birth_year);
}

FouleeBlock *
foulee_frame_head (FouleeComposer *composer, guint number, guint n)
{
  const FouleeLanguage *language = composer->language;
  FouleeBlock *block =
      foulee_block_new (composer->typesetter, composer->width, FOULEE_TAG_ARTIFACT);
  FouleeStyle right = foulee_style_text, strong_right = foulee_style_strong;
  g_autofree char *runner = describe_runner (composer);
  g_autofree char *period = foulee_period_label (composer->first, composer->last, language);
  g_autofree char *made = describe_made (composer);
  g_autofree char *days = describe_days (composer);
  g_autofree char *pages =
      g_strdup_printf (foulee_trc (language, "page of pages", "Page %u of %u"), number, n);
  const double line = foulee_typesetter_line (composer->typesetter, &foulee_style_text);
  double y = 0;

  right.alignment = strong_right.alignment = PANGO_ALIGN_RIGHT;
  y += foulee_block_text (block, 0, 0, 0, &foulee_style_title,
                          foulee_tr (language, "Running and soreness summary"));
  if (*runner != '\0')
    y += foulee_block_text (block, 0, y, 0, &foulee_style_strong, runner);
  foulee_block_text (block, 0, y, 0, &foulee_style_text, period);
  foulee_block_text (block, composer->width, 0, 0, &strong_right, pages);
  foulee_block_text (block, composer->width, line, 0, &right, made);
  foulee_block_text (block, composer->width, 2 * line, 0, &right, days);
  foulee_block_fill (block, 0, foulee_block_height (block) + RULE_GAP, composer->width, FOULEE_RULE,
                     FOULEE_INK_BLACK);
  foulee_block_set_height (block, foulee_block_height (block) + BELOW_HEAD);
  return block;
}

FouleeBlock *
foulee_frame_foot (FouleeComposer *composer)
{
  FouleeBlock *block =
      foulee_block_new (composer->typesetter, composer->width, FOULEE_TAG_ARTIFACT);
  g_autofree char *statement = foulee_statement (composer->language, composer->runner);
  g_autofree char *text = g_strdup_printf (
      foulee_trc (composer->language, "foot of the printed summary: statement, version",
                  "Self-reported by the runner. %s Foulée\u00a0%s"),
      statement, FOULEE_VERSION);

  foulee_block_fill (block, 0, ABOVE_FOOT, composer->width, FOULEE_RULE, FOULEE_INK_BLACK);
  foulee_block_text (block, 0, ABOVE_FOOT + RULE_GAP, composer->width, &foulee_style_text, text);
  return block;
}

double
foulee_frame_head_height (FouleeComposer *composer)
{
  g_autoptr (FouleeBlock) block = foulee_frame_head (composer, 1, 1);

  return foulee_block_height (block);
}

double
foulee_frame_foot_height (FouleeComposer *composer)
{
  g_autoptr (FouleeBlock) block = foulee_frame_foot (composer);

  return foulee_block_height (block);
}
