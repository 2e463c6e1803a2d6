/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/coin-line.h"

#include <glib/gi18n.h>

#include "ui/insights/trial-setting.h"

struct _FouleeCoinLine {
  AdwBin parent_instance;

  GtkLabel *label;

  FouleeJournal *journal;
  GSettings *settings; /* that are listened to; NULL where no trial is kept */
  gboolean is_today;
};

G_DEFINE_FINAL_TYPE (FouleeCoinLine, foulee_coin_line, ADW_TYPE_BIN)

static void
refresh (FouleeCoinLine *self)
{
  const FouleeFairTrialPlan plan = foulee_trial_setting_get (self->settings);
  FouleeFindings *findings = self->journal ? foulee_journal_get_findings (self->journal) : NULL;
  const gboolean is_said = self->is_today && findings && foulee_fair_trial_goes_on (plan);

  gtk_widget_set_visible (GTK_WIDGET (self), is_said);
  if (is_said)
    gtk_label_set_label (self->label, foulee_findings_fair_trial_next (findings, plan)
                                          ? _ ("Next hard run, the coin says: with a warm-up")
                                          : _ ("Next hard run, the coin says: without a warm-up"));
}

void
foulee_coin_line_show (FouleeCoinLine *self, FouleeJournal *journal, gboolean is_today)
{
  g_return_if_fail (FOULEE_IS_COIN_LINE (self));

  self->is_today = is_today;
  if (g_set_object (&self->journal, journal) && journal)
    g_signal_connect_object (journal, "analysed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
foulee_coin_line_root (GtkWidget *widget)
{
  FouleeCoinLine *self = FOULEE_COIN_LINE (widget);

  GTK_WIDGET_CLASS (foulee_coin_line_parent_class)->root (widget);
  if (self->settings)
    return;
  self->settings = foulee_trial_settings (widget);
  if (self->settings)
    g_signal_connect_object (self->settings, "changed::" FOULEE_TRIAL_SETTING, G_CALLBACK (refresh),
                             self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
foulee_coin_line_dispose (GObject *object)
{
  FouleeCoinLine *self = FOULEE_COIN_LINE (object);

  if (self->journal)
    g_signal_handlers_disconnect_by_data (self->journal, self);
  if (self->settings)
    g_signal_handlers_disconnect_by_data (self->settings, self);
  g_clear_object (&self->journal);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (foulee_coin_line_parent_class)->dispose (object);
}

static void
foulee_coin_line_class_init (FouleeCoinLineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = foulee_coin_line_dispose;
  GTK_WIDGET_CLASS (klass)->root = foulee_coin_line_root;
}

static void
foulee_coin_line_init (FouleeCoinLine *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_wrap (self->label, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "dimmed");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->label));
  gtk_widget_set_margin_bottom (GTK_WIDGET (self), 6);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
