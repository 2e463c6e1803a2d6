/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hint-journal.h"

/* One check-in a day at 08:00, in the calf and in the quadriceps; the list is answered at
 * some hour. SEVERE holds from the fourth day on. */
typedef struct {
  const char *name;
  const char *calf, *quadriceps;
  int answer;   /* hours; 0 none */
  int asks[5];  /* days, −1 ends them */
  int since[5]; /* of each of these */
} Course;

#define SEVENS "7 7 7 7 7 "
#define NOUGHTS "0 0 0 0 0 "

static const Course courses[] = {
  { "72 h", SEVENS SEVENS "7 7", "", 0, { 3, 6, 9, -1 }, { 3, 3, 3 } },
  { "rise by 2", "7 7 7 7 9 9", "", 0, { 3, 4, -1 }, { 3, 3 } },
  { "rise by 1", "7 7 7 7 8 8", "", 0, { 3, -1 }, { 3 } },
  { "rise by 1 twice", "7 7 7 7 8 9", "", 0, { 3, 5, -1 }, { 3, 3 } },
  { "fall and rise", "9 9 9 9 7 8", "", 0, { 3, -1 }, { 3 } },
  { "new region", "7 7 7 7 7 7", ". . 7 7 7 7", 0, { 3, 5, -1 }, { 3, 3 } },
  { "two at once", "7 7 7 7 7 7", "7 7 7 7 7 7", 0, { 3, -1 }, { 3 } },
  { "answered", SEVENS SEVENS, "", 96, { 3, -1 }, { 3 } },
  { "answered, for weeks",
    SEVENS SEVENS SEVENS SEVENS SEVENS,
    "",
    96,
    { 3, 18, 21, 24, -1 },
    { 3, 3, 3, 3 } },
  { "answered in the end", SEVENS SEVENS "7 7", "", 168, { 3, 6, -1 }, { 3, 3 } },
  { "answered before", SEVENS "7 7 7", "", 72, { 3, 6, -1 }, { 3, 3 } },
  { "answered, rise", "7 7 7 7 7 9 9", "", 96, { 3, 5, -1 }, { 3, 3 } },
  { "answered, rise, 72 h", "7 7 7 7 7 9 9 9 9", "", 96, { 3, 5, 8, -1 }, { 3, 3, 3 } },
  { "answered, new region", SEVENS "7 7", ". . . 7 7 7 7", 96, { 3, 6, -1 }, { 3, 3 } },
  /* Held on day 3, and again on day 17: the same episode; on day 18, a new one. An answer of day 4
   * keeps quiet until then. */
  { "14 days", "7 7 7 7 0 . . . . . . . . . 7 7 7 7 7", "", 96, { 3, 18, -1 }, { 3, 3 } },
  { "15 days", "7 7 7 7 0 . . . . . . . . . . 7 7 7 7", "", 96, { 3, 18, -1 }, { 3, 18 } },
  /* Answered on day 10: the new one keeps quiet until day 24. */
  { "quiet", "7 7 7 7 0 " NOUGHTS NOUGHTS SEVENS SEVENS "7", "", 240, { 3, 24, -1 }, { 3, 18 } },
  { "quiet, to the hour",
    "7 7 7 7 0 " NOUGHTS NOUGHTS SEVENS SEVENS "7",
    "",
    248,
    { 3, 24, -1 },
    { 3, 18 } },
  { "quiet, rise", "7 7 7 7 0 " NOUGHTS NOUGHTS "7 7 7 7 9", "", 240, { 3, 19, -1 }, { 3, 18 } },
  { "quiet, new region",
    "7 7 7 7 0 " NOUGHTS NOUGHTS SEVENS,
    ". . . . . . . . . . . . . . . . 7 7 7 7",
    240,
    { 3, 19, -1 },
    { 3, 18 } },
  /* An answer after the episode says nothing of the next one. */
  { "too late", "7 7 7 7 0 " NOUGHTS NOUGHTS "0 0 0 0 7 7 7 7", "", 432, { 3, 22, -1 }, { 3, 22 } },
};

static void
test_courses (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (courses); i++) {
    const Course *course = &courses[i];
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    g_autoptr (GArray) hints = NULL;
    guint n = 0;

    g_test_message ("%s", course->name);
    journal_add_levels (records, LEFT, 8, 24, course->calf);
    journal_add_levels (records, QUADRICEPS, 8, 24, course->quadriceps);
    if (course->answer > 0)
      journal_add_answer (records, course->answer);
    hints = journal_hints_of (records, 1000, FOULEE_HINT_SEVERE);
    for (; course->asks[n] >= 0; n++) {
      g_assert_cmpuint (hints->len, >, n);
      g_assert_cmpint (hint_at (hints, n)->at, ==, at_hour (course->asks[n] * 24 + 8).seconds);
      g_assert_cmpint (hint_at (hints, n)->since, ==, at_hour (course->since[n] * 24 + 8).seconds);
    }
    g_assert_cmpuint (hints->len, ==, n);
  }
}

