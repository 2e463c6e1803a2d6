/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hint-journal.h"

#define NO_RUN (-1e6)

/* One journal each: whether a rule fires, and when first. */
typedef struct {
  const char *name;
  FouleeHintKind kind;
  FouleeRegion region;
  int usual;
  double run_end; /* hours since Monday, as all here */
  double first, step;
  const char *levels;
  double fires; /* when; −1 never */
} Rule;

static const Rule rules[] = {
  /* More than 168 h after the run, on the mornings of three days: hours 8, 32 and 56. */
  { "long", FOULEE_HINT_LONG_AFTER, LEFT, NO_USUAL, -161, 8, 24, "3 3 3", 56 },
  { "long, an hour less", FOULEE_HINT_LONG_AFTER, LEFT, NO_USUAL, -160, 8, 24, "3 3 3", -1 },
  { "long, a day less", FOULEE_HINT_LONG_AFTER, LEFT, NO_USUAL, -161, 8, 24, "3 3", -1 },
  { "long, a level less", FOULEE_HINT_LONG_AFTER, LEFT, NO_USUAL, -161, 8, 24, "3 2 3 3", -1 },
  { "long, no run", FOULEE_HINT_LONG_AFTER, LEFT, NO_USUAL, NO_RUN, 8, 24, "3 3 3", -1 },
  { "long, not muscle", FOULEE_HINT_LONG_AFTER, KNEE, NO_USUAL, -161, 8, 24, "3 3 3", 56 },
  { "long, usual 0", FOULEE_HINT_LONG_AFTER, LEFT, 0, -161, 8, 24, "3 3 3", 56 },
  { "long, usual 2", FOULEE_HINT_LONG_AFTER, LEFT, 2, -161, 8, 24, "4 4 4", 56 },
  { "long, usual 2, less", FOULEE_HINT_LONG_AFTER, LEFT, 2, -161, 8, 24, "4 3 4", -1 },
  { "long, two days", FOULEE_HINT_LONG_AFTER, LEFT, NO_USUAL, -161, 8, 6, "3 3 3 . 3 3", -1 },
  { "long, day's highest", FOULEE_HINT_LONG_AFTER, LEFT, NO_USUAL, -161, 8, 12, "3 0 1 3 0 3", 68 },
  { "long, days without", FOULEE_HINT_LONG_AFTER, LEFT, NO_USUAL, -161, 8, 24, "3 . 3 ? 3", 104 },
  { "long, fortnights", FOULEE_HINT_LONG_AFTER, LEFT, NO_USUAL, -161, 8, 336, "3 3 3", 680 },
  { "long, silence", FOULEE_HINT_LONG_AFTER, LEFT, NO_USUAL, -161, 8, 360, "3 3 3", -1 },

  /* Every 12 h from hour 12; the eighth reading is at 96 h. */
  { "rise", FOULEE_HINT_RISE_AGAIN, LEFT, NO_USUAL, 0, 12, 12, "4 3 2 1 1 1 3 4", 96 },
  { "rise, not yet up", FOULEE_HINT_RISE_AGAIN, LEFT, NO_USUAL, 0, 12, 12, "4 3 2 1 1 1 2 4", -1 },
  { "rise within 6 h", FOULEE_HINT_RISE_AGAIN, LEFT, NO_USUAL, 0, 66, 6, "4 1 1 3 4 1", -1 },
  { "rise of 12 h", FOULEE_HINT_RISE_AGAIN, LEFT, NO_USUAL, 0, 66, 6, "4 1 1 3 3 4", 96 },
  { "rise, down between", FOULEE_HINT_RISE_AGAIN, LEFT, NO_USUAL, 0, 66, 6, "4 1 3 2 3 4", -1 },
  { "rise to 3", FOULEE_HINT_RISE_AGAIN, LEFT, NO_USUAL, 0, 12, 12, "4 3 2 0 0 0 2 3", -1 },
  { "rise by 2", FOULEE_HINT_RISE_AGAIN, LEFT, NO_USUAL, 0, 12, 12, "5 4 3 2 2 2 4 4", -1 },
  { "rise at 72 h", FOULEE_HINT_RISE_AGAIN, LEFT, NO_USUAL, 0, 12, 12, "4 3 1 1 3 4", -1 },
  { "rise at 73 h", FOULEE_HINT_RISE_AGAIN, LEFT, NO_USUAL, -1, 12, 12, "4 3 1 1 3 4", 72 },
  { "rise, no run", FOULEE_HINT_RISE_AGAIN, LEFT, NO_USUAL, NO_RUN, 12, 12, "4 3 2 1 1 1 3 4", -1 },
  { "rise, above", FOULEE_HINT_RISE_AGAIN, LEFT, NO_USUAL, 0, 12, 12, "3 1 0 0 0 0 4 5", 96 },
  { "late peak", FOULEE_HINT_RISE_AGAIN, LEFT, NO_USUAL, 0, 12, 12, "0 0 1 2 3 4 5 6 5", -1 },
  { "rise, missing", FOULEE_HINT_RISE_AGAIN, LEFT, NO_USUAL, 0, 12, 12, "4 3 1 ? 1 . 3 ? 4", 108 },
  { "no rise, missing", FOULEE_HINT_RISE_AGAIN, LEFT, NO_USUAL, 0, 12, 12, "5 4 ? 3 . ? 5 5", -1 },
  { "rise, not muscle", FOULEE_HINT_RISE_AGAIN, KNEE, NO_USUAL, 0, 12, 12, "4 1 1 1 1 1 3 4", 96 },

  { "sides", FOULEE_HINT_ONE_SIDED, LEFT, NO_USUAL, NO_RUN, 8, 48, "4/1 4/1 4/1", 104 },
  { "sides, an hour less", FOULEE_HINT_ONE_SIDED, LEFT, NO_USUAL, NO_RUN, 8, 47.5, "4/1 4/1 4/1",
    -1 },
  { "sides, two answers", FOULEE_HINT_ONE_SIDED, LEFT, NO_USUAL, NO_RUN, 8, 96, "4/1 4/1", -1 },
  { "sides, nearer", FOULEE_HINT_ONE_SIDED, LEFT, NO_USUAL, NO_RUN, 8, 48, "4/1 4/2 4/1", -1 },
  { "sides, lower", FOULEE_HINT_ONE_SIDED, LEFT, NO_USUAL, NO_RUN, 8, 48, "3/0 3/0 3/0", -1 },
  { "sides, one missing", FOULEE_HINT_ONE_SIDED, LEFT, NO_USUAL, NO_RUN, 8, 24,
    "4/1 4/? 4/1 1/? 4/1", 104 },
  { "sides, never both", FOULEE_HINT_ONE_SIDED, LEFT, NO_USUAL, NO_RUN, 8, 24, "6 6 6 6 6 6", -1 },
  { "sides change", FOULEE_HINT_ONE_SIDED, LEFT, NO_USUAL, NO_RUN, 8, 24, "4/1 1/4 4/1 1/4 4/1",
    -1 },
  { "sides, silence", FOULEE_HINT_ONE_SIDED, LEFT, NO_USUAL, NO_RUN, 8, 337, "4/1 4/1 4/1", -1 },

  { "severe", FOULEE_HINT_SEVERE, LEFT, NO_USUAL, NO_RUN, 8, 36, "7 7 7", 80 },
  { "severe, two answers", FOULEE_HINT_SEVERE, LEFT, NO_USUAL, NO_RUN, 8, 72, "7 7", 80 },
  { "severe, an hour less", FOULEE_HINT_SEVERE, LEFT, NO_USUAL, NO_RUN, 8, 35.5, "7 7 7", -1 },
  { "severe, a level less", FOULEE_HINT_SEVERE, LEFT, NO_USUAL, NO_RUN, 8, 36, "7 6 7", -1 },
  { "severe, missing", FOULEE_HINT_SEVERE, KNEE, NO_USUAL, NO_RUN, 8, 24, "7 ? . 7", 80 },
  { "severe, fortnight", FOULEE_HINT_SEVERE, LEFT, NO_USUAL, NO_RUN, 8, 336, "7 7", 344 },
  { "severe, silence", FOULEE_HINT_SEVERE, LEFT, NO_USUAL, NO_RUN, 8, 337, "7 7", -1 },

  /* Every morning: the tenth is at hour 224, the fourteenth at 320. */
  { "persists", FOULEE_HINT_PERSISTENT, LEFT, NO_USUAL, NO_RUN, 8, 24, "4 4 4 4 4 4 4 4 4 4", 224 },
  { "persists, a day less", FOULEE_HINT_PERSISTENT, LEFT, NO_USUAL, NO_RUN, 8, 24,
    "4 4 4 4 4 4 4 4 4", -1 },
  { "persists, in 14", FOULEE_HINT_PERSISTENT, LEFT, NO_USUAL, NO_RUN, 8, 24,
    "4 4 4 4 4 3 . ? 3 4 4 4 4 4", 320 },
  { "persists, in 15", FOULEE_HINT_PERSISTENT, LEFT, NO_USUAL, NO_RUN, 8, 24,
    "4 4 4 4 4 3 . ? 3 3 4 4 4 4 4", -1 },
  { "persists, twice a day", FOULEE_HINT_PERSISTENT, LEFT, NO_USUAL, NO_RUN, 8, 12,
    "4 0 4 0 4 0 4 0 4 0 4 0 4 0 4 0 4 0 4 0", 224 },
  { "persists, usual 1", FOULEE_HINT_PERSISTENT, KNEE, 1, NO_RUN, 8, 24, "4 4 4 4 4 4 4 4 4 4",
    224 },
  { "persists, usual 2", FOULEE_HINT_PERSISTENT, LEFT, 2, NO_RUN, 8, 24, "4 4 4 4 4 4 4 4 4 4",
    -1 },
  /* The median of ten lies between the fifth and the sixth. */
  { "persists, median 4½", FOULEE_HINT_PERSISTENT, LEFT, 2, NO_RUN, 8, 24, "5 5 5 5 5 4 4 4 4 4",
    -1 },
  { "persists, median 5", FOULEE_HINT_PERSISTENT, LEFT, 2, NO_RUN, 8, 24, "5 5 5 5 5 5 4 4 4 4",
    224 },

  { "not muscle", FOULEE_HINT_NOT_MUSCLE, KNEE, NO_USUAL, NO_RUN, 8, 24, "3 3 3 3 3", 104 },
  { "not muscle, muscle", FOULEE_HINT_NOT_MUSCLE, LEFT, NO_USUAL, NO_RUN, 8, 24, "3 3 3 3 3", -1 },
  { "not muscle, less", FOULEE_HINT_NOT_MUSCLE, KNEE, NO_USUAL, NO_RUN, 8, 24, "3 3 3 3 2", -1 },
  { "not muscle, in 7", FOULEE_HINT_NOT_MUSCLE, KNEE, NO_USUAL, NO_RUN, 8, 24, "3 3 2 ? 3 3 3",
    152 },
  { "not muscle, in 8", FOULEE_HINT_NOT_MUSCLE, KNEE, NO_USUAL, NO_RUN, 8, 24, "3 3 2 ? . 3 3 3",
    -1 },
  { "not muscle, four days", FOULEE_HINT_NOT_MUSCLE, KNEE, NO_USUAL, NO_RUN, 8, 12,
    "3 3 3 3 3 3 3 3", -1 },
};

