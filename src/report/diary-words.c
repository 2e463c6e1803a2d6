/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/diary-words.h"

#include <string.h>

#include "chart/run-words.h"
#include "report/own-words.h"

/* Parts of a text, with something between them. */
static char *
join (GStrvBuilder *parts, const char *between)
{
  g_auto (GStrv) list = g_strv_builder_end (parts);

  return g_strjoinv (between, list);
}

static void
add_word (GStrvBuilder *parts, const FouleeWords *words, int value, const FouleeLanguage *language)
{
  g_strv_builder_take (parts, g_utf8_strdown (foulee_words_label (words, value, language), -1));
}

const char *
foulee_between (const FouleeLanguage *language)
{
  return foulee_trc (language, "between two things that are told", "; ");
}

/* ---- Check-ins ------------------------------------------------------------------------------- */

/* "ache, swollen"; empty where it was not said. */
static char *
describe_feeling (const FouleeReading *reading, const FouleeLanguage *language)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();

  if (reading->sensation >= 0)
    add_word (parts, &foulee_sensations, reading->sensation, language);
  for (int mark = 0; mark < foulee_marks.n_words; mark++)
    if (reading->marks & (1u << mark))
      add_word (parts, &foulee_marks, mark, language);
  return join (parts, ", ");
}

static gboolean
feel_alike (const FouleeReading *a, const FouleeReading *b)
{
  return a->sensation == b->sensation && a->marks == b->marks;
}

static const char *
side_label (FouleeSide side, const FouleeLanguage *language)
{
  return side == FOULEE_SIDE_LEFT ? foulee_trc (language, "side of the body", "L")
                                  : foulee_trc (language, "side of the body", "R");
}

/* Within a line; a name such as that of Achilles has its capital behind a side, too. */
static GString *
name_site (FouleeRegion region, const FouleeLanguage *language)
{
  const char *site = foulee_region_site_label (region, language);
  const char *within = strstr (foulee_region_label (region, language), site);
  g_autofree char *small = foulee_within_a_line (site);

  return g_string_new (within != NULL && within != foulee_region_label (region, language) ? site
                                                                                          : small);
}

/* One area with both its sides, as far as they feel like `like`: "calf L 3 R 4"; NULL where neither
 * does. */
static char *
describe_site (const FouleeCheckIn *check_in, FouleeRegion region, const FouleeReading *like,
               const FouleeLanguage *language)
{
  const FouleeRegion last = foulee_region_opposite (region);
  GString *text = NULL;

  for (FouleeRegion side = region; side <= last; side++) {
    const FouleeReading *reading = &check_in->readings[side];
    if (reading->level <= 0 || !feel_alike (reading, like))
      continue;
    if (text == NULL)
      text = name_site (region, language);
    if (region != last)
      g_string_append_printf (text, "\u00a0%s", side_label (foulee_region_side (side), language));
    g_string_append_printf (text, "\u00a0%d", reading->level);
  }
  return text != NULL ? g_string_free (text, FALSE) : NULL;
}

/* All that feel like one: "ache: lower back 2, calf L 3 R 4". */
static char *
describe_alike (const FouleeCheckIn *check_in, const FouleeReading *like,
                const FouleeLanguage *language)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autofree char *feeling = describe_feeling (like, language);
  g_autofree char *sites = NULL;

  for (FouleeRegion region = 0; region < FOULEE_N_REGIONS; region++) {
    char *site = foulee_region_side (region) != FOULEE_SIDE_RIGHT
                     ? describe_site (check_in, region, like, language)
                     : NULL;
    if (site != NULL)
      g_strv_builder_take (parts, site);
  }
  sites = join (parts, ", ");
  if (*feeling == '\0')
    return g_steal_pointer (&sites);
  return g_strdup_printf (foulee_trc (language, "how it feels, where", "%s: %s"), feeling, sites);
}

/* The first with this feeling. */
static gboolean
is_first_alike (const FouleeCheckIn *check_in, FouleeRegion region)
{
  for (FouleeRegion before = 0; before < region; before++)
    if (check_in->readings[before].level > 0 &&
        feel_alike (&check_in->readings[before], &check_in->readings[region]))
      return FALSE;
  return TRUE;
}

static char *
describe_none (const FouleeCheckIn *check_in, guint n, gboolean some,
               const FouleeLanguage *language)
{
  if (n == 0)
    return g_strdup ("");
  if (some)
    return g_strdup_printf (
        foulee_trn (language, "none in %u other area", "none in %u other areas", n), n);
  if (check_in->origin == FOULEE_ORIGIN_NONE_EVERYWHERE || n == FOULEE_N_REGIONS)
    return g_strdup (foulee_trc (language, "soreness", "none everywhere"));
  return g_strdup_printf (foulee_trn (language, "none in %u area", "none in %u areas", n), n);
}

