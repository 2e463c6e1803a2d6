/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>

#include "advice/warning-sign.h"
#include "report/activity-words.h"
#include "report/check-in-words.h"
#include "report/day-words.h"
#include "report/own-words.h"
#include "report/sections.h"
#include "report/sign-words.h"
#include "report/words.h"
#include "support/records.h"

#define EN foulee_language_english ()
#define FR foulee_language_french ()

/* A period of November 2026, and what a part of a page is written from. */
typedef struct {
  GPtrArray *records;
  FouleeHistory *history;
  FouleeTypesetter *typesetter;
  FouleeFlow *flow;
  FouleeReportOptions options;
  FouleeComposer composer;
} Page;

static FouleeDate
day (int month, int day_of_month)
{
  return foulee_date_from_civil (2026, month, day_of_month);
}

static void
page_init (Page *page, GPtrArray *records, const FouleeLanguage *language)
{
  page->records = records;
  page->history = foulee_history_new (g_ptr_array_ref (records));
  page->typesetter = foulee_typesetter_new (FOULEE_PAPER_A4, language);
  page->flow = foulee_flow_new (page->typesetter);
  foulee_report_options_init (&page->options, language);
  page->composer = (FouleeComposer) { .history = page->history,
                                      .runner = foulee_history_runner (page->history),
                                      .options = &page->options,
                                      .language = language,
                                      .day_start = foulee_history_day_start (page->history),
                                      .now = test_instant ("2026-11-19T20:00:00Z"),
                                      .today = day (11, 19),
                                      .first = day (11, 1),
                                      .last = day (11, 19),
                                      .typesetter = page->typesetter,
                                      .width = foulee_typesetter_width (page->typesetter),
                                      .flow = page->flow };
}

static void
page_clear (Page *page)
{
  foulee_flow_free (page->flow);
  foulee_typesetter_free (page->typesetter);
  foulee_history_unref (page->history);
}

/* Without what only keeps characters together. */
static char *
plain (char *text)
{
  GString *plain = g_string_new (text);

  g_string_replace (plain, "\u2060", "", 0);
  g_string_replace (plain, "\u00a0", " ", 0);
  g_string_replace (plain, "\u202f", " ", 0);
  g_string_replace (plain, "\u2002", " ", 0);
  g_free (text);
  return g_string_free_and_steal (plain);
}

#define assert_text(text, expected)                                                                \
  G_STMT_START                                                                                     \
  {                                                                                                \
    char *of_it = (text);                                                                          \
    g_autofree char *owned = of_it != NULL ? plain (of_it) : NULL;                                 \
    g_assert_cmpstr (owned, ==, expected);                                                         \
  }                                                                                                \
  G_STMT_END

/* ---- Days ------------------------------------------------------------------------------------ */

static void
test_days (void)
{
  static const struct {
    int days[9]; /* month × 100 + day, 0 at the end */
    const char *english, *french;
  } cases[] = {
    { { 1101 }, "1 November", "1er novembre" },
    { { 1101, 1102 }, "1 and 2 November", "1er et 2 novembre" },
    { { 1101, 1103, 1108 }, "1, 3 and 8 November", "1er, 3 et 8 novembre" },
    { { 1101, 1102, 1103 }, "1–3 November", "du 1er au 3 novembre" },
    { { 1030, 1102 }, "30 October, 2 November", "30 octobre, 2 novembre" },
    { { 1030, 1031, 1101 }, "30 October – 1 November", "du 30 octobre au 1er novembre" },
    { { 1102, 1105, 1106, 1107, 1108, 1112 },
      "2, 5–8 November, 12 November",
      "2, du 5 au 8 novembre, 12 novembre" },
    { { 1001, 1005, 1010, 1015, 1020, 1025, 1101, 1102 },
      "8 days within 1 October – 2 November",
      "8 jours dans la période du 1er octobre au 2 novembre" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (FouleeDate));
    for (const int *at = cases[i].days; *at != 0; at++) {
      const FouleeDate date = day (*at / 100, *at % 100);
      g_array_append_val (days, date);
    }
    assert_text (foulee_days_label (days, day (11, 19), EN), cases[i].english);
    assert_text (foulee_days_label (days, day (11, 19), FR), cases[i].french);
  }
}

