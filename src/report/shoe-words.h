/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/composer.h"

G_BEGIN_DECLS

/* The shoes worn in runs of the period, a line each, then what convention says of their age: "Road
 * pair: 612 km; in this period 118 km in 9 runs; since 3 May 2026". One line where no run
 * names any. Owned by the caller. */
GStrv foulee_shoe_lines (const FouleeComposer *composer);

G_END_DECLS
