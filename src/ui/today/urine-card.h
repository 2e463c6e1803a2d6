/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/today/section.h"

G_BEGIN_DECLS

/* The colours of urine of the day: swatches that enter one at a press, and the entries. */
#define FOULEE_TYPE_URINE_CARD (foulee_urine_card_get_type ())
G_DECLARE_FINAL_TYPE (FouleeUrineCard, foulee_urine_card, FOULEE, URINE_CARD, FouleeSection)

G_END_DECLS
