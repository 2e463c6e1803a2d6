/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/nap-dialog.h"

#include <glib/gi18n.h>

#include "ui/today/sleep-night.h"
#include "ui/widgets/plain-row.h"
#include "ui/widgets/stepper.h"

struct _FouleeNapDialog {
  FouleeEntryDialog parent_instance;

  FouleeFieldRow *start_row;
  FouleeFieldRow *length_row;
};

G_DEFINE_FINAL_TYPE (FouleeNapDialog, foulee_nap_dialog, FOULEE_TYPE_ENTRY_DIALOG)

/* A new nap of today has just ended; on an earlier day it was after lunch. */
#define DEFAULT_MINUTES 20
#define DEFAULT_START (13 * 3600)

#define NOON (12 * 3600)
#define SECONDS_PER_DAY 86400
#define START_STEP (10 * 60)
#define LENGTH_STEP 5

static gint32
minutes_of (const FouleeSleep *nap)
{
  if (!foulee_instant_is_set (nap->to_bed) || !foulee_instant_is_set (nap->woke))
    return FOULEE_UNSET;
  return (gint32) ((nap->woke.seconds - nap->to_bed.seconds + 30) / 60);
}

static void
foulee_nap_dialog_show (FouleeEntryDialog *dialog, gconstpointer record)
{
  FouleeNapDialog *self = FOULEE_NAP_DIALOG (dialog);
  const FouleeSleep *nap = record;

  foulee_field_row_set_value (self->start_row, foulee_night_time_of (nap->to_bed));
  foulee_field_row_set_value (self->length_row, minutes_of (nap));
}

/* When it began. What the clock showed before stays the same moment; a further night began on the
 * evening before. */
static FouleeInstant
find_start (FouleeNapDialog *self, const FouleeSleep *nap, gint32 time)
{
  FouleeDay *day = foulee_entry_dialog_get_day (FOULEE_ENTRY_DIALOG (self));
  GTimeZone *zone = foulee_clock_zone (foulee_journal_get_clock (foulee_day_get_journal (day)));

  if (nap->sleep_kind == FOULEE_SLEEP_NIGHT)
    return foulee_instant_moved (nap->to_bed, zone, nap->night - (time >= NOON), time);
  return foulee_entry_dialog_moved (FOULEE_ENTRY_DIALOG (self), nap->to_bed, time);
}

static gboolean
foulee_nap_dialog_write (FouleeEntryDialog *dialog, gpointer record, gboolean grab)
{
  FouleeNapDialog *self = FOULEE_NAP_DIALOG (dialog);
  FouleeDay *day = foulee_entry_dialog_get_day (dialog);
  FouleeSleep *nap = record;
  gboolean has_start = foulee_field_row_check (self->start_row, grab);
  gboolean has_length = foulee_field_row_check (self->length_row, grab && has_start);
  gint32 minutes = minutes_of (nap);
  FouleeInstant to_bed = nap->to_bed;
  FouleeInstant woke = nap->woke;

  foulee_field_row_read (self->length_row, &minutes);
  if (has_start)
    to_bed = find_start (self, nap, foulee_field_row_get_value (self->start_row));
  /* It moves with its length; what neither row has changed stays to the second. */
  if (minutes != FOULEE_UNSET &&
      (minutes != minutes_of (nap) || to_bed.seconds != nap->to_bed.seconds))
    woke = foulee_night_later (day, to_bed, minutes * 60);
  if (!foulee_day_is_past (day, woke)) {
    foulee_field_row_complain (minutes == minutes_of (nap) ? self->start_row : self->length_row,
                               _ ("That time is in the future."));
    return FALSE;
  }
  nap->to_bed = to_bed;
  nap->woke = woke;
  return has_start && has_length;
}

static const char *
foulee_nap_dialog_added_label (FouleeEntryDialog *dialog)
{
  return C_ ("kind of sleep", "Nap");
}

static const char *
foulee_nap_dialog_changed_label (FouleeEntryDialog *dialog)
{
  return _ ("Nap changed");
}

static const char *
foulee_nap_dialog_deleted_label (FouleeEntryDialog *dialog)
{
  return _ ("Nap deleted");
}

static void
on_edited (FouleeEntryDialog *self)
{
  foulee_entry_dialog_edited (self);
}

