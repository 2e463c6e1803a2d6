/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/preferences/settings-page.h"

G_BEGIN_DECLS

/* Who keeps the journal, where, in which units, and what stands on the printed summary: the record
 * of the runner. Every change is stored at once. */
#define FOULEE_TYPE_RUNNER_PAGE (foulee_runner_page_get_type ())
G_DECLARE_FINAL_TYPE (FouleeRunnerPage, foulee_runner_page, FOULEE, RUNNER_PAGE, FouleeSettingsPage)

G_END_DECLS
