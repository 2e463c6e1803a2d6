/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gsk/gsk.h>

G_BEGIN_DECLS

/* A smooth line through values that were only worked out here and there. It is as high as the
 * highest of them and no higher, and turns only where they do: a curve that swings beyond them
 * would show what nobody has worked out (Fritsch and Carlson 1980, SIAM J Numer Anal 17:238). */

/* The slopes at `n` ≥ 2 points whose x rise. */
void foulee_smooth_slopes (const graphene_point_t *points, int n, float *slopes);

/* Appends the line to a path whose current point is the first point; or, `backwards`, is the last
 * point. */
void foulee_smooth_append (GskPathBuilder *builder, const graphene_point_t *points, int n,
                           gboolean backwards);

G_END_DECLS
