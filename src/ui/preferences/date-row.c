/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/date-row.h"

#include <glib/gi18n.h>

#include "ui/widgets/calendar-day.h"
#include "ui/widgets/calendar-names.h"

#include "base/parse-date.h"
#include "base/regional.h"

struct _FouleeDateRow {
  FouleeTextRow parent_instance;

  GtkMenuButton *calendar_button;
  GtkPopover *popover;
  GtkCalendar *calendar;

  FouleeDate today;
  gboolean showing; /* the calendar follows the date just now, not the runner */
};

G_DEFINE_FINAL_TYPE (FouleeDateRow, foulee_date_row, FOULEE_TYPE_TEXT_ROW)

static FouleeDate
read_date (const char *text)
{
  FouleeDate date = FOULEE_DATE_NONE;

  foulee_parse_date (text, foulee_language_of_system (), foulee_month_first_of_system (), &date);
  return date;
}

static char *
format_date (FouleeDate date)
{
  if (date == FOULEE_DATE_NONE)
    return NULL;
  return foulee_format_date (foulee_language_of_system (), date, FOULEE_DATE_MEDIUM);
}

static char *
foulee_date_row_describe_problem (FouleeTextRow *row, const char *text)
{
  FouleeDate today = FOULEE_DATE_ROW (row)->today;
  FouleeDate date = read_date (text);
  g_autofree char *example = format_date (today);

  if (date == FOULEE_DATE_NONE)
    /* Translators: %s is a date as the program shows it, such as "19 November 2026". */
    return g_strdup_printf (_ ("Write a date, such as %s, or only a year."), example);
  return date > today ? g_strdup (_ ("That day is in the future.")) : NULL;
}

static char *
foulee_date_row_tidy (FouleeTextRow *row, const char *text)
{
  return format_date (read_date (text));
}

/* The calendar opens on the date that is written, or on today. */
static void
on_popover_shown (FouleeDateRow *self)
{
  FouleeDate date = foulee_date_row_get_date (self);

  self->showing = TRUE;
  foulee_calendar_select_day (self->calendar, date == FOULEE_DATE_NONE ? self->today : date);
  self->showing = FALSE;
}

static void
on_day_selected (FouleeDateRow *self)
{
  g_autoptr (GDateTime) chosen = gtk_calendar_get_date (self->calendar);
  g_autofree char *text = NULL;

  if (self->showing)
    return;
  text = format_date (foulee_date_from_civil (g_date_time_get_year (chosen),
                                              g_date_time_get_month (chosen),
                                              g_date_time_get_day_of_month (chosen)));
  gtk_popover_popdown (self->popover);
  foulee_text_row_enter (FOULEE_TEXT_ROW (self), text);
}

static void
on_title_changed (FouleeDateRow *self)
{
  /* Translators: the name of a button; %s is the name of the field beside it. */
  g_autofree char *name = g_strdup_printf (
      _ ("%s: choose from a calendar"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->calendar_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
foulee_date_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_DATE_ROW);
  G_OBJECT_CLASS (foulee_date_row_parent_class)->dispose (object);
}

static void
foulee_date_row_class_init (FouleeDateRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_date_row_dispose;
  FOULEE_TEXT_ROW_CLASS (klass)->describe_problem = foulee_date_row_describe_problem;
  FOULEE_TEXT_ROW_CLASS (klass)->tidy = foulee_date_row_tidy;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeDateRow, calendar_button);
  gtk_widget_class_bind_template_child (widget_class, FouleeDateRow, popover);
  gtk_widget_class_bind_template_child (widget_class, FouleeDateRow, calendar);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_shown);
  gtk_widget_class_bind_template_callback (widget_class, on_day_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_title_changed);
}

static void
foulee_date_row_init (FouleeDateRow *self)
{
  self->today = FOULEE_DATE_MAX;
  gtk_widget_init_template (GTK_WIDGET (self));
  foulee_calendar_name_arrows (self->calendar);
}

FouleeDate
foulee_date_row_get_date (FouleeDateRow *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (FOULEE_IS_DATE_ROW (self), FOULEE_DATE_NONE);

  text = foulee_text_row_dup_text (FOULEE_TEXT_ROW (self));
  return read_date (text);
}

void
foulee_date_row_set_date (FouleeDateRow *self, FouleeDate date)
{
  g_autofree char *text = format_date (date);

  g_return_if_fail (FOULEE_IS_DATE_ROW (self));
  foulee_text_row_set_text (FOULEE_TEXT_ROW (self), text);
}

void
foulee_date_row_set_today (FouleeDateRow *self, FouleeDate today)
{
  g_return_if_fail (FOULEE_IS_DATE_ROW (self));
  self->today = today;
}
