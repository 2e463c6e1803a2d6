/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/table-columns.h"

#include <string.h>

#include "base/units.h"

/* A table of more columns is none of ours. */
#define MAX_CELLS 1000

typedef struct {
  FouleeColumn column;
  const char *names[8]; /* small letters, plain apostrophes, without the unit; NULL at the end */
} ColumnNames;

static const ColumnNames runkeeper_names[] = {
  { FOULEE_COLUMN_ID, { "activity id" } },
  { FOULEE_COLUMN_DATE, { "date" } },
  { FOULEE_COLUMN_SPORT, { "type" } },
  { FOULEE_COLUMN_DISTANCE, { "distance" } },
  { FOULEE_COLUMN_DURATION, { "duration" } },
  { FOULEE_COLUMN_PACE, { "average pace" } },
  { FOULEE_COLUMN_SPEED, { "average speed" } },
  { FOULEE_COLUMN_ASCENT, { "climb" } },
  { FOULEE_COLUMN_HEART_RATE, { "average heart rate" } },
  { FOULEE_COLUMN_NOTE, { "notes" } },
  { FOULEE_COLUMN_FILE, { "gpx file" } },
};

static const ColumnNames strava_names[] = {
  { FOULEE_COLUMN_ID,
    { "activity id", "id de l'activité", "identifiant d'activité", "identifiant de l'activité",
      "aktivitäts-id" } },
  { FOULEE_COLUMN_DATE, { "activity date", "date de l'activité", "aktivitätsdatum" } },
  { FOULEE_COLUMN_SPORT, { "activity type", "type d'activité", "aktivitätsart" } },
  { FOULEE_COLUMN_DISTANCE, { "distance", "distanz" } },
  { FOULEE_COLUMN_DURATION, { "elapsed time", "temps écoulé", "verstrichene zeit" } },
  { FOULEE_COLUMN_MOVING_TIME,
    { "moving time", "durée de déplacement", "temps de déplacement", "bewegungszeit" } },
  { FOULEE_COLUMN_SPEED,
    { "average speed", "vitesse moyenne", "durchschnittliche geschwindigkeit" } },
  { FOULEE_COLUMN_ASCENT, { "elevation gain", "dénivelé positif", "höhenzunahme" } },
  { FOULEE_COLUMN_DESCENT, { "elevation loss", "dénivelé négatif", "höhenunterschied" } },
  { FOULEE_COLUMN_HEART_RATE,
    { "average heart rate", "fréquence cardiaque moyenne", "durchschnittliche herzfrequenz" } },
  { FOULEE_COLUMN_CADENCE,
    { "average cadence", "cadence moyenne", "durchschnittliche trittfrequenz" } },
  { FOULEE_COLUMN_EXERTION, { "perceived exertion", "effort perçu", "gefühlte anstrengung" } },
  { FOULEE_COLUMN_NOTE,
    { "activity description", "description de l'activité", "aktivitätsbeschreibung" } },
  { FOULEE_COLUMN_PRIVATE_NOTE,
    { "activity private note", "note privée sur les activités", "note privée sur l'activité",
      "hinweis zur privatsphäre für aktivitäten" } },
  { FOULEE_COLUMN_FILE, { "filename", "nom du fichier", "dateiname" } },
};

static const ColumnNames garmin_names[] = {
  { FOULEE_COLUMN_DATE, { "date", "datum" } },
  { FOULEE_COLUMN_SPORT, { "activity type", "type d'activité", "aktivitätstyp" } },
  { FOULEE_COLUMN_DISTANCE, { "distance", "distanz" } },
  { FOULEE_COLUMN_DURATION, { "time", "activity time", "durée", "heure", "temps", "zeit" } },
  { FOULEE_COLUMN_ELAPSED, { "elapsed time", "temps écoulé", "verstrichene zeit" } },
  { FOULEE_COLUMN_MOVING_TIME,
    { "moving time", "temps de déplacement", "durée de déplacement", "zeit in bewegung" } },
  { FOULEE_COLUMN_PACE, { "avg pace", "average pace", "allure moyenne", "ø pace" } },
  { FOULEE_COLUMN_ASCENT,
    { "total ascent", "elev gain", "ascension totale", "gain d'altitude", "anstieg gesamt",
      "positiver höhenunterschied" } },
  { FOULEE_COLUMN_DESCENT,
    { "total descent", "elev loss", "descente totale", "perte d'altitude", "abstieg gesamt",
      "negativer höhenunterschied" } },
  { FOULEE_COLUMN_HEART_RATE,
    { "avg hr", "average hr", "fréquence cardiaque moyenne", "fréquence cardiaque moy.",
      "ø herzfrequenz", "ø hf" } },
  { FOULEE_COLUMN_CADENCE,
    { "avg run cadence", "cadence de course moyenne", "cadence de course moy.",
      "ø schrittfrequenz (laufen)" } },
  { FOULEE_COLUMN_STRIDE,
    { "avg stride length", "longueur moyenne des foulées", "longueur moyenne de la foulée",
      "ø schrittlänge" } },
};

