/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "recording/input.h"

#define MOST ((gint64) 1 << 20)

/* SHA-256 of "abc" and of a million times "a": FIPS 180-2, appendix B. */
#define HASH_OF_ABC "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
#define HASH_OF_A_MILLION "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"

static GBytes *
packed (const void *bytes, gsize length)
{
  g_autoptr (GConverter) packer =
      G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 6));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) plain = g_bytes_new (bytes, length);
  GBytes *result = g_converter_convert_bytes (packer, plain, &error);

  g_assert_no_error (error);
  return result;
}

static FouleeInput *
input_of (GBytes *bytes, gsize length, gint64 most)
{
  g_autoptr (GBytes) part = g_bytes_new_from_bytes (bytes, 0, length);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (part);

  return foulee_input_new (stream, most, NULL);
}

static char *
a_million (void)
{
  char *text = g_malloc (1000000);

  memset (text, 'a', 1000000);
  return text;
}

static void
test_peek_and_read (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("abc", 3);
  g_autoptr (FouleeInput) input = input_of (bytes, 3, MOST);
  g_autoptr (GError) error = NULL;
  const guint8 *next;
  char two[2];
  gsize n;

  g_assert_true (foulee_input_peek (input, 65536, &next, &n, &error));
  g_assert_cmpmem (next, n, "abc", 3);
  g_assert_cmpint (foulee_input_position (input), ==, 0);
  g_assert_true (foulee_input_read (input, two, 2, &n, &error));
  g_assert_cmpmem (two, n, "ab", 2);
  g_assert_cmpint (foulee_input_position (input), ==, 2);
  g_assert_true (foulee_input_peek (input, 1, &next, &n, &error));
  g_assert_cmpmem (next, n, "c", 1);
  g_assert_true (foulee_input_read (input, two, 2, &n, &error));
  g_assert_cmpmem (two, n, "c", 1);
  g_assert_true (foulee_input_read (input, two, 2, &n, &error));
  g_assert_cmpuint (n, ==, 0);
  g_assert_true (foulee_input_drain (input, &error));
  g_assert_false (foulee_input_was_cut (input));
  g_assert_cmpstr (foulee_input_hash (input), ==, HASH_OF_ABC);
  g_assert_no_error (error);
}

/* Every byte of a file comes once and in order, however it is asked for. */
static void
test_steps (void)
{
  g_autoptr (GByteArray) all = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL, gz = NULL;

  for (guint i = 0; i < 300000; i++) {
    guint8 byte = (guint8) ((i * 2654435761u) >> 24);
    g_byte_array_append (all, &byte, 1);
  }
  bytes = g_bytes_new (all->data, all->len);
  gz = packed (all->data, all->len);

  for (int compressed = 0; compressed < 2; compressed++) {
    static const gsize steps[] = { 1, 255, 4096, 65535, 65536, 300000 };

    for (gsize s = 0; s < G_N_ELEMENTS (steps); s++) {
      g_autoptr (FouleeInput) input = compressed ? input_of (gz, g_bytes_get_size (gz), MOST)
                                                 : input_of (bytes, all->len, MOST);
      g_autofree guint8 *read = g_malloc (steps[s]);
      gsize done = 0, n;

      do {
        const guint8 *next;

        g_assert_true (foulee_input_peek (input, MIN (steps[s] + 7, 65536), &next, &n, NULL));
        g_assert_cmpuint (n, ==, MIN (MIN (steps[s] + 7, 65536), all->len - done));
        g_assert_cmpmem (next, n, all->data + done, n);
        g_assert_true (foulee_input_read (input, read, steps[s], &n, NULL));
        g_assert_cmpmem (read, n, all->data + done, n);
        done += n;
        g_assert_cmpint (foulee_input_position (input), ==, done);
      } while (n > 0);
      g_assert_cmpuint (done, ==, all->len);
    }
  }
}

static void
test_gzip (void)
{
  g_autofree char *text = a_million ();
  g_autoptr (GBytes) gz = packed (text, 1000000);
  g_autoptr (FouleeInput) input = input_of (gz, g_bytes_get_size (gz), MOST);

  g_assert_true (foulee_input_drain (input, NULL));
  g_assert_cmpint (foulee_input_position (input), ==, 1000000);
  g_assert_false (foulee_input_was_cut (input));
  g_assert_cmpstr (foulee_input_hash (input), ==, HASH_OF_A_MILLION);
}

