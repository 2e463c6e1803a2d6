/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "advice/warning-sign.h"

G_BEGIN_DECLS

/* Whom to call. The runner's own numbers, else those of the runner's country, never of the
 * language; no number is guessed. */
typedef struct {
  const char *emergency; /* "15 or 112"; NULL unknown */
  const char *by_text;   /* for who cannot speak on the telephone; NULL none */
  const char *advice;    /* for what cannot wait but is no emergency: "811"; NULL none */
} FouleeHelpNumbers;

/* Those of a country (ISO 3166-1 alpha-2, or NULL). Static. */
FouleeHelpNumbers foulee_help_numbers_of_country (const char *country,
                                                  const FouleeLanguage *language);

/* `runner` may be NULL. Owned by the runner where they are the runner's own. */
FouleeHelpNumbers foulee_help_numbers_of_runner (const FouleeRunner *runner,
                                                 const FouleeLanguage *language);

/* What a level asks for: "Do not run. Be seen today: 811. If it worsens, call 911." Free it. */
char *foulee_sign_level_call (FouleeSignLevel level, const FouleeHelpNumbers *numbers,
                              const FouleeLanguage *language);

/* The same without the service to be seen by, and without a number, in a few words for a narrow
 * banner: "Warning sign: do not run, be seen today". Static. */
const char *foulee_sign_level_brief (FouleeSignLevel level, const FouleeLanguage *language);

G_END_DECLS
