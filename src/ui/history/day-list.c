/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/history/day-list.h"

#include <gtk/gtk.h>

#include "ui/history/day-item.h"

struct _FouleeDayList {
  GObject parent_instance;

  FouleeDayFinder *finder;
  GArray *dates; /* the finder's, as they were last announced */
};

static GType
foulee_day_list_get_item_type (GListModel *model)
{
  return FOULEE_TYPE_DAY_ITEM;
}

static guint
foulee_day_list_get_n_items (GListModel *model)
{
  return FOULEE_DAY_LIST (model)->dates->len;
}

static gpointer
foulee_day_list_get_item (GListModel *model, guint position)
{
  FouleeDayList *self = FOULEE_DAY_LIST (model);

  if (position >= self->dates->len)
    return NULL;
  return foulee_day_item_new (
      foulee_journal_get_history (foulee_day_finder_get_journal (self->finder)),
      g_array_index (self->dates, FouleeDate, position));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = foulee_day_list_get_item_type;
  iface->get_n_items = foulee_day_list_get_n_items;
  iface->get_item = foulee_day_list_get_item;
}

static gboolean
same_month (FouleeDate a, FouleeDate b)
{
  int year_a, month_a, year_b, month_b, day;

  foulee_date_to_civil (a, &year_a, &month_a, &day);
  foulee_date_to_civil (b, &year_b, &month_b, &day);
  return year_a == year_b && month_a == month_b;
}

static void
foulee_day_list_get_section (GtkSectionModel *model, guint position, guint *start, guint *end)
{
  GArray *dates = FOULEE_DAY_LIST (model)->dates;
  FouleeDate date;

  if (position >= dates->len) {
    *start = dates->len;
    *end = G_MAXUINT;
    return;
  }
  date = g_array_index (dates, FouleeDate, position);
  *start = position;
  while (*start > 0 && same_month (g_array_index (dates, FouleeDate, *start - 1), date))
    (*start)--;
  *end = position + 1;
  while (*end < dates->len && same_month (g_array_index (dates, FouleeDate, *end), date))
    (*end)++;
}

static void
section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = foulee_day_list_get_section;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FouleeDayList, foulee_day_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL,
                                                          section_model_init))

/* Only what differs is announced, so that a list that is being looked at stays where it is. */
static void
on_changed (FouleeDayList *self, FouleeDate first_changed, FouleeDate last_changed)
{
  g_autoptr (GArray) old = self->dates;
  GArray *dates = g_array_ref (foulee_day_finder_get_dates (self->finder));
  guint shorter = MIN (old->len, dates->len);
  guint head = 0, tail = 0;

  self->dates = dates;
  while (head < shorter) {
    FouleeDate date = g_array_index (dates, FouleeDate, head);

    if (date != g_array_index (old, FouleeDate, head) ||
        (date >= first_changed && date <= last_changed))
      break;
    head++;
  }
  while (tail < shorter - head) {
    FouleeDate date = g_array_index (dates, FouleeDate, dates->len - 1 - tail);

    if (date != g_array_index (old, FouleeDate, old->len - 1 - tail) ||
        (date >= first_changed && date <= last_changed))
      break;
    tail++;
  }
  if (old->len - head - tail > 0 || dates->len - head - tail > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), head, old->len - head - tail,
                                dates->len - head - tail);
}

static void
foulee_day_list_finalize (GObject *object)
{
  FouleeDayList *self = FOULEE_DAY_LIST (object);

  g_object_unref (self->finder);
  g_array_unref (self->dates);
  G_OBJECT_CLASS (foulee_day_list_parent_class)->finalize (object);
}

static void
foulee_day_list_class_init (FouleeDayListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = foulee_day_list_finalize;
}

static void
foulee_day_list_init (FouleeDayList *self)
{
}

FouleeDayList *
foulee_day_list_new (FouleeDayFinder *finder)
{
  FouleeDayList *self = g_object_new (FOULEE_TYPE_DAY_LIST, NULL);

  self->finder = g_object_ref (finder);
  self->dates = g_array_ref (foulee_day_finder_get_dates (finder));
  g_signal_connect_object (finder, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  return self;
}

guint
foulee_day_list_find (FouleeDayList *self, FouleeDate date)
{
  guint from = 0, to;

  g_return_val_if_fail (FOULEE_IS_DAY_LIST (self), 0);

  to = self->dates->len;
  while (from < to) {
    guint middle = (from + to) / 2;

    if (g_array_index (self->dates, FouleeDate, middle) > date)
      from = middle + 1;
    else
      to = middle;
  }
  return from;
}
