/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/legs-section.h"

#include <glib/gi18n.h>

#include "ui/today/body-map.h"
#include "ui/today/check-in-card.h"
#include "ui/today/check-in-chips.h"
#include "ui/today/earlier-check-in.h"
#include "ui/today/note-section.h"
#include "ui/today/region-list.h"
#include "ui/today/scale-strip.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/window-settings.h"

struct _FouleeLegsSection {
  FouleeSection parent_instance;

  AdwBin *header_chips;
  AdwBin *own_chips;
  GtkWidget *chips; /* in one of these two */
  AdwToggleGroup *view_toggle;
  GtkWidget *map_card;
  FouleeBodyMap *map;
  GtkWidget *hint;
  AdwBin *strip_bin;
  AdwBin *list_bin;
  GtkButton *zero_button;
  GtkToggleButton *same_button;
  GtkBox *columns;
  GtkWidget *side;
  FouleeScaleStrip *strip;
  FouleeRegionList *list; /* made when first shown */
  AdwBin *dock;           /* or NULL */

  gint8 ghosts[FOULEE_N_REGIONS]; /* levels that wait to be confirmed; −1 */
  gboolean docked;
  gboolean remembered; /* the settings follow the view */
  guint serial;        /* tells one typed level from the next */
  guint scroll_id;
  int scroll_frames; /* still to be waited for */
};

G_DEFINE_FINAL_TYPE (FouleeLegsSection, foulee_legs_section, FOULEE_TYPE_SECTION)

/* Of what is beside the regions, where there is room for it beside them. */
#define SIDE_WIDTH 204

#define DAY(self) (foulee_section_get_day (FOULEE_SECTION (self)))

enum { PROP_WIDE = 1, PROP_DOCK, PROP_DOCKED, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

enum { REST_ANSWERED, N_SIGNALS };
static guint signals[N_SIGNALS];

static const FouleeReading no_reading = { -1, -1, 0 };

static const FouleeReading *
get_reading (FouleeLegsSection *self, int region)
{
  const FouleeCheckIn *check_in = foulee_day_get_check_in (DAY (self));

  return check_in ? &check_in->readings[region] : &no_reading;
}

/* Every region is answered. */
static gboolean
is_complete (FouleeLegsSection *self)
{
  const FouleeCheckIn *check_in = foulee_day_get_check_in (DAY (self));

  return check_in && foulee_check_in_n_answered (check_in) == FOULEE_N_REGIONS;
}

static gboolean
is_map (FouleeLegsSection *self)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->view_toggle), "list") != 0;
}

/* ---- The scale of the map -------------------------------------------------------------------- */

/* What was answered there before: "06:45: 4". */
static char *
describe_before (FouleeLegsSection *self, int region)
{
  const FouleeCheckIn *earlier = foulee_earlier_check_in (DAY (self));
  g_autofree char *when = NULL;

  if (!earlier || earlier->readings[region].level < 0)
    return NULL;
  when = foulee_earlier_check_in_when (DAY (self), earlier);
  /* Translators: when something was answered, and the level: "06:45: 4". */
  return g_strdup_printf (_ ("%s: %d"), when, earlier->readings[region].level);
}

/* From one bin to another. */
static void
place (GtkWidget *widget, AdwBin *to)
{
  GtkWidget *from = gtk_widget_get_parent (widget);

  if (from == GTK_WIDGET (to))
    return;
  g_object_ref (widget);
  if (from)
    adw_bin_set_child (ADW_BIN (from), NULL);
  adw_bin_set_child (to, widget);
  g_object_unref (widget);
}

static void
place_strip (FouleeLegsSection *self)
{
  AdwBin *to = self->docked && self->dock ? self->dock : self->strip_bin;

  place (GTK_WIDGET (self->strip), to);
  g_object_set (self->strip, "docked", to == self->dock, NULL);
}

/* The check-ins of the day are in the header; where that is narrow and they are several, below. */
static void
place_chips (FouleeLegsSection *self, FouleeDay *day)
{
  g_autoptr (GPtrArray) check_ins = foulee_day_list_kind (day, FOULEE_KIND_CHECK_IN);
  gboolean below = self->docked && check_ins->len > 1;

  place (self->chips, below ? self->own_chips : self->header_chips);
  gtk_widget_set_visible (GTK_WIDGET (self->own_chips), below);
}

