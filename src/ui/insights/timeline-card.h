/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/journal.h"
#include "ui/insights/insight-card.h"
#include "ui/insights/insight-filter.h"

G_BEGIN_DECLS

/* Shows on a card what the page behind it has found; the journal has findings. */
void foulee_timeline_card_show (FouleeInsightCard *card, FouleeJournal *journal,
                                FouleeInsightFilter *filter);

G_END_DECLS
