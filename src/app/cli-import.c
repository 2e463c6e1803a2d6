/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli-verb.h"
#include "exchange/exchange.h"

/* `foulee import` and `foulee merge`: what other files hold, into the journal. */

typedef struct {
  GPtrArray *imports; /* FouleeImport */
  FouleeMergeCounts counts;
} Intake;

static void
add_counts (FouleeMergeCounts *sum, const FouleeMergeCounts *counts)
{
  sum->added += counts->added;
  sum->updated += counts->updated;
  sum->unchanged += counts->unchanged;
}

/* All files, in one transaction. */
static gboolean
take_in (FouleeStore *store, gpointer data, GError **error)
{
  Intake *intake = data;

  for (guint i = 0; i < intake->imports->len; i++) {
    const FouleeImport *import = g_ptr_array_index (intake->imports, i);
    FouleeMergeCounts counts;
    if (!foulee_store_merge (store, import->records,
                             import->newest_wins ? FOULEE_MERGE_NEWEST : FOULEE_MERGE_NEW, &counts,
                             NULL, error))
      return FALSE;
    add_counts (&intake->counts, &counts);
  }
  return TRUE;
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

static gboolean
read_files (FouleeCli *cli, GPtrArray *imports, GError **error)
{
  for (guint i = 0; i < foulee_cli_n_words (cli); i++) {
    FouleeImport *import;
    if (!foulee_import_read (foulee_cli_word (cli, i), cli->clock, &import, error)) {
      if (error != NULL)
        foulee_error_name_file (*error, foulee_cli_word (cli, i));
      return FALSE;
    }
    g_ptr_array_add (imports, import);
  }
  return TRUE;
}

/* What each file holds; its name before it where there are several. */
static void
describe_files (FouleeCli *cli, GPtrArray *imports)
{
  for (guint i = 0; i < imports->len; i++) {
    const FouleeImport *import = g_ptr_array_index (imports, i);
    g_autofree char *text = foulee_import_describe (import, cli->language);
    if (imports->len > 1) {
      g_autofree char *file = foulee_cli_printable (import->file);
      foulee_cli_print (cli, foulee_trc (cli->language, "file name before what it holds", "%s:\n"),
                        file);
    }
    foulee_cli_print (cli, "%s", text);
    if (*text != '\0' && !g_str_has_suffix (text, "\n"))
      foulee_cli_print (cli, "\n");
  }
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

gboolean
foulee_cli_import (FouleeCli *cli, GError **error)
{
  const gboolean trial = foulee_cli_option (cli, FOULEE_CLI_OPTION_DRY_RUN) != NULL;
  g_autoptr (GPtrArray) imports =
      g_ptr_array_new_with_free_func ((GDestroyNotify) foulee_import_free);
  Intake intake = { .imports = imports };

  if (!read_files (cli, imports, error))
    return FALSE;
  if (!(trial ? open_trial (cli, error) : foulee_cli_open_to_write (cli, error)))
    return FALSE;
  if (!foulee_store_transact (cli->store, take_in, &intake, error))
    return FALSE;
  describe_files (cli, imports);
  print_counts (cli, &intake.counts, trial);
  return TRUE;
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
