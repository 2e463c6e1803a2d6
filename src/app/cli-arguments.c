/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli-arguments.h"

#include <string.h>

#include "base/error.h"

typedef struct {
  const char *name;
  char letter;
  gboolean takes_value;
} Option;

static const Option options[FOULEE_CLI_N_OPTIONS] = {
  [FOULEE_CLI_OPTION_JOURNAL] = { "--journal", 0, TRUE },
  [FOULEE_CLI_OPTION_DEMO] = { "--demo", 0, FALSE },
  [FOULEE_CLI_OPTION_LANGUAGE] = { "--language", 0, TRUE },
  [FOULEE_CLI_OPTION_HELP] = { "--help", 'h', FALSE },
  [FOULEE_CLI_OPTION_VERSION] = { "--version", 0, FALSE },
  [FOULEE_CLI_OPTION_ANONYMOUS] = { "--anonymous", 0, FALSE },
  [FOULEE_CLI_OPTION_BACKTEST] = { "--backtest", 0, FALSE },
  [FOULEE_CLI_OPTION_CROSS_TRAINING] = { "--cross-training", 0, FALSE },
  [FOULEE_CLI_OPTION_DAYS] = { "--days", 0, TRUE },
  [FOULEE_CLI_OPTION_DRY_RUN] = { "--dry-run", 0, FALSE },
  [FOULEE_CLI_OPTION_FORCE] = { "--force", 0, FALSE },
  [FOULEE_CLI_OPTION_FORMAT] = { "--format", 0, TRUE },
  [FOULEE_CLI_OPTION_FROM] = { "--from", 0, TRUE },
  [FOULEE_CLI_OPTION_JSON] = { "--json", 0, FALSE },
  [FOULEE_CLI_OPTION_KNOWN_RUNS] = { "--known-runs", 0, FALSE },
  [FOULEE_CLI_OPTION_LEVELS] = { "--levels", 0, TRUE },
  [FOULEE_CLI_OPTION_NOTE] = { "--note", 0, TRUE },
  [FOULEE_CLI_OPTION_OUTPUT] = { "--output", 'o', TRUE },
  [FOULEE_CLI_OPTION_PAPER] = { "--paper", 0, TRUE },
  [FOULEE_CLI_OPTION_REGION] = { "--region", 0, TRUE },
  [FOULEE_CLI_OPTION_SECTIONS] = { "--sections", 0, TRUE },
  [FOULEE_CLI_OPTION_SEED] = { "--seed", 0, TRUE },
  [FOULEE_CLI_OPTION_SINCE_VISIT] = { "--since-visit", 0, FALSE },
  [FOULEE_CLI_OPTION_TO] = { "--to", 0, TRUE },
  [FOULEE_CLI_OPTION_UNKNOWN_RUNS] = { "--unknown-runs", 0, FALSE },
};

void
foulee_cli_arguments_clear (FouleeCliArguments *arguments)
{
  g_clear_pointer (&arguments->words, g_ptr_array_unref);
}

const char *
foulee_cli_option_name (FouleeCliOption option)
{
  return options[option].name;
}

/* The option that `argument` spells, with `*value` what was joined to it, or NULL. −1 for none. */
static int
find_option (const char *argument, const char **value)
{
  *value = NULL;
  for (int i = 0; i < FOULEE_CLI_N_OPTIONS; i++) {
    const char *rest = argument;
    if (argument[1] != '-') {
      if (options[i].letter == 0 || argument[1] != options[i].letter)
        continue;
      *value = argument[2] != '\0' ? argument + 2 : NULL;
      return i;
    }
    if (!g_str_has_prefix (argument, options[i].name))
      continue;
    rest += strlen (options[i].name);
    if (*rest == '=')
      *value = rest + 1;
    else if (*rest != '\0')
      continue;
    return i;
  }
  return -1;
}

/* `*index` is that of the option; on success that of the last argument which belongs to it. */
static gboolean
take_option (FouleeCliArguments *arguments, int argc, char **argv, int *index, GError **error)
{
  const char *argument = argv[*index];
  const char *value;
  const int option = find_option (argument, &value);

  if (option < 0 || (value != NULL && !options[option].takes_value))
    return foulee_fail (error, FOULEE_ERROR_USAGE, .field = argument,
                        .problem = FOULEE_PROBLEM_UNKNOWN);
  if (arguments->values[option] != NULL)
    return foulee_fail (error, FOULEE_ERROR_USAGE, .field = options[option].name,
                        .problem = FOULEE_PROBLEM_TWICE);
  if (options[option].takes_value && value == NULL) {
    if (*index + 1 >= argc)
      return foulee_fail (error, FOULEE_ERROR_USAGE, .field = options[option].name,
                          .problem = FOULEE_PROBLEM_MISSING);
    *index += 1;
    value = argv[*index];
  }
  if (value != NULL && *value == '\0')
    return foulee_fail (error, FOULEE_ERROR_USAGE, .field = options[option].name,
                        .problem = FOULEE_PROBLEM_MISSING);
  arguments->values[option] = value != NULL ? value : "";
  return TRUE;
}

gboolean
foulee_cli_arguments_parse (FouleeCliArguments *arguments, int argc, char **argv, GError **error)
{
  gboolean ended = FALSE;

  arguments->words = g_ptr_array_new ();
  for (int i = 1; i < argc; i++) {
    const char *argument = argv[i];

    if (ended || argument[0] != '-' || argument[1] == '\0')
      g_ptr_array_add (arguments->words, argv[i]);
    else if (strcmp (argument, "--") == 0)
      ended = TRUE;
    else if (!g_str_has_prefix (argument, "--gapplication-") &&
             !take_option (arguments, argc, argv, &i, error))
      return FALSE;
  }
  return TRUE;
}
