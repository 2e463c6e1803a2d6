/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/preferences/settings-page.h"

G_BEGIN_DECLS

/* The runner's shoes with how far each has been run in: those in use and those retired. */
#define FOULEE_TYPE_SHOES_PAGE (foulee_shoes_page_get_type ())
G_DECLARE_FINAL_TYPE (FouleeShoesPage, foulee_shoes_page, FOULEE, SHOES_PAGE, FouleeSettingsPage)

G_END_DECLS
