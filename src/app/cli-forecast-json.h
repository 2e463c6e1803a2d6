/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/findings.h"
#include "app/json-writer.h"

G_BEGIN_DECLS

/* The version of the object that `foulee forecast --json` prints; foulee(1) describes it. */
#define FOULEE_FORECAST_JSON_VERSION 1

/* What is to be expected of one series, whose forecast the findings have, as an object; moments
 * are told in `zone`. */
void foulee_forecast_write_json (FouleeJsonWriter *writer, const FouleeFindings *findings,
                                 FouleeSeries series, GTimeZone *zone);

/* The same within an object that is open: the members without those that say what it is. */
void foulee_forecast_write_members (FouleeJsonWriter *writer, const FouleeFindings *findings,
                                    FouleeSeries series, GTimeZone *zone);

/* The probability of each level, as a member. */
void foulee_masses_write_json (FouleeJsonWriter *writer, const double *masses, int n_levels);

/* Null where it is not set. */
void foulee_instant_write_json (FouleeJsonWriter *writer, const char *name, FouleeInstant instant);

G_END_DECLS
