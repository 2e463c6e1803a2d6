/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/report.h"

#include <string.h>

#include "support/records.h"

#define NOW "2026-11-19T17:34:00+01:00"
#define TODAY foulee_date_from_civil (2026, 11, 19)

/* ---- Journals -------------------------------------------------------------------------------- */

static FouleeCheckIn *
add_check_in (GPtrArray *records, int days_ago, int level)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = test_instant ("2026-11-19T07:00:00+01:00");
  check_in->at.seconds -= days_ago * 86400;
  check_in->readings[FOULEE_REGION_CALF_LEFT].level = (gint8) level;
  g_ptr_array_add (records, check_in);
  return check_in;
}

static FouleeRunner *
add_runner (GPtrArray *records, const char *name)
{
  FouleeRunner *runner = foulee_record_new (FOULEE_KIND_RUNNER);

  foulee_record_set_text (&runner->name, name);
  runner->birth_year = 1988;
  g_ptr_array_add (records, runner);
  return runner;
}

static FouleeReport *
make_report (GPtrArray *records, FouleeReportOptions *options)
{
  g_autoptr (FouleeHistory) history = foulee_history_new (records);
  g_autoptr (FouleeFindings) findings = foulee_findings_new (history, test_instant (NOW), 1);
  FouleeReport *report;

  options->zone = g_time_zone_new_identifier ("Europe/Paris");
  report = foulee_report_new (findings, options);
  g_clear_pointer (&options->zone, g_time_zone_unref);
  g_assert_true (foulee_report_lay_out (report, G_MAXINT64, NULL));
  return report;
}

static FouleeReportOptions
options_with_diary (const FouleeLanguage *language)
{
  FouleeReportOptions options;

  foulee_report_options_init (&options, language);
  options.sections |= 1u << FOULEE_REPORT_DIARY;
  return options;
}

/* ---- What is on the pages -------------------------------------------------------------------- */

static char *
all_text (FouleeReport *report)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < foulee_report_n_pages (report); i++) {
    g_autofree char *page = foulee_report_page_text (report, i);
    g_string_append (text, page);
  }
  return g_string_free (text, FALSE);
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *p = text; (p = strstr (p, part)) != NULL; p += strlen (part))
    n++;
  return n;
}

static gboolean
pdf_has (GBytes *pdf, const char *part)
{
  gsize length;
  const char *bytes = g_bytes_get_data (pdf, &length);

  return memmem (bytes, length, part, strlen (part)) != NULL;
}

/* Without what breaks lines. */
static char *
without_spaces (const char *text)
{
  GString *rest = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (rest, g_utf8_get_char (p));
  return g_string_free (rest, FALSE);
}

static void
assert_has (const char *text, const char *part)
{
  g_autofree char *in = without_spaces (text);
  g_autofree char *bare = without_spaces (part);

  if (strstr (in, bare) == NULL)
    g_error ("“%s” is not in:\n%s", part, text);
}

/* Nothing is drawn beyond the margins; glyphs may lean out by a little. */
static void
assert_within_margins (FouleeReport *report)
{
  const float margin = 15 / 25.4f * 72 - 3;
  double width, height;

  foulee_report_get_size (report, &width, &height);
  for (guint i = 0; i < foulee_report_n_pages (report); i++) {
    graphene_rect_t bounds;
    gsk_render_node_get_bounds (foulee_report_page_node (report, i), &bounds);
    g_assert_cmpfloat (bounds.origin.x, >=, margin);
    g_assert_cmpfloat (bounds.origin.y, >=, margin);
    g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, (float) width - margin);
    g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, (float) height - margin);
  }
}

/* Every page says which it is, and has the statement. */
static void
assert_proper (FouleeReport *report)
{
  const guint n = foulee_report_n_pages (report);

  g_assert_cmpuint (n, >=, 1);
  for (guint i = 0; i < n; i++) {
    g_autofree char *text = foulee_report_page_text (report, i);
    g_autofree char *number = g_strdup_printf ("Page %u of %u", i + 1, n);
    assert_has (text, number);
    assert_has (text, "not a medical device");
    assert_has (text, "Running and soreness summary");
  }
  assert_within_margins (report);
}

static FouleeReport *
make_proper (GPtrArray *records)
{
  FouleeReportOptions options = options_with_diary (foulee_language_english ());
  FouleeReport *report = make_report (records, &options);

  assert_proper (report);
  return report;
}

/* ---- Tests ----------------------------------------------------------------------------------- */

static void
test_empty (void)
{
  g_autoptr (FouleeReport) report = make_proper (foulee_record_array_new ());
  g_autofree char *text = all_text (report);

  assert_has (text, "No check-ins");
  g_assert_null (strstr (text, "every check-in, run and day"));
}

