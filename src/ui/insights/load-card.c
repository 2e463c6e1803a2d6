/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/insights/load-card.h"

#include "chart/load-chart.h"
#include "chart/load-words.h"
#include "ui/widgets/shown-units.h"

void
foulee_load_card_show (FouleeInsightCard *card, FouleeJournal *journal, FouleeInsightFilter *filter)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  FouleeFindings *findings = foulee_journal_get_findings (journal);
  const FouleeUnits units = foulee_shown_units (foulee_journal_get_history (journal));
  const FouleeScope scope = foulee_insight_filter_scope (filter, foulee_journal_today (journal));
  const guint n = foulee_findings_n_weeks (findings);
  g_autofree char *sentence =
      foulee_load_sentence (findings, scope.first, scope.last, units, language);
  g_autofree char *description =
      n > 0 ? foulee_load_week_words (findings, n - 1, units, language) : NULL;

  foulee_insight_card_show (
      card, sentence, NULL,
      foulee_load_chart_new (findings, scope.first, scope.last,
                             foulee_clock_zone (foulee_journal_get_clock (journal)), units,
                             language, FOULEE_CHART_SIZE_CARD),
      description);
}
