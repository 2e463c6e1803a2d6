/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli-draft.h"

#include <string.h>

#include "advice/rule.h"
#include "app/cli-field.h"

static const FouleeCliEntry entries[] = {
  { "soreness",
    FOULEE_KIND_CHECK_IN,
    { NULL },
    foulee_cli_soreness_take,
    foulee_cli_soreness_finish },
  { "sleep", FOULEE_KIND_SLEEP, { NULL }, foulee_cli_sleep_take, foulee_cli_sleep_finish },
  { "drink", FOULEE_KIND_DRINK, { "volume_ml", "kind" } },
  { "urine", FOULEE_KIND_URINE, { "shade" } },
  { "run",
    FOULEE_KIND_RUN,
    { "distance_m", "duration_s" },
    foulee_cli_run_take,
    foulee_cli_run_finish },
  { "action", FOULEE_KIND_ACTION, { "kind", "duration_min" } },
  { "note", FOULEE_KIND_CHECK_IN, { NULL }, foulee_cli_note_take, foulee_cli_soreness_finish },
  { "visit", FOULEE_KIND_VISIT, { "who" } },
  { "shoe", FOULEE_KIND_SHOE, { "name" } },
  { "activity", FOULEE_KIND_ACTIVITY, { "name" }, NULL, foulee_cli_activity_finish },
  { "score", FOULEE_KIND_ACTIVITY_SCORE, { "activity", "score" } },
  { "condition", FOULEE_KIND_CONDITION, { "kind" } },
  { "suggestion",
    FOULEE_KIND_ADVICE_ANSWER,
    { "suggestion", "answer" },
    NULL,
    foulee_cli_suggestion_finish },
  { "runner", FOULEE_KIND_RUNNER, { NULL } },
};

const FouleeCliEntry *
foulee_cli_entries (guint *n_entries)
{
  *n_entries = G_N_ELEMENTS (entries);
  return entries;
}

const FouleeCliEntry *
foulee_cli_entry_find (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    if (strcmp (entries[i].name, name) == 0)
      return &entries[i];
  return NULL;
}

gboolean
foulee_cli_draft_refuse (const char *key, const char *value, FouleeProblem problem, GError **error)
{
  return foulee_fail (error, FOULEE_ERROR_USAGE, .field = key, .value = value, .problem = problem);
}

gboolean
foulee_cli_draft_mark (FouleeCliDraft *draft, const FouleeField *field, const char *key,
                       GError **error)
{
  const guint position = (guint) (field - foulee_kind_info (draft->entry->kind)->fields);
  const guint64 bit = G_GUINT64_CONSTANT (1) << position;

  if ((draft->given & bit) != 0)
    return foulee_cli_draft_refuse (key, NULL, FOULEE_PROBLEM_TWICE, error);
  draft->given |= bit;
  return TRUE;
}

gboolean
foulee_cli_suggestion_finish (FouleeCliDraft *draft, GError **error)
{
  const char *id = ((const FouleeAdviceAnswer *) draft->record)->suggestion;

  if (id == NULL || foulee_rule_from_id (id) != NULL)
    return TRUE;
  return foulee_cli_draft_refuse ("suggestion", id, FOULEE_PROBLEM_UNKNOWN, error);
}

static gboolean
set_field (FouleeCliDraft *draft, const FouleeField *field, const char *key, gboolean exact,
           const char *value, GError **error)
{
  return foulee_cli_draft_mark (draft, field, key, error) &&
         foulee_cli_field_set (draft->cli, draft->record, field, key, exact, value, error);
}

static gboolean
take_pair (FouleeCliDraft *draft, const char *key, const char *value, GError **error)
{
  gboolean exact;
  const FouleeField *field = foulee_cli_field_find (draft->entry->kind, key, &exact);

  if (field == NULL)
    return foulee_cli_draft_refuse (key, NULL, FOULEE_PROBLEM_UNKNOWN, error);
  return set_field (draft, field, key, exact, value, error);
}

