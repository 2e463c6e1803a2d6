/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/table-sport.h"

#include <string.h>

#include "base/units.h"
#include "model/scales.h"

/* What one word in a sport's name says. */
typedef enum {
  SAYS_RUN = 1 << 0,
  SAYS_OTHER = 1 << 1, /* whatever else is said */
  SAYS_TREADMILL = 1 << 2,
  SAYS_TRAIL = 1 << 3,
  SAYS_TRACK = 1 << 4,
} Meaning;

static const struct {
  const char *word;
  Meaning meaning;
} meanings[] = {
  { "run", SAYS_RUN },
  { "running", SAYS_RUN },
  { "jog", SAYS_RUN },
  { "jogging", SAYS_RUN },
  { "course", SAYS_RUN },
  { "footing", SAYS_RUN },
  { "lauf", SAYS_RUN },
  { "laufen", SAYS_RUN },
  { "treadmill", SAYS_RUN | SAYS_TREADMILL },
  { "virtualrun", SAYS_RUN | SAYS_TREADMILL },
  { "virtual", SAYS_TREADMILL },
  { "virtuelle", SAYS_TREADMILL },
  { "virtueller", SAYS_TREADMILL },
  { "virtuelles", SAYS_TREADMILL },
  { "tapis", SAYS_TREADMILL },
  { "laufband", SAYS_RUN | SAYS_TREADMILL },
  { "laufbandtraining", SAYS_RUN | SAYS_TREADMILL },
  { "trail", SAYS_RUN | SAYS_TRAIL },
  { "trailrun", SAYS_RUN | SAYS_TRAIL },
  { "trailrunning", SAYS_RUN | SAYS_TRAIL },
  { "traillauf", SAYS_RUN | SAYS_TRAIL },
  { "sentier", SAYS_TRAIL },
  { "track", SAYS_TRACK },
  { "piste", SAYS_TRACK },
  { "bahnlauf", SAYS_RUN | SAYS_TRACK },
  { "wheelchair", SAYS_OTHER },
  { "fauteuil", SAYS_OTHER },
  { "rollstuhl", SAYS_OTHER },
  { "ski", SAYS_OTHER },
  { "snowboard", SAYS_OTHER },
  { "ride", SAYS_OTHER },
  { "bike", SAYS_OTHER },
  { "biking", SAYS_OTHER },
  { "cycling", SAYS_OTHER },
  { "vélo", SAYS_OTHER },
  { "cyclisme", SAYS_OTHER },
  { "walk", SAYS_OTHER },
  { "walking", SAYS_OTHER },
  { "hike", SAYS_OTHER },
  { "hiking", SAYS_OTHER },
  { "randonnée", SAYS_OTHER },
  { "marche", SAYS_OTHER },
  { "voile", SAYS_OTHER },
  { "automobile", SAYS_OTHER },
};

static guint
meaning_of (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (meanings); i++)
    if (strcmp (meanings[i].word, word) == 0)
      return meanings[i].meaning;
  return 0;
}

static gint32
surface_named (const char *id)
{
  int surface = FOULEE_UNSET;

  foulee_words_from_id (&foulee_surfaces, id, &surface);
  return surface;
}

FouleeSport
foulee_sport_recognise (const char *name)
{
  FouleeSport sport = { FALSE, FOULEE_UNSET, FOULEE_UNSET };
  g_autofree char *small = g_utf8_strdown (name, -1);
  g_autofree char *composed = g_utf8_normalize (small, -1, G_NORMALIZE_NFC);
  g_auto (GStrv) words = NULL;
  guint said = 0;

  if (composed == NULL)
    return sport;
  words = g_strsplit_set (composed, " -_/(),'.", -1);
  for (gsize i = 0; words[i] != NULL; i++)
    said |= meaning_of (words[i]);
  sport.is_run = (said & SAYS_RUN) != 0 && (said & SAYS_OTHER) == 0;
  if ((said & SAYS_TREADMILL) != 0) {
    sport.run_kind = FOULEE_RUN_TREADMILL;
    sport.surface = surface_named ("treadmill");
  } else if ((said & SAYS_TRAIL) != 0) {
    sport.run_kind = FOULEE_RUN_TRAIL;
    sport.surface = surface_named ("trail");
  } else if ((said & SAYS_TRACK) != 0) {
    sport.surface = surface_named ("track");
  }
  return sport;
}
