/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/body-map.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ui/today/map-region.h"
#include "ui/today/reading-words.h"
#include "ui/widgets/digits.h"
#include "ui/widgets/drawn.h"

/* From which width on both figures are shown: where a finger still hits, and where a pointer
 * does. */
#define BOTH_FROM 560
#define BOTH_FROM_DENSE 430

#define SMALLEST_WIDTH 280

/* How large the figures can become: as a finger needs them, and as a pointer does. Larger ones
 * would only be further to scroll over. The height is the same for every width: how high something
 * is must not grow with its width, or what it lies in cannot be laid out. */
#define LARGEST_SCALE 1.02f
#define LARGEST_SCALE_DENSE 0.75f

/* Between the figures at least, in pixels: for the words that stand beside them. */
#define WORD_GAP 14.0f

/* How far the rings around a region stick out of it, in pixels. */
#define RINGS 8.0f

/* In pixels, at the usual size of text. */
#define NUMBER_SIZE 13.0f
#define LABEL_SIZE 12.0f

/* So long after a 1 a 0 still makes 10 of it, in microseconds. */
#define TYPING_TIME G_USEC_PER_SEC

/* Where the figures are. */
typedef struct {
  gboolean single;
  float scale;
  graphene_point_t origins[FOULEE_N_FIGURES];
} Plan;

struct _FouleeBodyMap {
  GtkWidget parent_instance;

  GtkWidget *regions[FOULEE_N_REGIONS];
  FouleeReading readings[FOULEE_N_REGIONS];
  FouleeBodyMark marks[FOULEE_N_REGIONS];
  Plan plan;
  FouleeFigure figure;
  gboolean dense;
  int current; /* the region Tab comes back to */
  int selected;
  int hovered;
  int typed; /* the digit typed last, while nothing else has happened since; −1 */
  gint64 typed_at;
  guint notify_id; /* "single" has changed while sizes were being handed out */
};

G_DEFINE_FINAL_TYPE (FouleeBodyMap, foulee_body_map, GTK_TYPE_WIDGET)

enum { PROP_SELECTED = 1, PROP_FIGURE, PROP_SINGLE, PROP_DENSE, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

enum { LEVEL_TYPED, SENSATION_TYPED, ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* ---- Looks and places ------------------------------------------------------------------------ */

static void
fill_look (FouleeBodyMap *self, gboolean single, FouleeBodyLook *look)
{
  GtkWidget *widget = GTK_WIDGET (self);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  GdkRGBA *accent = NULL;

  foulee_body_look_init (look, foulee_body_palette (foulee_drawn_palette (widget)),
                         gtk_widget_get_pango_context (widget));
  memcpy (look->marks, self->marks, sizeof look->marks);
  look->number_size = NUMBER_SIZE * foulee_drawn_text_scale (widget);
  look->label_size = LABEL_SIZE * foulee_drawn_text_scale (widget);
  accent = adw_style_manager_get_accent_color_rgba (style);
  look->accent = *accent;
  gdk_rgba_free (accent);
  look->selected = self->selected;
  look->hovered = self->hovered;
  look->focused = gtk_widget_has_visible_focus (self->regions[self->current]) ? self->current : -1;
  look->left = C_ ("side of the body", "Left");
  look->right = C_ ("side of the body", "Right");
  if (!single) {
    look->titles[FOULEE_FIGURE_FRONT] = C_ ("figure", "Front");
    look->titles[FOULEE_FIGURE_BACK] = C_ ("figure", "Back");
  }
}

static float
largest_scale (FouleeBodyMap *self)
{
  return self->dense ? LARGEST_SCALE_DENSE : LARGEST_SCALE;
}

static void
plan_single (FouleeBodyMap *self, int width, Plan *plan)
{
  plan->scale = MIN (width / FOULEE_FIGURE_WIDTH, largest_scale (self));
  for (int i = 0; i < FOULEE_N_FIGURES; i++)
    plan->origins[i] =
        GRAPHENE_POINT_INIT ((width - FOULEE_FIGURE_WIDTH * plan->scale) / 2.0f, 0.0f);
}

static void
plan_both (FouleeBodyMap *self, int width, Plan *plan)
{
  FouleeBodyLook look;
  float left, right, bottom, outside, gap;

  fill_look (self, FALSE, &look);
  plan->scale = MIN (width / (2.0f * FOULEE_FIGURE_WIDTH), largest_scale (self));
  foulee_body_map_get_margins (FOULEE_FIGURE_FRONT, &look, plan->scale, &outside, &right, &bottom);
  foulee_body_map_get_margins (FOULEE_FIGURE_BACK, &look, plan->scale, &left, &outside, &bottom);
  /* The words of the one and of the other, which may stick out, shall not meet. */
  gap = left + right + WORD_GAP;
  plan->scale = MIN ((width - gap) / (2.0f * FOULEE_FIGURE_WIDTH), largest_scale (self));
  plan->origins[FOULEE_FIGURE_FRONT] =
      GRAPHENE_POINT_INIT ((width - gap) / 2.0f - FOULEE_FIGURE_WIDTH * plan->scale, 0.0f);
  plan->origins[FOULEE_FIGURE_BACK] = GRAPHENE_POINT_INIT ((width + gap) / 2.0f, 0.0f);
}

static void
plan_for (FouleeBodyMap *self, int width, Plan *plan)
{
  plan->single = width < (self->dense ? BOTH_FROM_DENSE : BOTH_FROM);
  if (plan->single)
    plan_single (self, width, plan);
  else
    plan_both (self, width, plan);
}

static gboolean
is_shown (FouleeBodyMap *self, FouleeFigure figure)
{
  return !self->plan.single || figure == self->figure;
}

static void
show_regions (FouleeBodyMap *self)
{
  for (int i = 0; i < FOULEE_N_REGIONS; i++)
    gtk_widget_set_child_visible (self->regions[i],
                                  is_shown (self, foulee_body_region_figure ((FouleeRegion) i)));
}

static void
on_notify_single (gpointer data)
{
  FouleeBodyMap *self = data;

  self->notify_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SINGLE]);
}

