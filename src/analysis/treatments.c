/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/treatments.h"

#include <math.h>

#define HOUR G_GINT64_CONSTANT (3600)
#define DAY_SECONDS G_GINT64_CONSTANT (86400)

/* Hours after a treatment. */
static const struct {
  int first, best, last;
} windows[FOULEE_N_AFTER_TREATMENT] = {
  [FOULEE_AFTER_A_DAY] = { 18, 24, 30 },
  [FOULEE_AFTER_THREE_DAYS] = { 60, 72, 84 },
};

gboolean
foulee_action_is_treatment (FouleeActionKind kind)
{
  return kind >= FOULEE_ACTION_CLINIC_MANUAL && kind <= FOULEE_ACTION_CLINIC_OTHER;
}

/* ---- Readings -------------------------------------------------------------------------------- */

/* What was read off of a region within these moments, inclusive: of FouleeLevelReading. */
static GArray *
list_region (FouleeFindings *findings, FouleeRegion region, gint64 from, gint64 to)
{
  FouleeHistory *history = foulee_findings_history (findings);
  const guint n = foulee_history_n (history, FOULEE_KIND_CHECK_IN);
  GArray *levels = g_array_new (FALSE, FALSE, sizeof (FouleeLevelReading));

  for (guint i = foulee_history_find (history, FOULEE_KIND_CHECK_IN, from); i < n; i++) {
    const FouleeCheckIn *check_in = foulee_history_check_in (history, i);
    const FouleeLevelReading reading = { check_in->at, check_in->readings[region].level };

    if (check_in->at.seconds > to)
      break;
    if (reading.level >= 0)
      g_array_append_val (levels, reading);
  }
  return levels;
}

/* The same of the legs. */
static GArray *
list_legs (FouleeFindings *findings, gint64 from, gint64 to)
{
  const GArray *all = foulee_findings_legs (findings)->readings;
  GArray *levels = g_array_new (FALSE, FALSE, sizeof (FouleeLevelReading));

  for (guint i = foulee_level_readings_find (all, from); i < all->len; i++) {
    const FouleeLevelReading *reading = &g_array_index (all, FouleeLevelReading, i);

    if (reading->at.seconds > to)
      break;
    g_array_append_val (levels, *reading);
  }
  return levels;
}

static int
find_before (const GArray *levels, gint64 at)
{
  int level = -1;

  for (guint i = 0; i < levels->len; i++) {
    const FouleeLevelReading *reading = &g_array_index (levels, FouleeLevelReading, i);

    if (reading->at.seconds > at)
      break;
    level = reading->level;
  }
  return level;
}

static int
find_after (const GArray *levels, gint64 at, FouleeAfterTreatment after)
{
  gint64 nearest = G_MAXINT64;
  int level = -1;

  for (guint i = 0; i < levels->len; i++) {
    const FouleeLevelReading *reading = &g_array_index (levels, FouleeLevelReading, i);
    const gint64 since = reading->at.seconds - at;
    const gint64 off = ABS (since - windows[after].best * HOUR);

    if (since < windows[after].first * HOUR || since > windows[after].last * HOUR || off >= nearest)
      continue;
    nearest = off;
    level = reading->level;
  }
  return level;
}

static FouleeTreatment
read_off (FouleeFindings *findings, const FouleeAction *action)
{
  const gint64 at = action->at.seconds;
  const gint64 from = at - FOULEE_HOURS_BEFORE_TREATMENT * HOUR;
  const gint64 to = MIN (at + windows[FOULEE_AFTER_THREE_DAYS].last * HOUR,
                         foulee_findings_now (findings).seconds);
  const gboolean legs = action->region == FOULEE_UNSET;
  g_autoptr (GArray) levels = legs
                                  ? list_legs (findings, from, to)
                                  : list_region (findings, (FouleeRegion) action->region, from, to);
  FouleeTreatment treatment = { .action = action,
                                .series = legs ? FOULEE_SERIES_LEGS : action->region,
                                .before = find_before (levels, at) };

  for (int after = 0; after < FOULEE_N_AFTER_TREATMENT; after++)
    treatment.after[after] = find_after (levels, at, (FouleeAfterTreatment) after);
  return treatment;
}

/* ---- Groups ---------------------------------------------------------------------------------- */

static void
group_free (gpointer data)
{
  FouleeTreatmentGroup *group = data;

  g_array_unref (group->treatments);
  g_free (group);
}

static char *
fold_name (const char *name)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name ? name : ""));
  g_autofree char *normal = g_utf8_normalize (stripped, -1, G_NORMALIZE_ALL_COMPOSE);

  return g_utf8_casefold (normal ? normal : stripped, -1);
}

gboolean
foulee_actions_are_alike (const FouleeAction *a, const FouleeAction *b)
{
  g_autofree char *name_a = NULL, *name_b = NULL;

  if (a->action_kind != b->action_kind)
    return FALSE;
  name_a = fold_name (a->name);
  name_b = fold_name (b->name);
  return g_str_equal (name_a, name_b);
}

