/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/report-private.h"

#include "report/frame.h"
#include "report/page-one.h"
#include "report/sections.h"
#include "report/words.h"

static const FouleeWord paper_words[] = {
  FOULEE_WORD ("a4", "paper", "A4"),
  FOULEE_WORD ("letter", "paper", "Letter"),
};
const FouleeWords foulee_papers = { "paper", paper_words, G_N_ELEMENTS (paper_words) };

static const FouleeWord section_words[] = {
  FOULEE_WORD ("treatments", "section of the summary", "Treatments and medicines"),
  FOULEE_WORD ("load", "section of the summary", "Load"),
  FOULEE_WORD ("rest", "section of the summary", "Sleep, drinks, urine colour"),
  FOULEE_WORD ("warm-up", "section of the summary", "Warm-up"),
  FOULEE_WORD ("form", "section of the summary", "Running form, strength, cross-training"),
  FOULEE_WORD ("health", "section of the summary", "Conditions and shoes"),
  FOULEE_WORD ("signs", "section of the summary", "Warning signs denied"),
  FOULEE_WORD ("notes", "section of the summary", "Clinician’s notes"),
  FOULEE_WORD ("diary", "section of the summary", "Diary"),
};
const FouleeWords foulee_report_sections = { "section", section_words,
                                             G_N_ELEMENTS (section_words) };

void
foulee_report_options_init (FouleeReportOptions *options, const FouleeLanguage *language)
{
  *options = (FouleeReportOptions) { .language = language,
                                     .first = FOULEE_DATE_NONE,
                                     .last = FOULEE_DATE_NONE,
                                     .sections = FOULEE_REPORT_SECTIONS_DEFAULT };
}

FouleeDate
foulee_report_since_visit (FouleeFindings *findings)
{
  FouleeHistory *history = foulee_findings_history (findings);
  const FouleeDate today = foulee_findings_today (findings);

  for (guint i = foulee_history_n (history, FOULEE_KIND_VISIT); i-- > 0;) {
    const FouleeVisit *visit = foulee_history_get (history, FOULEE_KIND_VISIT, i);
    if (visit->date <= today)
      return visit->date;
  }
  return FOULEE_DATE_NONE;
}

FouleeDate
foulee_report_first_day (FouleeFindings *findings, FouleeDate last, int days)
{
  FouleeDate begin, end;

  if (!foulee_history_span (foulee_findings_history (findings), &begin, &end))
    return last - days + 1;
  return MAX (last - days + 1, MIN (begin, last));
}

const FouleeLanguage *
foulee_report_language (const FouleeRunner *runner, const FouleeLanguage *otherwise)
{
  if (runner != NULL && runner->page_language != FOULEE_UNSET)
    foulee_language_from_code_in (foulee_page_languages.words[runner->page_language].id,
                                  runner->country, &otherwise);
  return otherwise;
}

static FouleeSummary *
summarise (FouleeFindings *findings, const FouleeReportOptions *options)
{
  const FouleeDate last =
      options->last != FOULEE_DATE_NONE ? options->last : foulee_findings_today (findings);

  return foulee_summary_new (findings,
                             options->first != FOULEE_DATE_NONE
                                 ? options->first
                                 : foulee_report_first_day (findings, last, FOULEE_REPORT_DAYS),
                             last);
}

FouleeReport *
foulee_report_new (FouleeFindings *findings, const FouleeReportOptions *options)
{
  FouleeReport *report = g_new0 (FouleeReport, 1);
  FouleeComposer *composer = &report->composer;
  g_autofree char *period = NULL;

  /* Render nodes need GTK's types, not a display: that there is none is no failure. */
  gtk_init_check ();

  report->options = *options;
  report->options.zone =
      options->zone != NULL ? g_time_zone_ref (options->zone) : g_time_zone_new_local ();
  report->findings = foulee_findings_ref (findings);
  report->summary = summarise (findings, options);
  report->symptoms = foulee_symptoms_new (findings, report->summary->first, report->summary->last);
  report->typesetter = foulee_typesetter_new (options->paper, options->language);
  report->flow = foulee_flow_new (report->typesetter);
  *composer = (FouleeComposer) {
    .findings = findings,
    .history = foulee_findings_history (findings),
    .runner = foulee_history_runner (foulee_findings_history (findings)),
    .options = &report->options,
    .language = options->language,
    .units = options->units,
    .zone = report->options.zone,
    .day_start = foulee_history_day_start (foulee_findings_history (findings)),
    .now = foulee_findings_now (findings),
    .first = report->summary->first,
    .last = report->summary->last,
    .summary = report->summary,
    .symptoms = report->symptoms,
    .typesetter = report->typesetter,
    .width = foulee_typesetter_width (report->typesetter),
    .flow = report->flow,
  };
  composer->today = foulee_instant_day (composer->now, composer->day_start);
  period = foulee_period_label (composer->first, composer->last, options->language);
  report->title =
      g_strdup_printf (foulee_trc (options->language, "title of the printed summary: period",
                                   "Running and soreness, %s"),
                       period);
  return report;
}

void
foulee_report_free (FouleeReport *report)
{
  g_clear_pointer (&report->composer.diary, foulee_diary_free);
  g_clear_pointer (&report->pages, g_ptr_array_unref);
  g_clear_pointer (&report->page_one, foulee_block_free);
  for (guint i = 0; i < G_N_ELEMENTS (report->feet); i++)
    g_clear_pointer (&report->feet[i], foulee_block_free);
  foulee_flow_free (report->flow);
  foulee_typesetter_free (report->typesetter);
  foulee_symptoms_free (report->symptoms);
  foulee_summary_free (report->summary);
  foulee_findings_unref (report->findings);
  g_time_zone_unref (report->options.zone);
  g_free (report->title);
  g_free (report);
}

