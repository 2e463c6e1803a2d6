/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/source.h"

/* A folder of its own for each test, in the one for temporary files: what a walk leaves in either
 * is seen. */
typedef struct {
  char *folder;
  const char *temporary;
} WalkPlace;

void walk_place_set_up (WalkPlace *place, gconstpointer data);

/* Removes all; fails if something else lies in the folder for temporary files. */
void walk_place_tear_down (WalkPlace *place, gconstpointer data);

/* A path below the folder; free it. */
char *walk_place_path (const WalkPlace *place, const char *name);

/* Writes a file below the folder, with the folders it needs. `length` −1 for a text. */
void walk_place_write (const WalkPlace *place, const char *name, const char *bytes, gssize length);

/* Every path below the folder, a line each, in order: to be held against what it was before. */
char *walk_place_list (const WalkPlace *place);

/* Walks through `names` below the folder (NULL at the end) and writes down, a line each:
 *
 *   activities/1.fit: abc                  a file and what is in it, up to 20 bytes, then its
 * length =activities.csv: …                     the same of a file that was named
 *   activities/2.fit!BOMB after 12 bytes   a file whose stream failed
 *   -export.zip!SYNTAX                     what the walk itself could not do, with what
 *
 * `limits` NULL for the usual ones. */
char *walk_log (const WalkPlace *place, const FouleeSourceLimits *limits, const char *const *names);

/* As above, of one name. */
char *walk_log_one (const WalkPlace *place, const FouleeSourceLimits *limits, const char *name);

/* "BOMB": an error of ours in a word. */
const char *walk_error_word (const GError *error);
