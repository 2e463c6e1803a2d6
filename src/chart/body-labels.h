/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/body-map.h"

G_BEGIN_DECLS

/* Text on and beside the figures. It keeps its size whatever the scale: all lengths are pixels. */

/* A short text in the look's font, bold or not, `size` pixels high; owned by the caller. */
PangoLayout *foulee_body_text (const FouleeBodyLook *look, const char *text, float size,
                               gboolean bold);

/* Draws a text of that size about a point: with half of its advance before it, and the middle of
 * its capitals and figures on it. */
void foulee_body_text_draw (GtkSnapshot *snapshot, PangoLayout *layout, float size,
                            graphene_point_t middle, const GdkRGBA *colour);

/* Draws the words beside the waist, the title and the marks. */
void foulee_body_labels_draw (GtkSnapshot *snapshot, FouleeFigure figure,
                              const FouleeBodyLook *look, float scale);

G_END_DECLS
