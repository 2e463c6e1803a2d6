/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/window.h"

#include <glib/gi18n.h>

#include "config.h"
#include "ui/files/export-flow.h"
#include "ui/files/file-drop.h"
#include "ui/files/import-chooser.h"
#include "ui/files/import-queue.h"
#include "ui/help/help-page.h"
#include "ui/insights/insight-page.h"
#include "ui/preferences/preferences-dialog.h"
#include "ui/report/summary-page.h"
#include "ui/widgets/main-menu.h"
#include "ui/window/accelerators.h"
#include "ui/window/failure-page.h"
#include "ui/window/first-run-page.h"
#include "ui/window/main-page.h"
#include "ui/window/shortcuts-dialog.h"
#include "ui/window/text-undo.h"

struct _FouleeWindow {
  AdwApplicationWindow parent_instance;

  AdwNavigationView *navigation;

  FouleeJournal *journal;
  GSettings *settings;
  gboolean sample;
  FouleeImportQueue *imports;   /* files that were opened from outside */
  FouleeWatchedFolder *watched; /* NULL without settings, and on the sample */
  FouleeMainPage *main_page;    /* owned by the navigation view; NULL before it is there */
  FouleeDate asked_day;         /* to be shown first; else FOULEE_DATE_NONE */
  gboolean asking;              /* what becomes of a run that is not added */
  gboolean discarding;          /* nothing */
  guint minute_id;              /* looks at the clock */
};

G_DEFINE_FINAL_TYPE (FouleeWindow, foulee_window, ADW_TYPE_APPLICATION_WINDOW)

enum { PROP_JOURNAL = 1, PROP_SETTINGS, PROP_SAMPLE, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

static const char *const journal_actions[] = {
  "win.previous-day", "win.next-day",         "win.today",       "win.new-run",
  "win.switch-legs",  "win.import",           "win.export",      "win.view",
  "win.start",        "win.preferences",      "win.same-places", "win.answer-rest",
  "win.next-section", "win.previous-section", "win.search",      "win.suggestions",
  "win.insight",      "win.warning-signs",    "win.summary",     "win.bring-in",
  "win.paste",        "win.import-folder"
};

static void
show_page (FouleeWindow *self, AdwNavigationPage *page)
{
  self->main_page = FOULEE_IS_MAIN_PAGE (page) ? FOULEE_MAIN_PAGE (page) : NULL;
  adw_navigation_view_replace (self->navigation, &page, 1);
}

static void
update_actions (FouleeWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean loaded = foulee_journal_get_loaded (self->journal);
  FouleeDay *day = self->main_page ? foulee_main_page_get_day (self->main_page) : NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (journal_actions); i++)
    gtk_widget_action_set_enabled (widget, journal_actions[i], loaded);
  gtk_widget_action_set_enabled (widget, "win.undo", foulee_journal_get_can_undo (self->journal));
  gtk_widget_action_set_enabled (widget, "win.redo", foulee_journal_get_can_redo (self->journal));
  gtk_widget_action_set_enabled (widget, "win.next-day", day && !foulee_day_is_today (day));
}

