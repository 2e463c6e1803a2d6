/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/arrangement.h"

#include "analysis/chance.h"

#define N_TERCILES 3

/* All arrangements where they are no more than these; else so many drawn, and the one that
 * happened. */
#define MOST_ARRANGEMENTS 50000
#define N_DRAWN 9999
#define SEED G_GUINT64_CONSTANT (0x466f756cc3a96500)

/* The trials of one tercile. */
typedef struct {
  FouleeTrial *trials;
  guint n;
  guint n_with;
  double sum; /* of their outcomes */
  double sum_with;
} Tercile;

/* Where the tercile that was to end before `end` ends, with all that tie. */
static guint
end_of_tercile (GArray *sorted, guint end)
{
  while (end < sorted->len && g_array_index (sorted, FouleeTrial, end).stratum ==
                                  g_array_index (sorted, FouleeTrial, end - 1).stratum)
    end++;
  return end;
}

static Tercile
tercile_of (FouleeTrial *trials, guint n)
{
  Tercile tercile = { .trials = trials, .n = n };

  for (guint i = 0; i < n; i++) {
    tercile.sum += trials[i].outcome;
    if (trials[i].exposed) {
      tercile.n_with++;
      tercile.sum_with += trials[i].outcome;
    }
  }
  return tercile;
}

/* Ties may leave the last ones empty. */
static void
find_terciles (GArray *sorted, Tercile terciles[N_TERCILES])
{
  guint first = 0;

  for (guint i = 0; i < N_TERCILES; i++) {
    guint share = ((i + 1) * sorted->len + N_TERCILES - 1) / N_TERCILES;
    guint end = end_of_tercile (sorted, MAX (first, share));

    terciles[i] = tercile_of ((FouleeTrial *) sorted->data + first, end - first);
    first = end;
  }
}

/* The side with fewer trials is the one that is chosen: the other is what is left. */
static guint
n_chosen (const Tercile *tercile)
{
  return MIN (tercile->n_with, tercile->n - tercile->n_with);
}

static gboolean
chooses_with (const Tercile *tercile)
{
  return n_chosen (tercile) == tercile->n_with;
}

/* How many arrangements there are; anything above MOST_ARRANGEMENTS where there are more. */
static guint64
count_arrangements (const Tercile terciles[N_TERCILES])
{
  guint64 product = 1;

  for (guint i = 0; i < N_TERCILES; i++) {
    guint64 choices = 1;

    /* Binomials grow up to the half, so that one beyond the bound ends beyond it. */
    for (guint k = 0; k < n_chosen (&terciles[i]) && choices <= MOST_ARRANGEMENTS; k++)
      choices = choices * (terciles[i].n - k) / (k + 1);
    product *= choices;
    if (product > MOST_ARRANGEMENTS)
      break;
  }
  return product;
}

/* Adds what a choice within a tercile comes to: `sum` and `with` are of the chosen ones, their
 * outcomes and how many were with. */
static void
add_choice (FouleeArrangement *arrangement, const Tercile *tercile, double sum, guint with)
{
  if (chooses_with (tercile)) {
    arrangement->sum += sum;
    arrangement->kept += with;
  } else {
    arrangement->sum += tercile->sum - sum;
    arrangement->kept += tercile->n_with - with;
  }
}

/* The next `n` places of `n_places`, in the order of a dictionary; FALSE after the last. */
static gboolean
next_places (guint *places, guint n, guint n_places)
{
  guint i = n;

  while (i > 0 && places[i - 1] == n_places - n + i - 1)
    i--;
  if (i == 0)
    return FALSE;
  places[i - 1]++;
  for (; i < n; i++)
    places[i] = places[i - 1] + 1;
  return TRUE;
}

/* Every choice within a tercile. */
static GArray *
choose_all (const Tercile *tercile)
{
  GArray *choices = g_array_new (FALSE, FALSE, sizeof (FouleeArrangement));
  guint n = n_chosen (tercile);
  g_autofree guint *places = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    places[i] = i;
  do {
    FouleeArrangement choice = { 0 };
    double sum = 0.0;
    guint with = 0;

    for (guint i = 0; i < n; i++) {
      sum += tercile->trials[places[i]].outcome;
      with += tercile->trials[places[i]].exposed ? 1 : 0;
    }
    add_choice (&choice, tercile, sum, with);
    g_array_append_val (choices, choice);
  } while (next_places (places, n, tercile->n));
  return choices;
}

/* Every arrangement: each choice within a tercile with each within the others. */
static GArray *
arrange_all (const Tercile terciles[N_TERCILES])
{
  GArray *all = choose_all (&terciles[0]);

  for (guint t = 1; t < N_TERCILES; t++) {
    g_autoptr (GArray) choices = choose_all (&terciles[t]);
    g_autoptr (GArray) shorter = all;

    all = g_array_sized_new (FALSE, FALSE, sizeof (FouleeArrangement), shorter->len * choices->len);
    for (guint i = 0; i < shorter->len; i++) {
      for (guint j = 0; j < choices->len; j++) {
        FouleeArrangement one = g_array_index (shorter, FouleeArrangement, i);

        one.sum += g_array_index (choices, FouleeArrangement, j).sum;
        one.kept += g_array_index (choices, FouleeArrangement, j).kept;
        g_array_append_val (all, one);
      }
    }
  }
  return all;
}

/* One choice within a tercile: the first steps of a shuffle after Fisher and Yates, which may start
 * from any order, and so from where the last draw left the trials. */
static void
draw_choice (FouleeArrangement *arrangement, const Tercile *tercile, FouleeChance *chance)
{
  guint n = n_chosen (tercile);
  double sum = 0.0;
  guint with = 0;

  for (guint i = 0; i < n; i++) {
    FouleeTrial *drawn = &tercile->trials[i + foulee_chance_below (chance, tercile->n - i)];
    FouleeTrial trial = *drawn;

    *drawn = tercile->trials[i];
    tercile->trials[i] = trial;
    sum += trial.outcome;
    with += trial.exposed ? 1 : 0;
  }
  add_choice (arrangement, tercile, sum, with);
}

/* The arrangement that happened, and some drawn. Leaves the trials of the terciles in disorder. */
static GArray *
arrange_some (const Tercile terciles[N_TERCILES])
{
  GArray *some = g_array_sized_new (FALSE, FALSE, sizeof (FouleeArrangement), N_DRAWN + 1);
  FouleeArrangement happened = { 0 };
  FouleeChance chance = { SEED };

  for (guint t = 0; t < N_TERCILES; t++) {
    happened.sum += terciles[t].sum_with;
    happened.kept += terciles[t].n_with;
  }
  g_array_append_val (some, happened);
  for (guint i = 0; i < N_DRAWN; i++) {
    FouleeArrangement drawn = { 0 };

    for (guint t = 0; t < N_TERCILES; t++)
      draw_choice (&drawn, &terciles[t], &chance);
    g_array_append_val (some, drawn);
  }
  return some;
}

GArray *
foulee_arrangements_new (GArray *sorted)
{
  Tercile terciles[N_TERCILES];

  find_terciles (sorted, terciles);
  return count_arrangements (terciles) <= MOST_ARRANGEMENTS ? arrange_all (terciles)
                                                            : arrange_some (terciles);
}