typedef struct {
  FouleeFormat format;
  const ColumnNames *columns;
  gsize n_columns;
} Program;

/* Strava's columns "Activity ID" and "Activity Date" are told from Garmin's by name, Garmin's
 * "Activity Type" from Runkeeper's "Type": no table is two programs'. */
static const Program programs[] = {
  { FOULEE_FORMAT_STRAVA, strava_names, G_N_ELEMENTS (strava_names) },
  { FOULEE_FORMAT_GARMIN, garmin_names, G_N_ELEMENTS (garmin_names) },
  { FOULEE_FORMAT_RUNKEEPER, runkeeper_names, G_N_ELEMENTS (runkeeper_names) },
};

double
foulee_length_in_metres (FouleeLength unit)
{
  switch (unit) {
  case FOULEE_LENGTH_KILOMETRE:
    return 1000;
  case FOULEE_LENGTH_MILE:
    return FOULEE_METRES_PER_MILE;
  case FOULEE_LENGTH_METRE:
    return 1;
  case FOULEE_LENGTH_FOOT:
    return FOULEE_METRES_PER_FOOT;
  case FOULEE_LENGTH_UNKNOWN:
    break;
  }
  return 0;
}

/* "(km)", "(min/mi)", "(ft)": the length in what stands in brackets. */
static FouleeLength
length_of_unit (const char *unit)
{
  static const struct {
    const char *name;
    FouleeLength length;
  } units[] = {
    { "km", FOULEE_LENGTH_KILOMETRE },     { "km/h", FOULEE_LENGTH_KILOMETRE },
    { "min/km", FOULEE_LENGTH_KILOMETRE }, { "mi", FOULEE_LENGTH_MILE },
    { "miles", FOULEE_LENGTH_MILE },       { "mph", FOULEE_LENGTH_MILE },
    { "min/mi", FOULEE_LENGTH_MILE },      { "m", FOULEE_LENGTH_METRE },
    { "ft", FOULEE_LENGTH_FOOT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (strcmp (units[i].name, unit) == 0)
      return units[i].length;
  return FOULEE_LENGTH_UNKNOWN;
}

/* Small letters, plain apostrophes and spaces, no unit at the end, which goes to `*unit`. */
static char *
plain_name (const char *heading, FouleeLength *unit)
{
  g_autofree char *small = g_utf8_strdown (heading, -1);
  g_autofree char *composed = g_utf8_normalize (small, -1, G_NORMALIZE_NFC);
  GString *name = g_string_new (composed);
  char *bracket;

  g_string_replace (name, "\u2019", "'", 0);
  g_string_replace (name, "\u00a0", " ", 0);
  g_string_replace (name, "\u202f", " ", 0);
  *unit = FOULEE_LENGTH_UNKNOWN;
  bracket = strrchr (name->str, '(');
  if (bracket != NULL && name->len > 0 && name->str[name->len - 1] == ')') {
    g_autofree char *inside = g_strndup (bracket + 1, strlen (bracket) - 2);
    *unit = length_of_unit (inside);
    if (*unit != FOULEE_LENGTH_UNKNOWN || strcmp (inside, "bpm") == 0)
      g_string_truncate (name, (gsize) (bracket - name->str));
  }
  return g_strstrip (g_string_free_and_steal (name));
}

static gboolean
is_named (const ColumnNames *names, const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names->names) && names->names[i] != NULL; i++)
    if (strcmp (names->names[i], name) == 0)
      return TRUE;
  return FALSE;
}

