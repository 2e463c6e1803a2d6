/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/ending-rows.h"

#include <glib/gi18n.h>

void
foulee_ending_rows_set_today (FouleeEndingRows *rows, FouleeDate today)
{
  rows->today = today;
  foulee_date_row_set_today (rows->first_row, today);
  foulee_date_row_set_today (rows->last_row, today);
}

void
foulee_ending_rows_show (FouleeEndingRows *rows, FouleeDate first, FouleeDate last)
{
  gboolean over = last != FOULEE_DATE_NONE;

  foulee_date_row_set_date (rows->first_row, first);
  foulee_date_row_set_date (rows->last_row, last);
  adw_switch_row_set_active (rows->over_row, over);
  gtk_widget_set_visible (GTK_WIDGET (rows->last_row), over);
}

void
foulee_ending_rows_switched (FouleeEndingRows *rows)
{
  gboolean over = adw_switch_row_get_active (rows->over_row);

  gtk_widget_set_visible (GTK_WIDGET (rows->last_row), over);
  if (over && foulee_date_row_get_date (rows->last_row) == FOULEE_DATE_NONE)
    foulee_date_row_set_date (rows->last_row, rows->today);
}

gboolean
foulee_ending_rows_read (FouleeEndingRows *rows, gboolean grab, FouleeDate *first, FouleeDate *last)
{
  FouleeTextRow *first_row = FOULEE_TEXT_ROW (rows->first_row);
  FouleeTextRow *last_row = FOULEE_TEXT_ROW (rows->last_row);
  gboolean over = adw_switch_row_get_active (rows->over_row);
  FouleeDate begun, ended;

  if (!foulee_text_row_check (first_row, grab) || (over && !foulee_text_row_check (last_row, grab)))
    return FALSE;
  begun = foulee_date_row_get_date (rows->first_row);
  ended = over ? foulee_date_row_get_date (rows->last_row) : FOULEE_DATE_NONE;
  if (ended != FOULEE_DATE_NONE && ended < begun) {
    foulee_text_row_complain (last_row, _ ("That is before it began."));
    if (grab)
      gtk_widget_grab_focus (GTK_WIDGET (last_row));
    return FALSE;
  }
  *first = begun;
  *last = ended;
  return TRUE;
}
