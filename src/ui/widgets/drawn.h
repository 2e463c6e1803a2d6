/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "chart/palette.h"

G_BEGIN_DECLS

/* For widgets that draw themselves: what the system asks of everything on the screen. */

/* Light or dark, and how strong. */
FouleePaletteKind foulee_drawn_palette (GtkWidget *widget);

/* How large text is to be, beside its usual size. */
float foulee_drawn_text_scale (GtkWidget *widget);

/* Draws the widget anew when the palette changes. */
void foulee_drawn_follow_style (GtkWidget *widget);

G_END_DECLS
