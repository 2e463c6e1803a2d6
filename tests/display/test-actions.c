/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "display/day-window.h"
#include "display/harness.h"
#include "support/records.h"
#include "ui/preferences/choice-row.h"
#include "ui/today/action-chip.h"
#include "ui/today/action-dialog.h"
#include "ui/today/action-kinds.h"
#include "ui/today/action-picker.h"
#include "ui/today/actions-section.h"
#include "ui/today/entry-row.h"
#include "ui/today/past-names.h"
#include "ui/today/visit-dialog.h"
#include "ui/widgets/note-view.h"

static gconstpointer
get_record (DayWindow *fixture, FouleeKind kind, guint index)
{
  return foulee_history_get (foulee_journal_get_history (fixture->journal), kind, index);
}

static FouleeAction *
make_action (FouleeActionKind kind, const char *at, gint32 minutes, const char *name)
{
  FouleeAction *action = foulee_action_new ();

  action->at = test_instant (at);
  action->action_kind = (gint32) kind;
  action->minutes = minutes;
  foulee_record_set_text (&action->name, name);
  return action;
}

static void
add_action (DayWindow *fixture, FouleeActionKind kind, const char *at, gint32 minutes,
            const char *name)
{
  foulee_day_save (fixture->day, make_action (kind, at, minutes, name), "Action", NULL);
}

static void
type_into (GtkWidget *widget, const char *title, const char *text)
{
  GtkWidget *entry = GTK_WIDGET (harness_find_entry (widget, title));

  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
}

static void
click (GtkWidget *widget, const char *text)
{
  g_signal_emit_by_name (harness_find_text (widget, text), "clicked");
}

static gboolean
is_refused (GtkWidget *widget, const char *title)
{
  GtkAccessible *entry = GTK_ACCESSIBLE (harness_find_entry (widget, title));
  g_autofree char *problem = gtk_test_accessible_check_state (entry, GTK_ACCESSIBLE_STATE_INVALID,
                                                              GTK_ACCESSIBLE_INVALID_TRUE);

  return problem == NULL;
}

static void
assert_instant (FouleeInstant instant, const char *expected)
{
  g_autofree char *iso = foulee_instant_to_iso (instant);

  g_assert_cmpstr (iso, ==, expected);
}

/* ---- Chips ----------------------------------------------------------------------------------- */

/* The chips of the section in their order; free the array. */
static GPtrArray *
list_chips (GtkWidget *widget)
{
  GPtrArray *chips = g_ptr_array_new ();
  GtkWidget *box = harness_find (widget, ADW_TYPE_WRAP_BOX);

  for (GtkWidget *child = gtk_widget_get_first_child (box); child;
       child = gtk_widget_get_next_sibling (child))
    if (FOULEE_IS_ACTION_CHIP (child))
      g_ptr_array_add (chips, child);
  return chips;
}

static GtkWidget *
get_chip (DayWindow *fixture, guint index)
{
  g_autoptr (GPtrArray) chips = list_chips (fixture->section);

  g_assert_cmpuint (index, <, chips->len);
  return g_ptr_array_index (chips, index);
}

/* The kinds of the chips by their ids, those that are done in brackets. */
static void
assert_chips (DayWindow *fixture, const char *expected)
{
  g_autoptr (GPtrArray) chips = list_chips (fixture->section);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < chips->len; i++) {
    FouleeActionChip *chip = g_ptr_array_index (chips, i);
    const char *id = foulee_action_kinds.words[foulee_action_chip_get_kind (chip)].id;

    g_string_append_printf (text, foulee_action_chip_get_id (chip) ? "%s(%s)" : "%s%s",
                            i > 0 ? " " : "", id);
  }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
assert_name (GtkWidget *widget, const char *name)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       name);
}

/* One press stores it, as it was the last time; the chip stays where it is, and so does the focus.
 */
