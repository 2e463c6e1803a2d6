/* SPDX-License-Identifier: GPL-3.0-or-later */

/* foulee-screenshots FOLDER [FILTER…]: pictures of every view of the real window, narrow and wide,
 * light and dark, in the environment's language. A picture is made when its name, such as
 * "today-narrow-dark", contains every FILTER. Needs a display; see ./dev screenshots. */

#include <adwaita.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>

#include "app/about.h"
#include "app/sample.h"
#include "config.h"
#include "display/harness.h"
#include "tools/first-scenes.h"
#include "ui/files/import-flow.h"
#include "ui/preferences/condition-dialog.h"
#include "ui/preferences/preferences-dialog.h"
#include "ui/preferences/shoe-dialog.h"
#include "ui/today/action-chip.h"
#include "ui/today/action-dialog.h"
#include "ui/today/actions-section.h"
#include "ui/today/activities-section.h"
#include "ui/today/activity-dialog.h"
#include "ui/today/activity-row.h"
#include "ui/today/body-map.h"
#include "ui/today/drinks-section.h"
#include "ui/today/entry-row.h"
#include "ui/today/region-list.h"
#include "ui/today/run-dialog.h"
#include "ui/today/runs-section.h"
#include "ui/today/scale-strip.h"
#include "ui/today/sleep-section.h"
#include "ui/today/urine-card.h"
#include "ui/today/visit-dialog.h"
#include "ui/widgets/level-scale.h"
#include "ui/window/window.h"

typedef enum {
  JOURNAL_SAMPLE,
  JOURNAL_EMPTY,
  JOURNAL_CROWDED,
  JOURNAL_RUNS,
  JOURNAL_BROKEN
} Journal;

typedef struct {
  const char *name;
  Journal journal;
  void (*prepare) (FouleeWindow *window);
} Scene;

static const struct {
  const char *name;
  int width, height;
  double text_scale;
} sizes[] = {
  { "wide", 1200, 860, 1 },  { "narrow", 360, 720, 1 },      { "smallest", 360, 294, 1 },
  { "medium", 760, 900, 1 }, { "laptop", 1000, 700, 1 },     { "large", 1920, 1080, 1 },
  { "long", 360, 2600, 1 },  { "bigtext", 1200, 860, 1.25 }, { "bigtext-phone", 360, 720, 1.25 },
};

/* ---- Journals -------------------------------------------------------------------------------- */

