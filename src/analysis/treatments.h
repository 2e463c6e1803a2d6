/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/findings.h"

G_BEGIN_DECLS

/* Treatments at a clinic, and how sore the treated place was before and after: the runner's own
 * numbers, side by side. Nothing is compared with what would have come without, and nothing is
 * claimed: soreness goes by itself, too. */

/* When soreness is looked at after a treatment. */
typedef enum {
  FOULEE_AFTER_A_DAY,
  FOULEE_AFTER_THREE_DAYS,
  FOULEE_N_AFTER_TREATMENT,
} FouleeAfterTreatment;

/* Before: the last reading of the 48 h up to the treatment. After: the reading nearest to 24 h
 * (18–30) and to 72 h (60–84) later, of two as near the earlier. [our choice: two check-ins a day
 * reach both] */
#define FOULEE_HOURS_BEFORE_TREATMENT 48

typedef struct {
  const FouleeAction *action; /* owned by the findings' history */
  FouleeSeries series;        /* the treated region, whose levels are those that were answered,
                                 whatever kind of pain it was; the legs where none was given */
  int before;                 /* level; −1 where there is no such reading */
  int after[FOULEE_N_AFTER_TREATMENT];
} FouleeTreatment;

/* Of so many with a reading before and one after, medians are given. [our choice] */
#define FOULEE_TREATMENTS_FOR_MEDIAN 3

/* Treatments of one group that have both readings. */
typedef struct {
  guint n;
  double before, after; /* plain medians of these; NAN below FOULEE_TREATMENTS_FOR_MEDIAN */
} FouleeTreatmentPairs;

/* Treatments of one kind and one name. */
typedef struct {
  FouleeActionKind kind;
  const char *name;   /* as it was put last; NULL where it has none; owned by the history */
  GArray *treatments; /* FouleeTreatment, in the order of time; never empty */
  FouleeTreatmentPairs pairs[FOULEE_N_AFTER_TREATMENT];
} FouleeTreatmentGroup;

/* Reference counted. */
typedef struct {
  FouleeFindings *findings; /* a reference is held */
  GPtrArray *groups;        /* FouleeTreatmentGroup: the one treated last comes first */

  gatomicrefcount references;
} FouleeTreatments;

/* TRUE of what is done at a clinic. */
gboolean foulee_action_is_treatment (FouleeActionKind kind);

/* Of one kind, and of one name however it was typed: "Ostéopathie" and "ostéopathie " are one. */
gboolean foulee_actions_are_alike (const FouleeAction *a, const FouleeAction *b);

/* Those of the days from `first` to `last`, inclusive, up to the moment of the findings. */
FouleeTreatments *foulee_treatments_new (FouleeFindings *findings, FouleeDate first,
                                         FouleeDate last);
FouleeTreatments *foulee_treatments_ref (FouleeTreatments *self);
void foulee_treatments_unref (FouleeTreatments *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeTreatments, foulee_treatments_unref)

const FouleeTreatmentGroup *foulee_treatments_group (const FouleeTreatments *self, guint index);

G_END_DECLS
