/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli-field.h"

#include <string.h>

#include "app/cli-quantity.h"
#include "app/cli-when.h"

/* Names that are said more shortly than they are written. */
static const struct {
  const char *key;
  const char *name;
} by_names[] = {
  { "rpe", "session_rpe" },      { "effort", "session_rpe" },
  { "minutes", "duration_min" }, { "at", "start" },
  { "date", "night" },           { "legs", "overall" },
  { "awake", "times_awake" },    { "language", "page_language" },
};

/* How each field is named before its value. Those that are missing speak for themselves. */
static const FouleeWord labels[] = {
  FOULEE_WORD ("activity", "field", "activity"),
  FOULEE_WORD ("advice_number", "field", "number to call when it is not an emergency"),
  FOULEE_WORD ("after", "field", "afterwards"),
  FOULEE_WORD ("ascent_m", "field", "up"),
  FOULEE_WORD ("birth_year", "field", "born"),
  FOULEE_WORD ("cadence_spm", "field", "cadence"),
  FOULEE_WORD ("clinic", "field", "clinic"),
  FOULEE_WORD ("concern", "field", "concern"),
  FOULEE_WORD ("cool_down", "field", "cool-down"),
  FOULEE_WORD ("country", "field", "country"),
  FOULEE_WORD ("day_start_min", "field", "days begin at"),
  FOULEE_WORD ("descent_m", "field", "down"),
  FOULEE_WORD ("distance_before_m", "field", "already on it"),
  FOULEE_WORD ("emergency_number", "field", "emergency number"),
  FOULEE_WORD ("fatigue", "field", "fatigue"),
  FOULEE_WORD ("first_used", "field", "first used"),
  FOULEE_WORD ("form", "field", "form"),
  FOULEE_WORD ("gait_changed", "field", "gait changed"),
  FOULEE_WORD ("heart_rate_bpm", "field", "heart rate"),
  FOULEE_WORD ("heat", "field", "weather"),
  FOULEE_WORD ("height_mm", "field", "height"),
  FOULEE_WORD ("ill", "field", "ill or fever"),
  FOULEE_WORD ("mass_after_g", "field", "mass after"),
  FOULEE_WORD ("mass_before_g", "field", "mass before"),
  FOULEE_WORD ("mass_g", "field", "mass"),
  FOULEE_WORD ("note", "field", "note"),
  FOULEE_WORD ("onset", "field", "began"),
  FOULEE_WORD ("onset_note", "field", "how it began"),
  FOULEE_WORD ("overall", "field", "overall"),
  FOULEE_WORD ("page_language", "field", "summary in"),
  FOULEE_WORD ("pain_end", "field", "pain at the end"),
  FOULEE_WORD ("pain_middle", "field", "pain midway"),
  FOULEE_WORD ("pain_region", "field", "pain in"),
  FOULEE_WORD ("pain_start", "field", "pain at the start"),
  FOULEE_WORD ("planned", "field", "planned"),
  FOULEE_WORD ("quality", "field", "quality"),
  FOULEE_WORD ("questions", "field", "questions"),
  FOULEE_WORD ("retired", "field", "retired"),
  FOULEE_WORD ("score", "field", "score"),
  FOULEE_WORD ("session_rpe", "field", "effort"),
  FOULEE_WORD ("shade", "field", "shade"),
  FOULEE_WORD ("shoe", "field", "shoe"),
  FOULEE_WORD ("side", "field", "side"),
  FOULEE_WORD ("since", "field", "since"),
  FOULEE_WORD ("surface", "field", "surface"),
  FOULEE_WORD ("times_awake", "field", "times awake"),
  FOULEE_WORD ("training_changed", "field", "training changed"),
  FOULEE_WORD ("units", "field", "units"),
  FOULEE_WORD ("until", "field", "until"),
  FOULEE_WORD ("warm_up", "field", "warm-up"),
  FOULEE_WORD ("warm_up_min", "field", "warm-up for"),
  FOULEE_WORD ("warm_up_parts", "field", "warm-up of"),
  FOULEE_WORD ("who", "field", "with"),
};

gboolean
foulee_cli_field_is_typed (const FouleeField *field)
{
  return field->type != FOULEE_FIELD_READINGS && field->type != FOULEE_FIELD_IDS &&
         strcmp (field->name, "origin") != 0 && !g_str_has_prefix (field->name, "source");
}

