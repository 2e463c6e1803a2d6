/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/after-run-words.h"

#include <math.h>

#include "chart/peak-words.h"
#include "chart/run-words.h"
#include "chart/when-words.h"

/* ---- Hours ----------------------------------------------------------------------------------- */

static char *
hours_range (double first, double last, const FouleeLanguage *language)
{
  return g_strdup_printf (foulee_trc (language, "hours after a run", "%d\u2060–\u2060%d\u00a0h"),
                          (int) lround (first), (int) lround (last));
}

char *
foulee_after_run_bracket (const FouleePeak *peak, const FouleeLanguage *language)
{
  if (peak->open)
    return foulee_peak_bracket_label (peak, language);
  return hours_range (peak->bracket_first, peak->bracket_last, language);
}

/* ---- What was found -------------------------------------------------------------------------- */

static gboolean
is_legs (const FouleeAfterRuns *after)
{
  return after->scope.series == FOULEE_SERIES_LEGS;
}

static const char *
region (const FouleeAfterRuns *after, const FouleeLanguage *language)
{
  return foulee_region_label ((FouleeRegion) after->scope.series, language);
}

/* After which runs, as they stand in the sentence. */
static const char *
after_which (const FouleeAfterRuns *after, const FouleeLanguage *language)
{
  if (after->scope.run_kind != FOULEE_UNSET)
    return foulee_trc (language, "when soreness peaks", "after such a run");
  if (after->scope.hard_only)
    return foulee_trc (language, "when soreness peaks", "after a hard run");
  return foulee_trc (language, "when soreness peaks", "after a run");
}

static char *
usual_sentence (const FouleeAfterRuns *after, const FouleeLanguage *language)
{
  g_autofree char *hours = hours_range (after->usual.first, after->usual.last, language);

  if (is_legs (after))
    /* Translators: the hours ("24–44 h") and after which runs ("after a hard run"). */
    return g_strdup_printf (foulee_tr (language, "Your legs are usually sorest %s %s."), hours,
                            after_which (after, language));
  /* Translators: a place ("Left calf"), the hours and after which runs. */
  return g_strdup_printf (foulee_tr (language, "%s: soreness usually peaks %s %s."),
                          region (after, language), hours, after_which (after, language));
}

static char *
told_sentence (const FouleeAfterRuns *after, const FouleeLanguage *language)
{
  const guint n = after->runs->len;

  if (after->n_told == 0)
    return g_strdup_printf (foulee_trn (language, "No peak could be timed yet for your %u run.",
                                        "No peak could be timed yet for your %u runs.", n),
                            n);
  /* Translators: of how many runs, and how many there are. */
  return g_strdup_printf (foulee_trn (language, "The peak could be timed for %u of %u run so far.",
                                      "The peak could be timed for %u of %u runs so far.", n),
                          after->n_told, n);
}

gboolean
foulee_after_run_is_never_sore (const FouleeAfterRuns *after)
{
  for (guint i = 0; i < after->readings->len; i++)
    if (g_array_index (after->readings, FouleeAfterReading, i).level > 0)
      return FALSE;
  return after->readings->len > 0;
}

static char *
never_sore_sentence (const FouleeAfterRuns *after, const FouleeLanguage *language)
{
  const guint n = after->runs->len;
  g_autofree char *place = foulee_after_run_title (after, language);
  guint n_read = 0;

  for (guint i = 0; i < n; i++)
    n_read += foulee_after_run (after, i)->n_readings > 0;
  if (n_read < n)
    /* Translators: a place ("Left calf"), after how many runs it was entered, and how many runs
     * (two or more) there are. */
    return g_strdup_printf (foulee_tr (language, "%s: at 0 in each reading after %u of %u runs."),
                            place, n_read, n);
  /* Translators: a place ("Left calf"), and how many runs there are. */
  return g_strdup_printf (
      foulee_trn (language, "%s: at 0 after your %u run.", "%s: at 0 after all %u runs.", n), place,
      n);
}

