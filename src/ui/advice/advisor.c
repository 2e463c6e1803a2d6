/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/advice/advisor.h"

#include <glib/gi18n.h>

#include "advice/open-sign.h"
#include "base/capital.h"
#include "journal/influences.h"
#include "ui/widgets/shown-units.h"

#define KEY "foulee-advisor"

struct _FouleeAdvisor {
  GObject parent_instance;

  FouleeJournal *journal; /* owns this */
  FouleeAdvice *advice;   /* NULL before the first analysis */
  GPtrArray *answered;    /* rules, since that advice */
  FouleeInfluenceReport *report;
  GCancellable *cancellable; /* of a report that is being worked out; NULL where none is */
};

G_DEFINE_FINAL_TYPE (FouleeAdvisor, foulee_advisor, G_TYPE_OBJECT)

enum { CHANGED, TOLD, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
stop (FouleeAdvisor *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
on_analysed (FouleeAdvisor *self)
{
  FouleeFindings *findings = foulee_journal_get_findings (self->journal);

  stop (self);
  g_ptr_array_set_size (self->answered, 0);
  g_clear_pointer (&self->advice, foulee_advice_free);
  if (findings)
    self->advice = foulee_advice_new (findings);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Only a sign does not wait until all is analysed. */
static void
on_changed (FouleeAdvisor *self, const FouleeChange *change)
{
  if (change->kinds & 1u << FOULEE_KIND_SIGN_ANSWER)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
foulee_advisor_finalize (GObject *object)
{
  FouleeAdvisor *self = FOULEE_ADVISOR (object);

  stop (self);
  g_clear_pointer (&self->report, foulee_influence_report_free);
  g_clear_pointer (&self->advice, foulee_advice_free);
  g_ptr_array_unref (self->answered);
  G_OBJECT_CLASS (foulee_advisor_parent_class)->finalize (object);
}

static void
foulee_advisor_class_init (FouleeAdvisorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = foulee_advisor_finalize;
  signals[CHANGED] = g_signal_new ("changed", FOULEE_TYPE_ADVISOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[TOLD] = g_signal_new ("told", FOULEE_TYPE_ADVISOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
foulee_advisor_init (FouleeAdvisor *self)
{
  self->answered = g_ptr_array_new ();
}

FouleeAdvisor *
foulee_advisor_of (FouleeJournal *journal)
{
  FouleeAdvisor *self = g_object_get_data (G_OBJECT (journal), KEY);

  if (self != NULL)
    return self;
  self = g_object_new (FOULEE_TYPE_ADVISOR, NULL);
  self->journal = journal;
  g_signal_connect_object (journal, "analysed", G_CALLBACK (on_analysed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (journal), KEY, self, g_object_unref);
  on_analysed (self);
  return self;
}

FouleeJournal *
foulee_advisor_get_journal (FouleeAdvisor *self)
{
  g_return_val_if_fail (FOULEE_IS_ADVISOR (self), NULL);
  return self->journal;
}

const FouleeAdvice *
foulee_advisor_get_advice (FouleeAdvisor *self)
{
  g_return_val_if_fail (FOULEE_IS_ADVISOR (self), NULL);
  return self->advice;
}

/* ---- Whether there are any ------------------------------------------------------------------- */

FouleeAdviceState
foulee_advisor_get_state (FouleeAdvisor *self)
{
  FouleeAdviceState pause;

  g_return_val_if_fail (FOULEE_IS_ADVISOR (self), FOULEE_ADVICE_GIVEN);

  pause = foulee_advice_pause (self->advice ? self->advice->findings : NULL,
                               foulee_journal_get_history (self->journal),
                               foulee_clock_now (foulee_journal_get_clock (self->journal)));
  if (pause != FOULEE_ADVICE_GIVEN)
    return pause;
  /* What was open is no longer: there are none yet, but they are coming. */
  if (!self->advice || foulee_advice_is_paused (self->advice->state))
    return FOULEE_ADVICE_GIVEN;
  return self->advice->state;
}

gboolean
foulee_advisor_is_paused (FouleeAdvisor *self)
{
  return foulee_advice_is_paused (foulee_advisor_get_state (self));
}

GPtrArray *
foulee_advisor_list (FouleeAdvisor *self, gboolean first)
{
  GPtrArray *list = g_ptr_array_new ();
  guint n;

  g_return_val_if_fail (FOULEE_IS_ADVISOR (self), list);

  if (!self->advice || foulee_advisor_is_paused (self))
    return list;
  n = first ? self->advice->n_first : self->advice->suggestions->len;
  for (guint i = 0; i < n; i++) {
    FouleeSuggestion *suggestion = &g_array_index (self->advice->suggestions, FouleeSuggestion, i);

    if (!g_ptr_array_find (self->answered, suggestion->rule, NULL))
      g_ptr_array_add (list, suggestion);
  }
  return list;
}

const char *
foulee_advisor_describe_state (FouleeAdvisor *self)
{
  switch (foulee_advisor_get_state (self)) {
  case FOULEE_ADVICE_SIGN_OPEN:
    return _ ("A warning sign is open. Say what came of it to bring the suggestions back.");
  case FOULEE_ADVICE_NO_RUNNING:
    return _ ("A clinician has said not to run for now. Say what came of it to bring the "
              "suggestions back.");
  case FOULEE_ADVICE_HINT_OPEN:
    return _ ("Suggestions wait until you have answered the list of warning signs.");
  case FOULEE_ADVICE_UNDER_AGE:
  case FOULEE_ADVICE_PREGNANT:
    return _ ("Foulée gives no suggestions under 18, during pregnancy, and in the 12 weeks after "
              "birth.");
  case FOULEE_ADVICE_GIVEN:
    break;
  }
  return NULL;
}

/* ---- Telling and answering ------------------------------------------------------------------- */

FouleeTelling
foulee_advisor_telling (FouleeAdvisor *self)
{
  FouleeClock *clock = foulee_journal_get_clock (self->journal);

  return (FouleeTelling) {
    .language = foulee_language_of_system (),
    .units = foulee_shown_units (foulee_journal_get_history (self->journal)),
    .zone = foulee_clock_zone (clock),
    .day_start = foulee_journal_get_day_start (self->journal),
    .now = foulee_clock_now (clock).seconds,
  };
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!foulee_journal_save_finish (FOULEE_JOURNAL (source), result, &error))
    g_signal_emit_by_name (source, "failed", error);
}

const char *
foulee_advisor_answer (FouleeAdvisor *self, const FouleeSuggestion *suggestion, FouleeAnswer answer)
{
  const char *const labels[] = {
    [FOULEE_ANSWER_DONE] = _ ("Suggestion done"),
    [FOULEE_ANSWER_NOT_NOW] = _ ("Suggestion put off"),
    [FOULEE_ANSWER_NEVER] = _ ("Suggestion turned off"),
  };
  g_autoptr (GPtrArray) records = NULL;

  g_return_val_if_fail (FOULEE_IS_ADVISOR (self), NULL);

  records = foulee_suggestion_answer (suggestion, answer,
                                      foulee_clock_now (foulee_journal_get_clock (self->journal)));
  g_ptr_array_add (self->answered, (gpointer) suggestion->rule);
  foulee_journal_save_async (self->journal, records, labels[answer], NULL, on_saved, NULL);
  g_signal_emit (self, signals[CHANGED], 0);
  return labels[answer];
}

/* ---- What it did for the runner -------------------------------------------------------------- */

static void
on_worked_out (GObject *source, GAsyncResult *result, gpointer data)
{
  FouleeInfluenceReport *report = foulee_influence_report_finish (result, NULL);
  FouleeAdvisor *self = data;

  /* Cancelled: the advisor may be gone. */
  if (!report)
    return;
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->report, foulee_influence_report_free);
  self->report = report;
  g_signal_emit (self, signals[TOLD], 0);
}

/* Of the present findings, at most once. */
static void
ask (FouleeAdvisor *self)
{
  FouleeFindings *findings = self->advice->findings;

  if (self->cancellable || (self->report && self->report->findings == findings))
    return;
  self->cancellable = g_cancellable_new ();
  foulee_influence_report_async (findings, (FouleeFairTrialPlan) { 0 }, self->cancellable,
                                 on_worked_out, self);
}

/* −1 where nothing of the kind is looked at. */
static FouleeInfluenceTopic
topic_of (const FouleeRule *rule)
{
  const int kind = foulee_rule_single_action (rule);

  if (rule->factor >= 0)
    return rule->factor;
  return kind >= 0 ? foulee_topic_of_action (kind) : -1;
}

static char *
tell (FouleeInfluenceTopic topic, const FouleeEffect *effect)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  g_autofree char *counts = NULL;

  switch (effect->stage) {
  case FOULEE_EFFECT_COUNTS:
    counts = foulee_influence_awaited_label (topic, effect, language);
    return foulee_capital (counts);
  case FOULEE_EFFECT_DOTS:
    counts = foulee_influence_counts_label (topic, effect, language);
    /* Translators: how often with and without something ("7 with, 12 without"), and how many of
     * each a difference takes. */
    return g_strdup_printf (_ ("%s: too few yet to tell a difference, which takes %d of each."),
                            counts, FOULEE_TRIALS_TO_ESTIMATE);
  case FOULEE_EFFECT_ESTIMATE:
  case FOULEE_EFFECT_LIKELY:
    break;
  }
  return foulee_influence_sentence (topic, effect, language);
}

char *
foulee_advisor_tell_effect (FouleeAdvisor *self, const FouleeRule *rule)
{
  const FouleeInfluenceTopic topic = topic_of (rule);

  g_return_val_if_fail (FOULEE_IS_ADVISOR (self), NULL);

  if (topic < 0 || !self->advice)
    return NULL;
  ask (self);
  if (!self->report)
    return g_strdup (_ ("Being worked out…"));
  return tell (topic, &foulee_rule_influence (rule, self->report->influences)->effect);
}
