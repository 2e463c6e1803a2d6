/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/diary-journal.h"
#include "support/files.h"
#include "support/records.h"

#include <glib/gstdio.h>

/* A made-up diary, whose journal was worked out by hand. In Oslo clocks are one hour ahead of UTC,
 * and from 29 March on two. */
static const char wellness[] =
    "effective_time_frame,fatigue,mood,readiness,sleep_duration_h,sleep_quality,soreness,"
    "soreness_area,stress\n"
    /* Saturday, at 09:30. */
    "2020-03-28T08:30:00.500Z,2,3,5,8,4,1,\"[48979004, 32696007, 22943007]\",3\n"
    /* After midnight still Saturday, whose night has been told. */
    "2020-03-28T23:30:00.000Z,3,3,5,6,2,2,[12921003],3\n"
    /* Sunday at 06:00, before seven. */
    "2020-03-29T04:00:00.000Z,4,3,5,7,0,4,[],3\n"
    /* Nothing answered but the hours. */
    "2020-03-30T12:00:00.000Z,0,0,0,6,3,0,[],0\n";

static const char srpe[] = "end_date_time,activity_names,perceived_exertion,duration_min\n"
                           "2020-03-28T15:00:00.000Z,\"['individual', 'running']\",7,30\n"
                           "2020-03-29T15:00:00.000Z,\"['team', 'endurance']\",4,90\n"
                           "2020-03-29T18:00:00.000Z,\"['team', 'soccer']\",6,60\n";

static const char reporting[] = "date,timestamp,meals,weight,glasses_of_fluid,alcohol_consumed\n"
                                "28/03/2020,28/03/2020 20:00:00,\"Lunch, Dinner\",70,9,No\n"
                                "28/03/2020,28/03/2020 21:00:00,\"Lunch, Dinner\",70,3,Yes\n"
                                "29/03/2020,29/03/2020 21:00:00,Lunch,70,0,No\n";

static void
write_file (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static GPtrArray *
diary_new (void)
{
  g_autofree char *folder = g_dir_make_tmp ("diary-XXXXXX", NULL);
  GPtrArray *records;

  write_file (folder, "wellness.csv", wellness);
  write_file (folder, "srpe.csv", srpe);
  write_file (folder, "reporting.csv", reporting);
  records = test_diary_journal_new (folder);
  test_remove_tree (folder);
  return records;
}

/* Those of a kind, in the order in which they stand. */
static GPtrArray *
of_kind (GPtrArray *records, FouleeKind kind)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    if (((FouleeRecord *) records->pdata[i])->kind == kind)
      g_ptr_array_add (found, records->pdata[i]);
  return found;
}

static void
assert_moment (FouleeInstant at, const char *iso)
{
  g_autofree char *text = foulee_instant_to_iso (at);

  g_assert_cmpstr (text, ==, iso);
}

static void
test_valid (void)
{
  g_autoptr (GPtrArray) records = diary_new ();
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (records->len, ==, 12);
  for (guint i = 0; i < records->len; i++) {
    g_autoptr (GError) error = NULL;

    g_assert_true (foulee_record_validate (records->pdata[i], &error));
    g_assert_no_error (error);
    g_assert_true (g_hash_table_add (ids, ((FouleeRecord *) records->pdata[i])->id));
  }
}

static void
test_check_ins (void)
{
  const struct {
    const char *at;
    int overall, fatigue, calf_left, calf_right, hip_left, hip_right, n_answered;
  } wanted[] = {
    { "2020-03-28T09:30:00+01:00", 10, 7, 10, 10, -1, -1, 2 },
    { "2020-03-29T00:30:00+01:00", 7, 5, -1, -1, 7, 7, 2 },
    { "2020-03-29T06:00:00+02:00", 2, 2, -1, -1, -1, -1, 0 },
  };
  g_autoptr (GPtrArray) records = diary_new ();
  g_autoptr (GPtrArray) check_ins = of_kind (records, FOULEE_KIND_CHECK_IN);

  g_assert_cmpuint (check_ins->len, ==, G_N_ELEMENTS (wanted));
  for (gsize i = 0; i < G_N_ELEMENTS (wanted); i++) {
    const FouleeCheckIn *check_in = check_ins->pdata[i];

    assert_moment (check_in->at, wanted[i].at);
    g_assert_cmpint (check_in->overall, ==, wanted[i].overall);
    g_assert_cmpint (check_in->fatigue, ==, wanted[i].fatigue);
    g_assert_cmpint (check_in->readings[FOULEE_REGION_CALF_LEFT].level, ==, wanted[i].calf_left);
    g_assert_cmpint (check_in->readings[FOULEE_REGION_CALF_RIGHT].level, ==, wanted[i].calf_right);
    g_assert_cmpint (check_in->readings[FOULEE_REGION_HIP_LEFT].level, ==, wanted[i].hip_left);
    g_assert_cmpint (check_in->readings[FOULEE_REGION_HIP_RIGHT].level, ==, wanted[i].hip_right);
    g_assert_cmpint (foulee_check_in_n_answered (check_in), ==, wanted[i].n_answered);
  }
}

