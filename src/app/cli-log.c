/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "app/cli-confirm.h"
#include "app/cli-draft.h"
#include "app/cli-verb.h"

/* `foulee log`: one entry, in one transaction. */

/* Whether `known` is of what `typed` is about: there is one night to a date, one shoe to a name,
 * one runner to a journal. */
static gboolean
is_same_thing (const FouleeRecord *known, const FouleeRecord *typed)
{
  const FouleeSleep *a_sleep = (const FouleeSleep *) known;
  const FouleeSleep *b_sleep = (const FouleeSleep *) typed;
  const FouleeCondition *a_condition = (const FouleeCondition *) known;
  const FouleeCondition *b_condition = (const FouleeCondition *) typed;
  const FouleeField *name_field;
  g_autofree char *a_name = NULL, *b_name = NULL;

  if (typed->kind == FOULEE_KIND_SLEEP)
    return a_sleep->night == b_sleep->night && a_sleep->sleep_kind == FOULEE_SLEEP_NIGHT &&
           b_sleep->sleep_kind == FOULEE_SLEEP_NIGHT;
  if (typed->kind == FOULEE_KIND_CONDITION)
    return a_condition->condition_kind == b_condition->condition_kind &&
           a_condition->until == FOULEE_DATE_NONE &&
           (b_condition->side == FOULEE_UNSET || a_condition->side == b_condition->side);
  if (typed->kind == FOULEE_KIND_RUNNER)
    return TRUE;
  if (typed->kind != FOULEE_KIND_SHOE && typed->kind != FOULEE_KIND_ACTIVITY)
    return FALSE;
  name_field = foulee_kind_field (typed->kind, "name");
  a_name = g_utf8_casefold (foulee_field_at (known, name_field, const char *), -1);
  b_name = g_utf8_casefold (foulee_field_at (typed, name_field, const char *), -1);
  return strcmp (a_name, b_name) == 0;
}

/* Copies into `known` the fields of `typed` that are in the set `given`. */
static void
overlay (FouleeRecord *known, const FouleeRecord *typed, guint64 given)
{
  const FouleeKindInfo *info = foulee_kind_info (typed->kind);

  for (int i = 0; i < info->n_fields; i++) {
    const FouleeField *field = &info->fields[i];
    if ((given & (G_GUINT64_CONSTANT (1) << i)) == 0)
      continue;
    switch (field->type) {
    case FOULEE_FIELD_INTEGER:
    case FOULEE_FIELD_FLAG:
    case FOULEE_FIELD_CHOICE:
    case FOULEE_FIELD_REGION:
    case FOULEE_FIELD_SET:
    case FOULEE_FIELD_DATE:
      foulee_field_at (known, field, gint32) = foulee_field_at (typed, field, gint32);
      break;
    case FOULEE_FIELD_INSTANT:
      foulee_field_at (known, field, FouleeInstant) = foulee_field_at (typed, field, FouleeInstant);
      break;
    case FOULEE_FIELD_TEXT:
    case FOULEE_FIELD_IDS:
    case FOULEE_FIELD_REFERENCE:
      foulee_record_set_text (&foulee_field_at (known, field, char *),
                              foulee_field_at (typed, field, char *));
      break;
    case FOULEE_FIELD_READINGS:
      break;
    }
  }
}

typedef struct {
  FouleeCli *cli;
  FouleeRecord *typed;
  guint64 given;        /* its fields that were said */
  FouleeRecord *stored; /* what the journal then holds; owned */
  gboolean changed;     /* it was there before */
} Entry;

/* Sets `entry->stored`: what was typed, or the known record of the same thing with it. */
static gboolean
find_same (Entry *entry, FouleeStore *store, GError **error)
{
  g_autoptr (GPtrArray) known = foulee_record_array_new ();
  const gint64 when = foulee_record_when (entry->typed);
  const gboolean timed = foulee_kind_info (entry->typed->kind)->when >= 0;

  if (!foulee_store_list (store, entry->typed->kind, timed ? when : G_MININT64,
                          timed ? when + 1 : G_MAXINT64, FALSE, known, error))
    return FALSE;
  for (guint i = 0; i < known->len && entry->stored == NULL; i++) {
    if (!is_same_thing (g_ptr_array_index (known, i), entry->typed))
      continue;
    entry->stored = foulee_record_copy (g_ptr_array_index (known, i));
    entry->changed = TRUE;
    overlay (entry->stored, entry->typed, entry->given);
  }
  if (entry->stored == NULL)
    entry->stored = foulee_record_ref (entry->typed);
  return TRUE;
}

static void
stamp (Entry *entry)
{
  const gint64 now = foulee_clock_milliseconds (entry->cli->clock);

  if (!entry->changed)
    entry->stored->created = now;
  /* Later than what it replaces, even if the clock was put back. */
  entry->stored->modified = MAX (now, entry->stored->modified + 1);
}

static gboolean
store_entry (FouleeStore *store, gpointer data, GError **error)
{
  Entry *entry = data;
  g_autoptr (GPtrArray) records = foulee_record_array_new ();

  if (!find_same (entry, store, error))
    return FALSE;
  stamp (entry);
  if (!foulee_cli_draft_validate (entry->stored, error))
    return FALSE;
  g_ptr_array_add (records, foulee_record_ref (entry->stored));
  return foulee_store_put (store, records, error);
}

gboolean
foulee_cli_log (FouleeCli *cli, GError **error)
{
  const char *name = foulee_cli_word (cli, 0);
  const FouleeCliEntry *kind = foulee_cli_entry_find (name);
  g_autoptr (FouleeRecord) typed = NULL;
  const gboolean exists = foulee_cli_journal_exists (cli);
  Entry entry = { .cli = cli };
  gboolean done;

  if (kind == NULL)
    return foulee_cli_usage (
        error,
        foulee_tr (cli->language,
                   "“%s” is not something that can be logged. See “foulee help log”."),
        name);
  /* The journal knows the names and habits of the runner. Neither it nor the copy of the day is
   * made before the entry is known to be good. */
  if ((exists && !foulee_cli_open (cli, FOULEE_STORE_EXISTING, error)) ||
      !foulee_cli_draft (cli, kind, 1, &typed, &entry.given, error))
    return FALSE;
  if (exists)
    foulee_cli_copy_of_day (cli);
  else if (!foulee_cli_open (cli, FOULEE_STORE_CREATE, error))
    return FALSE;

  entry.typed = typed;
  done = foulee_store_transact (cli->store, store_entry, &entry, error);
  if (done) {
    g_autofree char *line = foulee_cli_confirm (cli, entry.stored, entry.changed);
    foulee_cli_print (cli, "%s", line);
  }
  g_clear_pointer (&entry.stored, foulee_record_unref);
  return done;
}
