/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The median of `values` (double, at least one), which are put into their order; between the two in
 * the middle where their number is even. */
double foulee_median (GArray *values);

G_END_DECLS
