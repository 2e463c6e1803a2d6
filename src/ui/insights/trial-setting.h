/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "analysis/fair-trial.h"

G_BEGIN_DECLS

/* The fair trial of the warm-up, kept among the settings: when it began and ended, and the seed
 * that all tosses of the coin follow from. */
#define FOULEE_TRIAL_SETTING "warm-up-trial"

/* The settings that the trial of the journal in a widget's window is kept in; NULL where nothing is
 * to be kept, as of the sample. Else free the reference. */
GSettings *foulee_trial_settings (GtkWidget *widget);

/* Not planned where `settings` is NULL. */
FouleeFairTrialPlan foulee_trial_setting_get (GSettings *settings);
void foulee_trial_setting_set (GSettings *settings, FouleeFairTrialPlan plan);

G_END_DECLS
