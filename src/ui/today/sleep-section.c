/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/sleep-section.h"

#include <glib/gi18n.h>

#include "ui/today/entry-rows.h"
#include "ui/today/nap-dialog.h"
#include "ui/widgets/plain-row.h"
#include "ui/widgets/stepper.h"
#include "ui/widgets/toast.h"

struct _FouleeSleepSection {
  FouleeSection parent_instance;

  GtkLabel *total;
  GtkWidget *delete_button;
  GtkListBox *list;
  GtkWidget *usual_row;
  GtkLabel *usual_times;
  GtkLabel *usual_state;
  GtkWidget *confirm_button;
  FouleeFieldRow *to_bed_row;
  FouleeFieldRow *woke_row;
  FouleeFieldRow *awake_row;
  GtkWidget *clock_row;
  GtkLabel *clock_note;
  AdwToggleGroup *quality;
  GtkLabel *quality_word;
  GtkWidget *quality_clear;
  GtkWidget *nap_row;

  FouleeEntryRows *rows;
  FouleeNight night; /* as shown */
  /* The usual times as the runner has moved them before confirming, and of which day. */
  FouleeInstant moved_to_bed, moved_woke;
  FouleeDate moved_date;
  gboolean showing; /* the widgets follow the record just now, not the runner */
  guint session;    /* tells one row of presses from the next */
};

G_DEFINE_FINAL_TYPE (FouleeSleepSection, foulee_sleep_section, FOULEE_TYPE_SECTION)

#define DAY(self) (foulee_section_get_day (FOULEE_SECTION (self)))

/* ---- Showing --------------------------------------------------------------------------------- */

/* What was slept on the day, naps included; 0 for nothing known. */
static gint64
sum_sleep (GPtrArray *sleeps)
{
  gint64 seconds = 0;

  for (guint i = 0; i < sleeps->len; i++) {
    const FouleeSleep *sleep = g_ptr_array_index (sleeps, i);

    if (foulee_instant_is_set (sleep->to_bed) && foulee_instant_is_set (sleep->woke))
      seconds += sleep->woke.seconds - sleep->to_bed.seconds;
  }
  return seconds;
}

static void
find_times (FouleeSleepSection *self, FouleeDay *day, const FouleeSleep *recorded)
{
  foulee_night_init (&self->night, day, recorded);
  if (self->moved_date != foulee_day_get_date (day))
    return;
  if (self->night.to_bed_is_usual && foulee_instant_is_set (self->moved_to_bed))
    self->night.to_bed = self->moved_to_bed;
  if (self->night.woke_is_usual && foulee_instant_is_set (self->moved_woke))
    self->night.woke = self->moved_woke;
}

/* A recorded time as the row's text, a usual one as what an empty entry shows. */
static void
show_time (FouleeFieldRow *row, FouleeInstant at, gboolean is_usual)
{
  gint32 time = foulee_night_time_of (at);
  g_autofree char *usual =
      is_usual ? foulee_format_time (foulee_language_of_system (), time) : NULL;

  foulee_field_row_set_value (row, is_usual ? FOULEE_UNSET : time);
  g_object_set (row, "placeholder", usual, NULL);
}

static void
show_usual (FouleeSleepSection *self)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  const FouleeNight *night = &self->night;
  gint64 seconds = foulee_night_seconds (night);
  gboolean is_usual = night->to_bed_is_usual || night->woke_is_usual;
  g_autofree char *to_bed = NULL;
  g_autofree char *woke = NULL;
  g_autofree char *hours = NULL;
  g_autofree char *times = NULL;

  gtk_widget_set_visible (self->usual_row, is_usual);
  if (!is_usual)
    return;
  to_bed = foulee_format_time (language, foulee_night_time_of (night->to_bed));
  woke = foulee_format_time (language, foulee_night_time_of (night->woke));
  hours = foulee_format_hours (language, seconds);
  /* Translators: a night: going to bed, waking, how long it was: "22:45 – 06:30 · 7 h 45". */
  times = g_strdup_printf (C_ ("night", "%s – %s ·\u00a0%s"), to_bed, woke, hours);
  gtk_label_set_label (self->usual_times, times);
  if (night->to_bed_is_usual && night->woke_is_usual)
    gtk_label_set_label (self->usual_state, _ ("Usual, not yet recorded"));
  else if (night->to_bed_is_usual)
    gtk_label_set_label (self->usual_state, _ ("Usual bedtime, not yet recorded"));
  else
    gtk_label_set_label (self->usual_state, _ ("Usual waking time, not yet recorded"));
}

