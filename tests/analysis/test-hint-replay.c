/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Hints over long random journals: against a second writing of the rules, which looks at the whole
 * journal so far at each moment, and against themselves with the future cut off. */
#include "analysis/hint-rules.h"
#include "analysis/run-reach.h"
#include "analysis/scope.h"

#include <math.h>
#include <stdlib.h>

#define HOUR 3600
#define DAY (24 * HOUR)

#define FIRST_DAY 20000
#define DAY_START 240

#define N_CHECKED 6

/* Enough to see pairs, muscles and others. */
static const FouleeRegion checked[N_CHECKED] = {
  FOULEE_REGION_CALF_LEFT,  FOULEE_REGION_CALF_RIGHT,      FOULEE_REGION_KNEE_LEFT,
  FOULEE_REGION_KNEE_RIGHT, FOULEE_REGION_QUADRICEPS_LEFT, FOULEE_REGION_LOWER_BACK,
};

typedef struct {
  GPtrArray *records;
  GArray *checks; /* FouleeForecastCheck */
} Journal;

static void
journal_clear (Journal *self)
{
  g_ptr_array_unref (self->records);
  g_array_unref (self->checks);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Journal, journal_clear)

static void
add_random_run (Journal *self, GRand *chance, gint64 start)
{
  static const FouleeRegion painful[] = { FOULEE_REGION_KNEE_LEFT, FOULEE_REGION_CALF_LEFT };
  FouleeRun *run = foulee_run_new ();

  run->start = (FouleeInstant) { start, 60 };
  run->duration = g_rand_int_range (chance, 1200, 9000);
  run->planned = g_rand_int_range (chance, 0, 10) == 0;
  if (g_rand_int_range (chance, 0, 8) > 0)
    run->distance = g_rand_int_range (chance, 40, 100) * 100;
  run->mass_before = 70000;
  run->mass_after = 69600 + g_rand_int_range (chance, 0, 420);
  if (g_rand_int_range (chance, 0, 3) > 0) {
    run->pain_region = (gint32) painful[g_rand_int_range (chance, 0, 10) == 0];
    run->pain_end = g_rand_int_range (chance, 1, 5);
  }
  g_ptr_array_add (self->records, run);
}

/* One mark in a reading of ten. */
static guint8
random_marks (GRand *chance)
{
  const int mark = g_rand_int_range (chance, 0, 40);

  return mark <= FOULEE_MARK_AT_REST ? (guint8) (1u << mark) : 0;
}

static void
add_random_check_in (Journal *self, GRand *chance, FouleeInstant when, int *levels)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();
  FouleeForecastCheck check = { .at = when.seconds, .level = 0, .q90 = 3 };

  check_in->at = when;
  for (int i = 0; i < N_CHECKED; i++) {
    levels[i] += g_rand_int_range (chance, -1, 2);
    levels[i] = CLAMP (levels[i], 0, 10);
    if (g_rand_int_range (chance, 0, 40) == 0)
      levels[i] = g_rand_int_range (chance, 0, 11);
    if (g_rand_int_range (chance, 0, 6) > 0)
      check_in->readings[checked[i]] = (FouleeReading) {
        .level = (gint8) levels[i],
        .sensation = -1,
        .marks = random_marks (chance),
      };
    check.level = MAX (check.level, levels[i] - 3);
  }
  g_ptr_array_add (self->records, check_in);
  if (g_rand_boolean (chance))
    g_array_append_val (self->checks, check);
}

static void
add_urine (Journal *self, FouleeInstant when, int shade)
{
  FouleeUrine *urine = foulee_record_new (FOULEE_KIND_URINE);

  urine->at = when;
  urine->shade = shade;
  g_ptr_array_add (self->records, urine);
}

