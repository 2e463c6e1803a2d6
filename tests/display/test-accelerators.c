/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/harness.h"
#include "ui/window/accelerators.h"

static gboolean
has_action (GtkWidgetClass *widget_class, const char *name)
{
  GType owner;
  const char *action, *property;
  const GVariantType *type;

  for (guint i = 0;
       gtk_widget_class_query_action (widget_class, i, &owner, &action, &type, &property); i++)
    if (g_str_equal (action, name))
      return TRUE;
  return FALSE;
}

/* Every key can be read, and does something: an action of the window, or one that GTK or the
 * application has. */
static void
test_table (void)
{
  g_autoptr (GTypeClass) window_class = g_type_class_ref (FOULEE_TYPE_WINDOW);
  const FouleeAccelerator *accelerators;
  gsize n;

  accelerators = foulee_accelerators_get (&n);
  g_assert_cmpuint (n, >, 10);
  for (gsize i = 0; i < n; i++) {
    g_autoptr (GtkShortcutTrigger) trigger =
        gtk_shortcut_trigger_parse_string (accelerators[i].accelerator);

    g_test_message ("%s → %s", accelerators[i].accelerator, accelerators[i].action);
    g_assert_true (GTK_IS_KEYVAL_TRIGGER (trigger));
    g_assert_true (g_str_has_prefix (accelerators[i].action, "app.") ||
                   has_action (GTK_WIDGET_CLASS (window_class), accelerators[i].action));
    g_assert_true ((accelerators[i].group == NULL) == (accelerators[i].title == NULL));
  }
}

/* No key stands for two things. */
static void
test_unique (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const FouleeAccelerator *accelerators;
  gsize n;

  accelerators = foulee_accelerators_get (&n);
  for (gsize i = 0; i < n; i++)
    g_assert_true (g_hash_table_add (seen, (gpointer) accelerators[i].accelerator));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_object_unref (harness_application_new ());
  g_test_add_func ("/accelerators/table", test_table);
  g_test_add_func ("/accelerators/unique", test_unique);
  return g_test_run ();
}
