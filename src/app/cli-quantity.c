/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli-quantity.h"

#include <math.h>
#include <string.h>

typedef enum {
  QUANTITY_COUNT,
  QUANTITY_TIME_OF_DAY,
  QUANTITY_DISTANCE,
  QUANTITY_CLIMB,
  QUANTITY_DURATION,
  QUANTITY_MINUTES,
  QUANTITY_VOLUME,
  QUANTITY_MASS,
  QUANTITY_HEIGHT,
  QUANTITY_CADENCE,
  QUANTITY_HEART_RATE,
} Quantity;

/* The first that fits holds. */
static const struct {
  const char *prefix, *suffix;
  Quantity quantity;
} quantities[] = {
  { "day_start", "_min", QUANTITY_TIME_OF_DAY },
  { "distance", "_m", QUANTITY_DISTANCE },
  { "", "_m", QUANTITY_CLIMB },
  { "", "_s", QUANTITY_DURATION },
  { "", "_min", QUANTITY_MINUTES },
  { "", "_ml", QUANTITY_VOLUME },
  { "", "_g", QUANTITY_MASS },
  { "", "_mm", QUANTITY_HEIGHT },
  { "", "_spm", QUANTITY_CADENCE },
  { "", "_bpm", QUANTITY_HEART_RATE },
};

typedef struct {
  const char *name;
  double scale;
} Unit;

/* The first is that of a bare number, the second the same for those who use imperial units. */
static const Unit climb_units[] = { { "m", 1 }, { "ft", FOULEE_METRES_PER_FOOT }, { NULL, 0 } };
static const Unit volume_units[] = {
  { "ml", 1 },
  { "oz", FOULEE_MILLILITRES_PER_OUNCE },
  { "fl oz", FOULEE_MILLILITRES_PER_OUNCE },
  { "cl", 10 },
  { "dl", 100 },
  { "l", 1000 },
  { NULL, 0 },
};
static const Unit mass_units[] = { { "kg", 1000 },
                                   { "lb", FOULEE_GRAMS_PER_POUND },
                                   { "lbs", FOULEE_GRAMS_PER_POUND },
                                   { "g", 1 },
                                   { NULL, 0 } };
static const Unit height_units[] = {
  { "cm", 10 }, { "in", 25.4 }, { "m", 1000 }, { "mm", 1 }, { NULL, 0 }
};

static Quantity
quantity_of (const FouleeField *field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (quantities); i++)
    if (g_str_has_prefix (field->name, quantities[i].prefix) &&
        g_str_has_suffix (field->name, quantities[i].suffix))
      return quantities[i].quantity;
  return QUANTITY_COUNT;
}

gboolean
foulee_cli_quantity_has_unit (const FouleeField *field)
{
  return field->type == FOULEE_FIELD_INTEGER && quantity_of (field) != QUANTITY_COUNT;
}

const char *
foulee_cli_quantity_examples (const FouleeField *field)
{
  static const char *const examples[] = {
    [QUANTITY_COUNT] = NULL,
    [QUANTITY_TIME_OF_DAY] = "04:00",
    [QUANTITY_DISTANCE] = "10.5, 10k, 6.2 mi",
    [QUANTITY_CLIMB] = "230, 230 m, 750 ft",
    [QUANTITY_DURATION] = "52:30, 1:05:30, 1h05, 45 min",
    [QUANTITY_MINUTES] = "10, 1h05",
    [QUANTITY_VOLUME] = "500, 0.5 l, 17 oz",
    [QUANTITY_MASS] = "70.5, 155 lb",
    [QUANTITY_HEIGHT] = "178, 1.78 m",
    [QUANTITY_CADENCE] = NULL,
    [QUANTITY_HEART_RATE] = NULL,
  };

  return field->type == FOULEE_FIELD_INTEGER ? examples[quantity_of (field)] : NULL;
}

static FouleeProblem
parse_whole (const char *text, gint64 *value)
{
  double number;

  if (!foulee_parse_number (text, &number) || fabs (number) > 1e9)
    return FOULEE_PROBLEM_NOT_A_NUMBER;
  if (number != floor (number))
    return FOULEE_PROBLEM_WRONG_TYPE;
  *value = (gint64) number;
  return FOULEE_PROBLEM_NONE;
}

/* A number and one of `units`. */
static gboolean
parse_with_unit (const char *text, const Unit *units, gboolean imperial, gint64 *value)
{
  g_autofree char *number = g_ascii_strdown (text, -1);
  char *unit = number + strcspn (number, "abcdefghijklmnopqrstuvwxyz");
  double scale = imperial ? units[1].scale : units[0].scale;
  double result;

  if (*unit != '\0') {
    const Unit *known = units;
    g_strchomp (unit);
    while (known->name != NULL && strcmp (known->name, unit) != 0)
      known++;
    if (known->name == NULL)
      return FALSE;
    scale = known->scale;
    *unit = '\0';
  }
  if (!foulee_parse_number (number, &result) || fabs (result * scale) > 1e9)
    return FALSE;
  *value = (gint64) llround (result * scale);
  return TRUE;
}

