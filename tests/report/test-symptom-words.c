/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/symptom-words.h"

#define EN foulee_language_english ()
#define FR foulee_language_french ()

static FouleeComposer
november (const FouleeLanguage *language)
{
  return (FouleeComposer) { .language = language,
                            .first = foulee_date_from_civil (2026, 11, 1),
                            .last = foulee_date_from_civil (2026, 11, 19) };
}

/* Pain that was worst in between is told, and so is the only moment that was given. */
static void
test_in_runs (void)
{
  static const struct {
    int start[2], middle[2], end[2];
    const char *words;
  } rows[] = {
    { { 3, 3 }, { 2, 2 }, { 1, 1 }, "start\u00a03, end\u00a01, in 2 of 5" },
    { { 0, 0 }, { 8, 8 }, { 0, 0 }, "start\u00a00, middle\u00a08, end\u00a00, in 2 of 5" },
    { { -1, -1 }, { 4, 4 }, { -1, -1 }, "middle\u00a04, in 2 of 5" },
  };
  const FouleeComposer composer = november (EN);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    const FouleeSymptom symptom = { .n_runs_done = 5,
                                    .n_runs = 5,
                                    .n_runs_with = 2,
                                    .start_low = rows[i].start[0],
                                    .start_high = rows[i].start[1],
                                    .middle_low = rows[i].middle[0],
                                    .middle_high = rows[i].middle[1],
                                    .end_low = rows[i].end[0],
                                    .end_high = rows[i].end[1] };
    g_autofree char *words = foulee_symptom_in_runs (&symptom, &composer);

    g_assert_cmpstr (words, ==, rows[i].words);
  }
}

static void
assert_in_runs (guint n_done, guint n_rated, guint n_hurt, guint n_with, const char *words)
{
  const FouleeComposer composer = november (EN);
  const FouleeSymptom symptom = { .n_runs_done = n_done,
                                  .n_runs = n_rated,
                                  .n_runs_hurt = n_hurt,
                                  .n_runs_with = n_with,
                                  .start_low = 1,
                                  .start_high = 1,
                                  .middle_low = -1,
                                  .end_low = -1 };
  g_autofree char *text = foulee_symptom_in_runs (&symptom, &composer);

  g_assert_cmpstr (text, ==, words);
}

/* A run names one place: of another, "none" was never entered. */
static void
test_runs_rated (void)
{
  assert_in_runs (22, 0, 0, 0, "not recorded");
  assert_in_runs (22, 4, 0, 0, "none (4\u00a0of\u00a022)");
  assert_in_runs (22, 4, 3, 0, "not named (4\u00a0of\u00a022)");
  assert_in_runs (22, 4, 3, 3, "start\u00a01, in 3 of 4 rated (of 22)");
}

/* A day is not parted from its month. */
static void
test_columns (void)
{
  const FouleeSymptom symptom = { .since = foulee_date_from_civil (2026, 11, 1),
                                  .before = TRUE,
                                  .now = -1,
                                  .worst = 7,
                                  .mean = 2.25,
                                  .days_present = 29,
                                  .days_asked = 38 };
  const FouleeComposer composer = november (EN), french = november (FR);
  g_autofree char *since = foulee_symptom_since (&symptom, &composer);
  g_autofree char *days = foulee_symptom_days (&symptom, 38, EN);
  g_autofree char *fewer = foulee_symptom_days (&symptom, 40, EN);
  g_autofree char *jours = foulee_symptom_days (&symptom, 38, FR);
  g_autofree char *levels = foulee_symptom_levels (&symptom, composer.last, &french);

  g_assert_cmpstr (since, ==, "before 1\u00a0Nov");
  g_assert_cmpstr (days, ==, "29 of 38");
  g_assert_cmpstr (fewer, ==, "29 of 38; 40\u00a0logged");
  g_assert_cmpstr (jours, ==, "29 sur 38");
  g_assert_true (g_str_has_prefix (levels, "–\u00a0· 7\u00a0· 2,"));
}

/* The last answer has its day where it is not of the last day logged. */
static void
test_last (void)
{
  const FouleeDate day = foulee_date_from_civil (2026, 11, 9);
  const FouleeSymptom symptom = { .now = 7, .now_on = day, .worst = 10, .mean = 7.2 };
  const FouleeComposer composer = november (EN);
  g_autofree char *now = foulee_symptom_levels (&symptom, day, &composer);
  g_autofree char *before = foulee_symptom_levels (&symptom, day + 1, &composer);

  g_assert_cmpstr (now, ==, "7\u00a0· 10\u00a0· 7.2");
  g_assert_cmpstr (before, ==, "7\u00a0(9\u00a0Nov)\u00a0· 10\u00a0· 7.2");
}

/* What is marked or hurts in runs is no mere soreness of muscles. */
static void
test_peak (void)
{
  FouleeSymptom symptom = { .is_muscle = TRUE,
                            .has_peak = TRUE,
                            .peak_from = 3,
                            .peak_to = 36,
                            .n_peaks = 5,
                            .n_hard_runs = 11 };
  g_autofree char *sore = foulee_symptom_peak (&symptom, EN);
  g_autofree char *marked = NULL, *hurt = NULL;

  symptom.marks = 1 << FOULEE_MARK_PINPOINT;
  marked = foulee_symptom_peak (&symptom, EN);
  symptom.marks = 0;
  symptom.n_runs_with = 1;
  hurt = foulee_symptom_peak (&symptom, EN);
  g_assert_cmpstr (sore, ==, "3\u2060–\u206036\u00a0h, 5 of 11 runs");
  g_assert_cmpstr (marked, ==, "not shown: local pain");
  g_assert_cmpstr (hurt, ==, "not shown: local pain");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/symptom-words/in-runs", test_in_runs);
  g_test_add_func ("/symptom-words/runs-rated", test_runs_rated);
  g_test_add_func ("/symptom-words/columns", test_columns);
  g_test_add_func ("/symptom-words/last", test_last);
  g_test_add_func ("/symptom-words/peak", test_peak);
  return g_test_run ();
}