/* Without any run to show. */
static const char *
no_runs_sentence (const FouleeAfterRuns *after, const FouleeLanguage *language)
{
  if (foulee_findings_n_reaches (after->findings) > 0)
    return foulee_tr (language, "No run fits the filter.");
  return foulee_tr (language, "See when your legs are sorest after a run.");
}

char *
foulee_after_run_sentence (const FouleeAfterRuns *after, const FouleeLanguage *language)
{
  if (after->runs->len == 0)
    return g_strdup (no_runs_sentence (after, language));
  if (foulee_after_run_is_never_sore (after))
    return never_sore_sentence (after, language);
  if (!after->is_muscle)
    /* Translators: a place that is no muscle: "Left knee". */
    return g_strdup_printf (foulee_tr (language, "%s: after each run, as you entered it."),
                            region (after, language));
  return after->has_usual ? usual_sentence (after, language) : told_sentence (after, language);
}

char *
foulee_after_run_detail (const FouleeAfterRuns *after, const FouleeLanguage *language)
{
  if (after->runs->len == 0 && foulee_findings_n_reaches (after->findings) > 0)
    return g_strdup (foulee_tr (language, "Choose a longer time, or all kinds of runs."));
  if (after->runs->len == 0)
    return g_strdup (foulee_tr (language, "Add a run and check in on the days after it: hour by "
                                          "hour, its soreness appears here."));
  if (foulee_after_run_is_never_sore (after))
    return g_strdup (
        foulee_tr (language, "No soreness was entered, so there is no peak to look for."));
  if (!after->is_muscle)
    return g_strdup (foulee_tr (
        language,
        "Peaks are timed for muscles only, not for a joint, a bone, a tendon or a foot."));
  if (after->has_usual)
    /* Translators: so many runs peaked within the usual hours, of so many (three or more). */
    return g_strdup_printf (foulee_tr (language, "%u of the %u runs whose peak could be timed."),
                            after->usual.n, after->n_told);
  return g_strdup (foulee_tr (
      language, "Once 3 peaks are timed, you see here when soreness usually peaks. A reading a "
                "day, and one three days after a run, help to time more of them."));
}

char *
foulee_after_run_heading (const FouleeAfterRuns *after, const FouleeLanguage *language)
{
  g_autofree char *hours = NULL;

  if (after->runs->len == 0 || !after->is_muscle || !after->has_usual)
    return foulee_after_run_sentence (after, language);
  hours = hours_range (after->usual.first, after->usual.last, language);
  if (is_legs (after))
    /* Translators: the hours, after which runs, and how many of how many runs (three or more). */
    return g_strdup_printf (
        foulee_tr (
            language,
            "Your legs are usually sorest %s %s (%u of the %u runs whose peak could be timed)."),
        hours, after_which (after, language), after->usual.n, after->n_told);
  /* Translators: the same, of a place ("Left calf"). */
  return g_strdup_printf (
      foulee_tr (language,
                 "%s: soreness usually peaks %s %s (%u of the %u runs whose peak could be timed)."),
      region (after, language), hours, after_which (after, language), after->usual.n,
      after->n_told);
}

char *
foulee_after_run_title (const FouleeAfterRuns *after, const FouleeLanguage *language)
{
  if (is_legs (after))
    return g_strdup (foulee_tr (language, "Soreness of the legs"));
  return g_strdup (region (after, language));
}

/* ---- In numbers ------------------------------------------------------------------------------ */

static const FouleeCurvePoint *
highest_of_curve (const FouleeAfterRuns *after)
{
  const FouleeCurvePoint *highest = &g_array_index (after->curve, FouleeCurvePoint, 0);

  for (guint i = 1; i < after->curve->len; i++)
    if (g_array_index (after->curve, FouleeCurvePoint, i).mean > highest->mean)
      highest = &g_array_index (after->curve, FouleeCurvePoint, i);
  return highest;
}

