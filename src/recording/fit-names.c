/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recording/fit-names.h"

/* Those that are more than a name here. */
enum {
  SPORT_OTHER = 0,
  SPORT_RUNNING = 1,
  SPORT_FITNESS_EQUIPMENT = 4,
  SPORT_WALKING = 11,
  SPORT_HIKING = 17,
};
enum { SUB_SPORT_TREADMILL = 1 };

/* A name by its number, in the order of the numbers. */
typedef struct {
  guint number;
  const char *name;
} Name;

static const Name sports[] = {
  { 0, "other" },
  { 1, "running" },
  { 2, "cycling" },
  { 3, "transition" },
  { 4, "fitness equipment" },
  { 5, "swimming" },
  { 6, "basketball" },
  { 7, "soccer" },
  { 8, "tennis" },
  { 9, "american football" },
  { 10, "training" },
  { 11, "walking" },
  { 12, "cross-country skiing" },
  { 13, "alpine skiing" },
  { 14, "snowboarding" },
  { 15, "rowing" },
  { 16, "mountaineering" },
  { 17, "hiking" },
  { 18, "multisport" },
  { 19, "paddling" },
  { 20, "flying" },
  { 21, "e-biking" },
  { 22, "motorcycling" },
  { 23, "boating" },
  { 24, "driving" },
  { 25, "golf" },
  { 26, "hang gliding" },
  { 27, "horse riding" },
  { 28, "hunting" },
  { 29, "fishing" },
  { 30, "inline skating" },
  { 31, "climbing" },
  { 32, "sailing" },
  { 33, "ice skating" },
  { 34, "sky diving" },
  { 35, "snowshoeing" },
  { 36, "snowmobiling" },
  { 37, "stand-up paddling" },
  { 38, "surfing" },
  { 39, "wakeboarding" },
  { 40, "water skiing" },
  { 41, "kayaking" },
  { 42, "rafting" },
  { 43, "windsurfing" },
  { 44, "kitesurfing" },
  { 47, "boxing" },
  { 48, "floor climbing" },
  { 53, "diving" },
  { 62, "interval training" },
  { 64, "racket sports" },
  { 65, "wheelchair walking" },
  { 66, "wheelchair racing" },
};

/* Where the sub-sport says more than the sport. */
static const struct {
  guint sport, sub_sport;
  const char *name;
} sub_sports[] = {
  { 1, 1, "treadmill running" },
  { 1, 3, "trail running" },
  { 1, 4, "track running" },
  { 1, 45, "indoor running" },
  { 1, 58, "virtual running" },
  { 1, 59, "obstacle running" },
  { 1, 67, "ultra running" },
  { 2, 5, "spinning" },
  { 2, 6, "indoor cycling" },
  { 2, 7, "road cycling" },
  { 2, 8, "mountain biking" },
  { 2, 9, "downhill biking" },
  { 2, 10, "recumbent cycling" },
  { 2, 11, "cyclo-cross" },
  { 2, 12, "hand cycling" },
  { 2, 13, "track cycling" },
  { 2, 28, "e-biking" },
  { 2, 29, "bmx" },
  { 2, 46, "gravel cycling" },
  { 2, 47, "e-mountain biking" },
  { 2, 48, "cycle commuting" },
  { 2, 58, "virtual cycling" },
  { 4, 1, "treadmill running" },
  { 4, 5, "spinning" },
  { 4, 6, "indoor cycling" },
  { 4, 14, "indoor rowing" },
  { 4, 15, "elliptical" },
  { 4, 16, "stair climbing" },
  { 4, 20, "strength training" },
  { 4, 26, "cardio training" },
  { 5, 17, "lap swimming" },
  { 5, 18, "open water swimming" },
  { 10, 19, "flexibility training" },
  { 10, 20, "strength training" },
  { 10, 26, "cardio training" },
  { 10, 43, "yoga" },
  { 10, 44, "pilates" },
  { 10, 62, "breathing" },
  { 10, 70, "interval training" },
  { 11, 27, "indoor walking" },
  { 11, 30, "casual walking" },
  { 11, 31, "speed walking" },
  { 12, 42, "skate skiing" },
  { 13, 37, "ski touring" },
  { 15, 14, "indoor rowing" },
  { 31, 68, "indoor climbing" },
  { 31, 69, "bouldering" },
};

