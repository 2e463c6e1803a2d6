/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recording/fit-fields.h"

#define NUMBER(number, value, scale) { number, value, FOULEE_FIT_AS_NUMBER, scale, 0 }
#define TEXT(number) { number, 0, FOULEE_FIT_AS_TEXT, 1, 0 }

static const FouleeFitField file_id[] = {
  NUMBER (0, FIT_FILE_ID_TYPE, 1),
  NUMBER (1, FIT_FILE_ID_MANUFACTURER, 1),
  NUMBER (2, FIT_FILE_ID_PRODUCT, 1),
  TEXT (8),
};

static const FouleeFitField sport[] = {
  NUMBER (0, FIT_SPORT_SPORT, 1),
  NUMBER (1, FIT_SPORT_SUB_SPORT, 1),
};

static const FouleeFitField session[] = {
  NUMBER (2, FIT_SESSION_START, 1),
  NUMBER (5, FIT_SESSION_SPORT, 1),
  NUMBER (6, FIT_SESSION_SUB_SPORT, 1),
  NUMBER (7, FIT_SESSION_ELAPSED, 1000),
  NUMBER (8, FIT_SESSION_TIMER, 1000),
  NUMBER (9, FIT_SESSION_DISTANCE, 100),
  NUMBER (16, FIT_SESSION_HEART_RATE, 1),
  NUMBER (18, FIT_SESSION_CADENCE, 1),
  NUMBER (22, FIT_SESSION_ASCENT, 1),
  NUMBER (23, FIT_SESSION_DESCENT, 1),
  NUMBER (92, FIT_SESSION_FRACTIONAL_CADENCE, 128),
  NUMBER (199, FIT_SESSION_FRACTIONAL_ASCENT, 100),
  NUMBER (200, FIT_SESSION_FRACTIONAL_DESCENT, 100),
};

static const FouleeFitField lap[] = {
  NUMBER (25, FIT_SPORT_SPORT, 1),
  NUMBER (39, FIT_SPORT_SUB_SPORT, 1),
};

static const FouleeFitField record[] = {
  NUMBER (0, FIT_RECORD_LATITUDE, 1),
  NUMBER (1, FIT_RECORD_LONGITUDE, 1),
  { 2, FIT_RECORD_ALTITUDE, FOULEE_FIT_AS_NUMBER, 5, 500 },
  NUMBER (3, FIT_RECORD_HEART_RATE, 1),
  NUMBER (4, FIT_RECORD_CADENCE, 1),
  NUMBER (5, FIT_RECORD_DISTANCE, 100),
  NUMBER (6, FIT_RECORD_SPEED, 1000),
  { 8, FIT_RECORD_SPEED_DISTANCE, FOULEE_FIT_AS_BITS, 1, 0 },
  NUMBER (53, FIT_RECORD_FRACTIONAL_CADENCE, 128),
  NUMBER (73, FIT_RECORD_ENHANCED_SPEED, 1000),
  { 78, FIT_RECORD_ENHANCED_ALTITUDE, FOULEE_FIT_AS_NUMBER, 5, 500 },
};

static const FouleeFitField event[] = {
  NUMBER (0, FIT_EVENT_EVENT, 1),
  NUMBER (1, FIT_EVENT_TYPE, 1),
};

static const FouleeFitField device_info[] = {
  NUMBER (0, FIT_DEVICE_INDEX, 1),        NUMBER (1, FIT_DEVICE_TYPE, 1),
  NUMBER (2, FIT_DEVICE_MANUFACTURER, 1), NUMBER (4, FIT_DEVICE_PRODUCT, 1),
  NUMBER (25, FIT_DEVICE_SOURCE, 1),      TEXT (27),
};

static const FouleeFitField activity[] = {
  NUMBER (5, FIT_ACTIVITY_LOCAL_TIME, 1),
};

static const FouleeFitField timestamp = {
  FOULEE_FIT_TIMESTAMP, 0, FOULEE_FIT_AS_TIMESTAMP, 1, 0,
};

static const struct {
  guint number;
  const FouleeFitField *fields;
  guint n_fields;
  guint n_values;
} messages[] = {
  { FOULEE_FIT_FILE_ID, file_id, G_N_ELEMENTS (file_id), FIT_FILE_ID_N },
  { FOULEE_FIT_SPORT, sport, G_N_ELEMENTS (sport), FIT_SPORT_N },
  { FOULEE_FIT_SESSION, session, G_N_ELEMENTS (session), FIT_SESSION_N },
  { FOULEE_FIT_LAP, lap, G_N_ELEMENTS (lap), FIT_SPORT_N },
  { FOULEE_FIT_RECORD, record, G_N_ELEMENTS (record), FIT_RECORD_N },
  { FOULEE_FIT_EVENT, event, G_N_ELEMENTS (event), FIT_EVENT_N },
  { FOULEE_FIT_DEVICE_INFO, device_info, G_N_ELEMENTS (device_info), FIT_DEVICE_N },
  { FOULEE_FIT_ACTIVITY, activity, G_N_ELEMENTS (activity), FIT_ACTIVITY_N },
};

const FouleeFitField *
foulee_fit_field (guint message, guint number)
{
  if (number == FOULEE_FIT_TIMESTAMP)
    return &timestamp;
  for (gsize i = 0; i < G_N_ELEMENTS (messages); i++)
    for (guint f = 0; messages[i].number == message && f < messages[i].n_fields; f++)
      if (messages[i].fields[f].number == number)
        return &messages[i].fields[f];
  return NULL;
}

guint
foulee_fit_n_values (guint message)
{
  for (gsize i = 0; i < G_N_ELEMENTS (messages); i++)
    if (messages[i].number == message)
      return messages[i].n_values;
  return 0;
}
