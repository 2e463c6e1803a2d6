/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/symptoms.h"

#include <math.h>

#include "analysis/scope.h"
#include "model/region-set.h"

#define DAY 86400

/* Sides whose worst levels are further apart are listed one by one. */
#define ALIKE 2
#define ONE_SIDED 3

/* Without an answer for so many days, soreness is no longer taken to have gone on. [our choice] */
#define LONGEST_GAP 14

/* Days between what the runner gave as the onset and what was entered then. [our choice] */
#define NEAR_ONSET 3
#define SORE 3

#define MUSCULAR                                                                                   \
  (1u << FOULEE_SENSATION_ACHE | 1u << FOULEE_SENSATION_STIFF | 1u << FOULEE_SENSATION_TENDER)

/* Check-ins of the period are those at `begin` … `end` − 1. */
typedef struct {
  FouleeSymptoms *self;
  FouleeHistory *history;
  int day_start;
  guint begin, end;
  guint first_run, end_run; /* the runs that may be of the period */
  gint64 now;
} Search;

static guint32
regions_of (const FouleeSymptom *symptom)
{
  return 1u << symptom->region | (symptom->both ? 2u << symptom->region : 0);
}

/* ---- What was answered ----------------------------------------------------------------------- */

static void
add_words (FouleeSymptom *symptom, const FouleeCheckIn *check_in, guint32 set)
{
  for (int region = 0; region < FOULEE_N_REGIONS; region++) {
    const FouleeReading *reading = &check_in->readings[region];

    if (!(set & 1u << region) || reading->level < 1)
      continue;
    if (reading->sensation >= 0)
      symptom->sensations |= 1u << reading->sensation;
    symptom->marks |= reading->marks;
  }
}

static void
count_days (FouleeSymptom *symptom, const Search *search)
{
  const guint32 set = regions_of (symptom);
  FouleeDate day = FOULEE_DATE_NONE;
  int highest = 0;
  double sum = 0;

  for (guint i = search->begin; i < search->end; i++) {
    const FouleeCheckIn *check_in = foulee_history_check_in (search->history, i);
    const FouleeDate its_day = foulee_record_day (check_in, search->day_start);
    const int level = foulee_symptom_level (symptom, check_in);

    if (level < 0)
      continue;
    if (its_day != day) {
      symptom->days_asked++;
      day = its_day;
      highest = 0;
    }
    if (level > highest) {
      symptom->days_present += highest == 0 ? 1 : 0;
      sum += level - highest;
      highest = level;
    }
    symptom->worst = MAX (symptom->worst, level);
    add_words (symptom, check_in, set);
  }
  symptom->mean = symptom->days_asked > 0 ? sum / symptom->days_asked : NAN;
}

static void
find_now (FouleeSymptom *symptom, const Search *search)
{
  for (guint i = search->end; i > search->begin; i--) {
    const FouleeCheckIn *check_in = foulee_history_check_in (search->history, i - 1);
    const int level = foulee_symptom_level (symptom, check_in);

    if (level < 0)
      continue;
    symptom->now = level;
    symptom->now_on = foulee_record_day (check_in, search->day_start);
    return;
  }
}

/* The highest answer of the day before check-in `*i`, which is left at the first of that day. */
static int
highest_of_day_before (const FouleeSymptom *symptom, const Search *search, guint *i,
                       FouleeDate *day)
{
  int highest = -1;

  *day = foulee_record_day (foulee_history_check_in (search->history, *i - 1), search->day_start);
  for (; *i > 0; (*i)--) {
    const FouleeCheckIn *check_in = foulee_history_check_in (search->history, *i - 1);

    if (foulee_record_day (check_in, search->day_start) != *day)
      break;
    highest = MAX (highest, foulee_symptom_level (symptom, check_in));
  }
  return highest;
}

/* Back from the last day on which it was there, over days without an answer, but not over one of
 * nothing but "none". */
static void
find_since (FouleeSymptom *symptom, const Search *search)
{
  FouleeDate later = FOULEE_DATE_NONE;

  for (guint i = search->end; i > 0 && !symptom->before;) {
    FouleeDate day;
    const int highest = highest_of_day_before (symptom, search, &i, &day);

    if (highest < 0 || (highest == 0 && later == FOULEE_DATE_NONE))
      continue;
    if (highest == 0 || (later != FOULEE_DATE_NONE && later - day > LONGEST_GAP))
      return;
    later = day;
    symptom->since = MAX (day, search->self->first);
    symptom->before = day < search->self->first;
  }
}

static gboolean
is_muscular (const FouleeSymptom *symptom)
{
  return foulee_region_is_muscle (symptom->region) && (symptom->sensations & ~MUSCULAR) == 0 &&
         symptom->marks == 0;
}

/* Whether, where this side was worst, the other was answered and far lower. */
static gboolean
is_one_sided (const FouleeSymptom *symptom, const Search *search)
{
  const FouleeRegion other = foulee_region_opposite (symptom->region);

  if (symptom->both || other == symptom->region)
    return FALSE;
  for (guint i = search->begin; i < search->end; i++) {
    const FouleeReading *readings = foulee_history_check_in (search->history, i)->readings;

    if (readings[symptom->region].level == symptom->worst && readings[other].level >= 0 &&
        symptom->worst - readings[other].level >= ONE_SIDED)
      return TRUE;
  }
  return FALSE;
}

