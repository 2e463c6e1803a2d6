/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "base/civil.h"
#include "base/error.h"
#include "base/units.h"
#include "base/uuid.h"
#include "model/kind.h"
#include "model/region.h"
#include "model/scales.h"

G_BEGIN_DECLS

/* The journal's records.
 *
 * Every record is a plain struct that begins with a FouleeRecord. What fields a kind has, their
 * names in files, ranges and words, stands once, in the table of `model/kind.c`; the store, the
 * files and the comparison of two copies all read that table.
 *
 * A record is reference counted. It may be changed while it has one owner and has not been handed
 * to the journal; from then on it is shared between threads and must be copied to be changed.
 *
 * Integers are SI (seconds, metres, millilitres, grams); FOULEE_UNSET, FOULEE_INSTANT_NONE,
 * FOULEE_DATE_NONE and NULL texts mean "not recorded". Texts are owned by the record. */
struct _FouleeRecord {
  FouleeKind kind;
  gatomicrefcount references;
  char id[FOULEE_UUID_SIZE];
  gint64 created;  /* milliseconds since 1970, UTC */
  gint64 modified; /* the same; the newest copy of a record wins when journals are merged */
  gint64 deleted;  /* the same; 0 while the record lives. A deleted record stays as a tombstone */
};
typedef struct _FouleeRecord FouleeRecord;

/* One answer of a check-in. `level` −1 was not asked; 0 was answered "none". */
typedef struct {
  gint8 level;
  gint8 sensation; /* FouleeSensation, −1 not said */
  guint8 marks;    /* set of FouleeMark */
} FouleeReading;

typedef struct {
  FouleeRecord record;
  FouleeInstant at;
  gint32 origin;
  FouleeReading readings[FOULEE_N_REGIONS];
  gint32 overall;          /* 0 … 10, counts as "legs" where no region was answered */
  gint32 fatigue;          /* 0 … 10 */
  gint32 gait_changed;     /* 0, 1 */
  gint32 ill;              /* 0, 1: ill or fever */
  gint32 training_changed; /* FouleeTrainingChange */
  char *note;
} FouleeCheckIn;

typedef struct {
  FouleeRecord record;
  FouleeInstant start;
  gint32 planned;  /* 1 for a run not yet done */
  gint32 duration; /* s */
  gint32 distance; /* m */
  gint32 ascent;   /* m */
  gint32 descent;  /* m */
  gint32 rpe;      /* session RPE 0 … 10 */
  gint32 run_kind; /* FouleeRunKind */
  gint32 surface;
  gint32 heat;
  gint32 cadence;                           /* steps a minute, both feet */
  gint32 heart_rate;                        /* mean, beats a minute */
  gint32 mass_before;                       /* g */
  gint32 mass_after;                        /* g */
  char *shoe;                               /* id of a shoe */
  gint32 pain_start, pain_middle, pain_end; /* 0 … 10 */
  gint32 pain_region;                       /* FouleeRegion */
  gint32 cool_down;                         /* 0, 1 */
  gint32 form;                              /* set of form notes; 0 for none noted */
  gint32 warm_up;                           /* FouleeWarmUp */
  gint32 warm_up_minutes;
  gint32 warm_up_parts; /* set */
  gint32 source;        /* FouleeRunSource */
  char *source_name;    /* "Runkeeper", "Strava", a watch */
  char *source_hash;    /* SHA-256 of the file or row it came from */
  char *note;
} FouleeRun;

typedef struct {
  FouleeRecord record;
  FouleeDate night; /* the date of waking; of the nap */
  gint32 sleep_kind;
  FouleeInstant to_bed;
  FouleeInstant woke;
  gint32 times_awake;
  gint32 quality; /* 1 … 5 */
} FouleeSleep;

typedef struct {
  FouleeRecord record;
  FouleeInstant at;
  gint32 volume; /* ml */
  gint32 drink_kind;
} FouleeDrink;

typedef struct {
  FouleeRecord record;
  FouleeInstant at;
  gint32 shade; /* 1 … 8, our own swatches */
} FouleeUrine;

typedef struct {
  FouleeRecord record;
  FouleeInstant at;
  gint32 action_kind;
  char *name; /* of a medicine or a treatment */
  gint32 minutes;
  gint32 region; /* FouleeRegion */
  gint32 after;  /* FouleeAfter */
  char *note;
} FouleeAction;

/* One of three things the runner chose to watch, such as "an hour's run". */
typedef struct {
  FouleeRecord record;
  char *name;
  FouleeDate since;
  FouleeDate until; /* FOULEE_DATE_NONE while in use */
} FouleeActivity;

typedef struct {
  FouleeRecord record;
  FouleeInstant at;
  char *activity; /* id of an activity */
  gint32 score;   /* 0 cannot … 10 as before */
} FouleeActivityScore;

typedef struct {
  FouleeRecord record;
  FouleeDate date;
  char *who;
  char *note;
} FouleeVisit;

typedef struct {
  FouleeRecord record;
  char *name;
  FouleeDate first_used;
  gint32 distance_before; /* m, already on it when first used here */
  FouleeDate retired;
} FouleeShoe;

typedef struct {
  FouleeRecord record;
  gint32 condition_kind;
  FouleeDate since;
  FouleeDate until; /* FOULEE_DATE_NONE while it lasts */
  gint32 side;
  char *note;
} FouleeCondition;

