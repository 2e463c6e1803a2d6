/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/record.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (FouleeRecord, foulee_record, foulee_record_ref, foulee_record_unref)

static gboolean
is_text (const FouleeField *field)
{
  return field->type == FOULEE_FIELD_TEXT || field->type == FOULEE_FIELD_IDS ||
         field->type == FOULEE_FIELD_REFERENCE;
}

static void
field_clear (gpointer record, const FouleeField *field)
{
  FouleeReading *readings;

  switch (field->type) {
  case FOULEE_FIELD_INTEGER:
  case FOULEE_FIELD_FLAG:
  case FOULEE_FIELD_CHOICE:
  case FOULEE_FIELD_REGION:
    foulee_field_at (record, field, gint32) = FOULEE_UNSET;
    break;
  case FOULEE_FIELD_SET:
    foulee_field_at (record, field, gint32) = 0;
    break;
  case FOULEE_FIELD_INSTANT:
    foulee_field_at (record, field, FouleeInstant) = FOULEE_INSTANT_NONE;
    break;
  case FOULEE_FIELD_DATE:
    foulee_field_at (record, field, FouleeDate) = FOULEE_DATE_NONE;
    break;
  case FOULEE_FIELD_TEXT:
  case FOULEE_FIELD_IDS:
  case FOULEE_FIELD_REFERENCE:
    foulee_field_at (record, field, char *) = NULL;
    break;
  case FOULEE_FIELD_READINGS:
    readings = &foulee_field_at (record, field, FouleeReading);
    for (int i = 0; i < FOULEE_N_REGIONS; i++)
      readings[i] = (FouleeReading) { -1, -1, 0 };
    break;
  }
}

gpointer
foulee_record_new (FouleeKind kind)
{
  const FouleeKindInfo *info = foulee_kind_info (kind);
  FouleeRecord *record = g_malloc0 (info->size);

  record->kind = kind;
  g_atomic_ref_count_init (&record->references);
  for (int i = 0; i < info->n_fields; i++)
    field_clear (record, &info->fields[i]);
  if (kind == FOULEE_KIND_RUNNER)
    memcpy (record->id, FOULEE_RUNNER_ID, FOULEE_UUID_SIZE);
  else
    foulee_uuid_random (record->id);

  /* Where one value is what a record is unless said otherwise. */
  if (kind == FOULEE_KIND_CHECK_IN)
    ((FouleeCheckIn *) record)->origin = FOULEE_ORIGIN_ENTERED;
  if (kind == FOULEE_KIND_RUN) {
    ((FouleeRun *) record)->planned = 0;
    ((FouleeRun *) record)->source = FOULEE_SOURCE_TYPED;
  }
  if (kind == FOULEE_KIND_SLEEP)
    ((FouleeSleep *) record)->sleep_kind = FOULEE_SLEEP_NIGHT;
  if (kind == FOULEE_KIND_DRINK)
    ((FouleeDrink *) record)->drink_kind = FOULEE_DRINK_WATER;
  return record;
}

gpointer
foulee_record_copy (gconstpointer source)
{
  const FouleeRecord *original = source;
  const FouleeKindInfo *info = foulee_kind_info (original->kind);
  FouleeRecord *copy = g_memdup2 (original, info->size);

  g_atomic_ref_count_init (&copy->references);
  for (int i = 0; i < info->n_fields; i++) {
    const FouleeField *field = &info->fields[i];
    if (is_text (field))
      foulee_field_at (copy, field, char *) = g_strdup (foulee_field_at (copy, field, char *));
  }
  return copy;
}

gpointer
foulee_record_ref (gpointer record)
{
  g_atomic_ref_count_inc (&((FouleeRecord *) record)->references);
  return record;
}

void
foulee_record_unref (gpointer data)
{
  FouleeRecord *record = data;
  const FouleeKindInfo *info;

  if (!g_atomic_ref_count_dec (&record->references))
    return;
  info = foulee_kind_info (record->kind);
  for (int i = 0; i < info->n_fields; i++)
    if (is_text (&info->fields[i]))
      g_free (foulee_field_at (record, &info->fields[i], char *));
  g_free (record);
}

