/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "config.h"
#include "display/day-window.h"
#include "display/harness.h"
#include "support/records.h"
#include "ui/today/drink-bar.h"
#include "ui/today/drink-dialog.h"
#include "ui/today/drinks-section.h"
#include "ui/today/entry-row.h"
#include "ui/today/urine-card.h"
#include "ui/today/urine-dialog.h"
#include "ui/today/urine-swatches.h"

static void
open_fixture (DayWindow *fixture, GPtrArray *records)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();

  day_window_open (fixture, clock, records, FOULEE_TYPE_DRINKS_SECTION);
}

static void
set_up (DayWindow *fixture, gconstpointer data)
{
  open_fixture (fixture, NULL);
}

static const FouleeDrink *
get_drink (DayWindow *fixture, guint index)
{
  return foulee_history_drink (foulee_journal_get_history (fixture->journal), index);
}

static const FouleeUrine *
get_urine (DayWindow *fixture, guint index)
{
  return foulee_history_get (foulee_journal_get_history (fixture->journal), FOULEE_KIND_URINE,
                             index);
}

static char *
glass_name (FouleeUnits units, int volume)
{
  g_autofree char *amount = foulee_format_volume (foulee_language_of_system (), units, volume);

  return g_strdup_printf (C_ ("add a drink", "+%s"), amount);
}

static GtkWidget *
find_glass (DayWindow *fixture, FouleeUnits units, int volume)
{
  g_autofree char *name = glass_name (units, volume);

  return harness_find_text (fixture->section, name);
}

static void
tap (DayWindow *fixture, FouleeUnits units, int volume)
{
  g_signal_emit_by_name (find_glass (fixture, units, volume), "clicked");
}

static const char *
get_total (DayWindow *fixture)
{
  GtkWidget *row = harness_find (fixture->section, ADW_TYPE_EXPANDER_ROW);

  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
}

static void
assert_total (DayWindow *fixture, FouleeUnits units, int volume)
{
  g_autofree char *total = foulee_format_volume (foulee_language_of_system (), units, volume);

  g_assert_cmpstr (get_total (fixture), ==, total);
}

static void
choose_kind (DayWindow *fixture, const char *id)
{
  adw_toggle_group_set_active_name (
      ADW_TOGGLE_GROUP (harness_find (fixture->section, ADW_TYPE_TOGGLE_GROUP)), id);
}

static void
assert_instant (FouleeInstant instant, const char *expected)
{
  g_autofree char *iso = foulee_instant_to_iso (instant);

  g_assert_cmpstr (iso, ==, expected);
}

/* ---- Drinks ---------------------------------------------------------------------------------- */

static void
test_taps (DayWindow *fixture, gconstpointer data)
{
  g_assert_cmpstr (get_total (fixture), ==, _ ("None yet"));
  tap (fixture, FOULEE_UNITS_METRIC, 250);
  tap (fixture, FOULEE_UNITS_METRIC, 500);
  tap (fixture, FOULEE_UNITS_METRIC, 500);
  assert_total (fixture, FOULEE_UNITS_METRIC, 1250);
  g_assert_cmpuint (day_window_count (fixture, FOULEE_KIND_DRINK), ==, 3);
  assert_instant (get_drink (fixture, 0)->at, "2026-11-19T18:34:00+01:00");
  /* One step back a glass. */
  foulee_journal_undo (fixture->journal);
  assert_total (fixture, FOULEE_UNITS_METRIC, 750);
  foulee_journal_redo (fixture->journal);
  assert_total (fixture, FOULEE_UNITS_METRIC, 1250);
}

/* The kind that is chosen is that of the next glasses of this day; another day begins with water.
 */
