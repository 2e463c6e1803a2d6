/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/files/intake-item.h"

G_BEGIN_DECLS

/* One run of a file in a list: when and what, whether it is new, and whether it is wanted. The row
 * of the list that holds it has the focus, and tells assistive technology that it is checked. */
#define FOULEE_TYPE_INTAKE_LINE (foulee_intake_line_get_type ())
G_DECLARE_FINAL_TYPE (FouleeIntakeLine, foulee_intake_line, FOULEE, INTAKE_LINE, AdwBin)

GtkWidget *foulee_intake_line_new (void);

/* Shows another item; NULL for none. `named`: with its file, as there are several. */
void foulee_intake_line_show (FouleeIntakeLine *self, FouleeIntakeItem *item, FouleeUnits units,
                              FouleeDate today, gboolean named);

/* All that stands in it, in one sentence; owned by the line. */
const char *foulee_intake_line_get_name (FouleeIntakeLine *self);

/* Marks it, or no longer; nothing where it cannot be wanted. */
void foulee_intake_line_toggle (FouleeIntakeLine *self);

G_END_DECLS
