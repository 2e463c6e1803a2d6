/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The day on which weeks begin where the user lives, by LC_TIME: 1 Monday … 7 Sunday. Monday, as in
 * ISO 8601, where the locale does not say. */
int foulee_first_weekday (void);

G_END_DECLS
