/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/today/legs-section.h"

G_BEGIN_DECLS

/* One day, to be looked at and written down: in two columns where there is room, else in one.
 * Property: "day". */
#define FOULEE_TYPE_TODAY_VIEW (foulee_today_view_get_type ())
G_DECLARE_FINAL_TYPE (FouleeTodayView, foulee_today_view, FOULEE, TODAY_VIEW, AdwBin)

/* From the body map to the list of regions, and back. */
void foulee_today_view_switch_legs (FouleeTodayView *self);

/* Puts the focus where one says how the legs feel. */
void foulee_today_view_focus_legs (FouleeTodayView *self);

/* Where one says how the legs feel. */
FouleeLegsSection *foulee_today_view_get_legs (FouleeTodayView *self);

/* Opens the form for a new run. */
void foulee_today_view_new_run (FouleeTodayView *self);

/* Whether a run that is not added yet would go with the window, and its form. */
gboolean foulee_today_view_has_draft (FouleeTodayView *self);
void foulee_today_view_show_draft (FouleeTodayView *self);

/* Puts the focus where writing a day down begins, as soon as the view is laid out. */
void foulee_today_view_begin (FouleeTodayView *self);

/* The same as "Nothing elsewhere" and "None everywhere". */
void foulee_today_view_answer_rest (FouleeTodayView *self);

/* The same as "Same places". */
void foulee_today_view_ask_same_places (FouleeTodayView *self);

/* Puts the focus on the next section that is written in, or with `direction` −1 on the one before,
 * going round. */
void foulee_today_view_move_section (FouleeTodayView *self, int direction);

G_END_DECLS