static void
test_one_entry (void)
{
  GPtrArray *records = foulee_record_array_new ();
  g_autoptr (FouleeReport) report = NULL;
  g_autofree char *text = NULL;

  add_check_in (records, 0, 4);
  report = make_proper (records);
  text = all_text (report);
  assert_has (text, "Check-ins on 1 of 1 day");
  assert_has (text, "Thu 19 Nov 07:00\nCalf L 4");
}

static void
test_nothing_in_period (void)
{
  GPtrArray *records = foulee_record_array_new ();
  FouleeReportOptions options = options_with_diary (foulee_language_english ());
  g_autoptr (FouleeReport) report = NULL;
  g_autofree char *text = NULL;

  add_check_in (records, 300, 4);
  options.first = TODAY - 13;
  options.last = TODAY;
  report = make_report (records, &options);
  assert_proper (report);
  text = all_text (report);
  assert_has (text, "Check-ins on 0 of 14 days");
  g_assert_null (strstr (text, "every check-in, run and day"));
}

static void
test_long_name (void)
{
  GPtrArray *records = foulee_record_array_new ();
  g_autoptr (GString) name = g_string_new ("Bartholomew");
  g_autoptr (FouleeReport) report = NULL;
  g_autofree char *text = NULL;

  for (int i = 0; i < 12; i++)
    g_string_append (name, " Featherstonehaugh");
  g_string_append (name, "-Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochuchaf");
  add_runner (records, name->str);
  report = make_proper (records);
  text = all_text (report);
  g_assert_cmpuint (count (text, name->str), ==, foulee_report_n_pages (report));
  assert_has (text, "born 1988");
}

/* Two runs, the second on 12 November, and the text of the first page. */
static char *
write_two_runs (int first, int second)
{
  GPtrArray *records = foulee_record_array_new ();
  const int metres[] = { first, second };
  FouleeReportOptions options;
  g_autoptr (FouleeReport) report = NULL;

  for (int i = 0; i < 2; i++) {
    FouleeRun *run = foulee_run_new ();
    run->start = test_instant (i == 0 ? "2026-11-05T09:00:00+01:00" : "2026-11-12T09:00:00+01:00");
    run->duration = 3600;
    run->distance = metres[i];
    g_ptr_array_add (records, run);
  }
  foulee_report_options_init (&options, foulee_language_english ());
  report = make_report (records, &options);
  return foulee_report_page_text (report, 0);
}

/* What stands in the rows of the weeks is explained where it is there: a fifth more than the week
 * before, and than the longest run; a tenth more, which is not beyond it; a run whose distance is
 * not known. */
static void
test_key_of_weeks (void)
{
  g_autofree char *fifth = write_two_runs (10000, 12000);
  g_autofree char *tenth = write_two_runs (10000, 11000);
  g_autofree char *unknown = write_two_runs (10000, FOULEE_UNSET);
  const char *change = "(%): change from the week before.";
  const char *beyond = "Longest run in bold: one went more than a tenth beyond the 30 days before.";

  assert_has (fifth, "12.0 (+20%)");
  assert_has (fifth, change);
  assert_has (fifth, beyond);
  assert_has (tenth, "11.0 (+10%)");
  assert_has (tenth, change);
  g_assert_null (strstr (tenth, "in bold"));
  g_assert_null (strstr (unknown, "change from"));
}

static void
test_anonymous (void)
{
  GPtrArray *records = foulee_record_array_new ();
  FouleeReportOptions options = options_with_diary (foulee_language_english ());
  g_autoptr (FouleeReport) report = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;

  add_runner (records, "Camille");
  options.anonymous = TRUE;
  report = make_report (records, &options);
  text = all_text (report);
  g_assert_null (strstr (text, "Camille"));
  g_assert_null (strstr (text, "1988"));
  pdf = foulee_report_make_pdf (report, NULL, NULL, NULL);
  g_assert_false (pdf_has (pdf, "Camille"));
}

/* All of it is told, on the first page and after it, with as many sore places as there are. */
static void
test_long_concern (void)
{
  GPtrArray *records = foulee_record_array_new ();
  g_autoptr (GString) concern = g_string_new (NULL);
  FouleeRunner *runner = add_runner (records, "Camille");
  g_autoptr (FouleeReport) report = NULL;
  g_autofree char *text = NULL;

  for (int i = 0; concern->len < 3000; i++)
    g_string_append_printf (concern, "concern%d ", i);
  foulee_record_set_text (&runner->concern, concern->str);
  foulee_record_set_text (&runner->questions, "May I run on?");
  for (int i = 0; i < 20; i++) {
    FouleeCheckIn *check_in = add_check_in (records, i, 1 + i % 10);
    for (FouleeRegion region = 0; region < FOULEE_N_REGIONS; region += 2)
      check_in->readings[region].level = (gint8) (1 + (i + (int) region) % 10);
  }
  report = make_proper (records);
  text = all_text (report);
  for (int i = 0; i < 200; i++) {
    g_autofree char *word = g_strdup_printf ("concern%d", i);
    assert_has (text, word);
  }
  assert_has (text, "May I run on?");
  assert_has (text, "P14");
}

