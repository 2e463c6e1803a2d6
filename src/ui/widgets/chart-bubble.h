/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/chart.h"

G_BEGIN_DECLS

/* The words for a value, in a bubble beside it. It is drawn, not a widget: as the words change with
 * every move of the pointer, a widget would have the whole page laid out anew each time. */

/* Where a bubble of this size goes in a box at the origin: above the place, else below, else at a
 * side, wherever it is whole and leaves the place free. */
void foulee_chart_bubble_place (graphene_size_t size, graphene_point_t middle, graphene_size_t box,
                                graphene_rect_t *bounds);

/* `name` is of what the value belongs to; NULL for none. */
void foulee_chart_bubble_snapshot (GtkSnapshot *snapshot, const FouleeChartLook *look,
                                   const char *name, const char *words, graphene_point_t middle,
                                   graphene_size_t box);

G_END_DECLS
