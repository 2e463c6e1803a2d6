/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli-verb.h"

#include <string.h>

#define TAKES FOULEE_CLI_TAKES

static const FouleeWord log_help[] = {
  FOULEE_WORD ("log", "help",
               "Adds one entry to the journal. What follows the kind of entry are values: "
               "key=value, or bare where it is plain what is meant. Numbers may have a comma or a "
               "point. An entry is dated now unless at= says otherwise: a time of today, "
               "“yesterday 18:30”, or a date and time."),
  FOULEE_WORD ("log", "help",
               "Logging a night, a shoe, an activity, a condition or the runner a second time "
               "changes what is there already."),
  FOULEE_WORD ("log", "help", "“foulee help log run” lists what can be said of a run."),
  { NULL, NULL, NULL },
};

static const FouleeWord import_help[] = {
  FOULEE_WORD ("import", "help",
               "Brings in runs from watch files (FIT, GPX, TCX), from CSV tables of Runkeeper, "
               "Strava and Garmin Connect, and from folders and archives of these, as well as "
               "journals in JSON. All named files are brought in, or none; in a folder or an "
               "archive, files that cannot be read are reported and the others are brought in."),
  FOULEE_WORD (
      "import", "help",
      "What is in the journal already stays as it is, except that a run gains what a file knows in "
      "addition, such as the descent, and a run entered by hand takes the measured start, duration "
      "and distance. Other sports are left out; with --cross-training they are brought in as "
      "cross-training. With --dry-run it only says what would be brought in."),
  { NULL, NULL, NULL },
};

static const FouleeWord export_help[] = {
  FOULEE_WORD ("export", "help",
               "Writes the whole journal: as JSON to standard output or a file, or as CSV, one "
               "file for each table, into a folder. Files that are there already are only replaced "
               "with --force."),
  { NULL, NULL, NULL },
};

static const FouleeWord summary_help[] = {
  FOULEE_WORD ("summary", "help",
               "Prints the days logged, what soreness is to come and which runs hold it now, "
               "the distance of each of the last eight weeks and their load, what matters and what "
               "helped, and for each run when soreness peaked after it, as far as that can be "
               "told. With --json, all of it for programs."),
  FOULEE_WORD ("summary", "help",
               "Warning signs that are open, and the first suggestions with their reasons, come "
               "before the rest."),
  { NULL, NULL, NULL },
};

static const FouleeWord suggestions_help[] = {
  FOULEE_WORD ("suggestions", "help",
               "Prints all suggestions, each with its id, why it is made, how good the evidence is "
               "and what to mind. “foulee log suggestion ID not_now” puts one off, “never” in its "
               "place keeps it away."),
  { NULL, NULL, NULL },
};

static const FouleeWord signs_help[] = {
  FOULEE_WORD (
      "signs", "help",
      "Prints the list of warning signs, by how soon you should be seen, and those that are open. "
      "With ids, says that these apply, and prints what to do; with “none”, that none does."),
  FOULEE_WORD ("signs", "help",
               "“foulee signs resolve” says what came of the newest that is open: may_run or "
               "no_running, by a clinician, or over."),
  { NULL, NULL, NULL },
};

static const FouleeWord forecast_help[] = {
  FOULEE_WORD ("forecast", "help",
               "Prints what soreness of the legs is to be expected in 24, 48 and 72 hours: its "
               "median, the range in which it lies 8 times in 10 or more, the chance of 4 or more, "
               "and the chance of each level. With --region, of one muscle. With --json, for "
               "programs."),
  FOULEE_WORD ("forecast", "help",
               "With --backtest it goes through the journal again, forecasting at each reading and "
               "never looking ahead, and prints how far off the forecasts were; with --json each "
               "of them too, a line for each. --levels tells readings apart by so many steps "
               "instead of eleven, and --known-runs tells each forecast of the runs that came "
               "after it; with --unknown-runs, as by default, it only knows the runner’s habit."),
  { NULL, NULL, NULL },
};

