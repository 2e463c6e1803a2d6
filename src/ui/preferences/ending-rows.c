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

static void
complain (FouleeTextRow *row, const char *reason, gboolean grab)
{
  foulee_text_row_complain (row, reason);
  if (grab)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

gboolean
foulee_ending_rows_read (FouleeEndingRows *rows, gboolean grab, FouleeDate *first, FouleeDate *last)
{
  FouleeTextRow *first_row = FOULEE_TEXT_ROW (rows->first_row);
  FouleeTextRow *last_row = FOULEE_TEXT_ROW (rows->last_row);
  gboolean over = adw_switch_row_get_active (rows->over_row);
  gboolean has_first = foulee_text_row_check (first_row, grab);
  gboolean has_last = !over || foulee_text_row_check (last_row, grab && has_first);
  FouleeDate begun = has_first ? foulee_date_row_get_date (rows->first_row) : *first;
  FouleeDate ended = *last;

  if (has_last)
    ended = over ? foulee_date_row_get_date (rows->last_row) : FOULEE_DATE_NONE;
  if (ended != FOULEE_DATE_NONE && ended < begun) {
    complain (ended == *last ? first_row : last_row,
              ended == *last ? _ ("That is after it ended.") : _ ("That is before it began."),
              grab);
    return FALSE;
  }
  *first = begun;
  *last = ended;
  return has_first && has_last;
}