/* ---- Runs ------------------------------------------------------------------------------------ */

static gboolean
is_of_period (const Search *search, const FouleeRun *run)
{
  const FouleeDate day = foulee_record_day (run, search->day_start);

  return run->planned != 1 && foulee_run_end (run) <= search->now && day >= search->self->first &&
         day <= search->self->last;
}

static void
widen (int level, int *low, int *high)
{
  if (level == FOULEE_UNSET)
    return;
  *low = *low < 0 ? level : MIN (*low, level);
  *high = MAX (*high, level);
}

static void
look_at_run (FouleeSymptom *symptom, const Search *search, const FouleeRun *run)
{
  const int highest = MAX (run->pain_start, MAX (run->pain_middle, run->pain_end));

  symptom->n_runs_done++;
  if (highest == FOULEE_UNSET)
    return;
  symptom->n_runs++;
  symptom->n_runs_hurt += highest > 0 ? 1 : 0;
  if (highest < 1 || run->pain_region == FOULEE_UNSET ||
      !(regions_of (symptom) & 1u << run->pain_region))
    return;
  symptom->n_runs_with++;
  widen (run->pain_start, &symptom->start_low, &symptom->start_high);
  widen (run->pain_middle, &symptom->middle_low, &symptom->middle_high);
  widen (run->pain_end, &symptom->end_low, &symptom->end_high);
}

/* Hours of the peaks told after hard runs of the period. Each series has a peak for each run done,
 * in the same order. */
static void
find_peaks (FouleeSymptom *symptom, const Search *search)
{
  const FouleeSoreness *sides[2] = { NULL, NULL };
  guint n = 0;

  for (int side = 0; side <= (symptom->both ? 1 : 0); side++) {
    sides[side] =
        foulee_findings_soreness (search->self->findings, (FouleeSeries) symptom->region + side);
    n = sides[side] != NULL ? sides[side]->peaks->len : n;
  }
  for (guint i = 0; i < n; i++) {
    gboolean told = FALSE;

    for (int side = 0; side < 2; side++) {
      const FouleePeak *peak =
          sides[side] != NULL ? &g_array_index (sides[side]->peaks, FouleePeak, i) : NULL;

      if (peak == NULL || peak->peak_class == FOULEE_PEAK_CANNOT_TELL ||
          !is_of_period (search, peak->run) || !foulee_run_is_hard (peak->run))
        continue;
      symptom->peak_from = symptom->has_peak ? MIN (symptom->peak_from, peak->hours) : peak->hours;
      symptom->peak_to = symptom->has_peak ? MAX (symptom->peak_to, peak->hours) : peak->hours;
      symptom->has_peak = told = TRUE;
    }
    symptom->n_peaks += told ? 1 : 0;
  }
}

static void
look_at_runs (FouleeSymptom *symptom, const Search *search)
{
  const gboolean peaks = symptom->is_muscle && !symptom->one_sided;

  for (guint i = search->first_run; i < search->end_run; i++) {
    const FouleeRun *run = foulee_history_run (search->history, i);

    if (!is_of_period (search, run))
      continue;
    look_at_run (symptom, search, run);
    symptom->n_hard_runs += peaks && foulee_run_is_hard (run) ? 1 : 0;
  }
  if (peaks)
    find_peaks (symptom, search);
}

/* ---- The list -------------------------------------------------------------------------------- */

static FouleeSymptom
describe (const Search *search, FouleeRegion region, gboolean both)
{
  FouleeSymptom symptom = { .region = region,
                            .both = both,
                            .now = -1,
                            .now_on = FOULEE_DATE_NONE,
                            .worst = -1,
                            .since = FOULEE_DATE_NONE,
                            .start_low = -1,
                            .start_high = -1,
                            .middle_low = -1,
                            .middle_high = -1,
                            .end_low = -1,
                            .end_high = -1,
                            .is_muscle = foulee_region_is_muscle (region) };

  count_days (&symptom, search);
  return symptom;
}

static void
add (const Search *search, FouleeSymptom *symptom)
{
  if (symptom->worst < 1)
    return;
  find_now (symptom, search);
  find_since (symptom, search);
  symptom->one_sided = is_one_sided (symptom, search);
  look_at_runs (symptom, search);
  g_array_append_val (search->self->symptoms, *symptom);
}

static void
add_region (const Search *search, FouleeRegion region)
{
  FouleeSymptom one = describe (search, region, FALSE);

  search->self->worst[region] = one.worst;
  if (foulee_region_side (region) == FOULEE_SIDE_MIDDLE)
    add (search, &one);
  if (foulee_region_side (region) == FOULEE_SIDE_RIGHT) {
    FouleeSymptom left = describe (search, foulee_region_opposite (region), FALSE);

    if (left.worst >= 1 && one.worst >= 1 && ABS (left.worst - one.worst) <= ALIKE &&
        is_muscular (&left) && is_muscular (&one)) {
      FouleeSymptom both = describe (search, left.region, TRUE);
      add (search, &both);
      return;
    }
    add (search, &left);
    add (search, &one);
  }
}

