/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>

#include "app/cli-import-rows.h"
#include "app/cli-verb.h"
#include "exchange/intake.h"

/* `foulee import` and `foulee merge`: what other files hold, into the journal. */

typedef struct {
  FouleeCli *cli;
  GPtrArray *journals;  /* FouleeImport, by word; NULL for what is none */
  FouleeIntake *intake; /* of all other words */
  FouleeMergeCounts counts;
} Import;

static void
add_counts (FouleeMergeCounts *sum, const FouleeMergeCounts *counts)
{
  sum->added += counts->added;
  sum->updated += counts->updated;
  sum->unchanged += counts->unchanged;
}

static gboolean
merge (Import *self, GPtrArray *records, FouleeMergeRule rule, GError **error)
{
  FouleeMergeCounts counts;

  if (!foulee_store_merge (self->cli->store, records, rule, &counts, NULL, error))
    return FALSE;
  add_counts (&self->counts, &counts);
  return TRUE;
}

/* What is new must be new to the journal's past, too. */
static gboolean
take_rows (Import *self, GError **error)
{
  g_autoptr (GPtrArray) added = foulee_record_array_new ();
  g_autoptr (GPtrArray) changed = foulee_record_array_new ();

  for (guint i = 0; i < self->intake->rows->len; i++) {
    FouleeIntakeRow *row = g_ptr_array_index (self->intake->rows, i);

    if (row->state == FOULEE_INTAKE_OTHER_SPORT)
      foulee_intake_row_set_wanted (
          row, foulee_cli_option (self->cli, FOULEE_CLI_OPTION_CROSS_TRAINING) != NULL);
    self->counts.unchanged +=
        row->state == FOULEE_INTAKE_KNOWN || row->state == FOULEE_INTAKE_DELETED;
    if (row->wanted)
      g_ptr_array_add (row->state == FOULEE_INTAKE_ENRICHES ? changed : added,
                       foulee_record_ref (row->record));
  }
  self->counts.updated += changed->len;
  return merge (self, added, FOULEE_MERGE_NEW, error) &&
         foulee_store_put (self->cli->store, changed, error);
}

/* What was deleted stays so. */
static gboolean
load_deleted (Import *self, GError **error)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();

  if (!foulee_store_list (self->cli->store, FOULEE_KIND_RUN, G_MININT64, G_MAXINT64, TRUE, records,
                          error))
    return FALSE;
  foulee_intake_set_deleted (self->intake, records);
  return TRUE;
}

/* All files, in one transaction; the journals first, so that the runs are held against theirs. */
static gboolean
take_in (FouleeStore *store, gpointer data, GError **error)
{
  Import *self = data;
  g_autoptr (FouleeHistory) history = NULL;

  for (guint i = 0; i < self->journals->len; i++) {
    const FouleeImport *journal = g_ptr_array_index (self->journals, i);
    if (journal != NULL && !merge (self, journal->records, FOULEE_MERGE_NEWEST, error))
      return FALSE;
  }
  if (!foulee_cli_load (self->cli, &history, error) || !load_deleted (self, error))
    return FALSE;
  foulee_intake_hold (self->intake, history, self->cli->language);
  return take_rows (self, error);
}

static void
print_counts (FouleeCli *cli, const FouleeMergeCounts *counts, gboolean trial)
{
  const FouleeLanguage *language = cli->language;

  if (trial)
    foulee_cli_print (cli,
                      foulee_trn (language, "%u record would be added.\n",
                                  "%u records would be added.\n", counts->added),
                      counts->added);
  else
    foulee_cli_print (
        cli, foulee_trn (language, "%u record added.\n", "%u records added.\n", counts->added),
        counts->added);
  if (counts->updated > 0 && trial)
    foulee_cli_print (cli,
                      foulee_trn (language, "%u record would be brought up to date.\n",
                                  "%u records would be brought up to date.\n", counts->updated),
                      counts->updated);
  else if (counts->updated > 0)
    foulee_cli_print (cli,
                      foulee_trn (language, "%u record brought up to date.\n",
                                  "%u records brought up to date.\n", counts->updated),
                      counts->updated);
  if (counts->unchanged > 0)
    foulee_cli_print (cli,
                      foulee_trn (language, "%u record was here already.\n",
                                  "%u records were here already.\n", counts->unchanged),
                      counts->unchanged);
}

/* A journal that did not look like one, such as from a pipe, and stands alone. */
static gboolean
take_single_journal (Import *self)
{
  if (self->intake->journal != NULL) {
    g_ptr_array_set_size (self->journals, 0);
    g_ptr_array_add (self->journals, g_steal_pointer (&self->intake->journal));
    self->intake->n_files = 0;
  }
  return TRUE;
}

