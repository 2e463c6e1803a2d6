/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/findings.h"

/* Everything that was found, as text, a line to a thing: the same text means the same findings to
 * the bit. Runs are named by their ids, so that findings of two histories can be compared. */
char *test_dump_findings (FouleeFindings *findings);

/* The same of what was found in one series; empty where there is nothing. */
char *test_dump_series (FouleeFindings *findings, FouleeSeries series);

/* Moves every moment in the dump `seconds` forward: what findings should be that are those of
 * another time. */
char *test_dump_findings_shifted (FouleeFindings *findings, gint64 seconds);

/* Fails with the first line in which two dumps differ. */
void test_assert_same_dump (const char *what, const char *a, const char *b);
