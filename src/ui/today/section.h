/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/today/day.h"

G_BEGIN_DECLS

/* A part of the Today view: shows and edits some records of a FouleeDay. It takes the focus where
 * one most likely goes on. Property: "day". */
#define FOULEE_TYPE_SECTION (foulee_section_get_type ())
G_DECLARE_DERIVABLE_TYPE (FouleeSection, foulee_section, FOULEE, SECTION, AdwBin)

struct _FouleeSectionClass {
  AdwBinClass parent_class;

  /* Show the day as it is now. Called when there is a day, and at every change of it. */
  void (*refresh) (FouleeSection *self, FouleeDay *day);

  /* Store what is being typed, before another day is shown. May be NULL. */
  void (*leave) (FouleeSection *self, FouleeDay *day);
};

FouleeDay *foulee_section_get_day (FouleeSection *self);

G_END_DECLS