static void
test_tap (DayWindow *fixture, gconstpointer data)
{
  FouleeAction *before = make_action (FOULEE_ACTION_MASSAGE, "2026-11-12T20:00:00+01:00", 40, NULL);
  GtkWidget *chip;
  const FouleeAction *action;

  before->region = FOULEE_REGION_CALF_LEFT;
  before->after = FOULEE_AFTER_BETTER;
  foulee_record_set_text (&before->note, "Not this one’s");
  foulee_day_save (fixture->day, before, "Massage", NULL);
  assert_chips (fixture, "massage foam_rolling easy_movement compression cold_water stretching");
  chip = get_chip (fixture, 0);
  assert_name (chip, "Massage");
  gtk_widget_grab_focus (chip);
  g_signal_emit_by_name (chip, "clicked");

  g_assert_cmpuint (day_window_count (fixture, FOULEE_KIND_ACTION), ==, 2);
  action = get_record (fixture, FOULEE_KIND_ACTION, 1);
  assert_instant (action->at, "2026-11-19T18:34:00+01:00");
  g_assert_cmpint (action->action_kind, ==, FOULEE_ACTION_MASSAGE);
  g_assert_cmpint (action->minutes, ==, 40);
  g_assert_cmpint (action->region, ==, FOULEE_REGION_CALF_LEFT);
  g_assert_cmpint (action->after, ==, FOULEE_UNSET);
  g_assert_cmpstr (action->note, ==, NULL);
  assert_chips (fixture, "(massage) foam_rolling easy_movement compression cold_water stretching");
  assert_name (chip, "Massage 40\u00a0min, done at 18:34");
  g_assert_true (gtk_widget_has_focus (chip));

  g_assert_cmpstr (foulee_journal_get_undo_label (fixture->journal), ==, "Massage");
  foulee_journal_undo (fixture->journal);
  assert_chips (fixture, "massage foam_rolling easy_movement compression cold_water stretching");
  assert_name (chip, "Massage");
}

/* What was never done before has no minutes, until they are said. */
static void
test_first_tap (DayWindow *fixture, gconstpointer data)
{
  const FouleeAction *action;

  g_signal_emit_by_name (get_chip (fixture, 0), "clicked");
  action = get_record (fixture, FOULEE_KIND_ACTION, 0);
  g_assert_cmpint (action->action_kind, ==, FOULEE_ACTION_FOAM_ROLLING);
  g_assert_cmpint (action->minutes, ==, FOULEE_UNSET);
  g_assert_cmpint (action->region, ==, FOULEE_UNSET);
  assert_name (get_chip (fixture, 0), "Foam rolling, done at 18:34");
}

/* Twice a day, and what is not usual: beside its like, and at the end. */
static void
test_several (DayWindow *fixture, gconstpointer data)
{
  add_action (fixture, FOULEE_ACTION_REST_DAY, "2026-11-19T09:00:00+01:00", FOULEE_UNSET, NULL);
  add_action (fixture, FOULEE_ACTION_MASSAGE, "2026-11-19T12:00:00+01:00", 20, NULL);
  add_action (fixture, FOULEE_ACTION_MASSAGE, "2026-11-19T08:00:00+01:00", 10, NULL);
  add_action (fixture, FOULEE_ACTION_MEDICINE, "2026-11-19T08:00:00+01:00", FOULEE_UNSET, "Aa");
  assert_chips (fixture, "foam_rolling easy_movement (massage) (massage) compression cold_water "
                         "stretching (medicine) (rest_day)");
  assert_name (get_chip (fixture, 2), "Massage 10\u00a0min, done at 08:00");
  assert_name (get_chip (fixture, 3), "Massage 20\u00a0min, done at 12:00");
  assert_name (get_chip (fixture, 7), "Aa, done at 08:00");
  foulee_day_set_date (fixture->day, foulee_date_from_civil (2026, 11, 18));
  assert_chips (fixture, "foam_rolling easy_movement massage compression cold_water stretching");
}

