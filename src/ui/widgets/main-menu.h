/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The button in a header that opens the window's menu. */
#define FOULEE_TYPE_MAIN_MENU (foulee_main_menu_get_type ())
G_DECLARE_FINAL_TYPE (FouleeMainMenu, foulee_main_menu, FOULEE, MAIN_MENU, AdwBin)

/* Opens the one that is seen in `inside`; nothing where there is none. */
void foulee_main_menu_open (GtkWidget *inside);

G_END_DECLS
