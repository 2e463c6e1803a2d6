/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"

/* The most that is given at a time where little is. */
#define PIECE 97

guint fuzz_n_read;

typedef struct {
  GInputStream parent;
  const guint8 *bytes;
  gsize length, at;
  guint32 seed;
} FuzzStream;

typedef GInputStreamClass FuzzStreamClass;

static GType fuzz_stream_get_type (void);
G_DEFINE_TYPE (FuzzStream, fuzz_stream, G_TYPE_INPUT_STREAM)

static gssize
fuzz_stream_read (GInputStream *stream, void *buffer, gsize count, GCancellable *cancellable,
                  GError **error)
{
  FuzzStream *self = (FuzzStream *) stream;
  gsize n = MIN (count, self->length - self->at);

  if (self->seed != 0) {
    self->seed = self->seed * 1664525 + 1013904223;
    n = MIN (n, 1 + (self->seed >> 16) % PIECE);
  }
  if (n > 0)
    memcpy (buffer, self->bytes + self->at, n);
  self->at += n;
  return (gssize) n;
}

static void
fuzz_stream_class_init (FuzzStreamClass *class)
{
  class->read_fn = fuzz_stream_read;
}

static void
fuzz_stream_init (FuzzStream *self)
{
}

GInputStream *
fuzz_stream_new (const guint8 *bytes, gsize length, guint32 seed)
{
  FuzzStream *self = g_object_new (fuzz_stream_get_type (), NULL);

  self->bytes = bytes;
  self->length = length;
  self->seed = seed;
  return G_INPUT_STREAM (self);
}

static void
check_sentence (const GError *error, const FouleeLanguage *language)
{
  g_autofree char *sentence = foulee_error_describe (error, language);

  fuzz_check_text (sentence);
  g_assert_null (strchr (sentence, '\n'));
}

void
fuzz_check_error (const GError *error)
{
  const FouleeErrorDetail *detail;

  g_assert_nonnull (error);
  g_assert_true (error->domain == FOULEE_ERROR);
  detail = foulee_error_get_detail (error);
  g_assert_cmpint (detail->line, >=, 0);
  g_assert_cmpint (detail->position, >=, 0);
  check_sentence (error, foulee_language_english ());
  check_sentence (error, foulee_language_french ());
}

void
fuzz_check_same_error (const GError *a, const GError *b)
{
  const FouleeErrorDetail *da = foulee_error_get_detail (a), *db = foulee_error_get_detail (b);

  g_assert_true (a->domain == b->domain);
  g_assert_cmpint (a->code, ==, b->code);
  g_assert_cmpint (da->line, ==, db->line);
  g_assert_cmpint (da->position, ==, db->position);
  g_assert_cmpstr (da->field, ==, db->field);
  g_assert_cmpint (da->problem, ==, db->problem);
  g_assert_cmpint (da->number, ==, db->number);
}

void
fuzz_check_text (const char *text)
{
  if (text == NULL)
    return;
  g_assert_cmpstr (text, !=, "");
  g_assert_true (g_utf8_validate (text, -1, NULL));
}

/* One for all that is tried, below the folder for temporary files. */
static char *file_path;

static void
remove_file (void)
{
  g_unlink (file_path);
  g_free (file_path);
}

const char *
fuzz_file (const guint8 *bytes, gsize length)
{
  static int file = -1;

  if (file < 0) {
    file = g_file_open_tmp ("fuzz-XXXXXX", &file_path, NULL);
    atexit (remove_file);
  }
  g_assert_cmpint (file, >=, 0);
  g_assert_cmpint (ftruncate (file, 0), ==, 0);
  g_assert_cmpint (pwrite (file, bytes, length, 0), ==, (gssize) length);
  return file_path;
}