static void
test_kinds (DayWindow *fixture, gconstpointer data)
{
  static const int expected[] = { FOULEE_DRINK_WATER, FOULEE_DRINK_ELECTROLYTE,
                                  FOULEE_DRINK_ELECTROLYTE, FOULEE_DRINK_OTHER };
  int found[3] = { 0 };

  tap (fixture, FOULEE_UNITS_METRIC, 250);
  choose_kind (fixture, "electrolyte");
  tap (fixture, FOULEE_UNITS_METRIC, 250);
  tap (fixture, FOULEE_UNITS_METRIC, 250);
  choose_kind (fixture, "other");
  tap (fixture, FOULEE_UNITS_METRIC, 250);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    found[get_drink (fixture, i)->drink_kind]++;
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    found[expected[i]]--;
  g_assert_true (found[0] == 0 && found[1] == 0 && found[2] == 0);

  foulee_day_set_date (fixture->day, foulee_day_get_date (fixture->day) - 1);
  tap (fixture, FOULEE_UNITS_METRIC, 500);
  g_assert_cmpint (get_drink (fixture, 0)->drink_kind, ==, FOULEE_DRINK_WATER);
  assert_instant (get_drink (fixture, 0)->at, "2026-11-18T20:00:00+01:00");
}

/* The list has every drink, to be changed and deleted. */
static void
test_list (DayWindow *fixture, gconstpointer data)
{
  GtkWidget *row, *dialog, *entry;

  tap (fixture, FOULEE_UNITS_METRIC, 250);
  adw_expander_row_set_expanded (
      ADW_EXPANDER_ROW (harness_find (fixture->section, ADW_TYPE_EXPANDER_ROW)), TRUE);
  harness_wait_frames (fixture->window, 2);
  row = harness_find (fixture->section, FOULEE_TYPE_ENTRY_ROW);
  g_signal_emit_by_name (row, "activated");
  harness_wait_frames (fixture->window, 3);
  dialog = harness_find (fixture->window, FOULEE_TYPE_DRINK_DIALOG);
  entry = GTK_WIDGET (harness_find_entry (dialog, _ ("Amount")));
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "333");
  g_signal_emit_by_name (entry, "activate");
  assert_total (fixture, FOULEE_UNITS_METRIC, 333);
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (
          harness_find_text (dialog, foulee_words_label (&foulee_drink_kinds, FOULEE_DRINK_OTHER,
                                                         foulee_language_of_system ()))),
      TRUE);
  g_assert_cmpint (get_drink (fixture, 0)->drink_kind, ==, FOULEE_DRINK_OTHER);
  assert_instant (get_drink (fixture, 0)->at, "2026-11-19T18:34:00+01:00");
  g_signal_emit_by_name (row, "delete-requested");
  g_assert_cmpuint (day_window_count (fixture, FOULEE_KIND_DRINK), ==, 0);
  foulee_journal_undo (fixture->journal);
  assert_total (fixture, FOULEE_UNITS_METRIC, 333);
}

/* A drink of the second half past two keeps its hour when its amount is changed. */
static void
test_repeated_hour (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeDrink *drink = foulee_drink_new ();
  GtkWidget *entry;
  DayWindow fixture;

  drink->at = test_instant ("2026-10-25T02:30:00+01:00");
  drink->volume = 200;
  drink->drink_kind = FOULEE_DRINK_WATER;
  g_ptr_array_add (records, drink);
  open_fixture (&fixture, records);
  foulee_day_set_date (fixture.day, foulee_date_from_civil (2026, 10, 24));
  foulee_entry_dialog_present (foulee_drink_dialog_new (fixture.day, get_drink (&fixture, 0)),
                               fixture.section);
  harness_wait_frames (fixture.window, 3);
  entry = GTK_WIDGET (
      harness_find_entry (harness_find (fixture.window, FOULEE_TYPE_DRINK_DIALOG), _ ("Amount")));
  gtk_editable_set_text (GTK_EDITABLE (entry), "300");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpint (get_drink (&fixture, 0)->volume, ==, 300);
  assert_instant (get_drink (&fixture, 0)->at, "2026-10-25T02:30:00+01:00");
  day_window_close (&fixture);
}

