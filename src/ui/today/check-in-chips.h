/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/today/section.h"

G_BEGIN_DECLS

/* The day's check-ins as chips with their times, and one for a new one: pressed, they choose which
 * one is shown. */
#define FOULEE_TYPE_CHECK_IN_CHIPS (foulee_check_in_chips_get_type ())
G_DECLARE_FINAL_TYPE (FouleeCheckInChips, foulee_check_in_chips, FOULEE, CHECK_IN_CHIPS,
                      FouleeSection)

G_END_DECLS
