/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/main-page.h"

#include "ui/advice/sign-banner.h"
#include "ui/advice/sign-card.h"
#include "ui/advice/sign-dialog.h"
#include "ui/advice/sign-prompter.h"
#include "ui/advice/suggestions-page.h"
#include "ui/files/watched-banner.h"
#include "ui/history/history-view.h"
#include "ui/insights/filter-button.h"
#include "ui/insights/insight-page.h"
#include "ui/insights/insight-title.h"
#include "ui/insights/insights-view.h"
#include "ui/report/summary-page.h"
#include "ui/today/day-bar.h"
#include "ui/today/last-run-dialog.h"
#include "ui/today/today-view.h"
#include "ui/widgets/main-menu.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/window-settings.h"

struct _FouleeMainPage {
  AdwNavigationPage parent_instance;

  AdwViewStack *views;
  FouleeTodayView *today;
  AdwBin *insights; /* empty until shown */
  AdwBin *history;  /* empty until shown */
  GtkStack *title_stack;
  FouleeInsightTitle *view_title;
  GtkWidget *start_bar;
  GtkWidget *filter_button;
  FouleeSignBanner *sign_banner;
  FouleeWatchedBanner *watched_banner;

  FouleeJournal *journal;
  FouleeDay *day;
  FouleeSignPrompter *prompter;
  FouleeInsightFilter *filter;
  gboolean sample;
  gboolean narrow;
  gboolean medium;
};

G_DEFINE_FINAL_TYPE (FouleeMainPage, foulee_main_page, ADW_TYPE_NAVIGATION_PAGE)

