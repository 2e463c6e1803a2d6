/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/body-net.h"

#define MIDDLE FOULEE_BODY_MIDDLE

/* From the outline of the body to its regions, and from one region to the next. */
#define RIM 3.0
#define GAP 3.2

/* ---- The net --------------------------------------------------------------------------------- */

/* The leg's own outline is the same from both sides: the outside from the waist to the ankle, the
 * inside from the ankle to the crotch. */
#define OUTSIDE                                                                                    \
  { 77, -12 }, { 76.5, 8 }, { 74, 28 }, { 66.5, 49 }, { 55.5, 76 }, { 45, 106 }, { 39, 132 },      \
      { 37.5, 164 }, { 41, 202 }, { 49.5, 240 }, { 59.5, 270 }, { 68.5, 296 }, { 71.5, 318 },      \
      { 69, 340 }, { 64.5, 364 }, { 64, 384 }, { 68.5, 410 }, { 76.5, 436 }, { 82.5, 460 },        \
      { 83.5, 476 }, { 81, 496 }

#define INSIDE                                                                                     \
  { 139, 489 }, { 136.5, 472 }, { 137, 455 }, { 142, 428 }, { 147, 402 }, { 148, 384 },            \
      { 145, 362 }, { 140.5, 340 }, { 139.5, 320 }, { 142.5, 300 }, { 146, 282 }, { 150, 258 },    \
      { 156.5, 228 }, { 162, 200 }, { 164.5, 176 }, { 165.5, 158 }, { 166, 142 }

