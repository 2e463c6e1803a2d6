/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How long a main loop does not get round to what the user does: the time from one poll of the
 * default context to the next. */

/* The parts of a block. */
typedef enum {
  WATCH_UPDATE,   /* what moves, and ticks */
  WATCH_LAYOUT,   /* of the window */
  WATCH_PAINT,    /* its nodes, and drawing them */
  WATCH_ANALYSED, /* all that follows from the journal's "changed" and "analysed" */
  WATCH_OTHER,
  WATCH_N_PARTS,
} WatchPart;

/* Microseconds: by the clock on the wall; how many of these this thread had a processor for; and
 * what they went into. */
typedef struct {
  gint64 wall, worked;
  gint64 parts[WATCH_N_PARTS];
} WatchBlock;

/* From now on, until the program ends. */
void watch_start (void);

/* To tell the frames of a realized window, and what hears the journal's signals, from the rest. The
 * latter before the window is made. */
void watch_frames (GtkWindow *window);
void watch_signals (GObject *journal);

/* Forgets what has been, and takes the present for the beginning of a block. */
void watch_reset (void);

/* The block since in which most was worked, and how long any took by the clock on the wall, be it
 * because others had the processor. The one under way is included, and ends here. */
const WatchBlock *watch_longest (gint64 *wall);

G_END_DECLS
