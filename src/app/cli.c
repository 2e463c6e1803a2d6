/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli.h"

#include <errno.h>
#include <signal.h>
#include <string.h>

#include "app/cli-verb.h"
#include "config.h"

enum { STATUS_DONE, STATUS_FAILED, STATUS_USAGE };

/* "2026-…" set by those who want the same bytes twice (reproducible-builds.org). Only for commands
 * that read: an entry always has the true time. */
static FouleeClock *
choose_clock (gboolean keeps)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr (GTimeZone) zone = NULL;
  gint64 seconds;

  if (keeps || epoch == NULL ||
      !g_ascii_string_to_signed (epoch, 10, 0, G_MAXINT32, &seconds, NULL))
    return foulee_clock_new_system ();
  zone = g_time_zone_new_local ();
  return foulee_clock_new_fixed (seconds * 1000, zone);
}

static gboolean
choose_language (const FouleeCliArguments *arguments, const FouleeLanguage **language,
                 GError **error)
{
  const char *code = arguments->values[FOULEE_CLI_OPTION_LANGUAGE];

  *language = foulee_language_of_system ();
  if (code == NULL || foulee_language_from_code (code, language))
    return TRUE;
  return foulee_fail (error, FOULEE_ERROR_USAGE,
                      .field = foulee_cli_option_name (FOULEE_CLI_OPTION_LANGUAGE), .value = code,
                      .problem = FOULEE_PROBLEM_UNKNOWN);
}

static int
fail (const GError *error, const FouleeLanguage *language)
{
  foulee_cli_complain (error, language);
  return error->domain == FOULEE_CLI_USAGE ||
                 g_error_matches (error, FOULEE_ERROR, FOULEE_ERROR_USAGE)
             ? STATUS_USAGE
             : STATUS_FAILED;
}

static gboolean
check_options (const FouleeCliArguments *arguments, guint allowed, const char *verb,
               const FouleeLanguage *language, GError **error)
{
  for (int i = 0; i < FOULEE_CLI_N_OPTIONS; i++) {
    if (arguments->values[i] == NULL || (allowed & (1u << i)) != 0)
      continue;
    if (verb == NULL)
      return foulee_cli_usage (error,
                               foulee_tr (language, "%s needs a command. See “foulee --help”."),
                               foulee_cli_option_name ((FouleeCliOption) i));
    return foulee_cli_usage (error,
                             foulee_tr (language, "“%s” does not take the option %s. See “foulee "
                                                  "help %s”."),
                             verb, foulee_cli_option_name ((FouleeCliOption) i), verb);
  }
  return TRUE;
}

static gboolean
check_words (const FouleeCli *cli, const FouleeCliVerb *verb, GError **error)
{
  const guint n = foulee_cli_n_words (cli);
  const char *name = verb->name.id;

  if (n < verb->least_words)
    return foulee_cli_usage (
        error, foulee_tr (cli->language, "Something is missing after “%s”. See “foulee help %s”."),
        name, name);
  if (n > verb->most_words)
    return foulee_fail (error, FOULEE_ERROR_USAGE, .field = foulee_cli_word (cli, verb->most_words),
                        .problem = FOULEE_PROBLEM_UNKNOWN);
  return TRUE;
}

static gboolean
run_verb (FouleeCli *cli, const FouleeCliVerb *verb, GError **error)
{
  if (!check_options (cli->arguments, verb->options | FOULEE_CLI_TAKES_GENERAL, verb->name.id,
                      cli->language, error))
    return FALSE;
  if (foulee_cli_option (cli, FOULEE_CLI_OPTION_HELP) != NULL) {
    foulee_cli_help (cli, verb);
    return TRUE;
  }
  if (!check_words (cli, verb, error))
    return FALSE;
  if (verb->keeps && foulee_cli_option (cli, FOULEE_CLI_OPTION_DEMO) != NULL)
    return foulee_cli_usage (
        error,
        foulee_tr (cli->language,
                   "Nothing is kept in the sample journal, so “%s” has no use there."),
        verb->name.id);
  return verb->run (cli, error);
}

static gboolean
run_word (FouleeCli *cli, GError **error)
{
  const char *name = g_ptr_array_index (cli->arguments->words, 0);
  const FouleeCliVerb *verb = foulee_cli_verb_find (name);
  const FouleeCliVerb *near;

  if (verb != NULL) {
    cli->clock = choose_clock (verb->keeps);
    return run_verb (cli, verb, error);
  }
  near = foulee_cli_verb_near (name);
  if (near != NULL)
    return foulee_cli_usage (
        error, foulee_tr (cli->language, "There is no command “%s”. Did you mean “%s”?"), name,
        near->name.id);
  return foulee_cli_usage (
      error,
      foulee_tr (cli->language, "There is neither a command nor a file “%s”. See “foulee --help”."),
      name);
}