static void
journal_fill (Journal *self, guint32 seed, int n_days)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (seed);
  int levels[N_CHECKED] = { 0 };

  self->records = foulee_record_array_new ();
  self->checks = g_array_new (FALSE, FALSE, sizeof (FouleeForecastCheck));
  for (int day = 0; day < n_days; day++) {
    gint64 midnight = (FIRST_DAY + day) * (gint64) DAY;

    /* Weeks without a run, and without a check-in. */
    if (day / 12 % 4 != 2 && g_rand_int_range (chance, 0, 2) == 0)
      add_random_run (self, chance, midnight + g_rand_int_range (chance, 5, 20) * HOUR);
    for (int hour = 0; hour < 24 && day % 50 < 44; hour += 6)
      if (g_rand_int_range (chance, 0, 5) < 2)
        add_random_check_in (self, chance, (FouleeInstant) { midnight + hour * HOUR, 60 }, levels);
    if (g_rand_int_range (chance, 0, 3) == 0)
      add_urine (self, (FouleeInstant) { midnight + g_rand_int_range (chance, 0, 24) * HOUR, 60 },
                 g_rand_int_range (chance, 4, 9));
    if (g_rand_int_range (chance, 0, 12) == 0) {
      FouleeSignAnswer *answer = foulee_record_new (FOULEE_KIND_SIGN_ANSWER);

      answer->at = (FouleeInstant) { midnight + 12 * HOUR, 60 };
      g_ptr_array_add (self->records, answer);
    }
  }
}

/* Only what is over by `now`. */
static FouleeHistory *
history_until (const Journal *self, gint64 now)
{
  GPtrArray *records = foulee_record_array_new ();

  for (guint i = 0; i < self->records->len; i++) {
    FouleeRecord *record = g_ptr_array_index (self->records, i);
    gint64 when = record->kind == FOULEE_KIND_RUN ? foulee_run_end ((const FouleeRun *) record)
                                                  : foulee_record_when (record);

    if (when <= now)
      g_ptr_array_add (records, foulee_record_ref (record));
  }
  return foulee_history_new (records);
}

static GArray *
hints_of (const Journal *self, const FouleeHistory *history, gint64 now)
{
  return foulee_hints_new (history, (FouleeInstant) { now, 60 },
                           (const FouleeForecastCheck *) self->checks->data, self->checks->len);
}

static gboolean
same_asking (const FouleeHint *a, const FouleeHint *b)
{
  return a->kind == b->kind && a->region == b->region && a->level == b->level &&
         a->usual == b->usual && a->since == b->since && a->at == b->at && a->run == b->run;
}

/* What is found at a moment is what is found of it later, and what would be found if nothing came
 * after it; and of each kind one at most is open. */
static void
test_future (void)
{
  g_auto (Journal) journal = { 0 };
  g_autoptr (FouleeHistory) whole = NULL;
  g_autoptr (GArray) all = NULL;
  gint64 first = FIRST_DAY * (gint64) DAY;

  journal_fill (&journal, 11, 400);
  whole = history_until (&journal, G_MAXINT64 - 1);
  all = hints_of (&journal, whole, first + 400 * DAY);
  g_assert_cmpuint (all->len, >, 30);
  for (int day = 1; day <= 400; day += 3) {
    gint64 now = first + day * (gint64) DAY;
    g_autoptr (FouleeHistory) past = history_until (&journal, now);
    g_autoptr (GArray) then = hints_of (&journal, past, now);
    g_autoptr (GArray) later = hints_of (&journal, whole, now);
    guint n = 0;
    guint open = 0;

    while (n < all->len && g_array_index (all, FouleeHint, n).at <= now)
      n++;
    g_assert_cmpuint (then->len, ==, n);
    g_assert_cmpuint (later->len, ==, n);
    for (guint i = 0; i < n; i++) {
      const FouleeHint *hint = &g_array_index (then, FouleeHint, i);
      const FouleeHint *same = &g_array_index (later, FouleeHint, i);

      g_assert_true (same_asking (hint, same));
      g_assert_true (same_asking (hint, &g_array_index (all, FouleeHint, i)));
      g_assert_cmpint (hint->open, ==, same->open);
      g_assert_true (i == 0 || hint->at >= g_array_index (then, FouleeHint, i - 1).at);
      g_assert_false (hint->open && open & 1u << hint->kind);
      open |= hint->open ? 1u << hint->kind : 0;
    }
  }
}

/* One region's readings in the order of time. */
typedef struct {
  gint64 at;
  FouleeDate date;
  int level, other; /* of the other side, −1 not answered */
} Reading;

