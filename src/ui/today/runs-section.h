/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/today/section.h"

G_BEGIN_DECLS

/* The day's runs. A new one that was begun and not added is kept until it is. */
#define FOULEE_TYPE_RUNS_SECTION (foulee_runs_section_get_type ())
G_DECLARE_FINAL_TYPE (FouleeRunsSection, foulee_runs_section, FOULEE, RUNS_SECTION, FouleeSection)

/* Opens the form for a new run. */
void foulee_runs_section_add (FouleeRunsSection *self);

G_END_DECLS
