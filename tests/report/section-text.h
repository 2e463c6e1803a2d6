/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/report.h"

/* Options for the first page and one section. */
void test_section_options (FouleeReportOptions *options, FouleeReportSection section,
                           const FouleeLanguage *language);

/* At `now` ("2026-11-19T20:00:00+01:00"), with weeks that begin on Mondays: the words of the pages
 * after the first, with one plain space wherever there was some, so that it does not matter what is
 * kept together on a line. */
char *test_section_text (GPtrArray *records, const char *now, const FouleeReportOptions *options);

void test_assert_said (const char *text, const char *words);
void test_assert_unsaid (const char *text, const char *words);
