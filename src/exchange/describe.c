/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "exchange/exchange.h"

/* How many lines of one trouble, and how many sports, are told one by one. */
#define MAX_EXAMPLES 5
#define MAX_SPORTS 5

static char *
number (const FouleeLanguage *language, guint n)
{
  return foulee_format_number (language, n, 0);
}

/* "595 runs", for each kind of record. */
static char *
count_kind (const FouleeLanguage *language, FouleeKind kind, guint n)
{
  g_autofree char *count = number (language, n);

  switch (kind) {
  case FOULEE_KIND_SHOE:
    return g_strdup_printf (foulee_trn (language, "%s shoe", "%s shoes", n), count);
  case FOULEE_KIND_ACTIVITY:
    return g_strdup_printf (foulee_trn (language, "%s own activity", "%s own activities", n),
                            count);
  case FOULEE_KIND_CHECK_IN:
    return g_strdup_printf (foulee_trn (language, "%s check-in", "%s check-ins", n), count);
  case FOULEE_KIND_RUN:
    return g_strdup_printf (foulee_trn (language, "%s run", "%s runs", n), count);
  case FOULEE_KIND_SLEEP:
    return g_strdup_printf (foulee_trn (language, "%s sleep entry", "%s sleep entries", n), count);
  case FOULEE_KIND_DRINK:
    return g_strdup_printf (foulee_trn (language, "%s drink", "%s drinks", n), count);
  case FOULEE_KIND_URINE:
    return g_strdup_printf (foulee_trn (language, "%s urine colour", "%s urine colours", n), count);
  case FOULEE_KIND_ACTION:
    return g_strdup_printf (foulee_trn (language, "%s recovery action", "%s recovery actions", n),
                            count);
  case FOULEE_KIND_ACTIVITY_SCORE:
    return g_strdup_printf (
        foulee_trn (language, "%s score of an own activity", "%s scores of own activities", n),
        count);
  case FOULEE_KIND_VISIT:
    return g_strdup_printf (foulee_trn (language, "%s visit", "%s visits", n), count);
  case FOULEE_KIND_CONDITION:
    return g_strdup_printf (foulee_trn (language, "%s condition", "%s conditions", n), count);
  case FOULEE_KIND_SIGN_ANSWER:
    return g_strdup_printf (foulee_trn (language, "%s answer to the warning signs",
                                        "%s answers to the warning signs", n),
                            count);
  case FOULEE_KIND_ADVICE_ANSWER:
    return g_strdup_printf (
        foulee_trn (language, "%s answer to a suggestion", "%s answers to suggestions", n), count);
  case FOULEE_KIND_RUNNER:
    return g_strdup_printf (foulee_trn (language, "%s profile", "%s profiles", n), count);
  case FOULEE_N_KINDS:
  default:
    g_return_val_if_reached (NULL);
  }
}

static void
describe_journal (const FouleeImport *import, const FouleeLanguage *language, GString *text)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  guint counts[FOULEE_N_KINDS] = { 0 }, n_deleted = 0;

  for (guint i = 0; i < import->records->len; i++) {
    const FouleeRecord *record = g_ptr_array_index (import->records, i);

    if (record->deleted != 0)
      n_deleted++;
    else
      counts[record->kind]++;
  }
  for (int i = 0; i < FOULEE_N_KINDS; i++)
    if (counts[i] > 0)
      g_ptr_array_add (parts, count_kind (language, (FouleeKind) i, counts[i]));
  g_ptr_array_add (parts, NULL);
  if (parts->len > 1) {
    list = foulee_format_list (language, (const char *const *) parts->pdata);
    g_string_append_printf (text, foulee_trc (language, "what a file holds", "A journal with %s."),
                            list);
  } else {
    g_string_append (text, foulee_tr (language, "A journal without entries."));
  }
  g_string_append_c (text, '\n');
  if (n_deleted > 0) {
    g_autofree char *count = number (language, n_deleted);
    g_string_append_printf (text,
                            foulee_trn (language, "%s entry was deleted there.",
                                        "%s entries were deleted there.", n_deleted),
                            count);
    g_string_append_c (text, '\n');
  }
}

