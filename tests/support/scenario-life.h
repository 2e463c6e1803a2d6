/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/clock.h"
#include "model/record.h"

/* What a scenario's journal is written with: a runner's weeks, counted in days before today, whose
 * legs do what published tables say that legs do. Nothing in it is left to chance. */

/* Soreness that is the same in some regions, told at moments and straight between them. */
#define TEST_COURSE_POINTS 10

typedef struct {
  guint32 regions; /* set of 1 << FouleeRegion */
  double days_ago; /* the moment from which hours are counted: 0.5 is noon yesterday, by the wall */
  struct {
    double hours, level;
  } points[TEST_COURSE_POINTS]; /* up to the last with hours after those of the one before it */
  int sensation;                /* FouleeSensation */
  guint8 marks;                 /* set of FouleeMark, wherever it is 1 or more */
} TestCourse;

/* How the soreness after a run comes and goes. */
typedef enum {
  /* As on the days after a marathon: highest on the first (Takayama 2017, table 3, knee
   * extensors). On the day itself, when nobody was asked, a little over half [our choice]. */
  TEST_AFTER_RUN,
  /* As after running downhill: highest at 42 h of 6, 18 and 42 h (Byrnes 1985), above what it was
   * at 24 and at 48 h (Cleary 2005). How much at each is our choice. */
  TEST_AFTER_DOWNHILL,
} TestAfter;

typedef struct {
  int days_ago;
  double hour; /* of its start */
  FouleeRunKind kind;
  int metres, minutes, rpe;
  int descent; /* m */
  double felt; /* the level in the quadriceps when it is highest; other muscles have a part */
  TestAfter after;
  FouleeWarmUp warm_up;
} TestOuting;

typedef struct {
  GPtrArray *records;
  GTimeZone *zone;
  FouleeInstant now;
  FouleeDate today;
  GArray *courses; /* TestCourse */

  /* What may be changed before test_life_write_days(). */
  int dry_days;    /* so many, up to today, with little drunk and dark urine */
  int shade_today; /* of this morning's urine */
} TestLife;

TestLife *test_life_new (FouleeClock *clock);

/* The records so far, of which those are left out that would be later than now. Frees the rest. */
GPtrArray *test_life_finish (TestLife *life);

/* A moment `days_ago` by the clock on the wall. */
FouleeInstant test_life_at (const TestLife *life, int days_ago, double hour);

/* Hands a record over. */
void test_life_keep (TestLife *life, gpointer record);

/* A run that was done, and what it leaves in the muscles. The record can be told more. */
FouleeRun *test_life_run (TestLife *life, const TestOuting *outing);

/* Four runs a week on the days from `first` to `last` (days ago, the longer ago first): two easy
 * ones, one fast and one long of `longest` metres, each hard one after a warm-up. */
void test_life_train (TestLife *life, int first, int last, int longest);

/* Squats, lunges, calf raises, core and hips, every fifth day from `first` to `last`. */
void test_life_strengthen (TestLife *life, int first, int last);

void test_life_feel (TestLife *life, const TestCourse *course);

/* A night, drinks, the urine of the morning and two check-ins with all regions on each of the days
 * from `first` to `last`. Comes after everything that the legs feel. */
void test_life_write_days (TestLife *life, int first, int last);

void test_life_check_in (TestLife *life, int days_ago, double hour);
void test_life_condition (TestLife *life, FouleeConditionKind kind, int days_ago);
void test_life_plan (TestLife *life, int days_ahead, FouleeRunKind kind, int metres);
