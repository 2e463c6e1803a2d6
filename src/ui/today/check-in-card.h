/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/today/section.h"

G_BEGIN_DECLS

/* What a check-in says beside the regions: when, overall, fatigue, gait, illness, training. */
#define FOULEE_TYPE_CHECK_IN_CARD (foulee_check_in_card_get_type ())
G_DECLARE_FINAL_TYPE (FouleeCheckInCard, foulee_check_in_card, FOULEE, CHECK_IN_CARD, FouleeSection)

G_END_DECLS