typedef struct {
  const char *name;
  guint n;
} SportCount;

static int
compare_sports (gconstpointer a, gconstpointer b)
{
  const SportCount *sa = a, *sb = b;

  if (sa->n != sb->n)
    return sa->n > sb->n ? -1 : 1;
  return strcmp (sa->name, sb->name);
}

/* "Cycling 233, Walking 18, others 7", the most frequent first, of `n` in all. */
static char *
list_sports (const FouleeImport *import, guint n, const FouleeLanguage *language)
{
  g_autoptr (GArray) sports = g_array_new (FALSE, FALSE, sizeof (SportCount));
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  const char *between = foulee_trc (language, "between items of a list", ", ");
  GString *list = g_string_new (NULL);
  guint told = 0;

  for (guint i = 0; i < import->notes->len; i++) {
    const FouleeNote *note = &g_array_index (import->notes, FouleeNote, i);
    gpointer place;

    if (note->kind != FOULEE_NOTE_OTHER_SPORT)
      continue;
    if (!g_hash_table_lookup_extended (places, note->text, NULL, &place)) {
      place = GUINT_TO_POINTER (sports->len);
      g_hash_table_insert (places, note->text, place);
      g_array_append_val (sports, ((SportCount) { note->text, 0 }));
    }
    g_array_index (sports, SportCount, GPOINTER_TO_UINT (place)).n++;
  }
  g_array_sort (sports, compare_sports);
  for (guint i = 0; i < sports->len; i++) {
    const SportCount *sport = &g_array_index (sports, SportCount, i);
    const gboolean last = i + 1 == MAX_SPORTS && sports->len > MAX_SPORTS;
    const char *name =
        *sport->name != '\0' ? sport->name : foulee_trc (language, "sport", "unnamed");
    g_autofree char *count = number (language, last ? n - told : sport->n);

    if (last)
      name = foulee_trc (language, "sports", "others");
    g_string_append (list, i > 0 ? between : "");
    g_string_append_printf (list, foulee_trc (language, "a sport and how many", "%s %s"), name,
                            count);
    told += sport->n;
    if (last)
      break;
  }
  return g_string_free_and_steal (list);
}

/* "line 12: Date “yesterday”", what is known of it. */
static char *
describe_note (const FouleeNote *note, const FouleeLanguage *language)
{
  const long long line = note->line;

  if (note->kind == FOULEE_NOTE_BAD_LINE && note->problem == FOULEE_PROBLEM_UNCLOSED_QUOTE)
    return g_strdup_printf (foulee_tr (language, "line %lld: a quotation mark is out of place"),
                            line);
  if (note->kind == FOULEE_NOTE_BAD_LINE)
    return g_strdup_printf (foulee_tr (language, "line %lld: more values than columns"), line);
  if (note->kind == FOULEE_NOTE_REPAIRED_DURATION) {
    /* "43:27:00" was 43:27. */
    const char *end = note->value != NULL ? strrchr (note->value, ':') : NULL;
    g_autofree char *meant =
        end != NULL ? g_strndup (note->value, (gsize) (end - note->value)) : g_strdup (note->value);
    return g_strdup_printf (foulee_tr (language, "line %lld: %s read as %s"), line, note->value,
                            meant);
  }
  if (note->text == NULL)
    return g_strdup_printf (foulee_tr (language, "line %lld"), line);
  if (note->value == NULL || *note->value == '\0')
    return g_strdup_printf (foulee_tr (language, "line %lld: %s is empty"), line, note->text);
  return g_strdup_printf (foulee_tr (language, "line %lld: %s “%s”"), line, note->text,
                          note->value);
}

static void
list_notes (const FouleeImport *import, FouleeNoteKind kind, const FouleeLanguage *language,
            GString *text)
{
  guint n = 0;

  for (guint i = 0; i < import->notes->len && n <= MAX_EXAMPLES; i++) {
    const FouleeNote *note = &g_array_index (import->notes, FouleeNote, i);
    g_autofree char *line = NULL;

    if (note->kind != kind)
      continue;
    line = describe_note (note, language);
    g_string_append_printf (text, "  %s\n", n < MAX_EXAMPLES ? line : "…");
    n++;
  }
}

