/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "analysis/level-masses.h"
#include "display/harness.h"
#include "support/records.h"
#include "chart/when-words.h"
#include "ui/today/outlook-chart.h"
#include "ui/today/outlook-words.h"

/* Thursday evening in Paris. */
#define NOW "2026-11-19T18:34:00+01:00"

#define HOUR 3600

/* What it says in the language that this runs in. */
typedef struct {
  const char *english, *french;
} Words;

static const char *
said (const Words *words)
{
  return g_strcmp0 (foulee_language_code (foulee_language_of_system ()), "fr") == 0
             ? words->french
             : words->english;
}

static GTimeZone *
paris (void)
{
  return g_time_zone_new_identifier ("Europe/Paris");
}

/* ---- Moments --------------------------------------------------------------------------------- */

static const struct {
  const char *now, *at;
  Words words;
} moments[] = {
  { NOW, "2026-11-19T20:00:00+01:00", { "this evening", "ce soir" } },
  { NOW, "2026-11-19T22:00:00+01:00", { "tonight", "cette nuit" } },
  { NOW, "2026-11-20T04:59:00+01:00", { "tonight", "cette nuit" } },
  { NOW, "2026-11-20T05:00:00+01:00", { "tomorrow morning", "demain matin" } },
  { NOW, "2026-11-20T11:00:00+01:00", { "tomorrow around noon", "demain vers midi" } },
  { NOW, "2026-11-20T14:00:00+01:00", { "tomorrow afternoon", "demain après-midi" } },
  { NOW, "2026-11-20T18:00:00+01:00", { "tomorrow evening", "demain soir" } },
  { NOW, "2026-11-21T02:00:00+01:00", { "tomorrow night", "demain dans la nuit" } },
  { NOW, "2026-11-21T10:59:00+01:00", { "Saturday morning", "samedi matin" } },
  { NOW, "2026-11-21T13:59:00+01:00", { "Saturday around noon", "samedi vers midi" } },
  { NOW, "2026-11-22T17:59:00+01:00", { "Sunday afternoon", "dimanche après-midi" } },
  { NOW, "2026-11-22T18:34:00+01:00", { "Sunday evening", "dimanche soir" } },
  { NOW, "2026-11-22T23:30:00+01:00", { "Sunday night", "dimanche dans la nuit" } },
  { "2026-11-19T07:00:00+01:00", "2026-11-19T10:00:00+01:00", { "this morning", "ce matin" } },
  { "2026-11-19T07:00:00+01:00",
    "2026-11-19T12:00:00+01:00",
    { "around noon today", "vers midi aujourd’hui" } },
  { "2026-11-19T07:00:00+01:00",
    "2026-11-19T15:00:00+01:00",
    { "this afternoon", "cet après-midi" } },
  /* Who is awake in the night calls the coming morning this one. */
  { "2026-11-19T02:00:00+01:00", "2026-11-19T04:00:00+01:00", { "tonight", "cette nuit" } },
  { "2026-11-19T02:00:00+01:00", "2026-11-19T07:00:00+01:00", { "this morning", "ce matin" } },
  { "2026-11-19T02:00:00+01:00",
    "2026-11-19T23:00:00+01:00",
    { "Thursday night", "jeudi dans la nuit" } },
  { "2026-11-19T02:00:00+01:00",
    "2026-11-20T07:00:00+01:00",
    { "Friday morning", "vendredi matin" } },
};

static void
test_moments (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (moments); i++) {
    g_autofree char *when = foulee_when_label (
        test_instant (moments[i].at), test_instant (moments[i].now), foulee_language_of_system ());

    g_assert_cmpstr (when, ==, said (&moments[i].words));
  }
}

/* ---- Courses --------------------------------------------------------------------------------- */

/* A forecast of these means, 6 h apart: the rest of the probability on the level above. */
static GArray *
new_forecast (const double *means, guint n, gint64 from)
{
  GArray *forecast = g_array_new (FALSE, TRUE, sizeof (FouleeForecastPoint));

  for (guint i = 0; i < n; i++) {
    FouleeForecastPoint point = { .at = from + (gint64) i * 6 * HOUR, .mean = means[i] };
    int level = (int) floor (means[i]);

    point.masses[level] = 1 - (means[i] - level);
    point.masses[level + 1] = means[i] - level;
    point.q10 = foulee_level_masses_quantile (point.masses, FOULEE_LEVELS, 0.1);
    point.q90 = foulee_level_masses_quantile (point.masses, FOULEE_LEVELS, 0.9);
    point.four_or_more = foulee_level_masses_from (point.masses, FOULEE_LEVELS, 4);
    g_array_append_val (forecast, point);
  }
  return forecast;
}

