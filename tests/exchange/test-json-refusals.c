/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "base/error.h"
#include "exchange/exchange.h"

#define START "{\"format\":\"foulee-journal\",\"version\":1,\n"
#define ID "\"id\":\"abcdef01-0000-4000-8000-00000000000a\","
#define STAMPS "\"created\":\"2026-11-19T05:45:00.123Z\",\"modified\":\"2026-11-19T05:45:00.123Z\","
#define DRINK(rest) START "\"drinks\":[\n{" ID STAMPS rest "}]}"
#define GOOD_DRINK "\"at\":\"2026-11-19T06:45:00+01:00\",\"kind\":\"water\",\"volume_ml\":250"
#define CHECK_IN(rest)                                                                             \
  START "\"check_ins\":[\n{" ID STAMPS                                                             \
        "\"at\":\"2026-11-19T06:45:00+01:00\",\"origin\":\"entered\"," rest "}]}"
#define RUN(rest)                                                                                  \
  START "\"runs\":[\n{" ID STAMPS "\"start\":\"2026-11-19T06:45:00+01:00\",\"planned\":false,"     \
        "\"source\":\"typed\"," rest "}]}"
#define ADVICE_ANSWER(rest)                                                                        \
  START "\"advice_answers\":[\n{" ID STAMPS "\"at\":\"2026-11-19T06:45:00+01:00\"," rest "}]}"

typedef struct {
  const char *text;
  int code;
  gint64 line;
  const char *record, *field, *value; /* NULL: not looked at */
  FouleeProblem problem;
} Refusal;

