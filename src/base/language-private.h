/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/language.h"

/* What language.c knows of a language and format.c writes with. */
struct _FouleeLanguage {
  const char *code;
  const char *territory;         /* ISO 3166; NULL for the language as such */
  const FouleeLanguage *general; /* where the words are that its catalogue does not have, or NULL */
  const char *decimal_sign;
  const char *thousands_sign;
  gulong (*plural) (gulong n); /* which of the forms stands for a count */
  const char *catalogue;       /* resource; NULL for the language of the source */
};
