/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/treatment-chart.h"
#include "chart/treatment-words.h"

#include <math.h>

/* Monday 2 November 2026, 18:00 UTC. */
#define MONDAY_EVENING G_GINT64_CONSTANT (1793642400)
#define DAY G_GINT64_CONSTANT (86400)

/* A group whose treatments were a day apart, and the records it is of. */
typedef struct {
  FouleeTreatmentGroup group;
  GPtrArray *actions;
} Group;

static Group
group_new (FouleeActionKind kind, const char *name)
{
  Group self = { .group = { .kind = kind, .name = name }, .actions = foulee_record_array_new () };

  self.group.treatments = g_array_new (FALSE, FALSE, sizeof (FouleeTreatment));
  for (int when = 0; when < FOULEE_N_AFTER_TREATMENT; when++)
    self.group.pairs[when] = (FouleeTreatmentPairs) { .before = NAN, .after = NAN };
  return self;
}

static void
group_add (Group *self, int before, int after_a_day, int after_three_days)
{
  FouleeAction *action = foulee_action_new ();
  FouleeTreatment treatment = { .action = action,
                                .series = FOULEE_SERIES_LEGS,
                                .before = before,
                                .after = { after_a_day, after_three_days } };

  action->at.seconds = MONDAY_EVENING + self->actions->len * DAY;
  action->action_kind = self->group.kind;
  action->name = g_strdup (self->group.name);
  g_ptr_array_add (self->actions, action);
  g_array_append_val (self->group.treatments, treatment);
}

static void
group_clear (Group *self)
{
  g_array_unref (self->group.treatments);
  g_ptr_array_unref (self->actions);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Group, group_clear)

static void
assert_sentence (const Group *self, const char *english, const char *french)
{
  g_autofree char *en = foulee_treatment_sentence (&self->group, foulee_language_english ());
  g_autofree char *fr = foulee_treatment_sentence (&self->group, foulee_language_french ());

  g_assert_cmpstr (en, ==, english);
  g_assert_cmpstr (fr, ==, french);
}

/* From three on medians; below, each for itself. */
static void
test_sentences (void)
{
  g_auto (Group) none = group_new (FOULEE_ACTION_CLINIC_LASER, NULL);
  g_auto (Group) two = group_new (FOULEE_ACTION_CLINIC_LASER, NULL);
  g_auto (Group) many = group_new (FOULEE_ACTION_CLINIC_LASER, NULL);

  group_add (&none, 5, -1, -1);
  group_add (&none, -1, 4, 3);
  assert_sentence (
      &none, "Shown with a check-in in the two days before, and one a day or three days after.",
      "Affiché s’il y a un relevé dans les deux jours d’avant, puis un autre un ou trois jours "
      "après.");

  group_add (&two, 5, 4, 2);
  group_add (&two, 6, -1, 6);
  group_add (&two, 3, 3, -1);
  group_add (&two, -1, 3, 3);
  two.group.pairs[FOULEE_AFTER_A_DAY].n = 2;
  two.group.pairs[FOULEE_AFTER_THREE_DAYS].n = 2;
  assert_sentence (&two,
                   "Before 5, a day later 4, three days later 2. Before 6, three days later 6. "
                   "Before 3, a day later 3.",
                   "Avant\u00a0: 5\u202f; un jour après\u00a0: 4\u202f; trois jours après\u00a0: "
                   "2. Avant\u00a0: 6\u202f; trois jours après\u00a0: 6. "
                   "Avant\u00a0: 3\u202f; un jour après\u00a0: 3.");

  /* What was three days after the one is in the table. */
  for (int i = 0; i < 4; i++)
    group_add (&many, 5, 4, i == 0 ? 1 : -1);
  many.group.pairs[FOULEE_AFTER_A_DAY] = (FouleeTreatmentPairs) { 4, 5.5, 4 };
  many.group.pairs[FOULEE_AFTER_THREE_DAYS].n = 1;
  assert_sentence (&many, "Before 5.5, a day later 4 (medians of 4).",
                   "Avant\u00a0: 5,5\u202f; un jour après\u00a0: 4 (médianes de 4 traitements).");
  many.group.pairs[FOULEE_AFTER_THREE_DAYS] = (FouleeTreatmentPairs) { 3, 6, 1.5 };
  assert_sentence (&many,
                   "Before 5.5, a day later 4 (medians of 4). Before 6, three days later 1.5 "
                   "(medians of 3).",
                   "Avant\u00a0: 5,5\u202f; un jour après\u00a0: 4 (médianes de 4 traitements). "
                   "Avant\u00a0: 6\u202f; trois jours après\u00a0: 1,5 "
                   "(médianes de 3 traitements).");
}