static const Refusal refusals[] = {
  /* Not a journal. */
  { "", FOULEE_ERROR_FORMAT },
  { "[]", FOULEE_ERROR_FORMAT },
  { "{}", FOULEE_ERROR_FORMAT },
  { "Dear diary, today I ran.\n", FOULEE_ERROR_FORMAT },
  { "{\"format\":\"other\",\"version\":1}", FOULEE_ERROR_FORMAT },
  { "{\"format\":7,\"version\":1}", FOULEE_ERROR_FORMAT },
  { "{\"version\":1}", FOULEE_ERROR_FORMAT },
  { "\xff\xfe{", FOULEE_ERROR_FORMAT },
  /* Versions. */
  { "{\"format\":\"foulee-journal\"}", FOULEE_ERROR_FIELD, 0, NULL, "version", NULL,
    FOULEE_PROBLEM_MISSING },
  { "{\"format\":\"foulee-journal\",\"version\":0}", FOULEE_ERROR_FIELD, 0, NULL, "version", NULL,
    FOULEE_PROBLEM_OUT_OF_RANGE },
  { "{\"format\":\"foulee-journal\",\"version\":1.5}", FOULEE_ERROR_FIELD, 0, NULL, "version", NULL,
    FOULEE_PROBLEM_WRONG_TYPE },
  { "{\"format\":\"foulee-journal\",\"version\":\"1\"}", FOULEE_ERROR_FIELD, 0, NULL, "version",
    NULL, FOULEE_PROBLEM_WRONG_TYPE },
  { "{\"format\":\"foulee-journal\",\"version\":2,\"dreams\":[1]}", FOULEE_ERROR_TOO_NEW },
  { "{\"dreams\":[{}],\"version\":3,\"format\":\"foulee-journal\"}", FOULEE_ERROR_TOO_NEW },
  { "{\"format\":\"foulee-journal\",\"version\":1e400}", FOULEE_ERROR_FIELD, 0, NULL, "version",
    NULL, FOULEE_PROBLEM_WRONG_TYPE },
  { "{\"format\":\"foulee-journal\",\"version\":99999999999999999999}", FOULEE_ERROR_TOO_NEW },
  /* Broken JSON, and the line. */
  { "{hello", FOULEE_ERROR_SYNTAX, 1 },
  { START "\"drinks\":[\n}", FOULEE_ERROR_SYNTAX, 3 },
  { START "\"drinks\":[\n", FOULEE_ERROR_SYNTAX, 3 },
  { START "\"drinks\":[],\n}", FOULEE_ERROR_SYNTAX, 2 },
  { "\n \r\n" START "\"drinks\":[\n}", FOULEE_ERROR_SYNTAX, 5 },
  { START "\"drinks\":[]}\n\n7", FOULEE_ERROR_SYNTAX, 4 },
  { START "\"drinks\":[]}\n{}", FOULEE_ERROR_SYNTAX, 3 },
  { START "\"drinks\":[]}\n// comment", FOULEE_ERROR_SYNTAX, 3 },
  { START "\"drinks\":[NaN]}", FOULEE_ERROR_SYNTAX, 2 },
  { DRINK ("\"volume_ml\":NaN"), FOULEE_ERROR_SYNTAX, 3 },
  { DRINK ("\"volume_ml\":Infinity"), FOULEE_ERROR_SYNTAX, 3 },
  { DRINK ("\"volume_ml\":0250"), FOULEE_ERROR_SYNTAX, 3 },
  { DRINK ("\"volume_ml\":+250"), FOULEE_ERROR_SYNTAX, 3 },
  { DRINK ("\"volume_ml\":.5"), FOULEE_ERROR_SYNTAX, 3 },
  { DRINK ("\"kind\":\"water\n\""), FOULEE_ERROR_SYNTAX, 4 },
  { DRINK ("\"kind\":\"w\\u0000\""), FOULEE_ERROR_SYNTAX, 3, NULL, NULL, "\\u0000" },
  { DRINK ("\"kind\":\"w\\\\\\u0000\""), FOULEE_ERROR_SYNTAX, 3, NULL, NULL, "\\u0000" },
  { DRINK ("\"ki\\u0000nd\":\"water\""), FOULEE_ERROR_SYNTAX, 3, NULL, NULL, "\\u0000" },
  { DRINK ("\"kind\":\"w\\0\""), FOULEE_ERROR_SYNTAX, 3, NULL, NULL, "\\0" },
  { DRINK ("\"kind\":\"\\ud800\""), FOULEE_ERROR_SYNTAX, 3 },
  { DRINK ("\"kind\":\"\\x41\""), FOULEE_ERROR_SYNTAX, 3 },
  { START "\"drinks\":\n\"\xff\"}", FOULEE_ERROR_SYNTAX, 3, NULL, NULL, NULL,
    FOULEE_PROBLEM_NOT_UTF8 },
  /* Things that do not exist, or are there twice. */
  { START "\"dreams\":[]}", FOULEE_ERROR_FIELD, 0, NULL, "dreams", NULL, FOULEE_PROBLEM_UNKNOWN },
  { START "\"runs\":[],\n\"runs\":[]}", FOULEE_ERROR_FIELD, 0, NULL, "runs", NULL,
    FOULEE_PROBLEM_TWICE },
  { START "\"version\":1}", FOULEE_ERROR_FIELD, 0, NULL, "version", NULL, FOULEE_PROBLEM_TWICE },
  { START "\"runs\":{}}", FOULEE_ERROR_FIELD, 0, NULL, "runs", NULL, FOULEE_PROBLEM_WRONG_TYPE },
  { DRINK ("\"mood\":1"), FOULEE_ERROR_FIELD, 3, "drinks[0]", "mood", NULL,
    FOULEE_PROBLEM_UNKNOWN },
  { DRINK ("\"kind\":\"water\",\"kind\":\"other\""), FOULEE_ERROR_FIELD, 3, "drinks[0]", "kind",
    NULL, FOULEE_PROBLEM_TWICE },
  { DRINK (GOOD_DRINK "},\n{" ID STAMPS GOOD_DRINK), FOULEE_ERROR_FIELD, 4, "drinks[1]", "id",
    "abcdef01-0000-4000-8000-00000000000a", FOULEE_PROBLEM_TWICE },
  { START "\"drinks\":[null]}", FOULEE_ERROR_FIELD, 0, "drinks[0]", NULL, NULL,
    FOULEE_PROBLEM_WRONG_TYPE },
  /* What every record has. */
  { START "\"drinks\":[{" STAMPS GOOD_DRINK "}]}", FOULEE_ERROR_FIELD, 2, "drinks[0]", "id", NULL,
    FOULEE_PROBLEM_MISSING },
  { START "\"drinks\":[{" ID "\"created\":\"2026-11-19T05:45:00.123Z\"," GOOD_DRINK "}]}",
    FOULEE_ERROR_FIELD, 2, "drinks[0]", "modified", NULL, FOULEE_PROBLEM_MISSING },
  { START "\"drinks\":[{\"id\":\"12\"," STAMPS GOOD_DRINK "}]}", FOULEE_ERROR_FIELD, 2, "drinks[0]",
    "id", "12", FOULEE_PROBLEM_WRONG_TYPE },
  { START "\"runners\":[{" ID STAMPS "\"name\":\"A\"}]}", FOULEE_ERROR_FIELD, 2, "runners[0]", "id",
    NULL, FOULEE_PROBLEM_UNKNOWN },
  { START "\"drinks\":[{" ID "\"created\":\"2026-11-19T05:45:00.123\"," GOOD_DRINK "}]}",
    FOULEE_ERROR_FIELD, 2, "drinks[0]", "created", "2026-11-19T05:45:00.123",
    FOULEE_PROBLEM_NOT_A_TIME },
  /* Values. */
  { DRINK ("\"at\":\"2026-11-19T06:45:00+01:00\",\"kind\":\"water\""), FOULEE_ERROR_FIELD, 3,
    "drinks[0]", "volume_ml", NULL, FOULEE_PROBLEM_MISSING },
  { DRINK ("\"at\":\"2026-11-19T06:45:00+01:00\",\"volume_ml\":250"), FOULEE_ERROR_FIELD, 3,
    "drinks[0]", "kind", NULL, FOULEE_PROBLEM_MISSING },
  { DRINK ("\"volume_ml\":\"250\""), FOULEE_ERROR_FIELD, 3, "drinks[0]", "volume_ml", NULL,
    FOULEE_PROBLEM_WRONG_TYPE },
  { DRINK ("\"volume_ml\":null"), FOULEE_ERROR_FIELD, 3, "drinks[0]", "volume_ml", NULL,
    FOULEE_PROBLEM_WRONG_TYPE },
  { DRINK ("\"volume_ml\":2.5"), FOULEE_ERROR_FIELD, 3, "drinks[0]", "volume_ml", "2.5",
    FOULEE_PROBLEM_WRONG_TYPE },
  { DRINK ("\"volume_ml\":-0"), FOULEE_ERROR_FIELD, 3, "drinks[0]", "volume_ml", "0",
    FOULEE_PROBLEM_OUT_OF_RANGE },
  { DRINK ("\"volume_ml\":10001"), FOULEE_ERROR_FIELD, 3, "drinks[0]", "volume_ml", "10001",
    FOULEE_PROBLEM_OUT_OF_RANGE },
  { DRINK ("\"volume_ml\":1e400"), FOULEE_ERROR_FIELD, 3, "drinks[0]", "volume_ml", "inf",
    FOULEE_PROBLEM_WRONG_TYPE },
  { DRINK ("\"volume_ml\":250.0"), FOULEE_ERROR_FIELD, 3, "drinks[0]", "volume_ml", "250",
    FOULEE_PROBLEM_WRONG_TYPE },
  { DRINK ("\"volume_ml\":2.5e2"), FOULEE_ERROR_FIELD, 3, "drinks[0]", "volume_ml", "250",
    FOULEE_PROBLEM_WRONG_TYPE },
  { DRINK ("\"volume_ml\":18446744073709551866"), FOULEE_ERROR_FIELD, 3, "drinks[0]", "volume_ml",
    "9223372036854775807", FOULEE_PROBLEM_OUT_OF_RANGE },
  { DRINK ("\"kind\":\"beer\""), FOULEE_ERROR_FIELD, 3, "drinks[0]", "kind", "beer",
    FOULEE_PROBLEM_UNKNOWN },
  { DRINK ("\"at\":\"2026-11-19T06:45:00\""), FOULEE_ERROR_FIELD, 3, "drinks[0]", "at", NULL,
    FOULEE_PROBLEM_NOT_A_TIME },
  { DRINK ("\"at\":\"2026-02-30T06:45:00Z\""), FOULEE_ERROR_FIELD, 3, "drinks[0]", "at", NULL,
    FOULEE_PROBLEM_NOT_A_TIME },
  { DRINK ("\"at\":1795067100"), FOULEE_ERROR_FIELD, 3, "drinks[0]", "at", NULL,
    FOULEE_PROBLEM_WRONG_TYPE },
  { CHECK_IN ("\"ill\":0"), FOULEE_ERROR_FIELD, 3, "check_ins[0]", "ill", NULL,
    FOULEE_PROBLEM_WRONG_TYPE },
  { RUN ("\"pain_region\":\"elbow\""), FOULEE_ERROR_FIELD, 3, "runs[0]", "pain_region", "elbow",
    FOULEE_PROBLEM_UNKNOWN },
  { RUN ("\"form\":[\"bouncing\",\"bouncing\"]"), FOULEE_ERROR_FIELD, 3, "runs[0]", "form",
    "bouncing", FOULEE_PROBLEM_TWICE },
  { RUN ("\"form\":[\"flying\"]"), FOULEE_ERROR_FIELD, 3, "runs[0]", "form", "flying",
    FOULEE_PROBLEM_UNKNOWN },
  { RUN ("\"form\":\"bouncing\""), FOULEE_ERROR_FIELD, 3, "runs[0]", "form", NULL,
    FOULEE_PROBLEM_WRONG_TYPE },
  { RUN ("\"shoe\":\"the blue ones\""), FOULEE_ERROR_FIELD, 3, "runs[0]", "shoe", "the blue ones",
    FOULEE_PROBLEM_UNKNOWN_REFERENCE },
  { START "\"visits\":[{" ID STAMPS "\"date\":\"2026-13-01\"}]}", FOULEE_ERROR_FIELD, 2,
    "visits[0]", "date", "2026-13-01", FOULEE_PROBLEM_NOT_A_DATE },
  { START "\"sleeps\":[{" ID STAMPS "\"night\":\"2026-11-19\",\"kind\":\"night\","
          "\"to_bed\":\"2026-11-19T06:00:00Z\",\"woke\":\"2026-11-18T22:00:00Z\"}]}",
    FOULEE_ERROR_FIELD, 2, "sleeps[0]", "woke", NULL, FOULEE_PROBLEM_ENDS_BEFORE_START },
  { START "\"sign_answers\":[{" ID STAMPS "\"at\":\"2026-11-19T06:00:00Z\",\"list_version\":1,"
          "\"ticked\":[\"a b\"]}]}",
    FOULEE_ERROR_FIELD, 2, "sign_answers[0]", "ticked", "a b", FOULEE_PROBLEM_UNKNOWN },
  { START "\"sign_answers\":[{" ID STAMPS "\"at\":\"2026-11-19T06:00:00Z\",\"list_version\":1,"
          "\"outcome_kind\":\"healed\"}]}",
    FOULEE_ERROR_FIELD, 2, "sign_answers[0]", "outcome_kind", "healed", FOULEE_PROBLEM_UNKNOWN },
  { ADVICE_ANSWER ("\"suggestion\":\"massage\",\"answer\":\"later\""), FOULEE_ERROR_FIELD, 3,
    "advice_answers[0]", "answer", "later", FOULEE_PROBLEM_UNKNOWN },
  { ADVICE_ANSWER ("\"suggestion\":\"massage\""), FOULEE_ERROR_FIELD, 3, "advice_answers[0]",
    "answer", NULL, FOULEE_PROBLEM_MISSING },
  { ADVICE_ANSWER ("\"answer\":\"done\""), FOULEE_ERROR_FIELD, 3, "advice_answers[0]", "suggestion",
    NULL, FOULEE_PROBLEM_MISSING },
  { ADVICE_ANSWER ("\"suggestion\":[\"massage\"],\"answer\":\"done\""), FOULEE_ERROR_FIELD, 3,
    "advice_answers[0]", "suggestion", NULL, FOULEE_PROBLEM_WRONG_TYPE },
  /* Readings. */
  { CHECK_IN ("\"readings\":[{\"region\":\"calf.left\",\"level\":11}]"), FOULEE_ERROR_FIELD, 3,
    "check_ins[0]", "readings[0].level", "11", FOULEE_PROBLEM_OUT_OF_RANGE },
  { CHECK_IN ("\"readings\":[{\"region\":\"calf.left\"}]"), FOULEE_ERROR_FIELD, 3, "check_ins[0]",
    "readings[0].level", NULL, FOULEE_PROBLEM_MISSING },
  { CHECK_IN ("\"readings\":[{\"level\":1}]"), FOULEE_ERROR_FIELD, 3, "check_ins[0]",
    "readings[0].region", NULL, FOULEE_PROBLEM_MISSING },
  { CHECK_IN ("\"readings\":[{\"region\":\"calf.left\",\"level\":1},"
              "{\"region\":\"calf.left\",\"level\":2}]"),
    FOULEE_ERROR_FIELD, 3, "check_ins[0]", "readings[1]", "calf.left", FOULEE_PROBLEM_TWICE },
  { CHECK_IN ("\"readings\":[{\"region\":\"calf.left\",\"level\":1,\"mood\":1}]"),
    FOULEE_ERROR_FIELD, 3, "check_ins[0]", "readings[0].mood", NULL, FOULEE_PROBLEM_UNKNOWN },
  { CHECK_IN ("\"readings\":[{\"region\":\"calf.left\",\"level\":1,\"level\":1}]"),
    FOULEE_ERROR_FIELD, 3, "check_ins[0]", "readings[0].level", NULL, FOULEE_PROBLEM_TWICE },
  { CHECK_IN ("\"readings\":{}"), FOULEE_ERROR_FIELD, 3, "check_ins[0]", "readings", NULL,
    FOULEE_PROBLEM_WRONG_TYPE },
};

