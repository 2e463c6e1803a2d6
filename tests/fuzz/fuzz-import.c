/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "check-import.h"

/* Tables and journals. How many bytes come at a time makes no difference to what they hold. */

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize length)
{
  g_autoptr (GError) error = NULL, error_again = NULL;
  g_autoptr (FouleeImport) import = fuzz_import (bytes, length, 0, &error);
  g_autoptr (FouleeImport) again = fuzz_import (bytes, length, (guint32) length + 1, &error_again);

  g_assert_true ((import == NULL) == (again == NULL));
  if (import == NULL) {
    fuzz_check_same_error (error, error_again);
    return 0;
  }
  fuzz_n_read++;
  fuzz_check_import (import);
  g_assert_cmpint ((int) import->format, ==, (int) again->format);
  g_assert_cmpuint (import->records->len, ==, again->records->len);
  g_assert_cmpuint (import->notes->len, ==, again->notes->len);
  return 0;
}
