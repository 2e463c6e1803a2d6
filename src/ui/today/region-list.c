/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/region-list.h"

#include <glib/gi18n.h>

#include "ui/today/level-row.h"
#include "ui/today/reading-words.h"

/* The lower back, and thirteen places with two sides. */
#define N_SITES ((FOULEE_N_REGIONS + 1) / 2)

struct _FouleeRegionList {
  GtkWidget parent_instance;

  GtkWidget *titles;
  GtkWidget *rows_box;
  FouleeLevelRow *rows[N_SITES];
  FouleeReading readings[FOULEE_N_REGIONS];
  int current; /* the site Tab comes back to */
  int side;    /* and its column */
};

G_DEFINE_FINAL_TYPE (FouleeRegionList, foulee_region_list, GTK_TYPE_WIDGET)

enum { EDITED, N_SIGNALS };
static guint signals[N_SIGNALS];

static int
first_region (int site)
{
  return site == 0 ? FOULEE_REGION_LOWER_BACK : 2 * site - 1;
}

static GtkWidget *
button_at (FouleeRegionList *self, int site, int side)
{
  FouleeLevelRow *row = self->rows[site];

  return foulee_level_row_get_button (row, MIN (side, foulee_level_row_n_buttons (row) - 1));
}

static int
index_of (FouleeRegionList *self, FouleeLevelRow *row)
{
  int site = 0;

  while (site < N_SITES - 1 && self->rows[site] != row)
    site++;
  return site;
}

static void
on_row_edited (FouleeRegionList *self, int index, int level, int sensation, int marks,
               gboolean continued, FouleeLevelRow *row)
{
  int region = first_region (index_of (self, row)) + index;

  g_signal_emit (self, signals[EDITED], 0, region, level, sensation, marks, continued);
}

/* One scale is open at a time. */
static void
on_row_opened (FouleeRegionList *self, FouleeLevelRow *row)
{
  for (int site = 0; site < N_SITES; site++)
    if (self->rows[site] != row)
      foulee_level_row_close (self->rows[site]);
}

/* The site and side that have the focus; FALSE when it is elsewhere, such as on an open scale. */
static gboolean
find_focus (FouleeRegionList *self, int *site, int *side)
{
  for (int i = 0; i < N_SITES; i++) {
    int focused = foulee_level_row_get_focused (self->rows[i]);

    if (focused >= 0) {
      *site = i;
      /* The lower back lies under both columns: the column one came in stays. */
      *side = foulee_level_row_n_buttons (self->rows[i]) > 1 ? focused : self->side;
      return TRUE;
    }
  }
  return FALSE;
}

/* On to what begins with the letter that is typed, where there is soreness. */
static gboolean
type_letter (FouleeRegionList *self, int site, int side, guint keyval)
{
  int region = first_region (site) + (site == 0 ? 0 : side);
  const FouleeReading *reading = &self->readings[region];
  int sensation = -1;

  if (reading->level > 0)
    sensation = foulee_reading_next_sensation (reading->sensation, gdk_keyval_to_unicode (keyval));
  if (sensation < 0)
    return GDK_EVENT_PROPAGATE;
  g_signal_emit (self, signals[EDITED], 0, region, reading->level, sensation, reading->marks,
                 FALSE);
  return GDK_EVENT_STOP;
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller, guint keyval, guint keycode,
                GdkModifierType state, FouleeRegionList *self)
{
  int site, side;

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK) ||
      !find_focus (self, &site, &side))
    return GDK_EVENT_PROPAGATE;
  switch (keyval) {
  case GDK_KEY_Up:
  case GDK_KEY_KP_Up:
    site--;
    break;
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down:
    site++;
    break;
  case GDK_KEY_Left:
  case GDK_KEY_KP_Left:
    side = 0;
    break;
  case GDK_KEY_Right:
  case GDK_KEY_KP_Right:
    side = 1;
    break;
  case GDK_KEY_Home:
  case GDK_KEY_KP_Home:
    site = 0;
    break;
  case GDK_KEY_End:
  case GDK_KEY_KP_End:
    site = N_SITES - 1;
    break;
  default:
    return type_letter (self, site, side, keyval);
  }
  if (site < 0 || site >= N_SITES) {
    gtk_widget_error_bell (GTK_WIDGET (self));
    return GDK_EVENT_STOP;
  }
  self->current = site;
  self->side = side;
  gtk_widget_grab_focus (button_at (self, site, side));
  return GDK_EVENT_STOP;
}

static void
on_focus_changed (FouleeRegionList *self)
{
  int site, side;

  if (find_focus (self, &site, &side)) {
    self->current = site;
    self->side = side;
  }
}

static GtkWidget *
open_editor (FouleeRegionList *self)
{
  for (int site = 0; site < N_SITES; site++) {
    GtkWidget *editor = foulee_level_row_get_editor (self->rows[site]);

    if (editor)
      return editor;
  }
  return NULL;
}

