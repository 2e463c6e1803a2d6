/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/insights/helps-card.h"

#include <glib/gi18n.h>

#include "chart/influence-chart.h"
#include "journal/influences.h"
#include "ui/insights/trial-setting.h"

/* What a card keeps: the cancellable of what is being worked out for it. */
#define KEY "foulee-helps-card"

typedef struct {
  FouleeInsightCard *card; /* not owned: with it, the cancellable goes and is cancelled */
  FouleeJournal *journal;
} Request;

static void
request_free (Request *request)
{
  g_object_unref (request->journal);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
cancel (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  g_object_unref (cancellable);
}

/* A trial is on the card once there is something to see of it. */
static const FouleeInfluence *
trial_to_show (const FouleeInfluenceReport *report)
{
  if (!report->trial || report->trial->result.effect.stage == FOULEE_EFFECT_COUNTS)
    return NULL;
  return &report->trial->result;
}

static void
show (FouleeInsightCard *card, FouleeJournal *journal, const FouleeInfluenceReport *report)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  GTimeZone *zone = foulee_clock_zone (foulee_journal_get_clock (journal));
  const FouleeInfluence *trial = trial_to_show (report);
  const FouleeInfluenceTopic best = foulee_influences_best (report->influences, trial);
  g_autoptr (GArray) rows =
      foulee_influence_rows_new (report->influences, trial, FOULEE_CHART_SIZE_CARD);
  g_autofree char *description = foulee_influence_description (rows, language);
  g_autofree char *sentence = NULL, *detail = NULL;

  if (best >= 0) {
    const FouleeEffect *effect =
        &foulee_influence_of_topic (report->influences, trial, best)->effect;

    sentence = foulee_influence_brief (best, effect, language);
    detail = foulee_influence_brief_detail (best, effect, language);
  } else {
    sentence = foulee_influences_missing (report->influences, language);
  }
  foulee_insight_card_show (
      card, sentence, detail,
      foulee_influence_chart_new (rows, zone, language, FOULEE_CHART_SIZE_CARD), description);
}

static void
on_worked_out (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Request) request = data;
  g_autoptr (FouleeInfluenceReport) report = foulee_influence_report_finish (result, NULL);

  /* Cancelled: the card may be gone. */
  if (report)
    show (request->card, request->journal, report);
}

void
foulee_helps_card_show (FouleeInsightCard *card, FouleeJournal *journal,
                        FouleeInsightFilter *filter)
{
  g_autoptr (GSettings) settings = foulee_trial_settings (GTK_WIDGET (card));
  GCancellable *cancellable = g_cancellable_new ();
  Request *request = g_new0 (Request, 1);

  request->card = card;
  request->journal = g_object_ref (journal);
  if (!g_object_get_data (G_OBJECT (card), KEY))
    foulee_insight_card_show (card, _ ("Being worked out…"), NULL, NULL, NULL);
  /* What was asked for before is cancelled. */
  g_object_set_data_full (G_OBJECT (card), KEY, cancellable, cancel);
  foulee_influence_report_async (foulee_journal_get_findings (journal),
                                 foulee_trial_setting_get (settings), cancellable, on_worked_out,
                                 request);
}
