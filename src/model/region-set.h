/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/region.h"

G_BEGIN_DECLS

/* Sets of regions: 1 << FouleeRegion. */

/* Both sides: FOULEE_REGION_PAIR (KNEE). */
#define FOULEE_REGION_PAIR(name)                                                                   \
  (1u << FOULEE_REGION_##name##_LEFT | 1u << FOULEE_REGION_##name##_RIGHT)

/* Where a bone lies close enough that pain may be of it: what bone stress injuries of runners are
 * asked about. */
#define FOULEE_BONE_REGIONS                                                                        \
  (FOULEE_REGION_PAIR (HIP) | FOULEE_REGION_PAIR (KNEE) | FOULEE_REGION_PAIR (SHIN) |              \
   FOULEE_REGION_PAIR (ANKLE) | FOULEE_REGION_PAIR (HEEL) | FOULEE_REGION_PAIR (FOREFOOT))

G_END_DECLS
