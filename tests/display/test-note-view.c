/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/harness.h"
#include "ui/widgets/note-view.h"

#define LONG_TEXT                                                                                  \
  "Stairs are slow today, the left calf most of all; it woke me twice. Rolled it, walked round "   \
  "the park, and it was easier by the evening."

static GtkTextBuffer *
get_buffer (FouleeNoteView *note)
{
  return gtk_text_view_get_buffer (
      GTK_TEXT_VIEW (harness_find (GTK_WIDGET (note), GTK_TYPE_TEXT_VIEW)));
}

static void
count (guint *n)
{
  ++*n;
}

/* A note that is set before it is seen is as high as its lines, at any width. */
static void
test_height (void)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *note = g_object_new (FOULEE_TYPE_NOTE_VIEW, NULL);
  int wide;

  foulee_note_view_set_text (FOULEE_NOTE_VIEW (note), LONG_TEXT);
  gtk_widget_set_size_request (note, 600, -1);
  gtk_box_append (GTK_BOX (box), note);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 600, 500);
  gtk_window_present (GTK_WINDOW (window));
  harness_wait_frames (window, 5);
  wide = gtk_widget_get_height (note);
  gtk_widget_set_size_request (note, 200, -1);
  gtk_widget_set_halign (note, GTK_ALIGN_START);
  harness_wait_frames (window, 5);
  g_assert_cmpint (gtk_widget_get_width (note), <, 300);
  g_assert_cmpint (gtk_widget_get_height (note), >, wide + 50);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_commit (void)
{
  FouleeNoteView *note = g_object_ref_sink (g_object_new (FOULEE_TYPE_NOTE_VIEW, NULL));
  g_autofree char *text = NULL;
  guint n_committed = 0;

  g_signal_connect_swapped (note, "committed", G_CALLBACK (count), &n_committed);
  foulee_note_view_set_text (note, "Stiff");
  foulee_note_view_commit (note);
  g_assert_cmpuint (n_committed, ==, 0);
  gtk_text_buffer_set_text (get_buffer (note), "Stiff on stairs", -1);
  foulee_note_view_set_text (note, "from elsewhere");
  text = foulee_note_view_get_text (note);
  g_assert_cmpstr (text, ==, "Stiff on stairs");
  /* The pause after the typing commits it. */
  harness_wait_signal (note, "committed");
  g_assert_cmpuint (n_committed, ==, 1);
  foulee_note_view_commit (note);
  g_assert_cmpuint (n_committed, ==, 1);
  g_object_unref (note);
}

/* A record holds 20,000 bytes: what is longer stays, is told, and is not for a record. */
static void
test_too_long (void)
{
  FouleeNoteView *note = g_object_ref_sink (g_object_new (FOULEE_TYPE_NOTE_VIEW, NULL));
  g_autofree char *fits = g_strnfill (20000, 'a');
  g_autofree char *longer = g_strnfill (20001, 'a');
  g_autofree char *text = NULL;
  GtkWidget *view = harness_find (GTK_WIDGET (note), GTK_TYPE_TEXT_VIEW);
  guint n_committed = 0;

  g_signal_connect_swapped (note, "committed", G_CALLBACK (count), &n_committed);
  gtk_text_buffer_set_text (get_buffer (note), longer, -1);
  foulee_note_view_commit (note);
  g_assert_cmpuint (n_committed, ==, 0);
  g_assert_false (foulee_note_view_check (note, FALSE));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  foulee_note_view_set_text (note, "from elsewhere");
  text = foulee_note_view_get_text (note);
  g_assert_cmpstr (text, ==, longer);
  gtk_text_buffer_set_text (get_buffer (note), fits, -1);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_FALSE);
  foulee_note_view_commit (note);
  g_assert_cmpuint (n_committed, ==, 1);
  g_object_unref (note);
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  g_test_init (&argc, &argv, NULL);
  application = harness_application_new ();
  g_test_add_func ("/note-view/height", test_height);
  g_test_add_func ("/note-view/commit", test_commit);
  g_test_add_func ("/note-view/too-long", test_too_long);
  return g_test_run ();
}
