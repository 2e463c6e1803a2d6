/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/records.h"
#include "store/store.h"

static FouleeClock *
test_clock (void)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  return foulee_clock_new_fixed (1790000000000, utc);
}

static FouleeStore *
open_in_memory (void)
{
  g_autoptr (FouleeClock) clock = test_clock ();
  g_autoptr (GError) error = NULL;
  FouleeStore *store;

  foulee_store_open (NULL, FOULEE_STORE_CREATE, clock, &store, &error);
  g_assert_no_error (error);
  return store;
}

static GPtrArray *
list_all (FouleeStore *store)
{
  GPtrArray *records = foulee_record_array_new ();
  g_autoptr (GError) error = NULL;

  foulee_store_list_all (store, G_MININT64, G_MAXINT64, TRUE, records, &error);
  g_assert_no_error (error);
  return records;
}

/* Every field of every kind comes back as it was written, full and empty. */
static void
test_round_trip (void)
{
  g_autoptr (FouleeStore) store = open_in_memory ();

  for (guint seed = 1; seed < 12; seed++) {
    g_autoptr (GPtrArray) records = test_records_full (seed);
    g_autoptr (GError) error = NULL;

    g_assert_true (foulee_store_put (store, records, &error));
    g_assert_no_error (error);
    for (guint i = 0; i < records->len; i++) {
      const FouleeRecord *written = g_ptr_array_index (records, i);
      gpointer found;
      g_autoptr (FouleeRecord) read = NULL;

      g_assert_true (foulee_store_get (store, written->kind, written->id, &found, &error));
      read = found;
      g_assert_nonnull (read);
      g_assert_cmpint (foulee_record_compare_versions (written, read), ==, 0);
    }
  }
}

static void
test_empty_fields (void)
{
  g_autoptr (FouleeStore) store = open_in_memory ();
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (GPtrArray) read = NULL;
  g_autoptr (GError) error = NULL;
  FouleeCheckIn *check_in = foulee_check_in_new ();
  FouleeRun *run = foulee_run_new ();

  check_in->at = test_instant ("2026-11-19T06:45:00+01:00");
  run->start = test_instant ("2026-11-19T18:00:00+01:00");
  g_ptr_array_add (records, check_in);
  g_ptr_array_add (records, run);
  g_assert_true (foulee_store_put (store, records, &error));
  read = list_all (store);
  g_assert_cmpuint (read->len, ==, 2);
  g_assert_true (foulee_record_equal (g_ptr_array_index (read, 0), check_in));
  g_assert_true (foulee_record_equal (g_ptr_array_index (read, 1), run));
}

static void
test_replace (void)
{
  g_autoptr (FouleeStore) store = open_in_memory ();
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (GPtrArray) read = NULL;
  g_autoptr (GError) error = NULL;
  FouleeCheckIn *check_in = test_record_full (FOULEE_KIND_CHECK_IN, 1);

  g_ptr_array_add (records, check_in);
  g_assert_true (foulee_store_put (store, records, &error));
  check_in->readings[FOULEE_REGION_CALF_LEFT] = (FouleeReading) { 10, FOULEE_SENSATION_CRAMP, 3 };
  check_in->readings[FOULEE_REGION_CALF_RIGHT] = (FouleeReading) { -1, -1, 0 };
  foulee_record_set_text (&check_in->note, NULL);
  check_in->overall = FOULEE_UNSET;
  g_assert_true (foulee_store_put (store, records, &error));
  read = list_all (store);
  g_assert_cmpuint (read->len, ==, 1);
  g_assert_true (foulee_record_equal (g_ptr_array_index (read, 0), check_in));
}

static void
test_missing (void)
{
  g_autoptr (FouleeStore) store = open_in_memory ();
  gpointer found = store;

  g_assert_true (foulee_store_get (store, FOULEE_KIND_RUN, "none", &found, NULL));
  g_assert_null (found);
}