/* In the order of FouleeReportSection. */
static void (*const sections[]) (FouleeComposer *) = {
  foulee_section_treatments, foulee_section_load,   foulee_section_rest,  foulee_section_warm_up,
  foulee_section_form,       foulee_section_health, foulee_section_signs, foulee_section_notes,
};

static double
room (FouleeReport *report)
{
  double width, height;

  foulee_typesetter_get_paper (report->typesetter, &width, &height);
  return height - 2 * foulee_typesetter_margin (report->typesetter) -
         foulee_frame_head_height (&report->composer) -
         foulee_frame_foot_height (&report->composer);
}

static FouleePlaced *
place_item (FouleeReport *report, const FouleePlace *place, double x, double y)
{
  FouleePlaced *placed;

  foulee_flow_stretch (report->flow, place->item, place->height);
  placed =
      foulee_placed_new (foulee_flow_block (report->flow, place->item), FALSE, x, y + place->y);
  placed->table = foulee_flow_items (report->flow)[place->item].table;
  return placed;
}

/* After the first page all have the same. */
static FouleePlaced *
place_foot (FouleeReport *report, guint page)
{
  const double margin = foulee_typesetter_margin (report->typesetter);
  FouleeBlock **foot = &report->feet[MIN (page, 1)];
  double width, height;

  if (*foot == NULL)
    *foot = foulee_frame_foot (&report->composer, page + 1);
  foulee_typesetter_get_paper (report->typesetter, &width, &height);
  return foulee_placed_new (*foot, FALSE, margin, height - margin - foulee_block_height (*foot));
}

/* Blocks to their pages, now that there are all of them. */
static void
make_pages (FouleeReport *report)
{
  FouleeComposer *composer = &report->composer;
  const double margin = foulee_typesetter_margin (report->typesetter);
  const double head = foulee_frame_head_height (composer);
  guint n_pages = 0, n;
  g_autoptr (GArray) places =
      foulee_paginate (foulee_flow_items (report->flow), foulee_flow_n (report->flow),
                       room (report), room (report), &n_pages);

  n = 1 + (places->len > 0 ? n_pages : 0);
  report->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < n; i++) {
    GPtrArray *page = g_ptr_array_new_with_free_func ((GDestroyNotify) foulee_placed_free);
    g_ptr_array_add (
        page, foulee_placed_new (foulee_frame_head (composer, i + 1, n), TRUE, margin, margin));
    if (i == 0)
      g_ptr_array_add (page, foulee_placed_new (report->page_one, FALSE, margin, margin + head));
    for (guint k = 0; i > 0 && k < places->len; k++) {
      const FouleePlace *place = &g_array_index (places, FouleePlace, k);
      if (place->page == i - 1)
        g_ptr_array_add (page, place_item (report, place, margin, margin + head));
    }
    g_ptr_array_add (page, place_foot (report, i));
    g_ptr_array_add (report->pages, page);
  }
}

/* One more piece of it: the first page, a section, some of the diary, the pages. */
static void
lay_out_more (FouleeReport *report, gint64 budget)
{
  const guint section = report->next_section;

  if (report->page_one == NULL) {
    report->page_one = foulee_page_one (&report->composer, room (report));
    foulee_block_set_bookmark (
        report->page_one, foulee_tr (report->options.language, "Running and soreness summary"));
  } else if (section < G_N_ELEMENTS (sections)) {
    if (report->options.sections & (1u << section))
      sections[section](&report->composer);
    report->next_section++;
  } else if (!(report->options.sections & (1u << FOULEE_REPORT_DIARY)) ||
             foulee_section_diary (&report->composer, &report->next_in_diary, budget)) {
    make_pages (report);
  }
}

static double
progress_of (const FouleeReport *report)
{
  const double begun = report->next_section / (double) G_N_ELEMENTS (sections);

  if (report->pages != NULL)
    return 1;
  if (!(report->options.sections & (1u << FOULEE_REPORT_DIARY)))
    return 0.9 * begun;
  return 0.2 * begun +
         0.7 * foulee_section_diary_progress (&report->composer, report->next_in_diary);
}

gboolean
foulee_report_lay_out (FouleeReport *report, gint64 budget, double *progress)
{
  const gint64 began = g_get_monotonic_time ();
  gint64 spent = 0;

  while (report->pages == NULL && spent <= budget) {
    lay_out_more (report, budget - spent);
    spent = g_get_monotonic_time () - began;
  }
  if (progress != NULL)
    *progress = progress_of (report);
  return report->pages != NULL;
}

guint
foulee_report_n_pages (const FouleeReport *report)
{
  return report->pages->len;
}

void
foulee_report_get_size (const FouleeReport *report, double *width, double *height)
{
  foulee_typesetter_get_paper (report->typesetter, width, height);
}

GskRenderNode *
foulee_report_page_node (FouleeReport *report, guint page)
{
  return foulee_placed_node (g_ptr_array_index (report->pages, page));
}

char *
foulee_report_page_text (const FouleeReport *report, guint page)
{
  const GPtrArray *placed = g_ptr_array_index (report->pages, page);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < placed->len; i++) {
    g_autofree char *words =
        foulee_block_words (((FouleePlaced *) g_ptr_array_index (placed, i))->block);
    g_string_append (text, words);
  }
  return g_string_free (text, FALSE);
}

const char *
foulee_report_title (const FouleeReport *report)
{
  return report->title;
}