/* The main page, made when it is first asked for. */
static FouleeMainPage *
ensure_main_page (FouleeWindow *self)
{
  if (!self->main_page && foulee_journal_get_loaded (self->journal)) {
    FouleeMainPage *page = foulee_main_page_new (self->journal, self->sample);

    g_signal_connect_object (foulee_main_page_get_day (page), "refreshed",
                             G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
    if (self->watched)
      foulee_main_page_watch (page, self->watched);
    show_page (self, ADW_NAVIGATION_PAGE (page));
    update_actions (self);
  }
  return self->main_page;
}

/* The main page, new, to write the day down on. */
static void
begin_day (FouleeWindow *self)
{
  FouleeMainPage *page = ensure_main_page (self);

  if (page)
    foulee_main_page_begin_day (page);
}

static gboolean
is_empty (FouleeHistory *history)
{
  for (int kind = 0; kind < FOULEE_N_KINDS; kind++)
    if (kind != FOULEE_KIND_RUNNER && foulee_history_n (history, (FouleeKind) kind) > 0)
      return FALSE;
  return TRUE;
}

/* What was begun in the background may end after the window was closed. */
static gboolean
is_gone (FouleeWindow *self)
{
  return self->navigation == NULL;
}

static void
show_opened (FouleeWindow *self)
{
  if (is_empty (foulee_journal_get_history (self->journal)) && !self->sample)
    show_page (self, ADW_NAVIGATION_PAGE (foulee_first_run_page_new (self->journal)));
  else
    begin_day (self);
  if (self->main_page && self->asked_day != FOULEE_DATE_NONE)
    foulee_main_page_show_day (self->main_page, self->asked_day);
  self->asked_day = FOULEE_DATE_NONE;
  update_actions (self);
  foulee_import_queue_start (self->imports);
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (FouleeWindow) self = data;
  g_autoptr (GError) error = NULL;
  gboolean opened = foulee_journal_open_finish (FOULEE_JOURNAL (source), result, &error);

  if (is_gone (self))
    return;
  if (opened)
    show_opened (self);
  else
    show_page (self, ADW_NAVIGATION_PAGE (foulee_failure_page_new (error)));
}

static void
on_unreadable (FouleeWindow *self, GError *error)
{
  if (is_gone (self))
    return;
  show_page (self, ADW_NAVIGATION_PAGE (foulee_failure_page_new (error)));
  update_actions (self);
}

static void
open_journal (FouleeWindow *self)
{
  if (foulee_journal_get_loaded (self->journal))
    show_opened (self);
  else
    foulee_journal_open_async (self->journal, NULL, on_opened, g_object_ref (self));
}

/* Written elsewhere while the first run was shown. */
static void
on_changed (FouleeWindow *self)
{
  if (!is_gone (self) && !self->main_page && !is_empty (foulee_journal_get_history (self->journal)))
    begin_day (self);
}

static void
on_failed (FouleeWindow *self, GError *error)
{
  g_autofree char *sentence = foulee_error_describe (error, foulee_language_of_system ());
  AdwDialog *dialog;

  if (is_gone (self)) {
    g_warning ("This was not saved: %s", error->message);
    return;
  }
  dialog = adw_alert_dialog_new (_ ("This Was Not Saved"), sentence);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
on_active_changed (FouleeWindow *self)
{
  if (!self->main_page || !gtk_window_is_active (GTK_WINDOW (self)))
    return;
  foulee_day_follow_clock (foulee_main_page_get_day (self->main_page));
  if (self->watched)
    foulee_watched_folder_look (self->watched);
}

/* A window that is never left does not miss the next day either. */
static gboolean
on_minute (gpointer data)
{
  on_active_changed (FOULEE_WINDOW (data));
  return G_SOURCE_CONTINUE;
}

static void
go_back (GtkWidget *widget, const char *action, GVariant *parameter)
{
  adw_navigation_view_pop (FOULEE_WINDOW (widget)->navigation);
}

static void
show_view (GtkWidget *widget, const char *action, GVariant *parameter)
{
  foulee_window_show_view (FOULEE_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
move_day (FouleeWindow *self, int days)
{
  FouleeMainPage *page = ensure_main_page (self);
  FouleeDay *day = page ? foulee_main_page_get_day (page) : NULL;

  if (day)
    foulee_main_page_show_day (page, foulee_day_get_date (day) + days);
}

static void
show_previous_day (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move_day (FOULEE_WINDOW (widget), -1);
}

static void
show_next_day (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move_day (FOULEE_WINDOW (widget), +1);
}

static void
show_today (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FouleeWindow *self = FOULEE_WINDOW (widget);
  FouleeMainPage *page = ensure_main_page (self);

  if (page)
    foulee_main_page_show_day (page, foulee_journal_today (self->journal));
}

static void
start (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FouleeMainPage *page = ensure_main_page (FOULEE_WINDOW (widget));

  if (page)
    foulee_main_page_ask_last_run (page);
}

static void
retry (GtkWidget *widget, const char *action, GVariant *parameter)
{
  open_journal (FOULEE_WINDOW (widget));
}

static void
new_run (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FouleeMainPage *page = ensure_main_page (FOULEE_WINDOW (widget));

  if (page)
    foulee_main_page_new_run (page);
}

static void
switch_legs (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FouleeMainPage *page = ensure_main_page (FOULEE_WINDOW (widget));

  if (page)
    foulee_main_page_switch_legs (page);
}

/* What lies behind a dialog is out of reach. */
static FouleeMainPage *
get_uncovered_page (FouleeWindow *self)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self))
             ? NULL
             : ensure_main_page (self);
}

static void
answer_rest (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FouleeMainPage *page = get_uncovered_page (FOULEE_WINDOW (widget));

  if (page)
    foulee_main_page_answer_rest (page);
}

static void
ask_same_places (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FouleeMainPage *page = get_uncovered_page (FOULEE_WINDOW (widget));

  if (page)
    foulee_main_page_ask_same_places (page);
}

static void
move_section (FouleeWindow *self, int direction)
{
  AdwNavigationPage *shown = adw_navigation_view_get_visible_page (self->navigation);
  /* Help may lie over the page of the first run, which must not go for that. */
  FouleeMainPage *page = FOULEE_IS_HELP_PAGE (shown) ? NULL : get_uncovered_page (self);

  if (FOULEE_IS_HELP_PAGE (shown))
    foulee_help_page_move_section (FOULEE_HELP_PAGE (shown), direction);
  else if (page && FOULEE_IS_INSIGHT_PAGE (shown))
    foulee_insight_page_move_section (FOULEE_INSIGHT_PAGE (shown), direction);
  else if (page && FOULEE_IS_SUMMARY_PAGE (shown))
    foulee_summary_page_move_section (FOULEE_SUMMARY_PAGE (shown), direction);
  else if (page)
    foulee_main_page_move_section (page, direction);
}

static void
show_next_section (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move_section (FOULEE_WINDOW (widget), +1);
}

static void
show_previous_section (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move_section (FOULEE_WINDOW (widget), -1);
}

static void
show_warning_signs (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FouleeMainPage *page = get_uncovered_page (FOULEE_WINDOW (widget));

  if (page)
    foulee_main_page_show_signs (page);
}

static void
search (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FouleeMainPage *page = get_uncovered_page (FOULEE_WINDOW (widget));

  if (page)
    foulee_main_page_search (page);
}

static void
show_suggestions (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FouleeMainPage *page = get_uncovered_page (FOULEE_WINDOW (widget));

  if (page)
    foulee_main_page_show_suggestions (page);
}

static void
show_summary (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FouleeMainPage *page = get_uncovered_page (FOULEE_WINDOW (widget));

  if (page)
    foulee_main_page_show_summary (page);
}

static void
show_insight (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FouleeMainPage *page = get_uncovered_page (FOULEE_WINDOW (widget));

  if (page)
    foulee_main_page_show_insight (page, g_variant_get_string (parameter, NULL));
}

static void
undo (GtkWidget *widget, const char *action, GVariant *parameter)
{
  foulee_journal_undo (FOULEE_WINDOW (widget)->journal);
}

static void
redo (GtkWidget *widget, const char *action, GVariant *parameter)
{
  foulee_journal_redo (FOULEE_WINDOW (widget)->journal);
}

/* The day of the run that came in is where what it still asks is answered. */
static void
on_imported (GtkWidget *widget, const char *message, FouleeDate day)
{
  FouleeWindow *self = FOULEE_WINDOW (widget);
  FouleeMainPage *page = ensure_main_page (self);

  if (page && day != FOULEE_DATE_NONE)
    foulee_main_page_show_day (page, day);
  if (page)
    foulee_main_page_toast (page, message, foulee_journal_get_can_undo (self->journal));
}

static void
on_chosen (GtkWidget *widget, GListModel *files)
{
  foulee_window_open_files (FOULEE_WINDOW (widget), files);
}

static void
on_dropped (FouleeWindow *self, GListModel *files)
{
  foulee_window_open_files (self, files);
}

static void
import (GtkWidget *widget, const char *action, GVariant *parameter)
{
  foulee_import_choose_files (widget, on_chosen);
}

static void
import_folder (GtkWidget *widget, const char *action, GVariant *parameter)
{
  foulee_import_choose_folder (widget, on_chosen);
}

/* A text that has the focus takes the key before. */
static void
paste (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (!adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (widget)))
    foulee_import_paste (widget, on_chosen);
}

