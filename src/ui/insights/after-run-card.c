/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/insights/after-run-card.h"

#include "chart/after-run-chart.h"
#include "chart/after-run-words.h"
#include "ui/widgets/shown-units.h"

void
foulee_after_run_card_show (FouleeInsightCard *card, FouleeJournal *journal,
                            FouleeInsightFilter *filter)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  const FouleeScope scope = foulee_insight_filter_scope (filter, foulee_journal_today (journal));
  g_autoptr (FouleeAfterRuns) after =
      foulee_after_runs_new (foulee_journal_get_findings (journal), &scope);
  const FouleeAfterRunLook look = {
    .size = FOULEE_CHART_SIZE_CARD,
    .units = foulee_shown_units (foulee_journal_get_history (journal)),
    .language = language,
    .chosen = FOULEE_NO_RUN,
  };
  g_autofree char *sentence = foulee_after_run_sentence (after, language);
  g_autofree char *detail = foulee_after_run_detail (after, language);
  g_autofree char *description = foulee_after_run_description (after, language);
  FouleeChart *chart =
      after->runs->len > 0 ? foulee_after_run_chart_new (after, &look, NULL) : NULL;

  foulee_insight_card_show (card, sentence, detail, chart, chart ? description : NULL);
}
