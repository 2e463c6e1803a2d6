/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "check-import.h"
#include "exchange/intake.h"
#include "exchange/source.h"

/* Archives, and all that is in them: the walk stays within its limits, and what was brought in is
 * known the next time. */

static const FouleeSourceLimits limits = {
  .entries = 3,
  .entry_bytes = 40000,
  .all_bytes = 60000,
  .ratio = 20,
  .ratio_beyond = 10000,
};

/* What was met on a walk. */
typedef struct {
  guint n, n_files;
  gint64 n_bytes;
} Walk;

static void
check_name (const char *name)
{
  fuzz_check_text (name);
  for (const char *at = name; *at != '\0'; at++)
    g_assert_false (g_ascii_iscntrl (*at));
}

/* Whoever joins it to a folder stays below that. */
static void
check_place (const char *place)
{
  g_auto (GStrv) parts = g_strsplit_set (place, "/\\", -1);

  check_name (place);
  g_assert_false (g_strv_contains ((const char *const *) parts, ".."));
  g_assert_false (*place == '/');
}

/* To its end or to an error, and no further than an entry may be. */
static gint64
read_to_end (GInputStream *stream)
{
  g_autoptr (GError) error = NULL;
  gint64 all = 0;
  gssize n;
  char bytes[1000];

  while ((n = g_input_stream_read (stream, bytes, sizeof bytes, NULL, &error)) > 0)
    all += n;
  if (n < 0)
    fuzz_check_error (error);
  return all;
}

static gboolean
visit (const FouleeSourceFile *file, gpointer data, GError **error)
{
  Walk *walk = data;
  gint64 length;

  g_assert_no_error (*error);
  g_assert_cmpuint (file->number, ==, ++walk->n);
  g_assert_cmpuint (file->n_files, >=, MAX (file->number, walk->n_files));
  walk->n_files = file->n_files;
  g_assert_cmpuint (file->root, ==, 0);
  check_name (file->name);
  check_name (file->path);
  check_place (file->place);
  length = read_to_end (file->stream);
  /* What was given itself is not an entry of anything. */
  g_assert_true (file->named || length <= limits.entry_bytes);
  if (!file->named)
    walk->n_bytes += length;
  return TRUE;
}

static void
failed (const char *name, const GError *error, gpointer data)
{
  check_name (name);
  fuzz_check_error (error);
}

static void
check_walk (const char *path)
{
  static const FouleeSourceVisitor visitor = { visit, failed };
  const char *const paths[] = { path, NULL };
  g_autoptr (GError) error = NULL;
  Walk walk = { 0 };

  foulee_source_walk (paths, &limits, &visitor, &walk, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (walk.n_bytes, <=, limits.all_bytes);
}

static void
check_remarks (GPtrArray *remarks)
{
  for (guint i = 0; i < remarks->len; i++)
    fuzz_check_text (g_ptr_array_index (remarks, i));
}

static void
check_rows (const FouleeIntake *intake)
{
  for (guint i = 0; i < intake->rows->len; i++) {
    const FouleeIntakeRow *row = g_ptr_array_index (intake->rows, i);
    g_autoptr (GError) error = NULL;

    foulee_record_validate (row->record, &error);
    g_assert_no_error (error);
    check_name (row->file);
    g_assert_true ((row->here != NULL) ==
                   (row->state == FOULEE_INTAKE_ENRICHES ||
                    (row->state == FOULEE_INTAKE_KNOWN && row->record->kind == FOULEE_KIND_RUN)));
    g_assert_false (row->wanted && row->state == FOULEE_INTAKE_KNOWN);
    check_remarks (row->remarks);
  }
}

static FouleeIntake *
take_in (const char *path, const FouleeHistory *history, const FouleeLanguage *language)
{
  const char *const paths[] = { path, NULL };
  g_autoptr (GError) error = NULL;
  FouleeIntake *intake = NULL;

  foulee_intake_read (paths, history, fuzz_clock (), language, NULL, NULL, NULL, &intake, &error);
  g_assert_no_error (error);
  check_rows (intake);
  check_remarks (intake->remarks);
  for (guint i = 0; i < intake->failures->len; i++) {
    const FouleeIntakeFailure *failure = g_ptr_array_index (intake->failures, i);

    check_name (failure->file);
    fuzz_check_error (failure->error);
  }
  return intake;
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize length)
{
  const char *path = fuzz_file (bytes, length);
  g_autoptr (FouleeHistory) empty = foulee_history_new (foulee_record_array_new ());
  g_autoptr (FouleeHistory) filled = NULL;
  g_autoptr (FouleeIntake) first = NULL, second = NULL;
  g_autoptr (GPtrArray) wanted = NULL;

  check_walk (path);
  first = take_in (path, empty, foulee_language_english ());
  fuzz_n_read += first->rows->len > 0;
  if (first->rows->len == 0)
    return 0;
  wanted = foulee_intake_wanted (first);
  filled = foulee_history_with (empty, wanted);
  second = take_in (path, filled, foulee_language_french ());
  g_assert_cmpuint (second->rows->len, ==, first->rows->len);
  g_assert_cmpuint (foulee_intake_count (second, FOULEE_INTAKE_NEW), ==, 0);
  g_assert_cmpuint (foulee_intake_count (second, FOULEE_INTAKE_ENRICHES), ==, 0);
  return 0;
}