static void
foulee_body_map_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  FouleeBodyMap *self = FOULEE_BODY_MAP (widget);
  FouleeBodyLook look;
  float left, right, bottom;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = SMALLEST_WIDTH;
    /* Beside other columns, one figure at its full size is enough. */
    *natural = (int) (FOULEE_FIGURE_WIDTH * largest_scale (self) * (self->dense ? 2.0f : 1.0f));
    return;
  }
  fill_look (self, FALSE, &look);
  foulee_body_map_get_margins (FOULEE_FIGURE_FRONT, &look, largest_scale (self), &left, &right,
                               &bottom);
  *minimum = *natural = (int) (FOULEE_FIGURE_HEIGHT * largest_scale (self) + bottom);
}

static void
allocate_region (FouleeBodyMap *self, FouleeRegion region)
{
  const Plan *plan = &self->plan;
  const graphene_point_t *origin = &plan->origins[foulee_body_region_figure (region)];
  graphene_rect_t bounds;
  GtkAllocation place;

  foulee_body_region_bounds (region, &bounds);
  /* With its rings, which are scrolled into view with it. */
  graphene_rect_inset (&bounds, -RINGS / plan->scale, -RINGS / plan->scale);
  place.x = (int) (origin->x + bounds.origin.x * plan->scale);
  place.y = (int) (origin->y + bounds.origin.y * plan->scale);
  place.width = (int) (bounds.size.width * plan->scale);
  place.height = (int) (bounds.size.height * plan->scale);
  gtk_widget_size_allocate (self->regions[region], &place, -1);
}

static void
foulee_body_map_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FouleeBodyMap *self = FOULEE_BODY_MAP (widget);
  gboolean single = self->plan.single;

  plan_for (self, width, &self->plan);
  if (self->plan.single != single && self->notify_id == 0)
    /* Who hears of it may want other sizes, which is too late now. */
    self->notify_id = g_idle_add_once (on_notify_single, self);
  show_regions (self);
  for (int i = 0; i < FOULEE_N_REGIONS; i++)
    if (gtk_widget_get_child_visible (self->regions[i]))
      allocate_region (self, (FouleeRegion) i);
}

static void
foulee_body_map_snapshot_widget (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FouleeBodyMap *self = FOULEE_BODY_MAP (widget);
  FouleeBodyLook look;

  fill_look (self, self->plan.single, &look);
  for (int i = 0; i < FOULEE_N_FIGURES; i++) {
    if (!is_shown (self, (FouleeFigure) i))
      continue;
    gtk_snapshot_save (snapshot);
    gtk_snapshot_translate (snapshot, &self->plan.origins[i]);
    foulee_body_map_snapshot (snapshot, (FouleeFigure) i, &look, self->plan.scale);
    gtk_snapshot_restore (snapshot);
  }
}

/* ---- Where one is ---------------------------------------------------------------------------- */

static void
show_figure (FouleeBodyMap *self, FouleeFigure figure)
{
  if (self->figure == figure)
    return;
  self->figure = figure;
  show_regions (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIGURE]);
}

