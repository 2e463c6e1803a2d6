/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/day.h"

#include <string.h>

#include "ui/widgets/shown-units.h"

struct _FouleeDay {
  GObject parent_instance;

  FouleeJournal *journal;
  FouleeDate date;
  FouleeDate today;                /* when last asked */
  gboolean late;                   /* when the clock was last followed */
  char check_in[FOULEE_UUID_SIZE]; /* empty for a new one */
  FouleeInstant new_time;          /* set by the runner for a new one */
};

G_DEFINE_FINAL_TYPE (FouleeDay, foulee_day, G_TYPE_OBJECT)

enum { PROP_JOURNAL = 1, PROP_DATE, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

enum { LEAVING, REFRESHED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* A check-in older than this is done with: what is entered now is a new one. */
#define SAME_CHECK_IN_SECONDS (3 * 3600)

#define DEFAULT_TIME (20 * 3600)

/* The check-in one would go on with: the latest of the day; today only if it is fresh. */
static void
choose_default_check_in (FouleeDay *self)
{
  g_autoptr (GPtrArray) check_ins = foulee_day_list_kind (self, FOULEE_KIND_CHECK_IN);
  const FouleeCheckIn *last;
  gint64 now;

  self->check_in[0] = '\0';
  self->new_time = FOULEE_INSTANT_NONE;
  if (check_ins->len == 0)
    return;
  last = g_ptr_array_index (check_ins, check_ins->len - 1);
  now = foulee_clock_now (foulee_journal_get_clock (self->journal)).seconds;
  if (!foulee_day_is_today (self) || last->at.seconds > now - SAME_CHECK_IN_SECONDS)
    memcpy (self->check_in, last->record.id, FOULEE_UUID_SIZE);
}

static void
on_changed (FouleeDay *self, FouleeChange *change)
{
  /* Undone or deleted elsewhere: the one shown may be gone. */
  if (*self->check_in && !foulee_day_get_check_in (self))
    choose_default_check_in (self);
  g_signal_emit (self, signals[REFRESHED], 0);
}

static void
foulee_day_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FouleeDay *self = FOULEE_DAY (object);

