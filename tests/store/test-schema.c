/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "store/store-private.h"
#include "support/records.h"

static FouleeClock *
test_clock (void)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  return foulee_clock_new_fixed (1790000000000, utc);
}

/* A journal of an older layout, frozen as SQL when that layout was new. */
static sqlite3 *
load_fixture (int version)
{
  g_autofree char *path = g_strdup_printf ("%s/journal-%d.sql", FIXTURES, version);
  g_autofree char *sql = NULL;
  sqlite3 *db;

  g_assert_true (g_file_get_contents (path, &sql, NULL, NULL));
  g_assert_cmpint (sqlite3_open (":memory:", &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  return db;
}

/* What came with which layout; a kind where no field is named. */
static const struct {
  int version;
  FouleeKind kind;
  const char *field;
} news[] = {
  { 2, FOULEE_KIND_SIGN_ANSWER, "outcome_kind" }, { 2, FOULEE_KIND_ADVICE_ANSWER, NULL },
  { 2, FOULEE_KIND_RUNNER, "emergency_number" },  { 2, FOULEE_KIND_RUNNER, "advice_number" },
  { 3, FOULEE_KIND_RUNNER, "concern" },           { 3, FOULEE_KIND_RUNNER, "onset" },
  { 3, FOULEE_KIND_RUNNER, "onset_note" },        { 3, FOULEE_KIND_RUNNER, "questions" },
};

/* What a journal of layout `version` was frozen with: without what came later. NULL for a kind that
 * it did not have. */
static FouleeRecord *
frozen_record (FouleeKind kind, int version)
{
  g_autoptr (FouleeRecord) record = test_record_full (kind, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (news); i++) {
    const FouleeField *field;

    if (news[i].kind != kind || news[i].version <= version)
      continue;
    if (news[i].field == NULL)
      return NULL;
    field = foulee_kind_field (kind, news[i].field);
    if (field->type == FOULEE_FIELD_TEXT)
      foulee_record_set_text (&foulee_field_at (record, field, char *), NULL);
    else
      foulee_field_at (record, field, gint32) = FOULEE_UNSET;
  }
  return g_steal_pointer (&record);
}

static void
assert_frozen (GPtrArray *records, int version)
{
  guint n = 0;

  for (int kind = 0; kind < FOULEE_N_KINDS; kind++) {
    g_autoptr (FouleeRecord) wanted = frozen_record ((FouleeKind) kind, version);
    const FouleeRecord *record;

    if (wanted == NULL)
      continue;
    g_assert_cmpuint (records->len, >, n);
    record = g_ptr_array_index (records, n++);
    g_assert_cmpint (record->kind, ==, kind);
    g_assert_cmpstr (record->id, ==, wanted->id);
    g_assert_cmpint (foulee_record_compare_versions (record, wanted), ==, 0);
  }
  g_assert_cmpuint (records->len, ==, n);
}

/* Each frozen journal reaches the present layout with every record in it. */
static void
test_fixtures (void)
{
  for (int version = 1; version <= FOULEE_SCHEMA_VERSION; version++) {
    sqlite3 *db = load_fixture (version);
    g_autoptr (FouleeClock) clock = test_clock ();
    g_autoptr (FouleeStore) store = NULL;
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    g_autoptr (GError) error = NULL;
    gint64 now;

    foulee_store_migrate (db, NULL, foulee_migrations, FOULEE_SCHEMA_VERSION, &error);
    g_assert_no_error (error);
    g_assert_true (foulee_store_query_integer (db, NULL, "PRAGMA user_version", &now, NULL));
    g_assert_cmpint (now, ==, FOULEE_SCHEMA_VERSION);

    store = g_new0 (FouleeStore, 1);
    store->db = db;
    store->clock = g_steal_pointer (&clock);
    g_assert_true (foulee_store_list_all (store, G_MININT64, G_MAXINT64, TRUE, records, &error));
    g_assert_no_error (error);
    for (guint i = 0; i < records->len; i++) {
      g_assert_true (foulee_record_validate (g_ptr_array_index (records, i), &error));
      g_assert_no_error (error);
    }
    assert_frozen (records, version);
  }
}

static int
count_rows (void *count, int n, char **values, char **names)
{
  (*(int *) count)++;
  return 0;
}

static int
count (sqlite3 *db, const char *sql)
{
  int n = 0;

  g_assert_cmpint (sqlite3_exec (db, sql, count_rows, &n, NULL), ==, SQLITE_OK);
  return n;
}

/* A step that fails leaves the layout before it, whole: also where it fails half-way. */
static void
test_failing_step (void)
{
  static const FouleeMigration steps[] = {
    { 1, "/io/github/foulee/Foulee/schema/1.sql" },
    { 2, "/io/github/foulee/Foulee/schema/2.sql" },
    { 3, "/io/github/foulee/Foulee/schema/1.sql" }, /* its tables are there already */
  };
  /* In the way of the second step after its first statement. */
  for (int in_the_way = 0; in_the_way <= 1; in_the_way++) {
    g_autoptr (GError) error = NULL;
    sqlite3 *db;
    gint64 version;

    g_assert_cmpint (sqlite3_open (":memory:", &db), ==, SQLITE_OK);
    if (in_the_way)
      g_assert_true (
          foulee_store_execute (db, NULL, "CREATE TABLE advice_answer (at INTEGER)", NULL));
    g_assert_false (foulee_store_migrate (db, "x.db", steps, G_N_ELEMENTS (steps), &error));
    g_assert_nonnull (error);
    g_assert_true (sqlite3_get_autocommit (db));
    g_assert_true (foulee_store_query_integer (db, NULL, "PRAGMA user_version", &version, NULL));
    g_assert_cmpint (version, ==, in_the_way ? 1 : 2);
    /* Of the kinds, and of a check-in's answers. */
    g_assert_cmpint (count (db, "SELECT 1 FROM sqlite_schema WHERE type = 'table'"), ==,
                     FOULEE_N_KINDS + 1);
    g_assert_cmpint (
        count (db, "SELECT 1 FROM pragma_table_info ('sign_answer') WHERE name = 'outcome_kind'"),
        ==, in_the_way ? 0 : 1);
    sqlite3_close (db);
  }
}

/* Tables and the table of fields agree: same columns in the same order, and the words and ranges
 * of the one are refused or taken by the other alike. */
static void
test_columns (void)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (":memory:", &db), ==, SQLITE_OK);
  g_assert_true (foulee_store_migrate (db, NULL, foulee_migrations, FOULEE_SCHEMA_VERSION, NULL));
  for (int kind = 0; kind < FOULEE_N_KINDS; kind++) {
    for (int name = 0; name < FOULEE_N_KIND_STATEMENTS; name++) {
      g_autofree char *sql = foulee_record_sql ((FouleeKind) kind, (FouleeKindStatement) name);
      sqlite3_stmt *statement;

      g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
      sqlite3_finalize (statement);
    }
  }
  sqlite3_close (db);
}

