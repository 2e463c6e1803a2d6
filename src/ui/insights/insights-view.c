/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/insights/insights-view.h"

#include "ui/insights/after-run-card.h"
#include "ui/insights/after-run-page.h"
#include "ui/insights/helps-card.h"
#include "ui/insights/helps-page.h"
#include "ui/insights/load-card.h"
#include "ui/insights/load-page.h"
#include "ui/insights/timeline-card.h"
#include "ui/insights/timeline-page.h"

/* The cards, in the order in which they stand. */
static const struct {
  const char *name;
  void (*show) (FouleeInsightCard *card, FouleeJournal *journal, FouleeInsightFilter *filter);
  AdwNavigationPage *(*make_page) (FouleeJournal *journal, FouleeInsightFilter *filter);
} kinds[] = {
  { "after-run", foulee_after_run_card_show, foulee_after_run_page_new },
  { "timeline", foulee_timeline_card_show, foulee_timeline_page_new },
  { "helps", foulee_helps_card_show, foulee_helps_page_new },
  { "load", foulee_load_card_show, foulee_load_page_new },
};

#define N_CARDS G_N_ELEMENTS (kinds)

struct _FouleeInsightsView {
  AdwBin parent_instance;

  GtkStack *stack;
  GtkLabel *description;
  FouleeInsightCard *after_run_card;
  FouleeInsightCard *timeline_card;
  FouleeInsightCard *helps_card;
  FouleeInsightCard *load_card;

  FouleeJournal *journal;
  FouleeInsightFilter *filter;
  gboolean described;
  gboolean stale; /* other findings, or another filter, than what is shown */
  guint n_shown;  /* cards that show what is to be shown now */
  guint idle_id;  /* that goes on with the next one */
};

G_DEFINE_FINAL_TYPE (FouleeInsightsView, foulee_insights_view, ADW_TYPE_BIN)

enum { PROP_JOURNAL = 1, PROP_FILTER, PROP_DESCRIBED, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

enum { DAY_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

static FouleeInsightCard *
get_card (FouleeInsightsView *self, guint index)
{
  FouleeInsightCard *const cards[] = { self->after_run_card, self->timeline_card, self->helps_card,
                                       self->load_card };

  G_STATIC_ASSERT (G_N_ELEMENTS (cards) == N_CARDS);
  return cards[index];
}

/* ---- Showing --------------------------------------------------------------------------------- */

/* A journal of sleep and drinks alone has nothing to say about soreness yet. */
static gboolean
is_empty (FouleeHistory *history)
{
  return foulee_history_n (history, FOULEE_KIND_RUN) == 0 &&
         foulee_history_n (history, FOULEE_KIND_CHECK_IN) == 0;
}

/* One card at a time, so that the window never waits for all of them. */
static gboolean
on_idle (gpointer data)
{
  FouleeInsightsView *self = FOULEE_INSIGHTS_VIEW (data);
  const guint i = self->n_shown++;

  kinds[i].show (get_card (self, i), self->journal, self->filter);
  if (self->n_shown < N_CARDS)
    return G_SOURCE_CONTINUE;
  self->idle_id = 0;
  return G_SOURCE_REMOVE;
}

static void
show (FouleeInsightsView *self)
{
  FouleeFindings *findings = foulee_journal_get_findings (self->journal);
  g_autofree char *description = foulee_insight_filter_describe (self->filter);
  const char *page = findings == NULL                                        ? "waiting"
                     : is_empty (foulee_journal_get_history (self->journal)) ? "empty"
                                                                             : "cards";

  self->stale = FALSE;
  gtk_label_set_label (self->description, description);
  gtk_stack_set_visible_child_name (self->stack, page);
  self->n_shown = 0;
  if (!g_str_equal (page, "cards"))
    g_clear_handle_id (&self->idle_id, g_source_remove);
  else if (self->idle_id == 0)
    self->idle_id = g_idle_add (on_idle, self);
}

/* What nobody sees is not worked out until it is seen. */
static void
on_changed (FouleeInsightsView *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show (self);
}

static void
foulee_insights_view_map (GtkWidget *widget)
{
  FouleeInsightsView *self = FOULEE_INSIGHTS_VIEW (widget);

  GTK_WIDGET_CLASS (foulee_insights_view_parent_class)->map (widget);
  if (self->stale)
    show (self);
}

static void
foulee_insights_view_unmap (GtkWidget *widget)
{
  FouleeInsightsView *self = FOULEE_INSIGHTS_VIEW (widget);

  if (self->idle_id != 0)
    self->stale = TRUE;
  g_clear_handle_id (&self->idle_id, g_source_remove);
  GTK_WIDGET_CLASS (foulee_insights_view_parent_class)->unmap (widget);
}

/* ---- Pages ----------------------------------------------------------------------------------- */

static void
on_day_activated (FouleeInsightsView *self, int date)
{
  g_signal_emit (self, signals[DAY_ACTIVATED], 0, date);
}

static void
on_card_activated (FouleeInsightsView *self, FouleeInsightCard *card)
{
  AdwNavigationView *navigation =
      ADW_NAVIGATION_VIEW (gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW));
  AdwNavigationPage *shown = adw_navigation_view_get_visible_page (navigation);
  AdwNavigationPage *page;
  guint i = 0;

