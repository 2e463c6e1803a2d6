/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/check-in-card.h"

#include <glib/gi18n.h>

#include "ui/today/level-row.h"
#include "ui/widgets/field-row.h"
#include "ui/widgets/plain-row.h"
#include "ui/widgets/toast.h"

struct _FouleeCheckInCard {
  FouleeSection parent_instance;

  FouleeFieldRow *time_row;
  GtkListBoxRow *overall_bin;
  GtkListBoxRow *fatigue_bin;
  AdwSwitchRow *gait_row;
  AdwSwitchRow *ill_row;
  AdwToggleGroup *training;
  GtkWidget *delete_row;
  FouleeLevelRow *overall;
  FouleeLevelRow *fatigue;

  gboolean showing; /* the widgets follow the record just now, not the runner */
  guint serial;     /* tells one typed level from the next */
};

G_DEFINE_FINAL_TYPE (FouleeCheckInCard, foulee_check_in_card, FOULEE_TYPE_SECTION)

#define DAY(self) (foulee_section_get_day (FOULEE_SECTION (self)))

static FouleeReading
plain_reading (gint32 level)
{
  return (FouleeReading) { .level = level == FOULEE_UNSET ? -1 : (gint8) level, .sensation = -1 };
}

static void
foulee_check_in_card_refresh (FouleeSection *section, FouleeDay *day)
{
  FouleeCheckInCard *self = FOULEE_CHECK_IN_CARD (section);
  const FouleeCheckIn *check_in = foulee_day_get_check_in (day);
  FouleeReading overall = plain_reading (check_in ? check_in->overall : FOULEE_UNSET);
  FouleeReading fatigue = plain_reading (check_in ? check_in->fatigue : FOULEE_UNSET);
  int seconds;

  self->showing = TRUE;
  foulee_instant_to_civil (foulee_day_get_check_in_time (day), NULL, &seconds);
  foulee_field_row_set_value (self->time_row, seconds);
  foulee_level_row_show (self->overall, 0, &overall);
  foulee_level_row_show (self->fatigue, 0, &fatigue);
  adw_switch_row_set_active (self->gait_row, check_in && check_in->gait_changed == 1);
  adw_switch_row_set_active (self->ill_row, check_in && check_in->ill == 1);
  adw_toggle_group_set_active (self->training,
                               check_in && check_in->training_changed != FOULEE_UNSET
                                   ? (guint) check_in->training_changed
                                   : GTK_INVALID_LIST_POSITION);
  gtk_widget_set_visible (self->delete_row, check_in != NULL);
  self->showing = FALSE;
}

static void
on_time_committed (FouleeCheckInCard *self)
{
  gint32 seconds = foulee_field_row_get_value (self->time_row);

  if (seconds == FOULEE_UNSET)
    foulee_check_in_card_refresh (FOULEE_SECTION (self), DAY (self));
  else if (!foulee_day_set_check_in_time (DAY (self), seconds, _ ("Time of the check-in")))
    foulee_field_row_complain (self->time_row, _ ("That time is in the future."));
}

static void
on_overall_edited (FouleeCheckInCard *self, int index, int level, int sensation, int marks,
                   gboolean continued)
{
  const FouleeCheckIn *shown = foulee_day_get_check_in (DAY (self));
  g_autofree char *key = NULL;
  FouleeCheckIn *check_in;

  if (level < 0 && (!shown || shown->overall == FOULEE_UNSET))
    return;
  check_in = foulee_day_edit_check_in (DAY (self));
  self->serial += !continued;
  key = g_strdup_printf ("overall %s %u", check_in->record.id, self->serial);
  check_in->overall = level < 0 ? FOULEE_UNSET : level;
  foulee_day_save_check_in (DAY (self), check_in, _ ("Overall soreness"), key);
}

static void
on_fatigue_edited (FouleeCheckInCard *self, int index, int level, int sensation, int marks,
                   gboolean continued)
{
  const FouleeCheckIn *shown = foulee_day_get_check_in (DAY (self));
  g_autofree char *key = NULL;
  FouleeCheckIn *check_in;

  if (level < 0 && (!shown || shown->fatigue == FOULEE_UNSET))
    return;
  check_in = foulee_day_edit_check_in (DAY (self));
  self->serial += !continued;
  key = g_strdup_printf ("fatigue %s %u", check_in->record.id, self->serial);
  check_in->fatigue = level < 0 ? FOULEE_UNSET : level;
  foulee_day_save_check_in (DAY (self), check_in, _ ("Fatigue"), key);
}

