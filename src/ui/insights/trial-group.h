/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "analysis/fair-trial.h"

G_BEGIN_DECLS

/* The offer of a fair trial of the warm-up, how it goes, and what came of it.
 *
 * Signals: begun (), ended (): the runner wants it to. */
#define FOULEE_TYPE_TRIAL_GROUP (foulee_trial_group_get_type ())
G_DECLARE_FINAL_TYPE (FouleeTrialGroup, foulee_trial_group, FOULEE, TRIAL_GROUP, AdwBin)

/* `trial` is NULL where none is planned. */
void foulee_trial_group_show (FouleeTrialGroup *self, FouleeFairTrialPlan plan,
                              const FouleeFairTrial *trial);

G_END_DECLS