/* On an earlier day it was that day's evening. */
static void
test_earlier_day (DayWindow *fixture, gconstpointer data)
{
  const FouleeAction *action;

  foulee_day_set_date (fixture->day, foulee_date_from_civil (2026, 11, 12));
  g_signal_emit_by_name (get_chip (fixture, 3), "clicked");
  action = get_record (fixture, FOULEE_KIND_ACTION, 0);
  g_assert_cmpint (action->action_kind, ==, FOULEE_ACTION_COMPRESSION);
  assert_instant (action->at, "2026-11-12T20:00:00+01:00");
}

/* ---- The form -------------------------------------------------------------------------------- */

static gboolean
has_focus (DayWindow *fixture, GtkWidget *row)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus && gtk_widget_is_ancestor (focus, row);
}

static GtkWidget *
find_dialog (DayWindow *fixture, GType type)
{
  harness_wait_frames (fixture->window, 3);
  return harness_find (fixture->window, type);
}

/* The day's first chip, which is done: it opens, it does not store another. */
static GtkWidget *
open_first (DayWindow *fixture)
{
  GtkWidget *dialog;

  add_action (fixture, FOULEE_ACTION_FOAM_ROLLING, "2026-11-19T18:00:00+01:00", 10, NULL);
  g_signal_emit_by_name (get_chip (fixture, 0), "clicked");
  g_assert_cmpuint (day_window_count (fixture, FOULEE_KIND_ACTION), ==, 1);
  dialog = find_dialog (fixture, FOULEE_TYPE_ACTION_DIALOG);
  g_assert_nonnull (dialog);
  return dialog;
}

static void
test_edit (DayWindow *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_first (fixture);
  FouleeChoiceRow *where = FOULEE_CHOICE_ROW (harness_find_text (dialog, "Where"));
  FouleeNoteView *note = FOULEE_NOTE_VIEW (harness_find (dialog, FOULEE_TYPE_NOTE_VIEW));
  GtkTextView *view = GTK_TEXT_VIEW (harness_find (GTK_WIDGET (note), GTK_TYPE_TEXT_VIEW));
  const FouleeAction *action;

  g_assert_cmpstr (adw_dialog_get_title (ADW_DIALOG (dialog)), ==, "Foam rolling");
  g_assert_null (harness_find_text (dialog, "Name"));
  type_into (dialog, "Length", "25");
  type_into (dialog, "Time", "17h15");
  adw_combo_row_set_selected (ADW_COMBO_ROW (where), 1 + FOULEE_REGION_HAMSTRING_RIGHT);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (harness_find_text (dialog, "Better")), TRUE);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "The far end most", -1);
  foulee_note_view_commit (note);
  action = get_record (fixture, FOULEE_KIND_ACTION, 0);
  g_assert_cmpint (action->minutes, ==, 25);
  g_assert_cmpstr (action->note, ==, "The far end most");
  g_assert_cmpint (action->region, ==, FOULEE_REGION_HAMSTRING_RIGHT);
  g_assert_cmpint (action->after, ==, FOULEE_AFTER_BETTER);
  assert_instant (action->at, "2026-11-19T17:15:00+01:00");
  assert_name (get_chip (fixture, 0), "Foam rolling 25\u00a0min, done at 17:15");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (get_chip (fixture, 0)), ==,
                   "17:15 · Right hamstring · felt better after · The far end most");
  /* Each was a step of its own. */
  foulee_journal_undo (fixture->journal);
  foulee_journal_undo (fixture->journal);
  action = get_record (fixture, FOULEE_KIND_ACTION, 0);
  g_assert_cmpint (action->after, ==, FOULEE_UNSET);
  g_assert_cmpint (action->region, ==, FOULEE_REGION_HAMSTRING_RIGHT);
}

static void
test_edit_nonsense (DayWindow *fixture, gconstpointer data)
{
  static const struct {
    const char *title, *text;
  } cases[] = {
    { "Length", "0" }, { "Length", "1441" }, { "Length", "a bit" }, { "Time", "23:50" }
  };
  GtkWidget *dialog = open_first (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    const FouleeAction *action;

    g_test_message ("%s %s", cases[i].title, cases[i].text);
    type_into (dialog, cases[i].title, cases[i].text);
    g_assert_true (is_refused (dialog, cases[i].title));
    g_assert_cmpstr (gtk_editable_get_text (harness_find_entry (dialog, cases[i].title)), ==,
                     cases[i].text);
    action = get_record (fixture, FOULEE_KIND_ACTION, 0);
    g_assert_cmpint (action->minutes, ==, 10);
    assert_instant (action->at, "2026-11-19T18:00:00+01:00");
    if (g_str_equal (cases[i].title, "Length"))
      type_into (dialog, "Length", "10");
  }
}

