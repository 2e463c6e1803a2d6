/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "advice/warning-sign.h"

G_BEGIN_DECLS

/* One sentence of the list of warning signs, to be ticked. Once it is, what it asks for stands
 * below it. Signal: toggled (). */
#define FOULEE_TYPE_SIGN_ROW (foulee_sign_row_get_type ())
G_DECLARE_FINAL_TYPE (FouleeSignRow, foulee_sign_row, FOULEE, SIGN_ROW, GtkListBoxRow)

/* `sign` is one of the list, `call` what its level asks for. */
GtkWidget *foulee_sign_row_new (const FouleeWarningSign *sign, const char *call);

const FouleeWarningSign *foulee_sign_row_get_sign (FouleeSignRow *self);
gboolean foulee_sign_row_is_ticked (FouleeSignRow *self);

/* The class that gives a widget the colours of a level (resources/style.css). */
const char *foulee_sign_level_style (FouleeSignLevel level);

/* The name of a level's icon: another shape for each, as colour says nothing to some. */
const char *foulee_sign_level_icon (FouleeSignLevel level);

G_END_DECLS
