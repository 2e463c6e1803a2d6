/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/body-map.h"

G_BEGIN_DECLS

/* Where the marks of a figure stand, in the pixels of the drawing: in a column on either side of
 * the body, each with a line to its region. */
typedef struct {
  FouleeRegion region;
  graphene_rect_t pill;   /* the mark's frame */
  graphene_point_t start; /* of the line, on the frame */
  graphene_point_t end;   /* of the line, in the region and beside its number */
} FouleeBodyMarkPlace;

/* Fills `places` for every region of the figure that has a mark; returns how many. Frames overlap
 * neither each other nor the words beside the waist, and lines pass by numbers and each other as
 * far as there is room. */
int foulee_body_marks_place (FouleeFigure figure, const FouleeBodyLook *look, float scale,
                             FouleeBodyMarkPlace places[FOULEE_N_REGIONS]);

G_END_DECLS