/* Only one region takes the focus at a time: the whole map is one stop. */
static void
move_to (FouleeBodyMap *self, int region, gboolean focus)
{
  int before = self->current;

  self->current = region;
  show_figure (self, foulee_body_region_figure ((FouleeRegion) region));
  gtk_widget_set_focusable (self->regions[region], TRUE);
  if (focus || gtk_widget_has_focus (self->regions[before]))
    gtk_widget_grab_focus (self->regions[region]);
  if (before != region)
    gtk_widget_set_focusable (self->regions[before], FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The runner turns the figure round: one is on the other side then. */
static void
turn_to (FouleeBodyMap *self, FouleeFigure figure)
{
  int region = 0;

  if (foulee_body_region_figure ((FouleeRegion) self->current) != figure) {
    while (foulee_body_region_figure ((FouleeRegion) region) != figure)
      region++;
    move_to (self, region, FALSE);
  }
  show_figure (self, figure);
  if (self->plan.single && self->selected >= 0 &&
      foulee_body_region_figure ((FouleeRegion) self->selected) != figure)
    foulee_body_map_select (self, -1);
}

static int
region_beside (FouleeBodyMap *self, guint keyval)
{
  FouleeRegion current = (FouleeRegion) self->current;

  switch (keyval) {
  case GDK_KEY_Up:
  case GDK_KEY_KP_Up:
    return foulee_body_region_neighbour (current, GTK_DIR_UP);
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down:
    return foulee_body_region_neighbour (current, GTK_DIR_DOWN);
  case GDK_KEY_Left:
  case GDK_KEY_KP_Left:
    return foulee_body_region_neighbour (current, GTK_DIR_LEFT);
  case GDK_KEY_Right:
  case GDK_KEY_KP_Right:
    return foulee_body_region_neighbour (current, GTK_DIR_RIGHT);
  case GDK_KEY_Home:
  case GDK_KEY_KP_Home:
    return 0;
  case GDK_KEY_End:
  case GDK_KEY_KP_End:
    return FOULEE_N_REGIONS - 1;
  default:
    return -2;
  }
}

static gboolean
press_way (FouleeBodyMap *self, guint keyval)
{
  int region = region_beside (self, keyval);

  if (region < -1)
    return FALSE;
  if (region < 0) {
    gtk_widget_error_bell (GTK_WIDGET (self));
    return TRUE;
  }
  move_to (self, region, TRUE);
  /* An open scale goes along. */
  if (self->selected >= 0)
    foulee_body_map_select (self, region);
  return TRUE;
}

/* ---- Keys and taps --------------------------------------------------------------------------- */

static void
type_digit (FouleeBodyMap *self, int digit, int typed_before)
{
  gint64 now = g_get_monotonic_time ();
  int level =
      foulee_level_of_digits (now - self->typed_at <= TYPING_TIME ? typed_before : -1, digit);
  gboolean continued = level != digit;

  self->typed = continued ? -1 : digit;
  self->typed_at = now;
  foulee_body_map_select (self, self->current);
  g_signal_emit (self, signals[LEVEL_TYPED], 0, self->current, level, continued);
}

/* Like a list, which goes to what begins with the letter that is typed. */
static gboolean
type_letter (FouleeBodyMap *self, guint keyval)
{
  const FouleeReading *reading = &self->readings[self->current];
  int sensation = -1;

  if (reading->level > 0)
    sensation = foulee_reading_next_sensation (reading->sensation, gdk_keyval_to_unicode (keyval));
  if (sensation < 0)
    return GDK_EVENT_PROPAGATE;
  foulee_body_map_select (self, self->current);
  g_signal_emit (self, signals[SENSATION_TYPED], 0, self->current, sensation);
  return GDK_EVENT_STOP;
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller, guint keyval, guint keycode,
                GdkModifierType state, FouleeBodyMap *self)
{
  int typed_before = self->typed;
  int digit;

  self->typed = -1;
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK))
    return GDK_EVENT_PROPAGATE;
  switch (keyval) {
  case GDK_KEY_Delete:
  case GDK_KEY_KP_Delete:
  case GDK_KEY_BackSpace:
    g_signal_emit (self, signals[LEVEL_TYPED], 0, self->current, -1, FALSE);
    return GDK_EVENT_STOP;
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
  case GDK_KEY_ISO_Enter:
  case GDK_KEY_space:
  case GDK_KEY_KP_Space:
    foulee_body_map_select (self, self->current);
    g_signal_emit (self, signals[ACTIVATED], 0, self->current);
    return GDK_EVENT_STOP;
  case GDK_KEY_Escape:
    if (self->selected < 0)
      return GDK_EVENT_PROPAGATE;
    foulee_body_map_select (self, -1);
    return GDK_EVENT_STOP;
  default:
    break;
  }
  if (press_way (self, keyval))
    return GDK_EVENT_STOP;
  digit = foulee_digit_of_key (gtk_widget_get_display (GTK_WIDGET (self)), keyval, keycode);
  if (digit < 0)
    return type_letter (self, keyval);
  type_digit (self, digit, typed_before);
  return GDK_EVENT_STOP;
}