GPtrArray *
foulee_record_array_new (void)
{
  return g_ptr_array_new_with_free_func (foulee_record_unref);
}

static int
compare_numbers (gint64 a, gint64 b)
{
  return (a > b) - (a < b);
}

/* Instants order by their moment; the same moment by the offset written beside it. */
static int
compare_instants (FouleeInstant a, FouleeInstant b)
{
  const int order = compare_numbers (a.seconds, b.seconds);

  return order != 0 ? order : compare_numbers (a.offset, b.offset);
}

static int
compare_field (gconstpointer a, gconstpointer b, const FouleeField *field)
{
  switch (field->type) {
  case FOULEE_FIELD_INTEGER:
  case FOULEE_FIELD_FLAG:
  case FOULEE_FIELD_CHOICE:
  case FOULEE_FIELD_REGION:
  case FOULEE_FIELD_SET:
  case FOULEE_FIELD_DATE:
    return compare_numbers (foulee_field_at (a, field, gint32), foulee_field_at (b, field, gint32));
  case FOULEE_FIELD_INSTANT:
    return compare_instants (foulee_field_at (a, field, FouleeInstant),
                             foulee_field_at (b, field, FouleeInstant));
  case FOULEE_FIELD_READINGS:
    return memcmp (&foulee_field_at (a, field, FouleeReading),
                   &foulee_field_at (b, field, FouleeReading),
                   sizeof (FouleeReading) * FOULEE_N_REGIONS);
  case FOULEE_FIELD_TEXT:
  case FOULEE_FIELD_IDS:
  case FOULEE_FIELD_REFERENCE:
  default:
    return g_strcmp0 (foulee_field_at (a, field, char *), foulee_field_at (b, field, char *));
  }
}

/* By content: everything but the id and `modified`. */
static int
compare_content (const FouleeRecord *a, const FouleeRecord *b)
{
  const FouleeKindInfo *info = foulee_kind_info (a->kind);
  int order = compare_numbers (a->deleted, b->deleted);

  if (order == 0)
    order = compare_numbers (a->created, b->created);
  for (int i = 0; order == 0 && i < info->n_fields; i++)
    order = compare_field (a, b, &info->fields[i]);
  return order;
}

gboolean
foulee_record_equal (gconstpointer a, gconstpointer b)
{
  const FouleeRecord *ra = a, *rb = b;

  return ra->kind == rb->kind && strcmp (ra->id, rb->id) == 0 && compare_content (ra, rb) == 0;
}

int
foulee_record_compare_versions (gconstpointer a, gconstpointer b)
{
  const FouleeRecord *ra = a, *rb = b;
  const int order = compare_numbers (ra->modified, rb->modified);

  return order != 0 ? order : compare_content (ra, rb);
}

/* "run 6f1c2e4a-…". */
static char *
record_name (const FouleeRecord *record)
{
  return g_strdup_printf ("%s %s", foulee_kind_info (record->kind)->name, record->id);
}

static gboolean
refuse (const FouleeRecord *record, const char *field, FouleeProblem problem, double minimum,
        double maximum, const char *value, GError **error)
{
  g_autofree char *name = record_name (record);

  return foulee_fail (error, FOULEE_ERROR_FIELD, .record = name, .field = field, .problem = problem,
                      .minimum = minimum, .maximum = maximum, .value = value);
}

static gboolean
validate_number (const FouleeRecord *record, const FouleeField *field, gint64 minimum,
                 gint64 maximum, gint64 value, GError **error)
{
  char text[32];

  if (value >= minimum && value <= maximum)
    return TRUE;
  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, value);
  return refuse (record, field->name, FOULEE_PROBLEM_OUT_OF_RANGE, (double) minimum,
                 (double) maximum, text, error);
}

static gboolean
validate_text (const FouleeRecord *record, const FouleeField *field, const char *text,
               GError **error)
{
  if (!g_utf8_validate (text, -1, NULL))
    return refuse (record, field->name, FOULEE_PROBLEM_NOT_UTF8, 0, 0, NULL, error);
  if (field->maximum > 0 && (gint64) strlen (text) > field->maximum)
    return refuse (record, field->name, FOULEE_PROBLEM_TOO_LONG, 0, (double) field->maximum, NULL,
                   error);
  return TRUE;
}

