/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/run-day-row.h"

#include <glib/gi18n.h>

#include "base/language.h"
#include "ui/widgets/calendar-day.h"
#include "ui/widgets/calendar-names.h"
#include "base/capital.h"

struct _FouleeRunDayRow {
  AdwPreferencesRow parent_instance;

  GtkLabel *caption;
  GtkWidget *earlier;
  GtkMenuButton *button;
  GtkWidget *later;
  GtkPopover *popover;
  GtkCalendar *calendar;

  FouleeDate date, first, last, today;
  gboolean night;
  gboolean showing; /* the calendar follows the date just now, not the runner */
};

G_DEFINE_FINAL_TYPE (FouleeRunDayRow, foulee_run_day_row, ADW_TYPE_PREFERENCES_ROW)

enum { EDITED, N_SIGNALS };
static guint signals[N_SIGNALS];

static const char *
relative_word (FouleeRunDayRow *self)
{
  switch (self->date - self->today) {
  case -1:
    return _ ("Yesterday");
  case 0:
    return _ ("Today");
  case 1:
    return _ ("Tomorrow");
  default:
    return NULL;
  }
}

/* What the date alone does not say: "Tomorrow"; "On the calendar: Sat 21 Nov". */
static char *
describe (FouleeRunDayRow *self)
{
  const char *word = relative_word (self);
  g_autofree char *next = NULL;

  if (!self->night)
    return g_strdup (word ? word : "");
  next = foulee_format_date (foulee_language_of_system (), self->date + 1, FOULEE_DATE_SHORT);
  /* Translators: %s is a date, such as "Sat 21 Nov". */
  return g_strdup_printf (_ ("On the calendar: %s"), next);
}

static void
show_date (FouleeRunDayRow *self)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  g_autofree char *date = foulee_format_date (language, self->date, FOULEE_DATE_SHORT);
  g_autofree char *label = foulee_capital (date);
  g_autofree char *caption = describe (self);
  g_autofree char *full = foulee_format_date (language, self->date, FOULEE_DATE_LONG);
  /* Translators: the name of a button; the title of its row and a date. */
  g_autofree char *name = g_strdup_printf (
      C_ ("button", "%s: %s"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), full);

  gtk_menu_button_set_label (self->button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_label_set_label (self->caption, caption);
  gtk_widget_set_visible (GTK_WIDGET (self->caption), *caption != '\0');
  gtk_widget_set_sensitive (self->earlier, self->date > self->first);
  gtk_widget_set_sensitive (self->later, self->date < self->last);
}

static void
choose (FouleeRunDayRow *self, FouleeDate date)
{
  date = CLAMP (date, self->first, self->last);
  if (date == self->date)
    return;
  foulee_run_day_row_set_date (self, date);
  g_signal_emit (self, signals[EDITED], 0);
}

static void
on_earlier_clicked (FouleeRunDayRow *self)
{
  choose (self, self->date - 1);
}

static void
on_later_clicked (FouleeRunDayRow *self)
{
  choose (self, self->date + 1);
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller, guint keyval, guint keycode,
                GdkModifierType state, FouleeRunDayRow *self)
{
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK | GDK_SUPER_MASK | GDK_META_MASK))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    choose (self, self->date + 1);
  else if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    choose (self, self->date - 1);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
on_popover_shown (FouleeRunDayRow *self)
{
  self->showing = TRUE;
  foulee_calendar_select_day (self->calendar, self->date);
  self->showing = FALSE;
}

static void
on_day_selected (FouleeRunDayRow *self)
{
  g_autoptr (GDateTime) chosen = gtk_calendar_get_date (self->calendar);

  if (self->showing)
    return;
  gtk_popover_popdown (self->popover);
  choose (self,
          foulee_date_from_civil (g_date_time_get_year (chosen), g_date_time_get_month (chosen),
                                  g_date_time_get_day_of_month (chosen)));
}

static void
on_activated (FouleeRunDayRow *self)
{
  gtk_menu_button_popup (self->button);
}

/* The row itself never has the focus. */
static gboolean
foulee_run_day_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (GTK_WIDGET (FOULEE_RUN_DAY_ROW (widget)->button), direction);
}

static gboolean
foulee_run_day_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (FOULEE_RUN_DAY_ROW (widget)->button));
}

static void
foulee_run_day_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_RUN_DAY_ROW);
  G_OBJECT_CLASS (foulee_run_day_row_parent_class)->dispose (object);
}

static void
foulee_run_day_row_class_init (FouleeRunDayRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_run_day_row_dispose;
  widget_class->focus = foulee_run_day_row_focus;
  widget_class->grab_focus = foulee_run_day_row_grab_focus;

  signals[EDITED] = g_signal_new ("edited", FOULEE_TYPE_RUN_DAY_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/run-day-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDayRow, caption);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDayRow, earlier);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDayRow, button);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDayRow, later);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDayRow, popover);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunDayRow, calendar);
  gtk_widget_class_bind_template_callback (widget_class, on_earlier_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_later_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_shown);
  gtk_widget_class_bind_template_callback (widget_class, on_day_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
}

static void
foulee_run_day_row_init (FouleeRunDayRow *self)
{
  self->first = FOULEE_DATE_MIN;
  self->last = FOULEE_DATE_MAX;
  gtk_widget_init_template (GTK_WIDGET (self));
  foulee_calendar_name_arrows (self->calendar);
}

void
foulee_run_day_row_set_range (FouleeRunDayRow *self, FouleeDate first, FouleeDate last,
                              FouleeDate today)
{
  g_return_if_fail (FOULEE_IS_RUN_DAY_ROW (self));
  g_return_if_fail (first <= last);

  self->first = first;
  self->last = last;
  self->today = today;
  show_date (self);
}

FouleeDate
foulee_run_day_row_get_date (FouleeRunDayRow *self)
{
  g_return_val_if_fail (FOULEE_IS_RUN_DAY_ROW (self), FOULEE_DATE_NONE);
  return self->date;
}

void
foulee_run_day_row_set_date (FouleeRunDayRow *self, FouleeDate date)
{
  g_return_if_fail (FOULEE_IS_RUN_DAY_ROW (self));

  self->date = date;
  show_date (self);
}

void
foulee_run_day_row_set_night (FouleeRunDayRow *self, gboolean night)
{
  g_return_if_fail (FOULEE_IS_RUN_DAY_ROW (self));

  if (self->night == night)
    return;
  self->night = night;
  show_date (self);
}