static gboolean
run_command (FouleeCli *cli, GError **error)
{
  if (foulee_cli_option (cli, FOULEE_CLI_OPTION_VERSION) != NULL)
    foulee_cli_print (cli, "foulee %s\n", FOULEE_VERSION);
  else if (cli->arguments->words->len == 0)
    foulee_cli_help (cli, NULL);
  else if (!run_word (cli, error))
    return FALSE;
  return foulee_cli_write (cli->output->str, cli->output->len, error);
}

/* There is one journal at a time. */
static gboolean
check_one_journal (const FouleeCliArguments *arguments, const FouleeLanguage *language,
                   GError **error)
{
  if (arguments->values[FOULEE_CLI_OPTION_DEMO] == NULL ||
      arguments->values[FOULEE_CLI_OPTION_JOURNAL] == NULL)
    return TRUE;
  return foulee_cli_usage (error, foulee_tr (language, "%s and %s cannot be used together."),
                           foulee_cli_option_name (FOULEE_CLI_OPTION_DEMO),
                           foulee_cli_option_name (FOULEE_CLI_OPTION_JOURNAL));
}

/* A misspelled command is no file, unless there is one of that very name. */
static gboolean
is_file (const char *word)
{
  return strstr (word, "://") != NULL ||
         (g_file_test (word, G_FILE_TEST_EXISTS) && !g_file_test (word, G_FILE_TEST_IS_DIR));
}

/* Files to be opened in the window: they stand where a command would. */
static gboolean
names_files (const FouleeCliArguments *arguments)
{
  const char *first = g_ptr_array_index (arguments->words, 0);

  return foulee_cli_verb_find (first) == NULL && is_file (first);
}

static gboolean
check_files (const FouleeCliArguments *arguments, GError **error)
{
  for (guint i = 0; i < arguments->words->len; i++) {
    const char *word = g_ptr_array_index (arguments->words, i);

    if (!is_file (word))
      return foulee_fail (error, FOULEE_ERROR_NOT_FOUND, .file = word,
                          .system = g_strerror (ENOENT));
  }
  return TRUE;
}

static gboolean
wants_window (const FouleeCliArguments *arguments)
{
  return arguments->values[FOULEE_CLI_OPTION_HELP] == NULL &&
         arguments->values[FOULEE_CLI_OPTION_VERSION] == NULL &&
         (arguments->words->len == 0 || names_files (arguments));
}

gboolean
foulee_cli_run (int argc, char **argv, int *status, char **journal_path, gboolean *demo)
{
  g_auto (FouleeCliArguments) arguments = { 0 };
  g_autoptr (GError) error = NULL;
  FouleeCli cli = { .arguments = &arguments, .day_start = FOULEE_DAY_START_DEFAULT };
  const gboolean understood = foulee_cli_arguments_parse (&arguments, argc, argv, &error) &&
                              choose_language (&arguments, &cli.language, &error) &&
                              check_one_journal (&arguments, cli.language, &error);

  if (understood && wants_window (&arguments) &&
      check_options (&arguments, FOULEE_CLI_TAKES (JOURNAL) | FOULEE_CLI_TAKES (DEMO), NULL,
                     cli.language, &error) &&
      check_files (&arguments, &error)) {
    *journal_path = g_strdup (arguments.values[FOULEE_CLI_OPTION_JOURNAL]);
    *demo = arguments.values[FOULEE_CLI_OPTION_DEMO] != NULL;
    return FALSE;
  }
  if (error != NULL) {
    if (cli.language == NULL)
      choose_language (&arguments, &cli.language, NULL);
    *status = fail (error, cli.language);
    return TRUE;
  }

  /* A reader that stops reading ends the command without a word, as it does other programs. What
   * was to be kept is kept by then: commands print at their end. */
  signal (SIGPIPE, SIG_DFL);
  cli.output = g_string_new (NULL);
  *status = run_command (&cli, &error) ? STATUS_DONE : fail (error, cli.language);
  foulee_cli_close (&cli);
  g_string_free (cli.output, TRUE);
  g_clear_pointer (&cli.clock, foulee_clock_unref);
  return TRUE;
}
