/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli-field.h"
#include "app/cli-summary-sections.h"
#include "app/cli-text.h"
#include "chart/influence-words.h"

/* Sections of the summary: what matters for the runner, and what helped. */

/* One line, as it will be printed. */
typedef struct {
  char *label;
  char *text;
} Line;

/* Why there is no estimate. */
static char *
tell_counts (const FouleeEffect *effect, const FouleeLanguage *language)
{
  return g_strdup_printf (
      MIN (effect->n_with, effect->n_without) < FOULEE_TRIALS_TO_ESTIMATE
          ? foulee_tr (language, "too few to say: %u with, %u without")
          : foulee_tr (language, "too different to compare: %u with, %u without"),
      effect->n_with, effect->n_without);
}

static void
clear_line (gpointer data)
{
  Line *line = data;

  g_free (line->label);
  g_free (line->text);
}

static void
add_line (GArray *lines, FouleeInfluenceTopic topic, const FouleeEffect *effect,
          const FouleeLanguage *language)
{
  const char *label = foulee_influence_label (topic, language);
  Line line;

  line.text = effect->stage >= FOULEE_EFFECT_ESTIMATE
                  ? foulee_influence_sentence (topic, effect, language)
                  : tell_counts (effect, language);
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

    if (effect->n_with + effect->n_without == 0)
      continue;
    add_line (lines, i, effect, cli->language);
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
    if (effect->n_with == 0)
      continue;
    add_line (lines, foulee_topic_of_action (i), effect, cli->language);
  }
  print_lines (cli, foulee_tr (cli->language, "What helped"), lines);
}

void
foulee_summary_print_influences (FouleeCli *cli, const FouleeFindings *findings)
{
  print_factors (cli, foulee_findings_influences (findings));
  print_actions (cli, foulee_findings_influences (findings));
}