/* ---- Units and settings ---------------------------------------------------------------------- */

static FouleeRunner *
make_runner (FouleeUnits units)
{
  FouleeRunner *runner = foulee_record_new (FOULEE_KIND_RUNNER);

  runner->units = (gint32) units;
  return runner;
}

/* 8 and 16 US fluid ounces are 236.6 and 473.2 ml; 1.6 and 2.0 l are 54.1 and 67.6 of them. */
static void
test_imperial (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autofree char *reference = NULL;
  GtkWidget *bar;
  DayWindow fixture;

  g_ptr_array_add (records, make_runner (FOULEE_UNITS_IMPERIAL));
  open_fixture (&fixture, records);
  tap (&fixture, FOULEE_UNITS_IMPERIAL, 237);
  tap (&fixture, FOULEE_UNITS_IMPERIAL, 473);
  g_assert_cmpint (get_drink (&fixture, 0)->volume + get_drink (&fixture, 1)->volume, ==, 710);
  assert_total (&fixture, FOULEE_UNITS_IMPERIAL, 710);
  bar = harness_find (fixture.section, FOULEE_TYPE_DRINK_BAR);
  reference =
      g_strdup_printf (_ ("reference %s\u2060–\u2060%s\u00a0fl\u00a0oz (EFSA)"), "54", "68");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (
                       harness_find (gtk_widget_get_next_sibling (bar), GTK_TYPE_LABEL))),
                   ==, reference);
  harness_assert_fits (fixture.window, DAY_WINDOW_WIDTH);
  day_window_close (&fixture);
}

static guint
count_kind (DayWindow *fixture, FouleeDrinkKind kind)
{
  guint n = 0;

  for (guint i = 0; i < day_window_count (fixture, FOULEE_KIND_DRINK); i++)
    n += get_drink (fixture, i)->drink_kind == (gint32) kind;
  return n;
}

/* The runner's own glasses and kinds, as soon as they are set. */
static void
test_settings (DayWindow *fixture, gconstpointer data)
{
  const gint32 sizes[] = { 150, 330, 700 };
  const char *const kinds[] = { "water", "other", NULL };
  const char *const one_kind[] = { "electrolyte", NULL };
  g_autoptr (GSettings) settings = g_settings_new (FOULEE_APPLICATION);
  GtkWidget *group = harness_find (fixture->section, ADW_TYPE_TOGGLE_GROUP);

  g_object_set (fixture->section, "settings", settings, NULL);
  g_assert_nonnull (find_glass (fixture, FOULEE_UNITS_METRIC, 250));
  g_settings_set_value (
      settings, "glass-sizes",
      g_variant_new_fixed_array (G_VARIANT_TYPE_INT32, sizes, G_N_ELEMENTS (sizes), sizeof *sizes));
  g_assert_null (find_glass (fixture, FOULEE_UNITS_METRIC, 250));
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    tap (fixture, FOULEE_UNITS_METRIC, sizes[i]);
  assert_total (fixture, FOULEE_UNITS_METRIC, 1180);
  g_settings_set_strv (settings, "drink-kinds", kinds);
  g_assert_cmpuint (adw_toggle_group_get_n_toggles (ADW_TOGGLE_GROUP (group)), ==, 2);
  /* One kind is nothing to choose from. */
  g_settings_set_strv (settings, "drink-kinds", one_kind);
  g_assert_false (gtk_widget_get_visible (group));
  tap (fixture, FOULEE_UNITS_METRIC, 700);
  foulee_journal_undo (fixture->journal);
  foulee_journal_redo (fixture->journal);
  g_assert_cmpuint (count_kind (fixture, FOULEE_DRINK_ELECTROLYTE), ==, 1);
  /* Back among others it stays chosen, and water is the first again. */
  g_settings_reset (settings, "drink-kinds");
  g_assert_cmpstr (adw_toggle_group_get_active_name (ADW_TOGGLE_GROUP (group)), ==, "electrolyte");
  g_assert_cmpuint (adw_toggle_get_index (
                        adw_toggle_group_get_toggle_by_name (ADW_TOGGLE_GROUP (group), "water")),
                    ==, 0);
  g_settings_reset (settings, "glass-sizes");
  g_assert_nonnull (find_glass (fixture, FOULEE_UNITS_METRIC, 500));
  harness_assert_fits (fixture->window, DAY_WINDOW_WIDTH);
}

