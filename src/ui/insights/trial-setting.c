/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/insights/trial-setting.h"

#include "ui/widgets/window-settings.h"

#define FORMAT "(xxu)"

GSettings *
foulee_trial_settings (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  gboolean sample = FALSE;

  /* The window is of a layer above: only this property is asked of it. */
  if (root && g_object_class_find_property (G_OBJECT_GET_CLASS (root), "sample"))
    g_object_get (root, "sample", &sample, NULL);
  return sample ? NULL : foulee_window_settings (widget);
}

FouleeFairTrialPlan
foulee_trial_setting_get (GSettings *settings)
{
  FouleeFairTrialPlan plan = { 0 };

  if (settings)
    g_settings_get (settings, FOULEE_TRIAL_SETTING, FORMAT, &plan.start, &plan.end, &plan.seed);
  return plan;
}

void
foulee_trial_setting_set (GSettings *settings, FouleeFairTrialPlan plan)
{
  g_settings_set (settings, FOULEE_TRIAL_SETTING, FORMAT, plan.start, plan.end, plan.seed);
}
