/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/run-dialog.h"

#include <glib/gi18n.h>

#include "model/similar-run.h"
#include "ui/today/run-beginning.h"
#include "ui/today/run-more.h"
#include "ui/today/run-speed.h"
#include "ui/today/run-when.h"
#include "ui/widgets/level-scale.h"
#include "ui/widgets/word-chips.h"

struct _FouleeRunDialog {
  FouleeEntryDialog parent_instance;

  FouleeFieldRow *distance_row;
  FouleeFieldRow *duration_row;
  FouleeFieldRow *start_row;
  FouleeRunDayRow *day_row;
  GtkLabel *pace;
  GtkLabel *effort_heading;
  FouleeLevelScale *effort;
  GtkLabel *effort_word;
  GtkLabel *kind_origin;
  FouleeWordChips *kinds;
  GtkWidget *warm_up_group;
  GtkLabel *warm_up_origin;
  FouleeWordChips *warm_up;
  GtkWidget *warm_up_list;
  FouleeFieldRow *warm_up_minutes_row;
  FouleeWordChips *warm_up_parts;
  GtkWidget *more_list;
  FouleeRunMore *more;

  FouleeRunWhen when;
  FouleeRun *shown;
  FouleeRun *example;   /* whose numbers are shown as examples; NULL for none */
  FouleeRun *habit;     /* whose habits are chosen already; NULL for none */
  gboolean start_given; /* by the runner; otherwise it follows the duration */
};

G_DEFINE_FINAL_TYPE (FouleeRunDialog, foulee_run_dialog, FOULEE_TYPE_ENTRY_DIALOG)

/* Effort is best judged half an hour after the end (Foster 2001). */
#define JUDGE_AFTER_SECONDS 1800

static FouleeDay *
get_day (FouleeRunDialog *self)
{
  return foulee_entry_dialog_get_day (FOULEE_ENTRY_DIALOG (self));
}

static gboolean
is_new (FouleeRunDialog *self)
{
  return foulee_entry_dialog_is_new (FOULEE_ENTRY_DIALOG (self));
}

static gboolean
is_plan (FouleeRunDialog *self)
{
  return self->shown && self->shown->planned == 1;
}

/* ---- What follows from the fields ------------------------------------------------------------ */

static void
show_pace (FouleeRunDialog *self)
{
  gint32 distance = foulee_field_row_get_value (self->distance_row);
  gint32 duration = foulee_field_row_get_value (self->duration_row);
  g_autofree char *pace = NULL;
  g_autofree char *line = NULL;

  if (distance != FOULEE_UNSET && duration != FOULEE_UNSET)
    pace = foulee_format_pace (foulee_language_of_system (), foulee_day_get_units (get_day (self)),
                               distance, duration);
  if (pace && *pace)
    /* Translators: %s is a pace, such as "5:02 /km". */
    line = g_strdup_printf (_ ("Pace %s"), pace);
  gtk_label_set_label (self->pace, line ? line : "");
  gtk_widget_set_visible (GTK_WIDGET (self->pace), line != NULL);
}

/* What the chosen effort means, or while there is none, what helps to choose. */
static char *
describe_effort (FouleeRunDialog *self)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  int level = foulee_level_scale_get_level (self->effort);
  g_autofree char *word = NULL;

  if (level >= 0)
    return g_strdup (foulee_rpe_label (level, language));
  if (!self->example || self->example->rpe == FOULEE_UNSET)
    return g_strdup ("");
  word = g_utf8_strdown (foulee_rpe_label (self->example->rpe, language), -1);
  if (self->example->planned == 1)
    /* Translators: the effort that was planned for a run, as a number and in words. */
    return g_strdup_printf (_ ("Planned: %d, %s"), self->example->rpe, word);
  /* Translators: the effort of the last similar run, as a number and in words. */
  return g_strdup_printf (_ ("Last time: %d, %s"), self->example->rpe, word);
}

