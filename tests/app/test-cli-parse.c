/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is typed on the command line, taken apart: options, moments, quantities and keys. */

#include "app/cli-arguments.h"
#include "app/cli-field.h"
#include "app/cli-quantity.h"
#include "app/cli-text.h"
#include "app/cli-when.h"

/* Wednesday 18 November 2026, 10:00 in Paris. */
#define NOW G_GINT64_CONSTANT (1794992400)

static FouleeClock *
clock_in_paris (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Paris");

  return foulee_clock_new_fixed (NOW * 1000, zone);
}

static void
test_instants (void)
{
  static const struct {
    const char *text;
    const char *iso; /* NULL where it must be refused */
  } table[] = {
    { "now", "2026-11-18T10:00:00+01:00" },
    { "maintenant", "2026-11-18T10:00:00+01:00" },
    { "06:45", "2026-11-18T06:45:00+01:00" },
    { "6h45", "2026-11-18T06:45:00+01:00" },
    { "today 6:45", "2026-11-18T06:45:00+01:00" },
    { "Aujourd’hui 6h45", "2026-11-18T06:45:00+01:00" },
    { "aujourd'hui 6h45", "2026-11-18T06:45:00+01:00" },
    { "yesterday 18:30", "2026-11-17T18:30:00+01:00" },
    { "Hier 18:30", "2026-11-17T18:30:00+01:00" },
    { "  hier 18 h 30 ", "2026-11-17T18:30:00+01:00" },
    { "tomorrow 07:00", "2026-11-19T07:00:00+01:00" },
    { "demain 7 h", "2026-11-19T07:00:00+01:00" },
    { "2026-07-01 07:00", "2026-07-01T07:00:00+02:00" },
    { "2026-07-01 7h", "2026-07-01T07:00:00+02:00" },
    { "2026-07-01T07:00:10", "2026-07-01T07:00:10+02:00" },
    { "2026-07-01T07:00:10Z", "2026-07-01T07:00:10+00:00" },
    { "2026-07-01 07:00:10-04:00", "2026-07-01T07:00:10-04:00" },
    { "", NULL },
    { "yesterday", NULL },
    { "2026-07-01", NULL },
    { "yesterday 25:00", NULL },
    { "24:00", NULL },
    { "someday 06:45", NULL },
    { "06:45 yesterday", NULL },
    { "2026-02-30 06:45", NULL },
    { "\xff 06:45", NULL },
  };
  g_autoptr (FouleeClock) clock = clock_in_paris ();

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++) {
    FouleeInstant instant = FOULEE_INSTANT_NONE;
    const gboolean good = foulee_cli_parse_instant (table[i].text, clock, &instant);
    g_autofree char *iso = good ? foulee_instant_to_iso (instant) : NULL;
    g_autofree char *shown = g_strescape (table[i].text, NULL);
    g_test_message ("%s", shown);
    g_assert_cmpstr (iso, ==, table[i].iso);
    g_assert_cmpint (foulee_instant_is_set (instant), ==, good);
  }
}

static void
test_dates (void)
{
  static const struct {
    const char *text;
    const char *iso;
  } table[] = {
    { "2026-11-19", "2026-11-19" },
    { "today", "2026-11-18" },
    { "hier", "2026-11-17" },
    { "demain", "2026-11-19" },
    { "19/11/2026", NULL },
    { "2026-11-31", NULL },
    { "", NULL },
    { "06:45", NULL },
  };
  g_autoptr (FouleeClock) clock = clock_in_paris ();

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++) {
    FouleeDate date;
    const gboolean good = foulee_cli_parse_date (table[i].text, clock, &date);
    g_autofree char *iso = good ? foulee_date_to_iso (date) : NULL;
    g_test_message ("%s", table[i].text);
    g_assert_cmpstr (iso, ==, table[i].iso);
  }
}

