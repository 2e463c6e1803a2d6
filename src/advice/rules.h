/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "advice/rule.h"

G_BEGIN_DECLS

/* The tables of rules, a topic each. Their order decides between suggestions that are equal in
 * urgency and grade. */
typedef struct {
  const FouleeRule *rules;
  guint n_rules;
} FouleeRuleTable;

extern const FouleeRuleTable foulee_training_rules; /* rest and easy days */
extern const FouleeRuleTable foulee_progress_rules; /* how distance, descent and weeks grow */
extern const FouleeRuleTable foulee_soothing_rules; /* what may make sore muscles feel better */
extern const FouleeRuleTable foulee_fluid_rules;
extern const FouleeRuleTable foulee_form_rules;  /* warm-up, running form, strength, bone */
extern const FouleeRuleTable foulee_habit_rules; /* sleep, food, shoes, medicines */

G_END_DECLS
