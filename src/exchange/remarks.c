/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/remarks.h"

#include <string.h>

/* A shorter stop than this is part of a run. */
#define LONG_PAUSE 3600 /* s */

/* By a word of the sport's name; the first word that is here decides. */
static const FouleeWord sports[] = {
  FOULEE_WORD ("cycling", "sport", "Cycling"),
  FOULEE_WORD ("biking", "sport", "Cycling"),
  FOULEE_WORD ("bike", "sport", "Cycling"),
  FOULEE_WORD ("ride", "sport", "Cycling"),
  FOULEE_WORD ("walking", "sport", "Walking"),
  FOULEE_WORD ("walk", "sport", "Walking"),
  FOULEE_WORD ("hiking", "sport", "Hiking"),
  FOULEE_WORD ("hike", "sport", "Hiking"),
  FOULEE_WORD ("mountaineering", "sport", "Mountaineering"),
  FOULEE_WORD ("climbing", "sport", "Climbing"),
  FOULEE_WORD ("swimming", "sport", "Swimming"),
  FOULEE_WORD ("swim", "sport", "Swimming"),
  FOULEE_WORD ("rowing", "sport", "Rowing"),
  FOULEE_WORD ("paddling", "sport", "Paddling"),
  FOULEE_WORD ("kayaking", "sport", "Paddling"),
  FOULEE_WORD ("elliptical", "sport", "Elliptical trainer"),
  FOULEE_WORD ("strength", "sport", "Strength training"),
  FOULEE_WORD ("skiing", "sport", "Skiing"),
  FOULEE_WORD ("ski", "sport", "Skiing"),
  FOULEE_WORD ("skating", "sport", "Skating"),
  FOULEE_WORD ("yoga", "sport", "Yoga"),
  FOULEE_WORD ("pilates", "sport", "Pilates"),
};

/* Words of those who had to say something. */
static const char *const empty_words[] = { "other", "generic", "default", "all", "workout" };

char *
foulee_remark_sport (const char *sport, const FouleeLanguage *language)
{
  g_autofree char *small = g_utf8_strdown (sport, -1);
  g_auto (GStrv) words = g_strsplit_set (small, " -_/", -1);

  for (gsize i = 0; i < G_N_ELEMENTS (empty_words); i++)
    if (strcmp (small, empty_words[i]) == 0)
      return g_strdup ("");
  for (guint i = 0; words[i] != NULL; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (sports); j++)
      if (strcmp (words[i], sports[j].id) == 0)
        return g_strdup (foulee_word_label (&sports[j], language));
  return g_strdup (sport);
}

static char *
number (const FouleeLanguage *language, gint64 n)
{
  return foulee_format_number (language, (double) n, 0);
}

/* `note` counts from byte 0, people from 1. */
static char *
describe_cut (const FouleeRecordingNote *note, const FouleeLanguage *language)
{
  g_autofree char *place = number (language, note->line > 0 ? note->line : note->byte + 1);

  if (note->line > 0)
    return g_strdup_printf (
        foulee_tr (language, "The file ends in the middle, at line %s: what came before was read."),
        place);
  if (note->byte >= 0)
    return g_strdup_printf (
        foulee_tr (language, "The file ends in the middle, at byte %s: what came before was read."),
        place);
  return g_strdup (foulee_tr (language, "The file ends in the middle: what came before was read."));
}

/* NULL for what is told of the session instead. */
static char *
describe_note (const FouleeRecordingNote *note, const FouleeLanguage *language)
{
  g_autofree char *count = number (language, note->count);

  switch (note->kind) {
  case FOULEE_RECORDING_CUT_SHORT:
    return describe_cut (note, language);
  case FOULEE_RECORDING_BAD_CHECKSUM:
    return g_strdup (foulee_tr (
        language,
        "The file’s own check does not agree with what is in it: a figure may be wrong."));
  case FOULEE_RECORDING_UNKNOWN_DATA:
    return g_strdup_printf (
        foulee_trn (language, "%s piece of the file could not be understood and was passed over.",
                    "%s pieces of the file could not be understood and were passed over.",
                    note->count),
        count);
  case FOULEE_RECORDING_NO_SESSION:
    return g_strdup (foulee_tr (
        language, "The file has no totals: these were worked out from what was recorded."));
  case FOULEE_RECORDING_EMPTY_LAP:
    return g_strdup_printf (
        foulee_trn (language, "%s lap has no points.", "%s laps have no points.", note->count),
        count);
  case FOULEE_RECORDING_TIMES_BACKWARD:
    return g_strdup_printf (foulee_trn (language, "%s point whose time ran backwards was left out.",
                                        "%s points whose time ran backwards were left out.",
                                        note->count),
                            count);
  case FOULEE_RECORDING_MENDED_XML:
    return g_strdup (foulee_tr (
        language, "The file is not written quite as it should be, but it could be read."));
  case FOULEE_RECORDING_BAD_VALUE:
  case FOULEE_RECORDING_NO_SPORT:
  case FOULEE_RECORDING_LONG_PAUSE:
  case FOULEE_RECORDING_N_NOTES:
    break;
  }
  return NULL;
}

