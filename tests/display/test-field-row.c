/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/harness.h"
#include "ui/widgets/field-row.h"

static FouleeFieldRow *
make_row (const char *kind, int minimum, int maximum, gboolean required)
{
  return g_object_ref_sink (g_object_new (
      FOULEE_TYPE_FIELD_ROW, "title", "Field", "kind",
      g_enum_get_value_by_nick (g_type_class_ref (FOULEE_TYPE_ENTRY_KIND), kind)->value, "minimum",
      minimum, "maximum", maximum, "required", required, NULL));
}

static GtkEditable *
get_entry (FouleeFieldRow *row)
{
  return GTK_EDITABLE (harness_find (GTK_WIDGET (row), GTK_TYPE_ENTRY));
}

static void
count (guint *n)
{
  ++*n;
}

/* What runners type, and what it is; −1 for what makes no sense and is complained about. */
static void
test_reads (void)
{
  static const struct {
    const char *kind, *text;
    int minimum, maximum, value;
  } cases[] = {
    { "time", "6:45", 0, G_MAXINT, 24300 },
    { "time", "0645", 0, G_MAXINT, 24300 },
    { "time", "6h45", 0, G_MAXINT, 24300 },
    { "time", "25:00", 0, G_MAXINT, -1 },
    { "time", "soon", 0, G_MAXINT, -1 },
    { "distance", "10.4", 1, 1000000, 10400 },
    { "distance", "10,4", 1, 1000000, 10400 },
    { "distance", "400 m", 1, 1000000, 400 },
    { "distance", "0", 1, 1000000, -1 },
    { "distance", "5000", 1, 1000000, -1 },
    { "duration", "52:30", 1, 604800, 3150 },
    { "duration", "1:05:00", 1, 604800, 3900 },
    { "duration", "long", 1, 604800, -1 },
    { "climb", "230", 0, 30000, 230 },
    { "climb", "-5", 0, 30000, -1 },
    { "volume", "330", 1, 10000, 330 },
    { "number", "170", 40, 300, 170 },
    { "number", "170.5", 40, 300, -1 },
    { "number", "39", 40, 300, -1 },
    { "distance", "10k", 1, 1000000, 10000 },
    { "distance", "6.2 mi", 1, 1000000, 9978 },
    { "distance", "6,2 mi", 1, 1000000, 9978 },
    { "duration", "1:05:30", 1, 604800, 3930 },
    { "duration", "65 min", 1, 604800, 3900 },
    { "duration", "1h05", 1, 604800, 3900 },
    { "mass", "93,5", 20000, 400000, 93500 },
    { "mass", "93.5", 20000, 400000, 93500 },
    { "mass", "935", 20000, 400000, -1 },
    { "mass", "93,5,0", 20000, 400000, -1 },
    { "volume", "0,5 l", 1, 10000, 500 },
    { "minutes", "20", 1, 1440, 20 },
    { "minutes", "1h05", 1, 1440, 65 },
    { "minutes", "65 min", 1, 1440, 65 },
    { "minutes", "20,5", 1, 1440, -1 },
    { "minutes", "90s", 1, 1440, -1 },
    { "minutes", "25h", 1, 1440, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    FouleeFieldRow *row = make_row (cases[i].kind, cases[i].minimum, cases[i].maximum, FALSE);
    gboolean wrong = cases[i].value < 0;

    g_test_message ("%s “%s”", cases[i].kind, cases[i].text);
    gtk_editable_set_text (get_entry (row), cases[i].text);
    g_assert_cmpint (foulee_field_row_get_value (row), ==, wrong ? FOULEE_UNSET : cases[i].value);
    g_assert_true (foulee_field_row_check (row, FALSE) != wrong);
    gtk_test_accessible_assert_state (
        GTK_ACCESSIBLE (get_entry (row)), GTK_ACCESSIBLE_STATE_INVALID,
        wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE);
    /* It is kept, whatever it is. */
    g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, cases[i].text);
    g_object_unref (row);
  }
}

static void
test_empty (void)
{
  FouleeFieldRow *needed = make_row ("time", 0, G_MAXINT, TRUE);
  FouleeFieldRow *free_row = make_row ("time", 0, G_MAXINT, FALSE);

  g_assert_false (foulee_field_row_check (needed, FALSE));
  g_assert_true (foulee_field_row_check (free_row, FALSE));
  g_assert_cmpint (foulee_field_row_get_value (free_row), ==, FOULEE_UNSET);
  g_object_unref (needed);
  g_object_unref (free_row);
}

