/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "base/language.h"
#include "model/scales.h"

G_BEGIN_DECLS

/* The 27 places where soreness is asked, from the lower back to the forefoot. Left and right are
 * the runner's own. Paired regions come left first; from a left region, + 1 is its right one. */
typedef enum {
  FOULEE_REGION_LOWER_BACK,
  FOULEE_REGION_HIP_LEFT,
  FOULEE_REGION_HIP_RIGHT,
  FOULEE_REGION_GLUTE_LEFT,
  FOULEE_REGION_GLUTE_RIGHT,
  FOULEE_REGION_OUTER_THIGH_LEFT,
  FOULEE_REGION_OUTER_THIGH_RIGHT,
  FOULEE_REGION_QUADRICEPS_LEFT,
  FOULEE_REGION_QUADRICEPS_RIGHT,
  FOULEE_REGION_INNER_THIGH_LEFT,
  FOULEE_REGION_INNER_THIGH_RIGHT,
  FOULEE_REGION_HAMSTRING_LEFT,
  FOULEE_REGION_HAMSTRING_RIGHT,
  FOULEE_REGION_KNEE_LEFT,
  FOULEE_REGION_KNEE_RIGHT,
  FOULEE_REGION_SHIN_LEFT,
  FOULEE_REGION_SHIN_RIGHT,
  FOULEE_REGION_CALF_LEFT,
  FOULEE_REGION_CALF_RIGHT,
  FOULEE_REGION_ACHILLES_LEFT,
  FOULEE_REGION_ACHILLES_RIGHT,
  FOULEE_REGION_ANKLE_LEFT,
  FOULEE_REGION_ANKLE_RIGHT,
  FOULEE_REGION_HEEL_LEFT,
  FOULEE_REGION_HEEL_RIGHT,
  FOULEE_REGION_FOREFOOT_LEFT,
  FOULEE_REGION_FOREFOOT_RIGHT,
  FOULEE_N_REGIONS,
} FouleeRegion;

typedef enum { FOULEE_SIDE_MIDDLE, FOULEE_SIDE_LEFT, FOULEE_SIDE_RIGHT } FouleeSide;

/* "calf.left", "lower_back": the name in files and on the command line. */
const char *foulee_region_id (FouleeRegion region);
gboolean foulee_region_from_id (const char *id, FouleeRegion *region);

/* A region's id, or a pair's name for both sides ("calf"). `*regions` gets 1 or 2 values and
 * `*n_regions` their count. */
gboolean foulee_region_parse (const char *text, FouleeRegion regions[2], int *n_regions);

FouleeSide foulee_region_side (FouleeRegion region);

/* The same place on the other side; the lower back is its own. */
FouleeRegion foulee_region_opposite (FouleeRegion region);

/* Whether soreness there can be delayed-onset muscle soreness. The others are joint, bone, tendon
 * or foot, and are shown as entered, without a model. */
gboolean foulee_region_is_muscle (FouleeRegion region);

/* "Left calf"; "Mollet gauche". */
const char *foulee_region_label (FouleeRegion region, const FouleeLanguage *language);

/* Without the side: "Calf"; "Mollet". */
const char *foulee_region_site_label (FouleeRegion region, const FouleeLanguage *language);

G_END_DECLS
