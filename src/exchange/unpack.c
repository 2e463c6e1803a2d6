/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/unpack.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>

#include "base/error.h"

/* What libarchive is given at a time. Each entry of a ZIP costs at least one. */
#define BLOCK 16384

/* What is in an entry, as a stream. It outlives the archive harmlessly. */
#define FOULEE_TYPE_ENTRY_STREAM (foulee_entry_stream_get_type ())
G_DECLARE_FINAL_TYPE (FouleeEntryStream, foulee_entry_stream, FOULEE, ENTRY_STREAM, GInputStream)

struct _FouleeEntryStream {
  GInputStream parent;
  FouleeArchive *archive; /* NULL once it has gone on */
  gint64 most;
  gint64 n_read;
};

G_DEFINE_FINAL_TYPE (FouleeEntryStream, foulee_entry_stream, G_TYPE_INPUT_STREAM)

struct _FouleeArchive {
  struct archive *reader;
  struct archive_entry *at; /* owned by the reader; NULL before the first */
  FouleeArchiveEntry entry;
  FouleeEntryStream *stream; /* of the entry; NULL while nobody has opened it */
  guint n_entries;
  gboolean opened, broken;
  gboolean failed; /* the entry's stream */

  GInputStream *input;
  GCancellable *cancellable;
  FouleeArchiveBudget *budget;
  guint8 *block;
  GError *failure; /* of the input, which libarchive cannot carry */
};

/* What libarchive calls. */

static la_ssize_t
fetch (struct archive *reader, void *data, const void **bytes)
{
  FouleeArchive *self = data;
  gssize n = -1;

  if (self->failure == NULL)
    n = g_input_stream_read (self->input, self->block, BLOCK, self->cancellable, &self->failure);
  if (n < 0) {
    archive_set_error (reader, EIO, "input");
    return -1;
  }
  if (self->budget->counts)
    self->budget->packed += n;
  *bytes = self->block;
  return n;
}

static la_int64_t
seek (struct archive *reader, void *data, la_int64_t offset, int whence)
{
  static const GSeekType types[] = {
    [SEEK_SET] = G_SEEK_SET, [SEEK_CUR] = G_SEEK_CUR, [SEEK_END] = G_SEEK_END
  };
  FouleeArchive *self = data;
  GSeekable *seekable = G_SEEKABLE (self->input);

  if (!g_seekable_seek (seekable, offset, types[whence], self->cancellable, NULL)) {
    archive_set_error (reader, EIO, "input");
    return ARCHIVE_FATAL;
  }
  return g_seekable_tell (seekable);
}

static la_int64_t
skip (struct archive *reader, void *data, la_int64_t length)
{
  FouleeArchive *self = data;

  return g_seekable_seek (G_SEEKABLE (self->input), length, G_SEEK_CUR, self->cancellable, NULL)
             ? length
             : 0;
}

FouleeArchive *
foulee_archive_new (GInputStream *stream, FouleeArchiveBudget *budget, GCancellable *cancellable)
{
  FouleeArchive *self = g_new0 (FouleeArchive, 1);

  self->input = g_object_ref (stream);
  g_set_object (&self->cancellable, cancellable);
  self->budget = budget;
  self->block = g_malloc (BLOCK);
  self->reader = archive_read_new ();
  archive_read_support_format_zip (self->reader);
  archive_read_support_format_tar (self->reader);
  archive_read_support_filter_gzip (self->reader);
  archive_read_set_callback_data (self->reader, self);
  archive_read_set_read_callback (self->reader, fetch);
  if (G_IS_SEEKABLE (stream) && g_seekable_can_seek (G_SEEKABLE (stream))) {
    archive_read_set_seek_callback (self->reader, seek);
    archive_read_set_skip_callback (self->reader, skip);
  }
  return self;
}

/* The stream of the entry leads nowhere from now on. */
static void
leave_entry (FouleeArchive *self)
{
  if (self->stream != NULL)
    self->stream->archive = NULL;
  g_clear_object (&self->stream);
}

void
foulee_archive_free (FouleeArchive *self)
{
  if (self == NULL)
    return;
  leave_entry (self);
  archive_read_free (self->reader);
  g_object_unref (self->input);
  g_clear_object (&self->cancellable);
  g_clear_error (&self->failure);
  g_free (self->block);
  g_free (self);
}

gboolean
foulee_archive_is_broken (const FouleeArchive *self)
{
  return self->broken || self->budget->spent;
}

