/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/flow.h"

G_BEGIN_DECLS

/* A short section of a few lines, two of which stand side by side. */
typedef struct {
  const char *title;
  const char *const *lines; /* NULL-terminated; each is broken where it is too long */
} FouleeHalf;

/* Both with one bookmark, or, where one is too long for that, one below the other. */
void foulee_halves_write (FouleeFlow *flow, FouleeTypesetter *typesetter, const char *bookmark,
                          const FouleeHalf *left, const FouleeHalf *right);

G_END_DECLS
