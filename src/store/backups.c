/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/backups.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "store/store-private.h"

#define N_DAYS 7
#define N_WEEKS 4
#define N_MONTHS 12

#define SUFFIX ".db"

char *
foulee_backups_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_build_filename (folder, "backups", NULL);
}

/* "journal" of "…/journal.db": several journals may lie in one folder. */
static char *
stem_of (const char *path)
{
  char *name = g_path_get_basename (path);

  if (g_str_has_suffix (name, SUFFIX))
    name[strlen (name) - strlen (SUFFIX)] = '\0';
  return name;
}

/* "journal-2026-11-20.db" in `folder`. */
static char *
name_of_day (const char *path, FouleeDate date)
{
  g_autofree char *stem = stem_of (path);
  g_autofree char *iso = foulee_date_to_iso (date);

  return g_strdup_printf ("%s-%s%s", stem, iso, SUFFIX);
}

/* The dates of the daily copies in `folder`. */
static GArray *
list_days (const char *path, const char *folder)
{
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (FouleeDate));
  g_autofree char *stem = stem_of (path);
  g_autofree char *prefix = g_strconcat (stem, "-", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *iso = NULL;
    FouleeDate date;

    if (!g_str_has_prefix (name, prefix) || !g_str_has_suffix (name, SUFFIX))
      continue;
    iso = g_strndup (name + strlen (prefix), strlen (name) - strlen (prefix) - strlen (SUFFIX));
    if (foulee_date_parse (iso, &date))
      g_array_append_val (dates, date);
  }
  return dates;
}

/* A number that is the same for dates of one day, week or month. */
static int
period_of (FouleeDate date, int length)
{
  int year, month, day;

  if (length == N_DAYS)
    return date;
  if (length == N_WEEKS)
    return (date - foulee_date_weekday (date) + 1) / 7;
  foulee_date_to_civil (date, &year, &month, &day);
  return year * 12 + month;
}

void
foulee_backups_choose (const FouleeDate *dates, guint n_dates, FouleeDate today, gboolean *keep)
{
  static const int lengths[] = { N_DAYS, N_WEEKS, N_MONTHS };

  for (guint i = 0; i < n_dates; i++) {
    keep[i] = FALSE;
    for (gsize j = 0; j < G_N_ELEMENTS (lengths) && !keep[i]; j++) {
      const int age = period_of (today, lengths[j]) - period_of (dates[i], lengths[j]);
      gboolean newest = TRUE;

      for (guint k = 0; k < n_dates; k++)
        newest = newest && (period_of (dates[k], lengths[j]) != period_of (dates[i], lengths[j]) ||
                            dates[k] <= dates[i]);
      keep[i] = newest && age < lengths[j];
    }
  }
}

gboolean
foulee_backups_daily (FouleeStore *store, GError **error)
{
  const char *path = foulee_store_path (store);
  const FouleeDate today = foulee_instant_day (foulee_clock_now (store->clock), 0);
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *copy = NULL;
  g_autoptr (GArray) dates = NULL;
  g_autofree gboolean *keep = NULL;

  if (path == NULL)
    return TRUE;
  folder = foulee_backups_folder (path);
  name = name_of_day (path, today);
  copy = g_build_filename (folder, name, NULL);
  if (g_file_test (copy, G_FILE_TEST_EXISTS))
    return TRUE;
  if (!foulee_store_backup (store, copy, error))
    return FALSE;

  dates = list_days (path, folder);
  keep = g_new (gboolean, dates->len);
  foulee_backups_choose ((const FouleeDate *) (gpointer) dates->data, dates->len, today, keep);
  for (guint i = 0; i < dates->len; i++) {
    g_autofree char *old_name = NULL;
    g_autofree char *old = NULL;

    if (keep[i])
      continue;
    old_name = name_of_day (path, g_array_index (dates, FouleeDate, i));
    old = g_build_filename (folder, old_name, NULL);
    g_unlink (old);
  }
  return TRUE;
}

gboolean
foulee_backups_before_migration (FouleeStore *store, gint64 version, GError **error)
{
  const char *path = foulee_store_path (store);
  g_autoptr (GError) failure = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *stem = NULL;
  g_autofree char *copy = NULL;

  if (path == NULL)
    return TRUE;
  folder = foulee_backups_folder (path);
  stem = stem_of (path);
  copy = g_strdup_printf ("%s/%s-layout-%" G_GINT64_FORMAT SUFFIX, folder, stem, version);
  if (foulee_store_backup (store, copy, &failure) ||
      g_error_matches (failure, FOULEE_ERROR, FOULEE_ERROR_EXISTS))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

char *
foulee_backups_newest (const char *path)
{
  g_autofree char *folder = foulee_backups_folder (path);
  g_autoptr (GArray) dates = list_days (path, folder);
  g_autofree char *name = NULL;
  FouleeDate newest = FOULEE_DATE_NONE;

  for (guint i = 0; i < dates->len; i++)
    newest = MAX (newest, g_array_index (dates, FouleeDate, i));
  if (newest == FOULEE_DATE_NONE)
    return NULL;
  name = name_of_day (path, newest);
  return g_build_filename (folder, name, NULL);
}

gboolean
foulee_backups_set_aside (const char *path, FouleeClock *clock, char **aside, GError **error)
{
  static const char *const companions[] = { "", "-wal", "-shm" };
  const FouleeInstant now = foulee_clock_now (clock);
  g_autofree char *target = g_strdup_printf ("%s.damaged-%" G_GINT64_FORMAT, path, now.seconds);

  for (gsize i = 0; i < G_N_ELEMENTS (companions); i++) {
    g_autofree char *from = g_strconcat (path, companions[i], NULL);
    g_autofree char *to = g_strconcat (target, companions[i], NULL);

    if (g_rename (from, to) != 0 && (i == 0 || errno != ENOENT))
      return foulee_fail (error, FOULEE_ERROR_IO, .file = from, .system = g_strerror (errno));
  }
  *aside = g_steal_pointer (&target);
  return TRUE;
}
