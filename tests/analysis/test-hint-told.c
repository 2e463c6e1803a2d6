/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Hints that rest on what the runner says outright: marks, and urine. */
#include "hint-journal.h"

#define SHIN FOULEE_REGION_SHIN_RIGHT

#define PINPOINT (1 << FOULEE_MARK_PINPOINT)
#define SWOLLEN (1 << FOULEE_MARK_SWOLLEN)
#define GIVES_WAY (1 << FOULEE_MARK_GIVES_WAY)
#define AT_REST (1 << FOULEE_MARK_AT_REST)

static void
add_marked (GPtrArray *records, double hours, FouleeRegion region, int level, int marks)
{
  FouleeCheckIn *check_in = journal_add_check_in (records, at_hour (hours));

  check_in->readings[region].level = (gint8) level;
  check_in->readings[region].marks = (guint8) marks;
}

/* ---- Marks ----------------------------------------------------------------------------------- */

/* The first check-in of a journal. */
static const struct {
  const char *name;
  FouleeRegion region;
  int level, marks;
  gboolean fires;
} marks[] = {
  { "swollen calf", LEFT, 1, SWOLLEN, TRUE },
  { "swollen calf, nothing felt", LEFT, 0, SWOLLEN, FALSE },
  { "swollen calf, right", RIGHT, 4, SWOLLEN, TRUE },
  { "swollen knee", KNEE, 1, SWOLLEN, TRUE },
  { "swollen ankle", FOULEE_REGION_ANKLE_RIGHT, 2, SWOLLEN, TRUE },
  { "swollen thigh", QUADRICEPS, 1, SWOLLEN, TRUE },
  { "swollen shin", SHIN, 8, SWOLLEN, TRUE },
  { "swollen forefoot", FOULEE_REGION_FOREFOOT_LEFT, 0, SWOLLEN, FALSE },
  { "knee gives way", KNEE, 1, GIVES_WAY, TRUE },
  { "knee gives way, nothing felt", KNEE, 0, GIVES_WAY, FALSE },
  { "hamstring gives way", FOULEE_REGION_HAMSTRING_LEFT, 2, GIVES_WAY, TRUE },
  { "at rest", FOULEE_REGION_HEEL_LEFT, 3, AT_REST, TRUE },
  { "at rest, less", FOULEE_REGION_HEEL_LEFT, 2, AT_REST, FALSE },
  { "at rest, muscle", QUADRICEPS, 3, AT_REST, TRUE },
  { "at rest, back", FOULEE_REGION_LOWER_BACK, 5, AT_REST, TRUE },
  { "pinpoint, nothing run", SHIN, 9, PINPOINT, FALSE },
  { "two marks", LEFT, 1, PINPOINT | SWOLLEN, TRUE },
  { "two marks, neither", LEFT, 2, PINPOINT | AT_REST, FALSE },
  { "no mark", KNEE, 9, 0, FALSE },
};

static void
test_marks (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    g_autoptr (GArray) hints = NULL;

    g_test_message ("%s", marks[i].name);
    add_marked (records, 8, marks[i].region, marks[i].level, marks[i].marks);
    hints = journal_hints (records, 8);
    g_assert_cmpuint (hints->len, ==, marks[i].fires ? 1 : 0);
    if (!marks[i].fires)
      continue;
    g_assert_cmpint (hint_at (hints, 0)->kind, ==, FOULEE_HINT_MARKED);
    g_assert_cmpint (hint_at (hints, 0)->region, ==, marks[i].region);
    g_assert_cmpint (hint_at (hints, 0)->level, ==, marks[i].level);
    g_assert_cmpint (hint_at (hints, 0)->usual, ==, -1);
    g_assert_cmpint (hint_at (hints, 0)->at, ==, at_hour (8).seconds);
    g_assert_cmpint (hint_at (hints, 0)->since, ==, at_hour (8).seconds);
    g_assert_null (hint_at (hints, 0)->run);
    g_assert_true (hint_at (hints, 0)->open);
  }
}

