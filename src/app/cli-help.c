/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "app/cli-draft.h"
#include "app/cli-field.h"
#include "app/cli-quantity.h"
#include "app/cli-text.h"
#include "app/cli-verb.h"

#define COLUMN 15

/* In the form in which they are typed. */
static const struct {
  FouleeCliOption option;
  FouleeWord word;
} general_options[] = {
  { FOULEE_CLI_OPTION_JOURNAL,
    FOULEE_WORD ("--journal FILE", "option",
                 "use this journal instead of ${XDG_DATA_HOME}/foulee/journal.db") },
  { FOULEE_CLI_OPTION_DEMO,
    FOULEE_WORD ("--demo", "option", "use a sample journal; nothing is kept") },
  { FOULEE_CLI_OPTION_LANGUAGE,
    FOULEE_WORD ("--language en|fr", "option", "the language of what is printed") },
  { FOULEE_CLI_OPTION_HELP, FOULEE_WORD ("--help", "option", "print this help") },
  { FOULEE_CLI_OPTION_VERSION, FOULEE_WORD ("--version", "option", "print the version") },
};

/* The same in every language: they are what is typed. */
static const char *const log_examples[] = {
  "foulee log soreness calf.left=4 quadriceps=3:stiff overall=5",
  "foulee log soreness none",
  "foulee log sleep 22:45-06:30 quality=4",
  "foulee log drink 500 kind=electrolyte",
  "foulee log urine 3",
  "foulee log run distance=10k duration=52:30 rpe=5 descent=230 warm-up=10",
  "foulee log run 12k planned start=\"tomorrow 07:00\"",
  "foulee log action foam_rolling minutes=10 region=calf.left after=better",
  "foulee log note slept badly, long day on my feet",
  "foulee log visit who=\"Dr Martin\"",
  "foulee log shoe \"Blue ones\" first-used=2026-09-01",
  "foulee log activity \"an hour's run\"",
  "foulee log score \"an hour's run\" 6",
  "foulee log condition osteoarthritis since=2024-05-01 side=left",
  "foulee log suggestion foam_rolling not_now",
  "foulee log runner birth-year=1988 mass=70 units=metric day-start=04:00",
};

static void
print_pair (FouleeCli *cli, const char *left, const char *right, int column)
{
  g_string_append (cli->output, "  ");
  g_string_append (cli->output, left);
  /* What is too long for its column has a line of its own. */
  if (foulee_cli_width (left) + 2 >= column)
    g_string_append_c (cli->output, '\n');
  foulee_cli_append_wrapped (cli->output, right, column);
}

static void
print_overview (FouleeCli *cli)
{
  const FouleeLanguage *language = cli->language;

  foulee_cli_print (cli, "%s\n",
                    foulee_tr (language, "Usage: foulee [OPTION…] [COMMAND … | FILE…]"));
  foulee_cli_print (cli, "\n");
  foulee_cli_append_wrapped (
      cli->output,
      foulee_tr (language,
                 "A recovery journal for runners. Without a command its window is opened; with "
                 "files, it shows what they hold and offers to bring that in."),
      0);
  foulee_cli_print (cli, "\n%s\n", foulee_tr (language, "Commands:"));
  for (const FouleeCliVerb *verb = foulee_cli_verbs; verb->run != NULL; verb++)
    print_pair (cli, verb->name.id, foulee_word_label (&verb->name, language), COLUMN);
  foulee_cli_print (cli, "\n%s\n", foulee_tr (language, "Options:"));
  for (gsize i = 0; i < G_N_ELEMENTS (general_options); i++)
    print_pair (cli, general_options[i].word.id,
                foulee_word_label (&general_options[i].word, language), COLUMN + 8);
  foulee_cli_print (cli, "\n");
  foulee_cli_append_wrapped (
      cli->output,
      foulee_tr (language, "“foulee help COMMAND” says more, and so does the manual, foulee(1)."),
      0);
}

static void
print_kinds (FouleeCli *cli)
{
  guint n_entries;
  const FouleeCliEntry *entries = foulee_cli_entries (&n_entries);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *list = NULL;

  for (guint i = 0; i < n_entries; i++)
    g_strv_builder_add (builder, entries[i].name);
  names = g_strv_builder_end (builder);
  list = g_strjoinv (" ", names);
  foulee_cli_print (cli, "\n%s\n", foulee_tr (cli->language, "Kinds of entry:"));
  foulee_cli_append_wrapped (cli->output, list, 2);
  foulee_cli_print (cli, "\n%s\n", foulee_tr (cli->language, "Examples:"));
  for (gsize i = 0; i < G_N_ELEMENTS (log_examples); i++)
    foulee_cli_print (cli, "  %s\n", log_examples[i]);
}

void
foulee_cli_help (FouleeCli *cli, const FouleeCliVerb *verb)
{
  g_autofree char *usage = NULL;

  if (verb == NULL) {
    print_overview (cli);
    return;
  }
  usage = g_strdup_printf (foulee_tr (cli->language, "Usage: foulee %s %s"), verb->name.id,
                           verb->synopsis);
  foulee_cli_append_wrapped (cli->output, usage, 0);
  for (const FouleeWord *paragraph = verb->help; paragraph->id != NULL; paragraph++) {
    foulee_cli_print (cli, "\n");
    foulee_cli_append_wrapped (cli->output, foulee_word_label (paragraph, cli->language), 0);
  }
  if (verb->run == foulee_cli_log)
    print_kinds (cli);
}