static void
test_rules (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++) {
    const Rule *rule = &rules[i];
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    g_autoptr (GArray) hints = NULL;

    g_test_message ("%s", rule->name);
    journal_add_usual (records, rule->region, rule->usual);
    if (rule->run_end > NO_RUN)
      journal_add_run (records, rule->run_end);
    journal_add_levels (records, rule->region, rule->first, rule->step, rule->levels);
    hints = journal_hints_of (records, 1000, rule->kind);
    g_assert_cmpuint (hints->len, ==, rule->fires < 0 ? 0 : 1);
    if (rule->fires < 0)
      continue;
    g_assert_cmpint (hint_at (hints, 0)->at, ==, at_hour (rule->fires).seconds);
    g_assert_cmpint (hint_at (hints, 0)->since, ==, at_hour (rule->fires).seconds);
    g_assert_cmpint (hint_at (hints, 0)->region, ==, rule->region);
    g_assert_cmpint (hint_at (hints, 0)->usual, ==, rule->usual);
    g_assert_null (hint_at (hints, 0)->run);
  }
}

/* A rise that goes on is held against what was before it, also once it is higher than that. */
static void
test_rise_goes_on (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (GArray) hints = NULL;

  journal_add_run (records, 0);
  journal_add_levels (records, LEFT, 12, 12, "3 3 2 1 1 1 3 4 5 6");
  hints = journal_hints_of (records, 1000, FOULEE_HINT_RISE_AGAIN);
  g_assert_cmpuint (hints->len, ==, 2);
  g_assert_cmpint (hint_at (hints, 0)->at, ==, at_hour (96).seconds);
  g_assert_cmpint (hint_at (hints, 1)->at, ==, at_hour (120).seconds);
  g_assert_cmpint (hint_at (hints, 1)->since, ==, at_hour (96).seconds);
  g_assert_cmpint (hint_at (hints, 1)->level, ==, 6);
}

