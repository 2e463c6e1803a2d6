/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/today-view.h"

#include "ui/advice/sign-card.h"
#include "ui/advice/sign-entry.h"
#include "ui/advice/suggestions-section.h"
#include "ui/today/actions-section.h"
#include "ui/today/activities-section.h"
#include "ui/today/drinks-section.h"
#include "ui/today/legs-section.h"
#include "ui/today/outlook-section.h"
#include "ui/today/runs-section.h"
#include "ui/today/sleep-section.h"
#include "ui/widgets/zones.h"

struct _FouleeTodayView {
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  FouleeLegsSection *legs;
  FouleeRunsSection *runs;

  FouleeDay *day;
  GtkWidget *focused; /* weak: what has the focus here, or had it before a change of layout */
  guint tick_id;
  int n_frames; /* until the focus is where it belongs */
};

G_DEFINE_FINAL_TYPE (FouleeTodayView, foulee_today_view, ADW_TYPE_BIN)

enum { PROP_DAY = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

/* Another day begins at its top. */
static void
on_date_changed (FouleeTodayView *self)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/* ---- The focus ------------------------------------------------------------------------------- */

static void
on_focus_changed (FouleeTodayView *self, GParamSpec *pspec, GtkRoot *root)
{
  GtkWidget *focus = gtk_root_get_focus (root);

  /* Sections that are moved to other places lose it to nobody. */
  if (focus)
    g_set_weak_pointer (&self->focused,
                        gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) ? focus : NULL);
}

static gboolean
on_focus_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer target)
{
  FouleeTodayView *self = FOULEE_TODAY_VIEW (widget);

  /* In the first frame, places are found, and the window looks for a focus of its own; assistive
   * technology hears of what is there afterwards. */
  if (++self->n_frames < 2)
    return G_SOURCE_CONTINUE;
  self->tick_id = 0;
  if (gtk_widget_is_ancestor (target, widget) && gtk_widget_get_mapped (target))
    gtk_widget_grab_focus (target);
  return G_SOURCE_REMOVE;
}

static void
focus_soon (FouleeTodayView *self, GtkWidget *target)
{
  if (self->tick_id != 0)
    return;
  self->n_frames = 0;
  self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_focus_tick,
                                                g_object_ref (target), g_object_unref);
}

/* A window that becomes wider or narrower leaves the runner in the same place. */
static void
on_layout_changed (FouleeTodayView *self)
{
  if (self->focused)
    focus_soon (self, self->focused);
}

static void
foulee_today_view_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (foulee_today_view_parent_class)->root (widget);
  g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-widget",
                           G_CALLBACK (on_focus_changed), widget, G_CONNECT_SWAPPED);
}

static void
foulee_today_view_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), on_focus_changed, widget);
  GTK_WIDGET_CLASS (foulee_today_view_parent_class)->unroot (widget);
}

/* ---- The widget ------------------------------------------------------------------------------ */

static void
foulee_today_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_DAY:
    g_value_set_object (value, FOULEE_TODAY_VIEW (object)->day);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_today_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FouleeTodayView *self = FOULEE_TODAY_VIEW (object);

  switch (id) {
  case PROP_DAY:
    if (g_set_object (&self->day, g_value_get_object (value)) && self->day)
      g_signal_connect_object (self->day, "notify::date", G_CALLBACK (on_date_changed), self,
                               G_CONNECT_SWAPPED);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_today_view_dispose (GObject *object)
{
  FouleeTodayView *self = FOULEE_TODAY_VIEW (object);

  if (self->day)
    g_signal_handlers_disconnect_by_data (self->day, self);
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  g_clear_weak_pointer (&self->focused);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_TODAY_VIEW);
  g_clear_object (&self->day);
  G_OBJECT_CLASS (foulee_today_view_parent_class)->dispose (object);
}