static void
on_start_stepped (FouleeNapDialog *self, int direction)
{
  gint32 start = foulee_field_row_get_value (self->start_row);

  if (start == FOULEE_UNSET)
    start = DEFAULT_START;
  start = (start + direction * START_STEP + SECONDS_PER_DAY) % SECONDS_PER_DAY;
  foulee_field_row_reset (self->start_row);
  foulee_field_row_set_value (self->start_row, start);
  foulee_entry_dialog_edited (FOULEE_ENTRY_DIALOG (self));
}

static void
on_length_stepped (FouleeNapDialog *self, int direction)
{
  gint32 minutes = foulee_field_row_get_value (self->length_row);

  if (minutes == FOULEE_UNSET)
    minutes = DEFAULT_MINUTES;
  else
    minutes += direction * LENGTH_STEP;
  foulee_field_row_reset (self->length_row);
  foulee_field_row_set_value (self->length_row, CLAMP (minutes, LENGTH_STEP, 1440));
  foulee_entry_dialog_edited (FOULEE_ENTRY_DIALOG (self));
}

static void
foulee_nap_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_NAP_DIALOG);
  G_OBJECT_CLASS (foulee_nap_dialog_parent_class)->dispose (object);
}

static void
foulee_nap_dialog_class_init (FouleeNapDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FouleeEntryDialogClass *dialog_class = FOULEE_ENTRY_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_nap_dialog_dispose;
  dialog_class->kind = FOULEE_KIND_SLEEP;
  dialog_class->show = foulee_nap_dialog_show;
  dialog_class->write = foulee_nap_dialog_write;
  dialog_class->added_label = foulee_nap_dialog_added_label;
  dialog_class->changed_label = foulee_nap_dialog_changed_label;
  dialog_class->deleted_label = foulee_nap_dialog_deleted_label;

  g_type_ensure (FOULEE_TYPE_PLAIN_ROW);
  g_type_ensure (FOULEE_TYPE_STEPPER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/nap-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeNapDialog, start_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeNapDialog, length_row);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_start_stepped);
  gtk_widget_class_bind_template_callback (widget_class, on_length_stepped);
}

static void
foulee_nap_dialog_init (FouleeNapDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static FouleeSleep *
new_nap (FouleeDay *day)
{
  FouleeSleep *nap = foulee_sleep_new ();
  gint64 length = DEFAULT_MINUTES * 60;

  nap->sleep_kind = FOULEE_SLEEP_NAP;
  nap->night = foulee_day_get_date (day);
  if (foulee_day_is_today (day)) {
    nap->woke = foulee_day_moment (day);
    nap->to_bed = (FouleeInstant) { nap->woke.seconds - length, nap->woke.offset };
  } else {
    nap->to_bed = foulee_day_at (day, DEFAULT_START);
    nap->woke = (FouleeInstant) { nap->to_bed.seconds + length, nap->to_bed.offset };
  }
  return nap;
}

FouleeEntryDialog *
foulee_nap_dialog_new (FouleeDay *day, const FouleeSleep *nap)
{
  g_autoptr (FouleeSleep) record = nap ? foulee_record_ref ((gpointer) nap) : new_nap (day);

  return g_object_new (
      FOULEE_TYPE_NAP_DIALOG, "day", day, "record", record, "is-new", nap == NULL, "title",
      foulee_words_label (&foulee_sleep_kinds, record->sleep_kind, foulee_language_of_system ()),
      NULL);
}

void
foulee_nap_row_show (FouleeEntryRow *row, const FouleeSleep *nap)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  const char *kind = foulee_words_label (&foulee_sleep_kinds, nap->sleep_kind, language);
  gint32 start = foulee_night_time_of (nap->to_bed);
  gint32 minutes = minutes_of (nap);
  const char *quality = "";
  g_autofree char *time = start == FOULEE_UNSET ? NULL : foulee_format_time (language, start);
  g_autofree char *length =
      minutes == FOULEE_UNSET ? NULL : foulee_format_hours (language, (gint64) minutes * 60);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  g_autofree char *title = NULL;
  g_autofree char *delete_name = NULL;

  g_strv_builder_add (parts, kind);
  if (time)
    g_strv_builder_add (parts, time);
  if (length)
    g_strv_builder_add (parts, length);
  words = g_strv_builder_end (parts);
  title = g_strjoinv (", ", words);
  if (nap->quality != FOULEE_UNSET)
    quality = foulee_sleep_quality_label (nap->quality, language);
  /* Translators: the name of a button; %s is such as "Nap, 13:10, 20 min". */
  delete_name = g_strdup_printf (_ ("Delete: %s"), title);
  foulee_entry_row_show (row, nap->record.id, title, quality, delete_name);
}
