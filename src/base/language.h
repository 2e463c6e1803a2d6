/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "base/civil.h"

G_BEGIN_DECLS

/* A language that text is put into, chosen apart from the process's locale.
 *
 * The catalogues are compiled in, so French is there on a system without any French locale and in
 * a sandbox that carries only the user's own. Languages are static: never freed, safe from any
 * thread. */

typedef struct _FouleeLanguage FouleeLanguage;

const FouleeLanguage *foulee_language_english (void);
const FouleeLanguage *foulee_language_french (void);

/* "fr", "fr_CA", "fr-CA.UTF-8" … TRUE and `*language` when it is one of ours: the one spoken in
 * that territory where there is one, else the language as such. */
gboolean foulee_language_from_code (const char *code, const FouleeLanguage **language);

/* The same for someone of `country` (ISO 3166, or NULL), which decides where `code` names no
 * territory; where the country is not known either, the system does. */
gboolean foulee_language_from_code_in (const char *code, const char *country,
                                       const FouleeLanguage **language);

/* What LANGUAGE, LC_ALL, LC_MESSAGES and LANG ask for, else English. */
const FouleeLanguage *foulee_language_of_system (void);

/* "en" or "fr", also for the words of one territory. */
const char *foulee_language_code (const FouleeLanguage *language);

/* "CA"; NULL for the language as such. */
const char *foulee_language_territory (const FouleeLanguage *language);

/* Translations. The result is static. Plain, with context, and by count. */
const char *foulee_tr (const FouleeLanguage *language, const char *text) G_GNUC_FORMAT (2);
const char *foulee_trc (const FouleeLanguage *language, const char *context, const char *text)
    G_GNUC_FORMAT (3);
const char *foulee_trn (const FouleeLanguage *language, const char *one, const char *many, gulong n)
    G_GNUC_FORMAT (2) G_GNUC_FORMAT (3);

/* Numbers: decimal sign, thousands from 10 000 on, U+2212 for minus, always `decimals` places. */
char *foulee_format_number (const FouleeLanguage *language, double value, int decimals);

typedef enum {
  FOULEE_DATE_LONG,        /* Thursday 19 November 2026; jeudi 19 novembre 2026 */
  FOULEE_DATE_DAY,         /* Thursday 19 November; jeudi 19 novembre */
  FOULEE_DATE_MEDIUM,      /* 19 November 2026; 19 novembre 2026 */
  FOULEE_DATE_SHORT,       /* Thu 19 Nov; jeu. 19 nov. */
  FOULEE_DATE_TINY,        /* 19 Nov; 19 nov. */
  FOULEE_DATE_MONTH,       /* November 2026; novembre 2026 */
  FOULEE_DATE_BRIEF,       /* Thu 19; jeu. 19 */
  FOULEE_DATE_MONTH_BRIEF, /* Nov 2026; nov. 2026 */
  FOULEE_DATE_PLAIN,       /* 19 November; 19 novembre */
} FouleeDateStyle;

char *foulee_format_date (const FouleeLanguage *language, FouleeDate date, FouleeDateStyle style);

/* "18:30"; in French "18 h 30". Twenty-four hours in both. */
char *foulee_format_time (const FouleeLanguage *language, int seconds_of_day);

/* "1:05:30", "31:40". The same in both languages, as watches show it. */
char *foulee_format_duration (gint64 seconds);

/* "7 h 40", "35 min". */
char *foulee_format_hours (const FouleeLanguage *language, gint64 seconds);

/* Of 1 Monday … 7 Sunday and of 1 January … 12 December, whole or in brief. */
const char *foulee_weekday_name (const FouleeLanguage *language, int weekday, gboolean brief);
const char *foulee_month_name (const FouleeLanguage *language, int month, gboolean brief);

/* "a, b and c" from a NULL-terminated array; empty for none. */
char *foulee_format_list (const FouleeLanguage *language, const char *const *items);

G_END_DECLS
