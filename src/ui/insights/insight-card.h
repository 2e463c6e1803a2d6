/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/widgets/chart-view.h"

G_BEGIN_DECLS

/* One finding: its topic, a sentence, and a small chart that is a picture. The whole card is one
 * button, which opens the finding's page.
 *
 * Property: "topic" ("After a run"). Signal: activated (). */
#define FOULEE_TYPE_INSIGHT_CARD (foulee_insight_card_get_type ())
G_DECLARE_FINAL_TYPE (FouleeInsightCard, foulee_insight_card, FOULEE, INSIGHT_CARD, GtkWidget)

/* `sentence` stands out, `detail` (or NULL) follows it in lesser weight. Takes the chart, NULL for
 * a card that has nothing to draw yet: then `sentence` tells what will appear and what it needs.
 * `description` has the chart's numbers, for screen readers. */
void foulee_insight_card_show (FouleeInsightCard *self, const char *sentence, const char *detail,
                               FouleeChart *chart, const char *description);

G_END_DECLS
