/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/advice.h"

#include "advice/open-sign.h"
#include "advice/runner-state.h"

#define HOUR 3600
#define DAY (24 * HOUR)
#define AFTER_SIGN (14 * DAY) /* our choice */

#define SUGGESTION(array, i) (&g_array_index ((array), FouleeSuggestion, (i)))

/* ---- Whether there are any ------------------------------------------------------------------- */

static gboolean
is_under_age (const FouleeRunner *runner, FouleeDate today)
{
  const int age = foulee_runner_least_age (runner, today);

  return age >= 0 && age < FOULEE_ADULT;
}

guint
foulee_advice_asking_hints (const FouleeFindings *findings, const FouleeHistory *history,
                            FouleeInstant now)
{
  const FouleeSignAnswer *last = foulee_last_sign_answer (history, now);
  const GArray *hints = foulee_findings_hints (findings);
  guint kinds = 0;

  for (guint i = 0; i < hints->len; i++) {
    const FouleeHint *hint = &g_array_index (hints, FouleeHint, i);

    if (hint->open && (last == NULL || last->at.seconds < hint->at))
      kinds |= 1u << hint->kind;
  }
  return kinds;
}

gboolean
foulee_advice_is_paused (FouleeAdviceState state)
{
  return state == FOULEE_ADVICE_SIGN_OPEN || state == FOULEE_ADVICE_NO_RUNNING ||
         state == FOULEE_ADVICE_HINT_OPEN;
}

FouleeAdviceState
foulee_advice_pause (const FouleeFindings *findings, const FouleeHistory *history,
                     FouleeInstant now)
{
  g_autoptr (GArray) open = foulee_open_signs_new (history, now);

  if (open->len > 0)
    return g_array_index (open, FouleeOpenSign, 0).resting ? FOULEE_ADVICE_NO_RUNNING
                                                           : FOULEE_ADVICE_SIGN_OPEN;
  /* It says more of the forecast than of the legs. */
  if (findings != NULL &&
      (foulee_advice_asking_hints (findings, history, now) & ~(1u << FOULEE_HINT_BEYOND)) != 0)
    return FOULEE_ADVICE_HINT_OPEN;
  return FOULEE_ADVICE_GIVEN;
}

static FouleeAdviceState
find_state (const FouleeFindings *findings, FouleeDate today)
{
  const FouleeHistory *history = foulee_findings_history (findings);
  const FouleeAdviceState pause =
      foulee_advice_pause (findings, history, foulee_findings_now (findings));

  if (pause != FOULEE_ADVICE_GIVEN)
    return pause;
  if (is_under_age (foulee_history_runner (history), today))
    return FOULEE_ADVICE_UNDER_AGE;
  return foulee_runner_is_pregnant (history, today) ? FOULEE_ADVICE_PREGNANT : FOULEE_ADVICE_GIVEN;
}

/* ---- What is left out ------------------------------------------------------------------------ */

gboolean
foulee_rule_is_forbidden (const FouleeRule *rule, const FouleeFacts *facts)
{
  return (rule->not_with & facts->conditions) != 0 || (rule->not_sore & facts->sore.painful) != 0;
}

/* The ids that were answered with never, of whatever time up to now; the answers own them. */
static GHashTable *
list_never (const FouleeHistory *history, gint64 now)
{
  GHashTable *never = g_hash_table_new (g_str_hash, g_str_equal);
  const guint end = foulee_history_find (history, FOULEE_KIND_ADVICE_ANSWER, now + 1);

  for (guint i = 0; i < end; i++) {
    const FouleeAdviceAnswer *answer = foulee_history_get (history, FOULEE_KIND_ADVICE_ANSWER, i);

    if (answer->answer == FOULEE_ANSWER_NEVER)
      g_hash_table_add (never, answer->suggestion);
  }
  return never;
}

/* Within its quiet time. */
static gboolean
was_answered (const FouleeHistory *history, const FouleeRule *rule, gint64 now)
{
  const guint longest = MAX (rule->quiet_done, rule->quiet_not_now);
  const guint first =
      foulee_history_find (history, FOULEE_KIND_ADVICE_ANSWER, now - (gint64) HOUR * longest + 1);
  const guint end = foulee_history_find (history, FOULEE_KIND_ADVICE_ANSWER, now + 1);

  for (guint i = first; i < end; i++) {
    const FouleeAdviceAnswer *answer = foulee_history_get (history, FOULEE_KIND_ADVICE_ANSWER, i);
    const gint64 since = now - answer->at.seconds;
    const gboolean done = answer->answer == FOULEE_ANSWER_DONE;

    if (since < (gint64) HOUR * (done ? rule->quiet_done : rule->quiet_not_now) &&
        g_str_equal (answer->suggestion, rule->id))
      return TRUE;
  }
  return FALSE;
}

