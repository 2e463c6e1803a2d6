/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/journal.h"

G_BEGIN_DECLS

/* Reading before forecast: until the day's soreness of the legs was read off, the forecast is not
 * shown, lest it lead the reading that it is judged by; unless the runner asks for it all the same,
 * which holds for that day. One for a journal, for all that show a forecast.
 *
 * Signal: changed (). What is read off shows in the journal's own "changed". */
#define FOULEE_TYPE_FORECAST_GATE (foulee_forecast_gate_get_type ())
G_DECLARE_FINAL_TYPE (FouleeForecastGate, foulee_forecast_gate, FOULEE, FORECAST_GATE, GObject)

/* The journal's; owned by it. */
FouleeForecastGate *foulee_forecast_gate_of (FouleeJournal *journal);

gboolean foulee_forecast_gate_is_open (FouleeForecastGate *self);

/* Opens it for today. */
void foulee_forecast_gate_open (FouleeForecastGate *self);

G_END_DECLS