static void
test_delete (DayWindow *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_first (fixture);

  g_signal_emit_by_name (harness_find_text (dialog, "Delete"), "activated");
  g_assert_null (find_dialog (fixture, FOULEE_TYPE_ACTION_DIALOG));
  assert_chips (fixture, "foam_rolling easy_movement massage compression cold_water stretching");
  foulee_journal_undo (fixture->journal);
  assert_chips (fixture, "(foam_rolling) easy_movement massage compression cold_water stretching");
}

/* ---- Names ----------------------------------------------------------------------------------- */

static GtkWidget *
open_picker (DayWindow *fixture)
{
  GtkWidget *picker;

  gtk_widget_activate_action (fixture->section, "actions.more", NULL);
  picker = find_dialog (fixture, FOULEE_TYPE_ACTION_PICKER);
  g_assert_nonnull (picker);
  return picker;
}

static GtkEditable *
get_search (GtkWidget *picker)
{
  return GTK_EDITABLE (harness_find (picker, GTK_TYPE_SEARCH_ENTRY));
}

/* The form for a new medicine, found and opened by keyboard. */
static GtkWidget *
open_medicine (DayWindow *fixture)
{
  GtkWidget *picker = open_picker (fixture);
  GtkWidget *dialog;

  gtk_editable_set_text (get_search (picker), "medicine taken");
  g_signal_emit_by_name (get_search (picker), "activate");
  dialog = find_dialog (fixture, FOULEE_TYPE_ACTION_DIALOG);
  g_assert_nonnull (dialog);
  return dialog;
}

static void
test_name_required (DayWindow *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_medicine (fixture);
  const FouleeAction *action;

  g_assert_true (has_focus (fixture, harness_find_text (dialog, "Name")));
  click (dialog, "_Add");
  g_assert_true (is_refused (dialog, "Name"));
  gtk_editable_set_text (harness_find_entry (dialog, "Name"), "   ");
  click (dialog, "_Add");
  g_assert_true (is_refused (dialog, "Name"));
  g_assert_cmpuint (day_window_count (fixture, FOULEE_KIND_ACTION), ==, 0);
  gtk_editable_set_text (harness_find_entry (dialog, "Name"), " Paracetamol 500 ");
  click (dialog, "_Add");
  g_assert_null (find_dialog (fixture, FOULEE_TYPE_ACTION_DIALOG));
  action = get_record (fixture, FOULEE_KIND_ACTION, 0);
  g_assert_cmpint (action->action_kind, ==, FOULEE_ACTION_MEDICINE);
  g_assert_cmpstr (action->name, ==, "Paracetamol 500");
  assert_name (get_chip (fixture, 6), "Paracetamol 500, done at 18:34");
}

/* A treatment is named too; a meal may be, and is stored at once. */
static void
test_kinds_with_names (DayWindow *fixture, gconstpointer data)
{
  GtkWidget *picker = open_picker (fixture);
  GtkWidget *dialog;

  g_signal_emit_by_name (harness_find_text (picker, "Shockwave…"), "activated");
  dialog = find_dialog (fixture, FOULEE_TYPE_ACTION_DIALOG);
  g_assert_cmpuint (day_window_count (fixture, FOULEE_KIND_ACTION), ==, 0);
  click (dialog, "_Cancel");
  g_assert_null (find_dialog (fixture, FOULEE_TYPE_ACTION_DIALOG));
  picker = open_picker (fixture);
  g_signal_emit_by_name (harness_find_text (picker, "Food"), "activated");
  g_assert_null (find_dialog (fixture, FOULEE_TYPE_ACTION_PICKER));
  assert_name (get_chip (fixture, 6), "Food, done at 18:34");
  g_signal_emit_by_name (get_chip (fixture, 6), "clicked");
  dialog = find_dialog (fixture, FOULEE_TYPE_ACTION_DIALOG);
  type_into (dialog, "Name", "Lentil soup");
  assert_name (get_chip (fixture, 6), "Lentil soup, done at 18:34");
}