static void
describe_curve (GString *text, const FouleeAfterRuns *after, const FouleeLanguage *language)
{
  const FouleeCurvePoint *highest = highest_of_curve (after);
  g_autofree char *mean = foulee_format_number (language, highest->mean, 1);
  g_autofree char *low = foulee_format_number (language, highest->low, 1);
  g_autofree char *high = foulee_format_number (language, highest->high, 1);

  g_string_append_c (text, ' ');
  /* Translators: hours after a run, the level expected there, and the range of 8 readings in 10. */
  g_string_append_printf (
      text,
      after->is_own
          ? foulee_tr (
                language,
                "Your curve is highest after %d h, at %s (8 readings in 10 between %s and %s).")
          : foulee_tr (language, "A curve typical of runners is highest after %d h, at %s (8 "
                                 "readings in 10 between %s and %s)."),
      (int) highest->hours, mean, low, high);
}

char *
foulee_after_run_description (const FouleeAfterRuns *after, const FouleeLanguage *language)
{
  guint counts[FOULEE_PEAK_CANNOT_TELL + 1] = { 0 };
  GString *text = g_string_new (NULL);

  g_string_append_printf (text,
                          foulee_trn (language, "%u run, soreness 0 to 10 in the 120 h after it.",
                                      "%u runs, soreness 0 to 10 in the 120 h after each.",
                                      after->runs->len),
                          after->runs->len);
  for (guint i = 0; i < after->runs->len; i++)
    if (foulee_after_run (after, i)->peak)
      counts[foulee_after_run (after, i)->peak->peak_class]++;
  if (after->n_told > 0) {
    g_string_append_c (text, ' ');
    /* Translators: how many soreness peaks could be timed, and when they were. */
    g_string_append_printf (
        text,
        foulee_tr (language, "Peaks timed: %u, of which %u early, %u within 24–72 h, %u late."),
        after->n_told, counts[FOULEE_PEAK_EARLY], counts[FOULEE_PEAK_WINDOW],
        counts[FOULEE_PEAK_LATE]);
  }
  if (after->curve->len > 0 && !foulee_after_run_is_never_sore (after))
    describe_curve (text, after, language);
  return g_string_free_and_steal (text);
}

/* ---- One run --------------------------------------------------------------------------------- */

static int
year_of (FouleeDate date)
{
  int year, month, day;

  foulee_date_to_civil (date, &year, &month, &day);
  return year;
}

char *
foulee_after_run_date (const FouleeAfterRuns *after, const FouleeAfterRun *run,
                       const FouleeLanguage *language)
{
  const int day_start = foulee_history_day_start (foulee_findings_history (after->findings));
  const FouleeDate date = foulee_record_day (run->run, day_start);
  const FouleeDate today = foulee_findings_today (after->findings);

  return foulee_format_date (
      language, date, year_of (date) == year_of (today) ? FOULEE_DATE_SHORT : FOULEE_DATE_MEDIUM);
}

char *
foulee_after_run_name (const FouleeAfterRuns *after, const FouleeAfterRun *run, FouleeUnits units,
                       const FouleeLanguage *language)
{
  g_autofree char *day = foulee_after_run_date (after, run, language);
  g_autofree char *brief = foulee_run_brief (run->run, units, language);

  /* Translators: the date of a run and what was run: "Sat 14 Nov, Hills 12.1 km". */
  return g_strdup_printf (foulee_trc (language, "run of a day", "%s, %s"), day, brief);
}

static gboolean
is_told (const FouleePeak *peak)
{
  return peak->peak_class != FOULEE_PEAK_CANNOT_TELL;
}

char *
foulee_after_run_class (const FouleeAfterRun *run, const FouleeLanguage *language)
{
  const FouleePeak *peak = run->peak;
  g_autofree char *reason = NULL;

  if (!peak)
    return g_strdup (foulee_trc (language, "class of a soreness peak", "As entered"));
  if (peak->peak_class == FOULEE_PEAK_EARLY)
    return g_strdup (foulee_trc (language, "class of a soreness peak", "Early"));
  if (peak->peak_class == FOULEE_PEAK_LATE)
    return g_strdup (foulee_trc (language, "class of a soreness peak", "Late"));
  if (is_told (peak))
    return g_strdup (foulee_peak_class_label (peak->peak_class, language));
  if (peak->level == 0 && peak->reason != FOULEE_PEAK_STILL_RUNNING)
    return g_strdup (foulee_trc (language, "class of a soreness peak", "Highest 0"));
  reason = foulee_peak_reason_label (peak, language);
  /* Translators: why the soreness peak of a run cannot be told: "too few readings". */
  return g_strdup_printf (foulee_trc (language, "class of a soreness peak", "Cannot tell: %s"),
                          reason);
}

