/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/report/summary-choices.h"

#include <string.h>

#define KEY_PERIOD "summary-period"
#define KEY_FIRST "summary-first-day"
#define KEY_LAST "summary-last-day"
#define KEY_PAPER "summary-paper"
#define KEY_SECTIONS "summary-sections"
#define KEY_ANONYMOUS "summary-anonymous"

#define TWO_WEEKS 14

static const char *const period_ids[FOULEE_N_SUMMARY_PERIODS] = { "two-weeks", "six-weeks", "visit",
                                                                  "custom" };

/* ---- Paper ----------------------------------------------------------------------------------- */

FouleePaper
foulee_paper_of_country (const char *country)
{
  /* Where Letter is what shops sell (CLDR, supplemental data, paper sizes). */
  static const char *const letter[] = { "BZ", "CA", "CL", "CO", "CR", "GT", "MX",
                                        "NI", "PA", "PH", "PR", "SV", "US", "VE" };

  if (!country)
    return strcmp (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER) == 0 ? FOULEE_PAPER_LETTER
                                                                              : FOULEE_PAPER_A4;
  for (gsize i = 0; i < G_N_ELEMENTS (letter); i++)
    if (strcmp (country, letter[i]) == 0)
      return FOULEE_PAPER_LETTER;
  return FOULEE_PAPER_A4;
}

/* ---- Settings -------------------------------------------------------------------------------- */

static FouleeDate
load_date (GSettings *settings, const char *key)
{
  g_autofree char *text = g_settings_get_string (settings, key);
  FouleeDate date = FOULEE_DATE_NONE;

  foulee_date_parse (text, &date);
  return date;
}

static void
save_date (GSettings *settings, const char *key, FouleeDate date)
{
  g_autofree char *text = date == FOULEE_DATE_NONE ? g_strdup ("") : foulee_date_to_iso (date);

  g_settings_set_string (settings, key, text);
}

static FouleeSummaryPeriod
load_period (GSettings *settings)
{
  g_autofree char *id = g_settings_get_string (settings, KEY_PERIOD);

  for (int i = 0; i < FOULEE_N_SUMMARY_PERIODS; i++)
    if (g_str_equal (id, period_ids[i]))
      return (FouleeSummaryPeriod) i;
  return FOULEE_SUMMARY_SIX_WEEKS;
}

static guint
load_sections (GSettings *settings)
{
  g_auto (GStrv) ids = g_settings_get_strv (settings, KEY_SECTIONS);
  guint sections = 0;

  for (int i = 0; i < foulee_report_sections.n_words; i++)
    if (g_strv_contains ((const char *const *) ids, foulee_report_sections.words[i].id))
      sections |= 1u << i;
  return sections;
}

static void
save_sections (GSettings *settings, guint sections)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (int i = 0; i < foulee_report_sections.n_words; i++)
    if (sections & (1u << i))
      g_ptr_array_add (ids, (gpointer) foulee_report_sections.words[i].id);
  g_ptr_array_add (ids, NULL);
  g_settings_set_strv (settings, KEY_SECTIONS, (const char *const *) ids->pdata);
}

static void
load_paper (GSettings *settings, FouleeSummaryChoices *choices)
{
  g_autofree char *id = g_settings_get_string (settings, KEY_PAPER);
  int paper;

  if (!foulee_words_from_id (&foulee_papers, id, &paper))
    return;
  choices->paper = (FouleePaper) paper;
  choices->paper_chosen = TRUE;
}

void
foulee_summary_choices_load (FouleeSummaryChoices *choices, GSettings *settings,
                             const char *country)
{
  *choices = (FouleeSummaryChoices) {
    .period = FOULEE_SUMMARY_SIX_WEEKS,
    .first = FOULEE_DATE_NONE,
    .last = FOULEE_DATE_NONE,
    .paper = foulee_paper_of_country (country),
    .sections = FOULEE_REPORT_SECTIONS_DEFAULT,
  };
  if (!settings)
    return;
  choices->period = load_period (settings);
  choices->first = load_date (settings, KEY_FIRST);
  choices->last = load_date (settings, KEY_LAST);
  load_paper (settings, choices);
  choices->sections = load_sections (settings);
  choices->anonymous = g_settings_get_boolean (settings, KEY_ANONYMOUS);
}

void
foulee_summary_choices_save (const FouleeSummaryChoices *choices, GSettings *settings)
{
  if (!settings)
    return;
  g_settings_set_string (settings, KEY_PERIOD, period_ids[choices->period]);
  save_date (settings, KEY_FIRST, choices->first);
  save_date (settings, KEY_LAST, choices->last);
  if (choices->paper_chosen)
    g_settings_set_string (settings, KEY_PAPER, foulee_papers.words[choices->paper].id);
  save_sections (settings, choices->sections);
  g_settings_set_boolean (settings, KEY_ANONYMOUS, choices->anonymous);
}

/* ---- Days ------------------------------------------------------------------------------------ */

gboolean
foulee_summary_choices_get_days (const FouleeSummaryChoices *choices, FouleeSummaryPeriod period,
                                 FouleeFindings *findings, FouleeDate *first, FouleeDate *last)
{
  const FouleeDate today = foulee_findings_today (findings);

  switch (period) {
  case FOULEE_SUMMARY_TWO_WEEKS:
    *first = foulee_report_first_day (findings, today, TWO_WEEKS);
    *last = today;
    return TRUE;
  case FOULEE_SUMMARY_VISIT:
    *first = foulee_report_since_visit (findings);
    *last = today;
    return *first != FOULEE_DATE_NONE;
  case FOULEE_SUMMARY_CUSTOM:
    *first = choices->first;
    *last = choices->last;
    return *first != FOULEE_DATE_NONE && *last != FOULEE_DATE_NONE && *first <= *last;
  case FOULEE_SUMMARY_SIX_WEEKS:
  case FOULEE_N_SUMMARY_PERIODS:
  default:
    *first = foulee_report_first_day (findings, today, FOULEE_REPORT_DAYS);
    *last = today;
    return TRUE;
  }
}
