/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/open-sign.h"

#include "support/records.h"

#define NOON "2026-11-22T12:00:00+01:00"

/* What an answer says, hours from noon on 22 November. */
typedef struct {
  double hours;
  const char *ticked;
  const char *outcome; /* words */
  int outcome_kind;    /* FOULEE_UNSET not said */
} Answer;

#define OPEN FOULEE_UNSET

static FouleeInstant
at_hour (double hours)
{
  FouleeInstant instant = test_instant (NOON);

  instant.seconds += (gint64) (hours * 3600);
  return instant;
}

static FouleeHistory *
history_of (const Answer *answers, guint n)
{
  GPtrArray *records = foulee_record_array_new ();

  for (guint i = 0; i < n; i++) {
    FouleeSignAnswer *answer = foulee_record_new (FOULEE_KIND_SIGN_ANSWER);

    answer->at = at_hour (answers[i].hours);
    answer->list_version = FOULEE_SIGN_LIST_VERSION;
    foulee_record_set_text (&answer->ticked, answers[i].ticked);
    foulee_record_set_text (&answer->outcome, answers[i].outcome);
    answer->outcome_kind = answers[i].outcome_kind;
    g_ptr_array_add (records, answer);
  }
  return foulee_history_new (records);
}

/* Whether one answer is open at noon, and how. */
static void
test_one (void)
{
  static const struct {
    const char *name;
    Answer answer;
    gboolean open;
    FouleeSignLevel level;
    gboolean resting;
  } rows[] = {
    { "days", { -1, "lump", NULL, OPEN }, TRUE, FOULEE_SIGN_DAYS, FALSE },
    { "same day", { -1, "pop", NULL, OPEN }, TRUE, FOULEE_SIGN_SAME_DAY, FALSE },
    { "emergency", { -1, "dark_urine", NULL, OPEN }, TRUE, FOULEE_SIGN_EMERGENCY, FALSE },
    { "the most urgent",
      { -1, "two_weeks pop chest_pain lump", NULL, OPEN },
      TRUE,
      FOULEE_SIGN_EMERGENCY,
      FALSE },
    { "months ago", { -3000, "pop", NULL, OPEN }, TRUE, FOULEE_SIGN_SAME_DAY, FALSE },
    { "now", { 0, "pop", NULL, OPEN }, TRUE, FOULEE_SIGN_SAME_DAY, FALSE },
    { "later", { 0.01, "pop", NULL, OPEN }, FALSE, 0, FALSE },
    { "none ticked", { -1, NULL, NULL, OPEN }, FALSE, 0, FALSE },
    { "of a newer list", { -1, "purple_toe", NULL, OPEN }, TRUE, FOULEE_SIGN_DAYS, FALSE },
    { "partly of a newer list",
      { -1, "purple_toe chest_pain", NULL, OPEN },
      TRUE,
      FOULEE_SIGN_EMERGENCY,
      FALSE },
    { "may run", { -1, "pop", NULL, FOULEE_OUTCOME_MAY_RUN }, FALSE, 0, FALSE },
    { "over", { -1, "pop", "A cramp.", FOULEE_OUTCOME_OVER }, FALSE, 0, FALSE },
    { "resting",
      { -1, "pop", "Torn.", FOULEE_OUTCOME_NO_RUNNING },
      TRUE,
      FOULEE_SIGN_SAME_DAY,
      TRUE },
    { "words alone", { -1, "pop", "Seen, nothing.", OPEN }, TRUE, FOULEE_SIGN_SAME_DAY, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (FouleeHistory) history = history_of (&rows[i].answer, 1);
    g_autoptr (GArray) open = foulee_open_signs_new (history, at_hour (0));
    const FouleeOpenSign *sign = (const FouleeOpenSign *) open->data;

    g_test_message ("%s", rows[i].name);
    g_assert_cmpuint (open->len, ==, rows[i].open ? 1 : 0);
    if (!rows[i].open)
      continue;
    g_assert_true (sign->answer == foulee_history_get (history, FOULEE_KIND_SIGN_ANSWER, 0));
    g_assert_cmpint (sign->level, ==, rows[i].level);
    g_assert_cmpint (sign->resting, ==, rows[i].resting);
  }
}

/* By urgency, those that rest last, of equal ones the newest first. */
static void
test_order (void)
{
  static const Answer answers[] = {
    { -90, "pop", NULL, OPEN },
    { -80, "chest_pain", NULL, FOULEE_OUTCOME_NO_RUNNING },
    { -70, "lump", NULL, OPEN },
    { -60, "dark_urine", NULL, OPEN },
    { -50, "no_weight", NULL, OPEN },
    { -40, "cold_pale_leg", NULL, FOULEE_OUTCOME_MAY_RUN },
    { -30, "two_weeks", NULL, FOULEE_OUTCOME_NO_RUNNING },
    { -20, "tingling lump", NULL, OPEN },
    { 20, "saddle_numb", NULL, OPEN },
  };
  static const double expected[] = { -60, -50, -90, -20, -70, -80, -30 };
  g_autoptr (FouleeHistory) history = history_of (answers, G_N_ELEMENTS (answers));
  g_autoptr (GArray) open = foulee_open_signs_new (history, at_hour (0));

  g_assert_cmpuint (open->len, ==, G_N_ELEMENTS (expected));
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpint (g_array_index (open, FouleeOpenSign, i).answer->at.seconds, ==,
                     at_hour (expected[i]).seconds);
}

static void
test_none (void)
{
  g_autoptr (FouleeHistory) history = foulee_history_new (foulee_record_array_new ());
  g_autoptr (GArray) open = foulee_open_signs_new (history, at_hour (0));

  g_assert_cmpuint (open->len, ==, 0);
  g_assert_null (foulee_last_sign_answer (history, at_hour (0)));
}

static void
test_last (void)
{
  static const Answer answers[] = {
    { -5, "pop", NULL, OPEN },
    { -2, NULL, NULL, OPEN },
    { 3, "lump", NULL, OPEN },
  };
  static const struct {
    double now, last; /* hours; 99 none */
  } rows[] = { { -6, 99 }, { -5, -5 }, { -2.01, -5 }, { -2, -2 }, { 2.99, -2 }, { 3, 3 } };
  g_autoptr (FouleeHistory) history = history_of (answers, G_N_ELEMENTS (answers));

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    const FouleeSignAnswer *last = foulee_last_sign_answer (history, at_hour (rows[i].now));

    if (rows[i].last > 90)
      g_assert_null (last);
    else
      g_assert_cmpint (last->at.seconds, ==, at_hour (rows[i].last).seconds);
  }
}

static void
test_parse (void)
{
  static const struct {
    const char *ids;
    const char *known[4];
  } rows[] = {
    { NULL, { NULL } },         { "", { NULL } },
    { "pop", { "pop" } },       { "lump pop chest_pain", { "lump", "pop", "chest_pain" } },
    { "purple_toe", { NULL } }, { "purple_toe pop  lump ", { "pop", "lump" } },
    { "po popp", { NULL } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) signs = foulee_warning_signs_parse (rows[i].ids);
    guint n = 0;

    for (; rows[i].known[n] != NULL; n++) {
      g_assert_cmpuint (signs->len, >, n);
      g_assert_cmpstr (((const FouleeWarningSign *) g_ptr_array_index (signs, n))->id, ==,
                       rows[i].known[n]);
    }
    g_assert_cmpuint (signs->len, ==, n);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/advice/open-sign/one", test_one);
  g_test_add_func ("/advice/open-sign/order", test_order);
  g_test_add_func ("/advice/open-sign/none", test_none);
  g_test_add_func ("/advice/open-sign/last", test_last);
  g_test_add_func ("/advice/open-sign/parse", test_parse);
  return g_test_run ();
}
