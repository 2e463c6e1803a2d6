/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "advice/rule.h"

/* What makes each rule fire: facts of which nothing is known but what it looks at. */
typedef struct {
  const char *id;
  void (*fill) (FouleeFacts *facts);
} TestRuleCase;

extern const TestRuleCase test_rule_cases[];
extern const guint test_rule_cases_n;

/* Nothing known, at Sunday 22 November 2026, 10:00 in UTC. */
void test_facts_empty (FouleeFacts *facts);

/* FALSE for a rule that has no case. */
gboolean test_facts_for (const char *id, FouleeFacts *facts);