/* The journals in JSON among the words, which are read whole or not at all; `*rest` gets the other
 * words. */
static gboolean
read_journals (FouleeCli *cli, GPtrArray *journals, GStrv *rest, GError **error)
{
  g_autoptr (GStrvBuilder) others = g_strv_builder_new ();

  for (guint i = 0; i < foulee_cli_n_words (cli); i++) {
    const char *path = foulee_cli_word (cli, i);
    g_autoptr (FouleeImport) import = NULL;
    g_autoptr (GError) failure = NULL;

    if (foulee_import_may_be_journal (path) &&
        !foulee_import_read (path, cli->clock, &import, &failure) &&
        !g_error_matches (failure, FOULEE_ERROR, FOULEE_ERROR_FORMAT)) {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
    if (import != NULL && import->format == FOULEE_FORMAT_JSON) {
      g_ptr_array_add (journals, g_steal_pointer (&import));
    } else {
      g_ptr_array_add (journals, NULL);
      g_strv_builder_add (others, path);
    }
  }
  *rest = g_strv_builder_end (others);
  return TRUE;
}

/* The name as it was typed: of all that were given by name there are no two. */
static gboolean
fail_with_named (const FouleeIntake *intake, GError **error)
{
  for (guint i = 0; i < intake->failures->len; i++) {
    const FouleeIntakeFailure *failure = g_ptr_array_index (intake->failures, i);

    if (failure->named) {
      g_propagate_error (error, g_error_copy (failure->error));
      return FALSE;
    }
  }
  return TRUE;
}

static gboolean
check_words (FouleeCli *cli, GError **error)
{
  for (guint i = 0; i < foulee_cli_n_words (cli); i++)
    if (!g_file_test (foulee_cli_word (cli, i), G_FILE_TEST_EXISTS))
      return foulee_fail (error, FOULEE_ERROR_NOT_FOUND, .file = foulee_cli_word (cli, i),
                          .system = g_strerror (ENOENT));
  return TRUE;
}

/* What was given by name is read, or nothing comes in. It is held against the journal later, when
 * nobody else can write to that. */
static gboolean
read_files (Import *self, GError **error)
{
  g_autoptr (FouleeHistory) nothing = foulee_history_new (foulee_record_array_new ());
  g_auto (GStrv) rest = NULL;

  return check_words (self->cli, error) &&
         read_journals (self->cli, self->journals, &rest, error) &&
         foulee_intake_read ((const char *const *) rest, nothing, self->cli->clock,
                             self->cli->language, NULL, NULL, NULL, &self->intake, error) &&
         fail_with_named (self->intake, error) && take_single_journal (self);
}

/* What a file holds; its name before it where there are several. */
static void
describe_file (FouleeCli *cli, const char *path, const FouleeImport *import)
{
  g_autofree char *text = foulee_import_describe (import, cli->language);

  if (foulee_cli_n_words (cli) > 1) {
    g_autofree char *file = foulee_cli_printable (path);
    foulee_cli_print (cli, foulee_trc (cli->language, "file name before what it holds", "%s:\n"),
                      file);
  }
  foulee_cli_print (cli, "%s\n", text);
}

/* Whether every word is a table or a journal, of which what they hold says enough. */
static gboolean
are_lists (const Import *self)
{
  guint n_others = 0;

  for (guint i = 0; i < self->journals->len; i++)
    n_others += g_ptr_array_index (self->journals, i) == NULL;
  return self->intake->failures->len == 0 && self->intake->n_files == n_others &&
         self->intake->tables->len == n_others;
}

static void
describe_lists (const Import *self)
{
  guint n_tables = 0;

  for (guint i = 0; i < self->journals->len; i++) {
    const FouleeImport *import = g_ptr_array_index (self->journals, i);

    if (import == NULL)
      import = g_ptr_array_index (self->intake->tables, n_tables++);
    describe_file (self->cli, foulee_cli_word (self->cli, i), import);
  }
}

static void
describe (const Import *self, gboolean trial)
{
  if (are_lists (self)) {
    describe_lists (self);
    return;
  }
  for (guint i = 0; i < self->journals->len; i++) {
    const FouleeImport *journal = g_ptr_array_index (self->journals, i);
    if (journal != NULL)
      describe_file (self->cli, foulee_cli_word (self->cli, i), journal);
  }
  if (trial)
    foulee_cli_print_rows (self->cli, self->intake);
  foulee_cli_print_intake (self->cli, self->intake);
}

/* A copy of the journal in memory, to try on. */
static gboolean
open_trial (FouleeCli *cli, GError **error)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();

  if (foulee_cli_journal_exists (cli)) {
    if (!foulee_cli_open (cli, FOULEE_STORE_READ_ONLY, error) ||
        !foulee_store_list_all (cli->store, G_MININT64, G_MAXINT64, TRUE, records, error))
      return FALSE;
    foulee_cli_close (cli);
  }
  return foulee_store_open (NULL, FOULEE_STORE_CREATE, cli->clock, &cli->store, error) &&
         foulee_store_put (cli->store, records, error);
}

