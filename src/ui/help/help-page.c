/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/help/help-page.h"

#include <glib/gi18n.h>

#include "ui/help/help-chapter.h"
#include "ui/widgets/main-menu.h"
#include "ui/widgets/zones.h"

/* What remains above the heading of a chapter that is gone to; in pixels. */
#define ABOVE_HEADING 18

struct _FouleeHelpPage {
  AdwNavigationPage parent_instance;

  GtkListBox *sidebar;
  GtkScrolledWindow *scroller;
  GtkWidget *column;
  GtkListBox *index;
  guint n_frames; /* since the index went to the side, while its focus is looked after */
  GtkBox *chapters_box;

  GPtrArray *chapters; /* FouleeHelpChapter, owned by the box */
};

G_DEFINE_FINAL_TYPE (FouleeHelpPage, foulee_help_page, ADW_TYPE_NAVIGATION_PAGE)

/* ---- Places ---------------------------------------------------------------------------------- */

/* Where a chapter begins in the column. */
static double
find_top (FouleeHelpPage *self, guint index)
{
  graphene_point_t top = GRAPHENE_POINT_INIT (0, 0);

  if (!gtk_widget_compute_point (g_ptr_array_index (self->chapters, index), self->column,
                                 &GRAPHENE_POINT_INIT (0, 0), &top))
    return 0;
  return top.y - ABOVE_HEADING;
}

static void
mark_chapter (FouleeHelpPage *self, guint index)
{
  gtk_list_box_select_row (self->sidebar,
                           gtk_list_box_get_row_at_index (self->sidebar, (int) index));
}

/* The sidebar follows what is read. */
static void
on_scrolled (FouleeHelpPage *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  const double line = gtk_adjustment_get_value (adjustment) + 1;
  guint index = 0;

  while (index + 1 < self->chapters->len && find_top (self, index + 1) <= line)
    index++;
  mark_chapter (self, index);
}

void
foulee_help_page_show_chapter (FouleeHelpPage *self, guint index)
{
  g_return_if_fail (FOULEE_IS_HELP_PAGE (self));
  g_return_if_fail (index < self->chapters->len);

  gtk_widget_grab_focus (g_ptr_array_index (self->chapters, index));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller),
                            find_top (self, index));
  /* The last ones do not get to the top. */
  mark_chapter (self, index);
}

static void
on_row_activated (FouleeHelpPage *self, GtkListBoxRow *row)
{
  foulee_help_page_show_chapter (self, (guint) gtk_list_box_row_get_index (row));
}

/* What scrolls has no name, and nothing is to be done there. */
static gboolean
has_lost_focus (FouleeHelpPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) &&
         (GTK_IS_SCROLLED_WINDOW (focus) ||
          gtk_widget_is_ancestor (focus, GTK_WIDGET (self->index)));
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  FouleeHelpPage *self = FOULEE_HELP_PAGE (widget);

  if (gtk_widget_get_visible (GTK_WIDGET (self->index)))
    return G_SOURCE_REMOVE;
  if (has_lost_focus (self))
    gtk_widget_child_focus (GTK_WIDGET (self->sidebar), GTK_DIR_TAB_FORWARD);
  return ++self->n_frames < 4 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* The index has gone to the side, and the focus that was in it goes along: at once, or with what is
 * beside not drawn yet, in one of the next frames. */
static void
on_index_shown (FouleeHelpPage *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->index)) || !gtk_widget_get_root (GTK_WIDGET (self)))
    return;
  if (has_lost_focus (self))
    gtk_widget_child_focus (GTK_WIDGET (self->sidebar), GTK_DIR_TAB_FORWARD);
  self->n_frames = 0;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
}

void
foulee_help_page_move_section (FouleeHelpPage *self, int direction)
{
  g_autoptr (GPtrArray) zones = g_ptr_array_new ();

  g_return_if_fail (FOULEE_IS_HELP_PAGE (self));

  g_ptr_array_add (zones, gtk_widget_get_mapped (GTK_WIDGET (self->sidebar)) ? self->sidebar
                                                                             : self->index);
  for (guint i = 0; i < self->chapters->len; i++)
    g_ptr_array_add (zones, g_ptr_array_index (self->chapters, i));
  foulee_zones_move (zones, direction);
}

/* ---- The page -------------------------------------------------------------------------------- */

static void
add_row (GtkListBox *list, const char *title)
{
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label,
                                  NULL, -1);
  gtk_list_box_append (list, row);
}

static void
foulee_help_page_dispose (GObject *object)
{
  FouleeHelpPage *self = FOULEE_HELP_PAGE (object);

  g_ptr_array_set_size (self->chapters, 0);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_HELP_PAGE);
  G_OBJECT_CLASS (foulee_help_page_parent_class)->dispose (object);
}

static void
foulee_help_page_finalize (GObject *object)
{
  g_ptr_array_unref (FOULEE_HELP_PAGE (object)->chapters);
  G_OBJECT_CLASS (foulee_help_page_parent_class)->finalize (object);
}

static void
foulee_help_page_class_init (FouleeHelpPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = foulee_help_page_dispose;
  object_class->finalize = foulee_help_page_finalize;

  g_type_ensure (FOULEE_TYPE_MAIN_MENU);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/help-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeHelpPage, sidebar);
  gtk_widget_class_bind_template_child (widget_class, FouleeHelpPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, FouleeHelpPage, column);
  gtk_widget_class_bind_template_child (widget_class, FouleeHelpPage, index);
  gtk_widget_class_bind_template_child (widget_class, FouleeHelpPage, chapters_box);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_index_shown);
}

static void
foulee_help_page_init (FouleeHelpPage *self)
{
  self->chapters = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwNavigationPage *
foulee_help_page_new (FouleeJournal *journal)
{
  FouleeHelpPage *self = g_object_new (FOULEE_TYPE_HELP_PAGE, NULL);
  const FouleeGuideChapter *guide;
  guint n;

  guide = foulee_guide_get (&n);
  for (guint i = 0; i < n; i++) {
    GtkWidget *chapter = foulee_help_chapter_new (&guide[i], journal);

    add_row (self->sidebar, _ (guide[i].title));
    add_row (self->index, _ (guide[i].title));
    gtk_box_append (self->chapters_box, chapter);
    g_ptr_array_add (self->chapters, chapter);
  }
  mark_chapter (self, 0);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "value-changed",
                           G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);
  return ADW_NAVIGATION_PAGE (self);
}