/* Every word that the program writes is one the layout takes. */
static void
test_words (void)
{
  g_autoptr (FouleeClock) clock = test_clock ();
  g_autoptr (FouleeStore) store = NULL;

  g_assert_true (foulee_store_open (NULL, FOULEE_STORE_CREATE, clock, &store, NULL));
  for (int kind = 0; kind < FOULEE_N_KINDS; kind++) {
    const FouleeKindInfo *info = foulee_kind_info ((FouleeKind) kind);
    for (int i = 0; i < info->n_fields; i++) {
      const FouleeField *field = &info->fields[i];
      gint64 low = field->minimum, high = field->maximum;

      if (field->type == FOULEE_FIELD_CHOICE)
        low = 0, high = field->words->n_words - 1;
      else if (field->type != FOULEE_FIELD_INTEGER)
        continue;
      if (high - low > 30) {
        low = field->minimum;
        high = low;
      }
      for (gint64 value = low; value <= high; value++) {
        g_autoptr (GPtrArray) records = test_records_full (2);
        g_autoptr (GError) error = NULL;
        FouleeRecord *record = test_record_full ((FouleeKind) kind, 1);

        for (int j = 0; j < info->n_fields; j++)
          if (info->fields[j].type == FOULEE_FIELD_REFERENCE) {
            g_autoptr (FouleeRecord) target = test_record_full (info->fields[j].target, 2);
            foulee_record_set_text (&foulee_field_at (record, &info->fields[j], char *),
                                    target->id);
          }
        foulee_field_at (record, field, gint32) = (gint32) value;
        g_ptr_array_add (records, record);
        if (field->type == FOULEE_FIELD_INTEGER && field->maximum - field->minimum > 30 &&
            value == low)
          foulee_field_at (record, field, gint32) = (gint32) field->maximum;
        foulee_store_put (store, records, &error);
        g_assert_no_error (error);
      }
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schema/fixtures", test_fixtures);
  g_test_add_func ("/schema/failing-step", test_failing_step);
  g_test_add_func ("/schema/columns", test_columns);
  g_test_add_func ("/schema/words", test_words);
  return g_test_run ();
}
