/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/today/section.h"

G_BEGIN_DECLS

/* The day's check-ins, and the one that is chosen, to be edited: on the body map or in a list that
 * can do the same, with what is asked beside it.
 *
 * Properties: "wide" (the legs and the rest side by side); "dock" (AdwBin at the bottom of a narrow
 * window); "docked" (the map's scale is there and not under the map).
 * Signal: rest-answered (), once the runner has said that no other region is sore. */
#define FOULEE_TYPE_LEGS_SECTION (foulee_legs_section_get_type ())
G_DECLARE_FINAL_TYPE (FouleeLegsSection, foulee_legs_section, FOULEE, LEGS_SECTION, FouleeSection)

/* Puts the focus on the body map, or on the list where that is shown. */
void foulee_legs_section_focus (FouleeLegsSection *self);

/* Whether a widget is one with which the legs are written down, be it in the dock. */
gboolean foulee_legs_section_has (FouleeLegsSection *self, GtkWidget *widget);

/* From the map to the list, and back. */
void foulee_legs_section_switch_view (FouleeLegsSection *self);

/* Answers "none" for every region that is not answered yet, with one undo step. */
void foulee_legs_section_answer_rest (FouleeLegsSection *self);

/* Goes through the regions of the check-in before, or stops doing so. */
void foulee_legs_section_ask_same_places (FouleeLegsSection *self);

G_END_DECLS
