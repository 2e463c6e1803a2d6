/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/insights/timeline-card.h"

void
foulee_timeline_card_show (FouleeInsightCard *card, FouleeJournal *journal,
                           FouleeInsightFilter *filter)
{
  foulee_insight_card_show (card, "", NULL, NULL, NULL);
}