/* A note that is longer than a page is all there, over pages. */
static void
test_long_note (void)
{
  GPtrArray *records = foulee_record_array_new ();
  g_autoptr (GString) note = g_string_new (NULL);
  FouleeCheckIn *check_in = add_check_in (records, 1, 2);
  g_autoptr (FouleeReport) report = NULL;
  g_autofree char *text = NULL;

  for (int i = 0; i < 900; i++)
    g_string_append_printf (note, "word%d%s", i, i % 40 == 39 ? "\n\n" : " ");
  foulee_record_set_text (&check_in->note, note->str);
  add_check_in (records, 0, 3);
  report = make_proper (records);
  text = all_text (report);
  for (int i = 0; i < 900; i++) {
    g_autofree char *word = g_strdup_printf ("word%d", i);
    assert_has (text, word);
  }
  g_assert_cmpuint (count (text, "word899"), ==, 1);
  assert_has (text, "Thu 19 Nov 07:00");
}

static void
test_scripts (void)
{
  static const char *const notes[] = {
    "ربلة الساق تؤلمني بعد الجري",
    "כואב לי השוק",
    "跑步后小腿疼",
    "👩🏽‍🦰🏃‍♀️ 🇫🇷 🦵",
    "a\u202Eb\u2066c",
    "tab\there",
    "\001\033control",
  };
  GPtrArray *records = foulee_record_array_new ();
  g_autoptr (FouleeReport) report = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    foulee_record_set_text (&add_check_in (records, (int) i, 1)->note, notes[i]);
  report = make_proper (records);
  text = all_text (report);
  for (guint i = 0; i < 4; i++)
    assert_has (text, notes[i]);
  assert_has (text, "ab\u2066c");
  assert_has (text, "control");
  g_assert_null (strchr (text, '\x1b'));
  pdf = foulee_report_make_pdf (report, NULL, NULL, NULL);
  g_assert_nonnull (pdf);
}

/* A row for each check-in, in the order of time, on however many pages. */
static void
test_diary_rows (void)
{
  GPtrArray *records = foulee_record_array_new ();
  g_autoptr (FouleeReport) report = NULL;
  g_autofree char *text = NULL;
  const char *last;
  int days = 41;

  for (int i = 0; i <= days; i++) {
    FouleeCheckIn *check_in = add_check_in (records, i, i % 11);
    g_autofree char *note = g_strdup_printf ("note of %d days ago", i);
    foulee_record_set_text (&check_in->note, note);
  }
  report = make_proper (records);
  text = all_text (report);
  last = text;
  for (int i = days; i >= 0; i--) {
    g_autofree char *note = g_strdup_printf ("\nnote of %d days ago\n", i);
    const char *found = strstr (last, note);
    g_assert_nonnull (found);
    g_assert_cmpuint (count (text, note), ==, 1);
    last = found;
  }
  /* Its head stands on each of its pages. */
  for (guint i = 0, begun = 0; i < foulee_report_n_pages (report); i++) {
    g_autofree char *page = foulee_report_page_text (report, i);
    begun |= strstr (page, "every check-in, run and day") != NULL;
    if (begun)
      assert_has (page, "Soreness, runs, day");
  }
}

/* What feels alike is told together, with both sides of an area. */
static void
test_feelings (void)
{
  GPtrArray *records = foulee_record_array_new ();
  FouleeCheckIn *check_in = add_check_in (records, 0, 3);
  g_autoptr (FouleeReport) report = NULL;
  g_autofree char *text = NULL;

  check_in->readings[FOULEE_REGION_LOWER_BACK] = (FouleeReading) { 2, FOULEE_SENSATION_ACHE, 0 };
  check_in->readings[FOULEE_REGION_CALF_RIGHT] = (FouleeReading) { 4, FOULEE_SENSATION_ACHE, 0 };
  check_in->readings[FOULEE_REGION_CALF_LEFT].sensation = FOULEE_SENSATION_ACHE;
  check_in->readings[FOULEE_REGION_KNEE_LEFT] =
      (FouleeReading) { 6, FOULEE_SENSATION_SHARP, 1 << FOULEE_MARK_SWOLLEN };
  check_in->readings[FOULEE_REGION_SHIN_LEFT] = (FouleeReading) { 1, -1, 0 };
  check_in->gait_changed = 1;
  report = make_proper (records);
  text = all_text (report);
  assert_has (text, "Ache: lower back 2, calf L 3 R 4; sharp, swollen: knee L 6; shin L 1; "
                    "gait changed");
}