/* Why the hours are not what the clock seems to say. */
static void
show_clock_note (FouleeSleepSection *self)
{
  const FouleeNight *night = &self->night;
  gboolean changed = foulee_night_seconds (night) > 0 && night->to_bed.offset != night->woke.offset;

  gtk_widget_set_visible (self->clock_row, changed);
  if (!changed)
    return;
  gtk_label_set_label (self->clock_note,
                       night->to_bed.offset < night->woke.offset
                           ? _ ("The clocks went forward that night; these are the real hours.")
                           : _ ("The clocks went back that night; these are the real hours."));
}

static void
show_quality (FouleeSleepSection *self, gint32 quality)
{
  gboolean set = quality != FOULEE_UNSET;

  adw_toggle_group_set_active (self->quality,
                               set ? (guint) quality - 1 : GTK_INVALID_LIST_POSITION);
  gtk_label_set_label (self->quality_word,
                       set ? foulee_sleep_quality_label (quality, foulee_language_of_system ())
                           : _ ("1 very poor, 5 very good"));
  gtk_widget_set_visible (self->quality_clear, set);
}

static int
compare_starts (gconstpointer a, gconstpointer b)
{
  const FouleeSleep *first = *(FouleeSleep *const *) a;
  const FouleeSleep *second = *(FouleeSleep *const *) b;

  return (first->to_bed.seconds > second->to_bed.seconds) -
         (first->to_bed.seconds < second->to_bed.seconds);
}

/* Naps, and further nights, as two copies of a journal may have them. The history orders them by
 * their day only. */
static void
show_rows (FouleeSleepSection *self, GPtrArray *sleeps, const FouleeSleep *night)
{
  guint n = 0;

  g_ptr_array_sort (sleeps, compare_starts);
  for (guint i = 0; i < sleeps->len; i++) {
    const FouleeSleep *sleep = g_ptr_array_index (sleeps, i);

    if (sleep != night)
      foulee_nap_row_show (foulee_entry_rows_get (self->rows, n++), sleep);
  }
  foulee_entry_rows_trim (self->rows, n);
}

static void
foulee_sleep_section_refresh (FouleeSection *section, FouleeDay *day)
{
  FouleeSleepSection *self = FOULEE_SLEEP_SECTION (section);
  g_autoptr (GPtrArray) sleeps = foulee_day_list_kind (day, FOULEE_KIND_SLEEP);
  const FouleeSleep *recorded = foulee_night_find (day);
  gint64 seconds = sum_sleep (sleeps);
  g_autofree char *total =
      seconds > 0 ? foulee_format_hours (foulee_language_of_system (), seconds) : NULL;

  self->showing = TRUE;
  find_times (self, day, recorded);
  gtk_label_set_label (self->total, total ? total : "");
  gtk_widget_set_visible (self->delete_button, recorded != NULL);
  show_usual (self);
  show_time (self->to_bed_row, self->night.to_bed, self->night.to_bed_is_usual);
  show_time (self->woke_row, self->night.woke, self->night.woke_is_usual);
  show_clock_note (self);
  show_quality (self, recorded ? recorded->quality : FOULEE_UNSET);
  foulee_field_row_set_value (self->awake_row, recorded ? recorded->times_awake : FOULEE_UNSET);
  show_rows (self, sleeps, recorded);
  self->showing = FALSE;
}

/* ---- Storing --------------------------------------------------------------------------------- */

/* A changeable copy of the day's night, or a new one. */
static FouleeSleep *
edit_night (FouleeSleepSection *self)
{
  const FouleeSleep *recorded = foulee_night_find (DAY (self));
  FouleeSleep *night = recorded ? foulee_record_copy (recorded) : foulee_sleep_new ();

  night->night = foulee_day_get_date (DAY (self));
  return night;
}