enum {
  PROP_JOURNAL = 1,
  PROP_SAMPLE,
  PROP_DAY,
  PROP_FILTER,
  PROP_NARROW,
  PROP_MEDIUM,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

static gboolean
is_view (FouleeMainPage *self, const char *name)
{
  return g_strcmp0 (adw_view_stack_get_visible_child_name (self->views), name) == 0;
}

/* What stands in the middle of the header: the views; where they are at the bottom, the day or the
 * name of the view. */
static void
show_title (FouleeMainPage *self)
{
  gboolean today = is_view (self, "today");
  gboolean insights = is_view (self, "insights");
  GtkWidget *view = adw_view_stack_get_visible_child (self->views);

  if (view)
    g_object_set (self->view_title, "title",
                  adw_view_stack_page_get_title (adw_view_stack_get_page (self->views, view)),
                  "described", insights, NULL);
  gtk_stack_set_visible_child_name (self->title_stack,
                                    !self->narrow ? "switcher" : (today ? "day" : "name"));
  gtk_widget_set_visible (self->start_bar, !self->narrow && today);
  gtk_widget_set_visible (self->filter_button, insights);
  g_object_set (self->sign_banner, "shown", !today, NULL);
}

static void
on_day_activated (FouleeMainPage *self, int date)
{
  foulee_main_page_show_day (self, date);
}

/* Only Today is made with the window: the others take their time when they are first wanted. */
static void
take_view (FouleeMainPage *self, AdwBin *place, GtkWidget *view)
{
  g_signal_connect_object (view, "day-activated", G_CALLBACK (on_day_activated), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (place, view);
}

static void
make_insights (FouleeMainPage *self)
{
  GtkWidget *view = g_object_new (FOULEE_TYPE_INSIGHTS_VIEW, "journal", self->journal, "filter",
                                  self->filter, NULL);

  /* Between narrow and wide there is no room in the header to say what the filter lets through. */
  g_object_bind_property (self, "medium", view, "described", G_BINDING_SYNC_CREATE);
  take_view (self, self->insights, view);
}

static void
on_view_changed (FouleeMainPage *self)
{
  if (is_view (self, "insights") && !adw_bin_get_child (self->insights))
    make_insights (self);
  else if (is_view (self, "history") && !adw_bin_get_child (self->history))
    take_view (self, self->history,
               g_object_new (FOULEE_TYPE_HISTORY_VIEW, "journal", self->journal, NULL));
  /* What is being typed is stored when its view is left. */
  if (self->day && !is_view (self, "today"))
    foulee_day_leave (self->day);
  show_title (self);
}

static void
foulee_main_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FouleeMainPage *self = FOULEE_MAIN_PAGE (object);

  switch (id) {
  case PROP_JOURNAL:
    g_value_set_object (value, self->journal);
    break;
  case PROP_SAMPLE:
    g_value_set_boolean (value, self->sample);
    break;
  case PROP_DAY:
    g_value_set_object (value, self->day);
    break;
  case PROP_FILTER:
    g_value_set_object (value, self->filter);
    break;
  case PROP_NARROW:
    g_value_set_boolean (value, self->narrow);
    break;
  case PROP_MEDIUM:
    g_value_set_boolean (value, self->medium);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_main_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FouleeMainPage *self = FOULEE_MAIN_PAGE (object);

  switch (id) {
  case PROP_JOURNAL:
    self->journal = g_value_dup_object (value);
    self->day = foulee_day_new (self->journal);
    g_object_notify_by_pspec (object, properties[PROP_DAY]);
    self->prompter = foulee_sign_prompter_new (self->day, foulee_today_view_get_legs (self->today));
    break;
  case PROP_SAMPLE:
    self->sample = g_value_get_boolean (value);
    break;
  case PROP_NARROW:
    self->narrow = g_value_get_boolean (value);
    show_title (self);
    break;
  case PROP_MEDIUM:
    self->medium = g_value_get_boolean (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_main_page_dispose (GObject *object)
{
  FouleeMainPage *self = FOULEE_MAIN_PAGE (object);

  g_clear_object (&self->prompter);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_MAIN_PAGE);
  g_clear_object (&self->day);
  g_clear_object (&self->filter);
  g_clear_object (&self->journal);
  G_OBJECT_CLASS (foulee_main_page_parent_class)->dispose (object);
}

static void
foulee_main_page_class_init (FouleeMainPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = foulee_main_page_get_property;
  object_class->set_property = foulee_main_page_set_property;
  object_class->dispose = foulee_main_page_dispose;

  properties[PROP_JOURNAL] = g_param_spec_object ("journal", NULL, NULL, FOULEE_TYPE_JOURNAL, once);
  properties[PROP_SAMPLE] = g_param_spec_boolean ("sample", NULL, NULL, FALSE, once);
  properties[PROP_DAY] = g_param_spec_object ("day", NULL, NULL, FOULEE_TYPE_DAY,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FILTER] = g_param_spec_object ("filter", NULL, NULL, FOULEE_TYPE_INSIGHT_FILTER,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_MEDIUM] = g_param_spec_boolean ("medium", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (FOULEE_TYPE_DAY_BAR);
  g_type_ensure (FOULEE_TYPE_FILTER_BUTTON);
  g_type_ensure (FOULEE_TYPE_INSIGHT_TITLE);
  g_type_ensure (FOULEE_TYPE_MAIN_MENU);
  g_type_ensure (FOULEE_TYPE_SIGN_BANNER);
  g_type_ensure (FOULEE_TYPE_TODAY_VIEW);
  g_type_ensure (FOULEE_TYPE_WATCHED_BANNER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/main-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeMainPage, views);
  gtk_widget_class_bind_template_child (widget_class, FouleeMainPage, today);
  gtk_widget_class_bind_template_child (widget_class, FouleeMainPage, insights);
  gtk_widget_class_bind_template_child (widget_class, FouleeMainPage, history);
  gtk_widget_class_bind_template_child (widget_class, FouleeMainPage, title_stack);
  gtk_widget_class_bind_template_child (widget_class, FouleeMainPage, view_title);
  gtk_widget_class_bind_template_child (widget_class, FouleeMainPage, start_bar);
  gtk_widget_class_bind_template_child (widget_class, FouleeMainPage, filter_button);
  gtk_widget_class_bind_template_child (widget_class, FouleeMainPage, sign_banner);
  gtk_widget_class_bind_template_child (widget_class, FouleeMainPage, watched_banner);
  gtk_widget_class_bind_template_callback (widget_class, on_view_changed);
}

static void
foulee_main_page_init (FouleeMainPage *self)
{
  self->filter = foulee_insight_filter_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  show_title (self);
}

FouleeMainPage *
foulee_main_page_new (FouleeJournal *journal, gboolean sample)
{
  return g_object_new (FOULEE_TYPE_MAIN_PAGE, "journal", journal, "sample", sample, NULL);
}

FouleeDay *
foulee_main_page_get_day (FouleeMainPage *self)
{
  g_return_val_if_fail (FOULEE_IS_MAIN_PAGE (self), NULL);
  return self->day;
}

/* Away from what lies over the views, such as a page of Insights. */
static void
come_back (FouleeMainPage *self)
{
  GtkWidget *navigation = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);

  if (navigation)
    adw_navigation_view_pop_to_page (ADW_NAVIGATION_VIEW (navigation), ADW_NAVIGATION_PAGE (self));
}

void
foulee_main_page_show_view (FouleeMainPage *self, const char *name)
{
  g_return_if_fail (FOULEE_IS_MAIN_PAGE (self));

  adw_view_stack_set_visible_child_name (self->views, name);
  come_back (self);
}

void
foulee_main_page_show_day (FouleeMainPage *self, FouleeDate date)
{
  g_return_if_fail (FOULEE_IS_MAIN_PAGE (self));

  foulee_day_set_date (self->day, date);
  foulee_main_page_show_view (self, "today");
}

void
foulee_main_page_new_run (FouleeMainPage *self)
{
  g_return_if_fail (FOULEE_IS_MAIN_PAGE (self));

  foulee_main_page_show_view (self, "today");
  foulee_today_view_new_run (self->today);
}

gboolean
foulee_main_page_has_draft (FouleeMainPage *self)
{
  g_return_val_if_fail (FOULEE_IS_MAIN_PAGE (self), FALSE);
  return foulee_today_view_has_draft (self->today);
}

void
foulee_main_page_show_draft (FouleeMainPage *self)
{
  g_return_if_fail (FOULEE_IS_MAIN_PAGE (self));

  foulee_main_page_show_view (self, "today");
  foulee_today_view_show_draft (self->today);
}

void
foulee_main_page_ask_last_run (FouleeMainPage *self)
{
  FouleeEntryDialog *dialog;

  g_return_if_fail (FOULEE_IS_MAIN_PAGE (self));

  dialog = foulee_last_run_dialog_new (self->day);
  g_signal_connect_object (dialog, "closed", G_CALLBACK (foulee_today_view_focus_legs), self->today,
                           G_CONNECT_SWAPPED);
  foulee_entry_dialog_present (dialog, GTK_WIDGET (self));
}

void
foulee_main_page_switch_legs (FouleeMainPage *self)
{
  g_return_if_fail (FOULEE_IS_MAIN_PAGE (self));

  foulee_main_page_show_view (self, "today");
  foulee_today_view_switch_legs (self->today);
}

void
foulee_main_page_answer_rest (FouleeMainPage *self)
{
  g_return_if_fail (FOULEE_IS_MAIN_PAGE (self));

  foulee_main_page_show_view (self, "today");
  foulee_today_view_answer_rest (self->today);
}

void
foulee_main_page_ask_same_places (FouleeMainPage *self)
{
  g_return_if_fail (FOULEE_IS_MAIN_PAGE (self));

  foulee_main_page_show_view (self, "today");
  foulee_today_view_ask_same_places (self->today);
}

void
foulee_main_page_begin_day (FouleeMainPage *self)
{
  g_return_if_fail (FOULEE_IS_MAIN_PAGE (self));
  foulee_today_view_begin (self->today);
}

void
foulee_main_page_move_section (FouleeMainPage *self, int direction)
{
  g_return_if_fail (FOULEE_IS_MAIN_PAGE (self));

  if (is_view (self, "today"))
    foulee_today_view_move_section (self->today, direction);
}

static AdwNavigationView *
get_navigation (FouleeMainPage *self)
{
  return ADW_NAVIGATION_VIEW (
      gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW));
}

void
foulee_main_page_show_suggestions (FouleeMainPage *self)
{
  AdwNavigationView *navigation;

  g_return_if_fail (FOULEE_IS_MAIN_PAGE (self));

  navigation = get_navigation (self);
  if (!FOULEE_IS_SUGGESTIONS_PAGE (adw_navigation_view_get_visible_page (navigation)))
    adw_navigation_view_push (navigation, foulee_suggestions_page_new (self->journal));
}

void
foulee_main_page_show_summary (FouleeMainPage *self)
{
  g_autoptr (GSettings) settings = NULL;
  AdwNavigationView *navigation;

  g_return_if_fail (FOULEE_IS_MAIN_PAGE (self));

  navigation = get_navigation (self);
  if (FOULEE_IS_SUMMARY_PAGE (adw_navigation_view_get_visible_page (navigation)))
    return;
  /* What is being typed belongs on the pages. */
  foulee_day_leave (self->day);
  settings = foulee_window_settings (GTK_WIDGET (self));
  adw_navigation_view_push (navigation, foulee_summary_page_new (self->journal, settings));
}

void
foulee_main_page_show_insight (FouleeMainPage *self, const char *name)
{
  AdwNavigationView *navigation;
  AdwNavigationPage *page;

  g_return_if_fail (FOULEE_IS_MAIN_PAGE (self));

  navigation = get_navigation (self);
  /* A page is gliding in already: one press too many. */
  if (FOULEE_IS_INSIGHT_PAGE (adw_navigation_view_get_visible_page (navigation)))
    return;
  page = foulee_insights_page_new (name, self->journal, self->filter);
  g_signal_connect_object (page, "day-activated", G_CALLBACK (on_day_activated), self,
                           G_CONNECT_SWAPPED);
  adw_navigation_view_push (navigation, page);
}

void
foulee_main_page_show_signs (FouleeMainPage *self)
{
  g_return_if_fail (FOULEE_IS_MAIN_PAGE (self));

  adw_dialog_present (foulee_sign_dialog_new (self->day, foulee_sign_card_has_hint (self->journal)),
                      GTK_WIDGET (self));
}

void
foulee_main_page_search (FouleeMainPage *self)
{
  g_return_if_fail (FOULEE_IS_MAIN_PAGE (self));

  foulee_main_page_show_view (self, "history");
  foulee_history_view_search (FOULEE_HISTORY_VIEW (adw_bin_get_child (self->history)));
}

void
foulee_main_page_watch (FouleeMainPage *self, FouleeWatchedFolder *folder)
{
  g_return_if_fail (FOULEE_IS_MAIN_PAGE (self));
  foulee_watched_banner_set_folder (self->watched_banner, folder);
}

void
foulee_main_page_toast (FouleeMainPage *self, const char *text, gboolean can_undo)
{
  g_return_if_fail (FOULEE_IS_MAIN_PAGE (self));

  if (can_undo)
    foulee_toast_undo (GTK_WIDGET (self->views), text);
  else
    foulee_toast_say (GTK_WIDGET (self->views), text);
}