static void
check (const char *path, const char *text, gssize length, const Refusal *refusal)
{
  g_autoptr (FouleeClock) clock = foulee_clock_new_system ();
  g_autoptr (GError) error = NULL;
  const FouleeErrorDetail *detail;
  FouleeImport *import = NULL;

  g_assert_true (g_file_set_contents (path, text, length, NULL));
  g_assert_false (foulee_import_read (path, clock, &import, &error));
  g_assert_null (import);
  g_assert_error (error, FOULEE_ERROR, refusal->code);
  detail = foulee_error_get_detail (error);
  g_assert_cmpstr (detail->file, ==, path);
  g_assert_cmpint (detail->line, ==, refusal->line);
  g_assert_cmpint (detail->problem, ==, refusal->problem);
  if (refusal->code == FOULEE_ERROR_FIELD)
    g_assert_cmpstr (detail->record, ==, refusal->record);
  if (refusal->field != NULL)
    g_assert_cmpstr (detail->field, ==, refusal->field);
  if (refusal->value != NULL)
    g_assert_cmpstr (detail->value, ==, refusal->value);
}

typedef struct {
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("foulee-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "journal.json", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_remove (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
test_refusals (Fixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++) {
    g_test_message ("case %zu", i);
    check (fixture->path, refusals[i].text, -1, &refusals[i]);
  }
}

static void
test_version_number (Fixture *fixture, gconstpointer data)
{
  static const char text[] = "{\"format\":\"foulee-journal\",\"version\":99}";
  g_autoptr (FouleeClock) clock = foulee_clock_new_system ();
  g_autoptr (GError) error = NULL;
  FouleeImport *import = NULL;

  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
  g_assert_false (foulee_import_read (fixture->path, clock, &import, &error));
  g_assert_error (error, FOULEE_ERROR, FOULEE_ERROR_TOO_NEW);
  g_assert_cmpint (foulee_error_get_detail (error)->number, ==, 99);
}

static void
test_nul (Fixture *fixture, gconstpointer data)
{
  const Refusal refusal = {
    NULL, FOULEE_ERROR_SYNTAX, 2, NULL, NULL, NULL, FOULEE_PROBLEM_NOT_UTF8
  };
  static const char text[] = START "\"drinks\":\0[]}";

  check (fixture->path, text, sizeof text - 1, &refusal);
}

/* In characters. */
static void
test_column (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *text;
    gint64 line, column;
  } cases[] = {
    { "{\"format\":\"foulee-journal\",\"é\":NaN}", 1, 32 },
    { "\n{\"format\":\"foulee-journal\",\n  \"é\":?}", 3, 7 },
    { "{\"format\":\"foulee-journal\",\n", 1, 27 },
    { "{\"format\":\"foulee-journal\",\n\"a\":[\n", 3, 0 },
  };
  g_autoptr (FouleeClock) clock = foulee_clock_new_system ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    FouleeImport *import = NULL;

    g_assert_true (g_file_set_contents (fixture->path, cases[i].text, -1, NULL));
    g_assert_false (foulee_import_read (fixture->path, clock, &import, &error));
    g_assert_error (error, FOULEE_ERROR, FOULEE_ERROR_SYNTAX);
    g_assert_cmpint (foulee_error_get_detail (error)->line, ==, cases[i].line);
    g_assert_cmpint (foulee_error_get_detail (error)->position, ==, cases[i].column);
  }
}

