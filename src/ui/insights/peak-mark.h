/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "analysis/peak.h"

G_BEGIN_DECLS

/* A peak on a line of the 120 hours after a run, with the hours between which it lay and the
 * 24–72 h window, one line of text high. Only a picture: words about it stand beside it. Time runs
 * from left to right in every language. */
#define FOULEE_TYPE_PEAK_MARK (foulee_peak_mark_get_type ())
G_DECLARE_FINAL_TYPE (FouleePeakMark, foulee_peak_mark, FOULEE, PEAK_MARK, GtkWidget)

GtkWidget *foulee_peak_mark_new (void);

/* Copied; NULL for none. */
void foulee_peak_mark_show (FouleePeakMark *self, const FouleePeak *peak);

G_END_DECLS
