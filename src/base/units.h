/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "base/language.h"

G_BEGIN_DECLS

/* What people type, into SI integers, and back. */

/* The units that the journal does not keep, in those that it does, by definition. */
#define FOULEE_METRES_PER_MILE 1609.344
#define FOULEE_METRES_PER_FOOT 0.3048
#define FOULEE_MILLILITRES_PER_OUNCE 29.5735295625 /* US fluid ounce */
#define FOULEE_GRAMS_PER_POUND 453.59237

/* "Not recorded", for every integer value of the journal. Never 0, never NULL. */
#define FOULEE_UNSET G_MININT32

typedef enum {
  FOULEE_UNITS_METRIC,   /* km, ml, kg */
  FOULEE_UNITS_IMPERIAL, /* mi, US fl oz, lb */
} FouleeUnits;

/* A number with a comma or a point for the decimal sign, in every locale; spaces (also U+00A0 and
 * U+202F) between thousands are passed over. Both signs at once, or two of one, are refused, since
 * no reading of them is safe. The whole text must be the number. */
gboolean foulee_parse_number (const char *text, double *value);

/* "1:05:30", "65:30" (minutes and seconds), "65 min", "1h05", "1 h 05 min 30 s", "52'30", "90s",
 * "45" (minutes). In seconds. */
gboolean foulee_parse_duration (const char *text, gint64 *seconds);

/* Of whole units, which are millilitres, metres, feet and grams, "1,500" and "1.500" are refused:
 * they may be meant as thousands.
 *
 * "10k", "10 km", "6.2 mi", "400 m", "10,5" (in `units`). In metres, rounded. */
gboolean foulee_parse_distance (const char *text, FouleeUnits units, gint64 *metres);

/* "230", "230 m", "755 ft" up or down. In metres, rounded. */
gboolean foulee_parse_climb (const char *text, FouleeUnits units, gint64 *metres);

/* "500", "33 cl", "0,5 l", "17 fl oz". In millilitres, rounded. */
gboolean foulee_parse_volume (const char *text, FouleeUnits units, gint64 *millilitres);

/* "70,5", "70.5 kg", "155 lb". In grams, rounded. */
gboolean foulee_parse_mass (const char *text, FouleeUnits units, gint64 *grams);

/* "6:45", "06:45", "6h45", "6 h", "0645". Seconds since midnight. */
gboolean foulee_parse_time_of_day (const char *text, int *seconds_of_day);

/* Numbers and their units are joined by U+00A0.
 *
 * "10.4 km", "6.5 mi"; "10,4 km" in French; two places below 1. */
char *foulee_format_distance (const FouleeLanguage *language, FouleeUnits units, gint64 metres);

/* "6:05 /km"; empty where either is missing or zero. */
char *foulee_format_pace (const FouleeLanguage *language, FouleeUnits units, gint64 metres,
                          gint64 seconds);

/* "500 ml", "1.25 l"; "17 fl oz". */
char *foulee_format_volume (const FouleeLanguage *language, FouleeUnits units, gint64 millilitres);

/* "230 m", "755 ft". */
char *foulee_format_climb (const FouleeLanguage *language, FouleeUnits units, gint64 metres);

G_END_DECLS