static void
test_nothing_hurts (void)
{
  GPtrArray *records = foulee_record_array_new ();
  FouleeCheckIn *nowhere = add_check_in (records, 0, 0), *some = add_check_in (records, 1, 0);
  FouleeCheckIn *overall = add_check_in (records, 2, -1);
  g_autoptr (FouleeReport) report = NULL;
  g_autofree char *text = NULL;

  for (int i = 0; i < FOULEE_N_REGIONS; i++)
    nowhere->readings[i].level = 0;
  nowhere->origin = FOULEE_ORIGIN_NONE_EVERYWHERE;
  some->readings[FOULEE_REGION_KNEE_RIGHT] = (FouleeReading) { 2, FOULEE_SENSATION_SHARP, 0 };
  some->fatigue = 6;
  overall->overall = 5;
  report = make_proper (records);
  text = all_text (report);
  assert_has (text, "Thu 19 Nov 07:00\nNone everywhere\n–\n–");
  assert_has (text, "Wed 18 Nov 07:00\nSharp: knee R 2; none in 1 other area\n–\n6");
  assert_has (text, "Tue 17 Nov 07:00\n–\n5\n–");
}

/* Steps of no time at all come to the same pages as one. */
static void
test_steps (void)
{
  FouleeReportOptions options = options_with_diary (foulee_language_french ());
  GPtrArray *records = foulee_record_array_new ();
  g_autoptr (FouleeHistory) history = NULL;
  g_autoptr (FouleeFindings) findings = NULL;
  g_autoptr (FouleeReport) stepped = NULL, whole = NULL;
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;
  double progress = 0, before = 0;
  guint steps = 0;

  for (int i = 0; i < 40; i++)
    add_check_in (records, i, 3);
  history = foulee_history_new (records);
  findings = foulee_findings_new (history, test_instant (NOW), 1);
  stepped = foulee_report_new (findings, &options);
  while (!foulee_report_lay_out (stepped, 0, &progress)) {
    g_assert_cmpfloat (progress, >=, before);
    g_assert_cmpfloat (progress, <=, 1);
    before = progress;
    steps++;
  }
  g_assert_cmpfloat (progress, ==, 1);
  g_assert_cmpuint (steps, >, 5);
  whole = foulee_report_new (findings, &options);
  g_assert_true (foulee_report_lay_out (whole, G_MAXINT64, NULL));
  one = all_text (stepped);
  other = all_text (whole);
  g_assert_cmpstr (one, ==, other);
}

static gboolean
stop_at_once (double progress, gpointer data)
{
  return FALSE;
}

static void
test_pdf (void)
{
  GPtrArray *records = foulee_record_array_new ();
  FouleeReportOptions options = options_with_diary (foulee_language_french ());
  g_autoptr (FouleeReport) report = NULL;
  g_autoptr (GBytes) one = NULL, other = NULL, none = NULL;
  g_autoptr (GError) error = NULL;

  add_runner (records, "Camille");
  add_check_in (records, 0, 4);
  report = make_report (records, &options);
  one = foulee_report_make_pdf (report, NULL, NULL, NULL);
  other = foulee_report_make_pdf (report, NULL, NULL, NULL);
  g_assert_true (g_bytes_equal (one, other));
  g_assert_true (pdf_has (one, "/Author (Camille)"));
  g_assert_true (pdf_has (one, "/Lang (fr)"));
  g_assert_true (pdf_has (one, "/DisplayDocTitle true"));
  g_assert_true (pdf_has (one, "/StructTreeRoot"));
  g_assert_true (pdf_has (one, "/Outlines"));
  g_assert_true (pdf_has (one, "/S /H1"));
  g_assert_true (pdf_has (one, "/S /TH"));
  g_assert_true (pdf_has (one, "(20261119173400+01'00'"));
  none = foulee_report_make_pdf (report, stop_at_once, NULL, &error);
  g_assert_null (none);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pages/empty", test_empty);
  g_test_add_func ("/pages/one-entry", test_one_entry);
  g_test_add_func ("/pages/nothing-in-period", test_nothing_in_period);
  g_test_add_func ("/pages/long-name", test_long_name);
  g_test_add_func ("/pages/key-of-weeks", test_key_of_weeks);
  g_test_add_func ("/pages/anonymous", test_anonymous);
  g_test_add_func ("/pages/long-concern", test_long_concern);
  g_test_add_func ("/pages/long-note", test_long_note);
  g_test_add_func ("/pages/scripts", test_scripts);
  g_test_add_func ("/pages/diary-rows", test_diary_rows);
  g_test_add_func ("/pages/feelings", test_feelings);
  g_test_add_func ("/pages/nothing-hurts", test_nothing_hurts);
  g_test_add_func ("/pages/steps", test_steps);
  g_test_add_func ("/pages/pdf", test_pdf);
  return g_test_run ();
}
