/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/today/day.h"

G_BEGIN_DECLS

/* A warning sign that is open, in a few words, with the way to Today; not to be seen where there is
 * none.
 *
 * Properties: "day"; "shown" (FALSE where Today itself tells of it); "pending" (read-only,
 * notified): there is something to look at on Today, a sign that is open or a departure from the
 * usual that asks for the list. */
#define FOULEE_TYPE_SIGN_BANNER (foulee_sign_banner_get_type ())
G_DECLARE_FINAL_TYPE (FouleeSignBanner, foulee_sign_banner, FOULEE, SIGN_BANNER, AdwBin)

G_END_DECLS
