/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "app/cli-verb.h"
#include "store/backups.h"

/* `foulee check`, `backup` and `restore`: keeping the journal whole. */

gboolean
foulee_cli_check (FouleeCli *cli, GError **error)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  const FouleeLanguage *language = cli->language;

  if (!foulee_cli_open_to_read (cli, error) || !foulee_store_check (cli->store, findings, error))
    return FALSE;
  if (findings->len == 0) {
    if (!foulee_store_list_all (cli->store, G_MININT64, G_MAXINT64, FALSE, records, error))
      return FALSE;
    foulee_cli_print (cli,
                      foulee_trn (language, "No problem found, %u record.\n",
                                  "No problem found, %u records.\n", records->len),
                      records->len);
    return TRUE;
  }
  for (guint i = 0; i < findings->len; i++) {
    g_autofree char *line = foulee_cli_printable (g_ptr_array_index (findings, i));
    foulee_cli_print (cli, "%s\n", line);
  }
  if (!foulee_cli_write (cli->output->str, cli->output->len, error))
    return FALSE;
  g_string_truncate (cli->output, 0);
  return foulee_fail (error, FOULEE_ERROR_CORRUPT, .file = foulee_store_path (cli->store));
}

/* "journal-2026-11-20-184512.db": beside the copies of each day, and never in their way. */
static char *
backup_path (const FouleeCli *cli, const char *journal)
{
  g_autofree char *folder = foulee_backups_folder (journal);
  g_autofree char *name = g_path_get_basename (journal);
  g_autofree char *day = NULL;
  char *path = NULL;
  FouleeDate date;
  int seconds;

  if (g_str_has_suffix (name, ".db"))
    name[strlen (name) - strlen (".db")] = '\0';
  foulee_instant_to_civil (foulee_clock_now (cli->clock), &date, &seconds);
  day = foulee_date_to_iso (date);
  for (int i = 0; path == NULL || g_file_test (path, G_FILE_TEST_EXISTS); i++) {
    g_autofree char *again = i > 0 ? g_strdup_printf ("-%d", i + 1) : g_strdup ("");
    g_free (path);
    path = g_strdup_printf ("%s/%s-%s-%02d%02d%02d%s.db", folder, name, day, seconds / 3600,
                            seconds / 60 % 60, seconds % 60, again);
  }
  return path;
}

gboolean
foulee_cli_backup (FouleeCli *cli, GError **error)
{
  g_autofree char *journal = foulee_cli_journal_path (cli);
  g_autofree char *path = foulee_cli_n_words (cli) > 0 ? g_strdup (foulee_cli_word (cli, 0))
                                                       : backup_path (cli, journal);
  g_autofree char *shown = foulee_cli_printable (path);

  if (!foulee_cli_open (cli, FOULEE_STORE_READ_ONLY, error) ||
      !foulee_store_backup (cli->store, path, error))
    return FALSE;
  foulee_cli_print (cli, foulee_tr (cli->language, "The journal was copied to %s.\n"), shown);
  return TRUE;
}

/* The present state is not lost: it is copied, or moved away where it cannot be read. `*kept` is
 * where it is then; NULL where there was none. Leaves the journal open for writing. */
static gboolean
keep_present (FouleeCli *cli, char **kept, GError **error)
{
  g_autofree char *journal = foulee_cli_journal_path (cli);
  g_autoptr (GError) reason = NULL;

  *kept = NULL;
  if (!foulee_cli_journal_exists (cli))
    return foulee_cli_open (cli, FOULEE_STORE_CREATE, error);
  if (foulee_cli_open (cli, FOULEE_STORE_EXISTING, &reason)) {
    *kept = backup_path (cli, journal);
    return foulee_store_backup (cli->store, *kept, error);
  }
  if (!g_error_matches (reason, FOULEE_ERROR, FOULEE_ERROR_CORRUPT)) {
    g_propagate_error (error, g_steal_pointer (&reason));
    return FALSE;
  }
  return foulee_backups_set_aside (journal, cli->clock, kept, error) &&
         foulee_cli_open (cli, FOULEE_STORE_CREATE, error);
}

/* Before anything of the present journal is touched. */
static gboolean
check_source (FouleeCli *cli, const char *path, GError **error)
{
  g_autoptr (FouleeStore) source = NULL;
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);

  if (!foulee_store_open (path, FOULEE_STORE_READ_ONLY, cli->clock, &source, error) ||
      !foulee_store_check (source, findings, error))
    return FALSE;
  return findings->len == 0 || foulee_fail (error, FOULEE_ERROR_CORRUPT, .file = path);
}

static gboolean
is_same_file (const char *a, const char *b)
{
  GStatBuf status_a, status_b;

  return g_stat (a, &status_a) == 0 && g_stat (b, &status_b) == 0 &&
         status_a.st_dev == status_b.st_dev && status_a.st_ino == status_b.st_ino;
}

gboolean
foulee_cli_restore (FouleeCli *cli, GError **error)
{
  const char *path = foulee_cli_word (cli, 0);
  g_autofree char *shown = foulee_cli_printable (path);
  g_autofree char *journal = foulee_cli_journal_path (cli);
  g_autofree char *kept = NULL;

  if (is_same_file (path, journal))
    return foulee_cli_usage (error, foulee_tr (cli->language, "%s is the journal itself."), shown);
  if (!check_source (cli, path, error) || !keep_present (cli, &kept, error) ||
      !foulee_store_restore (cli->store, path, error))
    return FALSE;
  foulee_cli_print (cli, foulee_tr (cli->language, "The journal is now as it was in %s.\n"), shown);
  if (kept != NULL) {
    g_autofree char *aside = foulee_cli_printable (kept);
    foulee_cli_print (cli, foulee_tr (cli->language, "What it was before is kept in %s.\n"), aside);
  }
  return TRUE;
}
