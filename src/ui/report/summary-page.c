/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/report/summary-page.h"

#include <glib/gi18n.h>

#include "ui/report/print-job.h"
#include "ui/report/save-pdf.h"
#include "ui/report/sheet-list.h"
#include "ui/report/summary-maker.h"
#include "ui/report/summary-options.h"
#include "ui/widgets/main-menu.h"
#include "ui/widgets/zones.h"

/* What takes less than this is not worth a bar that shows how far it is. */
#define SHORT_MICROSECONDS 300000

/* The moment printed on the pages is no older than this when they are first shown. */
#define STALE_SECONDS 60

/* Printing and saving. */
typedef void (*Output) (GtkWidget *from, FouleeFindings *findings,
                        const FouleeReportOptions *options);

struct _FouleeSummaryPage {
  AdwNavigationPage parent_instance;

  AdwWindowTitle *heading;
  AdwOverlaySplitView *split;
  GtkWidget *options_button;
  AdwBin *options_bin;
  GtkStack *stack;
  FouleeSheetList *sheets;
  GtkProgressBar *progress;

  FouleeJournal *journal;
  FouleeSummaryOptions *options;
  FouleeSummaryMaker *maker;
  gint64 begun;     /* when the pages under way were, monotonic */
  guint idle_id;    /* that begins other pages */
  gboolean covered; /* the options lie over the pages */
  Output output;    /* waits for the pages of what was just written; NULL for none */
};

G_DEFINE_FINAL_TYPE (FouleeSummaryPage, foulee_summary_page, ADW_TYPE_NAVIGATION_PAGE)

/* ---- Pages ----------------------------------------------------------------------------------- */

static void
make (FouleeSummaryPage *self)
{
  FouleeFindings *findings = foulee_journal_get_findings (self->journal);
  FouleeReportOptions options;

  /* Before the first analysis there is nothing to print: "analysed" comes. */
  if (!findings)
    return;
  foulee_summary_options_follow (self->options, findings);
  foulee_summary_options_get (self->options, findings, &options);
  self->begun = g_get_monotonic_time ();
  foulee_summary_maker_make (self->maker, findings, &options);
}

static gboolean
on_idle (gpointer data)
{
  FouleeSummaryPage *self = data;

  self->idle_id = 0;
  make (self);
  return G_SOURCE_REMOVE;
}

/* Several things that change at once ask for one set of pages. */
static void
queue_make (FouleeSummaryPage *self)
{
  if (!self->idle_id)
    self->idle_id = g_idle_add (on_idle, self);
}

static void
on_progress (FouleeSummaryPage *self, double done)
{
  gtk_widget_set_visible (GTK_WIDGET (self->progress),
                          g_get_monotonic_time () - self->begun > SHORT_MICROSECONDS);
  gtk_progress_bar_set_fraction (self->progress, done);
}

/* Whether what is shown is of all that was written and chosen. */
static gboolean
is_current (FouleeSummaryPage *self)
{
  FouleeFindings *findings = foulee_summary_maker_get_findings (self->maker);

  return findings && !foulee_summary_page_is_busy (self) &&
         foulee_findings_history (findings) == foulee_journal_get_history (self->journal);
}

static void
put_out (FouleeSummaryPage *self)
{
  const Output output = self->output;

  if (!output || !is_current (self))
    return;
  self->output = NULL;
  output (GTK_WIDGET (self), foulee_summary_maker_get_findings (self->maker),
          foulee_summary_maker_get_options (self->maker));
}

static void
on_made (FouleeSummaryPage *self)
{
  FouleeReport *report = foulee_summary_maker_get_report (self->maker);
  const guint n = foulee_report_n_pages (report);
  g_autofree char *count = g_strdup_printf (ngettext ("%u page", "%u pages", n), n);

  gtk_widget_set_visible (GTK_WIDGET (self->progress), FALSE);
  adw_window_title_set_subtitle (self->heading, count);
  foulee_sheet_list_show (self->sheets, report);
  gtk_stack_set_visible_child_name (self->stack, "content");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "summary.print", TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "summary.save", TRUE);
  put_out (self);
}

/* ---- Options --------------------------------------------------------------------------------- */

/* Where they lie over the pages, the focus goes to them, and back to what opened them. */
static void
on_sidebar_shown (FouleeSummaryPage *self)
{
  const gboolean covers = adw_overlay_split_view_get_collapsed (self->split) &&
                          adw_overlay_split_view_get_show_sidebar (self->split);

  if (covers)
    gtk_widget_child_focus (GTK_WIDGET (self->options), GTK_DIR_TAB_FORWARD);
  else if (self->covered)
    gtk_widget_grab_focus (self->options_button);
  self->covered = covers;
}

/* ---- Actions --------------------------------------------------------------------------------- */

/* What is being typed comes onto the pages first. */
static void
ask_for_output (FouleeSummaryPage *self, Output output)
{
  self->output = output;
  foulee_summary_options_commit (self->options);
  put_out (self);
}

static void
print (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ask_for_output (FOULEE_SUMMARY_PAGE (widget), foulee_print_job_start);
}

static void
save (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ask_for_output (FOULEE_SUMMARY_PAGE (widget), foulee_save_pdf_start);
}

static void
zoom_in (GtkWidget *widget, const char *action, GVariant *parameter)
{
  foulee_sheet_list_zoom (FOULEE_SUMMARY_PAGE (widget)->sheets, +1);
}

static void
zoom_out (GtkWidget *widget, const char *action, GVariant *parameter)
{
  foulee_sheet_list_zoom (FOULEE_SUMMARY_PAGE (widget)->sheets, -1);
}

