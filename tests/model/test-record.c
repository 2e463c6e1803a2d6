/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "support/records.h"

static void
test_empty (void)
{
  for (int kind = 0; kind < FOULEE_N_KINDS; kind++) {
    g_autoptr (FouleeRecord) record = foulee_record_new ((FouleeKind) kind);
    g_assert_true (foulee_uuid_is_valid (record->id));
    g_assert_cmpint (record->deleted, ==, 0);
  }
}

static void
test_copies (void)
{
  for (int kind = 0; kind < FOULEE_N_KINDS; kind++) {
    g_autoptr (FouleeRecord) a = test_record_full ((FouleeKind) kind, 3);
    g_autoptr (FouleeRecord) b = foulee_record_copy (a);
    g_autoptr (FouleeRecord) c = test_record_full ((FouleeKind) kind, 4);

    g_assert_true (foulee_record_equal (a, b));
    g_assert_cmpint (foulee_record_compare_versions (a, b), ==, 0);
    memcpy (c->id, a->id, sizeof c->id);
    g_assert_false (foulee_record_equal (a, c));
    b->modified++;
    g_assert_true (foulee_record_equal (a, b));
    g_assert_cmpint (foulee_record_compare_versions (b, a), >, 0);
    g_assert_cmpint (foulee_record_compare_versions (a, b), <, 0);
  }
}

/* Every single field makes two records differ. */
static void
test_each_field_counts (void)
{
  for (int kind = 0; kind < FOULEE_N_KINDS; kind++) {
    const FouleeKindInfo *info = foulee_kind_info ((FouleeKind) kind);
    for (int i = 0; i < info->n_fields; i++) {
      const FouleeField *field = &info->fields[i];
      g_autoptr (FouleeRecord) a = foulee_record_new ((FouleeKind) kind);
      g_autoptr (FouleeRecord) b = foulee_record_copy (a);

      if (field->type == FOULEE_FIELD_TEXT || field->type == FOULEE_FIELD_IDS ||
          field->type == FOULEE_FIELD_REFERENCE)
        foulee_record_set_text (&foulee_field_at (b, field, char *), "x");
      else if (field->type == FOULEE_FIELD_INSTANT)
        foulee_field_at (b, field, FouleeInstant) = (FouleeInstant) { 5, 60 };
      else if (field->type == FOULEE_FIELD_READINGS)
        (&foulee_field_at (b, field, FouleeReading))[26].marks = 1;
      else
        foulee_field_at (b, field, gint32) += 1;
      g_assert_false (foulee_record_equal (a, b));
      g_assert_cmpint (
          foulee_record_compare_versions (a, b) + foulee_record_compare_versions (b, a), ==, 0);
    }
  }
}

/* At one millisecond a deletion wins on either side. */
static void
test_tombstone_wins_ties (void)
{
  g_autoptr (FouleeRun) run = test_record_full (FOULEE_KIND_RUN, 1);
  g_autoptr (FouleeRun) deleted = foulee_record_copy (run);

  deleted->record.deleted = run->record.modified;
  g_assert_cmpint (foulee_record_compare_versions (deleted, run), >, 0);
}

typedef struct {
  const char *field;
  gint32 value;
  FouleeProblem problem;
} RunCase;

static void
test_ranges (void)
{
  static const RunCase cases[] = {
    { "session_rpe", 11, FOULEE_PROBLEM_OUT_OF_RANGE },
    { "session_rpe", -1, FOULEE_PROBLEM_OUT_OF_RANGE },
    { "distance_m", 0, FOULEE_PROBLEM_OUT_OF_RANGE },
    { "distance_m", 1000001, FOULEE_PROBLEM_OUT_OF_RANGE },
    { "kind", 8, FOULEE_PROBLEM_OUT_OF_RANGE },
    { "form", 1 << 8, FOULEE_PROBLEM_OUT_OF_RANGE },
    { "pain_region", 27, FOULEE_PROBLEM_OUT_OF_RANGE },
    { "planned", FOULEE_UNSET, FOULEE_PROBLEM_MISSING },
    { "session_rpe", 10, FOULEE_PROBLEM_NONE },
    { "session_rpe", FOULEE_UNSET, FOULEE_PROBLEM_NONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FouleeRun) run = test_record_full (FOULEE_KIND_RUN, 1);
    g_autoptr (GError) error = NULL;
    const FouleeField *field = foulee_kind_field (FOULEE_KIND_RUN, cases[i].field);

    foulee_field_at (run, field, gint32) = cases[i].value;
    if (cases[i].problem == FOULEE_PROBLEM_NONE) {
      g_assert_true (foulee_record_validate (run, &error));
      continue;
    }
    g_assert_false (foulee_record_validate (run, &error));
    g_assert_error (error, FOULEE_ERROR, FOULEE_ERROR_FIELD);
    g_assert_cmpstr (foulee_error_get_detail (error)->field, ==, cases[i].field);
    g_assert_cmpint (foulee_error_get_detail (error)->problem, ==, cases[i].problem);
  }
}

