/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/section-text.h"

#include "support/records.h"

void
test_section_options (FouleeReportOptions *options, FouleeReportSection section,
                      const FouleeLanguage *language)
{
  foulee_report_options_init (options, language);
  options->sections = 1u << section;
}

char *
test_section_text (GPtrArray *records, const char *now, const FouleeReportOptions *options)
{
  static const char *const spaces[] = { "\n", "\u00a0", "\u202f", "\u2002" };
  g_autoptr (FouleeHistory) history = foulee_history_new (g_ptr_array_ref (records));
  g_autoptr (FouleeFindings) findings = foulee_findings_new (history, test_instant (now), 1);
  g_autoptr (FouleeReport) report = foulee_report_new (findings, options);
  GString *text = g_string_new (NULL);

  g_assert_true (foulee_report_lay_out (report, G_MAXINT64, NULL));
  for (guint i = 1; i < foulee_report_n_pages (report); i++) {
    g_autofree char *page = foulee_report_page_text (report, i);
    g_string_append (text, page);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (spaces); i++)
    g_string_replace (text, spaces[i], " ", 0);
  g_string_replace (text, "\u2060", "", 0);
  return g_string_free_and_steal (text);
}

void
test_assert_said (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in: %s", words, text);
}

void
test_assert_unsaid (const char *text, const char *words)
{
  if (strstr (text, words) != NULL)
    g_error ("“%s” is in: %s", words, text);
}
