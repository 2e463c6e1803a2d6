/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/run-dialog.h"

#include <glib/gi18n.h>

#include "ui/widgets/field-row.h"
#include "ui/widgets/plain-row.h"
#include "ui/widgets/level-scale.h"
#include "ui/widgets/note-view.h"
#include "ui/widgets/word-chips.h"

struct _FouleeRunDialog {
  FouleeEntryDialog parent_instance;

  FouleeFieldRow *distance_row;
  FouleeFieldRow *duration_row;
  FouleeFieldRow *start_row;
  GtkLabel *pace;
  FouleeLevelScale *effort;
  GtkLabel *effort_word;
  FouleeWordChips *kinds;
  FouleeWordChips *warm_up;
  GtkWidget *warm_up_more;
  FouleeFieldRow *warm_up_minutes_row;
  FouleeWordChips *warm_up_parts;
  FouleeFieldRow *descent_row;
  FouleeFieldRow *ascent_row;
  AdwComboRow *surface_row;
  AdwComboRow *heat_row;
  FouleeFieldRow *cadence_row;
  FouleeFieldRow *heart_rate_row;
  AdwSwitchRow *cool_down_row;
  FouleeNoteView *note;

  gboolean start_given; /* by the runner; otherwise it follows the duration */
};

G_DEFINE_FINAL_TYPE (FouleeRunDialog, foulee_run_dialog, FOULEE_TYPE_ENTRY_DIALOG)

static FouleeDay *
get_day (FouleeRunDialog *self)
{
  return foulee_entry_dialog_get_day (FOULEE_ENTRY_DIALOG (self));
}

/* The first entry of such a list stands for "not recorded". */
static void
fill_combo (AdwComboRow *row, const FouleeWords *words)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, C_ ("a choice", "Not recorded"));
  for (int i = 0; i < words->n_words; i++)
    gtk_string_list_append (list, foulee_words_label (words, i, language));
  adw_combo_row_set_model (row, G_LIST_MODEL (list));
}

static void
show_combo (AdwComboRow *row, gint32 value)
{
  adw_combo_row_set_selected (row, value == FOULEE_UNSET ? 0 : (guint) value + 1);
}

static gint32
read_combo (AdwComboRow *row)
{
  guint selected = adw_combo_row_get_selected (row);

  return selected == 0 || selected == GTK_INVALID_LIST_POSITION ? FOULEE_UNSET
                                                                : (gint32) selected - 1;
}

/* What follows from the fields: pace, the word for the effort, what belongs to a warm-up. */
static void
show_derived (FouleeRunDialog *self)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  gint32 distance = foulee_field_row_get_value (self->distance_row);
  gint32 duration = foulee_field_row_get_value (self->duration_row);
  int effort = foulee_level_scale_get_level (self->effort);
  g_autofree char *pace = NULL;
  g_autofree char *line = NULL;

  if (distance != FOULEE_UNSET && duration != FOULEE_UNSET)
    pace = foulee_format_pace (language, foulee_day_get_units (get_day (self)), distance, duration);
  if (pace && *pace)
    /* Translators: %s is a pace, such as "5:02 /km". */
    line = g_strdup_printf (_ ("Pace %s"), pace);
  gtk_label_set_label (self->pace, line ? line : "");
  gtk_widget_set_visible (GTK_WIDGET (self->pace), line != NULL);
  gtk_label_set_label (self->effort_word, effort >= 0 ? foulee_rpe_label (effort, language) : "");
  gtk_widget_set_visible (self->warm_up_more,
                          foulee_word_chips_get_value (self->warm_up) == FOULEE_WARM_UP_DONE);
}

/* One writes a run down straight after it: it began a duration ago, until said otherwise. */
static void
guess_start (FouleeRunDialog *self)
{
  FouleeDay *day = get_day (self);
  gint32 duration = foulee_field_row_get_value (self->duration_row);
  FouleeInstant start = foulee_day_moment (day);
  int seconds;

  if (!foulee_entry_dialog_is_new (FOULEE_ENTRY_DIALOG (self)) || self->start_given ||
      duration == FOULEE_UNSET || !foulee_day_is_today (day))
    return;
  start.seconds -= duration;
  foulee_instant_to_civil (start, NULL, &seconds);
  foulee_field_row_set_value (self->start_row, seconds / 60 * 60);
}

