/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "base/civil.h"

G_BEGIN_DECLS

/* What the runner does not want to be asked: how hard a run was, ever; whether a planned one was
 * run, for today. The first is remembered in the settings ("unrated-runs"), where there are any. */
typedef struct _FouleeRunAsking FouleeRunAsking;

FouleeRunAsking *foulee_run_asking_new (void);
void foulee_run_asking_free (FouleeRunAsking *asking);

/* `settings` may be NULL. */
void foulee_run_asking_set_settings (FouleeRunAsking *asking, GSettings *settings);

gboolean foulee_run_asking_is_not_to_rate (FouleeRunAsking *asking, const char *run_id);
void foulee_run_asking_do_not_rate (FouleeRunAsking *asking, const char *run_id);

gboolean foulee_run_asking_is_later (FouleeRunAsking *asking, const char *run_id, FouleeDate today);
void foulee_run_asking_ask_later (FouleeRunAsking *asking, const char *run_id, FouleeDate today);
void foulee_run_asking_ask_now (FouleeRunAsking *asking, const char *run_id);

G_END_DECLS
