/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/runs-section.h"

#include <glib/gi18n.h>

#include "ui/today/entry-rows.h"
#include "ui/today/run-dialog.h"
#include "ui/widgets/run-words.h"

struct _FouleeRunsSection {
  FouleeSection parent_instance;

  GtkListBox *list;
  GtkWidget *empty_row;

  FouleeEntryRows *rows;
  FouleeEntryDialog *draft;
};

G_DEFINE_FINAL_TYPE (FouleeRunsSection, foulee_runs_section, FOULEE_TYPE_SECTION)

#define DAY(self) (foulee_section_get_day (FOULEE_SECTION (self)))

static FouleeEntryDialog *
edit_run (FouleeDay *day, gconstpointer run)
{
  return foulee_run_dialog_new (day, run);
}

static void
insert_row (FouleeSection *section, GtkWidget *row, guint index)
{
  /* The row that adds a run stays the last one. */
  gtk_list_box_insert (FOULEE_RUNS_SECTION (section)->list, row, (int) index);
}

static void
remove_row (FouleeSection *section, GtkWidget *row)
{
  gtk_list_box_remove (FOULEE_RUNS_SECTION (section)->list, row);
}

static const FouleeEntryRowsInfo rows_info = {
  .kind = FOULEE_KIND_RUN,
  .deleted = N_ ("Run deleted"),
  .edit = edit_run,
  .insert = insert_row,
  .remove = remove_row,
};

static void
foulee_runs_section_refresh (FouleeSection *section, FouleeDay *day)
{
  FouleeRunsSection *self = FOULEE_RUNS_SECTION (section);
  FouleeUnits units = foulee_day_get_units (day);
  g_autoptr (GPtrArray) runs = foulee_day_list_kind (day, FOULEE_KIND_RUN);

  for (guint i = 0; i < runs->len; i++) {
    const FouleeRun *run = g_ptr_array_index (runs, i);
    g_autofree char *title = foulee_run_title (run, units);
    g_autofree char *details = foulee_run_details (run, units);

    foulee_entry_row_show (foulee_entry_rows_get (self->rows, i), run->record.id, title, details,
                           _ ("Delete the run"));
  }
  foulee_entry_rows_trim (self->rows, runs->len);
  gtk_widget_set_visible (self->empty_row, runs->len == 0);
}

static void
on_draft_finished (FouleeRunsSection *self)
{
  g_clear_object (&self->draft);
}

static void
on_add_clicked (FouleeRunsSection *self)
{
  foulee_runs_section_add (self);
}

static void
foulee_runs_section_dispose (GObject *object)
{
  g_clear_object (&FOULEE_RUNS_SECTION (object)->draft);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_RUNS_SECTION);
  G_OBJECT_CLASS (foulee_runs_section_parent_class)->dispose (object);
}

static void
foulee_runs_section_finalize (GObject *object)
{
  g_object_unref (FOULEE_RUNS_SECTION (object)->rows);
  G_OBJECT_CLASS (foulee_runs_section_parent_class)->finalize (object);
}

static void
foulee_runs_section_class_init (FouleeRunsSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = foulee_runs_section_dispose;
  object_class->finalize = foulee_runs_section_finalize;
  FOULEE_SECTION_CLASS (klass)->refresh = foulee_runs_section_refresh;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/runs-section.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeRunsSection, list);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunsSection, empty_row);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked);
}

static void
foulee_runs_section_init (FouleeRunsSection *self)
{
  self->rows = foulee_entry_rows_new (FOULEE_SECTION (self), &rows_info);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
foulee_runs_section_add (FouleeRunsSection *self)
{
  g_return_if_fail (FOULEE_IS_RUNS_SECTION (self));

  if (!self->draft) {
    self->draft = g_object_ref_sink (foulee_run_dialog_new (DAY (self), NULL));
    g_signal_connect_object (self->draft, "finished", G_CALLBACK (on_draft_finished), self,
                             G_CONNECT_SWAPPED);
  }
  if (!gtk_widget_get_mapped (GTK_WIDGET (self->draft)))
    foulee_entry_dialog_present (self->draft, GTK_WIDGET (self));
}