/* clang-format off */
const FouleeBodySeam foulee_body_net[FOULEE_N_BODY_LINES] = {
  [LINE_MIDDLE] = { GAP / 2, { { MIDDLE, 60 }, { MIDDLE, 200 } } },
  [LINE_TOP] = { 0, { { 0, -8 }, { 330, -8 } } },
  [LINE_FRONT] = { RIM, {
    OUTSIDE,
    { 79.5, 511 }, { 74.5, 527 }, { 68, 541 }, { 64.5, 551 }, { 66.5, 556.5 }, { 70.5, 558.3 },
    { 74.3, 557.3 }, { 77, 561.4 }, { 81.3, 562.6 }, { 84.8, 561 }, { 87.5, 564.7 }, { 92, 565.8 },
    { 96, 563.9 }, { 99, 567.2 }, { 103.5, 568.2 }, { 108, 566.2 }, { 112, 569.6 }, { 121, 571 },
    { 130, 565 }, { 134, 553 }, { 135, 538 }, { 137, 522 }, { 138.5, 506 },
    INSIDE } },
  [LINE_BACK] = { RIM, {
    OUTSIDE,
    { 79.5, 511 }, { 74.5, 527 }, { 68, 541 }, { 65.5, 551 }, { 71, 558 }, { 83, 559.5 },
    { 98, 563.5 }, { 114, 566 }, { 130, 560 }, { 138, 547 }, { 139.5, 528 }, { 138.5, 508 },
    INSIDE } },
  [LINE_GROIN] = { GAP / 2, {
    { 60, 34 }, { 80, 48 }, { 106, 70 }, { 136, 95 }, { 165, 106 }, { 192, 98 } } },
  [LINE_HIP_FOLD] = { GAP / 2, {
    { 30, 110 }, { 60, 122 }, { 110, 138 }, { 150, 149 }, { 175, 155 } } },
  [LINE_OUTER_THIGH] = { GAP / 2, {
    { 80, 104 }, { 85.5, 126 }, { 89.2, 147 }, { 90, 180 }, { 84.5, 220 }, { 74, 256 },
    { 58, 292 } } },
  [LINE_INNER_THIGH] = { GAP / 2, {
    { 110, 128 }, { 110.5, 155 }, { 112, 196 }, { 122, 228 }, { 138, 256 }, { 157, 280 } } },
  [LINE_KNEE_TOP] = { GAP / 2, {
    { 55.5, 300 }, { 71.5, 295 }, { 89, 289.5 }, { 106, 287.5 }, { 123, 289.5 }, { 141.5, 296 },
    { 157.5, 302 } } },
  [LINE_KNEE_FOOT] = { GAP / 2, {
    { 56.5, 337 }, { 72.5, 339 }, { 91, 344 }, { 106, 346 }, { 122, 344 }, { 139.5, 339 },
    { 156.5, 337 } } },
  [LINE_ANKLE_TOP] = { GAP / 2, {
    { 69, 449 }, { 89, 453 }, { 109, 454.5 }, { 129, 453 }, { 151, 449 } } },
  [LINE_INSTEP] = { GAP / 2, {
    { 66, 514 }, { 88, 508 }, { 110, 505 }, { 132, 508 }, { 154, 514 } } },
  [LINE_TOES] = { RIM - 0.5, {
    { 54, 542 }, { 64.5, 552.5 }, { 75, 558 }, { 86, 562 }, { 98, 565.2 }, { 109, 567.8 },
    { 119, 569 }, { 128, 565 }, { 138, 552 } } },
  [LINE_LOIN_TOP] = { GAP / 2, {
    { 70, 25 }, { 120, 22.5 }, { MIDDLE, 22 }, { 210, 22.5 }, { 260, 25 } } },
  [LINE_SACRUM] = { GAP / 2, {
    { 100, -16 }, { 97, 6 }, { 96, 30 }, { 99, 54 }, { 110, 79 }, { 129, 103 }, { 149, 119.5 },
    { 165, 128 }, { 176, 133 } } },
  [LINE_CREST] = { GAP / 2, { { 52, 64 }, { 70, 58 }, { 88, 58 }, { 104, 68 }, { 118, 84 } } },
  [LINE_GLUTE_FOLD] = { GAP / 2, {
    { 25, 142 }, { 52, 156 }, { 88.5, 168 }, { 123, 172 }, { 150.5, 168 }, { 175.5, 158 } } },
  [LINE_THIGH_EDGE] = { GAP / 2, {
    { 54, 140 }, { 52, 172 }, { 53.5, 206 }, { 59, 240 }, { 64.5, 270 }, { 66, 306 } } },
  [LINE_HOLLOW_TOP] = { GAP / 2, {
    { 56, 304 }, { 75.5, 298 }, { 91, 289 }, { 105, 284 }, { 119, 289 }, { 135.5, 299 },
    { 156, 305 } } },
  [LINE_HOLLOW_FOOT] = { GAP / 2, {
    { 56.5, 330 }, { 74.5, 333 }, { 90.5, 340 }, { 105.5, 343 }, { 120.5, 340 }, { 137.5, 333 },
    { 156.5, 330 } } },
  [LINE_CALF_FOOT] = { GAP / 2, {
    { 60.5, 420 }, { 76.5, 428 }, { 90.5, 430 }, { 106.5, 424 }, { 122.5, 433 }, { 137, 436 },
    { 154.5, 428 } } },
  [LINE_HEEL_TOP] = { GAP / 2, {
    { 66, 503 }, { 88, 498 }, { 110, 496 }, { 132, 498 }, { 154, 503 } } },
  [LINE_HEEL_EDGE] = { GAP / 2, {
    { 73, 500 }, { 81.5, 515 }, { 83, 530 }, { 83, 544 }, { 88.5, 556 }, { 102, 568 } } },
};
/* clang-format on */

/* ---- Shapes ---------------------------------------------------------------------------------- */

/* The outline in parts: the outside of the leg down to the little toe, its inside from the big toe
 * or from under the heel, and on the back the foot between. */
#define FRONT_OUTSIDE LINE_FRONT, 0, 26
#define FRONT_INSIDE LINE_FRONT, 38, 60
#define BACK_OUTSIDE LINE_BACK, 0, 24
#define BACK_FOOT LINE_BACK, 24, 28
#define BACK_INSIDE LINE_BACK, 28, 49

#define MIRRORED(line) { line, 0, 0, TRUE }