/* Something of the same kind was logged, here or elsewhere. */
static gboolean
was_done (const FouleeHistory *history, const FouleeRule *rule, guint kinds, gint64 now)
{
  const guint n = foulee_history_n (history, FOULEE_KIND_ACTION);
  const gint64 from = now - (gint64) HOUR * rule->quiet_done + 1;

  for (guint i = foulee_history_find (history, FOULEE_KIND_ACTION, from); i < n; i++) {
    const FouleeAction *action = foulee_history_action (history, i);

    if (action->at.seconds > now)
      break;
    if (kinds & 1u << action->action_kind)
      return TRUE;
  }
  return FALSE;
}

static guint
logged_kinds (const FouleeRule *rule, const FouleeReason *reason)
{
  return reason->actions != 0 ? reason->actions : rule->actions;
}

static gboolean
applies (const FouleeRule *rule, const FouleeFacts *facts, GHashTable *never,
         FouleeSuggestion *suggestion)
{
  *suggestion = (FouleeSuggestion) { .rule = rule, .reason = { .region = -1 } };
  return !foulee_rule_is_forbidden (rule, facts) && !g_hash_table_contains (never, rule->id) &&
         rule->fires (facts, &suggestion->reason);
}

static gboolean
is_quiet (const FouleeSuggestion *suggestion, const FouleeHistory *history, gint64 now)
{
  const guint kinds = logged_kinds (suggestion->rule, &suggestion->reason);

  return was_answered (history, suggestion->rule, now) ||
         was_done (history, suggestion->rule, kinds, now);
}

static void
drop (GArray *suggestions, gboolean (*drops) (const GArray *suggestions, guint index))
{
  for (guint i = 0; i < suggestions->len;)
    if (drops (suggestions, i))
      g_array_remove_index (suggestions, i);
    else
      i++;
}

static gboolean
asks_for_work (const GArray *suggestions, guint index)
{
  return SUGGESTION (suggestions, index)->rule->effort == FOULEE_EFFORT_WORK;
}

/* All that apply and are not quiet, in the order of the tables. */
static void
gather (GArray *suggestions, const FouleeFacts *facts, const FouleeHistory *history)
{
  g_autoptr (GHashTable) never = list_never (history, facts->now);
  guint efforts = 0;

  for (guint i = 0; i < foulee_rules_n (); i++) {
    FouleeSuggestion suggestion;

    if (!applies (foulee_rules_get (i), facts, never, &suggestion))
      continue;
    efforts |= 1u << suggestion.rule->effort;
    if (!is_quiet (&suggestion, history, facts->now))
      g_array_append_val (suggestions, suggestion);
  }
  /* Also where the rest has been taken already. */
  if (efforts & 1u << FOULEE_EFFORT_REST)
    drop (suggestions, asks_for_work);
}

/* ---- After a sign ---------------------------------------------------------------------------- */

static gboolean
is_urgent (const FouleeSignAnswer *answer)
{
  g_autoptr (GPtrArray) signs = foulee_warning_signs_parse (answer->ticked);

  for (guint i = 0; i < signs->len; i++)
    if (((const FouleeWarningSign *) g_ptr_array_index (signs, i))->level <= FOULEE_SIGN_SAME_DAY)
      return TRUE;
  return FALSE;
}

/* What passed by itself was looked at by nobody. */
static gboolean
passed_lately (const FouleeHistory *history, gint64 now)
{
  const guint end = foulee_history_find (history, FOULEE_KIND_SIGN_ANSWER, now + 1);
  guint i = foulee_history_find (history, FOULEE_KIND_SIGN_ANSWER, now - AFTER_SIGN + 1);

  for (; i < end; i++) {
    const FouleeSignAnswer *answer = foulee_history_get (history, FOULEE_KIND_SIGN_ANSWER, i);

    if (answer->outcome_kind == FOULEE_OUTCOME_OVER && is_urgent (answer))
      return TRUE;
  }
  return FALSE;
}

static gboolean
soothes_or_strains (const GArray *suggestions, guint index)
{
  const FouleeRule *rule = SUGGESTION (suggestions, index)->rule;

  return rule->group == FOULEE_GROUP_SOOTHE || rule->group == FOULEE_GROUP_STRENGTH ||
         rule->effort == FOULEE_EFFORT_WORK;
}

/* ---- Order ----------------------------------------------------------------------------------- */

