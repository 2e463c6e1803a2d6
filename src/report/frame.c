/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/frame.h"

#include "config.h"
#include "report/own-words.h"
#include "report/statement.h"
#include "report/words.h"

#define BELOW_HEAD 8
#define ABOVE_FOOT 8
#define RULE_GAP 4
#define COLUMN_GAP 16

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

/* What follows the name: ", born 1988"; empty where neither is known or wanted. */
static char *
describe_birth (const FouleeComposer *composer, const char *name)
{
  if (*name == '\0' || composer->runner->birth_year == FOULEE_UNSET)
    return g_strdup ("");
  return g_strdup_printf (
      foulee_trc (composer->language, "after the name: year of birth", ", born %d"),
      composer->runner->birth_year);
}

static char *
name_of_runner (const FouleeComposer *composer)
{
  const FouleeRunner *runner = composer->runner;

  return foulee_own_words (
      runner != NULL && runner->name != NULL && !composer->options->anonymous ? runner->name : "");
}

/* "**Sample runner**, born 1988 · 9 October – 19 November 2026", the period on a line of its own
 * where there is not room for both. */
static void
write_subject (FouleeComposer *composer, FouleeBlock *block, double y, double width)
{
  g_autofree char *name = name_of_runner (composer);
  g_autofree char *birth = describe_birth (composer, name);
  g_autofree char *period =
      foulee_period_label (composer->first, composer->last, composer->language);
  g_autofree char *rest = g_strconcat (birth, *name != '\0' ? " · " : "", period, NULL);
  double name_width, rest_width;

  foulee_typesetter_measure (composer->typesetter, &foulee_style_strong, 0, name, &name_width);
  foulee_typesetter_measure (composer->typesetter, &foulee_style_text, 0, rest, &rest_width);
  if (name_width + rest_width <= width) {
    foulee_block_led (block, 0, y, width, name, rest);
    return;
  }
  y += foulee_block_led (block, 0, y, width, name, birth);
  foulee_block_text (block, 0, y, width, &foulee_style_text, period);
}

/* The page, when it was made and of how much, one below another and ending at the right of a block
 * that is as wide as they are. */
static FouleeBlock *
make_facts (FouleeComposer *composer, guint number, guint n)
{
  FouleeStyle styles[] = { foulee_style_strong, foulee_style_text, foulee_style_text };
  g_autofree char *pages = g_strdup_printf (
      foulee_trc (composer->language, "page of pages", "Page %u of %u"), number, n);
  g_autofree char *made = describe_made (composer);
  g_autofree char *days = describe_days (composer);
  const char *const facts[] = { pages, made, days };
  FouleeBlock *block;
  double y = 0, widest = 0, width;

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++) {
    foulee_typesetter_measure (composer->typesetter, &styles[i], 0, facts[i], &width);
    widest = MAX (widest, width);
  }
  block = foulee_block_new (composer->typesetter, widest, FOULEE_TAG_NONE);
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++) {
    styles[i].alignment = PANGO_ALIGN_RIGHT;
    y += foulee_block_text (block, widest, y, 0, &styles[i], facts[i]);
  }
  return block;
}

/* The title and who it is about. A long name is broken into lines. */
static FouleeBlock *
make_title (FouleeComposer *composer, double width)
{
  FouleeBlock *block = foulee_block_new (composer->typesetter, width, FOULEE_TAG_NONE);
  double height;

  foulee_block_begin (block, FOULEE_TAG_H1);
  height = foulee_block_text (block, 0, 0, width, &foulee_style_title,
                              foulee_tr (composer->language, "Running and soreness summary"));
  foulee_block_end (block);
  write_subject (composer, block, height, width);
  return block;
}

FouleeBlock *
foulee_frame_head (FouleeComposer *composer, guint number, guint n)
{
  /* It is read once, not on every page. */
  FouleeBlock *block = foulee_block_new (composer->typesetter, composer->width,
                                         number == 1 ? FOULEE_TAG_NONE : FOULEE_TAG_ARTIFACT);
  FouleeBlock *facts = make_facts (composer, number, n);
  const double x = composer->width - foulee_block_width (facts);
  FouleeBlock *title = make_title (composer, x - COLUMN_GAP);
  const double lower = foulee_block_height (facts) - foulee_block_height (title);

  /* Both end on the same line, where the title is not the higher one. */
  foulee_block_put (block, 0, MAX (0, lower), title);
  foulee_block_put (block, x, 0, facts);
  foulee_block_fill (block, 0, foulee_block_height (block) + RULE_GAP, composer->width, FOULEE_RULE,
                     FOULEE_INK_BLACK);
  foulee_block_set_height (block, foulee_block_height (block) + BELOW_HEAD);
  return block;
}

FouleeBlock *
foulee_frame_foot (FouleeComposer *composer, guint number)
{
  FouleeBlock *block = foulee_block_new (composer->typesetter, composer->width,
                                         number == 1 ? FOULEE_TAG_NONE : FOULEE_TAG_ARTIFACT);
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
  g_autoptr (FouleeBlock) block = foulee_frame_foot (composer, 1);

  return foulee_block_height (block);
}