/* A yes, or the next of the fields that need no name. */
static gboolean
take_bare (FouleeCliDraft *draft, const char *word, GError **error)
{
  const FouleeCliEntry *entry = draft->entry;
  gboolean exact;
  const FouleeField *field = foulee_cli_field_find (entry->kind, word, &exact);
  const char *name;

  if (field != NULL && field->type == FOULEE_FIELD_FLAG)
    return set_field (draft, field, word, exact, "yes", error);
  name = draft->n_bare < G_N_ELEMENTS (entry->positional) ? entry->positional[draft->n_bare] : NULL;
  if (name == NULL)
    return foulee_cli_draft_refuse (word, NULL, FOULEE_PROBLEM_UNKNOWN, error);
  draft->n_bare++;
  return set_field (draft, foulee_kind_field (entry->kind, name), name, FALSE, word, error);
}

static gboolean
take_word (FouleeCliDraft *draft, const char *word, GError **error)
{
  const FouleeCliEntry *entry = draft->entry;
  const char *equals = strchr (word, '=');
  g_autofree char *key = equals != NULL ? g_strndup (word, (gsize) (equals - word)) : NULL;
  const char *value = equals != NULL ? equals + 1 : word;
  gboolean taken = FALSE;

  if (entry->take != NULL && !entry->take (draft, key, value, &taken, error))
    return FALSE;
  if (taken)
    return TRUE;
  return key != NULL ? take_pair (draft, key, value, error) : take_bare (draft, word, error);
}

/* Entries are of now unless said otherwise, and never of later: only a planned run is. */
static gboolean
set_time (FouleeCliDraft *draft, GError **error)
{
  const FouleeKindInfo *info = foulee_kind_info (draft->entry->kind);
  const FouleeField *field = info->when >= 0 ? &info->fields[info->when] : NULL;
  const FouleeInstant now = foulee_clock_now (draft->cli->clock);
  const gboolean planned =
      draft->entry->kind == FOULEE_KIND_RUN && ((FouleeRun *) draft->record)->planned == 1;

  if (field != NULL && field->type == FOULEE_FIELD_INSTANT) {
    FouleeInstant *at = &foulee_field_at (draft->record, field, FouleeInstant);
    if (!foulee_instant_is_set (*at) && !planned)
      *at = now;
    if (foulee_instant_is_set (*at) && at->seconds > now.seconds && !planned)
      return foulee_cli_draft_refuse (field->name, NULL, FOULEE_PROBLEM_IN_THE_FUTURE, error);
  } else if (field != NULL) {
    FouleeDate *date = &foulee_field_at (draft->record, field, FouleeDate);
    const FouleeDate today = foulee_instant_day (now, 0);
    if (*date == FOULEE_DATE_NONE)
      *date = today;
    if (*date > today)
      return foulee_cli_draft_refuse (field->name, NULL, FOULEE_PROBLEM_IN_THE_FUTURE, error);
  }
  return TRUE;
}

gboolean
foulee_cli_draft_validate (const FouleeRecord *record, GError **error)
{
  g_autoptr (GError) reason = NULL;
  FouleeErrorDetail detail;

  if (foulee_record_validate (record, &reason))
    return TRUE;
  detail = *foulee_error_get_detail (reason);
  detail.record = NULL;
  foulee_error_set (error, FOULEE_ERROR_USAGE, &detail);
  return FALSE;
}

/* Activities are watched from the day they are first named. */
gboolean
foulee_cli_activity_finish (FouleeCliDraft *draft, GError **error)
{
  FouleeActivity *activity = (FouleeActivity *) draft->record;

  if (activity->since == FOULEE_DATE_NONE)
    activity->since = foulee_instant_day (foulee_clock_now (draft->cli->clock), 0);
  return TRUE;
}

gboolean
foulee_cli_draft (FouleeCli *cli, const FouleeCliEntry *entry, guint first, FouleeRecord **record,
                  guint64 *given, GError **error)
{
  g_autoptr (FouleeRecord) made = foulee_record_new (entry->kind);
  FouleeCliDraft draft = { .cli = cli, .entry = entry, .record = made, .to_bed = -1, .woke = -1 };

  for (guint i = first; i < foulee_cli_n_words (cli); i++)
    if (!take_word (&draft, foulee_cli_word (cli, i), error))
      return FALSE;
  if (entry->finish != NULL && !entry->finish (&draft, error))
    return FALSE;
  if (!set_time (&draft, error) || !foulee_cli_draft_validate (made, error))
    return FALSE;
  *record = g_steal_pointer (&made);
  *given = draft.given;
  return TRUE;
}