static void
foulee_today_view_class_init (FouleeTodayViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = foulee_today_view_get_property;
  object_class->set_property = foulee_today_view_set_property;
  object_class->dispose = foulee_today_view_dispose;
  widget_class->root = foulee_today_view_root;
  widget_class->unroot = foulee_today_view_unroot;

  properties[PROP_DAY] = g_param_spec_object ("day", NULL, NULL, FOULEE_TYPE_DAY,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (FOULEE_TYPE_ACTIONS_SECTION);
  g_type_ensure (FOULEE_TYPE_ACTIVITIES_SECTION);
  g_type_ensure (FOULEE_TYPE_DRINKS_SECTION);
  g_type_ensure (FOULEE_TYPE_LEGS_SECTION);
  g_type_ensure (FOULEE_TYPE_OUTLOOK_SECTION);
  g_type_ensure (FOULEE_TYPE_RUNS_SECTION);
  g_type_ensure (FOULEE_TYPE_SIGN_CARD);
  g_type_ensure (FOULEE_TYPE_SIGN_ENTRY);
  g_type_ensure (FOULEE_TYPE_SLEEP_SECTION);
  g_type_ensure (FOULEE_TYPE_SUGGESTIONS_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/today-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeTodayView, scroller);
  gtk_widget_class_bind_template_child (widget_class, FouleeTodayView, legs);
  gtk_widget_class_bind_template_child (widget_class, FouleeTodayView, runs);
  gtk_widget_class_bind_template_callback (widget_class, on_layout_changed);
}

static void
foulee_today_view_init (FouleeTodayView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
foulee_today_view_switch_legs (FouleeTodayView *self)
{
  g_return_if_fail (FOULEE_IS_TODAY_VIEW (self));
  foulee_legs_section_switch_view (self->legs);
}

void
foulee_today_view_focus_legs (FouleeTodayView *self)
{
  g_return_if_fail (FOULEE_IS_TODAY_VIEW (self));
  foulee_legs_section_focus (self->legs);
}

FouleeLegsSection *
foulee_today_view_get_legs (FouleeTodayView *self)
{
  g_return_val_if_fail (FOULEE_IS_TODAY_VIEW (self), NULL);
  return self->legs;
}

void
foulee_today_view_new_run (FouleeTodayView *self)
{
  g_return_if_fail (FOULEE_IS_TODAY_VIEW (self));
  foulee_runs_section_add (self->runs);
}

gboolean
foulee_today_view_has_draft (FouleeTodayView *self)
{
  g_return_val_if_fail (FOULEE_IS_TODAY_VIEW (self), FALSE);
  return foulee_runs_section_has_draft (self->runs);
}

void
foulee_today_view_show_draft (FouleeTodayView *self)
{
  g_return_if_fail (FOULEE_IS_TODAY_VIEW (self));
  foulee_runs_section_show_draft (self->runs);
}

void
foulee_today_view_answer_rest (FouleeTodayView *self)
{
  g_return_if_fail (FOULEE_IS_TODAY_VIEW (self));
  foulee_legs_section_answer_rest (self->legs);
}

void
foulee_today_view_ask_same_places (FouleeTodayView *self)
{
  g_return_if_fail (FOULEE_IS_TODAY_VIEW (self));
  foulee_legs_section_ask_same_places (self->legs);
}

/* The sections that are seen and written in, in reading order; what lies in a section belongs to
 * it. */
static void
collect_sections (GtkWidget *widget, GPtrArray *sections)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    if (!gtk_widget_get_mapped (child) || FOULEE_IS_OUTLOOK_SECTION (child) ||
        FOULEE_IS_SIGN_ENTRY (child) || FOULEE_IS_SUGGESTIONS_SECTION (child))
      continue;
    if (FOULEE_IS_SECTION (child))
      g_ptr_array_add (sections, child);
    else
      collect_sections (child, sections);
  }
}

void
foulee_today_view_move_section (FouleeTodayView *self, int direction)
{
  g_autoptr (GPtrArray) sections = g_ptr_array_new ();

  g_return_if_fail (FOULEE_IS_TODAY_VIEW (self));

  collect_sections (GTK_WIDGET (self), sections);
  foulee_zones_move (sections, direction);
}

void
foulee_today_view_begin (FouleeTodayView *self)
{
  g_return_if_fail (FOULEE_IS_TODAY_VIEW (self));
  focus_soon (self, GTK_WIDGET (self->legs));
}
