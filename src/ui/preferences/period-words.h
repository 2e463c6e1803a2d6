/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/civil.h"

G_BEGIN_DECLS

/* "Since 3 March 2024", "3 March 2024 – 5 May 2025", "Until 5 May 2025"; empty where neither is
 * known (FOULEE_DATE_NONE). Free it. */
char *foulee_period_words (FouleeDate since, FouleeDate until);

G_END_DECLS