/* The window's own settings count without being told. */
typedef AdwWindow SettingsWindow;
typedef AdwWindowClass SettingsWindowClass;
GType settings_window_get_type (void);
G_DEFINE_FINAL_TYPE (SettingsWindow, settings_window, ADW_TYPE_WINDOW)

static void
settings_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_take_object (value, g_settings_new (FOULEE_APPLICATION));
}

static void
settings_window_class_init (SettingsWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = settings_window_get_property;
  g_object_class_install_property (G_OBJECT_CLASS (klass), 1,
                                   g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS,
                                                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static void
settings_window_init (SettingsWindow *self)
{
}

static void
test_window_settings (DayWindow *fixture, gconstpointer data)
{
  const gint32 sizes[] = { 400 };
  g_autoptr (GSettings) settings = g_settings_new (FOULEE_APPLICATION);
  GtkWidget *window = g_object_new (settings_window_get_type (), NULL);
  GtkWidget *section = g_object_new (FOULEE_TYPE_DRINKS_SECTION, "day", fixture->day, NULL);
  g_autofree char *name = glass_name (FOULEE_UNITS_METRIC, 400);

  adw_window_set_content (ADW_WINDOW (window), section);
  gtk_window_present (GTK_WINDOW (window));
  harness_wait_frames (window, 2);
  g_assert_null (harness_find_text (section, name));
  g_settings_set_value (settings, "glass-sizes",
                        g_variant_new_fixed_array (G_VARIANT_TYPE_INT32, sizes, 1, sizeof *sizes));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_nonnull (harness_find_text (section, name));
  g_settings_reset (settings, "glass-sizes");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* ---- The reference --------------------------------------------------------------------------- */

static gboolean
shows_reference (DayWindow *fixture)
{
  return harness_find (fixture->section, FOULEE_TYPE_DRINK_BAR) != NULL;
}

/* Nothing about drinking while the fluids are limited; the total is still what was entered. */
static void
test_fluid_limit (void)
{
  const FouleeDate today = foulee_date_from_civil (2026, 11, 19);
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeCondition *limit = foulee_record_new (FOULEE_KIND_CONDITION);
  FouleeCondition *other = foulee_record_new (FOULEE_KIND_CONDITION);
  DayWindow fixture;

  other->condition_kind = FOULEE_CONDITION_DIABETES;
  limit->condition_kind = FOULEE_CONDITION_FLUID_LIMIT;
  limit->since = today - 5;
  limit->until = today - 2;
  g_ptr_array_add (records, other);
  g_ptr_array_add (records, limit);
  open_fixture (&fixture, records);
  for (int back = 0; back <= 6; back++) {
    foulee_day_set_date (fixture.day, today - back);
    harness_wait_frames (fixture.window, 2);
    g_assert_true (shows_reference (&fixture) == (back < 2 || back > 5));
  }
  tap (&fixture, FOULEE_UNITS_METRIC, 500);
  assert_total (&fixture, FOULEE_UNITS_METRIC, 500);

  /* For good, and from the beginning. */
  limit = foulee_record_copy (
      foulee_history_get (foulee_journal_get_history (fixture.journal), FOULEE_KIND_CONDITION, 0));
  if (limit->condition_kind != FOULEE_CONDITION_FLUID_LIMIT) {
    foulee_record_unref (limit);
    limit = foulee_record_copy (foulee_history_get (foulee_journal_get_history (fixture.journal),
                                                    FOULEE_KIND_CONDITION, 1));
  }
  limit->since = limit->until = FOULEE_DATE_NONE;
  foulee_day_save (fixture.day, limit, "Condition", NULL);
  foulee_day_set_date (fixture.day, today);
  g_assert_false (shows_reference (&fixture));
  day_window_close (&fixture);
}

/* A part of the bar, in pixels. */
static void
get_part (GtkWidget *bar, GtkWidget *part, float *from, float *to)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (part, bar, &bounds));
  *from = bounds.origin.x;
  *to = bounds.origin.x + bounds.size.width;
}

/* On a bar of 2.5 l the band lies from 64 to 80 %; on one of 4 l from 40 to 50 %. */
static void
test_bar (DayWindow *fixture, gconstpointer data)
{
  static const struct {
    int taps;
    double fill, low, high;
  } cases[] = { { 2, 0.4, 0.64, 0.8 }, { 4, 0.8, 0.64, 0.8 }, { 8, 1, 0.4, 0.5 } };
  GtkWidget *bar = harness_find (fixture->section, FOULEE_TYPE_DRINK_BAR);
  GtkWidget *fill = gtk_widget_get_next_sibling (gtk_widget_get_first_child (bar));
  GtkWidget *band = gtk_widget_get_last_child (bar);
  int n = 0;

  g_assert_false (gtk_widget_get_child_visible (fill));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    float width = (float) gtk_widget_get_width (bar);
    float from, to;

    for (; n < cases[i].taps; n++)
      tap (fixture, FOULEE_UNITS_METRIC, 500);
    harness_wait_frames (fixture->window, 2);
    get_part (bar, fill, &from, &to);
    g_assert_cmpfloat_with_epsilon (to - from, cases[i].fill * width, 1.5);
    get_part (bar, band, &from, &to);
    g_assert_cmpfloat_with_epsilon (from, cases[i].low * width, 1.5);
    g_assert_cmpfloat_with_epsilon (to, cases[i].high * width, 1.5);
  }
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                       4000.0);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       get_total (fixture));
}