/* Two files of gzip one behind the other are one (RFC 1952, 2.2); NULs behind are a tape's. */
static void
test_members (void)
{
  g_autoptr (GBytes) a = packed ("a", 1), bc = packed ("bc", 2), bytes = NULL;
  g_autoptr (GByteArray) both = g_byte_array_new ();
  g_autoptr (FouleeInput) input = NULL;

  g_byte_array_append (both, g_bytes_get_data (a, NULL), (guint) g_bytes_get_size (a));
  g_byte_array_append (both, g_bytes_get_data (bc, NULL), (guint) g_bytes_get_size (bc));
  g_byte_array_append (both, (const guint8 *) "\0\0\0\0", 4);
  bytes = g_bytes_new (both->data, both->len);
  input = input_of (bytes, both->len, MOST);
  g_assert_true (foulee_input_drain (input, NULL));
  g_assert_false (foulee_input_was_cut (input));
  g_assert_cmpstr (foulee_input_hash (input), ==, HASH_OF_ABC);
}

/* Wherever gzip is cut, what came before is there, and that it was cut is said. */
static void
test_cut (void)
{
  static const char text[] = "Long runs on hard roads, short runs in soft woods, no runs at all.";
  g_autoptr (GBytes) gz = packed (text, sizeof text);
  gsize whole = g_bytes_get_size (gz);

  for (gsize length = 2; length < whole; length++) {
    g_autoptr (FouleeInput) input = input_of (gz, length, MOST);
    char read[sizeof text];
    gsize n;

    g_assert_true (foulee_input_read (input, read, sizeof read, &n, NULL));
    g_assert_cmpmem (read, n, text, n);
    g_assert_true (foulee_input_drain (input, NULL));
    g_assert_true (foulee_input_was_cut (input));
    /* All of it lies before the 8 bytes of check and size. */
    if (length >= whole - 8)
      g_assert_cmpuint (n, ==, sizeof text);
  }
}

static void
test_damaged (void)
{
  g_autoptr (GByteArray) all = g_byte_array_new ();
  g_autoptr (GBytes) gz = NULL, bytes = NULL;
  g_autofree guint8 *broken = NULL;
  g_autofree guint8 *read = g_malloc (100000);
  g_autoptr (FouleeInput) input = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  gsize n, length;

  /* Seven random bits of eight: packed, what lies in the middle lies in the middle. */
  for (guint i = 0; i < 100000; i++) {
    guint8 byte = (guint8) g_rand_int_range (random, 0, 128);
    g_byte_array_append (all, &byte, 1);
  }
  gz = packed (all->data, all->len);
  length = g_bytes_get_size (gz);
  broken = g_memdup2 (g_bytes_get_data (gz, NULL), length);
  memset (broken + length / 2, 0xff, length / 4);
  bytes = g_bytes_new (broken, length);
  input = input_of (bytes, length, MOST);
  g_assert_true (foulee_input_read (input, read, all->len, &n, NULL));
  g_assert_true (foulee_input_was_cut (input));
  /* What lies far before the damage is there. */
  g_assert_cmpuint (n, >, all->len / 4);
  g_assert_cmpuint (n, <, all->len);
  g_assert_cmpmem (read, all->len / 4, all->data, all->len / 4);
}

static void
assert_too_large (FouleeInput *input)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (foulee_input_drain (input, &error));
  g_assert_error (error, FOULEE_ERROR, FOULEE_ERROR_TOO_LARGE);
  g_assert_cmpint (foulee_error_get_detail (error)->number, ==, 100);
  g_assert_cmpint (foulee_input_position (input), <=, 100);
}

static void
test_limit (void)
{
  g_autofree char *text = a_million ();
  g_autoptr (GBytes) bytes = g_bytes_new (text, 1000000);

  for (int compressed = 0; compressed < 2; compressed++) {
    g_autoptr (GBytes) just = compressed ? packed (text, 100) : g_bytes_new (text, 100);
    g_autoptr (GBytes) over = compressed ? packed (text, 101) : g_bytes_new (text, 101);
    g_autoptr (FouleeInput) good = input_of (just, g_bytes_get_size (just), 100);
    g_autoptr (FouleeInput) bad = input_of (over, g_bytes_get_size (over), 100);
    char read[100];
    gsize n;

    g_assert_true (foulee_input_drain (good, NULL));
    g_assert_cmpint (foulee_input_position (good), ==, 100);
    /* As much as may be read can be. */
    g_assert_true (foulee_input_read (bad, read, 100, &n, NULL));
    g_assert_cmpuint (n, ==, 100);
    assert_too_large (bad);
  }
}

