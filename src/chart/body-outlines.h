/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/body-map.h"

G_BEGIN_DECLS

/* All that is drawn of the body, in units of a figure (body-map.h). */
typedef struct {
  FouleeFigure figures[FOULEE_N_REGIONS];
  GskPath *regions[FOULEE_N_REGIONS];
  graphene_point_t anchors[FOULEE_N_REGIONS];

  /* On the back, what counts as a region that is drawn on the front; NULL for all others. Also part
   * of the neutrals. */
  GskPath *stand_ins[FOULEE_N_REGIONS];

  GskPath *silhouettes[FOULEE_N_FIGURES];
  GskPath *neutrals[FOULEE_N_FIGURES]; /* where nothing is asked: several closed outlines */
  GskPath *lines[FOULEE_N_FIGURES];    /* fine lines inside: several open ones */
} FouleeBodyOutlines;

/* Made at the first call, the same ever after. */
const FouleeBodyOutlines *foulee_body_outlines (void);

G_END_DECLS
