/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli-confirm.h"

#include <string.h>

#include "app/cli-field.h"

static const char *
name_of (const FouleeRecord *record, const FouleeLanguage *language)
{
  switch (record->kind) {
  case FOULEE_KIND_SHOE:
    return foulee_trc (language, "kind of entry", "Shoe");
  case FOULEE_KIND_ACTIVITY:
    return foulee_trc (language, "kind of entry", "Own activity");
  case FOULEE_KIND_CHECK_IN:
    return foulee_trc (language, "kind of entry", "Check-in");
  case FOULEE_KIND_RUN:
    return foulee_trc (language, "kind of entry", "Run");
  case FOULEE_KIND_SLEEP:
    return ((const FouleeSleep *) record)->sleep_kind == FOULEE_SLEEP_NAP
               ? foulee_trc (language, "kind of entry", "Nap")
               : foulee_trc (language, "kind of entry", "Night");
  case FOULEE_KIND_DRINK:
    return foulee_trc (language, "kind of entry", "Drink");
  case FOULEE_KIND_URINE:
    return foulee_trc (language, "kind of entry", "Urine colour");
  case FOULEE_KIND_ACTION:
    return foulee_trc (language, "kind of entry", "Recovery action");
  case FOULEE_KIND_ACTIVITY_SCORE:
    return foulee_trc (language, "kind of entry", "Score");
  case FOULEE_KIND_VISIT:
    return foulee_trc (language, "kind of entry", "Visit");
  case FOULEE_KIND_CONDITION:
    return foulee_trc (language, "kind of entry", "Condition");
  case FOULEE_KIND_SIGN_ANSWER:
    return foulee_trc (language, "kind of entry", "Warning signs");
  case FOULEE_KIND_ADVICE_ANSWER:
    return foulee_trc (language, "kind of entry", "Suggestion");
  case FOULEE_KIND_RUNNER:
    return foulee_trc (language, "kind of entry", "Runner");
  case FOULEE_N_KINDS:
    break;
  }
  g_return_val_if_reached ("");
}

/* The day in the journal and the time on the wall. After midnight and before the day's start, the
 * day is the one before and the words say so. */
static char *
describe_instant (const FouleeCli *cli, FouleeInstant instant)
{
  const FouleeDate day = foulee_instant_day (instant, cli->day_start);
  g_autofree char *date = foulee_format_date (cli->language, day, FOULEE_DATE_SHORT);
  g_autofree char *time = NULL;
  FouleeDate civil;
  int seconds;

  foulee_instant_to_civil (instant, &civil, &seconds);
  time = foulee_format_time (cli->language, seconds);
  return g_strdup_printf (
      civil == day ? foulee_trc (cli->language, "day, time", "%s, %s")
                   : foulee_trc (cli->language, "day, time", "%s, %s in the night after"),
      date, time);
}

/* NULL for kinds without a time. */
static char *
describe_when (const FouleeCli *cli, const FouleeRecord *record)
{
  const FouleeKindInfo *info = foulee_kind_info (record->kind);
  const FouleeField *field = info->when >= 0 ? &info->fields[info->when] : NULL;

  if (field == NULL)
    return NULL;
  if (field->type == FOULEE_FIELD_INSTANT)
    return describe_instant (cli, foulee_field_at (record, field, FouleeInstant));
  return foulee_format_date (cli->language, foulee_field_at (record, field, FouleeDate),
                             FOULEE_DATE_SHORT);
}

static char *
describe_reading (FouleeRegion region, const FouleeReading *reading, const FouleeLanguage *language)
{
  g_autofree char *label = foulee_cli_uncapitalise (foulee_region_label (region, language));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) feels = NULL;
  g_autofree char *list = NULL;

  if (reading->sensation >= 0)
    g_strv_builder_take (builder, foulee_cli_uncapitalise (foulee_words_label (
                                      &foulee_sensations, reading->sensation, language)));
  for (int i = 0; i < foulee_marks.n_words; i++)
    if ((reading->marks & (1u << i)) != 0)
      g_strv_builder_take (
          builder, foulee_cli_uncapitalise (foulee_words_label (&foulee_marks, i, language)));
  feels = g_strv_builder_end (builder);
  if (feels[0] == NULL)
    return g_strdup_printf (foulee_trc (language, "region, level", "%s %d"), label, reading->level);
  list = foulee_format_list (language, (const char *const *) feels);
  return g_strdup_printf (foulee_trc (language, "region, level, feeling", "%s %d (%s)"), label,
                          reading->level, list);
}

