/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/legs-section.h"

#include <glib/gi18n.h>

#include "ui/today/check-in-card.h"
#include "ui/today/note-section.h"
#include "ui/today/region-list.h"
#include "ui/widgets/button-name.h"
#include "ui/widgets/toast.h"

struct _FouleeLegsSection {
  FouleeSection parent_instance;

  AdwWrapBox *chips;
  GtkToggleButton *new_chip;
  GtkBox *columns;
  FouleeRegionList *regions;
  GtkWidget *side;

  GPtrArray *check_in_chips; /* owned by the box */
  gboolean showing;          /* the chips follow the day just now, not the runner */
  guint serial;              /* tells one typed level from the next */
};

G_DEFINE_FINAL_TYPE (FouleeLegsSection, foulee_legs_section, FOULEE_TYPE_SECTION)

/* Of what is beside the regions, where there is room for it beside them. */
#define SIDE_WIDTH 230

#define DAY(self) (foulee_section_get_day (FOULEE_SECTION (self)))

enum { PROP_WIDE = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

static void
on_chip_toggled (FouleeLegsSection *self, GtkToggleButton *chip)
{
  if (self->showing)
    return;
  foulee_region_list_close (self->regions);
  foulee_day_choose_check_in (DAY (self), g_object_get_data (G_OBJECT (chip), "check-in"));
  /* Pressing the chosen one would release it: it stays. */
  self->showing = TRUE;
  gtk_toggle_button_set_active (chip, TRUE);
  self->showing = FALSE;
}

static GtkToggleButton *
get_chip (FouleeLegsSection *self, guint index)
{
  GtkWidget *chip;

  if (index < self->check_in_chips->len)
    return g_ptr_array_index (self->check_in_chips, index);
  chip = gtk_toggle_button_new ();
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_add_css_class (chip, "numeric");
  g_signal_connect_object (chip, "toggled", G_CALLBACK (on_chip_toggled), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (self->chips, chip);
  adw_wrap_box_reorder_child_after (self->chips, GTK_WIDGET (self->new_chip), chip);
  g_ptr_array_add (self->check_in_chips, chip);
  return GTK_TOGGLE_BUTTON (chip);
}

static void
show_chips (FouleeLegsSection *self, FouleeDay *day)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  g_autoptr (GPtrArray) check_ins = foulee_day_list_kind (day, FOULEE_KIND_CHECK_IN);
  const FouleeCheckIn *chosen = foulee_day_get_check_in (day);

  self->showing = TRUE;
  for (guint i = 0; i < check_ins->len; i++) {
    const FouleeCheckIn *check_in = g_ptr_array_index (check_ins, i);
    GtkToggleButton *chip = get_chip (self, i);
    g_autofree char *time = NULL;
    g_autofree char *name = NULL;
    int seconds;

    foulee_instant_to_civil (check_in->at, NULL, &seconds);
    time = foulee_format_time (language, seconds);
    /* Translators: the name of a button; %s is a time of day. */
    name = g_strdup_printf (_ ("Check-in at %s"), time);
    gtk_button_set_label (GTK_BUTTON (chip), time);
    foulee_button_set_name (GTK_BUTTON (chip), name);
    g_object_set_data_full (G_OBJECT (chip), "check-in", g_strdup (check_in->record.id), g_free);
    gtk_toggle_button_set_active (chip, check_in == chosen);
  }
  while (self->check_in_chips->len > check_ins->len) {
    GtkWidget *chip = g_ptr_array_steal_index (self->check_in_chips, self->check_in_chips->len - 1);

    adw_wrap_box_remove (self->chips, chip);
  }
  gtk_toggle_button_set_active (self->new_chip, chosen == NULL);
  if (chosen)
    gtk_button_set_icon_name (GTK_BUTTON (self->new_chip), "list-add-symbolic");
  else
    gtk_button_set_label (GTK_BUTTON (self->new_chip), C_ ("check-in", "New"));
  foulee_button_set_name (GTK_BUTTON (self->new_chip), _ ("New check-in"));
  gtk_widget_set_visible (GTK_WIDGET (self->new_chip), check_ins->len > 0);
  self->showing = FALSE;
}

static void
foulee_legs_section_refresh (FouleeSection *section, FouleeDay *day)
{
  FouleeLegsSection *self = FOULEE_LEGS_SECTION (section);

  show_chips (self, day);
  foulee_region_list_show (self->regions, foulee_day_get_check_in (day));
}

static void
on_region_edited (FouleeLegsSection *self, int region, int level, int sensation, int marks,
                  gboolean continued)
{
  FouleeCheckIn *check_in = foulee_day_edit_check_in (DAY (self));
  g_autofree char *key = NULL;

  self->serial += !continued;
  key = g_strdup_printf ("soreness %s %d %u", check_in->record.id, region, self->serial);
  check_in->readings[region] = (FouleeReading) { (gint8) level, (gint8) sensation, (guint8) marks };
  foulee_day_save_check_in (DAY (self), check_in, _ ("Soreness"), key);
}

static void
on_zero_requested (FouleeLegsSection *self)
{
  FouleeCheckIn *check_in = foulee_day_edit_check_in (DAY (self));
  gboolean everywhere = foulee_check_in_n_answered (check_in) == 0;

  for (int region = 0; region < FOULEE_N_REGIONS; region++)
    if (check_in->readings[region].level < 0)
      check_in->readings[region] = (FouleeReading) { 0, -1, 0 };
  if (everywhere)
    check_in->origin = FOULEE_ORIGIN_NONE_EVERYWHERE;
  foulee_day_save_check_in (DAY (self), check_in,
                            everywhere ? _ ("None everywhere") : _ ("Nothing elsewhere"), NULL);
  foulee_toast_undo (GTK_WIDGET (self), everywhere ? _ ("Noted: no soreness anywhere")
                                                   : _ ("Noted: no soreness elsewhere"));
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
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_legs_section_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FouleeLegsSection *self = FOULEE_LEGS_SECTION (object);

  gboolean wide;

  switch (id) {
  case PROP_WIDE:
    wide = g_value_get_boolean (value);
    gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                    wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
    gtk_widget_set_size_request (self->side, wide ? SIDE_WIDTH : -1, -1);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_legs_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_LEGS_SECTION);
  G_OBJECT_CLASS (foulee_legs_section_parent_class)->dispose (object);
}

static void
foulee_legs_section_finalize (GObject *object)
{
  g_ptr_array_unref (FOULEE_LEGS_SECTION (object)->check_in_chips);
  G_OBJECT_CLASS (foulee_legs_section_parent_class)->finalize (object);
}

static void
foulee_legs_section_class_init (FouleeLegsSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = foulee_legs_section_get_property;
  object_class->set_property = foulee_legs_section_set_property;
  object_class->dispose = foulee_legs_section_dispose;
  object_class->finalize = foulee_legs_section_finalize;
  FOULEE_SECTION_CLASS (klass)->refresh = foulee_legs_section_refresh;

  properties[PROP_WIDE] =
      g_param_spec_boolean ("wide", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (FOULEE_TYPE_CHECK_IN_CARD);
  g_type_ensure (FOULEE_TYPE_NOTE_SECTION);
  g_type_ensure (FOULEE_TYPE_REGION_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/legs-section.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeLegsSection, chips);
  gtk_widget_class_bind_template_child (widget_class, FouleeLegsSection, new_chip);
  gtk_widget_class_bind_template_child (widget_class, FouleeLegsSection, columns);
  gtk_widget_class_bind_template_child (widget_class, FouleeLegsSection, regions);
  gtk_widget_class_bind_template_child (widget_class, FouleeLegsSection, side);
  gtk_widget_class_bind_template_callback (widget_class, on_chip_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_region_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_zero_requested);
}

static void
foulee_legs_section_init (FouleeLegsSection *self)
{
  self->check_in_chips = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