/* A run that has only just ended: nobody has to know yet. */
static gboolean
is_too_early (FouleeRunDialog *self)
{
  gint32 duration = foulee_field_row_get_value (self->duration_row);
  gint64 now =
      foulee_clock_now (foulee_journal_get_clock (foulee_day_get_journal (get_day (self)))).seconds;
  FouleeInstant start;

  if (is_plan (self) || !is_new (self) || duration == FOULEE_UNSET ||
      foulee_field_row_get_value (self->start_row) == FOULEE_UNSET)
    return FALSE;
  start = foulee_run_when_read (&self->when);
  return start.seconds + duration > now - JUDGE_AFTER_SECONDS;
}

static void
show_effort (FouleeRunDialog *self)
{
  g_autofree char *word = describe_effort (self);
  g_autofree char *both = NULL;

  if (foulee_level_scale_get_level (self->effort) < 0 && is_too_early (self)) {
    const char *wait = _ ("Best judged half an hour after the run: you will be asked then.");

    both = *word ? g_strdup_printf ("%s\n%s", word, wait) : g_strdup (wait);
  }
  gtk_label_set_label (self->effort_word, both ? both : word);
  gtk_widget_set_visible (GTK_WIDGET (self->effort_word), both || *word);
}

/* From when a choice is that the runner has not made, as long as it stands. NULL: it is the
 * runner's own. */
static void
show_origin (FouleeRunDialog *self, GtkLabel *label, const FouleeRun *origin)
{
  int day_start = foulee_journal_get_day_start (foulee_day_get_journal (get_day (self)));
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (label), origin != NULL);
  if (!origin)
    return;
  date = foulee_format_date (foulee_language_of_system (),
                             foulee_instant_day (origin->start, day_start), FOULEE_DATE_SHORT);
  if (origin->planned == 1)
    text = g_strdup (C_ ("a choice", "as planned"));
  else
    /* Translators: a choice was taken over from the run of that day, such as "Thu 19 Nov". */
    text = g_strdup_printf (C_ ("a choice", "as on %s"), date);
  gtk_label_set_label (label, text);
}

static gboolean
has_shown_kind (FouleeRunDialog *self, const FouleeRun *run)
{
  gint32 kind = foulee_word_chips_get_value (self->kinds);

  return run && kind != FOULEE_UNSET && kind == run->run_kind;
}

static gboolean
has_shown_warm_up (FouleeRunDialog *self, const FouleeRun *run)
{
  gint32 warm_up = foulee_word_chips_get_value (self->warm_up);

  return run && warm_up != FOULEE_UNSET && warm_up == run->warm_up &&
         foulee_field_row_get_value (self->warm_up_minutes_row) == run->warm_up_minutes &&
         foulee_word_chips_get_value (self->warm_up_parts) == run->warm_up_parts;
}

static void
show_origins (FouleeRunDialog *self)
{
  const FouleeRun *kind = has_shown_kind (self, self->example) ? self->example : self->habit;

  show_origin (self, self->kind_origin, has_shown_kind (self, kind) ? kind : NULL);
  show_origin (self, self->warm_up_origin,
               has_shown_warm_up (self, self->habit) ? self->habit : NULL);
}

static void
show_derived (FouleeRunDialog *self)
{
  gint32 warm_up = foulee_word_chips_get_value (self->warm_up);

  show_pace (self);
  show_effort (self);
  show_origins (self);
  gtk_widget_set_visible (self->warm_up_list, warm_up != FOULEE_WARM_UP_NONE);
  gtk_widget_set_visible (GTK_WIDGET (self->warm_up_parts), warm_up == FOULEE_WARM_UP_DONE);
}

/* One writes a run down straight after it: it began a duration ago, until said otherwise. */
static void
guess_start (FouleeRunDialog *self)
{
  gint32 duration = foulee_field_row_get_value (self->duration_row);
  FouleeJournal *journal = foulee_day_get_journal (get_day (self));
  FouleeInstant now = foulee_clock_now (foulee_journal_get_clock (journal));

  if (!is_new (self) || is_plan (self) || self->start_given || duration == FOULEE_UNSET ||
      foulee_instant_is_set (self->when.shown) ||
      foulee_run_dialog_get_date (self) != foulee_journal_today (journal))
    return;
  foulee_run_when_propose (
      &self->when, foulee_instant_in_zone (foulee_clock_zone (foulee_journal_get_clock (journal)),
                                           now.seconds - duration));
}

