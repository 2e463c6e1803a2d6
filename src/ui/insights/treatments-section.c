/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/insights/treatments-section.h"

#include <glib/gi18n.h>

#include "chart/treatment-chart.h"
#include "ui/widgets/chart-pane.h"

struct _FouleeTreatmentsSection {
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  GtkListBox *list;
  FouleeChartPane *pane;
};

G_DEFINE_FINAL_TYPE (FouleeTreatmentsSection, foulee_treatments_section, ADW_TYPE_BIN)

/* ---- The table ------------------------------------------------------------------------------- */

typedef struct {
  FouleeTreatments *treatments;
  GPtrArray *rows;
} Table;

static void
table_free (gpointer data)
{
  Table *table = data;

  g_ptr_array_unref (table->rows);
  foulee_treatments_unref (table->treatments);
  g_free (table);
}

static char *
cell (guint row, guint column, gpointer data)
{
  const Table *table = data;

  return foulee_treatment_cell (g_ptr_array_index (table->rows, row),
                                (FouleeTreatmentColumn) column, foulee_language_of_system ());
}

static void
show_table (FouleeTreatmentsSection *self, FouleeTreatments *treatments)
{
  FouleeDataColumn columns[FOULEE_N_TREATMENT_COLUMNS];
  Table *table = g_new0 (Table, 1);

  for (int i = 0; i < FOULEE_N_TREATMENT_COLUMNS; i++)
    columns[i] = (FouleeDataColumn) {
      .title =
          foulee_treatment_column_title ((FouleeTreatmentColumn) i, foulee_language_of_system ()),
      .number = i >= FOULEE_TREATMENT_COLUMN_BEFORE,
    };
  table->treatments = foulee_treatments_ref (treatments);
  table->rows = foulee_treatment_rows_new (treatments);
  foulee_data_table_show (foulee_chart_pane_get_table (self->pane), _ ("Treatments"), columns,
                          FOULEE_N_TREATMENT_COLUMNS, table->rows->len, cell, table, table_free);
}

/* ---- The list -------------------------------------------------------------------------------- */

static GtkWidget *
make_row (const FouleeTreatmentGroup *treatment)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = foulee_treatment_title (treatment, language);
  g_autofree char *count = foulee_treatment_count_label (treatment, language);
  g_autofree char *sentence = foulee_treatment_sentence (treatment, language);
  /* Translators: a treatment, and of what kind it is and how often: "Osteopathy · 4 times". */
  g_autofree char *title = g_strdup_printf (C_ ("treatment", "%s · %s"), name, count);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), sentence);
  gtk_widget_add_css_class (row, "numeric");
  return row;
}

void
foulee_treatments_section_show (FouleeTreatmentsSection *self, FouleeFindings *findings)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  g_autoptr (FouleeTreatments) treatments =
      foulee_treatments_new (findings, FOULEE_DATE_MIN, FOULEE_DATE_MAX);
  g_autofree char *description = NULL;

  g_return_if_fail (FOULEE_IS_TREATMENTS_SECTION (self));

  gtk_widget_set_visible (GTK_WIDGET (self), treatments->groups->len > 0);
  gtk_list_box_remove_all (self->list);
  if (treatments->groups->len == 0)
    return;
  for (guint i = 0; i < treatments->groups->len; i++)
    gtk_list_box_append (self->list, make_row (foulee_treatments_group (treatments, i)));
  description = foulee_treatments_description (treatments, language);
  foulee_chart_view_show (foulee_chart_pane_get_view (self->pane),
                          foulee_treatment_chart_new (treatments, language, FOULEE_CHART_SIZE_PAGE),
                          foulee_treatments_caution (language), description);
  show_table (self, treatments);
}

/* ---- The object ------------------------------------------------------------------------------ */

static void
foulee_treatments_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_TREATMENTS_SECTION);
  G_OBJECT_CLASS (foulee_treatments_section_parent_class)->dispose (object);
}

static void
foulee_treatments_section_class_init (FouleeTreatmentsSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_treatments_section_dispose;

  g_type_ensure (FOULEE_TYPE_CHART_PANE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/treatments-section.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeTreatmentsSection, group);
  gtk_widget_class_bind_template_child (widget_class, FouleeTreatmentsSection, list);
  gtk_widget_class_bind_template_child (widget_class, FouleeTreatmentsSection, pane);
}

static void
foulee_treatments_section_init (FouleeTreatmentsSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_preferences_group_set_description (self->group,
                                         foulee_treatments_caution (foulee_language_of_system ()));
  /* All of it are strips. */
  foulee_chart_view_set_plot_height (foulee_chart_pane_get_view (self->pane), 0);
  foulee_chart_pane_set_title (self->pane, _ ("Before and after"),
                               _ ("0 none – 10 worst imaginable"));
}