static void
foulee_run_dialog_show (FouleeEntryDialog *dialog, gconstpointer record)
{
  FouleeRunDialog *self = FOULEE_RUN_DIALOG (dialog);
  FouleeUnits units = foulee_day_get_units (get_day (self));
  const FouleeRun *run = record;
  int seconds = FOULEE_UNSET;

  if (foulee_instant_is_set (run->start))
    foulee_instant_to_civil (run->start, NULL, &seconds);
  foulee_field_row_set_units (self->distance_row, units);
  foulee_field_row_set_units (self->descent_row, units);
  foulee_field_row_set_units (self->ascent_row, units);
  foulee_field_row_set_value (self->distance_row, run->distance);
  foulee_field_row_set_value (self->duration_row, run->duration);
  foulee_field_row_set_value (self->start_row, seconds);
  foulee_level_scale_set_level (self->effort, run->rpe == FOULEE_UNSET ? -1 : run->rpe);
  foulee_word_chips_set_value (self->kinds, run->run_kind);
  foulee_word_chips_set_value (self->warm_up, run->warm_up);
  foulee_field_row_set_value (self->warm_up_minutes_row, run->warm_up_minutes);
  foulee_word_chips_set_value (self->warm_up_parts, run->warm_up_parts);
  foulee_field_row_set_value (self->descent_row, run->descent);
  foulee_field_row_set_value (self->ascent_row, run->ascent);
  show_combo (self->surface_row, run->surface);
  show_combo (self->heat_row, run->heat);
  foulee_field_row_set_value (self->cadence_row, run->cadence);
  foulee_field_row_set_value (self->heart_rate_row, run->heart_rate);
  adw_switch_row_set_active (self->cool_down_row, run->cool_down == 1);
  foulee_note_view_set_text (self->note, run->note);
  show_derived (self);
}

static gboolean
check_fields (FouleeRunDialog *self, gboolean grab)
{
  FouleeFieldRow *rows[] = { self->distance_row,        self->duration_row,  self->start_row,
                             self->warm_up_minutes_row, self->descent_row,   self->ascent_row,
                             self->cadence_row,         self->heart_rate_row };
  gboolean all = TRUE;

  /* Every reason is shown at once; the focus goes to the first. */
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    all = foulee_field_row_check (rows[i], grab && all) && all;
  return all;
}

static gboolean
foulee_run_dialog_write (FouleeEntryDialog *dialog, gpointer record, gboolean grab)
{
  FouleeRunDialog *self = FOULEE_RUN_DIALOG (dialog);
  FouleeRun *run = record;
  g_autofree char *note = foulee_note_view_get_text (self->note);
  int effort = foulee_level_scale_get_level (self->effort);

  if (!check_fields (self, grab))
    return FALSE;
  run->start = foulee_day_at (get_day (self), foulee_field_row_get_value (self->start_row));
  if (run->planned != 1 && !foulee_day_is_past (get_day (self), run->start)) {
    foulee_field_row_complain (self->start_row, _ ("That time is in the future."));
    return FALSE;
  }
  run->distance = foulee_field_row_get_value (self->distance_row);
  run->duration = foulee_field_row_get_value (self->duration_row);
  run->rpe = effort < 0 ? FOULEE_UNSET : effort;
  run->run_kind = foulee_word_chips_get_value (self->kinds);
  run->warm_up = foulee_word_chips_get_value (self->warm_up);
  run->warm_up_minutes = FOULEE_UNSET;
  run->warm_up_parts = 0;
  if (run->warm_up == FOULEE_WARM_UP_DONE) {
    run->warm_up_minutes = foulee_field_row_get_value (self->warm_up_minutes_row);
    run->warm_up_parts = foulee_word_chips_get_value (self->warm_up_parts);
  }
  run->descent = foulee_field_row_get_value (self->descent_row);
  run->ascent = foulee_field_row_get_value (self->ascent_row);
  run->surface = read_combo (self->surface_row);
  run->heat = read_combo (self->heat_row);
  run->cadence = foulee_field_row_get_value (self->cadence_row);
  run->heart_rate = foulee_field_row_get_value (self->heart_rate_row);
  /* A switch that was never touched says nothing. */
  if (adw_switch_row_get_active (self->cool_down_row))
    run->cool_down = 1;
  else if (run->cool_down == 1)
    run->cool_down = 0;
  foulee_record_set_text (&run->note, note);
  return TRUE;
}