/* More of everything than a day usually has, and a name for a medicine that is too long. */
static void
add_crowd (GPtrArray *records, FouleeClock *clock)
{
  FouleeInstant now = foulee_clock_now (clock);
  FouleeCheckIn *check_in = NULL;

  for (int i = 0; i < 5; i++) {
    check_in = foulee_check_in_new ();
    check_in->at = (FouleeInstant) { now.seconds - i * 3000, now.offset };
    for (int region = 0; region < FOULEE_N_REGIONS; region++)
      check_in->readings[region] =
          (FouleeReading) { (gint8) (region % 11), region % 11 ? (gint8) (region % 8) : -1,
                            region % 11 > 7 ? 5 : 0 };
    check_in->overall = 7;
    check_in->fatigue = 10;
    check_in->gait_changed = 1;
    check_in->training_changed = FOULEE_TRAINING_LESS;
    foulee_record_set_text (&check_in->note,
                            "Stairs are slow today, the left calf most of all; it woke me twice. "
                            "Rolled it, walked round the park, and it was easier by the evening.");
    g_ptr_array_add (records, check_in);
  }
  for (int i = 0; i < 9; i++) {
    FouleeDrink *drink = foulee_drink_new ();

    drink->at = (FouleeInstant) { now.seconds - i * 4000, now.offset };
    drink->volume = 250 * (1 + i % 3);
    drink->drink_kind = i % 3;
    g_ptr_array_add (records, drink);
  }
  for (int i = 0; i < 3; i++) {
    FouleeUrine *urine = foulee_record_new (FOULEE_KIND_URINE);

    urine->at = (FouleeInstant) { now.seconds - i * 15000, now.offset };
    urine->shade = 3 * i + 2;
    g_ptr_array_add (records, urine);
  }
  for (int i = 0; i < 2; i++) {
    FouleeSleep *nap = foulee_sleep_new ();

    nap->sleep_kind = FOULEE_SLEEP_NAP;
    nap->to_bed = (FouleeInstant) { now.seconds - 20000 - i * 8000, now.offset };
    nap->woke = (FouleeInstant) { nap->to_bed.seconds + 1200 * (i + 1), now.offset };
    foulee_instant_to_civil (nap->to_bed, &nap->night, NULL);
    g_ptr_array_add (records, nap);
  }
  for (int i = 0; i < 3; i++) {
    FouleeRun *run = foulee_run_new ();

    run->start = (FouleeInstant) { now.seconds - 6000 - i * 9000, now.offset };
    run->distance = 42195 / (i + 1);
    run->duration = 14400 / (i + 1);
    run->rpe = 9 - i;
    run->run_kind = FOULEE_RUN_INTERVALS + i;
    run->warm_up = FOULEE_WARM_UP_DONE;
    run->warm_up_minutes = 12;
    g_ptr_array_add (records, run);
  }
  for (int i = 0; i < 5; i++) {
    FouleeAction *action = foulee_action_new ();

    action->at = (FouleeInstant) { now.seconds - i * 2000, now.offset };
    action->action_kind = i == 4 ? FOULEE_ACTION_MEDICINE : i;
    action->minutes = 10 + i;
    action->after = i % 3;
    action->region = FOULEE_REGION_HAMSTRING_LEFT + i;
    if (i == 4)
      foulee_record_set_text (&action->name, "Something with a name that does not end soon");
    g_ptr_array_add (records, action);
  }
  for (int i = 0; i < 2; i++) {
    FouleeVisit *visit = foulee_record_new (FOULEE_KIND_VISIT);

    visit->date = foulee_instant_day (now, FOULEE_DAY_START_DEFAULT);
    foulee_record_set_text (&visit->who, i == 0 ? "Dr Anne-Sophie de la Bruyère" : NULL);
    foulee_record_set_text (&visit->note, i == 0 ? "No hills for a week; come back if the stairs "
                                                   "are not easier by the end of the month."
                                                 : NULL);
    g_ptr_array_add (records, visit);
  }
}

/* Of each state one; the second pair of shoes is that of the crowd's runs. */
static void
add_conditions_and_shoes (GPtrArray *records, FouleeClock *clock)
{
  FouleeDate today = foulee_instant_day (foulee_clock_now (clock), FOULEE_DAY_START_DEFAULT);
  const char *const names[] = { "Road 1", "Trail shoes, second pair", "Old faithful" };

  for (int i = 0; i < 3; i++) {
    FouleeCondition *condition = foulee_record_new (FOULEE_KIND_CONDITION);
    FouleeShoe *shoe = foulee_record_new (FOULEE_KIND_SHOE);

    condition->condition_kind = i == 0   ? FOULEE_CONDITION_HEART_DISEASE
                                : i == 1 ? FOULEE_CONDITION_BONE_STRESS
                                         : FOULEE_CONDITION_OTHER_INJURY;
    condition->since = today - 900 + i * 200;
    condition->until = i == 2 ? today - 380 : FOULEE_DATE_NONE;
    condition->side = i == 0 ? FOULEE_UNSET : i;
    if (i == 2)
      foulee_record_set_text (&condition->note, "Calf, after the hill race in the rain.");
    g_ptr_array_add (records, condition);
    foulee_record_set_text (&shoe->name, names[i]);
    shoe->first_used = today - 700 + i * 100;
    shoe->distance_before = 120000 * i;
    shoe->retired = i == 2 ? today - 90 : FOULEE_DATE_NONE;
    g_ptr_array_add (records, shoe);
  }
}

static FouleeRun *
add_run (GPtrArray *records, FouleeInstant now, int hours, int metres, FouleeRunKind kind)
{
  FouleeRun *run = foulee_run_new ();

  run->start = (FouleeInstant) { now.seconds + hours * 3600, now.offset };
  run->distance = metres;
  run->run_kind = kind;
  g_ptr_array_add (records, run);
  return run;
}