/* A value is shown rounded, and stays what it is until it is typed over. */
static void
test_rounded (void)
{
  static const struct {
    int metres;
    const char *text;
  } cases[] = {
    { 5000, "5" }, { 10400, "10.4" }, { 5215, "5.22" }, { 42195, "42.2" }, { 400, "0.4" }
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    FouleeFieldRow *row = make_row ("distance", 1, 1000000, FALSE);

    foulee_field_row_set_value (row, cases[i].metres);
    g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, cases[i].text);
    g_assert_cmpint (foulee_field_row_get_value (row), ==, cases[i].metres);
    g_object_unref (row);
  }
}

static void
test_miles (void)
{
  FouleeFieldRow *row = make_row ("distance", 1, 1000000, FALSE);

  foulee_field_row_set_value (row, 10000);
  foulee_field_row_set_units (row, FOULEE_UNITS_IMPERIAL);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, "6.21");
  gtk_editable_set_text (get_entry (row), "6.2");
  g_assert_cmpint (foulee_field_row_get_value (row), ==, 9978);
  g_object_unref (row);
}

/* While something is being typed, a value that comes from elsewhere does not overwrite it. */
static void
test_not_disturbed (void)
{
  FouleeFieldRow *row = make_row ("time", 0, G_MAXINT, FALSE);
  guint n_committed = 0;

  g_signal_connect_swapped (row, "committed", G_CALLBACK (count), &n_committed);
  foulee_field_row_set_value (row, 6 * 3600);
  gtk_editable_set_text (get_entry (row), "7:1");
  foulee_field_row_set_value (row, 8 * 3600);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, "7:1");
  foulee_field_row_commit (row);
  g_assert_cmpuint (n_committed, ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, "7:1");

  gtk_editable_set_text (get_entry (row), "7:15");
  foulee_field_row_commit (row);
  g_assert_cmpuint (n_committed, ==, 1);
  g_assert_cmpint (foulee_field_row_get_value (row), ==, 7 * 3600 + 900);
  foulee_field_row_commit (row);
  g_assert_cmpuint (n_committed, ==, 1);
  foulee_field_row_set_value (row, 9 * 3600);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, "09:00");
  g_object_unref (row);
}

/* Typed back to what it was: nothing to store. */
static void
test_same_again (void)
{
  FouleeFieldRow *row = make_row ("number", 0, 50, FALSE);
  guint n_committed = 0;

  g_signal_connect_swapped (row, "committed", G_CALLBACK (count), &n_committed);
  foulee_field_row_set_value (row, 2);
  gtk_editable_set_text (get_entry (row), "3");
  gtk_editable_set_text (get_entry (row), "2");
  foulee_field_row_commit (row);
  g_assert_cmpuint (n_committed, ==, 0);
  g_object_unref (row);
}

/* Taken back to what it was, the text follows again what comes from elsewhere. */
static void
test_taken_back (void)
{
  FouleeFieldRow *row = make_row ("number", 0, 50, FALSE);
  guint n_committed = 0;

  g_signal_connect_swapped (row, "committed", G_CALLBACK (count), &n_committed);
  foulee_field_row_set_value (row, 2);
  gtk_editable_set_text (get_entry (row), "23");
  gtk_editable_set_text (get_entry (row), "2");
  foulee_field_row_set_value (row, FOULEE_UNSET);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, "");
  foulee_field_row_commit (row);
  g_assert_cmpuint (n_committed, ==, 0);
  g_object_unref (row);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_object_unref (harness_application_new ());
  g_test_add_func ("/field-row/reads", test_reads);
  g_test_add_func ("/field-row/empty", test_empty);
  g_test_add_func ("/field-row/rounded", test_rounded);
  g_test_add_func ("/field-row/miles", test_miles);
  g_test_add_func ("/field-row/not-disturbed", test_not_disturbed);
  g_test_add_func ("/field-row/same-again", test_same_again);
  g_test_add_func ("/field-row/taken-back", test_taken_back);
  return g_test_run ();
}
