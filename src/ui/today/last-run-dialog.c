/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/last-run-dialog.h"

#include <glib/gi18n.h>

#include "ui/today/run-day-row.h"
#include "ui/today/run-speed.h"
#include "ui/widgets/field-row.h"
#include "ui/widgets/level-scale.h"
#include "ui/widgets/word-chips.h"

struct _FouleeLastRunDialog {
  FouleeEntryDialog parent_instance;

  FouleeWordChips *days;
  GtkLabel *reason;
  GtkWidget *earlier_list;
  FouleeRunDayRow *day_row;
  FouleeWordChips *parts;
  FouleeFieldRow *distance_row;
  FouleeFieldRow *duration_row;
  FouleeLevelScale *effort;
  GtkLabel *effort_word;
  FouleeWordChips *kinds;
};

G_DEFINE_FINAL_TYPE (FouleeLastRunDialog, foulee_last_run_dialog, FOULEE_TYPE_ENTRY_DIALOG)

/* The positions of the first are days ago; none of these is ever stored. */
static const FouleeWord day_words[] = {
  FOULEE_WORD ("today", "day of a run", "Today"),
  FOULEE_WORD ("yesterday", "day of a run", "Yesterday"),
  FOULEE_WORD ("two_days_ago", "day of a run", "2 days ago"),
  FOULEE_WORD ("three_days_ago", "day of a run", "3 days ago"),
  FOULEE_WORD ("earlier", "day of a run", "Earlier…"),
};
static const FouleeWords days_of_run = { "day", day_words, G_N_ELEMENTS (day_words) };
#define EARLIER (G_N_ELEMENTS (day_words) - 1)

/* Where the calendar opens for an earlier day. */
#define EARLIER_DAYS 7

static const FouleeWord part_words[] = {
  FOULEE_WORD ("morning", "part of a day", "Morning"),
  FOULEE_WORD ("midday", "part of a day", "Midday"),
  FOULEE_WORD ("evening", "part of a day", "Evening"),
};
static const FouleeWords parts_of_day = { "part", part_words, G_N_ELEMENTS (part_words) };
static const int part_starts[] = { 8 * 3600, 12 * 3600 + 1800, 18 * 3600 };
#define MIDDAY 1

/* Of a run whose duration is not known, as the analysis has it: 6:00 a kilometre. */
#define SECONDS_PER_METRE 0.36

static FouleeDay *
get_day (FouleeLastRunDialog *self)
{
  return foulee_entry_dialog_get_day (FOULEE_ENTRY_DIALOG (self));
}

static FouleeJournal *
get_journal (FouleeLastRunDialog *self)
{
  return foulee_day_get_journal (get_day (self));
}

static void
show_reason (FouleeLastRunDialog *self, const char *reason)
{
  gtk_label_set_label (self->reason, reason ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason != NULL);
}

/* Says beside the days why the run cannot be added, and goes there where `grab` is TRUE: the form
 * is longer than a phone. Always FALSE. */
static gboolean
refuse (FouleeLastRunDialog *self, const char *reason, gboolean grab)
{
  show_reason (self, reason);
  if (grab)
    gtk_widget_child_focus (GTK_WIDGET (self->days), GTK_DIR_TAB_FORWARD);
  return FALSE;
}

static void
show_answers (FouleeLastRunDialog *self)
{
  int level = foulee_level_scale_get_level (self->effort);

  gtk_widget_set_visible (self->earlier_list, foulee_word_chips_get_value (self->days) == EARLIER);
  gtk_label_set_label (self->effort_word,
                       level < 0 ? "" : foulee_rpe_label (level, foulee_language_of_system ()));
  gtk_widget_set_visible (GTK_WIDGET (self->effort_word), level >= 0);
}

static void
foulee_last_run_dialog_show (FouleeEntryDialog *dialog, gconstpointer record)
{
  FouleeLastRunDialog *self = FOULEE_LAST_RUN_DIALOG (dialog);
  FouleeDate today = foulee_journal_today (get_journal (self));

  foulee_field_row_set_units (self->distance_row, foulee_day_get_units (get_day (self)));
  foulee_run_day_row_set_range (self->day_row, FOULEE_DATE_MIN, today, today);
  foulee_run_day_row_set_date (self->day_row, today - EARLIER_DAYS);
  show_answers (self);
}

/* ---- What was answered ----------------------------------------------------------------------- */

static FouleeDate
read_date (FouleeLastRunDialog *self)
{
  gint32 day = foulee_word_chips_get_value (self->days);

  return day == EARLIER ? foulee_run_day_row_get_date (self->day_row)
                        : foulee_journal_today (get_journal (self)) - day;
}

static gint64
estimate_length (const FouleeRun *run)
{
  return run->duration != FOULEE_UNSET ? run->duration
                                       : (gint64) (run->distance * SECONDS_PER_METRE);
}

/* When the run began, as near as it was said; a run that would not be over has just ended. */
static FouleeInstant
find_start (FouleeLastRunDialog *self, const FouleeRun *run)
{
  FouleeClock *clock = foulee_journal_get_clock (get_journal (self));
  GTimeZone *zone = foulee_clock_zone (clock);
  FouleeDate date = read_date (self);
  gint32 part = foulee_word_chips_get_value (self->parts);
  int seconds = part_starts[part == FOULEE_UNSET ? MIDDAY : part];
  gint64 just_ended = foulee_clock_now (clock).seconds - estimate_length (run);
  FouleeInstant start;

  if (part == FOULEE_UNSET && date == foulee_journal_today (get_journal (self)))
    return foulee_instant_in_zone (zone, just_ended);
  if (seconds < foulee_journal_get_day_start (get_journal (self)) * 60)
    date++;
  start = foulee_instant_from_civil (zone, date, seconds);
  if (foulee_day_is_past (get_day (self), start) && start.seconds > just_ended)
    return foulee_instant_in_zone (zone, just_ended);
  return start;
}

