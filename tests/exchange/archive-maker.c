/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "archive-maker.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

struct _ArchiveMaker {
  struct archive *writer;
};

ArchiveMaker *
archive_maker_new (const char *path, const char *type)
{
  ArchiveMaker *maker = g_new (ArchiveMaker, 1);

  maker->writer = archive_write_new ();
  if (g_str_has_suffix (type, "zip"))
    archive_write_set_format_zip (maker->writer);
  else
    archive_write_set_format_pax_restricted (maker->writer);
  if (strcmp (type, "tar.gz") == 0)
    archive_write_add_filter_gzip (maker->writer);
  else
    archive_write_add_filter_none (maker->writer);
  if (strcmp (type, "locked zip") == 0) {
    g_assert_cmpint (archive_write_set_options (maker->writer, "zip:encryption=zipcrypt"), ==,
                     ARCHIVE_OK);
    g_assert_cmpint (archive_write_set_passphrase (maker->writer, "secret"), ==, ARCHIVE_OK);
  }
  g_assert_cmpint (archive_write_open_filename (maker->writer, path), ==, ARCHIVE_OK);
  return maker;
}

static struct archive_entry *
make_entry (const char *name, unsigned type)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, type);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, 0);
  return entry;
}

static void
write_header (ArchiveMaker *maker, struct archive_entry *entry)
{
  const int result = archive_write_header (maker->writer, entry);

  if (result != ARCHIVE_OK)
    g_error ("%s: %s", archive_entry_pathname (entry), archive_error_string (maker->writer));
  archive_entry_free (entry);
}

void
archive_maker_add (ArchiveMaker *maker, const char *name, const char *bytes, gssize length)
{
  struct archive_entry *entry = make_entry (name, AE_IFREG);

  if (length < 0)
    length = (gssize) strlen (bytes);
  archive_entry_set_size (entry, length);
  write_header (maker, entry);
  g_assert_cmpint (archive_write_data (maker->writer, bytes, (size_t) length), ==, length);
}

void
archive_maker_add_zeros (ArchiveMaker *maker, const char *name, gsize length, gboolean unknown)
{
  struct archive_entry *entry = make_entry (name, AE_IFREG);
  g_autofree char *zeros = g_malloc0 (1 << 20);

  archive_entry_set_size (entry, (la_int64_t) length);
  if (unknown)
    archive_entry_unset_size (entry);
  write_header (maker, entry);
  while (length > 0) {
    const gsize n = MIN (length, 1 << 20);
    g_assert_cmpint (archive_write_data (maker->writer, zeros, n), ==, n);
    length -= n;
  }
}

void
archive_maker_add_other (ArchiveMaker *maker, const char *name, unsigned type, const char *target)
{
  struct archive_entry *entry = make_entry (name, type);

  if (target != NULL)
    archive_entry_set_symlink (entry, target);
  write_header (maker, entry);
}

void
archive_maker_add_hard_link (ArchiveMaker *maker, const char *name, const char *target)
{
  struct archive_entry *entry = make_entry (name, AE_IFREG);

  archive_entry_set_hardlink (entry, target);
  write_header (maker, entry);
}

void
archive_maker_finish (ArchiveMaker *maker)
{
  g_assert_cmpint (archive_write_close (maker->writer), ==, ARCHIVE_OK);
  archive_write_free (maker->writer);
  g_free (maker);
}