/* A stable sort: of equals, the first in the tables comes first. */
static int
compare (gconstpointer a, gconstpointer b)
{
  const FouleeRule *one = ((const FouleeSuggestion *) a)->rule;
  const FouleeRule *other = ((const FouleeSuggestion *) b)->rule;

  if (one->urgency != other->urgency)
    return (int) one->urgency - (int) other->urgency;
  return (int) one->grade - (int) other->grade;
}

static gboolean
has_group_before (const GArray *suggestions, guint n, FouleeAdviceGroup group)
{
  for (guint i = 0; i < n; i++)
    if (SUGGESTION (suggestions, i)->rule->group == group)
      return TRUE;
  return FALSE;
}

static gboolean
is_second_on_training (const GArray *suggestions, guint index)
{
  return SUGGESTION (suggestions, index)->rule->group == FOULEE_GROUP_TRAINING &&
         has_group_before (suggestions, index, FOULEE_GROUP_TRAINING);
}

/* Brings one of each group to the front, and counts them. */
static guint
choose_first (GArray *suggestions)
{
  guint n = 0;

  for (guint i = 0; i < suggestions->len && n < FOULEE_FIRST_SUGGESTIONS; i++) {
    FouleeSuggestion chosen = *SUGGESTION (suggestions, i);

    if (has_group_before (suggestions, n, chosen.rule->group))
      continue;
    g_array_remove_index (suggestions, i);
    g_array_insert_val (suggestions, n, chosen);
    n++;
  }
  return n;
}

FouleeAdvice *
foulee_advice_new (FouleeFindings *findings)
{
  const FouleeHistory *history = foulee_findings_history (findings);
  FouleeAdvice *self = g_new0 (FouleeAdvice, 1);
  FouleeFacts facts;

  self->findings = foulee_findings_ref (findings);
  self->suggestions = g_array_new (FALSE, FALSE, sizeof (FouleeSuggestion));
  foulee_facts_init (&facts, findings);
  self->state = find_state (findings, facts.today);
  if (self->state != FOULEE_ADVICE_GIVEN)
    return self;

  gather (self->suggestions, &facts, history);
  if (passed_lately (history, facts.now))
    drop (self->suggestions, soothes_or_strains);
  g_array_sort (self->suggestions, compare);
  drop (self->suggestions, is_second_on_training);
  self->n_first = choose_first (self->suggestions);
  return self;
}

void
foulee_advice_free (FouleeAdvice *self)
{
  g_array_unref (self->suggestions);
  foulee_findings_unref (self->findings);
  g_free (self);
}

/* ---- What came of them ----------------------------------------------------------------------- */

const FouleeInfluence *
foulee_rule_influence (const FouleeRule *rule, const FouleeInfluences *influences)
{
  const int kind = foulee_rule_single_action (rule);

  if (rule->factor >= 0)
    return &influences->factors[rule->factor];
  return kind >= 0 ? &influences->actions[kind] : NULL;
}

static void
add_actions (GPtrArray *records, const FouleeSuggestion *suggestion, FouleeInstant at)
{
  const guint kinds = logged_kinds (suggestion->rule, &suggestion->reason);

  for (gint32 kind = 0; kind < FOULEE_N_ACTION_KINDS; kind++) {
    FouleeAction *action;

    if (!(kinds & 1u << kind))
      continue;
    action = foulee_action_new ();
    action->at = at;
    action->action_kind = kind;
    action->minutes = suggestion->rule->minutes;
    g_ptr_array_add (records, action);
  }
}

GPtrArray *
foulee_suggestion_answer (const FouleeSuggestion *suggestion, FouleeAnswer answer, FouleeInstant at)
{
  GPtrArray *records = foulee_record_array_new ();
  FouleeAdviceAnswer *record;

  if (answer == FOULEE_ANSWER_DONE)
    add_actions (records, suggestion, at);
  if (records->len > 0)
    return records;
  record = foulee_record_new (FOULEE_KIND_ADVICE_ANSWER);
  record->at = at;
  foulee_record_set_text (&record->suggestion, suggestion->rule->id);
  record->answer = (gint32) answer;
  g_ptr_array_add (records, record);
  return records;
}

GPtrArray *
foulee_advice_declined (const FouleeHistory *history)
{
  GPtrArray *declined = g_ptr_array_new ();

  for (guint i = foulee_history_n (history, FOULEE_KIND_ADVICE_ANSWER); i > 0; i--) {
    const FouleeAdviceAnswer *answer =
        foulee_history_get (history, FOULEE_KIND_ADVICE_ANSWER, i - 1);

    if (answer->answer == FOULEE_ANSWER_NEVER && foulee_rule_from_id (answer->suggestion) != NULL)
      g_ptr_array_add (declined, (gpointer) answer);
  }
  return declined;
}
