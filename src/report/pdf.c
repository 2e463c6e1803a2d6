/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-pdf.h>

#include "config.h"
#include "report/page.h"

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
describe_document (cairo_surface_t *surface, FouleeFindings *findings,
                   const FouleeReportOptions *options)
{
  const FouleeRunner *runner = foulee_history_runner (foulee_findings_history (findings));
  g_autofree char *title = foulee_pages_title (findings, options);
  /* cairo would put the true time, and the same pages would never be the same bytes. */
  g_autofree char *made = foulee_instant_to_iso (foulee_findings_now (findings));

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Foulée " FOULEE_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, made);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, made);
  if (runner != NULL && runner->name != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, runner->name);
}

static gboolean
draw_sheets (FouleeSheets *sheets, cairo_surface_t *surface, GError **error)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  for (guint i = 0; i < foulee_sheets_n (sheets); i++) {
    g_autoptr (GskRenderNode) node = foulee_sheets_take_node (sheets, i);
    if (node != NULL)
      gsk_render_node_draw (node, cr);
    cairo_show_page (cr);
  }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
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
foulee_report_write_pdf (FouleeFindings *findings, const FouleeReportOptions *options,
                         const char *path, GError **error)
{
  g_autoptr (FouleeSheets) sheets = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  double width, height;
  gboolean done;

  /* Render nodes need GTK's types, not a display: that there is none is no failure. */
  gtk_init_check ();

  sheets = foulee_pages_new (findings, options);
  foulee_sheets_get_paper (sheets, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, width, height);
  describe_document (surface, findings, options);
  done = draw_sheets (sheets, surface, error) && save (bytes, path, error);
  cairo_surface_destroy (surface);
  return done;
}
