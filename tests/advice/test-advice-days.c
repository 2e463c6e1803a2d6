/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/advice.h"

#include "advice/warning-sign.h"
#include "support/lived-journal.h"
#include "support/records.h"

#define DAY 86400

/* What holds on every evening of a runner's life, whatever was entered. */

#define DAYS 70
#define FIRST_EVENING 30

typedef struct {
  GPtrArray *records;
  FouleeDate first;
} Life;

static void
live (Life *life, gconstpointer seed)
{
  life->first = foulee_date_from_civil (2026, 6, 1);
  life->records = test_lived_journal_new (life->first, DAYS, GPOINTER_TO_UINT (seed));
}

static void
end (Life *life, gconstpointer seed)
{
  g_ptr_array_unref (life->records);
}

/* None of the warning signs: what departs from the usual would keep suggestions waiting. */
static void
deny_all (const Life *life, FouleeInstant at)
{
  FouleeSignAnswer *answer = foulee_record_new (FOULEE_KIND_SIGN_ANSWER);

  answer->at = at;
  answer->list_version = FOULEE_SIGN_LIST_VERSION;
  foulee_record_set_text (&answer->denied, "cold_pale_leg");
  g_ptr_array_add (life->records, answer);
}

/* At 21:00 in UTC of a day of it. */
static FouleeAdvice *
advise (const Life *life, int day)
{
  const FouleeInstant now = { ((gint64) life->first + day) * DAY + 21 * 3600, 0 };
  g_autoptr (FouleeHistory) history = NULL;
  g_autoptr (FouleeFindings) findings = NULL;

  deny_all (life, now);
  history = foulee_history_new (g_ptr_array_ref (life->records));
  findings = foulee_findings_new (history, now, 1);
  return foulee_advice_new (findings);
}

static const FouleeSuggestion *
suggestion_at (const FouleeAdvice *advice, guint index)
{
  return &g_array_index (advice->suggestions, FouleeSuggestion, index);
}

/* Lets a journal end no suggestions: conditions, signs and answers are tested by themselves. */
static void
keep_what_is_lived (Life *life)
{
  for (guint i = life->records->len; i > 0; i--) {
    const FouleeRecord *record = g_ptr_array_index (life->records, i - 1);

    if (record->kind == FOULEE_KIND_SIGN_ANSWER || record->kind == FOULEE_KIND_CONDITION)
      g_ptr_array_remove_index_fast (life->records, i - 1);
  }
}

static void
assert_order (const FouleeAdvice *advice)
{
  guint groups = 0;
  guint efforts = 0;
  guint n_training = 0;

  g_assert_cmpuint (advice->n_first, <=, FOULEE_FIRST_SUGGESTIONS);
  g_assert_cmpuint (advice->n_first, <=, advice->suggestions->len);
  for (guint i = 0; i < advice->suggestions->len; i++) {
    const FouleeRule *rule = suggestion_at (advice, i)->rule;

    if (i < advice->n_first)
      g_assert_cmpuint (groups & 1u << rule->group, ==, 0);
    if (i < advice->n_first)
      groups |= 1u << rule->group;
    if (i > advice->n_first)
      g_assert_cmpint (suggestion_at (advice, i - 1)->rule->urgency, <=, rule->urgency);
    /* Fewer than three only where no group is left. */
    if (i >= advice->n_first && advice->n_first < FOULEE_FIRST_SUGGESTIONS)
      g_assert_cmpuint (groups & 1u << rule->group, !=, 0);
    n_training += rule->group == FOULEE_GROUP_TRAINING ? 1 : 0;
    efforts |= 1u << rule->effort;
  }
  g_assert_cmpuint (n_training, <=, 1);
  g_assert_false ((efforts & 1u << FOULEE_EFFORT_REST) && (efforts & 1u << FOULEE_EFFORT_WORK));
}

static void
assert_told (const FouleeAdvice *advice, const FouleeLanguage *language, FouleeUnits units)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  const FouleeTelling telling = { language, units, zone, FOULEE_DAY_START_DEFAULT,
                                  foulee_findings_now (advice->findings).seconds };

  for (guint i = 0; i < advice->suggestions->len; i++) {
    const FouleeSuggestion *suggestion = suggestion_at (advice, i);
    g_autofree char *why = suggestion->rule->why (&suggestion->reason, &telling);

    g_assert_true (g_utf8_validate (why, -1, NULL));
    g_assert_cmpuint (g_utf8_strlen (why, -1), >, 20);
    g_assert_cmpuint (g_utf8_strlen (why, -1), <, 320);
    g_assert_null (g_strstr_len (why, -1, "nan"));
    g_assert_null (g_strstr_len (why, -1, "214748"));
  }
}

static void
test_every_evening (Life *life, gconstpointer seed)
{
  guint n = 0;

  keep_what_is_lived (life);
  for (int day = FIRST_EVENING; day < DAYS; day += 6) {
    g_autoptr (FouleeAdvice) advice = advise (life, day);

    g_assert_cmpint (advice->state, ==, FOULEE_ADVICE_GIVEN);
    assert_order (advice);
    assert_told (advice, foulee_language_english (), FOULEE_UNITS_IMPERIAL);
    assert_told (advice, foulee_language_french (), FOULEE_UNITS_METRIC);
    n += advice->suggestions->len;
  }
  /* There is something to look at. */
  g_assert_cmpuint (n, >, 10);
}

static char *
describe (const FouleeAdvice *advice)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%d %u\n", advice->state, advice->n_first);
  for (guint i = 0; i < advice->suggestions->len; i++) {
    const FouleeSuggestion *suggestion = suggestion_at (advice, i);

    g_string_append (text, suggestion->rule->id);
    for (guint j = 0; j < FOULEE_REASON_NUMBERS && suggestion->reason.numbers[j].name; j++)
      g_string_append_printf (text, " %s=%.17g", suggestion->reason.numbers[j].name,
                              suggestion->reason.numbers[j].value);
    g_string_append_c (text, '\n');
  }
  return g_string_free_and_steal (text);
}

/* A visit, own activities and how they go change nothing that is suggested. */
static void
test_unrelated (Life *life, gconstpointer seed)
{
  static const FouleeKind kinds[] = { FOULEE_KIND_VISIT, FOULEE_KIND_ACTIVITY,
                                      FOULEE_KIND_ACTIVITY_SCORE };

  keep_what_is_lived (life);
  for (int day = FIRST_EVENING; day < DAYS; day += 13) {
    g_autoptr (FouleeAdvice) before = advise (life, day);
    g_autofree char *text = describe (before);
    g_autoptr (FouleeAdvice) after = NULL;
    g_autofree char *same = NULL;

    for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
      g_ptr_array_add (life->records, test_record_full (kinds[i], (guint) day * 10 + i));
    after = advise (life, day);
    same = describe (after);
    g_assert_cmpstr (text, ==, same);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint seed = 1; seed <= 2; seed++) {
    g_autofree char *every = g_strdup_printf ("/advice-days/every-evening/%u", seed);
    g_autofree char *unrelated = g_strdup_printf ("/advice-days/unrelated/%u", seed);

    g_test_add (every, Life, GUINT_TO_POINTER (seed), live, test_every_evening, end);
    g_test_add (unrelated, Life, GUINT_TO_POINTER (seed), live, test_unrelated, end);
  }
  return g_test_run ();
}