/* The worse side is named, and its level told. */
static void
test_worse_side (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (GArray) hints = NULL;

  journal_add_levels (records, LEFT, 8, 48, "1/4 0/5 2/6");
  hints = journal_hints (records, 1000);
  g_assert_cmpuint (hints->len, ==, 1);
  g_assert_cmpint (hint_at (hints, 0)->kind, ==, FOULEE_HINT_ONE_SIDED);
  g_assert_cmpint (hint_at (hints, 0)->region, ==, RIGHT);
  g_assert_cmpint (hint_at (hints, 0)->level, ==, 6);
}

/* A run that is only planned, or not over yet, is not the last one; one done in between is. */
static void
test_last_run (void)
{
  static const struct {
    double end;
    int planned;
    guint n;
  } rows[] = {
    { 32, 0, 0 }, /* in between: nothing comes long after it */
    { 32, 1, 1 },
    { 56, 0, 0 }, /* at the very moment of the reading */
    { 56.5, 0, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    g_autoptr (GArray) long_after = NULL;
    g_autoptr (GArray) rise = NULL;

    journal_add_run (records, -161);
    journal_add_run (records, rows[i].end)->planned = rows[i].planned;
    journal_add_levels (records, LEFT, 8, 24, "3 3 3");
    journal_add_levels (records, QUADRICEPS, 8, 12, "4 0 0 2 4");
    long_after = journal_hints_of (records, 56, FOULEE_HINT_LONG_AFTER);
    rise = journal_hints_of (records, 56, FOULEE_HINT_RISE_AGAIN);
    g_assert_cmpuint (long_after->len, ==, rows[i].n);
    g_assert_cmpuint (rise->len, ==, rows[i].n);
  }
}

/* Usual, as a hint on the morning of day 0 tells it. */
static void
test_usual (void)
{
  static const struct {
    struct {
      int from, to; /* days */
      int morning, evening;
    } spans[2];
    int usual;
  } rows[] = {
    { { { -70, -57, 1, -1 } }, 1 },
    { { { -71, -58, 1, -1 } }, -1 }, /* one of the fourteen is too far back */
    { { { -28, -15, 2, -1 } }, 2 },
    { { { -27, -14, 2, -1 } }, -1 },                     /* and here too near */
    { { { -40, -34, 1, -1 }, { -33, -27, 2, -1 } }, 2 }, /* 1½ */
    { { { -40, -34, 0, -1 }, { -33, -26, 4, -1 } }, 4 },
    { { { -40, -33, 0, -1 }, { -32, -26, 4, -1 } }, 0 },
    { { { -40, -34, 1, 3 } }, 3 }, /* seven days, fourteen readings: each day's highest */
    { { { -40, -34, 3, 1 } }, 3 },
    { { { -40, -35, 1, 3 }, { -34, -34, 1, -1 } }, -1 },
    { { { -200, -71, 5, -1 }, { -70, -57, 1, -1 } }, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    g_autoptr (GArray) hints = NULL;

    for (int j = 0; j < 2 && rows[i].spans[j].from < 0; j++) {
      for (int day = rows[i].spans[j].from; day <= rows[i].spans[j].to; day++) {
        journal_add_level (records, day * 24 + 8, LEFT, rows[i].spans[j].morning);
        if (rows[i].spans[j].evening >= 0)
          journal_add_level (records, day * 24 + 20, LEFT, rows[i].spans[j].evening);
      }
    }
    journal_add_levels (records, LEFT, -64, 72, "7 7");
    hints = journal_hints_of (records, 8, FOULEE_HINT_SEVERE);
    g_assert_cmpuint (hints->len, ==, 1);
    g_assert_cmpint (hint_at (hints, 0)->usual, ==, rows[i].usual);
  }
}

/* A usual of 1½ takes 3½, which is 4. */
static void
test_half_usual (void)
{
  for (int level = 3; level <= 4; level++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    g_autoptr (GArray) hints = NULL;

    for (int day = -40; day < -20; day++)
      journal_add_level (records, day * 24 + 8, LEFT, day % 2 == 0 ? 1 : 2);
    journal_add_run (records, -161);
    for (int day = 0; day < 3; day++)
      journal_add_level (records, day * 24 + 8, LEFT, level);
    hints = journal_hints_of (records, 1000, FOULEE_HINT_LONG_AFTER);
    g_assert_cmpuint (hints->len, ==, level == 4);
  }
}

static void
test_beyond (void)
{
  static const FouleeForecastCheck checks[] = {
    { MONDAY + 8 * HOUR, 7, 5 },   { MONDAY + 32 * HOUR, 8, 5 },  { MONDAY + 33 * HOUR, 8, 5 },
    { MONDAY + 40 * HOUR, 10, 5 }, { MONDAY + 100 * HOUR, 3, 0 }, /* after now */
  };
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeHistory) history = NULL;
  g_autoptr (GArray) hints = NULL;

  for (int day = -60; day <= -20; day++)
    journal_add_check_in (records, at_hour (day * 24 + 8))->overall = 2;
  history = foulee_history_new (g_ptr_array_ref (records));
  hints = foulee_hints_new (history, at_hour (99), checks, G_N_ELEMENTS (checks));
  g_assert_cmpuint (hints->len, ==, 2);
  for (guint i = 0; i < 2; i++) {
    g_assert_cmpint (hint_at (hints, i)->kind, ==, FOULEE_HINT_BEYOND);
    g_assert_cmpint (hint_at (hints, i)->region, ==, -1);
    g_assert_cmpint (hint_at (hints, i)->since, ==, checks[1].at);
  }
  g_assert_cmpint (hint_at (hints, 0)->at, ==, checks[1].at);
  g_assert_cmpint (hint_at (hints, 0)->level, ==, 8);
  g_assert_false (hint_at (hints, 0)->open);
  g_assert_cmpint (hint_at (hints, 1)->at, ==, checks[3].at);
  g_assert_cmpint (hint_at (hints, 1)->level, ==, 10);
  g_assert_true (hint_at (hints, 1)->open);
}

/* What comes within 24 h after a run, no forecast of the day before was told of. */
static void
test_beyond_after_run (void)
{
  static const FouleeForecastCheck check = { MONDAY + 30 * HOUR, 9, 5 };
  static const struct {
    double end;
    int planned;
    gboolean fires;
  } rows[] = {
    { 6, 0, TRUE },   { 6.1, 0, FALSE }, { 29, 0, FALSE },
    { 30, 0, FALSE }, { 31, 0, TRUE },   { 29, 1, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    g_autoptr (FouleeHistory) history = NULL;
    g_autoptr (GArray) hints = NULL;

    journal_add_run (records, rows[i].end)->planned = rows[i].planned;
    history = foulee_history_new (g_ptr_array_ref (records));
    hints = foulee_hints_new (history, at_hour (99), &check, 1);
    g_assert_cmpuint (hints->len, ==, rows[i].fires ? 1 : 0);
  }
}

/* Usual of the legs: the highest muscle of a check-in, or its overall level. */
static void
test_usual_of_legs (void)
{
  static const FouleeForecastCheck check = { MONDAY + 8 * HOUR, 8, 5 };
  static const struct {
    int calf, knee, overall;
    int usual;
  } rows[] = {
    { 2, 9, 5, 2 },
    { 0, -1, 5, 0 },
    { -1, 9, 5, 5 },
    { -1, 9, FOULEE_UNSET, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    g_autoptr (FouleeHistory) history = NULL;
    g_autoptr (GArray) hints = NULL;

    for (int day = -60; day <= 0; day++) {
      FouleeCheckIn *check_in = journal_add_check_in (records, at_hour (day * 24 + 8));

      check_in->readings[LEFT].level = (gint8) rows[i].calf;
      check_in->readings[KNEE].level = (gint8) rows[i].knee;
      check_in->overall = rows[i].overall;
    }
    history = foulee_history_new (g_ptr_array_ref (records));
    hints = foulee_hints_new (history, at_hour (8), &check, 1);
    g_assert_cmpuint (hints->len, >=, 1);
    g_assert_cmpint (hint_at (hints, hints->len - 1)->kind, ==, FOULEE_HINT_BEYOND);
    g_assert_cmpint (hint_at (hints, hints->len - 1)->usual, ==, rows[i].usual);
  }
}

/* Pain in runs: start, middle and end of each, and where. */
static void
test_pain_in_runs (void)
{
  typedef struct {
    FouleeRegion region; /* 0 not said */
    int start, middle, end;
  } Pain;
  static const struct {
    const char *name;
    Pain runs[4];
    int fires; /* which run; −1 none */
  } rows[] = {
    { "three", { { KNEE, 0, 0, 3 }, { KNEE, 3, 0, 0 }, { KNEE, 0, 3, 0 } }, 2 },
    { "two", { { KNEE, 0, 0, 3 }, { KNEE, 3, 0, 0 } }, -1 },
    { "less", { { KNEE, 0, 0, 3 }, { KNEE, 2, 2, 2 }, { KNEE, 0, 3, 0 }, { KNEE, 5, 3, 0 } }, -1 },
    { "nowhere", { { 0, 5, 5, 5 }, { 0, 5, 5, 5 }, { 0, 5, 5, 5 } }, -1 },
    { "muscle", { { LEFT, 5, 5, 5 }, { LEFT, 5, 5, 5 }, { LEFT, 5, 5, 5 } }, -1 },
    { "elsewhere", { { KNEE, 5, 5, 5 }, { KNEE + 1, 5, 5, 5 }, { KNEE, 5, 5, 5 } }, -1 },
    { "then three",
      { { LEFT, 3, 3, 3 }, { KNEE, 3, 3, 3 }, { KNEE, 3, 3, 3 }, { KNEE, 3, 3, 3 } },
      3 },
    { "not said", { { KNEE, 5, 5, 5 }, { KNEE, -1, -1, -1 }, { KNEE, 5, 5, 5 } }, -1 },
    { "partly said", { { KNEE, 5, -1, -1 }, { KNEE, -1, 3, -1 }, { KNEE, -1, -1, 4 } }, 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    g_autoptr (GArray) hints = NULL;

    g_test_message ("%s", rows[i].name);
    for (int j = 0; j < 4; j++) {
      const Pain *pain = &rows[i].runs[j];
      FouleeRun *run = journal_add_run (records, j * 24);

      run->pain_region = pain->region > 0 ? (gint32) pain->region : FOULEE_UNSET;
      run->pain_start = pain->start >= 0 ? pain->start : FOULEE_UNSET;
      run->pain_middle = pain->middle >= 0 ? pain->middle : FOULEE_UNSET;
      run->pain_end = pain->end >= 0 ? pain->end : FOULEE_UNSET;
    }
    /* Planned runs are not among the three. */
    journal_add_run (records, 12)->planned = 1;
    hints = journal_hints (records, 1000);
    g_assert_cmpuint (hints->len, ==, rows[i].fires < 0 ? 0 : 1);
    if (rows[i].fires < 0)
      continue;
    g_assert_cmpint (hint_at (hints, 0)->kind, ==, FOULEE_HINT_NOT_MUSCLE);
    g_assert_cmpint (hint_at (hints, 0)->region, ==, KNEE);
    g_assert_cmpint (hint_at (hints, 0)->at, ==, at_hour (rows[i].fires * 24).seconds);
  }
}

/* At 02:00 it is still the day before, where days begin at 04:00. */
static void
test_day_start (void)
{
  static const struct {
    int day_start; /* minutes; FOULEE_UNSET as by default */
    double last;
    guint n;
  } rows[] = {
    { FOULEE_UNSET, 4 * 24 + 2, 0 },
    { FOULEE_UNSET, 4 * 24 + 4, 1 },
    { 0, 4 * 24 + 2, 1 },
    { 300, 4 * 24 + 4, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    g_autoptr (GArray) hints = NULL;
    FouleeRunner *runner = foulee_record_new (FOULEE_KIND_RUNNER);

    runner->day_start = rows[i].day_start;
    g_ptr_array_add (records, runner);
    journal_add_levels (records, KNEE, 8, 24, "3 3 3 3");
    journal_add_level (records, rows[i].last, KNEE, 3);
    hints = journal_hints_of (records, 1000, FOULEE_HINT_NOT_MUSCLE);
    g_assert_cmpuint (hints->len, ==, rows[i].n);
  }
}

static void
add_local (GPtrArray *records, GTimeZone *zone, const char *when, FouleeRegion region, int level)
{
  FouleeInstant instant;

  g_assert_true (foulee_instant_parse (when, zone, &instant));
  journal_add_check_in (records, instant)->readings[region].level = (gint8) level;
}

/* Hours are hours, and days are the wall's. In Paris clocks went forward on 29 March 2026 and go
 * back on 25 October. */
static void
test_clock_changes (void)
{
  static const struct {
    const char *from, *to;
    guint n;
  } rows[] = {
    { "2026-03-27T08:00", "2026-03-30T08:00", 0 }, /* 71 h */
    { "2026-03-27T08:00", "2026-03-30T09:00", 1 },
    { "2026-10-23T08:00", "2026-10-26T07:00", 1 }, /* 72 h */
    { "2026-10-23T08:00", "2026-10-26T06:59", 0 },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Paris");

  g_assert_nonnull (zone);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    g_autoptr (GArray) hints = NULL;

    add_local (records, zone, rows[i].from, LEFT, 7);
    add_local (records, zone, rows[i].to, LEFT, 7);
    hints = journal_hints_of (records, 0, FOULEE_HINT_SEVERE);
    g_assert_cmpuint (hints->len, ==, rows[i].n);
  }

  for (int hour = 3; hour <= 4; hour++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    g_autoptr (GArray) hints = NULL;

    for (int day = 21; day <= 25; day++) {
      g_autofree char *when = g_strdup_printf ("2026-10-%dT%02d:30", day, day == 25 ? hour : 8);

      add_local (records, zone, when, KNEE, 3);
    }
    hints = journal_hints_of (records, 0, FOULEE_HINT_NOT_MUSCLE);
    g_assert_cmpuint (hints->len, ==, hour == 4);
  }
}

/* A flight west, into a day that was over: no new day, and no lost one. */
static void
test_journey (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (GArray) hints = NULL;

  journal_add_levels (records, KNEE, 8, 24, "3 3 3 3");
  journal_add_check_in (records, (FouleeInstant) { at_hour (80.5).seconds, -600 })
      ->readings[KNEE]
      .level = 5;
  hints = journal_hints_of (records, 1000, FOULEE_HINT_NOT_MUSCLE);
  g_assert_cmpuint (hints->len, ==, 0);
  journal_add_check_in (records, (FouleeInstant) { at_hour (112).seconds, -600 })
      ->readings[KNEE]
      .level = 3;
  g_array_unref (hints);
  hints = journal_hints_of (records, 1000, FOULEE_HINT_NOT_MUSCLE);
  g_assert_cmpuint (hints->len, ==, 1);
  g_assert_cmpint (hint_at (hints, 0)->level, ==, 5);
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (GArray) nothing = journal_hints (records, 0);
  g_autoptr (GArray) noughts = NULL;

  g_assert_cmpuint (nothing->len, ==, 0);
  journal_add_run (records, 0);
  for (int day = 0; day < 100; day++) {
    FouleeCheckIn *check_in = journal_add_check_in (records, at_hour (day * 24 + 8));

    for (int region = 0; day % 2 == 0 && region < FOULEE_N_REGIONS; region++)
      check_in->readings[region].level = 0;
  }
  noughts = journal_hints (records, 3000);
  g_assert_cmpuint (noughts->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/hint/rules", test_rules);
  g_test_add_func ("/analysis/hint/rise-goes-on", test_rise_goes_on);
  g_test_add_func ("/analysis/hint/worse-side", test_worse_side);
  g_test_add_func ("/analysis/hint/last-run", test_last_run);
  g_test_add_func ("/analysis/hint/usual", test_usual);
  g_test_add_func ("/analysis/hint/half-usual", test_half_usual);
  g_test_add_func ("/analysis/hint/beyond", test_beyond);
  g_test_add_func ("/analysis/hint/beyond-after-run", test_beyond_after_run);
  g_test_add_func ("/analysis/hint/usual-of-legs", test_usual_of_legs);
  g_test_add_func ("/analysis/hint/pain-in-runs", test_pain_in_runs);
  g_test_add_func ("/analysis/hint/day-start", test_day_start);
  g_test_add_func ("/analysis/hint/clock-changes", test_clock_changes);
  g_test_add_func ("/analysis/hint/journey", test_journey);
  g_test_add_func ("/analysis/hint/empty", test_empty);
  return g_test_run ();
}
