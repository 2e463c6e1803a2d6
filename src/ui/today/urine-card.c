/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/urine-card.h"

#include <glib/gi18n.h>

#include "ui/today/entry-rows.h"
#include "ui/today/urine-dialog.h"
#include "ui/today/urine-swatches.h"
#include "ui/widgets/plain-row.h"

struct _FouleeUrineCard {
  FouleeSection parent_instance;

  FouleeEntryRows *rows;
};

G_DEFINE_FINAL_TYPE (FouleeUrineCard, foulee_urine_card, FOULEE_TYPE_SECTION)

#define DAY(self) (foulee_section_get_day (FOULEE_SECTION (self)))

/* The swatch of a line, which keeps it by this name. */
#define SWATCH "foulee-swatch"

/* Not bound as a child of the template: that would take it out of the bin behind its back. */
static GtkListBox *
get_list (FouleeSection *section)
{
  return GTK_LIST_BOX (adw_bin_get_child (ADW_BIN (section)));
}

static FouleeEntryDialog *
edit_urine (FouleeDay *day, gconstpointer urine)
{
  return foulee_urine_dialog_new (day, urine);
}

static void
insert_row (FouleeSection *section, GtkWidget *row, guint index)
{
  GtkWidget *swatch = gtk_label_new (NULL);

  gtk_widget_add_css_class (swatch, "swatch");
  gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), swatch);
  g_object_set_data (G_OBJECT (row), SWATCH, swatch);
  gtk_list_box_append (get_list (section), row);
}

static void
remove_row (FouleeSection *section, GtkWidget *row)
{
  gtk_list_box_remove (get_list (section), row);
}

static const FouleeEntryRowsInfo rows_info = {
  .kind = FOULEE_KIND_URINE,
  .deleted = N_ ("Urine colour deleted"),
  .edit = edit_urine,
  .insert = insert_row,
  .remove = remove_row,
};

static void
show_swatch (FouleeEntryRow *row, int shade)
{
  GtkWidget *swatch = g_object_get_data (G_OBJECT (row), SWATCH);
  g_autofree char *number = g_strdup_printf ("%d", shade);

  gtk_label_set_label (GTK_LABEL (swatch), number);
  for (int other = 1; other <= FOULEE_URINE_N_SHADES; other++)
    gtk_widget_remove_css_class (swatch, foulee_urine_shade_style (other));
  gtk_widget_add_css_class (swatch, foulee_urine_shade_style (shade));
}

static void
show_row (FouleeEntryRow *row, const FouleeUrine *urine)
{
  g_autofree char *time = NULL;
  g_autofree char *title = NULL;
  g_autofree char *delete_name = NULL;
  int seconds;

  foulee_instant_to_civil (urine->at, NULL, &seconds);
  time = foulee_format_time (foulee_language_of_system (), seconds);
  /* Translators: a line of the day: "Urine colour 3, 07:10". */
  title = g_strdup_printf (_ ("Urine colour %d, %s"), urine->shade, time);
  /* Translators: the name of a button; %s is a time of day. */
  delete_name = g_strdup_printf (_ ("Delete the urine colour at %s"), time);
  foulee_entry_row_show (row, urine->record.id, title, foulee_urine_shade_word (urine->shade),
                         delete_name);
  show_swatch (row, urine->shade);
}

static void
foulee_urine_card_refresh (FouleeSection *section, FouleeDay *day)
{
  FouleeUrineCard *self = FOULEE_URINE_CARD (section);
  g_autoptr (GPtrArray) urines = foulee_day_list_kind (day, FOULEE_KIND_URINE);

  for (guint i = 0; i < urines->len; i++)
    show_row (foulee_entry_rows_get (self->rows, i), g_ptr_array_index (urines, i));
  foulee_entry_rows_trim (self->rows, urines->len);
}

static void
on_chosen (FouleeUrineCard *self, int shade)
{
  FouleeUrine *urine = foulee_record_new (FOULEE_KIND_URINE);

  urine->at = foulee_day_moment (DAY (self));
  urine->shade = shade;
  foulee_day_save (DAY (self), urine, _ ("Urine colour"), NULL);
}

static void
foulee_urine_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_URINE_CARD);
  G_OBJECT_CLASS (foulee_urine_card_parent_class)->dispose (object);
}

static void
foulee_urine_card_finalize (GObject *object)
{
  g_object_unref (FOULEE_URINE_CARD (object)->rows);
  G_OBJECT_CLASS (foulee_urine_card_parent_class)->finalize (object);
}

static void
foulee_urine_card_class_init (FouleeUrineCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = foulee_urine_card_dispose;
  object_class->finalize = foulee_urine_card_finalize;
  FOULEE_SECTION_CLASS (klass)->refresh = foulee_urine_card_refresh;

  g_type_ensure (FOULEE_TYPE_PLAIN_ROW);
  g_type_ensure (FOULEE_TYPE_URINE_SWATCHES);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/urine-card.ui");
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
}

static void
foulee_urine_card_init (FouleeUrineCard *self)
{
  self->rows = foulee_entry_rows_new (FOULEE_SECTION (self), &rows_info);
  gtk_widget_init_template (GTK_WIDGET (self));
}
