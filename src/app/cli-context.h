/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/cli-arguments.h"
#include "base/clock.h"
#include "base/error.h"
#include "model/history.h"
#include "store/store.h"

G_BEGIN_DECLS

/* One run of the program as a command: what was asked, the journal it is asked of, and what is to
 * be printed. */
typedef struct {
  const FouleeLanguage *language; /* of the runner's country once the journal is open */
  FouleeClock *clock;
  const FouleeCliArguments *arguments;
  FouleeStore *store; /* NULL until opened */
  FouleeUnits units;  /* of the runner whose journal is open; metric until then */
  int day_start;      /* the same; FOULEE_DAY_START_DEFAULT until then */
  GString *output;    /* standard output, written when the command has succeeded */
} FouleeCli;

/* Errors in what was typed that have a sentence of their own, already in the reader's language.
 * The exit status is 2, as for FOULEE_ERROR_USAGE. */
#define FOULEE_CLI_USAGE (foulee_cli_usage_quark ())
GQuark foulee_cli_usage_quark (void);
gboolean foulee_cli_usage (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* The value of an option, NULL where it was not given. */
const char *foulee_cli_option (const FouleeCli *cli, FouleeCliOption option);

/* The words after the verb. */
guint foulee_cli_n_words (const FouleeCli *cli);
const char *foulee_cli_word (const FouleeCli *cli, guint index);

/* The path of the journal: that of --journal, or the user's own. Full. */
char *foulee_cli_journal_path (const FouleeCli *cli);

/* Whether there is anything at that path. A file without content is what a program leaves that was
 * ended while it made a journal. */
gboolean foulee_cli_journal_exists (const FouleeCli *cli);

/* Opens the journal into `cli->store` and reads from it who the runner is. With --demo it is the
 * sample journal, in memory, whatever the mode. */
gboolean foulee_cli_open (FouleeCli *cli, FouleeStoreMode mode, GError **error);

/* For reading: an empty journal in memory while the user has not begun one, but a file named with
 * --journal must be there. */
gboolean foulee_cli_open_to_read (FouleeCli *cli, GError **error);

/* For writing: makes the journal where there is none, and the copy of the day where there is one.
 */
gboolean foulee_cli_open_to_write (FouleeCli *cli, GError **error);

/* Copies the open journal, unless that was done today. A copy that cannot be made is no reason to
 * refuse an entry, so there is no failure. */
void foulee_cli_copy_of_day (FouleeCli *cli);

void foulee_cli_close (FouleeCli *cli);

/* Every living record of the open journal. */
gboolean foulee_cli_load (FouleeCli *cli, FouleeHistory **history, GError **error);

/* Adds to what will be printed. */
void foulee_cli_print (FouleeCli *cli, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* `text` without anything that could move a terminal's cursor or break a line: control characters
 * and bytes that are not UTF-8 become U+FFFD. */
char *foulee_cli_printable (const char *text);

/* Says on standard error what is wrong, in a line. */
void foulee_cli_complain (const GError *error, const FouleeLanguage *language);

/* Writes all of `data` to standard output. FOULEE_ERROR_IO where that fails. */
gboolean foulee_cli_write (const char *data, gsize length, GError **error);

G_END_DECLS