/* Neither the program's stack nor its patience. */
static void
test_deep_nesting (Fixture *fixture, gconstpointer data)
{
  const Refusal refusal = { NULL, FOULEE_ERROR_SYNTAX, 1 };
  g_autoptr (GString) text = g_string_new ("{\"a\":");

  for (int i = 0; i < 1000000; i++)
    g_string_append (text, "[");
  check (fixture->path, text->str, -1, &refusal);
}

static void
test_too_long (Fixture *fixture, gconstpointer data)
{
  const Refusal refusal = { NULL, FOULEE_ERROR_FIELD,     3, "check_ins[0]", "note",
                            NULL, FOULEE_PROBLEM_TOO_LONG };
  g_autofree char *note = g_strnfill (20001, 'x');
  g_autofree char *text = NULL;

  text = g_strdup_printf (CHECK_IN ("\"note\":\"%s\""), note);
  check (fixture->path, text, -1, &refusal);
}

static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeClock) clock = foulee_clock_new_system ();
  FouleeImport *import = NULL;
  GError *error = NULL;

  g_assert_false (foulee_import_read (fixture->path, clock, &import, &error));
  g_assert_error (error, FOULEE_ERROR, FOULEE_ERROR_NOT_FOUND);
  g_assert_cmpstr (foulee_error_get_detail (error)->file, ==, fixture->path);
  g_clear_error (&error);

  g_assert_false (foulee_import_read (fixture->folder, clock, &import, &error));
  g_assert_error (error, FOULEE_ERROR, FOULEE_ERROR_FORMAT);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (fixture->path, "{}", -1, NULL));
  g_chmod (fixture->path, 0);
  if (g_access (fixture->path, R_OK) != 0) {
    g_assert_false (foulee_import_read (fixture->path, clock, &import, &error));
    g_assert_error (error, FOULEE_ERROR, FOULEE_ERROR_IO);
    g_clear_error (&error);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function)                                                                        \
  g_test_add ("/exchange/json-refusals/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("table", test_refusals);
  ADD ("version-number", test_version_number);
  ADD ("nul", test_nul);
  ADD ("column", test_column);
  ADD ("deep-nesting", test_deep_nesting);
  ADD ("too-long", test_too_long);
  ADD ("unreadable", test_unreadable);
  return g_test_run ();
}
