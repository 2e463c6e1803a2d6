/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/error.h"
#include "exchange/exchange.h"
#include "exchange/import-private.h"
#include "exchange/json-import.h"
#include "exchange/table-import.h"
#include "exchange/text-file.h"

/* How much of a value a note keeps, to be shown. */
#define NOTE_CHARACTERS 60

static void
note_clear (gpointer data)
{
  FouleeNote *note = data;

  g_free (note->text);
  g_free (note->value);
}

static void
import_file_free (gpointer data)
{
  FouleeImportFile *file = data;

  g_free (file->file);
  g_free (file->sport);
  g_clear_pointer (&file->run, foulee_record_unref);
  g_free (file);
}

static FouleeImport *
import_new (const char *file)
{
  FouleeImport *import = g_new0 (FouleeImport, 1);

  import->file = g_strdup (file);
  import->records = foulee_record_array_new ();
  import->notes = g_array_new (FALSE, TRUE, sizeof (FouleeNote));
  g_array_set_clear_func (import->notes, note_clear);
  import->files = g_ptr_array_new_with_free_func (import_file_free);
  return import;
}

void
foulee_import_free (FouleeImport *import)
{
  if (import == NULL)
    return;
  g_free (import->file);
  g_ptr_array_unref (import->records);
  g_array_unref (import->notes);
  g_ptr_array_unref (import->files);
  g_free (import);
}

void
foulee_import_note (FouleeImport *import, FouleeNoteKind kind, gint64 line, const char *text,
                    const char *value, FouleeProblem problem)
{
  FouleeNote note = { .kind = kind, .line = line, .text = g_strdup (text), .problem = problem };

  if (value != NULL && g_utf8_strlen (value, -1) > NOTE_CHARACTERS) {
    g_autofree char *start = g_utf8_substring (value, 0, NOTE_CHARACTERS - 1);
    note.value = g_strconcat (start, "…", NULL);
  } else {
    note.value = g_strdup (value);
  }
  g_array_append_val (import->notes, note);
}

guint
foulee_import_count_notes (const FouleeImport *import, FouleeNoteKind kind)
{
  guint n = 0;

  for (guint i = 0; i < import->notes->len; i++)
    n += g_array_index (import->notes, FouleeNote, i).kind == kind;
  return n;
}

static gboolean
read_table (const char *text, gsize length, FouleeClock *clock, FouleeImport *import,
            GError **error)
{
  g_autofree char *converted = NULL;
  FouleeColumns columns;
  gboolean ok;

  /* No table of text has a NUL in it. */
  if (memchr (text, '\0', length) != NULL)
    return foulee_fail (error, FOULEE_ERROR_FORMAT);
  if (!g_utf8_validate_len (text, length, NULL)) {
    converted = foulee_text_from_windows_1252 (text, length, &length);
    text = converted;
  }
  if (!foulee_columns_recognise (text, length, &columns))
    return foulee_fail (error, FOULEE_ERROR_FORMAT);
  ok = foulee_table_import (text, length, &columns, clock, import, error);
  foulee_columns_clear (&columns);
  return ok;
}

gboolean
foulee_import_read (const char *path, FouleeClock *clock, FouleeImport **import, GError **error)
{
  g_autoptr (FouleeImport) result = import_new (path);
  g_autoptr (GError) local = NULL;
  g_autofree char *text = NULL;
  gsize length = 0;
  gboolean ok;

  ok = foulee_text_file_read (path, &text, &length, &local);
  if (ok && foulee_json_looks_like (text, length))
    ok = foulee_json_import (text, length, result, &local);
  else if (ok)
    ok = read_table (text, length, clock, result, &local);
  if (!ok) {
    foulee_error_name_file (local, path);
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  *import = g_steal_pointer (&result);
  return TRUE;
}