/* The year stands where it is not that of the last day. */
static void
test_years (void)
{
  const FouleeDate last = foulee_date_from_civil (2027, 1, 8);

  assert_text (foulee_day_label (day (11, 1), last, EN), "1 November 2026");
  assert_text (foulee_day_label (last, last, FR), "8 janvier");
  assert_text (foulee_stretch_label (day (12, 30), last, last, EN), "30 December 2026 – 8 January");
  assert_text (foulee_stretch_label (day (12, 1), day (12, 9), last, FR),
               "du 1er au 9 décembre 2026");
  assert_text (foulee_period_label (day (10, 9), day (11, 19), EN), "9 October – 19 November 2026");
  assert_text (foulee_period_label (day (12, 9), last, FR), "9 décembre 2026 – 8 janvier 2027");
}

/* ---- Check-ins and activities ---------------------------------------------------------------- */

static FouleeCheckIn *
add_check_in (GPtrArray *records, int day_of_month, int hour, int training)
{
  g_autofree char *at = g_strdup_printf ("2026-11-%02dT%02d:00:00Z", day_of_month, hour);
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = test_instant (at);
  check_in->training_changed = training;
  g_ptr_array_add (records, check_in);
  return check_in;
}

static void
test_training (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  gint64 first;
  Page page;

  for (int i = 1; i <= 9; i++)
    add_check_in (records, i, 7, FOULEE_TRAINING_LESS);
  /* The last answer of a day counts, and one that is none does not. */
  add_check_in (records, 10, 7, FOULEE_TRAINING_UNCHANGED);
  add_check_in (records, 10, 12, FOULEE_TRAINING_NONE);
  add_check_in (records, 10, 21, FOULEE_UNSET);
  add_check_in (records, 11, 7, FOULEE_UNSET);
  add_check_in (records, 12, 7, FOULEE_TRAINING_UNCHANGED);
  add_check_in (records, 15, 7, FOULEE_TRAINING_UNCHANGED);
  /* Not yet. */
  add_check_in (records, 19, 22, FOULEE_TRAINING_NONE);
  page_init (&page, records, EN);
  assert_text (foulee_training_label (&page.composer),
               "“less” answered at check-ins, 1–9 November; “none”, 10 November; as usual on the "
               "2 other days answered");
  g_assert_null (foulee_check_in_marks_label (&page.composer, &first));
  page.composer.language = FR;
  assert_text (foulee_training_label (&page.composer),
               "« réduit » aux relevés, du 1er au 9 novembre ; « arrêté », 10 novembre ; "
               "comme d’habitude, les 2 autres "
               "jours renseignés");
  page.composer.first = day (11, 11);
  page.composer.language = EN;
  assert_text (foulee_training_label (&page.composer), "as usual on all 2 days answered");
  page.composer.first = page.composer.last = day (11, 11);
  assert_text (foulee_training_label (&page.composer), "not recorded");
  page_clear (&page);
}

static void
test_marks (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeCheckIn *sore;
  gint64 first;
  Page page;

  add_check_in (records, 1, 7, FOULEE_UNSET)->gait_changed = 1;
  add_check_in (records, 1, 20, FOULEE_UNSET)->gait_changed = 1;
  add_check_in (records, 2, 7, FOULEE_UNSET)->gait_changed = 1;
  add_check_in (records, 3, 7, FOULEE_UNSET)->ill = 1;
  add_check_in (records, 4, 7, FOULEE_UNSET)->ill = 0;
  /* Swollen is told elsewhere; a place that is not sore has no mark. */
  sore = add_check_in (records, 5, 7, FOULEE_UNSET);
  sore->readings[FOULEE_REGION_CALF_LEFT].level = 2;
  sore->readings[FOULEE_REGION_CALF_LEFT].marks =
      1u << FOULEE_MARK_PINPOINT | 1u << FOULEE_MARK_SWOLLEN;
  sore->readings[FOULEE_REGION_CALF_RIGHT].level = 0;
  sore->readings[FOULEE_REGION_CALF_RIGHT].marks = 1u << FOULEE_MARK_PINPOINT;
  sore = add_check_in (records, 6, 7, FOULEE_UNSET);
  sore->readings[FOULEE_REGION_ACHILLES_LEFT].level = 4;
  sore->readings[FOULEE_REGION_ACHILLES_LEFT].marks = 1u << FOULEE_MARK_AT_REST;
  page_init (&page, records, EN);
  assert_text (foulee_check_in_marks_label (&page.composer, &first),
               "changed gait, 1 and 2 November; ill or fever, 3 November; pinpoint, left calf, "
               "5 November; at rest or at night, left Achilles tendon, 6 November");
  g_assert_cmpint (first, ==, test_instant ("2026-11-01T07:00:00Z").seconds);
  page.composer.language = FR;
  assert_text (foulee_check_in_marks_label (&page.composer, &first),
               "démarche modifiée : 1er et 2 novembre ; maladie ou fièvre : 3 novembre ; point "
               "précis, mollet gauche, 5 novembre ; au repos ou la nuit, tendon d’Achille gauche, "
               "6 novembre");
  page_clear (&page);
}

