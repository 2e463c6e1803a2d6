/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/language.h"

G_BEGIN_DECLS

/* A command line taken apart: options, and the words that are left. */

typedef enum {
  FOULEE_CLI_OPTION_JOURNAL,
  FOULEE_CLI_OPTION_DEMO,
  FOULEE_CLI_OPTION_LANGUAGE,
  FOULEE_CLI_OPTION_HELP,
  FOULEE_CLI_OPTION_VERSION,
  FOULEE_CLI_OPTION_ANONYMOUS,
  FOULEE_CLI_OPTION_BACKTEST,
  FOULEE_CLI_OPTION_CROSS_TRAINING,
  FOULEE_CLI_OPTION_DAYS,
  FOULEE_CLI_OPTION_DRY_RUN,
  FOULEE_CLI_OPTION_FORCE,
  FOULEE_CLI_OPTION_FORMAT,
  FOULEE_CLI_OPTION_FROM,
  FOULEE_CLI_OPTION_JSON,
  FOULEE_CLI_OPTION_KNOWN_RUNS,
  FOULEE_CLI_OPTION_LEVELS,
  FOULEE_CLI_OPTION_NOTE,
  FOULEE_CLI_OPTION_OUTPUT,
  FOULEE_CLI_OPTION_PAPER,
  FOULEE_CLI_OPTION_REGION,
  FOULEE_CLI_OPTION_SECTIONS,
  FOULEE_CLI_OPTION_SEED,
  FOULEE_CLI_OPTION_SINCE_VISIT,
  FOULEE_CLI_OPTION_TO,
  FOULEE_CLI_OPTION_UNKNOWN_RUNS,
  FOULEE_CLI_N_OPTIONS,
} FouleeCliOption;

/* A set of options, for saying which of them a verb takes. */
#define FOULEE_CLI_TAKES(option) (1u << FOULEE_CLI_OPTION_##option)

/* Those that every verb takes. */
#define FOULEE_CLI_TAKES_GENERAL                                                                   \
  (FOULEE_CLI_TAKES (JOURNAL) | FOULEE_CLI_TAKES (DEMO) | FOULEE_CLI_TAKES (LANGUAGE) |            \
   FOULEE_CLI_TAKES (HELP) | FOULEE_CLI_TAKES (VERSION))

typedef struct {
  /* NULL where the option was not given; the empty string for one that takes no value. Borrowed
   * from the command line, in the encoding of file names. */
  const char *values[FOULEE_CLI_N_OPTIONS];
  GPtrArray *words; /* what is no option, borrowed; the verb comes first */
} FouleeCliArguments;

void foulee_cli_arguments_clear (FouleeCliArguments *arguments);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FouleeCliArguments, foulee_cli_arguments_clear)

/* Options stand before, between or after the words; "--" ends them. Those of GApplication itself
 * (--gapplication-service) are passed over. `arguments` must be all zero,
 * and holds what was understood even when FALSE is returned with a usage error, so that the error
 * can be told in the language asked for. */
gboolean foulee_cli_arguments_parse (FouleeCliArguments *arguments, int argc, char **argv,
                                     GError **error);

/* "--journal". */
const char *foulee_cli_option_name (FouleeCliOption option);

G_END_DECLS
