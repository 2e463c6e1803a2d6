/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/rule.h"

#include <math.h>

#include "advice/rules.h"

static const FouleeRuleTable *const tables[] = {
  &foulee_training_rules, &foulee_progress_rules, &foulee_soothing_rules,
  &foulee_fluid_rules,    &foulee_form_rules,     &foulee_habit_rules,
};

void
foulee_reason_add (FouleeReason *reason, const char *name, double value)
{
  for (guint i = 0; i < FOULEE_REASON_NUMBERS; i++) {
    if (reason->numbers[i].name != NULL)
      continue;
    reason->numbers[i] = (FouleeReasonNumber) { name, value };
    return;
  }
  g_return_if_reached ();
}

double
foulee_reason_get (const FouleeReason *reason, const char *name)
{
  for (guint i = 0; i < FOULEE_REASON_NUMBERS && reason->numbers[i].name != NULL; i++)
    if (g_str_equal (reason->numbers[i].name, name))
      return reason->numbers[i].value;
  return (double) NAN;
}

guint
foulee_rules_n (void)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    n += tables[i]->n_rules;
  return n;
}

const FouleeRule *
foulee_rules_get (guint index)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++) {
    if (index < tables[i]->n_rules)
      return &tables[i]->rules[index];
    index -= tables[i]->n_rules;
  }
  g_return_val_if_reached (NULL);
}

const FouleeRule *
foulee_rule_from_id (const char *id)
{
  for (guint i = 0; i < foulee_rules_n (); i++) {
    const FouleeRule *rule = foulee_rules_get (i);

    if (g_str_equal (rule->id, id))
      return rule;
  }
  return NULL;
}

const char *
foulee_rule_action (const FouleeRule *rule, const FouleeLanguage *language)
{
  return foulee_trc (language, "suggestion", rule->action);
}

const char *
foulee_rule_evidence (const FouleeRule *rule, const FouleeLanguage *language)
{
  return foulee_trc (language, "evidence", rule->evidence);
}

const char *
foulee_rule_caution (const FouleeRule *rule, const FouleeLanguage *language)
{
  return rule->caution != NULL ? foulee_trc (language, "caution", rule->caution) : NULL;
}

int
foulee_rule_single_action (const FouleeRule *rule)
{
  return rule->actions != 0 && (rule->actions & (rule->actions - 1)) == 0
             ? g_bit_nth_lsf (rule->actions, -1)
             : -1;
}