static gboolean
validate_readings (const FouleeRecord *record, const FouleeField *field,
                   const FouleeReading *readings, GError **error)
{
  for (int i = 0; i < FOULEE_N_REGIONS; i++) {
    const FouleeReading *reading = &readings[i];
    const gboolean asked = reading->level >= 0;

    if (!validate_number (record, field, -1, 10, reading->level, error) ||
        !validate_number (record, field, -1, foulee_sensations.n_words - 1, reading->sensation,
                          error) ||
        !validate_number (record, field, 0, (1 << foulee_marks.n_words) - 1, reading->marks, error))
      return FALSE;
    if (!asked && (reading->sensation >= 0 || reading->marks != 0))
      return refuse (record, foulee_region_id ((FouleeRegion) i), FOULEE_PROBLEM_MISSING, 0, 0,
                     NULL, error);
  }
  return TRUE;
}

/* The last moment and the first that a journal holds: the bounds of FouleeDate. */
#define INSTANT_MIN ((gint64) FOULEE_DATE_MIN * 86400)
#define INSTANT_MAX ((gint64) (FOULEE_DATE_MAX + 1) * 86400 - 1)

static gboolean
validate_field (const FouleeRecord *record, const FouleeField *field, GError **error)
{
  FouleeInstant instant;
  const char *text;
  gint32 number;

  switch (field->type) {
  case FOULEE_FIELD_INTEGER:
  case FOULEE_FIELD_FLAG:
  case FOULEE_FIELD_CHOICE:
  case FOULEE_FIELD_REGION:
    number = foulee_field_at (record, field, gint32);
    if (number == FOULEE_UNSET)
      break;
    if (field->type == FOULEE_FIELD_CHOICE)
      return validate_number (record, field, 0, field->words->n_words - 1, number, error);
    if (field->type == FOULEE_FIELD_REGION)
      return validate_number (record, field, 0, FOULEE_N_REGIONS - 1, number, error);
    return validate_number (record, field, field->minimum, field->maximum, number, error);
  case FOULEE_FIELD_SET:
    return validate_number (record, field, 0, (1 << field->words->n_words) - 1,
                            foulee_field_at (record, field, gint32), error);
  case FOULEE_FIELD_INSTANT:
    instant = foulee_field_at (record, field, FouleeInstant);
    if (!foulee_instant_is_set (instant))
      break;
    return validate_number (record, field, INSTANT_MIN, INSTANT_MAX, instant.seconds, error) &&
           validate_number (record, field, -1439, 1439, instant.offset, error);
  case FOULEE_FIELD_DATE:
    number = foulee_field_at (record, field, FouleeDate);
    if (number == FOULEE_DATE_NONE)
      break;
    return validate_number (record, field, FOULEE_DATE_MIN, FOULEE_DATE_MAX, number, error);
  case FOULEE_FIELD_TEXT:
  case FOULEE_FIELD_IDS:
    text = foulee_field_at (record, field, char *);
    if (text == NULL)
      break;
    return validate_text (record, field, text, error);
  case FOULEE_FIELD_REFERENCE:
    text = foulee_field_at (record, field, char *);
    if (text == NULL)
      break;
    if (!foulee_uuid_is_valid (text))
      return refuse (record, field->name, FOULEE_PROBLEM_UNKNOWN_REFERENCE, 0, 0, text, error);
    return TRUE;
  case FOULEE_FIELD_READINGS:
    return validate_readings (record, field, &foulee_field_at (record, field, FouleeReading),
                              error);
  }
  if (field->required)
    return refuse (record, field->name, FOULEE_PROBLEM_MISSING, 0, 0, NULL, error);
  return TRUE;
}

