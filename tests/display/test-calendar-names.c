/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/calendar-names.h"

#include "display/harness.h"

static GtkButton *
find_named (GtkWidget *widget, const char *name)
{
  g_autofree char *other = NULL;
  GtkButton *found = NULL;

  if (GTK_IS_BUTTON (widget) &&
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL)) {
    other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                                GTK_ACCESSIBLE_PROPERTY_LABEL, name);
    if (!other)
      return GTK_BUTTON (widget);
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_named (child, name);
  return found;
}

/* Each arrow does what it is called. Months count from 0 here. */
static void
test_arrows (void)
{
  static const struct {
    const char *name;
    int year, month;
  } arrows[] = {
    { "Previous month", 2026, 9 },
    { "Next month", 2026, 11 },
    { "Previous year", 2025, 10 },
    { "Next year", 2027, 10 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (arrows); i++) {
    GtkCalendar *calendar = g_object_ref_sink (GTK_CALENDAR (gtk_calendar_new ()));
    g_autoptr (GDateTime) november = g_date_time_new_local (2026, 11, 15, 12, 0, 0);
    GtkButton *button;

    G_GNUC_BEGIN_IGNORE_DEPRECATIONS /* as a click does; the next is of GTK 4.20 */
        gtk_calendar_select_day (calendar, november);
    G_GNUC_END_IGNORE_DEPRECATIONS
    foulee_calendar_name_arrows (calendar);
    button = find_named (GTK_WIDGET (calendar), arrows[i].name);
    g_assert_nonnull (button);
    g_signal_emit_by_name (button, "clicked");
    g_assert_cmpint (gtk_calendar_get_year (calendar), ==, arrows[i].year);
    g_assert_cmpint (gtk_calendar_get_month (calendar), ==, arrows[i].month);
    g_object_unref (calendar);
  }
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
  g_test_add_func ("/calendar-names/arrows", test_arrows);
  return g_test_run ();
}