/* ---- The record ------------------------------------------------------------------------------ */

static void
show_mode (FouleeRunDialog *self)
{
  gboolean plan = is_plan (self);
  const char *question =
      plan ? _ ("How hard will it be, all in all?") : _ ("How hard was it, all in all?");

  gtk_label_set_label (self->effort_heading, question);
  g_object_set (self->effort, "label", question, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->start_row),
                                 plan ? _ ("Starts at") : _ ("Started at"));
  gtk_widget_set_visible (self->warm_up_group, !plan);
  gtk_widget_set_visible (self->more_list, !plan);
  g_object_set (self->distance_row, "activates-default", is_new (self), NULL);
  g_object_set (self->duration_row, "activates-default", is_new (self), NULL);
  g_object_set (self->start_row, "activates-default", is_new (self), NULL);
  g_object_set (self->warm_up_minutes_row, "activates-default", is_new (self), NULL);
}

static void
foulee_run_dialog_show (FouleeEntryDialog *dialog, gconstpointer record)
{
  FouleeRunDialog *self = FOULEE_RUN_DIALOG (dialog);
  FouleeDay *day = get_day (self);
  const FouleeRun *run = record;

  g_clear_pointer (&self->shown, foulee_record_unref);
  self->shown = foulee_record_ref ((gpointer) run);
  self->when.start_row = self->start_row;
  self->when.day_row = self->day_row;
  self->when.day = day;
  show_mode (self);
  foulee_run_when_show (&self->when, run->start,
                        foulee_day_get_date (day) + (is_plan (self) ? 1 : 0), is_plan (self));
  foulee_field_row_set_units (self->distance_row, foulee_day_get_units (day));
  foulee_field_row_set_value (self->distance_row, run->distance);
  foulee_field_row_set_value (self->duration_row, run->duration);
  foulee_level_scale_set_level (self->effort, run->rpe == FOULEE_UNSET ? -1 : run->rpe);
  foulee_word_chips_set_value (self->kinds, run->run_kind);
  foulee_word_chips_set_value (self->warm_up, run->warm_up);
  foulee_field_row_set_value (self->warm_up_minutes_row, run->warm_up_minutes);
  foulee_word_chips_set_value (self->warm_up_parts, run->warm_up_parts);
  foulee_run_more_show (self->more, day, run);
  show_derived (self);
}

