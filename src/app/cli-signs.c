/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "app/cli-advice.h"
#include "app/cli-confirm.h"
#include "app/cli-draft.h"
#include "app/cli-field.h"
#include "app/cli-text.h"
#include "app/cli-verb.h"

/* `foulee signs`: the list of warning signs, read and answered without a window. */

/* From this level on in the last check-in, sentences about a region come first. */
#define SORE 2

/* The places that are sore by today's last check-in: a set of 1 << FouleeRegion. */
static guint32
sore_regions (const FouleeCli *cli, const FouleeHistory *history, FouleeInstant now)
{
  const guint n = foulee_history_find (history, FOULEE_KIND_CHECK_IN, now.seconds + 1);
  const FouleeCheckIn *check_in = n > 0 ? foulee_history_check_in (history, n - 1) : NULL;
  guint32 regions = 0;

  if (check_in == NULL ||
      foulee_record_day (check_in, cli->day_start) != foulee_instant_day (now, cli->day_start))
    return 0;
  for (int region = 0; region < FOULEE_N_REGIONS; region++)
    if (check_in->readings[region].level >= SORE)
      regions |= 1u << region;
  return regions;
}

static GPtrArray *
list_signs (const FouleeCli *cli, const FouleeHistory *history)
{
  const FouleeInstant now = foulee_clock_now (cli->clock);

  return foulee_warning_signs_list (history, now, sore_regions (cli, history, now));
}

/* ---- The list -------------------------------------------------------------------------------- */

static int
widest_id (const GPtrArray *signs)
{
  int width = 0;

  for (guint i = 0; i < signs->len; i++)
    width = MAX (width,
                 foulee_cli_width (((const FouleeWarningSign *) g_ptr_array_index (signs, i))->id));
  return width;
}

static void
print_sign (FouleeCli *cli, const FouleeWarningSign *sign, int width)
{
  const char *aside = foulee_warning_sign_aside (sign, cli->language);
  const int column = 2 + width + 2;

  g_string_append (cli->output, "  ");
  foulee_cli_append_padded (cli->output, sign->id, width + 2, FALSE);
  foulee_cli_append_wrapped (cli->output, foulee_warning_sign_text (sign, cli->language), column);
  if (aside != NULL)
    foulee_cli_append_wrapped (cli->output, aside, column);
}

static void
print_level (FouleeCli *cli, const GPtrArray *signs, FouleeSignLevel level)
{
  const int width = widest_id (signs);

  foulee_cli_print (cli, "\n%s\n", foulee_sign_level_label (level, cli->language));
  for (guint i = 0; i < signs->len; i++) {
    const FouleeWarningSign *sign = g_ptr_array_index (signs, i);

    if (sign->level == level)
      print_sign (cli, sign, width);
  }
}

static gboolean
print_list (FouleeCli *cli, GError **error)
{
  const FouleeLanguage *language = cli->language;
  g_autoptr (FouleeHistory) history = NULL;
  g_autoptr (GPtrArray) signs = NULL;

  if (!foulee_cli_open_to_read (cli, error) || !foulee_cli_load (cli, &history, error))
    return FALSE;
  signs = list_signs (cli, history);
  foulee_cli_print (cli, "%s\n", foulee_tr (language, "Warning signs"));
  for (int level = 0; level < FOULEE_N_SIGN_LEVELS; level++)
    print_level (cli, signs, (FouleeSignLevel) level);
  foulee_cli_print (cli, "\n");
  foulee_cli_append_wrapped (cli->output,
                             foulee_tr (language, "“foulee signs ID…” says which of them apply, "
                                                  "“foulee signs none” that none does."),
                             0);
  foulee_cli_print_open_signs (cli, history, foulee_clock_now (cli->clock));
  return TRUE;
}

/* ---- An answer ------------------------------------------------------------------------------- */

/* What is to be stored, and what is known beside it. */
typedef struct {
  FouleeCli *cli;
  FouleeHistory *history; /* before it; owned */
  FouleeSignAnswer *answer;
} Answering;