static void
show_strip (FouleeLegsSection *self)
{
  int region = foulee_body_map_get_selected (self->map);
  gboolean shown = region >= 0 && is_map (self);
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self->strip));

  gtk_widget_set_visible (self->hint, !shown && !is_complete (self));
  gtk_widget_set_visible (GTK_WIDGET (self->strip_bin),
                          shown && parent == GTK_WIDGET (self->strip_bin));
  if (self->dock)
    gtk_widget_set_visible (GTK_WIDGET (self->dock), shown && parent == GTK_WIDGET (self->dock));
  if (shown) {
    g_autofree char *before = describe_before (self, region);

    foulee_scale_strip_show (self->strip, (FouleeRegion) region, get_reading (self, region), before,
                             self->ghosts[region]);
  }
}

static gboolean
scroll_to_selected (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  FouleeLegsSection *self = FOULEE_LEGS_SECTION (widget);
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  int region = foulee_body_map_get_selected (self->map);

  /* Sizes are handed out after this, in the first frame: in the second they are right. */
  if (self->scroll_frames-- > 0)
    return G_SOURCE_CONTINUE;
  self->scroll_id = 0;
  if (viewport && region >= 0)
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport),
                            foulee_body_map_get_region (self->map, (FouleeRegion) region), NULL);
  return G_SOURCE_REMOVE;
}

static void
on_selected (FouleeLegsSection *self)
{
  if (!DAY (self))
    return;
  show_strip (self);
  /* The dock takes room away: once it has, what it is about must still be seen. */
  self->scroll_frames = 1;
  if (self->docked && self->scroll_id == 0)
    self->scroll_id =
        gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_selected, NULL, NULL);
}

static void
on_strip_closed (FouleeLegsSection *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->map));
  if (self->docked)
    foulee_body_map_select (self->map, -1);
}

/* ---- The same places as before --------------------------------------------------------------- */

/* How many regions hurt at the check-in before and are not answered now. */
static int
collect_ghosts (FouleeLegsSection *self)
{
  const FouleeCheckIn *shown = foulee_day_get_check_in (DAY (self));
  const FouleeCheckIn *earlier = foulee_earlier_check_in (DAY (self));
  gboolean stepping = gtk_toggle_button_get_active (self->same_button);
  int n = 0;

  for (int region = 0; region < FOULEE_N_REGIONS; region++) {
    gboolean waits = earlier && earlier->readings[region].level > 0 &&
                     (!shown || shown->readings[region].level < 0);

    self->ghosts[region] = stepping && waits ? earlier->readings[region].level : -1;
    n += waits;
  }
  return n;
}

/* On to the next place that waits, after `region`. */
static void
go_on (FouleeLegsSection *self, int region)
{
  for (int i = 1; i <= FOULEE_N_REGIONS; i++) {
    int next = (region + i) % FOULEE_N_REGIONS;

    if (self->ghosts[next] < 0)
      continue;
    if (is_map (self))
      foulee_body_map_select (self->map, next);
    else
      gtk_widget_grab_focus (foulee_region_list_get_button (self->list, (FouleeRegion) next));
    return;
  }
}

static void
foulee_legs_section_refresh (FouleeSection *section, FouleeDay *day)
{
  FouleeLegsSection *self = FOULEE_LEGS_SECTION (section);
  const FouleeCheckIn *check_in = foulee_day_get_check_in (day);
  int n_answered = check_in ? foulee_check_in_n_answered (check_in) : 0;
  int n_waiting = collect_ghosts (self);

  if (n_waiting == 0)
    gtk_toggle_button_set_active (self->same_button, FALSE);
  place_chips (self, day);
  gtk_widget_set_sensitive (GTK_WIDGET (self->same_button), n_waiting > 0);
  gtk_button_set_label (self->zero_button,
                        n_answered == 0 ? _ ("None everywhere") : _ ("Nothing elsewhere"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->zero_button), n_answered < FOULEE_N_REGIONS);
  foulee_body_map_show (self->map, check_in ? check_in->readings : NULL, self->ghosts);
  if (self->list)
    foulee_region_list_show (self->list, check_in, self->ghosts);
  show_strip (self);
}