static GArray *
readings_of (const FouleeHistory *history, FouleeRegion region, gint64 until)
{
  GArray *readings = g_array_new (FALSE, FALSE, sizeof (Reading));

  for (guint i = 0; i < foulee_history_n (history, FOULEE_KIND_CHECK_IN); i++) {
    const FouleeCheckIn *check_in = foulee_history_check_in (history, i);
    Reading reading = { .at = check_in->at.seconds,
                        .date = foulee_record_day (check_in, DAY_START),
                        .level = check_in->readings[region].level,
                        .other = check_in->readings[foulee_region_opposite (region)].level };

    if (reading.level >= 0 && reading.at <= until)
      g_array_append_val (readings, reading);
  }
  return readings;
}

#define reading_at(readings, i) (&g_array_index ((readings), Reading, (i)))

/* The highest of a day, −1 where it was not answered. */
static int
level_of_day (GArray *readings, FouleeDate date)
{
  int level = -1;

  for (guint i = 0; i < readings->len; i++)
    if (reading_at (readings, i)->date == date)
      level = MAX (level, reading_at (readings, i)->level);
  return level;
}

static int
compare_levels (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* The median of the days from … to; −1 where fewer readings than `wanted` lie in them. */
static double
median_of_days (GArray *readings, FouleeDate from, FouleeDate to, guint wanted)
{
  int levels[100];
  guint n_readings = 0;
  guint n = 0;

  for (guint i = 0; i < readings->len; i++)
    n_readings += reading_at (readings, i)->date >= from && reading_at (readings, i)->date <= to;
  for (FouleeDate date = from; date <= to; date++) {
    int level = level_of_day (readings, date);

    if (level >= 0)
      levels[n++] = level;
  }
  if (n_readings < wanted || n == 0)
    return -1.0;
  qsort (levels, n, sizeof (int), compare_levels);
  return (levels[(n - 1) / 2] + levels[n / 2]) / 2.0;
}

static guint
days_from (GArray *readings, FouleeDate today, int n_days, int level)
{
  guint n = 0;

  for (FouleeDate date = today - n_days + 1; date <= today; date++)
    n += level_of_day (readings, date) >= level;
  return n;
}

static gint64
last_run_end (const FouleeHistory *history, gint64 until)
{
  gint64 last = G_MININT64;

  for (guint i = 0; i < foulee_history_n (history, FOULEE_KIND_RUN); i++) {
    const FouleeRun *run = foulee_history_run (history, i);
    gint64 end = foulee_run_end (run);

    if (run->planned != 1 && end <= until)
      last = MAX (last, end);
  }
  return last;
}

static gboolean
long_after (GArray *readings, gint64 run_end, double usual)
{
  double wanted = usual < 0 ? 3.0 : MAX (3.0, usual + 2.0);
  FouleeDate date = reading_at (readings, readings->len - 1)->date;
  FouleeDate first = date;
  gint64 first_at = 0;

  for (int n = 1;; n++) {
    if (run_end == G_MININT64 || level_of_day (readings, date) < wanted)
      return FALSE;
    first = date;
    if (n == 3)
      break;
    do
      date--;
    while (date > first - 15 && level_of_day (readings, date) < 0);
  }
  for (guint i = readings->len; i-- > 0;)
    if (reading_at (readings, i)->date == first)
      first_at = reading_at (readings, i)->at;
  return first_at - run_end > 7 * DAY;
}

/* For 12 h or more, at each reading before the one at `index`. */
static gboolean
has_been_up (GArray *readings, guint first, guint index, int lowest)
{
  guint i = index;

  while (i > first && reading_at (readings, i - 1)->level - lowest >= 2)
    i--;
  return reading_at (readings, index)->at - reading_at (readings, i)->at >= 12 * HOUR;
}

/* As in the rule's words, once for each reading since the run, in their order. */
static gboolean
rises_again (GArray *readings, gint64 run_end)
{
  guint first = 0;
  gboolean rises = FALSE;
  g_autoptr (GArray) in_rise = g_array_new (FALSE, TRUE, sizeof (gboolean));

  if (run_end == G_MININT64)
    return FALSE;
  while (first < readings->len && reading_at (readings, first)->at < run_end)
    first++;
  g_array_set_size (in_rise, readings->len + 1);
  for (guint i = first + 2; i < readings->len; i++) {
    int peak = -1;
    int lowest = 99;
    int level = reading_at (readings, i)->level;
    int before = reading_at (readings, i - 1)->level;

    for (guint j = first; j + 1 < i; j++) {
      int earlier = reading_at (readings, j)->level;

      /* The reading before the first of a rise is of that rise as well. */
      if (g_array_index (in_rise, gboolean, j + 1))
        continue;
      if (earlier > peak)
        peak = lowest = earlier;
      lowest = MIN (lowest, earlier);
    }
    rises = peak >= 0 && level >= 4 && level - lowest >= 3 && before - lowest >= 2 &&
            reading_at (readings, i)->at - run_end > 72 * HOUR &&
            has_been_up (readings, first, i, lowest);
    g_array_index (in_rise, gboolean, i) = rises;
  }
  return rises;
}

/* Back from the last reading, as long as it was so at each, and no fortnight was silent. */
static gboolean
has_lasted (GArray *readings, gboolean sides, gint64 seconds)
{
  gint64 last = reading_at (readings, readings->len - 1)->at;
  gint64 first = last;
  guint n = 0;

  for (guint i = readings->len; i-- > 0;) {
    const Reading *reading = reading_at (readings, i);

    if (sides && reading->other < 0)
      continue;
    if (sides ? reading->level < 4 || reading->level - reading->other < 3 : reading->level < 7)
      break;
    if (first - reading->at > 14 * DAY)
      break;
    first = reading->at;
    n++;
  }
  return last - first >= seconds && n >= (sides ? 3 : 2);
}

static gboolean
is_bone (FouleeRegion region)
{
  return region == FOULEE_REGION_KNEE_LEFT || region == FOULEE_REGION_KNEE_RIGHT;
}

/* How far runs with a distance, done by `until`, went that began after `from` and no later than
 * `to`; and when the first began. */
static gint64
distance_between (const FouleeHistory *history, gint64 from, gint64 to, gint64 until, gint64 *first)
{
  gint64 sum = 0;

  *first = G_MAXINT64;
  for (guint i = 0; i < foulee_history_n (history, FOULEE_KIND_RUN); i++) {
    const FouleeRun *run = foulee_history_run (history, i);

    if (run->planned == 1 || run->distance == FOULEE_UNSET || foulee_run_end (run) > until)
      continue;
    *first = MIN (*first, run->start.seconds);
    if (run->start.seconds > from && run->start.seconds <= to)
      sum += run->distance;
  }
  return sum;
}

/* Whether a run that ended in the 28 days before `at` was far beyond others, or made its week so.
 */
static gboolean
ran_more (const FouleeHistory *history, gint64 at)
{
  g_autoptr (GArray) reaches = foulee_run_reaches_new (history, at);

  for (guint i = 0; i < reaches->len; i++) {
    const FouleeRunReach *reach = &g_array_index (reaches, FouleeRunReach, i);
    gint64 end = foulee_run_end (reach->run);
    gint64 week, weeks, first;

    if (reach->run->distance == FOULEE_UNSET || at - end > 28 * DAY)
      continue;
    if (reach->excess > 0.1)
      return TRUE;
    week = distance_between (history, end - 7 * DAY, end, end, &first);
    weeks = distance_between (history, end - 35 * DAY, end - 7 * DAY, end, &first);
    if (first <= end - 35 * DAY && weeks > 0 && (double) week / ((double) weeks / 4.0) >= 1.3)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_marked (const FouleeHistory *history, const FouleeCheckIn *check_in, FouleeRegion region)
{
  const FouleeReading *reading = &check_in->readings[region];

  switch (reading->marks) {
  case 1 << FOULEE_MARK_SWOLLEN:
  case 1 << FOULEE_MARK_GIVES_WAY:
    return reading->level >= 1;
  case 1 << FOULEE_MARK_AT_REST:
    return reading->level >= 3;
  case 1 << FOULEE_MARK_PINPOINT:
    return reading->level >= 2 && is_bone (region) && ran_more (history, check_in->at.seconds);
  default:
    return FALSE;
  }
}

/* Whether urine and legs go together so. */
static gboolean
go_together (int shade, int legs)
{
  return (shade >= 7 && legs >= 7) || (shade == 8 && legs >= 4);
}

static gboolean
came_after_hard_run (const FouleeHistory *history, gint64 at)
{
  for (guint i = 0; i < foulee_history_n (history, FOULEE_KIND_RUN); i++) {
    const FouleeRun *run = foulee_history_run (history, i);
    gint64 end = foulee_run_end (run);

    if (run->planned != 1 && end <= at && at - end <= 120 * HOUR && foulee_run_is_hard (run))
      return TRUE;
  }
  return FALSE;
}

/* Of the urine up to 48 h before a check-in that comes no earlier. */
static gboolean
is_dark_before (const FouleeHistory *history, const FouleeCheckIn *check_in)
{
  int legs = foulee_check_in_legs (check_in);

  for (guint i = 0; i < foulee_history_n (history, FOULEE_KIND_URINE); i++) {
    const FouleeUrine *urine = foulee_history_get (history, FOULEE_KIND_URINE, i);
    gint64 hours = (check_in->at.seconds - urine->at.seconds) / HOUR;

    if (urine->at.seconds < check_in->at.seconds && hours <= 48 &&
        go_together (urine->shade, legs) && came_after_hard_run (history, urine->at.seconds))
      return TRUE;
  }
  return FALSE;
}

/* And the other way round. */
static gboolean
is_sore_before (const FouleeHistory *history, const FouleeUrine *urine)
{
  if (!came_after_hard_run (history, urine->at.seconds))
    return FALSE;
  for (guint i = 0; i < foulee_history_n (history, FOULEE_KIND_CHECK_IN); i++) {
    const FouleeCheckIn *check_in = foulee_history_check_in (history, i);
    gint64 hours = (urine->at.seconds - check_in->at.seconds) / HOUR;

    if (check_in->at.seconds <= urine->at.seconds && hours <= 48 &&
        go_together (urine->shade, foulee_check_in_legs (check_in)))
      return TRUE;
  }
  return FALSE;
}

/* A set of 1 << kind: what holds in a region at its last reading. */
static guint
rules_at (const FouleeHistory *history, FouleeRegion region, GArray *readings, double usual)
{
  const Reading *last = reading_at (readings, readings->len - 1);
  gint64 run_end = last_run_end (history, last->at);
  guint kinds = 0;

  if (long_after (readings, run_end, usual))
    kinds |= 1u << FOULEE_HINT_LONG_AFTER;
  if (rises_again (readings, run_end))
    kinds |= 1u << FOULEE_HINT_RISE_AGAIN;
  if (last->other >= 0 && has_lasted (readings, TRUE, 96 * HOUR))
    kinds |= 1u << FOULEE_HINT_ONE_SIDED;
  if (has_lasted (readings, FALSE, 72 * HOUR))
    kinds |= 1u << FOULEE_HINT_SEVERE;
  if (days_from (readings, last->date, 14, 4) >= 10 &&
      (usual < 0 || median_of_days (readings, last->date - 13, last->date, 1) >= usual + 3.0))
    kinds |= 1u << FOULEE_HINT_PERSISTENT;
  if (!foulee_region_is_muscle (region) && days_from (readings, last->date, 7, 3) >= 5)
    kinds |= 1u << FOULEE_HINT_NOT_MUSCLE;
  return kinds;
}

/* Compares all that holds at a check-in, and counts it. */
static void
compare_check_in (const FouleeHistory *history, const FouleeCheckIn *check_in,
                  const FouleeHintRules *rules, const FouleeHeldHint *held, guint32 *persisted,
                  guint found[FOULEE_N_HINTS])
{
  for (int i = 0; i < N_CHECKED; i++) {
    g_autoptr (GArray) readings = readings_of (history, checked[i], check_in->at.seconds);
    FouleeDate date = foulee_record_day (check_in, DAY_START);
    double usual = median_of_days (readings, date - 70, date - 15, 14);
    guint expected = 0;

    if (check_in->readings[checked[i]].level >= 0) {
      expected = rules_at (history, checked[i], readings, usual);
      g_assert_cmpint (foulee_hint_rules_usual (rules, (int) checked[i]), ==, (int) ceil (usual));
    }
    if (is_marked (history, check_in, checked[i]))
      expected |= 1u << FOULEE_HINT_MARKED;
    if (usual < 0 && expected & 1u << FOULEE_HINT_PERSISTENT) {
      if (*persisted & 1u << checked[i])
        expected ^= 1u << FOULEE_HINT_PERSISTENT;
      *persisted |= 1u << checked[i];
    }
    for (int kind = 0; kind < FOULEE_N_HINTS; kind++) {
      g_assert_cmpint ((held[kind].places >> checked[i]) & 1, ==, (expected >> kind) & 1);
      found[kind] += (expected >> kind) & 1;
    }
  }
  g_assert_cmpint (held[FOULEE_HINT_DARK_URINE].places != 0, ==,
                   is_dark_before (history, check_in));
  found[FOULEE_HINT_DARK_URINE] += held[FOULEE_HINT_DARK_URINE].places != 0;
}

/* Adds urine up to `until`, and compares what holds there; the index of the next. */
static guint
compare_urine (const FouleeHistory *history, guint next, gint64 until, FouleeHintRules *rules,
               guint *found)
{
  FouleeHeldHint held[FOULEE_N_HINTS];

  for (; next < foulee_history_n (history, FOULEE_KIND_URINE); next++) {
    const FouleeUrine *urine = foulee_history_get (history, FOULEE_KIND_URINE, next);

    if (urine->at.seconds >= until)
      break;
    foulee_hint_rules_add_urine (rules, urine, held);
    g_assert_cmpint (held[FOULEE_HINT_DARK_URINE].places != 0, ==, is_sore_before (history, urine));
    *found += held[FOULEE_HINT_DARK_URINE].places != 0;
  }
  return next;
}

/* Every rule at every check-in, from the whole journal so far. */
static void
test_rules (void)
{
  guint found[FOULEE_N_HINTS] = { 0 };
  guint urine_found = 0;

  for (guint32 seed = 1; seed <= 8; seed++) {
    g_auto (Journal) journal = { 0 };
    g_autoptr (FouleeHistory) history = NULL;
    g_autoptr (GArray) runs = NULL;
    g_autoptr (FouleeHintRules) rules = foulee_hint_rules_new (DAY_START);
    FouleeHeldHint held[FOULEE_N_HINTS];
    guint32 persisted = 0;
    guint next_run = 0;
    guint next_urine = 0;

    journal_fill (&journal, seed, 130);
    history = history_until (&journal, G_MAXINT64 - 1);
    runs = foulee_run_log_new (history, G_MAXINT64 - 1);
    for (guint i = 0; i < foulee_history_n (history, FOULEE_KIND_CHECK_IN); i++) {
      const FouleeCheckIn *check_in = foulee_history_check_in (history, i);

      for (; next_run < runs->len; next_run++) {
        const FouleeRunDone *done = &g_array_index (runs, FouleeRunDone, next_run);

        if (done->end > check_in->at.seconds)
          break;
        next_urine = compare_urine (history, next_urine, done->end, rules, &urine_found);
        foulee_hint_rules_add_run (rules, done, held);
      }
      next_urine = compare_urine (history, next_urine, check_in->at.seconds, rules, &urine_found);
      foulee_hint_rules_add_check_in (rules, check_in, FALSE, held);
      compare_check_in (history, check_in, rules, held, &persisted, found);
    }
  }
  for (int kind = 0; kind <= FOULEE_HINT_PERSISTENT; kind++)
    g_assert_cmpuint (found[kind], >=, 10);
  g_assert_cmpuint (found[FOULEE_HINT_NOT_MUSCLE], >=, 10);
  g_assert_cmpuint (found[FOULEE_HINT_MARKED], >=, 10);
  g_assert_cmpuint (found[FOULEE_HINT_DARK_URINE], >=, 10);
  g_assert_cmpuint (urine_found, >=, 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/hint-replay/rules", test_rules);
  g_test_add_func ("/analysis/hint-replay/future", test_future);
  return g_test_run ();
}
