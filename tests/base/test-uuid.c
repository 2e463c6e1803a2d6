/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/uuid.h"

static void
test_named (void)
{
  char uuid[FOULEE_UUID_SIZE];

  /* RFC 9562, A.4: "www.example.com" in the namespace of DNS names. */
  foulee_uuid_from_name ("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.example.com", uuid);
  g_assert_cmpstr (uuid, ==, "2ed6657d-e927-568b-95e1-2665a8aea6a2");
}

static void
test_random (void)
{
  char a[FOULEE_UUID_SIZE], b[FOULEE_UUID_SIZE];

  foulee_uuid_random (a);
  foulee_uuid_random (b);
  g_assert_cmpstr (a, !=, b);
  g_assert_true (foulee_uuid_is_valid (a));
  g_assert_cmpint (a[14], ==, '4');
  g_assert_nonnull (strchr ("89ab", a[19]));
}

static void
test_valid (void)
{
  g_assert_true (foulee_uuid_is_valid ("2ED6657D-e927-568b-95e1-2665a8aea6a2"));
  g_assert_false (foulee_uuid_is_valid ("2ed6657d-e927-568b-95e1-2665a8aea6a"));
  g_assert_false (foulee_uuid_is_valid ("2ed6657de927-568b-95e1-2665a8aea6a22"));
  g_assert_false (foulee_uuid_is_valid ("2ed6657d-e927-568b-95e1-2665a8aea6ag"));
  g_assert_false (foulee_uuid_is_valid (""));
  g_assert_false (foulee_uuid_is_valid (NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/uuid/named", test_named);
  g_test_add_func ("/uuid/random", test_random);
  g_test_add_func ("/uuid/valid", test_valid);
  return g_test_run ();
}