static void
on_same_toggled (FouleeLegsSection *self)
{
  foulee_legs_section_refresh (FOULEE_SECTION (self), DAY (self));
  if (!gtk_toggle_button_get_active (self->same_button))
    return;
  go_on (self, FOULEE_N_REGIONS - 1);
  if (is_map (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->map));
}

/* ---- Edits ----------------------------------------------------------------------------------- */

static void
edit_reading (FouleeLegsSection *self, int region, FouleeReading reading, gboolean continued)
{
  gboolean waited = self->ghosts[region] >= 0;
  g_autofree char *key = NULL;
  FouleeCheckIn *check_in;

  /* Where there is no answer none is taken away: that would make a check-in of nothing. */
  if (reading.level < 0 && get_reading (self, region)->level < 0)
    return;
  check_in = foulee_day_edit_check_in (DAY (self));
  self->serial += !continued;
  key = g_strdup_printf ("soreness %s %d %u", check_in->record.id, region, self->serial);
  check_in->readings[region] = reading;
  foulee_day_save_check_in (DAY (self), check_in, _ ("Soreness"), key);
  /* A 1 that is typed may become a 10. */
  if (continued || (waited && reading.level >= 0 &&
                    (reading.level != 1 || !gtk_window_get_focus_visible (GTK_WINDOW (
                                               gtk_widget_get_root (GTK_WIDGET (self)))))))
    go_on (self, region);
}

static void
on_map_typed (FouleeLegsSection *self, int region, int level, gboolean continued)
{
  const FouleeReading *old = get_reading (self, region);
  gboolean sore = level > 0;

  /* A level above 0 keeps the words that were there. */
  edit_reading (self, region,
                (FouleeReading) { (gint8) level, (gint8) (sore ? old->sensation : -1),
                                  (guint8) (sore ? old->marks : 0) },
                continued);
}

static void
on_map_sensation_typed (FouleeLegsSection *self, int region, int sensation)
{
  FouleeReading reading = *get_reading (self, region);

  reading.sensation = (gint8) sensation;
  edit_reading (self, region, reading, FALSE);
}

/* Enter confirms a level that waits, goes on from one that was confirmed, or opens the scale. */
static void
on_map_activated (FouleeLegsSection *self, int region)
{
  if (self->ghosts[region] >= 0)
    edit_reading (self, region, (FouleeReading) { self->ghosts[region], -1, 0 }, FALSE);
  else if (gtk_toggle_button_get_active (self->same_button))
    go_on (self, region);
  else
    foulee_scale_strip_focus_level (self->strip);
}

static void
on_strip_edited (FouleeLegsSection *self, int level, int sensation, int marks, gboolean continued)
{
  int region = foulee_body_map_get_selected (self->map);

  edit_reading (self, region, (FouleeReading) { (gint8) level, (gint8) sensation, (guint8) marks },
                continued);
}

static void
on_list_edited (FouleeLegsSection *self, int region, int level, int sensation, int marks,
                gboolean continued)
{
  edit_reading (self, region, (FouleeReading) { (gint8) level, (gint8) sensation, (guint8) marks },
                continued);
}

static void
on_zero_clicked (FouleeLegsSection *self)
{
  FouleeCheckIn *check_in = foulee_day_edit_check_in (DAY (self));
  gboolean everywhere = foulee_check_in_answer_rest (check_in);

  foulee_day_save_check_in (DAY (self), check_in,
                            everywhere ? _ ("None everywhere") : _ ("Nothing elsewhere"), NULL);
  foulee_toast_undo (GTK_WIDGET (self), everywhere ? _ ("Noted: no soreness anywhere")
                                                   : _ ("Noted: no soreness elsewhere"));
  g_signal_emit (self, signals[REST_ANSWERED], 0);
}

/* ---- Map and list ---------------------------------------------------------------------------- */