/* The sentence for all notes of one kind. */
static char *
describe_notes (const FouleeImport *import, FouleeNoteKind kind, guint n,
                const FouleeLanguage *language)
{
  g_autofree char *count = number (language, n);
  g_autofree char *sports = NULL;

  switch (kind) {
  case FOULEE_NOTE_OTHER_SPORT:
    sports = list_sports (import, n, language);
    return g_strdup_printf (foulee_trn (language, "%s activity of another sport skipped: %s.",
                                        "%s activities of other sports skipped: %s.", n),
                            count, sports);
  case FOULEE_NOTE_EMPTY:
    return g_strdup_printf (foulee_trn (language,
                                        "%s run with neither distance nor duration skipped:",
                                        "%s runs with neither distance nor duration skipped:", n),
                            count);
  case FOULEE_NOTE_SAME_TWICE:
    return g_strdup_printf (
        foulee_trn (language, "%s duplicate run skipped:", "%s duplicate runs skipped:", n), count);
  case FOULEE_NOTE_BAD_LINE:
    return g_strdup_printf (
        foulee_trn (language, "%s broken line skipped:", "%s broken lines skipped:", n), count);
  case FOULEE_NOTE_BAD_FIELD:
    return g_strdup_printf (foulee_trn (language, "%s run skipped for an implausible value:",
                                        "%s runs skipped for implausible values:", n),
                            count);
  case FOULEE_NOTE_REPAIRED_DURATION:
    return g_strdup_printf (
        foulee_trn (language, "%s duration repaired (a spreadsheet had read minutes as hours):",
                    "%s durations repaired (a spreadsheet had read minutes as hours):", n),
        count);
  case FOULEE_NOTE_DROPPED_FIELD:
    return g_strdup_printf (foulee_trn (language, "%s implausible value left out:",
                                        "%s implausible values left out:", n),
                            count);
  default:
    g_return_val_if_reached (NULL);
  }
}

static void
describe_table (const FouleeImport *import, const FouleeLanguage *language, GString *text)
{
  static const FouleeNoteKind kinds[] = {
    FOULEE_NOTE_OTHER_SPORT,   FOULEE_NOTE_REPAIRED_DURATION,
    FOULEE_NOTE_DROPPED_FIELD, FOULEE_NOTE_SAME_TWICE,
    FOULEE_NOTE_EMPTY,         FOULEE_NOTE_BAD_FIELD,
    FOULEE_NOTE_BAD_LINE,
  };
  g_autofree char *runs = number (language, import->records->len);

  g_string_append_printf (
      text, foulee_trn (language, "%s run found.", "%s runs found.", import->records->len), runs);
  g_string_append_c (text, '\n');
  if (import->kilometres_assumed && import->records->len > 0) {
    g_string_append (text, foulee_tr (language, "The file does not say in what unit distances are: "
                                                "kilometres are assumed."));
    g_string_append_c (text, '\n');
  }
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++) {
    const guint n = foulee_import_count_notes (import, kinds[i]);
    g_autofree char *sentence = NULL;

    if (n == 0)
      continue;
    sentence = describe_notes (import, kinds[i], n, language);
    g_string_append_printf (text, "%s\n", sentence);
    if (kinds[i] != FOULEE_NOTE_OTHER_SPORT)
      list_notes (import, kinds[i], language, text);
  }
}

char *
foulee_import_describe (const FouleeImport *import, const FouleeLanguage *language)
{
  GString *text = g_string_new (NULL);

  if (import->format == FOULEE_FORMAT_JSON)
    describe_journal (import, language, text);
  else
    describe_table (import, language, text);
  /* Lines end between them, not after the last. */
  g_string_truncate (text, text->len - 1);
  return g_string_free_and_steal (text);
}