static gboolean
is_blank (const FouleeSleep *night)
{
  return !foulee_instant_is_set (night->to_bed) && !foulee_instant_is_set (night->woke) &&
         night->times_awake == FOULEE_UNSET && night->quality == FOULEE_UNSET;
}

/* FALSE where the night makes no sense; then it is said beside `from`, or beside waking. */
static gboolean
check_night (FouleeSleepSection *self, const FouleeSleep *night, FouleeFieldRow *from)
{
  if (foulee_instant_is_set (night->woke) && !foulee_day_is_past (DAY (self), night->woke)) {
    foulee_field_row_complain (self->woke_row, _ ("That time is in the future."));
    return FALSE;
  }
  if (!foulee_record_validate (night, NULL)) {
    foulee_field_row_complain (from ? from : self->woke_row, _ ("To bed and up at the same time?"));
    return FALSE;
  }
  return TRUE;
}

/* Stores it. A night of which nothing is left is deleted. Takes the reference. */
static void
store (FouleeSleepSection *self, FouleeSleep *night, const char *label, const char *merge_key)
{
  FouleeDay *day = DAY (self);
  const FouleeSleep *recorded = foulee_night_find (day);

  if (!is_blank (night)) {
    foulee_day_save (day, night, label, merge_key);
    return;
  }
  if (recorded)
    foulee_journal_delete (foulee_day_get_journal (day), recorded, _ ("Sleep deleted"));
  foulee_record_unref (night);
}

static void
on_time_committed (FouleeSleepSection *self, FouleeFieldRow *row)
{
  g_autoptr (FouleeSleep) night = edit_night (self);
  /* A row that makes no sense leaves what is stored. */
  gint32 to_bed = foulee_night_time_of (night->to_bed);
  gint32 woke = foulee_night_time_of (night->woke);

  foulee_field_row_read (self->to_bed_row, &to_bed);
  foulee_field_row_read (self->woke_row, &woke);
  foulee_night_write_times (DAY (self), night, to_bed, woke);
  if (check_night (self, night, row))
    store (self, g_steal_pointer (&night), _ ("Sleep"), NULL);
}

static void
on_confirm_clicked (FouleeSleepSection *self)
{
  g_autoptr (FouleeSleep) night = edit_night (self);

  night->to_bed = self->night.to_bed;
  night->woke = self->night.woke;
  if (!check_night (self, night, NULL))
    return;
  /* The button goes, and how it was comes next. */
  if (gtk_widget_has_focus (self->confirm_button))
    gtk_widget_child_focus (GTK_WIDGET (self->quality), GTK_DIR_TAB_FORWARD);
  store (self, g_steal_pointer (&night), _ ("Sleep"), NULL);
}

/* As one undo step for a row of presses on the same. Takes the reference. */
static void
store_steps (FouleeSleepSection *self, FouleeSleep *night, const char *label, const char *what)
{
  g_autofree char *key = g_strdup_printf ("%s %s %u", what, night->record.id, self->session);

  store (self, night, label, key);
}

static void
on_focus_entered (FouleeSleepSection *self)
{
  self->session++;
}

/* What is recorded moves as recorded, in one undo step for a row of presses; what is usual moves
 * and stays unrecorded. */
static void
step_time (FouleeSleepSection *self, gboolean woke, int direction)
{
  g_autoptr (FouleeSleep) night = NULL;

  if (!foulee_night_step (&self->night, DAY (self), woke, direction)) {
    gtk_widget_error_bell (GTK_WIDGET (self));
    return;
  }
  foulee_field_row_reset (woke ? self->woke_row : self->to_bed_row);
  if (woke ? self->night.woke_is_usual : self->night.to_bed_is_usual) {
    if (self->moved_date != foulee_day_get_date (DAY (self)))
      self->moved_to_bed = self->moved_woke = FOULEE_INSTANT_NONE;
    self->moved_date = foulee_day_get_date (DAY (self));
    *(woke ? &self->moved_woke : &self->moved_to_bed) =
        woke ? self->night.woke : self->night.to_bed;
    foulee_sleep_section_refresh (FOULEE_SECTION (self), DAY (self));
    return;
  }
  night = edit_night (self);
  if (woke)
    night->woke = self->night.woke;
  else
    night->to_bed = self->night.to_bed;
  if (check_night (self, night, NULL))
    store_steps (self, g_steal_pointer (&night), _ ("Sleep"), woke ? "woke" : "to-bed");
  else
    find_times (self, DAY (self), foulee_night_find (DAY (self)));
}

