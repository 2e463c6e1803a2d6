/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/chart.h"
#include "report/report.h"

G_BEGIN_DECLS

/* Type on paper: fonts, inks and widths, for blocks to be written with. Lengths are points. */
typedef struct _FouleeTypesetter FouleeTypesetter;

typedef struct {
  double size; /* of the type; 10 where it is not said. Nothing that is read is smaller */
  gboolean bold;
  gboolean figures; /* all of one width, to stand below one another; hyphens are as wide */
  PangoAlignment alignment;
} FouleeStyle;

/* The styles of the page. */
extern const FouleeStyle foulee_style_title;   /* 15 bold: the name of the document */
extern const FouleeStyle foulee_style_heading; /* 11.5 bold: of a section */
extern const FouleeStyle foulee_style_strong;  /* 10 bold */
extern const FouleeStyle foulee_style_text;    /* 10 */

FouleeTypesetter *foulee_typesetter_new (FouleePaper paper, const FouleeLanguage *language);
void foulee_typesetter_free (FouleeTypesetter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeTypesetter, foulee_typesetter_free)

/* The paper, and what of it may be written on: margins are 15 mm, which office printers keep. */
void foulee_typesetter_get_paper (const FouleeTypesetter *self, double *width, double *height);
double foulee_typesetter_margin (const FouleeTypesetter *self);
double foulee_typesetter_width (const FouleeTypesetter *self); /* between the margins */

/* Height of `text`, broken into lines of at most `limit` (0: not broken); `*width`, which may be
 * NULL, gets the width of its longest line. */
double foulee_typesetter_measure (FouleeTypesetter *self, const FouleeStyle *style, double limit,
                                  const char *text, double *width);

/* The height of one line. */
double foulee_typesetter_line (FouleeTypesetter *self, const FouleeStyle *style);

/* `text` in parts of at most `lines` lines at this width, each to be laid out by itself; no part is
 * a single last line. Owned by the caller, NULL-terminated, never empty. */
char **foulee_typesetter_split (FouleeTypesetter *self, const FouleeStyle *style, double width,
                                guint lines, const char *text);

/* As charts and the body map are drawn on paper: the palette for paper, this font, 10 pt. */
const FouleeChartLook *foulee_typesetter_chart_look (FouleeTypesetter *self);
PangoContext *foulee_typesetter_pango (FouleeTypesetter *self);

/* A layout of `text`, for blocks; a reference for the caller. It is not to be changed: short texts
 * that come again and again have one layout. */
PangoLayout *foulee_typesetter_lay_out (FouleeTypesetter *self, const FouleeStyle *style,
                                        double width, const char *text);

/* The same with its first bytes in bold. */
PangoLayout *foulee_typesetter_lay_out_led (FouleeTypesetter *self, double width, const char *text,
                                            gsize bold);

G_END_DECLS
