/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/insights/peak-words.h"

#include <glib/gi18n.h>
#include <math.h>

#include "chart/peak-words.h"

char *
foulee_peak_describe (const FouleePeak *peak)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  int hours = (int) lround (peak->hours);
  int first = (int) lround (peak->bracket_first);

  if (peak->peak_class == FOULEE_PEAK_CANNOT_TELL) {
    g_autofree char *reason = foulee_peak_reason_label (peak, language);

    /* Translators: why the soreness peak of a run cannot be told: "too few readings". */
    return g_strdup_printf (_ ("Cannot tell: %s"), reason);
  }
  if (peak->open)
    /* Translators: the highest soreness after a run, when it was read, and since when it may have
     * been there. */
    return g_strdup_printf (_ ("Peak %d, %d h after (from %d h on)"), peak->level, hours, first);
  /* Translators: the highest soreness after a run, when it was read, and the hours between which
   * the peak must have been. */
  return g_strdup_printf (_ ("Peak %d, %d h after (between %d and %d h)"), peak->level, hours,
                          first, (int) lround (peak->bracket_last));
}

char *
foulee_peak_sign (FouleePeakClass peak_class)
{
  static const char *const signs[] = {
    [FOULEE_PEAK_EARLY] = "▲",
    [FOULEE_PEAK_WINDOW] = "●",
    [FOULEE_PEAK_LATE] = "■",
    [FOULEE_PEAK_CANNOT_TELL] = "○",
  };

  if (peak_class == FOULEE_PEAK_CANNOT_TELL)
    return g_strdup (signs[peak_class]);
  return g_strdup_printf ("%s %s", signs[peak_class],
                          foulee_peak_class_label (peak_class, foulee_language_of_system ()));
}

static void
count_classes (const FouleeFindings *findings, guint counts[4])
{
  for (guint i = 0; i < foulee_findings_legs (findings)->peaks->len; i++)
    counts[g_array_index (foulee_findings_legs (findings)->peaks, FouleePeak, i).peak_class]++;
}

guint
foulee_peaks_count_told (const FouleeFindings *findings)
{
  guint counts[4] = { 0 };

  count_classes (findings, counts);
  return counts[FOULEE_PEAK_EARLY] + counts[FOULEE_PEAK_WINDOW] + counts[FOULEE_PEAK_LATE];
}

char *
foulee_peaks_summarise (const FouleeFindings *findings)
{
  guint counts[4] = { 0 };
  guint n_runs = foulee_findings_legs (findings)->peaks->len;
  guint told = foulee_peaks_count_told (findings);

  count_classes (findings, counts);
  if (told == 0)
    return g_strdup_printf (ngettext ("The peak cannot be told yet for your %u run.",
                                      "The peak cannot be told yet for your %u runs.", n_runs),
                            n_runs);
  /* Translators: for how many runs the soreness peak could be told, of how many, and when. */
  return g_strdup_printf (
      ngettext ("Peak timed for %u of %u run: %u early, %u within 24–72 h, %u late.",
                "Peak timed for %u of %u runs: %u early, %u within 24–72 h, %u late.", n_runs),
      told, n_runs, counts[FOULEE_PEAK_EARLY], counts[FOULEE_PEAK_WINDOW],
      counts[FOULEE_PEAK_LATE]);
}
