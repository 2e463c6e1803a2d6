/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Names a calendar's arrows for those who hear what they do: GTK gives them pictures only. */
void foulee_calendar_name_arrows (GtkCalendar *calendar);

G_END_DECLS
