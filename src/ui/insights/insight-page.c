/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/insights/insight-page.h"

#include "ui/insights/filter-button.h"
#include "ui/insights/insight-title.h"
#include "ui/widgets/main-menu.h"
#include "ui/widgets/zones.h"

typedef struct {
  AdwClamp *clamp;
  GtkStack *stack;

  FouleeJournal *journal;
  FouleeInsightFilter *filter;
  gboolean undated;
  gboolean stale; /* other findings, or another filter, than what is shown */
  guint idle_id;  /* that refreshes it */
} FouleeInsightPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (FouleeInsightPage, foulee_insight_page,
                                     ADW_TYPE_NAVIGATION_PAGE)

#define PRIVATE(self) ((FouleeInsightPagePrivate *) foulee_insight_page_get_instance_private (self))

enum { PROP_JOURNAL = 1, PROP_FILTER, PROP_CONTENT, PROP_UNDATED, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

enum { DAY_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

static gboolean
on_idle (gpointer data)
{
  FouleeInsightPage *self = FOULEE_INSIGHT_PAGE (data);
  FouleeInsightPagePrivate *private = PRIVATE (self);
  FouleeFindings *findings = foulee_journal_get_findings (private->journal);

  private->idle_id = 0;
  gtk_stack_set_visible_child_name (private->stack, findings ? "content" : "waiting");
  if (findings) {
    private->stale = FALSE;
    FOULEE_INSIGHT_PAGE_GET_CLASS (self)->refresh (self, findings);
  }
  return G_SOURCE_REMOVE;
}

void
foulee_insight_page_queue_refresh (FouleeInsightPage *self)
{
  FouleeInsightPagePrivate *private = PRIVATE (self);

  g_return_if_fail (FOULEE_IS_INSIGHT_PAGE (self));

  private->stale = TRUE;
  if (private->idle_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
  private->idle_id = g_idle_add (on_idle, self);
}

static void
foulee_insight_page_map (GtkWidget *widget)
{
  FouleeInsightPage *self = FOULEE_INSIGHT_PAGE (widget);

  GTK_WIDGET_CLASS (foulee_insight_page_parent_class)->map (widget);
  if (PRIVATE (self)->stale)
    foulee_insight_page_queue_refresh (self);
}

static void
foulee_insight_page_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&PRIVATE (FOULEE_INSIGHT_PAGE (widget))->idle_id, g_source_remove);
  GTK_WIDGET_CLASS (foulee_insight_page_parent_class)->unmap (widget);
}

static void
foulee_insight_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FouleeInsightPagePrivate *private = PRIVATE (FOULEE_INSIGHT_PAGE (object));

