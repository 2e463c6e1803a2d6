/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/chart-marks.h"

G_BEGIN_DECLS

/* The outlines of marks. Each is added to a path. */

/* Through points, parted where x is NAN. */
void foulee_shape_line (GskPathBuilder *builder, GArray *points, gboolean smooth);

/* The same, straight and closed. */
void foulee_shape_closed (GskPathBuilder *builder, GArray *points);

/* Between the first half of the points and the second. */
void foulee_shape_area (GskPathBuilder *builder, GArray *points);

/* Slanting lines, cut off at the edge of a box. Boxes that touch have theirs in one piece. */
void foulee_shape_hatch (GskPathBuilder *builder, const graphene_rect_t *box);

/* A marker about each point. */
void foulee_shape_signs (GskPathBuilder *builder, FouleeMarker marker, GArray *points,
                         float radius);

G_END_DECLS