static void
on_to_bed_stepped (FouleeSleepSection *self, int direction)
{
  step_time (self, FALSE, direction);
}

static void
on_woke_stepped (FouleeSleepSection *self, int direction)
{
  step_time (self, TRUE, direction);
}

static void
on_awake_committed (FouleeSleepSection *self, FouleeFieldRow *row)
{
  FouleeSleep *night = edit_night (self);

  night->times_awake = foulee_field_row_get_value (row);
  store (self, night, _ ("Times awake"), NULL);
}

/* From nothing, less is none and more is once. */
static void
on_awake_stepped (FouleeSleepSection *self, int direction)
{
  gint32 times = foulee_field_row_get_value (self->awake_row);
  FouleeSleep *night = edit_night (self);

  times = (times == FOULEE_UNSET ? 0 : times) + direction;
  night->times_awake = CLAMP (times, 0, 50);
  store_steps (self, night, _ ("Times awake"), "awake");
}

static void
store_quality (FouleeSleepSection *self, gint32 quality)
{
  FouleeSleep *night = edit_night (self);

  night->quality = quality;
  store (self, night, _ ("Sleep quality"), NULL);
}

static void
on_quality_changed (FouleeSleepSection *self)
{
  if (!self->showing)
    store_quality (self, (gint32) adw_toggle_group_get_active (self->quality) + 1);
}

static void
on_quality_cleared (FouleeSleepSection *self)
{
  /* The button goes. */
  gtk_widget_child_focus (GTK_WIDGET (self->quality), GTK_DIR_TAB_FORWARD);
  store_quality (self, FOULEE_UNSET);
}

static void
on_delete_clicked (FouleeSleepSection *self)
{
  const FouleeSleep *recorded = foulee_night_find (DAY (self));

  if (!recorded)
    return;
  if (gtk_widget_has_focus (self->delete_button))
    gtk_widget_grab_focus (GTK_WIDGET (self->to_bed_row));
  foulee_journal_delete (foulee_day_get_journal (DAY (self)), recorded, _ ("Sleep deleted"));
  foulee_toast_undo (GTK_WIDGET (self), _ ("Sleep deleted"));
}

/* The night to be confirmed, else its times. */
static gboolean
foulee_sleep_section_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (FOULEE_SLEEP_SECTION (widget)->list),
                                 GTK_DIR_TAB_FORWARD);
}

static void
foulee_sleep_section_leave (FouleeSection *section, FouleeDay *day)
{
  FouleeSleepSection *self = FOULEE_SLEEP_SECTION (section);

  foulee_field_row_commit (self->to_bed_row);
  foulee_field_row_commit (self->woke_row);
  foulee_field_row_commit (self->awake_row);
  self->session++;
  /* What could not be stored belongs to this day, and does not go along to another. */
  foulee_field_row_reset (self->to_bed_row);
  foulee_field_row_reset (self->woke_row);
  foulee_field_row_reset (self->awake_row);
}

/* ---- Naps ------------------------------------------------------------------------------------ */

static FouleeEntryDialog *
edit_nap (FouleeDay *day, gconstpointer record)
{
  return foulee_nap_dialog_new (day, record);
}

static void
insert_row (FouleeSection *section, GtkWidget *row, guint index)
{
  FouleeSleepSection *self = FOULEE_SLEEP_SECTION (section);

  /* Before the line that adds one. */
  gtk_list_box_insert (self->list, row,
                       gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self->nap_row)));
}

static void
remove_row (FouleeSection *section, GtkWidget *row)
{
  gtk_list_box_remove (FOULEE_SLEEP_SECTION (section)->list, row);
}

static const FouleeEntryRowsInfo rows_info = {
  .kind = FOULEE_KIND_SLEEP,
  .deleted = N_ ("Nap deleted"),
  .edit = edit_nap,
  .insert = insert_row,
  .remove = remove_row,
};