static const Name makers[] = {
  { 1, "Garmin" },       { 2, "Garmin" },       { 15, "Dynastream" },   { 16, "Timex" },
  { 23, "Suunto" },      { 32, "Wahoo" },       { 40, "Concept2" },     { 41, "Shimano" },
  { 52, "Epson" },       { 59, "Mio" },         { 61, "Geonaute" },     { 69, "Stages" },
  { 70, "Sigma Sport" }, { 71, "TomTom" },      { 89, "Tacx" },         { 95, "Stryd" },
  { 111, "Technogym" },  { 115, "iGPSPORT" },   { 123, "Polar" },       { 142, "TAG Heuer" },
  { 148, "Ezon" },       { 258, "Lezyne" },     { 260, "Zwift" },       { 265, "Strava" },
  { 267, "Bryton" },     { 289, "Hammerhead" }, { 294, "COROS" },       { 300, "Nurvv" },
  { 305, "Whoop" },      { 310, "Decathlon" },  { 315, "RGT Cycling" }, { 331, "MyWhoosh" },
  { 337, "Runna" },      { 339, "Zepp" },       { 340, "Peloton" },     { 348, "Huawei" },
};

static const struct {
  guint product;
  gboolean barometer;
  const char *name;
} garmins[] = {
  { 717, FALSE, "Forerunner 405" },
  { 782, FALSE, "Forerunner 50" },
  { 988, FALSE, "Forerunner 60" },
  { 1018, FALSE, "Forerunner 310XT" },
  { 1124, FALSE, "Forerunner 110" },
  { 1328, TRUE, "Forerunner 910XT" },
  { 1345, FALSE, "Forerunner 610" },
  { 1436, FALSE, "Forerunner 70" },
  { 1446, FALSE, "Forerunner 310XT" },
  { 1482, FALSE, "Forerunner 10" },
  { 1551, TRUE, "fēnix" },
  { 1623, FALSE, "Forerunner 620" },
  { 1632, FALSE, "Forerunner 220" },
  { 1765, TRUE, "Forerunner 920XT" },
  { 1903, FALSE, "Forerunner 15" },
  { 1907, FALSE, "vívoactive" },
  { 1967, TRUE, "fēnix 2" },
  { 1988, TRUE, "epix" },
  { 2050, TRUE, "fēnix 3" },
  { 2148, FALSE, "Forerunner 25" },
  { 2153, FALSE, "Forerunner 225" },
  { 2156, FALSE, "Forerunner 630" },
  { 2157, FALSE, "Forerunner 230" },
  { 2158, FALSE, "Forerunner 735XT" },
  { 2337, TRUE, "vívoactive HR" },
  { 2413, TRUE, "fēnix 3 HR" },
  { 2431, FALSE, "Forerunner 235" },
  { 2432, TRUE, "fēnix Chronos" },
  { 2503, FALSE, "Forerunner 35" },
  { 2544, TRUE, "fēnix 5S" },
  { 2604, TRUE, "fēnix 5X" },
  { 2691, TRUE, "Forerunner 935" },
  { 2697, TRUE, "fēnix 5" },
  { 2700, TRUE, "vívoactive 3" },
  { 2886, TRUE, "Forerunner 645" },
  { 2888, TRUE, "Forerunner 645 Music" },
  { 2891, FALSE, "Forerunner 30" },
  { 2900, TRUE, "fēnix 5S Plus" },
  { 3076, FALSE, "Forerunner 245" },
  { 3077, FALSE, "Forerunner 245 Music" },
  { 3110, TRUE, "fēnix 5 Plus" },
  { 3111, TRUE, "fēnix 5X Plus" },
  { 3113, TRUE, "Forerunner 945" },
  { 3126, TRUE, "Instinct" },
  { 3224, TRUE, "vívoactive 4S" },
  { 3225, TRUE, "vívoactive 4" },
  { 3226, TRUE, "Venu" },
  { 3251, TRUE, "MARQ Athlete" },
  { 3282, FALSE, "Forerunner 45" },
  { 3287, TRUE, "fēnix 6S" },
  { 3288, TRUE, "fēnix 6S Pro" },
  { 3289, TRUE, "fēnix 6" },
  { 3290, TRUE, "fēnix 6 Pro" },
  { 3291, TRUE, "fēnix 6X" },
  { 3466, TRUE, "Instinct Solar" },
  { 3589, TRUE, "Forerunner 745" },
  { 3600, FALSE, "Venu Sq" },
  { 3638, TRUE, "Enduro" },
  { 3652, TRUE, "Forerunner 945 LTE" },
  { 3703, TRUE, "Venu 2" },
  { 3704, TRUE, "Venu 2S" },
  { 3851, TRUE, "Venu 2 Plus" },
  { 3869, FALSE, "Forerunner 55" },
  { 3888, TRUE, "Instinct 2" },
  { 3889, TRUE, "Instinct 2S" },
  { 3905, TRUE, "fēnix 7S" },
  { 3906, TRUE, "fēnix 7" },
  { 3907, TRUE, "fēnix 7X" },
  { 3943, TRUE, "epix (2nd generation)" },
  { 3990, TRUE, "Forerunner 255 Music" },
  { 3991, TRUE, "Forerunner 255S Music" },
  { 3992, TRUE, "Forerunner 255" },
  { 3993, TRUE, "Forerunner 255S" },
  { 4024, TRUE, "Forerunner 955" },
  { 4257, TRUE, "Forerunner 265" },
  { 4258, TRUE, "Forerunner 265S" },
  { 4260, TRUE, "Venu 3" },
  { 4261, TRUE, "Venu 3S" },
  { 4315, TRUE, "Forerunner 965" },
  { 4341, TRUE, "Enduro 2" },
  { 4374, TRUE, "fēnix 7S Pro" },
  { 4375, TRUE, "fēnix 7 Pro" },
  { 4376, TRUE, "fēnix 7X Pro" },
  { 4426, FALSE, "vívoactive 5" },
  { 4432, TRUE, "Forerunner 165" },
  { 4433, TRUE, "Forerunner 165 Music" },
  { 4532, TRUE, "fēnix 8" },
  { 4533, TRUE, "fēnix 8" },
  { 4534, TRUE, "fēnix 8" },
  { 4536, TRUE, "fēnix 8" },
  { 4575, TRUE, "Enduro 3" },
};

