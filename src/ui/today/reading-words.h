/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

/* The sensation and the marks of a reading: "Ache, swollen"; NULL for none. To be freed. */
char *foulee_reading_words (const FouleeReading *reading);

/* What a reading says, for screen readers and tooltips, without its region: "not answered",
 * "none", "4 of 10, Ache, swollen". To be freed. */
char *foulee_reading_text (const FouleeReading *reading);

/* The next sensation after `sensation` (−1 for none) whose word begins with a letter, whatever its
 * accent and case, going round; −1 for none. */
int foulee_reading_next_sensation (int sensation, gunichar letter);

G_END_DECLS