/* The levels above zero one by one, then what was answered with none. */
static void
add_readings (GStrvBuilder *details, const FouleeCheckIn *check_in, const FouleeLanguage *language)
{
  const int n_answered = foulee_check_in_n_answered (check_in);
  int n_sore = 0;

  for (int i = 0; i < FOULEE_N_REGIONS; i++) {
    if (check_in->readings[i].level <= 0)
      continue;
    g_strv_builder_take (details,
                         describe_reading ((FouleeRegion) i, &check_in->readings[i], language));
    n_sore++;
  }
  if (n_answered == FOULEE_N_REGIONS) {
    g_strv_builder_add (details, n_sore == 0
                                     ? foulee_trc (language, "soreness", "no soreness anywhere")
                                     : foulee_trc (language, "soreness", "nothing elsewhere"));
    return;
  }
  for (int i = 0; i < FOULEE_N_REGIONS; i++)
    if (check_in->readings[i].level == 0)
      g_strv_builder_take (details,
                           describe_reading ((FouleeRegion) i, &check_in->readings[i], language));
}

/* "22:45–06:30 (7 h 45)". */
static void
add_hours (GStrvBuilder *details, const FouleeSleep *sleep, const FouleeLanguage *language)
{
  g_autofree char *from = NULL, *to = NULL, *length = NULL;
  int from_seconds = 0, to_seconds = 0;

  if (foulee_instant_is_set (sleep->to_bed)) {
    foulee_instant_to_civil (sleep->to_bed, NULL, &from_seconds);
    from = foulee_format_time (language, from_seconds);
  }
  if (foulee_instant_is_set (sleep->woke)) {
    foulee_instant_to_civil (sleep->woke, NULL, &to_seconds);
    to = foulee_format_time (language, to_seconds);
  }
  if (from != NULL && to != NULL) {
    length = foulee_format_hours (language, sleep->woke.seconds - sleep->to_bed.seconds);
    g_strv_builder_take (
        details,
        g_strdup_printf (foulee_trc (language, "to bed, woke, length of sleep", "%s–%s (%s)"), from,
                         to, length));
  } else if (from != NULL) {
    g_strv_builder_take (details,
                         g_strdup_printf (foulee_trc (language, "sleep", "to bed %s"), from));
  } else if (to != NULL) {
    g_strv_builder_take (details, g_strdup_printf (foulee_trc (language, "sleep", "woke %s"), to));
  }
}

/* What every record of its kind says when nothing special was said. */
static gboolean
goes_without_saying (const FouleeRecord *record, const FouleeField *field)
{
  if (!foulee_cli_field_is_typed (field))
    return TRUE;
  if (record->kind == FOULEE_KIND_SLEEP && strcmp (field->name, "kind") == 0)
    return TRUE;
  if (record->kind == FOULEE_KIND_SIGN_ANSWER && strcmp (field->name, "list_version") == 0)
    return TRUE;
  if (record->kind == FOULEE_KIND_RUN && strcmp (field->name, "warm_up") == 0)
    return ((const FouleeRun *) record)->warm_up == FOULEE_WARM_UP_DONE &&
           ((const FouleeRun *) record)->warm_up_minutes != FOULEE_UNSET;
  return record->kind == FOULEE_KIND_RUN && strcmp (field->name, "planned") == 0 &&
         ((const FouleeRun *) record)->planned == 0;
}

static char *
describe_details (const FouleeCli *cli, const FouleeRecord *record)
{
  const FouleeKindInfo *info = foulee_kind_info (record->kind);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) details = NULL;

  if (record->kind == FOULEE_KIND_CHECK_IN)
    add_readings (builder, (const FouleeCheckIn *) record, cli->language);
  if (record->kind == FOULEE_KIND_SLEEP)
    add_hours (builder, (const FouleeSleep *) record, cli->language);
  for (int i = 0; i < info->n_fields; i++) {
    char *detail = NULL;
    if (i != info->when && !goes_without_saying (record, &info->fields[i]))
      detail = foulee_cli_field_describe (cli, record, &info->fields[i]);
    if (detail != NULL)
      g_strv_builder_take (builder, detail);
  }
  details = g_strv_builder_end (builder);
  return g_strjoinv (foulee_trc (cli->language, "between items of a list", ", "), details);
}

char *
foulee_cli_confirm (const FouleeCli *cli, const FouleeRecord *record, gboolean changed)
{
  const FouleeLanguage *language = cli->language;
  const char *name = name_of (record, language);
  g_autofree char *when = describe_when (cli, record);
  g_autofree char *details = describe_details (cli, record);
  g_autofree char *what = NULL;

  if (when != NULL && *details != '\0')
    what = g_strdup_printf (foulee_trc (language, "entry, when: what", "%s, %s: %s."), name, when,
                            details);
  else if (when != NULL)
    what = g_strdup_printf (foulee_trc (language, "entry, when", "%s, %s."), name, when);
  else
    what = g_strdup_printf (foulee_trc (language, "entry: what", "%s: %s."), name, details);
  return g_strdup_printf (changed ? foulee_trc (language, "confirmation", "Changed. %s\n")
                                  : foulee_trc (language, "confirmation", "Saved. %s\n"),
                          what);
}