/* Everything that runs can ask: one that was planned for yesterday, one whose effort is open, one
 * that has only just ended, and three to come. */
static void
add_runs (GPtrArray *records, FouleeClock *clock)
{
  FouleeInstant now = foulee_clock_now (clock);

  add_run (records, now, -25, 8000, FOULEE_RUN_EASY)->planned = 1;
  add_run (records, now, -4, 5200, FOULEE_RUN_TREADMILL)->duration = 1900;
  add_run (records, now, -1, 10400, FOULEE_RUN_TEMPO)->duration = 3120;
  add_run (records, now, 1, 3000, FOULEE_RUN_EASY)->planned = 1;
  add_run (records, now, 37, 12000, FOULEE_RUN_HILLS)->planned = 1;
  add_run (records, now, 62, 21100, FOULEE_RUN_LONG)->planned = 1;
}

static FouleeJournal *
make_journal (Journal kind, FouleeClock *clock)
{
  g_autoptr (GPtrArray) records = NULL;

  /* A folder is no journal. */
  if (kind == JOURNAL_BROKEN)
    return foulee_journal_new (g_get_tmp_dir (), clock);
  if (kind != JOURNAL_EMPTY)
    records = foulee_sample_new (clock, foulee_language_of_system ());
  if (kind == JOURNAL_CROWDED) {
    add_crowd (records, clock);
    add_conditions_and_shoes (records, clock);
  }
  if (kind == JOURNAL_RUNS)
    add_runs (records, clock);
  return harness_journal_new (clock, records);
}

/* ---- Scenes ---------------------------------------------------------------------------------- */

static void
show_today (FouleeWindow *window)
{
  foulee_window_show_view (window, "today");
}

static void
show_insights (FouleeWindow *window)
{
  foulee_window_show_view (window, "insights");
}

static void
show_history (FouleeWindow *window)
{
  foulee_window_show_view (window, "history");
}

static void
show_editing (FouleeWindow *window)
{
  GtkWidget *list;
  GtkWidget *button;

  foulee_window_show_view (window, "today");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.switch-legs", NULL);
  harness_wait_frames (GTK_WIDGET (window), 3);
  list = harness_find (GTK_WIDGET (window), FOULEE_TYPE_REGION_LIST);
  button = foulee_region_list_get_button (FOULEE_REGION_LIST (list), FOULEE_REGION_QUADRICEPS_LEFT);
  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "level-typed", 5, FALSE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
}

/* A level typed on the body map, with its scale. */
static GtkWidget *
show_map (FouleeWindow *window, FouleeRegion region)
{
  GtkWidget *map;

  foulee_window_show_view (window, "today");
  harness_wait_frames (GTK_WIDGET (window), 3);
  map = harness_find (GTK_WIDGET (window), FOULEE_TYPE_BODY_MAP);
  foulee_body_map_select (FOULEE_BODY_MAP (map), (int) region);
  harness_wait_frames (GTK_WIDGET (window), 3);
  return map;
}

static void
show_map_front (FouleeWindow *window)
{
  GtkWidget *map = show_map (window, FOULEE_REGION_QUADRICEPS_LEFT);

  g_signal_emit_by_name (map, "level-typed", FOULEE_REGION_QUADRICEPS_LEFT, 5, FALSE);
  harness_wait_frames (GTK_WIDGET (window), 6);
}

/* With the words of the sensation, and the keyboard's ring. */
static void
show_map_back (FouleeWindow *window)
{
  GtkWidget *map = show_map (window, FOULEE_REGION_CALF_LEFT);
  GtkWidget *strip;

  g_signal_emit_by_name (map, "level-typed", FOULEE_REGION_CALF_LEFT, 7, FALSE);
  harness_wait_frames (GTK_WIDGET (window), 6);
  strip = harness_find (GTK_WIDGET (window), FOULEE_TYPE_SCALE_STRIP);
  g_signal_emit_by_name (strip, "edited", 7, FOULEE_SENSATION_STIFF, 0);
  foulee_body_map_select (FOULEE_BODY_MAP (map), FOULEE_REGION_CALF_LEFT);
  harness_wait_frames (GTK_WIDGET (window), 6);
  gtk_window_set_focus_visible (GTK_WINDOW (window), TRUE);
  gtk_widget_grab_focus (map);
}

