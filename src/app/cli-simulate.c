/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "app/cli-output-file.h"
#include "app/cli-verb.h"
#include "app/simulated-journal.h"
#include "exchange/exchange.h"
#include "exchange/output.h"

/* `foulee simulate`: the journal of an invented runner, and beside it all that is true of them. */

/* Monday 4 January 2016: ten years from there lie in the past. */
#define FIRST_DAY 16804

#define USUAL_SEED 1
#define USUAL_DAYS 120

static const char *const mode_ids[FOULEE_N_BASELINES] = {
  [FOULEE_BASELINE_LOW] = "low",
  [FOULEE_BASELINE_OPEN] = "open",
  [FOULEE_BASELINE_DRIFTING] = "drifting",
};

/* With six places, the same everywhere. */
static void
add_number (FouleeOutput *output, const char *before, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  foulee_output_text (output, before);
  foulee_output_text (output, g_ascii_formatd (text, sizeof text, "%.6f", value));
}

static void
write_runner (FouleeOutput *output, const FouleeSimulation *simulation, double peak)
{
  const FouleeSimulatedRunner *runner = &simulation->runner;

  foulee_output_format (output,
                        "{\n  \"format\": \"foulee-truth\",\n  \"version\": 1,\n"
                        "  \"seed\": %" G_GUINT64_FORMAT ",\n  \"days\": %d,\n",
                        simulation->options.seed, simulation->options.n_days);
  add_number (output, "  \"peak_h\": ", peak);
  add_number (output, ",\n  \"kernel\": {\"peak_h\":", runner->kernel.peak);
  add_number (output, ",\"steepness\":", runner->kernel.steepness);
  add_number (output, ",\"at_once\":", runner->kernel.at_once);
  foulee_output_format (output, "},\n  \"baseline\": {\"mode\":\"%s\"", mode_ids[runner->mode]);
  add_number (output, ",\"level\":", runner->baseline);
  add_number (output, ",\"fast_sd\":", runner->fast_sd);
  add_number (output, "},\n  \"noise\": ", runner->noise);
  add_number (output, ",\n  \"per_load\": ", runner->per_load);
  add_number (output, ",\n  \"per_descent\": ", runner->per_descent);
}

static void
write_run (FouleeOutput *output, const FouleeSimulation *simulation, guint index, double peak)
{
  const FouleeSimulatedRun *run = foulee_simulation_run (simulation, index);
  char id[FOULEE_UUID_SIZE];

  foulee_simulated_run_id (simulation, index, id);
  foulee_output_format (output, "%s\n    {\"id\":\"%s\"", index > 0 ? "," : "", id);
  add_number (output, ",\"amplitude\":", run->amplitude);
  add_number (output, ",\"peak_h\":", peak);
  foulee_output_character (output, '}');
}

static void
write_check_in (FouleeOutput *output, const FouleeSimulation *simulation, guint index)
{
  char id[FOULEE_UUID_SIZE];
  FouleeShares shares;

  foulee_simulation_shares (simulation, index, &shares);
  foulee_simulated_check_in_id (simulation, index, id);
  foulee_output_format (output, "%s\n    {\"id\":\"%s\"", index > 0 ? "," : "", id);
  add_number (output, ",\"mean\":", foulee_simulation_reading (simulation, index)->mean);
  add_number (output, ",\"background\":", shares.background);
  foulee_output_text (output, ",\"runs\":{");
  for (guint i = 0; i < shares.n_runs; i++) {
    foulee_simulated_run_id (simulation, shares.runs[i].run, id);
    foulee_output_format (output, "%s\"%s\"", i > 0 ? "," : "", id);
    add_number (output, ":", shares.runs[i].share);
  }
  foulee_output_text (output, "}}");
}

static gboolean
write_truth (GOutputStream *stream, gpointer data, GError **error)
{
  const FouleeSimulation *simulation = data;
  const double peak = foulee_simulation_peak (&simulation->runner.kernel);
  FouleeOutput output;

  foulee_output_init (&output, stream, NULL);
  write_runner (&output, simulation, peak);
  foulee_output_text (&output, ",\n  \"runs\": [");
  for (guint i = 0; i < simulation->runs->len && foulee_output_flush (&output); i++)
    write_run (&output, simulation, i, peak);
  foulee_output_text (&output, "\n  ],\n  \"check_ins\": [");
  for (guint i = 0; i < simulation->readings->len && foulee_output_flush (&output); i++)
    write_check_in (&output, simulation, i);
  foulee_output_text (&output, "\n  ]\n}\n");
  return foulee_output_finish (&output, error);
}

