/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/source-name.h"

#include <string.h>

static const char *
base_of (const char *name)
{
  const char *slash = strrchr (name, '/');

  return slash != NULL ? slash + 1 : name;
}

static gboolean
ends_in (const char *name, gsize length, const char *ending)
{
  const gsize n = strlen (ending);

  return length > n && g_ascii_strncasecmp (name + length - n, ending, n) == 0;
}

static gboolean
ends_in_any (const char *name, gsize length, const char *const *endings)
{
  for (; *endings != NULL; endings++)
    if (ends_in (name, length, *endings))
      return TRUE;
  return FALSE;
}

/* Strava writes activities.csv; Garmin Connect Activities.csv, which browsers number as in
 * "Activities (1).csv"; Runkeeper cardioActivities.csv; Garmin's export of everything
 * someone_0_summarizedActivities.json. */
static gboolean
is_table (const char *base, gsize length)
{
  if (ends_in (base, length, ".csv"))
    return g_ascii_strncasecmp (base, "activities", 10) == 0 ||
           g_ascii_strncasecmp (base, "cardioactivities", 16) == 0;
  return ends_in (base, length, "summarizedactivities.json");
}

FouleeNameKind
foulee_name_kind (const char *name)
{
  static const char *const recordings[] = { ".fit", ".gpx", ".tcx", NULL };
  static const char *const archives[] = { ".zip", ".tar", ".tar.gz", ".tgz", NULL };
  const char *base = base_of (name);
  const gsize length = strlen (base);
  const gsize unpacked = ends_in (base, length, ".gz") ? length - 3 : length;

  if (strchr (base, '.') == NULL)
    return length > 0 ? FOULEE_NAME_BARE : FOULEE_NAME_OTHER;
  if (ends_in_any (base, unpacked, recordings))
    return FOULEE_NAME_RECORDING;
  if (ends_in_any (base, length, archives))
    return FOULEE_NAME_ARCHIVE;
  return is_table (base, length) ? FOULEE_NAME_TABLE : FOULEE_NAME_OTHER;
}

/* The next part of a path; FALSE after the last. A backslash divides too: some programs on Windows
 * write it. */
static gboolean
next_part (const char **at, const char **part, gsize *length)
{
  if (**at == '\0')
    return FALSE;
  *part = *at;
  *length = strcspn (*at, "/\\");
  *at += *length;
  if (**at != '\0')
    *at += 1;
  return TRUE;
}

gboolean
foulee_name_is_hidden (const char *name)
{
  const char *part;
  gsize length;

  while (next_part (&name, &part, &length))
    if ((part[0] == '.' && length > 1 && !(length == 2 && part[1] == '.')) ||
        (length == 8 && memcmp (part, "__MACOSX", 8) == 0))
      return TRUE;
  return FALSE;
}

gboolean
foulee_name_leads_out (const char *name)
{
  const char *part;
  gsize length;

  if (name[0] == '/' || name[0] == '\\' || (g_ascii_isalpha (name[0]) && name[1] == ':'))
    return TRUE;
  while (next_part (&name, &part, &length))
    if (length == 2 && memcmp (part, "..", 2) == 0)
      return TRUE;
  return FALSE;
}

char *
foulee_name_shown (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  GString *shown = g_string_sized_new (strlen (valid));

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar character = g_utf8_get_char (at);

    g_string_append_unichar (shown, g_unichar_iscntrl (character) ? 0xfffd : character);
  }
  return g_string_free_and_steal (shown);
}
