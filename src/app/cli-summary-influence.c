/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "app/cli-field.h"
#include "app/cli-summary-sections.h"
#include "app/cli-text.h"

/* Sections of the summary: what matters for the runner, and what helped. */

/* Sides smaller than this are too few. */
#define ENOUGH 10

/* One line, as it will be printed. */
typedef struct {
  char *label;
  char *text;
} Line;

static const FouleeWord factor_labels[] = {
  [FOULEE_FACTOR_WARM_UP] = FOULEE_WORD ("warm_up", "what may matter", "Warm-up"),
  [FOULEE_FACTOR_SLEEP] = FOULEE_WORD ("sleep", "what may matter", "7 h of sleep"),
  [FOULEE_FACTOR_FLUIDS] = FOULEE_WORD ("fluids", "what may matter", "Plenty to drink"),
};

/* "−1.5", "+0.3", "0.0". */
static char *
signed_label (double value, const FouleeLanguage *language)
{
  g_autofree char *number = foulee_format_number (language, value, 1);

  return g_strconcat (value >= 0.05 ? "+" : "", number, NULL);
}

/* How a sentence about runs begins. */
static char *
begin_factor (FouleeFactor factor, const FouleeEffect *effect, const FouleeLanguage *language)
{
  const guint n_with = effect->n_with;
  const guint n_without = effect->n_without;

  switch (factor) {
  case FOULEE_FACTOR_WARM_UP:
    return g_strdup_printf (foulee_tr (language, "In %u runs with and %u without warm-up"), n_with,
                            n_without);
  case FOULEE_FACTOR_SLEEP:
    return g_strdup_printf (foulee_tr (language, "In %u runs with and %u without 7 h of sleep"),
                            n_with, n_without);
  case FOULEE_FACTOR_FLUIDS:
    return g_strdup_printf (
        foulee_tr (language, "In %u runs with and %u without plenty to drink in the 24 h before"),
        n_with, n_without);
  case FOULEE_N_FACTORS:
    break;
  }
  g_return_val_if_reached (NULL);
}

static char *
begin_action (const char *label, const FouleeEffect *effect, const FouleeLanguage *language)
{
  g_autofree char *name = foulee_cli_uncapitalise (label);

  return g_strdup_printf (
      foulee_trc (language, "beginning of a sentence: occasions with, occasions without, action",
                  "On %u occasions with and %u without %s"),
      effect->n_with, effect->n_without, name);
}

/* The sentence of an estimate. French counts the points, of which 1.9 are one and 2.0 are two. */
static char *
tell_runs (const char *beginning, const FouleeEffect *effect, const FouleeLanguage *language)
{
  const double size = round (fabs (effect->shrunk) * 10) / 10;
  g_autofree char *points = foulee_format_number (language, size, 1);
  g_autofree char *lower = signed_label (effect->lower, language);
  g_autofree char *upper = signed_label (effect->upper, language);

  if (size < 0.05)
    return g_strdup_printf (
        foulee_tr (language, "%s, your peaks were as high (likely range %s to %s). This could be "
                             "chance; the runs may differ in other ways."),
        beginning, lower, upper);
  return g_strdup_printf (
      effect->shrunk < 0
          ? foulee_trn (language,
                        "%s, your peaks were %s lower (likely range %s to %s). This could be "
                        "chance; the runs may differ in other ways.",
                        "%s, your peaks were %s lower (likely range %s to %s). This could be "
                        "chance; the runs may differ in other ways.",
                        (gulong) size)
          : foulee_trn (language,
                        "%s, your peaks were %s higher (likely range %s to %s). This could be "
                        "chance; the runs may differ in other ways.",
                        "%s, your peaks were %s higher (likely range %s to %s). This could be "
                        "chance; the runs may differ in other ways.",
                        (gulong) size),
      beginning, points, lower, upper);
}

