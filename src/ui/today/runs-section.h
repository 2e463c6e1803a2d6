/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/today/section.h"

G_BEGIN_DECLS

/* The day's runs, done and planned, with what they still ask of the runner; on today also planned
 * runs of the week before that nobody has told about, and those that are coming. A form that was
 * begun and not added is kept until it is.
 *
 * Property: "settings" (GSettings, or NULL where there are none): remembers which runs the runner
 * does not want to be asked about. Where none are given, those of the window are used. */
#define FOULEE_TYPE_RUNS_SECTION (foulee_runs_section_get_type ())
G_DECLARE_FINAL_TYPE (FouleeRunsSection, foulee_runs_section, FOULEE, RUNS_SECTION, FouleeSection)

/* Opens the form for a new run. */
void foulee_runs_section_add (FouleeRunsSection *self);

/* Whether there is a run, kept as a draft or in an open form, that would go with the window. */
gboolean foulee_runs_section_has_draft (FouleeRunsSection *self);

/* Opens its form. */
void foulee_runs_section_show_draft (FouleeRunsSection *self);

G_END_DECLS
