/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/insights/trial-group.h"

#include <glib/gi18n.h>

#include "chart/influence-words.h"

struct _FouleeTrialGroup {
  AdwBin parent_instance;

  AdwPreferencesRow *coin_row;
  AdwActionRow *progress_row;
  GtkLevelBar *progress;
  AdwPreferencesRow *result_row;
  AdwPreferencesRow *button;

  gboolean goes_on;
};

G_DEFINE_FINAL_TYPE (FouleeTrialGroup, foulee_trial_group, ADW_TYPE_BIN)

enum { BEGUN, ENDED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* Runs that it takes to show more than there is now. */
static guint
goal_of (guint n_runs)
{
  return n_runs < FOULEE_FAIR_TRIAL_TO_SHOW ? FOULEE_FAIR_TRIAL_TO_SHOW
                                            : FOULEE_FAIR_TRIAL_TO_ESTIMATE;
}

static char *
describe_number (guint n_runs)
{
  const guint goal = goal_of (n_runs);

  if (n_runs >= goal)
    return g_strdup_printf (ngettext ("%u run", "%u runs", n_runs), n_runs);
  /* Translators: runs of a trial so far, and how many it takes. */
  return g_strdup_printf (_ ("%u of %u runs"), n_runs, goal);
}

/* What did not go as the coin said, and what is missing. */
static char *
describe_progress (const FouleeFairTrial *trial)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (trial->runs->len < FOULEE_FAIR_TRIAL_TO_SHOW)
    g_strv_builder_add (parts, _ ("Then both sides can be shown."));
  else if (trial->runs->len < FOULEE_FAIR_TRIAL_TO_ESTIMATE)
    g_strv_builder_add (parts, _ ("Then the difference can be told."));
  if (trial->result.trials->len < trial->runs->len)
    g_strv_builder_take (parts,
                         /* Translators: runs of a trial with a peak that is known, and all. */
                         g_strdup_printf (ngettext ("The peak of %u of %u could be timed.",
                                                    "The peaks of %u of %u could be timed.",
                                                    trial->result.trials->len),
                                          trial->result.trials->len, trial->runs->len));
  if (trial->n_ignored > 0)
    g_strv_builder_take (
        parts, g_strdup_printf (ngettext ("%u went against the coin and counts as the coin said.",
                                          "%u went against the coin and count as the coin said.",
                                          trial->n_ignored),
                                trial->n_ignored));
  if (trial->n_unknown > 0)
    g_strv_builder_take (
        parts, g_strdup_printf (ngettext ("%u has no note on its warm-up.",
                                          "%u have no note on their warm-up.", trial->n_unknown),
                                trial->n_unknown));
  list = g_strv_builder_end (parts);
  return g_strjoinv (" ", list);
}

static char *
describe_result (const FouleeEffect *effect)
{
  const FouleeLanguage *language = foulee_language_of_system ();

  if (effect->stage >= FOULEE_EFFECT_ESTIMATE)
    return foulee_influence_sentence (FOULEE_TOPIC_TRIAL, effect, language);
  if (effect->stage == FOULEE_EFFECT_COUNTS)
    return foulee_influence_awaited_label (FOULEE_TOPIC_TRIAL, effect, language);
  return foulee_influence_counts_label (FOULEE_TOPIC_TRIAL, effect, language);
}

static void
show_trial (FouleeTrialGroup *self, const FouleeFairTrial *trial)
{
  const guint n_runs = trial->runs->len;
  const guint goal = goal_of (n_runs);
  g_autofree char *number = describe_number (n_runs);
  g_autofree char *progress = describe_progress (trial);
  g_autofree char *result = describe_result (&trial->result.effect);

  adw_preferences_row_set_title (self->coin_row, trial->next
                                                     ? _ ("The coin says: with a warm-up")
                                                     : _ ("The coin says: without a warm-up"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->progress_row), number);
  adw_action_row_set_subtitle (self->progress_row, progress);
  gtk_level_bar_set_max_value (self->progress, goal);
  gtk_level_bar_set_value (self->progress, MIN (n_runs, goal));
  adw_preferences_row_set_title (self->result_row, result);
}

void
foulee_trial_group_show (FouleeTrialGroup *self, FouleeFairTrialPlan plan,
                         const FouleeFairTrial *trial)
{
  self->goes_on = foulee_fair_trial_goes_on (plan);
  gtk_widget_set_visible (GTK_WIDGET (self->coin_row), trial && self->goes_on);
  gtk_widget_set_visible (GTK_WIDGET (self->progress_row), trial != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->result_row), trial && trial->result.trials->len > 0);
  /* One button for both, so that the focus stays where it is. */
  adw_preferences_row_set_title (self->button, self->goes_on ? _ ("End the trial")
                                               : trial       ? _ ("Begin a new trial")
                                                             : _ ("Begin a fair trial"));
  if (trial)
    show_trial (self, trial);
}

static void
on_activated (FouleeTrialGroup *self)
{
  g_signal_emit (self, signals[self->goes_on ? ENDED : BEGUN], 0);
}

static void
foulee_trial_group_dispose (GObject *object)
{
  /* The group is the bin's own child: the bin has to know that it goes. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_TRIAL_GROUP);
  G_OBJECT_CLASS (foulee_trial_group_parent_class)->dispose (object);
}

static void
foulee_trial_group_class_init (FouleeTrialGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_trial_group_dispose;

  signals[BEGUN] = g_signal_new ("begun", FOULEE_TYPE_TRIAL_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  signals[ENDED] = g_signal_new ("ended", FOULEE_TYPE_TRIAL_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/trial-group.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeTrialGroup, coin_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeTrialGroup, progress_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeTrialGroup, progress);
  gtk_widget_class_bind_template_child (widget_class, FouleeTrialGroup, result_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeTrialGroup, button);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
}

static void
foulee_trial_group_init (FouleeTrialGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
