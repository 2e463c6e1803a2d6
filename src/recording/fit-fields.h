/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The messages and fields of FIT that say something about a run, with their numbers. All others are
 * passed over. */

typedef enum {
  FOULEE_FIT_FILE_ID = 0,
  FOULEE_FIT_SPORT = 12,
  FOULEE_FIT_SESSION = 18,
  FOULEE_FIT_LAP = 19,
  FOULEE_FIT_RECORD = 20,
  FOULEE_FIT_EVENT = 21,
  FOULEE_FIT_DEVICE_INFO = 23,
  FOULEE_FIT_ACTIVITY = 34,
} FouleeFitNumber;

/* Where the values of each message stand. Every message has a timestamp, which is not among them.
 */
enum { FIT_FILE_ID_TYPE, FIT_FILE_ID_MANUFACTURER, FIT_FILE_ID_PRODUCT, FIT_FILE_ID_N };
enum { FIT_SPORT_SPORT, FIT_SPORT_SUB_SPORT, FIT_SPORT_N }; /* and of a lap */
enum {
  FIT_SESSION_START,   /* s, as timestamps */
  FIT_SESSION_ELAPSED, /* s */
  FIT_SESSION_TIMER,   /* s */
  FIT_SESSION_DISTANCE,
  FIT_SESSION_SPORT,
  FIT_SESSION_SUB_SPORT,
  FIT_SESSION_HEART_RATE,
  FIT_SESSION_CADENCE,            /* turns or double steps a minute */
  FIT_SESSION_FRACTIONAL_CADENCE, /* to be added */
  FIT_SESSION_ASCENT,
  FIT_SESSION_DESCENT,
  FIT_SESSION_FRACTIONAL_ASCENT,
  FIT_SESSION_FRACTIONAL_DESCENT,
  FIT_SESSION_N,
};
enum {
  FIT_RECORD_LATITUDE, /* semicircles: half a turn has 2³¹ */
  FIT_RECORD_LONGITUDE,
  FIT_RECORD_ALTITUDE,
  FIT_RECORD_ENHANCED_ALTITUDE,
  FIT_RECORD_DISTANCE,
  FIT_RECORD_SPEED,
  FIT_RECORD_ENHANCED_SPEED,
  FIT_RECORD_HEART_RATE,
  FIT_RECORD_CADENCE,
  FIT_RECORD_FRACTIONAL_CADENCE,
  FIT_RECORD_SPEED_DISTANCE, /* 24 bits: speed in cm/s below, distance in m/16 above, 12 each */
  FIT_RECORD_N,
};
enum { FIT_EVENT_EVENT, FIT_EVENT_TYPE, FIT_EVENT_N };
enum {
  FIT_DEVICE_INDEX,
  FIT_DEVICE_TYPE,
  FIT_DEVICE_MANUFACTURER,
  FIT_DEVICE_PRODUCT,
  FIT_DEVICE_SOURCE,
  FIT_DEVICE_N,
};
enum { FIT_ACTIVITY_LOCAL_TIME, FIT_ACTIVITY_N };

#define FOULEE_FIT_MOST_VALUES FIT_SESSION_N

/* The number that the timestamp has in every message. */
#define FOULEE_FIT_TIMESTAMP 253

typedef enum {
  FOULEE_FIT_AS_NUMBER,
  FOULEE_FIT_AS_BITS, /* several bytes as one number, the first the lowest */
  FOULEE_FIT_AS_TEXT, /* a message has one at most */
  FOULEE_FIT_AS_TIMESTAMP,
} FouleeFitReading;

typedef struct {
  guint8 number; /* of the field in its message */
  guint8 value;  /* where it goes */
  FouleeFitReading reading;
  double scale;  /* what is stored is scale × (value + offset) */
  double offset; /* 0 where not said */
} FouleeFitField;

/* A value that numbers or counts something; −1 for none, and for what is no such number. */
static inline gint64
foulee_fit_whole (double value)
{
  return value >= 0 && value <= (double) G_MAXUINT32 ? (gint64) value : -1;
}

/* The field with a number in a message, or NULL if it is passed over. */
const FouleeFitField *foulee_fit_field (guint message, guint number);

/* How many values a message has; 0 for those that are passed over. */
guint foulee_fit_n_values (guint message);

G_END_DECLS
