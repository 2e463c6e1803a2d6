/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/history/history-view.h"

#include <glib/gi18n.h>

#include "ui/history/day-list.h"
#include "ui/history/day-row.h"
#include "ui/widgets/capital.h"

struct _FouleeHistoryView {
  AdwBin parent_instance;

  GtkStack *stack;
  GtkListView *list_view;

  FouleeJournal *journal;
  FouleeDayList *days;
};

G_DEFINE_FINAL_TYPE (FouleeHistoryView, foulee_history_view, ADW_TYPE_BIN)

enum { PROP_JOURNAL = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

enum { DAY_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
on_setup_row (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, foulee_day_row_new ());
}

static void
on_bind_row (GtkSignalListItemFactory *factory, GtkListItem *item, FouleeHistoryView *self)
{
  FouleeDayRow *row = FOULEE_DAY_ROW (gtk_list_item_get_child (item));
  g_autofree char *description = NULL;

  foulee_day_row_show (row, FOULEE_DAY_ITEM (gtk_list_item_get_item (item)),
                       foulee_journal_today (self->journal));
  description = foulee_day_row_describe (row);
  gtk_list_item_set_accessible_label (item, description);
}

static void
on_setup_header (GtkSignalListItemFactory *factory, GtkListHeader *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_header_set_child (header, label);
}

static void
on_bind_header (GtkSignalListItemFactory *factory, GtkListHeader *header)
{
  FouleeDayItem *item = FOULEE_DAY_ITEM (gtk_list_header_get_item (header));
  g_autofree char *month = foulee_format_date (foulee_language_of_system (),
                                               foulee_day_item_get_date (item), FOULEE_DATE_MONTH);
  g_autofree char *title = foulee_capital (month);

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), title);
}

static void
on_row_activated (FouleeHistoryView *self, guint position)
{
  g_autoptr (FouleeDayItem) item = g_list_model_get_item (G_LIST_MODEL (self->days), position);

  if (item)
    g_signal_emit (self, signals[DAY_ACTIVATED], 0, foulee_day_item_get_date (item));
}

static void
show_page (FouleeHistoryView *self)
{
  gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->days)) == 0;

  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "list");
}

static void
set_journal (FouleeHistoryView *self, FouleeJournal *journal)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  if (!g_set_object (&self->journal, journal) || !journal)
    return;
  self->days = foulee_day_list_new (journal);
  g_signal_connect_object (self->days, "items-changed", G_CALLBACK (show_page), self,
                           G_CONNECT_SWAPPED);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->days)));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));
  show_page (self);
}

static void
foulee_history_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_JOURNAL:
    g_value_set_object (value, FOULEE_HISTORY_VIEW (object)->journal);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_history_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_JOURNAL:
    set_journal (FOULEE_HISTORY_VIEW (object), g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_history_view_dispose (GObject *object)
{
  FouleeHistoryView *self = FOULEE_HISTORY_VIEW (object);

  /* The stack is the bin's own child: the bin has to know that it goes. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_HISTORY_VIEW);
  g_clear_object (&self->days);
  g_clear_object (&self->journal);
  G_OBJECT_CLASS (foulee_history_view_parent_class)->dispose (object);
}

static void
foulee_history_view_class_init (FouleeHistoryViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = foulee_history_view_get_property;
  object_class->set_property = foulee_history_view_set_property;
  object_class->dispose = foulee_history_view_dispose;

  properties[PROP_JOURNAL] = g_param_spec_object ("journal", NULL, NULL, FOULEE_TYPE_JOURNAL,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[DAY_ACTIVATED] =
      g_signal_new ("day-activated", FOULEE_TYPE_HISTORY_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/history-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeHistoryView, stack);
  gtk_widget_class_bind_template_child (widget_class, FouleeHistoryView, list_view);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_row);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_row);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_header);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_header);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
foulee_history_view_init (FouleeHistoryView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
