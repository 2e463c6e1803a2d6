/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/influence-words.h"

G_BEGIN_DECLS

/* The actions of which at least four fifths of the occasions of each lie within half a day of one
 * of the other, where both are shown: whatever comes of them cannot be told apart. "Squats, Core
 * and hips"; where there are several such groups, they are parted by semicolons. NULL for none. */
char *foulee_influences_together (const FouleeInfluences *influences,
                                  const FouleeLanguage *language);

G_END_DECLS
