/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/advice.h"

#include <string.h>

#include "advice/open-sign.h"
#include "support/records.h"

#define HOUR 3600
#define DAY (24 * HOUR)

/* Sunday 22 November 2026, 10:00 UTC. */
#define NOW G_GINT64_CONSTANT (1795341600)

#define QUADRICEPS FOULEE_REGION_QUADRICEPS_LEFT

static FouleeInstant
hours_ago (double hours)
{
  return (FouleeInstant) { NOW - (gint64) (hours * HOUR), 0 };
}

static FouleeCheckIn *
add_level (GPtrArray *records, double ago, FouleeRegion region, int level)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = hours_ago (ago);
  check_in->readings[region].level = (gint8) level;
  g_ptr_array_add (records, check_in);
  return check_in;
}

static FouleeRun *
add_run (GPtrArray *records, double ago, int minutes, int rpe)
{
  FouleeRun *run = foulee_run_new ();

  run->start = hours_ago (ago + minutes / 60.0);
  run->duration = minutes * 60;
  run->rpe = rpe;
  g_ptr_array_add (records, run);
  return run;
}

static void
add_action (GPtrArray *records, double ago, FouleeActionKind kind)
{
  FouleeAction *action = foulee_action_new ();

  action->at = hours_ago (ago);
  action->action_kind = kind;
  g_ptr_array_add (records, action);
}

static FouleeAdviceAnswer *
add_answer (GPtrArray *records, double ago, const char *suggestion, FouleeAnswer given)
{
  FouleeAdviceAnswer *answer = foulee_record_new (FOULEE_KIND_ADVICE_ANSWER);

  answer->at = hours_ago (ago);
  foulee_record_set_text (&answer->suggestion, suggestion);
  answer->answer = given;
  g_ptr_array_add (records, answer);
  return answer;
}

static FouleeSignAnswer *
tick (GPtrArray *records, double ago, const char *ids)
{
  FouleeSignAnswer *answer = foulee_record_new (FOULEE_KIND_SIGN_ANSWER);

  answer->at = hours_ago (ago);
  answer->list_version = FOULEE_SIGN_LIST_VERSION;
  foulee_record_set_text (&answer->ticked, ids);
  g_ptr_array_add (records, answer);
  return answer;
}

static FouleeCondition *
add_condition (GPtrArray *records, FouleeConditionKind kind)
{
  FouleeCondition *condition = foulee_record_new (FOULEE_KIND_CONDITION);

  condition->condition_kind = kind;
  g_ptr_array_add (records, condition);
  return condition;
}

static FouleeAdvice *
advice_of (GPtrArray *records)
{
  g_autoptr (FouleeHistory) history = foulee_history_new (g_ptr_array_ref (records));
  g_autoptr (FouleeFindings) findings = foulee_findings_new (history, hours_ago (0), 1);

  return foulee_advice_new (findings);
}

/* An hour of hills yesterday, and thighs that are sore and rising. */
static GPtrArray *
sore_runner (void)
{
  GPtrArray *records = foulee_record_array_new ();

  add_run (records, 21, 60, 7)->descent = 300;
  add_level (records, 10, QUADRICEPS, 3);
  add_level (records, 1, QUADRICEPS, 5);
  return records;
}

static const FouleeSuggestion *
find (const FouleeAdvice *advice, const char *id, guint *position)
{
  for (guint i = 0; i < advice->suggestions->len; i++) {
    const FouleeSuggestion *suggestion = &g_array_index (advice->suggestions, FouleeSuggestion, i);

    if (!g_str_equal (suggestion->rule->id, id))
      continue;
    if (position != NULL)
      *position = i;
    return suggestion;
  }
  return NULL;
}

static gboolean
gives (GPtrArray *records, const char *id)
{
  g_autoptr (FouleeAdvice) advice = advice_of (records);

  return find (advice, id, NULL) != NULL;
}

