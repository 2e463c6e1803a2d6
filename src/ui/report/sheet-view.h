/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A page on its paper, as it will be printed: white whatever the theme. To screen readers it is a
 * picture with a name ("Page 1 of 2") whose description is the page's words. */
#define FOULEE_TYPE_SHEET_VIEW (foulee_sheet_view_get_type ())
G_DECLARE_FINAL_TYPE (FouleeSheetView, foulee_sheet_view, FOULEE, SHEET_VIEW, GtkWidget)

/* How much larger than on paper a page is shown at most while it is fitted to the width. */
#define FOULEE_SHEET_FIT_MOST 1.25

/* `zoom` that fits the page to the width there is. */
#define FOULEE_SHEET_FIT 0.0

/* Points of a sheet of paper on a screen: at a zoom of 1 it is as large as on paper. */
#define FOULEE_PIXELS_PER_POINT (96.0 / 72.0)

GtkWidget *foulee_sheet_view_new (void);

/* The size of the paper in points. What was drawn on it is gone. */
void foulee_sheet_view_set_paper (FouleeSheetView *self, double width, double height);

/* FOULEE_SHEET_FIT, or a size with regard to that on paper. */
void foulee_sheet_view_set_zoom (FouleeSheetView *self, double zoom);

/* How large it is shown now; 0 before it is. */
double foulee_sheet_view_get_scale (FouleeSheetView *self);

/* What stands on the page. A reference to `node` is held; `text` is copied. */
void foulee_sheet_view_fill (FouleeSheetView *self, GskRenderNode *node, const char *text);
gboolean foulee_sheet_view_is_filled (FouleeSheetView *self);

G_END_DECLS
