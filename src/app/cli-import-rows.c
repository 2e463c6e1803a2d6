/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli-import-rows.h"

#include <math.h>

#include "app/cli-quantity.h"
#include "app/cli-text.h"

/* What comes below the line of a run. */
#define INDENT 2

static const char *
state_label (const FouleeIntakeRow *row, const FouleeLanguage *language)
{
  switch (row->state) {
  case FOULEE_INTAKE_NEW:
    return foulee_trc (language, "a run in a file", "new");
  case FOULEE_INTAKE_ENRICHES:
    return foulee_trc (language, "a run in a file", "adds to a run of the journal");
  case FOULEE_INTAKE_KNOWN:
    return foulee_trc (language, "a run in a file", "in the journal already");
  case FOULEE_INTAKE_OTHER_SPORT:
    return row->wanted ? foulee_trc (language, "a run in a file", "as cross-training")
                       : foulee_trc (language, "a run in a file", "left out");
  case FOULEE_INTAKE_DELETED:
    return foulee_trc (language, "a run in a file", "deleted from the journal");
  default:
    g_return_val_if_reached ("");
  }
}

static char *
figure (const FouleeCli *cli, const FouleeRun *run, const char *name)
{
  const FouleeField *field = foulee_kind_field (FOULEE_KIND_RUN, name);
  const gint32 value = foulee_field_at (run, field, gint32);

  return value == FOULEE_UNSET
             ? NULL
             : foulee_cli_quantity_format (field, value, cli->units, cli->language);
}

/* Two columns between them. */
static void
append_figure (GString *line, const char *text)
{
  if (text != NULL && *text != '\0')
    g_string_append_printf (line, "%s%s", line->len > 0 ? "  " : "", text);
}

static void
print_line (FouleeCli *cli, const FouleeIntakeRow *row, const FouleeRun *run)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *distance = figure (cli, run, "distance_m");
  g_autofree char *duration = figure (cli, run, "duration_s");
  g_autofree char *date = NULL;
  g_autofree char *time = NULL;
  g_autofree char *sport = row->sport != NULL ? foulee_cli_printable (row->sport) : NULL;
  FouleeDate day;
  int seconds;

  foulee_instant_to_civil (run->start, &day, &seconds);
  date = foulee_format_date (cli->language, day, FOULEE_DATE_MEDIUM);
  time = foulee_format_time (cli->language, seconds);
  append_figure (line, date);
  append_figure (line, time);
  append_figure (line, sport);
  append_figure (line, distance);
  append_figure (line, duration);
  append_figure (line, state_label (row, cli->language));
  foulee_cli_append_wrapped (cli->output, line->str, 0);
}

static void
append_detail (GString *details, const FouleeLanguage *language, char *text)
{
  g_autofree char *owned = text;

  if (text == NULL)
    return;
  if (details->len > 0)
    g_string_append (details, foulee_trc (language, "between items of a list", ", "));
  g_string_append (details, text);
}

static void
append_climb (GString *details, const FouleeCli *cli, const FouleeRun *run)
{
  const FouleeLanguage *language = cli->language;
  g_autofree char *up = figure (cli, run, "ascent_m");
  g_autofree char *down = figure (cli, run, "descent_m");

  if (up != NULL)
    append_detail (details, language,
                   g_strdup_printf (foulee_trc (language, "climb", "%s up"), up));
  if (down != NULL)
    append_detail (details, language,
                   g_strdup_printf (foulee_trc (language, "climb", "%s down"), down));
}

static void
print_details (FouleeCli *cli, const FouleeIntakeRow *row, const FouleeRun *run)
{
  const FouleeLanguage *language = cli->language;
  g_autoptr (GString) details = g_string_new (NULL);

  if (!isnan (row->moving) && row->moving + 1 < run->duration) {
    g_autofree char *moving = foulee_format_duration ((gint64) (row->moving + 0.5));
    append_detail (details, language,
                   g_strdup_printf (foulee_trc (language, "duration", "%s moving"), moving));
  }
  append_climb (details, cli, run);
  append_detail (details, language, figure (cli, run, "heart_rate_bpm"));
  append_detail (details, language, figure (cli, run, "cadence_spm"));
  append_detail (details, language,
                 run->source_name != NULL ? foulee_cli_printable (run->source_name) : NULL);
  append_detail (details, language, foulee_cli_printable (row->file));
  foulee_cli_append_wrapped (cli->output, details->str, INDENT);
}

void
foulee_cli_print_rows (FouleeCli *cli, const FouleeIntake *intake)
{
  for (guint i = 0; i < intake->rows->len; i++) {
    const FouleeIntakeRow *row = g_ptr_array_index (intake->rows, i);
    const FouleeRun *run = g_ptr_array_index (row->read, 0);

    print_line (cli, row, run);
    print_details (cli, row, run);
    for (guint j = 0; j < row->remarks->len; j++) {
      g_autofree char *remark = foulee_cli_printable (g_ptr_array_index (row->remarks, j));
      foulee_cli_append_wrapped (cli->output, remark, INDENT);
    }
  }
}

/* A remark may have lines below it. */
static void
print_remark (FouleeCli *cli, const char *remark)
{
  g_auto (GStrv) lines = g_strsplit (remark, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++) {
    g_autofree char *line = foulee_cli_printable (lines[i]);
    foulee_cli_print (cli, "%s\n", line);
  }
}

void
foulee_cli_print_intake (FouleeCli *cli, const FouleeIntake *intake)
{
  const FouleeLanguage *language = cli->language;
  guint n_others = 0, n_left = 0;

  for (guint i = 0; i < intake->rows->len; i++) {
    const FouleeIntakeRow *row = g_ptr_array_index (intake->rows, i);
    n_others += row->sport != NULL;
    n_left += row->state == FOULEE_INTAKE_OTHER_SPORT && !row->wanted;
  }
  foulee_cli_print (
      cli,
      foulee_trn (language, "%u run found.\n", "%u runs found.\n", intake->rows->len - n_others),
      intake->rows->len - n_others);
  if (n_left > 0)
    foulee_cli_print (cli,
                      foulee_trn (language,
                                  "%u activity of another sport left out (see --cross-training).\n",
                                  "%u activities of other sports left out (see "
                                  "--cross-training).\n",
                                  n_left),
                      n_left);
  for (guint i = 0; i < intake->remarks->len; i++)
    print_remark (cli, g_ptr_array_index (intake->remarks, i));
}
