/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recording/fit-activity.h"

#include "recording/fit-session.h"

struct _FouleeFitActivity {
  gint64 type; /* of the file; −1 for not said */
  FouleeFitGathered gathered;
};

FouleeFitActivity *
foulee_fit_activity_new (FouleeRecording *recording)
{
  FouleeFitActivity *activity = g_new (FouleeFitActivity, 1);

  activity->type = -1;
  activity->gathered = (FouleeFitGathered) {
    .recording = recording,
    .points = foulee_fit_points_new (recording),
    .device = foulee_fit_device_new (),
    .said = g_array_new (FALSE, FALSE, sizeof (FouleeFitSaid)),
    .sport = -1,
    .sub_sport = -1,
    .lap_sport = -1,
    .lap_sub_sport = -1,
    .time = -1,
    .local_time = -1,
  };
  return activity;
}

void
foulee_fit_activity_free (FouleeFitActivity *activity)
{
  if (activity == NULL)
    return;
  foulee_fit_points_free (activity->gathered.points);
  foulee_fit_device_free (activity->gathered.device);
  g_array_unref (activity->gathered.said);
  g_free (activity);
}

static gboolean
take_session (FouleeFitActivity *activity, const FouleeFitMessage *message, GError **error)
{
  FouleeFitSaid said = { .byte = message->byte, .timestamp = message->timestamp };

  if (activity->gathered.said->len == FOULEE_FIT_MOST_SESSIONS)
    return foulee_fail (error, FOULEE_ERROR_SYNTAX, .position = message->byte + 1);
  for (guint i = 0; i < FIT_SESSION_N; i++)
    said.values[i] = message->values[i];
  g_array_append_val (activity->gathered.said, said);
  return TRUE;
}

static void
take_local_time (FouleeFitActivity *activity, const FouleeFitMessage *message)
{
  const gint64 local = foulee_fit_whole (message->values[FIT_ACTIVITY_LOCAL_TIME]);

  if (message->timestamp < 0 || local < FOULEE_FIT_LEAST_TIME)
    return;
  activity->gathered.time = message->timestamp;
  activity->gathered.local_time = local;
}

gboolean
foulee_fit_activity_take (FouleeFitActivity *activity, const FouleeFitMessage *message,
                          GError **error)
{
  const double *values = message->values;

  switch (message->number) {
  case FOULEE_FIT_RECORD:
    foulee_fit_points_take_record (activity->gathered.points, message);
    break;
  case FOULEE_FIT_EVENT:
    foulee_fit_points_take_event (activity->gathered.points, message);
    break;
  case FOULEE_FIT_SESSION:
    return take_session (activity, message, error);
  case FOULEE_FIT_LAP:
    activity->gathered.lap_sport = foulee_fit_whole (values[FIT_SPORT_SPORT]);
    activity->gathered.lap_sub_sport = foulee_fit_whole (values[FIT_SPORT_SUB_SPORT]);
    break;
  case FOULEE_FIT_SPORT:
    activity->gathered.sport = foulee_fit_whole (values[FIT_SPORT_SPORT]);
    activity->gathered.sub_sport = foulee_fit_whole (values[FIT_SPORT_SUB_SPORT]);
    break;
  case FOULEE_FIT_ACTIVITY:
    take_local_time (activity, message);
    break;
  case FOULEE_FIT_FILE_ID:
    if (activity->type < 0)
      activity->type = foulee_fit_whole (values[FIT_FILE_ID_TYPE]);
    foulee_fit_device_take (activity->gathered.device, message);
    break;
  case FOULEE_FIT_DEVICE_INFO:
    foulee_fit_device_take (activity->gathered.device, message);
    break;
  default:
    break;
  }
  return TRUE;
}

/* Sessions speak for themselves; records don't: a course has them, and was not run. */
gboolean
foulee_fit_activity_is_other (const FouleeFitActivity *activity)
{
  enum { TYPE_ACTIVITY = 4, TYPE_SUMMARY = 20 };

  return activity->gathered.said->len == 0 && activity->type >= 0 &&
         activity->type != TYPE_ACTIVITY && activity->type != TYPE_SUMMARY;
}

void
foulee_fit_activity_finish (FouleeFitActivity *activity, gboolean *timeless)
{
  if (foulee_fit_activity_is_other (activity))
    return;
  if (activity->gathered.said->len > 0 || !foulee_fit_points_is_empty (activity->gathered.points))
    foulee_fit_sessions_make (&activity->gathered, timeless);
}