static gboolean
complain (FouleeFieldRow *row, const char *reason, gboolean grab)
{
  foulee_field_row_complain (row, reason);
  if (grab)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  return FALSE;
}

static gboolean
read_amount (FouleeLastRunDialog *self, FouleeRun *run, gboolean grab)
{
  gboolean distance = foulee_field_row_check (self->distance_row, grab);
  gboolean duration = foulee_field_row_check (self->duration_row, grab && distance);
  g_autofree char *problem = NULL;

  if (!distance || !duration)
    return FALSE;
  run->distance = foulee_field_row_get_value (self->distance_row);
  run->duration = foulee_field_row_get_value (self->duration_row);
  if (run->distance == FOULEE_UNSET && run->duration == FOULEE_UNSET)
    return complain (self->distance_row, _ ("Write how far or how long it was: one is enough."),
                     grab);
  problem = foulee_run_speed_problem (foulee_day_get_units (get_day (self)), run->distance,
                                      run->duration);
  return !problem || complain (self->duration_row, problem, grab);
}

static gboolean
foulee_last_run_dialog_write (FouleeEntryDialog *dialog, gpointer record, gboolean grab)
{
  FouleeLastRunDialog *self = FOULEE_LAST_RUN_DIALOG (dialog);
  FouleeRun *run = record;
  int effort = foulee_level_scale_get_level (self->effort);

  if (foulee_word_chips_get_value (self->days) == FOULEE_UNSET)
    return refuse (self, _ ("Choose the day, or skip the question."), grab);
  if (!read_amount (self, run, grab))
    return FALSE;
  run->start = find_start (self, run);
  if (!foulee_day_is_past (get_day (self), run->start))
    return refuse (self, _ ("That time is in the future."), grab);
  run->rpe = effort < 0 ? FOULEE_UNSET : effort;
  run->run_kind = foulee_word_chips_get_value (self->kinds);
  return TRUE;
}

static const char *
foulee_last_run_dialog_added_label (FouleeEntryDialog *dialog)
{
  return _ ("Run");
}

static const char *
foulee_last_run_dialog_cancel_label (FouleeEntryDialog *dialog)
{
  return _ ("_Skip");
}

/* ---- What the runner does -------------------------------------------------------------------- */

static void
on_edited (FouleeLastRunDialog *self)
{
  show_reason (self, NULL);
  show_answers (self);
}

/* Both are answers, and with either there is no run to ask about. */
static void
on_no_answer_clicked (FouleeLastRunDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* ---- The widget ------------------------------------------------------------------------------ */

static void
foulee_last_run_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_LAST_RUN_DIALOG);
  G_OBJECT_CLASS (foulee_last_run_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FouleeLastRunDialog, days);
  gtk_widget_class_bind_template_child (widget_class, FouleeLastRunDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, FouleeLastRunDialog, earlier_list);
  gtk_widget_class_bind_template_child (widget_class, FouleeLastRunDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeLastRunDialog, parts);
  gtk_widget_class_bind_template_child (widget_class, FouleeLastRunDialog, distance_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeLastRunDialog, duration_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeLastRunDialog, effort);
  gtk_widget_class_bind_template_child (widget_class, FouleeLastRunDialog, effort_word);
  gtk_widget_class_bind_template_child (widget_class, FouleeLastRunDialog, kinds);
}

static void
foulee_last_run_dialog_class_init (FouleeLastRunDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FouleeEntryDialogClass *dialog_class = FOULEE_ENTRY_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_last_run_dialog_dispose;
  dialog_class->kind = FOULEE_KIND_RUN;
  dialog_class->own_day = TRUE;
  dialog_class->show = foulee_last_run_dialog_show;
  dialog_class->write = foulee_last_run_dialog_write;
  dialog_class->added_label = foulee_last_run_dialog_added_label;
  dialog_class->cancel_label = foulee_last_run_dialog_cancel_label;

  g_type_ensure (FOULEE_TYPE_FIELD_ROW);
  g_type_ensure (FOULEE_TYPE_LEVEL_SCALE);
  g_type_ensure (FOULEE_TYPE_RUN_DAY_ROW);
  g_type_ensure (FOULEE_TYPE_WORD_CHIPS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/last-run-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_no_answer_clicked);
}

static void
foulee_last_run_dialog_init (FouleeLastRunDialog *self)
{
  const FouleeLanguage *language = foulee_language_of_system ();

  gtk_widget_init_template (GTK_WIDGET (self));
  foulee_word_chips_set_words (self->days, &days_of_run, FALSE, _ ("Your last hard run?"));
  foulee_word_chips_set_words (self->parts, &parts_of_day, FALSE, _ ("About when?"));
  foulee_word_chips_set_words (self->kinds, &foulee_run_kinds, FALSE, _ ("Kind of run"));
  for (int level = 0; level <= 10; level++)
    foulee_level_scale_describe (self->effort, level, foulee_rpe_label (level, language));
}

FouleeEntryDialog *
foulee_last_run_dialog_new (FouleeDay *day)
{
  g_autoptr (FouleeRun) run = foulee_run_new ();

  return g_object_new (FOULEE_TYPE_LAST_RUN_DIALOG, "day", day, "record", run, "is-new", TRUE,
                       NULL);
}
