/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli-context.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "app/sample.h"
#include "store/backups.h"

G_DEFINE_QUARK (foulee - cli - usage, foulee_cli_usage)

gboolean
foulee_cli_usage (GError **error, const char *format, ...)
{
  va_list values;

  va_start (values, format);
  if (error != NULL)
    *error = g_error_new_valist (FOULEE_CLI_USAGE, 0, format, values);
  va_end (values);
  return FALSE;
}

const char *
foulee_cli_option (const FouleeCli *cli, FouleeCliOption option)
{
  return cli->arguments->values[option];
}

guint
foulee_cli_n_words (const FouleeCli *cli)
{
  return cli->arguments->words->len - 1;
}

const char *
foulee_cli_word (const FouleeCli *cli, guint index)
{
  return g_ptr_array_index (cli->arguments->words, index + 1);
}

char *
foulee_cli_journal_path (const FouleeCli *cli)
{
  const char *path = foulee_cli_option (cli, FOULEE_CLI_OPTION_JOURNAL);

  return path != NULL ? g_strdup (path) : foulee_store_default_path ();
}

gboolean
foulee_cli_journal_exists (const FouleeCli *cli)
{
  g_autofree char *path = foulee_cli_journal_path (cli);
  GStatBuf status;

  return g_stat (path, &status) == 0 && (!S_ISREG (status.st_mode) || status.st_size > 0);
}

/* "--language fr" is the French of the runner's country. */
static void
choose_country (FouleeCli *cli, const FouleeRunner *runner)
{
  const char *code = foulee_cli_option (cli, FOULEE_CLI_OPTION_LANGUAGE);

  if (code != NULL)
    foulee_language_from_code_in (code, runner->country, &cli->language);
}

/* What other entries are read and shown by. */
static gboolean
read_runner (FouleeCli *cli, GError **error)
{
  gpointer record;

  if (!foulee_store_get (cli->store, FOULEE_KIND_RUNNER, FOULEE_RUNNER_ID, &record, error))
    return FALSE;
  if (record != NULL) {
    g_autoptr (FouleeRunner) runner = record;
    if (runner->record.deleted != 0)
      return TRUE;
    if (runner->units != FOULEE_UNSET)
      cli->units = (FouleeUnits) runner->units;
    if (runner->day_start != FOULEE_UNSET)
      cli->day_start = runner->day_start;
    choose_country (cli, runner);
  }
  return TRUE;
}

gboolean
foulee_cli_open (FouleeCli *cli, FouleeStoreMode mode, GError **error)
{
  const gboolean demo = foulee_cli_option (cli, FOULEE_CLI_OPTION_DEMO) != NULL;
  g_autofree char *path = demo ? NULL : foulee_cli_journal_path (cli);

  g_return_val_if_fail (cli->store == NULL, FALSE);
  if (!foulee_store_open (path, demo ? FOULEE_STORE_CREATE : mode, cli->clock, &cli->store, error))
    return FALSE;
  if (demo) {
    g_autoptr (GPtrArray) sample = foulee_sample_new (cli->clock, cli->language);
    if (!foulee_store_put (cli->store, sample, error))
      return FALSE;
  }
  return read_runner (cli, error);
}

gboolean
foulee_cli_open_to_read (FouleeCli *cli, GError **error)
{
  if (foulee_cli_option (cli, FOULEE_CLI_OPTION_JOURNAL) == NULL &&
      foulee_cli_option (cli, FOULEE_CLI_OPTION_DEMO) == NULL && !foulee_cli_journal_exists (cli))
    return foulee_store_open (NULL, FOULEE_STORE_CREATE, cli->clock, &cli->store, error);
  return foulee_cli_open (cli, FOULEE_STORE_READ_ONLY, error);
}

gboolean
foulee_cli_open_to_write (FouleeCli *cli, GError **error)
{
  const gboolean exists = foulee_cli_journal_exists (cli);

  if (!foulee_cli_open (cli, FOULEE_STORE_CREATE, error))
    return FALSE;
  if (exists)
    foulee_cli_copy_of_day (cli);
  return TRUE;
}

void
foulee_cli_copy_of_day (FouleeCli *cli)
{
  foulee_backups_daily (cli->store, NULL);
}

void
foulee_cli_close (FouleeCli *cli)
{
  g_clear_pointer (&cli->store, foulee_store_close);
}

gboolean
foulee_cli_load (FouleeCli *cli, FouleeHistory **history, GError **error)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();

  if (!foulee_store_list_all (cli->store, G_MININT64, G_MAXINT64, FALSE, records, error))
    return FALSE;
  *history = foulee_history_new (g_steal_pointer (&records));
  return TRUE;
}

void
foulee_cli_print (FouleeCli *cli, const char *format, ...)
{
  va_list values;

  va_start (values, format);
  g_string_append_vprintf (cli->output, format, values);
  va_end (values);
}

char *
foulee_cli_printable (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *out = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p)) {
    const gunichar c = g_utf8_get_char (p);
    g_string_append_unichar (out, g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029 ? 0xfffd : c);
  }
  return g_string_free_and_steal (out);
}

void
foulee_cli_complain (const GError *error, const FouleeLanguage *language)
{
  g_autofree char *sentence = foulee_error_describe (error, language);
  g_autofree char *line = foulee_cli_printable (sentence);

  /* Not g_printerr(), which writes in the locale's encoding. */
  fprintf (stderr, "foulee: %s\n", line);
}

gboolean
foulee_cli_write (const char *data, gsize length, GError **error)
{
  while (length > 0) {
    const gssize written = write (STDOUT_FILENO, data, length);
    if (written < 0 && errno == EINTR)
      continue;
    if (written < 0)
      return foulee_fail (error, FOULEE_ERROR_IO, .file = "stdout", .system = g_strerror (errno));
    data += written;
    length -= (gsize) written;
  }
  return TRUE;
}