/* Those that are offered, in their order; free the list. */
static GStrv
list_offered (GtkWidget *dialog)
{
  GtkWidget *names = harness_find (dialog, FOULEE_TYPE_PAST_NAMES);
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();
  GtkWidget *box = names ? harness_find (names, ADW_TYPE_WRAP_BOX) : NULL;

  for (GtkWidget *chip = box ? gtk_widget_get_first_child (box) : NULL; chip;
       chip = gtk_widget_get_next_sibling (chip))
    if (gtk_widget_get_visible (chip))
      g_strv_builder_add (
          list, gtk_label_get_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (chip)))));
  return g_strv_builder_end (list);
}

/* A name is completed by those that this runner has written, and by no others; none is proposed. */
static void
test_past_names (DayWindow *fixture, gconstpointer data)
{
  static const struct {
    const char *typed, *offered;
  } cases[] = {
    { "", "" },
    { " ", "" },
    { "z", "" },
    { "a", "Améthyste|Aspirin" },
    { "AME", "Améthyste" },
    { "pa", "PARACETAMOL" }, /* as it was written last */
    { "aspirin", "" },
    { "mass", "" },
  };
  GtkWidget *dialog;

  add_action (fixture, FOULEE_ACTION_MEDICINE, "2026-11-01T08:00:00+01:00", FOULEE_UNSET,
              "Aspirin");
  add_action (fixture, FOULEE_ACTION_MEDICINE, "2026-10-01T08:00:00+02:00", FOULEE_UNSET,
              "Paracetamol");
  add_action (fixture, FOULEE_ACTION_MEDICINE, "2026-11-02T08:00:00+01:00", FOULEE_UNSET,
              "Améthyste");
  add_action (fixture, FOULEE_ACTION_MEDICINE, "2026-10-02T08:00:00+02:00", FOULEE_UNSET,
              "PARACETAMOL");
  add_action (fixture, FOULEE_ACTION_CLINIC_MANUAL, "2026-10-02T08:00:00+02:00", 30, "Massage");
  dialog = open_medicine (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GStrv) offered = NULL;
    g_autofree char *joined = NULL;

    gtk_editable_set_text (harness_find_entry (dialog, "Name"), cases[i].typed);
    offered = list_offered (dialog);
    joined = g_strjoinv ("|", offered);
    g_assert_cmpstr (joined, ==, cases[i].offered);
  }
  gtk_editable_set_text (harness_find_entry (dialog, "Name"), "asp");
  harness_wait_frames (fixture->window, 2);
  g_signal_emit_by_name (gtk_widget_get_first_child (harness_find (
                             harness_find (dialog, FOULEE_TYPE_PAST_NAMES), ADW_TYPE_WRAP_BOX)),
                         "clicked");
  g_assert_cmpstr (gtk_editable_get_text (harness_find_entry (dialog, "Name")), ==, "Aspirin");
  g_assert_true (has_focus (fixture, harness_find_text (dialog, "Name")));
  click (dialog, "_Add");
  g_assert_cmpuint (day_window_count (fixture, FOULEE_KIND_ACTION), ==, 6);
}

/* ---- The list of all kinds ------------------------------------------------------------------- */

/* The titles that can be seen, joined by bars. */
static void
collect_titles (GtkWidget *widget, GString *titles)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (ADW_IS_ACTION_ROW (widget))
    g_string_append_printf (titles, "%s%s", titles->len > 0 ? "|" : "",
                            adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    collect_titles (child, titles);
}

