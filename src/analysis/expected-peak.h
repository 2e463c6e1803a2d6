/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* When soreness after a run is at its highest, by what a soreness model has learnt so far: the
 * highest hour of the mean kernel, and the hours within which the kernel's own peak lies with a
 * probability of 80 %. Hours after the end of the run. */
typedef struct {
  double hours;
  double first; /* q10 */
  double last;  /* q90 */
} FouleeExpectedPeak;

G_END_DECLS
