/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/files/told-files.h"

#define KEY "watched-told"
#define TYPE "(xa{sx})"

/* A setting is UTF-8, the name of a file need not be. */
static char *
escape_name (const FouleeFolderFile *file)
{
  return g_uri_escape_string (file->name, NULL, FALSE);
}

FouleeToldFiles
foulee_told_files_read (GSettings *settings)
{
  g_autoptr (GVariant) value = g_settings_get_value (settings, KEY);
  FouleeToldFiles told;

  g_variant_get (value, "(x@a{sx})", &told.since, &told.files);
  return told;
}

void
foulee_told_files_clear (FouleeToldFiles *told)
{
  g_clear_pointer (&told->files, g_variant_unref);
}

gboolean
foulee_told_files_has (const FouleeToldFiles *told, const FouleeFolderFile *file)
{
  g_autofree char *name = escape_name (file);
  gint64 arrived;

  return file->arrived < told->since ||
         (g_variant_lookup (told->files, name, "x", &arrived) && arrived == file->arrived);
}

void
foulee_told_files_begin (GSettings *settings)
{
  g_settings_set (settings, KEY, TYPE, g_get_real_time (), NULL);
}

/* Files whose time lies ahead, as a watch with another clock writes them, do not move the moment
 * on: with them, all would be told that arrive until then. */
static gint64
find_moment (gint64 since, GPtrArray *fresh)
{
  const gint64 now = g_get_real_time ();

  for (guint i = 0; i < fresh->len; i++) {
    const FouleeFolderFile *file = g_ptr_array_index (fresh, i);

    if (file->arrived <= now)
      since = MAX (since, file->arrived);
  }
  return since;
}

void
foulee_told_files_add (GSettings *settings, GPtrArray *files, GPtrArray *fresh)
{
  g_auto (FouleeToldFiles) told = foulee_told_files_read (settings);
  const gint64 since = find_moment (told.since, fresh);
  g_auto (GVariantBuilder) names = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{sx}"));

  /* Those that have gone need not be remembered. */
  for (guint i = 0; i < files->len; i++) {
    const FouleeFolderFile *file = g_ptr_array_index (files, i);
    g_autofree char *name = escape_name (file);

    if (file->arrived >= since &&
        (foulee_told_files_has (&told, file) || g_ptr_array_find (fresh, file, NULL)))
      g_variant_builder_add (&names, "{sx}", name, file->arrived);
  }
  g_settings_set (settings, KEY, TYPE, since, &names);
}
