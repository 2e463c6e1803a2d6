/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <gtk/gtk.h>

#include "analysis/findings.h"

G_BEGIN_DECLS

/* The printed summary: what clinic staff read in one minute. It says what was entered and claims
 * nothing beyond it: no forecast, no suggestion, no assessment. */

typedef enum {
  FOULEE_PAPER_A4,     /* 210 × 297 mm */
  FOULEE_PAPER_LETTER, /* 8.5 × 11 in */
  FOULEE_N_PAPERS,
} FouleePaper;

/* What follows the first page, which is always there, in this order. */
typedef enum {
  FOULEE_REPORT_TREATMENTS, /* and medicines, since the last visit */
  FOULEE_REPORT_LOAD,
  FOULEE_REPORT_REST,    /* sleep, drinks, urine colour */
  FOULEE_REPORT_WARM_UP, /* and what it seems to do for this runner */
  FOULEE_REPORT_FORM,    /* running form as noted; strength and cross-training */
  FOULEE_REPORT_HEALTH,  /* long-standing conditions; shoes */
  FOULEE_REPORT_SIGNS,   /* the warning signs that were denied, by name */
  FOULEE_REPORT_NOTES,   /* ruled space for the clinician */
  FOULEE_REPORT_DIARY,   /* rows for check-ins, runs and days, on pages of their own */
  FOULEE_N_REPORT_SECTIONS,
} FouleeReportSection;

/* All but the diary. */
#define FOULEE_REPORT_SECTIONS_DEFAULT ((1u << FOULEE_REPORT_DIARY) - 1)

/* The id of a section on the command line and in settings ("treatments"), and its name. */
extern const FouleeWords foulee_report_sections;
extern const FouleeWords foulee_papers;

typedef struct {
  const FouleeLanguage *language; /* need not be that of the interface */
  FouleePaper paper;
  FouleeUnits units;
  FouleeDate first, last; /* the days that it is about, inclusive; FOULEE_DATE_NONE: six weeks up
                             to today, or as many days of them as there are since the first entry */
  guint sections;         /* set of 1 << FouleeReportSection */
  gboolean anonymous;     /* neither name nor birth year, nor names of clinics or of who was seen */
  GTimeZone *zone;        /* where days begin on the charts; NULL for the system's */
} FouleeReportOptions;

/* A4, metric, six weeks, the sections of FOULEE_REPORT_SECTIONS_DEFAULT. */
void foulee_report_options_init (FouleeReportOptions *options, const FouleeLanguage *language);

/* Days of a period where none was chosen. */
#define FOULEE_REPORT_DAYS 42

/* The first of so many days up to `last`, but none before the first entry, of which there is
 * nothing to tell. */
FouleeDate foulee_report_first_day (FouleeFindings *findings, FouleeDate last, int days);

/* The language that the runner (or NULL) has chosen for the page, else `otherwise`. */
const FouleeLanguage *foulee_report_language (const FouleeRunner *runner,
                                              const FouleeLanguage *otherwise);

/* The first day of the period "since the last visit": the day of the last one at or before the
 * findings' day, FOULEE_DATE_NONE where none was recorded. */
FouleeDate foulee_report_since_visit (FouleeFindings *findings);

/* The pages of one summary. Belongs to one thread. The same findings and options give the same
 * pages, to the byte; the moment printed on them is that of the findings. Needs no display. */
typedef struct _FouleeReport FouleeReport;

/* Nothing is laid out yet. A reference to `findings` is held; the options are copied. Where the
 * warm-up is a section, foulee_findings_influences() is asked for: see there. */
FouleeReport *foulee_report_new (FouleeFindings *findings, const FouleeReportOptions *options);
void foulee_report_free (FouleeReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeReport, foulee_report_free)

/* Lays out more of it, for about so many microseconds (G_MAXINT64: all the rest). `*progress`
 * (0 … 1) may be NULL. TRUE once all is laid out; until then nothing below may be called. */
gboolean foulee_report_lay_out (FouleeReport *report, gint64 budget, double *progress);

guint foulee_report_n_pages (const FouleeReport *report);

/* The size of a page, in points (1/72 in). */
void foulee_report_get_size (const FouleeReport *report, double *width, double *height);

/* A page without its paper, at the size above, as a picture; owned by the report. */
GskRenderNode *foulee_report_page_node (FouleeReport *report, guint page);

/* The words of a page in the order in which they are read, a line for each piece; owned by the
 * caller. What stands inside charts is told by their description. */
char *foulee_report_page_text (const FouleeReport *report, guint page);

/* Draws a page on a cairo surface measured in points; on a PDF with tags. */
void foulee_report_draw_page (FouleeReport *report, guint page, cairo_t *cr);

/* "Running and soreness, 9 October – 19 November 2026"; owned by the report. */
const char *foulee_report_title (const FouleeReport *report);

/* Called now and then while pages are written; FALSE stops it. */
typedef gboolean (*FouleeReportProgress) (double progress, gpointer data);

/* The pages as a PDF: vectors and text only, fonts embedded, with tags, bookmarks and language.
 * Lays out first what is not yet. `progress` may be NULL. NULL with FOULEE_ERROR_IO or
 * G_IO_ERROR_CANCELLED. */
GBytes *foulee_report_make_pdf (FouleeReport *report, FouleeReportProgress progress, gpointer data,
                                GError **error);

/* The same into a file, replacing what is at `path`; FOULEE_ERROR_FULL, too. The file is whole or
 * untouched. */
gboolean foulee_report_write_pdf (FouleeReport *report, const char *path,
                                  FouleeReportProgress progress, gpointer data, GError **error);

G_END_DECLS