const FouleeBodyRegion foulee_body_regions[] = {
  { FOULEE_FIGURE_FRONT,
    FOULEE_REGION_HIP_RIGHT,
    { 91, 104 },
    { 4, { { LINE_GROIN }, { LINE_MIDDLE }, { LINE_HIP_FOLD }, { FRONT_OUTSIDE } } } },
  { FOULEE_FIGURE_FRONT,
    FOULEE_REGION_OUTER_THIGH_RIGHT,
    { 65, 173 },
    { 3, { { LINE_HIP_FOLD }, { LINE_OUTER_THIGH }, { FRONT_OUTSIDE } } } },
  { FOULEE_FIGURE_FRONT,
    FOULEE_REGION_QUADRICEPS_RIGHT,
    { 105, 247 },
    { 6,
      { { LINE_HIP_FOLD },
        { LINE_INNER_THIGH },
        { FRONT_INSIDE },
        { LINE_KNEE_TOP },
        { FRONT_OUTSIDE },
        { LINE_OUTER_THIGH } } } },
  { FOULEE_FIGURE_FRONT,
    FOULEE_REGION_INNER_THIGH_RIGHT,
    { 137, 177 },
    { 3, { { LINE_HIP_FOLD }, { FRONT_INSIDE }, { LINE_INNER_THIGH } } } },
  { FOULEE_FIGURE_FRONT,
    FOULEE_REGION_KNEE_RIGHT,
    { 106.5, 316 },
    { 4, { { LINE_KNEE_TOP }, { FRONT_INSIDE }, { LINE_KNEE_FOOT }, { FRONT_OUTSIDE } } } },
  { FOULEE_FIGURE_FRONT,
    FOULEE_REGION_SHIN_RIGHT,
    { 106, 390 },
    { 4, { { LINE_KNEE_FOOT }, { FRONT_INSIDE }, { LINE_ANKLE_TOP }, { FRONT_OUTSIDE } } } },
  { FOULEE_FIGURE_FRONT,
    FOULEE_REGION_ANKLE_RIGHT,
    { 110, 480 },
    { 4, { { LINE_ANKLE_TOP }, { FRONT_INSIDE }, { LINE_INSTEP }, { FRONT_OUTSIDE } } } },
  { FOULEE_FIGURE_FRONT,
    FOULEE_REGION_FOREFOOT_RIGHT,
    { 107, 533 },
    { 4, { { LINE_INSTEP }, { FRONT_INSIDE }, { LINE_TOES }, { FRONT_OUTSIDE } } } },
  { FOULEE_FIGURE_BACK,
    FOULEE_REGION_LOWER_BACK,
    { MIDDLE, 66 },
    { 3, { { LINE_LOIN_TOP }, MIRRORED (LINE_SACRUM), { LINE_SACRUM } } } },
  { FOULEE_FIGURE_BACK,
    FOULEE_REGION_GLUTE_LEFT,
    { 97, 120 },
    { 5,
      { { LINE_CREST },
        { LINE_SACRUM },
        { LINE_MIDDLE },
        { LINE_GLUTE_FOLD },
        { BACK_OUTSIDE } } } },
  { FOULEE_FIGURE_BACK,
    FOULEE_REGION_HAMSTRING_LEFT,
    { 107, 216 },
    { 5,
      { { LINE_GLUTE_FOLD },
        { BACK_INSIDE },
        { LINE_HOLLOW_TOP },
        { BACK_OUTSIDE },
        { LINE_THIGH_EDGE } } } },
  { FOULEE_FIGURE_BACK,
    FOULEE_REGION_CALF_LEFT,
    { 106.5, 381 },
    { 4, { { LINE_HOLLOW_FOOT }, { BACK_INSIDE }, { LINE_CALF_FOOT }, { BACK_OUTSIDE } } } },
  { FOULEE_FIGURE_BACK,
    FOULEE_REGION_ACHILLES_LEFT,
    { 110, 463 },
    { 4, { { LINE_CALF_FOOT }, { BACK_INSIDE }, { LINE_HEEL_TOP }, { BACK_OUTSIDE } } } },
  { FOULEE_FIGURE_BACK,
    FOULEE_REGION_HEEL_LEFT,
    { 110.5, 528 },
    { 5,
      { { LINE_HEEL_TOP },
        { BACK_INSIDE },
        { BACK_FOOT },
        { LINE_HEEL_EDGE },
        { BACK_OUTSIDE } } } },
};