static void
zoom_fit (GtkWidget *widget, const char *action, GVariant *parameter)
{
  foulee_sheet_list_fit (FOULEE_SUMMARY_PAGE (widget)->sheets);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct {
    guint keyval;
    const char *action;
  } keys[] = {
    { GDK_KEY_plus, "summary.zoom-in" },
    { GDK_KEY_equal, "summary.zoom-in" },
    { GDK_KEY_KP_Add, "summary.zoom-in" },
    { GDK_KEY_minus, "summary.zoom-out" },
    { GDK_KEY_KP_Subtract, "summary.zoom-out" },
    { GDK_KEY_0, "summary.zoom-fit" },
    { GDK_KEY_agrave, "summary.zoom-fit" },
    { GDK_KEY_KP_0, "summary.zoom-fit" },
    { GDK_KEY_p, "summary.print" },
    { GDK_KEY_s, "summary.save" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].keyval, GDK_CONTROL_MASK,
                                         keys[i].action, NULL);
}

/* ---- The page -------------------------------------------------------------------------------- */

static void
foulee_summary_page_hiding (AdwNavigationPage *page)
{
  foulee_summary_options_commit (FOULEE_SUMMARY_PAGE (page)->options);
}

static void
foulee_summary_page_dispose (GObject *object)
{
  FouleeSummaryPage *self = FOULEE_SUMMARY_PAGE (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  if (self->sheets)
    foulee_sheet_list_show (self->sheets, NULL);
  if (self->journal)
    g_signal_handlers_disconnect_by_data (self->journal, self);
  if (self->maker) {
    g_signal_handlers_disconnect_by_data (self->maker, self);
    foulee_summary_maker_stop (self->maker);
  }
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_SUMMARY_PAGE);
  g_clear_object (&self->maker);
  g_clear_object (&self->journal);
  G_OBJECT_CLASS (foulee_summary_page_parent_class)->dispose (object);
}

static void
foulee_summary_page_class_init (FouleeSummaryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_summary_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->hiding = foulee_summary_page_hiding;

  gtk_widget_class_install_action (widget_class, "summary.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "summary.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "summary.zoom-in", NULL, zoom_in);
  gtk_widget_class_install_action (widget_class, "summary.zoom-out", NULL, zoom_out);
  gtk_widget_class_install_action (widget_class, "summary.zoom-fit", NULL, zoom_fit);
  add_keys (widget_class);

  g_type_ensure (FOULEE_TYPE_MAIN_MENU);
  g_type_ensure (FOULEE_TYPE_SHEET_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/summary-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeSummaryPage, heading);
  gtk_widget_class_bind_template_child (widget_class, FouleeSummaryPage, split);
  gtk_widget_class_bind_template_child (widget_class, FouleeSummaryPage, options_button);
  gtk_widget_class_bind_template_child (widget_class, FouleeSummaryPage, options_bin);
  gtk_widget_class_bind_template_child (widget_class, FouleeSummaryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, FouleeSummaryPage, sheets);
  gtk_widget_class_bind_template_child (widget_class, FouleeSummaryPage, progress);
  gtk_widget_class_bind_template_callback (widget_class, on_sidebar_shown);
}

static void
foulee_summary_page_init (FouleeSummaryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "summary.print", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "summary.save", FALSE);
  self->maker = foulee_summary_maker_new ();
  g_signal_connect_object (self->maker, "made", G_CALLBACK (on_made), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->maker, "progress", G_CALLBACK (on_progress), self,
                           G_CONNECT_SWAPPED);
}

/* What is printed is of now. */
static void
renew_findings (FouleeSummaryPage *self)
{
  FouleeFindings *findings = foulee_journal_get_findings (self->journal);
  const gint64 now = foulee_clock_now (foulee_journal_get_clock (self->journal)).seconds;

  if (findings && ABS (now - foulee_findings_now (findings).seconds) > STALE_SECONDS)
    foulee_journal_renew_findings (self->journal);
}

AdwNavigationPage *
foulee_summary_page_new (FouleeJournal *journal, GSettings *settings)
{
  FouleeSummaryPage *self = g_object_new (FOULEE_TYPE_SUMMARY_PAGE, NULL);

  self->journal = g_object_ref (journal);
  self->options =
      g_object_new (FOULEE_TYPE_SUMMARY_OPTIONS, "journal", journal, "settings", settings, NULL);
  adw_bin_set_child (self->options_bin, GTK_WIDGET (self->options));
  g_signal_connect_object (self->options, "changed", G_CALLBACK (queue_make), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "analysed", G_CALLBACK (queue_make), self, G_CONNECT_SWAPPED);
  renew_findings (self);
  make (self);
  return ADW_NAVIGATION_PAGE (self);
}

FouleeReport *
foulee_summary_page_get_report (FouleeSummaryPage *self)
{
  g_return_val_if_fail (FOULEE_IS_SUMMARY_PAGE (self), NULL);
  return foulee_summary_maker_get_report (self->maker);
}

gboolean
foulee_summary_page_is_busy (FouleeSummaryPage *self)
{
  g_return_val_if_fail (FOULEE_IS_SUMMARY_PAGE (self), FALSE);
  return self->idle_id != 0 || foulee_summary_maker_is_busy (self->maker);
}

void
foulee_summary_page_commit (FouleeSummaryPage *self)
{
  g_return_if_fail (FOULEE_IS_SUMMARY_PAGE (self));
  foulee_summary_options_commit (self->options);
}

void
foulee_summary_page_move_section (FouleeSummaryPage *self, int direction)
{
  g_autoptr (GPtrArray) zones = g_ptr_array_new ();

  g_return_if_fail (FOULEE_IS_SUMMARY_PAGE (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self->options)))
    g_ptr_array_add (zones, self->options);
  g_ptr_array_add (zones, self->sheets);
  foulee_zones_move (zones, direction);
}