static void
test_texts (void)
{
  g_autoptr (FouleeRun) run = test_record_full (FOULEE_KIND_RUN, 1);
  g_autofree char *long_text = g_strnfill (20001, 'a');
  g_autoptr (GError) error = NULL;

  foulee_record_set_text (&run->note, "");
  g_assert_null (run->note);
  foulee_record_set_text (&run->note, long_text);
  g_assert_false (foulee_record_validate (run, &error));
  g_assert_cmpint (foulee_error_get_detail (error)->problem, ==, FOULEE_PROBLEM_TOO_LONG);
  g_clear_error (&error);
  foulee_record_set_text (&run->note, "\xff");
  g_assert_false (foulee_record_validate (run, &error));
  g_assert_cmpint (foulee_error_get_detail (error)->problem, ==, FOULEE_PROBLEM_NOT_UTF8);
}

static void
test_night (void)
{
  g_autoptr (FouleeSleep) sleep = foulee_sleep_new ();
  g_autoptr (GError) error = NULL;

  sleep->night = 20777;
  sleep->to_bed = test_instant ("2026-11-19T22:45:00+01:00");
  sleep->woke = test_instant ("2026-11-20T06:30:00+01:00");
  g_assert_true (foulee_record_validate (sleep, &error));
  sleep->woke = test_instant ("2026-11-19T22:45:00+01:00");
  g_assert_false (foulee_record_validate (sleep, &error));
  g_assert_cmpint (foulee_error_get_detail (error)->problem, ==, FOULEE_PROBLEM_ENDS_BEFORE_START);
}

static void
test_legs (void)
{
  g_autoptr (FouleeCheckIn) check_in = foulee_check_in_new ();

  g_assert_cmpint (foulee_check_in_legs (check_in), ==, -1);
  check_in->overall = 6;
  g_assert_cmpint (foulee_check_in_legs (check_in), ==, 6);
  check_in->readings[FOULEE_REGION_KNEE_LEFT].level = 9;
  g_assert_cmpint (foulee_check_in_legs (check_in), ==, 6);
  check_in->readings[FOULEE_REGION_CALF_LEFT].level = 2;
  check_in->readings[FOULEE_REGION_CALF_RIGHT].level = 0;
  g_assert_cmpint (foulee_check_in_legs (check_in), ==, 2);
  g_assert_cmpint (foulee_check_in_n_answered (check_in), ==, 3);
}

/* What was answered stays as it was; only a press that answers everything is noted as one. */
static void
test_answer_rest (void)
{
  g_autoptr (FouleeCheckIn) some = foulee_check_in_new ();
  g_autoptr (FouleeCheckIn) none = foulee_check_in_new ();

  some->readings[FOULEE_REGION_CALF_LEFT] = (FouleeReading) { 4, FOULEE_SENSATION_ACHE, 0 };
  g_assert_false (foulee_check_in_answer_rest (some));
  g_assert_cmpint (some->readings[FOULEE_REGION_CALF_LEFT].level, ==, 4);
  g_assert_cmpint (some->readings[FOULEE_REGION_CALF_LEFT].sensation, ==, FOULEE_SENSATION_ACHE);
  g_assert_cmpint (some->readings[FOULEE_REGION_KNEE_RIGHT].level, ==, 0);
  g_assert_cmpint (some->origin, ==, FOULEE_ORIGIN_ENTERED);
  g_assert_cmpint (foulee_check_in_n_answered (some), ==, FOULEE_N_REGIONS);

  g_assert_true (foulee_check_in_answer_rest (none));
  g_assert_cmpint (none->origin, ==, FOULEE_ORIGIN_NONE_EVERYWHERE);
  for (int region = 0; region < FOULEE_N_REGIONS; region++) {
    g_assert_cmpint (none->readings[region].level, ==, 0);
    g_assert_cmpint (none->readings[region].sensation, ==, -1);
    g_assert_cmpuint (none->readings[region].marks, ==, 0);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/empty", test_empty);
  g_test_add_func ("/record/copies", test_copies);
  g_test_add_func ("/record/each-field-counts", test_each_field_counts);
  g_test_add_func ("/record/tombstone-wins-ties", test_tombstone_wins_ties);
  g_test_add_func ("/record/ranges", test_ranges);
  g_test_add_func ("/record/texts", test_texts);
  g_test_add_func ("/record/answer-rest", test_answer_rest);
  g_test_add_func ("/record/night", test_night);
  g_test_add_func ("/record/legs", test_legs);
  return g_test_run ();
}