static void
on_nap_activated (FouleeSleepSection *self)
{
  foulee_entry_dialog_present (foulee_nap_dialog_new (DAY (self), NULL), GTK_WIDGET (self));
}

/* ---- The widget ------------------------------------------------------------------------------ */

static void
foulee_sleep_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_SLEEP_SECTION);
  G_OBJECT_CLASS (foulee_sleep_section_parent_class)->dispose (object);
}

static void
foulee_sleep_section_finalize (GObject *object)
{
  g_object_unref (FOULEE_SLEEP_SECTION (object)->rows);
  G_OBJECT_CLASS (foulee_sleep_section_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FouleeSleepSection, total);
  gtk_widget_class_bind_template_child (widget_class, FouleeSleepSection, delete_button);
  gtk_widget_class_bind_template_child (widget_class, FouleeSleepSection, list);
  gtk_widget_class_bind_template_child (widget_class, FouleeSleepSection, usual_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeSleepSection, usual_times);
  gtk_widget_class_bind_template_child (widget_class, FouleeSleepSection, usual_state);
  gtk_widget_class_bind_template_child (widget_class, FouleeSleepSection, confirm_button);
  gtk_widget_class_bind_template_child (widget_class, FouleeSleepSection, to_bed_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeSleepSection, woke_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeSleepSection, awake_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeSleepSection, clock_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeSleepSection, clock_note);
  gtk_widget_class_bind_template_child (widget_class, FouleeSleepSection, quality);
  gtk_widget_class_bind_template_child (widget_class, FouleeSleepSection, quality_word);
  gtk_widget_class_bind_template_child (widget_class, FouleeSleepSection, quality_clear);
  gtk_widget_class_bind_template_child (widget_class, FouleeSleepSection, nap_row);
}

static void
foulee_sleep_section_class_init (FouleeSleepSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = foulee_sleep_section_dispose;
  object_class->finalize = foulee_sleep_section_finalize;
  widget_class->grab_focus = foulee_sleep_section_grab_focus;
  FOULEE_SECTION_CLASS (klass)->refresh = foulee_sleep_section_refresh;
  FOULEE_SECTION_CLASS (klass)->leave = foulee_sleep_section_leave;

  g_type_ensure (FOULEE_TYPE_PLAIN_ROW);
  g_type_ensure (FOULEE_TYPE_STEPPER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/sleep-section.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_confirm_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_delete_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_time_committed);
  gtk_widget_class_bind_template_callback (widget_class, on_focus_entered);
  gtk_widget_class_bind_template_callback (widget_class, on_to_bed_stepped);
  gtk_widget_class_bind_template_callback (widget_class, on_woke_stepped);
  gtk_widget_class_bind_template_callback (widget_class, on_awake_committed);
  gtk_widget_class_bind_template_callback (widget_class, on_awake_stepped);
  gtk_widget_class_bind_template_callback (widget_class, on_quality_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_quality_cleared);
  gtk_widget_class_bind_template_callback (widget_class, on_nap_activated);
}

/* Tells, on pointing and to a screen reader, what a number means. Until libadwaita 1.9 the tooltip
 * is the description too; since then a toggle has a property for it and forgets the tooltip's. */
static void
describe_toggle (AdwToggle *toggle, const char *meaning)
{
  adw_toggle_set_tooltip (toggle, meaning);
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (toggle), "description"))
    g_object_set (toggle, "description", meaning, NULL);
}

static void
foulee_sleep_section_init (FouleeSleepSection *self)
{
  const FouleeLanguage *language = foulee_language_of_system ();

  self->moved_date = FOULEE_DATE_NONE;
  self->rows = foulee_entry_rows_new (FOULEE_SECTION (self), &rows_info);
  /* Toggles choose the first of them by themselves as they are added. */
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int quality = 1; quality <= 5; quality++) {
    AdwToggle *toggle = adw_toggle_new ();
    g_autofree char *label = g_strdup_printf ("%d", quality);

    adw_toggle_set_label (toggle, label);
    describe_toggle (toggle, foulee_sleep_quality_label (quality, language));
    adw_toggle_group_add (self->quality, toggle);
  }
  self->showing = FALSE;
}
