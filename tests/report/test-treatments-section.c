/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/section-text.h"
#include "support/records.h"

/* The last day of what is summed up: Thursday 19 November 2026, in the evening. Six weeks before it
 * begin on 9 October. */
#define NOW "2026-11-19T20:00:00+01:00"

static FouleeAction *
add_action (GPtrArray *records, const char *iso, FouleeActionKind kind)
{
  FouleeAction *action = foulee_action_new ();

  action->at = test_instant (iso);
  action->action_kind = kind;
  g_ptr_array_add (records, action);
  return action;
}

static void
add_own (GPtrArray *records, const char *iso, FouleeActionKind kind, int region, int minutes,
         int after)
{
  FouleeAction *action = add_action (records, iso, kind);

  action->region = region;
  action->minutes = minutes;
  action->after = after;
}

static void
add_named (GPtrArray *records, const char *iso, FouleeActionKind kind, const char *name)
{
  add_action (records, iso, kind)->name = g_strdup (name);
}

static void
add_level (GPtrArray *records, const char *iso, FouleeRegion region, int level)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = test_instant (iso);
  check_in->readings[region].level = (gint8) level;
  g_ptr_array_add (records, check_in);
}

static void
add_visit (GPtrArray *records, int month, int day, const char *who)
{
  FouleeVisit *visit = foulee_record_new (FOULEE_KIND_VISIT);

  visit->date = foulee_date_from_civil (2026, month, day);
  visit->who = g_strdup (who);
  g_ptr_array_add (records, visit);
}

static char *
text_of (GPtrArray *records, const FouleeLanguage *language, gboolean anonymous)
{
  FouleeReportOptions options;

  test_section_options (&options, FOULEE_REPORT_TREATMENTS, language);
  options.anonymous = anonymous;
  return test_section_text (records, NOW, &options);
}

/* Counted by hand: rolling of both calves, of the right thigh and of a place not given, four times,
 * of 10 to 15 min, once with nothing said of how it felt; what is trained is told elsewhere, and
 * what was done before the visit, or is to come, nowhere. */
static GPtrArray *
make_records (void)
{
  GPtrArray *records = foulee_record_array_new ();

  add_visit (records, 10, 12, "Doctor");
  add_visit (records, 11, 4, "Physiotherapist");
  add_own (records, "2026-11-03T20:00:00+01:00", FOULEE_ACTION_FOAM_ROLLING,
           FOULEE_REGION_FOREFOOT_LEFT, 55, FOULEE_AFTER_WORSE);
  add_own (records, "2026-11-04T20:00:00+01:00", FOULEE_ACTION_FOAM_ROLLING,
           FOULEE_REGION_CALF_RIGHT, 10, FOULEE_AFTER_BETTER);
  add_own (records, "2026-11-06T20:00:00+01:00", FOULEE_ACTION_FOAM_ROLLING,
           FOULEE_REGION_CALF_LEFT, 15, FOULEE_AFTER_SAME);
  add_own (records, "2026-11-08T20:00:00+01:00", FOULEE_ACTION_FOAM_ROLLING,
           FOULEE_REGION_HAMSTRING_RIGHT, FOULEE_UNSET, FOULEE_UNSET);
  add_own (records, "2026-11-08T20:30:00+01:00", FOULEE_ACTION_FOAM_ROLLING, FOULEE_UNSET, 12,
           FOULEE_AFTER_BETTER);
  add_own (records, "2026-11-08T21:00:00+01:00", FOULEE_ACTION_REST_DAY, FOULEE_UNSET, FOULEE_UNSET,
           FOULEE_UNSET);
  add_own (records, "2026-11-09T20:00:00+01:00", FOULEE_ACTION_CALF_RAISES, FOULEE_UNSET, 8,
           FOULEE_AFTER_SAME);
  add_own (records, "2026-11-25T20:00:00+01:00", FOULEE_ACTION_STRETCHING, FOULEE_UNSET, 8,
           FOULEE_UNSET);
  add_named (records, "2026-11-05T08:00:00+01:00", FOULEE_ACTION_MEDICINE, "paracetamol 1 g ");
  add_named (records, "2026-11-06T08:00:00+01:00", FOULEE_ACTION_MEDICINE, "Paracetamol 1 g");
  add_named (records, "2026-11-12T08:00:00+01:00", FOULEE_ACTION_MEDICINE, "Ibuprofen");
  add_named (records, "2026-11-10T18:00:00+01:00", FOULEE_ACTION_CLINIC_LASER, "Soft light");
  return records;
}