static const struct {
  const char *language, *typed, *titles;
} searches[] = {
  { "en", "stretch", "Stretching" },
  { "en", "WALK", "Easy movement" },
  { "en", "ice bath", "Cold water" },
  { "en", "strength", "Squats|Lunges|Calf raises|Core and hips" },
  { "en", "tens", "Neuromodulation…" },
  { "en", "zzz", "" },
  { "fr", "etirements", "Étirements" },
  { "fr", "ÉTIR", "Étirements" },
  { "fr", "velo natation", "Entraînement croisé" },
  { "fr", "croise", "Entraînement croisé|Jour de repos" },
  { "fr", "comprime", "Médicament pris…" },
  { "fr", "electrostim", "Neuromodulation…" },
};

static void
test_search (DayWindow *fixture, gconstpointer data)
{
  GtkWidget *picker = open_picker (fixture);
  const char *language = foulee_language_code (foulee_language_of_system ());

  g_assert_true (has_focus (fixture, GTK_WIDGET (get_search (picker))));
  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++) {
    g_autoptr (GString) titles = g_string_new (NULL);

    if (!g_str_equal (searches[i].language, language))
      continue;
    gtk_editable_set_text (get_search (picker), searches[i].typed);
    collect_titles (picker, titles);
    g_assert_cmpstr (titles->str, ==, searches[i].titles);
  }
}

/* Typing, Enter: stored. In French « etirements » finds « Étirements ». */
static void
test_search_enter (DayWindow *fixture, gconstpointer data)
{
  GtkWidget *picker = open_picker (fixture);
  const char *typed =
      foulee_language_of_system () == foulee_language_french () ? "etirements" : "stretching";
  const FouleeAction *action;

  gtk_editable_set_text (get_search (picker), typed);
  g_signal_emit_by_name (get_search (picker), "activate");
  g_assert_null (find_dialog (fixture, FOULEE_TYPE_ACTION_PICKER));
  g_assert_cmpuint (day_window_count (fixture, FOULEE_KIND_ACTION), ==, 1);
  action = get_record (fixture, FOULEE_KIND_ACTION, 0);
  g_assert_cmpint (action->action_kind, ==, FOULEE_ACTION_STRETCHING);
}

/* Enter with nothing typed chooses nothing; Escape takes back the search, and then closes. */
static void
test_search_escape (DayWindow *fixture, gconstpointer data)
{
  GtkWidget *picker = open_picker (fixture);

  g_signal_emit_by_name (get_search (picker), "activate");
  gtk_editable_set_text (get_search (picker), "zzz");
  g_signal_emit_by_name (get_search (picker), "activate");
  g_assert_cmpuint (day_window_count (fixture, FOULEE_KIND_ACTION), ==, 0);
  g_signal_emit_by_name (get_search (picker), "stop-search");
  g_assert_cmpstr (gtk_editable_get_text (get_search (picker)), ==, "");
  g_assert_nonnull (find_dialog (fixture, FOULEE_TYPE_ACTION_PICKER));
  g_signal_emit_by_name (get_search (picker), "stop-search");
  g_assert_null (find_dialog (fixture, FOULEE_TYPE_ACTION_PICKER));
}

/* Every kind is in the list once. */
static void
test_picker_all (DayWindow *fixture, gconstpointer data)
{
  GtkWidget *picker = open_picker (fixture);
  g_autoptr (GString) titles = g_string_new (NULL);
  g_auto (GStrv) list = NULL;

  collect_titles (picker, titles);
  list = g_strsplit (titles->str, "|", -1);
  g_assert_cmpuint (g_strv_length (list), ==, foulee_action_kinds.n_words);
  for (int kind = 0; kind < foulee_action_kinds.n_words; kind++) {
    const char *label = foulee_action_kind_label ((FouleeActionKind) kind);

    g_assert_true (g_str_has_prefix (list[kind], label));
    g_assert_true (g_str_has_suffix (list[kind], "…") ==
                   foulee_action_kind_needs_name ((FouleeActionKind) kind));
  }
}

/* ---- Visits ---------------------------------------------------------------------------------- */

static GtkWidget *
open_visit (DayWindow *fixture)
{
  gtk_widget_activate_action (fixture->section, "actions.visit", NULL);
  return find_dialog (fixture, FOULEE_TYPE_VISIT_DIALOG);
}