/* Tingling and numb, from 2 on and anywhere. */
static void
test_nerves (void)
{
  static const struct {
    FouleeSensation sensation;
    int level;
    gboolean fires;
  } rows[] = {
    { FOULEE_SENSATION_TINGLING, 2, TRUE }, { FOULEE_SENSATION_TINGLING, 1, FALSE },
    { FOULEE_SENSATION_NUMB, 2, TRUE },     { FOULEE_SENSATION_NUMB, 1, FALSE },
    { FOULEE_SENSATION_BURNING, 9, FALSE }, { FOULEE_SENSATION_ACHE, 9, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    g_autoptr (GArray) hints = NULL;
    FouleeCheckIn *check_in = journal_add_check_in (records, at_hour (8));

    g_test_message ("%zu", i);
    check_in->readings[QUADRICEPS] =
        (FouleeReading) { .level = (gint8) rows[i].level, .sensation = (gint8) rows[i].sensation };
    hints = journal_hints (records, 8);
    g_assert_cmpuint (hints->len, ==, rows[i].fires ? 1 : 0);
    if (!rows[i].fires)
      continue;
    g_assert_cmpint (hint_at (hints, 0)->kind, ==, FOULEE_HINT_MARKED);
    g_assert_cmpint (hint_at (hints, 0)->region, ==, QUADRICEPS);
  }
}

/* A changed gait with something felt, wherever it is. */
static void
test_gait (void)
{
  static const struct {
    int gait, knee, overall;
    int level; /* −1 nothing asked */
  } rows[] = {
    { 1, 2, FOULEE_UNSET, 2 },
    { 1, 1, FOULEE_UNSET, -1 },
    { 0, 2, FOULEE_UNSET, -1 },
    { 1, -1, FOULEE_UNSET, -1 },
    { 1, -1, 2, 2 },
    { FOULEE_UNSET, 2, 2, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    g_autoptr (GArray) hints = NULL;
    FouleeCheckIn *check_in = journal_add_check_in (records, at_hour (8));

    g_test_message ("%zu", i);
    check_in->gait_changed = rows[i].gait;
    check_in->readings[KNEE].level = (gint8) rows[i].knee;
    check_in->overall = rows[i].overall;
    hints = journal_hints (records, 8);
    g_assert_cmpuint (hints->len, ==, rows[i].level < 0 ? 0 : 1);
    if (rows[i].level < 0)
      continue;
    g_assert_cmpint (hint_at (hints, 0)->kind, ==, FOULEE_HINT_MARKED);
    g_assert_cmpint (hint_at (hints, 0)->region, ==, -1);
    g_assert_cmpint (hint_at (hints, 0)->level, ==, rows[i].level);
  }
}

/* Runs by the day on which they end, at midnight, and a pinpoint mark at midnight of day 0. */
typedef struct {
  double day;
  int metres; /* 0 not said */
} Ran;

#define N_RAN 13

/* Ten kilometres a week for four weeks, in fives, known for long enough; then 5, 5 and … */
#define FOUR_WEEKS                                                                                 \
  { -35, 5000 }, { -32, 5000 }, { -28, 5000 }, { -25, 5000 }, { -21, 5000 }, { -18, 5000 },        \
      { -14, 5000 }, { -11, 5000 }, { -6, 5000 }, { -3, 5000 }

static const struct {
  const char *name;
  Ran runs[N_RAN];
  FouleeRegion region;
  int level;
  gboolean fires;
} pinpoints[] = {
  { "beyond a tenth", { { -20, 10000 }, { -5, 11001 } }, SHIN, 2, TRUE },
  { "a tenth", { { -20, 10000 }, { -5, 11000 } }, SHIN, 2, FALSE },
  { "less felt", { { -20, 10000 }, { -5, 11001 } }, SHIN, 1, FALSE },
  { "hip", { { -20, 10000 }, { -5, 14000 } }, FOULEE_REGION_HIP_LEFT, 2, TRUE },
  { "knee", { { -20, 10000 }, { -5, 14000 } }, KNEE, 2, TRUE },
  { "ankle", { { -20, 10000 }, { -5, 14000 } }, FOULEE_REGION_ANKLE_LEFT, 2, TRUE },
  { "heel", { { -20, 10000 }, { -5, 14000 } }, FOULEE_REGION_HEEL_RIGHT, 2, TRUE },
  { "forefoot", { { -20, 10000 }, { -5, 14000 } }, FOULEE_REGION_FOREFOOT_LEFT, 2, TRUE },
  { "calf", { { -20, 10000 }, { -5, 14000 } }, LEFT, 9, FALSE },
  { "Achilles", { { -20, 10000 }, { -5, 14000 } }, FOULEE_REGION_ACHILLES_LEFT, 9, FALSE },
  { "back", { { -20, 10000 }, { -5, 14000 } }, FOULEE_REGION_LOWER_BACK, 9, FALSE },
  { "28 days ago", { { -40, 10000 }, { -28, 14000 } }, SHIN, 2, TRUE },
  { "an hour more", { { -40, 10000 }, { -28 - 1 / 24.0, 14000 } }, SHIN, 2, FALSE },
  { "30 days between", { { -35, 10000 }, { -5, 14000 } }, SHIN, 2, TRUE },
  { "31 days between", { { -36, 10000 }, { -5, 14000 } }, SHIN, 2, FALSE },
  { "only the first", { { -5, 14000 } }, SHIN, 2, FALSE },
  { "without a distance", { { -20, 0 }, { -5, 14000 } }, SHIN, 2, FALSE },
  { "then shorter", { { -20, 10000 }, { -15, 14000 }, { -5, 8000 } }, SHIN, 2, TRUE },

  { "week of 13 after weeks of 10", { { -40, 5000 }, FOUR_WEEKS, { -1, 3000 } }, SHIN, 2, TRUE },
  { "a metre less", { { -40, 5000 }, FOUR_WEEKS, { -1, 2999 } }, SHIN, 2, FALSE },
  { "weeks not known", { FOUR_WEEKS, { -1, 5000 } }, SHIN, 2, FALSE },
};

static void
test_pinpoint (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pinpoints); i++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    g_autoptr (GArray) hints = NULL;

    g_test_message ("%s", pinpoints[i].name);
    for (int j = 0; j < N_RAN && pinpoints[i].runs[j].day < 0; j++) {
      FouleeRun *run = journal_add_run (records, pinpoints[i].runs[j].day * 24);

      if (pinpoints[i].runs[j].metres > 0)
        run->distance = pinpoints[i].runs[j].metres;
    }
    add_marked (records, 0, pinpoints[i].region, pinpoints[i].level, PINPOINT);
    hints = journal_hints_of (records, 0, FOULEE_HINT_MARKED);
    g_assert_cmpuint (hints->len, ==, pinpoints[i].fires ? 1 : 0);
  }
}

