/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/region.h"

#include <string.h>

/* Labels of paired regions stand whole, side and all: the side's place and gender differ from one
 * language to the next. */
typedef struct {
  const char *id;
  gboolean muscle;
  FouleeWord site, left, right;
} Site;

static const Site sites[] = {
  { "lower_back",
    TRUE,
    FOULEE_WORD ("lower_back", "region without a side", "Lower back"),
    FOULEE_WORD ("lower_back", "region", "Lower back"),
    { NULL, NULL, NULL } },
  { "hip", FALSE, FOULEE_WORD ("hip", "region without a side", "Hip or groin"),
    FOULEE_WORD ("hip.left", "region", "Left hip or groin"),
    FOULEE_WORD ("hip.right", "region", "Right hip or groin") },
  { "glute", TRUE, FOULEE_WORD ("glute", "region without a side", "Glute"),
    FOULEE_WORD ("glute.left", "region", "Left glute"),
    FOULEE_WORD ("glute.right", "region", "Right glute") },
  { "outer_thigh", TRUE, FOULEE_WORD ("outer_thigh", "region without a side", "Outer thigh"),
    FOULEE_WORD ("outer_thigh.left", "region", "Left outer thigh"),
    FOULEE_WORD ("outer_thigh.right", "region", "Right outer thigh") },
  { "quadriceps", TRUE, FOULEE_WORD ("quadriceps", "region without a side", "Quadriceps"),
    FOULEE_WORD ("quadriceps.left", "region", "Left quadriceps"),
    FOULEE_WORD ("quadriceps.right", "region", "Right quadriceps") },
  { "inner_thigh", TRUE, FOULEE_WORD ("inner_thigh", "region without a side", "Inner thigh"),
    FOULEE_WORD ("inner_thigh.left", "region", "Left inner thigh"),
    FOULEE_WORD ("inner_thigh.right", "region", "Right inner thigh") },
  { "hamstring", TRUE, FOULEE_WORD ("hamstring", "region without a side", "Hamstring"),
    FOULEE_WORD ("hamstring.left", "region", "Left hamstring"),
    FOULEE_WORD ("hamstring.right", "region", "Right hamstring") },
  { "knee", FALSE, FOULEE_WORD ("knee", "region without a side", "Knee"),
    FOULEE_WORD ("knee.left", "region", "Left knee"),
    FOULEE_WORD ("knee.right", "region", "Right knee") },
  { "shin", TRUE, FOULEE_WORD ("shin", "region without a side", "Shin"),
    FOULEE_WORD ("shin.left", "region", "Left shin"),
    FOULEE_WORD ("shin.right", "region", "Right shin") },
  { "calf", TRUE, FOULEE_WORD ("calf", "region without a side", "Calf"),
    FOULEE_WORD ("calf.left", "region", "Left calf"),
    FOULEE_WORD ("calf.right", "region", "Right calf") },
  { "achilles", FALSE, FOULEE_WORD ("achilles", "region without a side", "Achilles tendon"),
    FOULEE_WORD ("achilles.left", "region", "Left Achilles tendon"),
    FOULEE_WORD ("achilles.right", "region", "Right Achilles tendon") },
  { "ankle", FALSE, FOULEE_WORD ("ankle", "region without a side", "Ankle"),
    FOULEE_WORD ("ankle.left", "region", "Left ankle"),
    FOULEE_WORD ("ankle.right", "region", "Right ankle") },
  { "heel", FALSE, FOULEE_WORD ("heel", "region without a side", "Heel or sole"),
    FOULEE_WORD ("heel.left", "region", "Left heel or sole"),
    FOULEE_WORD ("heel.right", "region", "Right heel or sole") },
  { "forefoot", FALSE, FOULEE_WORD ("forefoot", "region without a side", "Forefoot"),
    FOULEE_WORD ("forefoot.left", "region", "Left forefoot"),
    FOULEE_WORD ("forefoot.right", "region", "Right forefoot") },
};

G_STATIC_ASSERT (2 * G_N_ELEMENTS (sites) - 1 == FOULEE_N_REGIONS);

static const Site *
site_of (FouleeRegion region)
{
  return &sites[((int) region + 1) / 2];
}

static const FouleeWord *
word_of (FouleeRegion region)
{
  const Site *site = site_of (region);

  return foulee_region_side (region) == FOULEE_SIDE_RIGHT ? &site->right : &site->left;
}

const char *
foulee_region_id (FouleeRegion region)
{
  g_return_val_if_fail (region < FOULEE_N_REGIONS, NULL);

  return word_of (region)->id;
}

gboolean
foulee_region_from_id (const char *id, FouleeRegion *region)
{
  for (int i = 0; i < FOULEE_N_REGIONS; i++) {
    if (strcmp (word_of ((FouleeRegion) i)->id, id) == 0) {
      *region = (FouleeRegion) i;
      return TRUE;
    }
  }
  return FALSE;
}

gboolean
foulee_region_parse (const char *text, FouleeRegion regions[2], int *n_regions)
{
  if (foulee_region_from_id (text, &regions[0])) {
    *n_regions = 1;
    return TRUE;
  }
  for (gsize i = 1; i < G_N_ELEMENTS (sites); i++) {
    if (strcmp (sites[i].id, text) == 0) {
      regions[0] = (FouleeRegion) (2 * i - 1);
      regions[1] = (FouleeRegion) (2 * i);
      *n_regions = 2;
      return TRUE;
    }
  }
  return FALSE;
}

FouleeSide
foulee_region_side (FouleeRegion region)
{
  if (region == FOULEE_REGION_LOWER_BACK)
    return FOULEE_SIDE_MIDDLE;
  return region % 2 == 1 ? FOULEE_SIDE_LEFT : FOULEE_SIDE_RIGHT;
}

FouleeRegion
foulee_region_opposite (FouleeRegion region)
{
  switch (foulee_region_side (region)) {
  case FOULEE_SIDE_LEFT:
    return region + 1;
  case FOULEE_SIDE_RIGHT:
    return region - 1;
  case FOULEE_SIDE_MIDDLE:
  default:
    return region;
  }
}

gboolean
foulee_region_is_muscle (FouleeRegion region)
{
  return site_of (region)->muscle;
}

const char *
foulee_region_label (FouleeRegion region, const FouleeLanguage *language)
{
  return foulee_word_label (word_of (region), language);
}

const char *
foulee_region_site_label (FouleeRegion region, const FouleeLanguage *language)
{
  return foulee_word_label (&site_of (region)->site, language);
}
