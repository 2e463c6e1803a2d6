/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/cli-context.h"
#include "model/scales.h"

G_BEGIN_DECLS

/* What the program can be told to do, by name. */
typedef struct {
  FouleeWord name;        /* `id` is the verb; `label` says in a line what it does */
  const char *synopsis;   /* what follows the verb, as manuals write it */
  const FouleeWord *help; /* paragraphs; the last one's `id` is NULL */
  guint options;          /* set of FOULEE_CLI_TAKES(), beside the general ones */
  guint least_words, most_words;
  gboolean keeps; /* writes a journal or a copy of one, which --demo does not */
  gboolean (*run) (FouleeCli *cli, GError **error);
} FouleeCliVerb;

/* The table, ended by one whose `run` is NULL. */
extern const FouleeCliVerb foulee_cli_verbs[];

/* NULL for none of this name. */
const FouleeCliVerb *foulee_cli_verb_find (const char *name);

/* The verb whose name is nearest to a misspelled one; NULL where none is near. */
const FouleeCliVerb *foulee_cli_verb_near (const char *name);

gboolean foulee_cli_log (FouleeCli *cli, GError **error);
gboolean foulee_cli_import (FouleeCli *cli, GError **error);
gboolean foulee_cli_merge (FouleeCli *cli, GError **error);
gboolean foulee_cli_export (FouleeCli *cli, GError **error);
gboolean foulee_cli_summary (FouleeCli *cli, GError **error);
gboolean foulee_cli_suggestions (FouleeCli *cli, GError **error);
gboolean foulee_cli_signs (FouleeCli *cli, GError **error);
gboolean foulee_cli_forecast (FouleeCli *cli, GError **error);
gboolean foulee_cli_report (FouleeCli *cli, GError **error);
gboolean foulee_cli_simulate (FouleeCli *cli, GError **error);
gboolean foulee_cli_check (FouleeCli *cli, GError **error);
gboolean foulee_cli_backup (FouleeCli *cli, GError **error);
gboolean foulee_cli_restore (FouleeCli *cli, GError **error);

/* Prints the list of verbs and options, or what one verb does. */
void foulee_cli_help (FouleeCli *cli, const FouleeCliVerb *verb);
gboolean foulee_cli_help_verb (FouleeCli *cli, GError **error);

G_END_DECLS