/* A run that is planned, or comes later, has not made the week longer. */
static void
test_pinpoint_runs_done (void)
{
  for (int later = 0; later < 2; later++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    g_autoptr (GArray) hints = NULL;
    FouleeRun *run;

    journal_add_run (records, -480)->distance = 10000;
    run = journal_add_run (records, later ? 1 : -120);
    run->distance = 20000;
    run->planned = !later;
    add_marked (records, 0, SHIN, 5, PINPOINT);
    hints = journal_hints (records, 1000);
    g_assert_cmpuint (hints->len, ==, 0);
  }
}

/* Bones that were hurt before, or lack energy, need no rise of distance. Hour 0 is on a Monday. */
static void
test_pinpoint_weak_bones (void)
{
  static const struct {
    FouleeConditionKind kind;
    int since, until; /* days from Monday; G_MAXINT not dated */
    FouleeRegion region;
    int level;
    gboolean fires;
  } rows[] = {
    { FOULEE_CONDITION_BONE_STRESS, G_MAXINT, G_MAXINT, SHIN, 2, TRUE },
    { FOULEE_CONDITION_LOW_ENERGY, -9, G_MAXINT, SHIN, 2, TRUE },
    { FOULEE_CONDITION_BONE_STRESS, -9, 0, SHIN, 2, TRUE },
    { FOULEE_CONDITION_BONE_STRESS, -9, -1, SHIN, 2, FALSE },
    { FOULEE_CONDITION_BONE_STRESS, 1, G_MAXINT, SHIN, 2, FALSE },
    { FOULEE_CONDITION_BONE_STRESS, G_MAXINT, G_MAXINT, SHIN, 1, FALSE },
    { FOULEE_CONDITION_BONE_STRESS, G_MAXINT, G_MAXINT, LEFT, 9, FALSE },
    { FOULEE_CONDITION_OSTEOARTHRITIS, G_MAXINT, G_MAXINT, SHIN, 9, FALSE },
  };
  const FouleeDate monday = foulee_instant_day (at_hour (12), 0);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    g_autoptr (GArray) hints = NULL;
    FouleeCondition *condition = foulee_record_new (FOULEE_KIND_CONDITION);

    g_test_message ("%zu", i);
    condition->condition_kind = (gint32) rows[i].kind;
    if (rows[i].since != G_MAXINT)
      condition->since = monday + rows[i].since;
    if (rows[i].until != G_MAXINT)
      condition->until = monday + rows[i].until;
    g_ptr_array_add (records, condition);
    add_marked (records, 12, rows[i].region, rows[i].level, PINPOINT);
    hints = journal_hints (records, 12);
    g_assert_cmpuint (hints->len, ==, rows[i].fires ? 1 : 0);
  }
}

