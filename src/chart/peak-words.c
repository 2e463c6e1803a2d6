/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/peak-words.h"

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