static void
test_rows (void)
{
  g_autoptr (GPtrArray) records = make_records ();
  g_autofree char *english = text_of (records, foulee_language_english (), FALSE);
  g_autofree char *french = text_of (records, foulee_language_french (), FALSE);

  test_assert_said (english, "Treatments and medicines since the last visit, 4 November");
  test_assert_said (english, "(Physiotherapist)");
  test_assert_said (english, "Foam rolling 4 right hamstring, calf (both sides), not recorded 1; "
                             "10–15 min better 2, the same 1, not recorded 1");
  test_assert_said (english, "Rest day 1 – not recorded");
  test_assert_said (english, "Paracetamol 1 g 2 5 and 6 November not recorded");
  test_assert_said (english, "Soft light (laser) 1 ");
  test_assert_unsaid (english, "Medicines: none");
  test_assert_unsaid (english, "orefoot");
  test_assert_unsaid (english, "Calf raises");
  test_assert_unsaid (english, "Stretching");
  test_assert_said (french,
                    "Automassage au rouleau 4 ischio-jambiers droits, mollet (des deux côtés), ");
}

/* Treatments, then medicines, the last ones first; then one's own, the most frequent first. */
static void
test_order (void)
{
  g_autoptr (GPtrArray) records = make_records ();
  g_autofree char *text = text_of (records, foulee_language_english (), FALSE);
  static const char *const order[] = { "Soft light (laser)", "Ibuprofen", "Paracetamol",
                                       "Foam rolling", "Rest day" };

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    test_assert_said (text, order[i]);
  for (gsize i = 0; i + 1 < G_N_ELEMENTS (order); i++)
    g_assert_true (strstr (text, order[i]) < strstr (text, order[i + 1]));
}

/* Before the laser 5, a day after it 3. */
static void
test_numbers (void)
{
  g_autoptr (GPtrArray) records = make_records ();
  g_autofree char *without = text_of (records, foulee_language_english (), FALSE);
  g_autofree char *with = NULL;

  test_assert_said (without, "Soft light not recorded");
  add_level (records, "2026-11-10T08:00:00+01:00", FOULEE_REGION_CALF_LEFT, 5);
  add_level (records, "2026-11-11T18:00:00+01:00", FOULEE_REGION_CALF_LEFT, 3);
  with = text_of (records, foulee_language_english (), FALSE);
  test_assert_said (with, "0 none – 10 worst imaginable");
  test_assert_said (with, "Soft light Before 5, a day later 3.");
  test_assert_said (with, "Foulée makes no claim about treatments.");
}

static void
test_anonymous (void)
{
  g_autoptr (GPtrArray) records = make_records ();
  FouleeRunner *runner = foulee_record_new (FOULEE_KIND_RUNNER);
  g_autofree char *named = NULL, *anonymous = NULL;

  runner->clinic = g_strdup ("Cabinet\nMartin");
  g_ptr_array_add (records, runner);
  named = text_of (records, foulee_language_english (), FALSE);
  anonymous = text_of (records, foulee_language_english (), TRUE);
  test_assert_said (named, "(Physiotherapist, Cabinet / Martin)");
  test_assert_said (anonymous, "since the last visit, 4 November");
  test_assert_unsaid (anonymous, "Physiotherapist");
  test_assert_unsaid (anonymous, "Martin");
}

/* Without a visit, or with none but today's, it is the period's. */
static void
test_without_visit (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autofree char *nothing = NULL, *text = NULL;

  add_visit (records, 11, 19, "Physiotherapist");
  add_level (records, "2026-09-10T08:00:00+02:00", FOULEE_REGION_CALF_LEFT, 5);
  nothing = text_of (records, foulee_language_english (), FALSE);
  test_assert_said (nothing, "Treatments and medicines in this period");
  test_assert_said (nothing, "No treatment, medicine or recovery action is recorded.");
  add_own (records, "2026-10-08T20:00:00+02:00", FOULEE_ACTION_MASSAGE, FOULEE_UNSET, FOULEE_UNSET,
           FOULEE_UNSET);
  add_own (records, "2026-10-09T20:00:00+02:00", FOULEE_ACTION_MASSAGE, FOULEE_UNSET, FOULEE_UNSET,
           FOULEE_AFTER_WORSE);
  text = text_of (records, foulee_language_english (), FALSE);
  test_assert_said (text, "Massage 1 not recorded worse 1");
  test_assert_said (text, "Medicines: none entered.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/treatments/rows", test_rows);
  g_test_add_func ("/report/treatments/order", test_order);
  g_test_add_func ("/report/treatments/numbers", test_numbers);
  g_test_add_func ("/report/treatments/anonymous", test_anonymous);
  g_test_add_func ("/report/treatments/without-visit", test_without_visit);
  return g_test_run ();
}
