/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/table-survey.h"

#include <math.h>

#include "base/units.h"
#include "exchange/table-values.h"

/* Nobody runs faster than that, or so slowly and still calls it a run; in m/s. */
#define SLOWEST 0.3
#define FASTEST 12.0

void
foulee_table_init (FouleeTable *table, const char *text, gsize length, const FouleeColumns *columns)
{
  g_autofree FouleeCsvCell *cells = g_new (FouleeCsvCell, columns->n_cells);
  FouleeCsvReader reader;
  FouleeCsvRow row;

  *table = (FouleeTable) {
    .text = text,
    .columns = columns,
    .rows = g_array_new (FALSE, FALSE, sizeof (FouleeCsvRow)),
    .cells = g_array_new (FALSE, FALSE, sizeof (FouleeCsvCell)),
  };
  foulee_csv_reader_init (&reader, text, length, columns->separator);
  reader.at = columns->first_row;
  reader.line = columns->first_line;
  while (foulee_csv_reader_next (&reader, cells, columns->n_cells, &row)) {
    FouleeCsvCell *kept;

    g_array_append_val (table->rows, row);
    g_array_set_size (table->cells, table->cells->len + FOULEE_N_COLUMNS);
    kept = &g_array_index (table->cells, FouleeCsvCell, table->cells->len - FOULEE_N_COLUMNS);
    for (int i = 0; i < FOULEE_N_COLUMNS; i++) {
      const int index = columns->index[i];
      kept[i] = index >= 0 ? cells[index] : (FouleeCsvCell) { 0 };
    }
    if (reader.n_unclosed > FOULEE_CSV_MAX_UNCLOSED) {
      table->hopeless = TRUE;
      break;
    }
  }
}

void
foulee_table_clear (FouleeTable *table)
{
  g_clear_pointer (&table->rows, g_array_unref);
  g_clear_pointer (&table->cells, g_array_unref);
}

gsize
foulee_table_cell (const FouleeTable *table, guint row, FouleeColumn column, const char **text)
{
  const FouleeCsvCell *cell =
      &g_array_index (table->cells, FouleeCsvCell, row * FOULEE_N_COLUMNS + column);

  *text = table->text + cell->start;
  return cell->length;
}

static gboolean
cell_number (const FouleeTable *table, guint row, FouleeColumn column, char decimal, double *value)
{
  const char *text;
  const gsize length = foulee_table_cell (table, row, column, &text);

  return foulee_value_number (text, length, decimal, value) && *value > 0;
}

static gboolean
cell_seconds (const FouleeTable *table, guint row, FouleeColumn column, char decimal,
              double *seconds)
{
  const char *text;
  const gsize length = foulee_table_cell (table, row, column, &text);
  FouleeDuration duration;

  if (!foulee_value_duration (text, length, decimal, &duration) || duration.seconds <= 0)
    return FALSE;
  *seconds = duration.seconds;
  return TRUE;
}

static void
survey_signs (const FouleeTable *table, FouleeTableManner *manner)
{
  static const FouleeColumn measured[] = {
    FOULEE_COLUMN_DISTANCE, FOULEE_COLUMN_METRES, FOULEE_COLUMN_SPEED,   FOULEE_COLUMN_ASCENT,
    FOULEE_COLUMN_DESCENT,  FOULEE_COLUMN_STRIDE, FOULEE_COLUMN_CADENCE,
  };
  FouleeDecimalVotes decimals = { 0 };
  FouleeDayVotes days = { 0 };
  const char *text;

  for (guint row = 0; row < table->rows->len; row++) {
    gsize length = foulee_table_cell (table, row, FOULEE_COLUMN_DATE, &text);

    foulee_value_vote_day (text, length, &days);
    for (gsize i = 0; i < G_N_ELEMENTS (measured); i++) {
      length = foulee_table_cell (table, row, measured[i], &text);
      foulee_value_vote_decimal (text, length, &decimals);
    }
  }
  if (decimals.comma != decimals.point)
    manner->decimal = decimals.comma > decimals.point ? ',' : '.';
  else
    manner->decimal = table->columns->separator == ';' ? ',' : '.';
  manner->month_first = foulee_day_votes_month_first (&days);
}

/* Garmin Connect exports the account's unit without naming it. Distance, steps a minute, time and
 * the length of a step hang together, and only in one unit they do. */
