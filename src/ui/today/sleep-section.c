/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/sleep-section.h"

#include <glib/gi18n.h>

#include "ui/widgets/field-row.h"
#include "ui/widgets/plain-row.h"

struct _FouleeSleepSection {
  FouleeSection parent_instance;

  GtkLabel *total;
  FouleeFieldRow *to_bed_row;
  FouleeFieldRow *woke_row;
  FouleeFieldRow *awake_row;
  AdwToggleGroup *quality;
  GtkLabel *quality_word;

  gboolean showing; /* the widgets follow the record just now, not the runner */
};

G_DEFINE_FINAL_TYPE (FouleeSleepSection, foulee_sleep_section, FOULEE_TYPE_SECTION)

#define DAY(self) (foulee_section_get_day (FOULEE_SECTION (self)))

void
foulee_night_from_times (GTimeZone *zone, FouleeDate date, gint32 to_bed, gint32 woke,
                         FouleeInstant *to_bed_at, FouleeInstant *woke_at)
{
  const int noon = 12 * 3600;
  gboolean same_day;

  *to_bed_at = *woke_at = FOULEE_INSTANT_NONE;
  if (woke != FOULEE_UNSET)
    *woke_at = foulee_instant_from_civil (zone, date, woke);
  if (to_bed != FOULEE_UNSET) {
    same_day = woke != FOULEE_UNSET ? to_bed < woke : to_bed < noon;
    *to_bed_at = foulee_instant_from_civil (zone, same_day ? date : date - 1, to_bed);
  }
}

static const FouleeSleep *
find_night (FouleeDay *day)
{
  g_autoptr (GPtrArray) list = foulee_day_list_kind (day, FOULEE_KIND_SLEEP);

  for (guint i = 0; i < list->len; i++) {
    const FouleeSleep *sleep = g_ptr_array_index (list, i);

    if (sleep->sleep_kind == FOULEE_SLEEP_NIGHT)
      return sleep;
  }
  return NULL;
}

/* What was slept on the day, naps included; 0 for nothing known. */
static gint64
sum_sleep (FouleeDay *day)
{
  g_autoptr (GPtrArray) list = foulee_day_list_kind (day, FOULEE_KIND_SLEEP);
  gint64 seconds = 0;

  for (guint i = 0; i < list->len; i++) {
    const FouleeSleep *sleep = g_ptr_array_index (list, i);

    if (foulee_instant_is_set (sleep->to_bed) && foulee_instant_is_set (sleep->woke))
      seconds += sleep->woke.seconds - sleep->to_bed.seconds;
  }
  return seconds;
}

static gint32
time_of (FouleeInstant instant)
{
  int seconds;

  if (!foulee_instant_is_set (instant))
    return FOULEE_UNSET;
  foulee_instant_to_civil (instant, NULL, &seconds);
  return seconds;
}

static void
foulee_sleep_section_refresh (FouleeSection *section, FouleeDay *day)
{
  FouleeSleepSection *self = FOULEE_SLEEP_SECTION (section);
  const FouleeLanguage *language = foulee_language_of_system ();
  const FouleeSleep *night = find_night (day);
  gint32 quality = night ? night->quality : FOULEE_UNSET;
  gint64 seconds = sum_sleep (day);
  g_autofree char *total = seconds > 0 ? foulee_format_hours (language, seconds) : NULL;

  self->showing = TRUE;
  gtk_label_set_label (self->total, total ? total : "");
  foulee_field_row_set_value (self->to_bed_row, night ? time_of (night->to_bed) : FOULEE_UNSET);
  foulee_field_row_set_value (self->woke_row, night ? time_of (night->woke) : FOULEE_UNSET);
  foulee_field_row_set_value (self->awake_row, night ? night->times_awake : FOULEE_UNSET);
  adw_toggle_group_set_active (self->quality, quality != FOULEE_UNSET ? (guint) quality - 1
                                                                      : GTK_INVALID_LIST_POSITION);
  gtk_label_set_label (self->quality_word, quality != FOULEE_UNSET
                                               ? foulee_sleep_quality_label (quality, language)
                                               : "");
  gtk_widget_set_visible (GTK_WIDGET (self->quality_word), quality != FOULEE_UNSET);
  self->showing = FALSE;
}

