/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/words.h"

#include <math.h>

const char *
foulee_peak_class_label (FouleePeakClass peak_class, const FouleeLanguage *language)
{
  switch (peak_class) {
  case FOULEE_PEAK_EARLY:
    return foulee_trc (language, "when soreness peaked", "early");
  case FOULEE_PEAK_WINDOW:
    return foulee_trc (language, "when soreness peaked", "24–72 h");
  case FOULEE_PEAK_LATE:
    return foulee_trc (language, "when soreness peaked", "late");
  case FOULEE_PEAK_CANNOT_TELL:
    return foulee_trc (language, "when soreness peaked", "cannot tell");
  }
  g_return_val_if_reached ("");
}

char *
foulee_peak_reason_label (const FouleePeak *peak, const FouleeLanguage *language)
{
  switch (peak->reason) {
  case FOULEE_PEAK_STILL_RUNNING:
    return g_strdup (foulee_trc (language, "why a peak cannot be told", "may still come"));
  case FOULEE_PEAK_TOO_FEW:
    return g_strdup (foulee_trc (language, "why a peak cannot be told", "too few readings"));
  case FOULEE_PEAK_OTHER_RUNS:
    return g_strdup (foulee_trc (language, "why a peak cannot be told", "other runs"));
  case FOULEE_PEAK_EITHER_SIDE:
    return g_strdup_printf (
        foulee_trc (language, "why a peak cannot be told", "either side of %d h"),
        peak->bracket_first < 24 ? 24 : 72);
  case FOULEE_PEAK_SMALL_RISE:
    return g_strdup (foulee_trc (language, "why a peak cannot be told", "rise under 2"));
  case FOULEE_PEAK_TOLD:
    break;
  }
  return g_strdup ("");
}

char *
foulee_peak_bracket_label (const FouleePeak *peak, const FouleeLanguage *language)
{
  const int first = (int) lround (peak->bracket_first);
  const int last = (int) lround (peak->bracket_last);

  if (peak->open)
    return g_strdup_printf (foulee_trc (language, "hours after a run", "from %d h"), first);
  return g_strdup_printf (foulee_trc (language, "hours after a run", "%d–%d h"), first, last);
}

char *
foulee_peak_hours_label (const FouleePeak *peak, const FouleeLanguage *language)
{
  return g_strdup_printf (foulee_trc (language, "hours after a run", "%d h"),
                          (int) lround (peak->hours));
}

char *
foulee_run_kind_label (const FouleeRun *run, const FouleeLanguage *language)
{
  if (run->run_kind == FOULEE_UNSET)
    return g_strdup (foulee_trc (language, "kind of run not said", "–"));
  return g_utf8_strdown (foulee_words_label (&foulee_run_kinds, run->run_kind, language), -1);
}

char *
foulee_period_label (FouleeDate first, FouleeDate last, const FouleeLanguage *language)
{
  g_autofree char *from = foulee_format_date (language, first, FOULEE_DATE_MEDIUM);
  g_autofree char *to = foulee_format_date (language, last, FOULEE_DATE_MEDIUM);

  if (first == last)
    return g_steal_pointer (&to);
  return g_strdup_printf (foulee_trc (language, "period: first day, last day", "%s – %s"), from,
                          to);
}

char *
foulee_week_distance_label (const FouleeWeek *week, FouleeUnits units,
                            const FouleeLanguage *language)
{
  if (week->distance == 0)
    return g_strdup (foulee_trc (language, "distance of a week without runs", "–"));
  return foulee_format_distance (language, units, week->distance);
}

char *
foulee_change_label (gint64 now, gint64 before, const FouleeLanguage *language)
{
  const double percent = before > 0 ? ((double) now / (double) before - 1) * 100 : 0;
  g_autofree char *number = NULL;

  if (before <= 0)
    return g_strdup ("");
  number = foulee_format_number (language, percent, 0);
  return g_strdup_printf (lround (percent) > 0 ? foulee_trc (language, "change", "+%s%%")
                                               : foulee_trc (language, "change", "%s%%"),
                          number);
}
