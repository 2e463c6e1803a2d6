/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a file's name promises. `name` is a base name, or a path with "/", in any encoding. */
typedef enum {
  FOULEE_NAME_OTHER,     /* nothing for us */
  FOULEE_NAME_RECORDING, /* .fit, .gpx, .tcx, and each with .gz */
  FOULEE_NAME_TABLE,     /* a list of activities, named as its program names it */
  FOULEE_NAME_ARCHIVE,   /* .zip, .tar, .tar.gz, .tgz */
  FOULEE_NAME_BARE,      /* no ending: only the content tells */
} FouleeNameKind;

FouleeNameKind foulee_name_kind (const char *name);

/* A part of the path begins with a point, or is a Mac's own folder for what belongs to files. */
gboolean foulee_name_is_hidden (const char *name);

/* The path begins at the root, or at a drive's, or climbs: "/etc/x", "C:\x", "a/../../x". */
gboolean foulee_name_leads_out (const char *name);

/* Fit to be shown: UTF-8, with U+FFFD for what isn't and for control characters, which could
 * speak to a terminal. */
char *foulee_name_shown (const char *name);

G_END_DECLS