static const char *
add_activity (GPtrArray *records, const char *name)
{
  FouleeActivity *activity = foulee_record_new (FOULEE_KIND_ACTIVITY);

  foulee_record_set_text (&activity->name, name);
  activity->since = day (1, 1);
  g_ptr_array_add (records, activity);
  return activity->record.id;
}

static void
add_score (GPtrArray *records, const char *activity, const char *at, int value)
{
  FouleeActivityScore *score = foulee_record_new (FOULEE_KIND_ACTIVITY_SCORE);

  score->at = test_instant (at);
  foulee_record_set_text (&score->activity, activity);
  score->score = value;
  g_ptr_array_add (records, score);
}

static gboolean
says (const char *text, const char *words)
{
  return strstr (text, words) != NULL;
}

static void
test_activities (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  const char *stairs = add_activity (records, "stairs"), *hour = add_activity (records, "an hour");
  g_autofree char *english = NULL, *french = NULL;
  Page page;

  add_activity (records, "squatting");
  add_score (records, stairs, "2026-10-30T20:00:00Z", 3); /* before the period */
  add_score (records, stairs, "2026-11-02T20:00:00Z", 10);
  add_score (records, stairs, "2026-11-09T20:00:00Z", 5);
  add_score (records, stairs, "2026-11-18T20:00:00Z", 8);
  add_score (records, hour, "2026-11-04T20:00:00Z", 4);
  page_init (&page, records, EN);
  english = plain (foulee_activities_label (&page.composer));
  g_assert_true (says (english, "stairs 10 → 8"));
  g_assert_true (says (english, "stairs 10 → 8 (2 Nov → 18 Nov)"));
  g_assert_true (says (english, "an hour 4 (4 Nov)"));
  g_assert_true (says (english, " · "));
  g_assert_true (says (english, "squatting not recorded"));
  g_assert_true (g_str_has_suffix (english, " (0 cannot – 10 as before)"));
  page.composer.language = FR;
  french = plain (foulee_activities_label (&page.composer));
  g_assert_true (says (french, "an hour 4 (4 nov.)"));
  g_assert_true (says (french, "squatting : non renseigné"));
  page_clear (&page);
}

/* Days that are those of all stand once, behind them. */
static void
test_same_days (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  const char *names[] = { "A squat", "A squat" };
  Page page;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    const char *activity = add_activity (records, names[i]);
    add_score (records, activity, "2026-11-02T20:00:00Z", 7);
    add_score (records, activity, "2026-11-16T20:00:00Z", 8);
  }
  page_init (&page, records, EN);
  assert_text (foulee_activities_label (&page.composer),
               "A squat 7 → 8 · A squat 7 → 8 (2 Nov → 16 Nov; 0 cannot – 10 as before)");
  page.composer.language = FR;
  assert_text (foulee_activities_label (&page.composer),
               "A squat 7 → 8 · A squat 7 → 8 (2 nov. → 16 nov. ; 0 impossible – 10 comme avant)");
  page_clear (&page);
}

/* ---- Warning signs --------------------------------------------------------------------------- */

/* All sentences but `ticked`, those for runners under 18, and `without` are denied. */
static FouleeSignAnswer *
add_answer (GPtrArray *records, const char *at, const char *ticked, const char *without)
{
  FouleeSignAnswer *answer = foulee_record_new (FOULEE_KIND_SIGN_ANSWER);
  g_autoptr (GString) denied = g_string_new (NULL);

  for (guint i = 0; i < foulee_warning_signs_n (); i++) {
    const FouleeWarningSign *sign = foulee_warning_signs_get (i);
    if (!sign->young && g_strcmp0 (sign->id, without) != 0 &&
        (ticked == NULL || !says (ticked, sign->id)))
      g_string_append_printf (denied, "%s%s", denied->len > 0 ? " " : "", sign->id);
  }
  answer->at = test_instant (at);
  answer->list_version = FOULEE_SIGN_LIST_VERSION;
  foulee_record_set_text (&answer->ticked, ticked);
  foulee_record_set_text (&answer->denied, denied->str);
  g_ptr_array_add (records, answer);
  return answer;
}

