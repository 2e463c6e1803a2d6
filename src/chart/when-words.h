/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/civil.h"
#include "base/language.h"

G_BEGIN_DECLS

/* Moments: those to come named as exactly as they are known, by the part of the day. */

/* "tomorrow morning", "Friday evening"; owned by the caller. `at` is not before `now`, and less
 * than a week later. */
char *foulee_when_label (FouleeInstant at, FouleeInstant now, const FouleeLanguage *language);

/* The same at the start of a sentence: "Tomorrow morning". Owned by the caller. */
char *foulee_when_title (FouleeInstant at, FouleeInstant now, const FouleeLanguage *language);

/* The day of the week to which a moment belongs in speech: a night, to the day on which it begins.
 * Static. */
const char *foulee_spoken_weekday (FouleeInstant at, const FouleeLanguage *language);

/* Of what was noted: "Thu 19 Nov, 06:45"; owned by the caller. */
char *foulee_moment_label (FouleeInstant at, const FouleeLanguage *language);

G_END_DECLS
