/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Lets files and folders be dropped anywhere on what it holds, and says so while they hover.
 *
 * Property: "content" (GtkWidget). Signal: dropped (GListModel *files): GFiles. */
#define FOULEE_TYPE_FILE_DROP (foulee_file_drop_get_type ())
G_DECLARE_FINAL_TYPE (FouleeFileDrop, foulee_file_drop, FOULEE, FILE_DROP, AdwBin)

G_END_DECLS
