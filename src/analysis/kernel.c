/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/kernel.h"

#include <math.h>

/* Soreness that is there at once is down to a third after this many hours. */
#define AT_ONCE_HOURS 10.0

/* The prior on the peak: log-normal around 27 h, so that half of it lies between 18 and 40 h. */
#define PRIOR_PEAK_HOURS 27.0
#define PRIOR_PEAK_LOG_SD 0.6
#define PRIOR_AT_ONCE (-0.4)

static const double peaks[FOULEE_N_KERNEL_PEAKS] = { 12, 18, 24, 30, 36, 44, 54 };

/* ln of the above, so that one logarithm does for all kernels at an hour. */
static const double log_peaks[FOULEE_N_KERNEL_PEAKS] = {
  2.4849066497880004, 2.8903717578961645, 3.1780538303479458, 3.4011973816621555,
  3.5835189384561099, 3.7841896339182610, 3.9889840465642745,
};

static const struct {
  double steepness;
  double at_once;
} forms[FOULEE_N_KERNEL_FORMS] = { { 1.2, 0.0 }, { 2.5, 0.0 }, { 1.8, 0.5 } };

static double
value (double steepness, double at_once, double log_ratio, double ratio, double decay)
{
  double rise = exp (steepness * (log_ratio + 1.0 - ratio));

  return at_once > 0.0 ? (1.0 - at_once) * rise + at_once * decay : rise;
}

double
foulee_kernel_at (const FouleeKernel *kernel, double hours)
{
  if (!(hours > 0.0))
    return 0.0;
  return value (kernel->steepness, kernel->at_once, log (hours / kernel->peak),
                hours / kernel->peak, exp (-hours / AT_ONCE_HOURS));
}

FouleeKernel
foulee_kernel_of_grid (int index)
{
  int form = index % FOULEE_N_KERNEL_FORMS;

  return (FouleeKernel) { .peak = peaks[index / FOULEE_N_KERNEL_FORMS],
                          .steepness = forms[form].steepness,
                          .at_once = forms[form].at_once };
}

double
foulee_kernel_log_prior (const FouleeKernel *kernel)
{
  double distance = log (kernel->peak / PRIOR_PEAK_HOURS) / PRIOR_PEAK_LOG_SD;

  return -0.5 * distance * distance + (kernel->at_once > 0.0 ? PRIOR_AT_ONCE : 0.0);
}

void
foulee_kernels_at (double hours, guint32 wanted, double *values, int stride)
{
  gboolean begun = hours > 0.0;
  double log_hours = begun ? log (hours) : 0.0;
  double decay = begun ? exp (-hours / AT_ONCE_HOURS) : 0.0;

  for (int i = 0; i < FOULEE_N_KERNELS; i++) {
    int peak = i / FOULEE_N_KERNEL_FORMS;
    int form = i % FOULEE_N_KERNEL_FORMS;

    if (!(wanted & (1u << i)))
      continue;
    values[i * stride] = begun ? value (forms[form].steepness, forms[form].at_once,
                                        log_hours - log_peaks[peak], hours / peaks[peak], decay)
                               : 0.0;
  }
}