static char *
tell_occasions (const char *beginning, const FouleeEffect *effect, const FouleeLanguage *language)
{
  const double size = round (fabs (effect->shrunk) * 10) / 10;
  g_autofree char *points = foulee_format_number (language, size, 1);
  g_autofree char *lower = signed_label (effect->lower, language);
  g_autofree char *upper = signed_label (effect->upper, language);

  if (size < 0.05)
    return g_strdup_printf (
        foulee_tr (language, "%s, your soreness a day later was the same (likely range %s to %s). "
                             "This could be chance; the occasions may differ in other ways."),
        beginning, lower, upper);
  return g_strdup_printf (
      effect->shrunk < 0
          ? foulee_trn (language,
                        "%s, your soreness a day later was %s lower (likely range %s to %s). This "
                        "could be chance; the occasions may differ in other ways.",
                        "%s, your soreness a day later was %s lower (likely range %s to %s). This "
                        "could be chance; the occasions may differ in other ways.",
                        (gulong) size)
          : foulee_trn (language,
                        "%s, your soreness a day later was %s higher (likely range %s to %s). This "
                        "could be chance; the occasions may differ in other ways.",
                        "%s, your soreness a day later was %s higher (likely range %s to %s). This "
                        "could be chance; the occasions may differ in other ways.",
                        (gulong) size),
      beginning, points, lower, upper);
}

/* Why there is no estimate. */
static char *
tell_counts (const FouleeEffect *effect, const FouleeLanguage *language)
{
  return g_strdup_printf (MIN (effect->n_with, effect->n_without) < ENOUGH
                              ? foulee_tr (language, "too few to say: %u with, %u without")
                              : foulee_tr (language, "too unlike to compare: %u with, %u without"),
                          effect->n_with, effect->n_without);
}

static void
clear_line (gpointer data)
{
  Line *line = data;

  g_free (line->label);
  g_free (line->text);
}

/* Takes over `text`. */
static void
add_line (GArray *lines, const char *label, const FouleeEffect *effect, char *text,
          const FouleeLanguage *language)
{
  Line line = { .text = text };

  line.label =
      effect->stage == FOULEE_EFFECT_LIKELY
          ? g_strdup_printf (foulee_trc (language, "what may matter", "%s (likely)"), label)
          : g_strdup (label);
  g_array_append_val (lines, line);
}

static void
print_lines (FouleeCli *cli, const char *heading, const GArray *lines)
{
  int width = 0;

  if (lines->len == 0)
    return;
  foulee_summary_print_heading (cli, heading);
  for (guint i = 0; i < lines->len; i++)
    width = MAX (width, foulee_cli_width (g_array_index (lines, Line, i).label));
  for (guint i = 0; i < lines->len; i++) {
    const Line *line = &g_array_index (lines, Line, i);

    g_string_append (cli->output, "  ");
    foulee_cli_append_padded (cli->output, line->label, width + 2, FALSE);
    foulee_cli_append_wrapped (cli->output, line->text, 2 + width + 2);
  }
}

static void
print_factors (FouleeCli *cli, const FouleeInfluences *influences)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));

  g_array_set_clear_func (lines, clear_line);
  for (int i = 0; i < FOULEE_N_FACTORS; i++) {
    const FouleeEffect *effect = &influences->factors[i].effect;
    g_autofree char *beginning = begin_factor ((FouleeFactor) i, effect, cli->language);

    if (effect->n_with + effect->n_without == 0)
      continue;
    add_line (lines, foulee_word_label (&factor_labels[i], cli->language), effect,
              effect->stage >= FOULEE_EFFECT_ESTIMATE ? tell_runs (beginning, effect, cli->language)
                                                      : tell_counts (effect, cli->language),
              cli->language);
  }
  print_lines (cli, foulee_tr (cli->language, "What matters for you"), lines);
}

static void
print_actions (FouleeCli *cli, const FouleeInfluences *influences)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));

  g_array_set_clear_func (lines, clear_line);
  for (int i = 0; i < FOULEE_N_ACTION_KINDS; i++) {
    const FouleeEffect *effect = &influences->actions[i].effect;
    const char *label = foulee_words_label (&foulee_action_kinds, i, cli->language);
    g_autofree char *beginning = begin_action (label, effect, cli->language);

    if (effect->n_with == 0)
      continue;
    add_line (lines, label, effect,
              effect->stage >= FOULEE_EFFECT_ESTIMATE
                  ? tell_occasions (beginning, effect, cli->language)
                  : tell_counts (effect, cli->language),
              cli->language);
  }
  print_lines (cli, foulee_tr (cli->language, "What helped"), lines);
}

void
foulee_summary_print_influences (FouleeCli *cli, const FouleeFindings *findings)
{
  print_factors (cli, foulee_findings_influences (findings));
  print_actions (cli, foulee_findings_influences (findings));
}
