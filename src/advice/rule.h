/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "advice/facts.h"
#include "advice/grade.h"

G_BEGIN_DECLS

/* A rule: when to suggest what, why, and how sure it is that it helps. All rules stand in the
 * tables of `advice/rules-*.c`, one row each; to add one is to add a row and its test. A rule sees
 * nothing but the facts it is given. */

typedef enum {
  FOULEE_URGENCY_NOW,   /* what is done today changes the next days: rest, drink, keep it easy */
  FOULEE_URGENCY_SOON,  /* helps today, and can wait */
  FOULEE_URGENCY_HABIT, /* for the weeks to come */
  FOULEE_URGENCY_KNOW,  /* worth knowing; nothing has to be done */
} FouleeUrgency;

/* Suggestions of one group say different things about the same: only the first of a group is among
 * those shown on Today, and of FOULEE_GROUP_TRAINING only one is given at all. */
typedef enum {
  FOULEE_GROUP_TRAINING, /* how much to run today and tomorrow */
  FOULEE_GROUP_SOOTHE,   /* what may make sore muscles feel better */
  FOULEE_GROUP_FLUIDS,
  FOULEE_GROUP_SLEEP,
  FOULEE_GROUP_FOOD,
  FOULEE_GROUP_PREPARE, /* warming up */
  FOULEE_GROUP_FORM,
  FOULEE_GROUP_STRENGTH,
  FOULEE_GROUP_PROGRESS, /* how distance, descent and weeks grow */
  FOULEE_GROUP_ASK,      /* what to ask a professional */
  FOULEE_GROUP_SHOES,
} FouleeAdviceGroup;

/* What it asks of the legs. What asks for effort is not given beside what asks for rest. */
typedef enum {
  FOULEE_EFFORT_NONE,
  FOULEE_EFFORT_REST, /* a rest day, or an easy one */
  FOULEE_EFFORT_WORK, /* strength, a longer run */
} FouleeEffort;

/* Where the finding behind it can be seen. */
typedef enum {
  FOULEE_ADVICE_PAGE_NONE,
  FOULEE_ADVICE_PAGE_AFTER_RUN,
  FOULEE_ADVICE_PAGE_TIMELINE,
  FOULEE_ADVICE_PAGE_HELPS,
  FOULEE_ADVICE_PAGE_LOAD,
} FouleeAdvicePage;

/* Why a rule fires: the runner's own numbers. */
#define FOULEE_REASON_NUMBERS 6

typedef struct {
  const char *name; /* as in `foulee summary --json`, ending in its unit: "since_run_h" */
  double value;
} FouleeReasonNumber;

typedef struct {
  FouleeReasonNumber numbers[FOULEE_REASON_NUMBERS]; /* those with a name */
  const FouleeRun *run;   /* that it is about, or NULL; owned by the history */
  const FouleeShoe *shoe; /* the same */
  int region;             /* FouleeRegion, −1 for the legs or none */
  guint actions; /* set of 1 << FouleeActionKind that *Done* logs, where the rule leaves it open */
} FouleeReason;

/* Adds a number; of those there is room for. */
void foulee_reason_add (FouleeReason *reason, const char *name, double value);

/* The value of a number that was added; NAN for none. */
double foulee_reason_get (const FouleeReason *reason, const char *name);

/* How things are told. */
typedef struct {
  const FouleeLanguage *language;
  FouleeUnits units;
  GTimeZone *zone; /* in which days and times are told; borrowed */
  int day_start;   /* minutes after midnight */
  gint64 now;      /* Unix seconds */
} FouleeTelling;

typedef struct {
  const char *id;       /* "foam_rolling": journals keep it for good */
  const char *findings; /* what it looks at, in words for the JSON summary: "legs, runs" */
  FouleeUrgency urgency;
  FouleeAdviceGroup group;
  FouleeEffort effort;
  /* Whether it fires, and why. `reason` begins empty, with region −1. */
  gboolean (*fires) (const FouleeFacts *facts, FouleeReason *reason);
  const char
      *action; /* English: "Foam rolling, 10–20 min". An imperative or a noun, no full stop */
  /* The reason, in one sentence with the runner's numbers, or two. Free it. */
  char *(*why) (const FouleeReason *reason, const FouleeTelling *telling);
  FouleeGrade grade;
  const char *evidence; /* English: what is known, in one sentence or two */
  const char *source;   /* the study: "Guo 2017, Front Physiol 8:747"; in no language */
  const char *caution;  /* English: what to mind; NULL for nothing */
  guint32 not_with;     /* set of 1 << FouleeConditionKind that forbid it */
  guint32 not_sore;     /* set of 1 << FouleeRegion that forbid it at FOULEE_FORBIDDING_LEVEL */
  guint actions;        /* set of 1 << FouleeActionKind that *Done* logs; 0: the answer alone */
  gint32 minutes;       /* of that action; FOULEE_UNSET */
  int factor;           /* FouleeFactor whose effect tells what it did for the runner; −1 */
  guint quiet_done;     /* hours for which it is not repeated once done */
  guint quiet_not_now;  /* hours, once put off */
  FouleeAdvicePage page;
} FouleeRule;

#define FOULEE_FORBIDDING_LEVEL 2

/* All rules, in the order of their tables. */
guint foulee_rules_n (void);
const FouleeRule *foulee_rules_get (guint index);

/* NULL for an id that this version does not have. */
const FouleeRule *foulee_rule_from_id (const char *id);

/* Parts of a rule in a language. Static; `caution` may be NULL. */
const char *foulee_rule_action (const FouleeRule *rule, const FouleeLanguage *language);
const char *foulee_rule_evidence (const FouleeRule *rule, const FouleeLanguage *language);
const char *foulee_rule_caution (const FouleeRule *rule, const FouleeLanguage *language);

/* The one FouleeActionKind that *Done* logs; −1 where there are several, or none. */
int foulee_rule_single_action (const FouleeRule *rule);

/* Marks the texts of the tables for translation, with the contexts "suggestion", "evidence" and
 * "caution". */
#define FOULEE_TEXT(context, text) (text)

G_END_DECLS
