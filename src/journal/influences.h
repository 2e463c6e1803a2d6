/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "analysis/fair-trial.h"

G_BEGIN_DECLS

/* What matters for the runner and what helped, with what it is of. */
typedef struct {
  FouleeFindings *findings;
  const FouleeInfluences *influences; /* owned by the findings */
  FouleeFairTrial *trial;             /* NULL where none is planned */
} FouleeInfluenceReport;

void foulee_influence_report_free (FouleeInfluenceReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeInfluenceReport, foulee_influence_report_free)

/* Works it out on another thread: it takes tenths of a second the first time, and next to nothing
 * where the same findings are asked again, which remember it. Once `cancellable` was cancelled the
 * callback gets an error, whatever came of it. */
void foulee_influence_report_async (FouleeFindings *findings, FouleeFairTrialPlan plan,
                                    GCancellable *cancellable, GAsyncReadyCallback callback,
                                    gpointer data);

/* Owned by the caller; NULL with an error where it was cancelled. */
FouleeInfluenceReport *foulee_influence_report_finish (GAsyncResult *result, GError **error);

G_END_DECLS
