/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/history.h"

G_BEGIN_DECLS

/* How the kinds of recovery action are offered: in what groups, which of them at one press. */

typedef enum {
  FOULEE_ACTION_GROUP_SELF_CARE,
  FOULEE_ACTION_GROUP_STRENGTH,
  FOULEE_ACTION_GROUP_TRAINING, /* cross-training and rest */
  FOULEE_ACTION_GROUP_FOOD,     /* and medicine */
  FOULEE_ACTION_GROUP_CLINIC,
  FOULEE_N_ACTION_GROUPS,
} FouleeActionGroup;

#define FOULEE_N_ACTION_KINDS (FOULEE_ACTION_CLINIC_OTHER + 1)

FouleeActionGroup foulee_action_kind_group (FouleeActionKind kind);

/* In the language of the system; static. */
const char *foulee_action_group_label (FouleeActionGroup group);
const char *foulee_action_kind_label (FouleeActionKind kind);

/* What a kind is found by: its name, its group and other words for it, by foulee_search_text().
 * Free it. */
char *foulee_action_kind_search (FouleeActionKind kind);

/* Whether it may go by a name of its own ("Cycling"), and whether it has to: a medicine taken and a
 * treatment are not told by their kind alone. */
gboolean foulee_action_kind_has_name (FouleeActionKind kind);
gboolean foulee_action_kind_needs_name (FouleeActionKind kind);

/* The name of an action: its own, else its kind's. Not to be freed. */
const char *foulee_action_title (const FouleeAction *action);

/* How many kinds are offered at one press, and how many days before a day decide which. */
#define FOULEE_N_USUAL_ACTIONS 6
#define FOULEE_USUAL_ACTION_DAYS 60

/* The kinds to offer on `date`: those used most in the days before it (as often: the one used
 * last), then what helps many. `date` itself does not count, so that the order holds all day. Kinds
 * that need a name are never among them: they cannot be stored at one press, and a medicine is not
 * proposed. */
void foulee_action_kinds_usual (const FouleeHistory *history, FouleeDate date,
                                FouleeActionKind kinds[FOULEE_N_USUAL_ACTIONS]);

/* A new action of this kind at `at`, with the minutes and the region of the last one before it. */
FouleeAction *foulee_action_new_like_last (const FouleeHistory *history, FouleeActionKind kind,
                                           FouleeInstant at);

G_END_DECLS