/* Says something beside a field, and goes there where `grab` is TRUE. */
static void
complain (FouleeFieldRow *row, const char *reason, gboolean grab)
{
  foulee_field_row_complain (row, reason);
  if (grab)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* Every reason is shown at once; the focus goes to the first. */
static gboolean
check_fields (FouleeRunDialog *self, gboolean grab)
{
  FouleeFieldRow *rows[] = { self->distance_row, self->duration_row, self->start_row,
                             self->warm_up_minutes_row };
  gsize n = is_plan (self) ? 3 : 4;
  gboolean all = TRUE;

  for (gsize i = 0; i < n; i++)
    all = foulee_field_row_check (rows[i], grab && all) && all;
  return (is_plan (self) || foulee_run_more_check (self->more, grab && all)) && all;
}

/* Of a run of the journal the duration was not touched: then it is not what is wrong. */
static gboolean
keeps_duration (FouleeRunDialog *self, const FouleeRun *run)
{
  return !is_new (self) && run->duration == self->shown->duration;
}

/* A slip of the colon makes minutes of hours: 10 km in 1:05. */
static gboolean
check_speed (FouleeRunDialog *self, FouleeRun *run, gboolean grab)
{
  g_autofree char *reason = foulee_run_speed_problem (foulee_day_get_units (get_day (self)),
                                                      run->distance, run->duration);

  /* What came from a file like this does not keep the runner from changing the rest. */
  if (!reason || (run->distance == self->shown->distance && run->duration == self->shown->duration))
    return TRUE;
  if (keeps_duration (self, run)) {
    complain (self->distance_row, reason, grab);
    run->distance = self->shown->distance;
  } else {
    complain (self->duration_row, reason, grab);
    run->duration = self->shown->duration;
  }
  return FALSE;
}

static gboolean
has_begun (FouleeRunDialog *self, const FouleeRun *run)
{
  return foulee_day_is_past (get_day (self), run->start);
}

static gboolean
check_start (FouleeRunDialog *self, FouleeRun *run, gboolean grab)
{
  if (run->planned == 1) {
    if (!has_begun (self, run) || run->start.seconds == self->shown->start.seconds)
      return TRUE;
    complain (self->start_row, _ ("That time is past: plan what is to come."), grab);
  } else {
    if (has_begun (self, run))
      return TRUE;
    complain (self->start_row, _ ("That time is in the future."), grab);
  }
  run->start = self->shown->start;
  return FALSE;
}

static gboolean
check_plan (FouleeRunDialog *self, FouleeRun *run, gboolean grab)
{
  if (run->planned != 1 || run->distance != FOULEE_UNSET || run->duration != FOULEE_UNSET)
    return TRUE;
  complain (self->distance_row, _ ("Write how far or how long it will be."), grab);
  run->distance = self->shown->distance;
  run->duration = self->shown->duration;
  return FALSE;
}

static gboolean
check_end (FouleeRunDialog *self, FouleeRun *run, gboolean grab)
{
  FouleeInstant end = { foulee_run_end (run), run->start.offset };

  if (run->planned == 1 || foulee_day_is_past (get_day (self), end))
    return TRUE;
  if (keeps_duration (self, run)) {
    complain (self->start_row, _ ("It would end in the future."), grab);
    run->start = self->shown->start;
  } else {
    complain (self->duration_row, _ ("It would end in the future."), grab);
    run->duration = self->shown->duration;
  }
  return FALSE;
}

/* When, how far and how long. What cannot be stays as it is stored, and nothing else with it. */
static gboolean
write_numbers (FouleeRunDialog *self, FouleeRun *run, gboolean grab)
{
  gboolean all;
  gint32 time;

  foulee_field_row_read (self->distance_row, &run->distance);
  foulee_field_row_read (self->duration_row, &run->duration);
  if (foulee_field_row_read (self->start_row, &time))
    run->start = foulee_run_when_read (&self->when);
  all = check_start (self, run, grab);
  if (is_new (self) && !all)
    return FALSE;
  all = check_plan (self, run, grab && all) && all;
  all = check_end (self, run, grab && all) && all;
  /* The stored duration may be too long for the new start. */
  if (!all && !is_new (self))
    check_end (self, run, FALSE);
  return check_speed (self, run, grab && all) && all;
}

static void
write_warm_up (FouleeRunDialog *self, FouleeRun *run)
{
  gint32 minutes = run->warm_up_minutes;

  foulee_field_row_read (self->warm_up_minutes_row, &minutes);
  run->warm_up = foulee_word_chips_get_value (self->warm_up);
  run->warm_up_minutes = FOULEE_UNSET;
  run->warm_up_parts = 0;
  if (run->warm_up != FOULEE_WARM_UP_DONE)
    return;
  run->warm_up_minutes = minutes;
  run->warm_up_parts = foulee_word_chips_get_value (self->warm_up_parts);
}

static gboolean
foulee_run_dialog_write (FouleeEntryDialog *dialog, gpointer record, gboolean grab)
{
  FouleeRunDialog *self = FOULEE_RUN_DIALOG (dialog);
  FouleeRun *run = record;
  int effort = foulee_level_scale_get_level (self->effort);
  gboolean all = check_fields (self, grab);

  /* More stores a pair of shoes that is new: only with a run. */
  if (is_new (self) && !all)
    return FALSE;
  all = write_numbers (self, run, grab && all) && all;
  if (is_new (self) && !all)
    return FALSE;
  run->rpe = effort < 0 ? FOULEE_UNSET : effort;
  run->run_kind = foulee_word_chips_get_value (self->kinds);
  if (is_plan (self))
    return all;
  write_warm_up (self, run);
  foulee_run_more_write (self->more, get_day (self), run);
  return all;
}

static const char *
foulee_run_dialog_added_label (FouleeEntryDialog *dialog)
{
  return is_plan (FOULEE_RUN_DIALOG (dialog)) ? _ ("Planned run") : _ ("Run");
}

static const char *
foulee_run_dialog_changed_label (FouleeEntryDialog *dialog)
{
  return is_plan (FOULEE_RUN_DIALOG (dialog)) ? _ ("Planned run changed") : _ ("Run changed");
}

static const char *
foulee_run_dialog_deleted_label (FouleeEntryDialog *dialog)
{
  return is_plan (FOULEE_RUN_DIALOG (dialog)) ? _ ("Planned run deleted") : _ ("Run deleted");
}

/* ---- What the runner does -------------------------------------------------------------------- */

static void
on_typed (FouleeRunDialog *self)
{
  show_derived (self);
  foulee_entry_dialog_touched (FOULEE_ENTRY_DIALOG (self));
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
  on_typed (self);
}

static void
on_start_typed (FouleeRunDialog *self)
{
  self->start_given = TRUE;
  foulee_run_when_edited (&self->when);
  on_typed (self);
}

static void
on_day_chosen (FouleeRunDialog *self)
{
  self->start_given = TRUE;
  foulee_run_when_edited (&self->when);
  on_edited (self);
}

/* Whoever says how long they warmed up has warmed up. */
static void
on_warm_up_typed (FouleeRunDialog *self)
{
  if (foulee_field_row_get_value (self->warm_up_minutes_row) != FOULEE_UNSET)
    foulee_word_chips_set_value (self->warm_up, FOULEE_WARM_UP_DONE);
  on_typed (self);
}

/* ---- The widget ------------------------------------------------------------------------------ */

/* A draft may have been kept over night. */
static void
foulee_run_dialog_map (GtkWidget *widget)
{
  foulee_run_when_follow_clock (&FOULEE_RUN_DIALOG (widget)->when);
  GTK_WIDGET_CLASS (foulee_run_dialog_parent_class)->map (widget);
}

static void
foulee_run_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_RUN_DIALOG);
  G_OBJECT_CLASS (foulee_run_dialog_parent_class)->dispose (object);
}