static void
make_list (FouleeLegsSection *self)
{
  self->list = g_object_new (FOULEE_TYPE_REGION_LIST, NULL);
  g_signal_connect_object (self->list, "edited", G_CALLBACK (on_list_edited), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (self->list_bin, GTK_WIDGET (self->list));
}

static void
on_view_changed (FouleeLegsSection *self)
{
  if (!is_map (self) && !self->list)
    make_list (self);
  gtk_widget_set_visible (self->map_card, is_map (self));
  gtk_widget_set_visible (GTK_WIDGET (self->list_bin), !is_map (self));
  if (DAY (self))
    foulee_legs_section_refresh (FOULEE_SECTION (self), DAY (self));
}

static gboolean
foulee_legs_section_grab_focus (GtkWidget *widget)
{
  FouleeLegsSection *self = FOULEE_LEGS_SECTION (widget);

  return gtk_widget_grab_focus (is_map (self) ? GTK_WIDGET (self->map) : GTK_WIDGET (self->list));
}

/* Another check-in begins with nothing chosen. */
static void
foulee_legs_section_leave (FouleeSection *section, FouleeDay *day)
{
  FouleeLegsSection *self = FOULEE_LEGS_SECTION (section);

  gtk_toggle_button_set_active (self->same_button, FALSE);
  foulee_body_map_select (self->map, -1);
  if (self->list)
    foulee_region_list_close (self->list);
}

static void
foulee_legs_section_root (GtkWidget *widget)
{
  FouleeLegsSection *self = FOULEE_LEGS_SECTION (widget);
  g_autoptr (GSettings) settings = NULL;

  GTK_WIDGET_CLASS (foulee_legs_section_parent_class)->root (widget);
  if (self->remembered)
    return;
  settings = foulee_window_settings (widget);
  if (!settings)
    return;
  self->remembered = TRUE;
  g_settings_bind (settings, "legs-view", self->view_toggle, "active-name",
                   G_SETTINGS_BIND_DEFAULT);
}

static void
foulee_legs_section_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FouleeLegsSection *self = FOULEE_LEGS_SECTION (object);

  switch (id) {
  case PROP_WIDE:
    g_value_set_boolean (value, gtk_orientable_get_orientation (GTK_ORIENTABLE (self->columns)) ==
                                    GTK_ORIENTATION_HORIZONTAL);
    break;
  case PROP_DOCK:
    g_value_set_object (value, self->dock);
    break;
  case PROP_DOCKED:
    g_value_set_boolean (value, self->docked);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
set_wide (FouleeLegsSection *self, gboolean wide)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_size_request (self->side, wide ? SIDE_WIDTH : -1, -1);
  g_object_set (self->map, "dense", wide, NULL);
}

static void
foulee_legs_section_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FouleeLegsSection *self = FOULEE_LEGS_SECTION (object);

  switch (id) {
  case PROP_WIDE:
    set_wide (self, g_value_get_boolean (value));
    break;
  case PROP_DOCK:
    g_set_weak_pointer (&self->dock, g_value_get_object (value));
    place_strip (self);
    break;
  case PROP_DOCKED:
    self->docked = g_value_get_boolean (value);
    place_strip (self);
    if (DAY (self))
      place_chips (self, DAY (self));
    on_selected (self);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_legs_section_dispose (GObject *object)
{
  FouleeLegsSection *self = FOULEE_LEGS_SECTION (object);

  if (self->scroll_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scroll_id);
  self->scroll_id = 0;
  g_clear_weak_pointer (&self->dock);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_LEGS_SECTION);
  g_clear_object (&self->strip);
  G_OBJECT_CLASS (foulee_legs_section_parent_class)->dispose (object);
}

static void
foulee_legs_section_class_init (FouleeLegsSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = foulee_legs_section_get_property;
  object_class->set_property = foulee_legs_section_set_property;
  object_class->dispose = foulee_legs_section_dispose;
  widget_class->root = foulee_legs_section_root;
  widget_class->grab_focus = foulee_legs_section_grab_focus;
  FOULEE_SECTION_CLASS (klass)->refresh = foulee_legs_section_refresh;
  FOULEE_SECTION_CLASS (klass)->leave = foulee_legs_section_leave;

  properties[PROP_WIDE] = g_param_spec_boolean ("wide", NULL, NULL, FALSE, flags);
  properties[PROP_DOCK] = g_param_spec_object ("dock", NULL, NULL, ADW_TYPE_BIN, flags);
  properties[PROP_DOCKED] = g_param_spec_boolean ("docked", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[REST_ANSWERED] = g_signal_new ("rest-answered", FOULEE_TYPE_LEGS_SECTION,
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (FOULEE_TYPE_BODY_MAP);
  g_type_ensure (FOULEE_TYPE_CHECK_IN_CARD);
  g_type_ensure (FOULEE_TYPE_CHECK_IN_CHIPS);
  g_type_ensure (FOULEE_TYPE_NOTE_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/legs-section.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeLegsSection, header_chips);
  gtk_widget_class_bind_template_child (widget_class, FouleeLegsSection, own_chips);
  gtk_widget_class_bind_template_child (widget_class, FouleeLegsSection, view_toggle);
  gtk_widget_class_bind_template_child (widget_class, FouleeLegsSection, map_card);
  gtk_widget_class_bind_template_child (widget_class, FouleeLegsSection, map);
  gtk_widget_class_bind_template_child (widget_class, FouleeLegsSection, hint);
  gtk_widget_class_bind_template_child (widget_class, FouleeLegsSection, strip_bin);
  gtk_widget_class_bind_template_child (widget_class, FouleeLegsSection, list_bin);
  gtk_widget_class_bind_template_child (widget_class, FouleeLegsSection, zero_button);
  gtk_widget_class_bind_template_child (widget_class, FouleeLegsSection, same_button);
  gtk_widget_class_bind_template_child (widget_class, FouleeLegsSection, columns);
  gtk_widget_class_bind_template_child (widget_class, FouleeLegsSection, side);
  gtk_widget_class_bind_template_callback (widget_class, on_view_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_map_typed);
  gtk_widget_class_bind_template_callback (widget_class, on_map_sensation_typed);
  gtk_widget_class_bind_template_callback (widget_class, on_map_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_zero_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_same_toggled);
}

static void
foulee_legs_section_init (FouleeLegsSection *self)
{
  for (int region = 0; region < FOULEE_N_REGIONS; region++)
    self->ghosts[region] = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->chips = adw_bin_get_child (self->header_chips);
  self->strip = FOULEE_SCALE_STRIP (g_object_ref_sink (foulee_scale_strip_new ()));
  g_signal_connect_object (self->strip, "edited", G_CALLBACK (on_strip_edited), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->strip, "closed", G_CALLBACK (on_strip_closed), self,
                           G_CONNECT_SWAPPED);
  place_strip (self);
  gtk_widget_set_visible (GTK_WIDGET (self->strip_bin), FALSE);
}

void
foulee_legs_section_focus (FouleeLegsSection *self)
{
  g_return_if_fail (FOULEE_IS_LEGS_SECTION (self));
  gtk_widget_grab_focus (is_map (self) ? GTK_WIDGET (self->map) : GTK_WIDGET (self->list));
}

gboolean
foulee_legs_section_has (FouleeLegsSection *self, GtkWidget *widget)
{
  g_return_val_if_fail (FOULEE_IS_LEGS_SECTION (self), FALSE);

  return widget == GTK_WIDGET (self) || gtk_widget_is_ancestor (widget, GTK_WIDGET (self)) ||
         gtk_widget_is_ancestor (widget, GTK_WIDGET (self->strip));
}

void
foulee_legs_section_switch_view (FouleeLegsSection *self)
{
  g_return_if_fail (FOULEE_IS_LEGS_SECTION (self));

  adw_toggle_group_set_active_name (self->view_toggle, is_map (self) ? "list" : "map");
  foulee_legs_section_focus (self);
}

void
foulee_legs_section_answer_rest (FouleeLegsSection *self)
{
  g_return_if_fail (FOULEE_IS_LEGS_SECTION (self));

  if (gtk_widget_get_sensitive (GTK_WIDGET (self->zero_button)))
    on_zero_clicked (self);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

void
foulee_legs_section_ask_same_places (FouleeLegsSection *self)
{
  g_return_if_fail (FOULEE_IS_LEGS_SECTION (self));

  if (gtk_widget_get_sensitive (GTK_WIDGET (self->same_button)))
    gtk_toggle_button_set_active (self->same_button,
                                  !gtk_toggle_button_get_active (self->same_button));
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}
