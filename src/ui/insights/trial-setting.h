/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "analysis/fair-trial.h"

G_BEGIN_DECLS

/* The fair trial of the warm-up, kept among the settings: when it began and ended, and the seed
 * that all tosses of the coin follow from. */
#define FOULEE_TRIAL_SETTING "warm-up-trial"

/* Not planned where `settings` is NULL. */
FouleeFairTrialPlan foulee_trial_setting_get (GSettings *settings);

/* Begins a new one, with a seed of its own. `now` in Unix seconds. */
void foulee_trial_setting_begin (GSettings *settings, gint64 now);

/* Ends the one that goes on; what came of it stays. */
void foulee_trial_setting_end (GSettings *settings, gint64 now);

G_END_DECLS