static void
foulee_run_dialog_finalize (GObject *object)
{
  FouleeRunDialog *self = FOULEE_RUN_DIALOG (object);

  g_clear_pointer (&self->shown, foulee_record_unref);
  g_clear_pointer (&self->example, foulee_record_unref);
  g_clear_pointer (&self->habit, foulee_record_unref);
  G_OBJECT_CLASS (foulee_run_dialog_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, distance_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, duration_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, start_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, pace);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, effort_heading);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, effort);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, effort_word);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, kind_origin);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, kinds);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, warm_up_group);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, warm_up_origin);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, warm_up);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, warm_up_list);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, warm_up_minutes_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, warm_up_parts);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, more_list);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDialog, more);
}

static void
foulee_run_dialog_class_init (FouleeRunDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FouleeEntryDialogClass *dialog_class = FOULEE_ENTRY_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_run_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = foulee_run_dialog_finalize;
  widget_class->map = foulee_run_dialog_map;
  dialog_class->kind = FOULEE_KIND_RUN;
  dialog_class->own_day = TRUE;
  dialog_class->show = foulee_run_dialog_show;
  dialog_class->write = foulee_run_dialog_write;
  dialog_class->added_label = foulee_run_dialog_added_label;
  dialog_class->changed_label = foulee_run_dialog_changed_label;
  dialog_class->deleted_label = foulee_run_dialog_deleted_label;

  g_type_ensure (FOULEE_TYPE_FIELD_ROW);
  g_type_ensure (FOULEE_TYPE_LEVEL_SCALE);
  g_type_ensure (FOULEE_TYPE_RUN_DAY_ROW);
  g_type_ensure (FOULEE_TYPE_RUN_MORE);
  g_type_ensure (FOULEE_TYPE_WORD_CHIPS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/run-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_typed);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_duration_typed);
  gtk_widget_class_bind_template_callback (widget_class, on_start_typed);
  gtk_widget_class_bind_template_callback (widget_class, on_day_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_warm_up_typed);
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
}

/* ---- The four ways in ------------------------------------------------------------------------ */