static void
clear_answering (Answering *self)
{
  g_clear_pointer (&self->history, foulee_history_unref);
  g_clear_pointer (&self->answer, foulee_record_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answering, clear_answering)

static gboolean
put_answer (Answering *self, FouleeStore *store, GError **error)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeRecord *record = &self->answer->record;
  const gint64 now = foulee_clock_milliseconds (self->cli->clock);

  if (record->modified == 0)
    record->created = now;
  /* Later than what it replaces, even if the clock was put back. */
  record->modified = MAX (now, record->modified + 1);
  if (!foulee_cli_draft_validate (record, error))
    return FALSE;
  g_ptr_array_add (records, foulee_record_ref (record));
  return foulee_store_put (store, records, error);
}

static gboolean
is_word (const FouleeCli *cli, const char *id)
{
  for (guint i = 0; i < foulee_cli_n_words (cli); i++)
    if (strcmp (foulee_cli_word (cli, i), id) == 0)
      return TRUE;
  return FALSE;
}

/* Each word is the id of a sentence, or the only one is "none". */
static gboolean
check_ids (const FouleeCli *cli, GError **error)
{
  const guint n = foulee_cli_n_words (cli);

  if (n == 1 && is_word (cli, "none"))
    return TRUE;
  for (guint i = 0; i < n; i++) {
    const char *id = foulee_cli_word (cli, i);

    if (foulee_warning_sign_from_id (id) == NULL)
      return foulee_cli_usage (error,
                               foulee_tr (cli->language, "“%s” is not the id of a warning sign. "
                                                         "“foulee signs” lists them."),
                               id);
    for (guint j = 0; j < i; j++)
      if (strcmp (foulee_cli_word (cli, j), id) == 0)
        return foulee_fail (error, FOULEE_ERROR_USAGE, .field = id,
                            .problem = FOULEE_PROBLEM_TWICE);
  }
  return TRUE;
}

static void
add_id (GString *ids, const char *id)
{
  g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", id);
}

/* What was shown and not ticked is denied. */
static FouleeSignAnswer *
answer_of_words (const FouleeCli *cli, const FouleeHistory *history)
{
  FouleeSignAnswer *answer = foulee_record_new (FOULEE_KIND_SIGN_ANSWER);
  g_autoptr (GPtrArray) signs = list_signs (cli, history);
  g_autoptr (GString) ticked = g_string_new (NULL);
  g_autoptr (GString) denied = g_string_new (NULL);

  for (guint i = 0; i < foulee_warning_signs_n (); i++) {
    const FouleeWarningSign *sign = foulee_warning_signs_get (i);

    if (is_word (cli, sign->id))
      add_id (ticked, sign->id);
    else if (g_ptr_array_find (signs, sign, NULL))
      add_id (denied, sign->id);
  }
  answer->at = foulee_clock_now (cli->clock);
  answer->list_version = FOULEE_SIGN_LIST_VERSION;
  foulee_record_set_text (&answer->ticked, ticked->str);
  foulee_record_set_text (&answer->denied, denied->str);
  return answer;
}

static void
print_answer (Answering *self)
{
  FouleeCli *cli = self->cli;
  g_autoptr (GPtrArray) ticked = foulee_warning_signs_parse (self->answer->ticked);

  if (ticked->len > 0)
    foulee_cli_print_level_call (cli, self->history, foulee_warning_signs_level (ticked), 0);
  else
    foulee_cli_append_wrapped (
        cli->output,
        foulee_tr (cli->language, "No listed warning sign was reported. This does not rule out an "
                                  "injury. If it worsens or worries you, be seen."),
        0);
  /* What was open before is not answered by it. */
  foulee_cli_print_open_signs (cli, self->history, self->answer->at);
}

static gboolean
store_answer (FouleeStore *store, gpointer data, GError **error)
{
  Answering *self = data;

  if (!foulee_cli_load (self->cli, &self->history, error))
    return FALSE;
  self->answer = answer_of_words (self->cli, self->history);
  return put_answer (self, store, error);
}

/* ---- What came of it ------------------------------------------------------------------------- */

/* Of two within a second, the one that was made later. */
static gboolean
is_newer (const FouleeSignAnswer *a, const FouleeSignAnswer *b)
{
  return a->at.seconds != b->at.seconds ? a->at.seconds > b->at.seconds
                                        : a->record.created > b->record.created;
}