/* All of it as text: ids, their numbers, and how many come first. */
static char *
describe (const FouleeAdvice *advice)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "state %d, first %u\n", advice->state, advice->n_first);
  for (guint i = 0; i < advice->suggestions->len; i++) {
    const FouleeSuggestion *suggestion = &g_array_index (advice->suggestions, FouleeSuggestion, i);

    g_string_append (text, suggestion->rule->id);
    for (guint j = 0; j < FOULEE_REASON_NUMBERS && suggestion->reason.numbers[j].name; j++)
      g_string_append_printf (text, " %s=%.17g", suggestion->reason.numbers[j].name,
                              suggestion->reason.numbers[j].value);
    g_string_append_printf (text, " %s\n",
                            suggestion->reason.run ? suggestion->reason.run->record.id : "-");
  }
  return g_string_free_and_steal (text);
}

static char *
describe_records (GPtrArray *records)
{
  g_autoptr (FouleeAdvice) advice = advice_of (records);

  return describe (advice);
}

/* ---- Order ----------------------------------------------------------------------------------- */

static void
test_empty (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeAdvice) advice = advice_of (records);

  g_assert_cmpint (advice->state, ==, FOULEE_ADVICE_GIVEN);
  g_assert_cmpuint (advice->suggestions->len, ==, 0);
  g_assert_cmpuint (advice->n_first, ==, 0);
}

/* The most pressing first, and of what soothes all but one below the first. */
static void
test_order (void)
{
  g_autoptr (GPtrArray) records = sore_runner ();
  g_autoptr (FouleeAdvice) advice = advice_of (records);
  guint groups = 0;

  g_assert_cmpint (advice->state, ==, FOULEE_ADVICE_GIVEN);
  g_assert_cmpuint (advice->n_first, >=, 2);
  g_assert_cmpuint (advice->n_first, <=, FOULEE_FIRST_SUGGESTIONS);
  g_assert_cmpstr (g_array_index (advice->suggestions, FouleeSuggestion, 0).rule->id, ==,
                   "easy_day");
  for (guint i = 0; i < advice->suggestions->len; i++) {
    const FouleeRule *rule = g_array_index (advice->suggestions, FouleeSuggestion, i).rule;
    const FouleeRule *next;

    if (i < advice->n_first) {
      g_assert_cmpuint (groups & 1u << rule->group, ==, 0);
      groups |= 1u << rule->group;
    }
    if (i + 1 == advice->n_first || i + 1 == advice->suggestions->len)
      continue;
    next = g_array_index (advice->suggestions, FouleeSuggestion, i + 1).rule;
    g_assert_cmpint (rule->urgency, <=, next->urgency);
    if (rule->urgency == next->urgency)
      g_assert_cmpint (rule->grade, <=, next->grade);
  }
  g_assert_nonnull (find (advice, "foam_rolling", NULL));
  g_assert_nonnull (find (advice, "massage", NULL));
  g_assert_nonnull (find (advice, "cold_water", NULL));
}

/* Five hard days, eight days without rest and sore legs: one of them is told. */
static void
test_one_on_training (void)
{
  g_autoptr (GPtrArray) records = sore_runner ();
  g_autoptr (FouleeAdvice) advice = NULL;
  guint n = 0;

  for (int day = 2; day < 10; day++)
    add_run (records, 21 + (day - 1) * 24, 60, 6);
  advice = advice_of (records);
  for (guint i = 0; i < advice->suggestions->len; i++)
    n += g_array_index (advice->suggestions, FouleeSuggestion, i).rule->group ==
                 FOULEE_GROUP_TRAINING
             ? 1
             : 0;
  g_assert_cmpuint (n, ==, 1);
  g_assert_nonnull (find (advice, "rest_after_hard_days", NULL));
}

/* Illness before everything, and nothing to work on beside it or after it. */
static void
test_ill (void)
{
  g_autoptr (GPtrArray) records = sore_runner ();
  g_autoptr (FouleeAdvice) advice = NULL;
  guint position = 99;

  add_level (records, 0.5, QUADRICEPS, 5)->ill = 1;
  advice = advice_of (records);
  for (guint i = 0; i < advice->suggestions->len; i++)
    g_assert_cmpint (g_array_index (advice->suggestions, FouleeSuggestion, i).rule->effort, !=,
                     FOULEE_EFFORT_WORK);
  g_assert_nonnull (find (advice, "rest_while_ill", &position));
  g_assert_cmpuint (position, ==, 0);
  g_assert_null (find (advice, "easy_movement", NULL));
  g_assert_null (find (advice, "cold_water", NULL));
}