/* What of folders and archives could not be read is told, like cp(1) does, when the rest is in: the
 * last one is the error that the command ends with. */
static gboolean
tell_failures (FouleeCli *cli, const FouleeIntake *intake, GError **error)
{
  const guint n = intake->failures->len;

  if (n == 0)
    return TRUE;
  if (!foulee_cli_write (cli->output->str, cli->output->len, error))
    return FALSE;
  for (guint i = 0; i < n; i++) {
    const FouleeIntakeFailure *failure = g_ptr_array_index (intake->failures, i);
    if (i + 1 < n)
      foulee_cli_complain (failure->error, cli->language);
    else
      g_propagate_error (error, g_error_copy (failure->error));
  }
  return FALSE;
}

gboolean
foulee_cli_import (FouleeCli *cli, GError **error)
{
  const gboolean trial = foulee_cli_option (cli, FOULEE_CLI_OPTION_DRY_RUN) != NULL;
  g_autoptr (GPtrArray) journals =
      g_ptr_array_new_with_free_func ((GDestroyNotify) foulee_import_free);
  g_autoptr (FouleeIntake) intake = NULL;
  Import self = { .cli = cli, .journals = journals };
  const gboolean read = read_files (&self, error);

  intake = self.intake;
  if (!read)
    return FALSE;
  if (!(trial ? open_trial (cli, error) : foulee_cli_open_to_write (cli, error)) ||
      !foulee_store_transact (cli->store, take_in, &self, error))
    return FALSE;
  describe (&self, trial);
  print_counts (cli, &self.counts, trial);
  return tell_failures (cli, intake, error);
}

/* The records of another journal: a journal file, or a journal in JSON. */
static gboolean
read_journal (FouleeCli *cli, const char *path, GPtrArray **records, GError **error)
{
  g_autoptr (FouleeStore) other = NULL;
  g_autoptr (FouleeImport) import = NULL;
  g_autoptr (GPtrArray) found = foulee_record_array_new ();
  g_autoptr (GError) reason = NULL;
  g_autoptr (GError) failure = NULL;

  if (foulee_store_open (path, FOULEE_STORE_READ_ONLY, cli->clock, &other, &reason)) {
    if (!foulee_store_list_all (other, G_MININT64, G_MAXINT64, TRUE, found, error))
      return FALSE;
    *records = g_steal_pointer (&found);
    return TRUE;
  }
  if (!g_error_matches (reason, FOULEE_ERROR, FOULEE_ERROR_NOT_A_JOURNAL) ||
      g_file_test (path, G_FILE_TEST_IS_DIR)) {
    g_propagate_error (error, g_steal_pointer (&reason));
    return FALSE;
  }
  if (!foulee_import_read (path, cli->clock, &import, &failure)) {
    /* Neither the one nor the other. */
    g_propagate_error (error, g_error_matches (failure, FOULEE_ERROR, FOULEE_ERROR_FORMAT)
                                  ? g_steal_pointer (&reason)
                                  : g_steal_pointer (&failure));
    return FALSE;
  }
  if (import->format != FOULEE_FORMAT_JSON) {
    g_propagate_error (error, g_steal_pointer (&reason));
    return FALSE;
  }
  *records = g_ptr_array_ref (import->records);
  return TRUE;
}

gboolean
foulee_cli_merge (FouleeCli *cli, GError **error)
{
  g_autoptr (GPtrArray) records = NULL;
  FouleeMergeCounts counts;

  if (!read_journal (cli, foulee_cli_word (cli, 0), &records, error) ||
      !foulee_cli_open_to_write (cli, error) ||
      !foulee_store_merge (cli->store, records, FOULEE_MERGE_NEWEST, &counts, NULL, error))
    return FALSE;
  print_counts (cli, &counts, FALSE);
  return TRUE;
}
