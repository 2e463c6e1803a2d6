/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli-output-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

#include "base/error.h"

static gboolean
fail (const char *path, int reason, GError **error)
{
  FouleeErrorCode code = FOULEE_ERROR_IO;

  if (reason == EEXIST)
    code = FOULEE_ERROR_EXISTS;
  else if (reason == ENOSPC || reason == EDQUOT)
    code = FOULEE_ERROR_FULL;
  else if (reason == EACCES || reason == EPERM || reason == EROFS)
    code = FOULEE_ERROR_READ_ONLY;
  return foulee_fail (error, code, .file = path, .system = g_strerror (reason));
}

/* Errors name the file that the user asked for, not the one that stood in for it. */
static gboolean
fill_part (const char *part, const char *path, FouleeCliFill fill, gpointer data, GError **error)
{
  g_autoptr (GError) reason = NULL;
  FouleeErrorDetail detail;

  if (fill (part, data, &reason))
    return TRUE;
  if (reason->domain != FOULEE_ERROR)
    return foulee_fail (error, FOULEE_ERROR_IO, .file = path, .system = reason->message);
  detail = *foulee_error_get_detail (reason);
  detail.file = path;
  foulee_error_set (error, (FouleeErrorCode) reason->code, &detail);
  return FALSE;
}

/* Waits until the content is on the disk, so that the name never stands for less than all. */
static gboolean
settle (int fd, const char *path, GError **error)
{
  return fsync (fd) == 0 || fail (path, errno, error);
}

static gboolean
publish (const char *part, const char *path, gboolean force, GError **error)
{
  int failed;

  if (force)
    return g_rename (part, path) == 0 || fail (path, errno, error);
  failed = renameat2 (AT_FDCWD, part, AT_FDCWD, path, RENAME_NOREPLACE);
  /* Not every file system can promise that; a link is refused just so where there is a file. */
  if (failed != 0 && errno == EINVAL) {
    failed = link (part, path);
    if (failed == 0)
      g_unlink (part);
  }
  return failed == 0 || fail (path, errno, error);
}

gboolean
foulee_cli_make_file (const char *path, gboolean force, FouleeCliFill fill, gpointer data,
                      GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *part = g_build_filename (folder, ".foulee-XXXXXX", NULL);
  gboolean done;
  int fd;

  if (g_file_test (path, G_FILE_TEST_IS_DIR) || (!force && g_file_test (path, G_FILE_TEST_EXISTS)))
    return fail (path, EEXIST, error);
  fd = g_mkstemp_full (part, O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    return fail (path, errno, error);
  done = fill_part (part, path, fill, data, error) && settle (fd, path, error) &&
         publish (part, path, force, error);
  close (fd);
  if (!done)
    g_unlink (part);
  return done;
}