static void
test_signs (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeSignAnswer *answer;
  Page page;

  add_answer (records, "2026-10-20T20:00:00Z", "cold_pale_leg", NULL); /* before the period */
  add_answer (records, "2026-11-01T20:00:00Z", "changed_gait", "lump");
  answer = add_answer (records, "2026-11-02T20:00:00Z", "changed_gait", "lump");
  answer->outcome_kind = FOULEE_OUTCOME_OVER;
  foulee_record_set_text (&answer->outcome, "It went\naway");
  add_answer (records, "2026-11-18T20:00:00Z", "locked_knee a_newer_one no_weight", "lump");
  page_init (&page, records, EN);
  assert_text (foulee_signs_reported_label (&page.composer),
               "cannot bear weight · a locked knee · “a_newer_one”, 18 November (outcome not "
               "recorded); a changed gait, 1 and 2 November (passed, or ticked by mistake)");
  assert_text (foulee_signs_outcome_label (&page.composer), "2 November: “It went / away”");
  /* Of 25: not the two ticked, the one for runners under 18, nor the one left out. */
  assert_text (foulee_signs_denied_label (&page.composer),
               "all 21 others asked, 18 November, not asked again");
  assert_text (foulee_signs_not_asked_label (&page.composer),
               "under 18: hip or knee pain with a limp; a lump, or unexplained weight loss");
  page.composer.language = FR;
  assert_text (foulee_signs_denied_label (&page.composer),
               "les 21 autres signes demandés, le 18 novembre, pas redemandés");
  page_clear (&page);
}

static void
test_denied (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  const FouleeSignAnswer *last;
  g_autofree char *list = NULL;
  g_auto (GStrv) sentences = NULL;
  Page page;

  page_init (&page, records, EN);
  g_assert_null (foulee_signs_last_answer (&page.composer));
  page_clear (&page);

  add_answer (records, "2026-11-18T20:00:00Z", NULL, NULL);
  page_init (&page, records, EN);
  last = foulee_signs_last_answer (&page.composer);
  assert_text (foulee_signs_reported_label (&page.composer), "none ticked (list of 18 November)");
  assert_text (foulee_signs_denied_label (&page.composer),
               "all 24 asked, 18 November, not asked again");
  list = foulee_signs_denied_list (last, EN);
  sentences = g_strsplit (list, " · ", -1);
  g_assert_cmpuint (g_strv_length (sentences), ==, 24);
  g_assert_cmpstr (sentences[1], ==, "A cold pale leg");
  /* The page speaks of the runner, not to them. */
  g_assert_false (says (list, " you "));
  page_clear (&page);
}

/* ---- The column ------------------------------------------------------------------------------ */