static void
test_quantities (void)
{
  static const struct {
    FouleeKind kind;
    const char *field;
    const char *text;
    FouleeUnits units;
    gboolean exact;
    FouleeProblem problem;
    gint64 value;
  } table[] = {
#define GOOD(kind_, field_, text_, units_, exact_, value_)                                         \
  { FOULEE_KIND_##kind_, field_, text_, FOULEE_UNITS_##units_, exact_, FOULEE_PROBLEM_NONE, value_ }
#define BAD(kind_, field_, text_, problem_)                                                        \
  { FOULEE_KIND_##kind_, field_, text_, FOULEE_UNITS_METRIC, FALSE, FOULEE_PROBLEM_##problem_, 0 }
    GOOD (RUN, "distance_m", "10k", METRIC, FALSE, 10000),
    GOOD (RUN, "distance_m", "10,5", METRIC, FALSE, 10500),
    GOOD (RUN, "distance_m", "10", IMPERIAL, FALSE, 16093),
    GOOD (RUN, "distance_m", "10", IMPERIAL, TRUE, 10),
    GOOD (RUN, "distance_m", "10 km", IMPERIAL, TRUE, 10000),
    GOOD (RUN, "duration_s", "52:30", METRIC, FALSE, 3150),
    GOOD (RUN, "duration_s", "45", METRIC, FALSE, 2700),
    GOOD (RUN, "duration_s", "45", METRIC, TRUE, 45),
    GOOD (RUN, "ascent_m", "230", METRIC, FALSE, 230),
    GOOD (RUN, "ascent_m", "230", IMPERIAL, FALSE, 70),
    GOOD (RUN, "ascent_m", "230 M", IMPERIAL, FALSE, 230),
    GOOD (RUN, "mass_before_g", "70,5", METRIC, FALSE, 70500),
    GOOD (RUN, "mass_before_g", "155", IMPERIAL, FALSE, 70307),
    GOOD (RUN, "mass_before_g", "70500", METRIC, TRUE, 70500),
    GOOD (RUN, "cadence_spm", "172", METRIC, FALSE, 172),
    GOOD (DRINK, "volume_ml", "0,5 l", METRIC, FALSE, 500),
    GOOD (DRINK, "volume_ml", "33cl", METRIC, FALSE, 330),
    GOOD (DRINK, "volume_ml", "16 fl oz", METRIC, FALSE, 473),
    GOOD (DRINK, "volume_ml", "16", IMPERIAL, FALSE, 473),
    GOOD (ACTION, "duration_min", "10", METRIC, FALSE, 10),
    GOOD (ACTION, "duration_min", "1h05", METRIC, FALSE, 65),
    GOOD (RUNNER, "height_mm", "178", METRIC, FALSE, 1780),
    GOOD (RUNNER, "height_mm", "1,78", METRIC, FALSE, 1780),
    GOOD (RUNNER, "height_mm", "70", IMPERIAL, FALSE, 1778),
    GOOD (RUNNER, "day_start_min", "04:30", METRIC, FALSE, 270),
    GOOD (URINE, "shade", "3", METRIC, FALSE, 3),
    GOOD (URINE, "shade", "3.0", METRIC, FALSE, 3),
    BAD (URINE, "shade", "2,5", WRONG_TYPE),
    BAD (URINE, "shade", "", NOT_A_NUMBER),
    BAD (URINE, "shade", "three", NOT_A_NUMBER),
    BAD (URINE, "shade", "99999999999999999999", NOT_A_NUMBER),
    BAD (RUN, "distance_m", "10 miles away", NOT_A_NUMBER),
    BAD (RUN, "duration_s", "5:99", NOT_A_DURATION),
    BAD (RUNNER, "day_start_min", "25:00", NOT_A_TIME),
    BAD (DRINK, "volume_ml", "500 cups", NOT_A_NUMBER),
    BAD (DRINK, "volume_ml", "1.234,5", NOT_A_NUMBER),
    BAD (RUN, "mass_before_g", "kg", NOT_A_NUMBER),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++) {
    const FouleeField *field = foulee_kind_field (table[i].kind, table[i].field);
    gint64 value = 0;
    const FouleeProblem problem =
        foulee_cli_quantity_parse (field, table[i].text, table[i].units, table[i].exact, &value);
    g_test_message ("%s=%s", table[i].field, table[i].text);
    g_assert_cmpint (problem, ==, table[i].problem);
    if (problem == FOULEE_PROBLEM_NONE)
      g_assert_cmpint (value, ==, table[i].value);
  }
}

static void
test_keys (void)
{
  static const struct {
    FouleeKind kind;
    const char *key;
    const char *field; /* NULL where there is none */
    gboolean exact;
  } table[] = {
    { FOULEE_KIND_RUN, "distance", "distance_m", FALSE },
    { FOULEE_KIND_RUN, "distance_m", "distance_m", TRUE },
    { FOULEE_KIND_RUN, "Distance-M", "distance_m", TRUE },
    { FOULEE_KIND_RUN, "rpe", "session_rpe", FALSE },
    { FOULEE_KIND_RUN, "at", "start", FALSE },
    { FOULEE_KIND_RUN, "heart-rate", "heart_rate_bpm", FALSE },
    { FOULEE_KIND_RUN, "warm-up", "warm_up", TRUE },
    { FOULEE_KIND_RUN, "warm-up-min", "warm_up_min", TRUE },
    { FOULEE_KIND_RUN, "pain", NULL, FALSE },
    { FOULEE_KIND_RUN, "mass", NULL, FALSE },
    { FOULEE_KIND_RUN, "dist", NULL, FALSE },
    { FOULEE_KIND_RUN, "source", NULL, FALSE },
    { FOULEE_KIND_RUN, "", NULL, FALSE },
    { FOULEE_KIND_RUNNER, "mass", "mass_g", FALSE },
    { FOULEE_KIND_CHECK_IN, "gait", "gait_changed", FALSE },
    { FOULEE_KIND_CHECK_IN, "training", "training_changed", FALSE },
    { FOULEE_KIND_CHECK_IN, "at", "at", TRUE },
    { FOULEE_KIND_CHECK_IN, "origin", NULL, FALSE },
    { FOULEE_KIND_CHECK_IN, "readings", NULL, FALSE },
    { FOULEE_KIND_SLEEP, "awake", "times_awake", FALSE },
    { FOULEE_KIND_SLEEP, "date", "night", FALSE },
    { FOULEE_KIND_VISIT, "date", "date", TRUE },
    { FOULEE_KIND_ACTION, "minutes", "duration_min", FALSE },
    { FOULEE_KIND_SHOE, "distance", "distance_before_m", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++) {
    gboolean exact;
    const FouleeField *field = foulee_cli_field_find (table[i].kind, table[i].key, &exact);
    g_test_message ("%s", table[i].key);
    g_assert_cmpstr (field != NULL ? field->name : NULL, ==, table[i].field);
    if (field != NULL)
      g_assert_cmpint (exact, ==, table[i].exact);
  }
}

/* The arguments borrow from the words. */
static gboolean
parse (FouleeCliArguments *arguments, GStrv words, GError **error)
{
  return foulee_cli_arguments_parse (arguments, (int) g_strv_length (words), words, error);
}

static void
test_arguments (void)
{
  static const struct {
    const char *line;
    const char *words;
    const char *journal;
    const char *output;
    gboolean json;
  } table[] = {
    { "foulee", "", NULL, NULL, FALSE },
    { "foulee summary --json", "summary", NULL, NULL, TRUE },
    { "foulee --json --journal a.db summary", "summary", "a.db", NULL, TRUE },
    { "foulee --journal=a.db export -o b", "export", "a.db", "b", FALSE },
    { "foulee export -ob", "export", NULL, "b", FALSE },
    { "foulee export --output=--json", "export", NULL, "--json", FALSE },
    { "foulee log note -- --json -o x", "log note --json -o x", NULL, NULL, FALSE },
    { "foulee log note - x", "log note - x", NULL, NULL, FALSE },
    { "foulee --gapplication-service", "", NULL, NULL, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++) {
    g_auto (GStrv) line = g_strsplit (table[i].line, " ", -1);
    g_auto (FouleeCliArguments) arguments = { 0 };
    g_autoptr (GError) error = NULL;
    g_autofree char *words = NULL;

    g_test_message ("%s", table[i].line);
    g_assert_true (parse (&arguments, line, &error));
    g_assert_no_error (error);
    g_ptr_array_add (arguments.words, NULL);
    words = g_strjoinv (" ", (char **) arguments.words->pdata);
    g_assert_cmpstr (words, ==, table[i].words);
    g_assert_cmpstr (arguments.values[FOULEE_CLI_OPTION_JOURNAL], ==, table[i].journal);
    g_assert_cmpstr (arguments.values[FOULEE_CLI_OPTION_OUTPUT], ==, table[i].output);
    g_assert_cmpint (arguments.values[FOULEE_CLI_OPTION_JSON] != NULL, ==, table[i].json);
  }
}

static void
test_bad_arguments (void)
{
  static const struct {
    const char *line;
    const char *field;
    FouleeProblem problem;
  } table[] = {
    { "foulee --bogus", "--bogus", FOULEE_PROBLEM_UNKNOWN },
    { "foulee --jsonx", "--jsonx", FOULEE_PROBLEM_UNKNOWN },
    { "foulee --json=1", "--json=1", FOULEE_PROBLEM_UNKNOWN },
    { "foulee -z", "-z", FOULEE_PROBLEM_UNKNOWN },
    { "foulee --journal", "--journal", FOULEE_PROBLEM_MISSING },
    { "foulee --journal=", "--journal", FOULEE_PROBLEM_MISSING },
    { "foulee -o", "--output", FOULEE_PROBLEM_MISSING },
    { "foulee --json summary --json", "--json", FOULEE_PROBLEM_TWICE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++) {
    g_auto (GStrv) line = g_strsplit (table[i].line, " ", -1);
    g_auto (FouleeCliArguments) arguments = { 0 };
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", table[i].line);
    g_assert_false (parse (&arguments, line, &error));
    g_assert_error (error, FOULEE_ERROR, FOULEE_ERROR_USAGE);
    g_assert_cmpstr (foulee_error_get_detail (error)->field, ==, table[i].field);
    g_assert_cmpint (foulee_error_get_detail (error)->problem, ==, table[i].problem);
  }
}

static void
test_columns (void)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GString) long_text = g_string_new (NULL);
  g_auto (GStrv) lines = NULL;

  /* Wide, combining and plain characters. */
  g_assert_cmpint (foulee_cli_width ("Foulée"), ==, 6);
  g_assert_cmpint (foulee_cli_width ("Foule\u0301e"), ==, 6);
  g_assert_cmpint (foulee_cli_width ("跑者"), ==, 4);
  g_assert_cmpint (foulee_cli_width ("24\u2060–\u206072"), ==, 5);

  foulee_cli_append_padded (out, "跑", 4, FALSE);
  foulee_cli_append_padded (out, "é", 3, TRUE);
  foulee_cli_append_padded (out, "long", 2, TRUE);
  g_assert_cmpstr (out->str, ==, "跑    élong");

  for (int i = 0; i < 40; i++)
    g_string_append_printf (long_text, "%sword", i > 0 ? " " : "");
  g_string_assign (out, "key");
  foulee_cli_append_wrapped (out, long_text->str, 10);
  lines = g_strsplit (out->str, "\n", -1);
  g_assert_cmpint (g_strv_length (lines), ==, 4);
  g_assert_true (g_str_has_prefix (lines[0], "key       word word"));
  g_assert_true (g_str_has_prefix (lines[1], "          word word"));
  g_assert_cmpstr (lines[3], ==, "");
  for (char **line = lines; *line != NULL; line++)
    g_assert_cmpint (foulee_cli_width (*line), <=, FOULEE_CLI_LINE_WIDTH);
}

static void
test_printable (void)
{
  static const struct {
    const char *text;
    const char *shown;
  } table[] = {
    { "Blue ones", "Blue ones" },
    { "a\nb\tc\033[31m", "a\uFFFDb\uFFFDc\uFFFD[31m" },
    { "\xff\xfe", "\uFFFD\uFFFD" },
    { "caf\xc3\xa9 \xc3", "café \uFFFD" },
    { "\xc2\x9b"
      "31m",
      "\uFFFD31m" },
    { "a\u2028b", "a\uFFFDb" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++) {
    g_autofree char *shown = foulee_cli_printable (table[i].text);
    g_assert_cmpstr (shown, ==, table[i].shown);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/instants", test_instants);
  g_test_add_func ("/cli/dates", test_dates);
  g_test_add_func ("/cli/quantities", test_quantities);
  g_test_add_func ("/cli/keys", test_keys);
  g_test_add_func ("/cli/arguments", test_arguments);
  g_test_add_func ("/cli/bad-arguments", test_bad_arguments);
  g_test_add_func ("/cli/columns", test_columns);
  g_test_add_func ("/cli/printable", test_printable);
  return g_test_run ();
}
