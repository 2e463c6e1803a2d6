/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/insights/trial-setting.h"

#define FORMAT "(xxu)"

FouleeFairTrialPlan
foulee_trial_setting_get (GSettings *settings)
{
  FouleeFairTrialPlan plan = { 0 };

  if (settings)
    g_settings_get (settings, FOULEE_TRIAL_SETTING, FORMAT, &plan.start, &plan.end, &plan.seed);
  return plan;
}

static void
set (GSettings *settings, FouleeFairTrialPlan plan)
{
  g_settings_set (settings, FOULEE_TRIAL_SETTING, FORMAT, plan.start, plan.end, plan.seed);
}

void
foulee_trial_setting_begin (GSettings *settings, gint64 now)
{
  set (settings, (FouleeFairTrialPlan) { .start = now, .seed = g_random_int () });
}

void
foulee_trial_setting_end (GSettings *settings, gint64 now)
{
  FouleeFairTrialPlan plan = foulee_trial_setting_get (settings);

  plan.end = MAX (now, plan.start + 1);
  set (settings, plan);
}