/* Where text runs from right to left, the bar begins there. */
static void
test_bar_mirrored (DayWindow *fixture, gconstpointer data)
{
  GtkWidget *bar = harness_find (fixture->section, FOULEE_TYPE_DRINK_BAR);
  float from, to;

  gtk_widget_set_direction (bar, GTK_TEXT_DIR_RTL);
  gtk_widget_queue_allocate (bar);
  harness_wait_frames (fixture->window, 2);
  get_part (bar, gtk_widget_get_last_child (bar), &from, &to);
  g_assert_cmpfloat_with_epsilon (from, 0.2 * gtk_widget_get_width (bar), 1.5);
  g_assert_cmpfloat_with_epsilon (to, 0.36 * gtk_widget_get_width (bar), 1.5);
}

/* ---- Urine ----------------------------------------------------------------------------------- */

static GtkWidget *
get_swatch (GtkWidget *swatches, int shade)
{
  GtkWidget *button = gtk_widget_get_first_child (swatches);

  for (int i = 1; i < shade; i++)
    button = gtk_widget_get_next_sibling (button);
  return button;
}

static void
test_urine (DayWindow *fixture, gconstpointer data)
{
  GtkWidget *swatches = harness_find (fixture->section, FOULEE_TYPE_URINE_SWATCHES);
  GtkWidget *card = harness_find (fixture->section, FOULEE_TYPE_URINE_CARD);
  GtkWidget *row;

  g_signal_emit_by_name (get_swatch (swatches, 3), "clicked");
  g_assert_cmpuint (day_window_count (fixture, FOULEE_KIND_URINE), ==, 1);
  g_assert_cmpint (get_urine (fixture, 0)->shade, ==, 3);
  assert_instant (get_urine (fixture, 0)->at, "2026-11-19T18:34:00+01:00");
  /* Several a day, the same one too. */
  g_signal_emit_by_name (get_swatch (swatches, 3), "clicked");
  g_assert_cmpuint (day_window_count (fixture, FOULEE_KIND_URINE), ==, 2);
  foulee_journal_undo (fixture->journal);
  g_assert_cmpuint (day_window_count (fixture, FOULEE_KIND_URINE), ==, 1);

  row = harness_find (card, FOULEE_TYPE_ENTRY_ROW);
  g_signal_emit_by_name (row, "delete-requested");
  g_assert_cmpuint (day_window_count (fixture, FOULEE_KIND_URINE), ==, 0);
  g_assert_null (harness_find (card, FOULEE_TYPE_ENTRY_ROW));
  foulee_journal_undo (fixture->journal);
  g_assert_nonnull (harness_find (card, FOULEE_TYPE_ENTRY_ROW));
}

