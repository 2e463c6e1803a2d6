/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/today/section.h"
#include "ui/today/sleep-night.h"

G_BEGIN_DECLS

/* The night that ended on the day, and its naps. What is not recorded of the night is offered as
 * the usual one; one press confirms it. */
#define FOULEE_TYPE_SLEEP_SECTION (foulee_sleep_section_get_type ())
G_DECLARE_FINAL_TYPE (FouleeSleepSection, foulee_sleep_section, FOULEE, SLEEP_SECTION,
                      FouleeSection)

G_END_DECLS