static const struct {
  double means[FOULEE_COURSE_POINTS];
  int read; /* just now; −1 nothing */
  FouleeCourseKind kind;
  Words words;
} courses[] = {
  { { 3, 4, 5, 5.4, 5, 4.5, 4, 3.5, 3, 3, 2.5, 2.2, 2 },
    -1,
    FOULEE_COURSE_PEAK,
    { "Likely to peak tomorrow around noon, at about 5 (5 to 6), then ease to about 2 by Sunday.",
      "Pic probable demain vers midi, à environ 5 (5 à 6), puis baisse vers 2 d’ici "
      "dimanche." } },
  { { 1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 5 },
    -1,
    FOULEE_COURSE_RISING,
    { "Likely to rise to about 5 Sunday morning.",
      "Hausse probable jusqu’à environ 5 dimanche matin." } },
  { { 3.6, 3.4, 3.2, 3, 3, 2.8, 2.6, 2.5, 2.4, 2.3, 2.2, 2.1, 2 },
    4,
    FOULEE_COURSE_EASING,
    { "Likely at or past its peak: about 4 now, easing to about 2 by Sunday.",
      "Pic sans doute atteint ou passé : environ 4 maintenant, puis baisse vers 2 d’ici "
      "dimanche." } },
  /* What was just read off counts: this is no rise any more. */
  { { 3, 4, 5, 5.4, 5, 4.5, 4, 3.5, 3, 3, 2.5, 2.2, 2 },
    5,
    FOULEE_COURSE_EASING,
    { "Likely at or past its peak: about 5 now, easing to about 2 by Sunday.",
      "Pic sans doute atteint ou passé : environ 5 maintenant, puis baisse vers 2 d’ici "
      "dimanche." } },
  { { 1, 1, 1, 0.8, 0.8, 0.8, 1, 1, 1, 1, 1, 1, 1 },
    -1,
    FOULEE_COURSE_LOW,
    { "Likely to stay low: about 1 until Sunday.",
      "Niveau sans doute bas : environ 1 jusqu’à dimanche." } },
  { { 4.1, 4.1, 4.2, 4.2, 4.2, 4.2, 4.2, 4.2, 4.2, 4.2, 4.2, 4.2, 4.2 },
    -1,
    FOULEE_COURSE_STEADY,
    { "Likely to stay at about 4 (4 to 5) until Sunday.",
      "Niveau sans doute stable, à environ 4 (4 à 5), jusqu’à dimanche." } },
};

/* As it is read: without markup, all spaces alike. */
static void
assert_text (const char *markup, const char *expected)
{
  g_autoptr (GString) text = g_string_new (markup);
  g_autofree char *plain = NULL;

  g_string_replace (text, "\u00a0", " ", 0);
  g_string_replace (text, "\u202f", " ", 0);
  g_assert_true (pango_parse_markup (text->str, -1, 0, NULL, &plain, NULL, NULL));
  g_assert_cmpstr (plain, ==, expected);
}

static void
test_sentences (void)
{
  g_autoptr (GTimeZone) zone = paris ();
  const FouleeInstant now = test_instant (NOW);

  for (gsize i = 0; i < G_N_ELEMENTS (courses); i++) {
    g_autoptr (GArray) forecast =
        new_forecast (courses[i].means, FOULEE_COURSE_POINTS, now.seconds);
    const FouleeLevelReading reading = { { now.seconds - HOUR, now.offset }, courses[i].read };
    g_autofree char *sentence = NULL;
    FouleeCourse course;

    g_assert_true (foulee_course_init (&course, forecast, courses[i].read >= 0 ? &reading : NULL,
                                       now.seconds));
    g_test_message ("%" G_GSIZE_FORMAT, i);
    g_assert_cmpint (course.kind, ==, courses[i].kind);
    sentence = foulee_outlook_sentence (&course, zone);
    assert_text (sentence, said (&courses[i].words));
  }
}

/* A forecast that was made a while ago is seen from now; one that does not reach far enough from
 * now is none; what was read off long ago is not the present. */