/* TRUE when `name` is `key`, or goes on with "_" after it. */
static gboolean
begins_with_word (const char *name, const char *key)
{
  return g_str_has_prefix (name, key) && strchr ("_", name[strlen (key)]) != NULL;
}

const FouleeField *
foulee_cli_field_find (FouleeKind kind, const char *key, gboolean *exact)
{
  const FouleeKindInfo *info = foulee_kind_info (kind);
  g_autofree char *name = g_ascii_strdown (key, -1);
  const FouleeField *found = NULL;
  guint n_found = 0;

  g_strdelimit (name, "-", '_');
  *exact = FALSE;
  for (int i = 0; i < info->n_fields; i++) {
    const FouleeField *field = &info->fields[i];
    if (!foulee_cli_field_is_typed (field))
      continue;
    if (strcmp (field->name, name) == 0) {
      *exact = TRUE;
      return field;
    }
    if (begins_with_word (field->name, name)) {
      const char *rest = field->name + strlen (name);
      if (foulee_cli_quantity_has_unit (field) && strchr (rest + 1, '_') == NULL)
        return field;
      found = field;
      n_found++;
    }
  }
  if (n_found == 1)
    return found;
  for (gsize i = 0; i < G_N_ELEMENTS (by_names); i++)
    if (strcmp (by_names[i].key, name) == 0)
      return foulee_kind_field (kind, by_names[i].name);
  return NULL;
}

static gboolean
refuse (const char *key, const char *text, FouleeProblem problem, GError **error)
{
  return foulee_fail (error, FOULEE_ERROR_USAGE, .field = key, .value = text, .problem = problem);
}

static gboolean
set_integer (const FouleeCli *cli, gint32 *place, const FouleeField *field, const char *key,
             gboolean exact, const char *text, GError **error)
{
  gint64 value;
  const FouleeProblem problem = foulee_cli_quantity_parse (field, text, cli->units, exact, &value);

  if (problem == FOULEE_PROBLEM_WRONG_TYPE)
    return foulee_cli_usage (
        error, foulee_tr (cli->language, "%s “%s”: it must be a whole number."), key, text);
  if (problem != FOULEE_PROBLEM_NONE)
    return refuse (key, text, problem, error);
  if (value < field->minimum || value > field->maximum)
    return foulee_fail (error, FOULEE_ERROR_USAGE, .field = field->name, .value = text,
                        .problem = FOULEE_PROBLEM_OUT_OF_RANGE, .minimum = (double) field->minimum,
                        .maximum = (double) field->maximum);
  *place = (gint32) value;
  return TRUE;
}

static gboolean
parse_flag (const char *text, gint32 *flag)
{
  static const char *const yes[] = { "1", "yes", "y", "true", "on", "oui", "o", NULL };
  static const char *const no[] = { "0", "no", "n", "false", "off", "non", NULL };
  g_autofree char *word = g_ascii_strdown (text, -1);

  if (g_strv_contains (yes, word))
    *flag = 1;
  else if (g_strv_contains (no, word))
    *flag = 0;
  else
    return FALSE;
  return TRUE;
}

/* By its id, or by its label in the language of the messages. */
static gboolean
parse_choice (const FouleeCli *cli, const FouleeWords *words, const char *text, int *choice)
{
  g_autofree char *id = g_ascii_strdown (text, -1);
  g_autofree char *folded = g_utf8_casefold (text, -1);

  g_strdelimit (id, "- ", '_');
  if (foulee_words_from_id (words, id, choice))
    return TRUE;
  for (int i = 0; i < words->n_words; i++) {
    g_autofree char *label = g_utf8_casefold (foulee_words_label (words, i, cli->language), -1);
    if (strcmp (label, folded) == 0) {
      *choice = i;
      return TRUE;
    }
  }
  return FALSE;
}

static gboolean
set_choices (const FouleeCli *cli, gint32 *place, const FouleeField *field, const char *key,
             const char *text, GError **error)
{
  g_auto (GStrv) items = g_strsplit (text, ",", -1);
  gint32 set = 0;

  for (char **item = items; *item != NULL; item++) {
    int choice;
    if (!parse_choice (cli, field->words, g_strstrip (*item), &choice))
      return refuse (key, *item, FOULEE_PROBLEM_UNKNOWN, error);
    set |= 1 << choice;
  }
  *place = set;
  return TRUE;
}

