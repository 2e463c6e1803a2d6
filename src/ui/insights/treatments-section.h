/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "analysis/findings.h"

G_BEGIN_DECLS

/* Treatments at a clinic and the runner's own numbers before and after each: a line for each kind,
 * a chart, and its table. Not seen where there was no treatment. */
#define FOULEE_TYPE_TREATMENTS_SECTION (foulee_treatments_section_get_type ())
G_DECLARE_FINAL_TYPE (FouleeTreatmentsSection, foulee_treatments_section, FOULEE,
                      TREATMENTS_SECTION, AdwBin)

void foulee_treatments_section_show (FouleeTreatmentsSection *self, FouleeFindings *findings);

G_END_DECLS