/* What hurt in runs or was marked comes first, then what was sore from the onset on. [our choice]
 */
static int
weight_of (const FouleeSymptom *symptom, FouleeDate onset)
{
  const gboolean is_near = onset != FOULEE_DATE_NONE && !symptom->before &&
                           symptom->worst >= SORE && ABS (symptom->since - onset) <= NEAR_ONSET;

  return (foulee_symptom_is_local (symptom) ? 2 : 0) + (is_near ? 1 : 0);
}

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const FouleeSymptom *one = a;
  const FouleeSymptom *other = b;
  const FouleeDate onset = *(const FouleeDate *) data;
  const int weight = weight_of (other, onset) - weight_of (one, onset);

  if (weight != 0)
    return weight;
  if (one->worst != other->worst)
    return other->worst - one->worst;
  if (one->days_present != other->days_present)
    return (int) other->days_present - (int) one->days_present;
  return (int) one->region - (int) other->region;
}

static FouleeDate
onset_of (const FouleeSymptoms *self)
{
  const FouleeRunner *runner = foulee_history_runner (foulee_findings_history (self->findings));

  return runner != NULL ? runner->onset : FOULEE_DATE_NONE;
}

/* Where the days of the period begin and end among the records of a kind, wide enough for clocks
 * that were a day apart; what is not of its days is left out later. */
static guint
find (const Search *search, FouleeKind kind, FouleeDate date)
{
  return foulee_history_find (search->history, kind, (gint64) date * DAY);
}

static void
narrow (Search *search)
{
  while (search->begin < search->end &&
         foulee_record_day (foulee_history_check_in (search->history, search->begin),
                            search->day_start) < search->self->first)
    search->begin++;
  while (search->end > search->begin) {
    const FouleeCheckIn *last = foulee_history_check_in (search->history, search->end - 1);

    if (foulee_record_day (last, search->day_start) <= search->self->last &&
        last->at.seconds <= search->now)
      return;
    search->end--;
  }
}

static void
list_symptoms (FouleeSymptoms *self)
{
  FouleeDate onset = onset_of (self);
  Search search = { .self = self,
                    .history = foulee_findings_history (self->findings),
                    .now = foulee_findings_now (self->findings).seconds };

  search.day_start = foulee_history_day_start (search.history);
  search.begin = find (&search, FOULEE_KIND_CHECK_IN, self->first - 1);
  search.end = find (&search, FOULEE_KIND_CHECK_IN, self->last + 3);
  search.first_run = find (&search, FOULEE_KIND_RUN, self->first - 1);
  search.end_run = find (&search, FOULEE_KIND_RUN, self->last + 3);
  narrow (&search);
  for (int region = 0; region < FOULEE_N_REGIONS; region++)
    add_region (&search, (FouleeRegion) region);
  g_array_sort_with_data (self->symptoms, compare, &onset);
  self->last_logged =
      search.end > search.begin
          ? foulee_record_day (foulee_history_check_in (search.history, search.end - 1),
                               search.day_start)
          : FOULEE_DATE_NONE;
  self->days_logged = foulee_history_days_logged (search.history, self->first, self->last);
}

FouleeSymptoms *
foulee_symptoms_new (FouleeFindings *findings, FouleeDate first, FouleeDate last)
{
  FouleeSymptoms *self = g_new0 (FouleeSymptoms, 1);

  self->findings = foulee_findings_ref (findings);
  self->first = first;
  self->last = last;
  self->symptoms = g_array_new (FALSE, TRUE, sizeof (FouleeSymptom));
  list_symptoms (self);
  return self;
}

void
foulee_symptoms_free (FouleeSymptoms *self)
{
  g_array_unref (self->symptoms);
  foulee_findings_unref (self->findings);
  g_free (self);
}

int
foulee_symptom_level (const FouleeSymptom *self, const FouleeCheckIn *check_in)
{
  const FouleeReading *reading = &check_in->readings[self->region];

  /* The other side comes next. */
  return self->both ? MAX (reading[0].level, reading[1].level) : reading->level;
}

const FouleeSymptom *
foulee_symptom (const FouleeSymptoms *self, guint index)
{
  return index < self->symptoms->len ? &g_array_index (self->symptoms, FouleeSymptom, index) : NULL;
}

gboolean
foulee_symptom_is_local (const FouleeSymptom *self)
{
  return self->n_runs_with > 0 || self->marks != 0;
}

FouleeDate
foulee_symptoms_onset (const FouleeSymptoms *self)
{
  const FouleeDate onset = onset_of (self);
  const FouleeSymptom *first = foulee_symptom (self, 0);

  if (onset != FOULEE_DATE_NONE)
    return onset;
  return first != NULL && !first->before ? first->since : FOULEE_DATE_NONE;
}