static const FouleeWord report_help[] = {
  FOULEE_WORD ("report", "help",
               "Writes the summary for an appointment as a PDF to print: of the last six weeks, "
               "from one day to another, or with --since-visit from the day of the last visit on. "
               "An earlier PDF of that name is replaced, another file only with --force."),
  FOULEE_WORD (
      "report", "help",
      "The first page is always there. --sections says what follows it: “all”, “none”, or "
      "any of treatments, load, rest, warm-up, form, health, signs, notes and diary, with "
      "commas between them; without it, all but the diary. With --anonymous no name, birth "
      "year, clinic or person seen is told, but free text stays as it is."),
  { NULL, NULL, NULL },
};

static const FouleeWord check_help[] = {
  FOULEE_WORD ("check", "help",
               "Reads the whole journal and says whether it is sound. Changes nothing."),
  { NULL, NULL, NULL },
};

static const FouleeWord backup_help[] = {
  FOULEE_WORD ("backup", "help",
               "Copies the journal as it is at this moment; without a file name into the folder "
               "“backups” beside it. The journal may be in use."),
  { NULL, NULL, NULL },
};

static const FouleeWord restore_help[] = {
  FOULEE_WORD ("restore", "help",
               "Restores the journal from a backup. Its present state is kept beside the backups "
               "first, even if it is damaged."),
  { NULL, NULL, NULL },
};

static const FouleeWord merge_help[] = {
  FOULEE_WORD ("merge", "help",
               "Brings in another copy of the journal, a journal file or one in JSON. The newest "
               "version of each record wins; what was deleted there later is deleted here."),
  { NULL, NULL, NULL },
};

static const FouleeWord simulate_help[] = {
  FOULEE_WORD ("simulate", "help",
               "Writes two files: the journal of an invented runner, to be imported into a journal "
               "of its own, and what is true of that runner, so that what Foulée finds can be held "
               "against it. The same seed and days give the same files."),
  FOULEE_WORD ("simulate", "help",
               "Without options: seed 1, 120 days, “simulated-1.json” and "
               "“simulated-1-truth.json”. Files that are there already are only replaced with "
               "--force."),
  { NULL, NULL, NULL },
};

static const FouleeWord help_help[] = {
  FOULEE_WORD ("help", "help", "Says how a command is used."),
  { NULL, NULL, NULL },
};