/* Tab goes to the current place, on to its open scale, and out. */
static gboolean
foulee_region_list_focus (GtkWidget *widget, GtkDirectionType direction)
{
  FouleeRegionList *self = FOULEE_REGION_LIST (widget);
  GtkWidget *editor = open_editor (self);
  GtkWidget *current = button_at (self, self->current, self->side);
  gboolean inside = (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  int site, side;

  if (direction == GTK_DIR_TAB_FORWARD) {
    if (!inside)
      return gtk_widget_grab_focus (current);
    return editor && gtk_widget_child_focus (editor, direction);
  }
  if (direction == GTK_DIR_TAB_BACKWARD) {
    if (find_focus (self, &site, &side))
      return FALSE;
    if (editor && gtk_widget_child_focus (editor, direction))
      return TRUE;
    return gtk_widget_grab_focus (current);
  }
  return GTK_WIDGET_CLASS (foulee_region_list_parent_class)->focus (widget, direction);
}

static gboolean
foulee_region_list_grab_focus (GtkWidget *widget)
{
  FouleeRegionList *self = FOULEE_REGION_LIST (widget);

  return gtk_widget_grab_focus (button_at (self, self->current, self->side));
}

static void
foulee_region_list_dispose (GObject *object)
{
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_REGION_LIST);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (foulee_region_list_parent_class)->dispose (object);
}

static void
foulee_region_list_class_init (FouleeRegionListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_region_list_dispose;
  widget_class->focus = foulee_region_list_focus;
  widget_class->grab_focus = foulee_region_list_grab_focus;

  signals[EDITED] =
      g_signal_new ("edited", FOULEE_TYPE_REGION_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 5, G_TYPE_INT, G_TYPE_INT, G_TYPE_INT, G_TYPE_INT, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/region-list.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeRegionList, titles);
  gtk_widget_class_bind_template_child (widget_class, FouleeRegionList, rows_box);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
foulee_region_list_init (FouleeRegionList *self)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  g_autoptr (GtkSizeGroup) columns = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_size_group_add_widget (columns, self->titles);
  gtk_widget_set_direction (self->titles, GTK_TEXT_DIR_LTR);
  for (int site = 0; site < N_SITES; site++) {
    FouleeRegion region = (FouleeRegion) first_region (site);
    const char *names[2] = { foulee_region_label (region, language) };
    int n_names = foulee_region_side (region) == FOULEE_SIDE_MIDDLE ? 1 : 2;
    GtkWidget *row;

    if (n_names == 2)
      names[1] = foulee_region_label (region + 1, language);
    row = foulee_level_row_new (foulee_region_site_label (region, language), names, n_names, TRUE,
                                C_ ("soreness scale", "none"),
                                C_ ("soreness scale", "worst imaginable"));
    self->rows[site] = FOULEE_LEVEL_ROW (row);
    foulee_level_row_join_columns (self->rows[site], columns);
    g_signal_connect_object (row, "edited", G_CALLBACK (on_row_edited), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (row, "opened", G_CALLBACK (on_row_opened), self, G_CONNECT_SWAPPED);
    for (int i = 0; i < n_names; i++)
      g_signal_connect_object (foulee_level_row_get_button (self->rows[site], i),
                               "notify::has-focus", G_CALLBACK (on_focus_changed), self,
                               G_CONNECT_SWAPPED);
    gtk_box_append (GTK_BOX (self->rows_box), row);
  }
}

void
foulee_region_list_show (FouleeRegionList *self, const FouleeCheckIn *check_in, const gint8 *ghosts)
{
  const FouleeReading nothing = { -1, -1, 0 };

  g_return_if_fail (FOULEE_IS_REGION_LIST (self));

  for (int site = 0; site < N_SITES; site++)
    for (int i = 0; i < foulee_level_row_n_buttons (self->rows[site]); i++) {
      int region = first_region (site) + i;
      const FouleeReading *reading = check_in ? &check_in->readings[region] : &nothing;

      foulee_level_row_set_ghost (self->rows[site], i,
                                  ghosts && reading->level < 0 ? ghosts[region] : -1);
      foulee_level_row_show (self->rows[site], i, reading);
      self->readings[region] = *reading;
    }
}

void
foulee_region_list_close (FouleeRegionList *self)
{
  g_return_if_fail (FOULEE_IS_REGION_LIST (self));

  for (int site = 0; site < N_SITES; site++)
    foulee_level_row_close (self->rows[site]);
}

GtkWidget *
foulee_region_list_get_button (FouleeRegionList *self, FouleeRegion region)
{
  int site = (region + 1) / 2;

  g_return_val_if_fail (FOULEE_IS_REGION_LIST (self), NULL);
  return button_at (self, site, (int) region - first_region (site));
}
