/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/timeline-telling.h"

#include "chart/one-run-words.h"
#include "chart/timeline-values.h"

/* What a layer's words rest on, as long as the chart lives. */
typedef struct {
  FouleeTimelineTells tells;
  FouleeTimeline *timeline;
  FouleeCourse course; /* of a forecast only */
  GTimeZone *zone;
  FouleeUnits units;
  const FouleeLanguage *language;
  GArray *numbers; /* guint; or NULL */
} Telling;

static void
telling_free (gpointer data)
{
  Telling *self = data;

  foulee_timeline_unref (self->timeline);
  g_time_zone_unref (self->zone);
  g_clear_pointer (&self->numbers, g_array_unref);
  g_free (self);
}

static char *
tell (guint layer, guint index, gpointer data)
{
  const Telling *self = data;
  const FouleeLanguage *language = self->language;
  FouleeHistory *history = foulee_findings_history (self->timeline->findings);
  const guint i = self->numbers != NULL ? g_array_index (self->numbers, guint, index) : index;

  switch (self->tells) {
  case FOULEE_TELLS_READINGS:
    return foulee_level_words (
        self->timeline, &g_array_index (self->timeline->readings, FouleeLevelReading, i), language);
  case FOULEE_TELLS_FORECAST:
    return foulee_forecast_words (&self->course.points[i], self->course.methods[i], self->zone,
                                  language);
  case FOULEE_TELLS_RUNS:
    return foulee_session_words (foulee_history_run (history, i), self->units, language);
  case FOULEE_TELLS_SLEEP:
    return foulee_sleep_words (&g_array_index (self->timeline->days, FouleeTimelineDay, i),
                               language);
  case FOULEE_TELLS_DRINKS:
    return foulee_drinks_words (&g_array_index (self->timeline->days, FouleeTimelineDay, i),
                                self->units, language);
  case FOULEE_TELLS_WARM_UPS:
    return foulee_warm_up_words (foulee_history_run (history, i), language);
  case FOULEE_TELLS_ACTIONS:
    return foulee_action_label (foulee_history_action (history, i), language);
  }
  g_return_val_if_reached (NULL);
}

void
foulee_timeline_tell (FouleeChart *chart, guint layer, const char *name,
                      const FouleeTimelineView *view, FouleeTimelineTells tells, GArray *numbers)
{
  Telling *self = g_new0 (Telling, 1);

  self->tells = tells;
  self->timeline = foulee_timeline_ref (view->timeline);
  if (tells == FOULEE_TELLS_FORECAST)
    self->course = *view->course;
  self->zone = g_time_zone_ref (view->zone);
  self->units = view->units;
  self->language = view->language;
  self->numbers = numbers;
  foulee_chart_set_words (chart, layer, name, tell, self, telling_free);
}
