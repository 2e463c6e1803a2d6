/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/today/section.h"

G_BEGIN_DECLS

/* The night that ended on the day, and its naps. */
#define FOULEE_TYPE_SLEEP_SECTION (foulee_sleep_section_get_type ())
G_DECLARE_FINAL_TYPE (FouleeSleepSection, foulee_sleep_section, FOULEE, SLEEP_SECTION,
                      FouleeSection)

/* The moments of a night that ended on `date`, from times on the clock: one went to bed on the
 * day of waking if that was before waking, else on the day before. Times that are FOULEE_UNSET
 * give FOULEE_INSTANT_NONE. */
void foulee_night_from_times (GTimeZone *zone, FouleeDate date, gint32 to_bed, gint32 woke,
                              FouleeInstant *to_bed_at, FouleeInstant *woke_at);

G_END_DECLS