/* An answer to the list of warning signs. What is in neither list was not asked. */
typedef struct {
  FouleeRecord record;
  FouleeInstant at;
  gint32 list_version;
  char *ticked;        /* ids of sentences, one space between */
  char *denied;        /* the same */
  char *outcome;       /* what came of it, in the runner's words */
  gint32 outcome_kind; /* FouleeOutcome; not recorded while a ticked sign is open */
} FouleeSignAnswer;

/* What the runner made of a suggestion. One that is never wanted again is so until this record is
 * deleted. */
typedef struct {
  FouleeRecord record;
  FouleeInstant at;
  char *suggestion; /* the id of its rule */
  gint32 answer;    /* FouleeAnswer */
} FouleeAdviceAnswer;

/* There is one runner to a journal; its id is FOULEE_RUNNER_ID. */
typedef struct {
  FouleeRecord record;
  char *name;
  gint32 birth_year;
  gint32 height;        /* mm */
  gint32 mass;          /* g */
  char *country;        /* ISO 3166-1 alpha-2 */
  gint32 units;         /* FouleeUnits */
  gint32 day_start;     /* minutes after midnight at which a day begins */
  gint32 page_language; /* of the printed summary */
  char *clinic;
  char *emergency_number; /* instead of the country's */
  char *advice_number;    /* for what cannot wait but is no emergency; instead of the country's */

  /* For the printed summary, in the runner's own words. */
  char *concern;    /* why they come */
  FouleeDate onset; /* since when */
  char *onset_note; /* how it began */
  char *questions;  /* what they want to ask */
} FouleeRunner;

#define FOULEE_RUNNER_ID "00000000-0000-4000-8000-000000000001"
#define FOULEE_DAY_START_DEFAULT 240

/* A record with nothing recorded, a random id (a runner: its fixed one) and no times. */
gpointer foulee_record_new (FouleeKind kind);

/* Typed spellings of `foulee_record_new()`. */
#define foulee_check_in_new() ((FouleeCheckIn *) foulee_record_new (FOULEE_KIND_CHECK_IN))
#define foulee_run_new() ((FouleeRun *) foulee_record_new (FOULEE_KIND_RUN))
#define foulee_sleep_new() ((FouleeSleep *) foulee_record_new (FOULEE_KIND_SLEEP))
#define foulee_drink_new() ((FouleeDrink *) foulee_record_new (FOULEE_KIND_DRINK))
#define foulee_action_new() ((FouleeAction *) foulee_record_new (FOULEE_KIND_ACTION))

/* A changeable copy with the same id and times. */
gpointer foulee_record_copy (gconstpointer record);
gpointer foulee_record_ref (gpointer record);
void foulee_record_unref (gpointer record);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeRecord, foulee_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeCheckIn, foulee_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeRun, foulee_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeSleep, foulee_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeDrink, foulee_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeUrine, foulee_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeAction, foulee_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeShoe, foulee_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeCondition, foulee_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeVisit, foulee_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeRunner, foulee_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeSignAnswer, foulee_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeAdviceAnswer, foulee_record_unref)

/* A boxed type whose copy is a reference. */
#define FOULEE_TYPE_RECORD (foulee_record_get_type ())
GType foulee_record_get_type (void);

/* An array that owns references to records. */
GPtrArray *foulee_record_array_new (void);

/* The same id, fields, creation and deletion; `modified` is not compared. */
gboolean foulee_record_equal (gconstpointer a, gconstpointer b);

/* Which of two copies of one record stays when journals are merged: > 0 where `a` wins, < 0 where
 * `b` does, 0 where they are the same. The newer one wins; at the same millisecond the deleted
 * one, then the one whose content sorts later, so that every order of merging ends alike. */
int foulee_record_compare_versions (gconstpointer a, gconstpointer b);

/* TRUE when every field is in range, required ones are there, and what belongs together agrees (a
 * run or a night does not end before it starts). Otherwise FOULEE_ERROR_FIELD with the field. */
gboolean foulee_record_validate (gconstpointer record, GError **error);

/* The record's place in time: Unix seconds of its instant, UTC midnight of its date; 0 for kinds
 * without one. For a run its start, for sleep the night's date. */
gint64 foulee_record_when (gconstpointer record);

/* The day in the journal that the record belongs to; FOULEE_DATE_NONE for kinds without a time. */
FouleeDate foulee_record_day (gconstpointer record, int day_start);

/* Replaces an owned text: g_strdup of `text`, with empty counted as not recorded. */
void foulee_record_set_text (char **field, const char *text);

/* When a run was over. Only for runs with a start; a missing duration counts as none. */
gint64 foulee_run_end (const FouleeRun *run);

/* How many regions were answered, and the highest level among the muscles; −1 where none was. For
 * the legs the overall level stands in there; −1 where neither was answered. */
int foulee_check_in_n_answered (const FouleeCheckIn *check_in);
int foulee_check_in_muscles (const FouleeCheckIn *check_in);
int foulee_check_in_legs (const FouleeCheckIn *check_in);

/* Answers "none" for all regions that were not answered. TRUE where that is all of them: the
 * check-in's origin then is one press. */
gboolean foulee_check_in_answer_rest (FouleeCheckIn *check_in);

G_END_DECLS