gboolean
foulee_after_run_has_peak (const FouleeAfterRun *run)
{
  return run->peak && run->peak->level > 0;
}

gboolean
foulee_after_run_is_peak (const FouleeAfterRun *run, const FouleeAfterReading *reading)
{
  return foulee_after_run_has_peak (run) && run->peak->level == reading->level &&
         run->peak->hours == reading->hours;
}

char *
foulee_after_run_peak (const FouleeAfterRun *run, const FouleeLanguage *language)
{
  const FouleePeak *peak = run->peak;
  const int hours = (int) lround (peak->hours);
  g_autofree char *class_label = foulee_after_run_class (run, language);
  g_autofree char *bracket = foulee_after_run_bracket (peak, language);

  if (!is_told (peak))
    /* Translators: the highest soreness after a run, when it was read off, and why no peak can be
     * told: "Highest 7 of 10, 33 h after the run. Cannot tell: other runs". */
    return g_strdup_printf (foulee_tr (language, "Highest %d of 10, %d h after the run. %s"),
                            peak->level, hours, class_label);
  /* Translators: the level of a soreness peak, when it was read off, between which hours it lay,
   * and its class: "Peak 7 of 10, 33 h after the run, within 24–56 h. Class: early". */
  return g_strdup_printf (
      foulee_tr (language, "Peak %d of 10, %d h after the run, within %s. Class: %s"), peak->level,
      hours, bracket, class_label);
}

char *
foulee_after_run_share (const FouleeAfterRun *run, const FouleeLanguage *language)
{
  g_autofree char *number = NULL;

  if (!foulee_after_run_has_peak (run) || !is_told (run->peak))
    return NULL;
  number = foulee_format_number (language, run->peak->others * 100, 0);
  /* Translators: how much of the soreness at a run's peak is of other runs. */
  return g_strdup_printf (foulee_tr (language, "Other runs’ share: %s%%"), number);
}

/* What a reading was, where it was the highest. */
static void
tell_peak (GString *text, const FouleeAfterRun *run, const FouleeLanguage *language)
{
  g_autofree char *bracket = foulee_after_run_bracket (run->peak, language);
  g_autofree char *class_label = foulee_after_run_class (run, language);

  g_string_append_c (text, ' ');
  if (is_told (run->peak))
    /* Translators: of a reading: the hours between which the peak lay, and its class. */
    g_string_append_printf (text, foulee_tr (language, "The peak, within %s. Class: %s"), bracket,
                            class_label);
  else
    /* Translators: of a reading: why it cannot be called the peak. */
    g_string_append_printf (text, foulee_tr (language, "The highest. %s"), class_label);
}

char *
foulee_after_run_reading (const FouleeAfterRun *run, const FouleeAfterReading *reading,
                          const FouleeLanguage *language)
{
  g_autofree char *moment = foulee_moment_label (reading->at, language);
  const int hours = (int) lround (reading->hours);
  GString *text = g_string_new (NULL);

  /* Translators: when, the level of soreness, how many hours after a run, and where it is from. */
  g_string_append_printf (text,
                          foulee_tr (language, "%s: %d of 10, %d h after the run (check-in)."),
                          moment, reading->level, hours);
  if (foulee_after_run_is_peak (run, reading))
    tell_peak (text, run, language);
  if (reading->hours > run->next_run) {
    g_string_append_c (text, ' ');
    g_string_append (text, foulee_tr (language, "The next run had begun."));
  }
  return g_string_free_and_steal (text);
}
