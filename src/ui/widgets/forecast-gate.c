/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/forecast-gate.h"

#define DAY G_GINT64_CONSTANT (86400)
#define KEY "foulee-forecast-gate"

struct _FouleeForecastGate {
  GObject parent_instance;

  FouleeJournal *journal; /* owns this */
  FouleeDate asked_for;   /* the day on which the runner wanted to see it unread */
};

G_DEFINE_FINAL_TYPE (FouleeForecastGate, foulee_forecast_gate, G_TYPE_OBJECT)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
foulee_forecast_gate_class_init (FouleeForecastGateClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", FOULEE_TYPE_FORECAST_GATE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
foulee_forecast_gate_init (FouleeForecastGate *self)
{
  self->asked_for = FOULEE_DATE_NONE;
}

FouleeForecastGate *
foulee_forecast_gate_of (FouleeJournal *journal)
{
  FouleeForecastGate *self = g_object_get_data (G_OBJECT (journal), KEY);

  if (self != NULL)
    return self;
  self = g_object_new (FOULEE_TYPE_FORECAST_GATE, NULL);
  self->journal = journal;
  g_object_set_data_full (G_OBJECT (journal), KEY, self, g_object_unref);
  return self;
}

/* The legs were read off today. */
static gboolean
is_read (FouleeJournal *journal)
{
  FouleeHistory *history = foulee_journal_get_history (journal);
  const FouleeDate today = foulee_journal_today (journal);
  const guint n = foulee_history_n (history, FOULEE_KIND_CHECK_IN);

  /* From the day before on, as a day may begin at another moment than in UTC. */
  for (guint i = foulee_history_find (history, FOULEE_KIND_CHECK_IN, (today - 1) * DAY); i < n;
       i++) {
    const FouleeCheckIn *check_in = foulee_history_check_in (history, i);

    if (foulee_record_day (check_in, foulee_journal_get_day_start (journal)) == today &&
        foulee_check_in_legs (check_in) >= 0)
      return TRUE;
  }
  return FALSE;
}

gboolean
foulee_forecast_gate_is_open (FouleeForecastGate *self)
{
  g_return_val_if_fail (FOULEE_IS_FORECAST_GATE (self), FALSE);

  return self->asked_for == foulee_journal_today (self->journal) || is_read (self->journal);
}

void
foulee_forecast_gate_open (FouleeForecastGate *self)
{
  g_return_if_fail (FOULEE_IS_FORECAST_GATE (self));

  self->asked_for = foulee_journal_today (self->journal);
  g_signal_emit (self, signals[CHANGED], 0);
}
