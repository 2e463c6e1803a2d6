/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "report/report.h"

G_BEGIN_DECLS

/* Sheets of paper to write on from top to bottom. Lengths are points (1/72 in), from the upper left
 * corner. Nothing here knows what is written. */
typedef struct _FouleeSheets FouleeSheets;

FouleeSheets *foulee_sheets_new (FouleePaper paper);
void foulee_sheets_free (FouleeSheets *sheets);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeSheets, foulee_sheets_free)

/* The edges of what may be written on: 18 mm inside the paper's. */
double foulee_sheets_left (const FouleeSheets *sheets);
double foulee_sheets_right (const FouleeSheets *sheets);
double foulee_sheets_top (const FouleeSheets *sheets);
double foulee_sheets_bottom (const FouleeSheets *sheets);
void foulee_sheets_get_paper (const FouleeSheets *sheets, double *width, double *height);

/* There is one sheet to begin with; writing goes on one at a time. */
guint foulee_sheets_n (const FouleeSheets *sheets);
void foulee_sheets_add (FouleeSheets *sheets);
void foulee_sheets_turn_to (FouleeSheets *sheets, guint index);

typedef enum { FOULEE_INK_BLACK, FOULEE_INK_GREY, FOULEE_INK_PALE } FouleeInk;

typedef struct {
  double size; /* of the type; at least 10 */
  gboolean bold;
  PangoAlignment alignment;
} FouleeStyle;

/* Writes `text` at `x`, `y` (its top), broken into lines of at most `width`; 0 for no limit, when
 * it ends at `x` with PANGO_ALIGN_RIGHT and stands about it with PANGO_ALIGN_CENTER. Returns the
 * height taken. */
double foulee_sheets_text (FouleeSheets *sheets, double x, double y, double width,
                           const FouleeStyle *style, const char *text);

/* The same without writing. `*width` gets the width of the longest line. */
double foulee_sheets_measure (FouleeSheets *sheets, double limit, const FouleeStyle *style,
                              const char *text, double *width);

void foulee_sheets_fill (FouleeSheets *sheets, double x, double y, double width, double height,
                         FouleeInk ink);

/* A sheet as a node to draw, after which it takes no more; owned by the caller. NULL where nothing
 * was written. */
GskRenderNode *foulee_sheets_take_node (FouleeSheets *sheets, guint index);

G_END_DECLS