/* Files, by their URIs, of which somebody else in the window knows. */
static void
bring_in (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree const char **uris = g_variant_get_strv (parameter, NULL);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  for (const char **uri = uris; *uri; uri++) {
    g_autoptr (GFile) file = g_file_new_for_uri (*uri);

    g_list_store_append (files, file);
  }
  foulee_window_open_files (FOULEE_WINDOW (widget), G_LIST_MODEL (files));
}

static void
on_exported (GtkWidget *widget, const char *message)
{
  FouleeMainPage *page = ensure_main_page (FOULEE_WINDOW (widget));

  if (page)
    foulee_main_page_toast (page, message, FALSE);
}

static void export (GtkWidget *widget, const char *action, GVariant *parameter)
{
  foulee_export_flow_start (widget, FOULEE_WINDOW (widget)->journal, on_exported);
}

static void
show_preferences (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FouleeWindow *self = FOULEE_WINDOW (widget);
  AdwDialog *shown = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  /* Over another dialog, or over themselves, they would be in the way. */
  if (!shown)
    adw_dialog_present (foulee_preferences_dialog_new (self->journal, self->settings), widget);
}

static void
show_help (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FouleeWindow *self = FOULEE_WINDOW (widget);

  /* Behind a dialog it would not be seen. */
  if (!adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) &&
      !FOULEE_IS_HELP_PAGE (adw_navigation_view_get_visible_page (self->navigation)))
    adw_navigation_view_push (self->navigation, foulee_help_page_new (self->journal));
}