static FouleeTreatmentGroup *
find_group (GPtrArray *groups, const FouleeAction *action)
{
  FouleeTreatmentGroup *group;

  for (guint i = 0; i < groups->len; i++) {
    group = g_ptr_array_index (groups, i);
    if (foulee_actions_are_alike (g_array_index (group->treatments, FouleeTreatment, 0).action,
                                  action))
      return group;
  }
  group = g_new0 (FouleeTreatmentGroup, 1);
  group->kind = (FouleeActionKind) action->action_kind;
  group->treatments = g_array_new (FALSE, FALSE, sizeof (FouleeTreatment));
  g_ptr_array_add (groups, group);
  return group;
}

static void
gather (FouleeTreatments *self, FouleeDate first, FouleeDate last)
{
  FouleeHistory *history = foulee_findings_history (self->findings);
  const gint64 until = foulee_findings_now (self->findings).seconds;
  const int day_start = foulee_history_day_start (history);
  /* A day on the wall may begin a day off UTC's. */
  const gint64 from = ((gint64) first - 2) * DAY_SECONDS;

  for (guint i = foulee_history_find (history, FOULEE_KIND_ACTION, from);
       i < foulee_history_n (history, FOULEE_KIND_ACTION); i++) {
    const FouleeAction *action = foulee_history_action (history, i);
    const FouleeDate day = foulee_record_day (action, day_start);
    FouleeTreatmentGroup *group;
    FouleeTreatment treatment;

    if (action->at.seconds > until)
      break;
    if (day < first || day > last ||
        !foulee_action_is_treatment ((FouleeActionKind) action->action_kind))
      continue;
    group = find_group (self->groups, action);
    treatment = read_off (self->findings, action);
    group->name = action->name;
    g_array_append_val (group->treatments, treatment);
  }
}

/* ---- Medians --------------------------------------------------------------------------------- */

static int
compare_levels (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

static double
median_of (GArray *levels)
{
  g_array_sort (levels, compare_levels);
  return 0.5 * (g_array_index (levels, int, (levels->len - 1) / 2) +
                g_array_index (levels, int, levels->len / 2));
}

static FouleeTreatmentPairs
pair_up (const GArray *treatments, FouleeAfterTreatment when)
{
  g_autoptr (GArray) before = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) after = g_array_new (FALSE, FALSE, sizeof (int));
  FouleeTreatmentPairs pairs = { .before = NAN, .after = NAN };

  for (guint i = 0; i < treatments->len; i++) {
    const FouleeTreatment *treatment = &g_array_index (treatments, FouleeTreatment, i);

    if (treatment->before < 0 || treatment->after[when] < 0)
      continue;
    g_array_append_val (before, treatment->before);
    g_array_append_val (after, treatment->after[when]);
  }
  pairs.n = before->len;
  if (pairs.n < FOULEE_TREATMENTS_FOR_MEDIAN)
    return pairs;
  pairs.before = median_of (before);
  pairs.after = median_of (after);
  return pairs;
}

/* ---- The whole ------------------------------------------------------------------------------- */

static gint64
last_moment (const FouleeTreatmentGroup *group)
{
  return g_array_index (group->treatments, FouleeTreatment, group->treatments->len - 1)
      .action->at.seconds;
}

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const gint64 ta = last_moment (*(FouleeTreatmentGroup *const *) a);
  const gint64 tb = last_moment (*(FouleeTreatmentGroup *const *) b);

  return (tb > ta) - (tb < ta);
}

FouleeTreatments *
foulee_treatments_new (FouleeFindings *findings, FouleeDate first, FouleeDate last)
{
  FouleeTreatments *self = g_new0 (FouleeTreatments, 1);

  g_atomic_ref_count_init (&self->references);
  self->findings = foulee_findings_ref (findings);
  self->groups = g_ptr_array_new_with_free_func (group_free);
  gather (self, first, last);
  g_ptr_array_sort (self->groups, compare_groups);
  for (guint i = 0; i < self->groups->len; i++) {
    FouleeTreatmentGroup *group = g_ptr_array_index (self->groups, i);

    for (int when = 0; when < FOULEE_N_AFTER_TREATMENT; when++)
      group->pairs[when] = pair_up (group->treatments, (FouleeAfterTreatment) when);
  }
  return self;
}

FouleeTreatments *
foulee_treatments_ref (FouleeTreatments *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
foulee_treatments_unref (FouleeTreatments *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_ptr_array_unref (self->groups);
  foulee_findings_unref (self->findings);
  g_free (self);
}

const FouleeTreatmentGroup *
foulee_treatments_group (const FouleeTreatments *self, guint index)
{
  return g_ptr_array_index (self->groups, index);
}