  switch (id) {
  case PROP_JOURNAL:
    g_value_set_object (value, self->journal);
    break;
  case PROP_DATE:
    g_value_set_int (value, self->date);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_day_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FouleeDay *self = FOULEE_DAY (object);

  switch (id) {
  case PROP_JOURNAL:
    self->journal = g_value_dup_object (value);
    break;
  case PROP_DATE:
    foulee_day_set_date (self, g_value_get_int (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_day_constructed (GObject *object)
{
  FouleeDay *self = FOULEE_DAY (object);

  G_OBJECT_CLASS (foulee_day_parent_class)->constructed (object);
  self->today = foulee_journal_today (self->journal);
  self->date = self->today;
  self->late = foulee_day_is_late (self);
  choose_default_check_in (self);
  g_signal_connect_object (self->journal, "changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
}

static void
foulee_day_finalize (GObject *object)
{
  g_object_unref (FOULEE_DAY (object)->journal);
  G_OBJECT_CLASS (foulee_day_parent_class)->finalize (object);
}

static void
foulee_day_class_init (FouleeDayClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = foulee_day_get_property;
  object_class->set_property = foulee_day_set_property;
  object_class->constructed = foulee_day_constructed;
  object_class->finalize = foulee_day_finalize;

  properties[PROP_JOURNAL] =
      g_param_spec_object ("journal", NULL, NULL, FOULEE_TYPE_JOURNAL,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_DATE] =
      g_param_spec_int ("date", NULL, NULL, G_MININT32, G_MAXINT32, 0,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[LEAVING] = g_signal_new ("leaving", FOULEE_TYPE_DAY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[REFRESHED] = g_signal_new ("refreshed", FOULEE_TYPE_DAY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                     NULL, G_TYPE_NONE, 0);
}

static void
foulee_day_init (FouleeDay *self)
{
}

FouleeDay *
foulee_day_new (FouleeJournal *journal)
{
  return g_object_new (FOULEE_TYPE_DAY, "journal", journal, NULL);
}

FouleeJournal *
foulee_day_get_journal (FouleeDay *self)
{
  g_return_val_if_fail (FOULEE_IS_DAY (self), NULL);
  return self->journal;
}

FouleeDate
foulee_day_get_date (FouleeDay *self)
{
  g_return_val_if_fail (FOULEE_IS_DAY (self), FOULEE_DATE_NONE);
  return self->date;
}

void
foulee_day_set_date (FouleeDay *self, FouleeDate date)
{
  g_return_if_fail (FOULEE_IS_DAY (self));

  self->today = foulee_journal_today (self->journal);
  date = CLAMP (date, FOULEE_DATE_MIN, self->today);
  if (date == self->date)
    return;
  foulee_day_leave (self);
  self->date = date;
  choose_default_check_in (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
  g_signal_emit (self, signals[REFRESHED], 0);
}

gboolean
foulee_day_is_today (FouleeDay *self)
{
  g_return_val_if_fail (FOULEE_IS_DAY (self), FALSE);
  return self->date == foulee_journal_today (self->journal);
}

gboolean
foulee_day_is_late (FouleeDay *self)
{
  FouleeDate on_the_wall;

  g_return_val_if_fail (FOULEE_IS_DAY (self), FALSE);

  foulee_instant_to_civil (foulee_clock_now (foulee_journal_get_clock (self->journal)),
                           &on_the_wall, NULL);
  return foulee_day_is_today (self) && on_the_wall != self->date;
}

void
foulee_day_follow_clock (FouleeDay *self)
{
  FouleeDate today;
  gboolean late;

  g_return_if_fail (FOULEE_IS_DAY (self));

  today = foulee_journal_today (self->journal);
  late = foulee_day_is_late (self);
  if (today == self->today && late == self->late)
    return;
  self->late = late;
  if (self->date == self->today && today != self->today) {
    foulee_day_set_date (self, today);
  } else {
    /* The same day, but it is called otherwise now. */
    self->today = today;
    g_signal_emit (self, signals[REFRESHED], 0);
  }
}

void
foulee_day_leave (FouleeDay *self)
{
  g_return_if_fail (FOULEE_IS_DAY (self));
  g_signal_emit (self, signals[LEAVING], 0);
}

GPtrArray *
foulee_history_list_day (FouleeHistory *history, FouleeKind kind, FouleeDate date)
{
  GPtrArray *list = g_ptr_array_new ();
  int day_start = foulee_history_day_start (history);
  guint n = foulee_history_n (history, kind);
  /* A day on the wall may lie up to a day off UTC's on either side; the end is a day longer. */
  gint64 from = ((gint64) date - 1) * 86400;
  gint64 to = ((gint64) date + 3) * 86400;

  for (guint i = foulee_history_find (history, kind, from); i < n; i++) {
    gconstpointer record = foulee_history_get (history, kind, i);

    if (foulee_record_when (record) >= to)
      break;
    if (foulee_record_day (record, day_start) == date)
      g_ptr_array_add (list, (gpointer) record);
  }
  return list;
}

GPtrArray *
foulee_day_list_kind (FouleeDay *self, FouleeKind kind)
{
  g_return_val_if_fail (FOULEE_IS_DAY (self), NULL);
  return foulee_history_list_day (foulee_journal_get_history (self->journal), kind, self->date);
}

gconstpointer
foulee_day_lookup (FouleeDay *self, FouleeKind kind, const char *id)
{
  g_return_val_if_fail (FOULEE_IS_DAY (self), NULL);
  return foulee_history_lookup (foulee_journal_get_history (self->journal), kind, id);
}

FouleeUnits
foulee_day_get_units (FouleeDay *self)
{
  g_return_val_if_fail (FOULEE_IS_DAY (self), FOULEE_UNITS_METRIC);
  return foulee_shown_units (foulee_journal_get_history (self->journal));
}

FouleeInstant
foulee_day_moment (FouleeDay *self)
{
  g_return_val_if_fail (FOULEE_IS_DAY (self), FOULEE_INSTANT_NONE);

  /* What is shown as today means now, also where the clock has gone on to the next day since. */
  if (self->date == self->today || self->date >= foulee_journal_today (self->journal))
    return foulee_clock_now (foulee_journal_get_clock (self->journal));
  return foulee_day_at (self, DEFAULT_TIME);
}

/* The date on the calendar at that time of a day. */
static FouleeDate
civil_date (FouleeDay *self, FouleeDate date, int seconds_of_day)
{
  return date + (seconds_of_day < foulee_journal_get_day_start (self->journal) * 60);
}

static GTimeZone *
get_zone (FouleeDay *self)
{
  return foulee_clock_zone (foulee_journal_get_clock (self->journal));
}

FouleeInstant
foulee_day_at (FouleeDay *self, int seconds_of_day)
{
  g_return_val_if_fail (FOULEE_IS_DAY (self), FOULEE_INSTANT_NONE);

  return foulee_instant_from_civil (get_zone (self), civil_date (self, self->date, seconds_of_day),
                                    seconds_of_day);
}

FouleeInstant
foulee_day_moved (FouleeDay *self, FouleeDate date, FouleeInstant from, int seconds_of_day)
{
  g_return_val_if_fail (FOULEE_IS_DAY (self), FOULEE_INSTANT_NONE);

  return foulee_instant_moved (from, get_zone (self), civil_date (self, date, seconds_of_day),
                               seconds_of_day);
}

gboolean
foulee_day_is_past (FouleeDay *self, FouleeInstant at)
{
  g_return_val_if_fail (FOULEE_IS_DAY (self), FALSE);

  /* A clock shows minutes: this minute has begun. */
  return at.seconds <= foulee_clock_now (foulee_journal_get_clock (self->journal)).seconds + 60;
}

const FouleeCheckIn *
foulee_day_get_check_in (FouleeDay *self)
{
  g_return_val_if_fail (FOULEE_IS_DAY (self), NULL);
  return *self->check_in ? foulee_day_lookup (self, FOULEE_KIND_CHECK_IN, self->check_in) : NULL;
}

void
foulee_day_choose_check_in (FouleeDay *self, const char *id)
{
  /* Leaving may store something, and the record that `id` belongs to may go with that. */
  g_autofree char *chosen = g_strdup (id ? id : "");

  g_return_if_fail (FOULEE_IS_DAY (self));

  if (strcmp (self->check_in, chosen) == 0)
    return;
  foulee_day_leave (self);
  g_strlcpy (self->check_in, chosen, sizeof self->check_in);
  self->new_time = FOULEE_INSTANT_NONE;
  g_signal_emit (self, signals[REFRESHED], 0);
}

FouleeInstant
foulee_day_get_check_in_time (FouleeDay *self)
{
  const FouleeCheckIn *shown;

  g_return_val_if_fail (FOULEE_IS_DAY (self), FOULEE_INSTANT_NONE);

  shown = foulee_day_get_check_in (self);
  if (shown)
    return shown->at;
  return foulee_instant_is_set (self->new_time) ? self->new_time : foulee_day_moment (self);
}

gboolean
foulee_day_set_check_in_time (FouleeDay *self, int seconds_of_day, const char *label)
{
  FouleeInstant at;
  FouleeCheckIn *check_in;

  g_return_val_if_fail (FOULEE_IS_DAY (self), FALSE);

  at = foulee_day_moved (self, self->date, foulee_day_get_check_in_time (self), seconds_of_day);
  if (!foulee_day_is_past (self, at))
    return FALSE;
  if (foulee_day_get_check_in (self)) {
    check_in = foulee_day_edit_check_in (self);
    check_in->at = at;
    foulee_day_save_check_in (self, check_in, label, NULL);
  } else {
    self->new_time = at;
    g_signal_emit (self, signals[REFRESHED], 0);
  }
  return TRUE;
}

FouleeCheckIn *
foulee_day_edit_check_in (FouleeDay *self)
{
  const FouleeCheckIn *shown;
  FouleeCheckIn *check_in;

  g_return_val_if_fail (FOULEE_IS_DAY (self), NULL);

  shown = foulee_day_get_check_in (self);
  if (shown)
    return foulee_record_copy (shown);
  check_in = foulee_check_in_new ();
  check_in->at = foulee_day_get_check_in_time (self);
  return check_in;
}

void
foulee_day_save_check_in (FouleeDay *self, FouleeCheckIn *check_in, const char *label,
                          const char *merge_key)
{
  g_return_if_fail (FOULEE_IS_DAY (self));

  g_strlcpy (self->check_in, check_in->record.id, sizeof self->check_in);
  foulee_journal_save (self->journal, check_in, label, merge_key);
}

void
foulee_day_save (FouleeDay *self, gpointer record, const char *label, const char *merge_key)
{
  g_return_if_fail (FOULEE_IS_DAY (self));
  foulee_journal_save (self->journal, record, label, merge_key);
}