static void
on_released (FouleeBodyMap *self, int n_press, double x, double y)
{
  int region = foulee_body_map_pick (self, x, y);

  if (region < 0)
    return;
  self->typed = -1;
  move_to (self, region, TRUE);
  foulee_body_map_select (self, region);
}

static void
on_motion (FouleeBodyMap *self, double x, double y)
{
  int region = foulee_body_map_pick (self, x, y);

  if (region == self->hovered)
    return;
  self->hovered = region;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_leave (FouleeBodyMap *self)
{
  self->hovered = -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
foulee_body_map_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard,
                               GtkTooltip *tooltip)
{
  FouleeBodyMap *self = FOULEE_BODY_MAP (widget);
  int region = keyboard ? self->current : foulee_body_map_pick (self, x, y);
  g_autofree char *value = NULL;
  g_autofree char *text = NULL;

  if (region < 0)
    return FALSE;
  value = foulee_reading_text (&self->readings[region]);
  /* Translators: a place on the legs and its soreness: "Left calf, 4 of 10". */
  text = g_strdup_printf (_ ("%s, %s"),
                          foulee_region_label ((FouleeRegion) region, foulee_language_of_system ()),
                          value);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static gboolean
foulee_body_map_focus (GtkWidget *widget, GtkDirectionType direction)
{
  FouleeBodyMap *self = FOULEE_BODY_MAP (widget);

  if (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN)
    return FALSE;
  return gtk_widget_grab_focus (self->regions[self->current]);
}

static gboolean
foulee_body_map_grab_focus (GtkWidget *widget)
{
  FouleeBodyMap *self = FOULEE_BODY_MAP (widget);

  return gtk_widget_grab_focus (self->regions[self->current]);
}

static void
on_level_chosen (FouleeBodyMap *self, int level, FouleeMapRegion *region)
{
  g_signal_emit (self, signals[LEVEL_TYPED], 0, (int) foulee_map_region_get_region (region), level,
                 FALSE);
}

/* The next digit is another one's, or begins anew. */
static void
on_focus_changed (FouleeBodyMap *self)
{
  self->typed = -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* ---- The widget ------------------------------------------------------------------------------ */

static void
foulee_body_map_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FouleeBodyMap *self = FOULEE_BODY_MAP (object);

  switch (id) {
  case PROP_SELECTED:
    g_value_set_int (value, self->selected);
    break;
  case PROP_FIGURE:
    g_value_set_int (value, (int) self->figure);
    break;
  case PROP_SINGLE:
    g_value_set_boolean (value, self->plan.single);
    break;
  case PROP_DENSE:
    g_value_set_boolean (value, self->dense);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_body_map_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FouleeBodyMap *self = FOULEE_BODY_MAP (object);

  switch (id) {
  case PROP_SELECTED:
    foulee_body_map_select (self, g_value_get_int (value));
    break;
  case PROP_FIGURE:
    turn_to (self, (FouleeFigure) g_value_get_int (value));
    break;
  case PROP_DENSE:
    self->dense = g_value_get_boolean (value);
    gtk_widget_queue_resize (GTK_WIDGET (self));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_body_map_dispose (GObject *object)
{
  FouleeBodyMap *self = FOULEE_BODY_MAP (object);

  g_clear_handle_id (&self->notify_id, g_source_remove);
  for (int i = 0; i < FOULEE_N_REGIONS; i++)
    g_clear_pointer (&self->regions[i], gtk_widget_unparent);
  G_OBJECT_CLASS (foulee_body_map_parent_class)->dispose (object);
}

static void
foulee_body_map_class_init (FouleeBodyMapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = foulee_body_map_get_property;
  object_class->set_property = foulee_body_map_set_property;
  object_class->dispose = foulee_body_map_dispose;
  widget_class->measure = foulee_body_map_measure;
  widget_class->size_allocate = foulee_body_map_size_allocate;
  widget_class->snapshot = foulee_body_map_snapshot_widget;
  widget_class->query_tooltip = foulee_body_map_query_tooltip;
  widget_class->focus = foulee_body_map_focus;
  widget_class->grab_focus = foulee_body_map_grab_focus;

  properties[PROP_SELECTED] = g_param_spec_int ("selected", NULL, NULL, -1, FOULEE_N_REGIONS - 1,
                                                -1, flags | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_FIGURE] = g_param_spec_int ("figure", NULL, NULL, 0, FOULEE_N_FIGURES - 1,
                                              FOULEE_FIGURE_FRONT, flags | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_SINGLE] =
      g_param_spec_boolean ("single", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_DENSE] = g_param_spec_boolean ("dense", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[LEVEL_TYPED] =
      g_signal_new ("level-typed", FOULEE_TYPE_BODY_MAP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, G_TYPE_INT, G_TYPE_INT, G_TYPE_BOOLEAN);
  signals[SENSATION_TYPED] =
      g_signal_new ("sensation-typed", FOULEE_TYPE_BODY_MAP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  signals[ACTIVATED] = g_signal_new ("activated", FOULEE_TYPE_BODY_MAP, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_css_name (widget_class, "body-map");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_controllers (FouleeBodyMap *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
foulee_body_map_init (FouleeBodyMap *self)
{
  self->selected = self->hovered = self->typed = -1;
  self->plan.single = TRUE;
  self->plan.scale = 1.0f;
  self->current = FOULEE_REGION_QUADRICEPS_LEFT;
  for (int i = 0; i < FOULEE_N_REGIONS; i++) {
    self->regions[i] = foulee_map_region_new ((FouleeRegion) i);
    gtk_widget_set_parent (self->regions[i], GTK_WIDGET (self));
    g_signal_connect_object (self->regions[i], "level-chosen", G_CALLBACK (on_level_chosen), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->regions[i], "state-flags-changed",
                             G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (self->regions[i], "notify::has-focus", G_CALLBACK (on_focus_changed),
                             self, G_CONNECT_SWAPPED);
  }
  gtk_widget_set_focusable (self->regions[self->current], TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Body map"), -1);
  add_controllers (self);
  foulee_body_map_show (self, NULL, NULL);
  foulee_drawn_follow_style (GTK_WIDGET (self));
}

void
foulee_body_map_show (FouleeBodyMap *self, const FouleeReading *readings, const gint8 *ghosts)
{
  const FouleeReading nothing = { -1, -1, 0 };

  g_return_if_fail (FOULEE_IS_BODY_MAP (self));

  for (int i = 0; i < FOULEE_N_REGIONS; i++) {
    const FouleeReading *reading = readings ? &readings[i] : &nothing;
    int ghost = ghosts && reading->level < 0 ? ghosts[i] : -1;

    self->readings[i] = *reading;
    self->marks[i].level = ghost >= 0 ? (gint8) ghost : reading->level;
    self->marks[i].ghost = ghost >= 0;
    foulee_map_region_show (FOULEE_MAP_REGION (self->regions[i]), reading, ghost);
  }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

int
foulee_body_map_get_selected (FouleeBodyMap *self)
{
  g_return_val_if_fail (FOULEE_IS_BODY_MAP (self), -1);
  return self->selected;
}

void
foulee_body_map_select (FouleeBodyMap *self, int region)
{
  g_return_if_fail (FOULEE_IS_BODY_MAP (self));
  g_return_if_fail (region >= -1 && region < FOULEE_N_REGIONS);

  if (self->selected == region)
    return;
  self->selected = region;
  if (region >= 0)
    move_to (self, region, FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

GtkWidget *
foulee_body_map_get_region (FouleeBodyMap *self, FouleeRegion region)
{
  g_return_val_if_fail (FOULEE_IS_BODY_MAP (self), NULL);
  g_return_val_if_fail (region < FOULEE_N_REGIONS, NULL);
  return self->regions[region];
}

int
foulee_body_map_pick (FouleeBodyMap *self, double x, double y)
{
  const Plan *plan;
  const graphene_point_t *origin;
  FouleeFigure figure;

  g_return_val_if_fail (FOULEE_IS_BODY_MAP (self), -1);

  plan = &self->plan;
  figure = self->figure;
  if (!plan->single)
    figure = x < gtk_widget_get_width (GTK_WIDGET (self)) / 2.0 ? FOULEE_FIGURE_FRONT
                                                                : FOULEE_FIGURE_BACK;
  origin = &plan->origins[figure];
  return foulee_body_region_at (figure, ((float) x - origin->x) / plan->scale,
                                ((float) y - origin->y) / plan->scale);
}