  switch (id) {
  case PROP_JOURNAL:
    g_value_set_object (value, private->journal);
    break;
  case PROP_FILTER:
    g_value_set_object (value, private->filter);
    break;
  case PROP_CONTENT:
    g_value_set_object (value, adw_clamp_get_child (private->clamp));
    break;
  case PROP_UNDATED:
    g_value_set_boolean (value, private->undated);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_insight_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FouleeInsightPagePrivate *private = PRIVATE (FOULEE_INSIGHT_PAGE (object));

  switch (id) {
  case PROP_JOURNAL:
    private
    ->journal = g_value_dup_object (value);
    break;
  case PROP_FILTER:
    private
    ->filter = g_value_dup_object (value);
    break;
  case PROP_CONTENT:
    adw_clamp_set_child (private->clamp, g_value_get_object (value));
    break;
  case PROP_UNDATED:
    private
    ->undated = g_value_get_boolean (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_insight_page_constructed (GObject *object)
{
  FouleeInsightPagePrivate *private = PRIVATE (FOULEE_INSIGHT_PAGE (object));

  G_OBJECT_CLASS (foulee_insight_page_parent_class)->constructed (object);
  g_signal_connect_object (private->journal, "analysed",
                           G_CALLBACK (foulee_insight_page_queue_refresh), object,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (private->filter, "changed",
                           G_CALLBACK (foulee_insight_page_queue_refresh), object,
                           G_CONNECT_SWAPPED);
}

static void
foulee_insight_page_dispose (GObject *object)
{
  FouleeInsightPagePrivate *private = PRIVATE (FOULEE_INSIGHT_PAGE (object));

  g_clear_handle_id (&private->idle_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_INSIGHT_PAGE);
  G_OBJECT_CLASS (foulee_insight_page_parent_class)->dispose (object);
}

static void
foulee_insight_page_finalize (GObject *object)
{
  FouleeInsightPagePrivate *private = PRIVATE (FOULEE_INSIGHT_PAGE (object));

  g_clear_object (&private->filter);
  g_clear_object (&private->journal);
  G_OBJECT_CLASS (foulee_insight_page_parent_class)->finalize (object);
}

static void
foulee_insight_page_class_init (FouleeInsightPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = foulee_insight_page_get_property;
  object_class->set_property = foulee_insight_page_set_property;
  object_class->constructed = foulee_insight_page_constructed;
  object_class->dispose = foulee_insight_page_dispose;
  object_class->finalize = foulee_insight_page_finalize;
  widget_class->map = foulee_insight_page_map;
  widget_class->unmap = foulee_insight_page_unmap;

  properties[PROP_JOURNAL] = g_param_spec_object ("journal", NULL, NULL, FOULEE_TYPE_JOURNAL, once);
  properties[PROP_FILTER] =
      g_param_spec_object ("filter", NULL, NULL, FOULEE_TYPE_INSIGHT_FILTER, once);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_UNDATED] = g_param_spec_boolean ("undated", NULL, NULL, FALSE,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[DAY_ACTIVATED] =
      g_signal_new ("day-activated", FOULEE_TYPE_INSIGHT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  g_type_ensure (FOULEE_TYPE_FILTER_BUTTON);
  g_type_ensure (FOULEE_TYPE_INSIGHT_TITLE);
  g_type_ensure (FOULEE_TYPE_MAIN_MENU);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/insight-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, FouleeInsightPage, clamp);
  gtk_widget_class_bind_template_child_private (widget_class, FouleeInsightPage, stack);
}

static void
foulee_insight_page_init (FouleeInsightPage *self)
{
  PRIVATE (self)->stale = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

FouleeJournal *
foulee_insight_page_get_journal (FouleeInsightPage *self)
{
  g_return_val_if_fail (FOULEE_IS_INSIGHT_PAGE (self), NULL);
  return PRIVATE (self)->journal;
}

FouleeInsightFilter *
foulee_insight_page_get_filter (FouleeInsightPage *self)
{
  g_return_val_if_fail (FOULEE_IS_INSIGHT_PAGE (self), NULL);
  return PRIVATE (self)->filter;
}

FouleeScope
foulee_insight_page_get_scope (FouleeInsightPage *self)
{
  FouleeInsightPagePrivate *private = PRIVATE (self);

  return foulee_insight_filter_scope (private->filter, foulee_journal_today (private->journal));
}

/* What of `widget` is seen: where that is one thing, such as the page of a stack, what is seen of
 * it. */
static GPtrArray *
list_sections (GtkWidget *widget)
{
  g_autoptr (GPtrArray) sections = g_ptr_array_new ();

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child))
      g_ptr_array_add (sections, child);
  if (sections->len == 1)
    return list_sections (g_ptr_array_index (sections, 0));
  return g_steal_pointer (&sections);
}

void
foulee_insight_page_move_section (FouleeInsightPage *self, int direction)
{
  g_autoptr (GPtrArray) sections = NULL;

  g_return_if_fail (FOULEE_IS_INSIGHT_PAGE (self));

  sections = list_sections (adw_clamp_get_child (PRIVATE (self)->clamp));
  foulee_zones_move (sections, direction);
}

void
foulee_insight_page_set_columns (FouleeInsightPage *self, GtkBox *columns)
{
  GtkWidget *bin = adw_navigation_page_get_child (ADW_NAVIGATION_PAGE (self));
  AdwBreakpoint *wide = adw_breakpoint_new (adw_breakpoint_condition_parse ("min-width: 900sp"));

  adw_breakpoint_add_setters (wide, G_OBJECT (columns), "orientation", GTK_ORIENTATION_HORIZONTAL,
                              columns, "homogeneous", TRUE, NULL);
  adw_breakpoint_bin_add_breakpoint (ADW_BREAKPOINT_BIN (bin), wide);
}

void
foulee_insight_page_activate_day (FouleeInsightPage *self, FouleeDate date)
{
  g_return_if_fail (FOULEE_IS_INSIGHT_PAGE (self));
  g_signal_emit (self, signals[DAY_ACTIVATED], 0, date);
}