static FouleeLength
unit_by_stride (const FouleeTable *table, char decimal)
{
  guint kilometres = 0, miles = 0;

  for (guint row = 0; row < table->rows->len; row++) {
    double distance, seconds, cadence, stride, step;

    if (!cell_number (table, row, FOULEE_COLUMN_DISTANCE, decimal, &distance) ||
        !cell_seconds (table, row, FOULEE_COLUMN_DURATION, decimal, &seconds) ||
        !cell_number (table, row, FOULEE_COLUMN_CADENCE, decimal, &cadence) ||
        !cell_number (table, row, FOULEE_COLUMN_STRIDE, decimal, &stride))
      continue;
    step = distance / (cadence * seconds / 60);
    kilometres += fabs (step * 1000 / stride - 1) < 0.1;
    miles += fabs (step * FOULEE_METRES_PER_MILE / stride - 1) < 0.1 ||
             fabs (step * FOULEE_METRES_PER_MILE / (stride * FOULEE_METRES_PER_FOOT) - 1) < 0.1;
  }
  if (kilometres == miles)
    return FOULEE_LENGTH_UNKNOWN;
  return kilometres > miles ? FOULEE_LENGTH_KILOMETRE : FOULEE_LENGTH_MILE;
}

/* Strava's first distance is in the account's unit, its second in metres. */
static FouleeLength
unit_by_metres (const FouleeTable *table, char decimal)
{
  guint kilometres = 0, miles = 0;

  for (guint row = 0; row < table->rows->len; row++) {
    double distance, metres;

    if (!cell_number (table, row, FOULEE_COLUMN_DISTANCE, decimal, &distance) ||
        !cell_number (table, row, FOULEE_COLUMN_METRES, decimal, &metres))
      continue;
    kilometres += fabs (metres / distance / 1000 - 1) < 0.1;
    miles += fabs (metres / distance / FOULEE_METRES_PER_MILE - 1) < 0.1;
  }
  if (kilometres == miles)
    return FOULEE_LENGTH_UNKNOWN;
  return kilometres > miles ? FOULEE_LENGTH_KILOMETRE : FOULEE_LENGTH_MILE;
}

/* Whether the numbers of a column are metres rather than kilometres: a factor of a thousand cannot
 * be mistaken. `otherwise` where no row tells. */
static gboolean
are_metres (const FouleeTable *table, FouleeColumn column, char decimal, gboolean otherwise)
{
  guint metres = 0, kilometres = 0;

  for (guint row = 0; row < table->rows->len; row++) {
    double distance, seconds;

    if (!cell_number (table, row, column, decimal, &distance) ||
        (!cell_seconds (table, row, FOULEE_COLUMN_MOVING_TIME, decimal, &seconds) &&
         !cell_seconds (table, row, FOULEE_COLUMN_ELAPSED, decimal, &seconds) &&
         !cell_seconds (table, row, FOULEE_COLUMN_DURATION, decimal, &seconds)))
      continue;
    metres += distance / seconds >= SLOWEST && distance / seconds <= FASTEST;
    kilometres += distance * 1000 / seconds >= SLOWEST && distance * 1000 / seconds <= FASTEST;
  }
  return metres == kilometres ? otherwise : metres > kilometres;
}

FouleeTableManner
foulee_table_survey (const FouleeTable *table)
{
  const FouleeColumns *columns = table->columns;
  FouleeTableManner manner = { .metres_exact = 1, .metres_climb = 1 };
  FouleeLength unit = columns->unit[FOULEE_COLUMN_DISTANCE];

  survey_signs (table, &manner);
  if (columns->format == FOULEE_FORMAT_STRAVA) {
    if (columns->index[FOULEE_COLUMN_METRES] >= 0 &&
        !are_metres (table, FOULEE_COLUMN_METRES, manner.decimal, TRUE))
      manner.metres_exact = 1000;
    if (unit == FOULEE_LENGTH_UNKNOWN)
      unit = unit_by_metres (table, manner.decimal);
  }
  if (unit == FOULEE_LENGTH_UNKNOWN)
    unit = columns->unit[FOULEE_COLUMN_PACE];
  if (unit == FOULEE_LENGTH_UNKNOWN)
    unit = unit_by_stride (table, manner.decimal);
  if (unit == FOULEE_LENGTH_UNKNOWN &&
      are_metres (table, FOULEE_COLUMN_DISTANCE, manner.decimal, FALSE))
    unit = FOULEE_LENGTH_METRE;
  if (unit == FOULEE_LENGTH_UNKNOWN) {
    /* Where Strava says metres as well, no distance hangs on it. */
    manner.metres_assumed = columns->index[FOULEE_COLUMN_METRES] < 0;
    unit = FOULEE_LENGTH_KILOMETRE;
  }
  manner.metres = foulee_length_in_metres (unit);

  /* Only Strava's climbs are in metres whatever the account's units are. */
  if (columns->unit[FOULEE_COLUMN_ASCENT] != FOULEE_LENGTH_UNKNOWN)
    manner.metres_climb = foulee_length_in_metres (columns->unit[FOULEE_COLUMN_ASCENT]);
  else if (columns->format != FOULEE_FORMAT_STRAVA && unit == FOULEE_LENGTH_MILE)
    manner.metres_climb = FOULEE_METRES_PER_FOOT;
  return manner;
}
