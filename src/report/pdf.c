/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-pdf.h>

#include "config.h"
#include "report/pdf-language.h"
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

/* Rows that stand below one another and belong to one table are in one, also where it goes on on
 * the next page: pages may be printed in any choice. */
static void
begin_table (cairo_t *cr, guint *open, guint table)
{
  const char *name = foulee_tag_name (FOULEE_TAG_TABLE);

  if (*open == table || !foulee_is_tagged (cr))
    return;
  if (*open != 0)
    cairo_tag_end (cr, name);
  if (table != 0)
    cairo_tag_begin (cr, name, NULL);
  *open = table;
}

static void
draw_page (FouleeReport *report, guint page, cairo_t *cr, GPtrArray *figures)
{
  const GPtrArray *placed = g_ptr_array_index (report->pages, page);
  guint table = 0;

  for (guint i = 0; i < placed->len; i++) {
    const FouleePlaced *one = g_ptr_array_index (placed, i);
    begin_table (cr, &table, one->table);
    cairo_save (cr);
    cairo_translate (cr, one->x, one->y);
    foulee_block_draw (one->block, cr, figures);
    cairo_restore (cr);
  }
  begin_table (cr, &table, 0);
}

void
foulee_report_draw_page (FouleeReport *report, guint page, cairo_t *cr)
{
  draw_page (report, page, cr, NULL);
}

static void
add_bookmarks (FouleeReport *report, guint page, cairo_surface_t *surface)
{
  const GPtrArray *placed = g_ptr_array_index (report->pages, page);

  for (guint i = 0; i < placed->len; i++) {
    const FouleePlaced *one = g_ptr_array_index (placed, i);
    const char *title = foulee_block_bookmark (one->block);
    g_autofree char *where = NULL;
    if (title == NULL)
      continue;
    where = g_strdup_printf ("page=%u pos=[%d %d]", page + 1, (int) one->x, (int) one->y);
    cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, title, where, 0);
  }
}

/* All pages are one document; FALSE where it was stopped. */
static gboolean
draw_pages (FouleeReport *report, cairo_surface_t *surface, FouleeReportProgress progress,
            gpointer data, GPtrArray *figures)
{
  const guint n = foulee_report_n_pages (report);
  cairo_t *cr = cairo_create (surface);
  gboolean go_on = TRUE;

  cairo_tag_begin (cr, "Document", NULL);
  for (guint i = 0; go_on && i < n; i++) {
    draw_page (report, i, cr, figures);
    add_bookmarks (report, i, surface);
    if (i + 1 == n)
      cairo_tag_end (cr, "Document");
    cairo_show_page (cr);
    go_on = progress == NULL || progress ((i + 1.0) / n, data);
  }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  return go_on;
}

GBytes *
foulee_report_make_pdf (FouleeReport *report, FouleeReportProgress progress, gpointer data,
                        GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GPtrArray) figures = g_ptr_array_new_with_free_func (g_free);
  cairo_surface_t *surface;
  cairo_status_t status;
  double width, height;
  gboolean done;

  while (!foulee_report_lay_out (report, G_MAXINT64, NULL))
    ;
  foulee_report_get_size (report, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, width, height);
  /* Later versions put objects into streams, where the language could not be added to them. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  describe_document (surface, report);
  done = draw_pages (report, surface, progress, data, figures);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!done) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");
    return NULL;
  }
  if (status != CAIRO_STATUS_SUCCESS) {
    foulee_fail (error, FOULEE_ERROR_IO, .system = cairo_status_to_string (status));
    return NULL;
  }
  foulee_pdf_add_language (bytes, foulee_language_code (report->options.language), figures);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

gboolean
foulee_report_write_pdf (FouleeReport *report, const char *path, FouleeReportProgress progress,
                         gpointer data, GError **error)
{
  g_autoptr (GBytes) pdf = foulee_report_make_pdf (report, progress, data, error);
  g_autoptr (GError) reason = NULL;
  const char *start;
  gsize length;

  if (pdf == NULL)
    return FALSE;
  start = g_bytes_get_data (pdf, &length);
  if (g_file_set_contents_full (path, start, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT, 0600,
                                &reason))
    return TRUE;
  return foulee_fail (error,
                      g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_NOSPC) ? FOULEE_ERROR_FULL
                                                                                 : FOULEE_ERROR_IO,
                      .file = path, .system = reason->message);
}