/* What must agree between fields. */
static gboolean
validate_together (const FouleeRecord *record, GError **error)
{
  const FouleeSleep *sleep = (const FouleeSleep *) record;
  const FouleeCondition *condition = (const FouleeCondition *) record;

  if (record->kind == FOULEE_KIND_SLEEP && foulee_instant_is_set (sleep->to_bed) &&
      foulee_instant_is_set (sleep->woke)) {
    const gint64 seconds = sleep->woke.seconds - sleep->to_bed.seconds;
    if (seconds <= 0)
      return refuse (record, "woke", FOULEE_PROBLEM_ENDS_BEFORE_START, 0, 0, NULL, error);
    if (seconds > 86400)
      return refuse (record, "woke", FOULEE_PROBLEM_OUT_OF_RANGE, 0, 24, NULL, error);
  }
  if (record->kind == FOULEE_KIND_CONDITION && condition->since != FOULEE_DATE_NONE &&
      condition->until != FOULEE_DATE_NONE && condition->until < condition->since)
    return refuse (record, "until", FOULEE_PROBLEM_ENDS_BEFORE_START, 0, 0, NULL, error);
  return TRUE;
}

gboolean
foulee_record_validate (gconstpointer data, GError **error)
{
  const FouleeRecord *record = data;
  const FouleeKindInfo *info = foulee_kind_info (record->kind);

  if (!foulee_uuid_is_valid (record->id))
    return refuse (record, "id", FOULEE_PROBLEM_WRONG_TYPE, 0, 0, record->id, error);
  for (int i = 0; i < info->n_fields; i++)
    if (!validate_field (record, &info->fields[i], error))
      return FALSE;
  return validate_together (record, error);
}

gint64
foulee_record_when (gconstpointer data)
{
  const FouleeRecord *record = data;
  const FouleeKindInfo *info = foulee_kind_info (record->kind);
  const FouleeField *field;

  if (info->when < 0)
    return 0;
  field = &info->fields[info->when];
  if (field->type == FOULEE_FIELD_DATE)
    return (gint64) foulee_field_at (record, field, FouleeDate) * 86400;
  return foulee_field_at (record, field, FouleeInstant).seconds;
}

FouleeDate
foulee_record_day (gconstpointer data, int day_start)
{
  const FouleeRecord *record = data;
  const FouleeKindInfo *info = foulee_kind_info (record->kind);
  const FouleeField *field;

  if (info->when < 0)
    return FOULEE_DATE_NONE;
  field = &info->fields[info->when];
  if (field->type == FOULEE_FIELD_DATE)
    return foulee_field_at (record, field, FouleeDate);
  return foulee_instant_day (foulee_field_at (record, field, FouleeInstant), day_start);
}

void
foulee_record_set_text (char **field, const char *text)
{
  char *copy = text != NULL && *text != '\0' ? g_strdup (text) : NULL;

  g_free (*field);
  *field = copy;
}

gint64
foulee_run_end (const FouleeRun *run)
{
  return run->start.seconds + (run->duration != FOULEE_UNSET ? run->duration : 0);
}

int
foulee_check_in_n_answered (const FouleeCheckIn *check_in)
{
  int n = 0;

  for (int i = 0; i < FOULEE_N_REGIONS; i++)
    n += check_in->readings[i].level >= 0;
  return n;
}

int
foulee_check_in_muscles (const FouleeCheckIn *check_in)
{
  int highest = -1;

  for (int i = 0; i < FOULEE_N_REGIONS; i++)
    if (foulee_region_is_muscle ((FouleeRegion) i))
      highest = MAX (highest, check_in->readings[i].level);
  return highest;
}

int
foulee_check_in_legs (const FouleeCheckIn *check_in)
{
  const int muscles = foulee_check_in_muscles (check_in);

  return muscles < 0 && check_in->overall != FOULEE_UNSET ? check_in->overall : muscles;
}

gboolean
foulee_check_in_answer_rest (FouleeCheckIn *check_in)
{
  const gboolean everywhere = foulee_check_in_n_answered (check_in) == 0;

  for (int i = 0; i < FOULEE_N_REGIONS; i++)
    if (check_in->readings[i].level < 0)
      check_in->readings[i] = (FouleeReading) { 0, -1, 0 };
  if (everywhere)
    check_in->origin = FOULEE_ORIGIN_NONE_EVERYWHERE;
  return everywhere;
}