/* A shoe or an own activity: one still in use before one that is not. */
static gboolean
set_reference (const FouleeCli *cli, char **place, const FouleeField *field, const char *key,
               const char *text, GError **error)
{
  const FouleeField *name_field = foulee_kind_field (field->target, "name");
  const FouleeField *end_field =
      foulee_kind_field (field->target, field->target == FOULEE_KIND_SHOE ? "retired" : "until");
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autofree char *folded = g_utf8_casefold (text, -1);
  const FouleeRecord *found = NULL;

  if (cli->store != NULL &&
      !foulee_store_list (cli->store, field->target, G_MININT64, G_MAXINT64, FALSE, records, error))
    return FALSE;
  for (guint i = 0; i < records->len; i++) {
    FouleeRecord *record = g_ptr_array_index (records, i);
    g_autofree char *name =
        g_utf8_casefold (foulee_field_at (record, name_field, const char *), -1);
    if (strcmp (record->id, text) != 0 && strcmp (name, folded) != 0)
      continue;
    if (found == NULL || foulee_field_at (record, end_field, FouleeDate) == FOULEE_DATE_NONE)
      found = record;
  }
  if (found == NULL)
    return refuse (key, text, FOULEE_PROBLEM_UNKNOWN_REFERENCE, error);
  foulee_record_set_text (place, found->id);
  return TRUE;
}

gboolean
foulee_cli_field_set (const FouleeCli *cli, gpointer record, const FouleeField *field,
                      const char *key, gboolean exact, const char *text, GError **error)
{
  gint32 *number = &foulee_field_at (record, field, gint32);
  FouleeRegion region;
  int choice;

  if (!g_utf8_validate (text, -1, NULL))
    return refuse (key, NULL, FOULEE_PROBLEM_NOT_UTF8, error);
  if (*text == '\0')
    return refuse (key, NULL, FOULEE_PROBLEM_MISSING, error);

  switch (field->type) {
  case FOULEE_FIELD_INTEGER:
    return set_integer (cli, number, field, key, exact, text, error);
  case FOULEE_FIELD_FLAG:
    return parse_flag (text, number) || refuse (key, text, FOULEE_PROBLEM_UNKNOWN, error);
  case FOULEE_FIELD_CHOICE:
    if (!parse_choice (cli, field->words, text, &choice))
      return refuse (key, text, FOULEE_PROBLEM_UNKNOWN, error);
    *number = choice;
    return TRUE;
  case FOULEE_FIELD_SET:
    return set_choices (cli, number, field, key, text, error);
  case FOULEE_FIELD_REGION:
    if (!foulee_region_from_id (text, &region))
      return refuse (key, text, FOULEE_PROBLEM_UNKNOWN, error);
    *number = (gint32) region;
    return TRUE;
  case FOULEE_FIELD_INSTANT:
    return foulee_cli_parse_instant (text, cli->clock,
                                     &foulee_field_at (record, field, FouleeInstant)) ||
           refuse (key, text, FOULEE_PROBLEM_NOT_A_TIME, error);
  case FOULEE_FIELD_DATE:
    return foulee_cli_parse_date (text, cli->clock, &foulee_field_at (record, field, FouleeDate)) ||
           refuse (key, text, FOULEE_PROBLEM_NOT_A_DATE, error);
  case FOULEE_FIELD_REFERENCE:
    return set_reference (cli, &foulee_field_at (record, field, char *), field, key, text, error);
  case FOULEE_FIELD_TEXT:
    if ((gint64) strlen (text) > field->maximum)
      return foulee_fail (error, FOULEE_ERROR_USAGE, .field = key,
                          .problem = FOULEE_PROBLEM_TOO_LONG, .maximum = (double) field->maximum);
    foulee_record_set_text (&foulee_field_at (record, field, char *), text);
    return TRUE;
  case FOULEE_FIELD_IDS:
  case FOULEE_FIELD_READINGS:
    break;
  }
  g_return_val_if_reached (FALSE);
}

char *
foulee_cli_uncapitalise (const char *text)
{
  const char *rest = *text != '\0' ? g_utf8_next_char (text) : text;
  g_autofree char *first = g_utf8_strdown (text, rest - text);

  /* Capitals all through are an abbreviation. */
  if (*rest != '\0' && g_unichar_isupper (g_utf8_get_char (rest)))
    return g_strdup (text);
  return g_strconcat (first, rest, NULL);
}

static const char *
label_of (const FouleeField *field, const FouleeLanguage *language)
{
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    if (strcmp (labels[i].id, field->name) == 0)
      return foulee_word_label (&labels[i], language);
  return NULL;
}

