/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recording/fit-decode.h"
#include "recording/recording-private.h"

G_BEGIN_DECLS

/* The messages of one FIT file on their way to its sessions. */

/* More sessions in one file are a broken file. */
#define FOULEE_FIT_MOST_SESSIONS 1000

typedef struct _FouleeFitActivity FouleeFitActivity;

/* Borrows `recording`, which gets the sessions and notes. */
FouleeFitActivity *foulee_fit_activity_new (FouleeRecording *recording);
void foulee_fit_activity_free (FouleeFitActivity *activity);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeFitActivity, foulee_fit_activity_free)

/* Takes one message; FALSE with FOULEE_ERROR_SYNTAX where there are too many sessions. */
gboolean foulee_fit_activity_take (FouleeFitActivity *activity, const FouleeFitMessage *message,
                                   GError **error);

/* Whether the file says that it is something else: settings, a course, a workout. */
gboolean foulee_fit_activity_is_other (const FouleeFitActivity *activity);

/* The file is over. What is no activity adds nothing. `*timeless`
 * is set where there was one, but nothing says when it was. */
void foulee_fit_activity_finish (FouleeFitActivity *activity, gboolean *timeless);

G_END_DECLS