const FouleeCliVerb foulee_cli_verbs[] = {
  { FOULEE_WORD ("log", "command", "add an entry: soreness, sleep, a drink, a run …"),
    "KIND VALUE…", log_help, 0, 1, G_MAXUINT, TRUE, foulee_cli_log },
  { FOULEE_WORD ("summary", "command", "print days, distances and soreness peaks"),
    "[--json] [--from DATE] [--to DATE]", summary_help, TAKES (JSON) | TAKES (FROM) | TAKES (TO), 0,
    0, FALSE, foulee_cli_summary },
  { FOULEE_WORD ("suggestions", "command", "print what is suggested, and why"), "",
    suggestions_help, 0, 0, 0, FALSE, foulee_cli_suggestions },
  { FOULEE_WORD ("signs", "command", "print the warning signs, or answer them"),
    "[none | ID… | resolve may_run|no_running|over [--note TEXT]]", signs_help, TAKES (NOTE), 0,
    G_MAXUINT, TRUE, foulee_cli_signs },
  { FOULEE_WORD ("forecast", "command", "print what soreness is to come"),
    "[--region REGION] [--json] [--backtest [--levels K] [--known-runs|--unknown-runs]]",
    forecast_help,
    TAKES (REGION) | TAKES (JSON) | TAKES (BACKTEST) | TAKES (LEVELS) | TAKES (KNOWN_RUNS) |
        TAKES (UNKNOWN_RUNS),
    0, 0, FALSE, foulee_cli_forecast },
  { FOULEE_WORD ("report", "command", "write the summary as a PDF to print"),
    "-o FILE [--from DATE | --since-visit] [--to DATE] [--paper a4|letter] [--sections LIST] "
    "[--anonymous] [--force]",
    report_help,
    TAKES (OUTPUT) | TAKES (FROM) | TAKES (SINCE_VISIT) | TAKES (TO) | TAKES (PAPER) |
        TAKES (SECTIONS) | TAKES (ANONYMOUS) | TAKES (FORCE),
    0, 0, FALSE, foulee_cli_report },
  { FOULEE_WORD ("import", "command", "bring in runs and journals from files"),
    "FILE… [--cross-training] [--dry-run]", import_help, TAKES (CROSS_TRAINING) | TAKES (DRY_RUN),
    1, G_MAXUINT, TRUE, foulee_cli_import },
  { FOULEE_WORD ("export", "command", "write the whole journal as JSON or CSV"),
    "[--format json|csv] [-o FILE|FOLDER] [--force]", export_help,
    TAKES (FORMAT) | TAKES (OUTPUT) | TAKES (FORCE), 0, 0, FALSE, foulee_cli_export },
  { FOULEE_WORD ("merge", "command", "bring in another copy of the journal"), "FILE", merge_help, 0,
    1, 1, TRUE, foulee_cli_merge },
  { FOULEE_WORD ("check", "command", "say whether the journal is sound"), "", check_help, 0, 0, 0,
    FALSE, foulee_cli_check },
  { FOULEE_WORD ("backup", "command", "copy the journal"), "[FILE]", backup_help, 0, 0, 1, TRUE,
    foulee_cli_backup },
  { FOULEE_WORD ("restore", "command", "restore the journal from a backup"), "FILE", restore_help,
    0, 1, 1, TRUE, foulee_cli_restore },
  { FOULEE_WORD ("simulate", "command", "write the journal of an invented runner"),
    "[--seed N] [--days D] [-o FILE] [--force]", simulate_help,
    TAKES (SEED) | TAKES (DAYS) | TAKES (OUTPUT) | TAKES (FORCE), 0, 0, FALSE,
    foulee_cli_simulate },
  { FOULEE_WORD ("help", "command", "say how a command is used"), "[COMMAND [KIND]]", help_help, 0,
    0, 2, FALSE, foulee_cli_help_verb },
  { .run = NULL },
};

const FouleeCliVerb *
foulee_cli_verb_find (const char *name)
{
  for (const FouleeCliVerb *verb = foulee_cli_verbs; verb->run != NULL; verb++)
    if (strcmp (verb->name.id, name) == 0)
      return verb;
  return NULL;
}

#define NAME_SIZE 16

/* How many letters differ, two exchanged neighbours counted once (Damerau's distance between
 * strings). Both are shorter than NAME_SIZE. */
static int
distance (const char *a, const char *b)
{
  const int n = (int) strlen (a), m = (int) strlen (b);
  int d[NAME_SIZE + 1][NAME_SIZE + 1];

  for (int i = 0; i <= n; i++) {
    for (int j = 0; j <= m; j++) {
      if (i == 0 || j == 0) {
        d[i][j] = i + j;
        continue;
      }
      d[i][j] = MIN (MIN (d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = MIN (d[i][j], d[i - 2][j - 2] + 1);
    }
  }
  return d[n][m];
}

const FouleeCliVerb *
foulee_cli_verb_near (const char *name)
{
  const FouleeCliVerb *near = NULL;
  int least = 3;

  if (strlen (name) < 3 || strlen (name) >= NAME_SIZE)
    return NULL;
  for (const FouleeCliVerb *verb = foulee_cli_verbs; verb->run != NULL; verb++) {
    const int letters = distance (name, verb->name.id);
    if (letters < least) {
      least = letters;
      near = verb;
    }
  }
  return near;
}