static void
test_urine_edit (DayWindow *fixture, gconstpointer data)
{
  GtkWidget *swatches = harness_find (fixture->section, FOULEE_TYPE_URINE_SWATCHES);
  GtkWidget *card = harness_find (fixture->section, FOULEE_TYPE_URINE_CARD);
  GtkWidget *dialog, *entry;

  g_signal_emit_by_name (get_swatch (swatches, 8), "clicked");
  g_signal_emit_by_name (harness_find (card, FOULEE_TYPE_ENTRY_ROW), "activated");
  harness_wait_frames (fixture->window, 3);
  dialog = harness_find (fixture->window, FOULEE_TYPE_URINE_DIALOG);
  swatches = harness_find (dialog, FOULEE_TYPE_URINE_SWATCHES);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_swatch (swatches, 8))));
  g_signal_emit_by_name (get_swatch (swatches, 2), "clicked");
  g_assert_cmpint (get_urine (fixture, 0)->shade, ==, 2);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_swatch (swatches, 8))));
  entry = GTK_WIDGET (harness_find_entry (dialog, _ ("Time")));
  gtk_editable_set_text (GTK_EDITABLE (entry), "7h10");
  g_signal_emit_by_name (entry, "activate");
  assert_instant (get_urine (fixture, 0)->at, "2026-11-19T07:10:00+01:00");
  gtk_editable_set_text (GTK_EDITABLE (entry), "23:00");
  g_signal_emit_by_name (entry, "activate");
  assert_instant (get_urine (fixture, 0)->at, "2026-11-19T07:10:00+01:00");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
}

/* Each says which it is, is large enough for a finger, and is reached by arrows and digits from
 * one stop of Tab. */
static void
test_swatches (DayWindow *fixture, gconstpointer data)
{
  GtkWidget *swatches = harness_find (fixture->section, FOULEE_TYPE_URINE_SWATCHES);

  for (int shade = 1; shade <= FOULEE_URINE_N_SHADES; shade++) {
    g_autofree char *name =
        g_strdup_printf (_ ("Urine colour %d of 8, %s"), shade, foulee_urine_shade_word (shade));
    GtkWidget *button = get_swatch (swatches, shade);
    graphene_rect_t bounds;

    gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                         name);
    g_assert_true (gtk_widget_compute_bounds (button, button, &bounds));
    g_assert_cmpfloat (bounds.size.width, >=, 44);
    g_assert_cmpfloat (bounds.size.height, >=, 44);
  }
  g_assert_cmpuint (harness_walk (swatches, GTK_DIR_TAB_FORWARD), ==, 1);
  gtk_widget_grab_focus (get_swatch (swatches, 1));
  gtk_widget_child_focus (swatches, GTK_DIR_RIGHT);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == get_swatch (swatches, 2));
  g_assert_true (harness_press (get_swatch (swatches, 2), GDK_KEY_6));
  g_assert_cmpint (get_urine (fixture, 0)->shade, ==, 6);
  g_assert_false (harness_press (get_swatch (swatches, 2), GDK_KEY_9));
}