/* Three weeks of easy runs without an exercise, legs at 1. */
static GPtrArray *
fresh_runner (void)
{
  GPtrArray *records = foulee_record_array_new ();

  for (int day = 20; day > 5; day -= 2)
    add_run (records, 24.0 * day, 30, 3);
  for (int day = 20; day >= 0; day--)
    add_level (records, 24.0 * day + 1, QUADRICEPS, 1);
  return records;
}

/* Exercises are not for who is to rest, be that done or put off, but for who never wants to hear of
 * it again. */
static void
test_work_and_rest (void)
{
  g_autoptr (GPtrArray) records = fresh_runner ();
  static const char *const rests[] = { "rest_after_hard_days", "rest_after_days_running",
                                       "easy_after_hard_days" };

  g_assert_true (gives (records, "strength"));
  for (int day = 1; day <= 5; day++)
    add_run (records, 24.0 * day, 60, 6);
  g_assert_true (gives (records, "rest_after_hard_days"));
  g_assert_false (gives (records, "strength"));
  add_action (records, 0.5, FOULEE_ACTION_REST_DAY);
  g_assert_false (gives (records, "rest_after_hard_days"));
  g_assert_false (gives (records, "strength"));
  for (guint i = 0; i < G_N_ELEMENTS (rests); i++)
    add_answer (records, 100, rests[i], FOULEE_ANSWER_NEVER);
  g_assert_true (gives (records, "strength"));
}

/* ---- What is left out ------------------------------------------------------------------------ */

static void
test_quiet (void)
{
  static const struct {
    FouleeAnswer answer;
    double ago;
    gboolean given;
  } cases[] = {
    { FOULEE_ANSWER_NOT_NOW, 19.9, FALSE }, { FOULEE_ANSWER_NOT_NOW, 20.1, TRUE },
    { FOULEE_ANSWER_DONE, 19.9, FALSE },    { FOULEE_ANSWER_DONE, 20.1, TRUE },
    { FOULEE_ANSWER_NEVER, 5000.0, FALSE }, { FOULEE_ANSWER_NEVER, -1.0, TRUE },
    { FOULEE_ANSWER_NOT_NOW, -1.0, TRUE },
  };

  g_assert_cmpuint (foulee_rule_from_id ("easy_day")->quiet_done, ==, 20);
  g_assert_cmpuint (foulee_rule_from_id ("easy_day")->quiet_not_now, ==, 20);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) records = sore_runner ();

    add_answer (records, cases[i].ago, "easy_day", cases[i].answer);
    g_test_message ("case %u", i);
    g_assert_cmpint (gives (records, "easy_day"), ==, cases[i].given);
    /* And nothing else. */
    g_assert_true (gives (records, "foam_rolling"));
  }
}

/* Something of its kind that was logged anywhere counts as done; something else does not. */
static void
test_done_elsewhere (void)
{
  g_autoptr (GPtrArray) records = sore_runner ();

  add_action (records, 2, FOULEE_ACTION_FOAM_ROLLING);
  g_assert_false (gives (records, "foam_rolling"));
  g_assert_true (gives (records, "massage"));
  g_ptr_array_set_size (records, 0);

  g_clear_pointer (&records, g_ptr_array_unref);
  records = sore_runner ();
  add_action (records, foulee_rule_from_id ("foam_rolling")->quiet_done + 0.1,
              FOULEE_ACTION_FOAM_ROLLING);
  add_action (records, -1, FOULEE_ACTION_FOAM_ROLLING); /* still to come */
  g_assert_true (gives (records, "foam_rolling"));
}

static void
test_conditions (void)
{
  g_autoptr (GPtrArray) records = sore_runner ();
  FouleeCondition *condition = add_condition (records, FOULEE_CONDITION_BLOOD_THINNER);

  g_assert_false (gives (records, "massage"));
  g_assert_false (gives (records, "foam_rolling"));
  g_assert_true (gives (records, "cold_water"));
  /* It is over since yesterday. */
  condition->until = foulee_date_from_civil (2026, 11, 21);
  g_assert_true (gives (records, "massage"));
  condition->until = foulee_date_from_civil (2026, 11, 22);
  g_assert_false (gives (records, "massage"));
}