static const char *
find (const Name *names, gsize n_names, guint number)
{
  for (gsize i = 0; i < n_names; i++)
    if (names[i].number == number)
      return names[i].name;
  return NULL;
}

const char *
foulee_fit_sport_name (guint sport, guint sub_sport)
{
  const char *name;

  for (gsize i = 0; i < G_N_ELEMENTS (sub_sports); i++)
    if (sub_sports[i].sport == sport && sub_sports[i].sub_sport == sub_sport)
      return sub_sports[i].name;
  name = find (sports, G_N_ELEMENTS (sports), sport);
  return name != NULL ? name : sports[SPORT_OTHER].name;
}

gboolean
foulee_fit_sport_has_steps (guint sport, guint sub_sport)
{
  return sport == SPORT_RUNNING || sport == SPORT_WALKING || sport == SPORT_HIKING ||
         (sport == SPORT_FITNESS_EQUIPMENT && sub_sport == SUB_SPORT_TREADMILL);
}

const char *
foulee_fit_maker_name (guint manufacturer)
{
  return find (makers, G_N_ELEMENTS (makers), manufacturer);
}

const char *
foulee_fit_garmin_name (guint product, gboolean *barometer)
{
  for (gsize i = 0; i < G_N_ELEMENTS (garmins); i++)
    if (garmins[i].product == product) {
      *barometer = garmins[i].barometer;
      return garmins[i].name;
    }
  *barometer = FALSE;
  return NULL;
}