/* ---- Colours --------------------------------------------------------------------------------- */

/* The value of a property in the first rule of the style sheet that is for `selector`. */
static guint32
find_colour (const char *sheet, const char *selector, const char *property)
{
  const char *rule = strstr (sheet, selector);

  g_assert_nonnull (rule);
  rule = strstr (rule, property);
  g_assert_nonnull (rule);
  return (guint32) strtoul (strchr (rule, '#') + 1, NULL, 16);
}

/* Relative luminance and contrast of WCAG 2. */
static double
luminance (guint32 colour)
{
  static const double weights[] = { 0.2126, 0.7152, 0.0722 };
  double sum = 0;

  for (int i = 0; i < 3; i++) {
    double c = (colour >> (16 - 8 * i) & 0xff) / 255.0;

    sum += weights[i] * (c <= 0.03928 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4));
  }
  return sum;
}

static double
contrast (guint32 a, guint32 b)
{
  double light = MAX (luminance (a), luminance (b));
  double dark = MIN (luminance (a), luminance (b));

  return (light + 0.05) / (dark + 0.05);
}

/* The number stands out from its swatch, and the eight go from light to dark. */
static void
test_contrast (void)
{
  g_autoptr (GBytes) sheet =
      g_resources_lookup_data ("/io/github/foulee/Foulee/style.css", 0, NULL);
  const char *text = g_bytes_get_data (sheet, NULL);
  double before = 1;

  g_assert_cmpfloat_with_epsilon (contrast (0xffffff, 0x000000), 21, 1e-9);
  for (int shade = 1; shade <= FOULEE_URINE_N_SHADES; shade++) {
    g_autofree char *selector = g_strdup_printf (".swatch.%s ", foulee_urine_shade_style (shade));
    guint32 fill = find_colour (text, selector, "background-color:");
    guint32 ink = find_colour (text, selector, " color:");

    g_assert_cmpfloat (contrast (fill, ink), >=, 4.5);
    g_assert_cmpfloat (luminance (fill), <, before);
    before = luminance (fill);
  }
}

/* ---- All of it ------------------------------------------------------------------------------- */

static void
test_fits (DayWindow *fixture, gconstpointer data)
{
  GtkWidget *swatches = harness_find (fixture->section, FOULEE_TYPE_URINE_SWATCHES);

  harness_assert_fits (fixture->window, DAY_WINDOW_WIDTH);
  for (int i = 0; i < 12; i++)
    tap (fixture, FOULEE_UNITS_METRIC, 500);
  g_signal_emit_by_name (get_swatch (swatches, 8), "clicked");
  adw_expander_row_set_expanded (
      ADW_EXPANDER_ROW (harness_find (fixture->section, ADW_TYPE_EXPANDER_ROW)), TRUE);
  harness_wait_frames (fixture->window, 3);
  harness_assert_fits (fixture->window, DAY_WINDOW_WIDTH);
  harness_assert_names (fixture->section);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/drinks/" path, DayWindow, NULL, set_up, function, day_window_tear_down)

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  harness_take_language ();
  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
  ADD ("taps", test_taps);
  ADD ("kinds", test_kinds);
  ADD ("list", test_list);
  g_test_add_func ("/drinks/repeated-hour", test_repeated_hour);
  g_test_add_func ("/drinks/imperial", test_imperial);
  ADD ("settings", test_settings);
  ADD ("window-settings", test_window_settings);
  g_test_add_func ("/drinks/fluid-limit", test_fluid_limit);
  ADD ("bar", test_bar);
  ADD ("bar-mirrored", test_bar_mirrored);
  ADD ("urine", test_urine);
  ADD ("urine-edit", test_urine_edit);
  ADD ("swatches", test_swatches);
  g_test_add_func ("/drinks/contrast", test_contrast);
  ADD ("fits", test_fits);
  return g_test_run ();
}