static void
show_map_words (FouleeWindow *window)
{
  GtkWidget *strip;

  show_map_back (window);
  strip = harness_find (GTK_WIDGET (window), FOULEE_TYPE_SCALE_STRIP);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (harness_find (strip, GTK_TYPE_TOGGLE_BUTTON)),
                                TRUE);
}

static void
show_map_same (FouleeWindow *window)
{
  foulee_window_show_view (window, "today");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.previous-day", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.today", NULL);
  harness_wait_frames (GTK_WIDGET (window), 3);
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (harness_find_text (GTK_WIDGET (window), _ ("Same places"))), TRUE);
}

static void
show_run (FouleeWindow *window)
{
  foulee_window_show_view (window, "today");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.new-run", NULL);
}

/* Opens the form for a new run and types something into it. */
static void
type_run (FouleeWindow *window, const char *distance, const char *duration, gboolean add)
{
  GtkWidget *dialog;

  show_run (window);
  harness_wait_frames (GTK_WIDGET (window), 3);
  dialog = harness_find (GTK_WIDGET (window), FOULEE_TYPE_RUN_DIALOG);
  gtk_editable_set_text (harness_find_entry (dialog, _ ("Distance")), distance);
  gtk_editable_set_text (harness_find_entry (dialog, _ ("Duration")), duration);
  if (add)
    g_signal_emit_by_name (harness_find_text (dialog, _ ("_Add")), "clicked");
}

static void
show_run_filled (FouleeWindow *window)
{
  GtkWidget *dialog;

  type_run (window, "10.4", "52:30", FALSE);
  dialog = harness_find (GTK_WIDGET (window), FOULEE_TYPE_RUN_DIALOG);
  g_signal_emit_by_name (harness_find_text (harness_find (dialog, FOULEE_TYPE_LEVEL_SCALE), "6"),
                         "clicked");
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (
          harness_find_text (dialog, foulee_words_label (&foulee_warm_ups, FOULEE_WARM_UP_DONE,
                                                         foulee_language_of_system ()))),
      TRUE);
}

static void
show_run_nonsense (FouleeWindow *window)
{
  type_run (window, "far", "as long as it took", TRUE);
}

static void
show_run_more (FouleeWindow *window)
{
  GtkWidget *dialog;

  type_run (window, "10.4", "52:30", FALSE);
  dialog = harness_find (GTK_WIDGET (window), FOULEE_TYPE_RUN_DIALOG);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (harness_find_text (dialog, _ ("More"))), TRUE);
  harness_wait_frames (GTK_WIDGET (window), 3);
  gtk_widget_grab_focus (harness_find_text (dialog, _ ("Where it hurt")));
}

static void
show_run_draft (FouleeWindow *window)
{
  type_run (window, "10.4", "", FALSE);
  adw_dialog_close (ADW_DIALOG (harness_find (GTK_WIDGET (window), FOULEE_TYPE_RUN_DIALOG)));
  harness_wait_frames (GTK_WIDGET (window), 3);
  show_run (window);
}

/* The runs of today, at the top of what is seen. */
static void
show_runs (FouleeWindow *window)
{
  GtkWidget *section;

  show_today (window);
  harness_wait_frames (GTK_WIDGET (window), 3);
  section = harness_find (GTK_WIDGET (window), FOULEE_TYPE_RUNS_SECTION);
  gtk_viewport_scroll_to (GTK_VIEWPORT (gtk_widget_get_ancestor (section, GTK_TYPE_VIEWPORT)),
                          section, NULL);
}

static void
show_run_plan (FouleeWindow *window)
{
  show_today (window);
  harness_wait_frames (GTK_WIDGET (window), 3);
  g_signal_emit_by_name (harness_find_text (GTK_WIDGET (window), _ ("Plan a run")), "clicked");
}

