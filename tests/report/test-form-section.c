/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/section-text.h"
#include "support/records.h"

#define NOW "2026-11-19T20:00:00+01:00"

enum {
  OVERSTRIDING = 1 << 0,
  HEEL_STRIKE = 1 << 1,
  ROAD = 0,
  TRAIL = 3,
};

static FouleeRun *
add_run (GPtrArray *records, const char *iso, int form)
{
  FouleeRun *run = foulee_run_new ();

  run->start = test_instant (iso);
  run->duration = 3600;
  run->form = form;
  g_ptr_array_add (records, run);
  return run;
}

static FouleeAction *
add_action (GPtrArray *records, const char *iso, FouleeActionKind kind, int minutes, int after)
{
  FouleeAction *action = foulee_action_new ();

  action->at = test_instant (iso);
  action->action_kind = kind;
  action->minutes = minutes;
  action->after = after;
  g_ptr_array_add (records, action);
  return action;
}

static char *
text_of (GPtrArray *records, const FouleeLanguage *language)
{
  FouleeReportOptions options;

  test_section_options (&options, FOULEE_REPORT_FORM, language);
  options.first = foulee_date_from_civil (2026, 10, 9);
  options.last = foulee_date_from_civil (2026, 11, 19);
  return test_section_text (records, NOW, &options);
}

/* Three runs done in the period, one before it and one to come. */
static GPtrArray *
make_runs (void)
{
  GPtrArray *records = foulee_record_array_new ();
  FouleeRun *run;

  add_run (records, "2026-10-08T09:00:00+02:00", HEEL_STRIKE)->cadence = 190;
  run = add_run (records, "2026-10-31T09:00:00+01:00", OVERSTRIDING);
  run->cadence = 160;
  run->surface = ROAD;
  run->cool_down = 1;
  run = add_run (records, "2026-11-08T09:00:00+01:00", OVERSTRIDING | HEEL_STRIKE);
  run->cadence = 168;
  run->surface = ROAD;
  run->cool_down = 0;
  run = add_run (records, "2026-11-10T09:00:00+01:00", 0);
  run->surface = TRAIL;
  run = add_run (records, "2026-11-20T09:00:00+01:00", HEEL_STRIKE);
  run->planned = 1;
  return records;
}

static void
test_form (void)
{
  g_autoptr (GPtrArray) records = make_runs ();
  g_autofree char *english = text_of (records, foulee_language_english ());
  g_autofree char *french = text_of (records, foulee_language_french ());

  test_assert_said (english, "Running form Overstriding: 2 of 3 runs (31 October, 8 November)");
  test_assert_said (english, "Heel strike: 1 run of 3 (8 November)");
  test_assert_said (english, "Cadence: 164 steps a minute, mean of 2 runs");
  test_assert_said (english, "Surface, runs: road 2, trail 1");
  test_assert_said (english, "Cool-down, runs: with 1, without 1, not recorded 1");
  test_assert_unsaid (english, "Not recorded:");
  test_assert_said (english, "Strength, cross-training Not recorded in this period.");

  test_assert_said (
      french, "Technique de course Foulée trop longue : 2 sorties sur 3 (31 octobre, 8 novembre)");
  test_assert_said (french, "Attaque talon : 1 sortie sur 3 (8 novembre)");
  test_assert_said (french, "Cadence : 164 pas par minute, moyenne de 2 sorties");
  test_assert_said (french, "Retour au calme, nombre de sorties : avec 1, sans 1, non renseigné 1");
}

/* Two runs on one day are of one day. */
static void
test_days (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autofree char *text = NULL;

  add_run (records, "2026-10-12T09:00:00+02:00", OVERSTRIDING);
  add_run (records, "2026-10-12T18:00:00+02:00", OVERSTRIDING);
  add_run (records, "2026-10-14T09:00:00+02:00", OVERSTRIDING);
  text = text_of (records, foulee_language_english ());
  test_assert_said (text, "Overstriding: 3 of 3 runs (12 and 14 October)");
}

static void
test_nothing (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autofree char *none = text_of (records, foulee_language_english ());
  g_autofree char *bare = NULL, *french = NULL;

  test_assert_said (none, "Running form No runs in this period.");
  add_run (records, "2026-11-10T09:00:00+01:00", 0);
  bare = text_of (records, foulee_language_english ());
  french = text_of (records, foulee_language_french ());
  test_assert_said (bare, "Not recorded: form notes, cadence, surface and cool-down");
  test_assert_said (french,
                    "Non renseigné : notes de technique, cadence, surface et retour au calme");
}

/* What was done before the period, and what is no training, is not told here. */
static void
test_training (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autofree char *english = NULL, *french = NULL;

  add_action (records, "2026-10-01T20:00:00+02:00", FOULEE_ACTION_LUNGES, 5, FOULEE_UNSET);
  add_action (records, "2026-10-20T20:00:00+02:00", FOULEE_ACTION_CALF_RAISES, 10,
              FOULEE_AFTER_SAME);
  add_action (records, "2026-10-22T20:00:00+02:00", FOULEE_ACTION_CALF_RAISES, 15,
              FOULEE_AFTER_WORSE);
  add_action (records, "2026-10-24T20:00:00+02:00", FOULEE_ACTION_CALF_RAISES, FOULEE_UNSET,
              FOULEE_AFTER_SAME);
  add_action (records, "2026-10-25T20:00:00+01:00", FOULEE_ACTION_SQUATS, 8, FOULEE_UNSET);
  add_action (records, "2026-10-25T20:10:00+01:00", FOULEE_ACTION_CORE_AND_HIPS, FOULEE_UNSET,
              FOULEE_UNSET);
  add_action (records, "2026-10-26T20:00:00+01:00", FOULEE_ACTION_CROSS_TRAINING, 45, FOULEE_UNSET)
      ->name = g_strdup ("Cycling");
  add_action (records, "2026-10-28T20:00:00+01:00", FOULEE_ACTION_CROSS_TRAINING, 45, FOULEE_UNSET)
      ->name = g_strdup ("Cycling");
  add_action (records, "2026-10-29T20:00:00+01:00", FOULEE_ACTION_MASSAGE, 30, FOULEE_UNSET);
  english = text_of (records, foulee_language_english ());
  french = text_of (records, foulee_language_french ());

  test_assert_said (english,
                    "Calf raises: 3 times, 10–15 min each; felt after: the same 2, worse 1");
  test_assert_said (english, "Cycling: 2 times, 45 min each");
  test_assert_said (english, "Squats: 1 time, 8 min Core and hips: 1 time ");
  test_assert_unsaid (english, "Lunges");
  test_assert_unsaid (english, "Massage");
  test_assert_said (french, "3 fois, 10–15 min par séance ; ressenti après : pareil 2, "
                            "moins bien 1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/form-section/form", test_form);
  g_test_add_func ("/form-section/days", test_days);
  g_test_add_func ("/form-section/nothing", test_nothing);
  g_test_add_func ("/form-section/training", test_training);
  return g_test_run ();
}
