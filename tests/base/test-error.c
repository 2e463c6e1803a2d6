/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"

static void
test_detail (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) copy = NULL;
  const FouleeErrorDetail *detail;

  g_assert_false (foulee_fail (&error, FOULEE_ERROR_FIELD, .line = 12, .field = "distance_m",
                               .value = "abc", .problem = FOULEE_PROBLEM_NOT_A_NUMBER));
  g_assert_error (error, FOULEE_ERROR, FOULEE_ERROR_FIELD);
  g_assert_cmpstr (error->message, ==, "line 12, distance_m “abc”: a number is expected.");

  foulee_error_name_file (error, "runs.csv");
  g_assert_cmpstr (error->message, ==,
                   "runs.csv, line 12, distance_m “abc”: a number is expected.");
  foulee_error_name_file (error, "other.csv");
  copy = g_error_copy (error);
  g_clear_error (&error);
  detail = foulee_error_get_detail (copy);
  g_assert_cmpstr (detail->file, ==, "runs.csv");
  g_assert_cmpint (detail->line, ==, 12);
}

/* What a file says does not break the sentence, nor reach a terminal as a command. */
static void
test_value_in_one_line (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *letters = g_strnfill (1000, 'x'), *sentence = NULL;
  g_autofree char *value = g_strconcat ("6:15\n\x1b[2J", letters, NULL);

  foulee_fail (&error, FOULEE_ERROR_FIELD, .file = "a\nb.csv", .field = "Time", .value = value);
  sentence = foulee_error_describe (error, foulee_language_english ());
  g_assert_true (g_str_has_prefix (sentence, "a b.csv, Time “6:15  [2Jxxx"));
  g_assert_true (g_str_has_suffix (sentence, "xxx…”: it cannot be read."));
  g_assert_cmpint (g_utf8_strlen (sentence, -1), <, 120);
}

static void
test_no_error_wanted (void)
{
  g_assert_false (foulee_fail (NULL, FOULEE_ERROR_FULL, .file = "a"));
  foulee_error_name_file (NULL, "a");
}

/* Every code gives one line that names the file, in both languages. */
static void
test_sentences (void)
{
  for (int code = FOULEE_ERROR_BUSY; code <= FOULEE_ERROR_USAGE; code++) {
    for (int problem = FOULEE_PROBLEM_NONE; problem <= FOULEE_PROBLEM_IN_THE_FUTURE; problem++) {
      g_autoptr (GError) error = NULL;
      g_autofree char *en = NULL;
      g_autofree char *fr = NULL;

      foulee_fail (&error, (FouleeErrorCode) code, .file = "journal.db", .number = 99,
                   .problem = (FouleeProblem) problem, .maximum = 10, .system = "reason");
      en = foulee_error_describe (error, foulee_language_english ());
      fr = foulee_error_describe (error, foulee_language_french ());
      g_assert_true (g_str_has_prefix (en, "journal.db"));
      g_assert_true (g_str_has_suffix (en, "."));
      g_assert_null (strchr (en, '\n'));
      g_assert_true (g_str_has_prefix (fr, "journal.db"));
      g_assert_null (strchr (fr, '\n'));
      g_assert_cmpstr (en, !=, fr);
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/error/detail", test_detail);
  g_test_add_func ("/error/value-in-one-line", test_value_in_one_line);
  g_test_add_func ("/error/no-error-wanted", test_no_error_wanted);
  g_test_add_func ("/error/sentences", test_sentences);
  return g_test_run ();
}