static void
test_own_words (void)
{
  static const struct {
    const char *text, *line;
  } cases[] = {
    { "as it is", "as it is" },
    { "one\ntwo", "one / two" },
    { "One.\r\n\r\nTwo?\n", "One. Two?" },
    { "  a \t b ", "a b" },
    { "\u05e9\u05dc ok", "\u2068\u05e9\u05dc ok\u2069" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *line = foulee_own_words (cases[i].text);
    g_assert_cmpstr (line, ==, cases[i].line);
  }
  assert_text (foulee_own_words_quoted ("so", EN), "“so”");
  assert_text (foulee_own_words_quoted ("so", FR), "« so »");
}

static FouleeRunner *
add_runner (GPtrArray *records)
{
  FouleeRunner *runner = foulee_record_new (FOULEE_KIND_RUNNER);

  g_ptr_array_add (records, runner);
  return runner;
}

#define WIDTH 297
#define HEIGHT 158

/* What stands on page one and what goes on after it, with its height on page one. */
static char *
write_words (Page *page, double *height)
{
  g_autoptr (FouleeBlock) block = foulee_part_words (&page->composer, WIDTH, HEIGHT);
  g_autofree char *words = foulee_block_words (block);
  GString *all = g_string_new (words);

  *height = foulee_block_height (block);
  for (guint i = 0; i < foulee_flow_n (page->flow); i++) {
    g_autofree char *more = foulee_block_words (foulee_flow_block (page->flow, i));
    g_string_append (all, more);
  }
  return plain (g_string_free_and_steal (all));
}

/* How often the words `stem`0, `stem`1 … stand in `text`, one after another. */
static guint
count_in_order (const char *text, const char *stem)
{
  guint n = 0;

  while (text != NULL) {
    g_autofree char *word = g_strdup_printf ("%s%u", stem, n);
    text = strstr (text, word);
    n += text != NULL;
  }
  return n;
}

/* A long concern goes on after the page, and nothing of it is lost; nor of questions that are as
 * long. */
static void
test_long (void)
{
  static const char *const stems[] = { "word", "\u05de\u05d9\u05dc\u05d4" };

  for (gsize i = 0; i < G_N_ELEMENTS (stems); i++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    FouleeRunner *runner = add_runner (records);
    g_autoptr (GString) concern = g_string_new (NULL);
    g_autoptr (GString) questions = g_string_new (NULL);
    g_autofree char *text = NULL;
    double height;
    Page page;

    for (int k = 0; k < 600; k++) {
      g_string_append_printf (concern, "%s%d ", stems[i], k);
      g_string_append_printf (questions, "q%d ", k);
    }
    foulee_record_set_text (&runner->concern, concern->str);
    foulee_record_set_text (&runner->questions, questions->str);
    runner->onset = day (10, 31);
    page_init (&page, records, EN);
    text = write_words (&page, &height);
    g_assert_cmpfloat (height, <=, HEIGHT);
    g_assert_cmpuint (count_in_order (text, stems[i]), ==, 600);
    g_assert_cmpuint (count_in_order (text, "q"), ==, 600);
    g_assert_true (says (text, "… (continues on page 2)"));
    g_assert_true (says (text, "Concern, continued"));
    g_assert_true (says (text, "Questions, continued"));
    g_assert_true (says (text, "Began 31 October\n"));
    page_clear (&page);
  }
}

/* One word without end is cut between letters. */
static void
test_endless (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeRunner *runner = add_runner (records);
  g_autofree char *endless = g_strnfill (3000, 'm');
  g_autofree char *text = NULL;
  guint n = 0;
  double height;
  Page page;

  foulee_record_set_text (&runner->onset_note, endless);
  page_init (&page, records, FR);
  text = write_words (&page, &height);
  g_assert_cmpfloat (height, <=, HEIGHT);
  g_assert_true (says (text, "Début (suite)"));
  for (const char *p = strstr (text, "mm"); *p != '\0' && !g_str_has_prefix (p, "Activit"); p++)
    n += *p == 'm';
  for (const char *p = strstr (text, "(suite)\n"); *p != '\0'; p++)
    n += *p == 'm';
  g_assert_cmpuint (n, ==, 3000);
  page_clear (&page);
}

/* Signs that were reported stay on page one, all of them, however long the rest is. */
static void
test_all_signs (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeRunner *runner = add_runner (records);
  g_autoptr (GString) ticked = g_string_new (NULL);
  g_autoptr (GString) concern = g_string_new (NULL);
  g_autoptr (FouleeBlock) block = NULL;
  g_autofree char *words = NULL;
  Page page;

  for (int i = 0; i < 600; i++)
    g_string_append (concern, "pain ");
  foulee_record_set_text (&runner->concern, concern->str);
  for (guint i = 0; i < foulee_warning_signs_n (); i++)
    g_string_append_printf (ticked, "%s%s", i > 0 ? " " : "", foulee_warning_signs_get (i)->id);
  add_answer (records, "2026-11-18T20:00:00Z", ticked->str, NULL);
  page_init (&page, records, EN);
  block = foulee_part_words (&page.composer, WIDTH, HEIGHT);
  words = plain (foulee_block_words (block));
  g_assert_true (says (words, "severe unrelenting leg pain"));
  g_assert_true (says (words, "no better after two weeks, 18 November (outcome not recorded)"));
  g_assert_true (says (words, "Denied none, 18 November"));
  g_assert_false (says (words, "Not asked"));
  page_clear (&page);
}

/* What was entered after the list was answered stands next to it, and says so. */
static void
test_entered (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autofree char *later = NULL, *before = NULL;
  double height;
  Page page;

  add_answer (records, "2026-11-17T20:00:00Z", NULL, NULL);
  add_check_in (records, 18, 7, FOULEE_UNSET)->gait_changed = 1;
  page_init (&page, records, EN);
  later = write_words (&page, &height);
  g_assert_true (says (later, "Signs reported none ticked (list of 17 November)\n"
                              "Entered later changed gait, 18 November\nDenied"));
  add_check_in (records, 16, 7, FOULEE_UNSET)->ill = 1;
  page_clear (&page);

  page_init (&page, records, EN);
  before = write_words (&page, &height);
  g_assert_true (says (before, "\nEntered in check-ins changed gait, 18 November; ill or fever, "
                               "16 November\nDenied"));
  page_clear (&page);
}

/* A run of that day is told; a planned one, one that is not over yet and those of other days are
 * not. The list of what was denied is pointed to only where it is. */
static void
test_onset (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeRunner *runner = add_runner (records);
  g_autofree char *english = NULL, *french = NULL;
  double height;
  Page page;

  for (int i = 0; i < 3; i++) {
    FouleeRun *run = foulee_run_new ();
    run->start = test_instant (i == 1 ? "2026-10-30T09:00:00Z" : "2026-10-31T09:00:00Z");
    run->planned = i == 2;
    run->distance = i == 0 ? 18200 : 9000;
    run->descent = i == 0 ? 780 : FOULEE_UNSET;
    run->run_kind = FOULEE_RUN_TRAIL;
    g_ptr_array_add (records, run);
  }
  add_answer (records, "2026-11-18T20:00:00Z", NULL, NULL);
  runner->onset = day (10, 31);
  foulee_record_set_text (&runner->onset_note, "on the last descent");
  page_init (&page, records, EN);
  english = write_words (&page, &height);
  g_assert_true (says (english, "Began 31 October; run that day: trail, 18.2 km, 780 m down; “on "
                                "the last descent”\n"));
  g_assert_true (says (english, "Denied all 24 asked, 18 November, not asked again (see list)\n"));
  g_assert_true (says (english, "Concern not recorded\n"));
  page_clear (&page);

  page_init (&page, records, FR);
  page.options.sections = 0;
  french = write_words (&page, &height);
  g_assert_true (says (french, "Début 31 octobre ; sortie de ce jour : trail, 18,2 km, 780 m de "
                               "dénivelé négatif ; « on the last descent »\n"));
  g_assert_true (says (french, "Niés les 24 signes, le 18 novembre, pas redemandés\n"));
  g_assert_true (says (french, "Motif non renseigné\n"));
  page_clear (&page);
}

/* At 20:00 of the day, of a run at 9:00 and one that began at 19:30 and takes an hour. */
static void
test_onset_today (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autofree char *text = NULL;
  double height;
  Page page;

  add_runner (records)->onset = day (11, 19);
  for (int i = 0; i < 2; i++) {
    FouleeRun *run = foulee_run_new ();
    run->start = test_instant (i == 0 ? "2026-11-19T09:00:00Z" : "2026-11-19T19:30:00Z");
    run->duration = 3600;
    run->distance = i == 0 ? 5000 : 12000;
    g_ptr_array_add (records, run);
  }
  page_init (&page, records, EN);
  text = write_words (&page, &height);
  g_assert_true (says (text, "Began 19 November; run that day: 5.0 km\n"));
  page_clear (&page);
}

static void
test_nothing (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autofree char *text = NULL;
  double height;
  Page page;

  page_init (&page, records, EN);
  text = write_words (&page, &height);
  g_assert_cmpstr (text, ==,
                   "Concern not recorded\nBegan not recorded\nOwn activities not recorded\n"
                   "Training not recorded\nWarning signs the list was not answered in this "
                   "period\n");
  page_clear (&page);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  /* Blocks are render nodes, whose types are GTK's; a display is not needed. */
  gtk_init_check ();
  g_test_add_func ("/words/days", test_days);
  g_test_add_func ("/words/years", test_years);
  g_test_add_func ("/words/training", test_training);
  g_test_add_func ("/words/marks", test_marks);
  g_test_add_func ("/words/activities", test_activities);
  g_test_add_func ("/words/same-days", test_same_days);
  g_test_add_func ("/words/signs", test_signs);
  g_test_add_func ("/words/denied", test_denied);
  g_test_add_func ("/words/own-words", test_own_words);
  g_test_add_func ("/words/long", test_long);
  g_test_add_func ("/words/endless", test_endless);
  g_test_add_func ("/words/all-signs", test_all_signs);
  g_test_add_func ("/words/entered", test_entered);
  g_test_add_func ("/words/onset", test_onset);
  g_test_add_func ("/words/onset-today", test_onset_today);
  g_test_add_func ("/words/nothing", test_nothing);
  return g_test_run ();
}
