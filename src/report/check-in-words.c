/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/check-in-words.h"

#include "report/day-words.h"
#include "report/own-words.h"
#include "report/period-records.h"
#include "report/words.h"

#define N_CHANGES (FOULEE_TRAINING_NONE + 1)

static GArray *
days_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (FouleeDate));
}

static char *
name_days (const FouleeComposer *composer, const GArray *days)
{
  return foulee_days_label (days, composer->last, composer->language);
}

/* ---- Training -------------------------------------------------------------------------------- */

/* The days of each answer, as arrays of FouleeDate in `days`. */
static void
sort_days (const FouleeComposer *composer, GArray *days[N_CHANGES])
{
  g_autoptr (GPtrArray) check_ins = foulee_period_records_new (composer, FOULEE_KIND_CHECK_IN);
  FouleeDate done = FOULEE_DATE_NONE;

  for (guint i = check_ins->len; i-- > 0;) {
    const FouleeCheckIn *check_in = g_ptr_array_index (check_ins, i);
    const FouleeDate day = foulee_record_day (check_in, composer->day_start);
    if (check_in->training_changed == FOULEE_UNSET || day == done)
      continue;
    g_array_prepend_val (days[check_in->training_changed], day);
    done = day;
  }
}

static char *
describe_usual (const FouleeLanguage *language, guint n, gboolean others)
{
  if (others)
    return g_strdup_printf (foulee_trn (language, "as usual on %u other day answered",
                                        "as usual on the %u other days answered", n),
                            n);
  return g_strdup_printf (
      foulee_trn (language, "as usual on %u day answered", "as usual on all %u days answered", n),
      n);
}

char *
foulee_training_label (const FouleeComposer *composer)
{
  const FouleeLanguage *language = composer->language;
  g_autoptr (GArray) usual = days_new ();
  g_autoptr (GArray) less = days_new ();
  g_autoptr (GArray) none = days_new ();
  GArray *days[N_CHANGES] = { [FOULEE_TRAINING_UNCHANGED] = usual,
                              [FOULEE_TRAINING_LESS] = less,
                              [FOULEE_TRAINING_NONE] = none };
  g_autoptr (GString) label = g_string_new (NULL);

  sort_days (composer, days);
  if (less->len > 0) {
    g_autofree char *dates = name_days (composer, less);
    foulee_take_part (label, language,
                      g_strdup_printf (foulee_trc (language, "training changed: days",
                                                   "“less” answered at check-ins, %s"),
                                       dates));
  }
  if (none->len > 0) {
    g_autofree char *dates = name_days (composer, none);
    foulee_take_part (
        label, language,
        g_strdup_printf (less->len > 0
                             ? foulee_trc (language, "training changed: days", "“none”, %s")
                             : foulee_trc (language, "training changed: days",
                                           "“none” answered at check-ins, %s"),
                         dates));
  }
  if (usual->len > 0)
    foulee_take_part (label, language, describe_usual (language, usual->len, label->len > 0));
  if (label->len == 0)
    return g_strdup (foulee_composer_nothing (composer));
  return g_string_free_and_steal (g_steal_pointer (&label));
}

/* ---- Marks of check-ins ---------------------------------------------------------------------- */

typedef struct {
  const FouleeComposer *composer;
  GPtrArray *check_ins; /* of the period */
  GString *label;
  gint64 first; /* when the first of what is in the label was entered */
} Entered;

/* Days of the check-ins for which `is_so` holds; NULL where there are none. */
static char *
find_days (Entered *entered, gboolean (*is_so) (const FouleeCheckIn *, int, int), int mark,
           int region)
{
  g_autoptr (GPtrArray) those = g_ptr_array_new ();

  for (guint i = 0; i < entered->check_ins->len; i++) {
    const FouleeCheckIn *check_in = g_ptr_array_index (entered->check_ins, i);
    if (is_so (check_in, mark, region))
      g_ptr_array_add (those, (gpointer) check_in);
  }
  if (those->len == 0)
    return NULL;
  entered->first =
      MIN (entered->first, ((const FouleeCheckIn *) g_ptr_array_index (those, 0))->at.seconds);
  return foulee_composer_days (entered->composer, those);
}

static gboolean
changes_gait (const FouleeCheckIn *check_in, int mark, int region)
{
  return check_in->gait_changed == 1;
}

static gboolean
is_ill (const FouleeCheckIn *check_in, int mark, int region)
{
  return check_in->ill == 1;
}

static gboolean
has_mark (const FouleeCheckIn *check_in, int mark, int region)
{
  return check_in->readings[region].level > 0 &&
         (check_in->readings[region].marks & (1u << mark)) != 0;
}

/* "pinpoint, left calf, 19–26 October", each place by itself. */
static void
add_mark (Entered *entered, FouleeMark mark)
{
  const FouleeLanguage *language = entered->composer->language;
  g_autofree char *name = foulee_within_a_line (foulee_words_label (&foulee_marks, mark, language));

  for (int region = 0; region < FOULEE_N_REGIONS; region++) {
    g_autofree char *dates = find_days (entered, has_mark, mark, region);
    g_autofree char *place = NULL;
    if (dates == NULL)
      continue;
    place = foulee_within_a_line (foulee_region_label ((FouleeRegion) region, language));
    foulee_take_part (
        entered->label, language,
        g_strdup_printf (foulee_trc (language, "in check-ins: mark, place, days", "%s, %s, %s"),
                         name, place, dates));
  }
}

char *
foulee_check_in_marks_label (const FouleeComposer *composer, gint64 *first)
{
  const FouleeLanguage *language = composer->language;
  g_autoptr (GPtrArray) check_ins = foulee_period_records_new (composer, FOULEE_KIND_CHECK_IN);
  g_autoptr (GString) label = g_string_new (NULL);
  Entered entered = { composer, check_ins, label, G_MAXINT64 };
  g_autofree char *gait = find_days (&entered, changes_gait, 0, 0);
  g_autofree char *ill = find_days (&entered, is_ill, 0, 0);

  if (gait != NULL)
    foulee_take_part (
        label, language,
        g_strdup_printf (foulee_trc (language, "in check-ins: days", "changed gait, %s"), gait));
  if (ill != NULL)
    foulee_take_part (
        label, language,
        g_strdup_printf (foulee_trc (language, "in check-ins: days", "ill or fever, %s"), ill));
  add_mark (&entered, FOULEE_MARK_PINPOINT);
  add_mark (&entered, FOULEE_MARK_AT_REST);
  *first = entered.first;
  return label->len > 0 ? g_string_free_and_steal (g_steal_pointer (&label)) : NULL;
}