static gboolean
write_journal (GOutputStream *stream, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) records = foulee_simulated_journal_new (data);

  return foulee_json_write (records, stream, NULL, error);
}

typedef struct {
  gboolean (*write) (GOutputStream *stream, gpointer data, GError **error);
  FouleeSimulation *simulation;
} Content;

static gboolean
fill (const char *part, gpointer data, GError **error)
{
  const Content *content = data;
  g_autoptr (GFile) file = g_file_new_for_path (part);
  g_autoptr (GFileIOStream) stream = g_file_open_readwrite (file, NULL, error);

  return stream != NULL &&
         content->write (g_io_stream_get_output_stream (G_IO_STREAM (stream)), content->simulation,
                         error) &&
         g_io_stream_close (G_IO_STREAM (stream), NULL, error);
}

/* Both files or none: what is known to be in the way of one is found before the other is made. */
static gboolean
make_files (const char *path, const char *truth_path, gboolean force, FouleeSimulation *simulation,
            GError **error)
{
  Content journal = { write_journal, simulation };
  Content truth = { write_truth, simulation };

  if (g_file_test (path, G_FILE_TEST_IS_DIR) || (!force && g_file_test (path, G_FILE_TEST_EXISTS)))
    return foulee_fail (error, FOULEE_ERROR_EXISTS, .file = path);
  if (!foulee_cli_make_file (truth_path, force, fill, &truth, error))
    return FALSE;
  if (foulee_cli_make_file (path, force, fill, &journal, error))
    return TRUE;
  g_unlink (truth_path);
  return FALSE;
}

/* "runner.json" has its truth in "runner-truth.json". */
static char *
truth_path_of (const char *path)
{
  const gsize length = strlen (path) - (g_str_has_suffix (path, ".json") ? strlen (".json") : 0);

  return g_strdup_printf ("%.*s-truth.json", (int) length, path);
}

static gboolean
read_number (const FouleeCli *cli, FouleeCliOption option, guint64 least, guint64 most,
             guint64 *number, GError **error)
{
  const char *value = foulee_cli_option (cli, option);

  if (value == NULL || g_ascii_string_to_unsigned (value, 10, least, most, number, NULL))
    return TRUE;
  return foulee_cli_usage (
      error, foulee_tr (cli->language, "%s “%s”: a whole number from %lld to %lld is expected."),
      foulee_cli_option_name (option), value, (long long) least, (long long) most);
}

gboolean
foulee_cli_simulate (FouleeCli *cli, GError **error)
{
  const char *path = foulee_cli_option (cli, FOULEE_CLI_OPTION_OUTPUT);
  const gboolean force = foulee_cli_option (cli, FOULEE_CLI_OPTION_FORCE) != NULL;
  g_autoptr (FouleeSimulation) simulation = NULL;
  g_autofree char *usual_path = NULL;
  g_autofree char *truth_path = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *truth_shown = NULL;
  guint64 seed = USUAL_SEED;
  guint64 n_days = USUAL_DAYS;

  if (!read_number (cli, FOULEE_CLI_OPTION_SEED, 0, G_MAXINT64, &seed, error) ||
      !read_number (cli, FOULEE_CLI_OPTION_DAYS, 1, FOULEE_SIMULATION_MAX_DAYS, &n_days, error))
    return FALSE;
  if (g_strcmp0 (path, "-") == 0)
    return foulee_cli_usage (
        error, foulee_tr (cli->language, "Two files are written: name the first with --output."));
  usual_path = g_strdup_printf ("simulated-%" G_GUINT64_FORMAT ".json", seed);
  path = path != NULL ? path : usual_path;
  truth_path = truth_path_of (path);
  simulation = foulee_simulation_new (&(FouleeSimulationOptions) {
      .seed = seed, .first_day = FIRST_DAY, .n_days = (int) n_days, .n_levels = FOULEE_LEVELS });
  if (!make_files (path, truth_path, force, simulation, error))
    return FALSE;
  shown = foulee_cli_printable (path);
  truth_shown = foulee_cli_printable (truth_path);
  foulee_cli_print (
      cli,
      foulee_tr (cli->language,
                 "The journal was written to %s, and what is true of the runner to %s.\n"),
      shown, truth_shown);
  return TRUE;
}