char *
foulee_diary_soreness (const FouleeCheckIn *check_in, const FouleeLanguage *language)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autofree char *sore = NULL;
  g_autofree char *none = NULL;
  guint n_none = 0;

  for (FouleeRegion region = 0; region < FOULEE_N_REGIONS; region++) {
    const FouleeReading *reading = &check_in->readings[region];
    n_none += reading->level == 0;
    if (reading->level > 0 && is_first_alike (check_in, region))
      g_strv_builder_take (parts, describe_alike (check_in, reading, language));
  }
  sore = join (parts, foulee_between (language));
  none = describe_none (check_in, n_none, *sore != '\0', language);
  return g_strconcat (sore, *sore != '\0' && *none != '\0' ? foulee_between (language) : "", none,
                      NULL);
}

char *
foulee_diary_remarks (const FouleeCheckIn *check_in, const FouleeLanguage *language)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autofree char *training = NULL;

  if (check_in->gait_changed == 1)
    g_strv_builder_add (parts, foulee_trc (language, "of a check-in", "gait changed"));
  if (check_in->ill == 1)
    g_strv_builder_add (parts, foulee_trc (language, "of a check-in", "ill or fever"));
  if (check_in->training_changed == FOULEE_TRAINING_LESS)
    g_strv_builder_add (parts, foulee_trc (language, "of a check-in", "trained less"));
  if (check_in->training_changed == FOULEE_TRAINING_NONE)
    g_strv_builder_add (parts, foulee_trc (language, "of a check-in", "no training"));
  return join (parts, foulee_between (language));
}

/* ---- Runs ------------------------------------------------------------------------------------ */

/* "Left calf, pain: start 3, end 1"; NULL where none was asked. */
static char *
describe_pain (const FouleeRun *run, const FouleeLanguage *language)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autofree char *levels = NULL;

  if (run->pain_start != FOULEE_UNSET)
    g_strv_builder_take (parts, g_strdup_printf (foulee_trc (language, "pain in a run", "start %d"),
                                                 run->pain_start));
  if (run->pain_middle != FOULEE_UNSET)
    g_strv_builder_take (
        parts,
        g_strdup_printf (foulee_trc (language, "pain in a run", "middle %d"), run->pain_middle));
  if (run->pain_end != FOULEE_UNSET)
    g_strv_builder_take (
        parts, g_strdup_printf (foulee_trc (language, "pain in a run", "end %d"), run->pain_end));
  levels = join (parts, ", ");
  if (*levels == '\0')
    return NULL;
  if (run->pain_region == FOULEE_UNSET)
    return g_strdup_printf (foulee_trc (language, "in a run", "pain: %s"), levels);
  return g_strdup_printf (foulee_trc (language, "in a run: area, levels", "%s, pain: %s"),
                          foulee_region_label ((FouleeRegion) run->pain_region, language), levels);
}

/* "40 m up, 35 m down"; empty where it was level, and where neither is known. */
static char *
describe_climb (const FouleeRun *run, FouleeUnits units, const FouleeLanguage *language)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();

  if (run->ascent > 0) {
    g_autofree char *up = foulee_format_climb (language, units, run->ascent);
    g_strv_builder_take (parts, g_strdup_printf (foulee_trc (language, "of a run", "%s up"), up));
  }
  if (run->descent > 0) {
    g_autofree char *down = foulee_format_climb (language, units, run->descent);
    g_strv_builder_take (parts,
                         g_strdup_printf (foulee_trc (language, "of a run", "%s down"), down));
  }
  return join (parts, ", ");
}

char *
foulee_diary_run (const FouleeRun *run, FouleeUnits units, const FouleeLanguage *language)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autofree char *climb = describe_climb (run, units, language);
  g_autofree char *pain = describe_pain (run, language);

  g_strv_builder_take (parts, foulee_run_title (run, units, language));
  if (run->rpe != FOULEE_UNSET)
    g_strv_builder_take (
        parts, g_strdup_printf (foulee_trc (language, "of a run", "effort %d"), run->rpe));
  if (*climb != '\0')
    g_strv_builder_add (parts, climb);
  if (pain != NULL)
    g_strv_builder_add (parts, pain);
  return join (parts, foulee_between (language));
}

/* ---- Days ------------------------------------------------------------------------------------ */

void
foulee_diary_day_init (FouleeDiaryDay *day)
{
  *day = (FouleeDiaryDay) { .quality = FOULEE_UNSET, .shade = FOULEE_UNSET };
}

char *
foulee_diary_day (const FouleeDiaryDay *day, FouleeUnits units, const FouleeLanguage *language)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();

  if (day->asleep > 0) {
    g_autofree char *asleep = foulee_format_hours (language, day->asleep);
    g_strv_builder_take (parts,
                         g_strdup_printf (foulee_trc (language, "of a day", "sleep %s"), asleep));
  }
  if (day->quality != FOULEE_UNSET)
    g_strv_builder_take (
        parts,
        g_strdup_printf (foulee_trc (language, "of a day", "sleep quality %d"), day->quality));
  if (day->drunk > 0) {
    g_autofree char *drunk = foulee_format_volume (language, units, day->drunk);
    g_strv_builder_take (parts,
                         g_strdup_printf (foulee_trc (language, "of a day", "drinks %s"), drunk));
  }
  if (day->shade != FOULEE_UNSET)
    g_strv_builder_take (
        parts, g_strdup_printf (foulee_trc (language, "of a day", "urine colour %d"), day->shade));
  return join (parts, foulee_between (language));
}
