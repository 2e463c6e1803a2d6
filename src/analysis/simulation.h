/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/chance.h"
#include "analysis/soreness-model.h"
#include "base/civil.h"
#include "model/scales.h"

G_BEGIN_DECLS

/* Runners of whom everything is known: drawn from the soreness model itself, so that what the
 * analysis says of them can be held against the truth.
 *
 * A runner is one hypothesis of the model's grid (see `analysis/soreness-model.h`) with values for
 * what that hypothesis leaves open: the kernel and the baseline's mode come by their priors, the
 * noise σ and the sd of the fast fluctuation each alike; baseline, soreness per load and per
 * descent from their normal priors. The last two are drawn anew until they are not negative, which
 * is what the model too believes once a few runs have been taken in, since amplitudes never are.
 * An amplitude is normal around what the dose explains, with the model's own sd, and not negative.
 * Soreness is
 *
 *   m(t) = b + c(t) + d(t) + Σ A k(t − end), over the runs of the last FOULEE_RUN_HOURS,
 *
 * c and d being Ornstein-Uhlenbeck processes, and a reading is m(t) + σ·(normal), rounded to the
 * nearest level and kept within the scale. Nobody's finger slips.
 *
 * Habits are our own: three to five runs a week, each on its weekday and of its kind (a long one,
 * a hard one, the others easy), one in ten left out, some in the hills, a race now and then, and a
 * week of rest every three months or so.
 *
 * The same options give the same runner on every machine; a longer simulation begins with the
 * shorter one; and the rhythm of the readings changes neither the runner nor the runs. */

/* Streams of chance from this one on are the caller's. */
#define FOULEE_SIMULATION_STREAMS 16

/* When the runner reads off a level. */
typedef enum {
  FOULEE_SIMULATION_THREE_A_DAY, /* about 7:00, 13:00 and 21:30 */
  FOULEE_SIMULATION_ONE_A_DAY,   /* about 7:00 */
  FOULEE_SIMULATION_SOME_DAYS,   /* the same, on six mornings in ten */
  FOULEE_N_SIMULATION_RHYTHMS,
} FouleeSimulationRhythm;

#define FOULEE_SIMULATION_MAX_DAYS 3660

typedef struct {
  guint64 seed;
  FouleeDate first_day; /* from whose midnight, in UTC */
  int n_days;           /* 1 … FOULEE_SIMULATION_MAX_DAYS */
  int n_levels;         /* 2 … FOULEE_MAX_LEVELS */
  FouleeSimulationRhythm rhythm;
  gboolean one_peak; /* only kernels of which nothing is there at once */
} FouleeSimulationOptions;

typedef struct {
  FouleeKernel kernel;
  FouleeBaseline mode;
  double baseline;
  double fast_sd;
  double noise;
  double per_load;
  double per_descent;
} FouleeSimulatedRunner;

typedef struct {
  gint64 end; /* Unix seconds */
  FouleeRunKind kind;
  int minutes;
  int rpe;
  int descent; /* m */
  FouleeDose dose;
  double amplitude;
} FouleeSimulatedRun;

typedef struct {
  gint64 at; /* Unix seconds */
  int level;
  double mean;       /* m(t), which may lie outside 0 … 10 */
  double background; /* b + c(t) + d(t), which may be negative */
} FouleeSimulatedReading;

typedef struct {
  FouleeSimulationOptions options;
  FouleeSimulatedRunner runner;
  GArray *runs;     /* FouleeSimulatedRun, in the order of time, at most one a day */
  GArray *readings; /* FouleeSimulatedReading, in the order of time */
} FouleeSimulation;

FouleeSimulation *foulee_simulation_new (const FouleeSimulationOptions *options);
void foulee_simulation_free (FouleeSimulation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeSimulation, foulee_simulation_free)

#define foulee_simulation_run(self, i) (&g_array_index ((self)->runs, FouleeSimulatedRun, (i)))
#define foulee_simulation_reading(self, i)                                                         \
  (&g_array_index ((self)->readings, FouleeSimulatedReading, (i)))

/* How much of the true mean at a reading each run of the last FOULEE_RUN_HOURS held, by its
 * position in `runs`, and how much the background: A·k and max(0, b + c + d) over their sum, as
 * the model means it. Each run stands for itself. */
void foulee_simulation_shares (const FouleeSimulation *self, guint reading, FouleeShares *shares);

/* The hour after a run at which a kernel is highest, to a hundredth. */
double foulee_simulation_peak (const FouleeKernel *kernel);

G_END_DECLS