static void
set_column (FouleeColumns *columns, FouleeColumn column, guint index, const char *heading,
            FouleeLength unit)
{
  /* Of two columns of one name the second is Strava's exact one; of any other the first counts. */
  if (columns->index[column] >= 0) {
    if (columns->format != FOULEE_FORMAT_STRAVA)
      return;
    if (column == FOULEE_COLUMN_DISTANCE)
      column = FOULEE_COLUMN_METRES;
    else if (column == FOULEE_COLUMN_DURATION)
      column = FOULEE_COLUMN_ELAPSED;
    if (columns->index[column] >= 0)
      return;
  }
  columns->index[column] = (int) index;
  columns->heading[column] = g_strdup (heading);
  columns->unit[column] = unit;
}

static gboolean
recognise_program (FouleeColumns *columns, const Program *program, char **headings)
{
  columns->format = program->format;
  for (guint i = 0; i < columns->n_cells; i++) {
    FouleeLength unit;
    g_autofree char *name = plain_name (headings[i], &unit);

    for (gsize j = 0; j < program->n_columns; j++)
      if (is_named (&program->columns[j], name))
        set_column (columns, program->columns[j].column, i, headings[i], unit);
  }
  /* Without these it is not that program's. */
  return columns->index[FOULEE_COLUMN_DATE] >= 0 && columns->index[FOULEE_COLUMN_SPORT] >= 0 &&
         (columns->index[FOULEE_COLUMN_DISTANCE] >= 0 ||
          columns->index[FOULEE_COLUMN_DURATION] >= 0);
}

static void
columns_reset (FouleeColumns *columns)
{
  for (int i = 0; i < FOULEE_N_COLUMNS; i++) {
    g_clear_pointer (&columns->heading[i], g_free);
    columns->index[i] = -1;
    columns->unit[i] = FOULEE_LENGTH_UNKNOWN;
  }
}

static gboolean
recognise_separated (const char *text, gsize length, char separator, FouleeColumns *columns)
{
  g_autofree FouleeCsvCell *cells = NULL;
  g_auto (GStrv) headings = NULL;
  FouleeCsvReader reader;
  FouleeCsvRow row;

  columns->separator = separator;
  columns->n_cells = foulee_csv_count_cells (text, length, separator);
  if (columns->n_cells < 3 || columns->n_cells > MAX_CELLS)
    return FALSE;
  cells = g_new (FouleeCsvCell, columns->n_cells);
  foulee_csv_reader_init (&reader, text, length, separator);
  if (!foulee_csv_reader_next (&reader, cells, columns->n_cells, &row) ||
      row.state != FOULEE_CSV_FINE)
    return FALSE;
  columns->first_row = reader.at;
  columns->first_line = reader.line;

  headings = g_new0 (char *, columns->n_cells + 1);
  for (guint i = 0; i < columns->n_cells; i++)
    headings[i] = foulee_csv_cell_dup (&cells[i], text);
  for (gsize i = 0; i < G_N_ELEMENTS (programs); i++) {
    if (recognise_program (columns, &programs[i], headings))
      return TRUE;
    columns_reset (columns);
  }
  return FALSE;
}

gboolean
foulee_columns_recognise (const char *text, gsize length, FouleeColumns *columns)
{
  static const char separators[] = { ',', ';', '\t' };
  gsize skipped = 0;

  *columns = (FouleeColumns) { 0 };
  columns_reset (columns);
  /* A spreadsheet's own first line, "sep=;". */
  if (length > 5 && memcmp (text, "sep=", 4) == 0) {
    while (skipped < length && text[skipped] != '\n' && text[skipped] != '\r')
      skipped++;
  }
  for (gsize i = 0; i < G_N_ELEMENTS (separators); i++) {
    if (recognise_separated (text + skipped, length - skipped, separators[i], columns)) {
      columns->first_row += skipped;
      return TRUE;
    }
  }
  return FALSE;
}

void
foulee_columns_clear (FouleeColumns *columns)
{
  for (int i = 0; i < FOULEE_N_COLUMNS; i++)
    g_clear_pointer (&columns->heading[i], g_free);
}