/* ---- None at all ----------------------------------------------------------------------------- */

static void
assert_none (GPtrArray *records, FouleeAdviceState state)
{
  g_autoptr (FouleeAdvice) advice = advice_of (records);

  g_assert_cmpint (advice->state, ==, state);
  g_assert_cmpuint (advice->suggestions->len, ==, 0);
  g_assert_cmpuint (advice->n_first, ==, 0);
}

/* Every sentence of the list, while it is open. */
static void
test_signs (void)
{
  for (guint i = 0; i < foulee_warning_signs_n (); i++) {
    g_autoptr (GPtrArray) records = sore_runner ();
    FouleeSignAnswer *answer = tick (records, 5, foulee_warning_signs_get (i)->id);

    g_test_message ("%s", foulee_warning_signs_get (i)->id);
    assert_none (records, FOULEE_ADVICE_SIGN_OPEN);
    answer->outcome_kind = FOULEE_OUTCOME_NO_RUNNING;
    assert_none (records, FOULEE_ADVICE_NO_RUNNING);
    answer->outcome_kind = FOULEE_OUTCOME_MAY_RUN;
    g_assert_true (gives (records, "easy_day"));
    answer->outcome_kind = FOULEE_OUTCOME_OVER;
    g_assert_true (gives (records, "easy_day"));
  }
}

/* What passed by itself keeps out what soothes for 14 days, where it was urgent. */
static void
test_after_sign (void)
{
  static const struct {
    const char *id;
    int outcome;
    double days;
    gboolean soothed;
  } cases[] = {
    { "swollen_calf", FOULEE_OUTCOME_OVER, 13.9, FALSE },
    { "swollen_calf", FOULEE_OUTCOME_OVER, 14.1, TRUE },
    { "swollen_calf", FOULEE_OUTCOME_MAY_RUN, 1, TRUE },
    { "cold_pale_leg", FOULEE_OUTCOME_OVER, 1, FALSE },
    { "night_pain", FOULEE_OUTCOME_OVER, 1, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) records = sore_runner ();

    tick (records, 24 * cases[i].days, cases[i].id)->outcome_kind = cases[i].outcome;
    g_test_message ("%s, %g", cases[i].id, cases[i].days);
    g_assert_cmpint (gives (records, "foam_rolling"), ==, cases[i].soothed);
    g_assert_true (gives (records, "easy_day"));
  }
}

/* Of a list that a later version has, and one that rests beside one that is open. */
static void
test_other_signs (void)
{
  g_autoptr (GPtrArray) records = sore_runner ();

  tick (records, 5, "a_sentence_of_another_version");
  assert_none (records, FOULEE_ADVICE_SIGN_OPEN);
  tick (records, 4, "locked_knee")->outcome_kind = FOULEE_OUTCOME_NO_RUNNING;
  assert_none (records, FOULEE_ADVICE_SIGN_OPEN);
}

static void
test_none_ticked (void)
{
  g_autoptr (GPtrArray) records = sore_runner ();
  FouleeSignAnswer *answer = tick (records, 5, NULL);

  foulee_record_set_text (&answer->denied, "cold_pale_leg");
  g_assert_true (gives (records, "easy_day"));
}

/* None where a departure from the usual asks for the list, until it is answered. */
static void
assert_waits (GPtrArray *records, const char *id)
{
  FouleeSignAnswer *early, *answer;

  assert_none (records, FOULEE_ADVICE_HINT_OPEN);
  /* An answer from before it says nothing of it. */
  early = tick (records, 120, NULL);
  foulee_record_set_text (&early->denied, "cold_pale_leg");
  assert_none (records, FOULEE_ADVICE_HINT_OPEN);
  answer = tick (records, 0, NULL);
  foulee_record_set_text (&answer->denied, "cold_pale_leg");
  g_assert_true (gives (records, id));
}