/* Stores what the rows say. A night of which nothing is left is deleted. */
static void
save (FouleeSleepSection *self, FouleeFieldRow *from, const char *label)
{
  FouleeDay *day = DAY (self);
  const FouleeSleep *shown = find_night (day);
  g_autoptr (FouleeSleep) night = NULL;
  GTimeZone *zone = foulee_clock_zone (foulee_journal_get_clock (foulee_day_get_journal (day)));
  guint quality = adw_toggle_group_get_active (self->quality);
  gint32 to_bed, woke;

  night = shown ? foulee_record_copy (shown) : foulee_sleep_new ();
  night->night = foulee_day_get_date (day);
  /* A row that makes no sense leaves what is stored. */
  to_bed = time_of (night->to_bed);
  woke = time_of (night->woke);
  foulee_field_row_read (self->to_bed_row, &to_bed);
  foulee_field_row_read (self->woke_row, &woke);
  foulee_field_row_read (self->awake_row, &night->times_awake);
  foulee_night_from_times (zone, night->night, to_bed, woke, &night->to_bed, &night->woke);
  night->quality = quality == GTK_INVALID_LIST_POSITION ? FOULEE_UNSET : (gint32) quality + 1;

  if (foulee_instant_is_set (night->woke) && !foulee_day_is_past (day, night->woke)) {
    foulee_field_row_complain (self->woke_row, _ ("That time is in the future."));
    return;
  }
  if (from && !foulee_record_validate (night, NULL)) {
    foulee_field_row_complain (from, _ ("To bed and up at the same time?"));
    return;
  }
  if (!foulee_instant_is_set (night->to_bed) && !foulee_instant_is_set (night->woke) &&
      night->times_awake == FOULEE_UNSET && night->quality == FOULEE_UNSET) {
    if (shown)
      foulee_journal_delete (foulee_day_get_journal (day), shown, _ ("Sleep deleted"));
    return;
  }
  foulee_day_save (day, g_steal_pointer (&night), label, NULL);
}

static void
on_time_committed (FouleeSleepSection *self, FouleeFieldRow *row)
{
  save (self, row, _ ("Sleep"));
}

static void
on_awake_committed (FouleeSleepSection *self, FouleeFieldRow *row)
{
  save (self, row, _ ("Times awake"));
}

static void
on_quality_changed (FouleeSleepSection *self)
{
  if (!self->showing)
    save (self, NULL, _ ("Sleep quality"));
}

static void
foulee_sleep_section_leave (FouleeSection *section, FouleeDay *day)
{
  FouleeSleepSection *self = FOULEE_SLEEP_SECTION (section);

  foulee_field_row_commit (self->to_bed_row);
  foulee_field_row_commit (self->woke_row);
  foulee_field_row_commit (self->awake_row);
}

static void
foulee_sleep_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_SLEEP_SECTION);
  G_OBJECT_CLASS (foulee_sleep_section_parent_class)->dispose (object);
}

static void
foulee_sleep_section_class_init (FouleeSleepSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_sleep_section_dispose;
  FOULEE_SECTION_CLASS (klass)->refresh = foulee_sleep_section_refresh;
  FOULEE_SECTION_CLASS (klass)->leave = foulee_sleep_section_leave;

  g_type_ensure (FOULEE_TYPE_FIELD_ROW);
  g_type_ensure (FOULEE_TYPE_PLAIN_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/sleep-section.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeSleepSection, total);
  gtk_widget_class_bind_template_child (widget_class, FouleeSleepSection, to_bed_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeSleepSection, woke_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeSleepSection, awake_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeSleepSection, quality);
  gtk_widget_class_bind_template_child (widget_class, FouleeSleepSection, quality_word);
  gtk_widget_class_bind_template_callback (widget_class, on_time_committed);
  gtk_widget_class_bind_template_callback (widget_class, on_awake_committed);
  gtk_widget_class_bind_template_callback (widget_class, on_quality_changed);
}

static void
foulee_sleep_section_init (FouleeSleepSection *self)
{
  const FouleeLanguage *language = foulee_language_of_system ();

  /* Toggles choose the first of them by themselves as they are added. */
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int quality = 1; quality <= 5; quality++) {
    AdwToggle *toggle = adw_toggle_new ();
    g_autofree char *label = g_strdup_printf ("%d", quality);

    adw_toggle_set_label (toggle, label);
    adw_toggle_set_tooltip (toggle, foulee_sleep_quality_label (quality, language));
    adw_toggle_group_add (self->quality, toggle);
  }
  self->showing = FALSE;
}
