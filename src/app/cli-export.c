/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "app/cli-output-file.h"
#include "app/cli-verb.h"
#include "exchange/exchange.h"

/* `foulee export`: the whole journal in files of other programs. */

static gboolean
write_json (const char *part, gpointer data, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (part);
  g_autoptr (GFileIOStream) stream = g_file_open_readwrite (file, NULL, error);
  GOutputStream *out;

  if (stream == NULL)
    return FALSE;
  out = g_io_stream_get_output_stream (G_IO_STREAM (stream));
  return foulee_json_write (data, out, NULL, error) &&
         g_io_stream_close (G_IO_STREAM (stream), NULL, error);
}

static gboolean
export_json (FouleeCli *cli, GPtrArray *records, const char *path, GError **error)
{
  g_autoptr (GOutputStream) stdout_stream = NULL;

  if (path != NULL && strcmp (path, "-") != 0)
    return foulee_cli_make_file (path, foulee_cli_option (cli, FOULEE_CLI_OPTION_FORCE) != NULL,
                                 write_json, records, error);
  stdout_stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  if (foulee_json_write (records, stdout_stream, NULL, error))
    return TRUE;
  if (error != NULL)
    foulee_error_name_file (*error, "stdout");
  return FALSE;
}

/* Moves what was written into `part` to `folder`, over what is there. */
static gboolean
move_files (const char *part, const char *folder, GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (part, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *from = g_build_filename (part, name, NULL);
    g_autofree char *to = g_build_filename (folder, name, NULL);
    if (g_rename (from, to) != 0)
      return foulee_fail (error, FOULEE_ERROR_IO, .file = to, .system = g_strerror (errno));
  }
  return TRUE;
}

/* What is left of a folder of files. */
static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *file = g_build_filename (path, name, NULL);
    g_unlink (file);
  }
  g_rmdir (path);
}

/* With --force all files are first written beside those that they replace. */
static gboolean
replace_csv (GPtrArray *records, const char *folder, GError **error)
{
  g_autofree char *part = g_build_filename (folder, ".foulee-XXXXXX", NULL);
  gboolean done;

  if (g_mkdir_with_parents (folder, 0700) != 0 || g_mkdtemp_full (part, 0700) == NULL)
    return foulee_fail (error, FOULEE_ERROR_IO, .file = folder, .system = g_strerror (errno));
  done = foulee_csv_export (records, part, error) && move_files (part, folder, error);
  remove_folder (part);
  return done;
}

static gboolean
export_csv (FouleeCli *cli, GPtrArray *records, const char *folder, GError **error)
{
  if (folder == NULL || strcmp (folder, "-") == 0)
    return foulee_cli_usage (
        error,
        foulee_tr (cli->language, "CSV is one file for each table: name a folder with --output."));
  if (foulee_cli_option (cli, FOULEE_CLI_OPTION_FORCE) != NULL)
    return replace_csv (records, folder, error);
  return foulee_csv_export (records, folder, error);
}

gboolean
foulee_cli_export (FouleeCli *cli, GError **error)
{
  const char *format = foulee_cli_option (cli, FOULEE_CLI_OPTION_FORMAT);
  const char *path = foulee_cli_option (cli, FOULEE_CLI_OPTION_OUTPUT);
  const gboolean csv = g_strcmp0 (format, "csv") == 0;
  g_autoptr (GPtrArray) records = foulee_record_array_new ();

  if (format != NULL && !csv && strcmp (format, "json") != 0)
    return foulee_fail (error, FOULEE_ERROR_USAGE,
                        .field = foulee_cli_option_name (FOULEE_CLI_OPTION_FORMAT), .value = format,
                        .problem = FOULEE_PROBLEM_UNKNOWN);
  if (!foulee_cli_open_to_read (cli, error) ||
      !foulee_store_list_all (cli->store, G_MININT64, G_MAXINT64, TRUE, records, error))
    return FALSE;
  return csv ? export_csv (cli, records, path, error) : export_json (cli, records, path, error);
}