/* The first entry of a section, opened. */
static void
open_entry (FouleeWindow *window, GType section)
{
  show_today (window);
  harness_wait_frames (GTK_WIDGET (window), 3);
  g_signal_emit_by_name (
      harness_find (harness_find (GTK_WIDGET (window), section), FOULEE_TYPE_ENTRY_ROW),
      "activated");
}

/* A section of the Today view, scrolled into view. */
static GtkWidget *
show_section (FouleeWindow *window, GType type)
{
  GtkWidget *section;

  show_today (window);
  harness_wait_frames (GTK_WIDGET (window), 3);
  section = harness_find (GTK_WIDGET (window), type);
  gtk_viewport_scroll_to (GTK_VIEWPORT (gtk_widget_get_ancestor (section, GTK_TYPE_VIEWPORT)),
                          section, NULL);
  harness_wait_frames (GTK_WIDGET (window), 3);
  return section;
}

static void
show_sleep (FouleeWindow *window)
{
  show_section (window, FOULEE_TYPE_SLEEP_SECTION);
}

static void
show_nap (FouleeWindow *window)
{
  GtkWidget *section = show_section (window, FOULEE_TYPE_SLEEP_SECTION);

  g_signal_emit_by_name (harness_find (section, FOULEE_TYPE_ENTRY_ROW), "activated");
}

static void
show_drinks (FouleeWindow *window)
{
  show_section (window, FOULEE_TYPE_DRINKS_SECTION);
}

static void
show_urine (FouleeWindow *window)
{
  GtkWidget *card = show_section (window, FOULEE_TYPE_URINE_CARD);

  g_signal_emit_by_name (harness_find (card, FOULEE_TYPE_ENTRY_ROW), "activated");
}

static void
show_action (FouleeWindow *window)
{
  GtkWidget *section = show_section (window, FOULEE_TYPE_ACTIONS_SECTION);
  GtkWidget *chip = harness_find (section, FOULEE_TYPE_ACTION_CHIP);

  while (!foulee_action_chip_get_id (FOULEE_ACTION_CHIP (chip)))
    chip = gtk_widget_get_next_sibling (chip);
  g_signal_emit_by_name (chip, "clicked");
}

static void
show_recovery (FouleeWindow *window)
{
  GtkWidget *section = show_section (window, FOULEE_TYPE_ACTIVITIES_SECTION);
  GtkWidget *row = harness_find (section, FOULEE_TYPE_ACTIVITY_ROW);

  show_section (window, FOULEE_TYPE_ACTIONS_SECTION);
  if (row)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  harness_wait_frames (GTK_WIDGET (window), 3);
  show_section (window, FOULEE_TYPE_ACTIVITIES_SECTION);
}

static GtkWidget *
open_picker (FouleeWindow *window)
{
  GtkWidget *section = show_section (window, FOULEE_TYPE_ACTIONS_SECTION);

  gtk_widget_activate_action (section, "actions.more", NULL);
  harness_wait_frames (GTK_WIDGET (window), 3);
  return harness_find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY);
}

static void
show_picker (FouleeWindow *window)
{
  open_picker (window);
}

static void
show_picker_search (FouleeWindow *window)
{
  gtk_editable_set_text (GTK_EDITABLE (open_picker (window)), "re");
}

static void
show_new_medicine (FouleeWindow *window)
{
  GtkWidget *section = show_section (window, FOULEE_TYPE_ACTIONS_SECTION);
  FouleeDay *day = foulee_section_get_day (FOULEE_SECTION (section));
  FouleeEntryDialog *dialog = foulee_action_dialog_new_of_kind (day, FOULEE_ACTION_MEDICINE);

  foulee_entry_dialog_present (dialog, section);
  harness_wait_frames (GTK_WIDGET (window), 3);
  gtk_editable_set_text (harness_find_entry (GTK_WIDGET (dialog), _ ("Name")), "so");
}

static void
show_new_activity (FouleeWindow *window)
{
  GtkWidget *section = show_section (window, FOULEE_TYPE_ACTIVITIES_SECTION);
  FouleeDay *day = foulee_section_get_day (FOULEE_SECTION (section));

  foulee_entry_dialog_present (foulee_activity_dialog_new (day, NULL), section);
}