static char *
describe_set (const FouleeWords *words, gint32 set, const FouleeLanguage *language)
{
  g_autoptr (GStrvBuilder) items = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (int i = 0; i < words->n_words; i++)
    if ((set & (1 << i)) != 0)
      g_strv_builder_take (items,
                           foulee_cli_uncapitalise (foulee_words_label (words, i, language)));
  list = g_strv_builder_end (items);
  return foulee_format_list (language, (const char *const *) list);
}

/* What a reference names: the name of the shoe or activity. */
static char *
describe_reference (const FouleeCli *cli, const FouleeField *field, const char *id)
{
  const FouleeField *name = foulee_kind_field (field->target, "name");
  g_autoptr (FouleeRecord) target = NULL;
  gpointer record = NULL;

  if (id == NULL)
    return NULL;
  if (cli->store == NULL || !foulee_store_get (cli->store, field->target, id, &record, NULL) ||
      record == NULL)
    return g_strdup (id);
  target = record;
  return foulee_cli_printable (foulee_field_at (target, name, const char *));
}

/* "hills"; names keep their capital. */
static char *
describe_choice (const FouleeWords *words, gint32 choice, const FouleeLanguage *language)
{
  const char *label = foulee_words_label (words, choice, language);

  if (words == &foulee_condition_kinds || words == &foulee_page_languages)
    return g_strdup (label);
  return foulee_cli_uncapitalise (label);
}

static char *
describe_number (const FouleeCli *cli, const FouleeField *field, gint32 number)
{
  if (number == FOULEE_UNSET)
    return NULL;
  if (field->type == FOULEE_FIELD_CHOICE)
    return describe_choice (field->words, number, cli->language);
  if (field->type == FOULEE_FIELD_REGION)
    return foulee_cli_uncapitalise (foulee_region_label ((FouleeRegion) number, cli->language));
  if (field->type == FOULEE_FIELD_SET)
    return number != 0 ? describe_set (field->words, number, cli->language) : NULL;
  return foulee_cli_quantity_format (field, number, cli->units, cli->language);
}

static char *
describe_date (const FouleeCli *cli, FouleeDate date)
{
  if (date == FOULEE_DATE_NONE)
    return NULL;
  return foulee_format_date (cli->language, date, FOULEE_DATE_MEDIUM);
}

static char *
describe_text (const FouleeCli *cli, const char *text)
{
  g_autofree char *plain = text != NULL ? foulee_cli_printable (text) : NULL;

  if (text == NULL)
    return NULL;
  return g_strdup_printf (foulee_trc (cli->language, "quoted value", "“%s”"), plain);
}

/* NULL where nothing is recorded. */
static char *
describe_value (const FouleeCli *cli, gconstpointer record, const FouleeField *field)
{
  switch (field->type) {
  case FOULEE_FIELD_INTEGER:
  case FOULEE_FIELD_CHOICE:
  case FOULEE_FIELD_SET:
  case FOULEE_FIELD_REGION:
    return describe_number (cli, field, foulee_field_at (record, field, gint32));
  case FOULEE_FIELD_DATE:
    return describe_date (cli, foulee_field_at (record, field, FouleeDate));
  case FOULEE_FIELD_TEXT:
    return describe_text (cli, foulee_field_at (record, field, char *));
  case FOULEE_FIELD_REFERENCE:
    return describe_reference (cli, field, foulee_field_at (record, field, char *));
  case FOULEE_FIELD_FLAG:
  case FOULEE_FIELD_INSTANT:
  case FOULEE_FIELD_IDS:
  case FOULEE_FIELD_READINGS:
    break;
  }
  return NULL;
}

char *
foulee_cli_field_describe (const FouleeCli *cli, gconstpointer record, const FouleeField *field)
{
  const char *label = label_of (field, cli->language);
  g_autofree char *value = NULL;

  if (field->type == FOULEE_FIELD_FLAG) {
    const gint32 flag = foulee_field_at (record, field, gint32);
    if (flag == FOULEE_UNSET || label == NULL)
      return NULL;
    return g_strdup_printf (flag ? foulee_trc (cli->language, "answer: yes", "%s")
                                 : foulee_trc (cli->language, "answer: no", "%s: no"),
                            label);
  }
  value = describe_value (cli, record, field);
  if (value == NULL || label == NULL)
    return g_steal_pointer (&value);
  return g_strdup_printf (foulee_trc (cli->language, "field and its value", "%s %s"), label, value);
}
