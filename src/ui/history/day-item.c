/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/history/day-item.h"

#include <glib/gi18n.h>

#include "ui/today/day.h"
#include "chart/run-words.h"
#include "ui/widgets/shown-units.h"

struct _FouleeDayItem {
  GObject parent_instance;

  FouleeHistory *history;
  FouleeDate date;
};

G_DEFINE_FINAL_TYPE (FouleeDayItem, foulee_day_item, G_TYPE_OBJECT)

static void
foulee_day_item_finalize (GObject *object)
{
  foulee_history_unref (FOULEE_DAY_ITEM (object)->history);
  G_OBJECT_CLASS (foulee_day_item_parent_class)->finalize (object);
}

static void
foulee_day_item_class_init (FouleeDayItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = foulee_day_item_finalize;
}

static void
foulee_day_item_init (FouleeDayItem *self)
{
}

FouleeDayItem *
foulee_day_item_new (FouleeHistory *history, FouleeDate date)
{
  FouleeDayItem *self = g_object_new (FOULEE_TYPE_DAY_ITEM, NULL);

  self->history = foulee_history_ref (history);
  self->date = date;
  return self;
}

FouleeDate
foulee_day_item_get_date (FouleeDayItem *self)
{
  g_return_val_if_fail (FOULEE_IS_DAY_ITEM (self), FOULEE_DATE_NONE);
  return self->date;
}

int
foulee_day_item_get_level (FouleeDayItem *self)
{
  g_autoptr (GPtrArray) check_ins = NULL;
  int level = -1;

  g_return_val_if_fail (FOULEE_IS_DAY_ITEM (self), -1);

  check_ins = foulee_history_list_day (self->history, FOULEE_KIND_CHECK_IN, self->date);
  for (guint i = 0; i < check_ins->len; i++)
    level = MAX (level, foulee_check_in_legs (g_ptr_array_index (check_ins, i)));
  return level;
}

static FouleeUnits
get_units (FouleeDayItem *self)
{
  return foulee_shown_units (self->history);
}

static void
add_runs (FouleeDayItem *self, GStrvBuilder *parts)
{
  g_autoptr (GPtrArray) runs = foulee_history_list_day (self->history, FOULEE_KIND_RUN, self->date);

  for (guint i = 0; i < runs->len; i++)
    g_strv_builder_take (parts, foulee_run_brief (g_ptr_array_index (runs, i), get_units (self),
                                                  foulee_language_of_system ()));
}

static void
add_sleep (FouleeDayItem *self, GStrvBuilder *parts)
{
  g_autoptr (GPtrArray) sleeps =
      foulee_history_list_day (self->history, FOULEE_KIND_SLEEP, self->date);
  gint64 seconds = 0;

  for (guint i = 0; i < sleeps->len; i++) {
    const FouleeSleep *sleep = g_ptr_array_index (sleeps, i);

    if (foulee_instant_is_set (sleep->to_bed) && foulee_instant_is_set (sleep->woke))
      seconds += sleep->woke.seconds - sleep->to_bed.seconds;
  }
  if (seconds > 0) {
    g_autofree char *length = foulee_format_hours (foulee_language_of_system (), seconds);

    /* Translators: %s is a duration, such as "7 h 40". */
    g_strv_builder_take (parts, g_strdup_printf (_ ("slept %s"), length));
  }
}

static void
add_drinks (FouleeDayItem *self, GStrvBuilder *parts)
{
  g_autoptr (GPtrArray) drinks =
      foulee_history_list_day (self->history, FOULEE_KIND_DRINK, self->date);
  gint64 volume = 0;

  for (guint i = 0; i < drinks->len; i++)
    volume += ((const FouleeDrink *) g_ptr_array_index (drinks, i))->volume;
  if (volume > 0) {
    g_autofree char *amount =
        foulee_format_volume (foulee_language_of_system (), get_units (self), volume);

    /* Translators: %s is an amount, such as "1.25 l". */
    g_strv_builder_take (parts, g_strdup_printf (_ ("drank %s"), amount));
  }
}

char *
foulee_day_item_describe (FouleeDayItem *self)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  g_return_val_if_fail (FOULEE_IS_DAY_ITEM (self), NULL);

  add_runs (self, parts);
  add_sleep (self, parts);
  add_drinks (self, parts);
  list = g_strv_builder_end (parts);
  return g_strjoinv (" · ", list);
}

char *
foulee_day_item_get_note (FouleeDayItem *self)
{
  g_autoptr (GPtrArray) check_ins = NULL;

  g_return_val_if_fail (FOULEE_IS_DAY_ITEM (self), NULL);

  check_ins = foulee_history_list_day (self->history, FOULEE_KIND_CHECK_IN, self->date);
  for (guint i = 0; i < check_ins->len; i++) {
    const FouleeCheckIn *check_in = g_ptr_array_index (check_ins, i);

    if (check_in->note)
      return g_strdelimit (g_strdup (check_in->note), "\n\r\t", ' ');
  }
  return NULL;
}
