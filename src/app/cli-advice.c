/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli-advice.h"

#include "advice/help-numbers.h"
#include "app/cli-text.h"

FouleeTelling
foulee_cli_telling (const FouleeCli *cli, FouleeInstant now)
{
  return (FouleeTelling) { .language = cli->language,
                           .units = cli->units,
                           .zone = foulee_clock_zone (cli->clock),
                           .day_start = cli->day_start,
                           .now = now.seconds };
}

/* ---- Warning signs --------------------------------------------------------------------------- */

void
foulee_cli_print_level_call (FouleeCli *cli, const FouleeHistory *history, FouleeSignLevel level,
                             int indent)
{
  const FouleeHelpNumbers numbers =
      foulee_help_numbers_of_runner (foulee_history_runner (history), cli->language);
  g_autofree char *call = foulee_sign_level_call (level, &numbers, cli->language);
  g_autofree char *printable = foulee_cli_printable (call);

  foulee_cli_append_wrapped (cli->output, printable, indent);
}

/* Sentences that only a newer version has are shown by their id. */
static void
print_ticked (FouleeCli *cli, const char *ids)
{
  g_auto (GStrv) words = g_strsplit (ids, " ", -1);

  for (guint i = 0; words[i] != NULL; i++) {
    const FouleeWarningSign *sign = foulee_warning_sign_from_id (words[i]);
    const char *aside = sign != NULL ? foulee_warning_sign_aside (sign, cli->language) : NULL;
    g_autofree char *id = foulee_cli_printable (words[i]);

    g_string_append (cli->output, "  - ");
    foulee_cli_append_wrapped (
        cli->output, sign != NULL ? foulee_warning_sign_text (sign, cli->language) : id, 4);
    if (aside != NULL)
      foulee_cli_append_wrapped (cli->output, aside, 4);
  }
}

static void
print_open_sign (FouleeCli *cli, const FouleeHistory *history, const FouleeOpenSign *sign)
{
  const FouleeLanguage *language = cli->language;
  g_autofree char *day = foulee_format_date (
      language, foulee_instant_day (sign->answer->at, cli->day_start), FOULEE_DATE_SHORT);

  foulee_cli_print (cli, "\n");
  foulee_cli_print (cli, foulee_tr (language, "Warning sign open since %s"), day);
  foulee_cli_print (cli, "\n");
  if (sign->resting)
    foulee_cli_append_wrapped (
        cli->output, foulee_words_label (&foulee_outcomes, FOULEE_OUTCOME_NO_RUNNING, language), 2);
  else
    foulee_cli_print_level_call (cli, history, sign->level, 2);
  print_ticked (cli, sign->answer->ticked);
}

void
foulee_cli_print_open_signs (FouleeCli *cli, const FouleeHistory *history, FouleeInstant now)
{
  g_autoptr (GArray) open = foulee_open_signs_new (history, now);

  for (guint i = 0; i < open->len; i++)
    print_open_sign (cli, history, &g_array_index (open, FouleeOpenSign, i));
}

/* ---- Suggestions ----------------------------------------------------------------------------- */

/* "Evidence: low. Not over a bruise." What follows the grade may be NULL. */
static char *
describe_grade (const FouleeRule *rule, const char *next, const FouleeLanguage *language)
{
  const char *grade = foulee_grade_label (rule->grade, language);

  return next != NULL
             ? g_strdup_printf (foulee_trc (language, "a suggestion: grade, a sentence", "%s. %s"),
                                grade, next)
             : g_strdup_printf (foulee_trc (language, "a suggestion: grade", "%s."), grade);
}

static void
print_suggestion (FouleeCli *cli, const FouleeSuggestion *suggestion, const FouleeTelling *telling,
                  gboolean full)
{
  const FouleeRule *rule = suggestion->rule;
  const char *action = foulee_rule_action (rule, cli->language);
  g_autofree char *head =
      full ? g_strdup_printf (foulee_trc (cli->language, "a suggestion and its id", "%s (%s)"),
                              action, rule->id)
           : g_strdup (action);
  g_autofree char *why = rule->why (&suggestion->reason, telling);
  g_autofree char *printable = foulee_cli_printable (why);
  const char *caution = foulee_rule_caution (rule, cli->language);
  const char *next = full ? foulee_rule_evidence (rule, cli->language) : caution;
  g_autofree char *grade = describe_grade (rule, next, cli->language);

  foulee_cli_append_wrapped (cli->output, head, 2);
  foulee_cli_append_wrapped (cli->output, printable, 4);
  foulee_cli_append_wrapped (cli->output, grade, 4);
  if (full && caution != NULL)
    foulee_cli_append_wrapped (cli->output, caution, 4);
}

void
foulee_cli_print_suggestions (FouleeCli *cli, const FouleeAdvice *advice, guint n, gboolean full)
{
  const FouleeTelling telling = foulee_cli_telling (cli, foulee_findings_now (advice->findings));

  for (guint i = 0; i < MIN (n, advice->suggestions->len); i++)
    print_suggestion (cli, &g_array_index (advice->suggestions, FouleeSuggestion, i), &telling,
                      full);
}

const char *
foulee_cli_no_suggestions (const FouleeAdvice *advice, const FouleeLanguage *language)
{
  switch (advice->state) {
  case FOULEE_ADVICE_GIVEN:
    return advice->suggestions->len == 0 ? foulee_tr (language, "Nothing to suggest now.") : NULL;
  case FOULEE_ADVICE_UNDER_AGE:
  case FOULEE_ADVICE_PREGNANT:
    return foulee_tr (language, "Foulée gives no suggestions under 18, during pregnancy, and in "
                                "the 12 weeks after birth.");
  case FOULEE_ADVICE_HINT_OPEN:
    return foulee_tr (language,
                      "Suggestions wait until you have answered the list of warning signs.");
  case FOULEE_ADVICE_SIGN_OPEN:
    return foulee_tr (language,
                      "A warning sign is open. Say what came of it to bring the suggestions back.");
  case FOULEE_ADVICE_NO_RUNNING:
    return foulee_tr (language, "A clinician has said not to run for now. Say what came of it to "
                                "bring the suggestions back.");
  }
  g_return_val_if_reached (NULL);
}
