/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/simulation.h"
#include "model/record.h"

G_BEGIN_DECLS

/* The journal that a simulated runner would have kept: the runs; a check-in for each reading, in
 * which the legs are at the level that was read off; and, in plausible numbers, nights, drinks,
 * urine, warm-ups and foam rolling, none of which does anything to the soreness.
 *
 * Ids are made of the seed and the record's place, times of entry are those of what was entered,
 * and nothing is in words, so that a simulation has one journal. All times are in UTC. */

/* Returns an array that owns its records. The simulation must have FOULEE_LEVELS levels. */
GPtrArray *foulee_simulated_journal_new (const FouleeSimulation *simulation);

/* The ids of the run and of the check-in at these positions of `runs` and `readings`. */
void foulee_simulated_run_id (const FouleeSimulation *simulation, guint run,
                              char id[FOULEE_UUID_SIZE]);
void foulee_simulated_check_in_id (const FouleeSimulation *simulation, guint reading,
                                   char id[FOULEE_UUID_SIZE]);

G_END_DECLS
