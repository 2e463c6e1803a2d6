/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fit-writer.h"
#include "recording/recording.h"

G_BEGIN_DECLS

/* Pieces that runs in FIT files are made of. Local numbers: 1 records, 2 sessions, 3 events, 4 the
 * activity, 5 the sport, 6 devices; 0 is the file_id's. */

#define FIT_NONE_8 0xFF
#define FIT_NONE_16 0xFFFF
#define FIT_NONE_32 0xFFFFFFFF

/* Begins a file of 14 bytes' header with a file_id of type `type`, and writes the definitions. */
void fit_runs_begin (FitWriter *writer, guint type);
void fit_runs_define (FitWriter *writer);

/* `distance` in m, `altitude` in m, `cadence` in strides; −1 for none. */
void fit_runs_record (FitWriter *writer, gint64 time, double distance, double altitude,
                      int heart_rate, int cadence);

/* One record each 10 s over `seconds`, 30 m each, level, at `heart_rate` and `cadence`. */
void fit_runs_records (FitWriter *writer, gint64 start, guint seconds, int heart_rate, int cadence);

/* The timer was stopped, or started again. */
void fit_runs_stop (FitWriter *writer, gint64 time);
void fit_runs_start (FitWriter *writer, gint64 time);

/* A session without totals other than its times. */
void fit_runs_session (FitWriter *writer, gint64 start, guint seconds, guint sport,
                       guint sub_sport);

void fit_runs_activity (FitWriter *writer, gint64 time, gint64 local_time);

/* A whole run of 600 s. */
void fit_runs_whole (FitWriter *writer, gint64 start);

/* Reads what was written. */
gboolean fit_runs_read (FitWriter *writer, FouleeRecording **recording, GError **error);
FouleeRecording *fit_runs_read_well (FitWriter *writer);

/* How many notes of a kind; −1 where there is none. `*byte` may be NULL. */
int fit_runs_note (const FouleeRecording *recording, FouleeRecordingNoteKind kind, gint64 *byte);

G_END_DECLS