/* Zeros without end, and empty members of gzip without end. */
static void
test_bombs (void)
{
  g_autofree char *zeros = g_malloc0 (10 << 20);
  g_autoptr (GBytes) bomb = packed (zeros, 10 << 20), empty = packed ("", 0), bytes = NULL;
  g_autoptr (FouleeInput) input = input_of (bomb, g_bytes_get_size (bomb), 100);
  g_autoptr (FouleeInput) members = NULL;
  g_autoptr (GByteArray) many = g_byte_array_new ();

  assert_too_large (input);
  for (int i = 0; i < 6; i++)
    g_byte_array_append (many, g_bytes_get_data (empty, NULL), (guint) g_bytes_get_size (empty));
  bytes = g_bytes_new (many->data, many->len);
  members = input_of (bytes, many->len, 100);
  assert_too_large (members);
}

/* Empty members for longer than the limit are not read to their end. */
static void
test_empty_members (void)
{
  g_autoptr (GBytes) empty = packed ("", 0);
  g_autoptr (GByteArray) many = g_byte_array_new ();
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (FouleeInput) input = NULL;

  while (many->len < 10 << 20)
    g_byte_array_append (many, g_bytes_get_data (empty, NULL), (guint) g_bytes_get_size (empty));
  stream = g_memory_input_stream_new_from_data (many->data, many->len, NULL);
  input = foulee_input_new (stream, 100, NULL);
  assert_too_large (input);
  g_assert_cmpint (g_seekable_tell (G_SEEKABLE (stream)), <, 1 << 20);
}

static void
test_cancelled (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("abc", 3);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (FouleeInput) input = foulee_input_new (stream, MOST, cancellable);
  g_autoptr (GError) error = NULL;
  const guint8 *next;
  gsize n;

  g_cancellable_cancel (cancellable);
  g_assert_false (foulee_input_peek (input, 1, &next, &n, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A stream that was closed stands for every one that fails. */
static void
test_io_error (void)
{
  g_autoptr (GInputStream) base = g_memory_input_stream_new_from_data ("abc", 3, NULL);
  g_autoptr (FouleeInput) input = foulee_input_new (base, MOST, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_input_stream_close (base, NULL, NULL));
  g_assert_false (foulee_input_drain (input, &error));
  g_assert_error (error, FOULEE_ERROR, FOULEE_ERROR_IO);
  g_assert_nonnull (foulee_error_get_detail (error)->system);
}

static void
test_empty (void)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new ();
  g_autoptr (FouleeInput) input = foulee_input_new (stream, MOST, NULL);
  const guint8 *next;
  gsize n = 7;

  g_assert_true (foulee_input_peek (input, 14, &next, &n, NULL));
  g_assert_cmpuint (n, ==, 0);
  g_assert_true (foulee_input_drain (input, NULL));
  /* FIPS 180-2 has none; NIST's CAVP, SHA256ShortMsg, Len = 0. */
  g_assert_cmpstr (foulee_input_hash (input), ==,
                   "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recording/input/peek-and-read", test_peek_and_read);
  g_test_add_func ("/recording/input/steps", test_steps);
  g_test_add_func ("/recording/input/gzip", test_gzip);
  g_test_add_func ("/recording/input/members", test_members);
  g_test_add_func ("/recording/input/cut", test_cut);
  g_test_add_func ("/recording/input/damaged", test_damaged);
  g_test_add_func ("/recording/input/limit", test_limit);
  g_test_add_func ("/recording/input/bombs", test_bombs);
  g_test_add_func ("/recording/input/empty-members", test_empty_members);
  g_test_add_func ("/recording/input/cancelled", test_cancelled);
  g_test_add_func ("/recording/input/io-error", test_io_error);
  g_test_add_func ("/recording/input/empty", test_empty);
  return g_test_run ();
}