static void
test_visit (DayWindow *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_visit (fixture);
  const FouleeVisit *visit;
  GtkWidget *row;

  g_assert_cmpstr (gtk_editable_get_text (harness_find_entry (dialog, "Date")), ==,
                   "19 November 2026");
  g_assert_true (has_focus (fixture, harness_find_text (dialog, "Who")));
  type_into (dialog, "Who", "Dr Martin");
  click (dialog, "_Add");
  g_assert_null (find_dialog (fixture, FOULEE_TYPE_VISIT_DIALOG));
  visit = get_record (fixture, FOULEE_KIND_VISIT, 0);
  g_assert_cmpint (visit->date, ==, foulee_date_from_civil (2026, 11, 19));
  g_assert_cmpstr (visit->who, ==, "Dr Martin");
  g_assert_cmpstr (visit->note, ==, NULL);
  row = harness_find_text (fixture->section, "Visit: Dr Martin");
  g_assert_nonnull (row);

  g_signal_emit_by_name (row, "activated");
  dialog = find_dialog (fixture, FOULEE_TYPE_VISIT_DIALOG);
  type_into (dialog, "Who", "Dr Roux");
  g_assert_nonnull (harness_find_text (fixture->section, "Visit: Dr Roux"));
  type_into (dialog, "Date", "12/11/2026");
  visit = get_record (fixture, FOULEE_KIND_VISIT, 0);
  g_assert_cmpint (visit->date, ==, foulee_date_from_civil (2026, 11, 12));
  g_assert_null (harness_find (fixture->section, FOULEE_TYPE_ENTRY_ROW));
  foulee_day_set_date (fixture->day, foulee_date_from_civil (2026, 11, 12));
  row = harness_find_text (fixture->section, "Visit: Dr Roux");
  g_assert_nonnull (row);
  g_signal_emit_by_name (row, "delete-requested");
  g_assert_cmpuint (day_window_count (fixture, FOULEE_KIND_VISIT), ==, 0);
  foulee_journal_undo (fixture->journal);
  g_assert_nonnull (harness_find_text (fixture->section, "Visit: Dr Roux"));
}

/* The date has to be there, and past; whom, and what about, need not be. */
static void
test_visit_date (DayWindow *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_visit (fixture);
  static const char *const refused[] = { "", "20 November 2026", "some day" };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++) {
    gtk_editable_set_text (harness_find_entry (dialog, "Date"), refused[i]);
    click (dialog, "_Add");
    g_assert_true (is_refused (dialog, "Date"));
    g_assert_cmpuint (day_window_count (fixture, FOULEE_KIND_VISIT), ==, 0);
  }
  gtk_editable_set_text (harness_find_entry (dialog, "Date"), "18 November 2026");
  click (dialog, "_Add");
  g_assert_cmpuint (day_window_count (fixture, FOULEE_KIND_VISIT), ==, 1);
  g_assert_null (harness_find (fixture->section, FOULEE_TYPE_ENTRY_ROW));
  foulee_day_set_date (fixture->day, foulee_date_from_civil (2026, 11, 18));
  harness_wait_frames (fixture->window, 2);
  g_assert_nonnull (harness_find_text (fixture->section, "Visit"));
}

/* ---- Layout and access ----------------------------------------------------------------------- */

static void
assert_well_laid (DayWindow *fixture, GtkWidget *widget)
{
  harness_wait_frames (fixture->window, 3);
  g_assert_cmpint (gtk_widget_get_width (fixture->window), <=, DAY_WINDOW_WIDTH);
  harness_assert_fits (widget, DAY_WINDOW_WIDTH);
  harness_assert_names (widget);
}

static void
close_dialog (DayWindow *fixture, GtkWidget *dialog)
{
  adw_dialog_force_close (ADW_DIALOG (dialog));
  harness_wait_frames (fixture->window, 3);
}

