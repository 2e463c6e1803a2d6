/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/civil.h"
#include "ui/preferences/text-row.h"

G_BEGIN_DECLS

/* A row for a date: typed in any common form (see base/parse-date.h), or chosen from a calendar.
 * Signals and the rest are those of FouleeTextRow. */
#define FOULEE_TYPE_DATE_ROW (foulee_date_row_get_type ())
G_DECLARE_FINAL_TYPE (FouleeDateRow, foulee_date_row, FOULEE, DATE_ROW, FouleeTextRow)

/* FOULEE_DATE_NONE for an empty text and for one that makes no sense. */
FouleeDate foulee_date_row_get_date (FouleeDateRow *self);

/* Shows a date (FOULEE_DATE_NONE for none), unless the runner is typing here. */
void foulee_date_row_set_date (FouleeDateRow *self, FouleeDate date);

/* Dates after `today` are refused as still to come; the calendar opens on it where there is no
 * date. */
void foulee_date_row_set_today (FouleeDateRow *self, FouleeDate today);

G_END_DECLS
