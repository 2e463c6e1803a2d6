/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How soreness comes and goes after one run that ended at hour 0, for an amplitude of 1.
 *
 *   k(h) = (1 − w)·(h/p)^a·e^(a(1 − h/p)) + w·e^(−h/10)  for h > 0, else 0
 *
 * The first part rises to 1 at `peak` hours and falls again, more sharply the larger `steepness`
 * is; the second starts at once and is gone in a day, as most race runners reported (Vickers 2001,
 * BMC Musculoskelet Disord 2:5). */
typedef struct {
  double peak;      /* p, in hours */
  double steepness; /* a */
  double at_once;   /* w, 0 … 1 */
} FouleeKernel;

double foulee_kernel_at (const FouleeKernel *kernel, double hours);

/* The kernels that the soreness model weighs against each other: seven peaks times three forms. */
#define FOULEE_N_KERNEL_PEAKS 7
#define FOULEE_N_KERNEL_FORMS 3
#define FOULEE_N_KERNELS (FOULEE_N_KERNEL_PEAKS * FOULEE_N_KERNEL_FORMS)

/* In the order of the peaks, the forms of one peak side by side. */
FouleeKernel foulee_kernel_of_grid (int index);

/* The prior log-weight of a kernel of the grid, up to a constant. */
double foulee_kernel_log_prior (const FouleeKernel *kernel);

/* The values at `hours` of those kernels of the grid that are in `wanted` (a set of 1 << index);
 * the others are left as they are. `values[index * stride]` receives them. */
void foulee_kernels_at (double hours, guint32 wanted, double *values, int stride);

G_END_DECLS