static const char *
foulee_run_dialog_added_label (FouleeEntryDialog *dialog)
{
  return _ ("Run");
}

static const char *
foulee_run_dialog_changed_label (FouleeEntryDialog *dialog)
{
  return _ ("Run changed");
}

static const char *
foulee_run_dialog_deleted_label (FouleeEntryDialog *dialog)
{
  return _ ("Run deleted");
}

static void
on_edited (FouleeRunDialog *self)
{
  show_derived (self);
  foulee_entry_dialog_edited (FOULEE_ENTRY_DIALOG (self));
}

static void
on_duration_typed (FouleeRunDialog *self)
{
  guess_start (self);
  show_derived (self);
}

static void
on_distance_typed (FouleeRunDialog *self)
{
  show_derived (self);
}

static void
on_start_typed (FouleeRunDialog *self)
{
  self->start_given = TRUE;
}

static void
foulee_run_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_RUN_DIALOG);
  G_OBJECT_CLASS (foulee_run_dialog_parent_class)->dispose (object);
}

static void
foulee_run_dialog_class_init (FouleeRunDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FouleeEntryDialogClass *dialog_class = FOULEE_ENTRY_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_run_dialog_dispose;
  dialog_class->kind = FOULEE_KIND_RUN;
  dialog_class->show = foulee_run_dialog_show;
  dialog_class->write = foulee_run_dialog_write;
  dialog_class->added_label = foulee_run_dialog_added_label;
  dialog_class->changed_label = foulee_run_dialog_changed_label;
  dialog_class->deleted_label = foulee_run_dialog_deleted_label;

  g_type_ensure (FOULEE_TYPE_FIELD_ROW);
  g_type_ensure (FOULEE_TYPE_PLAIN_ROW);
  g_type_ensure (FOULEE_TYPE_LEVEL_SCALE);
  g_type_ensure (FOULEE_TYPE_NOTE_VIEW);
  g_type_ensure (FOULEE_TYPE_WORD_CHIPS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/run-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, distance_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, duration_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, start_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, pace);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, effort);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, effort_word);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, kinds);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, warm_up);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, warm_up_more);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, warm_up_minutes_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, warm_up_parts);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, descent_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, ascent_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, surface_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, heat_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, cadence_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, heart_rate_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, cool_down_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, note);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_duration_typed);
  gtk_widget_class_bind_template_callback (widget_class, on_distance_typed);
  gtk_widget_class_bind_template_callback (widget_class, on_start_typed);
}

static void
foulee_run_dialog_init (FouleeRunDialog *self)
{
  const FouleeLanguage *language = foulee_language_of_system ();

  gtk_widget_init_template (GTK_WIDGET (self));
  foulee_word_chips_set_words (self->kinds, &foulee_run_kinds, FALSE, _ ("Kind of run"));
  foulee_word_chips_set_words (self->warm_up, &foulee_warm_ups, FALSE, _ ("Warm-up"));
  foulee_word_chips_set_words (self->warm_up_parts, &foulee_warm_up_parts, TRUE,
                               _ ("Parts of the warm-up"));
  for (int level = 0; level <= 10; level++)
    foulee_level_scale_describe (self->effort, level, foulee_rpe_label (level, language));
  fill_combo (self->surface_row, &foulee_surfaces);
  fill_combo (self->heat_row, &foulee_heats);
}

FouleeEntryDialog *
foulee_run_dialog_new (FouleeDay *day, const FouleeRun *run)
{
  g_autoptr (FouleeRun) record = run ? foulee_record_ref ((gpointer) run) : foulee_run_new ();
  FouleeEntryDialog *dialog = g_object_new (FOULEE_TYPE_RUN_DIALOG, "day", day, "record", record,
                                            "is-new", run == NULL, NULL);

  adw_dialog_set_title (ADW_DIALOG (dialog), run ? _ ("Run") : _ ("New Run"));
  return dialog;
}