/* A changeable copy of the newest answer that is open; NULL for none. */
static FouleeSignAnswer *
copy_newest_open (const FouleeCli *cli, const FouleeHistory *history)
{
  g_autoptr (GArray) open = foulee_open_signs_new (history, foulee_clock_now (cli->clock));
  const FouleeSignAnswer *newest = NULL;

  for (guint i = 0; i < open->len; i++) {
    const FouleeSignAnswer *answer = g_array_index (open, FouleeOpenSign, i).answer;

    if (newest == NULL || is_newer (answer, newest))
      newest = answer;
  }
  return newest != NULL ? foulee_record_copy (newest) : NULL;
}

static gboolean
set_outcome (Answering *self, GError **error)
{
  const FouleeCli *cli = self->cli;
  const char *note = foulee_cli_option (cli, FOULEE_CLI_OPTION_NOTE);
  const FouleeField *kind = foulee_kind_field (FOULEE_KIND_SIGN_ANSWER, "outcome_kind");
  const FouleeField *text = foulee_kind_field (FOULEE_KIND_SIGN_ANSWER, "outcome");

  return foulee_cli_field_set (cli, self->answer, kind, "resolve", FALSE, foulee_cli_word (cli, 1),
                               error) &&
         (note == NULL || foulee_cli_field_set (cli, self->answer, text,
                                                foulee_cli_option_name (FOULEE_CLI_OPTION_NOTE),
                                                FALSE, note, error));
}

static gboolean
fail_none_open (const FouleeCli *cli, GError **error)
{
  return foulee_cli_usage (error, "%s", foulee_tr (cli->language, "No warning sign is open."));
}

static gboolean
store_outcome (FouleeStore *store, gpointer data, GError **error)
{
  Answering *self = data;

  if (!foulee_cli_load (self->cli, &self->history, error))
    return FALSE;
  self->answer = copy_newest_open (self->cli, self->history);
  if (self->answer == NULL)
    return fail_none_open (self->cli, error);
  return set_outcome (self, error) && put_answer (self, store, error);
}

static void
print_outcome (Answering *self)
{
  g_autoptr (GPtrArray) changed = foulee_record_array_new ();
  g_autoptr (FouleeHistory) after = NULL;

  g_ptr_array_add (changed, foulee_record_ref (self->answer));
  after = foulee_history_with (self->history, changed);
  foulee_cli_print_open_signs (self->cli, after, foulee_clock_now (self->cli->clock));
}

static gboolean
check_resolve (const FouleeCli *cli, GError **error)
{
  if (foulee_cli_n_words (cli) < 2)
    return foulee_fail (error, FOULEE_ERROR_USAGE, .field = "resolve",
                        .problem = FOULEE_PROBLEM_MISSING);
  if (foulee_cli_n_words (cli) > 2)
    return foulee_fail (error, FOULEE_ERROR_USAGE, .field = foulee_cli_word (cli, 2),
                        .problem = FOULEE_PROBLEM_UNKNOWN);
  /* No journal is made for it. */
  return foulee_cli_journal_exists (cli) || fail_none_open (cli, error);
}

gboolean
foulee_cli_signs (FouleeCli *cli, GError **error)
{
  const gboolean resolves =
      foulee_cli_n_words (cli) > 0 && strcmp (foulee_cli_word (cli, 0), "resolve") == 0;
  g_auto (Answering) self = { .cli = cli };
  g_autofree char *line = NULL;

  if (foulee_cli_option (cli, FOULEE_CLI_OPTION_NOTE) != NULL && !resolves)
    return foulee_fail (error, FOULEE_ERROR_USAGE,
                        .field = foulee_cli_option_name (FOULEE_CLI_OPTION_NOTE),
                        .problem = FOULEE_PROBLEM_UNKNOWN);
  if (foulee_cli_n_words (cli) == 0)
    return print_list (cli, error);
  if (!(resolves ? check_resolve (cli, error) : check_ids (cli, error)) ||
      !foulee_cli_open_to_write (cli, error) ||
      !foulee_store_transact (cli->store, resolves ? store_outcome : store_answer, &self, error))
    return FALSE;
  line = foulee_cli_confirm (cli, &self.answer->record, resolves);
  foulee_cli_print (cli, "%s", line);
  if (resolves)
    print_outcome (&self);
  else
    print_answer (&self);
  return TRUE;
}