static void
test_hints (void)
{
  g_autoptr (GPtrArray) swollen = sore_runner ();
  g_autoptr (GPtrArray) gained = sore_runner ();
  g_autoptr (GPtrArray) severe = foulee_record_array_new ();
  FouleeCheckIn *check_in = add_level (swollen, 2, FOULEE_REGION_ANKLE_LEFT, 2);
  FouleeRun *run = add_run (gained, 3, 30, 2);

  check_in->readings[FOULEE_REGION_ANKLE_LEFT].marks = 1u << FOULEE_MARK_SWOLLEN;
  assert_none (swollen, FOULEE_ADVICE_HINT_OPEN);

  run->mass_before = 70000;
  run->mass_after = 70600;
  assert_waits (gained, "easy_day");

  for (int hours = 73; hours > 0; hours -= 24)
    add_level (severe, hours, QUADRICEPS, 8);
  assert_none (severe, FOULEE_ADVICE_HINT_OPEN);
}

/* Who turns 18 this year may not have yet. */
static void
test_age (void)
{
  static const struct {
    int birth_year;
    gboolean given;
  } cases[] = { { 2009, FALSE }, { 2008, FALSE }, { 2007, TRUE }, { FOULEE_UNSET, TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) records = sore_runner ();
    FouleeRunner *runner = foulee_record_new (FOULEE_KIND_RUNNER);

    runner->birth_year = cases[i].birth_year;
    g_ptr_array_add (records, runner);
    if (cases[i].given)
      g_assert_true (gives (records, "easy_day"));
    else
      assert_none (records, FOULEE_ADVICE_UNDER_AGE);
  }
}

/* 84 days after 30 August are 22 November. */
static void
test_pregnancy (void)
{
  g_autoptr (GPtrArray) records = sore_runner ();
  FouleeCondition *pregnancy = add_condition (records, FOULEE_CONDITION_PREGNANCY);

  assert_none (records, FOULEE_ADVICE_PREGNANT);
  pregnancy->until = foulee_date_from_civil (2026, 8, 30);
  assert_none (records, FOULEE_ADVICE_PREGNANT);
  pregnancy->until = foulee_date_from_civil (2026, 8, 29);
  g_assert_true (gives (records, "easy_day"));
  pregnancy->until = FOULEE_DATE_NONE;
  pregnancy->since = foulee_date_from_civil (2026, 11, 23);
  g_assert_true (gives (records, "easy_day"));
}

/* ---- Answers --------------------------------------------------------------------------------- */

static void
test_answer_done (void)
{
  g_autoptr (GPtrArray) records = sore_runner ();
  g_autoptr (FouleeAdvice) advice = advice_of (records);
  g_autoptr (GPtrArray) made = foulee_suggestion_answer (find (advice, "foam_rolling", NULL),
                                                         FOULEE_ANSWER_DONE, hours_ago (0));
  const FouleeAction *action = g_ptr_array_index (made, 0);

  g_assert_cmpuint (made->len, ==, 1);
  g_assert_cmpint (action->record.kind, ==, FOULEE_KIND_ACTION);
  g_assert_cmpint (action->action_kind, ==, FOULEE_ACTION_FOAM_ROLLING);
  g_assert_cmpint (action->minutes, ==, 15);
  g_assert_cmpint (action->at.seconds, ==, NOW);
  g_assert_true (foulee_record_validate (action, NULL));
  g_ptr_array_add (records, foulee_record_ref (g_ptr_array_index (made, 0)));
  g_assert_false (gives (records, "foam_rolling"));
}

static void
test_answer_alone (void)
{
  static const FouleeAnswer answers[] = { FOULEE_ANSWER_DONE, FOULEE_ANSWER_NOT_NOW,
                                          FOULEE_ANSWER_NEVER };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++) {
    g_autoptr (GPtrArray) records = sore_runner ();
    g_autoptr (FouleeAdvice) advice = advice_of (records);
    g_autoptr (GPtrArray) made =
        foulee_suggestion_answer (find (advice, "easy_day", NULL), answers[i], hours_ago (0));
    const FouleeAdviceAnswer *answer = g_ptr_array_index (made, 0);

    g_assert_cmpuint (made->len, ==, 1);
    g_assert_cmpint (answer->record.kind, ==, FOULEE_KIND_ADVICE_ANSWER);
    g_assert_cmpstr (answer->suggestion, ==, "easy_day");
    g_assert_cmpint (answer->answer, ==, answers[i]);
    g_assert_true (foulee_record_validate (answer, NULL));
    g_ptr_array_add (records, foulee_record_ref (g_ptr_array_index (made, 0)));
    g_assert_false (gives (records, "easy_day"));
  }
}