static void
on_gait_toggled (FouleeCheckInCard *self)
{
  FouleeCheckIn *check_in;

  if (self->showing)
    return;
  check_in = foulee_day_edit_check_in (DAY (self));
  check_in->gait_changed = adw_switch_row_get_active (self->gait_row);
  foulee_day_save_check_in (DAY (self), check_in, _ ("Gait changed"), NULL);
}

static void
on_ill_toggled (FouleeCheckInCard *self)
{
  FouleeCheckIn *check_in;

  if (self->showing)
    return;
  check_in = foulee_day_edit_check_in (DAY (self));
  check_in->ill = adw_switch_row_get_active (self->ill_row);
  foulee_day_save_check_in (DAY (self), check_in, _ ("Ill or fever"), NULL);
}

static void
on_training_changed (FouleeCheckInCard *self)
{
  guint active = adw_toggle_group_get_active (self->training);
  FouleeCheckIn *check_in;

  if (self->showing)
    return;
  check_in = foulee_day_edit_check_in (DAY (self));
  check_in->training_changed = active == GTK_INVALID_LIST_POSITION ? FOULEE_UNSET : (gint32) active;
  foulee_day_save_check_in (DAY (self), check_in, _ ("Training changed"), NULL);
}

static void
on_delete_activated (FouleeCheckInCard *self)
{
  const FouleeCheckIn *check_in = foulee_day_get_check_in (DAY (self));

  if (!check_in)
    return;
  foulee_journal_delete (foulee_day_get_journal (DAY (self)), check_in, _ ("Check-in deleted"));
  foulee_toast_undo (GTK_WIDGET (self), _ ("Check-in deleted"));
}

static void
foulee_check_in_card_leave (FouleeSection *section, FouleeDay *day)
{
  FouleeCheckInCard *self = FOULEE_CHECK_IN_CARD (section);

  foulee_field_row_commit (self->time_row);
  /* What could not be stored does not go along to another check-in. */
  foulee_field_row_reset (self->time_row);
}

static void
foulee_check_in_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_CHECK_IN_CARD);
  G_OBJECT_CLASS (foulee_check_in_card_parent_class)->dispose (object);
}

static void
foulee_check_in_card_class_init (FouleeCheckInCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FouleeSectionClass *section_class = FOULEE_SECTION_CLASS (klass);

  object_class->dispose = foulee_check_in_card_dispose;
  section_class->refresh = foulee_check_in_card_refresh;
  section_class->leave = foulee_check_in_card_leave;

  g_type_ensure (FOULEE_TYPE_FIELD_ROW);
  g_type_ensure (FOULEE_TYPE_PLAIN_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/check-in-card.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeCheckInCard, time_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeCheckInCard, overall_bin);
  gtk_widget_class_bind_template_child (widget_class, FouleeCheckInCard, fatigue_bin);
  gtk_widget_class_bind_template_child (widget_class, FouleeCheckInCard, gait_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeCheckInCard, ill_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeCheckInCard, training);
  gtk_widget_class_bind_template_child (widget_class, FouleeCheckInCard, delete_row);
  gtk_widget_class_bind_template_callback (widget_class, on_time_committed);
  gtk_widget_class_bind_template_callback (widget_class, on_gait_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_ill_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_training_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_delete_activated);
}

static FouleeLevelRow *
add_level_row (GtkListBoxRow *bin, const char *title, const char *low, const char *high)
{
  GtkWidget *row = foulee_level_row_new (title, &title, 1, FALSE, low, high);

  gtk_list_box_row_set_child (bin, row);
  return FOULEE_LEVEL_ROW (row);
}

static void
foulee_check_in_card_init (FouleeCheckInCard *self)
{
  /* Toggles choose the first of them by themselves as they are added. */
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->showing = FALSE;
  self->overall =
      add_level_row (self->overall_bin, C_ ("soreness", "Overall"), C_ ("soreness scale", "none"),
                     C_ ("soreness scale", "worst imaginable"));
  self->fatigue = add_level_row (self->fatigue_bin, _ ("Fatigue"), C_ ("fatigue scale", "none"),
                                 C_ ("fatigue scale", "exhausted"));
  g_signal_connect_object (self->overall, "edited", G_CALLBACK (on_overall_edited), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->fatigue, "edited", G_CALLBACK (on_fatigue_edited), self,
                           G_CONNECT_SWAPPED);
}