/* Takes the reference to `record`. */
static FouleeRunDialog *
make (FouleeDay *day, FouleeRun *record, gboolean new_one, const char *title)
{
  g_autoptr (FouleeRun) owned = record;

  return g_object_new (FOULEE_TYPE_RUN_DIALOG, "day", day, "record", owned, "is-new", new_one,
                       "title", title, NULL);
}

/* A new one: with the day that it is on until another is chosen, and where its proposals are from.
 * Either run may be NULL. */
static FouleeEntryDialog *
begin (FouleeRunDialog *self, FouleeDate date, const FouleeRun *example, const FouleeRun *habit)
{
  foulee_run_when_show (&self->when, self->shown->start, date, is_plan (self));
  if (habit)
    self->habit = foulee_record_ref ((gpointer) habit);
  if (example) {
    self->example = foulee_record_ref ((gpointer) example);
    foulee_field_row_suggest (self->distance_row, example->distance);
    foulee_field_row_suggest (self->duration_row, example->duration);
    foulee_field_row_suggest (self->warm_up_minutes_row, example->warm_up_minutes);
  }
  guess_start (self);
  show_derived (self);
  return FOULEE_ENTRY_DIALOG (self);
}

static FouleeHistory *
get_history (FouleeDay *day)
{
  return foulee_journal_get_history (foulee_day_get_journal (day));
}

FouleeEntryDialog *
foulee_run_dialog_new (FouleeDay *day, const FouleeRun *run)
{
  FouleeInstant start = foulee_day_moment (day);
  gint64 now = start.seconds;
  const FouleeRun *habit;

  if (run)
    return FOULEE_ENTRY_DIALOG (make (day, foulee_record_ref ((gpointer) run), FALSE,
                                      run->planned == 1 ? _ ("Planned Run") : _ ("Run")));
  /* A run that is written down now began about an hour ago. */
  if (foulee_day_is_today (day))
    start.seconds -= 3600;
  habit = foulee_similar_run (get_history (day), start, now);
  return begin (
      make (day, foulee_run_beginning_new (get_history (day), habit), TRUE, _ ("New Run")),
      foulee_day_get_date (day), habit, habit);
}

FouleeEntryDialog *
foulee_run_dialog_new_plan (FouleeDay *day)
{
  FouleeJournal *journal = foulee_day_get_journal (day);
  GTimeZone *zone = foulee_clock_zone (foulee_journal_get_clock (journal));
  FouleeDate tomorrow = foulee_journal_today (journal) + 1;
  FouleeInstant start = foulee_clock_now (foulee_journal_get_clock (journal));
  const FouleeRun *habit;
  int seconds;

  start.seconds += 86400;
  habit = foulee_similar_run (get_history (day), start, start.seconds);
  start = FOULEE_INSTANT_NONE;
  /* About when that one began. */
  if (habit) {
    foulee_instant_to_civil (habit->start, NULL, &seconds);
    start = foulee_instant_from_civil (
        zone, tomorrow + (seconds < foulee_journal_get_day_start (journal) * 60),
        seconds / 300 * 300);
  }
  return begin (make (day, foulee_run_beginning_plan (habit, start), TRUE, _ ("Plan a Run")),
                tomorrow, habit, habit);
}

FouleeEntryDialog *
foulee_run_dialog_new_done (FouleeDay *day, const FouleeRun *plan)
{
  const FouleeRun *habit = foulee_similar_run (get_history (day), plan->start, plan->start.seconds);

  return begin (
      make (day, foulee_run_beginning_done (get_history (day), plan, habit), TRUE, _ ("New Run")),
      foulee_day_get_date (day), plan, habit);
}

FouleeEntryDialog *
foulee_run_dialog_new_again (FouleeDay *day, const FouleeRun *run)
{
  return begin (make (day, foulee_run_beginning_again (run), TRUE, _ ("New Run")),
                foulee_journal_today (foulee_day_get_journal (day)), run, run);
}

FouleeDate
foulee_run_dialog_get_date (FouleeRunDialog *self)
{
  g_return_val_if_fail (FOULEE_IS_RUN_DIALOG (self), FOULEE_DATE_NONE);
  return foulee_run_day_row_get_date (self->day_row);
}