static void
show_shortcuts (GtkWidget *widget, const char *action, GVariant *parameter)
{
  adw_dialog_present (foulee_shortcuts_dialog_new (), widget);
}

static void
open_menu (GtkWidget *widget, const char *action, GVariant *parameter)
{
  foulee_main_menu_open (widget);
}

static void
on_draft_answered (FouleeWindow *self, const char *response)
{
  self->asking = FALSE;
  if (g_str_equal (response, "discard")) {
    self->discarding = TRUE;
    gtk_window_close (GTK_WINDOW (self));
  } else if (self->main_page) {
    foulee_main_page_show_draft (self->main_page);
  }
}

static void
ask_about_draft (FouleeWindow *self)
{
  AdwAlertDialog *dialog;

  if (self->asking)
    return;
  self->asking = TRUE;
  dialog = ADW_ALERT_DIALOG (
      adw_alert_dialog_new (_ ("A Run Is Not Added Yet"),
                            _ ("What you have written about it would go with the window.")));
  adw_alert_dialog_add_responses (dialog, "keep", _ ("_Keep Editing"), "discard", _ ("_Discard"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (dialog, "keep");
  adw_alert_dialog_set_close_response (dialog, "keep");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_draft_answered), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static gboolean
foulee_window_close_request (GtkWindow *window)
{
  FouleeWindow *self = FOULEE_WINDOW (window);
  AdwNavigationPage *shown = adw_navigation_view_get_visible_page (self->navigation);

  if (self->main_page)
    foulee_day_leave (foulee_main_page_get_day (self->main_page));
  if (FOULEE_IS_SUMMARY_PAGE (shown))
    foulee_summary_page_commit (FOULEE_SUMMARY_PAGE (shown));
  if (self->main_page && !self->discarding && foulee_main_page_has_draft (self->main_page)) {
    ask_about_draft (self);
    return GDK_EVENT_STOP;
  }
  return GTK_WINDOW_CLASS (foulee_window_parent_class)->close_request (window);
}

static void
foulee_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FouleeWindow *self = FOULEE_WINDOW (object);

  switch (id) {
  case PROP_JOURNAL:
    g_value_set_object (value, self->journal);
    break;
  case PROP_SETTINGS:
    g_value_set_object (value, self->settings);
    break;
  case PROP_SAMPLE:
    g_value_set_boolean (value, self->sample);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FouleeWindow *self = FOULEE_WINDOW (object);

  switch (id) {
  case PROP_JOURNAL:
    self->journal = g_value_dup_object (value);
    break;
  case PROP_SETTINGS:
    self->settings = g_value_dup_object (value);
    break;
  case PROP_SAMPLE:
    self->sample = g_value_get_boolean (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_window_constructed (GObject *object)
{
  FouleeWindow *self = FOULEE_WINDOW (object);

  G_OBJECT_CLASS (foulee_window_parent_class)->constructed (object);
  if (self->settings) {
    g_settings_bind (self->settings, "window-width", self, "default-width",
                     G_SETTINGS_BIND_DEFAULT);
    g_settings_bind (self->settings, "window-height", self, "default-height",
                     G_SETTINGS_BIND_DEFAULT);
    g_settings_bind (self->settings, "window-maximized", self, "maximized",
                     G_SETTINGS_BIND_DEFAULT);
  }
  g_signal_connect_object (self->journal, "changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->journal, "failed", G_CALLBACK (on_failed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->journal, "unreadable", G_CALLBACK (on_unreadable), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->journal, "notify::can-undo", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->journal, "notify::can-redo", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  self->imports = foulee_import_queue_new (GTK_WIDGET (self), self->journal, on_imported);
  if (self->settings && !self->sample)
    self->watched = foulee_watched_folder_new (self->settings);
  self->minute_id = g_timeout_add_seconds (60, on_minute, self);
  update_actions (self);
  open_journal (self);
}

static void
foulee_window_dispose (GObject *object)
{
  FouleeWindow *self = FOULEE_WINDOW (object);

  self->main_page = NULL;
  g_clear_handle_id (&self->minute_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_WINDOW);
  g_clear_object (&self->settings);
  g_clear_object (&self->imports);
  g_clear_object (&self->watched);
  G_OBJECT_CLASS (foulee_window_parent_class)->dispose (object);
}

static void
foulee_window_finalize (GObject *object)
{
  g_object_unref (FOULEE_WINDOW (object)->journal);
  G_OBJECT_CLASS (foulee_window_parent_class)->finalize (object);
}

static void
foulee_window_class_init (FouleeWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = foulee_window_get_property;
  object_class->set_property = foulee_window_set_property;
  object_class->constructed = foulee_window_constructed;
  object_class->dispose = foulee_window_dispose;
  object_class->finalize = foulee_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = foulee_window_close_request;

  properties[PROP_JOURNAL] = g_param_spec_object ("journal", NULL, NULL, FOULEE_TYPE_JOURNAL, once);
  properties[PROP_SETTINGS] = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS, once);
  properties[PROP_SAMPLE] = g_param_spec_boolean ("sample", NULL, NULL, FALSE, once);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_install_action (widget_class, "win.view", "s", show_view);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "win.previous-day", NULL, show_previous_day);
  gtk_widget_class_install_action (widget_class, "win.next-day", NULL, show_next_day);
  gtk_widget_class_install_action (widget_class, "win.today", NULL, show_today);
  gtk_widget_class_install_action (widget_class, "win.start", NULL, start);
  gtk_widget_class_install_action (widget_class, "win.retry", NULL, retry);
  gtk_widget_class_install_action (widget_class, "win.new-run", NULL, new_run);
  gtk_widget_class_install_action (widget_class, "win.switch-legs", NULL, switch_legs);
  gtk_widget_class_install_action (widget_class, "win.answer-rest", NULL, answer_rest);
  gtk_widget_class_install_action (widget_class, "win.same-places", NULL, ask_same_places);
  gtk_widget_class_install_action (widget_class, "win.next-section", NULL, show_next_section);
  gtk_widget_class_install_action (widget_class, "win.previous-section", NULL,
                                   show_previous_section);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search);
  gtk_widget_class_install_action (widget_class, "win.warning-signs", NULL, show_warning_signs);
  gtk_widget_class_install_action (widget_class, "win.suggestions", NULL, show_suggestions);
  gtk_widget_class_install_action (widget_class, "win.summary", NULL, show_summary);
  gtk_widget_class_install_action (widget_class, "win.insight", "s", show_insight);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import);
  gtk_widget_class_install_action (widget_class, "win.bring-in", "as", bring_in);
  gtk_widget_class_install_action (widget_class, "win.import-folder", NULL, import_folder);
  gtk_widget_class_install_action (widget_class, "win.paste", NULL, paste);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, show_preferences);
  gtk_widget_class_install_action (widget_class, "win.help", NULL, show_help);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, show_shortcuts);
  gtk_widget_class_install_action (widget_class, "win.menu", NULL, open_menu);
  foulee_accelerators_install (widget_class);

  g_type_ensure (FOULEE_TYPE_FILE_DROP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeWindow, navigation);
  gtk_widget_class_bind_template_callback (widget_class, on_active_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_dropped);
}

