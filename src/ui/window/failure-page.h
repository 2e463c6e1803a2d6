/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Why the journal could not be opened, and what can be done: a button is the action win.retry. */
#define FOULEE_TYPE_FAILURE_PAGE (foulee_failure_page_get_type ())
G_DECLARE_FINAL_TYPE (FouleeFailurePage, foulee_failure_page, FOULEE, FAILURE_PAGE,
                      AdwNavigationPage)

FouleeFailurePage *foulee_failure_page_new (const GError *error);

G_END_DECLS