static void
test_nights (void)
{
  /* Eight hours before seven; seven hours before six on the morning when clocks went forward. */
  const struct {
    int day;
    const char *to_bed, *woke;
    int quality;
  } wanted[] = {
    { 28, "2020-03-27T23:00:00+01:00", "2020-03-28T07:00:00+01:00", 4 },
    { 29, "2020-03-28T22:00:00+01:00", "2020-03-29T06:00:00+02:00", FOULEE_UNSET },
    { 30, "2020-03-30T01:00:00+02:00", "2020-03-30T07:00:00+02:00", 3 },
  };
  g_autoptr (GPtrArray) records = diary_new ();
  g_autoptr (GPtrArray) nights = of_kind (records, FOULEE_KIND_SLEEP);

  g_assert_cmpuint (nights->len, ==, G_N_ELEMENTS (wanted));
  for (gsize i = 0; i < G_N_ELEMENTS (wanted); i++) {
    const FouleeSleep *night = nights->pdata[i];

    g_assert_cmpint (night->night, ==, foulee_date_from_civil (2020, 3, wanted[i].day));
    g_assert_cmpint (night->sleep_kind, ==, FOULEE_SLEEP_NIGHT);
    assert_moment (night->to_bed, wanted[i].to_bed);
    assert_moment (night->woke, wanted[i].woke);
    g_assert_cmpint (night->quality, ==, wanted[i].quality);
  }
}

static void
test_sessions (void)
{
  g_autoptr (GPtrArray) records = diary_new ();
  g_autoptr (GPtrArray) runs = of_kind (records, FOULEE_KIND_RUN);
  g_autoptr (GPtrArray) actions = of_kind (records, FOULEE_KIND_ACTION);
  const FouleeRun *run;
  const FouleeAction *action;

  g_assert_cmpuint (runs->len, ==, 2);
  run = runs->pdata[0];
  assert_moment (run->start, "2020-03-28T15:30:00+01:00");
  g_assert_cmpint (run->duration, ==, 1800);
  g_assert_cmpint (run->rpe, ==, 7);
  g_assert_cmpint (run->run_kind, ==, FOULEE_UNSET);
  run = runs->pdata[1];
  assert_moment (run->start, "2020-03-29T15:30:00+02:00");
  g_assert_cmpint (run->duration, ==, 5400);
  g_assert_cmpint (run->rpe, ==, 4);
  g_assert_cmpuint (actions->len, ==, 1);
  action = actions->pdata[0];
  assert_moment (action->at, "2020-03-29T19:00:00+02:00");
  g_assert_cmpint (action->action_kind, ==, FOULEE_ACTION_CROSS_TRAINING);
  g_assert_cmpint (action->minutes, ==, 60);
}

static void
test_drinks (void)
{
  const char *const wanted[] = { "2020-03-28T08:00:00+01:00", "2020-03-28T12:00:00+01:00",
                                 "2020-03-28T16:00:00+01:00" };
  g_autoptr (GPtrArray) records = diary_new ();
  g_autoptr (GPtrArray) drinks = of_kind (records, FOULEE_KIND_DRINK);

  g_assert_cmpuint (drinks->len, ==, G_N_ELEMENTS (wanted));
  for (gsize i = 0; i < G_N_ELEMENTS (wanted); i++) {
    const FouleeDrink *drink = drinks->pdata[i];

    assert_moment (drink->at, wanted[i]);
    g_assert_cmpint (drink->volume, ==, 250);
    g_assert_cmpint (drink->drink_kind, ==, FOULEE_DRINK_WATER);
  }
}

/* The night of the last day is its last entry; another journal ends after nine. */
static void
test_evening (void)
{
  g_autoptr (GPtrArray) records = diary_new ();
  g_autoptr (FouleeClock) clock = test_diary_clock_new (records);
  g_autoptr (FouleeClock) later = NULL;
  FouleeCheckIn *check_in = foulee_check_in_new ();

  assert_moment (foulee_clock_now (clock), "2020-03-30T21:00:00+02:00");
  check_in->at = test_instant ("2020-03-31T01:06:00+02:00");
  g_ptr_array_add (records, check_in);
  later = test_diary_clock_new (records);
  assert_moment (foulee_clock_now (later), "2020-03-31T01:06:00+02:00");
}

static void
test_missing (void)
{
  g_autoptr (GPtrArray) records = test_diary_journal_new ("/nonexistent");

  g_assert_cmpuint (records->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/support/diary-journal/valid", test_valid);
  g_test_add_func ("/support/diary-journal/check-ins", test_check_ins);
  g_test_add_func ("/support/diary-journal/nights", test_nights);
  g_test_add_func ("/support/diary-journal/sessions", test_sessions);
  g_test_add_func ("/support/diary-journal/drinks", test_drinks);
  g_test_add_func ("/support/diary-journal/evening", test_evening);
  g_test_add_func ("/support/diary-journal/missing", test_missing);
  return g_test_run ();
}
