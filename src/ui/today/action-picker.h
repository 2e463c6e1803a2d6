/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/scales.h"

G_BEGIN_DECLS

/* All kinds of recovery action in their groups, to be chosen from and searched, with or without
 * accents; typing goes to the search from wherever the focus is.
 * Signal: chosen (int kind), FouleeActionKind; the dialog has been closed. */
#define FOULEE_TYPE_ACTION_PICKER (foulee_action_picker_get_type ())
G_DECLARE_FINAL_TYPE (FouleeActionPicker, foulee_action_picker, FOULEE, ACTION_PICKER, AdwDialog)

AdwDialog *foulee_action_picker_new (void);

G_END_DECLS
