/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* When somebody was moving.
 *
 * It is judged over ten seconds at a time, as from one second to the next GPS wanders as fast as a
 * walker. Below 0.3 m/s nobody gets anywhere: that is half of the steepest climbing and a quarter
 * of a slow walk, and over ten seconds a watch at rest wanders by half of it. An interval of more
 * than a minute without any point is a pause, unless who came out at its other end was walking (1
 * m/s) at least: then it was a tunnel. Where nothing tells the way, time counts as moving.
 *
 * A pause lasts twenty seconds at least: who turns on the spot is where they were ten seconds
 * before, and has not stood still. What the watch itself says was a pause is one however short. */

#define FOULEE_MOTION_SECONDS 10
#define FOULEE_MOTION_SPEED 0.3
#define FOULEE_MOTION_SHORTEST_PAUSE 20
#define FOULEE_MOTION_SILENCE 60
#define FOULEE_MOTION_SPEED_IN_SILENCE 1.0

/* A point on the sphere, in radians; NAN for unknown. */
typedef struct {
  double latitude, longitude;
} FouleePlace;

#define FOULEE_PLACE_UNKNOWN ((FouleePlace) { NAN, NAN })

/* On the mean sphere of the Earth, in m. Against the ellipsoid it is wrong by 0.56 % at most, where
 * a way leads north on the equator, by 0.2 % in between: less than GPS is. */
double foulee_way_between (FouleePlace a, FouleePlace b);

typedef struct {
  /* What is judged next. */
  double seconds;
  FouleePlace from, to;
  gboolean has_count, has_speed;
  gboolean counts;         /* the device's count has moved, ever */
  double counted, coasted; /* m, by the device's count and by speeds */

  double moving, longest_pause; /* s */
  double still, paused; /* s, since somebody last moved: as judged here, as the watch says */
} FouleeMotion;

void foulee_motion_init (FouleeMotion *motion);

/* An interval of so many seconds comes next: a long one is judged alone. Then what is known of its
 * way, and then it is added: TRUE where a long one was found to be a pause. */
void foulee_motion_expect (FouleeMotion *motion, double seconds);
void foulee_motion_place (FouleeMotion *motion, FouleePlace place);
void foulee_motion_count (FouleeMotion *motion, double way);
void foulee_motion_coast (FouleeMotion *motion, double way);
gboolean foulee_motion_add (FouleeMotion *motion, double seconds);

/* A stretch ends: what came of it is judged, and what comes begins elsewhere. */
void foulee_motion_break (FouleeMotion *motion);

/* What is known to be a pause, between two stretches. */
void foulee_motion_pause (FouleeMotion *motion, double seconds);

/* `moving` and `longest_pause` are those of everything now. */
void foulee_motion_finish (FouleeMotion *motion);

G_END_DECLS