/* One episode: the same goes on and is asked of again after 72 h; a rise and a new region at once;
 * an answer keeps it quiet. */
static void
test_marks_go_on (void)
{
  static const struct {
    const char *name;
    int calf[6], other[6]; /* left and right, on six mornings, marked as swollen; −1 not answered */
    int answer;            /* hours; 0 none */
    int asks[4];           /* mornings, −1 ends them */
  } rows[] = {
    { "goes on", { 2, 2, 2, 2, 2, 2 }, { -1, -1, -1, -1, -1, -1 }, 0, { 0, 3, -1 } },
    { "rises", { 2, 4, 4, 4, -1, -1 }, { -1, -1, -1, -1, -1, -1 }, 0, { 0, 1, -1 } },
    { "spreads", { 2, 2, 2, 2, 2, -1 }, { -1, -1, 1, 1, -1, -1 }, 0, { 0, 2, -1 } },
    { "spreads to what is less sore",
      { 5, 5, 5, 5, 5, -1 },
      { -1, -1, 1, 1, 1, -1 },
      9,
      { 0, 2, -1 } },
    { "answered", { 2, 2, 2, 2, 2, 2 }, { -1, -1, -1, -1, -1, -1 }, 9, { 0, -1 } },
    { "answered, spreads", { 2, 2, 2, 2, 2, 2 }, { -1, -1, -1, -1, 1, 1 }, 9, { 0, 4, -1 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    g_autoptr (GArray) hints = NULL;
    guint n = 0;

    g_test_message ("%s", rows[i].name);
    for (int day = 0; day < 6; day++) {
      add_marked (records, day * 24 + 8, LEFT, rows[i].calf[day], SWOLLEN);
      add_marked (records, day * 24 + 8, RIGHT, rows[i].other[day], SWOLLEN);
    }
    if (rows[i].answer > 0)
      journal_add_answer (records, rows[i].answer);
    hints = journal_hints_of (records, 1000, FOULEE_HINT_MARKED);
    for (; rows[i].asks[n] >= 0; n++) {
      g_assert_cmpuint (hints->len, >, n);
      g_assert_cmpint (hint_at (hints, n)->at, ==, at_hour (rows[i].asks[n] * 24 + 8).seconds);
    }
    g_assert_cmpuint (hints->len, ==, n);
  }
}

/* ---- Dark urine ------------------------------------------------------------------------------ */

#define NEVER (-1.0)

typedef enum { HARD, EASY, PLANNED, NO_RUN } Kind;

/* A run that ends at hour 0, urine, and a calf. */
static const struct {
  const char *name;
  Kind run;
  double urine;
  int shade;
  double check_in;
  int level;
  double fires; /* hours; NEVER */
} urines[] = {
  { "urine after", HARD, 30, 7, 24, 7, 30 },
  { "legs after", HARD, 24, 7, 30, 7, 30 },
  { "both at once", HARD, 24, 7, 24, 7, 24 },
  { "darkest", HARD, 30, 8, 24, 7, 30 },
  { "less dark", HARD, 30, 6, 24, 10, NEVER },
  { "less sore", HARD, 30, 7, 24, 6, NEVER },
  { "darkest, 4", HARD, 30, 8, 24, 4, 30 },
  { "darkest, 4, legs after", HARD, 24, 8, 30, 4, 30 },
  { "darkest, 3", HARD, 30, 8, 24, 3, NEVER },
  { "five days", HARD, 120, 7, 100, 7, 120 },
  { "more", HARD, 120.1, 7, 100, 7, NEVER },
  { "legs after five days", HARD, 120, 7, 130, 7, 130 },
  { "before it", HARD, -1.5, 8, 24, 9, NEVER },
  { "at its end", HARD, 0, 8, 24, 9, 24 },
  { "48 h", HARD, 72, 7, 24, 7, 72 },
  { "48 h, more", HARD, 72.1, 7, 24, 7, NEVER },
  { "48 h, legs after", HARD, 24, 7, 72, 7, 72 },
  { "48 h, legs after, more", HARD, 24, 7, 72.1, 7, NEVER },
  { "easy", EASY, 30, 8, 24, 9, NEVER },
  { "planned", PLANNED, 30, 8, 24, 9, NEVER },
  { "no run", NO_RUN, 30, 8, 24, 9, NEVER },
};

/* An hour at 8 of 10 is hard, at 1 it is not. */
static void
add_run_of (GPtrArray *records, Kind kind)
{
  FouleeRun *run;

  if (kind == NO_RUN)
    return;
  run = journal_add_run (records, 0);
  run->rpe = kind == EASY ? 1 : 8;
  run->planned = kind == PLANNED;
}

static void
add_urine (GPtrArray *records, double hours, int shade)
{
  FouleeUrine *urine = foulee_record_new (FOULEE_KIND_URINE);

  urine->at = at_hour (hours);
  urine->shade = shade;
  g_ptr_array_add (records, urine);
}

static void
test_urine (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (urines); i++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    g_autoptr (GArray) hints = NULL;

    g_test_message ("%s", urines[i].name);
    add_run_of (records, urines[i].run);
    add_urine (records, urines[i].urine, urines[i].shade);
    journal_add_level (records, urines[i].check_in, LEFT, urines[i].level);
    hints = journal_hints (records, 1000);
    g_assert_cmpuint (hints->len, ==, urines[i].fires < 0 ? 0 : 1);
    if (urines[i].fires < 0)
      continue;
    g_assert_cmpint (hint_at (hints, 0)->kind, ==, FOULEE_HINT_DARK_URINE);
    g_assert_cmpint (hint_at (hints, 0)->region, ==, -1);
    g_assert_cmpint (hint_at (hints, 0)->level, ==, urines[i].level);
    g_assert_cmpint (hint_at (hints, 0)->at, ==, at_hour (urines[i].fires).seconds);
    g_assert_null (hint_at (hints, 0)->run);
  }
}

/* The highest muscle of a check-in, or the legs as a whole; not a joint. */
static void
test_urine_and_legs (void)
{
  static const struct {
    int calf, quadriceps, knee, overall;
    int level; /* −1 nothing asked */
  } rows[] = {
    { 1, 8, 0, FOULEE_UNSET, 8 },    { 2, 2, 9, FOULEE_UNSET, -1 }, { 2, 2, 9, 9, -1 },
    { -1, -1, 9, FOULEE_UNSET, -1 }, { -1, -1, -1, 9, 9 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    g_autoptr (GArray) hints = NULL;
    FouleeCheckIn *check_in = journal_add_check_in (records, at_hour (24));

    add_run_of (records, HARD);
    check_in->readings[LEFT].level = (gint8) rows[i].calf;
    check_in->readings[QUADRICEPS].level = (gint8) rows[i].quadriceps;
    check_in->readings[KNEE].level = (gint8) rows[i].knee;
    check_in->overall = rows[i].overall;
    add_urine (records, 30, 8);
    hints = journal_hints (records, 30);
    g_assert_cmpuint (hints->len, ==, rows[i].level < 0 ? 0 : 1);
    if (rows[i].level < 0)
      continue;
    g_assert_cmpint (hint_at (hints, 0)->level, ==, rows[i].level);
    g_assert_true (hint_at (hints, 0)->open);
  }
}

/* The highest of the 48 h before counts, and nothing of what comes after `now`. */
static void
test_urine_of_several (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) hints = NULL;

  add_run_of (records, HARD);
  journal_add_levels (records, LEFT, 12, 12, "9 5 6 4 3 2");
  add_urine (records, 62, 2);
  add_urine (records, 62.5, 7);
  add_urine (records, 63, 8);
  before = journal_hints (records, 62.9);
  hints = journal_hints (records, 63);
  g_assert_cmpuint (before->len, ==, 0);
  g_assert_cmpuint (hints->len, ==, 1);
  g_assert_cmpint (hint_at (hints, 0)->kind, ==, FOULEE_HINT_DARK_URINE);
  /* The 9 of hour 12 is 51 h old, the 5 of hour 24 and the 6 of hour 36 are not. */
  g_assert_cmpint (hint_at (hints, 0)->level, ==, 6);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/hint-told/marks", test_marks);
  g_test_add_func ("/analysis/hint-told/pinpoint", test_pinpoint);
  g_test_add_func ("/analysis/hint-told/pinpoint-runs-done", test_pinpoint_runs_done);
  g_test_add_func ("/analysis/hint-told/nerves", test_nerves);
  g_test_add_func ("/analysis/hint-told/gait", test_gait);
  g_test_add_func ("/analysis/hint-told/pinpoint-weak-bones", test_pinpoint_weak_bones);
  g_test_add_func ("/analysis/hint-told/marks-go-on", test_marks_go_on);
  g_test_add_func ("/analysis/hint-told/urine", test_urine);
  g_test_add_func ("/analysis/hint-told/urine-and-legs", test_urine_and_legs);
  g_test_add_func ("/analysis/hint-told/urine-of-several", test_urine_of_several);
  return g_test_run ();
}