  /* A page is gliding in already: one press too many. */
  if (!gtk_widget_is_ancestor (GTK_WIDGET (self), GTK_WIDGET (shown)))
    return;
  while (get_card (self, i) != card)
    i++;
  page = kinds[i].make_page (self->journal, self->filter);
  g_signal_connect_object (page, "day-activated", G_CALLBACK (on_day_activated), self,
                           G_CONNECT_SWAPPED);
  adw_navigation_view_push (navigation, page);
}

/* ---- The object ------------------------------------------------------------------------------ */

static void
foulee_insights_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FouleeInsightsView *self = FOULEE_INSIGHTS_VIEW (object);

  switch (id) {
  case PROP_JOURNAL:
    g_value_set_object (value, self->journal);
    break;
  case PROP_FILTER:
    g_value_set_object (value, self->filter);
    break;
  case PROP_DESCRIBED:
    g_value_set_boolean (value, self->described);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_insights_view_set_property (GObject *object, guint id, const GValue *value,
                                   GParamSpec *pspec)
{
  FouleeInsightsView *self = FOULEE_INSIGHTS_VIEW (object);

  switch (id) {
  case PROP_JOURNAL:
    self->journal = g_value_dup_object (value);
    break;
  case PROP_FILTER:
    self->filter = g_value_dup_object (value);
    break;
  case PROP_DESCRIBED:
    self->described = g_value_get_boolean (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_insights_view_constructed (GObject *object)
{
  FouleeInsightsView *self = FOULEE_INSIGHTS_VIEW (object);

  G_OBJECT_CLASS (foulee_insights_view_parent_class)->constructed (object);
  g_signal_connect_object (self->journal, "analysed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->filter, "changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
}

static void
foulee_insights_view_dispose (GObject *object)
{
  FouleeInsightsView *self = FOULEE_INSIGHTS_VIEW (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  /* The stack is the bin's own child: the bin has to know that it goes. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_INSIGHTS_VIEW);
  g_clear_object (&self->filter);
  g_clear_object (&self->journal);
  G_OBJECT_CLASS (foulee_insights_view_parent_class)->dispose (object);
}

static void
foulee_insights_view_class_init (FouleeInsightsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = foulee_insights_view_get_property;
  object_class->set_property = foulee_insights_view_set_property;
  object_class->constructed = foulee_insights_view_constructed;
  object_class->dispose = foulee_insights_view_dispose;
  widget_class->map = foulee_insights_view_map;
  widget_class->unmap = foulee_insights_view_unmap;

  properties[PROP_JOURNAL] = g_param_spec_object ("journal", NULL, NULL, FOULEE_TYPE_JOURNAL,
                                                  flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_FILTER] = g_param_spec_object ("filter", NULL, NULL, FOULEE_TYPE_INSIGHT_FILTER,
                                                 flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_DESCRIBED] = g_param_spec_boolean ("described", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[DAY_ACTIVATED] =
      g_signal_new ("day-activated", FOULEE_TYPE_INSIGHTS_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  g_type_ensure (FOULEE_TYPE_INSIGHT_CARD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/insights-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeInsightsView, stack);
  gtk_widget_class_bind_template_child (widget_class, FouleeInsightsView, description);
  gtk_widget_class_bind_template_child (widget_class, FouleeInsightsView, after_run_card);
  gtk_widget_class_bind_template_child (widget_class, FouleeInsightsView, timeline_card);
  gtk_widget_class_bind_template_child (widget_class, FouleeInsightsView, helps_card);
  gtk_widget_class_bind_template_child (widget_class, FouleeInsightsView, load_card);
  gtk_widget_class_bind_template_callback (widget_class, on_card_activated);
}

static void
foulee_insights_view_init (FouleeInsightsView *self)
{
  self->stale = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwNavigationPage *
foulee_insights_page_new (const char *name, FouleeJournal *journal, FouleeInsightFilter *filter)
{
  for (guint i = 0; i < N_CARDS; i++)
    if (g_str_equal (kinds[i].name, name))
      return kinds[i].make_page (journal, filter);
  g_return_val_if_reached (NULL);
}
