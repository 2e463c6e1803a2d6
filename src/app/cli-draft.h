/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/cli-context.h"

G_BEGIN_DECLS

/* A record being made from the words after `foulee log KIND`. */

typedef struct _FouleeCliDraft FouleeCliDraft;

/* How one kind of entry is typed. */
typedef struct {
  const char *name; /* the word after `log` */
  FouleeKind kind;
  const char *positional[2]; /* fields that bare words fill in this order; NULL for no more */
  /* May take a word before the table of fields sees it; `key` is NULL for a bare word. NULL where
   * the kind needs none. */
  gboolean (*take) (FouleeCliDraft *draft, const char *key, const char *value, gboolean *taken,
                    GError **error);
  /* Completes what the words have left open. NULL where the kind needs none. */
  gboolean (*finish) (FouleeCliDraft *draft, GError **error);
} FouleeCliEntry;

struct _FouleeCliDraft {
  FouleeCli *cli;
  const FouleeCliEntry *entry;
  FouleeRecord *record;
  guint64 given;    /* set of the positions of fields that a word has filled */
  guint n_bare;     /* how many of `positional` are filled */
  gboolean none;    /* soreness: "none" was said */
  int to_bed, woke; /* sleep: seconds since midnight, −1 where not said as a time of day */
};

/* NULL for none of this name. */
const FouleeCliEntry *foulee_cli_entry_find (const char *name);
const FouleeCliEntry *foulee_cli_entries (guint *n_entries);

/* Reads the words from `first` on. `*record` is complete, in range and owned by the caller;
 * `*given` is the set of its fields that were said rather than assumed. FALSE with a usage error.
 */
gboolean foulee_cli_draft (FouleeCli *cli, const FouleeCliEntry *entry, guint first,
                           FouleeRecord **record, guint64 *given, GError **error);

/* As foulee_record_validate(), but what is wrong is the fault of a word: a usage error. */
gboolean foulee_cli_draft_validate (const FouleeRecord *record, GError **error);

/* Marks a field as filled; a usage error where it was already. `key` names it in the message. */
gboolean foulee_cli_draft_mark (FouleeCliDraft *draft, const FouleeField *field, const char *key,
                                GError **error);

/* A usage error about one word. */
gboolean foulee_cli_draft_refuse (const char *key, const char *value, FouleeProblem problem,
                                  GError **error);

/* The ways of the kinds that have their own. */
gboolean foulee_cli_soreness_take (FouleeCliDraft *draft, const char *key, const char *value,
                                   gboolean *taken, GError **error);
gboolean foulee_cli_soreness_finish (FouleeCliDraft *draft, GError **error);
gboolean foulee_cli_note_take (FouleeCliDraft *draft, const char *key, const char *value,
                               gboolean *taken, GError **error);
gboolean foulee_cli_sleep_take (FouleeCliDraft *draft, const char *key, const char *value,
                                gboolean *taken, GError **error);
gboolean foulee_cli_sleep_finish (FouleeCliDraft *draft, GError **error);
gboolean foulee_cli_run_take (FouleeCliDraft *draft, const char *key, const char *value,
                              gboolean *taken, GError **error);
gboolean foulee_cli_run_finish (FouleeCliDraft *draft, GError **error);
gboolean foulee_cli_activity_finish (FouleeCliDraft *draft, GError **error);
gboolean foulee_cli_suggestion_finish (FouleeCliDraft *draft, GError **error);

G_END_DECLS
