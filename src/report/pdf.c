/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-pdf.h>

#include "config.h"
#include "report/report-private.h"

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
describe_document (cairo_surface_t *surface, FouleeReport *report)
{
  const FouleeRunner *runner = report->composer.runner;
  /* cairo would put the true time, and the same pages would never be the same bytes. */
  g_autofree char *made = foulee_instant_to_iso (report->composer.now);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, report->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Foulée " FOULEE_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, made);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, made);
  if (runner != NULL && runner->name != NULL && !report->options.anonymous)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, runner->name);
}

void
foulee_report_draw_page (FouleeReport *report, guint page, cairo_t *cr)
{
  const GPtrArray *placed = g_ptr_array_index (report->pages, page);

  for (guint i = 0; i < placed->len; i++) {
    const FouleePlaced *one = g_ptr_array_index (placed, i);
    cairo_save (cr);
    cairo_translate (cr, one->x, one->y);
    foulee_block_draw (one->block, cr);
    cairo_restore (cr);
  }
}

static gboolean
draw_pages (FouleeReport *report, cairo_surface_t *surface, FouleeReportProgress progress,
            gpointer data, GError **error)
{
  cairo_t *cr = cairo_create (surface);
  gboolean go_on = TRUE;
  cairo_status_t status;

  for (guint i = 0; go_on && i < foulee_report_n_pages (report); i++) {
    foulee_report_draw_page (report, i, cr);
    cairo_show_page (cr);
    go_on = progress == NULL || progress ((i + 1.0) / foulee_report_n_pages (report), data);
  }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (!go_on) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");
    return FALSE;
  }
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  return status == CAIRO_STATUS_SUCCESS ||
         foulee_fail (error, FOULEE_ERROR_IO, .system = cairo_status_to_string (status));
}

static gboolean
save (GByteArray *bytes, const char *path, GError **error)
{
  g_autoptr (GError) reason = NULL;

  if (g_file_set_contents_full (path, (const char *) bytes->data, bytes->len,
                                G_FILE_SET_CONTENTS_CONSISTENT, 0600, &reason))
    return TRUE;
  return foulee_fail (error,
                      g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_NOSPC) ? FOULEE_ERROR_FULL
                                                                                 : FOULEE_ERROR_IO,
                      .file = path, .system = reason->message);
}

gboolean
foulee_report_write_pdf (FouleeReport *report, const char *path, FouleeReportProgress progress,
                         gpointer data, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  double width, height;
  gboolean done;

  while (!foulee_report_lay_out (report, G_MAXINT64, NULL))
    ;
  foulee_report_get_size (report, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, width, height);
  describe_document (surface, report);
  done = draw_pages (report, surface, progress, data, error) && save (bytes, path, error);
  cairo_surface_destroy (surface);
  return done;
}
