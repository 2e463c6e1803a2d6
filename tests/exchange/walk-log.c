/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "walk-log.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

void
walk_place_set_up (WalkPlace *place, gconstpointer data)
{
  static char *temporary;

  /* GLib asks for it once, so it stays the same for all tests of a program. */
  if (temporary == NULL) {
    const char *outer = g_getenv ("TMPDIR");
    temporary = g_build_filename (outer != NULL ? outer : "/tmp", "foulee-XXXXXX", NULL);
    g_assert_nonnull (g_mkdtemp (temporary));
    g_setenv ("TMPDIR", temporary, TRUE);
  } else {
    g_assert_cmpint (g_mkdir (temporary, 0700), ==, 0);
  }
  place->temporary = temporary;
  place->folder = g_build_filename (temporary, "place", NULL);
  g_assert_cmpint (g_mkdir (place->folder, 0700), ==, 0);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static void
list_below (const char *path, const char *inside, GString *list)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++) {
    g_autofree char *below = g_build_filename (path, g_ptr_array_index (names, i), NULL);
    g_autofree char *shown = g_build_filename (inside, g_ptr_array_index (names, i), NULL);
    GStatBuf status;

    g_string_append_printf (list, "%s\n", shown);
    if (g_lstat (below, &status) == 0 && S_ISDIR (status.st_mode))
      list_below (below, shown, list);
  }
}

char *
walk_place_list (const WalkPlace *place)
{
  GString *list = g_string_new (NULL);

  list_below (place->folder, "", list);
  return g_string_free_and_steal (list);
}

static void
remove_below (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *below = g_build_filename (path, name, NULL);
    GStatBuf status;

    if (g_lstat (below, &status) == 0 && S_ISDIR (status.st_mode))
      remove_below (below);
    else
      g_remove (below);
  }
  g_rmdir (path);
}

void
walk_place_tear_down (WalkPlace *place, gconstpointer data)
{
  remove_below (place->folder);
  /* Fails where something else is left in it. */
  g_assert_cmpint (g_rmdir (place->temporary), ==, 0);
  g_free (place->folder);
}

char *
walk_place_path (const WalkPlace *place, const char *name)
{
  return g_build_filename (place->folder, name, NULL);
}

void
walk_place_write (const WalkPlace *place, const char *name, const char *bytes, gssize length)
{
  g_autofree char *path = walk_place_path (place, name);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  g_assert_true (g_file_set_contents (path, bytes, length, NULL));
}

const char *
walk_error_word (const GError *error)
{
  if (error->domain != FOULEE_ERROR)
    return error->message;
  switch ((FouleeErrorCode) error->code) {
  case FOULEE_ERROR_NOT_FOUND:
    return "NOT_FOUND";
  case FOULEE_ERROR_IO:
    return "IO";
  case FOULEE_ERROR_FORMAT:
    return "FORMAT";
  case FOULEE_ERROR_TOO_LARGE:
    return "TOO_LARGE";
  case FOULEE_ERROR_TOO_MANY:
    return "TOO_MANY";
  case FOULEE_ERROR_BOMB:
    return "BOMB";
  case FOULEE_ERROR_PASSWORD:
    return "PASSWORD";
  case FOULEE_ERROR_UNSAFE:
    return "UNSAFE";
  case FOULEE_ERROR_SYNTAX:
    return "SYNTAX";
  case FOULEE_ERROR_BUSY:
  case FOULEE_ERROR_FULL:
  case FOULEE_ERROR_CORRUPT:
  case FOULEE_ERROR_TOO_NEW:
  case FOULEE_ERROR_READ_ONLY:
  case FOULEE_ERROR_NOT_A_JOURNAL:
  case FOULEE_ERROR_CONSTRAINT:
  case FOULEE_ERROR_EXISTS:
  case FOULEE_ERROR_FIELD:
  case FOULEE_ERROR_USAGE:
  default:
    return error->message;
  }
}

typedef struct {
  const WalkPlace *place;
  GString *text;
  guint n;
} Log;

static gboolean
note_file (const FouleeSourceFile *file, gpointer data, GError **error)
{
  Log *log = data;
  g_autoptr (GError) failure = NULL;
  g_autofree char *piece = g_malloc (65536);
  char start[21] = "";
  gsize length = 0;
  gssize n;

  g_assert_cmpuint (file->number, ==, ++log->n);
  g_assert_cmpuint (file->number, <=, file->n_files);
  while ((n = g_input_stream_read (file->stream, piece, 65536, NULL, &failure)) > 0) {
    if (length < 20)
      memcpy (start + length, piece, MIN ((gsize) n, 20 - length));
    length += (gsize) n;
  }
  g_string_append_printf (log->text, "%s%s", file->named ? "=" : "", file->place);
  if (n < 0)
    g_string_append_printf (log->text, "!%s after %zu bytes\n", walk_error_word (failure), length);
  else if (length <= 20)
    g_string_append_printf (log->text, ": %s\n", start);
  else
    g_string_append_printf (log->text, ": %zu bytes\n", length);
  return TRUE;
}

static void
note_failure (const char *name, const GError *error, gpointer data)
{
  Log *log = data;

  g_assert_true (g_utf8_validate (name, -1, NULL));
  if (error->domain == FOULEE_ERROR)
    g_assert_cmpstr (foulee_error_get_detail (error)->file, ==, name);
  if (g_str_has_prefix (name, log->place->folder))
    name += strlen (log->place->folder) + 1;
  g_string_append_printf (log->text, "-%s!%s\n", name, walk_error_word (error));
}

char *
walk_log (const WalkPlace *place, const FouleeSourceLimits *limits, const char *const *names)
{
  static const FouleeSourceVisitor visitor = { note_file, note_failure };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) paths = NULL;
  g_autofree char *before = walk_place_list (place);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  Log log = { place, g_string_new (NULL), 0 };

  for (; *names != NULL; names++)
    g_strv_builder_take (builder, walk_place_path (place, *names));
  paths = g_strv_builder_end (builder);
  g_assert_true (foulee_source_walk ((const char *const *) paths,
                                     limits != NULL ? limits : &foulee_source_limits, &visitor,
                                     &log, NULL, &error));
  g_assert_no_error (error);
  after = walk_place_list (place);
  g_assert_cmpstr (after, ==, before);
  return g_string_free_and_steal (log.text);
}

char *
walk_log_one (const WalkPlace *place, const FouleeSourceLimits *limits, const char *name)
{
  return walk_log (place, limits, (const char *const[]) { name, NULL });
}
