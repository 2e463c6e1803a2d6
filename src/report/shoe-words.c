/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/shoe-words.h"

#include "report/own-words.h"
#include "report/short-dates.h"

/* What was run in a pair. */
typedef struct {
  const FouleeShoe *shoe;
  guint n_runs;          /* of the period … */
  guint n_without;       /* … of which it is not known how far they were */
  gint64 distance;       /* m, in the period */
  gint64 distance_later; /* m, after it */
} Worn;

static const FouleeRun *
run_at (const FouleeComposer *composer, guint index)
{
  return ((const FouleePeak *) g_ptr_array_index (composer->summary->peaks, index))->run;
}

static gint64
distance_of (const FouleeRun *run)
{
  return run->distance != FOULEE_UNSET ? run->distance : 0;
}

static Worn *
find_worn (GArray *worn, const FouleeComposer *composer, const FouleeRun *run)
{
  const FouleeShoe *shoe =
      run->shoe != NULL ? foulee_history_lookup (composer->history, FOULEE_KIND_SHOE, run->shoe)
                        : NULL;
  const Worn added = { .shoe = shoe };

  if (shoe == NULL)
    return NULL;
  for (guint i = 0; i < worn->len; i++)
    if (g_array_index (worn, Worn, i).shoe == shoe)
      return &g_array_index (worn, Worn, i);
  g_array_append_val (worn, added);
  return &g_array_index (worn, Worn, worn->len - 1);
}

/* How far shoes were run in after the period, which is no part of what is told. */
static void
add_later (GArray *worn, const FouleeComposer *composer)
{
  for (guint i = 0; i < foulee_findings_n_reaches (composer->findings); i++) {
    const FouleeRun *run = foulee_findings_reach (composer->findings, i)->run;

    if (foulee_record_day (run, composer->day_start) <= composer->last)
      continue;
    for (guint j = 0; j < worn->len; j++)
      if (g_strcmp0 (run->shoe, g_array_index (worn, Worn, j).shoe->record.id) == 0)
        g_array_index (worn, Worn, j).distance_later += distance_of (run);
  }
}

static int
compare_worn (gconstpointer a, gconstpointer b)
{
  const Worn *worn_a = a, *worn_b = b;

  if (worn_a->n_runs != worn_b->n_runs)
    return worn_a->n_runs > worn_b->n_runs ? -1 : 1;
  return strcmp (worn_a->shoe->name, worn_b->shoe->name);
}

/* Those of the period, the most worn first; `*n_unnamed` runs name none. */
static GArray *
count_worn (const FouleeComposer *composer, guint *n_unnamed)
{
  GArray *worn = g_array_new (FALSE, FALSE, sizeof (Worn));

  *n_unnamed = 0;
  for (guint i = 0; i < composer->summary->peaks->len; i++) {
    const FouleeRun *run = run_at (composer, i);
    Worn *pair = find_worn (worn, composer, run);

    if (pair == NULL) {
      ++*n_unnamed;
      continue;
    }
    pair->n_runs++;
    pair->n_without += run->distance == FOULEE_UNSET;
    pair->distance += distance_of (run);
  }
  add_later (worn, composer);
  g_array_sort (worn, compare_worn);
  return worn;
}

/* ---- Words ----------------------------------------------------------------------------------- */

static char *
describe_period (const FouleeComposer *composer, const Worn *worn)
{
  const FouleeLanguage *language = composer->language;
  g_autofree char *distance = foulee_format_distance (language, composer->units, worn->distance);

  if (worn->n_without == worn->n_runs)
    return g_strdup_printf (foulee_trn (language, "in this period %u run, distance not recorded",
                                        "in this period %u runs, distances not recorded",
                                        worn->n_runs),
                            worn->n_runs);
  if (worn->n_without > 0)
    return g_strdup_printf (
        foulee_trn (language, "in this period %s in %u run, distance not recorded in %u of them",
                    "in this period %s in %u runs, distance not recorded in %u of them",
                    worn->n_runs),
        distance, worn->n_runs, worn->n_without);
  return g_strdup_printf (foulee_trn (language, "in this period %s in %u run",
                                      "in this period %s in %u runs", worn->n_runs),
                          distance, worn->n_runs);
}

/* NULL where neither is known. */
static char *
describe_dates (const FouleeComposer *composer, const FouleeShoe *shoe)
{
  const FouleeLanguage *language = composer->language;
  const gboolean is_retired = shoe->retired != FOULEE_DATE_NONE && shoe->retired <= composer->last;
  g_autofree char *used = shoe->first_used != FOULEE_DATE_NONE
                              ? foulee_short_date_and_year (language, shoe->first_used)
                              : NULL;
  g_autofree char *retired =
      is_retired ? foulee_short_date_and_year (language, shoe->retired) : NULL;

  if (used != NULL && retired != NULL)
    return g_strdup_printf (foulee_trc (language, "of shoes", "since %s, retired %s"), used,
                            retired);
  if (used != NULL)
    return g_strdup_printf (foulee_trc (language, "of shoes", "since %s"), used);
  if (retired != NULL)
    return g_strdup_printf (foulee_trc (language, "of shoes", "retired %s"), retired);
  return NULL;
}

static char *
describe_shoe (const FouleeComposer *composer, const Worn *worn)
{
  const FouleeLanguage *language = composer->language;
  const gint64 metres = foulee_findings_shoe_distance (composer->findings, worn->shoe->record.id) -
                        worn->distance_later;
  g_autofree char *name = foulee_own_words (worn->shoe->name);
  g_autofree char *distance = metres > 0
                                  ? foulee_format_distance (language, composer->units, metres)
                                  : g_strdup (foulee_composer_nothing (composer));
  g_autofree char *period = describe_period (composer, worn);
  g_autofree char *dates = describe_dates (composer, worn->shoe);

  if (dates == NULL)
    /* Translators: a pair's name, how far it has been run in, how far in the period. */
    return g_strdup_printf (foulee_trc (language, "shoes", "%s: %s; %s"), name, distance, period);
  /* Translators: the same, and since when. */
  return g_strdup_printf (foulee_trc (language, "shoes", "%s: %s; %s; %s"), name, distance, period,
                          dates);
}

GStrv
foulee_shoe_lines (const FouleeComposer *composer)
{
  const FouleeLanguage *language = composer->language;
  GPtrArray *lines = g_ptr_array_new ();
  guint n_unnamed;
  g_autoptr (GArray) worn = count_worn (composer, &n_unnamed);

  for (guint i = 0; i < worn->len; i++)
    g_ptr_array_add (lines, describe_shoe (composer, &g_array_index (worn, Worn, i)));
  if (worn->len == 0) {
    g_ptr_array_add (lines,
                     g_strdup (foulee_trc (language, "shoes", "Not recorded in this period.")));
  } else {
    if (n_unnamed > 0)
      g_ptr_array_add (lines,
                       g_strdup_printf (foulee_trn (language, "Shoes of %u run not recorded.",
                                                    "Shoes of %u runs not recorded.", n_unnamed),
                                        n_unnamed));
    g_ptr_array_add (
        lines,
        g_strdup (
            composer->units == FOULEE_UNITS_METRIC
                ? foulee_trc (language, "shoes", "By convention, replaced at 500–800\u00a0km.")
                : foulee_trc (language, "shoes", "By convention, replaced at 300–500\u00a0mi.")));
  }
  g_ptr_array_add (lines, NULL);
  return (GStrv) g_ptr_array_free (lines, FALSE);
}