/* With everything that is long, in the language of the environment. */
static void
test_layout (DayWindow *fixture, gconstpointer data)
{
  FouleeVisit *visit = foulee_record_new (FOULEE_KIND_VISIT);
  g_autoptr (GPtrArray) chips = NULL;
  GtkWidget *dialog;

  visit->date = foulee_day_get_date (fixture->day);
  foulee_record_set_text (&visit->who, "Docteure Anne-Sophie de la Bruyère-Montferrand");
  foulee_record_set_text (&visit->note, "Pas de côtes cette semaine.");
  foulee_day_save (fixture->day, visit, "Visit", NULL);
  for (int kind = 0; kind < FOULEE_N_ACTION_KINDS; kind++)
    add_action (fixture, (FouleeActionKind) kind, "2026-11-19T18:00:00+01:00", 125,
                kind == FOULEE_ACTION_MEDICINE
                    ? "Un médicament dont le nom est si long qu’il ne finit pas de sitôt"
                    : NULL);
  assert_well_laid (fixture, fixture->section);
  chips = list_chips (fixture->section);
  g_assert_cmpuint (chips->len, ==, FOULEE_N_ACTION_KINDS);
  for (guint i = 0; i < chips->len; i++) {
    graphene_rect_t bounds;

    g_assert_true (
        gtk_widget_compute_bounds (g_ptr_array_index (chips, i), fixture->window, &bounds));
    g_assert_cmpfloat (bounds.size.height, >=, 44);
    g_assert_cmpfloat (bounds.size.width, >=, 44);
  }

  dialog = open_picker (fixture);
  assert_well_laid (fixture, dialog);
  close_dialog (fixture, dialog);
  dialog = open_visit (fixture);
  assert_well_laid (fixture, dialog);
  close_dialog (fixture, dialog);
  foulee_entry_dialog_present (
      foulee_action_dialog_new_of_kind (fixture->day, FOULEE_ACTION_MEDICINE), fixture->section);
  dialog = find_dialog (fixture, FOULEE_TYPE_ACTION_DIALOG);
  gtk_editable_set_text (harness_find_entry (dialog, _ ("Name")), "médicament");
  assert_well_laid (fixture, dialog);
}

/* Tab comes to everything once, in either direction, and leaves again. */
static void
test_tab (DayWindow *fixture, gconstpointer data)
{
  GtkWidget *dialog;
  guint n = harness_walk (fixture->section, GTK_DIR_TAB_FORWARD);

  /* The menu, six chips, More. */
  g_assert_cmpuint (n, ==, 8);
  g_assert_cmpuint (harness_walk (fixture->section, GTK_DIR_TAB_BACKWARD), ==, n);
  dialog = open_medicine (fixture);
  n = harness_walk (dialog, GTK_DIR_TAB_FORWARD);
  /* Cancel, Add, name, where, time, the words, note. */
  g_assert_cmpuint (n, ==, 7);
  g_assert_cmpuint (harness_walk (dialog, GTK_DIR_TAB_BACKWARD), ==, n);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/actions/" path, DayWindow, foulee_actions_section_get_type, day_window_set_up,     \
              function, day_window_tear_down)

static void
add_english_tests (void)
{
  ADD ("tap", test_tap);
  ADD ("first-tap", test_first_tap);
  ADD ("several", test_several);
  ADD ("earlier-day", test_earlier_day);
  ADD ("edit", test_edit);
  ADD ("edit-nonsense", test_edit_nonsense);
  ADD ("delete", test_delete);
  ADD ("name-required", test_name_required);
  ADD ("kinds-with-names", test_kinds_with_names);
  ADD ("past-names", test_past_names);
  ADD ("search-escape", test_search_escape);
  ADD ("visit", test_visit);
  ADD ("visit-date", test_visit_date);
  ADD ("tab", test_tab);
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  harness_take_language ();
  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
  if (foulee_language_of_system () == foulee_language_english ())
    add_english_tests ();
  ADD ("search", test_search);
  ADD ("search-enter", test_search_enter);
  ADD ("picker-all", test_picker_all);
  ADD ("layout", test_layout);
  return g_test_run ();
}