/* The ids of a list of words, as they are typed. */
static char *
join_words (const FouleeWords *words, const char *between)
{
  GString *out = g_string_new (NULL);

  for (int i = 0; i < words->n_words; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? between : "", words->words[i].id);
  return g_string_free_and_steal (out);
}

/* What a field takes: its words, or what kind of value. */
static char *
describe_field (const FouleeField *field, const FouleeLanguage *language)
{
  switch (field->type) {
  case FOULEE_FIELD_INTEGER:
    if (foulee_cli_quantity_examples (field) != NULL)
      return g_strdup (foulee_cli_quantity_examples (field));
    return g_strdup_printf (foulee_trc (language, "what a key takes", "%d to %d"),
                            (int) field->minimum, (int) field->maximum);
  case FOULEE_FIELD_FLAG:
    return g_strdup (foulee_trc (language, "what a key takes", "yes or no"));
  case FOULEE_FIELD_CHOICE:
    return join_words (field->words, " | ");
  case FOULEE_FIELD_SET:
    return join_words (field->words, ", ");
  case FOULEE_FIELD_REGION:
    return g_strdup (foulee_trc (language, "what a key takes", "a region"));
  case FOULEE_FIELD_INSTANT:
    return g_strdup (foulee_trc (language, "what a key takes", "a time, or a date and time"));
  case FOULEE_FIELD_DATE:
    return g_strdup (foulee_trc (language, "what a key takes", "a date"));
  case FOULEE_FIELD_REFERENCE:
    return g_strdup (foulee_trc (language, "what a key takes", "a name"));
  case FOULEE_FIELD_TEXT:
  case FOULEE_FIELD_IDS:
  case FOULEE_FIELD_READINGS:
    break;
  }
  return g_strdup (foulee_trc (language, "what a key takes", "text"));
}

/* The shortest that names the field: without its unit, where that is still this field. */
static char *
key_of (FouleeKind kind, const FouleeField *field)
{
  const char *unit = strrchr (field->name, '_');
  g_autofree char *key = NULL;
  gboolean exact;

  if (unit == NULL || !foulee_cli_quantity_has_unit (field))
    return g_strconcat (field->name, "=", NULL);
  key = g_strndup (field->name, (gsize) (unit - field->name));
  return g_strconcat (foulee_cli_field_find (kind, key, &exact) == field ? key : field->name, "=",
                      NULL);
}

static char *
join_regions (void)
{
  GString *out = g_string_new (NULL);

  for (int i = 0; i < FOULEE_N_REGIONS; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? " " : "", foulee_region_id ((FouleeRegion) i));
  return g_string_free_and_steal (out);
}

/* Regions are keys of their own, and have values of their own. */
static void
print_regions (FouleeCli *cli)
{
  const FouleeLanguage *language = cli->language;
  g_autofree char *regions = join_regions ();
  g_autofree char *sensations = join_words (&foulee_sensations, " ");
  g_autofree char *marks = join_words (&foulee_marks, " ");

  foulee_cli_print (cli, "\n%s\n",
                    foulee_tr (language, "Regions, each with a level from 0 to 10 (without the "
                                         "side: both):"));
  foulee_cli_append_wrapped (cli->output, regions, 2);
  foulee_cli_print (cli, "\n%s\n",
                    foulee_tr (language, "After the level and a colon, one sensation:"));
  foulee_cli_append_wrapped (cli->output, sensations, 2);
  foulee_cli_print (cli, "%s\n", foulee_tr (language, "and any of these, with commas between:"));
  foulee_cli_append_wrapped (cli->output, marks, 2);
  foulee_cli_print (cli, "\n");
  foulee_cli_append_wrapped (cli->output,
                             foulee_tr (language, "“none” answers every other region with 0."), 0);
}

static void
print_fields (FouleeCli *cli, const FouleeCliEntry *entry)
{
  const FouleeKindInfo *info = foulee_kind_info (entry->kind);

  foulee_cli_print (cli, foulee_tr (cli->language, "Usage: foulee %s %s"), "log", entry->name);
  foulee_cli_print (cli, "\n");
  foulee_cli_print (cli, "\n");
  for (int i = 0; i < info->n_fields; i++) {
    g_autofree char *key = NULL;
    g_autofree char *value = NULL;
    if (!foulee_cli_field_is_typed (&info->fields[i]))
      continue;
    key = key_of (entry->kind, &info->fields[i]);
    value = describe_field (&info->fields[i], cli->language);
    print_pair (cli, key, value, COLUMN + 10);
  }
  if (strcmp (entry->name, "soreness") == 0)
    print_regions (cli);
}

gboolean
foulee_cli_help_verb (FouleeCli *cli, GError **error)
{
  const guint n = foulee_cli_n_words (cli);
  const FouleeCliVerb *verb = n > 0 ? foulee_cli_verb_find (foulee_cli_word (cli, 0)) : NULL;
  const FouleeCliEntry *entry;

  if (n > 0 && verb == NULL)
    return foulee_fail (error, FOULEE_ERROR_USAGE, .field = foulee_cli_word (cli, 0),
                        .problem = FOULEE_PROBLEM_UNKNOWN);
  if (n < 2) {
    foulee_cli_help (cli, verb);
    return TRUE;
  }
  entry = verb->run == foulee_cli_log ? foulee_cli_entry_find (foulee_cli_word (cli, 1)) : NULL;
  if (entry == NULL)
    return foulee_fail (error, FOULEE_ERROR_USAGE, .field = foulee_cli_word (cli, 1),
                        .problem = FOULEE_PROBLEM_UNKNOWN);
  print_fields (cli, entry);
  return TRUE;
}
