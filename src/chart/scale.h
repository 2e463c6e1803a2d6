/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* From values to pixels, evenly: `from` stands at the pixel `start`, `to` at `end`. An axis that
 * points up has an `end` above its `start`. A plain value; time never runs backwards, whatever the
 * language. */
typedef struct {
  double from, to;
  float start, end;
} FouleeScale;

/* Where a value stands, also beyond the ends. A scale of no extent has everything at its start. */
float foulee_scale_place (const FouleeScale *scale, double value);

/* The value at a pixel. */
double foulee_scale_value (const FouleeScale *scale, float place);

G_END_DECLS