static void
test_titles (void)
{
  static const struct {
    const char *name;
    int n;
    const char *title, *count, *french;
  } cases[] = {
    { NULL, 1, "Manual therapy", "1 time", "1 fois" },
    { NULL, 3, "Manual therapy", "3 times", "3 fois" },
    { "Ostéopathie", 2, "Ostéopathie", "Manual therapy, 2 times", "Thérapie manuelle, 2 fois" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (Group) self = group_new (FOULEE_ACTION_CLINIC_MANUAL, cases[i].name);
    g_autofree char *title = NULL, *count = NULL, *french = NULL;

    for (int j = 0; j < cases[i].n; j++)
      group_add (&self, 5, 4, -1);
    title = foulee_treatment_title (&self.group, foulee_language_english ());
    count = foulee_treatment_count_label (&self.group, foulee_language_english ());
    french = foulee_treatment_count_label (&self.group, foulee_language_french ());
    g_assert_cmpstr (title, ==, cases[i].title);
    g_assert_cmpstr (count, ==, cases[i].count);
    g_assert_cmpstr (french, ==, cases[i].french);
  }
}

/* What is not known is not there, and not 0. */
static void
test_words (void)
{
  static const struct {
    int levels[3];
    const char *english;
  } cases[] = {
    { { 5, 4, 0 }, "before 5, a day later 4, three days later 0" },
    { { 5, -1, 2 }, "before 5, three days later 2" },
    { { -1, 0, -1 }, "a day later 0" },
    { { -1, -1, -1 }, "no check-in near it" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (Group) self = group_new (FOULEE_ACTION_CLINIC_OTHER, "Cryo");
    g_autofree char *words = NULL, *expected = NULL, *cell = NULL;
    const FouleeTreatment *treatment;

    group_add (&self, cases[i].levels[0], cases[i].levels[1], cases[i].levels[2]);
    treatment = &g_array_index (self.group.treatments, FouleeTreatment, 0);
    words = foulee_treatment_words (treatment, foulee_language_english ());
    expected = g_strdup_printf ("Mon 2 Nov, 18:00: Cryo; %s", cases[i].english);
    g_assert_cmpstr (words, ==, expected);
    cell = foulee_treatment_cell (treatment, FOULEE_TREATMENT_COLUMN_A_DAY,
                                  foulee_language_english ());
    if (cases[i].levels[1] < 0)
      g_assert_null (cell);
    else
      g_assert_cmpint (atoi (cell), ==, cases[i].levels[1]);
  }
}

/* ---- The chart ------------------------------------------------------------------------------- */

/* Ten treatments, a level before and a day after each, and one without any of another kind. */
static FouleeFindings *
findings_of_ten (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeHistory) history = NULL;
  FouleeAction *other = foulee_action_new ();

  for (int i = 0; i < 10; i++) {
    FouleeAction *action = foulee_action_new ();

    action->at.seconds = MONDAY_EVENING + i * 7 * DAY;
    action->action_kind = FOULEE_ACTION_CLINIC_LASER;
    g_ptr_array_add (records, action);
    for (int after = 0; after < 2; after++) {
      FouleeCheckIn *check_in = foulee_check_in_new ();

      check_in->at.seconds = action->at.seconds + (after ? DAY : -3600);
      check_in->readings[FOULEE_REGION_CALF_LEFT].level = (gint8) (after ? 4 : i);
      g_ptr_array_add (records, check_in);
    }
  }
  other->at.seconds = MONDAY_EVENING + 80 * DAY;
  other->action_kind = FOULEE_ACTION_CLINIC_SHOCKWAVE;
  g_ptr_array_add (records, other);
  history = foulee_history_new (g_steal_pointer (&records));
  return foulee_findings_new (history, (FouleeInstant) { MONDAY_EVENING + 90 * DAY, 0 }, 1);
}

/* Of the last eight, each with two levels, both can be visited by a cursor; of 4, which is as
 * before, only the one. The chart outlives what it was made from. */
static void
test_chart (void)
{
  FouleeFindings *findings = findings_of_ten ();
  FouleeTreatments *treatments = foulee_treatments_new (findings, FOULEE_DATE_MIN, FOULEE_DATE_MAX);
  g_autoptr (FouleeChart) chart =
      foulee_treatment_chart_new (treatments, foulee_language_english (), FOULEE_CHART_SIZE_PAGE);
  FouleeChartStop stop = FOULEE_CHART_NO_STOP;
  g_autofree char *words = NULL;
  double total = 0;
  guint n = 0;

  foulee_treatments_unref (treatments);
  foulee_findings_unref (findings);
  for (gboolean on = foulee_chart_step (chart, FOULEE_STEP_FIRST, &stop); on;
       on = foulee_chart_step (chart, FOULEE_STEP_ON, &stop)) {
    total += foulee_chart_stop_x (chart, stop);
    n++;
  }
  /* Befores 2 3 5 6 7 8 9. */
  g_assert_cmpuint (n, ==, 7);
  g_assert_cmpfloat (total, ==, 40);
  words = foulee_chart_stop_words (chart, stop);
  g_assert_nonnull (strstr (words, "Laser; before "));
  g_assert_true (foulee_chart_step (chart, FOULEE_STEP_DOWN, &stop));
  g_assert_cmpfloat (foulee_chart_stop_x (chart, stop), ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/treatments/sentences", test_sentences);
  g_test_add_func ("/chart/treatments/titles", test_titles);
  g_test_add_func ("/chart/treatments/words", test_words);
  g_test_add_func ("/chart/treatments/chart", test_chart);
  return g_test_run ();
}