static void
foulee_window_init (FouleeWindow *self)
{
  self->asked_day = FOULEE_DATE_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  if (FOULEE_DEVELOPMENT)
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
  foulee_text_undo_install (GTK_WINDOW (self));
}

FouleeWindow *
foulee_window_new (GtkApplication *application, FouleeJournal *journal, GSettings *settings,
                   gboolean sample)
{
  return g_object_new (FOULEE_TYPE_WINDOW, "application", application, "journal", journal,
                       "settings", settings, "sample", sample, NULL);
}

FouleeJournal *
foulee_window_get_journal (FouleeWindow *self)
{
  g_return_val_if_fail (FOULEE_IS_WINDOW (self), NULL);
  return self->journal;
}

void
foulee_window_show_view (FouleeWindow *self, const char *name)
{
  FouleeMainPage *page;

  g_return_if_fail (FOULEE_IS_WINDOW (self));

  page = ensure_main_page (self);
  if (page)
    foulee_main_page_show_view (page, name);
}

void
foulee_window_show_day (FouleeWindow *self, FouleeDate date)
{
  g_return_if_fail (FOULEE_IS_WINDOW (self));

  if (!foulee_journal_get_loaded (self->journal))
    self->asked_day = date;
  else if (ensure_main_page (self))
    foulee_main_page_show_day (self->main_page, date);
}

gboolean
foulee_window_get_sample (FouleeWindow *self)
{
  g_return_val_if_fail (FOULEE_IS_WINDOW (self), FALSE);
  return self->sample;
}

void
foulee_window_open_files (FouleeWindow *self, GListModel *files)
{
  g_return_if_fail (FOULEE_IS_WINDOW (self));
  g_return_if_fail (G_IS_LIST_MODEL (files));

  /* None once the window is closed. */
  if (self->imports)
    foulee_import_queue_add (self->imports, files);
}
