/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/today/section.h"

G_BEGIN_DECLS

/* What the next three days may bring for the legs. Only on today, and only once the day's soreness
 * was read off, lest the forecast lead the reading that it is judged by; or when the runner asks
 * for it all the same. A warning sign pauses it, until the runner has said what came of it. */
#define FOULEE_TYPE_OUTLOOK_SECTION (foulee_outlook_section_get_type ())
G_DECLARE_FINAL_TYPE (FouleeOutlookSection, foulee_outlook_section, FOULEE, OUTLOOK_SECTION,
                      FouleeSection)

G_END_DECLS
