/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/language.h"
#include "model/history.h"

G_BEGIN_DECLS

/* The list of warning signs: sentences that are not ordinary soreness, each with its own level.
 *
 * The list is fixed. The runner ticks what applies, the answer is kept; nothing is worked out from
 * other entries, and no cause is named. It has not been validated. The ids stand in journals for
 * good: a sentence whose meaning changes gets a new one, and the list a new version. */
#define FOULEE_SIGN_LIST_VERSION 1

typedef enum {
  FOULEE_SIGN_EMERGENCY, /* call for help now */
  FOULEE_SIGN_SAME_DAY,  /* do not run, be seen today */
  FOULEE_SIGN_DAYS,      /* no running until a clinician has looked at it */
  FOULEE_N_SIGN_LEVELS,
} FouleeSignLevel;

typedef struct {
  const char *id; /* "cold_pale_leg" */
  FouleeSignLevel level;
  const char *text;   /* English; shown by foulee_warning_sign_text() */
  const char *aside;  /* English: what to do meanwhile; NULL for most */
  guint32 regions;    /* set of 1 << FouleeRegion that it is about; 0 for the whole person */
  guint32 conditions; /* set of 1 << FouleeConditionKind that make it likelier to matter */
  gboolean young;     /* only for runners under 18, and where the age is not known */
} FouleeWarningSign;

/* All of them, by level, in the order in which they are told apart from anything else. */
guint foulee_warning_signs_n (void);
const FouleeWarningSign *foulee_warning_signs_get (guint index);

/* NULL for an id that this version does not have. */
const FouleeWarningSign *foulee_warning_sign_from_id (const char *id);

const char *foulee_warning_sign_text (const FouleeWarningSign *sign,
                                      const FouleeLanguage *language);
/* NULL where there is none. */
const char *foulee_warning_sign_aside (const FouleeWarningSign *sign,
                                       const FouleeLanguage *language);

/* "Emergency", "Same day", "Within days": the heading of a level. */
const char *foulee_sign_level_label (FouleeSignLevel level, const FouleeLanguage *language);

/* The sentences to show, by level: in each those first that are about one of `regions` (set of
 * 1 << FouleeRegion), or a condition that the runner has at `now`. No sentence is left out, but
 * those for runners under 18 where the runner is known to be older. An array of
 * const FouleeWarningSign *; free it. */
GPtrArray *foulee_warning_signs_list (const FouleeHistory *history, FouleeInstant now,
                                      guint32 regions);

G_END_DECLS