/* from ≤ when < to, in the order of time, tombstones only when asked for. */
static void
test_list (void)
{
  g_autoptr (FouleeStore) store = open_in_memory ();
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (GError) error = NULL;
  static const struct {
    FouleeKind kind;
    gint64 from, to;
    gboolean with_deleted;
    guint n;
  } cases[] = {
    { FOULEE_KIND_DRINK, 100, 300, FALSE, 1 },
    { FOULEE_KIND_DRINK, 100, 301, FALSE, 2 },
    { FOULEE_KIND_DRINK, 101, 300, FALSE, 0 },
    { FOULEE_KIND_DRINK, 0, 1000, FALSE, 2 },
    { FOULEE_KIND_DRINK, 0, 1000, TRUE, 3 },
    { FOULEE_KIND_SLEEP, 86400, 86401, FALSE, 1 },
    { FOULEE_KIND_SLEEP, 86401, 200000, FALSE, 1 },
    { FOULEE_KIND_SLEEP, 0, 86400, FALSE, 0 },
    { FOULEE_KIND_SLEEP, G_MININT64, G_MAXINT64, FALSE, 2 },
  };

  for (int i = 3; i >= 1; i--) {
    FouleeDrink *drink = foulee_drink_new ();
    drink->at = (FouleeInstant) { i * 100, 0 };
    drink->volume = 250;
    drink->record.deleted = i == 2 ? 9 : 0;
    g_ptr_array_add (records, drink);
  }
  for (int night = 1; night <= 2; night++) {
    FouleeSleep *sleep = foulee_sleep_new ();
    sleep->night = night;
    g_ptr_array_add (records, sleep);
  }
  g_assert_true (foulee_store_put (store, records, &error));
  g_assert_no_error (error);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) read = foulee_record_array_new ();

    g_assert_true (foulee_store_list (store, cases[i].kind, cases[i].from, cases[i].to,
                                      cases[i].with_deleted, read, &error));
    g_assert_cmpuint (read->len, ==, cases[i].n);
    for (guint j = 1; j < read->len; j++)
      g_assert_cmpint (foulee_record_when (g_ptr_array_index (read, j - 1)), <,
                       foulee_record_when (g_ptr_array_index (read, j)));
  }
}

/* One bad record, and none is written; the store works on. */
static void
test_all_or_nothing (void)
{
  g_autoptr (FouleeStore) store = open_in_memory ();
  g_autoptr (GPtrArray) records = test_records_full (1);
  g_autoptr (GPtrArray) read = NULL;
  g_autoptr (GError) error = NULL;
  FouleeRun *bad = test_record_full (FOULEE_KIND_RUN, 2);

  bad->rpe = 11;
  g_ptr_array_add (records, bad);
  g_assert_false (foulee_store_put (store, records, &error));
  g_assert_error (error, FOULEE_ERROR, FOULEE_ERROR_FIELD);
  g_assert_cmpstr (foulee_error_get_detail (error)->field, ==, "session_rpe");
  read = list_all (store);
  g_assert_cmpuint (read->len, ==, 0);

  g_clear_error (&error);
  bad->rpe = 10;
  foulee_record_set_text (&bad->shoe, NULL);
  g_assert_true (foulee_store_put (store, records, &error));
}

/* A run may be written before its shoe, but not without it. */
static void
test_references (void)
{
  g_autoptr (FouleeStore) store = open_in_memory ();
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (GPtrArray) read = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (records, test_record_full (FOULEE_KIND_RUN, 1));
  g_assert_false (foulee_store_put (store, records, &error));
  g_assert_error (error, FOULEE_ERROR, FOULEE_ERROR_FIELD);
  g_assert_cmpstr (foulee_error_get_detail (error)->record, ==, "run");
  g_assert_cmpstr (foulee_error_get_detail (error)->field, ==, "shoe");
  g_assert_cmpint (foulee_error_get_detail (error)->problem, ==, FOULEE_PROBLEM_UNKNOWN_REFERENCE);
  g_clear_error (&error);
  read = list_all (store);
  g_assert_cmpuint (read->len, ==, 0);

  g_ptr_array_add (records, test_record_full (FOULEE_KIND_SHOE, 1));
  g_assert_true (foulee_store_put (store, records, &error));
}

static gboolean
step_that_fails (FouleeStore *store, gpointer data, GError **error)
{
  g_assert_true (foulee_store_put (store, data, error));
  return foulee_fail (error, FOULEE_ERROR_FORMAT, .file = "x");
}

static void
test_roll_back (void)
{
  g_autoptr (FouleeStore) store = open_in_memory ();
  g_autoptr (GPtrArray) records = test_records_full (1);
  g_autoptr (GPtrArray) read = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (foulee_store_transact (store, step_that_fails, records, &error));
  g_assert_error (error, FOULEE_ERROR, FOULEE_ERROR_FORMAT);
  read = list_all (store);
  g_assert_cmpuint (read->len, ==, 0);
}