static void
test_time_goes_by (void)
{
  const double means[] = { 0, 2, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4 };
  const gint64 made = test_instant (NOW).seconds;
  g_autoptr (GArray) forecast = new_forecast (means, G_N_ELEMENTS (means), made);
  const FouleeLevelReading old = { { made, 60 }, 9 };
  FouleeCourse course;

  g_assert_true (foulee_course_init (&course, forecast, &old, made));
  g_assert_cmpfloat (course.points[0].mean, ==, 9.0);
  g_assert_true (foulee_course_init (&course, forecast, &old, made + 3 * HOUR));
  g_assert_cmpfloat_with_epsilon (course.points[0].mean, 1.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (course.points[1].mean, 3.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (course.points[0].four_or_more, 0.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (course.points[1].four_or_more, 0.5, 1e-9);
  g_assert_true (foulee_course_init (&course, forecast, NULL, made + 6 * HOUR));
  g_assert_false (foulee_course_init (&course, forecast, NULL, made + 7 * HOUR));
  g_assert_false (foulee_course_init (&course, forecast, NULL, made - HOUR));
}

static void
test_numbers (void)
{
  static const Words own = { "4 or more: tomorrow evening 100%, Saturday evening 60%.\n"
                             "Yours, 41 readings.",
                             "4 ou plus : demain soir 100 %, samedi soir 60 %.\n"
                             "Vos valeurs, d’après 41 relevés." };
  static const Words typical = { "4 or more: tomorrow evening 100%, Saturday evening 60%.\n"
                                 "Typical of runners, not yet yours.",
                                 "4 ou plus : demain soir 100 %, samedi soir 60 %.\n"
                                 "Valeurs habituelles en course à pied, pas encore les vôtres." };
  static const Words description = {
    "Soreness of the legs, 0 to 10. In 24 h: about 5, 4 or more 100%. In 48 h: about 4 (3 "
    "to 4), 4 or more 60%. In 72 h: about 1, 4 or more 0%.",
    "Courbatures ou douleur des jambes, de 0 à 10. Dans 24 h : environ 5, 4 ou plus "
    "100 %. Dans 48 h : environ 4 (3 à 4), 4 ou plus 60 %. Dans 72 h : environ 1, 4 ou "
    "plus 0 %."
  };
  static const FouleeForecast own_forecast = { .is_own = TRUE };
  static const FouleeForecast typical_forecast = { .is_own = FALSE };
  const double means[] = { 5, 5, 5, 5, 5, 5, 5, 4, 3.6, 3, 2, 1, 1 };
  g_autoptr (GTimeZone) zone = paris ();
  const gint64 now = test_instant (NOW).seconds;
  g_autoptr (GArray) forecast = new_forecast (means, G_N_ELEMENTS (means), now);
  g_autofree char *text = NULL;
  FouleeCourse course;

  g_assert_true (foulee_course_init (&course, forecast, NULL, now));
  text = foulee_outlook_caption (&course, zone, &own_forecast, 41);
  assert_text (text, said (&own));
  g_free (text);
  text = foulee_outlook_caption (&course, zone, &typical_forecast, 3);
  assert_text (text, said (&typical));
  g_free (text);
  text = foulee_outlook_description (&course);
  assert_text (text, said (&description));
}

/* ---- The hard run ---------------------------------------------------------------------------- */

static FouleeRun *
new_run (gint64 now, int hours_ago, int minutes, int rpe)
{
  FouleeRun *run = foulee_run_new ();

  run->start = (FouleeInstant) { now - hours_ago * HOUR - minutes * 60, 60 };
  run->duration = minutes * 60;
  run->rpe = rpe;
  return run;
}

/* Of 30 min at 3 the load is (90 / 300)^0.8 = 0.38; of 60 min at 5, 1. */
static void
test_hard_run (void)
{
  static const struct {
    int hours_ago, minutes, rpe, descent;
    gboolean planned, hard;
  } runs[] = {
    { 10, 60, 5, 0, FALSE, TRUE },  { 10, 30, 3, 0, FALSE, FALSE }, { 10, 30, 3, 300, FALSE, TRUE },
    { 71, 60, 5, 0, FALSE, TRUE },  { 73, 60, 5, 0, FALSE, FALSE }, { 10, 60, 5, 0, TRUE, FALSE },
    { -5, 60, 5, 0, FALSE, FALSE },
  };
  const gint64 now = test_instant (NOW).seconds;

  for (gsize i = 0; i < G_N_ELEMENTS (runs); i++) {
    FouleeRun *run = new_run (now, runs[i].hours_ago, runs[i].minutes, runs[i].rpe);
    GPtrArray *records = g_ptr_array_new_with_free_func (foulee_record_unref);
    g_autoptr (FouleeHistory) history = NULL;

    run->descent = runs[i].descent;
    run->planned = runs[i].planned;
    g_ptr_array_add (records, run);
    history = foulee_history_new (records);
    g_test_message ("%" G_GSIZE_FORMAT, i);
    g_assert_true ((foulee_outlook_hard_run (history, now) != NULL) == runs[i].hard);
  }
}

/* The later of two, and not the easy one after both. */
static void
test_latest_hard_run (void)
{
  const gint64 now = test_instant (NOW).seconds;
  GPtrArray *records = g_ptr_array_new_with_free_func (foulee_record_unref);
  g_autoptr (FouleeHistory) history = NULL;

  g_ptr_array_add (records, new_run (now, 60, 90, 8));
  g_ptr_array_add (records, new_run (now, 30, 60, 6));
  g_ptr_array_add (records, new_run (now, 5, 30, 2));
  history = foulee_history_new (records);
  g_assert_cmpint (foulee_outlook_hard_run (history, now)->rpe, ==, 6);
}

int
main (int argc, char **argv)
{
  harness_take_language ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/display/outlook-words/moments", test_moments);
  g_test_add_func ("/display/outlook-words/sentences", test_sentences);
  g_test_add_func ("/display/outlook-words/time-goes-by", test_time_goes_by);
  g_test_add_func ("/display/outlook-words/numbers", test_numbers);
  g_test_add_func ("/display/outlook-words/hard-run", test_hard_run);
  g_test_add_func ("/display/outlook-words/latest-hard-run", test_latest_hard_run);
  return g_test_run ();
}