static void
show_activity (FouleeWindow *window)
{
  GtkWidget *section = show_section (window, FOULEE_TYPE_ACTIVITIES_SECTION);

  g_signal_emit_by_name (harness_find (section, FOULEE_TYPE_ACTIVITY_ROW), "edit-requested");
}

static void
show_new_visit (FouleeWindow *window)
{
  GtkWidget *section = show_section (window, FOULEE_TYPE_ACTIONS_SECTION);

  gtk_widget_activate_action (section, "actions.visit", NULL);
}

static void
show_visit (FouleeWindow *window)
{
  show_section (window, FOULEE_TYPE_ACTIONS_SECTION);
  open_entry (window, FOULEE_TYPE_ACTIONS_SECTION);
}

static void
show_drink (FouleeWindow *window)
{
  GtkWidget *section;

  show_today (window);
  harness_wait_frames (GTK_WIDGET (window), 3);
  section = harness_find (GTK_WIDGET (window), FOULEE_TYPE_DRINKS_SECTION);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (harness_find (section, ADW_TYPE_EXPANDER_ROW)),
                                 TRUE);
  harness_wait_frames (GTK_WIDGET (window), 3);
  open_entry (window, FOULEE_TYPE_DRINKS_SECTION);
}

static void
do_nothing (GtkWidget *from, const char *message)
{
}

