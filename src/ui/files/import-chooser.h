/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Called with the files (GFile) that were chosen; not where none were, nor where `from` is gone. */
typedef void (*FouleeImportChosen) (GtkWidget *from, GListModel *files);

/* Asks for files to bring in, any number of them; or for one folder with files. `from` is a widget
 * of the window. */
void foulee_import_choose_files (GtkWidget *from, FouleeImportChosen chosen);
void foulee_import_choose_folder (GtkWidget *from, FouleeImportChosen chosen);

/* Hands on the files that were copied in a file manager; nothing where there are none. */
void foulee_import_paste (GtkWidget *from, FouleeImportChosen chosen);

/* "A GdkFileList", as it comes from the clipboard or from a drop, as a list of GFile. Free it. */
GListModel *foulee_import_list_files (const GValue *file_list);

G_END_DECLS
