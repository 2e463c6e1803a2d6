/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/field-row.h"

G_BEGIN_DECLS

/* A FouleeFieldRow with a button for less and one for more beside it; Up and Down in the entry do
 * the same, so that the buttons are no stops of Tab. What a step is, is for whoever listens.
 *
 * Properties: "field" (the row), "less-label" and "more-label" (what the buttons do, in words).
 * Signal: stepped (int direction), 1 for more and −1 for less. What was being typed is committed
 * before; where it makes no sense, the reason is shown instead. */
#define FOULEE_TYPE_STEPPER (foulee_stepper_get_type ())
G_DECLARE_FINAL_TYPE (FouleeStepper, foulee_stepper, FOULEE, STEPPER, AdwBin)

G_END_DECLS