static void
show_import (FouleeWindow *window)
{
  const char text[] = "Activity Type,Date,Title,Distance,Time,Avg HR\n"
                      "Running,2026-11-14 08:10:00,Hills,12.10,01:12:30,152\n"
                      "Running,2026-11-15 08:10:00,Long,18.20,01:52:30,141\n"
                      "Cycling,2026-11-16 18:10:00,Commute,8.40,00:25:00,120\n";
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "Activities.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  foulee_import_flow_read (GTK_WIDGET (window), foulee_window_get_journal (window), file,
                           do_nothing);
  while (harness_find (GTK_WIDGET (window), ADW_TYPE_ALERT_DIALOG) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* The preferences, at a page. */
static GtkWidget *
open_preferences (FouleeWindow *window, const char *page)
{
  g_autoptr (GSettings) settings = g_settings_new (FOULEE_APPLICATION);
  AdwDialog *dialog = foulee_preferences_dialog_new (foulee_window_get_journal (window), settings);

  g_settings_set_boolean (settings, "reminders", TRUE);
  adw_preferences_dialog_set_visible_page_name (ADW_PREFERENCES_DIALOG (dialog), page);
  adw_dialog_present (dialog, GTK_WIDGET (window));
  harness_wait_frames (GTK_WIDGET (window), 3);
  return GTK_WIDGET (dialog);
}

static void
show_preferences (FouleeWindow *window)
{
  open_preferences (window, "runner");
}

static void
show_countries (FouleeWindow *window)
{
  GtkWidget *dialog = open_preferences (window, "runner");

  gtk_widget_activate (harness_find_text (dialog, _ ("Country")));
}

static void
show_nonsense_preferences (FouleeWindow *window)
{
  GtkWidget *dialog = open_preferences (window, "runner");
  GtkEditable *entry = harness_find_entry (dialog, _ ("Birth year"));

  gtk_editable_set_text (entry, "1088");
  g_signal_emit_by_name (entry, "activate");
}

static void
show_conditions (FouleeWindow *window)
{
  open_preferences (window, "conditions");
}

static void
show_shoes (FouleeWindow *window)
{
  open_preferences (window, "shoes");
}

static void
show_logging (FouleeWindow *window)
{
  open_preferences (window, "logging");
}

/* A form for a record of the journal, or a new one. */
static void
open_form (FouleeWindow *window, const char *page, FouleeKind kind, gboolean new_one,
           FouleeEntryDialog *(*make) (FouleeDay *, gconstpointer))
{
  GtkWidget *preferences = open_preferences (window, page);
  FouleeJournal *journal = foulee_window_get_journal (window);
  g_autoptr (FouleeDay) day = foulee_day_new (journal);

  foulee_entry_dialog_present (
      make (day,
            new_one ? NULL : foulee_history_get (foulee_journal_get_history (journal), kind, 2)),
      preferences);
}

static FouleeEntryDialog *
make_condition_form (FouleeDay *day, gconstpointer condition)
{
  return foulee_condition_dialog_new (day, condition);
}

static FouleeEntryDialog *
make_shoe_form (FouleeDay *day, gconstpointer shoe)
{
  return foulee_shoe_dialog_new (day, shoe);
}

static void
show_new_condition (FouleeWindow *window)
{
  open_form (window, "conditions", FOULEE_KIND_CONDITION, TRUE, make_condition_form);
  harness_wait_frames (GTK_WIDGET (window), 3);
  g_signal_emit_by_name (harness_find_text (GTK_WIDGET (window), _ ("_Add")), "clicked");
}

static void
show_condition (FouleeWindow *window)
{
  open_form (window, "conditions", FOULEE_KIND_CONDITION, FALSE, make_condition_form);
}

static void
show_new_shoe (FouleeWindow *window)
{
  open_form (window, "shoes", FOULEE_KIND_SHOE, TRUE, make_shoe_form);
}

static void
show_shoe (FouleeWindow *window)
{
  open_form (window, "shoes", FOULEE_KIND_SHOE, FALSE, make_shoe_form);
}

static void
show_shortcuts (FouleeWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.shortcuts", NULL);
}

static void
show_about (FouleeWindow *window)
{
  adw_dialog_present (foulee_about_dialog_new (NULL), GTK_WIDGET (window));
}

static const Scene scenes[] = {
  { "today", JOURNAL_SAMPLE, show_today },
  { "editing", JOURNAL_SAMPLE, show_editing },
  { "map-front", JOURNAL_SAMPLE, show_map_front },
  { "map-back", JOURNAL_SAMPLE, show_map_back },
  { "map-words", JOURNAL_SAMPLE, show_map_words },
  { "map-same", JOURNAL_SAMPLE, show_map_same },
  { "crowded", JOURNAL_CROWDED, show_today },
  { "run", JOURNAL_SAMPLE, show_run },
  { "filled-run", JOURNAL_SAMPLE, show_run_filled },
  { "nonsense-run", JOURNAL_SAMPLE, show_run_nonsense },
  { "more-run", JOURNAL_SAMPLE, show_run_more },
  { "draft-run", JOURNAL_SAMPLE, show_run_draft },
  { "plan-run", JOURNAL_SAMPLE, show_run_plan },
  { "asking-runs", JOURNAL_RUNS, show_runs },
  { "action", JOURNAL_CROWDED, show_action },
  { "action-medicine", JOURNAL_CROWDED, show_new_medicine },
  { "action-picker", JOURNAL_SAMPLE, show_picker },
  { "action-search", JOURNAL_SAMPLE, show_picker_search },
  { "recovery", JOURNAL_CROWDED, show_recovery },
  { "recovery-new", JOURNAL_EMPTY, show_recovery },
  { "activity", JOURNAL_SAMPLE, show_activity },
  { "activity-new", JOURNAL_EMPTY, show_new_activity },
  { "visit", JOURNAL_CROWDED, show_visit },
  { "visit-new", JOURNAL_SAMPLE, show_new_visit },
  { "usual-sleep", JOURNAL_EMPTY, show_sleep },
  { "naps-sleep", JOURNAL_CROWDED, show_sleep },
  { "nap", JOURNAL_CROWDED, show_nap },
  { "drink", JOURNAL_CROWDED, show_drink },
  { "all-drinks", JOURNAL_CROWDED, show_drinks },
  { "urine", JOURNAL_CROWDED, show_urine },
  { "import", JOURNAL_EMPTY, show_import },
  { "insights", JOURNAL_SAMPLE, show_insights },
  { "history", JOURNAL_SAMPLE, show_history },
  { "busy-history", JOURNAL_CROWDED, show_history },
  { "first-run", JOURNAL_EMPTY, NULL },
  { "last-run", JOURNAL_EMPTY, scene_last_run },
  { "last-run-filled", JOURNAL_EMPTY, scene_last_run_filled },
  { "late", JOURNAL_SAMPLE, scene_late },
  { "failure", JOURNAL_BROKEN, NULL },
  { "new-today", JOURNAL_EMPTY, show_today },
  { "new-insights", JOURNAL_EMPTY, show_insights },
  { "new-history", JOURNAL_EMPTY, show_history },
  { "preferences", JOURNAL_SAMPLE, show_preferences },
  { "preferences-countries", JOURNAL_SAMPLE, show_countries },
  { "preferences-nonsense", JOURNAL_SAMPLE, show_nonsense_preferences },
  { "preferences-conditions", JOURNAL_CROWDED, show_conditions },
  { "preferences-no-conditions", JOURNAL_EMPTY, show_conditions },
  { "preferences-shoes", JOURNAL_CROWDED, show_shoes },
  { "preferences-logging", JOURNAL_SAMPLE, show_logging },
  { "form-condition", JOURNAL_CROWDED, show_condition },
  { "form-new-condition", JOURNAL_EMPTY, show_new_condition },
  { "form-shoe", JOURNAL_CROWDED, show_shoe },
  { "form-new-shoe", JOURNAL_EMPTY, show_new_shoe },
  { "shortcuts", JOURNAL_SAMPLE, show_shortcuts },
  { "about", JOURNAL_SAMPLE, show_about },
};

/* ---- Pictures -------------------------------------------------------------------------------- */

/* What the window shows, without the shadow that a desktop draws round it. */
static void
save_picture (GtkWidget *window, const char *path)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  GtkWidget *content = gtk_widget_get_first_child (window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (window));
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (content, window, &bounds));
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (window),
                          gtk_widget_get_height (window));
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (renderer, node, &bounds);
  if (!gdk_texture_save_to_png (texture, path))
    g_error ("%s cannot be written", path);
  g_print ("%s\n", path);
}