/* Which region a hint names, and how high. */
static void
test_region_and_level (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (GArray) hints = NULL;

  journal_add_levels (records, LEFT, 8, 24, "7 7 7 9 8 7 7");
  journal_add_levels (records, RIGHT, 8, 24, ". . 9 9 9 9 9");
  journal_add_levels (records, QUADRICEPS, 8, 24, ". . . . 8 8 8 10");
  hints = journal_hints_of (records, 1000, FOULEE_HINT_SEVERE);
  g_assert_cmpuint (hints->len, ==, 3);
  g_assert_cmpint (hint_at (hints, 0)->region, ==, LEFT);
  g_assert_cmpint (hint_at (hints, 0)->level, ==, 9);
  g_assert_cmpint (hint_at (hints, 1)->region, ==, RIGHT);
  g_assert_cmpint (hint_at (hints, 1)->level, ==, 9);
  g_assert_cmpint (hint_at (hints, 2)->region, ==, QUADRICEPS);
  g_assert_cmpint (hint_at (hints, 2)->level, ==, 10);
}

/* A muscle less sore than one that was asked of asks no more, until it is as sore; another place
 * does at once. */
static void
test_beside (void)
{
  static const struct {
    FouleeRegion region;
    const char *levels;
    int asks; /* the day; −1 not again */
  } rows[] = {
    { RIGHT, ". 7 7 7 7 7 7", -1 },
    { RIGHT, ". 7 7 7 7 7 8", 6 },
    { RIGHT, ". 8 8 8 8 8 8", 4 },
    { KNEE, ". 7 7 7 7 7 7", 4 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    g_autoptr (GArray) hints = NULL;

    journal_add_levels (records, LEFT, 8, 24, "8 8 8 8 8 8 8");
    journal_add_levels (records, rows[i].region, 8, 24, rows[i].levels);
    journal_add_answer (records, 81);
    hints = journal_hints_of (records, 1000, FOULEE_HINT_SEVERE);
    g_assert_cmpuint (hints->len, ==, rows[i].asks < 0 ? 1 : 2);
    g_assert_cmpint (hint_at (hints, 0)->region, ==, LEFT);
    if (rows[i].asks < 0)
      continue;
    g_assert_cmpint (hint_at (hints, 1)->region, ==, rows[i].region);
    g_assert_cmpint (hint_at (hints, 1)->at, ==, at_hour (rows[i].asks * 24 + 8).seconds);
  }
}

/* Of several regions at once, the highest; and the level is the episode's, not the moment's. */
static void
test_highest (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (GArray) hints = NULL;

  journal_add_levels (records, LEFT, 8, 24, "7 7 7 7 7 7 7");
  journal_add_levels (records, QUADRICEPS, 8, 24, "8 8 8 8 9 8 8");
  hints = journal_hints_of (records, 1000, FOULEE_HINT_SEVERE);
  g_assert_cmpuint (hints->len, ==, 2);
  g_assert_cmpint (hint_at (hints, 0)->region, ==, QUADRICEPS);
  g_assert_cmpint (hint_at (hints, 0)->level, ==, 8);
  g_assert_cmpint (hint_at (hints, 1)->region, ==, QUADRICEPS);
  g_assert_cmpint (hint_at (hints, 1)->level, ==, 9);
}

/* Of the same level, the first, which may be the very first of all regions. */
static void
test_same_level (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (GArray) hints = NULL;

  journal_add_levels (records, LEFT, 8, 24, "8 8 8 8 8 8 8");
  journal_add_levels (records, QUADRICEPS, 8, 24, "8 8 8 8 8 8 8");
  journal_add_levels (records, FOULEE_REGION_LOWER_BACK, 8, 24, ". 8 8 8 8 8 8");
  hints = journal_hints_of (records, 1000, FOULEE_HINT_SEVERE);
  g_assert_cmpuint (hints->len, ==, 2);
  g_assert_cmpint (hint_at (hints, 0)->at, ==, at_hour (80).seconds);
  g_assert_cmpint (hint_at (hints, 0)->region, ==, QUADRICEPS);
  g_assert_cmpint (hint_at (hints, 1)->at, ==, at_hour (104).seconds);
  g_assert_cmpint (hint_at (hints, 1)->region, ==, FOULEE_REGION_LOWER_BACK);
  g_assert_cmpint (hint_at (hints, 1)->level, ==, 8);
}

/* Not an hour before 72 have passed since it asked, at hour 80. */
static void
test_again (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (GArray) hints = NULL;

  journal_add_levels (records, LEFT, 8, 72, "7 7");
  for (int hour = 140; hour < 160; hour++)
    journal_add_level (records, hour, LEFT, 7);
  hints = journal_hints_of (records, 1000, FOULEE_HINT_SEVERE);
  g_assert_cmpuint (hints->len, ==, 2);
  g_assert_cmpint (hint_at (hints, 0)->at, ==, at_hour (80).seconds);
  g_assert_cmpint (hint_at (hints, 1)->at, ==, at_hour (152).seconds);
}

/* Where usual is unknown, once for each region; where it is known, whenever it holds. */
static void
test_persistent_once (void)
{
  static const char *ten = "4 4 4 4 4 4 4 4 4 4 4 4 4 4";
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (GArray) hints = NULL;

  /* Ninety days apart, so that nothing is usual. */
  journal_add_levels (records, LEFT, 8, 24, ten);
  journal_add_levels (records, LEFT, 90 * 24 + 8, 24, ten);
  journal_add_levels (records, QUADRICEPS, 180 * 24 + 8, 24, ten);
  hints = journal_hints_of (records, 1e4, FOULEE_HINT_PERSISTENT);
  g_assert_cmpuint (hints->len, ==, 2);
  g_assert_cmpint (hint_at (hints, 0)->region, ==, LEFT);
  g_assert_cmpint (hint_at (hints, 0)->at, ==, at_hour (9 * 24 + 8).seconds);
  g_assert_cmpint (hint_at (hints, 1)->region, ==, QUADRICEPS);
  g_assert_cmpint (hint_at (hints, 1)->at, ==, at_hour (189 * 24 + 8).seconds);
}

/* SEVERE asks on day 3 at 08:00, hour 80, and again at 152. */
static void
test_open (void)
{
  static const struct {
    double answer; /* 0 none */
    double now;
    gboolean open;
  } rows[] = {
    { 0, 80, TRUE },        { 0, 151, TRUE },          { 0, 152, TRUE },
    { 0, 152 + 336, TRUE }, { 0, 152 + 336.5, FALSE }, /* the episode is over */
    { 80, 80, FALSE },      { 81, 80, TRUE },          /* not answered yet */
    { 81, 81, FALSE },      { 79, 81, TRUE },          { 151, 151, FALSE },
    { 152, 152, FALSE }, /* then it does not ask again */
    { 153, 152, TRUE },     { 153, 153, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    g_autoptr (GArray) hints = NULL;

    journal_add_levels (records, LEFT, 8, 24, "7 7 7 7 7 7 7");
    if (rows[i].answer > 0)
      journal_add_answer (records, rows[i].answer);
    hints = journal_hints_of (records, rows[i].now, FOULEE_HINT_SEVERE);
    g_assert_cmpuint (hints->len, >=, 1);
    g_assert_cmpint (hint_at (hints, hints->len - 1)->open, ==, rows[i].open);
    if (hints->len > 1)
      g_assert_false (hint_at (hints, 0)->open);
  }
}

/* Each run for itself, whatever was answered after another. */
static void
test_mass_gain (void)
{
  static const struct {
    int before, after;
    gboolean gained;
  } rows[] = {
    { 70000, 70000, FALSE }, { 70000, 70001, TRUE },         { 70000, 69000, FALSE },
    { 70000, 70300, TRUE },  { FOULEE_UNSET, 70000, FALSE }, { 70000, FOULEE_UNSET, FALSE },
  };
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (GArray) hints = NULL;
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    FouleeRun *run = journal_add_run (records, (double) i * 24);

    run->mass_before = rows[i].before;
    run->mass_after = rows[i].after;
  }
  journal_add_answer (records, 30);
  journal_add_run (records, 144)->planned = 1;
  hints = journal_hints (records, 150);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    const FouleeHint *hint;

    if (!rows[i].gained)
      continue;
    hint = hint_at (hints, n++);
    g_assert_cmpint (hint->kind, ==, FOULEE_HINT_MASS_GAIN);
    g_assert_true (hint->run == g_ptr_array_index (records, i));
    g_assert_cmpint (hint->at, ==, at_hour ((double) i * 24).seconds);
    g_assert_cmpint (hint->since, ==, hint->at);
    g_assert_cmpint (hint->region, ==, -1);
    g_assert_cmpint (hint->level, ==, -1);
    g_assert_cmpint (hint->usual, ==, -1);
    g_assert_cmpint (hint->open, ==, i == 3);
  }
  g_assert_cmpuint (hints->len, ==, n);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/hint-episode/courses", test_courses);
  g_test_add_func ("/analysis/hint-episode/mass-gain", test_mass_gain);
  g_test_add_func ("/analysis/hint-episode/region-and-level", test_region_and_level);
  g_test_add_func ("/analysis/hint-episode/beside", test_beside);
  g_test_add_func ("/analysis/hint-episode/highest", test_highest);
  g_test_add_func ("/analysis/hint-episode/same-level", test_same_level);
  g_test_add_func ("/analysis/hint-episode/again", test_again);
  g_test_add_func ("/analysis/hint-episode/persistent-once", test_persistent_once);
  g_test_add_func ("/analysis/hint-episode/open", test_open);
  return g_test_run ();
}