static void
test_declined (void)
{
  g_autoptr (GPtrArray) records = sore_runner ();
  g_autoptr (FouleeHistory) history = NULL;
  g_autoptr (GPtrArray) declined = NULL;

  add_answer (records, 50, "massage", FOULEE_ANSWER_NEVER);
  add_answer (records, 40, "of_another_version", FOULEE_ANSWER_NEVER);
  add_answer (records, 30, "cold_water", FOULEE_ANSWER_NOT_NOW);
  add_answer (records, 20, "foam_rolling", FOULEE_ANSWER_NEVER);
  history = foulee_history_new (g_ptr_array_ref (records));
  declined = foulee_advice_declined (history);
  g_assert_cmpuint (declined->len, ==, 2);
  g_assert_cmpstr (((FouleeAdviceAnswer *) declined->pdata[0])->suggestion, ==, "foam_rolling");
  g_assert_cmpstr (((FouleeAdviceAnswer *) declined->pdata[1])->suggestion, ==, "massage");
  g_assert_false (gives (records, "massage"));
  g_assert_true (gives (records, "cold_water"));
}

/* ---- Whatever is in the journal ---------------------------------------------------------------
 */

/* What no rule looks at changes nothing. */
static void
test_unrelated (void)
{
  static const FouleeKind kinds[] = { FOULEE_KIND_SHOE, FOULEE_KIND_VISIT, FOULEE_KIND_ACTIVITY,
                                      FOULEE_KIND_ACTIVITY_SCORE };
  g_autoptr (GPtrArray) records = sore_runner ();
  g_autofree char *before = describe_records (records);
  g_autofree char *again = describe_records (records);

  g_assert_cmpstr (before, ==, again);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autofree char *after = NULL;

    g_ptr_array_add (records, test_record_full (kinds[i], 7));
    after = describe_records (records);
    g_assert_cmpstr (before, ==, after);
  }
}

/* Neither do the order in which things were written down, nor what lies after now. */
static void
test_pure (void)
{
  g_autoptr (GPtrArray) records = sore_runner ();
  g_autoptr (GPtrArray) turned = foulee_record_array_new ();
  g_autofree char *before = describe_records (records);
  g_autofree char *backwards = NULL;
  g_autofree char *after = NULL;

  for (guint i = records->len; i > 0; i--)
    g_ptr_array_add (turned, foulee_record_ref (g_ptr_array_index (records, i - 1)));
  backwards = describe_records (turned);
  g_assert_cmpstr (before, ==, backwards);

  add_level (records, -3, QUADRICEPS, 0);
  add_level (records, -5, FOULEE_REGION_CALF_LEFT, 9)->ill = 1;
  tick (records, -2, "locked_knee");
  add_answer (records, -1, "easy_day", FOULEE_ANSWER_NOT_NOW);
  after = describe_records (records);
  g_assert_cmpstr (before, ==, after);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/advice/empty", test_empty);
  g_test_add_func ("/advice/order", test_order);
  g_test_add_func ("/advice/one-on-training", test_one_on_training);
  g_test_add_func ("/advice/ill", test_ill);
  g_test_add_func ("/advice/work-and-rest", test_work_and_rest);
  g_test_add_func ("/advice/quiet", test_quiet);
  g_test_add_func ("/advice/done-elsewhere", test_done_elsewhere);
  g_test_add_func ("/advice/conditions", test_conditions);
  g_test_add_func ("/advice/signs", test_signs);
  g_test_add_func ("/advice/after-sign", test_after_sign);
  g_test_add_func ("/advice/other-signs", test_other_signs);
  g_test_add_func ("/advice/hints", test_hints);
  g_test_add_func ("/advice/none-ticked", test_none_ticked);
  g_test_add_func ("/advice/age", test_age);
  g_test_add_func ("/advice/pregnancy", test_pregnancy);
  g_test_add_func ("/advice/answer-done", test_answer_done);
  g_test_add_func ("/advice/answer-alone", test_answer_alone);
  g_test_add_func ("/advice/declined", test_declined);
  g_test_add_func ("/advice/unrelated", test_unrelated);
  g_test_add_func ("/advice/pure", test_pure);
  return g_test_run ();
}