/* Two copies of a journal, changed apart, end alike whichever is merged into the other. */
static void
test_merge (void)
{
  for (int direction = 0; direction < 2; direction++) {
    g_autoptr (FouleeStore) store = open_in_memory ();
    g_autoptr (GPtrArray) mine = test_records_full (1);
    g_autoptr (GPtrArray) theirs = foulee_record_array_new ();
    g_autoptr (GPtrArray) changed = foulee_record_array_new ();
    g_autoptr (GPtrArray) read = NULL;
    g_autoptr (GError) error = NULL;
    FouleeMergeCounts counts;
    FouleeRun *newer, *tombstone;
    FouleeDrink *older;
    gpointer found;

    newer = foulee_record_copy (g_ptr_array_index (mine, FOULEE_KIND_RUN));
    newer->record.modified += 10;
    newer->rpe = 9;
    older = foulee_record_copy (g_ptr_array_index (mine, FOULEE_KIND_DRINK));
    older->record.modified -= 10;
    older->volume = 1;
    tombstone = foulee_record_copy (g_ptr_array_index (mine, FOULEE_KIND_CHECK_IN));
    tombstone->record.modified += 10;
    tombstone->record.deleted = tombstone->record.modified;
    g_ptr_array_add (theirs, newer);
    g_ptr_array_add (theirs, older);
    g_ptr_array_add (theirs, tombstone);
    g_ptr_array_add (theirs, test_record_full (FOULEE_KIND_VISIT, 2));

    if (direction == 0) {
      g_assert_true (foulee_store_put (store, mine, &error));
      g_assert_true (
          foulee_store_merge (store, theirs, FOULEE_MERGE_NEWEST, &counts, changed, &error));
      g_assert_cmpuint (counts.added, ==, 1);
      g_assert_cmpuint (counts.updated, ==, 2);
      g_assert_cmpuint (counts.unchanged, ==, 1);
      g_assert_cmpuint (changed->len, ==, 3);
    } else {
      foulee_record_set_text (&newer->shoe, NULL);
      foulee_record_set_text (&((FouleeRun *) g_ptr_array_index (mine, FOULEE_KIND_RUN))->shoe,
                              NULL);
      g_assert_true (foulee_store_put (store, theirs, &error));
      g_assert_true (foulee_store_merge (store, mine, FOULEE_MERGE_NEWEST, &counts, NULL, &error));
    }
    g_assert_no_error (error);
    g_assert_true (foulee_store_get (store, FOULEE_KIND_RUN, newer->record.id, &found, &error));
    g_assert_true (foulee_record_equal (found, newer));
    foulee_record_unref (found);
    g_assert_true (foulee_store_get (store, FOULEE_KIND_DRINK, older->record.id, &found, &error));
    g_assert_cmpint (((FouleeDrink *) found)->volume, !=, 1);
    foulee_record_unref (found);
    g_assert_true (
        foulee_store_get (store, FOULEE_KIND_CHECK_IN, tombstone->record.id, &found, &error));
    g_assert_cmpint (((FouleeRecord *) found)->deleted, !=, 0);
    foulee_record_unref (found);

    /* Again changes nothing. */
    g_assert_true (foulee_store_merge (store, theirs, FOULEE_MERGE_NEWEST, &counts, NULL, &error));
    g_assert_cmpuint (counts.added + counts.updated, ==, 0);
    read = list_all (store);
    g_assert_cmpuint (read->len, ==, FOULEE_N_KINDS + 1);
  }
}

/* What was imported and then changed or deleted stays so when it is imported again. */
static void
test_merge_new (void)
{
  g_autoptr (FouleeStore) store = open_in_memory ();
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (GPtrArray) deleted = foulee_record_array_new ();
  g_autoptr (GPtrArray) read = NULL;
  g_autoptr (GError) error = NULL;
  FouleeMergeCounts counts;
  FouleeDrink *drink = test_record_full (FOULEE_KIND_DRINK, 1);
  FouleeDrink *tombstone = foulee_record_copy (drink);

  g_ptr_array_add (records, drink);
  g_ptr_array_add (records, foulee_record_ref (drink));
  g_assert_true (foulee_store_merge (store, records, FOULEE_MERGE_NEW, &counts, NULL, &error));
  g_assert_cmpuint (counts.added, ==, 1);
  g_assert_cmpuint (counts.unchanged, ==, 1);
  tombstone->record.deleted = 5;
  g_ptr_array_add (deleted, tombstone);
  g_assert_true (foulee_store_put (store, deleted, &error));
  g_assert_true (foulee_store_merge (store, records, FOULEE_MERGE_NEW, &counts, NULL, &error));
  g_assert_cmpuint (counts.added, ==, 0);
  read = list_all (store);
  g_assert_cmpuint (read->len, ==, 1);
  g_assert_cmpint (((FouleeRecord *) g_ptr_array_index (read, 0))->deleted, ==, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/round-trip", test_round_trip);
  g_test_add_func ("/store/empty-fields", test_empty_fields);
  g_test_add_func ("/store/replace", test_replace);
  g_test_add_func ("/store/missing", test_missing);
  g_test_add_func ("/store/list", test_list);
  g_test_add_func ("/store/all-or-nothing", test_all_or_nothing);
  g_test_add_func ("/store/references", test_references);
  g_test_add_func ("/store/roll-back", test_roll_back);
  g_test_add_func ("/store/merge", test_merge);
  g_test_add_func ("/store/merge-new", test_merge_new);
  return g_test_run ();
}
