/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What another program's name for a sport says: "Trail Running", "Course à pied", "Laufband". */
typedef struct {
  gboolean is_run;
  gint32 run_kind; /* FouleeRunKind, or FOULEE_UNSET where the name doesn't tell */
  gint32 surface;  /* position in foulee_surfaces, or FOULEE_UNSET */
} FouleeSport;

/* `name` in English, French or German. Wheelchair and ski runs are not runs here. */
FouleeSport foulee_sport_recognise (const char *name);

G_END_DECLS
