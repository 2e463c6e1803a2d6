/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/check-in-chips.h"

#include <glib/gi18n.h>

#include "ui/widgets/button-name.h"

struct _FouleeCheckInChips {
  FouleeSection parent_instance;

  GtkToggleButton *new_chip;

  GPtrArray *chips; /* owned by the box */
  gboolean showing; /* the chips follow the day just now, not the runner */
};

G_DEFINE_FINAL_TYPE (FouleeCheckInChips, foulee_check_in_chips, FOULEE_TYPE_SECTION)

#define BOX(self) (ADW_WRAP_BOX (adw_bin_get_child (ADW_BIN (self))))
#define DAY(self) (foulee_section_get_day (FOULEE_SECTION (self)))

static void
on_chip_toggled (FouleeCheckInChips *self, GtkToggleButton *chip)
{
  if (self->showing)
    return;
  foulee_day_choose_check_in (DAY (self), g_object_get_data (G_OBJECT (chip), "check-in"));
  /* Pressing the chosen one would release it: it stays. */
  self->showing = TRUE;
  gtk_toggle_button_set_active (chip, TRUE);
  self->showing = FALSE;
}

static GtkToggleButton *
get_chip (FouleeCheckInChips *self, guint index)
{
  GtkWidget *chip;

  if (index < self->chips->len)
    return g_ptr_array_index (self->chips, index);
  chip = gtk_toggle_button_new ();
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_add_css_class (chip, "tall");
  gtk_widget_add_css_class (chip, "numeric");
  g_signal_connect_object (chip, "toggled", G_CALLBACK (on_chip_toggled), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (BOX (self), chip);
  adw_wrap_box_reorder_child_after (BOX (self), GTK_WIDGET (self->new_chip), chip);
  g_ptr_array_add (self->chips, chip);
  return GTK_TOGGLE_BUTTON (chip);
}

static void
show_chip (GtkToggleButton *chip, const FouleeCheckIn *check_in, gboolean chosen)
{
  g_autofree char *time = NULL;
  g_autofree char *name = NULL;
  int seconds;

  foulee_instant_to_civil (check_in->at, NULL, &seconds);
  time = foulee_format_time (foulee_language_of_system (), seconds);
  /* Translators: the name of a button; %s is a time of day. */
  name = g_strdup_printf (_ ("Check-in at %s"), time);
  gtk_button_set_label (GTK_BUTTON (chip), time);
  foulee_button_set_name (GTK_BUTTON (chip), name);
  g_object_set_data_full (G_OBJECT (chip), "check-in", g_strdup (check_in->record.id), g_free);
  gtk_toggle_button_set_active (chip, chosen);
}

static void
foulee_check_in_chips_refresh (FouleeSection *section, FouleeDay *day)
{
  FouleeCheckInChips *self = FOULEE_CHECK_IN_CHIPS (section);
  g_autoptr (GPtrArray) check_ins = foulee_day_list_kind (day, FOULEE_KIND_CHECK_IN);
  const FouleeCheckIn *chosen = foulee_day_get_check_in (day);

  self->showing = TRUE;
  for (guint i = 0; i < check_ins->len; i++) {
    const FouleeCheckIn *check_in = g_ptr_array_index (check_ins, i);

    show_chip (get_chip (self, i), check_in, check_in == chosen);
  }
  while (self->chips->len > check_ins->len)
    adw_wrap_box_remove (BOX (self), g_ptr_array_steal_index (self->chips, self->chips->len - 1));
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
foulee_check_in_chips_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_CHECK_IN_CHIPS);
  G_OBJECT_CLASS (foulee_check_in_chips_parent_class)->dispose (object);
}

static void
foulee_check_in_chips_finalize (GObject *object)
{
  g_ptr_array_unref (FOULEE_CHECK_IN_CHIPS (object)->chips);
  G_OBJECT_CLASS (foulee_check_in_chips_parent_class)->finalize (object);
}

static void
foulee_check_in_chips_class_init (FouleeCheckInChipsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = foulee_check_in_chips_dispose;
  object_class->finalize = foulee_check_in_chips_finalize;
  FOULEE_SECTION_CLASS (klass)->refresh = foulee_check_in_chips_refresh;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/check-in-chips.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeCheckInChips, new_chip);
  gtk_widget_class_bind_template_callback (widget_class, on_chip_toggled);
}

static void
foulee_check_in_chips_init (FouleeCheckInChips *self)
{
  self->chips = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