/* As parse_with_unit(), and a bare number below 3 is metres: nobody is 3 cm tall. */
static gboolean
parse_height (const char *text, gboolean imperial, gint64 *value)
{
  double number;

  if (!foulee_parse_number (text, &number) || number >= 3)
    return parse_with_unit (text, height_units, imperial, value);
  *value = (gint64) llround (number * 1000);
  return TRUE;
}

FouleeProblem
foulee_cli_quantity_parse (const FouleeField *field, const char *text, FouleeUnits units,
                           gboolean exact, gint64 *value)
{
  const Quantity quantity = quantity_of (field);
  const gboolean imperial = units == FOULEE_UNITS_IMPERIAL;
  FouleeProblem problem = FOULEE_PROBLEM_NOT_A_NUMBER;
  gboolean good = FALSE;
  double number;
  int seconds;

  if (exact && foulee_parse_number (text, &number))
    return parse_whole (text, value);

  switch (quantity) {
  case QUANTITY_COUNT:
  case QUANTITY_CADENCE:
  case QUANTITY_HEART_RATE:
    return parse_whole (text, value);
  case QUANTITY_TIME_OF_DAY:
    problem = FOULEE_PROBLEM_NOT_A_TIME;
    good = foulee_parse_time_of_day (text, &seconds);
    *value = good ? seconds / 60 : 0;
    break;
  case QUANTITY_DURATION:
    problem = FOULEE_PROBLEM_NOT_A_DURATION;
    good = foulee_parse_duration (text, value);
    break;
  case QUANTITY_MINUTES:
    problem = FOULEE_PROBLEM_NOT_A_DURATION;
    good = foulee_parse_duration (text, value);
    *value = good ? (*value + 30) / 60 : 0;
    break;
  case QUANTITY_DISTANCE:
    good = foulee_parse_distance (text, units, value);
    break;
  case QUANTITY_CLIMB:
    good = parse_with_unit (text, climb_units, imperial, value);
    break;
  case QUANTITY_VOLUME:
    good = parse_with_unit (text, volume_units, imperial, value);
    break;
  case QUANTITY_MASS:
    good = parse_with_unit (text, mass_units, imperial, value);
    break;
  case QUANTITY_HEIGHT:
    good = parse_height (text, imperial, value);
    break;
  }
  return good ? FOULEE_PROBLEM_NONE : problem;
}

static char *
format_mass (gint64 grams, gboolean imperial, const FouleeLanguage *language)
{
  g_autofree char *number = foulee_format_number (
      language, (double) grams / (imperial ? FOULEE_GRAMS_PER_POUND : 1000), 1);

  return g_strdup_printf (imperial ? foulee_trc (language, "mass", "%s lb")
                                   : foulee_trc (language, "mass", "%s kg"),
                          number);
}

static char *
format_height (gint64 millimetres, gboolean imperial, const FouleeLanguage *language)
{
  g_autofree char *number =
      foulee_format_number (language, (double) millimetres / (imperial ? 25.4 : 10), 0);

  return g_strdup_printf (imperial ? foulee_trc (language, "height of a person", "%s in")
                                   : foulee_trc (language, "height of a person", "%s cm"),
                          number);
}

char *
foulee_cli_quantity_format (const FouleeField *field, gint64 value, FouleeUnits units,
                            const FouleeLanguage *language)
{
  const gboolean imperial = units == FOULEE_UNITS_IMPERIAL;

  switch (quantity_of (field)) {
  case QUANTITY_TIME_OF_DAY:
    return foulee_format_time (language, (int) value * 60);
  case QUANTITY_DISTANCE:
    return foulee_format_distance (language, units, value);
  case QUANTITY_CLIMB:
    return foulee_format_climb (language, units, value);
  case QUANTITY_DURATION:
    return foulee_format_duration (value);
  case QUANTITY_MINUTES:
    return foulee_format_hours (language, value * 60);
  case QUANTITY_VOLUME:
    return foulee_format_volume (language, units, value);
  case QUANTITY_MASS:
    return format_mass (value, imperial, language);
  case QUANTITY_HEIGHT:
    return format_height (value, imperial, language);
  case QUANTITY_CADENCE:
    return g_strdup_printf (foulee_trc (language, "cadence", "%d steps/min"), (int) value);
  case QUANTITY_HEART_RATE:
    return g_strdup_printf (foulee_trc (language, "heart rate", "%d beats/min"), (int) value);
  case QUANTITY_COUNT:
    break;
  }
  return g_strdup_printf ("%" G_GINT64_FORMAT, value);
}