const FouleeBodyNeutral foulee_body_neutrals[] = {
  { FOULEE_FIGURE_FRONT,
    -1,
    { 5,
      { { LINE_TOP },
        { FRONT_OUTSIDE, TRUE },
        MIRRORED (LINE_GROIN),
        { LINE_GROIN },
        { FRONT_OUTSIDE } } } },
  { FOULEE_FIGURE_BACK,
    -1,
    { 8,
      { { LINE_TOP },
        { BACK_OUTSIDE, TRUE },
        MIRRORED (LINE_CREST),
        MIRRORED (LINE_SACRUM),
        { LINE_LOIN_TOP },
        { LINE_SACRUM },
        { LINE_CREST },
        { BACK_OUTSIDE } } } },
  { FOULEE_FIGURE_BACK,
    FOULEE_REGION_OUTER_THIGH_LEFT,
    { 3, { { LINE_GLUTE_FOLD }, { LINE_THIGH_EDGE }, { BACK_OUTSIDE } } } },
  { FOULEE_FIGURE_BACK,
    FOULEE_REGION_KNEE_LEFT,
    { 4, { { LINE_HOLLOW_TOP }, { BACK_INSIDE }, { LINE_HOLLOW_FOOT }, { BACK_OUTSIDE } } } },
  { FOULEE_FIGURE_BACK, -1, { 3, { { LINE_HEEL_EDGE }, { BACK_FOOT }, { BACK_OUTSIDE } } } },
};

const FouleeBodyShape foulee_body_silhouettes[] = {
  { 3, { { LINE_TOP }, MIRRORED (LINE_FRONT), { LINE_FRONT } } },
  { 3, { { LINE_TOP }, MIRRORED (LINE_BACK), { LINE_BACK } } },
};

const FouleeBodyFineLine foulee_body_fine_lines[] = {
  { FOULEE_FIGURE_FRONT, { { MIDDLE, 54 }, { MIDDLE, 61 } } },
  { FOULEE_FIGURE_FRONT, { { 96, 152 }, { 95, 190 }, { 90, 232 }, { 88, 270 } } },
  { FOULEE_FIGURE_FRONT, { { 103, 152 }, { 105.5, 190 }, { 117, 234 }, { 124, 270 } } },
  { FOULEE_FIGURE_FRONT,
    { { 106.5, 335 },
      { 97.5, 328 },
      { 92, 315 },
      { 96, 303 },
      { 106.5, 299.5 },
      { 117, 303 },
      { 121, 315 },
      { 115.5, 328 },
      { 106.5, 335 } } },
  { FOULEE_FIGURE_FRONT, { { 120, 362 }, { 118, 392 }, { 114, 420 }, { 112, 440 } } },
  { FOULEE_FIGURE_FRONT, { { 75.5, 552.5 }, { 77.5, 548.5 }, { 79, 545 } } },
  { FOULEE_FIGURE_FRONT, { { 85.8, 556 }, { 87, 552.5 }, { 88, 549 } } },
  { FOULEE_FIGURE_FRONT, { { 96.6, 559 }, { 97.3, 555.5 }, { 98, 552 } } },
  { FOULEE_FIGURE_FRONT, { { 108.2, 561.5 }, { 108.5, 558 }, { 108.8, 553.5 } } },
  { FOULEE_FIGURE_BACK, { { MIDDLE, 34 }, { MIDDLE, 48 } } },
  { FOULEE_FIGURE_BACK, { { MIDDLE, 82 }, { MIDDLE, 112 } } },
  { FOULEE_FIGURE_BACK, { { 107, 232 }, { 104.5, 254 }, { 105, 272 } } },
  { FOULEE_FIGURE_BACK, { { 107, 398 }, { 107, 408 }, { 106.5, 416 } } },
  { FOULEE_FIGURE_BACK, { { 94, 440 }, { 98, 464 }, { 97, 489 } } },
  { FOULEE_FIGURE_BACK, { { 124, 444 }, { 120, 464 }, { 122, 489 } } },
};
