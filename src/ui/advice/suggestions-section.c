/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/advice/suggestions-section.h"

#include <glib/gi18n.h>

#include "ui/advice/suggestion-list.h"
#include "ui/widgets/forecast-gate.h"

#define NARROW_SUGGESTIONS 1

struct _FouleeSuggestionsSection {
  FouleeSection parent_instance;

  FouleeSuggestionList *list;

  FouleeAdvisor *advisor; /* that is listened to */
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (FouleeSuggestionsSection, foulee_suggestions_section, FOULEE_TYPE_SECTION)

enum { PROP_NARROW = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

#define DAY(self) (foulee_section_get_day (FOULEE_SECTION (self)))

static FouleeForecastGate *
get_gate (FouleeSuggestionsSection *self)
{
  return foulee_forecast_gate_of (foulee_advisor_get_journal (self->advisor));
}

/* The title of the row that leads to all `n`, of which `n_shown` are here; NULL for none. */
static char *
describe_more (FouleeSuggestionsSection *self, guint n, guint n_shown)
{
  const guint n_more = n - n_shown;

  if (n_more == 0)
    return NULL;
  if (self->narrow && n_shown > 0)
    return g_strdup_printf (ngettext ("%u more suggestion", "%u more suggestions", n_more), n_more);
  return g_strdup_printf (_ ("All suggestions (%u)"), n);
}

static void
refresh (FouleeSuggestionsSection *self)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) first = NULL;
  g_autofree char *more = NULL;
  guint n;

  if (!self->advisor)
    return;
  all = foulee_advisor_list (self->advisor, FALSE);
  first = foulee_advisor_list (self->advisor, TRUE);
  n = self->narrow ? MIN (first->len, NARROW_SUGGESTIONS) : first->len;
  more = describe_more (self, all->len, n);
  foulee_suggestion_list_show (self->list, self->advisor, first, n, more);
  gtk_widget_set_visible (GTK_WIDGET (self), foulee_day_is_today (DAY (self)) && all->len > 0 &&
                                                 foulee_forecast_gate_is_open (get_gate (self)));
}

static void
foulee_suggestions_section_refresh (FouleeSection *section, FouleeDay *day)
{
  FouleeSuggestionsSection *self = FOULEE_SUGGESTIONS_SECTION (section);

  if (g_set_object (&self->advisor, foulee_advisor_of (foulee_day_get_journal (day)))) {
    g_signal_connect_object (self->advisor, "changed", G_CALLBACK (refresh), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (get_gate (self), "changed", G_CALLBACK (refresh), self,
                             G_CONNECT_SWAPPED);
  }
  refresh (self);
}

static void
foulee_suggestions_section_get_property (GObject *object, guint id, GValue *value,
                                         GParamSpec *pspec)
{
  switch (id) {
  case PROP_NARROW:
    g_value_set_boolean (value, FOULEE_SUGGESTIONS_SECTION (object)->narrow);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_suggestions_section_set_property (GObject *object, guint id, const GValue *value,
                                         GParamSpec *pspec)
{
  FouleeSuggestionsSection *self = FOULEE_SUGGESTIONS_SECTION (object);

  switch (id) {
  case PROP_NARROW:
    self->narrow = g_value_get_boolean (value);
    refresh (self);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_suggestions_section_dispose (GObject *object)
{
  FouleeSuggestionsSection *self = FOULEE_SUGGESTIONS_SECTION (object);

  if (self->advisor) {
    g_signal_handlers_disconnect_by_data (get_gate (self), self);
    g_signal_handlers_disconnect_by_data (self->advisor, self);
  }
  g_clear_object (&self->advisor);
  /* The list is the bin's own child: the bin has to know that it goes. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_SUGGESTIONS_SECTION);
  G_OBJECT_CLASS (foulee_suggestions_section_parent_class)->dispose (object);
}

static void
foulee_suggestions_section_class_init (FouleeSuggestionsSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = foulee_suggestions_section_get_property;
  object_class->set_property = foulee_suggestions_section_set_property;
  object_class->dispose = foulee_suggestions_section_dispose;
  FOULEE_SECTION_CLASS (klass)->refresh = foulee_suggestions_section_refresh;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (FOULEE_TYPE_SUGGESTION_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/foulee/Foulee/ui/suggestions-section.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeSuggestionsSection, list);
}

static void
foulee_suggestions_section_init (FouleeSuggestionsSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
