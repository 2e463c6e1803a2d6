/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/report.h"

G_BEGIN_DECLS

/* The pages of a summary one below another, to look through and to look closely at. Tab comes to
 * the page that is in view; from there Page Up and Down, Home and End and the arrows go through all
 * of them. Ctrl and the wheel zoom. */
#define FOULEE_TYPE_SHEET_LIST (foulee_sheet_list_get_type ())
G_DECLARE_FINAL_TYPE (FouleeSheetList, foulee_sheet_list, FOULEE, SHEET_LIST, GtkWidget)

/* Shows pages that are laid out, at the place where the ones before were looked at. The report has
 * to be there until others are shown, or NULL for none. */
void foulee_sheet_list_show (FouleeSheetList *self, FouleeReport *report);

/* To the next larger or smaller size; back to the one that fits into the width. */
void foulee_sheet_list_zoom (FouleeSheetList *self, int direction);
void foulee_sheet_list_fit (FouleeSheetList *self);

/* How large pages are shown, with regard to their size on paper; 0 while there are none. */
double foulee_sheet_list_get_scale (FouleeSheetList *self);

G_END_DECLS