/* Those of the file and those of the session are one to the reader. */
static void
remark_values (GPtrArray *remarks, const FouleeImport *import, const FouleeImportDetail *detail,
               const FouleeLanguage *language)
{
  g_autofree char *count = NULL;
  guint n = detail->n_left_out;

  for (guint i = 0; i < import->recording_notes->len; i++) {
    const FouleeRecordingNote *note =
        &g_array_index (import->recording_notes, FouleeRecordingNote, i);
    if (note->kind == FOULEE_RECORDING_BAD_VALUE)
      n += note->count;
  }
  if (n == 0)
    return;
  count = number (language, n);
  g_ptr_array_add (remarks,
                   g_strdup_printf (foulee_trn (language, "%s implausible value was left out.",
                                                "%s implausible values were left out.", n),
                                    count));
}

static void
remark_empty (GPtrArray *remarks, const FouleeImport *import, const FouleeLanguage *language)
{
  const guint n = foulee_import_count_notes (import, FOULEE_NOTE_EMPTY);
  g_autofree char *count = number (language, n);

  if (n > 0)
    g_ptr_array_add (
        remarks, g_strdup_printf (
                     foulee_trn (language,
                                 "%s other part of the file, with neither distance nor duration, "
                                 "was left out.",
                                 "%s other parts of the file, with neither distance nor duration, "
                                 "were left out.",
                                 n),
                     count));
}

static void
remark_implausible (GPtrArray *remarks, const FouleeImport *import, const FouleeLanguage *language)
{
  const guint n = foulee_import_count_notes (import, FOULEE_NOTE_BAD_FIELD);
  g_autofree char *count = number (language, n);

  if (n > 0)
    g_ptr_array_add (
        remarks,
        g_strdup_printf (
            foulee_trn (language,
                        "%s other part of the file, with an implausible date, was left out.",
                        "%s other parts of the file, with implausible dates, were left out.", n),
            count));
}

static void
remark_session (GPtrArray *remarks, const FouleeImportDetail *detail,
                const FouleeLanguage *language)
{
  if (detail->longest_pause > LONG_PAUSE) {
    g_autofree char *pause = foulee_format_hours (language, (gint64) detail->longest_pause);
    g_ptr_array_add (remarks, g_strdup_printf (foulee_tr (language, "Paused for %s."), pause));
  }
  if (detail->sport_assumed && detail->run == NULL)
    g_ptr_array_add (
        remarks,
        g_strdup (foulee_tr (language, "The file does not say which sport: a run is assumed.")));
  else if (detail->sport_assumed)
    g_ptr_array_add (
        remarks,
        g_strdup (foulee_tr (
            language, "The file does not say which sport, and this is too fast for a run.")));
  if (detail->zone_assumed)
    g_ptr_array_add (
        remarks,
        g_strdup (foulee_tr (
            language, "The file does not say which time zone: this computer’s is assumed.")));
  if (detail->climb == FOULEE_CLIMB_GPS)
    g_ptr_array_add (remarks, g_strdup (foulee_tr (language, "Ascent and descent were worked out "
                                                             "from GPS altitudes, which are "
                                                             "rough.")));
  else if (detail->climb == FOULEE_CLIMB_BAROMETER)
    g_ptr_array_add (remarks, g_strdup (foulee_tr (language, "Ascent and descent were worked out "
                                                             "from the barometer’s altitudes.")));
}

GPtrArray *
foulee_remarks_new (const FouleeImport *import, guint record, const FouleeLanguage *language)
{
  const FouleeImportDetail *detail = foulee_import_get_detail (import, record);
  GPtrArray *remarks = g_ptr_array_new_with_free_func (g_free);

  if (detail == NULL)
    return remarks;
  for (guint i = 0; i < import->recording_notes->len; i++) {
    char *sentence =
        describe_note (&g_array_index (import->recording_notes, FouleeRecordingNote, i), language);
    if (sentence != NULL)
      g_ptr_array_add (remarks, sentence);
  }
  remark_values (remarks, import, detail, language);
  remark_empty (remarks, import, language);
  remark_implausible (remarks, import, language);
  remark_session (remarks, detail, language);
  return remarks;
}

GPtrArray *
foulee_remarks_new_of_table (const FouleeImport *import, const FouleeLanguage *language)
{
  GPtrArray *remarks = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = foulee_import_describe (import, language);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 1; lines[0] != NULL && lines[i] != NULL; i++) {
    if (g_ascii_isspace (*lines[i]) && remarks->len > 0) {
      char **last = (char **) &g_ptr_array_index (remarks, remarks->len - 1);
      char *longer = g_strconcat (*last, "\n", lines[i], NULL);
      g_free (*last);
      *last = longer;
    } else {
      g_ptr_array_add (remarks, g_strdup (lines[i]));
    }
  }
  return remarks;
}