/* The error for what libarchive could not do. */
static gboolean
fail (FouleeArchive *self, GError **error)
{
  if (self->failure != NULL) {
    if (self->failure->domain == FOULEE_ERROR ||
        g_error_matches (self->failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      g_propagate_error (error, g_error_copy (self->failure));
    else
      foulee_fail (error, FOULEE_ERROR_IO, .system = self->failure->message);
    return FALSE;
  }
  /* libarchive may only be asked once it knows the format. */
  if (self->entry.is_locked || (self->at == NULL && archive_format (self->reader) != 0 &&
                                archive_read_has_encrypted_entries (self->reader) > 0))
    return foulee_fail (error, FOULEE_ERROR_PASSWORD);
  return foulee_fail (error, FOULEE_ERROR_SYNTAX,
                      .position = archive_filter_bytes (self->reader, -1) + 1);
}

/* `n` bytes more came out. FALSE where that is more than a real archive has in it: then it is not
 * read on. */
static gboolean
spend (FouleeArchive *self, gint64 n, GError **error)
{
  FouleeArchiveBudget *budget = self->budget;
  const FouleeSourceLimits *limits = budget->limits;

  budget->unpacked += n;
  if (budget->unpacked > limits->all_bytes) {
    budget->spent = TRUE;
    return foulee_fail (error, FOULEE_ERROR_TOO_LARGE, .number = limits->all_bytes);
  }
  if (budget->unpacked > limits->ratio_beyond &&
      budget->unpacked / limits->ratio > budget->packed) {
    budget->spent = TRUE;
    return foulee_fail (error, FOULEE_ERROR_BOMB);
  }
  return TRUE;
}

/* Passes over what is left of an entry. What has to be unpacked for that counts as well. */
static gboolean
pass_over (FouleeArchive *self, GError **error)
{
  const gboolean unpacks = archive_filter_code (self->reader, 0) == ARCHIVE_FILTER_GZIP ||
                           !archive_entry_size_is_set (self->at);

  if (!unpacks || self->entry.is_locked)
    return TRUE;
  for (;;) {
    const void *bytes;
    la_int64_t offset;
    size_t length;
    const int result = archive_read_data_block (self->reader, &bytes, &length, &offset);

    if (result == ARCHIVE_EOF || result == ARCHIVE_FAILED)
      return TRUE;
    if (result < ARCHIVE_WARN)
      return fail (self, error);
    if (g_cancellable_set_error_if_cancelled (self->cancellable, error) ||
        !spend (self, (gint64) length, error))
      return FALSE;
  }
}

/* The header of the next entry. FALSE at the end, and with an error. */
static gboolean
read_header (FouleeArchive *self, GError **error)
{
  const guint most = self->budget->limits->entries;
  int result;

  do {
    result = archive_read_next_header (self->reader, &self->at);
    if (result == ARCHIVE_EOF)
      return FALSE;
    if (self->n_entries++ == most)
      return foulee_fail (error, FOULEE_ERROR_TOO_MANY, .number = most);
  } while (result == ARCHIVE_RETRY);
  if (result < ARCHIVE_WARN)
    return fail (self, error);
  return TRUE;
}

/* Opens the archive at the first call. FALSE at the end, and with an error. */
static gboolean
go_on (FouleeArchive *self, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (!self->opened) {
    self->opened = TRUE;
    if (archive_read_open1 (self->reader) != ARCHIVE_OK)
      return fail (self, error);
  }
  if (self->at != NULL && !pass_over (self, error))
    return FALSE;
  return read_header (self, error);
}

const FouleeArchiveEntry *
foulee_archive_next (FouleeArchive *self, GError **error)
{
  g_autoptr (GError) trouble = NULL;
  const char *name;

  leave_entry (self);
  if (foulee_archive_is_broken (self) || !go_on (self, &trouble)) {
    self->broken = TRUE;
    /* An archive that breaks off in an entry is told of by the entry. */
    if (trouble != NULL &&
        !(self->failed && g_error_matches (trouble, FOULEE_ERROR, FOULEE_ERROR_SYNTAX)))
      g_propagate_error (error, g_steal_pointer (&trouble));
    return NULL;
  }
  self->failed = FALSE;
  name = archive_entry_pathname_utf8 (self->at);
  if (name == NULL)
    name = archive_entry_pathname (self->at);
  if (name == NULL)
    name = "";
  while (g_str_has_prefix (name, "./"))
    name += 2;
  self->entry = (FouleeArchiveEntry) {
    .name = name,
    .is_file =
        archive_entry_filetype (self->at) == AE_IFREG && archive_entry_hardlink (self->at) == NULL,
    .is_locked = archive_entry_is_encrypted (self->at) != 0,
  };
  return &self->entry;
}

GInputStream *
foulee_archive_open (FouleeArchive *self, gint64 most)
{
  g_return_val_if_fail (self->at != NULL && self->stream == NULL, NULL);
  self->stream = g_object_new (FOULEE_TYPE_ENTRY_STREAM, NULL);
  self->stream->archive = self;
  self->stream->most = most;
  return G_INPUT_STREAM (g_object_ref (self->stream));
}

static gssize
foulee_entry_stream_read (GInputStream *stream, void *buffer, gsize count,
                          GCancellable *cancellable, GError **error)
{
  FouleeEntryStream *self = FOULEE_ENTRY_STREAM (stream);
  FouleeArchive *archive = self->archive;
  la_ssize_t n;

  if (archive == NULL || foulee_archive_is_broken (archive)) {
    foulee_fail (error, FOULEE_ERROR_IO, .system = g_strerror (EIO));
    return -1;
  }
  n = archive_read_data (archive->reader, buffer, MIN (count, BLOCK));
  if (n < 0) {
    archive->failed = TRUE;
    archive->broken = n == ARCHIVE_FATAL;
    fail (archive, error);
    return -1;
  }
  self->n_read += n;
  if (!spend (archive, n, error))
    return -1;
  if (self->n_read > self->most) {
    foulee_fail (error, FOULEE_ERROR_TOO_LARGE, .number = self->most);
    return -1;
  }
  return n;
}

static void
foulee_entry_stream_class_init (FouleeEntryStreamClass *class)
{
  G_INPUT_STREAM_CLASS (class)->read_fn = foulee_entry_stream_read;
}

static void
foulee_entry_stream_init (FouleeEntryStream *self)
{
}
