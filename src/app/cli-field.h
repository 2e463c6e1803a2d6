/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/cli-context.h"

G_BEGIN_DECLS

/* The fields of records as `key=value`, read from the table of model/kind.h. */

/* TRUE for those that a person may set: not where a record came from, and nothing that needs more
 * than a word. */
gboolean foulee_cli_field_is_typed (const FouleeField *field);

/* The field of `kind` that `key` names: its name, its name without the unit at the end, the
 * beginning of its name where that is plain, or a by-name such as "rpe"; "-" may stand for "_".
 * `*exact` when it was the name itself. NULL for none. */
const FouleeField *foulee_cli_field_find (FouleeKind kind, const char *key, gboolean *exact);

/* Sets a field from `text`. `key` is how the runner named it, for messages; `exact` as above.
 * Names of shoes and own activities are looked up in the open journal. */
gboolean foulee_cli_field_set (const FouleeCli *cli, gpointer record, const FouleeField *field,
                               const char *key, gboolean exact, const char *text, GError **error);

/* What the field holds, in words: "descent 230 m". NULL where nothing is recorded in it, and for
 * moments, which read better together. */
char *foulee_cli_field_describe (const FouleeCli *cli, gconstpointer record,
                                 const FouleeField *field);

/* A word in running text: without its capital. */
char *foulee_cli_uncapitalise (const char *text);

G_END_DECLS
