/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/scale.h"

float
foulee_scale_place (const FouleeScale *scale, double value)
{
  if (scale->to == scale->from)
    return scale->start;
  return (float) (scale->start + (value - scale->from) / (scale->to - scale->from) *
                                     ((double) scale->end - scale->start));
}

double
foulee_scale_value (const FouleeScale *scale, float place)
{
  if (scale->end == scale->start)
    return scale->from;
  return scale->from + ((double) place - scale->start) / ((double) scale->end - scale->start) *
                           (scale->to - scale->from);
}