static void
make_picture (GtkApplication *application, const Scene *scene, int size, gboolean dark,
              const char *path)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();
  g_autoptr (FouleeJournal) journal = make_journal (scene->journal, clock);
  FouleeWindow *window;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                           : ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi",
                (int) (96 * 1024 * sizes[size].text_scale), NULL);
  window = foulee_window_new (application, journal, NULL, scene->journal == JOURNAL_SAMPLE);
  gtk_window_set_default_size (GTK_WINDOW (window), sizes[size].width, sizes[size].height);
  gtk_window_present (GTK_WINDOW (window));
  harness_wait_frames (GTK_WIDGET (window), 3);
  if (scene->prepare)
    scene->prepare (window);
  harness_wait_frames (GTK_WIDGET (window), 6);
  save_picture (GTK_WIDGET (window), path);
  gtk_window_destroy (GTK_WINDOW (window));
  foulee_journal_close (journal);
}

static gboolean
is_wanted (const char *name, char **filters)
{
  for (int i = 0; filters[i]; i++)
    if (!strstr (name, filters[i]))
      return FALSE;
  /* The sizes at the ends are for looking closely: only when asked for. */
  return *filters || strstr (name, "-wide-") || strstr (name, "-narrow-");
}

static void
make_all (GtkApplication *application, const char *folder, char **filters)
{
  for (gsize i = 0; i < G_N_ELEMENTS (scenes); i++)
    for (gsize size = 0; size < G_N_ELEMENTS (sizes); size++)
      for (int dark = 0; dark < 2; dark++) {
        g_autofree char *name = g_strdup_printf ("%s-%s-%s.png", scenes[i].name, sizes[size].name,
                                                 dark ? "dark" : "light");
        g_autofree char *path = g_build_filename (folder, name, NULL);

        if (is_wanted (name, filters))
          make_picture (application, &scenes[i], (int) size, dark, path);
      }
}

int
main (int argc, char **argv)
{
  const char *folder = g_getenv ("FOULEE_LOCALEDIR");
  g_autoptr (GtkApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder ? folder : FOULEE_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  if (argc < 2) {
    g_printerr ("foulee-screenshots FOLDER [FILTER...]\n");
    return 2;
  }
  g_mkdir_with_parents (argv[1], 0755);
  application = harness_application_new ();
  make_all (application, argv[1], argv + 2);
  return 0;
}
